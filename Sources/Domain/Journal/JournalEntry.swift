import FoundationEssentials

/// One entry of the journal: what partnerdeck was about to do, did, was refused or found, never
/// changed once it is written.
package struct JournalEntry: Equatable, Codable, Sendable, Identifiable {
    /// Counts up from 1, over all profiles and processes.
    package let id: Int
    /// By this machine's clock, which may have been set back.
    package let date: Date
    package let author: Author
    /// Whom it is about; nil where it is about several, or none.
    package let customer: Customer?
    package let event: JournalEvent
    /// SHA-256 of this entry and the hash of the one before, in hexadecimal digits.
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

    /// Who wrote it, and where the acts went.
    package struct Author: Hashable, Codable, Sendable {
        package let userPrincipalName: String
        /// The name of the profile, or `sandbox` for the embedded one.
        package let profile: String
        /// The store or service the profile leads to: two profiles of one name differ by it.
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

        /// Older entries tell the address of a service as the program held it in memory; it is the
        /// same place.
        private static func place(_ written: String) -> String {
            let held =
                /ServiceAddress\(isSecure: (true|false), host: "([^"]*)", port: (\d+), path: "([^"]*)"\)/
            guard let found = written.prefixMatch(of: held) else { return written }
            let (_, secure, host, port, path) = found.output
            let (scheme, usual) = secure == "true" ? ("https", "443") : ("http", "80")
            return "\(scheme)://\(host)\(port == usual ? "" : ":\(port)")\(path)"
                + written[found.range.upperBound...]
        }
    }
}

/// A write that is sent next.
package struct Intent: Equatable, Codable, Sendable {
    package let write: Write
    package let name: String
    /// The ids it is sent with; the same again when it has to be repeated.
    package let trace: ActTrace
    /// The target and what changes along with it, as they were; nil if they were not known.
    package let before: Holdings?
    /// The step of a plan it is; nil for an act by itself.
    package let step: StepReference?

    package init(
        write: Write, name: String, trace: ActTrace, before: Holdings?, step: StepReference?
    ) {
        self.write = write
        self.name = name
        self.trace = trace
        self.before = before
        self.step = step
    }
}

/// How a write ended.
package enum Outcome: Equatable, Codable, Sendable {
    /// It is done; the target and what changed along with it, as they are then, if they are known.
    case done(after: Holdings?)
    /// The service took it, and did not show it in the time given.
    case accepted
    /// It was refused, or did not get there: nothing was done.
    case refused(Refusal)
    /// No answer came, and looking did not tell.
    case unknown(Refusal)
}

/// What a rehearsal found of one step.
package struct Finding: Equatable, Codable, Sendable {
    package let customer: Customer.ID
    package let step: Int
    /// Nil if nothing stands against it.
    package let refusal: Refusal?

    package init(customer: Customer.ID, step: Int, refusal: Refusal?) {
        self.customer = customer
        self.step = step
        self.refusal = refusal
    }
}

/// A step of a plan that is run. The journal writes it beside the intent.
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

/// What is told.
package enum JournalEvent: Equatable, Codable, Sendable {
    /// A dialog that could lead to these writes was confirmed, or was left.
    case previewed([NamedWrite], confirmed: Bool)
    /// The write is sent next.
    case intended(Intent)
    /// How the write of the entry of that number ended.
    case ended(intent: Int, Outcome)
    /// Was confirmed, and taken back before it was sent.
    case takenBack([NamedWrite])
    /// A plan was run without writing: what each step would have met.
    case rehearsed(Plan, [Finding])
    case started(Plan)
    case resumed(Plan.ID)
    /// A step came to something without a write of its own, or its effect showed.
    case stepped(StepReference, StepState)
    case stopped(Plan.ID)
    /// Every step came to its end, the good and the bad.
    case finished(Plan.ID)
    /// What could be seen once the relationship had ended.
    case aftermath(Aftermath)
    /// The end of the file was torn, and cut off: so many bytes.
    case repaired(bytes: Int)
    /// So many whole entries are gone from the end of the file, by the note kept beside it.
    case lost(entries: Int)
    /// The note beside the file was gone, so nobody knows whether entries were from its end.
    case noteMissing
    /// Something a newer release wrote, by its name there.
    case unknown(String)
}

extension [JournalEntry] {
    /// The entries about a customer, also those about several: a plan that names it, and what
    /// became of that plan.
    package func about(_ customer: Customer.ID) -> [JournalEntry] {
        var plans: Set<Plan.ID> = []
        var intents: Set<Int> = []
        return filter { entry in
            var isAbout = entry.names(customer)
            switch entry.event {
            case .started(let plan), .rehearsed(let plan, _):
                if isAbout { plans.insert(plan.id) }
            case .resumed(let plan), .stopped(let plan), .finished(let plan):
                isAbout = isAbout || plans.contains(plan)
            case .intended:
                if isAbout { intents.insert(entry.id) }
            case .ended(let intent, _):
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
    /// Whether it names a customer by itself.
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
        case .ended, .resumed, .stopped, .finished, .repaired, .lost, .noteMissing, .unknown:
            return false
        }
    }
}

/// Where what is done is written down, before and after.
package protocol JournalKeeping: Sendable {
    /// Adds an entry, which is on disk when this returns. Throws `journal` if it is not: then
    /// what was to be done must not be.
    @discardableResult
    func append(
        _ event: JournalEvent, about customer: Customer?
    ) throws(Refusal) -> JournalEntry
}

/// Why the journal could not be read or written. Each case names the file.
package enum JournalTrouble: Error, Hashable, Codable, Sendable {
    /// Nothing says in which folder it is to be.
    case noFolder
    /// The disk is full.
    case full(path: String)
    /// The file, or the folder it is in, cannot be written.
    case unwritable(path: String, reason: String)
    case unreadable(path: String, reason: String)
    /// Another process kept it locked for as long as we were ready to wait.
    case busy(path: String)
    /// The entry of that number is not what was written, or does not follow the one before.
    case broken(path: String, entry: Int)

    package var path: String {
        switch self {
        case .noFolder: ""
        case .full(let path), .unwritable(let path, _), .unreadable(let path, _),
            .busy(let path), .broken(let path, _):
            path
        }
    }
}
