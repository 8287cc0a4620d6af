import Foundation
import PartnerCenterAPI

/// A yes, before it is bytes.
struct Reply: Sendable {
    var status = 200
    var json: JSON?
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

extension JSON {
    /// Nulls are left out, as the .NET SDK throws on a null enumeration; the one exception is a
    /// `value` in `customizedData` (reference, 15).
    var withoutNulls: JSON {
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

/// A resource that only the service speaks of.
struct Answer: Resource {
    var json: JSONObject

    init(_ json: JSONObject) { self.json = json }
}

/// Where a paged list goes on: what the first request asked for, and the last item it got. Opaque
/// to clients, who send it as `MS-ContinuationToken`.
struct Continuation: Equatable, Sendable {
    var after: String
    var size: Int
    /// The rest of what was asked, to be asked again.
    var query: [String: String] = [:]

    static let header = "MS-ContinuationToken"

    init(after: String, size: Int, query: [String: String] = [:]) {
        self.after = after
        self.size = size
        self.query = query
    }

    /// Throws 400/800002 for a token that is none of ours.
    init(token: String) throws(Fault) {
        guard let data = Data(base64Encoded: token), let json = try? JSON(bytes: data).asObject,
            let after = json.text("after"), let size = json.number("size"), size > 0
        else { throw .badInput("The continuation token is not valid.") }
        let rest = json.object("query")?.members ?? [:]
        self.init(
            after: after, size: size,
            query: rest.compactMapValues { if case .string(let text) = $0 { text } else { nil } })
    }

    var token: String {
        Data(
            JSON.object([
                "after": .string(after), "size": JSON(integerLiteral: size),
                "query": .object(JSONObject(query.mapValues { .string($0) })),
            ]).bytes
        ).base64EncodedString()
    }

    /// The link to follow with its headers. Without `/v1`, which the Java SDK would double.
    func link(to path: String) -> LinkResource {
        LinkResource(
            uri: "\(path)?size=\(size)&seekOperation=Next", headers: [(Self.header, token)])
    }
}

/// The `Date` of a header: `Fri, 11 Jan 2019 23:18:30 GMT`.
enum HTTPDate {
    static func text(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents(
            [.weekday, .day, .month, .year, .hour, .minute, .second], from: date)
        func two(_ value: Int?) -> String { (value ?? 0) < 10 ? "0\(value ?? 0)" : "\(value ?? 0)" }
        return "\(days[(parts.weekday ?? 1) - 1]), \(two(parts.day)) "
            + "\(months[(parts.month ?? 1) - 1]) \(parts.year ?? 0) "
            + "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second)) GMT"
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
