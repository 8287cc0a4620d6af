import FoundationEssentials

extension Run {
    /// What a run waits for when nothing else is left.
    package enum Wait: Equatable, Sendable {
        /// The first moment at which one of its customers can go on; the moments of all are known.
        case until(Date)
        /// Others, or time, must clear something, and the date is not known.
        case open
    }

    /// What it waits for if it rests because every remaining step waits; nil if anything else is
    /// left.
    package var wait: Wait? {
        guard phase == .rests(nil) else { return nil }
        var moments: [Date?] = []
        for customer in plan.customers {
            var last: Date? = .distantPast
            for step in customer.steps {
                switch state(of: step, for: customer.id) {
                case .confirmed, .requested, .struck: continue
                case .waiting(let until, let refusal) where refusal?.isAfterEnds ?? true:
                    // If one date is unknown, the latest is unknown.
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

extension Refusal {
    /// Whether it only says that an end which was asked for has not come yet.
    fileprivate var isAfterEnds: Bool {
        if case .after(let step) = self { step.standing == .requested } else { false }
    }
}
