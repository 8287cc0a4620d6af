import Domain
import Execution
import Foundation
import Harness
import PartnerCenterAPI
import Records
import Replica
import Samples
import Storage
import Synchronization

/// A service that returns fixed answers. It refuses all writes but those that end a relationship
/// or its privileges, and records these.
final class ReplayedService: Transport {
    private let answers: Mutex<CustomerAnswers>
    private let given = Mutex<[String]>([])

    init(_ answers: CustomerAnswers) { self.answers = Mutex(answers) }

    func answer(_ other: CustomerAnswers) { answers.withLock { $0 = other } }

    /// The bodies of the writes that ended something. A damaged answer may lead to none.
    var endings: [String] { given.withLock { $0 } }

    func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        guard request.method == .get else {
            if request.target == CustomerAnswers.root {
                given.withLock { $0.append(String(decoding: request.body, as: UTF8.self)) }
                // Done: show it from now on.
                answers.withLock { $0 = $0.changing(CustomerAnswers.root, by: request.body) }
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

/// A profile's replica of a replayed service, and all that acts on it. Deleted after the test.
final class ReplayedProfile {
    let service: ReplayedService
    let center: ReplicatedPartnerCenter
    let rules: Rules
    let directory: Directory
    private let folder: TemporaryFolder
    private let time = JumpingTime()
    private let journal: Journal

    /// `graph` is Microsoft Graph; nil if nobody asks it.
    init(
        _ answers: CustomerAnswers, edition: Rules.Edition, graph: ReplayedGraph? = nil
    ) throws {
        service = ReplayedService(answers)
        rules = Rules(edition: edition, venue: .production)
        folder = try TemporaryFolder(inMemory: true)
        let path = folder.path("replica.db")
        let rules = rules
        try StoreTemplates.write("replica \(edition)", to: path) {
            try Directory.create(
                path: path, rules: rules, identity: .agent(), replacing: false
            ) { _ in }
        }
        directory = try Directory.replica(at: path, rules: rules, identity: .agent())
        journal = Journal(folder: folder.path) { [time] in time.now }
        let line = ServiceLine(
            transport: service, tokens: LastingToken(), pacer: Pacer(time: time), time: time)
        let graphLine = graph.map { [time] in
            ServiceLine(
                transport: $0, tokens: LastingToken(), pacer: Pacer(time: time), time: time,
                dialect: .graph)
        }
        let client = PartnerCenterClient(
            line, profile: ClientProfile(rules: rules, country: "KR", identity: .agent()),
            graph: try graphLine.map {
                GraphClient(line: $0, address: try ServiceAddress("https://graph.microsoft.com"))
            })
        center = ReplicatedPartnerCenter(
            of: client, in: directory, freshness: try Freshness(beside: directory), time: time)
    }

    /// Read the account and the holdings, as before an act.
    func read() async throws(Refusal) -> Holdings {
        _ = try await center.account(of: CustomerAnswers.customer)
        return try await center.holdings(of: CustomerAnswers.customer)
    }

    /// Return a plan to end the relationship, made of what was read.
    func offboarding(of holdings: Holdings) -> Plan {
        let steps = rules.offboarding(of: holdings, by: .agent(), at: time.now)
        return .a(
            [CustomerPlan(holdings: holdings, steps: steps)], id: UUID().uuidString,
            madeAt: time.now, rules: rules)
    }

    /// Run a plan to its end.
    @discardableResult
    func run(_ plan: Plan) async -> Run {
        let runner = PlanRunner.journaling(
            on: center, in: JournalWriter(journal, for: .agent), knowing: directory, time: time,
            atOnce: 1)
        return await runner.run(plan)
    }
}
