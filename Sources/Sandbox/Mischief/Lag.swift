import Domain
import Foundation
import Synchronization

/// What readers still see of customers that were changed lately.
final class Lag: Sendable {
    /// A customer as it was.
    struct Old: Sendable {
        let holdings: Holdings
        let account: CustomerAccount
        let unmodelled: [Subscription.ID: UnmodelledMembers]
    }

    private struct Entry {
        let old: Old
        var reads: Int
        let until: Date
    }

    private let length: Mischief.LagLength?
    private let time: any Timekeeper
    private let entries = Mutex<[Customer.ID: Entry]>([:])

    init(_ length: Mischief.LagLength?, time: any Timekeeper) {
        self.length = length
        self.time = time
    }

    /// Hides a change from readers. Of two in a row the second shows no later than the first
    /// would have.
    func keep(_ old: Old, of customer: Customer.ID) {
        guard let length else { return }
        let entry: Entry
        switch length {
        case .reads(let reads): entry = Entry(old: old, reads: reads, until: .distantFuture)
        case .time(let span):
            entry = Entry(
                old: old, reads: .max, until: time.now.addingTimeInterval(span.seconds))
        }
        entries.withLock { if $0[customer] == nil { $0[customer] = entry } }
    }

    /// A customer as a reader sees it, counted as a read; nil if it is as it is.
    func shown(_ customer: Customer.ID) -> Old? {
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

    /// A part of the customer list as a reader sees it, those that have gone among them. It
    /// begins after `after`, and is whole if the list ends with it.
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
