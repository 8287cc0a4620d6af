import FoundationEssentials

/// One write as a journal tells of it: however often it was sent under its ids, it is one.
struct RecordedAct {
    /// The entry of its first intent, and what that says.
    let entry: JournalEntry
    let intent: Intent
    let customer: Customer.ID
    private(set) var entries: [Int]
    private var unanswered: Set<Int>
    private var told: Outcome?
    private var isConfirmed = false

    init(_ intent: Intent, of customer: Customer.ID, in entry: JournalEntry) {
        self.entry = entry
        self.intent = intent
        self.customer = customer
        entries = [entry.id]
        unanswered = [entry.id]
    }

    mutating func isRepeated(by entry: JournalEntry) {
        entries.append(entry.id)
        unanswered.insert(entry.id)
    }

    mutating func end(_ intent: Int, with outcome: Outcome, in entry: JournalEntry) {
        entries.append(entry.id)
        unanswered.remove(intent)
        if !isDone { told = outcome }
    }

    /// Reading again showed it, and nobody else had done it.
    mutating func isShown(by entry: JournalEntry) {
        guard isOpen else { return }
        entries.append(entry.id)
        isConfirmed = true
    }

    /// Whether it was sent and nobody has said since that it is done, or was not.
    var isOpen: Bool {
        switch told {
        case .done: false
        case .refused: !unanswered.isEmpty
        case nil, .accepted, .unknown: !isConfirmed
        }
    }

    private var isDone: Bool { if case .done = told { true } else { false } }

    var outcome: Outcome? { isConfirmed && !isDone ? .done(after: nil) : told }

    /// Whether the service did it, or said that it would.
    var isEffective: Bool {
        switch outcome {
        case .done, .accepted: true
        case nil, .refused, .unknown: false
        }
    }
}
