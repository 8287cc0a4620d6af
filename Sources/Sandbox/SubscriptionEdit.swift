import Domain
import Foundation
import PartnerCenterAPI

/// A whole-resource write of a subscription: what it is to be afterwards. What is nil stays as it
/// is; renewal and scheduled changes do not, as whoever leaves them out loses them (reference, 4.3).
package struct SubscriptionEdit: Equatable, Sendable {
    package var status: Subscription.Status?
    package var friendlyName: String?
    package var quantity: Int?
    package var autoRenewEnabled: Bool
    package var scheduledNextTermInstructions: String?
    package var scheduledActions: ScheduledActions?
    /// What is not modelled; nil leaves it as it is.
    package var unmodelled: UnmodelledMembers?
    /// The tag of what was read before; nil means none was sent, which is no obstacle.
    package var etag: String?
    /// Whether it is a subscription as it was read, perhaps with members changed, and not a few
    /// words about it: then its status is wanted only where it differs.
    package var isWriteBack = false

    package init(
        status: Subscription.Status? = nil, friendlyName: String? = nil, quantity: Int? = nil,
        autoRenewEnabled: Bool, scheduledNextTermInstructions: String? = nil,
        scheduledActions: ScheduledActions? = nil,
        unmodelled: UnmodelledMembers? = nil, etag: String? = nil
    ) {
        self.status = status
        self.friendlyName = friendlyName
        self.quantity = quantity
        self.autoRenewEnabled = autoRenewEnabled
        self.scheduledNextTermInstructions = scheduledNextTermInstructions
        self.scheduledActions = scheduledActions
        self.unmodelled = unmodelled
        self.etag = etag
    }

    /// The edit that changes nothing.
    package init(keeping subscription: Subscription) {
        self.init(
            autoRenewEnabled: subscription.autoRenewEnabled,
            scheduledNextTermInstructions: subscription.scheduledNextTermInstructions,
            scheduledActions: subscription.scheduledActions)
    }

    /// What the writer of it wants to happen, seen from what is: a change of status, or else an
    /// update. Who says nothing but the status that is so already wanted the change.
    func operation(
        on before: Subscription?, _ unmodelled: UnmodelledMembers
    ) -> ActivityRecord.Operation {
        let isMore = before.map { changes($0, unmodelled) } ?? false
        guard let status, status != before?.status || !(isMore || isWriteBack) else {
            return .update
        }
        switch status {
        case .active: return .reactivate
        case .suspended: return .suspend
        case .deleted: return .cancel
        default: return .update
        }
    }

    /// Whether it says anything but the status.
    func changes(_ before: Subscription, _ unmodelled: UnmodelledMembers) -> Bool {
        friendlyName.map { $0 != before.friendlyName } ?? false
            || quantity.map { $0 != before.quantity } ?? false
            || autoRenewEnabled != before.autoRenewEnabled
            || scheduledNextTermInstructions != before.scheduledNextTermInstructions
            || scheduledActions != before.scheduledActions
            || self.unmodelled.map { $0 != unmodelled } ?? false
    }
}

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
            try edit.apply(to: &change.subscriptions[0], before: before)
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
            try permit(.suspend)
            return try rules.suspension(of: before, in: holdings)
        case .reactivate:
            try permit(.reactivate)
            return try rules.reactivation(of: before, in: holdings, at: now)
        case .cancel:
            try permit(.cancelSubscription(before.kind))
            return try rules.cancellation(of: .subscription(before.id), in: holdings, at: now)
        default:
            if let status = edit.status, status != before.status {
                throw .statusCannotChange(from: before.status, to: status)
            }
            // "Subscription management" is one row of the role table, suspending included.
            try permit(.suspend)
            return Change(subscriptions: [before], consequences: [])
        }
    }
}

extension SubscriptionEdit {
    /// What is changed beside the status, unless something stands against it.
    fileprivate func apply(
        to after: inout Subscription, before: Subscription
    ) throws(Refusal) {
        if let friendlyName { after.friendlyName = friendlyName }
        if let quantity, quantity != before.quantity {
            switch before.status {
            case .active: break
            case .suspended:
                throw .rejected(2001, "The quantity cannot be changed while it is suspended.")
            case .deleted: throw .alreadyCancelled
            case .pending: throw .notActivatedYet
            default: throw .statusCannotChange(from: before.status, to: before.status)
            }
            let allowed = before.kind.isBilledByUsage ? 1...1 : 1...10_000
            guard allowed.contains(quantity) else {
                throw .quantityOutOfRange(quantity, allowed: allowed)
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
        // A change in mid-term drops what was scheduled before it ("create-scheduled-changes",
        // 2026), a cancellation at the end among it, as far as anybody knows.
        if after.quantity != before.quantity, before.kind == .newCommerce {
            if after.scheduledActions == before.scheduledActions { after.scheduledActions = nil }
            if after.scheduledNextTermInstructions == before.scheduledNextTermInstructions {
                after.scheduledNextTermInstructions = nil
            }
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

extension Subscription.Kind {
    fileprivate var isBilledByUsage: Bool { self == .azurePlan || self == .legacyAzure }
}

/// What was sent of a subscription and is not modelled, such as `nextChargeInstructions`: kept,
/// and said again as it was sent, until a write leaves it out (reference, 4.3).
package struct UnmodelledMembers: Equatable, Sendable {
    let json: JSONObject

    init(_ json: JSONObject = [:]) { self.json = json }

    /// Those of a body that is to be a subscription. Nulls, and the .NET SDK's dates for "never",
    /// say nothing.
    init(of body: SubscriptionResource) {
        let sent = body.json.members.filter { name, value in
            guard !SubscriptionResource.modelled.contains(name.lowercased()) else { return false }
            if case .string(let text) = value, text.hasPrefix("0001-01-01") { return false }
            return value != .null
        }
        guard case .object(let json) = JSON.object(JSONObject(sent)).withoutNulls.camelCased
        else { preconditionFailure("an object stays one") }
        self.json = json
    }

    /// As the store has it.
    init(text: String) { json = (try? JSON(bytes: Array(text.utf8)).asObject) ?? [:] }

    /// For the store; nil if there is nothing.
    var text: String? { json.members.isEmpty ? nil : JSON.object(json).text }

    /// What the activity log says of a change, by the names of the members.
    func details(since before: UnmodelledMembers) -> [String] {
        Set(json.members.keys).union(before.json.members.keys).sorted().compactMap { name in
            let (old, new) = (before.json[name], json[name])
            return old == new ? nil : Details.arrow(name, old?.text, new?.text)
        }
    }
}

extension Sandbox {
    /// What was sent of a customer's subscriptions and is not modelled.
    func unmodelled(
        of customer: Customer.ID
    ) throws(Refusal) -> [Subscription.ID: UnmodelledMembers] {
        do {
            return try directory.unmodelled(of: customer).mapValues(UnmodelledMembers.init(text:))
        } catch {
            throw Refusal(error)
        }
    }
}

/// The `attributes.etag` of a subscription: of legacy ones base64 of id and version, of those of
/// the new catalogue empty (reference, 4.2). The version follows from the content.
enum EntityTag {
    static func of(_ subscription: Subscription, _ unmodelled: UnmodelledMembers) -> String {
        guard !subscription.kind.isCatalogued else { return "" }
        let json: JSON = [
            "id": .string(subscription.id.text),
            "version": JSON(integerLiteral: version(of: subscription, unmodelled)),
        ]
        return Data(json.bytes).base64EncodedString()
    }

    /// As `If-Match` has it: in double quotes, perhaps marked as weak.
    static func unquoted(_ field: String) -> String {
        var text = field.trimmingCharacters(in: .whitespaces)
        if text.hasPrefix("W/") { text.removeFirst(2) }
        if text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") {
            text = String(text.dropFirst().dropLast())
        }
        return text
    }

    private static func version(
        of subscription: Subscription, _ unmodelled: UnmodelledMembers
    ) -> Int {
        let content = [
            subscription.status.word, "\(subscription.quantity)", subscription.friendlyName,
            "\(subscription.autoRenewEnabled)", subscription.scheduledNextTermInstructions ?? "",
            subscription.scheduledActions?.text ?? "",
            subscription.suspensionReasons.joined(separator: ","), unmodelled.text ?? "",
        ].joined(separator: "\u{1F}")
        // Small enough for every client's numbers.
        return Int(SplitMix64.seed(from: content) & 0x7FFF_FFFF)
    }
}
