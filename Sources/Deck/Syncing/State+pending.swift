import Canvas
import Domain

extension State {
    /// The change of a holding that the service has accepted and does not show yet; of the
    /// relationship, where there is no holding.
    func pending(_ holding: Holding?) -> PendingChange? {
        open?.pending.last { $0.holding == holding }
    }

    /// A status as it shows, and the one it is about to have.
    func status(_ shown: String, of holding: Holding?) -> String {
        guard let change = pending(holding) else { return shown }
        let expected = words.expected(change)
        return (shown == expected ? shown : "\(shown) → \(expected)") + " …"
    }

    /// That a change is on its way, since when, and to what.
    func pendingFacts(of holding: Holding?) -> [Fact] {
        guard let change = pending(holding) else { return [] }
        return [
            Fact(
                "… " + words(SyncWords.pending),
                words(
                    SyncWords.pendingSince, words.expected(change),
                    change.since.moment(at: now)), .warning)
        ]
    }
}

extension Words {
    /// The status a change leads to.
    func expected(_ change: PendingChange) -> String {
        status(change.expected, of: change.holding)
    }

    /// A status of the reference, or of the relationship where there is no holding.
    func status(_ word: String, of holding: Holding?) -> String {
        switch holding {
        case .subscription: status(Subscription.Status(word: word))
        case .azureSubscription: status(AzureSubscriptionStatus(word: word))
        case .reservation, .software: status(PurchaseStatus(word: word))
        case .unread: status(Subscription.Status.untold)
        case nil: relationship(Customer.Relationship(word: word))
        }
    }
}
