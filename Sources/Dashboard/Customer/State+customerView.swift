import Canvas
import Domain

extension State {
    private static let customerHeadRows = 3

    /// The rows of a list on one of the customer's pages.
    func listHeight(on tab: CustomerPage.Tab) -> Int {
        let marks = tab == .account ? 0 : marksLine.count
        return Layout.body(of: size, head: Self.customerHeadRows + marks)
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
            var label = words(KeyWords.page(tab))
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

    private func table(for tab: CustomerPage.Tab) -> Table {
        let name =
            switch tab {
            case .subscriptions, .account: words(FactWords.subscription)
            case .reservations: words(FactWords.reservation)
            case .software: words(FactWords.product)
            }
        let middle =
            tab == .subscriptions
            ? TableColumn(words(FactWords.kind), width: kindWidth, expendability: 2)
            : TableColumn(
                words(tab == .reservations ? FactWords.reservationType : FactWords.orderID),
                width: 16, expendability: 2)
        let date =
            switch tab {
            case .subscriptions, .account: FactWords.termEnd
            case .reservations: FactWords.expires
            case .software: FactWords.cancellableUntil
            }
        return Table(
            [
                TableColumn(name, width: 18, stretches: true), middle,
                TableColumn(
                    words(FactWords.quantity), width: 5, alignment: .trailing, expendability: 3),
                TableColumn(words(FactWords.status), width: statusWidth),
                TableColumn(words(date), width: 10, expendability: 4),
                TableColumn("", width: remarkWidth, expendability: 1),
            ], width: size.columns, hasMarks: hasMarks)
    }

    /// As wide as the statuses, and as what is pending where that is no more than a third of the
    /// screen.
    private var statusWidth: Int {
        guard let holdings = open?.holdings, let open, !open.pending.isEmpty else { return 12 }
        let widths = open.pending.compactMap(\.holding).map {
            cells(for: $0, in: holdings)[3].0.columns
        }
        return max(12, min(widths.max() ?? 0, size.columns / 3))
    }

    private var remarkWidth: Int {
        let remarks =
            [words(PageWords.holds)]
            + (open?.pending.isEmpty == false ? [words(SyncWords.pending)] : [])
        return 2 + (remarks.map(\.columns).max() ?? 0)
    }

    /// As wide as the longest kind, where that is no more than a quarter of the screen.
    private var kindWidth: Int {
        let kinds =
            Subscription.Kind.allCases.map(words.kind) + [words(FactWords.azureSubscription)]
        return min(kinds.map(\.columns).max() ?? 0, max(20, size.columns / 4))
    }

    func customerBody(_ page: CustomerPage) -> [Line] {
        if page.tab == .account, open?.account != nil, open?.holdings != nil || place.isService {
            return accountBody(page)
        }
        guard let holdings = open?.holdings else {
            return [Line(), Line(Span("  " + words(missingHoldings), .muted))]
        }
        let items = holdings.items(on: page.tab)
        guard !items.isEmpty else {
            return [Line(), Line(Span("  " + words(PageWords.nothingHere), .muted))]
        }
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
    private var missingHoldings: PageWords {
        guard let open, !open.hasFailed else { return .readFailed }
        let isComing = open.isStale || open.isReading || open.isRefreshing
        return place.isService && !isComing ? .notReadYet : .reading
    }

    /// The word at the end of a row: a change on its way says more than what still holds.
    private func remark(on item: Holding, isBlocker: Bool) -> (String, Role) {
        if pending(item) != nil { return ("… " + words(SyncWords.pending), .warning) }
        return isBlocker ? ("! " + words(PageWords.holds), .warning) : ("", .text)
    }

    /// Name, middle column, quantity, status and date of a holding, as its list has them.
    private func cells(for holding: Holding, in holdings: Holdings) -> [(String, Role)] {
        switch holding {
        case .subscription(let id):
            guard let subscription = holdings.subscription(id) else { break }
            let status = status(words.status(subscription.status), of: holding)
            return [
                (subscription.name, .text), (words.kind(subscription.kind), .muted),
                (subscription.quantity.said, .text), (status, subscription.status.role),
                (words.day(subscription.commitmentEndDate), .muted),
            ]
        case .azureSubscription(let id):
            guard let azure = holdings.azureSubscriptions.first(where: { $0.id == id }) else {
                break
            }
            return [
                (azure.friendlyName, .text),
                (words(FactWords.azureSubscription), .muted), ("", .text),
                (
                    status(words.status(azure.status), of: holding),
                    azure.isLive ? .good : .muted
                ), ("", .muted),
            ]
        case .reservation(let id):
            guard let reservation = holdings.reservations.first(where: { $0.id == id }) else {
                break
            }
            return [
                (reservation.displayName, .text), (reservation.reservationType, .muted),
                (reservation.quantity.said, .text),
                (
                    status(words.status(reservation.status), of: holding),
                    reservation.status.isOpen ? .good : .muted
                ),
                (words.day(reservation.expiryDate), .muted),
            ]
        case .software(let id):
            guard let purchase = holdings.software.first(where: { $0.id == id }) else { break }
            return [
                (purchase.productName, .text), (purchase.orderID.text, .muted),
                (purchase.quantity.said, .text),
                (
                    status(words.status(purchase.status), of: holding),
                    purchase.status.isOpen ? .good : .muted
                ),
                (purchase.cancellationAllowedUntil?.day ?? "", .muted),
            ]
        }
        return Array(repeating: ("", .text), count: 5)
    }
}

extension Subscription.Status {
    /// How the status looks; its word always stands beside it.
    var role: Role {
        switch self {
        case .active: .good
        case .pending, .unrecognized: .warning
        case .suspended: .text
        case .none, .expired, .disabled, .deleted: .muted
        }
    }
}
