import Domain
import Foundation
import Synchronization

/// Shows readers customers as they were before their last changes.
final class Lag: Sendable {
    private struct HiddenChange {
        let old: EarlierCustomer
        var reads: Int
        let until: Date
    }

    private let length: Mischief.LagLength?
    private let time: any Timekeeper
    private let entries = Mutex<[Customer.ID: HiddenChange]>([:])

    init(_ length: Mischief.LagLength?, time: any Timekeeper) {
        self.length = length
        self.time = time
    }

    /// Hides a change from readers. A second change while the first is hidden shows together with
    /// it.
    func keep(_ old: EarlierCustomer, of customer: Customer.ID) {
        guard let length else { return }
        let entry: HiddenChange
        switch length {
        case .reads(let reads): entry = HiddenChange(old: old, reads: reads, until: .distantFuture)
        case .time(let span):
            entry = HiddenChange(
                old: old, reads: .max, until: time.now.addingTimeInterval(span.seconds))
        }
        entries.withLock { if $0[customer] == nil { $0[customer] = entry } }
    }

    /// The earlier state a reader sees, counted as a read; nil if no change is hidden.
    func shown(_ customer: Customer.ID) -> EarlierCustomer? {
        guard length != nil else { return nil }
        return entries.withLock { entries in
            guard var entry = entries[customer] else { return nil }
            guard entry.reads > 0, time.now < entry.until else {
                entries[customer] = nil
                return nil
            }
            if entry.reads != .max { entry.reads -= 1 }
            entries[customer] = entry
            return entry.old
        }
    }

    /// A part of the customer list as a reader sees it, with removed customers whose removal is
    /// hidden. It begins after `after`; `isWhole` if the list ends with it.
    func list(_ customers: [Customer], after: Customer.ID?, isWhole: Bool) -> [Customer] {
        guard length != nil else { return customers }
        let hidden = entries.withLock { entries in
            entries.values.filter { $0.reads > 0 && time.now < $0.until }.map {
                $0.old.account.customer
            }
        }
        let missing = hidden.filter { old in
            !customers.contains { $0.id == old.id } && old.id.text > (after?.text ?? "")
                && (isWhole || old.id.text < (customers.last?.id.text ?? ""))
        }
        guard !missing.isEmpty else { return customers }
        for customer in missing { _ = shown(customer.id) }
        return (customers + missing).sorted { $0.id.text < $1.id.text }
    }
}

/// A customer as it was before a change.
struct EarlierCustomer: Sendable {
    let holdings: Holdings
    let account: CustomerAccount
    let unmodelled: [Subscription.ID: UnmodelledMembers]
}
