import Domain
import PartnerCenterAPI

extension SandboxService {
    /// `GET subscriptions`, all or of one order or of one reseller of record; there is no paging.
    func subscriptions(_ call: Call) async throws(Fault) -> Reply {
        let held = try await heldSubscriptions(call)
        var found = held.holdings.subscriptions
        if let order = call.query.filled("order_id") {
            found = found.filter { $0.orderID.text.lowercased() == order.lowercased() }
        }
        if let reseller = call.query.filled("mpn_id") {
            // The partner itself is of record for all it sold.
            let identity = try await refereed { () async throws(Refusal) in
                try await sandbox.identity()
            }
            if identity.partnerID != reseller { found = [] }
        }
        return list(found, of: held)
    }

    /// `GET subscriptions/{s}`.
    func subscription(_ call: Call) async throws(Fault) -> Reply {
        let held = try await heldSubscriptions(call)
        return Reply(held.resource(try subscription(call, in: held.holdings)))
    }

    /// `GET subscriptions/{s}/addons`.
    func addOns(_ call: Call) async throws(Fault) -> Reply {
        let held = try await heldSubscriptions(call)
        let base = try subscription(call, in: held.holdings)
        return list(held.holdings.addOns(of: base.id), of: held)
    }

    /// `GET subscriptions/{s}/provisioningstatus`.
    func provisioningStatus(_ call: Call) async throws(Fault) -> Reply {
        let found = try subscription(call, in: try await holdings(call))
        let word: String
        switch found.status {
        case .active, .suspended: word = "success"
        case .pending: word = "pending"
        case .none, .expired, .disabled, .deleted, .unrecognized:
            throw Fault(404, "800007", "The provisioning information cannot be retrieved.")
        }
        var answer: JSONObject = [
            "skuId": .string(found.offerID.skuGUID), "status": .string(word),
            "quantity": JSON(integerLiteral: found.quantity),
            "attributes": ["objectType": "SubscriptionProvisioningStatus"],
        ]
        answer["endDate"] = .string(found.commitmentEndDate.map(WireDate.text) ?? WireDate.noEnd)
        return Reply(Answer(answer))
    }

    private func list(_ subscriptions: [Subscription], of held: HeldSubscriptions) -> Reply {
        Reply(CollectionResource(items: subscriptions.map(held.resource)))
    }
}

extension Offer.ID {
    /// The licence's SKU in the directory, which is a GUID for what the new catalogue sells too.
    fileprivate var skuGUID: String {
        guard !text.isGUID else { return text }
        var chance = SplitMix64(seed: SplitMix64.seed(from: text.lowercased()), stream: 0)
        return chance.guid()
    }
}

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
            let sent = JSON.object(object).withoutNulls.camelCased.asObject
        else { return nil }
        let current = subscription.scheduledNextTermInstructions
        // The words of the store are kept where the wire's form of them came back.
        if let current, ScheduledInstructions.json(current) == sent { return current }
        return ScheduledInstructions.text(sent)
    }
}

extension SandboxService {
    /// `GET azureEntitlements`: the Azure subscriptions under a plan.
    func azureEntitlements(_ call: Call) async throws(Fault) -> Reply {
        let holdings = try await holdings(call)
        let plan = try subscription(call, in: holdings)
        return Reply(
            CollectionResource(
                items: holdings.azureSubscriptions.filter { $0.planID == plan.id }.map(
                    AzureEntitlementResource.init)))
    }

    /// `GET azureEntitlements/{e}`.
    func azureEntitlement(_ call: Call) async throws(Fault) -> Reply {
        Reply(AzureEntitlementResource(try azure(call, in: try await holdings(call))))
    }

    /// `POST azureEntitlements/{e}/cancel`, with a reason; answers the entitlement.
    func cancelAzureEntitlement(_ call: Call) async throws(Fault) -> Reply {
        let reason = try call.body().filledText("cancellationReason")
        // The one that is documented (cancel-an-azure-subscription).
        guard reason?.lowercased() == "compromise" else {
            throw Fault(400, "900307", "The cancellation reason is not valid.")
        }
        return try await change(call, .cancel) { azure, customer throws(Refusal) in
            try await self.sandbox.traced(by: call.trace).cancel(
                .azureSubscription(azure), of: customer)
        }
    }

    /// `POST azureEntitlements/{e}/reactivate`; answers the entitlement.
    func reactivateAzureEntitlement(_ call: Call) async throws(Fault) -> Reply {
        do {
            return try await change(call, .reactivate) { azure, customer throws(Refusal) in
                _ = try await self.sandbox.traced(by: call.trace).reactivate(azure, of: customer)
            }
        } catch {
            guard error == Fault(.alreadyIs(.active)) else { throw error }
            throw Fault(400, "900337", "The Azure subscription cannot be reactivated.")
        }
    }

    private func change(
        _ call: Call, _ operation: ActivityRecord.Operation,
        by act: (AzureSubscription.ID, Customer.ID) async throws(Refusal) -> Void
    ) async throws(Fault) -> Reply {
        let id = try customerID(call)
        let before = try await currentHoldings(id)
        let target = try azure(call, in: before)
        if try earlierAct(call, [operation], on: target.id.text, of: id) != nil {
            return Reply(AzureEntitlementResource(target))
        }
        let old = await asItIs(id)
        try await refereed { () async throws(Refusal) in try await act(target.id, id) }
        keepOld(old, of: id)
        return Reply(AzureEntitlementResource(try azure(call, in: try await currentHoldings(id))))
    }

    private func azure(_ call: Call, in holdings: Holdings) throws(Fault) -> AzureSubscription {
        let plan = try subscription(call, in: holdings)
        let id = call.parameter("e").lowercased()
        guard
            let found = holdings.azureSubscriptions.first(where: {
                $0.planID == plan.id && $0.id.text.lowercased() == id
            })
        else {
            throw Fault(
                .holdingNotFound(.azureSubscription(AzureSubscription.ID(call.parameter("e")))))
        }
        return found
    }
}

extension SandboxService {
    /// `GET supportcontact`: whoever was designated, or else the partner itself.
    func supportContact(_ call: Call) async throws(Fault) -> Reply {
        let target = try subscription(call, in: try await holdings(call))
        let designated = designations.withLock { $0[target.id] }
        let identity = try await refereed { () async throws(Refusal) in
            try await sandbox.identity()
        }
        return Reply(SupportContactResource(designated ?? identity.supportContact))
    }

    /// `PUT supportcontact`. Throws 400/800002 for whom the customer cannot choose.
    func putSupportContact(_ call: Call) async throws(Fault) -> Reply {
        let target = try subscription(call, in: try await holdings(call))
        let wanted = SupportContactResource(try call.body()).supportContact()
        let choices = try await account(call).supportContacts
        let chosen = choices.first {
            $0.tenantID.text.lowercased() == wanted?.tenantID.text.lowercased()
        }
        guard let chosen else {
            throw .badInput("The support contact is no value-added reseller of this customer.")
        }
        designations.withLock { $0[target.id] = chosen }
        return Reply(SupportContactResource(chosen))
    }
}

/// What a customer holds, with what was sent of the subscriptions and is not modelled.
struct HeldSubscriptions: Sendable {
    let holdings: Holdings
    let unmodelled: [Subscription.ID: UnmodelledMembers]

    func unmodelled(of subscription: Subscription) -> UnmodelledMembers {
        unmodelled[subscription.id] ?? UnmodelledMembers()
    }

    func etag(of subscription: Subscription) -> String {
        EntityTag.of(subscription, unmodelled(of: subscription))
    }

    /// The whole of it, as the wire has it.
    func resource(_ subscription: Subscription) -> SubscriptionResource {
        var resource = SubscriptionResource(
            subscription, of: holdings.customer.id, etag: etag(of: subscription))
        for (name, value) in unmodelled(of: subscription).json.members {
            resource.json[name] = value
        }
        return resource
    }
}
