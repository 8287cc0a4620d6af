import Domain

extension Wording {
    /// What changes with a next term: `480 seats, 1 year, monthly`.
    package func changes(of next: NextTerm) -> String {
        list(
            [next.quantity.map(seats), next.termDuration.map(term), next.billingCycle.map(cycle)]
                .compactMap(\.self))
    }

    private func cycle(_ word: String) -> String { billingCycle(word.lowercased()) }

    /// Why seats cannot be given back.
    package func reason(ofKeeping reduction: SeatReduction) -> String {
        switch reduction {
        case .never: refusedSeatsNeverReduced
        case .closed(let since?): refusedSeatsKeptSince(since.minute)
        case .upTo(let count, _) where count > 0: refusedSeatsKeptBut(count)
        case .free, .upTo, .untold, .closed: refusedSeatsKept
        }
    }
}
