import Chance
import Domain
import Execution
import Foundation
import Records
import Samples
import Sandbox
import Storage
import Synchronization

/// A sandbox of a few customers, a journal, and time that passes only while somebody waits for it;
/// gone when the test is over.
final class RunHarness: Sendable {
    let folder: URL
    let directory: Directory
    let time = JumpingTime(.takeOff)
    let identity: Identity
    let sandbox: Sandbox
    let journal: Journal
    private let ids = Mutex(0)
    private let runs = Mutex<[Run]>([])

    init(
        _ customers: Holdings..., rules: Rules = .of2020, identity: Identity = .mina
    ) throws {
        folder = Self.newFolder()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("store.db").path
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

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// In memory where there is some: nobody waits for a disk then.
    static func newFolder() -> URL {
        let memory = "/dev/shm"
        let place =
            FileManager.default.isWritableFile(atPath: memory)
            ? URL(fileURLWithPath: memory) : FileManager.default.temporaryDirectory
        return place.appendingPathComponent("partnerdeck-\(UUID().uuidString)")
    }

    var journalWriter: JournalWriter { JournalWriter(journal, for: .mina) }

    /// Every run that was reported.
    var reported: [Run] { runs.withLock { $0 } }

    func entries() throws -> [JournalEntry] { try journal.entries() }

    func audit() throws -> WriteAudit { try WriteAudit(of: directory) }

    func holdings(_ name: String) throws -> Holdings? {
        try directory.holdings(of: Customer.ID(name))
    }

    /// A plan to end the relationships with customers of these names.
    func offboarding(_ names: String..., id: String = "plan-1") throws -> Plan {
        let rules = try directory.rules()
        return Plan(
            id: .init(id), purpose: .offboarding, madeAt: time.now, rules: rules,
            customers: try names.map { name in
                let holdings = try holdings(name)!
                return CustomerPlan(
                    holdings: holdings,
                    steps: rules.offboarding(of: holdings, by: identity, at: time.now))
            })
    }

    /// The same writes on each customer of these names.
    func plan(_ writes: [Write], _ names: String..., id: String = "plan-1") throws -> Plan {
        let rules = try directory.rules()
        return Plan(
            id: .init(id), purpose: .suspension, madeAt: time.now, rules: rules,
            customers: try names.map { name in
                let holdings = try holdings(name)!
                return CustomerPlan(
                    holdings: holdings,
                    steps: rules.plan(writes, on: holdings, by: identity, at: time.now))
            })
    }

    /// A runner who runs on the sandbox itself.
    func runner(journal: (any JournalKeeping)? = nil, atOnce: Int = 4) -> PlanRunner {
        runner(on: sandbox, journal: journal, atOnce: atOnce)
    }

    /// Flies nothing: all it has is for reading.
    var dryRun: DryRun { DryRun(on: sandbox, journal: journalWriter, time: time) }

    /// A runner who runs on something that stands before the sandbox.
    func runner(
        on center: some PartnerCenter, journal: (any JournalKeeping)? = nil, atOnce: Int = 4
    ) -> PlanRunner {
        let journal = journal ?? journalWriter
        let newID: @Sendable () -> String = { [self] in
            ids.withLock { ids in
                ids += 1
                return "id-\(ids)"
            }
        }
        let journaled = JournaledPartnerCenter(
            of: center, journal: journal, known: { [directory] in try? directory.holdings(of: $0) },
            aftermath: { _ in nil }, newID: newID)
        return PlanRunner(
            journaled, journal: journal, time: time, author: .mina, customersAtOnce: atOnce,
            newID: newID, report: { [self] run in runs.withLock { $0.append(run) } })
    }
}

extension CustomerAccount {
    /// Of a customer somewhere.
    static func of(_ customer: Customer) -> CustomerAccount {
        CustomerAccount(
            customer: customer,
            profile: CompanyProfile(
                country: "KR", city: "Seoul", addressLine: "1 Jong-ro", postalCode: "03154",
                contactName: "Seo", email: "seo@example.com", phoneNumber: "1", culture: "ko-KR"),
            customDomains: [], supportContacts: [])
    }
}

extension Run {
    /// The states of a customer's steps, in the plan's order.
    func states(_ name: String) -> [StepState] {
        steps.filter { $0.customer.id == Customer.ID(name) }.map {
            state(of: $0.step, for: $0.customer.id)
        }
    }
}

extension WriteAudit {
    /// What was done, the oldest first: the operation and what it was done to.
    var done: [String] {
        acts.filter { $0.outcome == .succeeded }.map {
            $0.resourceID.isEmpty
                ? "\($0.operation.rawValue) \($0.customerID.text)"
                : "\($0.operation.rawValue) \($0.resourceID)"
        }
    }
}
