import Domain
import PartnerCenterAPI

extension SandboxService {
    /// `GET subscriptions`: all, those of an order, or those of a reseller of record; never paged.
    func subscriptions(_ call: RoutedCall) async throws(Fault) -> Reply {
        let held = try await heldSubscriptions(call)
        var found = held.holdings.subscriptions
        if let order = call.query.filled("order_id") {
            found = found.filter { $0.orderID.text.lowercased() == order.lowercased() }
        }
        if let reseller = call.query.filled("mpn_id") {
            // The partner itself is the reseller of record of all it sold.
            if try await identity().partnerID != reseller { found = [] }
        }
        return list(found, of: held)
    }

    /// `GET subscriptions/{s}`.
    func subscription(_ call: RoutedCall) async throws(Fault) -> Reply {
        let held = try await heldSubscriptions(call)
        return Reply(held.resource(try subscription(call, in: held.holdings)))
    }

    /// `GET subscriptions/{s}/addons`.
    func addOns(_ call: RoutedCall) async throws(Fault) -> Reply {
        let held = try await heldSubscriptions(call)
        let base = try subscription(call, in: held.holdings)
        return list(held.holdings.addOns(of: base.id), of: held)
    }

    /// `GET subscriptions/{s}/provisioningstatus`.
    func provisioningStatus(_ call: RoutedCall) async throws(Fault) -> Reply {
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
            "quantity": JSONValue(integerLiteral: found.quantity),
            "attributes": ["objectType": "SubscriptionProvisioningStatus"],
        ]
        answer["endDate"] = .string(found.commitmentEndDate.map(WireDate.text) ?? WireDate.noEnd)
        return Reply(answer)
    }

    private func list(_ subscriptions: [Subscription], of held: HeldSubscriptions) -> Reply {
        Reply(CollectionResource(items: subscriptions.map(held.resource)))
    }
}

extension Offer.ID {
    /// The SKU of the licence in the directory, a GUID for offers of the new catalogue too.
    fileprivate var skuGUID: String {
        guard !text.isGUID else { return text }
        var chance = SplitMix64(seed: SplitMix64.seed(from: text.lowercased()), stream: 0)
        return chance.guid()
    }
}

extension SandboxService {
    /// `PATCH subscriptions/{s}`: a whole-resource write (reference, 4.3).
    func patchSubscription(_ call: RoutedCall) async throws(Fault) -> Reply {
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
        // A client that suspends all it listed before, as Microsoft's samples do, sends an add-on
        // that has followed its base by then: what it wants is so already.
        if edit.status == .suspended, before.holdings.hasFollowedItsBase(target) {
            edit.leaveWhatSuspensionKeeps(of: target)
            guard edit.changes(target, before.unmodelled(of: target)) else {
                return Reply(before.resource(target))
            }
        }
        let wanted = edit
        let after = try await change(id, by: call) { sandbox async throws(Refusal) in
            try await sandbox.update(target.id, of: id, to: wanted)
        }
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
    /// The edit a body asks for. Renewal and scheduled changes that it leaves out are switched off
    /// and dropped silently, as the live service does. Throws 400/800002 for invalid members.
    init(
        _ body: SubscriptionResource, of subscription: Subscription, tagged current: String,
        ifMatch: String?
    ) throws(Fault) {
        self.init(keeping: subscription)
        autoRenewEnabled = try body.json.flag(named: "autoRenewEnabled") ?? false
        scheduledNextTermInstructions = Self.instructions(in: body, of: subscription)
        scheduledActions = body.scheduledActions
        unmodelled = UnmodelledMembers(of: body)
        isWriteBack = body.id != nil
        switch Subscription.Status(word: body.status) {
        // The .NET SDK's default, and a missing status.
        case .none, .untold: break
        case let status: self.status = status
        }
        // 0 is the .NET SDK's default, and does not mean 0 seats (reference, 15).
        if let quantity = try body.json.quantity(), quantity != 0 { self.quantity = quantity }
        // A subscription without a name of its own was read with the offer's name.
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

    /// A body of an active add-on does not mean the suspended one it has become: its ETag is the
    /// one of before, and a short body leaves out what a suspension keeps.
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
        // The store's text is kept if its form on the wire came back.
        if let current, ScheduledInstructions.json(current) == sent { return current }
        return ScheduledInstructions.text(sent)
    }
}

extension SandboxService {
    /// `GET azureEntitlements`: the Azure subscriptions under a plan.
    func azureEntitlements(_ call: RoutedCall) async throws(Fault) -> Reply {
        let holdings = try await holdings(call)
        let plan = try subscription(call, in: holdings)
        return Reply(
            CollectionResource(
                items: holdings.azureSubscriptions.filter { $0.planID == plan.id }.map(
                    AzureEntitlementResource.init)))
    }

    /// `GET azureEntitlements/{e}`.
    func azureEntitlement(_ call: RoutedCall) async throws(Fault) -> Reply {
        Reply(AzureEntitlementResource(try azure(call, in: try await holdings(call))))
    }

    /// `POST azureEntitlements/{e}/cancel`, with a reason. Returns the entitlement.
    func cancelAzureEntitlement(_ call: RoutedCall) async throws(Fault) -> Reply {
        let reason = try call.body().filledText("cancellationReason")
        // The one reason that is documented (cancel-an-azure-subscription).
        guard reason?.lowercased() == "compromise" else {
            throw Fault(400, "900307", "The cancellation reason is not valid.")
        }
        return try await changeAzure(call) { .cancel(.azureSubscription($0)) }
    }

    /// `POST azureEntitlements/{e}/reactivate`. Returns the entitlement.
    func reactivateAzureEntitlement(_ call: RoutedCall) async throws(Fault) -> Reply {
        do {
            return try await changeAzure(call) { .reactivateAzure($0) }
        } catch {
            guard error == Fault(.alreadyIs(.active)) else { throw error }
            throw Fault(400, "900337", "The Azure subscription cannot be reactivated.")
        }
    }

    private func changeAzure(
        _ call: RoutedCall, by write: (AzureSubscription.ID) -> Write
    ) async throws(Fault) -> Reply {
        let id = try customerID(call)
        let target = try azure(call, in: try await currentHoldings(id))
        let write = write(target.id)
        if try earlierAct(call, [write.operation], on: target.id.text, of: id) != nil {
            return Reply(AzureEntitlementResource(target))
        }
        try await change(id, by: call) { sandbox async throws(Refusal) in
            try await sandbox.carryOut(write, for: id)
        }
        return Reply(AzureEntitlementResource(try azure(call, in: try await currentHoldings(id))))
    }

    private func azure(_ call: RoutedCall, in holdings: Holdings) throws(Fault) -> AzureSubscription
    {
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
    /// `GET supportcontact`: the designated contact, or else the partner itself.
    func supportContact(_ call: RoutedCall) async throws(Fault) -> Reply {
        let target = try subscription(call, in: try await holdings(call))
        let designated = designations.withLock { $0[target.id] }
        let own = try await identity().supportContact
        return Reply(SupportContactResource(designated ?? own))
    }

    /// `PUT supportcontact`. Throws 400/800002 for a contact the customer cannot choose.
    func putSupportContact(_ call: RoutedCall) async throws(Fault) -> Reply {
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

/// A customer's holdings with the unmodelled members of the subscriptions.
struct HeldSubscriptions: Sendable {
    let holdings: Holdings
    let unmodelled: [Subscription.ID: UnmodelledMembers]

    func unmodelled(of subscription: Subscription) -> UnmodelledMembers {
        unmodelled[subscription.id] ?? UnmodelledMembers()
    }

    func etag(of subscription: Subscription) -> String {
        EntityTag.of(subscription, unmodelled(of: subscription))
    }

    /// A subscription as it is on the wire.
    func resource(_ subscription: Subscription) -> SubscriptionResource {
        var resource = SubscriptionResource(
            subscription, of: holdings.customer.id, etag: etag(of: subscription))
        for (name, value) in unmodelled(of: subscription).json.members {
            resource.json[name] = value
        }
        return resource
    }
}
