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

    @Test(arguments: [
        (Subscription.Kind.legacyLicence, "P1Y", false), (.legacyAddOn, "P1Y", false),
        (.legacyAzure, "", false), (.legacyLicence, "P5Y", true), (.legacyLicence, "P6Y", true),
        (.newCommerce, "P1Y", true), (.azurePlan, "", true), (.marketplace, "P1Y", true),
    ])
    func `is of nothing legacy any more, but the public sector's`(
        kind: Subscription.Kind, term: String, isSold: Bool
    ) throws {
        let offer = Offer(
            id: .init("x"), name: "X", kind: kind, billingCycle: "monthly", termDuration: term)
        _ = try Rules.of2020.purchase(of: offer, quantity: 1, in: .contoso())
        if isSold {
            _ = try Rules.ofToday.purchase(of: offer, quantity: 1, in: .contoso())
        } else {
            #expect(throws: Refusal.offerNotSold(offer.id)) {
                try Rules.ofToday.purchase(of: offer, quantity: 1, in: .contoso())
            }
        }
    }

    @Test(arguments: [("P1M", 1), ("P1Y", 14)])
    func `from the marketplace can be taken back for 72 hours, and before for a day or a fortnight`(
        term: String, days: Int
    ) {
        let offer = Offer(
            id: .init("x"), name: "X", kind: .marketplace, billingCycle: "monthly",
            termDuration: term)
        #expect(Rules.of2020.cancellationDays(of: offer) == days)
        #expect(Rules.ofToday.cancellationDays(of: offer) == 3)
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
