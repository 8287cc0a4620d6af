import Domain
import Samples
import Testing

@Suite struct `Removing a relationship has the following consequences` {
    @Test func `four of them, in the order of the article`() {
        #expect(
            RemovalConsequence.allCases == [
                // Removes the customer from your list of customers in Partner Center
                .customerLeavesList,
                // Removes you from the list of available support contacts for your customer
                .partnerLeavesSupportContacts,
                // Removes your delegation admin privileges for the customer
                .delegatedAdminPrivilegesEnd,
                // Prevents you from making future purchases for the customer
                .futurePurchasesPrevented,
            ])
    }

    @Test func `the partner is among the support contacts as its customers know it`() {
        #expect(
            Identity.operatorOf().supportContact
                == SupportContact(
                    tenantID: .init("fabrikam"), name: "Fabrikam", partnerID: "4711"))
    }

    @Test func `a purchase for somebody who is no customer is answered with 20002`() {
        #expect(Refusal.notACustomer(Customer.contoso.id).code == "403/20002")
    }

    @Test(arguments: [true, false, nil] as [Bool?])
    func `13.2 delegated access has ended once it cannot be read any more`(allowed: Bool?) {
        var former = Customer.contoso
        former.allowsDelegatedAccess = allowed
        let aftermath = Aftermath(
            customer: former, isListed: false, supportContacts: [], partner: .init("fabrikam"))
        #expect(aftermath.shows(.delegatedAdminPrivilegesEnd) == (allowed != true))
    }
}
