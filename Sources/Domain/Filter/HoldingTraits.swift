extension Rules {
    /// Whether an active subscription renews itself when its term ends; nil if something unknown is
    /// scheduled for it.
    package func renews(_ term: Subscription.Term) -> Bool? {
        switch termEnd(of: term) {
        case .renews: true
        case .unknown: nil
        default: false
        }
    }
}

extension Subscription.Kind {
    /// Whether it is sold by seats; all else is billed by usage.
    package var hasSeats: Bool {
        switch self {
        case .legacyLicence, .legacyAddOn, .newCommerce, .software, .marketplace: true
        case .legacyAzure, .azurePlan, .savingsPlan: false
        }
    }

    /// Whether auto-renew means something for it.
    package var renewsItself: Bool { self != .azurePlan && self != .legacyAzure }
}
