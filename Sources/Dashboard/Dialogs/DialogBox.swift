import Canvas

/// A framed box over the page: a title, text that scrolls if the screen is low, and its keys.
struct DialogBox {
    let title: String
    let text: [Line]
    /// Lines that stay in sight: what is typed, and the keys.
    let footer: [Line]
    var top = 0

    /// The columns the text of a box may take on a screen so wide.
    static func room(in size: Size) -> Int { min(76, size.columns - 6) }

    /// Where the first footer line came to stand, column of its text included.
    @discardableResult
    func draw(over frame: inout Frame) -> Position {
        let size = frame.size
        let width = min(
            Self.room(in: size),
            max(title.columns + 2, (text + footer).map(\.columns).max() ?? 0))
        let height = max(1, min(text.count, size.rows - footer.count - 3))
        let start = min(max(0, top), max(0, text.count - height))
        let isCut = text.count > height
        let shown = text.dropFirst(start).prefix(height)
        func framed(_ line: Line) -> Line {
            Line(
                [Span("│ ", .border)] + line.fitted(width).spans.map(\.inDialog)
                    + [Span(" │", .border)])
        }
        let more = isCut ? " \(start + shown.count)/\(text.count) ↑↓ " : ""
        let head = " \(title) ".fitted(min(title.columns + 2, width))
        let lines =
            [
                Line(
                    Span("┌", .border), Span(head, .title),
                    Span(String(repeating: "─", count: width + 2 - head.columns) + "┐", .border))
            ] + shown.map(framed) + footer.map(framed) + [
                Line(
                    Span(
                        "└" + String(repeating: "─", count: width + 2 - more.columns) + more + "┘",
                        .border))
            ]
        let row = max(0, (size.rows - lines.count) / 2)
        let column = max(0, (size.columns - width - 4) / 2)
        frame.overlay(lines, row: row, column: column)
        return Position(row: row + 1 + shown.count, column: column + 2)
    }
}

extension Span {
    /// Plain text in a dialog wears the dialog's own role.
    fileprivate var inDialog: Span { role == .text ? Span(text, .dialog) : self }
}
