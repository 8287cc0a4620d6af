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

extension Details {
    /// One field that the log says has changed.
    package struct FieldChange: Equatable, Sendable {
        /// As the reference writes it; with an id and a blank before it where it is another
        /// holding's than the target's.
        package let field: String
        /// `none` where there was none.
        package let before: String
        package let after: String

        package init(field: String, before: String, after: String) {
            self.field = field
            self.before = before
            self.after = after
        }
    }

    /// The changes a text of this log tells of, in their order; parts that tell of none are
    /// passed over.
    package static func changes(in text: String) -> [FieldChange] {
        var (rest, changes) = (text[...], [FieldChange]())
        while let colon = rest.firstRange(of: ": ") {
            let field = rest[..<colon.lowerBound]
            rest = rest[colon.upperBound...]
            let before = takeValue(from: &rest)
            if rest.hasPrefix(becomes) {
                rest.removeFirst(becomes.count)
                let after = takeValue(from: &rest)
                changes.append(FieldChange(field: String(field), before: before, after: after))
            }
            guard let end = rest.firstRange(of: separator) else { break }
            rest = rest[end.upperBound...]
        }
        return changes
    }

    static let separator = "; "
    private static let becomes = " → "
    private static let nothing = "none"

    /// `status: active → suspended`. Values that could be taken for more than themselves, as
    /// names may be, stand in quotes.
    package static func arrow(_ field: String, _ before: String?, _ after: String?) -> String {
        "\(field): \(before.map(written) ?? nothing)\(becomes)\(after.map(written) ?? nothing)"
    }

    private static func written(_ value: String) -> String {
        // By scalar: a sign with a mark on it is another `Character`, and no less the sign. Nor is a
        // value plain that would become one letter with what stands beside it.
        let isPlain =
            !value.isEmpty && !value.unicodeScalars.contains { ";→\"".unicodeScalars.contains($0) }
            && " \(value);".count == value.count + 2
        guard !isPlain else { return value }
        let escaped = value.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }
        return "\"\(escaped.joined())\""
    }

    private static func takeValue(from rest: inout Substring) -> String {
        guard rest.unicodeScalars.first == "\"" else {
            let ends = [separator, becomes].compactMap { rest.firstRange(of: $0)?.lowerBound }
            let value = rest[..<(ends.min() ?? rest.endIndex)]
            rest = rest[value.endIndex...]
            return String(value)
        }
        rest.unicodeScalars.removeFirst()
        var value = String.UnicodeScalarView()
        while let next = rest.unicodeScalars.popFirst(), next != "\"" {
            if next == "\\", let escaped = rest.unicodeScalars.popFirst() {
                value.append(escaped)
            } else {
                value.append(next)
            }
        }
        return String(value)
    }
}
