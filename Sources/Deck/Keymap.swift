import Canvas
import Domain

enum Keymap {
    static let customers =
        [
            Binding(.enter, .right, .character("l"), command: .open, hint: .open) { state in
                state.customers.total == 0 ? .said(.noCustomerMatches) : nil
            },
            search, planning,
        ] + marking + [
            Binding(.character("r"), command: .request, hint: .request) { $0.offRequest },
            Binding(.character("A"), command: .activity, hint: .activity),
        ]

    static func holdings(on tab: CustomerPage.Tab) -> [Binding] {
        [Binding(.enter, command: .open, hint: .open) { $0.offTarget }]
            + (tab == .subscriptions ? [suspend, reactivate] : [])
            + [cancel]
            + (tab == .subscriptions ? [order] : [])
            + [undo, search] + marking + inCustomer
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
        suspend, cancel, search, planning, activityOfCustomer,
    ]

    static let offers = [
        Binding(.enter, command: .open, hint: .order) { state in
            if case .failure(let error) = state.purchase { error.off } else { nil }
        }, search,
    ]

    static let activity = [
        Binding(.enter, command: .open, hint: .details) { state in
            state.selectedRecord == nil ? .said(.nothingSelected) : nil
        }, search,
    ]

    /// Where there is a list.
    static let search = Binding(.character("/"), command: .search, hint: .search)

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
