import Domain
import PartnerCenterAPI

extension SandboxService {
    /// `PATCH subscriptions/{s}`: a whole-resource write (reference, 4.3).
    func patchSubscription(_ call: Call) async throws(Fault) -> Reply {
        let (id, body) = (try customerID(call), SubscriptionResource(try call.body()))
        let before = try await currentSubscriptions(id)
        let target = try subscription(call, in: before.holdings)
        let acts: [ActivityRecord.Operation] = [.suspend, .reactivate, .cancel, .update]
        if try earlierAct(call, acts, on: target.id.text, of: id) != nil {
            return Reply(before.resource(target))
        }
        var edit = try SubscriptionEdit(
            body, of: target, tagged: before.etag(of: target),
            ifMatch: call.request.headers["If-Match"])
        // Who suspends all it listed before, as Microsoft's samples do, comes to an add-on that
        // has followed its base by then: what is wanted is so already.
        if edit.status == .suspended, before.holdings.hasFollowedItsBase(target) {
            edit.leaveWhatSuspensionKeeps(of: target)
            guard edit.changes(target, before.unmodelled(of: target)) else {
                return Reply(before.resource(target))
            }
        }
        let old = await asItIs(id)
        let after = try await refereed { () async throws(Refusal) in
            try await sandbox.traced(by: call.trace).update(target.id, of: id, to: edit)
        }
        keepOld(old, of: id)
        return Reply(try await currentSubscriptions(id).resource(after))
    }
}

extension Holdings {
    fileprivate func hasFollowedItsBase(_ addOn: Subscription) -> Bool {
        addOn.status == .suspended
            && addOn.parentID.flatMap(subscription)?.status == .suspended
    }
}

extension SubscriptionEdit {
    /// What a body asks for. Renewal and scheduled changes that it leaves out are switched off
    /// and dropped, without a word: the trap of the service. Throws 400/800002 for what cannot be
    /// meant.
    init(
        _ body: SubscriptionResource, of subscription: Subscription, tagged current: String,
        ifMatch: String?
    ) throws(Fault) {
        self.init(
            autoRenewEnabled: try body.json.flag(named: "autoRenewEnabled") ?? false,
            scheduledNextTermInstructions: Self.instructions(in: body, of: subscription),
            scheduledActions: body.scheduledActions,
            unmodelled: UnmodelledMembers(of: body))
        isWriteBack = body.id != nil
        switch Subscription.Status(word: body.status) {
        // The .NET SDK's default, and what stands for a missing one.
        case .none, .untold: break
        case let status: self.status = status
        }
        // 0 is the .NET SDK's default, and no order for 0 seats (reference, 15).
        if let quantity = try body.json.quantity(), quantity != 0 { self.quantity = quantity }
        // Where it has none of its own, the offer's name is what was read.
        if let name = try body.json.name(named: "friendlyName"), name != subscription.name {
            friendlyName = name
        }
        let tags = [ifMatch.map(EntityTag.unquoted), body.etag].compactMap { $0 }
        etag =
            tags.first { $0 != current && $0 != "*" && !$0.isEmpty }
            ?? tags.first {
                $0 == current && !$0.isEmpty
            }
    }

    /// A body of an active add-on says nothing about the suspended one it has become: its tag is
    /// that of before, and a short one leaves out what no suspension takes.
    fileprivate mutating func leaveWhatSuspensionKeeps(of addOn: Subscription) {
        (status, etag) = (nil, nil)
        if !autoRenewEnabled { autoRenewEnabled = addOn.autoRenewEnabled }
        if scheduledNextTermInstructions == nil {
            scheduledNextTermInstructions = addOn.scheduledNextTermInstructions
        }
        if scheduledActions == nil { scheduledActions = addOn.scheduledActions }
        if unmodelled == UnmodelledMembers() { unmodelled = nil }
    }

    private static func instructions(
        in body: SubscriptionResource, of subscription: Subscription
    ) -> String? {
        guard let object = body.scheduledNextTermInstructions,
            let sent = JSONValue.object(object).withoutNulls.camelCased.asObject
        else { return nil }
        let current = subscription.scheduledNextTermInstructions
        // The words of the store are kept where the wire's form of them came back.
        if let current, ScheduledInstructions.json(current) == sent { return current }
        return ScheduledInstructions.text(sent)
    }
}
