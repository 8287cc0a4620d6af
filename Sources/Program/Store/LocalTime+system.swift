import Deck
import Domain
import Foundation

extension LocalTime {
    /// The machine's time zone, with its clock changes from a day ago for so many days.
    static func system(from now: Instant, days: Int) -> LocalTime {
        tzset()
        return LocalTime(name: zoneName(at: now), from: now, days: days, offset: secondsAhead)
    }

    /// How many seconds local time is ahead of UTC at that moment.
    private static func secondsAhead(at moment: Instant) -> Int {
        localParts(of: moment).tm_gmtoff
    }

    /// What TZ or the link of the machine's zone says, as in `Asia/Seoul`; else its abbreviation.
    private static func zoneName(at moment: Instant) -> String {
        let folder = "/zoneinfo/"
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/etc/localtime")
        guard let named = getenv("TZ").map({ String(cString: $0) }) ?? link else {
            return localParts(of: moment).tm_zone.map { String(cString: $0) } ?? "UTC"
        }
        let path = named.hasPrefix(":") ? String(named.dropFirst()) : named
        return path.range(of: folder).map { String(path[$0.upperBound...]) } ?? path
    }

    private static func localParts(of moment: Instant) -> tm {
        var seconds = time_t(moment.timeIntervalSince1970)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return parts
    }
}
