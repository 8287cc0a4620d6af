import FoundationEssentials

extension Subscription {
    /// What time does to a subscription: all that the radar looks at, a million times.
    package struct Term: Equatable, Sendable {
        package var kind: Kind
        package var status: Status
        package var commitmentEndDate: Date?
        package var cancellationAllowedUntil: Date?
        package var autoRenewEnabled: Bool

        package init(
            kind: Kind, status: Status, commitmentEndDate: Date?,
            cancellationAllowedUntil: Date?, autoRenewEnabled: Bool
        ) {
            self.kind = kind
            self.status = status
            self.commitmentEndDate = commitmentEndDate
            self.cancellationAllowedUntil = cancellationAllowedUntil
            self.autoRenewEnabled = autoRenewEnabled
        }
    }

    package var term: Term {
        Term(
            kind: kind, status: status, commitmentEndDate: commitmentEndDate,
            cancellationAllowedUntil: cancellationAllowedUntil, autoRenewEnabled: autoRenewEnabled)
    }
}
