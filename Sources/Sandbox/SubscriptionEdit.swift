import Domain
import Foundation
import PartnerCenterAPI

/// A whole-resource write of a subscription: what it should be afterwards. A nil member stays as it
/// is, except renewal and scheduled changes: a write without them drops them (reference, 4.3).
package struct SubscriptionEdit: Equatable, Sendable {
    /// The wanted status.
    package var status: Subscription.Status?
    /// The customer's own name for it.
    package var friendlyName: String?
    /// The number of seats.
    package var quantity: Int?
    /// Whether the term renews itself.
    package var autoRenewEnabled: Bool
    /// The changes scheduled for the next term, as the service words them.
    package var scheduledNextTermInstructions: String?
    /// What is scheduled for the end of the term.
    package var scheduledActions: ScheduledActions?
    /// The members that are not modelled; nil leaves them as they are.
    package var unmodelled: UnmodelledMembers?
    /// The ETag the writer read; nil, if none was sent, is not checked.
    package var etag: String?
    /// Whether the body is the whole subscription as it was read, perhaps with members changed,
    /// and not a few members: then its status is meant only if it differs.
    package var isWriteBack = false

    /// The edit that changes nothing.
    package init(keeping subscription: Subscription) {
        autoRenewEnabled = subscription.autoRenewEnabled
        scheduledNextTermInstructions = subscription.scheduledNextTermInstructions
        scheduledActions = subscription.scheduledActions
    }

    /// What the writer wants: a change of status, or else an update. A body with nothing but the
    /// status the subscription has already asks for that change.
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

    /// Whether it changes anything but the status.
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
    /// given. Returns the subscription afterwards. Throws the first refusal of any part, and then
    /// nothing is written; 400/2055 for an ETag of another version.
    package func update(
        _ subscription: Subscription.ID, of customer: Customer.ID, to edit: SubscriptionEdit
    ) async throws(Refusal) -> Subscription {
        let known = try? await holdings(of: customer).subscription(subscription)
        let members = try unmodelled(of: customer)[subscription] ?? UnmodelledMembers()
        return try perform(
            edit.operation(on: known, members), on: customer,
            aimedAt: .holding(.subscription(subscription))
        ) { context throws(Refusal) in
            let before = try context.subscription(subscription)
            let members = context.unmodelled[subscription] ?? UnmodelledMembers()
            if let etag = edit.etag, etag != EntityTag.of(before, members) { throw .staleTag }
            var change = try context.judged(edit, on: before, members)
            try edit.apply(
                to: &change.subscriptions[0], before: before, by: context.rules, at: context.now)
            var ruling = context.ruling(change)
            if let sent = edit.unmodelled, sent != members {
                ruling.writes.append(.unmodelled(sent, of: subscription))
                ruling.changes += sent.changes(since: members)
            }
            return ruling
        }.subscriptions[0]
    }
}

extension RefereeContext {
    /// The change of status an edit asks for; an edit that asks for none leaves the subscription
    /// as it is. Throws why it is not allowed.
    fileprivate func judged(
        _ edit: SubscriptionEdit, on before: Subscription, _ members: UnmodelledMembers
    ) throws(Refusal) -> Change {
        switch edit.operation(on: before, members) {
        case .suspend: return try change(by: .suspend(before.id))
        case .reactivate: return try change(by: .reactivate(before.id))
        case .cancel: return try change(by: .cancel(.subscription(before.id)))
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
    /// Changes everything but the status. Throws why a part of it is not allowed.
    fileprivate func apply(
        to after: inout Subscription, before: Subscription, by rules: Rules, at now: Date
    ) throws(Refusal) {
        if let friendlyName { after.friendlyName = friendlyName }
        var resized = before
        if let quantity, quantity != before.quantity {
            do throws(Refusal) {
                let change = try rules.setting(quantity: quantity, of: before, at: now)
                resized = change.subscriptions[0]
            } catch {
                switch error {
                case .notActive(.suspended):
                    throw .rejected(2001, "The quantity cannot be changed while it is suspended.")
                case .quantityOutOfRange:
                    throw .rejected(2002, Fault(error).description)
                default: throw error
                }
            }
            after.quantity = quantity
            after.refundableSeats = resized.refundableSeats
        }
        let renewal = Renewal(
            autoRenewEnabled: autoRenewEnabled,
            scheduledNextTermInstructions: scheduledNextTermInstructions,
            scheduledActions: scheduledActions)
        let isAsked = after.status == before.status && renewal != before.renewal
        if isAsked, before.status == .pending { throw .notActivatedYet }
        if isAsked, before.status != .active { throw .notActive(before.status) }
        if autoRenewEnabled, !after.autoRenewEnabled, !before.autoRenewEnabled {
            guard before.status == .active, after.status == .active else {
                throw .notActive(before.status)
            }
            after.autoRenewEnabled = true
        }
        if !autoRenewEnabled { after.autoRenewEnabled = false }
        // A suspension drops scheduled changes, whatever the body has.
        if after.scheduledNextTermInstructions != nil || after.status == .active {
            after.scheduledNextTermInstructions = scheduledNextTermInstructions
        }
        if after.scheduledActions != nil || after.status == .active {
            after.scheduledActions = scheduledActions
        }
        // The rules say what a change of seats drops; what the body schedules anew stays.
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

    /// A 400 with a code of Microsoft's that has no `Refusal` of its own.
    fileprivate static func rejected(_ code: Int, _ description: String) -> Refusal {
        .told(
            .service(.rejected),
            by: ServiceAnswer(
                status: 400, code: "\(code)", description: description, requestID: "",
                correlationID: ""))
    }
}

/// The members of a subscription that were sent and are not modelled, such as
/// `nextChargeInstructions`: kept, and returned as they were sent, until a write leaves them out
/// (reference, 4.3).
package struct UnmodelledMembers: Equatable, Sendable {
    let json: JSONObject

    init(_ json: JSONObject = [:]) { self.json = json }

    /// Those of a subscription that was sent. Nulls and the .NET SDK's dates for "never" are left
    /// out.
    init(of body: SubscriptionResource) {
        let sent = body.json.members.filter { name, value in
            guard !SubscriptionResource.modelled.contains(name.lowercased()) else { return false }
            if case .string(let text) = value, text.hasPrefix("0001-01-01") { return false }
            return value != .null
        }
        guard case .object(let json) = JSONValue.object(JSONObject(sent)).withoutNulls.camelCased
        else { preconditionFailure("an object stays one") }
        self.json = json
    }

    /// From the text in the store.
    init(text: String) { json = (try? JSONValue(bytes: Array(text.utf8)).asObject) ?? [:] }

    /// The text for the store; nil if there are none.
    var text: String? { json.members.isEmpty ? nil : JSONValue.object(json).text }

    /// What changed, for the activity log, in the order of the members' names.
    func changes(since before: UnmodelledMembers) -> [FieldChange] {
        Set(json.members.keys).union(before.json.members.keys).sorted().compactMap { name in
            let (old, new) = (before.json[name], json[name])
            return old == new
                ? nil : .changed(field: name, before: old?.text, after: new?.text)
        }
    }
}

extension Sandbox {
    /// The unmodelled members of a customer's subscriptions.
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

/// The `attributes.etag` of a subscription: base64 of id and version for legacy ones, empty for
/// those of the new catalogue (reference, 4.2). The version is a hash of the content.
enum EntityTag {
    static func of(_ subscription: Subscription, _ unmodelled: UnmodelledMembers) -> String {
        guard !subscription.kind.isCatalogued else { return "" }
        let json: JSONValue = [
            "id": .string(subscription.id.text),
            "version": JSONValue(integerLiteral: version(of: subscription, unmodelled)),
        ]
        return Data(json.bytes).base64EncodedString()
    }

    /// The tag of an `If-Match` header, without its quotes and the mark of a weak one.
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
        // 31 bits: small enough for every client's integers.
        return Int(SplitMix64.seed(from: content) & 0x7FFF_FFFF)
    }
}
