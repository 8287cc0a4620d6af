import FoundationEssentials

/// A single act that was sent, or about to be, and has no end in the journal: the program was
/// killed or crashed.
package struct OpenAct: Equatable, Sendable {
    /// The number of its intent.
    package let entry: Int
    package let date: Date
    package let customer: Customer
    package let intent: Intent
    /// Why nobody will know how it ended: another act has changed the same target since, or may
    /// have, so that what is read may be what that one did. Nil if a reading can tell.
    package let overtaken: Refusal?
    /// The target as a later act found it, if that shows this one done.
    package let shown: Holdings?
    /// What other orders have brought about: it proves nothing of this one.
    package let otherPurchases: Set<Subscription.ID>

    /// Whether another act has changed the same target, or may have.
    package var isOvertaken: Bool { overtaken != nil }
}

/// An open act after its effect was looked up.
package struct LookedUpAct: Equatable, Sendable {
    package let act: NamedWrite
    package let date: Date
    package let fate: Fate
    /// What was read; nil where nothing was.
    package let look: Look?
    /// Whether the journal has how it ended: no later look tells more.
    package let isRecorded: Bool

    package init(
        _ act: NamedWrite, at date: Date, _ fate: Fate, by look: Look? = nil,
        isRecorded: Bool = false
    ) {
        self.act = act
        self.date = date
        self.fate = fate
        self.look = look
        self.isRecorded = isRecorded
    }

    /// Whether it tells how the act ended, or that nobody will know.
    package var isDecided: Bool {
        switch fate {
        case .done, .notDone, .requested: true
        case .notShownYet: false
        case .unknown: isRecorded
        }
    }

    /// When the target was read, what it showed, and when it can be decided.
    package struct Look: Equatable, Sendable {
        package let date: Date
        /// What the write was to change, as it was before and as it is.
        package let before: Holdings?
        package let now: Holdings
        /// From then on the effect would show.
        package let decidedFrom: Date

        package init(at date: Date, before: Holdings?, now: Holdings, decidedFrom: Date) {
            self.date = date
            self.before = before
            self.now = now
            self.decidedFrom = decidedFrom
        }
    }

    /// What the lookup showed.
    package enum Fate: Equatable, Sendable {
        case done, notDone
        /// What it asks for is asked for, and has not come yet.
        case requested
        /// It does not show, but may still come.
        case notShownYet
        case unknown(Refusal)
    }
}
