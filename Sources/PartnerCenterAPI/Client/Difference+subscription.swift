import Domain
import Foundation

extension Difference {
    /// What an operator would see to be different about a subscription.
    static func between(_ before: Subscription, _ after: Subscription) -> [Difference] {
        let values: [(Field, String, String)] = [
            (.status, before.status.word, after.status.word),
            (.quantity, "\(before.quantity)", "\(after.quantity)"),
            (.autoRenewEnabled, "\(before.autoRenewEnabled)", "\(after.autoRenewEnabled)"),
            (
                .commitmentEndDate, text(before.commitmentEndDate), text(after.commitmentEndDate)
            ),
            (
                .cancellationAllowedUntilDate, text(before.cancellationAllowedUntil),
                text(after.cancellationAllowedUntil)
            ),
            (
                .scheduledNextTermInstructions, before.scheduledNextTermInstructions ?? "",
                after.scheduledNextTermInstructions ?? ""
            ),
            (.friendlyName, before.name, after.name),
        ]
        return values.filter { $0.1 != $0.2 }.map { field, old, new in
            .field(
                field, of: .subscription(after.id), name: after.name, before: old, after: new)
        }
    }

    private static func text(_ date: Date?) -> String { date?.iso8601 ?? "" }
}
