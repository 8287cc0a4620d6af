import Canvas

extension State {
    /// The rows of the help that show at once.
    var helpHeight: Int { max(1, size.rows - 4) }

    /// Every key of the page that shows, and why it is off if it is.
    func helpLines(columns: Int) -> [Line] {
        let room = DialogBox.room(in: Size(rows: size.rows, columns: columns))
        let rows = bindings.map { binding in
            (
                binding.keys.map(\.label).joined(separator: " "), words(binding.hint),
                binding.off(self)
            )
        }
        let width = rows.map(\.0.columns).max() ?? 0
        return rows.flatMap { keys, hint, off -> [Line] in
            let line = Line(
                Span(keys.fitted(width), .key), Span("  " + hint, off == nil ? .text : .disabled))
            guard let off else { return [line] }
            return [line]
                + words.off(off).wrapped(columns: max(10, room - width - 4)).map {
                    Line(Span(blanks(width) + "    " + $0, .muted))
                }
        }
    }
}

private func blanks(_ columns: Int) -> String { String(repeating: " ", count: columns) }
