/// The signs that a terminal can draw besides letters.
package enum Glyphs: Hashable, Sendable, CaseIterable {
    /// Blocks, lines, arrows and marks of Unicode.
    case blocks
    /// ASCII alone.
    case ascii
}

extension Glyphs {
    /// Whether a locale's name says which characters it has: true for UTF-8, false for others; nil
    /// where it names none, as `C` and `ko_KR` do.
    package static func isUTF8(locale: String) -> Bool? {
        guard let dot = locale.firstIndex(of: ".") else { return nil }
        let name = locale[locale.index(after: dot)...].prefix { $0 != "@" }
            .lowercased().filter { $0 != "-" }
        return name == "utf8"
    }

    /// A column of the screen filled by so many eighths, 0 to 8, from the bottom.
    func height(_ eighths: Int) -> Character {
        let level = min(8, max(0, eighths))
        return switch self {
        case .blocks: [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"][level]
        case .ascii: [" ", ".", ".", ":", ":", ":", "|", "|", "#"][level]
        }
    }

    /// A column of the screen filled by so many eighths, 1 to 7, from the left.
    func width(_ eighths: Int) -> Character {
        let level = min(7, max(1, eighths))
        return switch self {
        case .blocks: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"][level - 1]
        case .ascii: ">"
        }
    }

    /// The part of a scroll bar that shows where the rows of the screen are.
    var thumb: Character { self == .blocks ? "▐" : "#" }
}

extension Frame {
    /// Return this screen in the signs that a terminal can draw. In ASCII each sign of another kind
    /// becomes one of ASCII, in the same column; letters of any script stay.
    package func drawn(in glyphs: Glyphs) -> Frame {
        guard glyphs == .ascii else { return self }
        return Frame(size: size, lines: lines.map(\.inASCII), cursor: cursor)
    }
}

extension Line {
    fileprivate var inASCII: Line { Line(spans.map(\.inASCII), isSelected: isSelected) }
}

extension Span {
    fileprivate var inASCII: Span {
        if text.isPlain { return self }
        return cut(to: text.inASCII)
    }
}

extension String {
    /// This text with each sign that is one column wide as a sign of ASCII.
    package var inASCII: String {
        var drawn = UnicodeScalarView()
        var isAfterCorner = false
        var left = Substring(self).unicodeScalars
        while let scalar = left.popFirst() {
            if isAfterCorner, scalar == " " {
                // A branch to a row below its parent, no corner of a frame: no mark looks like it.
                drawn.removeLast()
                drawn.append(contentsOf: "`-".unicodeScalars)
            } else if let triangle = scalar.triangle, drawn.last == " " {
                // A letter between two names of columns would read as a word. The sign of two
                // letters takes a blank that nobody misses: one of several behind it, one before
                // the name, or else the one between the name and the sign.
                if left.prefix(2).elementsEqual("  ".unicodeScalars) {
                    left.removeFirst()
                } else if drawn.first == " ", drawn.contains(where: { $0 != " " }) {
                    drawn.removeFirst()
                } else {
                    drawn.removeLast()
                }
                drawn.append(contentsOf: triangle.unicodeScalars)
            } else {
                drawn.append(scalar.sign ?? scalar)
            }
            isAfterCorner = scalar == "└"
        }
        return String(drawn)
    }
}

extension Unicode.Scalar {
    /// The sign of ASCII that stands for this sign; nil if it is a letter, a mark on one, or wide.
    fileprivate var sign: Unicode.Scalar? {
        switch value {
        case 0..<0xA0: nil
        case 0xA0: " "
        case 0xB7, 0x2010...0x2015, 0x2212, 0x2500: "-"
        case 0xD7, 0x2717...0x2718: "x"
        case 0xAB, 0x2039, 0x2190, 0x25C0, 0x25C2: "<"
        case 0xBB, 0x203A, 0x2192, 0x25B6: ">"
        // What is folded, and what is not.
        case 0x25B8: "+"
        case 0x25BE: "-"
        case 0x2018...0x201B: "'"
        case 0x201C...0x201F: "\""
        case 0x2022, 0x25CF: "*"
        case 0x25CB, 0x25E6: "o"
        case 0x2026: "~"
        case 0x2191, 0x25B2, 0x25B4: "^"
        case 0x2193, 0x2713...0x2714: "v"
        case 0x25BC: "v"
        case 0x21BA...0x21BB: self == "\u{21BA}" ? "&" : "@"
        case 0x2501, 0x29D7: "="
        case 0x270E: "%"
        case 0x25A0: "#"
        case 0x2016, 0x2502...0x2503, 0x2551: "|"
        case 0x2504...0x250B, 0x254C...0x254F, 0x2550: "-"
        case 0x250C...0x254B, 0x2552...0x2573: "+"
        case 0x2580...0x259F: block
        case 0x2190...0x2BFF, 0x2016...0x2027, 0x2030...0x205E: columns == 1 ? "*" : nil
        default: nil
        }
    }

    /// What stands for a triangle and a blank beside it; nil for all else.
    fileprivate var triangle: String? {
        switch self {
        case "▲": "/\\"
        case "▼": "\\/"
        default: nil
        }
    }

    /// The same for the blocks that bars are drawn with.
    private var block: Unicode.Scalar {
        switch value {
        case 0x2581...0x2582: "."
        case 0x2583...0x2585, 0x2592: self == "\u{2592}" ? "-" : ":"
        case 0x2586...0x2587: "|"
        case 0x2589...0x258F: ">"
        case 0x2591: "."
        case 0x2593: "="
        default: "#"
        }
    }
}
