/// The details of an act in the activity log: field names and words of the reference, the same in
/// every language.
package enum Details {
    /// Return every changed field of every holding; with the holding's id, except for the target.
    package static func change(_ change: Change, from before: Holdings) -> String {
        var parts: [String] = []
        for (place, after) in change.subscriptions.enumerated() {
            guard let old = before.subscription(after.id) else { continue }
            let prefix = place == 0 ? "" : "\(after.id) "
            parts += differences(old, after).map { prefix + $0 }
        }
        let statuses: [(old: String?, new: String)] =
            change.azureSubscriptions.map {
                (before.azureSubscription($0.id)?.status.word, $0.status.word)
            }
            + change.reservations.map { (before.reservation($0.id)?.status.word, $0.status.word) }
            + change.software.map { (before.softwarePurchase($0.id)?.status.word, $0.status.word) }
        parts += statuses.map { arrow("status", $0.old, $0.new) }
        return parts.joined(separator: separator)
    }

    /// Return the new subscription and its seats.
    package static func order(_ subscription: Subscription) -> String {
        "subscription: \(subscription.id); quantity: \(subscription.quantity); "
            + arrow("status", nil, subscription.status.word)
    }

    /// Return what ends with the relationship.
    package static func removal(of customer: Customer, by identity: Identity) -> String {
        [
            arrow("relationshipToPartner", customer.relationship.word, "none"),
            arrow("allowDelegatedAccess", customer.allowsDelegatedAccess.map { "\($0)" }, "false"),
            "supportContacts: −\(identity.partnerTenantID)",
        ].joined(separator: separator)
    }

    /// Return the change of delegated admin privileges alone.
    package static func delegatedAccess(of customer: Customer, given: Bool) -> String {
        arrow(
            "allowDelegatedAccess", customer.allowsDelegatedAccess.map { "\($0)" }, "\(given)")
    }

    /// Return what begins with the relationship.
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

    /// Return Microsoft's code, or `-` if it has none, our name for the case, and the service's own
    /// words.
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
        return fields.filter { $0.before != $0.after }.map { arrow($0.name, $0.before, $0.after) }
    }
}

extension Details {
    /// One changed field in the log.
    package struct FieldChange: Equatable, Sendable {
        /// Its name in the reference; after the holding's id and a blank, if it is not the
        /// target's.
        package let field: String
        /// The value before; `none` if there was none.
        package let before: String
        package let after: String

        package init(field: String, before: String, after: String) {
            self.field = field
            self.before = before
            self.after = after
        }
    }

    /// Return the changes in a text of this log, in their order; other parts are skipped.
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

    /// Return `status: active → suspended`. A value that contains separators, as names may, stands
    /// in quotes.
    package static func arrow(_ field: String, _ before: String?, _ after: String?) -> String {
        "\(field): \(before.map(written) ?? nothing)\(becomes)\(after.map(written) ?? nothing)"
    }

    private static func written(_ value: String) -> String {
        // By scalar: a separator with a combining mark is another `Character`, but still a
        // separator. Nor is a value plain if it would combine with the characters beside it.
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
