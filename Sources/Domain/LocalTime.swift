import FoundationEssentials

/// The operator's time zone: the offsets from UTC, and from when each applies.
package struct LocalTime: Equatable, Sendable {
    /// What the zone is called, such as `Asia/Seoul`.
    package let name: String
    /// In order of time. The first offset also applies before its moment.
    package let offsets: [Offset]

    /// From that moment on, local time is `seconds` ahead of UTC.
    package struct Offset: Equatable, Sendable {
        package let from: Instant
        package let seconds: Int

        package init(from: Instant, seconds: Int) {
            self.from = from
            self.seconds = seconds
        }
    }

    package init(name: String, offsets: [Offset]) {
        self.name = name
        self.offsets = offsets
    }

    /// Finds the clock changes of a zone from a day before `now` on, for so many days. `offset`
    /// says how many seconds the zone is ahead of UTC at a moment.
    package init(name: String, from now: Instant, days: Int, offset: (Instant) -> Int) {
        // No zone changes its clock there and back within this.
        let step = 5.0 * 86_400
        let now = Instant(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down))
        let end = now.addingTimeInterval(Double(days) * 86_400)
        var moment = now.addingTimeInterval(-86_400)
        var offsets = [Offset(from: moment, seconds: offset(moment))]
        while moment < end {
            let next = moment.addingTimeInterval(step)
            let seconds = offset(next)
            if seconds != offsets[offsets.endIndex - 1].seconds {
                var (before, after) = (moment, next)
                while after.timeIntervalSince(before) > 1 {
                    let middle = before.addingTimeInterval(
                        (after.timeIntervalSince(before) / 2).rounded())
                    if offset(middle) == seconds { after = middle } else { before = middle }
                }
                offsets.append(Offset(from: after, seconds: seconds))
            }
            moment = next
        }
        self.init(name: name, offsets: offsets)
    }

    package static let utc = LocalTime(name: "UTC", offsets: [])

    /// Whether a clock there shows the same as one in UTC.
    package var isUTC: Bool { offsets.allSatisfy { $0.seconds == 0 } }

    /// How many seconds a clock there is ahead of UTC at that moment.
    package func seconds(at moment: Instant) -> Int {
        (offsets.last { $0.from <= moment } ?? offsets.first)?.seconds ?? 0
    }

    /// The minute a clock there shows at that moment: `2026-11-20 18:05`.
    package func minute(of moment: Instant) -> String {
        moment.addingTimeInterval(Double(seconds(at: moment))).minute
    }

    /// The moment as ISO 8601 has it, with what the zone is ahead of UTC:
    /// `2026-11-20T18:05:07+09:00`.
    package func iso8601(of moment: Instant) -> String {
        let seconds = seconds(at: moment)
        let local = moment.addingTimeInterval(Double(seconds)).iso8601.dropLast()
        let minutes = abs(seconds) / 60
        let parts = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return local + (seconds < 0 ? "-" : "+") + parts.joined(separator: ":")
    }

    /// The day a calendar there shows at that moment, in days since 1970-01-01.
    package func day(of moment: Instant) -> Int {
        let local = moment.timeIntervalSince1970 + Double(seconds(at: moment))
        return Int((local / 86_400).rounded(.down))
    }

    /// How many days of a calendar there lie between two moments: 0 on the same day, 1 for
    /// tomorrow.
    package func days(from now: Instant, until moment: Instant) -> Int {
        day(of: moment) - day(of: now)
    }
}
