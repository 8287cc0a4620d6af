import Chance
import Domain
import Execution
import Foundation
import PartnerCenterAPI
import Records
import Replica
import Storage
import Synchronization

/// A service that answers what it was given, refuses most of what is to be changed, and remembers
/// what ended a relationship, or privileges in one.
final class ReplayedService: Transport {
    private let answers: Mutex<Answers>
    private let given = Mutex<[String]>([])

    init(_ answers: Answers) { self.answers = Mutex(answers) }

    func answer(_ other: Answers) { answers.withLock { $0 = other } }

    /// The bodies of the writes that no damaged answer may lead to.
    var endings: [String] { given.withLock { $0 } }

    func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        guard request.method == .get else {
            if request.target == Answers.root {
                given.withLock { $0.append(String(decoding: request.body, as: UTF8.self)) }
                // Done, and shown from now on.
                answers.withLock { $0 = $0.changing(Answers.root, by: request.body) }
                return WireResponse(status: 200, body: request.body)
            }
            return Self.refusal(409, "800082")
        }
        guard let body = answers.withLock({ $0.bodies[request.target] }) else {
            return Self.refusal(404, "1000")
        }
        return WireResponse(status: 200, body: body)
    }

    private static func refusal(_ status: Int, _ code: String) -> WireResponse {
        let error = ErrorResource(code: code, description: "no", source: "replayed")
        return WireResponse(status: status, body: error.bytes)
    }
}

/// A token that is good for ever.
private struct OneToken: AccessTokens {
    func current() async throws(Refusal) -> AccessToken {
        AccessToken(Secret("token"), expiry: .distantFuture)
    }

    func renewed(insteadOf refused: AccessToken) async throws(Refusal) -> AccessToken {
        try await current()
    }
}

/// A profile's replica of a replayed service, and all that acts on it; gone when the test is over.
final class ReplayedProfile {
    let service: ReplayedService
    let center: ReplicatedPartnerCenter
    let rules: Rules
    let directory: Directory
    private let folder = RunHarness.newFolder()
    private let time = JumpingTime()
    private let journal: Journal

    init(_ answers: Answers, edition: Rules.Edition) throws {
        service = ReplayedService(answers)
        rules = Rules(edition: edition, venue: .production)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        directory = try Directory.replica(
            at: folder.appendingPathComponent("replica.db").path, rules: rules, identity: .mina)
        journal = Journal(folder: folder.path) { [time] in time.now }
        let line = ServiceLine(
            transport: service, tokens: OneToken(), pacer: Pacer(time: time), time: time)
        let client = PartnerCenterClient(
            line, profile: ClientProfile(rules: rules, country: "KR", identity: .mina))
        center = ReplicatedPartnerCenter(
            of: client, in: directory, freshness: try Freshness(beside: directory), time: time)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// As it is read before an act.
    func read() async throws(Refusal) -> Holdings {
        _ = try await center.account(of: Answers.customer)
        return try await center.holdings(of: Answers.customer)
    }

    /// A plan to end the relationship, from what was read.
    func offboarding(of holdings: Holdings) -> Plan {
        Plan(
            id: .init(UUID().uuidString), purpose: .offboarding, madeAt: time.now, rules: rules,
            customers: [
                CustomerPlan(
                    holdings: holdings,
                    steps: rules.offboarding(of: holdings, by: .mina, at: time.now))
            ])
    }

    /// Runs a plan to its end.
    func run(_ plan: Plan) async {
        let journalWriter = JournalWriter(journal, for: .mina)
        let newID: @Sendable () -> String = { UUID().uuidString }
        let journaled = JournaledPartnerCenter(
            of: center, journal: journalWriter,
            known: { [directory] in try? directory.holdings(of: $0) },
            aftermath: { _ in nil }, newID: newID)
        let runner = PlanRunner(
            journaled, journal: journalWriter, time: time, author: .mina, customersAtOnce: 1,
            newID: newID, report: { _ in })
        _ = await runner.run(plan)
    }
}
