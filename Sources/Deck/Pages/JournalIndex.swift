import Domain
import Wording

/// What belongs together in a journal, indexed once as the entries come.
struct JournalIndex: Equatable, Sendable {
    /// The number of the end of each intent that has one.
    private(set) var ends: [Int: Int] = [:]
    /// How each of them ended.
    private var outcomes: [Int: Outcome] = [:]
    /// The number of the entry each plan was started with.
    private(set) var starts: [Plan.ID: Int] = [:]
    private(set) var plans: [Plan.ID: Plan] = [:]
    /// Whose relationship ended.
    private(set) var left: Set<Customer.ID> = []
    private var removals: [Int: Customer.ID] = [:]
    private var removalSteps: Set<StepReference> = []
    /// Who made the entries, up to two users.
    private var users: Set<String> = []

    /// The user of every entry; nil if they have several.
    var soleUser: String? { users.count == 1 ? users.first : nil }

    mutating func take(_ entry: JournalEntry) {
        if users.count < 2 { users.insert(entry.author.userPrincipalName) }
        switch entry.event {
        case .intended(let intent):
            guard intent.write == .removeRelationship, let customer = entry.customer else { return }
            removals[entry.id] = customer.id
            if let step = intent.step { removalSteps.insert(step) }
        case .ended(let intent, let outcome):
            ends[intent] = entry.id
            outcomes[intent] = outcome
            if case .done = outcome, let customer = removals[intent] { left.insert(customer) }
        case .started(let plan):
            starts[plan.id] = entry.id
            plans[plan.id] = plan
        case .stepped(let step, .confirmed):
            if removalSteps.contains(step) { left.insert(step.customer) }
        case .aftermath(let aftermath):
            // It may confirm a removal that was cut off.
            let isAsked = removals.values.contains(aftermath.customer.id)
            if isAsked, aftermath.purchaseRefusal != nil { left.insert(aftermath.customer.id) }
        case .previewed, .takenBack, .rehearsed, .resumed, .stepped, .stopped, .finished,
            .repaired, .lost, .noteMissing, .unknown:
            return
        }
    }

    /// How an intent ended; nil if the journal does not tell.
    func outcome(of intent: Int) -> Outcome? { outcomes[intent] }

    /// What a step of a plan is; nil if the journal does not have its beginning.
    func step(_ reference: StepReference) -> PlanStep? {
        plans[reference.plan]?.customers.first { $0.id == reference.customer }?
            .steps.first { $0.id == reference.step }
    }
}

extension JournalPage {
    /// What an entry tells, with what other entries tell of it.
    func sentence(of entry: JournalEntry, in words: Words) -> String {
        words.sentence(of: entry, intent: intent(of: entry), step: step(of: entry))
    }

    /// The write an entry announces, or tells the end of.
    func intent(of entry: JournalEntry) -> Intent? {
        switch entry.event {
        case .intended(let intent): return intent
        case .ended(let number, _):
            guard case .intended(let intent)? = self.entry(numbered: number)?.event else {
                return nil
            }
            return intent
        default: return nil
        }
    }

    /// The step of a plan that an entry is about.
    func step(of entry: JournalEntry) -> PlanStep? {
        guard case .stepped(let reference, _) = entry.event else { return nil }
        return index.step(reference)
    }
}

extension JournalEntry {
    /// A mark that tells without colour what kind of entry it is, and how it is meant.
    var mark: String {
        switch event {
        case .previewed: "·"
        case .intended: "→"
        case .ended(_, .done), .finished, .stepped(_, .confirmed): "✓"
        case .ended(_, .accepted), .stepped(_, .accepted), .stepped(_, .waiting),
            .stepped(_, .underway), .stepped(_, .pending):
            "…"
        case .ended(_, .refused), .stepped(_, .refused): "✗"
        case .ended(_, .unknown), .stepped(_, .unknown): "?"
        case .takenBack: "←"
        case .rehearsed: "~"
        case .started, .resumed: "»"
        case .stopped: "■"
        case .stepped(_, .struck): "-"
        case .aftermath(let aftermath):
            RemovalConsequence.allCases.allSatisfy(aftermath.shows) ? "✓" : "!"
        case .repaired, .lost, .noteMissing: "!"
        case .unknown: "·"
        }
    }
}

extension Wording {
    /// What each of the entries tells, in a line, with what the others tell of it.
    package func journal(_ entries: [JournalEntry]) -> [String] {
        var page = JournalPage(customer: nil)
        page.take(entries, nil, in: self, height: 1)
        return entries.map { page.sentence(of: $0, in: self) }
    }
}
