import Deck
import Domain
import Foundation
import Wording

/// The dates of the radar as a calendar (iCalendar, RFC 5545).
enum RadarCalendar {
    static func text(of radar: Radar, at now: Instant, in words: Words) -> String {
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//partnerdeck//radar//EN",
            "CALSCALE:GREGORIAN",
        ]
        let events = radar.signs.flatMap { event(for: $0, at: now, in: words) }
        return (head + events + ["END:VCALENDAR"]).flatMap(folded).joined(separator: "\r\n")
            + "\r\n"
    }

    private static func event(for sign: RadarSign, at now: Instant, in words: Words) -> [String] {
        guard let date = sign.date else { return [] }
        // The same event each time it is made, so that a calendar replaces it.
        let id = [sign.kind.rawValue, sign.customer.text, sign.holding?.id ?? "relationship"]
        return [
            "BEGIN:VEVENT", "UID:" + escaped(id.joined(separator: "-")) + "@partnerdeck",
            "DTSTAMP:" + stamp(now), "DTSTART:" + stamp(date),
            "SUMMARY:" + escaped(words.calendarSummary(of: sign)),
            "DESCRIPTION:" + escaped(words.calendarDescription(of: sign)),
            "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P1D",
            "DESCRIPTION:" + escaped(words.calendarSummary(of: sign)), "END:VALARM", "END:VEVENT",
        ]
    }

    private static func stamp(_ date: Instant) -> String {
        date.iso8601.filter { $0 != "-" && $0 != ":" }
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\" + String(scalar)
            case "\n": escaped += "\\n"
            case _ where scalar.value < 0x20 || scalar.isHazard: continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// No line is longer than 75 octets; what follows begins with a blank, and no letter is torn.
    private static func folded(_ line: String) -> [String] {
        var lines: [String] = []
        var current = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if octets + size > 75 {
                lines.append(current)
                (current, octets) = (" ", 1)
            }
            current.unicodeScalars.append(scalar)
            octets += size
        }
        return lines + [current]
    }
}
