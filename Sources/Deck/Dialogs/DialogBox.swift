import Canvas

/// A framed box over the page: a title, text that scrolls if the screen is low, and its keys.
struct DialogBox {
    let title: String
    let text: [Line]
    /// What is to be typed, and what is, with its cursor behind; empty where nothing is.
    var prompt: [Line] = []
    var input: Line?
    /// Lines that stay in sight, the keys last.
    let footer: [Line]

    /// The frame, and the footer of the page, which is not covered.
    private static let spareRows = 3

    /// The columns the text of a box may take on a screen so wide.
    static func room(in size: Size) -> Int { min(76, size.columns - 6) }

    private var fixed: [Line] { prompt + (input.map { [$0] } ?? []) + footer }

    private func height(on size: Size) -> Int {
        max(1, min(text.count, size.rows - fixed.count - Self.spareRows))
    }

    /// The topmost line when the text is scrolled to its end.
    func lastTop(on size: Size) -> Int { max(0, text.count - height(on: size)) }

    /// Draws the box, its text scrolled by `top` lines.
    func draw(over frame: inout Frame, top: Int) {
        let size = frame.size
        let width = min(
            Self.room(in: size),
            max(title.columns + 2, (text + fixed).map(\.columns).max() ?? 0))
        let height = height(on: size)
        let start = min(max(0, top), lastTop(on: size))
        let shown = text.dropFirst(start).prefix(height)
        func framed(_ line: Line) -> Line {
            Line(
                [Span("│ ", .border)] + line.fitted(width).spans.map(\.inDialog)
                    + [Span(" │", .border)])
        }
        let more = text.count > height ? " \(start + shown.count)/\(text.count) ↑↓ " : ""
        let head = " \(title) ".fitted(min(title.columns + 2, width))
        let lines =
            [
                Line(
                    Span("┌", .border), Span(head, .title),
                    Span(String(repeating: "─", count: width + 2 - head.columns) + "┐", .border))
            ] + shown.map(framed) + fixed.map(framed) + [
                Line(
                    Span(
                        "└" + String(repeating: "─", count: max(0, width + 2 - more.columns))
                            + more + "┘", .border))
            ]
        let row = max(0, (size.rows - lines.count) / 2)
        let column = max(0, (size.columns - width - 6) / 2)
        // A blank on either side, so that no letter of the page seems to belong to the box.
        let box = lines.map { Line([Span(" ")] + $0.spans + [Span(" ")]) }
        frame.overlay(box, row: row, column: column)
        if let input {
            // The input ends with the blank the cursor stands on.
            frame.cursor = Position(
                row: min(size.rows - 1, row + 1 + shown.count + prompt.count),
                column: min(size.columns - 1, column + 2 + min(width, input.columns)))
        }
    }
}

extension Span {
    /// Plain text in a dialog wears the dialog's own role.
    fileprivate var inDialog: Span { role == .text ? Span(text, .dialog) : self }
}
