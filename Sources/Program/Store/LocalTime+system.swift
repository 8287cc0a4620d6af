import Deck
import Domain
import Foundation

extension LocalTime {
    /// The machine's own, with the changes of the clock from a day ago on for so many days.
    static func system(from now: Instant, days: Int) -> LocalTime {
        let zone = TimeZone.current
        var moment = now.addingTimeInterval(-86_400)
        let end = now.addingTimeInterval(Double(days) * 86_400)
        var offsets = [Offset(from: moment, seconds: zone.secondsFromGMT(for: moment))]
        while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < end {
            offsets.append(Offset(from: next, seconds: zone.secondsFromGMT(for: next)))
            moment = next
        }
        return LocalTime(name: zone.identifier, offsets: offsets)
    }
}
