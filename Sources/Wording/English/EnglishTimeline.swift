extension English: TimelineWording {
    package func timelineTitle(_ days: Int) -> String { "next \(days.grouped) days" }
    package func timelinePeak(_ count: Int) -> String { "peak \(count.grouped)" }
    package var timelineMany: String { "+ = 10 or more" }
    package var timelineWindows: String { "windows close" }
    package var timelineRenewals: String { "terms end or renew" }
    package var timelineClearings: String { "clear by themselves" }
    package var timelineWindowLetter: String { "W" }
    package var timelineRenewalLetter: String { "R" }
    package var timelineClearingLetter: String { "C" }
    package func timelineOnDay(_ event: String, count: Int) -> String {
        "\(count.grouped) \(event)"
    }
    package var timelineToday: String { "today" }
    package var timelineTomorrow: String { "tomorrow" }
    package func timelineLater(_ count: Int) -> String { "+\(count.grouped) later" }
    package var timelineNothing: String { "nothing on this day" }
    package var timelineOneDay: String { "this day only, Esc shows all days" }
    package var timelineDayIsEmpty: String {
        "No entry on this day. Esc shows all days."
    }
    package func timelineNotListed(_ count: Int) -> String { "\(count.grouped) more not listed" }
    package var previousDayKey: String { "day before" }
    package var nextDayKey: String { "next day" }
    package var previousBusyDayKey: String { "earlier day with entries" }
    package var nextBusyDayKey: String { "later day with entries" }
    package var timelineIsFirstDay: String { "This is the first day of the timeline." }
    package var timelineIsLastDay: String { "This is the last day of the timeline." }
    package var timelineNoneEarlier: String { "No earlier day has an entry of the kinds shown." }
    package var timelineNoneLater: String { "No later day has an entry of the kinds shown." }
    package func radarShowOrHide(_ kind: String) -> String { "show/hide: \(kind)" }
    package func radarHiddenKinds(_ count: Int) -> String {
        "\(counted(count, "kind")) hidden"
    }
    package var radarKindsHidden: String {
        "Every entry is of a hidden kind. The key of a kind shows it again."
    }
    package var onlyKindKey: String { "only this kind/all" }
}
