import Domain
import Foundation

extension SubscriptionResource {
    /// How it was sold. No field says it: the product type does for the new catalogue, the shape
    /// of the offer's id for the old one (reference, 4.2 and 5.1).
    package var kind: Subscription.Kind {
        let product = productWord.folded
        if (json.text("billingType") ?? "").folded == "benefit"
            || (json.text("unitType") ?? "").folded == "benefit" || product == "savingsplan"
        {
            return .savingsPlan
        }
        switch product {
        case "onlineservicesnce": return .newCommerce
        case "software", "softwaresubscriptions": return .software
        case "azure", "azureplan": return .azurePlan
        case "saas": return .marketplace
        default: break
        }
        if isThirdParty { return .marketplace }
        if offerID.uppercased().hasPrefix("MS-AZR-") { return .legacyAzure }
        // Nothing else is billed by use.
        if (json.text("billingType") ?? "").folded == "usage" { return .azurePlan }
        if parentSubscriptionID != nil { return .legacyAddOn }
        // `product:sku:availability` is of the catalogue; without a product type the beginning of
        // the product's id is the best there is.
        guard offerID.split(separator: ":").count == 3 else { return .legacyLicence }
        if offerID.hasPrefix("DG7G") { return .software }
        return offerID.hasPrefix("DZH3") ? .azurePlan : .newCommerce
    }

    /// The word for a kind that nobody knows; nil for one that is known. `kind` is then the one by
    /// which least can be done, but what holds a relationship cannot be told from it.
    package var unknownKind: String? {
        let product = productWord
        let known = [
            "", "onlineservicesnce", "software", "softwaresubscriptions", "azure", "azureplan",
            "saas", "savingsplan",
        ]
        guard known.contains(product.folded) else { return product }
        guard product.isEmpty, kind == .legacyLicence else { return nil }
        // Legacy offers are called by a GUID (reference, 4.2).
        return UUID(uuidString: offerID) == nil ? offerID : nil
    }

    private var productWord: String { json.object("productType")?.filledText("id") ?? "" }

    private var isThirdParty: Bool {
        if let isMicrosoft = json.flag("isMicrosoftProduct") { return !isMicrosoft }
        guard let publisher = json.filledText("publisherName") else { return false }
        return !publisher.lowercased().hasPrefix("microsoft")
    }
}

extension String {
    /// Without case, `_` and blanks, in which the spellings of one word differ (reference, 5.1).
    var folded: String { lowercased().filter { $0 != "_" && $0 != " " && $0 != "(" && $0 != ")" } }
}
