import FoundationEssentials

/// A moment, as the rules are handed it: nothing in here asks a clock.
package typealias Instant = Date

extension Date {
    /// The day in UTC as `2026-11-20`.
    package var day: String {
        let date = civil
        return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
    }

    /// The minute in UTC as `2026-11-20 09:05`.
    package var minute: String { "\(day) \(padded(secondOfDay / 3600, 2)):\(minuteOfHour)" }

    /// The moment in UTC as ISO 8601 has it: `2026-11-20T09:05:07Z`.
    package var iso8601: String {
        "\(day)T\(padded(secondOfDay / 3600, 2)):\(minuteOfHour):\(padded(secondOfDay % 60, 2))Z"
    }

    /// A moment so many days later; negative is earlier.
    package func adding(days: Int) -> Date { addingTimeInterval(Double(days) * 86_400) }

    private var minuteOfHour: String { padded(secondOfDay / 60 % 60, 2) }

    private var wholeSeconds: Int { Int(timeIntervalSince1970.rounded(.down)) }

    private var secondOfDay: Int { ((wholeSeconds % 86_400) + 86_400) % 86_400 }

    /// Days are counted from March, so that the leap day is the last of its year.
    private var civil: (year: Int, month: Int, day: Int) {
        let days = (wholeSeconds - secondOfDay) / 86_400 + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * shifted + 2) / 5 + 1
        )
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
