/// A list in an answer, or one page of it (reference, 2.3).
package struct CollectionResource<Item: Resource>: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    package init(items: [Item], next: LinkResource? = nil, selfLink: LinkResource? = nil) {
        json = [
            "totalCount": JSON(integerLiteral: items.count),
            "items": .array(items.map { .object($0.json) }),
            "attributes": ["objectType": "Collection"],
        ]
        var links: JSONObject = [:]
        links["self"] = selfLink.map { .object($0.json) }
        links["next"] = next.map { .object($0.json) }
        if links != [:] { json["links"] = .object(links) }
    }

    /// What can be read of the items; one that is no object is passed over, not the list.
    package var items: [Item] { json.objects("items").map(Item.init) }

    /// Where the list goes on; nil on its last page.
    package var next: LinkResource? {
        json.object("links")?.object("next").map(LinkResource.init).flatMap {
            $0.uri.isEmpty ? nil : $0
        }
    }

    /// Of paged collections: to be sent as `MS-ContinuationToken`.
    package var continuationToken: String? { json.filledText("continuationToken") }
}

extension JSON: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(JSONObject(Dictionary(elements, uniquingKeysWith: { $1 })))
    }
}
