import FoundationEssentials

extension Run {
    /// What a run waits for that has nothing else left.
    package enum Wait: Equatable, Sendable {
        /// At that moment the first of its customers can be gone on with; the moments of all of
        /// them are known.
        case until(Date)
        /// Others, or time, have to clear something, and nobody knows when all of it will be.
        case open
    }

    /// What it waits for, if it rests because every step that is left waits; nil if anything else
    /// keeps it from its end.
    package var wait: Wait? {
        guard phase == .rests(nil) else { return nil }
        var moments: [Date?] = []
        for customer in plan.customers {
            var last: Date? = .distantPast
            for step in customer.steps {
                switch state(of: step, for: customer.id) {
                case .confirmed, .struck: continue
                case .waiting(let until, nil):
                    // Nobody knows of the whole what nobody knows of one.
                    last = if let last, let until { max(last, until) } else { nil }
                case .waiting, .pending, .underway, .accepted, .refused, .unknown: return nil
                }
            }
            if last != .distantPast { moments.append(last) }
        }
        guard !moments.isEmpty else { return nil }
        return moments.contains(nil) ? .open : moments.compactMap { $0 }.min().map(Wait.until)
    }
}
