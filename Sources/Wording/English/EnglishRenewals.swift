extension English: RenewalWording {
    package func renewManyTitle(_ count: Int) -> String {
        "Set the renewal of \(counted(count, "subscription"))?"
    }
    package var purposeRenewal: String { "Set the renewal of marked subscriptions" }
    package func renewalsSetOf(_ count: Int, _ total: Int) -> String {
        "renewal set on \(count.grouped) of \(total.grouped)"
    }
    package func writeExtend(_ name: String) -> String {
        "continue month to month after the term: \(name)"
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
    package var costScheduledRestored: String { "schedule set again" }
    package var refusedNotRenewable: String { "Its renewal cannot be set." }
    package var refusedNoNextTerm: String {
        "Such changes cannot be scheduled for its next term."
    }
    package var refusedCannotExtend: String {
        "Only new commerce subscriptions have an extended service term."
    }
    package var adviceNoNextTerm: String {
        "Choose a term and billing cycle that its product has, or look in Partner Center."
    }
}
