import Domain
import Foundation

/// A moment as the wire writes it: with or without a fraction, `Z`, `+00:00`, another offset or no
/// zone at all (then it is UTC), a date alone, blanks inside (reference, 2.4), or a year 9999 or
/// 0001 that means there is none.
package struct WireDate: Equatable, Sendable {
    /// Nil for `9999-…` and `0001-…`.
    package let date: Date?

    package init?(_ text: String) {
        var rest = Reader(text)
        guard let year = rest.number(digits: 4...4), rest.take("-"),
            let month = rest.number(digits: 1...2), rest.take("-"),
            let day = rest.number(digits: 1...2), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        var seconds = 0.0
        if rest.take("T") {
            guard let hour = rest.number(digits: 1...2), rest.take(":"),
                let minute = rest.number(digits: 2...2)
            else { return nil }
            seconds = Double(hour * 3600 + minute * 60)
            if rest.take(":") {
                guard let second = rest.number(digits: 2...2) else { return nil }
                seconds += Double(second)
                if rest.take(".") { seconds += rest.fraction() }
            }
            guard let offset = rest.offset() else { return nil }
            seconds -= Double(offset)
        }
        guard rest.isAtEnd else { return nil }
        if year >= 9999 || year <= 1 {
            date = nil
        } else {
            let midnight = CivilDate(year: year, month: month, dayOfMonth: day).day
            date = Date(timeIntervalSince1970: Double(midnight) * 86_400 + seconds)
        }
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
}

/// Reads a moment from the left, passing over blanks.
private struct Reader {
    private var rest: ArraySlice<UInt8>

    init(_ text: String) {
        rest = text.utf8.filter { $0 > 32 }.map { $0 }[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Takes one character, in either case.
    mutating func take(_ character: Character) -> Bool {
        guard let first = rest.first, let ascii = character.asciiValue,
            first == ascii || first == ascii | 0x20
        else { return false }
        rest.removeFirst()
        return true
    }

    mutating func number(digits: ClosedRange<Int>) -> Int? {
        let found = rest.prefix { (48...57).contains($0) }.prefix(digits.upperBound)
        guard found.count >= digits.lowerBound else { return nil }
        rest = rest.dropFirst(found.count)
        return found.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    mutating func fraction() -> Double {
        var digits = "0."
        while let digit = number(digits: 1...1) { digits += String(digit) }
        return Double(digits) ?? 0
    }

    /// Seconds east of UTC; 0 where no zone is said. Nil for what is no zone.
    mutating func offset() -> Int? {
        if isAtEnd || take("Z") { return 0 }
        let isWest = take("-")
        guard isWest || take("+"), let hours = number(digits: 2...2) else { return nil }
        _ = take(":")
        guard let minutes = number(digits: 2...2) else { return nil }
        return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
}
