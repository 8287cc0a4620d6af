/// Something the service has, as it is on the wire: the whole of its JSON, so that what is not
/// modelled goes back untouched (reference, 4.3), with the members we know by name.
package protocol Resource: Equatable, Sendable {
    var json: JSONObject { get set }
    init(_ json: JSONObject)
}

extension Resource {
    /// The resource in a body. Throws for what is no JSON object.
    package init(bytes: [UInt8]) throws(JSONError) {
        self.init(try JSON(bytes: bytes).requireObject("\(Self.self)"))
    }

    /// The body that carries it.
    package var bytes: [UInt8] { JSON.object(json).bytes }

    /// Sets `attributes.objectType`, and the etag if there is one to speak of.
    mutating func setAttributes(_ objectType: String, etag: String? = nil) {
        var attributes: JSONObject = ["objectType": .string(objectType)]
        if let etag { attributes["etag"] = .string(etag) }
        json["attributes"] = .object(attributes)
    }
}

extension JSON {
    /// The text, or nothing where it is empty: the live service leaves nulls out.
    static func filled(_ text: String?) -> JSON? {
        text.flatMap { $0.isEmpty ? nil : .string($0) }
    }
}
