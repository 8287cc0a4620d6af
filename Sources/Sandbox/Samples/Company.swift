import Domain

/// A company's name, and its short form (`slug`) in letters that a domain can have.
struct Company {
    let name: String
    let slug: String

    init(name: String, slug: String) {
        self.name = name
        self.slug = slug
    }

    /// A random company of a region. The customer's number makes the slug unique.
    init(in region: Region, number: Int, chance: inout SplitMix64) {
        let first = chance.pick(region.firsts)
        var second = chance.pick(region.seconds)
        // Past a few hundred, a second trade and a town make the names differ.
        let isFar = number > 400
        if isFar, chance.chance(75) { second.add(chance.pick(region.seconds), in: region) }
        var name = chance.pick(region.forms)
            .replacing("{A}", with: first.word).replacing("{B}", with: second.word)
        if isFar, chance.chance(80) {
            name = region.inTown
                .replacing("{N}", with: name).replacing("{T}", with: chance.pick(region.towns).name)
        }
        if number % 97 == 11 { name += region.longTail }
        self.init(name: name, slug: first.slug + second.slug + String(number))
    }
}

extension Region.Word {
    fileprivate mutating func add(_ other: Region.Word, in region: Region) {
        guard other.word != word else { return }
        word += region.spacing + other.word
        slug += other.slug
    }
}

extension String {
    fileprivate func replacing(_ mark: String, with text: String) -> String {
        guard let place = range(of: mark) else { return self }
        return replacingCharacters(in: place, with: text)
    }
}

/// The customers every sample begins with: the one of the demonstrations, two whose names look
/// alike, and the first of the list.
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
    /// One holding of nearly every kind, all of which can be cleared.
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
