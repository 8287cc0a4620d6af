import FoundationEssentials

extension CustomerFilter {
    /// The same without what admin relationships are chosen by: of which customers they may be.
    /// What none of a customer's may be is still claimed of the customer.
    package var ofAccessOwners: CustomerFilter {
        CustomerFilter(parts.filter { $0.isNegated || !$0.claim.isAboutAccess })
    }

    /// Whether anything is claimed of admin relationships.
    package var isAboutAccess: Bool { parts.contains { $0.claim.isAboutAccess } }

    /// Whether customers are asked for of whom there may be no admin relationship at all.
    package var asksForNoAccess: Bool {
        parts.contains { part in
            guard case .adminAccess(let ways) = part.claim else { return false }
            return part.isNegated
                ? ways.contains(.active) : ways.contains(.none) || ways.contains(.unknown)
        }
    }

    /// Whether an admin relationship is as the terms claim; the other terms are not looked at.
    /// `isWhole` if all of the customer's are known. None is a sign that there is none.
    package func allows(
        _ relationship: AdminRelationship, ofWhole isWhole: Bool, at now: Date
    ) -> Bool {
        parts.allSatisfy { part in
            switch part.claim {
            case .adminAccess(let ways):
                ways.contains { way in
                    switch way {
                    case .none: part.isNegated && !relationship.status.givesAccess
                    case .active: relationship.status.givesAccess
                    case .pending: relationship.status.isPending
                    case .ending: relationship.status.awaitsEnd
                    case .ended: relationship.status.isOver
                    case .unknown: !isWhole
                    }
                } != part.isNegated
            case .accessEnds(let comparison):
                relationship.ends(comparison, at: now) != part.isNegated
            default: true
            }
        }
    }
}

extension CustomerFilter.Claim {
    fileprivate var isAboutAccess: Bool {
        switch self {
        case .adminAccess, .accessEnds: true
        default: false
        }
    }
}

extension AdminRelationship {
    /// Whether it gives access, and ends for good as far away as compared.
    fileprivate func ends(_ comparison: Comparison, at now: Date) -> Bool {
        guard let endForGood, now <= endForGood else { return false }
        return comparison.holds(of: endForGood.timeIntervalSince(now))
    }
}
