extension JSON {
    /// With all names in camel case: the service and its clients mix it with Pascal case, and what
    /// is kept is to be the same however it came (reference, 2.4).
    package var camelCased: JSON {
        switch self {
        case .object(let object): .object(object.camelCased)
        case .array(let elements): .array(elements.map(\.camelCased))
        case .null, .bool, .number, .string: self
        }
    }
}

extension JSONObject {
    /// The same of an object; of two names that become one, either stays.
    package var camelCased: JSONObject {
        JSONObject(
            Dictionary(
                members.map { name, value in
                    (name.prefix(1).lowercased() + name.dropFirst(), value.camelCased)
                }, uniquingKeysWith: { first, _ in first }))
    }
}
