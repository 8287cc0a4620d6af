import Deck
import Domain
import Files
import Foundation
import Records
import Wording

/// The lock on the customers of a plan, among all processes of the user. Released when the process
/// ends, however it ends.
final class RunLock: Sendable {
    private let locks: [CustomerLock]

    /// Lock all customers of a plan, or none. Throw `runUnderway` while another process has one of
    /// them, and `journal` if a lock cannot be made.
    init(on plan: Plan, in folder: String) throws(Refusal) {
        // The same order everywhere, so that one of two processes gets them all.
        let customers = plan.customers.map(\.customer).sorted { $0.id.text < $1.id.text }
        var locks: [CustomerLock] = []
        OpenFiles.makeRoom(for: customers.count)
        for customer in customers {
            switch try CustomerLock.take(customer.id, for: plan.id, in: folder) {
            case .taken(let lock): locks.append(lock)
            case .held(let holder):
                throw .runUnderway(customer: customer.companyName, process: holder?.process)
            }
        }
        self.locks = locks
    }

    /// The folder of the locks on the customers of an embedded store, by its canonical path.
    static func folder(of store: String, in folder: String) -> String {
        "\(folder)/store-\(String(hash(store), radix: 16))"
    }

    /// FNV-1a hash. A collision only makes one process wait.
    static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
            (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
    }

    /// Throws `runUnderway` if another process runs a plan for one of these customers.
    static func requireFree(_ plan: Plan, in folder: String) throws(Refusal) {
        for customer in plan.customers.map(\.customer) {
            guard let holder = CustomerLock.holder(of: customer.id, in: folder) else { continue }
            throw .runUnderway(customer: customer.companyName, process: holder.process)
        }
    }

    /// Return whether another process runs this plan.
    static func isUnderway(_ plan: Plan, in folder: String) -> Bool {
        plan.customers.contains { CustomerLock.holder(of: $0.id, in: folder)?.plan == plan.id }
    }
}

extension RunLock {
    /// Lock all customers of a plan to start it. Reads the journal after locking, as another
    /// process may have run the plan before. Throw `runBefore` if one did, and `runUnanswered` if a
    /// resting run has writes of unknown outcome for one of the customers. Those of a
    /// closed run may still come for `secondsToShow`.
    convenience init(
        toStart plan: Plan, from place: String, by journal: Journal, in folder: String,
        showing secondsToShow: Double = RetryPolicy.secondsToShow, at now: Date = Date()
    ) throws(Refusal) {
        try self.init(on: plan, in: folder)
        let entries = try journal.everything()
        try plan.requireNew(in: entries)
        let open = Run.all(in: entries).filter {
            $0.author.place == place && ($0.phase != .finished || $0.closing != nil)
        }
        let start = now.addingTimeInterval(-secondsToShow)
        let unanswered = open.reduce(into: Set<Customer.ID>()) { all, run in
            all.formUnion(run.unanswered(since: run.closing == nil ? .distantPast : start))
        }
        for customer in plan.customers.map(\.customer) where unanswered.contains(customer.id) {
            throw .runUnanswered(customer: customer.companyName)
        }
    }
}

extension Plan {
    /// Throw `runBefore` if the journal has a run of this plan.
    func requireNew(in entries: [JournalEntry]) throws(Refusal) {
        guard let before = Run.all(in: entries).first(where: { $0.id == id }) else { return }
        throw .runBefore(startedAt: before.startedAt)
    }
}

extension Run {
    /// The customers for whom a write of it, recorded after that moment, has an unknown outcome.
    fileprivate func unanswered(since start: Date) -> Set<Customer.ID> {
        let unanswered = steps.filter { customer, step in
            switch state(of: step, for: customer.id) {
            case .unknown, .underway:
                trail(of: step.id, for: customer.id).map { $0.date > start } ?? true
            case .pending, .accepted, .requested, .confirmed, .refused, .waiting, .struck: false
            }
        }
        return Set(unanswered.map(\.customer.id))
    }
}

extension RunLock {
    /// Lock all customers of a plan to go on with its run. Reads the journal after locking, as
    /// another process may have closed the run before. Throw `runUntold` if the journal has no such
    /// run, and `runClosed` if it was closed.
    convenience init(
        toGoOnWith plan: Plan, by journal: Journal, in folder: String
    ) throws(Refusal) {
        try self.init(on: plan, in: folder)
        let runs = Run.all(in: try journal.everything())
        guard let run = runs.first(where: { $0.id == plan.id }) else { throw .runUntold }
        guard run.closing == nil else { throw .runClosed }
    }
}

/// The lock on one customer: a file that stays, locked in the kernel. Its text says who has the
/// lock, and means nothing without it.
final class CustomerLock: Sendable {
    /// The process that has the lock, and the plan it runs.
    struct Holder: Equatable {
        let process: Int
        let plan: Plan.ID
    }

    enum Attempt {
        case taken(CustomerLock)
        /// Nil if the holder has not written its name yet.
        case held(by: Holder?)
    }

    private let lock: FileLock

    private init(_ lock: FileLock) { self.lock = lock }

    /// Lock a customer. Throw `journal` if the file cannot be made or locked.
    static func take(
        _ customer: Customer.ID, for plan: Plan.ID, in folder: String
    ) throws(Refusal) -> Attempt {
        let path = path(of: customer, in: folder)
        do throws(FileError) {
            try Folder(folder).make()
            guard let lock = try FileLock(path) else { return .held(by: holder(in: path)) }
            try? lock.file.truncate(to: 0)
            try? lock.file.write(Array("\(getpid()) \(plan.text)\n".utf8), at: 0)
            return .taken(CustomerLock(lock))
        } catch {
            let reason = Surroundings.language.words().reason(errno: error.number)
            throw .journal(.unwritable(path: error.path, reason: reason))
        }
    }

    /// Return who has the lock; nil if nobody has.
    static func holder(of customer: Customer.ID, in folder: String) -> Holder? {
        let path = path(of: customer, in: folder)
        return FileLock.isHeld(path) ? holder(in: path) : nil
    }

    private static func holder(in path: String) -> Holder? {
        guard let bytes = try? RegularFile(reading: path, followsLinks: false).bytes(0..<256)
        else { return nil }
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let process = Int(words[0]) else { return nil }
        return Holder(process: process, plan: Plan.ID(String(words[1])))
    }

    /// Filter the id: in an edited plan file it may be anything.
    private static func path(of customer: Customer.ID, in folder: String) -> String {
        let name = customer.text.lowercased().filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
        }
        return "\(folder)/customer-\(name).lock"
    }
}

/// The lock on a single act under way, by its request id, among all processes of the user: no other
/// process looks up its outcome meanwhile. Released when the process ends. All acts share one file;
/// each locks one byte.
final class ActLock: Sendable {
    private let lock: FileLock

    /// Nil if another process has it, or if nothing can be locked.
    init?(_ requestID: String, in folder: String) {
        try? Folder(folder).make()
        let path = Self.path(in: folder)
        guard let lock = try? FileLock(path, byte: Self.byte(of: requestID)) else { return nil }
        self.lock = lock
    }

    /// Return whether a process has that act under way.
    static func isHeld(_ requestID: String, in folder: String) -> Bool {
        FileLock.isHeld(path(in: folder), byte: byte(of: requestID))
    }

    private static func path(in folder: String) -> String { "\(folder)/acts.lock" }

    private static func byte(of requestID: String) -> Int { Int(RunLock.hash(requestID) >> 2) }
}

/// The limit of open files of this process.
enum OpenFiles {
    /// Files that are open for other purposes.
    private static let others = 256

    /// Raise the limit (often 1024) for so many more files, as far as the system allows.
    static func makeRoom(for count: Int) {
        var limit = rlimit()
        let wanted = rlim_t(count + others)
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0,
            limit.rlim_cur < wanted
        else { return }
        limit.rlim_cur = min(wanted, limit.rlim_max)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
