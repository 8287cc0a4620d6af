import Domain
import FoundationEssentials
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

    @Test func `what could not be looked at is not shown, and is kept in the journal`() throws {
        var former = Customer.contoso
        former.relationship = .none
        former.allowsDelegatedAccess = false
        func aftermath(_ unseen: [RemovalConsequence]) -> Aftermath {
            Aftermath(
                customer: former, isListed: false, supportContacts: [],
                partner: .init("fabrikam"), unseen: unseen)
        }
        #expect(aftermath([]).isComplete)
        for consequence in RemovalConsequence.allCases {
            let seen = aftermath([consequence])
            #expect(!seen.shows(consequence) && !seen.isSeen(consequence) && !seen.isComplete)
            #expect(RemovalConsequence.allCases.filter(seen.shows).count == 3)
            let data = try JSONEncoder().encode(seen)
            #expect(try JSONDecoder().decode(Aftermath.self, from: data) == seen)
        }
        // Entries from before there was this member.
        let old = String(decoding: try JSONEncoder().encode(aftermath([])), as: UTF8.self)
        #expect(!old.contains("unseen"))
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
