extension English: RadarWording {
    package var radarTitle: String { "Radar" }
    package var radarKindLabel: String { "Kind" }
    package var radarHoldingLabel: String { "Holding" }
    package var radarLeftLabel: String { "Left" }
    package var radarUTCLabel: String { "UTC" }
    package var radarLocalLabel: String { "Local time" }
    package var radarNothing: String { "Nothing needs attention." }
    package func radarMinutes(_ minutes: Int) -> String { "in \(minutes.grouped) min" }
    package func radarHours(_ hours: Int) -> String { "in \(hours.grouped) h" }
    package func radarDays(_ days: Int) -> String { "in \(counted(days, "day"))" }
    package var radarPast: String { "past" }
    package var readyLabel: String { "Ready" }
    package var readyNow: String { "ready" }
    package var readyOneStepAway: String { "1 step away" }
    package func readyHeldBy(_ count: Int) -> String { "held by \(count.grouped)" }
    package var radarKindWindowCloses: String { "window closes" }
    package var radarKindRenews: String { "renews itself" }
    package var radarKindRenewsMonthly: String { "renews monthly" }
    package var radarKindGoesOn: String { "may not end" }
    package var radarKindEndUnknown: String { "end not known" }
    package var radarKindSuspendedYetBilled: String { "suspended, billed" }
    package var radarKindClears: String { "clears by itself" }
    package var radarKindOneStepAway: String { "one step away" }
    package var radarAdviceWindowCloses: String {
        "Cancel it before then if it is to end: afterwards it runs, and is billed, to the end of its term."
    }
    package var radarAdviceRenews: String {
        "If it is to end, switch auto-renew off before then, and have a new commerce subscription cancelled at the end of its term; nothing has to be suspended for that. A savings plan is set in the Azure portal."
    }
    package var radarAdviceGoesOn: String {
        "Auto-renew off does not end it: it goes on by the month at a higher price. If it is to end, have it cancelled at the end of its term."
    }
    package var radarAdviceEndUnknown: String {
        "What is scheduled for the end of its term is not known here: look at it in Partner Center."
    }
    package var radarAdviceSuspendedYetBilled: String {
        "Suspending does not stop the bill: cancel it if its window is open, or reactivate it if it is needed."
    }
    package var radarAdviceClears: String {
        "Nothing to do: it ends with its term, and then no longer holds the relationship."
    }
    package var radarAdviceReady: String {
        "Nothing holds the relationship: it can be removed on the Account page."
    }
    package var radarAdviceOneStepAway: String {
        "One thing still holds the relationship: clear it, or let a plan do it\(key("p"))."
    }
    package func radarWindowCloses(_ customer: String, name: String) -> String {
        "\(customer): the cancellation window of \(name) closes"
    }
    package func radarRenews(_ customer: String, name: String) -> String {
        "\(customer): \(name) renews itself"
    }
    package func radarGoesOn(_ customer: String, name: String) -> String {
        "\(customer): the term of \(name) ends, and it may go on at a higher price"
    }
    package func radarEndUnknown(_ customer: String, name: String) -> String {
        "\(customer): the term of \(name) ends, and what happens then is not known"
    }
    package func radarSuspendedYetBilled(_ customer: String, name: String) -> String {
        "\(customer): \(name) is suspended, and billed until then"
    }
    package func radarClears(_ customer: String, name: String) -> String {
        "\(customer): \(name) ends with its term and no longer holds the relationship"
    }
    package func radarReady(_ customer: String) -> String {
        "\(customer): nothing holds the relationship"
    }
    package func radarOneStepAway(_ customer: String, name: String) -> String {
        "\(customer): only \(name) still holds the relationship"
    }
}
