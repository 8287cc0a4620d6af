extension Character {
    /// Columns of the screen this character covers: 1, or 2 where it is wide, or 0 where it is
    /// nothing but marks. Some scripts write several letters as one character, which covers more.
    package var columns: Int { unicodeScalars.drawnColumns }
}

extension String {
    /// Columns of the screen this text covers, which is not its `count`: 日本 covers four.
    package var columns: Int {
        isASCII ? utf8.count : unicodeScalars.drawnColumns
    }

    /// The longest beginning of this text that covers no more than so many columns.
    package func prefix(columns: Int) -> String {
        if columns <= 0 { return "" }
        if isASCII { return String(decoding: utf8.prefix(columns), as: UTF8.self) }
        var covered = 0
        var end = startIndex
        while end < endIndex {
            covered += self[end].columns
            if covered > columns { break }
            end = index(after: end)
        }
        return String(self[..<end])
    }

    /// This text on exactly so many columns: padded with blanks, or cut and ended with "…".
    package func fitted(_ columns: Int, _ alignment: Alignment = .leading) -> String {
        if columns <= 0 { return "" }
        let covered = self.columns
        if covered == columns { return self }
        if covered > columns {
            let cut = prefix(columns: columns - 1) + "…"
            return cut + blanks(columns - cut.columns)
        }
        let room = columns - covered
        switch alignment {
        case .leading: return self + blanks(room)
        case .trailing: return blanks(room) + self
        case .center: return blanks(room / 2) + self + blanks(room - room / 2)
        }
    }

    /// Whether a byte is a column. Control characters count, since a `Span` shows them as "·".
    var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

/// So many empty columns.
func blanks(_ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns))
}
