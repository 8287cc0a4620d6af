import FoundationEssentials

/// Whether a write can be taken back, and until when.
package enum Reversal: Hashable, Sendable {
    /// At any time.
    case possible
    /// Until that moment; nil is the end of a term nobody told.
    case until(Date?)
    /// As long as the service keeps the data, which no field tells.
    case whileRetained
    /// For a time that no source tells.
    case forSomeTime
    /// No source says that it can.
    case unconfirmed
    case final

    package init(of write: Write, bringing consequences: [Consequence]) {
        switch write {
        case .reactivate, .reactivateAzure: self = .possible
        case .setRenewal:
            let end = consequences.lazy.compactMap { consequence -> Date?? in
                if case .endsWithTerm(let end) = consequence { .some(end) } else { nil }
            }.first
            self = end.map(Reversal.until) ?? .possible
        case .removeDelegatedAccess, .removeRelationship, .order, .accept: self = .final
        case .suspend, .cancel: self = Self.told(by: consequences)
        }
    }

    private static func told(by consequences: [Consequence]) -> Reversal {
        for consequence in consequences {
            switch consequence {
            case .irreversible: return .final
            case .reversibleUntil(let end): return .until(end)
            case .reversibleWhileRetained: return .whileRetained
            case .reversibilityUnconfirmed: return .unconfirmed
            case .reactivatable: return .forSomeTime
            default: continue
            }
        }
        return .final
    }
}
