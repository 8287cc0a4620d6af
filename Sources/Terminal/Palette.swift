import CNcurses
import Canvas

/// The ncurses styles of a theme, reduced to what this terminal can show.
struct Palette {
    private var page: [Role: CursesStyle] = [:]
    private var dialog: [Role: CursesStyle] = [:]
    private var selection: [Role: CursesStyle] = [:]

    init(_ theme: Theme) {
        let theme = theme.reduced(to: Int(terminal_colors()))
        for role in Role.allCases {
            page[role] = CursesStyle(theme[role, on: .page])
            dialog[role] = CursesStyle(theme[role, on: .dialog])
            selection[role] = CursesStyle(theme[role, on: .selection])
        }
    }

    private func styles(on ground: Ground) -> [Role: CursesStyle] {
        switch ground {
        case .page: page
        case .dialog: dialog
        case .selection: selection
        }
    }

    /// Draw a line into a row, span by span.
    func put(_ line: Line, row: Int) {
        terminal_clear(Int32(row))
        var column = 0
        for span in line.spans {
            let ground = line.isSelected ? .selection : span.ground
            guard let style = styles(on: ground)[span.role] else { continue }
            var text = span.text
            text.withUTF8 {
                terminal_put(
                    Int32(row), Int32(column), $0.baseAddress, Int32($0.count), style.pair,
                    style.attributes)
            }
            column += span.columns
        }
    }
}

/// A style as the colour pair and attributes of ncurses.
struct CursesStyle {
    let pair: Int32
    let attributes: Int32

    init(_ style: Style) {
        pair = terminal_pair(style.foreground.number, style.background.number)
        var bits: terminal_attribute.RawValue = 0
        if style.attributes.contains(.bold) { bits |= terminal_bold.rawValue }
        if style.attributes.contains(.dim) { bits |= terminal_dim.rawValue }
        if style.attributes.contains(.italic) { bits |= terminal_italic.rawValue }
        if style.attributes.contains(.underline) { bits |= terminal_underline.rawValue }
        if style.attributes.contains(.reverse) { bits |= terminal_reverse.rawValue }
        attributes = Int32(bits)
    }
}

extension Color {
    /// The number of this colour in ncurses on this terminal.
    fileprivate var number: Int32 {
        switch self {
        case .terminal: return -1
        case .ansi(let number)
        where number < 8 || terminal_colors() <= 256 || terminal_is_exact():
            return Int32(number)
        case .indexed(let number) where terminal_colors() <= 256: return Int32(number)
        default:
            guard let (red, green, blue) = components else { return -1 }
            if terminal_is_exact(), case .indexed(let nearest) = reduced(to: 256) {
                return terminal_exact(Int32(red << 16 | green << 8 | blue), Int32(nearest))
            }
            // With direct colour, the first eight numbers are still the terminal's own colours.
            let number = red << 16 | green << 8 | blue
            return Int32(number < 8 ? 0 : number)
        }
    }
}
