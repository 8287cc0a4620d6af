import Domain
import Samples
import Testing

@Suite struct `A purchase` {
    let offer = Offer(
        id: .init("nce"), name: "Microsoft 365", kind: .newCommerce, billingCycle: "monthly",
        termDuration: "P1Y")

    @Test(arguments: Rules.every)
    func `says how it is billed, that it renews, and how long it can be taken back`(
        rules: Rules
    ) throws {
        #expect(
            try rules.purchase(of: offer, quantity: 5, in: .contoso()) == [
                .billedEach(cycle: "monthly", term: "P1Y"), .renewsItself,
                .cancellableFor(days: 7), .removalBlockedByIt,
            ])
    }

    @Test(arguments: [0, -1, 10_001])
    func `is for one seat at least and ten thousand at most`(quantity: Int) {
        #expect(throws: Refusal.quantityOutOfRange(quantity, allowed: 1...10_000)) {
            try Rules.of2020.purchase(of: offer, quantity: quantity, in: .contoso())
        }
    }

    @Test func `counts no seats of what is billed by usage`() {
        let azure = Offer(
            id: .init("azure"), name: "Microsoft Azure", kind: .legacyAzure,
            billingCycle: "monthly", termDuration: "")
        #expect(throws: Refusal.quantityOutOfRange(5, allowed: 1...1)) {
            try Rules.of2020.purchase(of: azure, quantity: 5, in: .contoso())
        }
    }

    @Test func `is refused for who is no customer any more`() {
        var former = Holdings.contoso()
        former.customer.relationship = .none
        #expect(throws: Refusal.notACustomer(former.customer.id)) {
            try Rules.of2020.purchase(of: offer, quantity: 1, in: former)
        }
    }

    @Test func `of what is held suspended is a reactivation instead`() {
        var held = Subscription.a(.newCommerce, .suspended)
        held.offerID = offer.id
        #expect(throws: Refusal.offerSuspended(offer.id, held.id)) {
            try Rules.of2020.purchase(of: offer, quantity: 1, in: .contoso(held))
        }
    }
}
