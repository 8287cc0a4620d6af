import Domain
import Foundation
import Testing

@Suite struct `The sandbox as a Partner Center` {
    let playground: Playground
    let conformance: PartnerCenterConformance

    init() throws {
        playground = try Playground()
        conformance = PartnerCenterConformance(
            center: playground.sandbox, demo: try playground.hanbit, now: Playground.now)
    }

    @Test func `lists every customer once, in pages`() async throws {
        try await conformance.listsEveryCustomerOnceInPages()
    }

    @Test func `suspends a base with its add-ons, and reactivates them one by one`() async throws {
        try await conformance.suspendsAndReactivates()
    }

    @Test func `sets what is to happen at the end of a term, while it is active`() async throws {
        try await conformance.setsWhatIsToHappenAtTheEndOfTheTerm()
    }

    @Test func `takes a suspension back, with all it took along`() async throws {
        try await conformance.takesASuspensionBack()
    }

    @Test func `brings Azure subscriptions back while their plan is active`() async throws {
        try await conformance.bringsAzureSubscriptionsBack()
    }

    @Test func `gives up delegated admin privileges, and keeps the relationship`() async throws {
        try await conformance.givesUpDelegatedAccessAlone()
    }

    @Test func `refuses what the rules refuse`() async throws {
        try await conformance.refusesWhatTheRulesRefuse()
    }

    @Test func `orders what is for sale, unless it is suspended`() async throws {
        try await conformance.ordersWhatIsForSale()
    }

    @Test func `removes a relationship once nothing blocks it`() async throws {
        try await conformance.removesOnceNothingBlocks()
    }

    @Test func `writes every act down, refused or done`() async throws {
        try await conformance.writesEveryActDown()
    }
}
