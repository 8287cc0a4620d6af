import Domain

/// On the wire it is an array or a single object, with `scheduleType` or `scheduledType`, in any
/// case: all of them are read, and the array with `scheduleType` is written (reference of 2026,
/// 2.3).
extension ScheduledActions {
    /// Nil where nothing is scheduled: no such member, null, or nothing in it.
    init?(_ sent: JSON?) {
        let elements: [JSON]
        switch sent {
        case nil, .null: return nil
        case .array(let array): elements = array.filter { $0 != .null }
        case .object(let object): elements = object.members.isEmpty ? [] : [.object(object)]
        case .some(let other): elements = [other]
        }
        guard !elements.isEmpty else { return nil }
        self.init(text: JSON.array(elements.map(\.withScheduleType)).text)
    }

    /// As it is written.
    var json: JSON { (try? JSON(bytes: Array(text.utf8))) ?? [] }
}

extension JSON {
    /// With its names in camel case, and the one of two spellings that is written.
    fileprivate var withScheduleType: JSON {
        guard case .object(let object) = self else { return self }
        var members = object.camelCased.members.filter { $0.value != .null }
        if let other = members.removeValue(forKey: "scheduledType") {
            members["scheduleType"] = members["scheduleType"] ?? other
        }
        return .object(JSONObject(members))
    }
}
