import Domain
import Foundation

extension Holdings {
    /// Gives the active subscriptions of new commerce the seats that can be given back: those
    /// bought in the last days, in as many batches as there were purchases.
    mutating func addRefundableSeats(at day: Date, chance: inout SplitMix64) {
        for place in subscriptions.indices
        where subscriptions[place].kind == .newCommerce && subscriptions[place].status == .active {
            subscriptions[place].refundableSeats = subscriptions[place].seatsBought(
                until: day, chance: &chance)
        }
    }
}

extension Subscription {
    fileprivate func seatsBought(until day: Date, chance: inout SplitMix64) -> RefundableSeats? {
        guard let window = cancellationAllowedUntil else { return nil }
        let isOpen = window > day
        // Added since, each with a window of its own.
        let purchases = isOpen ? chance.below(3) : chance.chance(20) ? 1 : 0
        let most = max(0, min(quantity - 1, 12))
        var (added, batches) = (0, [RefundableSeats.Batch]())
        for _ in 0..<purchases where added < most {
            let seats = 1 + chance.below(most - added)
            let begin = max(window.timeIntervalSince(day), 0)
            let end = Double(Rules.seatWindow) * 3_600
            let after = begin + Double(chance.below(max(1, Int(end - begin))))
            batches.append(
                RefundableSeats.Batch(
                    quantity: seats, until: day.addingTimeInterval(after.rounded(.down))))
            added += seats
        }
        if isOpen {
            batches.append(RefundableSeats.Batch(quantity: quantity - added, until: window))
        }
        return RefundableSeats(
            total: batches.reduce(0) { $0 + $1.quantity }, batches: batches)
    }
}
