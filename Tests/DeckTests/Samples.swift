import Canvas
import Domain
import FoundationEssentials
import Samples

// Values with sensible defaults: a test names only what it is about.

extension Identity {
    static func agent(
        _ roles: Set<UserRole> = [.globalAdmin, .adminAgent], kind: PartnerKind = .directBill
    ) -> Identity {
        Identity(
            userPrincipalName: "agent@fabrikam.example", partnerName: "Fabrikam",
            partnerTenantID: .init("5f1c-fabrikam"), partnerID: "4711", kind: kind, roles: roles)
    }
}

extension Customer {
    static let contoso = Customer(
        id: .init("a1b2c3d4-0000-4000-8000-000000000001"), companyName: "Contoso",
        domain: "contoso.onmicrosoft.com", relationship: .reseller, allowsDelegatedAccess: true)

    static func named(_ name: String, _ number: Int) -> Customer {
        let digits = String(number + 1000)
        return Customer(
            id: .init("b0b0b0b0-0000-4000-8000-00000000\(digits)"), companyName: name,
            domain: "c\(digits).onmicrosoft.com", relationship: .reseller,
            allowsDelegatedAccess: false)
    }
}

extension Subscription {
    static let e3 = a(.legacyLicence, name: "Office 365 E3")
}

extension Holdings {
    static func contoso(
        _ subscriptions: Subscription..., azure: [AzureSubscription] = [],
        reservations: [Reservation] = [], software: [SoftwarePurchase] = []
    ) -> Holdings {
        Holdings(
            customer: .contoso, subscriptions: subscriptions, azureSubscriptions: azure,
            reservations: reservations, software: software)
    }

    /// One of each kind, in every status: the fullest pages there are.
    static let everything: Holdings = {
        var subscriptions = Subscription.Kind.allCases.filter { $0 != .legacyAddOn }.map {
            Subscription.a($0, id: $0 == .azurePlan ? "plan" : $0.rawValue)
        }
        subscriptions.append(.a(.legacyAddOn, id: "addon", parent: "legacyLicence"))
        subscriptions += (Subscription.Status.known + [.unrecognized("paused")]).map {
            Subscription.a(
                .newCommerce, $0, id: "nce-\($0.word)", cancellableUntil: .day(-9),
                scheduled: "quantity 10")
        }
        return Holdings(
            customer: .contoso, subscriptions: subscriptions,
            azureSubscriptions: [
                .a(), .a(.cancelled, id: "old"), .a(.unrecognized("odd"), id: "odd"),
            ],
            reservations: [.a(), .a(.cancelled, id: "gone"), .a(.unrecognized("odd"), id: "odd")],
            software: [
                .a(), .a(.cancelled, id: "ex"), .a(id: "late", cancellableUntil: .day(-3)),
            ])
    }()
}

extension Offer {
    static let business = Offer(
        id: .init("CFQ7TTC0LDPB:0001"), name: "Microsoft 365 Business Basic", kind: .newCommerce,
        billingCycle: "monthly", termDuration: "P1M")
    static let plan = Offer(
        id: .init("DZH318Z0BPS6:0001"), name: "Azure plan", kind: .azurePlan,
        billingCycle: "monthly", termDuration: "")
}

extension ActivityRecord {
    static func a(
        _ operation: Operation, _ outcome: OperationStatus = .succeeded, id: Int64 = 1
    ) -> ActivityRecord {
        ActivityRecord(
            id: id, operationDate: .today, userPrincipalName: "agent@fabrikam.example",
            operation: operation, customerID: Customer.contoso.id, customerName: "Contoso",
            resourceKind: "subscription", resourceID: "e3", resourceName: "Office 365 E3",
            outcome: outcome, details: "active to suspended")
    }
}
