import FoundationEssentials

extension Subscription {
    /// What time does to a subscription: all that the radar looks at, a million times.
    package struct Term: Equatable, Sendable {
        package var kind: Kind
        package var status: Status
        /// `P1M`, `P1Y` and the like.
        package var termDuration: String
        package var creationDate: Date
        package var commitmentEndDate: Date?
        package var cancellationAllowedUntil: Date?
        package var autoRenewEnabled: Bool
        package var scheduledActions: ScheduledActions?
        /// Whether it goes on by an extended service term (`Subscription.isExtendedServiceTerm`).
        package var isExtendedServiceTerm: Bool
        package var isTrial: Bool

        package init(
            kind: Kind, status: Status, termDuration: String, creationDate: Date,
            commitmentEndDate: Date?, cancellationAllowedUntil: Date?, autoRenewEnabled: Bool,
            scheduledActions: ScheduledActions?, isExtendedServiceTerm: Bool, isTrial: Bool
        ) {
            self.kind = kind
            self.status = status
            self.termDuration = termDuration
            self.creationDate = creationDate
            self.commitmentEndDate = commitmentEndDate
            self.cancellationAllowedUntil = cancellationAllowedUntil
            self.autoRenewEnabled = autoRenewEnabled
            self.scheduledActions = scheduledActions
            self.isExtendedServiceTerm = isExtendedServiceTerm
            self.isTrial = isTrial
        }
    }

    package var term: Term {
        Term(
            kind: kind, status: status, termDuration: termDuration, creationDate: creationDate,
            commitmentEndDate: commitmentEndDate,
            cancellationAllowedUntil: cancellationAllowedUntil, autoRenewEnabled: autoRenewEnabled,
            scheduledActions: scheduledActions, isExtendedServiceTerm: isExtendedServiceTerm,
            isTrial: isTrial)
    }
}
