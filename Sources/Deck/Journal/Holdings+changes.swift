import Domain
import Wording

extension Holdings {
    /// Every field an operator decides by that is not as it was, of everything held then or now;
    /// delegated admin privileges, too.
    func changes(since before: Holdings, in words: Words) -> [String] {
        var differences: [Difference] = []
        for holding in before.all + all.filter({ before.name(of: $0) == nil }) {
            differences += self.differences(since: before, regarding: holding)
        }
        // The relationship is compared where no holding is named.
        differences += self.differences(since: before, regarding: nil).filter {
            if case .relationship = $0 { true } else { false }
        }
        var changes = differences.map(words.difference)
        let (was, isNow) = (before.customer.allowsDelegatedAccess, customer.allowsDelegatedAccess)
        if was != isNow {
            changes.append(
                "\(words.delegatedAccessLabel): \(words.access(was))"
                    + " → \(words.access(isNow))")
        }
        return changes
    }

    /// Everything held, each with its status.
    func states(in words: Words) -> [String] {
        all.map { holding in
            let status = status(of: holding).map { words.status($0, of: holding) }
            return "\(name(of: holding) ?? ""): \(status ?? "")"
        }
            + ["\(words.relationshipLabel): \(words.relationship(customer.relationship))"]
    }

    private var all: [Holding] {
        subscriptions.map { .subscription($0.id) }
            + azureSubscriptions.map { .azureSubscription($0.id) }
            + reservations.map { .reservation($0.id) } + software.map { .software($0.id) }
            + unread.map { .unread($0.id) }
    }
}
