extension English: RenewalWording {
    package func renewManyTitle(_ count: Int) -> String {
        "Set the renewal of \(counted(count, "subscription"))?"
    }
    package var purposeRenewal: String { "Set renewals" }
    package func renewalsSetOf(_ count: Int, _ total: Int) -> String {
        "renewal set on \(count.grouped) of \(total.grouped)"
    }
    package func writeExtend(_ name: String) -> String {
        "continue month to month after the term: \(name)"
    }
    package func taskDropScheduled(_ name: String) -> String {
        "Drop what is scheduled: \(name)"
    }
    package func taskExtend(_ name: String) -> String { "Extend month to month: \(name)" }
    package var givenBackExtend: String { "extended service term" }
    package func bringsRenewsWith(_ changes: String, day: String) -> String {
        "Its next term, from \(day), has \(changes)."
    }
    package func costRenewsWith(_ changes: String) -> String { "next term: \(changes)" }
    package var bringsScheduledRestored: String {
        "What was scheduled for the end of the term is set again."
    }
    package func bringsScheduledSetAgain(_ what: String) -> String {
        "What was scheduled for the end of the term is set again (\(what))."
    }
    package var costScheduledRestored: String { "schedule set again" }
    package var refusedNotRenewable: String { "Its renewal cannot be set." }
    package var refusedNotRenewableKind: String {
        "Its renewal cannot be set: only new commerce, software and marketplace ones have a choice."
    }
    package var refusedNoNextTerm: String {
        "Such changes cannot be scheduled for its next term."
    }
    package var refusedCannotExtend: String {
        "Only new commerce subscriptions have an extended service term."
    }
    package var adviceNoNextTerm: String {
        "Choose a term and billing cycle that its product has, or look in Partner Center."
    }
    package var renewalKey: String { "renewal" }
    package var renewalSynonyms: String {
        "renew auto-renew expire expiry cancel at end of term schedule next term"
    }
    package var renewalTitle: String { "What happens when the term ends?" }
    package var setRenewalTitle: String { "Set the renewal?" }
    package var renewalChoiceRenew: String { "Renew as it is" }
    package var renewalChoiceExtend: String { "Continue month to month (extended service term)" }
    package var renewalChoiceCancel: String { "Cancel at end of term" }
    package var renewalChoiceOff: String { "Auto-renew off: it ends with its term" }
    package var renewalChoiceChange: String { "Renew with changes" }
    package var renewalSetNow: String { "set now" }
    package func renewalSetNow(on count: Int, of total: Int) -> String {
        "set now on \(count.grouped) of \(total.grouped)"
    }
    package var renewalChooseFirst: String { "Choose first what happens when the term ends." }
    package var renewalOn: String { "auto-renew on" }
    package var renewalOff: String { "auto-renew off" }
    package var renewalAsNow: String { "as now" }
    package func renewalKeys(_ count: Int) -> String {
        "Enter go on · 1–\(count) choose · Tab what changes · Esc close"
    }
    package func renewalKeysWithoutFields(_ count: Int) -> String {
        "Enter go on · 1–\(count) choose · Esc close"
    }
    package var renewalSeatsKeys: String { "Enter go on · + - digits seats · Tab next · Esc close" }
    package var renewalFieldKeys: String { "Enter go on · ← → change · Tab next · Esc close" }
    package var renewalUnchanged: String { "This is already set." }
    package var renewalNoneChanges: String { "This choice changes none of them." }
    package var renewalUnderway: String {
        "Its term has ended; Partner Center takes about a day to renew or end it."
    }
    package func renewalSet(_ name: String, to change: String) -> String {
        "Renewal set (\(change)): \(name)"
    }
    package var renewalHelp: String { "Set what happens when a subscription's term ends." }
    package var renewalOnOption: String { "Renew it as it is." }
    package var renewalOffOption: String {
        "Turn auto-renew off, where that makes it end with its term."
    }
    package var renewalCancelOption: String { "Cancel it at the end of the term." }
    package var renewalExtendOption: String {
        "Continue month to month in an extended service term."
    }
    package func renewalSeatsFrom(_ today: Int) -> String {
        "counted from \(today.grouped) today"
    }
    package var renewalSeatsFromEach: String {
        "counted from today's seats, not from what is scheduled"
    }
    package var renewalSeatsOption: String {
        "Seats of the next term: a total, or a change such as +5 or -3, counted from today's seats."
    }
    package var renewalTermOption: String { "Length of the next term." }
    package var renewalBillingOption: String { "Billing cycle of the next term." }
    package func renewalOneWay(_ ways: String) -> String {
        "Say what happens when the term ends, with one of these: \(ways)."
    }
    package func renewalOffExtends(_ name: String) -> String {
        "Auto-renew off alone may let \(name) continue month to month: write --cancel-at-end or --extend."
    }
    package func renewalAlready(_ name: String, as change: String) -> String {
        "\(name) is set so already (\(change)); nothing was changed."
    }
    package func questionRenewal(
        _ name: String, of customer: String, to change: String
    ) -> String {
        "Set the renewal of \(name) of \(customer) (\(change))?"
    }
}
