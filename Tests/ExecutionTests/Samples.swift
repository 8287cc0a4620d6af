import Domain
import FoundationEssentials
import Samples

extension Date {
    /// The moment at which a run begins.
    static let takeOff = today
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

extension Write {
    static func suspend(_ id: String) -> Write { .suspend(Subscription.ID(id)) }
    static func cancel(_ id: String) -> Write { .cancel(.subscription(.init(id))) }
}
