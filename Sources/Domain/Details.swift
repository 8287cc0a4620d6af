/// What the activity log says of an act, as data: field names and words of the reference, in no
/// language.
package enum Details {
    /// Every field of every holding that differs; the id is told for all but the target.
    package static func change(_ change: Change, from before: Holdings) -> String {
        var parts: [String] = []
        for (place, after) in change.subscriptions.enumerated() {
            guard let old = before.subscription(after.id) else { continue }
            let prefix = place == 0 ? "" : "\(after.id) "
            parts += differences(old, after).map { prefix + $0 }
        }
        for after in change.azureSubscriptions {
            let old = before.azureSubscriptions.first { $0.id == after.id }
            parts.append(arrow("status", old?.status.word, after.status.word))
        }
        for after in change.reservations {
            let old = before.reservations.first { $0.id == after.id }
            parts.append(arrow("status", old?.status.word, after.status.word))
        }
        for after in change.software {
            let old = before.software.first { $0.id == after.id }
            parts.append(arrow("status", old?.status.word, after.status.word))
        }
        return parts.joined(separator: separator)
    }

    /// The new subscription, and how many seats of it.
    package static func order(_ subscription: Subscription) -> String {
        "subscription: \(subscription.id); quantity: \(subscription.quantity); "
            + arrow("status", nil, subscription.status.word)
    }

    /// What ends with the relationship.
    package static func removal(of customer: Customer, by identity: Identity) -> String {
        [
            arrow("relationshipToPartner", customer.relationship.word, "none"),
            arrow("allowDelegatedAccess", customer.allowsDelegatedAccess.map { "\($0)" }, "false"),
            "supportContacts: −\(identity.partnerTenantID)",
        ].joined(separator: separator)
    }

    /// Delegated admin privileges given or taken alone.
    package static func delegatedAccess(of customer: Customer, given: Bool) -> String {
        arrow(
            "allowDelegatedAccess", customer.allowsDelegatedAccess.map { "\($0)" }, "\(given)")
    }

    /// What begins with the relationship.
    package static func acceptance(
        by customer: Customer, of identity: Identity, includingDelegatedAccess: Bool
    ) -> String {
        [
            arrow("relationshipToPartner", customer.relationship.word, "reseller"),
            arrow(
                "allowDelegatedAccess", customer.allowsDelegatedAccess.map { "\($0)" },
                "\(includingDelegatedAccess)"),
            "supportContacts: +\(identity.partnerTenantID)",
        ].joined(separator: separator)
    }

    /// Microsoft's code, or `-` where it has none, our name for the case, and what the service
    /// itself said of it.
    package static func refusal(_ refusal: Refusal) -> String {
        let name: String =
            if case .service(let trouble) = refusal.cause { "\(trouble)" } else {
                "\(refusal.cause)"
            }
        let words = refusal.answer.map(\.description) ?? ""
        return "\(refusal.code ?? "-") \(name.prefix { $0 != "(" })"
            + (words.isEmpty ? "" : ": \(words)")
    }

    private static func differences(_ before: Subscription, _ after: Subscription) -> [String] {
        var parts: [String] = []
        if before.status != after.status {
            parts.append(arrow("status", before.status.word, after.status.word))
        }
        if before.friendlyName != after.friendlyName {
            parts.append(arrow("friendlyName", before.friendlyName, after.friendlyName))
        }
        if before.quantity != after.quantity {
            parts.append(arrow("quantity", "\(before.quantity)", "\(after.quantity)"))
        }
        if before.autoRenewEnabled != after.autoRenewEnabled {
            parts.append(
                arrow("autoRenewEnabled", "\(before.autoRenewEnabled)", "\(after.autoRenewEnabled)")
            )
        }
        if before.scheduledNextTermInstructions != after.scheduledNextTermInstructions {
            parts.append(
                arrow(
                    "scheduledNextTermInstructions", before.scheduledNextTermInstructions,
                    after.scheduledNextTermInstructions))
        }
        if before.scheduledActions != after.scheduledActions {
            parts.append(
                arrow(
                    "scheduledActions", before.scheduledActions?.text,
                    after.scheduledActions?.text))
        }
        return parts
    }
}
