import Canvas

/// Prints rows of text with their columns below one another.
enum Columns {
    /// As wide as a column gets: one long name does not push all rows apart.
    private static let widest = 64

    /// The last column is neither padded nor cut; control characters are made visible.
    static func print(_ rows: [[String]]) throws {
        let cells = rows.map { $0.map { Span($0).text } }
        let count = cells.map(\.count).max() ?? 0
        let widths = (0..<count).map { place in
            min(
                widest,
                cells.map { $0.indices.contains(place) ? $0[place].columns : 0 }.max() ?? 0)
        }
        var lines: [String] = []
        for row in cells {
            let line = row.enumerated().map { place, text in
                place == row.count - 1 ? text : text.fitted(widths[place])
            }
            lines.append(line.joined(separator: "  "))
        }
        if !lines.isEmpty { try StandardOutput.print(lines.joined(separator: "\n")) }
    }
}
