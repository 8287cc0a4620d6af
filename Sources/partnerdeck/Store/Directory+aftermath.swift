import Domain
import Storage

extension Directory {
    /// What can be seen of a customer after its removal; nil if the store does not know it.
    func aftermath(of id: Customer.ID) throws -> Aftermath? {
        guard let account = try account(of: id) else { return nil }
        return Aftermath(
            customer: account.customer,
            isListed: try customers(matching: id.text, offset: 0, limit: 1).total > 0,
            supportContacts: account.supportContacts, partner: try identity().partnerTenantID)
    }

    /// The same by the word of the service, which has to know the customer no more; nil if it
    /// could not be asked.
    func aftermath(of id: Customer.ID, seenBy reading: some PartnerCenterReading) async
        -> Aftermath?
    {
        do throws(Refusal) {
            let account = try await reading.account(of: id)
            let partner = try await reading.identity().partnerTenantID
            return Aftermath(
                customer: account.customer, isListed: account.customer.relationship == .reseller,
                supportContacts: account.supportContacts, partner: partner)
        } catch {
            guard case .notACustomer = error.cause else { return nil }
            return try? aftermath(of: id)
        }
    }
}
