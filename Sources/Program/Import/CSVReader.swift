/// A record of a file of comma-separated values, or why a line is none.
enum CSVItem: Equatable {
    /// `lines` are those of the file that it stands in, counted from 1: several where a value has
    /// line breaks.
    case record([String], lines: ClosedRange<Int>)
    case bad(CSVProblem, lines: ClosedRange<Int>)
    /// A line without anything in it.
    case empty(line: Int)

    /// The lines of the file it is about.
    var lines: ClosedRange<Int> {
        switch self {
        case .record(_, let lines), .bad(_, let lines): lines
        case .empty(let line): line...line
        }
    }
}

/// Why a line is no record.
enum CSVProblem: Equatable {
    case tooLong
    case notUTF8
    /// A value begins with a quotation mark that is never closed.
    case quoteOpen
    /// A quotation mark stands in a value that is not in quotation marks, or something behind one
    /// that is.
    case quoteWithin
}

/// Reads comma-separated values (RFC 4180) from bytes that come in parts. A bad line costs itself:
/// reading goes on at the next line, also behind a quotation mark that is never closed. Every line
/// is in exactly one item.
struct CSVReader {
    /// A record has so many bytes at most.
    static let longest = 1 << 20

    /// What stands between values.
    let separator: UInt8
    private var bytes: [UInt8] = []
    /// Where the next record begins, and its line.
    private var start = 0
    private var line = 1
    private var isAtBeginning = true
    private var hasEnded = false
    /// Whether the rest of a bad line is to be left out.
    private var isSkipping = false

    init(separator: UInt8 = UInt8(ascii: ",")) { self.separator = separator }

    /// Take more bytes.
    mutating func append(_ part: [UInt8]) {
        bytes.removeFirst(start)
        start = 0
        bytes += part
    }

    /// There are no more bytes.
    mutating func end() { hasEnded = true }

    /// Return the next item; nil if more bytes are needed for it, or if there are none.
    mutating func next() -> CSVItem? {
        if isAtBeginning, !skipMark() { return nil }
        if isSkipping, !skipLine() { return nil }
        guard start < bytes.count else { return nil }
        switch scan() {
        case .needsMore:
            guard bytes.count - start > Self.longest else { return nil }
            let head = bytes[start..<start + Self.longest]
            return bad(head.contains(where: Self.isBreak) ? .quoteOpen : .tooLong)
        case .bad(let problem): return bad(problem)
        case .record(let values, let end, let breaks):
            guard end - start <= Self.longest else { return bad(.tooLong) }
            let lines = line...line + breaks
            start = end
            line += breaks + 1
            if values == [.nothing] { return .empty(line: lines.lowerBound) }
            let texts = values.compactMap(text)
            return texts.count == values.count
                ? .record(texts, lines: lines) : .bad(.notUTF8, lines: lines)
        }
    }

    /// The line that begins here is bad; what follows it is read on its own.
    private mutating func bad(_ problem: CSVProblem) -> CSVItem {
        isSkipping = true
        return .bad(problem, lines: line...line)
    }

    /// Skip the mark of UTF-8 at the beginning. Return false if more bytes are needed for that.
    private mutating func skipMark() -> Bool {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard bytes.count >= mark.count || hasEnded || !mark.starts(with: bytes) else {
            return false
        }
        isAtBeginning = false
        if bytes.starts(with: mark) { start = mark.count }
        return true
    }

    /// Skip the rest of a line. Return false if more bytes are needed for that.
    private mutating func skipLine() -> Bool {
        while start < bytes.count, !Self.isBreak(bytes[start]) { start += 1 }
        guard let end = lineEnd(at: start) else { return false }
        start = end
        line += 1
        isSkipping = false
        return true
    }

    /// Where the line break at a place ends; nil if more bytes are needed to tell.
    private func lineEnd(at place: Int) -> Int? {
        guard place < bytes.count else { return hasEnded ? place : nil }
        guard bytes[place] == Self.carriageReturn else { return place + 1 }
        guard place + 1 < bytes.count else { return hasEnded ? place + 1 : nil }
        return bytes[place + 1] == Self.lineFeed ? place + 2 : place + 1
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private static func isBreak(_ byte: UInt8) -> Bool {
        byte == lineFeed || byte == carriageReturn
    }

    /// Where a value is, without the quotation marks around it.
    private struct Value: Equatable {
        var start = 0
        var count = 0
        var isQuoted = false
        /// Whether there are two quotation marks in it that stand for one.
        var hasDoubled = false

        static let nothing = Value()

        init() {}

        init(_ range: Range<Int>, isQuoted: Bool = false, hasDoubled: Bool = false) {
            // A value without anything is the same wherever it is.
            start = range.isEmpty ? 0 : range.lowerBound
            count = range.count
            (self.isQuoted, self.hasDoubled) = (isQuoted, hasDoubled)
        }
    }

    private enum Scan {
        case needsMore
        case bad(CSVProblem)
        case record([Value], end: Int, breaks: Int)
    }

    /// Look for the end of the record that begins here.
    private func scan() -> Scan {
        var values: [Value] = []
        var (place, breaks) = (start, 0)
        while true {
            if place < bytes.count, bytes[place] == Self.quote {
                let begin = place + 1
                var hasDoubled = false
                place = begin
                while true {
                    guard place < bytes.count else {
                        return hasEnded ? .bad(.quoteOpen) : .needsMore
                    }
                    if bytes[place] == Self.quote {
                        guard place + 1 < bytes.count || hasEnded else { return .needsMore }
                        guard place + 1 < bytes.count, bytes[place + 1] == Self.quote else {
                            break
                        }
                        hasDoubled = true
                        place += 2
                    } else if Self.isBreak(bytes[place]) {
                        guard let end = lineEnd(at: place) else { return .needsMore }
                        breaks += 1
                        place = end
                    } else {
                        place += 1
                    }
                }
                values.append(Value(begin..<place, isQuoted: true, hasDoubled: hasDoubled))
                place += 1
            } else {
                let begin = place
                while place < bytes.count, bytes[place] != separator, !Self.isBreak(bytes[place]) {
                    if bytes[place] == Self.quote { return .bad(.quoteWithin) }
                    place += 1
                }
                values.append(Value(begin..<place))
            }
            guard place < bytes.count else {
                return hasEnded ? .record(values, end: place, breaks: breaks) : .needsMore
            }
            if bytes[place] == separator {
                place += 1
                continue
            }
            guard Self.isBreak(bytes[place]) else { return .bad(.quoteWithin) }
            guard let end = lineEnd(at: place) else { return .needsMore }
            return .record(values, end: end, breaks: breaks)
        }
    }

    /// Return a value; nil if it is not UTF-8.
    private func text(_ value: Value) -> String? {
        let range = value.start..<value.start + value.count
        guard value.hasDoubled else {
            return String(validating: bytes[range], as: UTF8.self)
        }
        var single: [UInt8] = []
        var place = range.lowerBound
        while place < range.upperBound {
            single.append(bytes[place])
            place += bytes[place] == Self.quote ? 2 : 1
        }
        return String(validating: single, as: UTF8.self)
    }
}
