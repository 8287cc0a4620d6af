import Foundation

/// Something the service has, as it is on the wire: all of its JSON, so that members that are not
/// modelled go back untouched (reference, 4.3), and properties for those we know.
package protocol Resource: Equatable, Sendable {
    /// All of its JSON.
    var json: JSONObject { get set }
    /// Keeps the JSON, whatever it lacks.
    init(_ json: JSONObject)
}

extension Resource {
    /// Reads a body. Throws if it is no JSON object.
    package init(bytes: [UInt8]) throws(JSONError) {
        self.init(try JSONValue(bytes: bytes).requireObject("\(Self.self)"))
    }

    /// The body to send.
    package var bytes: [UInt8] { JSONValue.object(json).bytes }

    /// Sets `attributes.objectType`, and the etag unless it is nil.
    mutating func setAttributes(_ objectType: String, etag: String? = nil) {
        var attributes: JSONObject = ["objectType": .string(objectType)]
        if let etag { attributes["etag"] = .string(etag) }
        json["attributes"] = .object(attributes)
    }
}

/// The envelope of an error (reference, 2.5), in the forms of the service and its gateway.
package struct ErrorResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// An error in the service's form; the description is cut at 1,024 characters.
    package init(code: String, description: String, source: String, data: [String] = []) {
        json = [
            "code": .string(code), "description": .string(String(description.prefix(1024))),
            "data": .array(data.map { .string($0) }), "source": .string(source),
        ]
    }

    /// Text by the documentation, a number in bodies from the field (reference, 15). Nil in the
    /// gateway's form.
    package var code: String? { json.filledText("code") }

    /// The description of the envelope, or else `message`, which the gateway uses.
    package var description: String {
        json.filledText("description") ?? json.filledText("message") ?? ""
    }

    /// Which part of the service it is from.
    package var source: String { json.text("source") ?? "" }
}

/// A link in an answer, with the headers to follow it with.
package struct LinkResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// A link as the service would give it.
    package init(uri: String, method: String = "GET", headers: [(name: String, value: String)] = [])
    {
        json = [
            "uri": .string(uri), "method": .string(method),
            "headers": .array(
                headers.map {
                    .object(["key": .string($0.name), "value": .string($0.value)])
                }),
        ]
    }

    /// Relative, with or without `/v1` before it.
    package var uri: String { json.text("uri") ?? "" }
    /// The method to follow it with.
    package var method: String { json.filledText("method") ?? "GET" }

    /// The headers to follow it with.
    package var headers: [(name: String, value: String)] {
        json.objects("headers").compactMap { header in
            guard let name = header.text("key"), let value = header.text("value") else {
                return nil
            }
            return (name, value)
        }
    }
}

extension LinkResource {
    /// The target of the link, from `/v1` on. Links come with and without the version, and older
    /// ones with a host. The host is left out: the token is only for ours (reference, 2.3).
    var target: String {
        var path = uri
        if let scheme = path.range(of: "://") {
            let rest = path[scheme.upperBound...]
            path = String(rest[(rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex)...])
        }
        path = "/" + path.drop { $0 == "/" }
        return path.lowercased().hasPrefix("/v1/") ? path : "/v1" + path
    }

    /// The headers to follow the link with, without those that we set ourselves or that describe a
    /// body.
    var sentHeaders: WireHeaders {
        let ours = ["authorization", "host", "accept", "cookie"]
        return WireHeaders(
            headers.filter { header in
                let name = header.name.lowercased()
                return !ours.contains(name) && !name.hasPrefix("content-")
                    && !name.hasPrefix("transfer-")
                    && header.value.allSatisfy { !$0.isNewline && $0 != "\0" }
            })
    }
}

extension CollectionResource {
    /// The link to the next page. If only a token came, the link has the form the SDK builds:
    /// `seekOperation=Next`, without size and filter (reference, 3.1).
    func continuation(of target: String) throws(JSONError) -> LinkResource? {
        if let next = try next() { return next }
        guard let continuationToken else { return nil }
        let path = target.prefix { $0 != "?" }
        return LinkResource(
            uri: "\(path)?seekOperation=Next",
            headers: [("MS-ContinuationToken", continuationToken)])
    }
}
