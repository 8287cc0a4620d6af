/// What a write has overwritten: somebody else had changed it after it was last read, and a write
/// of a subscription sends the whole of it.
package struct Overwriting: Hashable, Codable, Sendable {
    package let field: HoldingField
    package let holding: Holding
    /// The value that was read before the write.
    package let read: String
    /// The value that somebody else had set since.
    package let theirs: String
    /// The value since the write.
    package let ours: String

    package init(
        _ field: HoldingField, of holding: Holding, read: String, theirs: String, ours: String
    ) {
        self.field = field
        self.holding = holding
        self.read = read
        self.theirs = theirs
        self.ours = ours
    }
}

extension HoldingField {
    /// Whether every write of a subscription sets it, whatever it is to change.
    package var goesWithEveryWrite: Bool {
        switch self {
        case .status, .quantity, .autoRenewEnabled: true
        case .commitmentEndDate, .cancellationAllowedUntilDate, .scheduledNextTermInstructions,
            .scheduledActions, .friendlyName:
            false
        }
    }
}

extension ActivityRecord {
    /// Return what a write has overwritten, as the service's own record of it tells: it has the
    /// values that the write found. `read` and `now` are the subscription before and after it, as
    /// they were read.
    package func overwritten(
        reading read: Subscription, now: Subscription
    ) -> [Overwriting] {
        guard case .changes(let changes) = details else { return [] }
        return changes.compactMap { change in
            guard case .changed(let name, let found?, _, holding: nil) = change,
                let field = HoldingField(rawValue: name), field.understands(found),
                let (before, after) = field.values(read, now),
                found.lowercased() != before.lowercased()
            else { return nil }
            return Overwriting(
                field, of: .subscription(now.id), read: before, theirs: found, ours: after)
        }
    }
}

extension HoldingField {
    /// Whether a value is one that such a field can have: a log may have other words for it.
    fileprivate func understands(_ value: String) -> Bool {
        switch self {
        case .status:
            if case .unrecognized = Subscription.Status(word: value) { false } else { true }
        case .quantity: Int(value) != nil
        case .autoRenewEnabled: ["true", "false"].contains(value.lowercased())
        default: false
        }
    }

    private func value(of subscription: Subscription) -> String? {
        switch self {
        case .status: subscription.status.word
        case .quantity: "\(subscription.quantity)"
        case .autoRenewEnabled: "\(subscription.autoRenewEnabled)"
        default: nil
        }
    }

    fileprivate func values(
        _ before: Subscription, _ after: Subscription
    ) -> (before: String, after: String)? {
        guard let before = value(of: before), let after = value(of: after) else { return nil }
        return (before, after)
    }
}
