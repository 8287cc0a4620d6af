import Foundation
import GRDB
import Synchronization

/// The customers of the list as they were in one state of the store, in its order, with what a
/// search finds them by. It never changes.
///
/// A million take 13 MB of memory: their texts and IDs are in files.
final class SearchBase: Sendable {
    /// The state of the store before they were read. What changed since may be shown or not.
    let state: ListState
    /// Their numbers.
    let numbers: [Int32]
    /// Where each customer's text begins; one more for the end.
    private let starts: [UInt32]
    private let texts: IndexBytes
    /// Sixteen bytes for each customer.
    private let guids: IndexBytes
    private let withGUID: Bitmap
    /// Those with a domain that ends as all tenants' do.
    private let withTail: Bitmap
    /// For each letter, as in `SearchEntry.letters`, the customers that have it.
    private let withLetter: [Bitmap]
    /// For each piece of the list and each pair of letters, a bit for each customer that has it.
    /// Nil for a short list, which is searched as fast without.
    private let withPair: IndexBytes?
    /// What the last words found, the latest first: letters are typed one by one and taken back.
    private let known = Mutex<[(word: String, found: Bitmap)]>([])

    /// So many words are remembered.
    private static let memory = 8

    fileprivate init(_ builder: SearchBaseBuilder) {
        state = builder.state
        numbers = builder.numbers
        starts = builder.starts
        texts = builder.texts.finish()
        guids = builder.guids.finish()
        withPair = builder.finishPairs()
        let count = numbers.count
        withGUID = Bitmap(count: count, words: builder.withGUID)
        withTail = Bitmap(count: count, words: builder.withTail)
        withLetter = builder.withLetter.map { Bitmap(count: count, words: $0) }
    }

    var count: Int { numbers.count }

    /// The bytes it takes in memory.
    var bytesInMemory: Int {
        (numbers.count + starts.count) * 4 + texts.countInMemory + guids.countInMemory
            + (withPair?.countInMemory ?? 0)
            + (withLetter.count + 2) * withGUID.words.count * 8
    }

    /// The places of the customers that have a word.
    func places(with word: String) -> Bitmap {
        let known = known.withLock { $0 }
        if let found = known.first(where: { $0.word == word })?.found { return found }
        // Who has a longer word has each part of it too.
        let wider = known.filter { word.utf8.contains($0.word.utf8) }.map(\.found)
        let found = search(WordPattern(word), among: wider)
        self.known.withLock {
            $0.insert((word, found), at: 0)
            if $0.count > Self.memory { $0.removeLast() }
        }
        return found
    }

    private func search(_ word: WordPattern, among wider: [Bitmap]) -> Bitmap {
        var candidates = Bitmap(count: count, filled: true)
        for (letter, bitmap) in withLetter.enumerated() where word.letters & 1 << letter != 0 {
            candidates.formIntersection(bitmap)
        }
        if word.isLetter { return candidates }
        defer { for bytes in [texts, guids, withPair] { bytes?.release() } }
        for bitmap in wider { candidates.formIntersection(bitmap) }
        var found = Bitmap(count: count)
        if word.isInTail {
            found = candidates
            found.formIntersection(withTail)
            candidates.subtract(withTail)
        }
        for pair in word.pairs { formIntersection(&candidates, withPair: pair) }
        if word.isPair, withPair != nil { return candidates.union(found) }
        for start in stride(from: 0, to: count, by: Self.pieceLength) {
            let places = start..<min(count, start + Self.pieceLength)
            search(word, in: places, of: candidates, into: &found)
        }
        return found
    }

    /// Calls `body` with the place and text of each customer who has the letters of all words, but
    /// for one letter of each.
    func forEachText(
        thatMayBeNear words: [UInt64], _ body: (Int, UnsafeRawBufferPointer) -> Void
    ) {
        var candidates = Bitmap(count: count, filled: true)
        for letters in words { candidates.formIntersection(places(withMostOf: letters)) }
        defer { texts.release() }
        for start in stride(from: 0, to: count, by: Self.pieceLength) {
            let places = start..<min(count, start + Self.pieceLength)
            guard candidates.count(in: places) > 0 else { continue }
            let first = Int(starts[places.lowerBound])
            texts.withBytes(first..<Int(starts[places.upperBound])) { text in
                candidates.forEach(in: places) { place in
                    let range = Int(starts[place]) - first..<Int(starts[place + 1]) - first
                    body(place, UnsafeRawBufferPointer(rebasing: text[range]))
                }
            }
        }
    }

    /// The places of the customers who have all of these letters but one.
    private func places(withMostOf letters: UInt64) -> Bitmap {
        var withAll = Bitmap(count: count, filled: true)
        var withMost = withAll
        for (letter, bitmap) in withLetter.enumerated() where letters & 1 << letter != 0 {
            withMost.formIntersection(bitmap)
            withMost = withMost.union(withAll)
            withAll.formIntersection(bitmap)
        }
        return withMost
    }

    /// Leaves those that have a pair of letters.
    private func formIntersection(_ candidates: inout Bitmap, withPair pair: Int) {
        guard let withPair else { return }
        let wordCount = Self.pieceLength / 64
        for piece in 0..<(count + Self.pieceLength - 1) / Self.pieceLength {
            let start = (piece * SearchEntry.pairCount + pair) * wordCount * 8
            withPair.withBytes(start..<start + wordCount * 8) {
                candidates.formIntersection($0.bindMemory(to: UInt64.self), at: piece * wordCount)
            }
        }
    }

    /// So many customers are searched at once. It is a multiple of the bits of a word.
    fileprivate static let pieceLength = 1 << 13

    private func search(
        _ word: WordPattern, in places: Range<Int>, of candidates: Bitmap, into found: inout Bitmap
    ) {
        var left = candidates.count(in: places)
        if left == 0 { return }
        if let guid = word.guid {
            guids.withBytes(places.lowerBound * 16..<places.upperBound * 16) { digits in
                candidates.forEach(in: places, alsoIn: withGUID) { place in
                    let offset = (place - places.lowerBound) * 16
                    let digits = GUIDDigits(
                        high: digits.load(fromByteOffset: offset, as: UInt64.self),
                        low: digits.load(fromByteOffset: offset + 8, as: UInt64.self))
                    if guid.matches(digits) {
                        found.insert(place)
                        left -= 1
                    }
                }
            }
        }
        if left == 0 { return }
        let first = Int(starts[places.lowerBound])
        texts.withBytes(first..<Int(starts[places.upperBound])) { text in
            // To look at each costs more than to look through all, unless they are few.
            if left > places.count / 4, word.hangul == nil {
                for needle in word.needles {
                    needle.withUnsafeBytes { needle in
                        search(needle, in: text, of: places, into: &found)
                    }
                }
            } else {
                candidates.forEach(in: places) { place in
                    guard !found[place] else { return }
                    let range = Int(starts[place]) - first..<Int(starts[place + 1]) - first
                    if word.isIn(text: UnsafeRawBufferPointer(rebasing: text[range])) {
                        found.insert(place)
                    }
                }
            }
        }
    }

    private func search(
        _ needle: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer, of places: Range<Int>,
        into found: inout Bitmap
    ) {
        let first = Int(starts[places.lowerBound])
        var place = places.lowerBound
        var from = 0
        while let hit = text.firstPlace(of: needle, from: from) {
            while Int(starts[place + 1]) - first <= hit { place += 1 }
            found.insert(place)
            from = Int(starts[place + 1]) - first
            place += 1
        }
    }
}

/// Reads the base of a search index.
final class SearchBaseBuilder: ListIndexBuilder {
    let state: ListState
    fileprivate var numbers: [Int32] = []
    fileprivate var starts: [UInt32] = [0]
    fileprivate let texts: IndexBytesWriter
    fileprivate let guids: IndexBytesWriter
    fileprivate var withGUID: [UInt64] = []
    fileprivate var withTail: [UInt64] = []
    fileprivate var withLetter = [[UInt64]](repeating: [], count: SearchEntry.letterCount)
    /// Nil for a short list.
    private let pairs: IndexBytesWriter?
    /// The bits of the piece that is being read.
    private var piece: [UInt64] = []
    private var cursor: ListReader

    init(in space: IndexSpace, _ db: Database) throws {
        state = try ListState(db)
        cursor = ListReader("folded_name, folded_rest", asOf: state)
        texts = IndexBytesWriter(in: space)
        guids = IndexBytesWriter(in: space)
        let count = try Int.fetchOne(db, sql: "SELECT customers FROM directory_total") ?? 0
        let size = count * SearchEntry.pairCount / 8
        pairs = size > 2 * space.memoryLimit ? IndexBytesWriter(in: space) : nil
        numbers.reserveCapacity(count)
        starts.reserveCapacity(count + 1)
    }

    func readOn(_ limit: Int, _ db: Database) throws -> Bool {
        try cursor.readOn(limit, db) { append($0[0], try SearchEntry($0)) }
    }

    func finish() -> SearchIndex { SearchIndex(SearchBase(self)) }

    /// The pairs, the last piece of them filled up.
    fileprivate func finishPairs() -> IndexBytes? {
        if !piece.isEmpty { writePiece() }
        return pairs?.finish()
    }

    private func writePiece() {
        pairs?.append { bytes in piece.withUnsafeBytes { bytes.append(contentsOf: $0) } }
        piece = []
    }

    private func note(pairsOf entry: SearchEntry, at place: Int) {
        let wordCount = SearchBase.pieceLength / 64
        if piece.isEmpty {
            piece = Array(repeating: 0, count: SearchEntry.pairCount * wordCount)
        }
        let (index, bit) = (place >> 6, 1 << UInt64(place & 63) as UInt64)
        piece.withUnsafeMutableBufferPointer { piece in
            entry.forEachPair { piece[$0 * wordCount + index] |= bit }
        }
        if place == SearchBase.pieceLength - 1 { writePiece() }
    }

    private func append(_ number: Int32, _ entry: SearchEntry) {
        let (index, bit) = (numbers.count >> 6, 1 << UInt64(numbers.count & 63) as UInt64)
        if numbers.count & 63 == 0 {
            withGUID.append(0)
            withTail.append(0)
            for letter in withLetter.indices { withLetter[letter].append(0) }
        }
        if entry.guid != nil { withGUID[index] |= bit }
        if entry.hasTail { withTail[index] |= bit }
        var letters = entry.letters
        while letters != 0 {
            withLetter[letters.trailingZeroBitCount][index] |= bit
            letters &= letters - 1
        }
        if pairs != nil { note(pairsOf: entry, at: numbers.count % SearchBase.pieceLength) }
        numbers.append(number)
        texts.append { $0.append(contentsOf: entry.text) }
        starts.append(UInt32(texts.count))
        let guid = entry.guid ?? GUIDDigits(high: 0, low: 0)
        guids.append { bytes in
            withUnsafeBytes(of: guid.high) { bytes.append(contentsOf: $0) }
            withUnsafeBytes(of: guid.low) { bytes.append(contentsOf: $0) }
        }
    }
}
