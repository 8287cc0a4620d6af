import Chance
import Domain
import Execution
import Foundation
import Harness
import PartnerCenterAPI
import Records
import Samples
import Storage

@testable import Sandbox

/// A seeded store that each run begins with a copy of.
final class FaultTemplate: Sendable {
    private let folder: TemporaryFolder
    var file: String { folder.path("template.db") }

    init(seed: UInt64, edition: Rules.Edition) throws {
        folder = try TemporaryFolder(inMemory: true)
        try Sandbox.seed(
            at: folder.path("template.db"), customers: 24, seed: seed, edition: edition,
            identity: Sandbox.defaultIdentity, now: .today, replacing: false, progress: nil)
    }
}

/// What stays when the process is killed: the service with its store, the journal's file, time.
final class FaultHarness: Sendable {
    /// How the service is reached.
    enum Way: CaseIterable { case inProcess, overTheWire }

    private let folder: TemporaryFolder
    let directory: Directory
    let time = JumpingTime(.today)
    let service: SandboxService
    let way: Way
    /// What Microsoft Graph has told the program, in all its lives.
    let witness = GraphWitness()

    init(_ template: FaultTemplate, way: Way, mischief: Mischief, seed: UInt64) throws {
        folder = try TemporaryFolder(inMemory: true)
        let store = folder.path("store.db")
        try FileManager.default.copyItem(atPath: template.file, toPath: store)
        directory = try Directory(path: store)
        var options = SandboxOptions()
        options.mischief = mischief
        options.seed = seed
        let time = time
        service = try SandboxService(
            sandbox: Sandbox(directory: directory) { time.now }, options: options, time: time)
        self.way = way
    }

    /// The journal, opened as by a new process.
    var journal: Journal { Journal(folder: folder.path) { [time] in time.now } }

    /// A plan to end the relationships with some customers that hold something. Every third plan
    /// has one customer with an obstacle. Over the wire they hold less, as each read is many
    /// requests.
    func offboarding(
        _ count: Int, _ dice: inout Dice, id: String, withAccess: Bool = false
    ) async throws -> Plan {
        let (rules, identity) = (try directory.rules(), try directory.identity())
        let customers = try directory.customers(after: nil, limit: .max).shuffled(using: &dice)
        let most = way == .inProcess ? 30 : withAccess ? 8 : 6
        var obstructed = Int.random(in: 0..<3, using: &dice) == 0 ? 1 : 0
        var plans: [CustomerPlan] = []
        for customer in customers where plans.count < count {
            let holdings = try await read(customer.id)
            let steps = rules.offboarding(of: holdings, by: identity, at: time.now)
            let plan = CustomerPlan(holdings: holdings, steps: steps)
            guard (3...most).contains(steps.count) else { continue }
            let endsAccess = steps.contains { $0.write?.service == .graph }
            guard !withAccess || endsAccess && endsFarAway(holdings) else { continue }
            // The service does not say until when a software purchase can be cancelled.
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

    /// A plan that adds seats to subscriptions of some customers.
    func seats(_ count: Int, _ dice: inout Dice, id: String) async throws -> Plan {
        let (rules, identity) = (try directory.rules(), try directory.identity())
        let customers = try directory.customers(after: nil, limit: .max).shuffled(using: &dice)
        var plans: [CustomerPlan] = []
        for customer in customers where plans.count < count {
            let holdings = try await read(customer.id)
            let writes = holdings.subscriptions.filter {
                $0.status == .active && [.newCommerce, .legacyLicence].contains($0.kind)
            }.prefix(4).map {
                Write.setQuantity($0.quantity + Int.random(in: 1...5, using: &dice), of: $0.id)
            }
            let steps = rules.plan(Array(writes), on: holdings, by: identity, at: time.now)
            guard !steps.isEmpty, steps.allSatisfy({ $0.foreseen == nil }) else { continue }
            plans.append(CustomerPlan(holdings: holdings, steps: steps))
        }
        return Plan(
            id: .init(id), purpose: .seats, madeAt: time.now, rules: rules, customers: plans)
    }

    /// A plan that ends the admin relationships that can be ended, with some customers.
    func adminAccess(_ count: Int, _ dice: inout Dice, id: String) async throws -> Plan {
        let (rules, identity) = (try directory.rules(), try directory.identity())
        let customers = try directory.customers(after: nil, limit: .max).shuffled(using: &dice)
        var plans: [CustomerPlan] = []
        for customer in customers where plans.count < count {
            let holdings = try await read(customer.id)
            let writes = holdings.adminAccess.all.filter { $0.status == .active }
                .map { Write.endAdminAccess($0.id) }
            guard endsFarAway(holdings) else { continue }
            let steps = rules.plan(writes, on: holdings, by: identity, at: time.now)
            guard !steps.isEmpty, steps.allSatisfy({ $0.foreseen == nil }) else { continue }
            plans.append(CustomerPlan(holdings: holdings, steps: steps))
        }
        return Plan(
            id: .init(id), purpose: .adminAccess, madeAt: time.now, rules: rules, customers: plans)
    }

    /// Whether no admin relationship ends, or extends itself, while the run lasts.
    private func endsFarAway(_ holdings: Holdings) -> Bool {
        holdings.adminAccess.all.filter(\.status.givesAccess).allSatisfy {
            $0.status == .active && ($0.endsAt ?? .distantFuture) > time.now.adding(days: 20)
        }
    }

    /// Read what a customer holds, without mischief, with the ids this way of access gives.
    func read(_ customer: Customer.ID) async throws -> Holdings {
        switch way {
        case .inProcess: return try await service.sandbox.holdings(of: customer)
        case .overTheWire:
            let calm = try SandboxService(sandbox: service.sandbox, time: time)
            return try await calm.client(of: directory, time: time, graph: SandboxService.address)
                .holdings(of: customer)
        }
    }

    /// Return the id of a holding in the audit. Over the wire, software has the id of its order's
    /// line.
    func bookName(of holding: Holding, _ customer: Customer.ID) throws -> String {
        guard case .software(let id) = holding,
            let software = try directory.holdings(of: customer)?.software
        else { return holding.id }
        let line = software.first { "\($0.orderID.text)/\($0.lineItemNumber)" == id.text }
        return line?.id.text ?? holding.id
    }

    /// A runner in a new process, which dies at the kill point.
    func runner(_ killPoint: KillPoint, atOnce: Int, tally: FaultTally) throws -> PlanRunner {
        runner(on: try partnerCenter(killPoint, tally), killPoint, atOnce)
    }

    /// What looks up acts without an end in a new process, which dies at the kill point. `lag` is
    /// how many seconds an accepted write may take to show.
    func lookup(_ killPoint: KillPoint, lag: Double, tally: FaultTally) throws -> ActLookup {
        ActLookup(
            at: try partnerCenter(killPoint, tally), journal: journalWriter(killPoint),
            time: time, retries: .usual, lag: lag
        ) { _ in nil }
    }

    /// The way to the service of a process, which dies at the kill point.
    private func partnerCenter(
        _ killPoint: KillPoint, _ tally: FaultTally
    ) throws -> any PartnerCenter {
        switch way {
        case .inProcess:
            return InterceptedPartnerCenter(
                reading: service.sandbox,
                before: { call throws(Refusal) in
                    if killPoint.isDead || call.write != nil && killPoint.isReached() {
                        throw .dead
                    }
                },
                after: { call throws(Refusal) in
                    if killPoint.isDead || call.write != nil && killPoint.isReached() {
                        throw .dead
                    }
                })
        case .overTheWire:
            let transport = KillableTransport(
                transport: service, killPoint: killPoint, tally: tally, witness: witness)
            return try service.client(
                over: transport, of: directory, time: time, graph: SandboxService.address)
        }
    }

    private func runner(
        on center: some PartnerCenter, _ killPoint: KillPoint, _ atOnce: Int
    ) -> PlanRunner {
        .journaling(
            on: center, in: journalWriter(killPoint), knowing: directory, time: time,
            atOnce: atOnce)
    }

    private func journalWriter(_ killPoint: KillPoint) -> KillableJournal {
        KillableJournal(journal: JournalWriter(journal, for: .agent), killPoint: killPoint)
    }

    /// Write half an entry at the journal's end, as a power cut leaves it.
    func tearJournal() throws {
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: journal.path))
        try file.seekToEnd()
        try file.write(contentsOf: Data(#"{"id":4711,"date":"2026-09-2"#.utf8))
        try file.close()
    }
}
