import Canvas
import Domain
import FoundationEssentials
import Samples
import Wording

@testable import Deck

extension World {
    /// Subscriptions as the service tells them one by one: with the seats that can be given back.
    func seatsRead(_ ids: [Subscription.ID], of customer: Customer.ID) -> Event {
        let held = list.first { $0.customer.id == customer }?.subscriptions ?? []
        return .subscriptionsRead(
            held.filter { ids.contains($0.id) }.map { subscription in
                var told = subscription
                told.refundableSeats = refundable[told.id] ?? told.refundableSeats
                return told
            }, of: customer)
    }
}
