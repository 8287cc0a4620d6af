import Domain
import FoundationEssentials

// Values with sensible defaults: a test names only what it is about.

extension Subscription {
    /// A subscription in the middle of its term, still in its cancellation window.
    package static func a(
        _ kind: Kind, _ status: Status = .active, id: String = "e3", name: String? = nil,
        friendlyName: String = "", parent: String? = nil, since start: Date = .day(-65),
        termEnds: Date? = .day(300), cancellableUntil: Date? = .day(5), autoRenews: Bool = true,
        scheduled: String? = nil, term: String = "P1Y", actions: ScheduledActions? = nil,
        product: String? = nil, refundable: Subscription.RefundableSeats? = nil
    ) -> Subscription {
        Subscription(
            id: .init(id), kind: kind, orderID: .init("order-\(id)"),
            offerID: .init(product ?? "offer-\(id)"),
            offerName: name ?? "Offer of \(id)", friendlyName: friendlyName, quantity: 25,
            status: status,
            parentID: parent.map { .init($0) }, billingCycle: "monthly", termDuration: term,
            creationDate: start, effectiveStartDate: start, commitmentEndDate: termEnds,
            cancellationAllowedUntil: cancellableUntil, refundableSeats: refundable,
            autoRenewEnabled: autoRenews,
            scheduledNextTermInstructions: scheduled, scheduledActions: actions,
            suspensionReasons: status == .suspended ? ["PartnerSuspension"] : [])
    }

    /// A licence with 25 seats.
    package static let e3 = a(.legacyLicence, name: "Office 365 E3")

    /// The subscription as it is once the partner has suspended it.
    package var suspendedByPartner: Subscription {
        var suspended = self
        suspended.status = .suspended
        suspended.autoRenewEnabled = false
        return suspended
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
    /// An Azure subscription under an Azure plan.
    package static func a(
        _ status: AzureSubscriptionStatus = .active, id: String = "web", under plan: String = "plan"
    ) -> AzureSubscription {
        AzureSubscription(
            id: .init(id), planID: .init(plan), friendlyName: "Web shop", status: status)
    }
}

extension Reservation {
    /// A reservation of two virtual machines for a year.
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
    /// A licence for SQL Server, in its cancellation window.
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
