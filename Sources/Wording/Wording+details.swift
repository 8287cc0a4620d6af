import Domain

extension Wording {
    /// What an act changed, or why it was refused: field names and status words are in the
    /// operator's language; the service's codes and texts stay as they came.
    package func details(of record: ActivityRecord) -> String {
        guard record.outcome == .succeeded else { return record.details }
        let holding = Holding(kind: record.resourceKind, id: record.resourceID)
        return record.details.parts.map { part in
            guard let colon = part.firstRange(of: ": ") else { return part }
            // The field of another holding, such as an add-on that followed, has its id before it.
            let names = part[..<colon.lowerBound].split(separator: " ")
            let field = names.last.map(String.init) ?? ""
            let isOther = names.count > 1
            let label = (names.dropLast().map(String.init) + [detail(field)]).joined(separator: " ")
            guard let change = Details.changes(in: part).first else {
                return "\(label): \(part[colon.upperBound...])"
            }
            let target = isOther ? Holding.subscription(.init("")) : holding
            return "\(label): \(value(change.before, ofDetail: field, target))"
                + " → \(value(change.after, ofDetail: field, target))"
        }.joined(separator: "; ")
    }

    private func detail(_ field: String) -> String {
        switch field {
        case "relationshipToPartner": relationshipLabel
        case "allowDelegatedAccess": delegatedAccessLabel
        case "supportContacts": supportContactsLabel
        case "subscription": subscriptionLabel
        default: HoldingField(rawValue: field).map(self.field) ?? field
        }
    }

    private func value(_ value: String, ofDetail field: String, _ holding: Holding?) -> String {
        switch (field, value) {
        case ("relationshipToPartner", _): relationship(Customer.Relationship(word: value))
        case ("allowDelegatedAccess", "true"): granted
        case ("allowDelegatedAccess", "false"): notGranted
        // Without a kind it is a subscription that was ordered.
        case ("status", _) where value != "none":
            status(value, of: holding ?? .subscription(.init("")))
        case (_, "none") where field != "friendlyName": none
        default:
            HoldingField(rawValue: field).map {
                self.value(value, of: $0, holding ?? .subscription(.init("")))
            } ?? value
        }
    }
}

extension Holding {
    /// Returns nil for a kind that is none of ours, such as an offer.
    fileprivate init?(kind: String, id: String) {
        switch kind {
        case "subscription": self = .subscription(.init(id))
        case "azureSubscription": self = .azureSubscription(.init(id))
        case "reservation": self = .reservation(.init(id))
        case "software": self = .software(.init(id))
        default: return nil
        }
    }
}

extension String {
    /// The parts of the details of an act. What is in quotes is in one part.
    fileprivate var parts: [String] {
        var (parts, isQuoted, isEscaped) = ([""], false, false)
        for scalar in unicodeScalars {
            if scalar == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = isQuoted && scalar == "\\" && !isEscaped
            if scalar == ";", !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].unicodeScalars.append(scalar)
            }
        }
        return parts.map { String($0.unicodeScalars.drop { $0 == " " }) }
    }
}
