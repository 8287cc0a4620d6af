import Foundation

/// A moment as the wire writes it: with or without a fraction, `Z`, `+00:00`, another offset or no
/// zone at all (then it is UTC), a date alone, blanks inside (reference, 2.4), or a year 9999 or
/// 0001 that means there is none.
package struct WireDate: Equatable, Sendable {
    /// Nil for `9999-…` and `0001-…`.
    package let date: Date?

    package init?(_ text: String) {
        let compact = text.filter { !$0.isWhitespace }
        guard let match = compact.wholeMatch(of: Self.form),
            let year = Int(match.1), let month = Int(match.2), let day = Int(match.3),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        if year >= 9999 || year <= 1 {
            date = nil
            return
        }
        var components = DateComponents()
        (components.year, components.month, components.day) = (year, month, day)
        components.hour = match.4.flatMap { Int($0) } ?? 0
        components.minute = match.5.flatMap { Int($0) } ?? 0
        components.second = match.6.flatMap { Int($0) } ?? 0
        guard let whole = Self.calendar.date(from: components) else { return nil }
        let fraction = match.7.flatMap { Double("0." + $0) } ?? 0
        let offset = match.8.map(Self.seconds) ?? 0
        date = whole.addingTimeInterval(fraction - Double(offset))
    }

    /// The form the live service uses: `2018-04-04T17:08:20.71Z`, without a fraction of zero.
    package static func text(_ date: Date) -> String {
        let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
        let whole = Date(timeIntervalSince1970: (milliseconds / 1000).rounded(.down))
        let parts = calendar.dateComponents(
            [.year, .month, .day, .hour, .minute, .second], from: whole)
        func padded(_ value: Int?, _ digits: Int = 2) -> String {
            let text = String(value ?? 0)
            return String(repeating: "0", count: max(0, digits - text.count)) + text
        }
        let rest = Int(milliseconds - whole.timeIntervalSince1970 * 1000)
        var fraction = rest == 0 ? "" : "." + padded(rest, 3)
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return "\(padded(parts.year, 4))-\(padded(parts.month))-\(padded(parts.day))"
            + "T\(padded(parts.hour)):\(padded(parts.minute)):\(padded(parts.second))\(fraction)Z"
    }

    /// The service's word for "no end".
    package static let noEnd = "9999-12-14T00:00:00Z"

    private static var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }

    // Not a constant: a regular expression is no Sendable.
    private static var form:
        Regex<
            (
                Substring, Substring, Substring, Substring, Substring?, Substring?, Substring?,
                Substring?, Substring?
            )
        >
    {
        /(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?([Zz]|[+-]\d{2}:?\d{2})?)?/
    }

    private static func seconds(of zone: Substring) -> Int {
        guard let sign = zone.first, sign == "+" || sign == "-" else { return 0 }
        let digits = zone.dropFirst().filter(\.isNumber)
        let minutes = (Int(digits.prefix(2)) ?? 0) * 60 + (Int(digits.suffix(2)) ?? 0)
        return (sign == "-" ? -60 : 60) * minutes
    }
}
