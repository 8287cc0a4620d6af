extension English: RadarWording {
    package var radarTitle: String { "Radar" }
    package var radarKindLabel: String { "Kind" }
    package var radarHoldingLabel: String { "Holding" }
    package var holdingIDLabel: String { "Holding ID" }
    package var radarLeftLabel: String { "When" }
    package var radarUTCLabel: String { "UTC" }
    package var radarLocalLabel: String { "Local time" }
    package var radarByCustomer: String { "by customer, most urgent first" }
    package var radarByCustomerReversed: String { "by customer, most urgent last" }
    package var radarByTime: String { "most urgent first" }
    package var radarByTimeReversed: String { "most urgent last" }
    package var radarNothing: String { "Nothing needs attention." }
    package func radarMinutes(_ minutes: Int) -> String { "in \(minutes.grouped) min" }
    package func radarHours(_ hours: Int) -> String { "in \(hours.grouped) h" }
    package func radarDays(_ days: Int) -> String { "in \(counted(days, "day"))" }
    package func leftMinutes(_ minutes: Int) -> String { "in \(minutes.grouped) min" }
    package func leftHours(_ hours: Int) -> String { "in \(hours.grouped) h" }
    package func leftDays(_ days: Int) -> String { "in \(counted(days, "day"))" }
    package var radarPast: String { "past" }
    package var readyLabel: String { "Removal" }
    package var readyNow: String { "ready" }
    package var readyOneStepAway: String { "1 step away" }
    package func readyBlockers(_ count: Int) -> String { "\(counted(count, "blocker"))" }
    package var radarKindWindowCloses: String { "cancel window ends" }
    package var radarKindRenews: String { "auto-renews" }
    package var radarKindRenewsMonthly: String { "renews monthly" }
    package var radarKindGoesOn: String { "may be extended" }
    package var radarKindEndUnknown: String { "end unknown" }
    package var radarKindSuspendedYetBilled: String { "suspended, billed" }
    package var radarKindClears: String { "clears by itself" }
    package var radarKindOneStepAway: String { "1 step away" }
    package var radarWordWindowCloses: String { "window" }
    package var radarWordRenews: String { "renews" }
    package var radarWordRenewsMonthly: String { "monthly" }
    package var radarWordGoesOn: String { "extend" }
    package var radarWordEndUnknown: String { "unsure" }
    package var radarWordSuspendedYetBilled: String { "billed" }
    package var radarWordClears: String { "clears" }
    package var radarWordReady: String { "ready" }
    package var radarWordOneStepAway: String { "1 step" }
    package var radarAdviceWindowCloses: String {
        "To end it, cancel it before then. After that it runs, and is billed, until the end of its term."
    }
    package var radarAdviceRenews: String {
        "To end it, turn off auto-renew before then, and schedule a new commerce subscription to cancel at the end of its term. There is no need to suspend anything. Savings plans are managed in the Azure portal."
    }
    package var radarAdviceGoesOn: String {
        "Turning off auto-renew does not end it: it continues month to month at a higher price. To end it, schedule it to cancel at the end of its term."
    }
    package var radarAdviceEndUnknown: String {
        "What is scheduled for the end of its term is not known. Check it in Partner Center."
    }
    package var radarAdviceSuspendedYetBilled: String {
        "Suspending does not stop billing. Cancel it if its cancellation window is open, or reactivate it if it is needed."
    }
    package var radarAdviceClears: String {
        "Nothing to do: it ends with its term and then no longer blocks removal."
    }
    package var radarAdviceReady: String {
        "No blockers: the relationship can be removed on the Account page."
    }
    package var radarAdviceOneStepAway: String {
        "One blocker is left: clear it, or let a plan do it\(key(.plan))."
    }
    package func radarWindowCloses(_ customer: String, name: String) -> String {
        "\(customer): the cancellation window of \(name) closes"
    }
    package func radarRenews(_ customer: String, name: String) -> String {
        "\(customer): \(name) auto-renews"
    }
    package func radarGoesOn(_ customer: String, name: String) -> String {
        "\(customer): the term of \(name) ends, and it may continue at a higher price"
    }
    package func radarEndUnknown(_ customer: String, name: String) -> String {
        "\(customer): the term of \(name) ends; what happens then is not known"
    }
    package func radarSuspendedYetBilled(_ customer: String, name: String) -> String {
        "\(customer): \(name) is suspended but billed until then"
    }
    package func radarClears(_ customer: String, name: String) -> String {
        "\(customer): \(name) ends with its term and no longer blocks removal"
    }
    package func radarReady(_ customer: String) -> String {
        "\(customer): nothing blocks removal"
    }
    package func radarOneStepAway(_ customer: String, name: String) -> String {
        "\(customer): only \(name) still blocks removal"
    }
}
