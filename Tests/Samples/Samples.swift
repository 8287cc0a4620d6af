import Domain
import FoundationEssentials

// Values with sensible defaults: a test names only what it is about.

extension Date {
    /// 2026-05-28 20:26 UTC, the moment at which the tests judge everything.
    package static let today = day(0)

    /// So many days after today, or before it if negative.
    package static func day(_ distance: Int) -> Date {
        Date(timeIntervalSince1970: 1_780_000_000 + Double(distance) * 86_400)
    }
}

extension Rules {
    package static let of2020 = Rules(edition: .y2020, venue: .sandbox)
    package static let ofToday = Rules(edition: .current, venue: .sandbox)
    package static let inProduction = Rules(edition: .current, venue: .production)
}

extension Subscription {
    /// A subscription in the middle of its term, still in its cancellation window.
    package static func a(
        _ kind: Kind, _ status: Status = .active, id: String = "e3", name: String? = nil,
        parent: String? = nil, termEnds: Date? = .day(300), cancellableUntil: Date? = .day(5),
        autoRenews: Bool = true, scheduled: String? = nil, term: String = "P1Y",
        actions: ScheduledActions? = nil
    ) -> Subscription {
        Subscription(
            id: .init(id), kind: kind, orderID: .init("order-\(id)"), offerID: .init("offer-\(id)"),
            offerName: name ?? "Offer of \(id)", friendlyName: "", quantity: 25, status: status,
            parentID: parent.map { .init($0) }, billingCycle: "monthly", termDuration: term,
            creationDate: .day(-65), effectiveStartDate: .day(-65), commitmentEndDate: termEnds,
            cancellationAllowedUntil: cancellableUntil, autoRenewEnabled: autoRenews,
            scheduledNextTermInstructions: scheduled, scheduledActions: actions,
            suspensionReasons: status == .suspended ? ["PartnerSuspension"] : [])
    }
}

extension ScheduledActions {
    /// One action at the end of the term, by the service's word.
    package static func atTermEnd(_ actionType: String) -> ScheduledActions {
        ScheduledActions(
            text: #"[{"actionType":""# + actionType + #"","scheduleType":"TermEnd"}]"#)
    }
}

extension AzureSubscription {
    package static func a(
        _ status: AzureSubscriptionStatus = .active, id: String = "web", under plan: String = "plan"
    ) -> AzureSubscription {
        AzureSubscription(
            id: .init(id), planID: .init(plan), friendlyName: "Web shop", status: status)
    }
}

extension Reservation {
    package static func a(
        _ status: PurchaseStatus = .completed, id: String = "vm", expires: Date? = .day(300)
    ) -> Reservation {
        Reservation(
            id: .init(id), orderID: .init("order-\(id)"), displayName: "VM_RI_\(id)",
            reservationType: "virtualmachines", quantity: 2, termDuration: "P1Y",
            effectiveDate: .day(-65), expiryDate: expires, status: status)
    }
}

extension SoftwarePurchase {
    package static func a(
        _ status: PurchaseStatus = .completed, id: String = "sql",
        cancellableUntil: Date? = .day(5)
    ) -> SoftwarePurchase {
        SoftwarePurchase(
            id: .init(id), orderID: .init("order-\(id)"), lineItemNumber: 0,
            productName: "SQL Server 2022", quantity: 1, purchaseDate: .day(-25),
            cancellationAllowedUntil: cancellableUntil, status: status)
    }
}
