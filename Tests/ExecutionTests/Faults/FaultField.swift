import Chance
import Domain
import Execution
import Foundation
import PartnerCenterAPI
import Records
import Samples
import Storage

@testable import Sandbox

/// An invented directory that runs begin with, made once.
final class FaultTemplate: Sendable {
    let file: URL

    init(seed: UInt64, edition: Rules.Edition) throws {
        let folder = RunHarness.newFolder()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        file = folder.appendingPathComponent("template.db")
        try Sandbox.seed(
            at: file.path, customers: 24, seed: seed, edition: edition,
            identity: Sandbox.defaultIdentity, now: .takeOff, replacing: false, progress: nil)
    }

    deinit { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
}

/// What outlives the lives of the program: the service with its store, the journal's file, time.
final class FaultField: Sendable {
    /// How the service is reached.
    enum Way: CaseIterable { case inProcess, overTheWire }

    let folder: URL
    let directory: Directory
    let time = JumpingTime(.takeOff)
    let service: SandboxService
    let way: Way

    init(_ template: FaultTemplate, way: Way, mischief: Mischief, seed: UInt64) throws {
        folder = RunHarness.newFolder()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let store = folder.appendingPathComponent("store.db")
        try FileManager.default.copyItem(at: template.file, to: store)
        directory = try Directory(path: store.path)
        var options = SandboxOptions()
        options.mischief = mischief
        options.seed = seed
        let time = time
        service = try SandboxService(
            sandbox: Sandbox(directory: directory) { time.now }, options: options, time: time)
        self.way = way
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// As a process opens it that has just begun.
    var journal: Journal { Journal(folder: folder.path) { [time] in time.now } }

    /// A plan to end the relationships with some customers that hold something; every third plan
    /// has one among them that is not free to go. Over the wire they hold less: each of many looks
    /// is many requests there.
    func offboarding(_ count: Int, _ dice: inout Dice, id: String) async throws -> Plan {
        let (rules, identity) = (try directory.rules(), try directory.identity())
        let customers = try directory.customers(after: nil, limit: .max).shuffled(using: &dice)
        let most = way == .inProcess ? 30 : 6
        var obstructed = Int.random(in: 0..<3, using: &dice) == 0 ? 1 : 0
        var plans: [CustomerPlan] = []
        for customer in customers where plans.count < count {
            let holdings = try await read(customer.id)
            let steps = rules.offboarding(of: holdings, by: identity, at: time.now)
            let plan = CustomerPlan(holdings: holdings, steps: steps)
            guard (3...most).contains(steps.count) else { continue }
            // The service does not tell when a software purchase can no longer be cancelled.
            let all = try await service.sandbox.holdings(of: customer.id)
            let foreseen = CustomerPlan(
                holdings: all, steps: rules.offboarding(of: all, by: identity, at: time.now))
            guard foreseen.isObstructed == plan.isObstructed else { continue }
            if plan.isObstructed {
                guard obstructed > 0 else { continue }
                obstructed -= 1
            }
            plans.append(plan)
        }
        return Plan(
            id: .init(id), purpose: .offboarding, madeAt: time.now, rules: rules, customers: plans)
    }

    /// What a customer holds by the names it has on this way, read while nothing goes wrong.
    private func read(_ customer: Customer.ID) async throws -> Holdings {
        switch way {
        case .inProcess: return try await service.sandbox.holdings(of: customer)
        case .overTheWire:
            let calm = try SandboxService(sandbox: service.sandbox, time: time)
            return try await client(over: calm, of: calm).holdings(of: customer)
        }
    }

    private func client(
        over transport: any Transport, of service: SandboxService
    ) throws -> PartnerCenterClient {
        let line = ServiceLine(
            transport: transport, tokens: ServiceTokens(service: service),
            pacer: Pacer(time: time), time: time)
        return PartnerCenterClient(
            line,
            profile: ClientProfile(
                rules: try directory.rules(), country: "KR", identity: try directory.identity()),
            confirmation: .brief)
    }

    /// What the audit call a holding: over the wire what was bought by an order has the name of
    /// its line.
    func bookName(of holding: Holding, _ customer: Customer.ID) throws -> String {
        guard case .software(let id) = holding,
            let software = try directory.holdings(of: customer)?.software
        else { return holding.id }
        let line = software.first { "\($0.orderID.text)/\($0.lineItemNumber)" == id.text }
        return line?.id.text ?? holding.id
    }

    /// A runner of a new life.
    func runner(_ guillotine: Guillotine, atOnce: Int, tally: FaultTally) throws -> PlanRunner {
        switch way {
        case .inProcess:
            let gate = Interposed(
                reading: service.sandbox,
                before: { call throws(Refusal) in
                    if guillotine.isDead || call.write != nil && guillotine.falls() { throw .dead }
                },
                after: { call throws(Refusal) in
                    if guillotine.isDead || call.write != nil && guillotine.falls() { throw .dead }
                })
            return runner(on: gate, guillotine, atOnce)
        case .overTheWire:
            let transport = GuillotinedTransport(
                transport: service, guillotine: guillotine, tally: tally)
            let client = try client(over: transport, of: service)
            return runner(on: client, guillotine, atOnce)
        }
    }

    private func runner(
        on center: some PartnerCenter, _ guillotine: Guillotine, _ atOnce: Int
    ) -> PlanRunner {
        let journalWriter = GuillotinedJournal(
            journal: JournalWriter(journal, for: .mina), guillotine: guillotine)
        let newID: @Sendable () -> String = { UUID().uuidString.lowercased() }
        return PlanRunner(
            JournaledPartnerCenter(
                of: center, journal: journalWriter,
                known: { [directory] in try? directory.holdings(of: $0) },
                aftermath: { _ in nil }, newID: newID),
            journal: journalWriter, time: time, author: .mina, customersAtOnce: atOnce,
            newID: newID,
            report: { _ in })
    }

    /// Half an entry at the journal's end, as a power cut leaves it.
    func tearJournal() throws {
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: journal.path))
        try file.seekToEnd()
        try file.write(contentsOf: Data(#"{"id":4711,"date":"2026-09-2"#.utf8))
        try file.close()
    }
}

/// Tokens as somebody has them who signed in with a second factor.
private struct ServiceTokens: AccessTokens {
    let service: SandboxService

    func current() async throws(Refusal) -> AccessToken {
        AccessToken(
            Secret(try service.authority.accessToken()),
            expiry: service.time.now.addingTimeInterval(3600))
    }

    func renewed(insteadOf refused: AccessToken) async throws(Refusal) -> AccessToken {
        try await current()
    }
}
