import Domain
import PartnerCenterAPI

extension SandboxService {
    /// `PATCH subscriptions/{s}`: a whole-resource write (reference, 4.3).
    func patchSubscription(_ call: Call) async throws(Fault) -> Reply {
        let (id, body) = (try customerID(call), SubscriptionResource(try call.body()))
        let before = try await currentHoldings(id)
        let target = try subscription(call, in: before)
        if try earlierAct(call, on: target.id.text, of: id) != nil {
            return Reply(Self.resource(target, of: id))
        }
        var edit = SubscriptionEdit(body, of: target, ifMatch: call.request.headers["If-Match"])
        // Who suspends all it listed before, as Microsoft's samples do, comes to an add-on that
        // has followed its base by then: what is wanted is so already.
        if edit.status == .suspended, before.hasFollowedItsBase(target) {
            (edit.status, edit.etag) = (nil, nil)
            guard edit.changes(target) else { return Reply(Self.resource(target, of: id)) }
        }
        let old = try? await sandbox.account(of: id)
        let after = try await refereed { () async throws(Refusal) in
            try await sandbox.update(target.id, of: id, to: edit)
        }
        if let old { keepOld(id, before, old) }
        return Reply(Self.resource(after, of: id))
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
    /// and dropped, without a word: the trap of the service.
    init(_ body: SubscriptionResource, of subscription: Subscription, ifMatch: String?) {
        self.init(
            autoRenewEnabled: body.autoRenewEnabled ?? false,
            scheduledNextTermInstructions: Self.instructions(in: body, of: subscription))
        switch Subscription.Status(word: body.status) {
        // The .NET SDK's default, and what stands for a missing one.
        case .none: break
        case let status: self.status = status
        }
        // 0 is the .NET SDK's default, and no order for 0 seats (reference, 15).
        if let quantity = body.quantity, quantity != 0 { self.quantity = quantity }
        // Where it has none of its own, the offer's name is what was read.
        if let name = body.friendlyName, name != subscription.name { friendlyName = name }
        let tags = [ifMatch.map(EntityTag.unquoted), body.etag].compactMap { $0 }
        let current = EntityTag.of(subscription)
        etag =
            tags.first { $0 != current && $0 != "*" && !$0.isEmpty }
            ?? tags.first {
                $0 == current && !$0.isEmpty
            }
    }

    private static func instructions(
        in body: SubscriptionResource, of subscription: Subscription
    ) -> String? {
        guard let sent = body.json.object("scheduledNextTermInstructions") else { return nil }
        let current = subscription.scheduledNextTermInstructions
        // The words of the store are kept where the wire's form of them came back.
        if let current, ScheduledInstructions.json(current) == sent { return current }
        return ScheduledInstructions.text(sent)
    }
}
