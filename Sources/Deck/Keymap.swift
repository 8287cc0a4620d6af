import Canvas
import Domain

enum Keymap {
    static let customers =
        [
            Binding(.enter, .right, .character("l"), command: .open, hint: \.openKey) { state in
                state.customers.total == 0 ? .said(\.noCustomerMatches) : nil
            },
            search, planning,
        ] + marking + [
            Binding(.character("r"), command: .request, hint: \.requestKey) { $0.offRequest },
            Binding(.character("A"), command: .activity, hint: \.activityKey),
        ]

    static func holdings(on tab: CustomerPage.Tab) -> [Binding] {
        [Binding(.enter, command: .open, hint: \.openKey) { $0.offTarget }]
            + (tab == .subscriptions ? [suspend, reactivate] : [])
            + [cancel]
            + (tab == .subscriptions ? [order] : [])
            + [undo, search] + marking + inCustomer
    }

    /// While anything blocks, Enter shows what does; after that it removes.
    static func account(isBlocked: Bool) -> [Binding] {
        let link =
            isBlocked
            ? Binding(.enter, command: .open, hint: \.whatHoldsKey)
            : Binding(.enter, command: .open, hint: \.removeRelationshipKey) { state in
                state.eligibility == .noRelationship
                    ? .said(\.noRelationship) : state.offUnknown ?? state.offRemoval
            }
        return [link] + inCustomer
    }

    static let holding = [
        Binding(.enter, command: .open, hint: \.chooseKey) { state in
            guard let command = state.holdingOption(at: state.cursor.index)?.command else {
                return .said(\.nothingToChoose)
            }
            return state.off(command)
        }, suspend, reactivate, cancel, undo, planning,
        activityOfCustomer,
    ]

    static let blockers = [
        Binding(.enter, .right, .character("l"), command: .open, hint: \.goToKey) { $0.offTarget },
        suspend, cancel, search, planning, activityOfCustomer,
    ]

    static let offers = [
        Binding(.enter, command: .open, hint: \.orderKey) { state in
            if case .failure(let error) = state.purchase { error.off } else { nil }
        }, search,
    ]

    static let activity = [
        Binding(.enter, command: .open, hint: \.detailsKey) { state in
            state.selectedRecord == nil ? .said(\.nothingSelected) : nil
        }, search,
    ]

    /// Where there is a list.
    static let search = Binding(.character("/"), command: .search, hint: \.searchKey)

    private static let inCustomer =
        [
            Binding(
                .tab, .right, .character("l"), command: .nextTab, hint: \.nextPageKey),
            Binding(
                .backTab, .left, .character("h"), command: .previousTab, hint: \.previousPageKey,
                isInFooter: false),
        ]
        + CustomerPage.Tab.allCases.map { tab in
            Binding(
                .character(Character(String(tab.rawValue))), command: .tab(tab),
                hint: tab.title, isInFooter: false)
        } + [planning, activityOfCustomer]

    private static let suspend = Binding(
        .character("s"), command: .suspend, hint: \.suspendKey
    ) { $0.off(.suspend) }

    private static let reactivate = Binding(
        .character("a"), command: .reactivate, hint: \.reactivateKey
    ) { $0.off(.reactivate) }

    private static let cancel = Binding(
        .character("c"), command: .cancel, hint: \.cancelSubscriptionKey
    ) { $0.off(.cancel) }

    private static let undo = Binding(
        .character("u"), command: .undo, hint: \.undoKey
    ) { $0.offUndo }

    private static let marking = [
        Binding(.character(" "), command: .mark, hint: \.markKey) { $0.offMark },
        Binding(
            .character("V"), command: .markRange, hint: \.markRangeKey, isInFooter: false
        ) { $0.offMark },
        Binding(
            .character("*"), command: .markAll, hint: \.markAllKey, isInFooter: false
        ) { $0.offMark },
        Binding(
            .character("U"), command: .unmarkAll, hint: \.unmarkAllKey, isInFooter: false
        ) { $0.offUnmark },
    ]

    private static let order = Binding(
        .character("o"), command: .order, hint: \.orderKey
    ) { $0.offOrder }

    private static let activityOfCustomer = Binding(
        .character("A"), command: .activity, hint: \.activityKey, isInFooter: false)
}
