import Domain
import Wording

extension CustomerPage.Tab {
    /// Which list it shows; nil for Account, which has facts instead.
    var list: SortedList? {
        switch self {
        case .subscriptions: .subscriptions
        case .reservations: .reservations
        case .software: .software
        case .account: nil
        case .access: .relationships
        }
    }
}

extension State {
    /// Why the list that shows can't be sorted: there is none yet, or nothing in it.
    var offSort: Off? { shown.table(in: self) == nil ? .said(\.nothingSelected) : nil }

    /// Sorts the list that shows by the column so many to the right of the one it is sorted by.
    /// Only columns that are shown can be chosen.
    mutating func sort(byColumn step: Int) -> [Effect] {
        let page = shown
        guard let list = page.list(in: self), let columns = page.table(in: self)?.sortColumns,
            !columns.isEmpty
        else { return [] }
        let order = orders[list]
        guard let place = columns.firstIndex(of: order.column) else {
            return sort(by: list.order(by: columns[0]))
        }
        let next = columns[(place + step + columns.count) % columns.count]
        return sort(by: list.order(by: next))
    }

    mutating func invertOrder() -> [Effect] {
        guard let list = shown.list(in: self) else { return [] }
        return sort(by: orders[list].inverted)
    }

    /// Sorts the list that shows by a column; by the one it is sorted by already, the other way.
    mutating func sort(byClickOn column: SortColumn) -> [Effect] {
        guard let list = shown.list(in: self) else { return [] }
        if orders[list].column == column { return invertOrder() }
        return sort(by: list.order(by: column))
    }

    /// Sorts the list that shows, and shows it from its top.
    mutating func sort(by order: ListOrder) -> [Effect] {
        guard let list = shown.list(in: self), orders[list] != order else { return [] }
        if openRange != nil {
            // It would go over other rows than those it was begun in.
            marks.range = nil
            tell(.warning) { $0.orderEndedRange }
        }
        var newer = orders
        newer[list] = order
        sortPages(by: newer, .top(of: list))
        return [.keepOrders(orders)]
    }

    /// Takes the orders the lists had when the deck was last open, unless it has others already. A
    /// list in which nobody has moved yet begins with its first row.
    mutating func take(_ orders: ListOrders) {
        guard self.orders == ListOrders() else { return }
        var orders = orders
        // The radar begins with what is most urgent, unless another column was chosen.
        if orders[.radar] == SortedList.radar.standard.inverted {
            orders[.radar] = SortedList.radar.standard
        }
        sortPages(by: orders, .rowWhereMoved)
    }

    /// What is in sight once rows are in another order.
    enum SortFocus: Equatable {
        /// The row under the cursor stays there.
        case row
        /// The same, but a cursor at the top stays at the top.
        case rowWhereMoved
        /// The list shows its top; in other lists the row under the cursor stays there.
        case top(of: SortedList)
    }

    /// Puts the rows of every page into the order that is asked for.
    mutating func sortPages(by newer: ListOrders? = nil, _ focus: SortFocus = .row) {
        // Some pages sort whenever they are drawn.
        let selected = pages.map { page in
            focus == .rowWhereMoved && page.model.cursor == ListCursor()
                ? nil : page.model.rowNames(in: self).element(at: page.model.cursor.index)
        }
        let newer = newer ?? orders
        orders = newer
        customers.sort(by: newer[.customers].ofCustomers, focus)
        let moment = sortMoment
        open?.sortedAt = moment
        open?.orders = newer
        for place in pages.indices {
            var page = pages[place].model
            page.sort(in: self, focus)
            if let list = page.list(in: self), focus == .top(of: list) {
                page.cursor = ListCursor()
            } else {
                page.follow(selected[place], in: self)
            }
            pages[place].model = page
        }
    }

    /// Changes what the page on the screen shows; the row under the cursor stays there.
    mutating func keepingRow(_ change: (inout State) -> Void) {
        let selected = shown.rowNames(in: self).element(at: cursor.index)
        change(&self)
        var page = shown
        page.follow(selected, in: self)
        page.put(in: &self)
    }
}

extension PageModel {
    /// Puts the cursor on the row of that name, if there is one.
    fileprivate mutating func follow(_ name: AnyHashable?, in state: State) {
        guard let name else { return }
        let names = rowNames(in: state)
        guard let row = names.firstIndex(of: name), row != cursor.index else { return }
        cursor.follow(itemAt: row, count: names.count, height: itemHeight(in: state))
    }
}

/// By what dates are sorted: what is over comes after what is to come.
struct SortMoment: Equatable {
    let now: Instant
    /// They tell what can be cancelled at any time.
    let rules: Rules
}

extension State {
    var sortMoment: SortMoment { SortMoment(now: now, rules: place.rules) }
}

extension Holdings {
    /// The same, each list in its order. Add-ons stay under their base and Azure subscriptions
    /// under their plan, in the same order among themselves.
    func sorted(by orders: ListOrders, at moment: SortMoment) -> Holdings {
        var sorted = self
        let subscriptionOrder = orders[.subscriptions]
        if subscriptionOrder != SortedList.subscriptions.standard {
            let isDescending = subscriptionOrder.isDescending
            sorted.subscriptions = subscriptions.sorted(isDescending: isDescending) {
                $0.value(of: subscriptionOrder.column, at: moment)
            }
            sorted.azureSubscriptions = azureSubscriptions.sorted(isDescending: isDescending) {
                $0.value(of: subscriptionOrder.column)
            }
        }
        let reservationOrder = orders[.reservations]
        if reservationOrder != SortedList.reservations.standard {
            sorted.reservations = reservations.sorted(isDescending: reservationOrder.isDescending) {
                $0.value(of: reservationOrder.column, at: moment.now)
            }
        }
        let softwareOrder = orders[.software]
        if softwareOrder != SortedList.software.standard {
            sorted.software = software.sorted(isDescending: softwareOrder.isDescending) {
                $0.value(of: softwareOrder.column, at: moment)
            }
        }
        let accessOrder = orders[.relationships]
        if accessOrder != SortedList.relationships.standard {
            sorted.adminAccess = adminAccess.sorted(by: accessOrder, at: moment.now)
        }
        return sorted
    }
}

extension Subscription {
    fileprivate func value(of column: SortColumn, at moment: SortMoment) -> SortValue {
        switch column {
        case .kind: .turn(kind)
        case .quantity: .number(quantity)
        case .status: Status.known.firstIndex(of: status).map(SortValue.number) ?? .unknown
        case .date: .moment(commitmentEndDate?.ifTold, at: moment.now)
        case .offer: .text(offerName)
        case .cancelUntil: cancelUntil(at: moment)
        case .autoRenew: kind.renewsItself ? .number(autoRenewEnabled ? 0 : 1) : .unknown
        case .id: .text(id.text)
        default: .text(name)
        }
    }

    /// As the column says it: a window that is open or has closed, or none.
    private func cancelUntil(at moment: SortMoment) -> SortValue {
        let window = moment.rules.cancellationWindow(of: self)
        return window == .always ? .atAnyTime : .moment(window.end?.ifTold, at: moment.now)
    }
}

extension AzureSubscription {
    fileprivate func value(of column: SortColumn) -> SortValue {
        switch column {
        case .status: .text(status.word)
        case .name: .text(friendlyName)
        case .id: .text(id.text)
        default: .unknown
        }
    }
}

extension Reservation {
    fileprivate func value(of column: SortColumn, at now: Instant) -> SortValue {
        switch column {
        case .kind: .text(reservationType)
        case .quantity: .number(quantity)
        case .status: .text(status.word)
        case .date: .moment(expiryDate?.ifTold, at: now)
        case .id: .text(id.text)
        default: .text(displayName)
        }
    }
}

extension SoftwarePurchase {
    fileprivate func value(of column: SortColumn, at moment: SortMoment) -> SortValue {
        switch column {
        case .number: .text(orderID.text)
        case .quantity: .number(quantity)
        case .status: .text(status.word)
        case .date: .moment(moment.rules.window(of: self)?.ifTold, at: moment.now)
        case .id: .text(id.text)
        default: .text(productName)
        }
    }
}
