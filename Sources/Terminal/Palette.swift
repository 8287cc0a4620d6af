import CNcurses
import Canvas

/// A theme in ncurses' own terms, as far as this terminal can show it.
struct Palette {
    private var inks: [Role: CursesStyle] = [:]
    private var selectedInks: [Role: CursesStyle] = [:]

    init(_ theme: Theme) {
        let theme = theme.reduced(to: Int(terminal_colors()))
        for role in Role.allCases {
            inks[role] = CursesStyle(theme[role])
            selectedInks[role] = CursesStyle(theme[role].selected(theme[.selection]))
        }
    }

    /// Draws a line into a row, each span where its columns begin.
    func put(_ line: Line, row: Int) {
        var column = 0
        for span in line.spans {
            let isSelected = line.isSelected || span.isSelected
            guard let ink = (isSelected ? selectedInks : inks)[span.role] else { continue }
            var text = span.text
            text.withUTF8 {
                terminal_put(
                    Int32(row), Int32(column), $0.baseAddress, Int32($0.count), ink.pair,
                    ink.attributes)
            }
            column += span.text.columns
        }
    }
}
