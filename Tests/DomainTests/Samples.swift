import Domain
import Samples

extension Rules {
    static let every = [
        of2020, ofToday, inProduction, Rules(edition: .y2020, venue: .production),
    ]
}

extension Customer {
    static let contoso = Customer(
        id: .init("contoso"), companyName: "Contoso", domain: "contoso.onmicrosoft.com",
        relationship: .reseller, allowsDelegatedAccess: true)
}

extension Holdings {
    /// Contoso, and what it holds.
    static func contoso(
        _ subscriptions: Subscription..., azureSubscriptions: [AzureSubscription] = [],
        reservations: [Reservation] = [], software: [SoftwarePurchase] = []
    ) -> Holdings {
        Holdings(
            customer: .contoso, subscriptions: subscriptions,
            azureSubscriptions: azureSubscriptions, reservations: reservations,
            software: software)
    }
}

extension Identity {
    static func operatorOf(_ kind: PartnerKind = .directBill, _ roles: UserRole...) -> Identity {
        Identity(
            userPrincipalName: "agent@fabrikam.example", partnerName: "Fabrikam",
            partnerTenantID: .init("fabrikam"), partnerID: "4711", kind: kind,
            roles: Set(roles))
    }
}
