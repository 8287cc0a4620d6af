/// A date of the Gregorian calendar.
package struct CivilDate: Equatable {
    private(set) var year: Int
    private(set) var month: Int
    private(set) var dayOfMonth: Int

    /// A day that does not exist counts on into the next month.
    package init(year: Int, month: Int, dayOfMonth: Int) {
        self.year = year
        self.month = month
        self.dayOfMonth = dayOfMonth
    }

    // Years are counted from March on, so that the leap day is the last of its year; 146,097
    // days are 400 years.
    private static let epoch = 719_468

    /// From days since 1970.
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

    /// Days since 1970.
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
