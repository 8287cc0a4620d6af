import Canvas
import Domain

extension State {
    /// The columns of a list of holdings.
    func table(for tab: CustomerPage.Tab) -> Table {
        let name =
            switch tab {
            case .subscriptions, .account: words.subscriptionLabel
            case .reservations: words.reservationLabel
            case .software: words.productLabel
            }
        let middle =
            tab == .subscriptions
            ? TableColumn(words.kindLabel, width: kindWidth, expendability: 3)
            : TableColumn(
                tab == .reservations ? words.reservationTypeLabel : words.orderIDLabel,
                width: 16, expendability: 3)
        let date =
            switch tab {
            case .subscriptions, .account: words.termEndLabel
            case .reservations: words.expiresLabel
            case .software: words.orderCancellableUntilLabel
            }
        return Table(
            [
                TableColumn(name, width: 18, usual: 26, most: 46).sorting(by: .name),
                TableColumn(
                    words.offerLabel, width: 16, usual: 24, most: 40, expendability: 1,
                    isShown: tab == .subscriptions && hasOffersToShow),
                middle.sorting(by: tab == .software ? .number : .kind),
                TableColumn(
                    words.quantityLabel, width: 5, alignment: .trailing, expendability: 4
                ).sorting(by: .quantity),
                TableColumn(words.statusLabel, width: statusWidth, hasSigns: true)
                    .sorting(by: .status),
                TableColumn(date, width: 10, expendability: 5).sorting(by: .date),
                TableColumn("", width: remarkWidth, expendability: 2),
                TableColumn(
                    "ID", width: 36, expendability: 6, isSpare: true, isShown: !hasPane),
            ], width: size.columns, hasMarks: hasMarks
        ).ordered(by: orders[tab.list ?? .subscriptions])
    }

    /// Whether the names of the subscriptions do not tell what they are, or not which is which.
    private var hasOffersToShow: Bool {
        guard let holdings = open?.listed else { return false }
        return holdings.subscriptions.contains(where: \.hidesItsOffer) || !twins.isEmpty
    }

    /// The subscriptions whose name and offer another one has as well.
    private var twins: Set<Subscription.ID> {
        let all = open?.listed?.subscriptions ?? []
        let alike = Dictionary(grouping: all) { [$0.name, $0.offerName] }
        return Set(alike.values.filter { $0.count > 1 }.joined().map(\.id))
    }

    /// Returns the cells of the list: those of `cells`, the offer that a nickname hides, the remark,
    /// and the ID. Where another subscription has the same name and offer, the ID begins the offer.
    func listCells(
        _ items: [Holding], in holdings: Holdings, isBlocker: (Holding) -> Bool
    ) -> [[(String, Role)]] {
        let twins = twins
        return items.map { item in
            var cells = cells(for: item, in: holdings)
            var offer = ""
            if case .subscription(let id) = item, let subscription = holdings.subscription(id) {
                offer = subscription.hidesItsOffer ? subscription.offerName : ""
                if twins.contains(id) { offer = id.text.prefix(8) + " " + offer }
            }
            cells.insert((offer, .muted), at: 1)
            return cells + [remark(on: item, isBlocker: isBlocker(item)), (item.id, .muted)]
        }
    }

    /// As wide as the statuses, and as the pending changes up to a third of the screen.
    private var statusWidth: Int {
        let known =
            Subscription.Status.known.map(words.status)
            + [words.statusCancelled, words.statusReservationCancelled, words.statusUnknown]
        let usual = max(10, known.map(\.columns).max() ?? 0)
        guard let holdings = open?.holdings, let open, !open.pending.isEmpty else { return usual }
        let widths = open.pending.compactMap(\.holding).map {
            cells(for: $0, in: holdings)[3].0.columns
        }
        return max(usual, min(widths.max() ?? 0, size.columns / 3))
    }

    private var remarkWidth: Int {
        let remarks =
            [words.blockerMark]
            + (open?.pending.isEmpty == false ? [words.changePending] : [])
        return 2 + (remarks.map(\.columns).max() ?? 0)
    }

    /// As wide as the longest kind, up to a quarter of the screen.
    private var kindWidth: Int {
        let kinds =
            Subscription.Kind.allCases.map(words.kind) + [words.azureSubscriptionLabel]
        return min(kinds.map(\.columns).max() ?? 0, max(20, size.columns / 4))
    }

    /// The word at the end of a row: a pending change matters more than that it blocks.
    func remark(on item: Holding, isBlocker: Bool) -> (String, Role) {
        if pending(item) != nil { return ("… " + words.changePending, .warning) }
        return isBlocker ? ("! " + words.blockerMark, .warning) : ("", .text)
    }

    /// Name, middle column, quantity, status and date of a holding, as its list has them.
    func cells(for holding: Holding, in holdings: Holdings) -> [(String, Role)] {
        switch holding {
        case .subscription(let id):
            guard let subscription = holdings.subscription(id) else { break }
            let status = status(words.status(subscription.status), of: holding)
            return [
                (subscription.name, .text), (words.kind(subscription.kind), .muted),
                (subscription.quantity.grouped, .text), (status, subscription.status.role),
                (words.day(subscription.commitmentEndDate), .muted),
            ]
        case .azureSubscription(let id):
            guard let azure = holdings.azureSubscriptions.first(where: { $0.id == id }) else {
                break
            }
            return [
                (azure.friendlyName, .text),
                (words.azureSubscriptionLabel, .muted), ("", .text),
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
                (reservation.displayName, .text),
                (words.reservationType(reservation.reservationType), .muted),
                (reservation.quantity.grouped, .text),
                (
                    status(words.status(reservation.status), of: holding),
                    reservation.status.isOpen ? .good : .muted
                ),
                (words.day(reservation.expiryDate), .muted),
            ]
        case .unread(let id):
            guard let unread = holdings.unread.first(where: { $0.id == id }) else { break }
            return [
                (unread.name, .text), (words.kind(of: unread), .muted), ("", .text),
                (words.status(Subscription.Status.untold), .warning), ("", .muted),
            ]
        case .software(let id):
            guard let purchase = holdings.software.first(where: { $0.id == id }) else { break }
            return [
                (purchase.productName, .text), (purchase.orderID.text, .muted),
                (purchase.quantity.grouped, .text),
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

extension Holdings {
    /// The offer of a subscription; empty for anything else.
    func offer(of holding: Holding) -> String {
        guard case .subscription(let id) = holding else { return "" }
        return subscription(id)?.offerName ?? ""
    }
}

extension Subscription {
    /// Whether it is shown by a nickname that is not the offer's name.
    fileprivate var hidesItsOffer: Bool { name != offerName }
}

extension Subscription.Status {
    /// The role of the status; its word always stands beside it.
    var role: Role {
        switch self {
        case .active: .good
        case .pending, .unrecognized: .warning
        case .suspended: .suspended
        case .none, .expired, .disabled, .deleted: .muted
        }
    }
}
