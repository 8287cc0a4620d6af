import Domain
import Foundation

extension Sandbox {
    /// Writes a subscription as a whole: its status by the rules, its name, seats and renewal as
    /// given. Answers it as it is then. Throws what stands against any of it, and then nothing is
    /// done; a tag that is not that of the subscription as it is is 400/2055.
    package func update(
        _ subscription: Subscription.ID, of customer: Customer.ID, to edit: SubscriptionEdit
    ) async throws(Refusal) -> Subscription {
        let known = try? await holdings(of: customer).subscription(subscription)
        let members = try unmodelled(of: customer)[subscription] ?? UnmodelledMembers()
        return try perform(
            edit.operation(on: known, members), on: customer,
            aimedAt: .holding(.subscription(subscription))
        ) { scene throws(Refusal) in
            let before = try scene.subscription(subscription)
            let members = scene.unmodelled[subscription] ?? UnmodelledMembers()
            if let etag = edit.etag, etag != EntityTag.of(before, members) { throw .staleTag }
            var change = try scene.judged(edit, on: before, members)
            try edit.apply(to: &change.subscriptions[0], before: before, by: scene.rules)
            let decision = scene.decision(change.subscriptions[0], change)
            guard let sent = edit.unmodelled, sent != members else { return decision }
            return decision.adding(
                .unmodelled(sent, of: subscription), sent.details(since: members))
        }
    }
}

extension Scene {
    /// The change of status an edit asks for, permitted and judged; none leaves the subscription
    /// as it is.
    fileprivate func judged(
        _ edit: SubscriptionEdit, on before: Subscription, _ members: UnmodelledMembers
    ) throws(Refusal) -> Change {
        switch edit.operation(on: before, members) {
        case .suspend:
            try permit(.suspend(before.id))
            return try rules.suspension(of: before, in: holdings)
        case .reactivate:
            try permit(.reactivate(before.id))
            return try rules.reactivation(of: before, in: holdings, at: now)
        case .cancel:
            try permit(.cancel(.subscription(before.id)))
            return try rules.cancellation(of: .subscription(before.id), in: holdings, at: now)
        default:
            if let status = edit.status, status != before.status {
                throw .statusCannotChange(from: before.status, to: status)
            }
            // "Subscription management" is one row of the role table, suspending included.
            try permit(.suspend(before.id))
            return Change(subscriptions: [before], consequences: [])
        }
    }
}

extension SubscriptionEdit {
    /// What is changed beside the status, unless something stands against it.
    fileprivate func apply(
        to after: inout Subscription, before: Subscription, by rules: Rules
    ) throws(Refusal) {
        if let friendlyName { after.friendlyName = friendlyName }
        var resized = before
        if let quantity, quantity != before.quantity {
            do throws(Refusal) {
                resized = try rules.setting(quantity: quantity, of: before)
            } catch {
                throw error == .notActive(.suspended)
                    ? .rejected(2001, "The quantity cannot be changed while it is suspended.")
                    : error
            }
            after.quantity = quantity
        }
        let renewal = Renewal(
            autoRenewEnabled: autoRenewEnabled,
            scheduledNextTermInstructions: scheduledNextTermInstructions,
            scheduledActions: scheduledActions)
        let isAsked = after.status == before.status && renewal != before.renewal
        if isAsked, before.status != .active { throw .notActive(before.status) }
        if autoRenewEnabled, !after.autoRenewEnabled, !before.autoRenewEnabled {
            guard before.status == .active, after.status == .active else {
                throw .notActive(before.status)
            }
            after.autoRenewEnabled = true
        }
        if !autoRenewEnabled { after.autoRenewEnabled = false }
        // Suspending drops what was scheduled, whatever the body says.
        if after.scheduledNextTermInstructions != nil || after.status == .active {
            after.scheduledNextTermInstructions = scheduledNextTermInstructions
        }
        if after.scheduledActions != nil || after.status == .active {
            after.scheduledActions = scheduledActions
        }
        // What was scheduled before goes the way the rules say; what the body schedules anew stays.
        if after.scheduledActions == before.scheduledActions {
            after.scheduledActions = resized.scheduledActions
        }
        if after.scheduledNextTermInstructions == before.scheduledNextTermInstructions {
            after.scheduledNextTermInstructions = resized.scheduledNextTermInstructions
        }
    }
}

extension Refusal {
    /// 400/2055, not 412 (reference, 2.7).
    static let staleTag = Refusal.told(
        .changedMeanwhile([]),
        by: ServiceAnswer(
            status: 400, code: "2055", description: "The ETag is no longer valid.", requestID: "",
            correlationID: ""))

    /// A no that has a code of Microsoft's and no reading of ours.
    fileprivate static func rejected(_ code: Int, _ description: String) -> Refusal {
        .told(
            .service(.rejected),
            by: ServiceAnswer(
                status: 400, code: "\(code)", description: description, requestID: "",
                correlationID: ""))
    }
}
