import Foundation
import PartnerCenterAPI

/// A successful answer, before it is bytes.
struct Reply: Sendable {
    var status = 200
    var json: JSONValue?
    var headers: WireHeaders = [:]
    /// Whether it has no byte-order mark and keeps its nulls, as Graph's answers do.
    var isPlain = false

    static let contentType = "application/json; charset=utf-8"
    /// The live service writes it before the JSONValue of every success; not before errors, where
    /// one client fails on it (reference, 15).
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(_ resource: some Resource, status: Int = 200) {
        self.init(resource.json, status: status)
    }

    /// Without a body if there is no JSONValue.
    init(_ json: JSONObject?, status: Int = 200) {
        self.status = status
        self.json = json.map { .object($0) }
    }

    var response: WireResponse {
        var response = WireResponse(status: status, headers: headers)
        if let json {
            response.body =
                isPlain ? json.bytes : Self.byteOrderMark + json.withoutNulls.bytes
            response.headers["Content-Type"] = Self.contentType
        }
        return response
    }
}

extension JSONValue {
    /// Without nulls, as the .NET SDK throws on a null enumeration, except in `customizedData`
    /// (reference, 15).
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

/// Where the next page of a list begins: what the first request asked for, and the last item of
/// the page. Clients send it as `MS-ContinuationToken` and do not look into it.
struct Continuation: Equatable, Sendable {
    /// The id of the last item.
    var after: String
    /// The number of items a page.
    var size: Int
    /// The query of the first request.
    var query: [String: String] = [:]

    static let header = "MS-ContinuationToken"

    init(after: String, size: Int, query: [String: String] = [:]) {
        self.after = after
        self.size = size
        self.query = query
    }

    /// Throws 400/800002 for any other token.
    init(token: String) throws(Fault) {
        guard let data = Data(base64Encoded: token),
            let json = try? JSONValue(bytes: data).asObject,
            let after = json.text("after"), let size = json.number("size"), size > 0
        else { throw .badInput("The continuation token is not valid.") }
        let rest = json.object("query")?.members ?? [:]
        self.init(
            after: after, size: size,
            query: rest.compactMapValues { if case .string(let text) = $0 { text } else { nil } })
    }

    var token: String {
        Data(
            JSONValue.object([
                "after": .string(after), "size": JSONValue(integerLiteral: size),
                "query": .object(JSONObject(query.mapValues { .string($0) })),
            ]).bytes
        ).base64EncodedString()
    }

    /// The link to the next page, with its header. It has no `/v1`, which the Java SDK would
    /// double.
    func link(to path: String) -> LinkResource {
        LinkResource(
            uri: "\(path)?size=\(size)&seekOperation=Next", headers: [(Self.header, token)])
    }
}
