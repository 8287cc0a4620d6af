extension Subscription {
    /// The way it was sold, which decides what may be done with it.
    package enum Kind: String, CaseIterable, Sendable, Codable {
        /// Seats sold by the legacy catalogue.
        case legacyLicence
        /// An addition to a legacy base subscription, which it follows into suspension.
        case legacyAddOn
        /// Microsoft Azure as sold before the Azure plan (MS-AZR-0145P).
        case legacyAzure
        /// The plan under which Azure subscriptions are billed.
        case azurePlan
        /// Seats sold by new commerce (NCE).
        case newCommerce
        /// Software for a term, bought since October 2021.
        case software
        /// A third party's service, sold by the commercial marketplace.
        case marketplace
        /// A promise to spend on Azure compute; only the Azure portal can end it.
        case savingsPlan
    }
}
