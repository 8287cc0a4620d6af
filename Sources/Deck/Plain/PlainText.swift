import Canvas
import Wording

/// The deck as lines of text, one after the other: what a line typed in plain mode has changed.
///
/// It draws the same pages and dialogs as `view`, for a screen of `size`, and remembers what it
/// has said, so that nothing is said twice.
package struct PlainText: Sendable {
    /// The size of the screen that pages are drawn for: lists have some twenty rows, and nothing is
    /// left out or cut for want of columns.
    package static let size = Size(rows: 26, columns: 1600)

    /// What was said of each page, by its title.
    private var pages: [String: PlainPage] = [:]
    /// The page that was said last.
    private var title = ""
    private var coach: [String] = []
    /// How large a screen each page is drawn for, by its title.
    private var sizes: [String: Size] = [:]
    /// As many pages are remembered.
    private static let limit = 64
    /// What was said of the dialog.
    private var dialog: PlainDialog?
    private var messages = 0
    private var waiting = ""
    private var standing = ""
    private var isTyping = false

    /// Nothing is said yet.
    package init() {}

    /// Returns what is new, as lines without control characters. `isAnswer` if it follows a line
    /// that was typed: else only what happened by itself is said, not what a list has become.
    /// `isOfRow` if the line was the number of a row: then the rows around it are not said.
    /// `asksWhere` if it asked where the operator is. `refused` is the line if it meant nothing.
    ///
    /// All of a dialog is said at once, so its text counts as read to the end. The help is said and
    /// asks for no answer: what is typed next is for the page.
    package mutating func news(
        in state: inout State, isAnswer: Bool, isOfRow: Bool = false, asksWhere: Bool = false,
        refused: String? = nil
    ) -> [String] {
        state.readDialogToItsEnd()
        if let refused, !refused.isEmpty, state.dialog == nil {
            return [Span(state.words.plainNotAWord(refused)).text]
        }
        let help = state.takeHelp()
        let notices = notices(in: state, isAnswer: isAnswer)
        var lines = help.map { [$0.title] + $0.text } ?? dialogNews(in: state, warning: notices)
        if state.dialog == nil, help == nil { lines += pageNews(in: state, isAnswer, isOfRow) }
        lines += coachNews(in: state)
        lines += (state.dialog == nil ? notices : []) + waits(in: state)
        if state.dialog == nil, state.isTyping, !isTyping {
            lines.append(state.words.plainTypeText)
        }
        isTyping = state.dialog == nil && state.isTyping
        if lines.isEmpty, isAnswer {
            let isIgnored = state.dialog != nil && !asksWhere && !state.takesText
            lines = isIgnored ? [state.words.plainIgnored] : whereabouts(in: state)
        }
        return lines.map { Span($0).text }
    }

    /// Returns the size of the screen that the page is to be drawn for, so that its rows fit on a
    /// terminal with all their lines; nil where a dialog covers it. A page keeps the size it was
    /// first said with.
    package mutating func size(fitting terminal: Size, in state: State) -> Size? {
        guard state.dialog == nil else { return nil }
        let page = PlainPage(of: state)
        if let known = sizes[page.title] { return known }
        guard let size = page.size(fitting: terminal, in: state) else { return Self.size }
        if sizes.count > Self.limit { sizes = [:] }
        sizes[page.title] = size
        return size
    }

    /// Says where the operator is: the page, and the row or the dialog.
    package func whereabouts(in state: State) -> [String] {
        if let dialog = PlainDialog(of: state) {
            return [dialog.title] + [dialog.selected].compactMap { $0 } + dialog.footer
        }
        let page = PlainPage(of: state)
        return [page.title] + (page.selected.map { [page.saying($0)] } ?? [])
    }

    /// A warning comes before the keys that answer the dialog.
    private mutating func dialogNews(in state: State, warning: [String]) -> [String] {
        let told = dialog
        dialog = PlainDialog(of: state)
        return dialog?.news(since: told, warning: warning) ?? []
    }

    /// Another page is said whole once; on the way back to it, what has changed since and the row.
    private mutating func pageNews(
        in state: State, _ isAnswer: Bool, _ isOfRow: Bool
    ) -> [String] {
        let shown = PlainPage(of: state)
        let isAnother = title != shown.title
        guard isAnswer || isAnother else { return [] }
        defer {
            if pages.count > Self.limit { pages = [:] }
            (title, pages[shown.title]) = (shown.title, shown)
        }
        guard let told = pages[shown.title] else { return shown.all(after: pages[title]) }
        let lines = isOfRow ? shown.news(ofRowSince: told) : shown.news(since: told)
        guard isAnother else { return lines }
        let row = shown.selected.map { shown.saying($0) }
        return [shown.title] + lines.filter { $0 != row } + [row].compactMap { $0 }
    }

    /// What is said to a new operator, whenever it changes.
    private mutating func coachNews(in state: State) -> [String] {
        let now = state.coachSentences
        defer { coach = now }
        return now == coach ? [] : now
    }

    /// What was said over the footer since, the oldest first.
    private mutating func notices(in state: State, isAnswer: Bool) -> [String] {
        let fresh = min(state.messages.count - messages, state.messages.all.count)
        messages = state.messages.count
        var told = state.messages.all.prefix(max(0, fresh)).reversed().map(\.notice)
        if told.isEmpty, isAnswer, let notice = state.notice { told = [notice] }
        let line = PlainLine(words: state.words)
        return told.map { notice in
            notice.tone == .warning
                ? state.words.plainAttention(notice.text) : line.spoken(notice.text)
        }
    }

    /// What is waited for, once and not at each second; and what stays over the footer.
    private mutating func waits(in state: State) -> [String] {
        let now = state.underway.map(state.waiting) ?? state.holdLine ?? ""
        let label = state.standingNotice ?? ""
        defer { (waiting, standing) = (now.withoutDigits, label.withoutDigits) }
        return [
            now.withoutDigits == waiting ? "" : now,
            label.withoutDigits == standing ? "" : label,
        ].filter { !$0.isEmpty }
    }
}

extension PlainPage {
    /// Lists have at least the rows of so low a screen.
    private static let fewestRows = 16

    /// As many rows as fit below the head, with the lines that each takes on the average; nil for a
    /// page without rows.
    fileprivate func size(fitting terminal: Size, in state: State) -> Size? {
        guard !rows.isEmpty else { return nil }
        func lines(_ texts: [String]) -> Int {
            texts.reduce(0) { $0 + $1.wrapped(columns: terminal.columns).count }
        }
        let each = Double(lines(rows.map(saying))) / Double(rows.count)
        // The line that says which rows these are, and the one that is typed, stay on the screen.
        let free = terminal.rows - lines([title, connection] + head) - 2
        let others = state.terminal.rows - state.itemHeight
        let wanted = others + Int(Double(max(0, free)) / max(1, each))
        return Size(
            rows: min(PlainText.size.rows, max(Self.fewestRows, wanted)),
            columns: PlainText.size.columns)
    }
}

extension State {
    /// Closes the help, where it is open, and returns what it says.
    fileprivate mutating func takeHelp() -> PlainDialog? {
        guard isReadingHelp, let help = PlainDialog(of: self) else { return nil }
        dialog = nil
        return help
    }

    /// Scrolls the dialog to its end: all of it was said.
    mutating func readDialogToItsEnd() {
        guard let dialog else { return }
        // What stands below the text may change its height.
        for _ in 0..<3 { dialogTop = box(of: dialog.model).lastTop(on: screen) }
    }
}

/// A dialog as it is said.
struct PlainDialog: Equatable {
    let openings: Int
    let title: String
    let text: [String]
    /// The line of a list that is selected, with a word for it; nil where none is.
    let selected: String?
    let footer: [String]

    /// Nil if there is no dialog.
    init?(of state: State) {
        guard let dialog = state.dialog else { return nil }
        let words = state.words
        let box = state.box(of: dialog.model)
        let line = PlainLine(words: words)
        openings = state.openings
        title =
            box.danger.map { words.plainDangerDialog(box.title, danger: $0) }
            ?? (dialog == .help ? box.title : words.plainDialog(box.title))
        let help =
            dialog == .help
            ? [words.plainHelpKeys, words.plainHelpRows, words.plainHelpSearch] : []
        text = help + box.text.map(line.sentence).filter { !$0.isEmpty }
        // So does the line of what a search has found.
        let current = box.text.first { line in
            line.isSelected || line.spans.contains { $0.ground == .selection }
        }
        selected = current.map {
            "\(line.sentence($0)) (\(words.plainCurrentRow))"
        }
        footer = (box.prompt + box.footer).map(line.sentence).filter { !$0.isEmpty }
    }

    /// What to say of it: all if it has just opened, else what it says now and did not before.
    func news(since told: PlainDialog?, warning: [String]) -> [String] {
        let row = [selected].compactMap { $0 }
        guard let told, told.title == title else { return [title] + text + row + warning + footer }
        return text.without(told.text) + (selected == told.selected ? [] : row) + warning
            + footer.without(told.footer)
    }
}

extension [String] {
    /// The lines that are not among these, each as often as it stands here more often.
    func without(_ told: [String]) -> [String] {
        var counts: [String: Int] = [:]
        for line in told { counts[line, default: 0] += 1 }
        return filter { line in
            counts[line, default: 0] -= 1
            return counts[line, default: 0] < 0
        }
    }
}

extension String {
    /// The text without its numbers: a time that counts down is not said each second.
    var withoutDigits: String { filter { !$0.isNumber } }
}
