import Domain
import Samples
import Testing

@Suite struct `A word from the service` {
    @Test(arguments: ["Warned", "", "past due", "ACTIVE!", "일시 중단됨", "中断"])
    func `survives as it came when the reference does not have it`(word: String) {
        #expect(Subscription.Status(word: word) == .unrecognized(word))
        #expect(Subscription.Status(word: word).word == word)
        #expect(PurchaseStatus(word: word) == .unrecognized(word))
        #expect(PurchaseStatus(word: word).word == word)
        #expect(AzureSubscriptionStatus(word: word) == .unrecognized(word))
        #expect(AzureSubscriptionStatus(word: word).word == word)
        #expect(Customer.Relationship(word: word).word == word)
    }

    @Test func `is one of the reference's seven for the status of a subscription`() {
        #expect(
            Subscription.Status.known.map(\.word) == [
                "none", "active", "pending", "suspended", "expired", "disabled", "deleted",
            ])
    }

    @Test(arguments: Subscription.Status.known)
    func `is known in any case`(status: Subscription.Status) {
        #expect(Subscription.Status(word: status.word) == status)
        #expect(Subscription.Status(word: status.word.uppercased()) == status)
    }

    @Test(arguments: ["completed", "pending", "cancelled", "expired"])
    func `is known in any case for a purchase`(word: String) {
        #expect(PurchaseStatus(word: word).word == word)
        #expect(PurchaseStatus(word: word.uppercased()).word == word)
    }

    @Test func `is cancelled with one l or two`() {
        #expect(PurchaseStatus(word: "Canceled") == .cancelled)
        #expect(AzureSubscriptionStatus(word: "Canceled") == .cancelled)
        #expect(AzureSubscriptionStatus(word: "Cancelled").word == "cancelled")
    }

    @Test func `is taken as alive where it is unknown`() {
        #expect(AzureSubscription.a(.unrecognized("Warned")).isLive)
        #expect(PurchaseStatus.unrecognized("unknown").isOpen)
    }

    @Test(arguments: ["reseller", "none", "advisor", "syndication", "microsoft_support", "unknown"])
    func `is one of the reference's six for the relationship`(word: String) {
        #expect(Customer.Relationship(word: word).word == word)
    }
}

@Suite struct `An identifier` {
    @Test func `is kept as it came`() {
        #expect(Customer.ID("0A1b-2C3d").text == "0A1b-2C3d")
        #expect("\(Customer.ID("0A1b-2C3d"))" == "0A1b-2C3d")
    }
}
