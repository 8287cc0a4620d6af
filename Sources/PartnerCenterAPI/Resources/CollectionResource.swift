/// A list in an answer, or one page of it (reference, 2.3).
package struct CollectionResource<Item: Resource>: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// A page with these items.
    package init(items: [Item], next: LinkResource? = nil, selfLink: LinkResource? = nil) {
        json = [
            "totalCount": JSONValue(integerLiteral: items.count),
            "items": .array(items.map { .object($0.json) }),
            "attributes": ["objectType": "Collection"],
        ]
        var links: JSONObject = [:]
        links["self"] = selfLink.map { .object($0.json) }
        links["next"] = next.map { .object($0.json) }
        if links != [:] { json["links"] = .object(links) }
    }

    /// The items; nil for one that is no object, so that the list is not lost with it. Throws if
    /// there is no list: that is not the same as an empty one.
    package func items() throws(JSONError) -> [Item?] {
        guard let elements = json.array("items") else { throw .unexpected(.noItems) }
        return elements.map { $0.asObject.map(Item.init) }
    }

    /// The link to the next page; nil on the last page. Throws for a link that can't be followed:
    /// the list would seem to end there.
    package func next() throws(JSONError) -> LinkResource? {
        guard let links = json["links"], links != .null else { return nil }
        let next = try links.requireObject("object of links")["next"]
        guard let next, next != .null else { return nil }
        let link = LinkResource(try next.requireObject("link to the next page"))
        guard !link.uri.isEmpty else { throw .unexpected(.noNextLink) }
        return link
    }

    /// In paged collections: to be sent as `MS-ContinuationToken`.
    package var continuationToken: String? { json.filledText("continuationToken") }

    /// How many items there are: on this page by the example, on all pages by its name. Nil if it
    /// is missing.
    package var totalCount: Int? { json.number("totalCount") }
}

/// A list with all its pages.
struct ItemList<Item: Resource> {
    /// Nil for an item that could not be read.
    private(set) var items: [Item?] = []
    /// What each page counted, and how many items it had.
    private var counts: [(told: Int, found: Int)] = []

    /// The items that could be read.
    var readable: [Item] { items.compactMap(\.self) }

    mutating func add(_ page: CollectionPage) {
        items += page.items
        if let told = page.totalCount { counts.append((told, page.items.count)) }
    }

    /// How many items were counted and are missing; `distinct` is how many different ones there
    /// are. A page counts itself or all pages (reference, 3.1 and 15): a count below that of all
    /// items is for the page alone.
    func missing(distinct: Int) -> Int {
        counts.map { told, found in
            told < items.count ? told - found : told - distinct
        }.max().map { max(0, $0) } ?? 0
    }

    /// One page, and the link to the next one.
    struct CollectionPage {
        let items: [Item?]
        let totalCount: Int?
        let next: LinkResource?

        /// Throws if it is no list.
        init(_ json: JSONObject, of target: String) throws(JSONError) {
            let collection = CollectionResource<Item>(json)
            items = try collection.items()
            totalCount = collection.totalCount
            next = try collection.continuation(of: target)
        }
    }
}
