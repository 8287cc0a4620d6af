import Domain

extension Customer {
    /// The customer of most tests.
    package static let contoso = Customer.a(
        "Contoso", id: "a1b2c3d4-0000-4000-8000-000000000001")

    /// A customer whose id and domain are made of its name, unless they are given.
    package static func a(
        _ name: String = "Contoso", id: String? = nil, domain: String? = nil,
        allowsDelegatedAccess: Bool? = true
    ) -> Customer {
        let short = name.lowercased()
        return Customer(
            id: .init(id ?? short), companyName: name,
            domain: domain ?? "\(short).onmicrosoft.com", relationship: .reseller,
            allowsDelegatedAccess: allowsDelegatedAccess)
    }

    /// A customer whose id and domain are made of a number below 9,000.
    package static func named(_ name: String, _ number: Int) -> Customer {
        let digits = String(number + 1000)
        return .a(
            name, id: "b0b0b0b0-0000-4000-8000-00000000\(digits)",
            domain: "c\(digits).onmicrosoft.com", allowsDelegatedAccess: false)
    }

    /// The customer as it is once the relationship has ended.
    package var left: Customer {
        var left = self
        left.relationship = .none
        left.allowsDelegatedAccess = false
        return left
    }
}

extension CustomerAccount {
    /// The account of a customer in Seoul.
    package static func of(
        _ customer: Customer, customDomains: [String] = []
    ) -> CustomerAccount {
        CustomerAccount(
            customer: customer,
            profile: CompanyProfile(
                country: "KR", city: "서울", addressLine: "1 Jong-ro", postalCode: "03154",
                contactName: "Seo", email: "seo@example.com", phoneNumber: "1", culture: "ko-KR"),
            customDomains: customDomains, supportContacts: [])
    }
}

extension Holdings {
    /// Contoso, and what it holds.
    package static func contoso(
        _ subscriptions: Subscription..., azureSubscriptions: [AzureSubscription] = [],
        reservations: [Reservation] = [], software: [SoftwarePurchase] = []
    ) -> Holdings {
        Holdings(
            customer: .contoso, subscriptions: subscriptions,
            azureSubscriptions: azureSubscriptions, reservations: reservations,
            software: software)
    }

    /// A customer of that name, and what it holds.
    package static func of(
        _ name: String, _ subscriptions: Subscription..., allowsDelegatedAccess: Bool = true,
        azureSubscriptions: [AzureSubscription] = [], reservations: [Reservation] = [],
        software: [SoftwarePurchase] = []
    ) -> Holdings {
        Holdings(
            customer: .a(name, allowsDelegatedAccess: allowsDelegatedAccess),
            subscriptions: subscriptions, azureSubscriptions: azureSubscriptions,
            reservations: reservations, software: software)
    }
}
