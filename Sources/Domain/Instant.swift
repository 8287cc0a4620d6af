import FoundationEssentials

/// A moment. It is always a parameter: nothing in Domain reads a clock.
package typealias Instant = Date

extension Date {
    /// The day in UTC as `2026-11-20`.
    package var day: String {
        let date = civil
        return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.dayOfMonth, 2))"
    }

    /// The minute in UTC as `2026-11-20 09:05`.
    package var minute: String { "\(day) \(padded(secondOfDay / 3600, 2)):\(minuteOfHour)" }

    /// The second in UTC as `2026-11-20 09:05:07`.
    package var second: String { "\(minute):\(padded(secondOfDay % 60, 2))" }

    /// The moment in UTC as ISO 8601 has it: `2026-11-20T09:05:07Z`.
    package var iso8601: String {
        "\(day)T\(padded(secondOfDay / 3600, 2)):\(minuteOfHour):\(padded(secondOfDay % 60, 2))Z"
    }

    /// The moment; nil if the service did not send it: then it is `.distantPast`, which the store
    /// may round.
    package var ifTold: Date? { timeIntervalSince1970 < -62_000_000_000 ? nil : self }

    /// How many whole hours it is after another moment; negative if it is before.
    package func hours(since moment: Date) -> Int {
        Int((timeIntervalSince(moment) / 3600).rounded(.down))
    }

    /// Return the moment so many days later, or earlier if negative.
    package func adding(days: Int) -> Date { addingTimeInterval(Double(days) * 86_400) }

    /// Return the same time of day so many months later, on the last day of a shorter month.
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

/// A date of the Gregorian calendar.
package struct CivilDate: Equatable {
    private(set) var year: Int
    private(set) var month: Int
    private(set) var dayOfMonth: Int

    /// A day past the end of the month counts into the next one.
    package init(year: Int, month: Int, dayOfMonth: Int) {
        self.year = year
        self.month = month
        self.dayOfMonth = dayOfMonth
    }

    // Years begin in March here, so that the leap day is the last of its year; 146,097 days are
    // 400 years.
    private static let epoch = 719_468

    /// The date of a day, counted from 1970-01-01.
    init(day: Int) {
        let days = day + Self.epoch
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        dayOfMonth = dayOfYear - (153 * shifted + 2) / 5 + 1
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01.
    package var day: Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - Self.epoch
    }

    func adding(months: Int) -> CivilDate {
        var later = self
        later.year += (month - 1 + months) / 12
        later.month = (month - 1 + months) % 12 + 1
        later.dayOfMonth = min(dayOfMonth, later.daysInMonth)
        return later
    }

    private var daysInMonth: Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// A clock, and a way to wait for a moment.
package protocol Timekeeper: Sendable {
    /// The current time.
    var now: Date { get }

    /// Return at that moment, at once if it is past, or earlier if the task is cancelled.
    func wait(until moment: Date) async
}
