import Domain
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

    package static let utc = LocalTime(name: "UTC", offsets: [])

    /// Whether a clock there shows the same as one in UTC.
    package var isUTC: Bool { offsets.allSatisfy { $0.seconds == 0 } }

    /// The minute a clock there shows at that moment: `2026-11-20 18:05`.
    package func minute(of moment: Instant) -> String {
        let offset = offsets.last { $0.from <= moment } ?? offsets.first
        return moment.addingTimeInterval(Double(offset?.seconds ?? 0)).minute
    }
}
