import Domain
import Foundation

/// A moment as the service writes it: with or without a fraction, with `Z`, `+00:00`, another
/// offset or no zone (then it is UTC), a date alone, blanks inside (reference, 2.4), or a year 9999
/// or 0001, which means there is none.
package struct WireDate: Equatable, Sendable {
    /// Nil for `9999-…` and `0001-…`.
    package let date: Date?

    /// Nil for text of any other form.
    package init?(_ text: String) {
        var rest = DateReader(text)
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

    /// The form the live service uses: `2018-04-04T17:08:20.71Z`, to the millisecond, without a
    /// fraction of zero. A moment after the year 9999 is no end.
    package static func text(_ date: Date) -> String {
        // A moment that was never told has the year 0001, as the service writes it.
        guard date.ifTold != nil else { return "0001-01-01T00:00:00Z" }
        guard date.timeIntervalSince1970 < 253_402_300_800 else { return noEnd }
        let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
        let whole = Date(timeIntervalSince1970: (milliseconds / 1000).rounded(.down))
        let rest = Int(milliseconds - whole.timeIntervalSince1970 * 1000)
        guard rest > 0 else { return whole.iso8601 }
        var fraction = String(1000 + rest).dropFirst()
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return "\(whole.iso8601.dropLast()).\(fraction)Z"
    }

    /// The service's word for "no end".
    package static let noEnd = "9999-12-14T00:00:00Z"
}

/// Reads the parts of a moment one after the other, and skips blanks.
private struct DateReader {
    private var rest: ArraySlice<UInt8>

    init(_ text: String) {
        rest = text.utf8.filter { $0 > 32 }.map { $0 }[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Takes one character, in either case. Returns whether it was there.
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

    /// Seconds east of UTC; 0 if there is no zone. Nil for what is no zone.
    mutating func offset() -> Int? {
        if isAtEnd || take("Z") { return 0 }
        let isWest = take("-")
        guard isWest || take("+"), let hours = number(digits: 2...2) else { return nil }
        _ = take(":")
        guard let minutes = number(digits: 2...2) else { return nil }
        return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
}

/// A moment as HTTP headers write it (RFC 9110): `Sun, 06 Nov 1994 08:49:37 GMT`.
package enum HTTPDate {
    /// Nil for text of any other form. The two obsolete forms are not read: no service of today
    /// sends them.
    package static func date(_ text: String) -> Date? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT" || parts[5] == "UTC",
            let day = Int(parts[1]), let month = months.firstIndex(of: String(parts[2])),
            let year = Int(parts[3]), (1...31).contains(day), (0...9999).contains(year)
        else { return nil }
        let time = parts[4].split(separator: ":").compactMap { Int($0) }
        guard time.count == 3, time.allSatisfy((0...60).contains) else { return nil }
        let midnight = CivilDate(year: year, month: month + 1, dayOfMonth: day).day
        let seconds = midnight * 86_400 + time[0] * 3600 + time[1] * 60 + time[2]
        return Date(timeIntervalSince1970: Double(seconds))
    }

    /// The moment as a header has it, to the second.
    package static func text(_ date: Date) -> String {
        let day = Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
        let parts = date.iso8601.dropLast().split { "-T".contains($0) }
        // The first day of 1970 was a Thursday.
        let weekday = weekdays[((day + 4) % 7 + 7) % 7]
        let month = months[(Int(parts[1]) ?? 1) - 1]
        return "\(weekday), \(parts[2]) \(month) \(parts[0]) \(parts[3]) GMT"
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

/// `Retry-After`: seconds from now, or a moment (RFC 9110).
package enum RetryAfter {
    /// When to try again, within a day. Nil if the header is missing or cannot be read.
    package static func moment(_ headers: WireHeaders, now: Date) -> Date? {
        guard let text = headers["Retry-After"]?.trimmingCharacters(in: .whitespaces) else {
            return nil
        }
        if let seconds = Double(text), seconds >= 0, seconds.isFinite {
            return now.addingTimeInterval(min(seconds, longest))
        }
        return HTTPDate.date(text).map { min($0, now.addingTimeInterval(longest)) }
    }

    /// The same of a whole answer: without the header, as the words of the gateway say, "Try again
    /// in 3 seconds."
    static func moment(of response: WireResponse, now: Date) -> Date? {
        moment(response.headers, now: now)
            ?? seconds(said: response.body).map { now.addingTimeInterval(min($0, longest)) }
    }

    private static func seconds(said body: [UInt8]) -> Double? {
        let text = String(decoding: body.prefix(4096), as: UTF8.self).lowercased()
        guard let phrase = text.range(of: "try again in ") else { return nil }
        let rest = text[phrase.upperBound...]
        let number = rest.prefix { $0.isASCII && $0.isNumber }
        guard rest.dropFirst(number.count).hasPrefix(" second") else { return nil }
        return Double(number)
    }

    /// The longest wait in seconds. A service that names more is mistaken, and would be waited for
    /// without end.
    private static let longest = 86_400.0
}
