import Domain

/// The customers every sample begins with: the one of the demonstrations, two that are easily
/// taken for each other, and the first of the list.
struct WellKnownCompany {
    let company: Company
    let region: Region
    let fill: @Sendable (inout SampleHoldings) -> Void

    static let all = [
        WellKnownCompany(
            company: Company(name: "Hanbit Trading 한빛무역", slug: "hanbit"), region: .korea,
            fill: { $0.fillAsHanbit() }),
        WellKnownCompany(
            company: Company(name: "Fabrikam Ltd", slug: "fabrikam"), region: .britain,
            fill: { $0.fillWithSome() }),
        WellKnownCompany(
            company: Company(name: "Fabrikan Ltd", slug: "fabrikan"), region: .britain,
            fill: { $0.fillWithSome() }),
        WellKnownCompany(
            company: Company(name: "Adatum Corporation", slug: "adatum"), region: .america,
            fill: { $0.fillAsHanbit() }),
    ]
}

extension SampleHoldings {
    /// Something of nearly every kind, and all of it can be cleared.
    fileprivate mutating func fillAsHanbit() {
        let base = addLegacyLicence(Catalogue.legacyLicences[0], .active)
        addAddOn(Catalogue.legacyAddOns[0], .active, to: base)
        addNewCommerce(Catalogue.newCommerce[2], .active, inWindow: false)
        addNewCommerce(Catalogue.newCommerce[0], .active, inWindow: true)
        addAzure(Catalogue.legacyAzure, .active)
        let plan = addAzure(Catalogue.azurePlan, .active)
        addAzureSubscription(.active, under: plan)
        addAzureSubscription(.active, under: plan)
        addLegacyLicence(Catalogue.legacyLicences[1], .suspended)
        addReservation(.completed)
        addSoftwarePurchase(.completed, inWindow: true)
    }

    fileprivate mutating func fillWithSome() {
        let base = addLegacyLicence(Catalogue.legacyLicences[2], .active)
        addAddOn(Catalogue.legacyAddOns[1], .active, to: base)
        addNewCommerce(Catalogue.newCommerce[3], .active, inWindow: false)
        addNewCommerce(Catalogue.newCommerce[1], .active, inWindow: true)
        addLegacyLicence(Catalogue.legacyLicences[3], .suspended)
        addReservation(.expired)
    }
}
