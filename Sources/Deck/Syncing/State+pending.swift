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
                "… " + words.changePending,
                words.changePendingSince(
                    words.expected(change), time: change.since.moment(at: now)), .warning)
        ]
    }
}
