/// The first of many, in order, without keeping the many.
struct Nearest<Element: Comparable> {
    /// How many were noted.
    private(set) var count = 0
    private var kept: [Element] = []
    /// Whatever comes after it is not among the first.
    private var last: Element?
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    mutating func note(_ element: Element) {
        count += 1
        if let last, last < element { return }
        kept.append(element)
        // Sorted now and then, not each time: so each costs the little that a sort of few does.
        if kept.count / 2 > max(limit, Self.fewest) {
            kept = first
            last = kept.last
        }
    }

    /// Those that come first, at most the limit.
    var first: [Element] { Array(kept.sorted().prefix(limit)) }

    private static var fewest: Int { 64 }
}
