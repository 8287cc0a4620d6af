import Domain
import FoundationEssentials

/// A customer as the Directory has it, and how old that is.
package struct CustomerSnapshot: Equatable, Sendable {
    package var id: Customer.ID
    package var account: CustomerAccount?
    /// Nil if what the customer holds was never read.
    package var holdings: Holdings?
    /// When the service was last asked what the customer holds; nil if it never was, and in the
    /// embedded sandbox, where nothing is old.
    package var asOf: Date?
    /// What the service has accepted and does not show yet.
    package var pending: [PendingChange]
    /// Since when the service does not list the customer any more; nil for one it lists.
    package var missingSince: Date?

    package init(
        id: Customer.ID, account: CustomerAccount?, holdings: Holdings?, asOf: Date? = nil,
        pending: [PendingChange] = [], missingSince: Date? = nil
    ) {
        self.id = id
        self.account = account
        self.holdings = holdings
        self.asOf = asOf
        self.pending = pending
        self.missingSince = missingSince
    }

    /// What the embedded sandbox's own file has.
    package init(_ account: CustomerAccount, _ holdings: Holdings) {
        self.init(id: holdings.customer.id, account: account, holdings: holdings)
    }
}
