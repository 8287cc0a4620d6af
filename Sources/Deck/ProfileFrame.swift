import Canvas

/// The edge around every page of a profile that asks for one, so that it is not mistaken for
/// another: a row with the profile's word above, and a column on either side.
enum ProfileFrame {
    private static let rows = 1

    /// Whether a terminal is wide enough for the columns on the sides.
    fileprivate static func hasSides(on terminal: Size) -> Bool {
        terminal.columns >= Layout.smallest.columns + 2
    }

    /// Returns the part of a terminal that it leaves.
    static func inside(_ terminal: Size) -> Size {
        Size(
            rows: max(0, terminal.rows - rows),
            columns: terminal.columns - (hasSides(on: terminal) ? 2 : 0))
    }

    /// The word at both ends of the row, or at its beginning where there is no room for two.
    fileprivate static func head(_ word: String, columns: Int) -> Line {
        let word = Span(word).text
        let left = "  " + word
        let right = word + "  "
        let room = columns - left.columns
        guard right.columns + 2 <= room else { return Line(Span(left.fitted(columns), .frame)) }
        return Line(Span(left + right.fitted(room, .trailing), .frame))
    }
}

extension State {
    /// The part of the terminal that the deck is drawn on: all of it, or what the frame of the
    /// profile leaves.
    package var screen: Size {
        place.frame == nil ? terminal : ProfileFrame.inside(terminal)
    }

    /// The cell of the terminal that is the top left one of `screen`.
    package var screenOrigin: Position {
        guard place.frame != nil else { return Position(row: 0, column: 0) }
        return Position(
            row: terminal.rows - screen.rows, column: (terminal.columns - screen.columns) / 2)
    }

    /// Returns the whole terminal: the frame of the profile, if it asks for one, around the deck.
    func framed(_ inner: Frame) -> Frame {
        guard let word = place.frame else { return inner }
        let side = ProfileFrame.hasSides(on: terminal) ? [Span(" ", .frame)] : []
        let origin = screenOrigin
        let lines = inner.lines.map { Line(side + $0.carryingSelection + side) }
        return Frame(
            size: terminal, lines: [ProfileFrame.head(word, columns: terminal.columns)] + lines,
            cursor: inner.cursor.map {
                Position(row: $0.row + origin.row, column: $0.column + origin.column)
            })
    }
}
