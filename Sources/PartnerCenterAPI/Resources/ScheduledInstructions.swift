import Domain

/// `scheduledNextTermInstructions`, as a line an operator can read: the product if it changes, its
/// term and cycle, and `quantity N`. A form with anything more stays JSON, so nothing is lost.
package enum ScheduledInstructions {
    /// The line for the JSON.
    package static func text(_ sent: JSONObject) -> String {
        let json = sent.camelCased
        let product = json.object("product")
        let ids = ["productId", "skuId", "availabilityId"].compactMap { product?.text($0) }
        let text = NextTermLine(
            product: product == nil ? nil : ids.joined(separator: ":"),
            NextTerm(
                quantity: json.number("quantity"),
                termDuration: product?.filledText("termDuration"),
                billingCycle: product?.filledText("billingCycle"))
        ).text
        return self.json(text) == json ? text : JSONValue.object(json).text
    }

    /// The JSON for a line that `text` made.
    package static func json(_ text: String) -> JSONObject {
        if text.hasPrefix("{"), let object = try? JSONValue(bytes: Array(text.utf8)).asObject {
            return object
        }
        var json = JSONObject()
        guard let line = NextTermLine(text) else { return json }
        if let quantity = line.term.quantity {
            json["quantity"] = JSONValue(integerLiteral: quantity)
        }
        guard let ids = line.product?.split(separator: ":", omittingEmptySubsequences: false) else {
            return json
        }
        var product: JSONObject = [
            "productId": .string(String(ids[0])), "skuId": .string(String(ids[1])),
            "availabilityId": .string(String(ids[2])),
        ]
        if let term = line.term.termDuration { product["termDuration"] = .string(term) }
        if let cycle = line.term.billingCycle { product["billingCycle"] = .string(cycle) }
        json["product"] = .object(product)
        return json
    }
}

/// On the wire it is an array or a single object, with `scheduleType` or `scheduledType`, in any
/// case. All of these are read; the array with `scheduleType` is written (reference of 2026, 2.3).
extension ScheduledActions {
    /// Nil if nothing is scheduled: no such member, null, or an empty one.
    init?(_ sent: JSONValue?) {
        let elements: [JSONValue]
        switch sent {
        case nil, .null: return nil
        case .array(let array): elements = array.filter { $0 != .null }
        case .object(let object): elements = object.members.isEmpty ? [] : [.object(object)]
        case .some(let other): elements = [other]
        }
        guard !elements.isEmpty else { return nil }
        self.init(text: JSONValue.array(elements.map(\.withScheduleType)).text)
    }

    /// The form that is written.
    var json: JSONValue { (try? JSONValue(bytes: Array(text.utf8))) ?? [] }
}

extension JSONValue {
    /// The same with names in camel case, and `scheduleType` instead of `scheduledType`.
    fileprivate var withScheduleType: JSONValue {
        guard case .object(let object) = self else { return self }
        var members = object.camelCased.members.filter { $0.value != .null }
        if let other = members.removeValue(forKey: "scheduledType") {
            members["scheduleType"] = members["scheduleType"] ?? other
        }
        return .object(JSONObject(members))
    }
}
