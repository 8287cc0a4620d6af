/// The radar's timeline of the next days, and the kinds of signs that are shown or hidden.
package protocol TimelineWording {
    func timelineTitle(_ days: Int) -> String
    /// The scale that all events share: the highest column stands for so many.
    func timelinePeak(_ count: Int) -> String
    /// What the sign + says where numbers stand instead of columns.
    var timelineMany: String { get }
    var timelineWindows: String { get }
    var timelineRenewals: String { get }
    var timelineClearings: String { get }
    /// A letter or a short name for each of these, before its row of columns.
    var timelineWindowLetter: String { get }
    var timelineRenewalLetter: String { get }
    var timelineClearingLetter: String { get }
    /// How many of an event a day has.
    func timelineOnDay(_ event: String, count: Int) -> String
    var timelineToday: String { get }
    var timelineTomorrow: String { get }
    /// How many more signs have a date after the last day.
    func timelineLater(_ count: Int) -> String
    var timelineNothing: String { get }
    /// In the head, while the list has the signs of one day alone.
    var timelineOneDay: String { get }
    /// In the place of the list, where that day has none.
    var timelineDayIsEmpty: String { get }
    /// How many of a day's signs stand in no row.
    func timelineNotListed(_ count: Int) -> String

    // Its keys, and why they are off.

    var previousDayKey: String { get }
    var nextDayKey: String { get }
    var previousBusyDayKey: String { get }
    var nextBusyDayKey: String { get }
    var timelineIsFirstDay: String { get }
    var timelineIsLastDay: String { get }
    var timelineNoneEarlier: String { get }
    var timelineNoneLater: String { get }

    // The kinds.

    func radarShowOrHide(_ kind: String) -> String
    func radarHiddenKinds(_ count: Int) -> String
    var radarKindsHidden: String { get }
    /// What the key does that leaves only the kind of the selected row, or shows all again.
    var onlyKindKey: String { get }
}
