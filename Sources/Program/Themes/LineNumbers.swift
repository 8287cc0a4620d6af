/// Finds the line of a key in TOML text, which TOMLKit does not return.
struct LineNumbers {
    private let source: String

    init(_ source: String) {
        self.source = source
    }

    /// Split only if a line is asked for, which needs a mistake.
    private var lines: [Substring] {
        source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    /// Return the line, from 1, of the key at that path, or of the table it is in.
    func line(of path: [String]) -> Int? {
        var table: [String] = []
        var nearest: (depth: Int, line: Int)?
        for (index, line) in lines.enumerated() {
            let text = line.drop { $0 == " " || $0 == "\t" }
            let key: [String]
            if text.first == "[" {
                table = keys(text.drop { $0 == "[" }.prefix { $0 != "]" })
                key = table
            } else if let equals = text.firstIndex(of: "="), text.first != "#" {
                key = table + keys(text[..<equals])
            } else {
                continue
            }
            if path.starts(with: key), key.count > nearest?.depth ?? 0 {
                nearest = (key.count, index + 1)
            }
        }
        return nearest?.line
    }

    /// Return the line of a value in a list, which may span lines.
    func line(of value: String, in path: [String]) -> Int? {
        guard let first = line(of: path) else { return nil }
        let lines = self.lines
        for index in first - 1..<lines.count {
            if lines[index].contains("\"\(value)\"") || lines[index].contains("'\(value)'") {
                return index + 1
            }
            if lines[index].contains("]") { break }
        }
        return first
    }

    /// Return the line and the column, both from 1, of a value in a list, or else of the key that
    /// has the list.
    func place(of value: String, in path: [String]) -> (line: Int, column: Int)? {
        guard let first = line(of: path), let name = path.last else { return nil }
        let lines = self.lines
        guard let line = line(of: value, in: path), line > 0 else { return nil }
        // Another key may stand before it in the same line.
        let start = line == first ? lines[line - 1].column(of: name) ?? 1 : 1
        let rest = lines[line - 1].dropFirst(start - 1)
        let column =
            ["\"\(value)\"", "'\(value)'"].compactMap { rest.column(of: $0) }.min()
        return (line, column.map { start + $0 - 1 } ?? start)
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
}
