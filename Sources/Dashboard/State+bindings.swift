import Canvas
import Domain

extension State {
    /// The keys that mean something on the page that shows. Handler, footer and help read this
    /// one table and cannot disagree.
    var bindings: [Binding] {
        var taken: Set<Key> = []
        // Where a page has its own meaning for a key, the general one is none.
        return rows.map { row in
            var row = row
            row.keys.removeAll { !taken.insert($0).inserted }
            return row
        }
    }

    /// The row of a key on the page that shows.
    func binding(for key: Key) -> Binding? {
        rows.first { $0.keys.contains(key) }
    }

    /// The page's own rows first.
    private var rows: [Binding] {
        (onHold == nil ? [] : [Keymap.takeBack]) + (canStopAct ? [Keymap.stop] : [])
            + (openRange == nil ? [] : [Keymap.endRange]) + pageRows + views + Keymap.moving
            + Keymap.everywhere
    }

    /// What looks across all of it can be opened from anywhere but itself.
    private var views: [Binding] {
        switch pages.last {
        case .journal: [Keymap.toRadar]
        case .radar: [Keymap.toJournal]
        default: [Keymap.toJournal, Keymap.toRadar]
        }
    }

    private var pageRows: [Binding] {
        switch pages.last {
        case nil: Keymap.customers
        case .customer(let page):
            page.tab == .account
                ? Keymap.account(isBlocked: !(eligibility?.blockers.isEmpty ?? true))
                : Keymap.holdings(on: page.tab)
        case .holding: Keymap.holding
        case .blockers: Keymap.blockers
        case .offers: Keymap.offers
        case .request: Keymap.request(playingAcceptance: place.playsAcceptance)
        case .activity: Keymap.activity
        case .plan: Keymap.plan
        case .flight: Keymap.flight
        case .journal: Keymap.journal
        case .radar: Keymap.radar
        }
    }
}
