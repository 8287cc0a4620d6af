/// The details of an act in the activity log.
package enum ActivityDetails: Equatable, Sendable {
    /// What the act changed, in this order; empty if that is not known.
    case changes([FieldChange])
    /// Why it was refused, or what the service or an older release wrote, shown as it is; empty
    /// while the act is under way.
    case text(String)

    /// Return Microsoft's code, or `-` if it has none, our name for the case, and the service's own
    /// words.
    package static func refusal(_ refusal: Refusal) -> ActivityDetails {
        let name: String =
            if case .service(let trouble) = refusal.cause { "\(trouble)" } else {
                "\(refusal.cause)"
            }
        let words = refusal.answer.map(\.description) ?? ""
        return .text(
            "\(refusal.code ?? "-") \(name.prefix { $0 != "(" })"
                + (words.isEmpty ? "" : ": \(words)"))
    }

    /// The same in every language, such as `status: active → suspended; quantity: 5 → 6`: field
    /// names and words of the reference.
    package var plainText: String {
        switch self {
        case .changes(let changes): changes.map(\.plainText).joined(separator: "; ")
        case .text(let text): text
        }
    }
}

/// One field that an act changed. Fields and values are in the words of the reference. The activity
/// log stores it as JSON, so cases and labels stay as they are.
package enum FieldChange: Equatable, Codable, Sendable {
    /// A value became another; nil stands for none. `holding` is the id of the holding it is a
    /// field of, if that is not the target of the act.
    case changed(field: String, before: String?, after: String?, holding: String? = nil)
    /// Something new has this value.
    case new(field: String, value: String)
    /// A list has a new element.
    case added(field: String, element: String)
    /// A list lost an element.
    case removed(field: String, element: String)

    /// `status: active → suspended`; after the id of the holding and a blank, if it is not the
    /// target. A value with signs that separate, as names may have, is in quotes.
    package var plainText: String {
        switch self {
        case .changed(let field, let before, let after, let holding):
            let prefix = holding.map { "\($0) " } ?? ""
            return "\(prefix)\(field): \(Self.plain(before)) → \(Self.plain(after))"
        case .new(let field, let value): return "\(field): \(value)"
        case .added(let field, let element): return "\(field): +\(element)"
        case .removed(let field, let element): return "\(field): −\(element)"
        }
    }

    private static func plain(_ value: String?) -> String {
        guard let value else { return "none" }
        // By scalar: a separator with a combining mark is another `Character`, but still a
        // separator. Nor is a value plain if it would combine with the characters beside it.
        let isPlain =
            !value.isEmpty && !value.unicodeScalars.contains { ";→\"".unicodeScalars.contains($0) }
            && " \(value);".count == value.count + 2
        guard !isPlain else { return value }
        let escaped = value.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }
        return "\"\(escaped.joined())\""
    }
}

extension [FieldChange] {
    /// Return every changed field of every holding; with the holding's id, except for the target.
    package static func change(_ change: Change, from before: Holdings) -> [FieldChange] {
        var changes: [FieldChange] = []
        for (place, after) in change.subscriptions.enumerated() {
            guard let old = before.subscription(after.id) else { continue }
            changes += differences(old, after, holding: place == 0 ? nil : after.id.text)
        }
        let statuses: [(old: String?, new: String)] =
            change.azureSubscriptions.map {
                (before.azureSubscription($0.id)?.status.word, $0.status.word)
            }
            + change.reservations.map { (before.reservation($0.id)?.status.word, $0.status.word) }
            + change.software.map { (before.softwarePurchase($0.id)?.status.word, $0.status.word) }
            + change.adminRelationships.map {
                (before.adminRelationship($0.id)?.status.word, $0.status.word)
            }
        return changes
            + statuses.map { .changed(field: "status", before: $0.old, after: $0.new) }
    }

    /// Return the new subscription and its seats.
    package static func order(_ subscription: Subscription) -> [FieldChange] {
        [
            .new(field: "subscription", value: subscription.id.text),
            .new(field: "quantity", value: "\(subscription.quantity)"),
            .changed(field: "status", before: nil, after: subscription.status.word),
        ]
    }

    /// Return what ends with the relationship.
    package static func removal(of customer: Customer, by identity: Identity) -> [FieldChange] {
        [relationship(of: customer, becomes: "none")]
            + delegatedAccess(of: customer, given: false)
            + [.removed(field: "supportContacts", element: identity.partnerTenantID.text)]
    }

    /// Return the change of delegated admin privileges alone.
    package static func delegatedAccess(of customer: Customer, given: Bool) -> [FieldChange] {
        [
            .changed(
                field: "allowDelegatedAccess",
                before: customer.allowsDelegatedAccess.map { "\($0)" }, after: "\(given)")
        ]
    }

    /// Return what begins with the relationship.
    package static func acceptance(
        by customer: Customer, of identity: Identity, includingDelegatedAccess: Bool
    ) -> [FieldChange] {
        [relationship(of: customer, becomes: "reseller")]
            + delegatedAccess(of: customer, given: includingDelegatedAccess)
            + [.added(field: "supportContacts", element: identity.partnerTenantID.text)]
    }

    private static func relationship(of customer: Customer, becomes after: String) -> FieldChange {
        .changed(
            field: "relationshipToPartner", before: customer.relationship.word, after: after)
    }

    private static func differences(
        _ before: Subscription, _ after: Subscription, holding: String?
    ) -> [FieldChange] {
        let fields: [(name: String, before: String?, after: String?)] = [
            ("status", before.status.word, after.status.word),
            ("friendlyName", before.friendlyName, after.friendlyName),
            ("quantity", "\(before.quantity)", "\(after.quantity)"),
            ("autoRenewEnabled", "\(before.autoRenewEnabled)", "\(after.autoRenewEnabled)"),
            (
                "scheduledNextTermInstructions", before.scheduledNextTermInstructions,
                after.scheduledNextTermInstructions
            ),
            ("scheduledActions", before.scheduledActions?.text, after.scheduledActions?.text),
        ]
        return fields.filter { $0.before != $0.after }.map {
            .changed(field: $0.name, before: $0.before, after: $0.after, holding: holding)
        }
    }
}
