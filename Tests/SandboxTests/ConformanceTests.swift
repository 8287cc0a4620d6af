import Domain
import Foundation
import Harness
import Samples
import Testing

@testable import Sandbox

@Suite struct `The sandbox as a Partner Center` {
    let seeded: SeededSandbox
    let conformance: PartnerCenterConformance

    init() throws {
        seeded = try SeededSandbox()
        conformance = PartnerCenterConformance(
            center: seeded.sandbox, demo: try seeded.hanbit, now: SeededSandbox.now)
    }

    @Test func `lists every customer once, in pages`() async throws {
        try await conformance.listsEveryCustomerOnceInPages()
    }

    @Test func `suspends a base with its add-ons, and reactivates them one by one`() async throws {
        try await conformance.suspendsAndReactivates()
    }

    @Test func `adds seats, and takes them back while it may`() async throws {
        try await conformance.addsSeatsAndGivesThemBack()
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

/// The suite of the sandbox, through the client.
@Suite struct `The client as a Partner Center` {
    @Test(arguments: ConformanceCheck.allCases)
    func `owes what the sandbox owes, in one process`(check: ConformanceCheck) async throws {
        let remote = try RemoteSandbox()
        try await check.run(at: try remote.client(), remote)
    }

    @Test(arguments: ConformanceCheck.allCases)
    func `owes what the sandbox owes, over HTTP`(check: ConformanceCheck) async throws {
        let remote = try RemoteSandbox()
        try await remote.overHTTP { try await check.run(at: $0, remote) }
    }
}

/// One check of the suite, by name.
enum ConformanceCheck: String, CaseIterable, Sendable {
    case listing, suspending, seating, renewing, undoing, reviving, parting, refusing, ordering,
        removing
    case writingDown

    func run(
        at center: any PartnerCenter, _ remote: RemoteSandbox, isTroubled: Bool = false
    ) async throws {
        let suite = PartnerCenterConformance(
            center: center, demo: try remote.seeded.hanbit, now: remote.time.now,
            isTroubled: isTroubled)
        switch self {
        case .listing: try await suite.listsEveryCustomerOnceInPages()
        case .suspending: try await suite.suspendsAndReactivates()
        case .seating: try await suite.addsSeatsAndGivesThemBack()
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

/// The suite of the sandbox, through a replica: its answers, and the acts in its Directory.
@Suite struct `The replica as a Partner Center` {
    @Test(arguments: ConformanceCheck.allCases)
    func `owes what the sandbox owes`(check: ConformanceCheck) async throws {
        let remote = try RemoteSandbox()
        try await check.run(at: try remote.replica().center, remote, isTroubled: true)
        try remote.expectEachWriteOnce()
    }
}

/// The suite of the sandbox, through a client whose service has mischief, by an operator who does
/// what each refusal advises.
@Suite(.heavy) struct `The client under mischief` {
    /// The mischief that does not change what customers hold.
    static let onTheWay = [
        "latency=300ms", "lag=2", "throttle=0.3", "failure=0.3", "cut-before=0.3",
        "cut-after=0.3", "truncated=0.3", "malformed=0.3", "bom", "pascal-case",
        "expired-token=0.3", "mfa=0.3", "stale-etag=0.5", "accepted",
    ]
    static let everything = onTheWay.map { $0.replacing("=0.3", with: "=0.06") }
        .joined(separator: ",")

    @Test(arguments: onTheWay, ConformanceCheck.allCases)
    func `owes the same, whatever goes wrong on the way`(
        mischief: String, check: ConformanceCheck
    ) async throws {
        let remote = try RemoteSandbox(mischief: mischief)
        try await check.run(
            at: PatientOperator(center: try remote.client()), remote, isTroubled: true)
        try remote.expectEachWriteOnce()
    }

    @Test(arguments: [1, 2, 3] as [UInt64], ConformanceCheck.allCases)
    func `owes the same with all of it at once`(
        seed: UInt64, check: ConformanceCheck
    ) async throws {
        let remote = try RemoteSandbox(seed: seed, mischief: Self.everything)
        try await check.run(
            at: PatientOperator(center: try remote.client()), remote, isTroubled: true)
        try remote.expectEachWriteOnce()
    }

    @Test(arguments: ConformanceCheck.allCases)
    func `owes the same with all of it at once, over HTTP`(check: ConformanceCheck) async throws {
        let remote = try RemoteSandbox(seed: 7, mischief: Self.everything)
        try await remote.overHTTP {
            try await check.run(at: PatientOperator(center: $0), remote, isTroubled: true)
        }
        try remote.expectEachWriteOnce()
    }
}

extension RemoteSandbox {
    /// No write was done twice, and none was left half done.
    func expectEachWriteOnce() throws {
        let audit = try WriteAudit(of: seeded.directory)
        #expect(audit.doneTwice.isEmpty)
        #expect(audit.unfinished.isEmpty)
    }
}
