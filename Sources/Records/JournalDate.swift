import Domain
import FoundationEssentials

/// A moment as the journal writes it: ISO 8601 in UTC with milliseconds, or down to nanoseconds
/// where they would not give the same moment again.
struct JournalDate {
    let date: Date
    let text: String

    /// To the millisecond.
    init(roundingDown date: Date) {
        let milliseconds = (date.timeIntervalSince1970 * 1000).rounded(.down)
        self.date = Date(timeIntervalSince1970: milliseconds / 1000)
        text = Self.text(self.date, digits: 3)
    }

    /// Nil for one that no calendar has: before the year 1, or after 9999.
    init?(_ date: Date) {
        guard Self.writable.contains(date) else { return nil }
        let texts = [3, 6, 9].lazy.map { Self.text(date, digits: $0) }
        guard let text = texts.first(where: { JournalDate($0)?.date == date }) ?? texts.last else {
            return nil
        }
        self.date = date
        self.text = text
    }

    init?(_ text: String) {
        var reading = Array(text.utf8)[...]
        guard let year = reading.number("-"), let month = reading.number("-"),
            let day = reading.number("T"), let hour = reading.number(":"),
            let minute = reading.number(":"), let second = reading.number(".")
        else { return nil }
        let digits = reading.count - 1
        guard let fraction = reading.number("Z"), reading.isEmpty, digits <= 9 else { return nil }
        let days = CivilDate(year: year, month: month, dayOfMonth: day).day
        let seconds = days * 86_400 + hour * 3600 + minute * 60 + second
        self.text = text
        if digits == 3 {
            date = Date(timeIntervalSince1970: Double(seconds * 1000 + fraction) / 1000)
        } else {
            // A date counts from 2001: from 1970 on, it would lose its last digit.
            date = Date(
                timeIntervalSinceReferenceDate: Double(seconds - Self.secondsUntil2001)
                    + Double(fraction) / Self.power(digits))
        }
    }

    private static let secondsUntil2001 = 978_307_200

    private static let writable = Date.distantPast..<Date(timeIntervalSince1970: 253_402_300_799)

    private static func text(_ date: Date, digits: Int) -> String {
        var whole = date.timeIntervalSinceReferenceDate.rounded(.down)
        let part = date.timeIntervalSinceReferenceDate - whole
        var fraction = Int((part * power(digits)).rounded())
        if fraction == Int(power(digits)) {
            fraction = 0
            whole += 1
        }
        let figures = String(fraction)
        return Date(timeIntervalSinceReferenceDate: whole).iso8601.dropLast() + "."
            + String(repeating: "0", count: digits - figures.count) + figures + "Z"
    }

    private static func power(_ digits: Int) -> Double {
        (0..<digits).reduce(1) { power, _ in power * 10 }
    }
}

extension ArraySlice<UInt8> {
    /// Takes off the digits up to a mark, and the mark.
    fileprivate mutating func number(_ mark: Unicode.Scalar) -> Int? {
        guard let end = firstIndex(of: UInt8(ascii: mark)) else { return nil }
        var number = 0
        for digit in self[..<end] {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit, number < 1_000_000_000 else {
                return nil
            }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        guard end > startIndex else { return nil }
        self = self[(end + 1)...]
        return number
    }
}
