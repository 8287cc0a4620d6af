import Canvas

extension String {
    /// Safe to stand in a file: line feeds and tabs become blanks, other control characters are
    /// shown, and what would change the direction of writing is left out.
    var onOneLine: String {
        let blanks = String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
        return Span(blanks).text.split(separator: " ").joined(separator: " ")
    }
}
