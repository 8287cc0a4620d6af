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

enum Keymap {
    static let customers =
        [
            Binding(.enter, .right, .character("l"), command: .open, hint: .open) { state in
                state.customers.total == 0 ? .said(.noCustomerMatches) : nil
            },
            Binding(.character("/"), command: .search, hint: .search), planning,
        ] + marking + [
            Binding(.character("r"), command: .request, hint: .request) { $0.offRequest },
            Binding(.character("A"), command: .activity, hint: .activity),
        ]

    static func holdings(on tab: CustomerPage.Tab) -> [Binding] {
        [Binding(.enter, command: .open, hint: .open) { $0.offTarget }]
            + (tab == .subscriptions ? [suspend, reactivate] : [])
            + [cancel]
            + (tab == .subscriptions ? [order] : [])
            + [undo] + marking + inCustomer
    }

    /// While anything blocks, Enter shows what does; after that it removes.
    static func account(isBlocked: Bool) -> [Binding] {
        let link =
            isBlocked
            ? Binding(.enter, command: .open, hint: .whatHolds)
            : Binding(.enter, command: .open, hint: .removeRelationship) { state in
                state.eligibility == .noRelationship
                    ? .said(.noRelationship) : state.offUnknown ?? state.offRemoval
            }
        return [link] + inCustomer
    }

    static let holding = [
        Binding(.enter, command: .open, hint: .choose) { state in
            guard let command = state.holdingOption(at: state.cursor.index)?.command else {
                return .said(.nothingToChoose)
            }
            return state.off(command)
        }, suspend, reactivate, cancel, undo, planning,
        activityOfCustomer,
    ]

    static let blockers = [
        Binding(.enter, .right, .character("l"), command: .open, hint: .goTo) { $0.offTarget },
        suspend, cancel, planning, activityOfCustomer,
    ]

    static let offers = [
        Binding(.enter, command: .open, hint: .order) { state in
            if case .failure(let error) = state.purchase { error.off } else { nil }
        }
    ]

    /// The acceptance is the customer's; only the sandbox can play it.
    static func request(playingAcceptance: Bool) -> [Binding] {
        let unread: @Sendable (State) -> Off? = { state in
            guard case .request(let page) = state.pages.last, page.request == nil else {
                return nil
            }
            return .said(.readFailed)
        }
        let acceptance = Binding(
            .character("P"), command: .playAcceptance, hint: .playAcceptance
        ) { state in
            if state.place.isReadOnly { return .refused(.readOnly) }
            return state.selectedFormerCustomer == nil ? .said(.nobodyCouldAccept) : nil
        }
        return [Binding(.character("d"), command: .toggleDelegatedAccess, hint: .delegatedAccess)]
            + (playingAcceptance ? [acceptance] : []) + [
                Binding(.character("y"), command: .copyText, hint: .copyText, off: unread),
                Binding(.character("u"), command: .copyLink, hint: .copyLink, off: unread),
                Binding(.character("w"), command: .save, hint: .save, off: unread),
            ]
    }

    static let activity = [
        Binding(.enter, command: .open, hint: .details) { state in
            state.selectedRecord == nil ? .said(.nothingSelected) : nil
        }
    ]

    /// While an act is under way that was not sent yet.
    static let stop = Binding(.escape, command: .stopAct, hint: .stop)

    /// While a suspension waits to be sent.
    static let takeBack = Binding(.escape, .character("u"), command: .takeBack, hint: .takeBack)

    /// While a range is open.
    static let endRange = Binding(.escape, command: .endRange, hint: .endRange)

    static let moving = [
        Binding(.down, .character("j"), command: .down, hint: .down, isInFooter: false),
        Binding(.up, .character("k"), command: .up, hint: .up, isInFooter: false),
        Binding(
            .pageDown, .control("f"), command: .pageDown, hint: .pageDown, isInFooter: false),
        Binding(.pageUp, .control("b"), command: .pageUp, hint: .pageUp, isInFooter: false),
        Binding(.control("d"), command: .halfPageDown, hint: .halfPageDown, isInFooter: false),
        Binding(.control("u"), command: .halfPageUp, hint: .halfPageUp, isInFooter: false),
        Binding(.home, .character("g"), command: .first, hint: .first, isInFooter: false),
        Binding(.end, .character("G"), command: .last, hint: .last, isInFooter: false),
    ]

    static let everywhere = [
        Binding(.character("R"), command: .refresh, hint: .refresh, isInFooter: false),
        flying,
        Binding(
            .character("O"), command: .toggleReadOnly, hint: .readOnly, isInFooter: false
        ) { $0.offLock },
        Binding(.character("L"), command: .nextLanguage, hint: .language),
        Binding(.character("T"), command: .nextTheme, hint: .theme, isInFooter: false),
        Binding(.control("l"), command: .redraw, hint: .redraw, isInFooter: false),
        Binding(.character("?"), .function(1), command: .help, hint: .help),
        Binding(
            .escape, .left, .character("h"), .backspace, command: .back, hint: .back,
            isInFooter: false),
        Binding(.character("q"), command: .quit, hint: .quit),
    ]

    private static let inCustomer =
        [
            Binding(
                .tab, .right, .character("l"), command: .nextTab, hint: .nextPage),
            Binding(
                .backTab, .left, .character("h"), command: .previousTab, hint: .previousPage,
                isInFooter: false),
        ]
        + CustomerPage.Tab.allCases.map { tab in
            Binding(
                .character(Character(String(tab.rawValue))), command: .tab(tab),
                hint: .page(tab), isInFooter: false)
        } + [planning, activityOfCustomer]

    private static let suspend = Binding(
        .character("s"), command: .suspend, hint: .suspend
    ) { $0.off(.suspend) }

    private static let reactivate = Binding(
        .character("a"), command: .reactivate, hint: .reactivate
    ) { $0.off(.reactivate) }

    private static let cancel = Binding(
        .character("c"), command: .cancel, hint: .cancel
    ) { $0.off(.cancel) }

    private static let undo = Binding(
        .character("u"), command: .undo, hint: .undo
    ) { $0.offUndo }

    private static let marking = [
        Binding(.character(" "), command: .mark, hint: .mark) { $0.offMark },
        Binding(
            .character("V"), command: .markRange, hint: .markRange, isInFooter: false
        ) { $0.offMark },
        Binding(
            .character("*"), command: .markAll, hint: .markAll, isInFooter: false
        ) { $0.offMark },
        Binding(
            .character("U"), command: .unmarkAll, hint: .unmarkAll, isInFooter: false
        ) { $0.offUnmark },
    ]

    private static let order = Binding(
        .character("o"), command: .order, hint: .order
    ) { $0.offOrder }

    private static let activityOfCustomer = Binding(
        .character("A"), command: .activity, hint: .activity, isInFooter: false)
}
