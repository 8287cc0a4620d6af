import Canvas
import Domain
import Wording

/// A customer's pages, as Partner Center has them in its menu.
package struct CustomerPage: Equatable, Sendable {
    /// One of the pages; the number is the key that turns to it.
    package enum Tab: Int, CaseIterable, Hashable, Sendable {
        case subscriptions = 1
        case reservations, software, account, access

        /// Those that list what the customer holds.
        package static let ofHoldings: [Tab] = [.subscriptions, .reservations, .software]

        /// What the page is called.
        var title: Phrase {
            switch self {
            case .subscriptions: \.subscriptionsTitle
            case .reservations: \.reservationsTitle
            case .software: \.softwareTitle
            case .account: \.accountTitle
            case .access: \.accessTitle
            }
        }
    }

    package var tab: Tab
    /// Whether it was not shown yet: the page over it was opened from elsewhere, and a step back
    /// leads there.
    var isPassed = false
    private var cursors: [Tab: ListCursor] = [:]
    private var fields: [Tab: SearchField] = [:]
    /// What the search of Account has led to.
    var place = MatchPlace()

    package init(tab: Tab = .subscriptions, isPassed: Bool = false) {
        self.tab = tab
        self.isPassed = isPassed
    }

    /// Where the operator is on the page that shows.
    package var cursor: ListCursor {
        get { cursor(on: tab) }
        set { set(newValue, on: tab) }
    }

    func cursor(on tab: Tab) -> ListCursor { cursors[tab] ?? ListCursor() }

    mutating func set(_ cursor: ListCursor, on tab: Tab) { cursors[tab] = cursor }

    /// What narrows the list of the page that shows, or is searched for in the facts of Account.
    var field: SearchField {
        get { field(on: tab) }
        set { fields[tab] = newValue }
    }

    func field(on tab: Tab) -> SearchField { fields[tab] ?? SearchField() }
}

extension CustomerPage: TextPage {
    var page: Page? { .customer(self) }
    var filterScope: FilterScope? { tab == .account || tab == .access ? nil : .holdings }

    func titles(in state: State) -> [String] {
        [state.open?.companyName ?? "", state.words[keyPath: tab.title]]
    }

    func bindings(in state: State) -> [Binding] {
        switch tab {
        case .account: Keymap.account(isBlocked: !(state.eligibility?.blockers.isEmpty ?? true))
        case .access: Keymap.access
        case .subscriptions, .reservations, .software: Keymap.holdings(on: tab)
        }
    }

    func head(in state: State) -> [Line] { state.customerHead(self) }
    func body(in state: State) -> [Line] { state.customerBody(self) }

    func itemCount(in state: State) -> Int {
        tab == .account
            ? max(1, state.accountFacts.count - max(1, state.accountFactsHeight) + 1)
            : state.listed(on: tab, of: self).count
    }

    /// The facts have no selection: each step scrolls by a line.
    func itemHeight(in state: State) -> Int { tab == .account ? 1 : state.listHeight(on: tab) }

    func isSettling(in state: State) -> Bool { state.isSettlingCustomer }

    func target(in state: State) -> Holding? {
        state.listed(on: tab, of: self).element(at: cursor.index)
    }

    func rowNames(in state: State) -> [AnyHashable] { state.listed(on: tab, of: self) }
    func list(in state: State) -> SortedList? { tab.list }

    func table(in state: State) -> Table? { tab == .account ? nil : state.table(for: tab) }

    func selectedHoldings(in state: State) -> [Holding?] {
        Tab.allCases.map { tab in
            state.listed(on: tab, of: self).element(at: cursor(on: tab).index)
        }
    }

    mutating func select(_ holdings: [Holding?], in state: State) {
        for (tab, holding) in zip(Tab.allCases, holdings) {
            let items = state.listed(on: tab, of: self)
            guard let holding, let index = items.firstIndex(of: holding) else { continue }
            var cursor = cursor(on: tab)
            cursor.follow(
                itemAt: index, count: items.count, height: state.listHeight(on: tab))
            set(cursor, on: tab)
        }
    }

    func obey(_ command: Command, in state: inout State) -> [Effect]? {
        switch command {
        case .open:
            if tab == .account { return state.openRemoval() }
            if let target = target(in: state) {
                state.pages.append(.holding(HoldingPage(holding: target)))
            }
        case .nextTab: turn(by: 1, in: &state)
        case .previousTab: turn(by: -1, in: &state)
        case .tab(let tab): turn(to: tab, in: &state)
        case .order: state.pages.append(.offers(OffersPage()))
        case .nextMatch: goToMatch(by: 1, in: &state)
        case .previousMatch: goToMatch(by: -1, in: &state)
        default: return nil
        }
        return []
    }

    private func turn(by step: Int, in state: inout State) {
        let tabs = Tab.allCases
        let place = (tabs.firstIndex(of: tab) ?? 0) + step
        turn(to: tabs[(place + tabs.count) % tabs.count], in: &state)
    }

    private func turn(to tab: Tab, in state: inout State) {
        var page = self
        page.tab = tab
        page.put(in: &state)
    }
}

extension Keymap {
    static func holdings(on tab: CustomerPage.Tab) -> [Binding] {
        [Binding(.enter, command: .open, hint: \.openKey) { $0.offTarget }.reading]
            + writing(toSubscriptions: tab == .subscriptions)
            + (tab == .subscriptions ? [order] : [])
            + [undo, filtering, filters, copying] + marking + inCustomer
    }

    /// While anything blocks, Enter shows what does; after that it removes.
    static func account(isBlocked: Bool) -> [Binding] {
        let link =
            isBlocked
            ? Binding(.enter, command: .open, hint: \.blockersKey).reading
            : Binding(.enter, command: .open, hint: \.removeRelationshipKey) { state in
                state.eligibility == .noRelationship
                    ? .said(\.noRelationship) : state.offUnknown ?? state.offRemoval
            }
        return [link, search, copying] + matches + inCustomer
    }

    static let inCustomer =
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
        } + [planning, activityOfCustomer, showBlockers]

    /// No key of its own: Enter on the Account page does the same while anything blocks.
    static let showBlockers = Binding(
        command: .blockers, hint: \.showBlockersKey, isInFooter: false
    ) { state in
        guard let eligibility = state.eligibility else {
            return state.offUnknown ?? .said(\.reading)
        }
        return eligibility.blockers.isEmpty ? .said(\.nothingBlocks) : nil
    }

    private static let order = Binding(
        .character("o"), command: .order, hint: \.orderKey
    ) { $0.offOrder }
}

/// A line of the Subscriptions page: add-ons stand under their base, Azure subscriptions under
/// their plan.
enum SubscriptionItem: Equatable {
    case subscription(Subscription, isChild: Bool)
    case azure(AzureSubscription)

    var holding: Holding {
        switch self {
        case .subscription(let subscription, _): .subscription(subscription.id)
        case .azure(let azure): .azureSubscription(azure.id)
        }
    }
}

extension Holdings {
    /// The same, each kind by name: the service promises no order, and a line must not move when
    /// its status changes.
    package var sortedByName: Holdings {
        var sorted = self
        sorted.subscriptions = subscriptions.sorted(byName: { $0.name }, id: { $0.id.text })
        sorted.azureSubscriptions = azureSubscriptions.sorted(
            byName: { $0.friendlyName }, id: { $0.id.text })
        sorted.reservations = reservations.sorted(
            byName: { $0.displayName }, id: { $0.id.text })
        sorted.software = software.sorted(byName: { $0.productName }, id: { $0.id.text })
        sorted.adminAccess = adminAccess.sortedByName
        return sorted
    }

    /// The lines of the Subscriptions page, in the order of the holdings.
    var subscriptionItems: [SubscriptionItem] {
        let bases = subscriptions.filter { base in base.parentID.flatMap(subscription) == nil }
        return bases.flatMap { base in
            [SubscriptionItem.subscription(base, isChild: false)]
                + addOns(of: base.id).map { .subscription($0, isChild: true) }
                + azureSubscriptions.filter { $0.planID == base.id }.map(SubscriptionItem.azure)
        }
    }

    /// Whether it stands under what it belongs to: an add-on under its base, an Azure subscription
    /// under its plan.
    func isChild(_ holding: Holding) -> Bool {
        switch holding {
        case .subscription(let id):
            subscription(id)?.parentID.flatMap(subscription) != nil
        case .azureSubscription: true
        case .reservation, .software, .unread, .adminRelationship: false
        }
    }

    /// The name of what it stands under; nil for what stands by itself.
    func parentName(of holding: Holding) -> String? {
        switch holding {
        case .subscription(let id): subscription(id)?.parentID.flatMap(subscription)?.name
        case .azureSubscription(let id):
            azureSubscriptions.first { $0.id == id }.flatMap { subscription($0.planID) }?.name
        case .reservation, .software, .unread, .adminRelationship: nil
        }
    }

    /// What the lines of a page stand for, in the order of the holdings; empty for Account, which
    /// has facts instead.
    package func items(on tab: CustomerPage.Tab) -> [Holding] {
        switch tab {
        // What could not be read may be anything: it is shown on the first page. What no file
        // tells is not there to be listed.
        case .subscriptions:
            subscriptionItems.map(\.holding)
                + unread.filter { $0.cause != .notInFile }.map { .unread($0.id) }
        case .reservations:
            reservations.map { .reservation($0.id) }
        case .software:
            software.map { .software($0.id) }
        case .account: []
        case .access: adminAccess.all.map { .adminRelationship($0.id) }
        }
    }

    /// What all pages list, and what no file tells as well: for what has no line to say that.
    package var allItems: [Holding] {
        CustomerPage.Tab.ofHoldings.flatMap { tab in
            let untold = tab == .subscriptions ? unread.filter { $0.cause == .notInFile } : []
            return items(on: tab) + untold.map { .unread($0.id) }
        }
    }

    /// What of a page's items no file tells.
    func untold(on tab: CustomerPage.Tab) -> [UnreadHolding] {
        unread.filter { holding in
            guard holding.cause == .notInFile else { return false }
            return switch tab {
            // Azure subscriptions stand among the others.
            case .subscriptions: true
            case .reservations, .software: holding.place != .subscriptions
            case .account, .access: false
            }
        }
    }

    /// Returns the pages that list any of these, or say that no file tells them.
    func tabs(of holdings: Set<Holding>) -> Set<CustomerPage.Tab> {
        guard !holdings.isEmpty else { return [] }
        let listing = CustomerPage.Tab.allCases.filter { tab in
            items(on: tab).contains(where: holdings.contains)
                || untold(on: tab).contains { holdings.contains(.unread($0.id)) }
        }
        // What no page lists blocks nevertheless.
        return listing.isEmpty ? [.account] : Set(listing)
    }
}

extension Holding {
    /// The page of the customer on which it is listed.
    var tab: CustomerPage.Tab {
        switch self {
        case .subscription, .azureSubscription, .unread: .subscriptions
        case .reservation: .reservations
        case .software: .software
        case .adminRelationship: .access
        }
    }
}
