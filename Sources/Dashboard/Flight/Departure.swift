import Domain

/// A run that was asked for and has not reported itself yet.
struct Departure: Equatable, Sendable {
    /// The run there was before, or the same one as it rested.
    let before: Flight?
}

extension State {
    /// A run or a dry run was not begun: what was is so again, and the operator is told why.
    mutating func notBegun(because refusal: Refusal) {
        if let departure {
            self.departure = nil
            if departure.before?.id != flight?.id {
                pages.removeAll { if case .flight = $0 { true } else { false } }
            }
            flight = departure.before
            putOff.removeAll { $0.id == departure.before?.id }
        } else {
            stopRehearsing()
        }
        told(no: refusal)
    }
}
