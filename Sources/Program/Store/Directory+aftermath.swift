import Domain
import Storage

extension Directory {
    /// What can be seen of a customer after its removal, in the embedded sandbox; nil if the store
    /// does not know it.
    func aftermath(of id: Customer.ID) throws -> Aftermath? {
        guard let account = try account(of: id) else { return nil }
        return Aftermath(
            customer: account.customer,
            isListed: try customers(matching: id.text, offset: 0, limit: 1).total > 0,
            supportContacts: account.supportContacts, partner: try identity().partnerTenantID)
    }
}
