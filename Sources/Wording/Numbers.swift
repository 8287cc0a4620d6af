import Domain

extension Int {
    /// With its thousands parted: `100,000`.
    package var grouped: String {
        let digits = String(magnitude)
        var grouped = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return self < 0 ? "-" + grouped : grouped
    }
}

extension Instant {
    /// The minute in UTC, with its day where that is not the day of `now`.
    package func moment(at now: Instant) -> String {
        day == now.day ? String(minute.suffix(5)) : minute
    }

    /// The second in UTC, with its day where that is not the day of `now`.
    package func second(at now: Instant) -> String {
        let time = iso8601.dropLast().suffix(8)
        return day == now.day ? String(time) : "\(day) \(time)"
    }
}

extension Wording {
    /// The day, or the word for a term without an end.
    package func day(_ date: Instant?) -> String {
        // `9999-…` is how the service writes "no end" (reference, 2.4).
        guard let date, !date.day.hasPrefix("9999") else { return noEnd }
        return date.day
    }
}
