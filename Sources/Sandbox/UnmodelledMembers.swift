import Domain
import PartnerCenterAPI

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
        guard case .object(let json) = JSONValue.object(JSONObject(sent)).withoutNulls.camelCased
        else { preconditionFailure("an object stays one") }
        self.json = json
    }

    /// As the store has it.
    init(text: String) { json = (try? JSONValue(bytes: Array(text.utf8)).asObject) ?? [:] }

    /// For the store; nil if there is nothing.
    var text: String? { json.members.isEmpty ? nil : JSONValue.object(json).text }

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
