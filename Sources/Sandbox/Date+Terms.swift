import Foundation

/// Dates in UTC by arithmetic alone: no calendar of the machine has a say in the sample.
extension Date {
    func adding(days: Int) -> Date { addingTimeInterval(Double(days) * 86_400) }

    func adding(seconds: Int) -> Date { addingTimeInterval(Double(seconds)) }

    /// Midnight at its beginning.
    var startOfDay: Date {
        Date(timeIntervalSince1970: (timeIntervalSince1970 / 86_400).rounded(.down) * 86_400)
    }

    /// The end of a term that begins here: `P1M`, `P1Y` or `P3Y`; nil for anything else.
    func adding(term: String) -> Date? {
        switch term {
        case "P1M": adding(months: 1)
        case "P1Y": adding(months: 12)
        case "P3Y": adding(months: 36)
        default: nil
        }
    }

    /// The same day of a later month, or its last day where it has no such day.
    func adding(months: Int) -> Date {
        let seconds = timeIntervalSince(startOfDay)
        let date = CivilDate(day: Int(startOfDay.timeIntervalSince1970 / 86_400))
        return Date(timeIntervalSince1970: Double(date.adding(months: months).day) * 86_400)
            .addingTimeInterval(seconds)
    }
}

/// A date of the Gregorian calendar.
struct CivilDate: Equatable {
    var year: Int
    var month: Int
    var dayOfMonth: Int

    // Years are counted from March on, so that the leap day is the last of its year; 146,097
    // days are 400 years. Only days since March of the year 0 are asked for here.
    private static let epoch = 719_468

    /// From days since 1970.
    init(day: Int) {
        let days = day + Self.epoch
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        dayOfMonth = dayOfYear - (153 * shifted + 2) / 5 + 1
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970.
    var day: Int {
        let year = month <= 2 ? year - 1 : year
        let yearOfEra = year % 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return year / 400 * 146_097 + dayOfEra - Self.epoch
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
