import Domain
import Foundation

/// Builds one purchase from the three places where the service tells about it: the entitlement, the
/// order, and for reservations the artifact.
package struct HoldingsAssembly {
    private let orders: [Subscription.Order: [OrderResource]]
    private let artifacts: [String: ReservationArtifactResource]
    private let subscriptions: [Subscription]
    /// How many entitlements name each order.
    private var entitled: [Subscription.Order: Int] = [:]
    private var seen: Set<String> = []
    /// The reservations, each once.
    package private(set) var reservations: [Reservation] = []
    /// The line of its order on which each reservation was bought.
    package private(set) var lineItemNumbers: [Reservation.ID: Int] = [:]
    /// Perpetual software, each purchase once.
    package private(set) var software: [SoftwarePurchase] = []
    /// What could not be read.
    package private(set) var unread: [UnreadHolding] = []

    /// Builds reservations and perpetual software, and notes what cannot be read. `artifacts` are
    /// by the uri of their link; without its artifact a reservation is built from the entitlement
    /// alone. Software that is also in `subscriptions` is left out. An order that is missing, as it
    /// may come 15 minutes late, counts as completed: what is not known blocks.
    package static func purchases(
        entitlements: [EntitlementResource?], orders: [OrderResource],
        artifacts: [String: ReservationArtifactResource], subscriptions: [Subscription] = []
    ) -> HoldingsAssembly {
        var assembly = HoldingsAssembly(
            orders: orders, artifacts: artifacts, subscriptions: subscriptions)
        let all = entitlements.flatMap(flattened)
        for case let entitlement? in all { assembly.entitled[entitlement.order, default: 0] += 1 }
        for entitlement in all { assembly.take(entitlement) }
        assembly.reservations = assembly.reservations.oneEach
        assembly.software = assembly.software.oneEach
        return assembly
    }

    private init(
        orders: [OrderResource], artifacts: [String: ReservationArtifactResource],
        subscriptions: [Subscription]
    ) {
        self.orders = Dictionary(grouping: orders) { Subscription.Order($0.id ?? "") }
        self.artifacts = artifacts
        self.subscriptions = subscriptions
    }

    // Included entitlements share the order and line of the one they came with.
    private static func flattened(_ entitlement: EntitlementResource?) -> [EntitlementResource?] {
        [entitlement] + (entitlement?.includedEntitlements.flatMap(flattened) ?? [])
    }

    private mutating func take(_ entitlement: EntitlementResource?) {
        guard let entitlement else { return note(.item, title: "") }
        let order = entitlement.order
        let number = line(of: entitlement)
        // An entitlement that comes twice counts once; another artifact of the same line is another
        // one.
        if number != nil {
            guard seen.insert(JSONValue.object(entitlement.json).text).inserted else { return }
        }
        let status = status(ofLine: number, of: order)
        let item = orders[order]?.lazy.compactMap { $0.line(number ?? -1) }.first
        let title = item?.friendlyName ?? entitlement.product
        switch entitlement.kind {
        // Without its order and line it is unknown which of the purchases it is.
        case .reservation where order.text.isEmpty, .software where order.text.isEmpty:
            note(.item, title: title)
        case .reservation where number == nil && status != .cancelled,
            .software where number == nil && status != .cancelled:
            note(.item, title: title)
        case .reservation:
            take(reservations: entitlement, number ?? 0, status, item)
        case .software where !isSubscription(order, item):
            let number = max(0, number ?? 0)
            software.append(
                SoftwarePurchase(
                    id: SoftwarePurchase.ID("\(order)/\(number)"), orderID: order,
                    lineItemNumber: number, productName: title,
                    quantity: max(0, entitlement.quantity),
                    purchaseDate: creationDate(of: order) ?? .distantPast,
                    cancellationAllowedUntil: nil, status: status))
        case .software: break
        case .other(let word): if status != .cancelled { note(.kind(word), title: title) }
        }
    }

    private mutating func note(_ cause: UnreadCause, title: String) {
        unread.note(cause, in: .entitlements, title: title)
    }

    private func isSubscription(
        _ order: Subscription.Order, _ item: OrderLineItemResource?
    ) -> Bool {
        let bought = subscriptions.filter { $0.kind == .software && $0.orderID == order }
        if let id = item?.subscriptionID { return bought.contains { $0.id == Subscription.ID(id) } }
        // It is unknown which one it is: better to show it twice than only as one that is over.
        return bought.contains { !$0.status.isOver }
    }

    /// The number of the line. If it is missing: 0, if the order has one line and no other
    /// entitlement names the order.
    private func line(of entitlement: EntitlementResource) -> Int? {
        if let number = entitlement.lineItemNumber { return number }
        let order = entitlement.order
        let lines = orders[order]?.map(\.lineCount).max() ?? 1
        return entitled[order] == 1 && lines <= 1 ? 0 : nil
    }

    /// If several orders have the same id, open wins. Without an id it is no order of this
    /// purchase.
    private func status(ofLine number: Int?, of order: Subscription.Order) -> PurchaseStatus {
        if order.text.isEmpty { return .completed }
        let told = (orders[order] ?? []).map { $0.purchaseStatus(ofLine: number) }
        return told.first(where: \.isOpen) ?? told.first ?? .completed
    }

    private func creationDate(of order: Subscription.Order) -> Date? {
        orders[order]?.lazy.compactMap(\.creationDate).first
    }

    private mutating func take(
        reservations entitlement: EntitlementResource, _ number: Int, _ bought: PurchaseStatus,
        _ item: OrderLineItemResource?
    ) {
        let order = entitlement.order
        // Each artifact tells of some reservations; one that tells of none stands for one.
        var details = entitlement.artifacts.flatMap { link -> [JSONObject?] in
            let told = link.flatMap { artifacts[$0.uri] }?.reservations ?? []
            return told.isEmpty ? [[:]] : told
        }
        if details.isEmpty { details = [[:]] }
        for (place, detail) in details.enumerated() {
            guard let detail else {
                unread.note(.item, in: .reservations, title: item?.friendlyName ?? "")
                continue
            }
            let suffix = place == 0 ? "" : "/\(place)"
            let start =
                detail.date("effectiveDateTime") ?? creationDate(of: order) ?? .distantPast
            let end = detail.date("expiryDateTime") ?? entitlement.expiryDate
            let id = Reservation.ID(
                detail.filledText("reservationId") ?? "\(order)/\(number)\(suffix)")
            lineItemNumbers[id] = number
            reservations.append(
                Reservation(
                    id: id, orderID: order,
                    displayName: detail.filledText("displayName") ?? item?.friendlyName
                        ?? entitlement.product,
                    reservationType: entitlement.reservationType ?? "",
                    quantity: max(0, detail.number("quantity") ?? entitlement.quantity),
                    termDuration: item?.termDuration ?? Self.term(from: start, to: end),
                    effectiveDate: start, expiryDate: end,
                    status: Self.status(bought, detail.filledText("provisioningState"))))
        }
    }

    // The order tells of a cancellation, the artifact of the end of a term.
    private static func status(_ bought: PurchaseStatus, _ state: String?) -> PurchaseStatus {
        guard bought == .completed else { return bought }
        switch state?.folded {
        case "expired": return .expired
        case "cancelled", "canceled": return .cancelled
        case "pending", "creating", "pendingbilling": return .pending
        default: return bought
        }
    }

    private static func term(from start: Date, to end: Date?) -> String {
        guard let end else { return "" }
        return end.timeIntervalSince(start) > 500 * 86_400 ? "P3Y" : "P1Y"
    }

}

extension EntitlementResource {
    fileprivate var order: Subscription.Order { Subscription.Order(orderID) }

    /// A name for it if no order tells one.
    fileprivate var product: String { productID.isEmpty ? "" : "\(productID):\(skuID)" }
}

extension [UnreadHolding] {
    /// Adds something in a list that could not be read. Its id is its place among those.
    mutating func note(_ cause: UnreadCause, in place: UnreadList, title: String) {
        let number = 1 + count { $0.place == place }
        append(
            UnreadHolding(
                id: UnreadHolding.ID("\(place.rawValue)/\(number)"), place: place, cause: cause,
                title: title))
    }

    /// Adds how many items of a list were counted and are missing.
    mutating func note(missing count: Int, in place: UnreadList) {
        guard count > 0 else { return }
        append(
            UnreadHolding(
                id: UnreadHolding.ID("\(place.rawValue)/missing"), place: place,
                cause: .missing(count)))
    }
}

/// A holding with a status that is one word.
protocol HasStatusWord: Identifiable where ID: Hashable {
    associatedtype StatusWord: WordCoded & Equatable
    var status: StatusWord { get set }
}

extension Subscription: HasStatusWord {}
extension AzureSubscription: HasStatusWord {}
extension Reservation: HasStatusWord {}
extension SoftwarePurchase: HasStatusWord {}

extension Array where Element: HasStatusWord {
    /// Each holding once. If one came with two statuses, its status is unknown.
    var oneEach: [Element] {
        var places: [Element.ID: Int] = [:]
        var all: [Element] = []
        for one in self {
            guard let place = places[one.id] else {
                places[one.id] = all.endIndex
                all.append(one)
                continue
            }
            if all[place].status != one.status {
                all[place].status = Element.StatusWord(
                    word: "\(all[place].status.word) / \(one.status.word)")
            }
        }
        return all
    }
}
