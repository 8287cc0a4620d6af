import TOMLKit

/// A place in a file of text, as compilers tell it: both counted from 1, columns in letters.
struct TextPlace: Hashable, Comparable, Sendable {
    let line: Int
    let column: Int

    static func < (one: TextPlace, other: TextPlace) -> Bool {
        (one.line, one.column) < (other.line, other.column)
    }
}

extension TextPlace? {
    /// The name of a file with the place in it: `config.toml:3:7`; the name alone without one.
    func inFile(_ name: String) -> String {
        map { "\(name):\($0.line):\($0.column)" } ?? name
    }
}

extension TOMLParseError {
    /// Where the text is no TOML.
    var place: TextPlace { TextPlace(line: source.begin.line, column: source.begin.column) }
}

/// Finds the place of a key in TOML text, which TOMLKit does not return.
struct KeyPlaces {
    private let source: String

    init(_ source: String) {
        self.source = source
    }

    /// Split only if a place is asked for, which needs a mistake.
    private var lines: [Substring] {
        source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    /// Return the place of the key at that path, or of the table it is in.
    func place(of path: [String]) -> TextPlace? {
        var table: [String] = []
        var nearest: (depth: Int, place: TextPlace)?
        for (index, line) in lines.enumerated() {
            let text = line.drop { $0 == " " || $0 == "\t" }
            let key: [String]
            var names = path[...]
            if text.first == "[" {
                table = keys(text.drop { $0 == "[" }.prefix { $0 != "]" })
                key = table
                names = path.prefix(key.count)
            } else if let equals = text.firstIndex(of: "="), text.first != "#" {
                key = table + keys(text[..<equals])
                names = path.dropFirst(table.count)
            } else {
                continue
            }
            if path.starts(with: key), key.count > nearest?.depth ?? 0 {
                let column = column(of: names, in: line)
                nearest = (key.count, TextPlace(line: index + 1, column: column))
            }
        }
        return nearest?.place
    }

    /// Return the place of a value in a list, which may span lines, or else of the key that has the
    /// list.
    func place(of value: String, in path: [String]) -> TextPlace? {
        guard let key = place(of: path), !value.isEmpty else { return place(of: path) }
        let lines = self.lines
        for index in key.line - 1..<lines.count {
            // Another key may stand before it in the same line.
            let start = index == key.line - 1 ? key.column - 1 : 0
            let rest = lines[index].dropFirst(start)
            let found = ["\"\(value)\"", "'\(value)'"].compactMap { rest.column(of: $0) }.min()
            if let found { return TextPlace(line: index + 1, column: start + found) }
            if rest.contains("]") { break }
        }
        return key
    }

    /// The column of the last of the names that follow one another in a line.
    private func column(of names: ArraySlice<String>, in line: Substring) -> Int {
        var rest = line
        var column = line.distance(
            from: line.startIndex,
            to: line.firstIndex { $0 != " " && $0 != "\t" } ?? line.startIndex)
        for name in names {
            guard let found = rest.word(name) else { break }
            column = line.distance(from: line.startIndex, to: found.lowerBound)
            rest = line[found.upperBound...]
        }
        return column + 1
    }

    private func keys(_ dotted: Substring) -> [String] {
        dotted.split(separator: ".").map { $0.filter { !" \t\"'".contains($0) } }
    }
}

extension Substring {
    /// The column, from 1, in which a text begins; nil where it is not there.
    fileprivate func column(of text: String) -> Int? {
        ranges(of: text).first.map { distance(from: startIndex, to: $0.lowerBound) + 1 }
    }

    /// Where a word is that is not a part of a longer one.
    fileprivate func word(_ word: String) -> Range<Index>? {
        func isPart(_ letter: Character?) -> Bool {
            letter.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } ?? false
        }
        return ranges(of: word).first { range in
            !isPart(self[..<range.lowerBound].last) && !isPart(self[range.upperBound...].first)
        }
    }
}
