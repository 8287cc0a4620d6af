import Foundation
import PartnerCenterAPI

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

    /// The link to follow with its headers. Without `/v1`, which the Java SDK would double.
    func link(to path: String) -> LinkResource {
        LinkResource(
            uri: "\(path)?size=\(size)&seekOperation=Next", headers: [(Self.header, token)])
    }
}
