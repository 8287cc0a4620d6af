import Domain

extension Instant {
    /// The minute in UTC, with its day where that is not the day of `now`.
    func moment(at now: Instant) -> String {
        day == now.day ? String(minute.suffix(5)) : minute
    }

    /// The second in UTC, with its day where that is not the day of `now`.
    func second(at now: Instant) -> String {
        let time = iso8601.dropLast().suffix(8)
        return day == now.day ? String(time) : "\(day) \(time)"
    }
}
