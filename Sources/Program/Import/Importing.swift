import Domain
import Foundation
import Storage
import Wording

/// A file of subscriptions, and whose they are where it does not say that.
struct SubscriptionsFile {
    let file: PortalFile
    /// A Microsoft ID or a domain; nil for a file that has a column for it.
    let owner: String?
}

/// What an import has made.
struct ImportTally: Equatable {
    var customers = 0
    var subscriptions = 0
    /// Lines of which nothing is in the store.
    var leftOut = 0
    /// Lines that could not be read, and for each of which something that is not known stands in
    /// the store.
    var held = 0
    /// Lines that were taken, with a value that is not known.
    var unknown = 0
    /// Customers whose subscriptions no file tells.
    var unread = 0
}

/// What became of a line that is told.
enum LineFate: Equatable {
    /// Nothing of it is in the store.
    case leftOut
    /// Something that is not known stands for it.
    case held
    /// It is in the store, with a value that is not known.
    case taken
}

/// Makes a store of the portal's files. Every line is in it, or is told.
final class Importing {
    private let customers: PortalFile
    private let subscriptions: [SubscriptionsFile]
    private let words: Words
    /// Hears of each line with a problem: where, what, and what became of it.
    private let tell: (PortalFile, Int, LineProblem, LineFate) -> Void
    /// Hears how many lines were read.
    private let progress: (Int) -> Void
    private var firstLines = FirstLines()
    private var tally = ImportTally()
    private var lines = 0

    /// The rules of today; nothing is asked of a Partner Center.
    static let rules = Rules(edition: .current, venue: .production)
    /// So many lines are written at once.
    private static let batch = 4096

    init(
        _ customers: PortalFile, _ subscriptions: [SubscriptionsFile], in words: Words,
        progress: @escaping (Int) -> Void,
        tell: @escaping (PortalFile, Int, LineProblem, LineFate) -> Void
    ) {
        (self.customers, self.subscriptions, self.words) = (customers, subscriptions, words)
        (self.progress, self.tell) = (progress, tell)
    }

    /// How old the files are: as the oldest.
    func age(at now: Date) -> Date {
        ([customers] + subscriptions.map(\.file)).map(\.modified).min().map { min($0, now) } ?? now
    }

    /// Make the store. It is at its place once it is complete, and not before.
    func run(into path: String, replacing: Bool, at now: Date) throws -> ImportTally {
        var failure: Failure?
        let identity = Identity(
            userPrincipalName: "", partnerName: "", partnerTenantID: SupportContact.TenantID(""),
            partnerID: "", kind: .directBill, roles: Set(UserRole.allCases))
        do throws(DirectoryError) {
            try Directory.create(
                path: path, rules: Self.rules, identity: identity, replacing: replacing
            ) { filler throws(DirectoryError) in
                let origin = ImportOrigin(importedAt: now, asOf: age(at: now))
                try filler.write { writer throws(DirectoryError) in try writer.set(origin) }
                do {
                    try fill(filler)
                } catch let error as DirectoryError {
                    throw error
                } catch {
                    // Whatever it is, the draft is deleted for it.
                    failure = Failure(error)
                    throw DirectoryError.failed(path: path, reason: "")
                }
            }
        } catch {
            throw failure ?? .directory(error)
        }
        return tally
    }

    private func fill(_ filler: DirectoryFiller) throws {
        try add(customers, to: filler) { record, _ in
            let customer = try Self.customer(record)
            let doubt = customer.relationship == .untold ? record.unknown(.relationship) : nil
            return Told(record.line, doubt) { [self] writer throws(DirectoryError) in
                let isNew = try writer.add(listed: customer, under: Self.rules) == .added
                return firstLines.problem(
                    of: customer.id.text, at: record.line, in: customers.path, isNew: isNew)
            }
        } count: {
            $0.customers += 1
        }
        firstLines = FirstLines()
        for one in subscriptions {
            let owner = try one.owner.map { try customer(called: $0, of: one.file, filler) }
            try add(one.file, of: owner, to: filler) { record, unread in
                let id = try owner ?? Self.owner(record)
                unread = Unread(
                    id, one.file, record.line, title: record.value(of: .subscription) ?? "")
                let subscription = try Self.subscription(record)
                let isKnown = Subscription.Status.known.contains(subscription.status)
                let doubt = isKnown ? nil : record.unknown(.status)
                return Told(record.line, doubt) { [self] writer throws(DirectoryError) in
                    let outcome = try writer.add(told: subscription, of: id)
                    if outcome == .nobody { return .nobody(id.text) }
                    return firstLines.problem(
                        of: subscription.id.text, at: record.line, in: one.file.path,
                        isNew: outcome == .added)
                }
            } count: {
                $0.subscriptions += 1
            }
            if let owner {
                try filler.write { writer throws(DirectoryError) in
                    try writer.noteSubscriptionsTold(of: owner)
                }
            }
        }
        var last: Int64? = 0
        while let number = last {
            try filler.write { writer throws(DirectoryError) in
                last = try writer.countAgain(after: number, limit: Self.batch)
            }
        }
        try filler.write { writer throws(DirectoryError) in
            tally.unread = try writer.untoldCount()
        }
    }

    /// What is written for a line; returns why it is left out, or nil.
    private struct Told {
        let line: Int
        /// What is told of the line once it is taken.
        let doubt: LineProblem?
        let write: (DirectoryWriter) throws(DirectoryError) -> LineProblem?

        init(
            _ line: Int, _ doubt: LineProblem?,
            _ write: @escaping (DirectoryWriter) throws(DirectoryError) -> LineProblem?
        ) {
            (self.line, self.doubt, self.write) = (line, doubt, write)
        }
    }

    /// What stands for a line about a customer that is left out: it may be of anything.
    private struct Unread {
        let customer: Customer.ID
        let holding: UnreadHolding

        init(_ customer: Customer.ID, _ file: PortalFile, _ line: Int, title: String = "") {
            self.customer = customer
            holding = UnreadHolding(
                id: UnreadHolding.ID("\(file.path):\(line)"), place: .subscriptions, cause: .line,
                title: title)
        }
    }

    /// Add the lines of a file; all are about `owner`, if there is one. `read` returns what is
    /// written for a line, or throws a `LineProblem`; it may set what stands for the line then.
    private func add(
        _ file: PortalFile, of owner: Customer.ID? = nil, to filler: DirectoryFiller,
        _ read: (PortalRecord, inout Unread?) throws -> Told,
        count: (inout ImportTally) -> Void
    ) throws {
        var batch: [Told] = []
        var unread: [(line: Int, mark: Unread)] = []
        // They are told in the order of the lines, whether a line or the store has them.
        var problems: [(line: Int, problem: LineProblem, fate: LineFate)] = []
        var held: Set<Int> = []
        var failure: (any Error)?
        func flush() throws {
            try filler.write { writer throws(DirectoryError) in
                for told in batch {
                    if let problem = try told.write(writer) {
                        problems.append((told.line, problem, .leftOut))
                    } else {
                        count(&tally)
                        if let doubt = told.doubt { problems.append((told.line, doubt, .taken)) }
                    }
                }
                for one in unread
                where try writer.add(unread: one.mark.holding, of: one.mark.customer) {
                    held.insert(one.line)
                }
            }
            for one in problems.sorted(by: { $0.line < $1.line }) {
                let fate = held.contains(one.line) ? LineFate.held : one.fate
                tell(one.line, of: file, one.problem, fate)
            }
            held.removeAll(keepingCapacity: true)
            problems.removeAll(keepingCapacity: true)
            batch.removeAll(keepingCapacity: true)
            unread.removeAll(keepingCapacity: true)
            progress(lines)
        }
        try file.each(in: words) { result, range in
            lines += range.count
            var mark = owner.map { Unread($0, file, range.lowerBound) }
            do {
                batch.append(try read(try result.get(), &mark))
            } catch let problem as LineProblem {
                problems.append((range.lowerBound, problem, .leftOut))
                if let mark { unread.append((range.lowerBound, mark)) }
            } catch {
                failure = error
                return false
            }
            guard batch.count + problems.count >= Self.batch else { return true }
            do { try flush() } catch {
                failure = error
                return false
            }
            return true
        }
        if let failure { throw failure }
        try flush()
    }

    private func tell(
        _ line: Int, of file: PortalFile, _ problem: LineProblem, _ fate: LineFate
    ) {
        switch fate {
        case .leftOut: tally.leftOut += 1
        case .held: tally.held += 1
        case .taken: tally.unknown += 1
        }
        tell(file, line, problem, fate)
    }

    /// The only customer that an option names.
    private func customer(
        called text: String, of file: PortalFile, _ filler: DirectoryFiller
    ) throws -> Customer.ID {
        var found: [Customer.ID] = []
        try filler.write { writer throws(DirectoryError) in
            found = try writer.customers(called: text)
        }
        guard found.count == 1 else {
            throw Failure.usage(words.importNobody(text, file: file.path))
        }
        return found[0]
    }
}

/// Where each ID stands first: so much is kept of each line that is taken.
private struct FirstLines {
    private var places: [UUID: (file: Int32, line: Int32)] = [:]
    private var files: [String] = []

    /// Take down the line of an ID that is new; else return that it stood somewhere before.
    mutating func problem(
        of id: String, at line: Int, in file: String, isNew: Bool
    ) -> LineProblem? {
        guard let key = UUID(uuidString: id) else { return nil }
        if files.last != file { files.append(file) }
        guard isNew else {
            let first = places[key].map { (files[Int($0.file)], Int($0.line)) } ?? (file, line)
            return .twice(id, line: first.1, of: first.0 == file ? nil : first.0)
        }
        places[key] = (Int32(files.count - 1), Int32(clamping: line))
        return nil
    }
}

extension Importing {
    /// The customer of a line. Whether it is resold to is known only where the file says so.
    private static func customer(_ record: PortalRecord) throws(LineProblem) -> Customer {
        let id = try owner(record)
        guard let name = record.value(of: .companyName) else { throw .lacks(.companyName) }
        let isReseller =
            record.value(of: .relationship)?.lowercased().contains("reseller") ?? false
        return Customer(
            id: id, companyName: name, domain: record.value(of: .domain)?.lowercased() ?? "",
            relationship: isReseller ? .reseller : .untold, allowsDelegatedAccess: nil)
    }

    private static func owner(_ record: PortalRecord) throws(LineProblem) -> Customer.ID {
        Customer.ID(try guid(.microsoftID, of: record))
    }

    /// The subscription of a line. How it was sold, and its term, are in no file.
    private static func subscription(
        _ record: PortalRecord
    ) throws(LineProblem) -> Subscription {
        let id = Subscription.ID(try guid(.subscriptionID, of: record))
        guard let name = record.value(of: .subscription) else { throw .lacks(.subscription) }
        guard let status = record.value(of: .status) else { throw .lacks(.status) }
        guard let text = record.bareValue(of: .quantity) else { throw .lacks(.quantity) }
        // A comma may separate thousands or a fraction.
        guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let quantity = Int(text),
            quantity <= 1_000_000_000
        else { throw .noNumber(text, .quantity) }
        return Subscription(
            id: id, kind: .newCommerce, orderID: Subscription.Order(""),
            offerID: Offer.ID(Subscription.untoldOffer), offerName: name, friendlyName: "",
            quantity: quantity, status: self.status(status), publisherName: "", billingCycle: "",
            termDuration: "", creationDate: .distantPast, effectiveStartDate: .distantPast,
            commitmentEndDate: nil, autoRenewEnabled: false,
            // Something may be scheduled, and nobody knows what.
            scheduledActions: ScheduledActions(text: ""))
    }

    /// The portal says `Canceled` of what the API says `deleted` of (reference of 2026, 8.1).
    private static func status(_ word: String) -> Subscription.Status {
        ["canceled", "cancelled"].contains(word.lowercased())
            ? .deleted : Subscription.Status(word: word)
    }

    private static func guid(
        _ column: PortalColumn, of record: PortalRecord
    ) throws(LineProblem) -> String {
        guard let text = record.bareValue(of: column) else { throw .lacks(column) }
        // Braces around it are the identifier's to take off.
        guard Identifier<Customer>(text).text.isGUID else { throw .noGUID(text, column) }
        return text
    }
}
