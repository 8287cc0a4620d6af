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

@Suite struct `One form of identifiers` {
    private let guid = "4f26a5ca-c468-4715-8fc5-a14f28bcc29b"

    @Test(arguments: [
        "4F26A5CA-C468-4715-8FC5-A14F28BCC29B", "{4f26a5ca-c468-4715-8fc5-a14f28bcc29b}",
        " 4f26A5ca-c468-4715-8fc5-a14f28bcc29B\n", "{ 4F26A5CA-c468-4715-8fc5-a14f28bcc29b } ",
    ])
    func `that is a GUID has one form`(text: String) {
        #expect(Customer.ID(text).text == guid)
        #expect(Customer.ID(text) == Customer.ID(guid))
    }

    @Test(arguments: [
        "", "{}", "mKkU4nkSuOtsip8UnqzVTDPIF8dXY7OE2", "4F26A5CA-C468-4715-8FC5-A14F28BCC29",
        "4F26A5CA-C468-4715-8FC5-A14F28BCC29G", "{4F26A5CA-C468-4715-8FC5-A14F28BCC29BB",
        "4F26A5CAAC468-4715-8FC5-A14F28BCC29B", " order ", "MS-AZR-0145P",
    ])
    func `that is none is kept as it came`(text: String) {
        #expect(Subscription.Order(text).text == text)
    }
}
