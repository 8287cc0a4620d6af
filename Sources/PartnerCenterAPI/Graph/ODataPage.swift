import Domain

/// A page of a list of Microsoft Graph (OData JSON, 4.01).
package struct ODataPage<Item: Resource>: Equatable, Sendable {
    /// The items; nil for one that is no object, so that the list is not lost with it.
    package let items: [Item?]
    /// The address of the next page, as it came; nil on the last page.
    package let next: String?
    /// How many items all pages have; nil if that is not told.
    package let count: Int?

    /// Reads a page. Throws what is missing if there is no list: that is not the same as an empty
    /// one. Throws for a link that can't be followed, too: the list would seem to end there.
    package init(_ json: JSONObject, missing: UnreadableAnswer) throws(JSONError) {
        guard let elements = json.array("value") else { throw .unexpected(missing) }
        items = elements.map { $0.asObject.map(Item.init) }
        count = json.number("@odata.count")
        switch json["@odata.nextLink"] {
        case nil, .null?: next = nil
        case .string(let link)? where !link.isEmpty: next = link
        default: throw .unexpected(.noNextLink)
        }
    }

    /// The JSON of a page as Graph would give it. `next` is an absolute address; `count` is given
    /// where it was asked for.
    package static func json(
        _ items: [Item], context: String, next: String? = nil, count: Int? = nil
    ) -> JSONObject {
        var json: JSONObject = [
            "@odata.context": .string(context), "value": .array(items.map { .object($0.json) }),
        ]
        json["@odata.nextLink"] = next.map { .string($0) }
        json["@odata.count"] = count.map { JSONValue(integerLiteral: $0) }
        return json
    }
}

/// The envelope of an error of Microsoft Graph (reference of 2026, appendix 1.1).
package struct GraphErrorResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// An error as Graph would give it; `date` has no zone there, and is UTC.
    package init(
        code: String, message: String, date: String, requestID: String, clientRequestID: String
    ) {
        json = [
            "error": [
                "code": .string(code), "message": .string(message),
                "innerError": [
                    "date": .string(date), "request-id": .string(requestID),
                    "client-request-id": .string(clientRequestID),
                ],
            ]
        ]
    }

    private var error: JSONObject? { json.object("error") }

    /// A word, such as `Authorization_RequestDenied`; nil if it is missing.
    package var code: String? { error?.filledText("code") }

    /// What Graph says, in English; empty if it is missing.
    package var message: String { error?.filledText("message") ?? "" }
}
