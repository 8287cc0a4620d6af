import Canvas
import Domain
import Wording

/// Draws the state. Reads nothing else, changes nothing.
package func view(_ state: State) -> Frame {
    var drawn = DrawnRows()
    return view(state, reusing: &drawn)
}

/// Draws the state, with rows of an earlier frame where they would be the same.
package func view(_ state: State, reusing drawn: inout DrawnRows) -> Frame {
    state.framed(insideFrame(state, reusing: &drawn)).drawn(in: state.glyphs)
}

/// Draws what is inside the frame of the profile.
private func insideFrame(_ state: State, reusing drawn: inout DrawnRows) -> Frame {
    let size = state.screen
    guard size.rows >= Layout.smallest.rows, size.columns >= Layout.smallest.columns else {
        return state.tooSmall
    }
    let page = state.shown
    let head = page.head(in: state, reusing: &drawn)
    let body = page.body(in: state, reusing: &drawn)
    let narrowing = state.narrowingLines
    let (rows, notice) = state.bodyRows(head: head.count, narrowing: narrowing.count)
    // The search stands below the title, as where there always is one.
    let heads = head.prefix(1) + narrowing + head.dropFirst()
    var lines = [state.breadcrumb.clear(ofEdge: size.columns)]
    lines += state.edged(Array(heads) + body.prefix(rows.count), listAt: heads.count)
    lines += Array(repeating: Line(), count: max(0, rows.upperBound - lines.count))
    lines += (state.coachLines + notice + [state.footer]).map { $0.clear(ofEdge: size.columns) }
    var frame = Frame(size: size, lines: lines, cursor: state.searchCursor)
    // The pane ends where the notice begins.
    frame.overlay(
        Array(state.paneLines.prefix(state.size.rows - 2 - notice.count)), row: 1,
        column: state.size.columns)
    if let dialog = state.dialog {
        // What waits to be sent, and its key, stay as they are.
        if !dialog.showsTheme {
            frame.dim(1..<size.rows - 1 - notice.count - state.coachLines.count)
        }
        state.box(of: dialog.model).draw(over: &frame, top: state.dialogTop)
    }
    return frame
}

extension State {
    /// The rows of the screen that a page has for its body, and the notice below them.
    fileprivate func bodyRows(
        head: Int, narrowing: Int
    ) -> (rows: Range<Int>, notice: ArraySlice<Line>) {
        let top = Layout.breadcrumb + narrowing + head
        let height = Layout.body(of: area, head: head)
        // A long reason covers the last rows of the page rather than being cut.
        let notice = noticeLines.prefix(height + 1)
        return (top..<top + height - min(height, notice.count - 1), notice)
    }

    /// The rows of the screen in which the body of that page shows.
    func bodyRows(of page: any PageModel) -> Range<Int> {
        bodyRows(head: page.head(in: self).count, narrowing: narrowingLines.count).rows
    }

    fileprivate var tooSmall: Frame {
        // What is needed and what there is counts with the frame of the profile.
        let text = words.windowTooSmall(
            Layout.smallest.columns, rows: Layout.smallest.rows + terminal.rows - screen.rows,
            nowColumns: terminal.columns, nowRows: terminal.rows)
        let lines = text.wrapped(columns: max(1, screen.columns)).map { Line(Span($0, .warning)) }
        return Frame(size: screen, lines: lines)
    }

    /// Where the operator is, as Partner Center's navigation has it; and where the deck is
    /// connected to.
    fileprivate var breadcrumb: Line {
        var steps = customers.titles(in: self).map { (title: $0, pages: 0) }
        for (place, page) in pages.enumerated() {
            if open != nil, page.model.leavesCustomer(in: self) { steps = Array(steps.prefix(1)) }
            steps += page.model.titles(in: self).map { ($0, place + 1) }
        }
        // On a narrow screen the way matters more than where it is connected to.
        let isNarrow = screen.columns < 60
        let label = [runLabel, isNarrow ? nil : connectionLabel].dotted
        let room = label.isEmpty ? screen.columns : max(10, screen.columns - label.columns - 3)
        var path = [Span(" ", .breadcrumb)] + Self.path(steps)
        // The name of the page matters more than the way there.
        var hidden: [Int] = []
        while path.columns > room, steps.count > 1 {
            hidden.append(steps.removeFirst().pages)
            // A click on what stands for them leads to the nearest page among them.
            let link = hidden.last { $0 < steps[0].pages }
                .flatMap { ScreenTarget.step(pages: $0).link }
            path =
                [
                    Span(" ", .breadcrumb), Span("…", .breadcrumb, link: link),
                    Span(" › ", .breadcrumb),
                ] + Self.path(steps)
        }
        let covered = path.columns
        path =
            covered > room
            ? Line(path).fitted(room).spans
            : path + [Span(String(repeating: " ", count: room - covered), .breadcrumb)]
        return Line(
            path + [Span(label.isEmpty ? "" : "  " + label + " ", .breadcrumb)])
    }

    /// The steps one after the other; a click on one leads back to it.
    private static func path(_ steps: [(title: String, pages: Int)]) -> [Span] {
        var spans: [Span] = []
        for (turn, step) in steps.enumerated() {
            if turn > 0 { spans.append(Span(" › ", .breadcrumb)) }
            let link = ScreenTarget.step(pages: step.pages).link
            spans.append(Span(step.title, .breadcrumb, link: link))
        }
        return spans
    }

    /// The sentence over the footer, on as many rows as it takes; one blank row without it.
    fileprivate var noticeLines: [Line] {
        func lines(_ mark: String, _ text: String, _ role: Role) -> [Line] {
            text.wrapped(columns: screen.columns - 4).enumerated().map { index, part in
                Line(Span(" " + (index == 0 ? mark : " ") + " " + part, role))
            }
        }
        let told =
            notice.map { lines($0.tone.mark, $0.text, $0.tone.role(ofPlain: .notice)) } ?? []
        if let underway { return told + lines("…", waiting(for: underway), .notice) }
        if let holdLine { return told + lines("…", holdLine, .warning) }
        guard told.isEmpty else { return told }
        if let (mark, text, role) = searchNotice { return lines(mark, text, role) }
        // It stays, and must not cover the rows of the page: it takes one row, however long it is.
        let room = max(0, screen.columns - position.columns)
        let standing = Span(
            standingNotice.map { " ! " + $0.sentences(in: room - 3) } ?? "", .warning)
        let left = Line(standing).fitted(room)
        return [Line(left.spans + [Span(position, .muted)])]
    }

    /// Which row of how many the cursor is on, where not all of them show; and by what they are
    /// sorted where that is not seen.
    private var position: String {
        let count = itemCount
        let place =
            count > itemHeight ? "\(min(cursor.index + 1, count).grouped)/\(countSaid)" : nil
        let parts = [hiddenOrder, place].compactMap { $0 }
        return parts.isEmpty ? "" : "  " + parts.dotted + " "
    }

    private var countSaid: String { shown.isCounted ? itemCount.grouped : "…" }

    /// By what the list is sorted, where no head of a column says so.
    private var hiddenOrder: String? {
        guard let list = shown.list(in: self), orders[list] != list.standard,
            let title = shown.table(in: self)?.hiddenOrderTitle
        else { return nil }
        return words.sorted(by: title) + " " + orders[list].sign
    }

    fileprivate var searchCursor: Position? {
        guard dialog == nil, isTyping else { return nil }
        let field = searchField ?? SearchField()
        return Position(
            row: shown.searchRow(in: self),
            column: min(size.columns - 1, 3 + shownEnd(of: field).columns))
    }
}

extension Notice.Tone {
    /// How it looks; what is only said looks different in the row over the footer.
    func role(ofPlain plain: Role) -> Role {
        switch self {
        case .plain: plain
        case .good: .good
        case .warning: .warning
        }
    }
}

extension Dialog {
    /// Whether the page below it is looked at as well, for its colours.
    fileprivate var showsTheme: Bool { if case .themes = self { true } else { false } }
}

extension String {
    /// Its first sentences, as far as each has room whole; all of it where not even one has.
    fileprivate func sentences(in columns: Int) -> String {
        guard self.columns > columns else { return self }
        var shown: Substring?
        for place in indices {
            let next = index(after: place)
            let ends =
                self[place] == "。" || self[place] == "." && next < endIndex && self[next] == " "
            guard ends else { continue }
            if String(self[..<next]).columns > columns { break }
            shown = self[..<next]
        }
        return shown.map(String.init) ?? self
    }
}

extension [Span] {
    var columns: Int { reduce(0) { $0 + $1.columns } }
}
