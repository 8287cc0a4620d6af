import Canvas
import Domain

/// Where something occurs in the lines of a text, from the first line to the last. Case, width and
/// accents make no difference, and what is broken between two lines is found as well.
struct TextMatches: Equatable {
    /// A part of a line, in scalars.
    private struct Part: Equatable {
        let line: Int
        let range: Range<Int>
    }

    /// The parts of each match: two where it is broken between two lines.
    private let all: [[Part]]

    var count: Int { all.count }

    /// None of an empty text.
    init(of sought: String, in lines: [Line]) {
        let word = SearchWord(sought)
        guard word.count > 0, sought.contains(where: { !$0.isWhitespace }) else {
            all = []
            return
        }
        let texts = lines.map { Array($0.text.unicodeScalars) }
        var found: [[Part]] = []
        for place in texts.indices {
            found += Self.ranges(of: word, in: texts[place]).map { [Part(line: place, range: $0)] }
            guard place + 1 < texts.count else { continue }
            found += Self.broken(word, texts[place], texts[place + 1]).map { head, tail in
                [Part(line: place, range: head), Part(line: place + 1, range: tail)]
            }
        }
        all = found
    }

    /// The line in which a match begins.
    func line(of match: Int) -> Int? { all.element(at: match)?.first?.line }

    /// The first match that begins in that line or below it; the first of all where there is none.
    func first(fromLine line: Int) -> Int {
        all.firstIndex { ($0.first?.line ?? 0) >= line } ?? 0
    }

    private static func ranges(
        of word: SearchWord, in scalars: [Unicode.Scalar]
    ) -> [Range<Int>] {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        let string = String(text)
        return word.ranges(in: string).map { range in
            let start = string.unicodeScalars.distance(
                from: string.startIndex, to: range.lowerBound)
            let length = string.unicodeScalars.distance(
                from: range.lowerBound, to: range.upperBound)
            return start..<start + length
        }
    }

    /// What begins at the end of a line and ends at the beginning of the next one, which may have
    /// a margin. A blank, or nothing, stands for the break.
    private static func broken(
        _ word: SearchWord, _ line: [Unicode.Scalar], _ next: [Unicode.Scalar]
    ) -> [(head: Range<Int>, tail: Range<Int>)] {
        let margin = next.prefix { $0 == " " }.count
        let end = line.count - line.reversed().prefix { $0 == " " }.count
        guard end > 0, margin < next.count else { return [] }
        // More than these letters cannot be part of what is broken; folding may shorten a text.
        let most = 4 * word.count + 4
        let start = max(0, end - most)
        let head = Array(line[start..<end])
        let tail = Array(next[margin...].prefix(most))
        for gap in [[Unicode.Scalar(" ")], []] {
            let joint = head.count + gap.count
            let found = ranges(of: word, in: head + gap + tail).first {
                $0.lowerBound < head.count && $0.upperBound > joint
            }
            guard let found else { continue }
            return [
                (
                    start + found.lowerBound..<end,
                    margin..<margin + found.upperBound - joint
                )
            ]
        }
        return []
    }

    /// Returns the lines with all matches standing out, and the current one as what is selected.
    func marked(in lines: [Line], current: Int) -> [Line] {
        var lines = lines
        for (place, match) in all.enumerated() {
            for part in match {
                lines[part.line] = lines[part.line].marking(
                    part.range, isSelected: place == current)
            }
        }
        return lines
    }
}

extension Line {
    /// Returns the line with some of its scalars as a match, or as the match that is selected.
    fileprivate func marking(_ range: Range<Int>, isSelected: Bool) -> Line {
        var start = 0
        let marked = spans.flatMap { span -> [Span] in
            let scalars = span.text.unicodeScalars
            let own = start..<start + scalars.count
            start = own.upperBound
            let common = range.clamped(to: own)
            guard !common.isEmpty else { return [span] }
            func index(_ place: Int) -> String.Index {
                scalars.index(scalars.startIndex, offsetBy: place - own.lowerBound)
            }
            let (first, last) = (index(common.lowerBound), index(common.upperBound))
            let match = span.piece(first..<last, .match)
            return [
                span.piece(span.text.startIndex..<first, span.role),
                isSelected ? match.on(.selection) : match,
                span.piece(last..<span.text.endIndex, span.role),
            ].filter { !$0.text.isEmpty }
        }
        return Line(marked, isSelected: self.isSelected)
    }
}
