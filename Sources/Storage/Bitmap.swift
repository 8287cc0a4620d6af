/// A bit for each of some customers.
struct Bitmap: Equatable, Sendable {
    /// How many bits it has.
    let bits: Int
    private(set) var words: [UInt64]

    init(count: Int, filled: Bool = false) {
        bits = count
        words = Array(repeating: filled ? .max : 0, count: (count + 63) / 64)
        if filled, count % 64 != 0 { words[words.count - 1] = 1 << UInt64(count % 64) - 1 }
    }

    init(count: Int, words: [UInt64]) { (bits, self.words) = (count, words) }

    subscript(_ place: Int) -> Bool { words[place >> 6] & 1 << UInt64(place & 63) != 0 }

    mutating func insert(_ place: Int) { words[place >> 6] |= 1 << UInt64(place & 63) }

    /// Calls `body` with each set bit of a range that begins at a word; with `other`, each that is
    /// set there too.
    func forEach(
        in range: Range<Int>, alsoIn other: Bitmap? = nil, _ body: (Int) -> Void
    ) {
        for index in range.lowerBound >> 6..<(range.upperBound + 63) >> 6 {
            var word = words[index] & (other?.words[index] ?? .max)
            while word != 0 {
                body(index << 6 + word.trailingZeroBitCount)
                word &= word - 1
            }
        }
    }

    /// How many bits are set.
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    func count(in range: Range<Int>) -> Int {
        guard !range.isEmpty else { return 0 }
        let (first, last) = (range.lowerBound >> 6, (range.upperBound - 1) >> 6)
        return (first...last).reduce(0) { sum, index in
            var word = words[index]
            if index == first { word &= UInt64.max << UInt64(range.lowerBound & 63) }
            if index == last { word &= UInt64.max >> UInt64(63 - (range.upperBound - 1) & 63) }
            return sum + word.nonzeroBitCount
        }
    }

    mutating func formIntersection(_ other: Bitmap) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    /// Intersects the words from one on with others. Those past the end are left out.
    mutating func formIntersection(_ other: UnsafeBufferPointer<UInt64>, at start: Int) {
        for index in 0..<min(other.count, words.count - start) {
            words[start + index] &= other[index]
        }
    }

    /// Leaves the set bits for which `body` returns true.
    mutating func keep(where body: (Int) -> Bool) {
        for index in words.indices {
            var word = words[index]
            while word != 0 {
                let bit = word & ~(word &- 1)
                if !body(index << 6 + bit.trailingZeroBitCount) { words[index] &= ~bit }
                word &= word - 1
            }
        }
    }

    /// Whether a bit is set; false past the end.
    func has(_ place: Int) -> Bool { place < bits && self[place] }

    func union(_ other: Bitmap) -> Bitmap {
        Bitmap(count: bits, words: zip(words, other.words).map { $0 | $1 })
    }

    mutating func subtract(_ other: Bitmap) {
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    /// The first set bit at `start` or later.
    func firstSet(from start: Int) -> Int? { first(from: start, flipped: 0) }

    /// The first bit at `start` or later that is not set.
    func firstUnset(from start: Int) -> Int? { first(from: start, flipped: .max) }

    private func first(from start: Int, flipped: UInt64) -> Int? {
        guard start < bits else { return nil }
        var index = start >> 6
        var word = (words[index] ^ flipped) & UInt64.max << UInt64(start & 63)
        while word == 0 {
            index += 1
            guard index < words.count else { return nil }
            word = words[index] ^ flipped
        }
        let place = index << 6 + word.trailingZeroBitCount
        return place < bits ? place : nil
    }

    /// The place of a set bit, counted from 0; nil if fewer are set.
    func place(ofSet rank: Int) -> Int? {
        var left = rank
        for (index, word) in words.enumerated() {
            let count = word.nonzeroBitCount
            if left >= count {
                left -= count
                continue
            }
            var word = word
            for _ in 0..<left { word &= word - 1 }
            return index << 6 + word.trailingZeroBitCount
        }
        return nil
    }
}
