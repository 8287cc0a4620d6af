import Chance
import Domain
import Samples
import Testing

@Suite struct `A Partner Center that is only looked at` {
    @Test(arguments: [
        Write.suspendE3, .reactivateE3, .cancel(.software(.init("sql"))),
        .reactivateAzure(.init("web")),
        .setRenewal(
            Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil), of: .init("e3")),
        .removeDelegatedAccess, .order(.init("offer"), quantity: 1),
    ])
    func `refuses every write`(write: Write) async {
        await #expect(throws: Refusal.readOnly) {
            try await Shelf().lookedAt.perform(write, of: Customer.contoso.id)
        }
    }

    @Test func `refuses a removal that nothing blocks`() async {
        let clearance = Rules.of2020.eligibility(of: .contoso(), at: .today).clearance
        await #expect(throws: Refusal.readOnly) {
            try await Shelf().lookedAt.perform(
                .removeRelationship, of: Customer.contoso.id, clearance: clearance)
        }
    }

    @Test func `answers what is looked at`() async throws {
        #expect(try await Shelf().lookedAt.holdings(of: Customer.contoso.id) == .contoso())
    }
}

/// Holds one customer, and nothing to write with.
private struct Shelf: PartnerCenterReading {
    func rules() -> Rules { .of2020 }
    func identity() -> Identity { .everyRole }
    func customers(from mark: CustomerListing.Mark?, limit: Int) -> CustomerListing {
        CustomerListing(customers: [.contoso], next: nil)
    }
    func account(of customer: Customer.ID) throws(Refusal) -> CustomerAccount {
        throw .notACustomer(customer)
    }
    func holdings(of customer: Customer.ID) -> Holdings { .contoso() }
    func relationshipRequest(includingDelegatedAccess: Bool) -> RelationshipRequest {
        RelationshipRequest(from: .everyRole, includingDelegatedAccess: includingDelegatedAccess)
    }
    func offers() -> [Offer] { [] }
    func activity(of customer: Customer.ID?, limit: Int) -> [ActivityRecord] { [] }
}
