import Domain
import Foundation

/// What the customer list shows of a customer's holdings, as the rules count it.
struct HoldingCounts: Equatable {
    let active: Int
    let suspended: Int
    let openPurchases: Int
    let blockers: Int

    /// For a customer whose holdings were never read.
    init() { (active, suspended, openPurchases, blockers) = (0, 0, 0, 0) }

    init(_ holdings: Holdings, under rules: Rules) {
        active = holdings.subscriptions.count { $0.status == .active }
        suspended = holdings.subscriptions.count { $0.status == .suspended }
        openPurchases =
            holdings.reservations.count { $0.status.isOpen }
            + holdings.software.count { $0.status.isOpen }
        // Any moment will do: time decides the way out of a blocker, never whether it blocks.
        blockers = rules.eligibility(of: holdings, at: .distantPast).blockers.count
    }
}
