import Deck
import Domain
import Wording

/// The radar as text: how long is left until each date, and that date in UTC and in local time.
struct RadarReport {
    let rows: [[String]]

    init(_ radar: Radar, at now: Instant, in localTime: LocalTime, _ words: Words) {
        rows = radar.signs.map { sign in
            var row = [
                words.radarKind(sign.kind),
                sign.date.map { words.timeLeft(until: $0, at: now) } ?? "",
                sign.date.map { $0.minute + " UTC" } ?? "",
            ]
            // One clock is enough where both show the same.
            if !localTime.isUTC {
                row.append(sign.date.map { localTime.minute(of: $0) + " " + localTime.name } ?? "")
            }
            return row + [sign.companyName, sign.domain, words.name(of: sign)]
        }
    }
}
