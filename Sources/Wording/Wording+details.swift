import Domain

extension Wording {
    /// What an act changed, or why it was refused: field names and status words are in the
    /// operator's language; the service's codes and texts stay as they came.
    package func details(of record: ActivityRecord) -> String {
        guard record.outcome == .succeeded, case .changes(let changes) = record.details else {
            return record.details.plainText
        }
        // Without a kind it is a subscription that was ordered.
        let target =
            Holding(kind: record.resourceKind, id: record.resourceID) ?? .subscription(.init(""))
        let texts = changes.compactMap { change -> String? in
            switch change {
            case .changed(let field, let before, let after, let other):
                let holding = other.map { .subscription(.init($0)) } ?? target
                let (old, new) = (
                    value(before, ofDetail: field, holding), value(after, ofDetail: field, holding)
                )
                // What reads the same has not changed for the operator.
                guard old != new else { return nil }
                let whose = other.map { (record.names[$0] ?? unnamed($0)) + " · " } ?? ""
                return whose + "\(detail(field)): \(old) → \(new)"
            case .new(let field, let value): return "\(detail(field)): \(value)"
            case .added(let field, let element):
                return "\(detail(field)): +\(name(of: element, in: field, record))"
            case .removed(let field, let element):
                return "\(detail(field)): −\(name(of: element, in: field, record))"
            }
        }
        return details(texts)
    }

    /// A subscription whose name nobody knows.
    private func unnamed(_ id: String) -> String { "\(subscriptionLabel) \(id.endOfID)" }

    /// The name of a partner, or the end of its id; other elements as they came.
    private func name(
        of element: String, in field: String, _ record: ActivityRecord
    ) -> String {
        field == "supportContacts" ? record.names[element] ?? element.endOfID : element
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

    private func value(_ value: String?, ofDetail field: String, _ holding: Holding) -> String {
        switch (field, value ?? "none") {
        case ("relationshipToPartner", let word): relationship(Customer.Relationship(word: word))
        case ("allowDelegatedAccess", "true"): granted
        case ("allowDelegatedAccess", "false"): notGranted
        case (_, "none") where value == nil || field != "friendlyName": none
        case (_, let value):
            HoldingField(rawValue: field).map { self.value(value, of: $0, holding) } ?? value
        }
    }
}
