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

    /// How many seats can be given back, and until when.
    package func seatReduction(_ reduction: SeatReduction) -> String {
        switch reduction {
        case .free: seatsCanGoFreely
        case .upTo(let count, let batches):
            seatsCanGo(count, batches)
        case .untold(let until?): seatsCanGoUntoldUntil(until.minute)
        case .untold(nil): seatsCanGoUntold
        case .closed(let since?): seatsCanGoNoneSince(since.minute)
        case .closed(nil): seatsCanGoNone
        case .never: seatsCanGoNever
        }
    }

    /// How many in all, and of those how many until when.
    private func seatsCanGo(
        _ count: Int, _ batches: [Subscription.RefundableSeats.Batch]
    ) -> String {
        // The two numbers may not agree: then the smaller one holds.
        guard batches.reduce(0, { $0 + $1.quantity }) <= count else {
            return seatsCanGoUntil(count, batches.last?.until.minute ?? "")
        }
        var closing: [(seats: Int, time: String)] = []
        for batch in batches {
            let time = batch.until.minute
            if closing.last?.time == time {
                closing[closing.count - 1].seats += batch.quantity
            } else {
                closing.append((batch.quantity, time))
            }
        }
        let times = list(closing.map { seatsCanGoUntil($0.seats, $0.time) })
        return closing.count > 1 ? seatsCanGoNow(count, times) : times
    }
}
