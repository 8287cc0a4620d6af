import Canvas
import Domain
import Wording

/// A customer's pages, as Partner Center has them in its menu.
package struct CustomerPage: Equatable, Sendable {
    /// One of the pages; the number is the key that turns to it.
    package enum Tab: Int, CaseIterable, Hashable, Sendable {
        case subscriptions = 1
        case reservations, software, account

        /// What the page is called.
        var title: Phrase {
            switch self {
            case .subscriptions: \.subscriptionsTitle
            case .reservations: \.reservationsTitle
            case .software: \.softwareTitle
            case .account: \.accountTitle
            }
        }
    }

    package var tab: Tab
    private var cursors: [Tab: ListCursor] = [:]
    private var fields: [Tab: SearchField] = [:]

    package init(tab: Tab = .subscriptions) { self.tab = tab }

    /// Where the operator is on the page that shows.
    package var cursor: ListCursor {
        get { cursor(on: tab) }
        set { set(newValue, on: tab) }
    }

    func cursor(on tab: Tab) -> ListCursor { cursors[tab] ?? ListCursor() }

    mutating func set(_ cursor: ListCursor, on tab: Tab) { cursors[tab] = cursor }

    /// What narrows the list of the page that shows; nil for Account, which has facts instead.
    var field: SearchField? {
        get { tab == .account ? nil : field(on: tab) }
        set { if tab != .account { fields[tab] = newValue } }
    }

    func field(on tab: Tab) -> SearchField { fields[tab] ?? SearchField() }
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
    /// The lines of the Subscriptions page, by name: the service promises no order, and a line
    /// must not move when its status changes.
    var subscriptionItems: [SubscriptionItem] {
        let bases = subscriptions.filter { base in
            base.parentID.flatMap(subscription) == nil
        }.sorted(byName: \.name, id: \.id.text)
        return bases.flatMap { base in
            [SubscriptionItem.subscription(base, isChild: false)]
                + addOns(of: base.id).sorted(byName: \.name, id: \.id.text)
                .map { .subscription($0, isChild: true) }
                + azureSubscriptions.filter { $0.planID == base.id }
                .sorted(byName: \.friendlyName, id: \.id.text).map(SubscriptionItem.azure)
        }
    }

    /// What the lines of a page stand for; empty for Account, which has facts instead.
    package func items(on tab: CustomerPage.Tab) -> [Holding] {
        switch tab {
        // What nobody could read may be anything; it is shown where everybody looks.
        case .subscriptions:
            subscriptionItems.map(\.holding) + unread.map { .unread($0.id) }
        case .reservations:
            reservations.sorted(byName: \.displayName, id: \.id.text).map { .reservation($0.id) }
        case .software:
            software.sorted(byName: \.productName, id: \.id.text).map { .software($0.id) }
        case .account: []
        }
    }
}

extension Holding {
    /// The page of the customer on which it is listed.
    var tab: CustomerPage.Tab {
        switch self {
        case .subscription, .azureSubscription, .unread: .subscriptions
        case .reservation: .reservations
        case .software: .software
        }
    }
}

extension State {
    private static let customerHeadRows = 3

    /// The rows of a list on one of the customer's pages.
    func listHeight(on tab: CustomerPage.Tab) -> Int {
        let marks = tab == .account ? 0 : marksLine.count
        return Layout.body(of: area, head: Self.customerHeadRows + marks)
    }

    /// Who it is, the customer's pages, and the names of the columns.
    func customerHead(_ page: CustomerPage) -> [Line] {
        [customerLine, tabs(page)]
            + (page.tab == .account ? [Line()] : marksLine + [table(for: page.tab).heading])
    }

    /// Name, domain and Microsoft ID, as many of them as there is whole room for.
    var customerLine: Line {
        var name = " " + Span(open?.companyName ?? "").text
        var shown = ageMarks.map { "  " + $0 }.joined()
        // Nothing is judged without knowing how old it is: a long name gives way.
        let room = max(size.columns / 4, size.columns - shown.columns)
        if !shown.isEmpty, name.columns > room { name = name.fitted(room) }
        let facts = [
            (open?.holdings?.customer ?? open?.account?.customer)?.domain, open?.id.text,
        ].compactMap { $0 }
        for fact in facts where name.columns + shown.columns + fact.columns + 3 <= size.columns {
            shown += "  " + fact
        }
        return Line(Span(name, .title), Span(shown, .muted))
    }

    /// The pages; where there is no room for all names, the one that shows keeps its own.
    private func tabs(_ page: CustomerPage) -> Line {
        let whole = tabSpans(page, isShort: false)
        return Line(whole.columns <= size.columns ? whole : tabSpans(page, isShort: true))
    }

    private func tabSpans(_ page: CustomerPage, isShort: Bool) -> [Span] {
        var spans = [Span(" ")]
        for tab in CustomerPage.Tab.allCases {
            var label = words[keyPath: tab.title]
            if tab != .account, let holdings = open?.holdings {
                label += " \(holdings.items(on: tab).count)"
            }
            if tab == page.tab {
                spans += [
                    Span("[", .key), Span("\(tab.rawValue) \(label)", .title), Span("] ", .key),
                ]
            } else {
                spans += [
                    Span(" \(tab.rawValue)", .key), Span(isShort ? " " : " \(label)  ", .muted),
                ]
            }
        }
        return spans
    }

    func customerBody(_ page: CustomerPage) -> [Line] {
        if page.tab == .account, open?.account != nil, open?.holdings != nil || place.isService {
            return accountBody(page)
        }
        guard let holdings = open?.holdings else {
            return [Line(), Line(Span("  " + words[keyPath: missingHoldings], .muted))]
        }
        guard !holdings.items(on: page.tab).isEmpty else {
            return [Line(), Line(Span("  " + words.holdsNone, .muted))]
        }
        let items = listed(on: page.tab, of: page)
        guard !items.isEmpty else { return nothingMatches }
        let holding = Set(eligibility?.blockers.map(\.holding) ?? [])
        let table = table(for: page.tab)
        let children = Set(
            holdings.subscriptionItems.compactMap { item -> Holding? in
                switch item {
                case .subscription(_, isChild: false): nil
                case .subscription, .azure: item.holding
                }
            })
        let rows = page.cursor.top..<min(page.cursor.top + listHeight(on: page.tab), items.count)
        return rows.map { index in
            let item = items[index]
            var cells = self.cells(for: item, in: holdings)
            if children.contains(item) { cells[0].0 = "└ " + cells[0].0 }
            cells.append(remark(on: item, isBlocker: holding.contains(item)))
            return table.row(
                cells, isSelected: index == page.cursor.index,
                mark: mark(of: item, at: index, in: items))
        }
    }

    /// Why there is nothing to show.
    private var missingHoldings: Phrase {
        guard let open, !open.hasFailed else { return \.readFailed }
        let isComing = open.isStale || open.isReading || open.isRefreshing
        return place.isService && !isComing ? \.notReadYet : \.reading
    }
}
