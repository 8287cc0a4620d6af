/// A list as it was told, over all its pages.
struct ItemList<Item: Resource> {
    /// Nil for an item that could not be read.
    private(set) var items: [Item?] = []
    /// What each page counted, and how many items it had.
    private var counts: [(told: Int, found: Int)] = []

    /// The items that could be read.
    var readable: [Item] { items.compactMap(\.self) }

    mutating func add(_ page: Page) {
        items += page.items
        if let told = page.totalCount { counts.append((told, page.items.count)) }
    }

    /// How many more were counted than were told; `distinct` is how many different ones were. A
    /// page counts itself or all pages (reference, 3.1 and 15), so a count below that of all items
    /// is of the page alone.
    func missing(distinct: Int) -> Int {
        counts.map { told, found in
            told < items.count ? told - found : told - distinct
        }.max().map { max(0, $0) } ?? 0
    }

    /// One page, and where the list goes on.
    struct Page {
        let items: [Item?]
        let totalCount: Int?
        let next: LinkResource?

        /// Throws where it is no list.
        init(_ json: JSONObject, of target: String) throws(JSONError) {
            let collection = CollectionResource<Item>(json)
            items = try collection.items()
            totalCount = collection.totalCount
            next = try collection.continuation(of: target)
        }
    }
}
