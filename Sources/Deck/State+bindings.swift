import Canvas
import Domain

extension State {
    /// The keys that mean something on the page that shows. Handler, footer and help read this
    /// one table and cannot disagree.
    var bindings: [Binding] {
        var taken: Set<Key> = []
        // Where a page has its own meaning for a key, the general one is none.
        return rows.compactMap { row in
            var row = row
            row.keys.removeAll { !taken.insert($0).inserted }
            return row.keys.isEmpty ? nil : row
        }
    }

    /// The keys for which the footer has room, the most urgent first. While letters are typed into
    /// a search, they are no keys.
    var footerBindings: [Binding] {
        guard isTyping else { return bindings.filter(\.isInFooter) }
        // Esc is about what is held first.
        guard onHold == nil else { return [Keymap.takeBackTyping] + Keymap.typing.dropFirst() }
        return Keymap.typing
    }

    /// The row of a key on the page that shows.
    func binding(for key: Key) -> Binding? {
        rows.first { $0.keys.contains(key) }
    }

    /// The page's own rows first.
    private var rows: [Binding] {
        onHold == nil ? allRows : allRows.map(\.whileHeld)
    }

    private var allRows: [Binding] {
        (onHold == nil ? [] : [Keymap.takeBack]) + (canStopAct ? [Keymap.stop] : [])
            + (openRange == nil ? [] : [Keymap.endRange]) + (showsRun ? [Keymap.toRun] : [])
            + pageRows + views + Keymap.moving
            + Keymap.everywhere
    }

    /// Whether there is a run to go to: under way, or come to an end while the deck is open.
    private var showsRun: Bool {
        if case .run = pages.last { return false }
        return run != nil || !putOff.isEmpty
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
        case .run: Keymap.run
        case .journal: Keymap.journal
        case .radar: Keymap.radar
        }
    }
}
