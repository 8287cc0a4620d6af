import Domain
import Execution
import Foundation
import Records
import Samples
import Sandbox
import Storage
import Synchronization

/// A sandbox of a few customers, a journal, and time that passes only while somebody waits for it:
/// all that a plan needs to be run. Deleted when the test is over.
package final class RunHarness: Sendable {
    /// The store of the sandbox.
    package let directory: Directory
    /// The clock of sandbox, journal and runner, which starts today.
    package let time = JumpingTime(.today)
    /// The Partner Center on that store.
    package let sandbox: Sandbox
    /// The journal, in the same folder.
    package let journal: Journal
    private let folder: TemporaryFolder
    private let identity: Identity
    private let ids = Mutex(0)
    private let runs = Mutex<[Run]>([])

    /// With these customers in the store.
    package init(
        _ customers: Holdings..., rules: Rules = .of2020, identity: Identity = .agent()
    ) throws {
        folder = try TemporaryFolder(inMemory: true)
        let path = folder.path("store.db")
        try Directory.create(path: path, rules: rules, identity: identity, replacing: false) {
            filler throws(DirectoryError) in
            try filler.write { writer throws(DirectoryError) in
                for holdings in customers {
                    try writer.add(.of(holdings.customer), holding: holdings, under: rules)
                }
            }
        }
        directory = try Directory(path: path)
        self.identity = identity
        let time = time
        sandbox = Sandbox(directory: directory) { time.now }
        journal = Journal(folder: folder.path) { time.now }
    }

    /// Writes to the journal as the agent.
    package var journalWriter: JournalWriter { JournalWriter(journal, for: .agent) }

    /// Every run that was reported, oldest first.
    package var reported: [Run] { runs.withLock { $0 } }

    /// Read the journal. Throws if it cannot be read.
    package func entries() throws -> [JournalEntry] { try journal.entries() }

    /// Read the sandbox's audit. Throws if the store cannot be read.
    package func audit() throws -> WriteAudit { try WriteAudit(of: directory) }

    /// The request ids of the intents in the journal, in their order.
    package func requestIDs() throws -> [String] {
        try entries().compactMap {
            if case .intended(let intent) = $0.event { intent.trace.requestID } else { nil }
        }
    }

    /// What the customer with this id holds; nil if there is none.
    package func holdings(_ id: String) throws -> Holdings? {
        try directory.holdings(of: Customer.ID(id))
    }

    /// A plan to end the relationships with customers of these ids.
    package func offboarding(_ customers: String..., id: String = "plan-1") throws -> Plan {
        let (rules, now) = (try directory.rules(), time.now)
        return try plan(for: customers, .offboarding, id) {
            rules.offboarding(of: $0, by: identity, at: now)
        }
    }

    /// A plan of the same writes on each customer of these ids.
    package func plan(
        _ writes: [Write], _ customers: String..., id: String = "plan-1"
    ) throws -> Plan {
        let (rules, now) = (try directory.rules(), time.now)
        return try plan(for: customers, .suspension, id) {
            rules.plan(writes, on: $0, by: identity, at: now)
        }
    }

    private func plan(
        for customers: [String], _ purpose: Plan.Purpose, _ id: String,
        steps: (Holdings) -> [PlanStep]
    ) throws -> Plan {
        let customers = try customers.map { customer in
            let holdings = try holdings(customer)!
            return CustomerPlan(holdings: holdings, steps: steps(holdings))
        }
        return .a(
            customers, id: id, purpose: purpose, madeAt: time.now, rules: try directory.rules())
    }

    /// Checks plans on the sandbox and writes nothing.
    package var dryRun: DryRun { dryRun(on: sandbox) }

    /// The same on something that stands before the sandbox.
    package func dryRun(on center: some PartnerCenterReading) -> DryRun {
        DryRun(on: center, journal: journalWriter, time: time, newID: newID)
    }

    /// A runner on the sandbox itself.
    package func runner(
        journal: (any JournalKeeping)? = nil, atOnce: Int = 4
    ) -> PlanRunner {
        runner(on: sandbox, journal: journal, atOnce: atOnce)
    }

    /// A runner on something that stands before the sandbox.
    package func runner(
        on center: some PartnerCenter, journal: (any JournalKeeping)? = nil, atOnce: Int = 4,
        aftermath: @escaping @Sendable (Customer.ID) async -> Aftermath? = { _ in nil }
    ) -> PlanRunner {
        .journaling(
            on: center, in: journal ?? journalWriter, knowing: directory, time: time,
            atOnce: atOnce, newID: newID, aftermath: aftermath,
            report: { [self] run in runs.withLock { $0.append(run) } })
    }

    /// Makes ids that a test knows beforehand: `id-1`, `id-2` and so on.
    private var newID: @Sendable () -> String {
        { [self] in
            ids.withLock { ids in
                ids += 1
                return "id-\(ids)"
            }
        }
    }
}

extension PlanRunner {
    /// A runner whose every write is in the journal, with what the directory knows of the customer.
    package static func journaling(
        on center: some PartnerCenter, in journal: any JournalKeeping,
        knowing directory: Directory, time: any Timekeeper, atOnce: Int,
        newID: @escaping @Sendable () -> String = { UUID().uuidString.lowercased() },
        aftermath: @escaping @Sendable (Customer.ID) async -> Aftermath? = { _ in nil },
        report: @escaping @Sendable (Run) -> Void = { _ in }
    ) -> PlanRunner {
        let journaled = JournaledPartnerCenter(
            of: center, journal: journal, known: { try? directory.holdings(of: $0) },
            aftermath: { _ in nil }, newID: newID)
        return PlanRunner(
            journaled, journal: journal, time: time, author: .agent, customersAtOnce: atOnce,
            newID: newID, aftermath: aftermath, report: report)
    }
}

extension Run {
    /// The states of the steps for the customer with this id, in the plan's order.
    package func states(_ customer: String) -> [StepState] {
        steps.filter { $0.customer.id == Customer.ID(customer) }.map {
            state(of: $0.step, for: $0.customer.id)
        }
    }
}

extension WriteAudit {
    /// What was done, oldest first: the operation and the id of what it was done to.
    package var done: [String] {
        acts.filter { $0.outcome == .succeeded }.map {
            $0.resourceID.isEmpty
                ? "\($0.operation.rawValue) \($0.customerID.text)"
                : "\($0.operation.rawValue) \($0.resourceID)"
        }
    }
}
