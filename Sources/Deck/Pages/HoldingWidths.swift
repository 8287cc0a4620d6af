import Canvas
import Domain

/// How wide the columns of a list of holdings are.
extension State {
    /// The columns of a day, or of what says that there is no end.
    var dayWidth: Int { max(Self.dayColumns, words.noEnd.columns) }
    private static let dayColumns = 10

    /// As wide as whatever says in a column until when something can be cancelled.
    var cancelUntilWidth: Int {
        max(
            Self.dayColumns, timeLeftWidth(until: nil), words.windowClosed.columns,
            words.atAnyTime.columns)
    }

    /// The columns of what says how long is left, in hours or in days, of all moments up to the
    /// last.
    func timeLeftWidth(until latest: Instant?) -> Int {
        let days = latest.map { localTime.days(from: now, until: $0) } ?? 0
        let texts = [
            words.radarPast, words.leftMinutes(59), words.leftHours(71),
            words.leftDays(max(3, days)),
        ]
        return texts.map(\.columns).max() ?? 0
    }

    /// As wide as any status is.
    var statusWidth: Int {
        let known =
            Subscription.Status.known.map(words.status)
            + [words.statusCancelled, words.statusReservationCancelled, words.statusUnknown]
        return known.map(\.columns).max() ?? 0
    }

    /// As wide as the statuses that the list has, those that a key sets, and as the pending changes
    /// up to 22 columns.
    func statusWidth(on tab: CustomerPage.Tab) -> Int {
        let known = [words.statusActive, words.statusSuspended].map(\.columns)
        return max(10, known.max() ?? 0, filledStatus(on: tab))
    }

    /// The columns that the statuses of the list fill now, up to 22 where changes are pending.
    func filledStatus(on tab: CustomerPage.Tab) -> Int {
        let usual = statuses(on: tab).map(\.columns).max() ?? 0
        guard let open, let holdings = open.holdings else { return usual }
        var longer = open.pending.compactMap(\.holding) + holdings.unrecognized
        if !longer.isEmpty {
            let here = Set(holdings.items(on: tab))
            longer.removeAll { !here.contains($0) }
        }
        let widths = longer.map { cells(for: $0, in: holdings)[3].0.columns }
        return max(usual, min(widths.max() ?? 0, 22))
    }

    /// The columns that the quantities of the list fill.
    func filledQuantity(on tab: CustomerPage.Tab) -> Int {
        guard let holdings = open?.listed else { return 0 }
        let most =
            switch tab {
            case .subscriptions, .account: holdings.subscriptions.map(\.quantity).max()
            case .reservations: holdings.reservations.map(\.quantity).max()
            case .access: Int?.none
            case .software: holdings.software.map(\.quantity).max()
            }
        return most?.grouped.columns ?? 0
    }

    /// Whether anything can stand in the column of remarks: else it gives its place away.
    var hasRemarks: Bool {
        open.map { $0.wasBlocked || !$0.pending.isEmpty || $0.undoable?.hasUnconfirmed == true }
            ?? false
    }

    /// The statuses of what a list has, each once.
    private func statuses(on tab: CustomerPage.Tab) -> [String] {
        guard let holdings = open?.listed else { return [] }
        switch tab {
        case .subscriptions, .account:
            return Set(holdings.subscriptions.map(\.status)).map(words.status)
                + Set(holdings.azureSubscriptions.map(\.status)).map(words.status)
                + Set(holdings.unread.map(\.cause)).map(words.status)
        case .reservations: return Set(holdings.reservations.map(\.status)).map(words.status)
        case .software: return Set(holdings.software.map(\.status)).map(words.status)
        case .access: return Set(holdings.adminAccess.all.map(\.status)).map(words.status)
        }
    }

    var remarkWidth: Int {
        let remarks =
            [words.blockerMark]
            + (open?.pending.isEmpty == false ? [words.changePending] : [])
        let marks = CustomerPage.Tab.ofHoldings.flatMap(unconfirmedMarks)
        return (remarks.map { 2 + $0.columns } + marks.map(\.columns)).max() ?? 0
    }

    /// The columns that the remarks of a list fill; that of a sign where there are none now.
    func filledRemarks(on tab: CustomerPage.Tab) -> Int {
        guard let open else { return 1 }
        let isPending = !open.pending.isEmpty
        let remarks =
            (open.blockedTabs.contains(tab) ? [words.blockerMark] : [])
            + (isPending ? [words.changePending, words.blockerMark] : [])
        return (remarks.map { 2 + $0.columns } + unconfirmedMarks(on: tab).map(\.columns)).max()
            ?? 1
    }

    /// The columns of the longest text in the middle column of a list of orders.
    func widestMiddle(on tab: CustomerPage.Tab) -> Int {
        let texts =
            tab == .reservations
            ? Set(open?.listed?.reservations.map(\.reservationType) ?? [])
                .map(words.reservationType)
            : open?.listed?.software.map(\.orderID.text) ?? []
        return min(40, texts.map(\.columns).max() ?? 0)
    }

    /// The columns of the longest kind of subscription that is held.
    var widestKind: Int {
        guard let holdings = open?.listed else { return 0 }
        let kinds =
            Set(holdings.subscriptions.map(words.soldAs))
            + (holdings.azureSubscriptions.isEmpty ? [] : [words.azureSubscriptionLabel])
            + holdings.unread.map(words.kind(of:))
        return min(60, kinds.map(\.columns).max() ?? 0)
    }
}
