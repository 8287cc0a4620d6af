import FoundationEssentials

/// A single act that was sent, or was about to be, and of whose end the journal says nothing: the
/// program was killed, or crashed.
package struct OpenAct: Equatable, Sendable {
    /// The number of its intent.
    package let entry: Int
    package let date: Date
    package let customer: Customer
    package let intent: Intent

    package init(entry: Int, date: Date, customer: Customer, intent: Intent) {
        self.entry = entry
        self.date = date
        self.customer = customer
        self.intent = intent
    }
}

/// What became of an act that was open, as far as looking it up told.
package struct LookedUpAct: Equatable, Sendable {
    package let act: NamedWrite
    package let date: Date
    package let fate: Fate

    package init(_ act: NamedWrite, at date: Date, _ fate: Fate) {
        self.act = act
        self.date = date
        self.fate = fate
    }

    /// What looking it up told.
    package enum Fate: Equatable, Sendable {
        case done, notDone
        /// It does not show, and may still come.
        case notShownYet
        case unknown(Refusal)
    }
}

extension [JournalEntry] {
    /// The single acts of that place of whose end nothing is told, the oldest first. The steps of
    /// runs are not among them: their run looks them up.
    package func openActs(place: String) -> [OpenAct] {
        acts(place: place).compactMap { act in
            guard act.intent.step == nil, act.outcome == nil,
                let customer = act.entry.customer
            else { return nil }
            return OpenAct(
                entry: act.entry.id, date: act.entry.date, customer: customer,
                intent: act.intent)
        }
    }

    /// How the acts of that place ended, by the id of the call that wrote; those of whom nobody
    /// knows are not among them.
    package func ends(place: String) -> [String: (intent: Intent, outcome: Outcome)] {
        var ends: [String: (intent: Intent, outcome: Outcome)] = [:]
        for act in acts(place: place) {
            switch act.outcome {
            case .done?, .accepted?, .refused?:
                ends[act.intent.trace.requestID] = act.outcome.map { (act.intent, $0) }
            case .unknown?, nil: continue
            }
        }
        return ends
    }

    private func acts(place: String) -> [RecordedAct] {
        var acts = RecordedActs()
        for entry in self where entry.author.place == place { acts.take(entry) }
        return acts.all
    }
}
