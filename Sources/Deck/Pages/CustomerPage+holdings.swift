import Canvas
import Domain

extension State {
    /// The columns of a list of holdings. After what it is and its status, it matters most how many
    /// there are, that it blocks a removal, and until when it can be cancelled.
    func table(for tab: CustomerPage.Tab, at width: ListWidth? = nil) -> Table {
        if tab == .access { return accessTable(at: width) }
        let ofSubscriptions = tab == .subscriptions
        let name =
            switch tab {
            case .subscriptions, .account, .access: words.subscriptionLabel
            case .reservations: words.reservationLabel
            case .software: words.productLabel
            }
        let middle =
            ofSubscriptions
            ? TableColumn(
                words.kindLabel, width: min(widestKind, 20), needs: widestKind, expendability: 8)
            : TableColumn(
                tab == .reservations ? words.reservationTypeLabel : words.orderIDLabel,
                width: 16, needs: widestMiddle(on: tab), expendability: 7)
        let date =
            switch tab {
            case .subscriptions, .account, .access: words.termEndLabel
            case .reservations: words.expiresLabel
            case .software: words.orderCancellableUntilLabel
            }
        let widths = open?.widths ?? ListedWidths()
        // Names are whole before columns that can be spared are shown.
        let longest = widths.name(on: tab)
        let hasOffers = ofSubscriptions && widths.offer > 0
        // Where room is short the sign of a blocker stands alone: offers tell nicknames apart.
        let room = (width ?? listWidth).columns
        let isTight = hasOffers && room < Self.roomForRemarks
        let isNarrow = room < Self.roomForWords
        // Names and offers have together what names have alone, and long names run on over empty
        // offers: so all customers have the same columns. What short nicknames do not need is for
        // offers.
        let leastBoth = isTight ? isNarrow ? 26 : 30 : 24
        let ids = widths.nameWithID(on: tab) - longest
        let shortest = max(name.columns, min(14, widths.nickname + ids))
        let leastOffer = isTight && !isNarrow ? min(widths.offer, 16) : Self.leastOffer
        let offer = max(
            words.offerLabel.columns, leastOffer, min(widths.offer, leastBoth - shortest))
        let least =
            hasOffers
            ? max(shortest, min(max(14, name.columns), leastBoth - offer))
            : ofSubscriptions ? 26 : 22
        let usualNickname = max(least, widths.nickname)
        // Offers are whole as well, as far as the day a term ends keeps its place for it.
        let both = max(longest, min(usualNickname + Table.gap + widths.offer, Self.usualBoth))
        let usualOffer = max(offer, both - Table.gap - usualNickname)
        let remark = TableColumn("", width: remarkWidth, expendability: 3, isShown: hasRemarks)
            .filled(by: filledRemarks(on: tab)).called("remark")
        let usual = hasOffers ? usualNickname : max(26, longest)
        func columns(_ remark: TableColumn) -> [TableColumn] {
            [
                TableColumn(
                    name, width: least, usual: usual,
                    most: max(hasOffers ? 26 : 46, widths.nameWithID(on: tab))
                ).naming.keepingEnds.sorting(by: .name).narrowing(to: Self.leastName)
                    .holding(
                        hasOffers
                            ? widths.longestNicknameWithID : widths.longestNameWithID(on: tab)),
                TableColumn(
                    words.offerLabel, width: offer, usual: usualOffer, most: widths.offer,
                    expendability: 1, isShown: hasOffers
                ).naming.keepingEnds.sorting(by: hasOffers ? .offer : nil).called("offer")
                    .narrowing(
                        to: Self.leastName
                    )
                    .holding(widths.longestOffer),
                middle.sorting(by: tab == .software ? .number : .kind)
                    .givingWay(to: commonKind(on: tab)),
                TableColumn(
                    words.quantityLabel, width: isNarrow ? filledQuantity(on: tab) : 5,
                    alignment: .trailing, expendability: 2
                ).sorting(by: .quantity).filled(by: filledQuantity(on: tab)),
                TableColumn(words.statusLabel, width: statusWidth(on: tab), hasSigns: true)
                    .sorting(by: .status).filled(by: filledStatus(on: tab)),
                TableColumn(
                    date, width: tab == .software ? cancelUntilWidth : dayWidth,
                    expendability: 5
                ).sorting(by: .date),
                TableColumn(
                    words.cancelUntilLabel, width: cancelUntilWidth, expendability: 4,
                    isShown: ofSubscriptions
                ).sorting(by: ofSubscriptions ? .cancelUntil : nil).called("cancellable-until"),
                TableColumn(
                    words.autoRenewLabel, width: 3, expendability: 6, isShown: ofSubscriptions
                ).sorting(by: ofSubscriptions ? .autoRenew : nil).called("auto-renew"),
                remark,
                TableColumn("ID", width: 36, expendability: 9, isSpare: true).identifying
                    .sorting(by: .id),
            ]
        }
        func table(_ remark: TableColumn) -> Table {
            self.table(
                columns(remark), at: width, hasMarks: hasMarks,
                order: orders[tab.list ?? .subscriptions])
        }
        if isTight || isNarrow { return table(remark.signsAlone) }
        let whole = table(remark.narrowing(to: 1))
        // Until when something can be cancelled is worth more than the word beside the sign.
        let until = whole.columns.firstIndex {
            $0.title == words.cancelUntilLabel && $0.isShown && !$0.isHidden
        }
        if room < Self.roomForRemarks {
            let lacksUntil = until.map { !whole.shown.contains($0) } ?? false
            return lacksUntil ? table(remark.signsAlone) : whole
        }
        // So is any column, on a wider screen.
        guard whole.leavesOut else { return whole }
        let brief = table(remark.signsAlone)
        return brief.shown.count > whole.shown.count ? brief : whole
    }

    /// The columns of a list in which what a sign means is said beside it, too.
    private static let roomForRemarks = 100
    /// The same for lists without offers: narrower ones have more of the quantity than of names.
    private static let roomForWords = 76
    /// Up to so many columns names and offers, with the gap between them, are whole before columns
    /// that can be spared are shown.
    private static let usualBoth = 50
    /// The columns of an offer at least: they have its first word and the sign of a cut.
    private static let leastOffer = 10
    /// The same for names and offers beside the column of an order for which room is short.
    private static let leastName = 10

    /// Says of which kind all that is listed is; nil if kinds differ.
    private func commonKind(on tab: CustomerPage.Tab) -> String? {
        guard let holdings = open?.listed else { return nil }
        switch tab {
        case .subscriptions:
            guard holdings.azureSubscriptions.isEmpty, holdings.unread.isEmpty else { return nil }
            return common(words.kindLabel, of: holdings.subscriptions, \.kind) { words.kind($0) }
        case .reservations:
            return common(words.reservationTypeLabel, of: holdings.reservations) {
                words.reservationType($0.reservationType)
            }
        case .software, .account, .access: return nil
        }
    }

    /// Returns the cells of the list: those of `cells`, the offer that a nickname hides, how a term
    /// goes on, the remark, and the ID.
    func listCells(
        _ items: [Holding], in holdings: Holdings, isBlocker: (Holding) -> Bool
    ) -> [[(String, Role)]] {
        items.map { item in
            var cells = cells(for: item, in: holdings)
            cells.insert((hiddenOffer(of: item, in: holdings), .muted), at: 1)
            return cells + renewal(of: item, in: holdings)
                + [remark(on: item, isBlocker: isBlocker(item)), (item.id, .muted)]
        }
    }

    /// Returns what tells the rows of a list apart that read the same, by their IDs.
    func shortIDs(on tab: CustomerPage.Tab, in holdings: Holdings, _ table: Table)
        -> [String: String]
    {
        switch tab {
        case .subscriptions:
            let ids = Set(holdings.subscriptions.map(\.id))
            let subscriptions = holdings.subscriptions.map { subscription in
                let isChild = subscription.parentID.map(ids.contains) ?? false
                let offer = subscription.hidesItsOffer ? subscription.offerName : ""
                return (
                    id: subscription.id.text,
                    names: [(isChild ? "└ " : "") + subscription.name, offer]
                )
            }
            let azure = holdings.azureSubscriptions.map {
                (id: $0.id.text, names: ["└ " + $0.friendlyName, ""])
            }
            let unread = holdings.unread.map { (id: $0.id.text, names: [$0.name, ""]) }
            return table.shortIDs(subscriptions + azure + unread)
        case .reservations:
            return table.shortIDs(holdings.reservations.map { ($0.id.text, [$0.displayName, ""]) })
        case .software:
            return table.shortIDs(holdings.software.map { ($0.id.text, [$0.productName, ""]) })
        case .access:
            let all = holdings.adminAccess.all
            let inside = accessNames(in: holdings, table)
            return table.shortIDs(all.map { ($0.id.text, [inside[$0.name] ?? $0.name]) }) {
                accessCells([.adminRelationship(all[$0].id)], in: holdings)[0]
            }
        case .account: return [:]
        }
    }

    /// The offer that a nickname hides; empty where the name is that of the offer.
    func hiddenOffer(of item: Holding, in holdings: Holdings) -> String {
        guard case .subscription(let id) = item, let subscription = holdings.subscription(id),
            subscription.hidesItsOffer
        else { return "" }
        return subscription.offerName
    }

    /// Until when a subscription can be cancelled, and whether it renews by itself; a dash where it
    /// cannot be.
    private func renewal(of item: Holding, in holdings: Holdings) -> [(String, Role)] {
        guard case .subscription(let id) = item, let subscription = holdings.subscription(id)
        else { return [("", .muted), ("", .muted)] }
        let window = place.rules.cancellationWindow(of: subscription)
        let until: (String, Role)
        if window == .always {
            until = (words.atAnyTime, .muted)
        } else if let date = window.end?.ifTold {
            until = (
                cancelUntil(date, inColumn: true),
                0..<72 * 3600 ~= date.timeIntervalSince(now) ? .warning : .muted
            )
        } else {
            until = ("–", .muted)
        }
        return [until, (words.autoRenewal(of: subscription), .muted)]
    }

    /// Says until when something can be cancelled; a moment that has passed does not read like one
    /// to come. A column has its day, and soon before it how long is left.
    func cancelUntil(_ end: Instant, inColumn: Bool = false) -> String {
        let left = end.timeIntervalSince(now)
        if left < 0 {
            return inColumn || end.ifTold == nil
                ? words.windowClosed : words.windowClosed(since: end.minute + " UTC")
        }
        guard inColumn else { return end.minute + " UTC" }
        return left < 72 * 3600
            ? words.timeLeftInColumn(until: end, at: now, in: localTime) : end.day
    }

    /// The word at the end of a row: a pending change matters more than that it blocks.
    func remark(on item: Holding, isBlocker: Bool) -> (String, Role) {
        if pending(item) != nil { return ("… " + words.changePending, .warning) }
        if let mark = unconfirmedMark(on: item) { return (mark, .warning) }
        return isBlocker ? ("! " + words.blockerMark, .warning) : ("", .text)
    }

    /// Name, middle column, quantity, status and date of a holding, as its list has them.
    func cells(for holding: Holding, in holdings: Holdings) -> [(String, Role)] {
        switch holding {
        case .subscription(let id):
            guard let subscription = holdings.subscription(id) else { break }
            let status = status(words.status(subscription.status), of: holding)
            let end =
                subscription.isKindTold ? words.day(subscription.commitmentEndDate) : "–"
            return [
                (subscription.name, .text), (words.soldAs(subscription), .muted),
                (subscription.quantity.grouped, .text), (status, subscription.status.role),
                (end, .muted),
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
                (words.name(of: unread), .text), (words.kind(of: unread), .muted), ("", .text),
                (words.status(unread.cause), .warning), ("", .muted),
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
                (
                    place.rules.window(of: purchase).map { cancelUntil($0, inColumn: true) }
                        ?? "", .muted
                ),
            ]
        case .adminRelationship(let id):
            guard let relationship = holdings.adminRelationship(id) else { break }
            return [
                (relationship.name, .text), (words.adminRelationshipLabel, .muted), ("", .text),
                (
                    status(words.status(relationship.status), of: holding),
                    relationship.status.role
                ), (words.accessEnd(of: relationship), .muted),
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
