extension English: EndingTermWording {
    package var renewalsHelp: String {
        "List the terms that end across all customers, and what happens then."
    }
    package var withinOption: String { "Only terms that end within this time, such as 30d." }
    package var monthlyOption: String { "Also list terms that renew each month unchanged." }
    package func monthlyLeftOut(_ count: Int, option: String) -> String {
        "Not listed: \(counted(count, "term")) renewed each month unchanged (\(option) lists them)."
    }
    package var noTermEnds: String { "No term ends." }
    package var nextQuantityLabel: String { "Next qty" }
    package var nextTermLabel: String { "Next term" }
    package var atEndRenews: String { "auto-renews" }
    package func atEndRenewsWith(_ changes: String) -> String { "renews with \(changes)" }
    package var atEndRenewsChanged: String { "renews with changes" }
    package var atEndEnds: String { "ends with its term" }
    package var atEndSuspended: String { "suspended, ends with its term" }
    package var atEndGoesOn: String { "continues monthly, costs more" }
    package var atEndMayGoOn: String { "may continue monthly" }
    package var atEndUnknown: String { "not known" }
    package var atEndUnderway: String { "term over, renewing" }
    package var atEndEnding: String { "term over, ending" }
}
