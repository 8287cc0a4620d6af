/// All customers of the list in memory, in its order, as one run of folded text to search in:
///
///     name␟domain␟custom domains…␟Microsoft ID␞name␟domain␟…
///
/// The separators cannot be typed, so no match spans two fields.
struct SearchIndex: Sendable {
    static let fieldSeparator = "\u{1F}"
    static let field: UInt8 = 0x1F
    static let end: UInt8 = 0x1E

    /// Which state of the store it shows.
    var stamp: Stamp
    /// The customers' numbers, in the order of the list.
    private(set) var numbers: [Int32] = []
    /// Where each customer's text begins; one more for the end.
    private(set) var starts: [Int32] = [0]
    private(set) var text: [UInt8] = []

    struct Stamp: Equatable, Sendable {
        let epoch: Int64
        let revision: Int64
    }

    init(stamp: Stamp, capacity: Int) {
        self.stamp = stamp
        numbers.reserveCapacity(capacity)
        starts.reserveCapacity(capacity + 1)
        text.reserveCapacity(capacity * Self.usualLength)
    }

    private static let usualLength = 104

    /// Adds a customer that comes after all the others.
    mutating func append(_ number: Int32, _ entry: some Sequence<UInt8>) {
        numbers.append(number)
        text.append(contentsOf: entry)
        starts.append(Int32(text.count))
    }

    mutating func remove(_ number: Int32) {
        guard let place = numbers.firstIndex(of: number) else { return }
        let bytes = range(at: place)
        text.removeSubrange(bytes)
        numbers.remove(at: place)
        starts.remove(at: place)
        for later in place..<starts.count { starts[later] -= Int32(bytes.count) }
    }

    mutating func insert(_ number: Int32, _ entry: [UInt8]) {
        let place = self.place(for: entry)
        let start = starts[place]
        text.insert(contentsOf: entry, at: Int(start))
        numbers.insert(number, at: place)
        starts.insert(start, at: place)
        for later in (place + 1)..<starts.count { starts[later] += Int32(entry.count) }
    }

    /// The places of the customers in whose text all the words are, in order.
    func places(matching words: [String]) -> [Int32] {
        // The longest word leaves the least to look at for the others.
        let words = words.map { Array($0.utf8) }.sorted { $0.count > $1.count }
        guard let first = words.first else { return Array(0..<Int32(numbers.count)) }
        var places: [Int32] = []
        text.withUnsafeBytes { text in
            first.withUnsafeBytes { first in
                var place = 0
                var from = 0
                while let hit = text.firstRange(of: first, from: from) {
                    while Int(starts[place + 1]) <= hit { place += 1 }
                    let entry = UnsafeRawBufferPointer(rebasing: text[range(at: place)])
                    let others = words.dropFirst().allSatisfy { word in
                        word.withUnsafeBytes { entry.firstRange(of: $0, from: 0) != nil }
                    }
                    if others { places.append(Int32(place)) }
                    from = Int(starts[place + 1])
                    place += 1
                }
            }
        }
        return places
    }

    private func range(at place: Int) -> Range<Int> {
        Int(starts[place])..<Int(starts[place + 1])
    }

    /// Where an entry belongs: by name and then by id, as the list is sorted.
    private func place(for entry: [UInt8]) -> Int {
        let key = sortKey(of: entry[...])
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            let other = sortKey(of: text[range(at: middle)])
            if precedes(other, key) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private typealias SortKey = (name: ArraySlice<UInt8>, id: ArraySlice<UInt8>)

    private func sortKey(of entry: ArraySlice<UInt8>) -> SortKey {
        let name = entry.prefix { $0 != Self.field }
        let id = entry.dropLast().reversed().prefix { $0 != Self.field }
        return (name, entry.dropLast().suffix(id.count))
    }

    private func precedes(_ left: SortKey, _ right: SortKey) -> Bool {
        left.name.elementsEqual(right.name)
            ? left.id.lexicographicallyPrecedes(right.id)
            : left.name.lexicographicallyPrecedes(right.name)
    }
}
