import FoundationEssentials

/// One entry of the journal: what partnerdeck was about to do, did, was refused or found. It is
/// never changed once it is written.
package struct JournalEntry: Equatable, Codable, Sendable, Identifiable {
    /// Counts up from 1, over all profiles and processes.
    package let id: Int
    /// By this machine's clock, which may be set back.
    package let date: Date
    package let author: Author
    /// The customer it is about; nil if it is about several or none.
    package let customer: Customer?
    package let event: JournalEvent
    /// SHA-256 over this entry and the hash of the one before, in hexadecimal digits.
    package var hash: String

    package init(
        id: Int, date: Date, author: Author, customer: Customer?, event: JournalEvent,
        hash: String = ""
    ) {
        self.id = id
        self.date = date
        self.author = author
        self.customer = customer
        self.event = event
        self.hash = hash
    }

    /// Who wrote an entry, and to which service.
    package struct Author: Hashable, Codable, Sendable {
        package let userPrincipalName: String
        /// The name of the profile, or `sandbox` for the embedded one.
        package let profile: String
        /// The store or service of the profile: it distinguishes two profiles of one name.
        package let place: String

        package init(userPrincipalName: String, profile: String, place: String) {
            self.userPrincipalName = userPrincipalName
            self.profile = profile
            self.place = place
        }

        package init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: CodingKeys.self)
            self.init(
                userPrincipalName: try members.decode(String.self, forKey: .userPrincipalName),
                profile: try members.decode(String.self, forKey: .profile),
                place: Self.place(try members.decode(String.self, forKey: .place)))
        }

        /// Return the place of an older entry, which has the service's address in another form, in
        /// today's form.
        private static func place(_ written: String) -> String {
            let start = "ServiceAddress(isSecure: "
            guard written.hasPrefix(start) else { return written }
            // `true, host: "…", port: 443, path: "…") …`
            let parts = written.dropFirst(start.count)
                .split(separator: "\"", maxSplits: 4, omittingEmptySubsequences: false)
            guard parts.count == 5, parts[4].hasPrefix(")") else { return written }
            let port = parts[2].filter(\.isNumber)
            let (scheme, usual) = parts[0].hasPrefix("true") ? ("https", "443") : ("http", "80")
            return "\(scheme)://\(parts[1])\(port == usual ? "" : ":\(port)")\(parts[3])"
                + parts[4].dropFirst()
        }
    }
}

/// A write that is sent next.
package struct Intent: Equatable, Codable, Sendable {
    package let write: Write
    package let name: String
    /// The ids it is sent with; the same if it is sent again.
    package let trace: ActTrace
    /// The target and what changes with it, as they were before; nil if that is not known.
    package let before: Holdings?
    /// The step of a plan; nil for a single act.
    package let step: StepReference?
    /// Why it is sent once more; nil for what was not sent before, and in a journal of earlier.
    package let again: SentBefore?

    package init(
        write: Write, name: String, trace: ActTrace, before: Holdings?, step: StepReference?,
        again: SentBefore? = nil
    ) {
        self.write = write
        self.name = name
        self.trace = trace
        self.before = before
        self.step = step
        self.again = again
    }
}

/// Why a write may be sent once more: what became of it the last time, and that reading since has
/// shown that it is not done.
package struct SentBefore: Equatable, Codable, Sendable {
    package let refusal: Refusal
    /// How often its target was read since.
    package let looks: Int

    package init(_ refusal: Refusal, looks: Int) {
        self.refusal = refusal
        self.looks = looks
    }
}

/// How a write ended.
package enum Outcome: Equatable, Codable, Sendable {
    /// It was done; the target and what changed with it, as they are afterwards, if that is known.
    case done(after: Holdings?)
    /// The service accepted it and did not show it in time.
    case accepted
    /// It was refused or not delivered: nothing was done.
    case refused(Refusal)
    /// No answer came, and reading again did not show the outcome.
    case unknown(Refusal)
}

/// The result of a dry run for one step.
package struct Finding: Equatable, Codable, Sendable {
    package let customer: Customer.ID
    package let step: Int
    /// Why it would be refused; nil if nothing is known against it.
    package let refusal: Refusal?

    package init(customer: Customer.ID, step: Int, refusal: Refusal?) {
        self.customer = customer
        self.step = step
        self.refusal = refusal
    }
}

/// A step of a running plan. The journal stores it with the intent.
package struct StepReference: Hashable, Codable, Sendable {
    package let plan: Plan.ID
    package let customer: Customer.ID
    package let step: Int

    package init(plan: Plan.ID, customer: Customer.ID, step: Int) {
        self.plan = plan
        self.customer = customer
        self.step = step
    }
}

/// What an entry of the journal records.
package enum JournalEvent: Equatable, Codable, Sendable {
    /// A dialog for these writes was confirmed or left.
    case previewed([NamedWrite], confirmed: Bool)
    /// The write is sent next.
    case intended(Intent)
    /// How the write with the intent of that number ended.
    case ended(intent: Int, Outcome)
    /// What the write with the intent of that number has overwritten of somebody else's changes.
    case overwrote(intent: Int, [Overwriting])
    /// The writes were confirmed, and taken back before they were sent.
    case takenBack([NamedWrite])
    /// A dry run of a plan: what each step would have met.
    case rehearsed(Plan, [Finding])
    case started(Plan)
    case resumed(Plan.ID)
    /// A step changed its state without a write, or its effect showed.
    case stepped(StepReference, StepState)
    case stopped(Plan.ID)
    /// Every step ended, well or not.
    case finished(Plan.ID)
    /// Nobody goes on with a run that had something left to do, and why.
    case closed(Plan.ID, RunClosing)
    /// What was seen after the relationship had ended.
    case aftermath(Aftermath)
    /// The end of the file was damaged, and so many bytes were cut off.
    case repaired(bytes: Int)
    /// So many entries are missing at the end of the file, according to the note beside it.
    case lost(entries: Int)
    /// The note beside the file is missing, so lost entries could not be counted.
    case noteMissing
    /// An event of a newer release, by its name there.
    case unknown(String)
}

extension [JournalEntry] {
    /// Return the entries about a customer, including plans for several customers and their events.
    package func about(_ customer: Customer.ID) -> [JournalEntry] {
        var plans: Set<Plan.ID> = []
        var intents: Set<Int> = []
        return filter { entry in
            var isAbout = entry.names(customer)
            switch entry.event {
            case .started(let plan), .rehearsed(let plan, _):
                if isAbout { plans.insert(plan.id) }
            case .resumed(let plan), .stopped(let plan), .finished(let plan),
                .closed(let plan, _):
                isAbout = isAbout || plans.contains(plan)
            case .intended:
                if isAbout { intents.insert(entry.id) }
            case .ended(let intent, _), .overwrote(let intent, _):
                isAbout = isAbout || intents.contains(intent)
            case .previewed, .takenBack, .stepped, .aftermath, .repaired, .lost, .noteMissing,
                .unknown:
                break
            }
            return isAbout
        }
    }
}

extension JournalEntry {
    /// Whether the entry itself names a customer.
    fileprivate func names(_ customer: Customer.ID) -> Bool {
        if self.customer?.id == customer { return true }
        switch event {
        case .previewed(let writes, _), .takenBack(let writes):
            return writes.contains { $0.customer.id == customer }
        case .started(let plan), .rehearsed(let plan, _):
            return plan.customers.contains { $0.id == customer }
        case .intended(let intent): return intent.step?.customer == customer
        case .stepped(let step, _): return step.customer == customer
        case .aftermath(let aftermath): return aftermath.customer.id == customer
        case .ended, .overwrote, .resumed, .stopped, .finished, .closed, .repaired, .lost,
            .noteMissing,
            .unknown:
            return false
        }
    }
}

/// The journal: what is about to be done and was done is written to it.
package protocol JournalKeeping: Sendable {
    /// Append an entry; it is on disk on return. Throws `journal` if it is not: then the act must
    /// not be done.
    @discardableResult
    func append(
        _ event: JournalEvent, about customer: Customer?
    ) throws(Refusal) -> JournalEntry
}

/// Why the journal could not be read or written. Each case names the file.
package enum JournalTrouble: Error, Hashable, Codable, Sendable {
    /// No folder for it is known.
    case noFolder
    /// The disk is full.
    case full(path: String)
    /// The file or its folder cannot be written.
    case unwritable(path: String, reason: String)
    case unreadable(path: String, reason: String)
    /// Another process kept it locked for too long.
    case busy(path: String)
    /// The entry of that number was changed, or does not follow the one before.
    case broken(path: String, entry: Int)

    /// The path of the file; empty if there is none.
    package var path: String {
        switch self {
        case .noFolder: ""
        case .full(let path), .unwritable(let path, _), .unreadable(let path, _),
            .busy(let path), .broken(let path, _):
            path
        }
    }
}
