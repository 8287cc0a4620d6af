import Foundation

/// A moment as HTTP headers write it (RFC 9110): `Sun, 06 Nov 1994 08:49:37 GMT`.
package enum HTTPDate {
    /// Nil for text of any other form; the two obsolete forms are none of a service of today.
    package static func date(_ text: String) -> Date? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT" || parts[5] == "UTC",
            let day = Int(parts[1]), let month = months.firstIndex(of: String(parts[2])),
            let year = Int(parts[3])
        else { return nil }
        let time = parts[4].split(separator: ":").compactMap { Int($0) }
        guard time.count == 3 else { return nil }
        var components = DateComponents()
        (components.year, components.month, components.day) = (year, month + 1, day)
        (components.hour, components.minute, components.second) = (time[0], time[1], time[2])
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(from: components)
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

/// `Retry-After`: seconds from now, or a moment (RFC 9110).
package enum RetryAfter {
    /// When to try again, within a day; nil if that was not said, or not in a way that can be
    /// read.
    package static func moment(_ headers: WireHeaders, now: Date) -> Date? {
        guard let text = headers["Retry-After"]?.trimmingCharacters(in: .whitespaces) else {
            return nil
        }
        if let seconds = Double(text), seconds >= 0, seconds.isFinite {
            return now.addingTimeInterval(min(seconds, longest))
        }
        return HTTPDate.date(text).map { min($0, now.addingTimeInterval(longest)) }
    }

    /// Whoever names more is mistaken, and would be heeded for ever; seconds.
    private static let longest = 86_400.0
}
