import Canvas

extension String {
    /// Safe to stand in a file: line feeds and tabs become blanks, other control characters are
    /// shown, and what would change the direction of writing is left out.
    var onOneLine: String {
        var blanks = UnicodeScalarView()
        for scalar in unicodeScalars {
            blanks.append(scalar.isBlankOnOneLine ? " " : scalar)
        }
        return Span(String(blanks)).text.unicodeScalars.split(separator: " ")
            .map { String($0) }.joined(separator: " ")
    }
}

extension Unicode.Scalar {
    /// What begins a line or a column somewhere.
    fileprivate var isBlankOnOneLine: Bool {
        switch value {
        case 0x9...0xD, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
