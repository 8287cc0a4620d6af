import Domain
import Samples
import Testing

@Suite struct `All that a customer holds` {
    @Test func `is named by kind and id`() {
        let holdings = Holdings.contoso(
            .a(.legacyLicence), azureSubscriptions: [.a()], reservations: [.a()], software: [.a()])
        #expect(
            holdings.all.map { "\($0.kind) \($0.id)" } == [
                "subscription e3", "azureSubscription web", "reservation vm", "software sql",
            ])
    }

    @Test func `is found by its id, or not at all`() {
        let holdings = Holdings.contoso(.a(.legacyLicence), .a(.legacyAzure, id: "azure"))
        #expect(holdings.subscription(.init("azure")) == .a(.legacyAzure, id: "azure"))
        #expect(holdings.subscription(.init("AZURE")) == nil)
    }
}

extension Holdings {
    /// Everything in it, by name.
    var all: [Holding] {
        subscriptions.map { .subscription($0.id) }
            + azureSubscriptions.map { .azureSubscription($0.id) }
            + reservations.map { .reservation($0.id) } + software.map { .software($0.id) }
    }
}
