import ArgumentParser
import Canvas
import Deck
import Domain
import Foundation
import Replica
import Storage
import Synchronization
import Wording

/// `partnerdeck sync`: reads all customers and their holdings from the service.
struct SyncCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sync", abstract: help(\.syncHelp),
            discussion: """
                JSON: {outcome, profile, customers, troubles[] {customer, reason}, unreadEntries, \
                unread[], asOf}. \(help(\.syncStatusHelp))
                """)
    }

    @OptionGroup var options: AskOptions

    private struct SyncOutput: Encodable {
        struct UnreadCustomer: Encodable {
            let customer: String
            let reason: String
        }

        let outcome = "synced"
        let profile: String
        let customers: Int
        let troubles: [UnreadCustomer]
        /// How many entries of the list could not be read.
        let unreadEntries: Int
        /// Customers with holdings that were not understood.
        let unread: [String]
        let asOf: String?
    }

    func run() throws {
        let words = options.words
        let store = try options.open()
        guard let service = store.service else {
            if store.imported != nil { throw Refusal.imported }
            throw Failure.usage(words.nothingToSync)
        }
        let troubles = try store.sync(in: words).sorted { $0.key.text < $1.key.text }
        let count = try store.directory.summary().customers
        let asOf = service.freshness.listedAt
        let unreadEntries = try service.freshness.unreadEntries()
        let unread = try store.directory.customersWithUnread()
        if options.json {
            try JSONOutput.print(
                SyncOutput(
                    profile: service.profile.name, customers: count,
                    troubles: troubles.map {
                        SyncOutput.UnreadCustomer(
                            customer: $0.key.text, reason: Language.ofPrograms.reason(of: $0.value))
                    }, unreadEntries: unreadEntries, unread: unread.map(\.id.text),
                    asOf: asOf?.iso8601))
        } else {
            try StandardOutput.print(words.synced(count, at: asOf?.minute ?? ""))
        }
        for (customer, refusal) in troubles {
            StandardError.write("\(customer): \(words.refusal(refusal))")
        }
        for customer in unread {
            StandardError.write("\(customer.id): \(words.syncUnreadHoldings)")
        }
        if unreadEntries > 0 {
            StandardError.write(words.syncUnreadEntries(unreadEntries))
        }
        // What single acts and runs have asked for may show by now.
        store.lookOnceForAwaited()
        // The other customers are complete, but scripts must notice.
        if let trouble = troubles.first?.value { throw ExitCode(trouble.status) }
        if unreadEntries > 0 { throw ExitCode(Refusal.service(.unreadable("")).status) }
    }
}

extension Store {
    /// Read everything from the service. Return the customers that failed, and why; none in the
    /// embedded sandbox.
    func sync(in words: Words) throws -> [Customer.ID: Refusal] {
        guard let service else { return [:] }
        let progress = SyncProgress(words)
        service.watch { progress.tell($0) }
        defer { progress.end() }
        let ending: Replica.Ending
        do throws(Refusal) {
            ending = try service.waiting { () async throws(Refusal) in
                try await service.session().replica.sync()
            }
        } catch {
            throw service.failure(ofSync: error)
        }
        switch ending {
        case .finished(let troubles): return troubles
        case .offline(let refusal), .stopped(let refusal): throw refusal
        case .cancelled: throw Refusal.service(.stopped)
        }
    }

    /// Sync before a command reads, if `refreshing` or if nothing is known yet. Print the age of
    /// the data on standard error, and return it; nil in the embedded sandbox.
    @discardableResult
    func prepare(
        _ what: ReadThing = .holdings, refreshing: Bool, in words: Words
    ) throws -> Date? {
        guard let service else { return tellAgeOfFiles(in: words) }
        let mustRead = refreshing || service.freshness.listedAt == nil
        if mustRead { _ = try sync(in: words) }
        let asOf = what.readAt(service.freshness)
        if let asOf { StandardError.write(words.age(asOf, isRefreshed: mustRead)) }
        return asOf
    }

    /// The same for what a filter lists: only one customer is read where the filter has an ID that
    /// belongs to it.
    @discardableResult
    func prepare(
        _ what: ReadThing = .holdings, for filter: CustomerFilter, refreshing: Bool,
        in words: Words
    ) throws -> Date? {
        guard refreshing, let sole = try soleCustomer(of: filter) else {
            return try prepare(what, refreshing: refreshing, in: words)
        }
        return try prepare(sole, what, refreshing: true, in: words)
    }

    /// The known customer that a whole Microsoft ID in a filter is of; nil for none.
    private func soleCustomer(of filter: CustomerFilter) throws -> Customer? {
        let named = filter.parts.filter(\.namesOneByID)
        guard service != nil, !named.isEmpty else { return nil }
        let found = try customers(matching: CustomerFilter(named), offset: 0, limit: 2)
        guard found.total == 1, let row = found.rows.first else { return nil }
        return try directory.account(of: row.id)?.customer
    }

    /// The same for one known customer.
    @discardableResult
    func prepare(
        _ customer: Customer, _ what: ReadThing = .holdings, refreshing: Bool, in words: Words
    ) throws -> Date? {
        guard let service else { return tellAgeOfFiles(in: words) }
        let isKnown =
            service.freshness.holdingsReadAt(customer.id) != nil
            && service.freshness.accountReadAt(customer.id) != nil
        let mustRead = refreshing || !isKnown
        if mustRead {
            try service.waiting { () async throws(Refusal) in
                _ = try await service.refresh(customer.id)
            }
        }
        let asOf = what.readAt(service.freshness, of: customer.id)
        if let asOf { StandardError.write(words.age(asOf, isRefreshed: mustRead)) }
        return asOf
    }

    /// Print how old the files are that the store was imported from, and return it; nil in the
    /// embedded sandbox.
    private func tellAgeOfFiles(in words: Words) -> Date? {
        guard let asOf = imported?.asOf else { return nil }
        StandardError.write(words.importedAsOf(asOf.day))
        return asOf
    }

    /// Sync if the list was never read: a customer must be found in it first.
    func prepareToFind(in words: Words) throws {
        guard let service, service.freshness.listedAt == nil else { return }
        _ = try sync(in: words)
    }
}

/// What a command reads: how old it is, is told.
enum ReadThing {
    case holdings
    /// They are read apart, from Microsoft Graph, and may be older.
    case adminAccess

    /// When they were read of all customers; nil if they never were.
    func readAt(_ freshness: Freshness) -> Date? {
        switch self {
        case .holdings: freshness.listedAt
        case .adminAccess: freshness.accessListedAt
        }
    }

    /// The same of one customer.
    func readAt(_ freshness: Freshness, of customer: Customer.ID) -> Date? {
        switch self {
        case .holdings: freshness.holdingsReadAt(customer)
        case .adminAccess: freshness.accessReadAt(customer)
        }
    }
}

extension Wording {
    /// How old an answer is; what asks again, unless that was just done.
    func age(_ asOf: Date, isRefreshed: Bool) -> String {
        isRefreshed ? answerRefreshed(asOf.minute) : answerAsOf(asOf.minute)
    }
}

/// Prints the progress of a sync on standard error: one rewritten line on a terminal; elsewhere a
/// line for each new phase, each wait and each tenth.
final class SyncProgress: Sendable {
    private let words: Words
    private let isTerminal: Bool
    private let now: @Sendable () -> Date
    private let write: @Sendable (String) -> Void
    private let told = Mutex<String?>(nil)

    init(
        _ words: Words, now: @escaping @Sendable () -> Date = { Date() },
        isTerminal: Bool = isatty(STDERR_FILENO) == 1,
        write: @escaping @Sendable (String) -> Void = {
            StandardError.send($0)
        }
    ) {
        self.words = words
        self.now = now
        self.isTerminal = isTerminal
        self.write = write
    }

    func tell(_ report: SyncReport) {
        guard let line = line(of: report.phase) else { return }
        if isTerminal { return write("\r\u{1B}[K\(Span(line).text)") }
        let mark = mark(of: report.phase)
        let isNews = told.withLock { last in
            defer { last = mark }
            return last != mark
        }
        if isNews { write(line.safeForTerminals + "\n") }
    }

    func end() { if isTerminal { write("\r\u{1B}[K") } }

    private func line(of phase: SyncPhase) -> String? {
        switch phase {
        case .rest: nil
        case .listing(let count): words.syncListing(count)
        case .reading(let done, let total): words.syncReading(done, of: total)
        case .profiles(let done, let total): words.syncProfilesRead(done, of: total)
        case .waiting(let until):
            // Whether the service named that moment is not known here.
            words.commandTriesAgain(until.second(at: now()))
        case .offline(let refusal, let until?):
            words.syncFailed(words.reason(of: refusal), next: until.second(at: now()))
        case .offline(_, nil), .stopped: nil
        }
    }

    /// A line is printed if this differs from the last one.
    private func mark(of phase: SyncPhase) -> String {
        switch phase {
        case .listing(let count): "listing \(count / 5000)"
        case .reading(let done, let total): "reading \(done * 10 / max(1, total))"
        case .profiles(let done, let total): "profiles \(done * 10 / max(1, total))"
        case .rest, .waiting, .offline, .stopped: line(of: phase) ?? ""
        }
    }
}

/// Prints on standard error why all requests wait, and until when.
final class WaitingNews: Sendable {
    private let words: Words
    private let now: @Sendable () -> Date
    private let write: @Sendable (String) -> Void
    private let last = Mutex<Date>(.distantPast)

    init(
        _ words: Words, now: @escaping @Sendable () -> Date = { Date() },
        write: @escaping @Sendable (String) -> Void = StandardError.write
    ) {
        self.words = words
        self.now = now
        self.write = write
    }

    func tell(_ wait: RequestWait?) {
        guard let wait else { return }
        // Not for each request: in a busy time each waits a little longer than the last.
        let isNews = last.withLock { last in
            guard wait.until.timeIntervalSince(last) >= 5 else { return false }
            last = wait.until
            return true
        }
        if isNews { write(words.commandWait(wait, at: now())) }
    }
}
