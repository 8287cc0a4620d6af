import FoundationEssentials

/// A moment, as the rules are handed it: nothing in here asks a clock.
package typealias Instant = Date

extension Date {
    /// The day in UTC as `2026-11-20`.
    package var day: String {
        let date = civil
        return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.dayOfMonth, 2))"
    }

    /// The minute in UTC as `2026-11-20 09:05`.
    package var minute: String { "\(day) \(padded(secondOfDay / 3600, 2)):\(minuteOfHour)" }

    /// The moment in UTC as ISO 8601 has it: `2026-11-20T09:05:07Z`.
    package var iso8601: String {
        "\(day)T\(padded(secondOfDay / 3600, 2)):\(minuteOfHour):\(padded(secondOfDay % 60, 2))Z"
    }

    /// Nil where the service did not tell the moment: then it is `.distantPast`, which the store
    /// may round.
    package var ifTold: Date? { timeIntervalSince1970 < -62_000_000_000 ? nil : self }

    /// A moment so many days later; negative is earlier.
    package func adding(days: Int) -> Date { addingTimeInterval(Double(days) * 86_400) }

    /// The same time of day in a later month, on its last day where it has no such day.
    package func adding(months: Int) -> Date {
        let later = civil.adding(months: months).day
        return Date(timeIntervalSince1970: Double(later) * 86_400)
            .addingTimeInterval(
                timeIntervalSince1970 - Double((wholeSeconds - secondOfDay) / 86_400) * 86_400)
    }

    private var minuteOfHour: String { padded(secondOfDay / 60 % 60, 2) }

    private var wholeSeconds: Int { Int(timeIntervalSince1970.rounded(.down)) }

    private var secondOfDay: Int { ((wholeSeconds % 86_400) + 86_400) % 86_400 }

    private var civil: CivilDate {
        CivilDate(day: (wholeSeconds - secondOfDay) / 86_400)
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
