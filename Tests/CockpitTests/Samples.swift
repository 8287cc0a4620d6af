import Domain
import FoundationEssentials

// Values with sensible defaults: a test names only what it is about.

extension Date {
    /// The moment at which a run begins.
    static let takeOff = Date(timeIntervalSince1970: 1_790_000_000)

    /// So many days after take-off, or before it.
    static func day(_ distance: Int) -> Date {
        takeOff.addingTimeInterval(Double(distance) * 86_400)
    }
}

extension Rules {
    static let of2020 = Rules(edition: .y2020, venue: .sandbox)
    static let ofToday = Rules(edition: .current, venue: .sandbox)
}

extension Identity {
    static let mina = Identity(
        userPrincipalName: "mina@haedal.example", partnerName: "Haedal",
        partnerTenantID: SupportContact.TenantID("haedal"), partnerID: "6042318",
        kind: .directBill, roles: [.globalAdmin, .adminAgent])
}

extension JournalEntry.Author {
    static let mina = JournalEntry.Author(
        userPrincipalName: "mina@haedal.example", profile: "sandbox", place: "here")
}

extension Holdings {
    /// A customer, and what it holds.
    static func of(
        _ name: String, _ subscriptions: Subscription..., dap: Bool = true,
        azureSubscriptions: [AzureSubscription] = [], reservations: [Reservation] = [],
        software: [SoftwarePurchase] = []
    ) -> Holdings {
        Holdings(
            customer: Customer(
                id: .init(name), companyName: name.capitalized, domain: "\(name).onmicrosoft.com",
                relationship: .reseller, allowsDelegatedAccess: dap),
            subscriptions: subscriptions, azureSubscriptions: azureSubscriptions,
            reservations: reservations, software: software)
    }
}

extension Subscription {
    /// In the middle of its term, and still in the window in which it may be cancelled.
    static func a(
        _ kind: Kind, _ status: Status = .active, id: String = "e3", parent: String? = nil,
        termEnds: Date? = .day(300), cancellableUntil: Date? = .day(5), autoRenews: Bool = true,
        scheduled: String? = nil
    ) -> Subscription {
        Subscription(
            id: .init(id), kind: kind, orderID: .init("order-\(id)"), offerID: .init("offer-\(id)"),
            offerName: "Offer of \(id)", friendlyName: "", quantity: 25, status: status,
            parentID: parent.map { .init($0) }, billingCycle: "monthly", termDuration: "P1Y",
            creationDate: .day(-65), effectiveStartDate: .day(-65), commitmentEndDate: termEnds,
            cancellationAllowedUntil: cancellableUntil, autoRenewEnabled: autoRenews,
            scheduledNextTermInstructions: scheduled,
            suspensionReasons: status == .suspended ? ["PartnerSuspension"] : [])
    }
}

extension AzureSubscription {
    static func a(
        _ status: Status = .active, id: String = "web", under plan: String = "plan"
    ) -> AzureSubscription {
        AzureSubscription(
            id: .init(id), planID: .init(plan), friendlyName: "Azure of \(id)", status: status)
    }
}

extension Reservation {
    static func a(
        _ status: PurchaseStatus = .completed, id: String = "vm", expires: Date? = .day(300)
    ) -> Reservation {
        Reservation(
            id: .init(id), orderID: .init("order-\(id)"), displayName: "Reservation of \(id)",
            reservationType: "virtualmachines", quantity: 2, termDuration: "P1Y",
            effectiveDate: .day(-65), expiryDate: expires, status: status)
    }
}

extension Write {
    static func suspend(_ id: String) -> Write { .suspend(Subscription.ID(id)) }
    static func cancel(_ id: String) -> Write { .cancel(.subscription(.init(id))) }
}
