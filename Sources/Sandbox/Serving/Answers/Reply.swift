import PartnerCenterAPI

/// A yes, before it is bytes.
struct Reply: Sendable {
    var status = 200
    var json: JSONValue?
    var headers: WireHeaders = [:]

    static let contentType = "application/json; charset=utf-8"
    /// Before the JSON of every success of the live service; not before errors, as one client
    /// fails on it there (reference, 15).
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(_ resource: some Resource, status: Int = 200) {
        self.status = status
        json = .object(resource.json)
    }

    /// A status alone.
    init(status: Int) { self.status = status }

    var response: WireResponse {
        var response = WireResponse(status: status, headers: headers)
        if let json {
            response.body = Self.byteOrderMark + json.withoutNulls.bytes
            response.headers["Content-Type"] = Self.contentType
        }
        return response
    }
}

extension JSONValue {
    /// Nulls are left out, as the .NET SDK throws on a null enumeration; the one exception is a
    /// `value` in `customizedData` (reference, 15).
    var withoutNulls: JSONValue {
        switch self {
        case .object(let object):
            .object(
                JSONObject(
                    object.members.reduce(into: [:]) { members, member in
                        if member.key == "customizedData" {
                            members[member.key] = member.value
                        } else if member.value != .null {
                            members[member.key] = member.value.withoutNulls
                        }
                    }))
        case .array(let elements): .array(elements.map(\.withoutNulls))
        case .null, .bool, .number, .string: self
        }
    }
}
