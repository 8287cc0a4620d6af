import Domain
import Foundation
import Testing

/// The same suite that the sandbox passes in process, through the client.
@Suite struct `The client as a Partner Center` {
    @Test(arguments: ConformanceCheck.allCases)
    func `owes what the sandbox owes, in one process`(check: ConformanceCheck) async throws {
        let stage = try RemoteStage()
        try await check.run(at: try stage.client(), stage)
    }

    @Test(arguments: ConformanceCheck.allCases)
    func `owes what the sandbox owes, over HTTP`(check: ConformanceCheck) async throws {
        let stage = try RemoteStage()
        try await stage.overHTTP { try await check.run(at: $0, stage) }
    }
}

/// One check of the suite, by name.
enum ConformanceCheck: String, CaseIterable, Sendable {
    case listing, suspending, renewing, undoing, reviving, parting, refusing, ordering, removing
    case writingDown

    func run(
        at center: any PartnerCenter, _ stage: RemoteStage, isTroubled: Bool = false
    ) async throws {
        let suite = PartnerCenterConformance(
            center: center, demo: try stage.playground.hanbit, now: stage.time.now,
            isTroubled: isTroubled)
        switch self {
        case .listing: try await suite.listsEveryCustomerOnceInPages()
        case .suspending: try await suite.suspendsAndReactivates()
        case .renewing: try await suite.setsWhatIsToHappenAtTheEndOfTheTerm()
        case .undoing: try await suite.takesASuspensionBack()
        case .reviving: try await suite.bringsAzureSubscriptionsBack()
        case .parting: try await suite.givesUpDelegatedAccessAlone()
        case .refusing: try await suite.refusesWhatTheRulesRefuse()
        case .ordering: try await suite.ordersWhatIsForSale()
        case .removing: try await suite.removesOnceNothingBlocks()
        case .writingDown: try await suite.writesEveryActDown()
        }
    }
}
