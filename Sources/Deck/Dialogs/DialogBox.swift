import Canvas
import Domain
import Wording

/// A framed box over the page: a title, text that scrolls if the screen is low, and its keys.
struct DialogBox {
    let title: String
    var text: [Line]
    /// What the operator is asked to type, and below it `input`, what is typed; empty where nothing
    /// is typed.
    var prompt: [Line] = []
    var input: Line?
    /// Lines that stay in sight, the keys last.
    var footer: [Line]
    /// Said in the frame of what cannot be undone, which looks different; nil for all else.
    var danger: String?
    /// The text shows in so many rows at most; nil where the screen alone limits it.
    var mostLines: Int?
    /// Whether it stands at the bottom of the screen, over the footer.
    var isAtBottom = false

    /// Whether it may be as wide as the screen, where its text is.
    var isWide = false

    /// The key that searches a text which does not show whole, and what it does.
    var searchHint: (key: Key, said: String)?

    /// The frame, and the footer of the page, which is not covered.
    private static let spareRows = 3

    /// The columns the text of a box may take on a screen so wide.
    static func room(in size: Size) -> Int {
        size.columns < Layout.spokenColumns ? min(76, wideRoom(in: size)) : wideRoom(in: size)
    }

    /// The same for a box that is as wide as it needs.
    static func wideRoom(in size: Size) -> Int { size.columns - 6 }

    private var fixed: [Line] { prompt + (input.map { [$0] } ?? []) + footer }

    /// The rows of its text on such a screen.
    func height(on size: Size) -> Int {
        max(1, min(text.count, mostLines ?? .max, size.rows - fixed.count - Self.spareRows))
    }

    /// The topmost line when the text is scrolled to its end.
    func lastTop(on size: Size) -> Int { max(0, text.count - height(on: size)) }

    /// How far a page goes: the last line of one is the first of the next.
    func page(on size: Size) -> Int { max(1, height(on: size) - 1) }

    /// Draws the box, its text scrolled by `top` lines.
    func draw(over frame: inout Frame, top: Int) {
        let size = frame.size
        let width = min(
            isWide ? Self.wideRoom(in: size) : Self.room(in: size),
            max(title.columns + 2, (text + fixed).map(\.columns).max() ?? 0))
        let height = height(on: size)
        let start = min(max(0, top), lastTop(on: size))
        let shown = text.dropFirst(start).prefix(height)
        let border = danger == nil ? Role.border : .danger
        func framed(_ line: Line) -> Line {
            Line(
                [Span("│ ", border)] + line.fitted(width).carryingSelection
                    + [Span(" │", border)])
        }
        let more = text.count > height ? " \(start + shown.count)/\(text.count) ↑↓ " : ""
        let hint = more.isEmpty ? [] : searchSpans(width + 2 - more.columns, border)
        let head = " \(title.cutInside(columns: width - 2)) "
        // The title matters more where there is no room for both.
        let room = width + 2 - head.columns
        let warning = danger.map { " ! \($0) " } ?? ""
        let rest = warning.columns < room ? warning : ""
        let lines =
            [
                Line(
                    Span("┌", border), Span(head, .title),
                    Span(String(repeating: "─", count: room - rest.columns), border),
                    Span(rest, .danger), Span("┐", border))
            ] + shown.map(framed) + fixed.map(framed) + [
                Line(
                    [
                        Span(
                            "└"
                                + String(
                                    repeating: "─",
                                    count: max(0, width + 2 - more.columns - hint.columns)),
                            border)
                    ] + hint + [Span(more + "┘", border)])
            ]
        let row = max(0, (size.rows - lines.count) / (isAtBottom ? 1 : 2))
        let column = isAtBottom ? 0 : max(0, (size.columns - width - 6) / 2)
        // A blank on either side keeps letters of the page apart from the box.
        let box = lines.map { line in
            Line([Span(" ")] + line.spans.map { $0.on(.dialog) } + [Span(" ")])
        }
        frame.overlay(box, row: row, column: column)
        if let input {
            // The input ends with the blank the cursor stands on.
            frame.cursor = Position(
                row: min(size.rows - 1, row + 1 + shown.count + prompt.count),
                column: min(size.columns - 1, column + 2 + min(width, input.columns)))
        }
    }
}

extension DialogBox {
    /// The hint as it stands in the frame, in so many columns; nothing where there is no room.
    private func searchSpans(_ room: Int, _ border: Role) -> [Span] {
        guard let (key, said) = searchHint else { return [] }
        let link = ScreenTarget.key(key).link
        let spans = [
            Span(" ", border), Span(key.label, .key, link: link),
            Span(" " + said, border, link: link), Span(" ", border),
        ]
        return spans.columns < room ? spans : []
    }
}

extension State {
    var room: Int { DialogBox.room(in: screen) }

    /// The columns of a box that is as wide as it needs.
    var wideRoom: Int { DialogBox.wideRoom(in: screen) }

    /// Returns a text on as many lines as it takes in `columns`, or else in a box of usual width.
    func wrapped(_ text: String, _ role: Role = .text, in columns: Int? = nil) -> [Line] {
        text.wrapped(columns: columns ?? room).map { Line(Span($0, role)) }
    }

    /// Returns the keys of a dialog, broken between two keys where they need a second line.
    func keys(_ phrase: Phrase, _ role: Role = .key, isDangerous: Bool = false) -> [Line] {
        keys(said: words[keyPath: phrase], role, isDangerous: isDangerous)
    }

    /// The same of a text. Where it is dangerous, the key that confirms has the role of that. A
    /// click on a part presses the key it names.
    func keys(said text: String, _ role: Role = .key, isDangerous: Bool = false) -> [Line] {
        let parting = " · "
        var lines: [String] = []
        for part in text.split(separator: parting).map(String.init) {
            if let last = lines.last, (last + parting + part).columns <= room {
                lines[lines.count - 1] = last + parting + part
            } else {
                lines.append(part)
            }
        }
        return lines.flatMap { line -> [Line] in
            // One that is longer than a line stands alone.
            guard line.columns <= room else {
                let link = Key.named(in: line).flatMap { ScreenTarget.key($0).link }
                return wrapped(line, role).map { Line($0.spans.map { $0.leading(to: link) }) }
            }
            var spans: [Span] = []
            for part in line.split(separator: parting).map(String.init) {
                if !spans.isEmpty { spans.append(Span(parting, role)) }
                let isYes = isDangerous && part.hasPrefix("y ")
                let link = Key.named(in: part).flatMap { ScreenTarget.key($0).link }
                spans.append(Span(part, isYes ? .danger : role, link: link))
            }
            return [Line(spans)]
        }
    }

    /// What the frame of a dialog says of the worst that its consequences bring; nil for what can
    /// be undone and destroys nothing.
    func danger(of consequences: [Consequence]) -> String? {
        switch consequences.danger {
        case nil: nil
        case .irreversible: words.cannotBeUndone
        case let danger?: words.brief(danger)
        }
    }

    /// Returns a text on as many lines as it takes, with a mark before the first.
    func marked(
        _ text: String, _ mark: String, _ role: Role = .text, in columns: Int? = nil
    ) -> [Line] {
        let first = "  \(mark) "
        let others = String(repeating: " ", count: first.columns)
        let rows = text.wrapped(columns: (columns ?? room) - first.columns)
        return rows.enumerated().map { index, part in
            Line(Span(index == 0 ? first : others, .muted), Span(part, role))
        }
    }

    /// Returns a consequence as lines; an irreversible one has a mark of its own.
    func bullet(
        _ consequence: Consequence, ofUndo isUndo: Bool = false, in columns: Int? = nil
    ) -> [Line] {
        let said =
            isUndo ? words.consequenceOfUndo(consequence) : words.consequence(consequence)
        guard let said else { return [] }
        switch consequence {
        case .irreversible, .reversibilityUnconfirmed:
            return marked(said, "!", .danger, in: columns)
        default: return marked(said, "•", in: columns)
        }
    }

    /// Returns the box as it is, or with a footer that says there is more to read.
    func readable(_ box: DialogBox, unread: ((Int) -> [Line])? = nil) -> DialogBox {
        let left = box.lastTop(on: screen) - dialogTop
        if left > 0 {
            let footer = [Line()] + (unread?(left) ?? readOnKeys(left))
            // As high as the footer it replaces, so that the text ends in the same row.
            let missing = max(0, box.footer.count - footer.count)
            return DialogBox(
                title: box.title, text: box.text,
                footer: footer + Array(repeating: Line(), count: missing), danger: box.danger,
                isWide: box.isWide)
        }
        return box
    }

    /// Returns what is said in the place of the keys that confirm, while so many lines are not
    /// read.
    func readOnKeys(_ left: Int) -> [Line] {
        let said = isAnsweredTooSoon ? words.notReadKeys(left) : words.readToEndKeys(left)
        return keys(said: said, .warning)
    }

    /// Returns who a customer is: name, domain, and the whole Microsoft ID.
    func identity(of customer: Customer) -> [Fact] {
        [
            Fact(words.customerLabel, customer.companyName, .title),
            Fact(words.domainLabel, customer.domain),
            Fact(words.microsoftIDLabel, customer.id.text),
        ]
    }
}
