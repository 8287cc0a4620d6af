import Canvas
import Domain
import Wording

/// Something that can be copied of a row.
struct CopyItem: Equatable, Sendable {
    /// The key that copies it.
    let key: Character
    let name: String
    /// The whole text, without anything a terminal could take as a command.
    let text: String
    /// What the columns of a row are called; empty for what is none.
    let columns: [String]

    init(_ key: Character, _ name: String, _ text: String) {
        self.init(key, name, [text], separator: "")
    }

    /// One text on each line.
    init(_ key: Character, _ name: String, lines: String) {
        self.init(
            key, name, lines.split(whereSeparator: \.isNewline).map(String.init), separator: "\n")
    }

    /// Lines of which the first has a name before it, as in `ID: e3`; nil if it has none.
    init?(labelled text: String) {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        guard let first = lines.first, let colon = first.firstIndex(of: ":") else { return nil }
        let value = first[first.index(after: colon)...]
        guard value.first == " " else { return nil }
        self.init(
            "y", String(first[..<colon]), [String(value.dropFirst())] + lines.dropFirst(),
            separator: "\n")
    }

    /// The key of the row, and that of all its columns where not all show.
    static let rowKey: Character = "r"
    static let wholeRowKey: Character = "w"

    /// A row, parted as a spreadsheet reads it.
    init(row: CopiedRow, _ key: Character, _ name: String) {
        self.init(key, name, row.cells, separator: "\t", columns: row.titles)
    }

    /// Whether it is a row.
    var isRow: Bool { !columns.isEmpty }

    private init(
        _ key: Character, _ name: String, _ parts: [String], separator: String,
        columns: [String] = []
    ) {
        self.key = key
        self.name = name
        self.columns = columns
        text = parts.map { Span($0).text }.joined(separator: separator)
    }
}

/// A row of a list to be copied: the values of its columns, and what these are called.
struct CopiedRow {
    let headings: [ListHeading]
    let cells: [String]

    var titles: [String] { headings.map(\.title) }
}

/// What can be copied of the selected row, as it was when the key was pressed.
package struct CopyDialog: Equatable, Sendable {
    let items: [CopyItem]
    /// The place of the one that Enter copies.
    var index = 0
}

extension CopyDialog: ListDialog {
    func itemCount(in state: State) -> Int { items.count }

    func items(in state: State) -> [[Line]] {
        let names = items.map(\.name.columns).max() ?? 0
        return items.enumerated().map { place, item in
            state.lines(of: item, names: names, isSelected: place == index)
        }
    }

    func selectedItem(in state: State) -> Int? { items.isEmpty ? nil : index }

    func select(_ item: Int?, in state: inout State) -> [Effect] {
        state.dialog = .copy(CopyDialog(items: items, index: item ?? 0))
        return []
    }

    func box(in state: State) -> DialogBox {
        DialogBox(
            title: state.words.copyTitle, text: Array(items(in: state).joined()),
            footer: [Line()] + state.keys(said: keys(in: state)))
    }

    /// The key that opened it again copies the whole row.
    private func keys(in state: State) -> String {
        let key = state.bindings.first { $0.command == .copyRow }?.labels.first
        guard row != nil, let key else { return state.words.copyKeys }
        return state.words.copyRowAgain(key) + " · " + state.words.copyKeys
    }

    private var row: CopyItem? { items.first { $0.key == CopyItem.rowKey } }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        let isAgain = state.binding(for: key)?.command == .copyRow
        let chosen = key == .enter ? items.element(at: index) : isAgain ? row : nil
        guard let item = items.first(where: { key == .character($0.key) }) ?? chosen else {
            return close(by: key, in: &state)
        }
        state.dialog = nil
        state.copying = item
        return [.copy(item.text)]
    }
}

extension State {
    /// What can be copied of the selected row, or of what the page is about; nothing where none is
    /// selected.
    private var copyItems: [CopyItem] {
        let page = shown
        var items = page.copyItems(in: self)
        if !items.isEmpty, let row = copiedRow {
            let shown = shownPart(of: row)
            items.append(
                CopyItem(
                    row: shown ?? row, CopyItem.rowKey,
                    shown == nil ? words.wholeRowLabel : words.shownRowLabel))
            if shown != nil {
                items.append(CopyItem(row: row, CopyItem.wholeRowKey, words.wholeRowLabel))
            }
        }
        // The address is offered beside what else there is of a row.
        let link = items.isEmpty ? [] : [CopyItem("l", words.linkLabel, portalLink)]
        return (items + link).filter { !$0.text.isEmpty }
    }

    /// The selected row with the columns that its list is exported with.
    private var copiedRow: CopiedRow? {
        let page = shown
        guard let listed = page.listed(in: self), let cells = listed.row(page.cursor.index) else {
            return nil
        }
        let headings = listed.headings()
        let places = columnChoice.places(of: headings) { $0.isCalled($1) }
        return CopiedRow(
            headings: places.map { headings[$0] }, cells: places.map { cells[$0].copied })
    }

    /// The columns of it that show, from left to right, whole; nil where all do.
    private func shownPart(of row: CopiedRow) -> CopiedRow? {
        let page = shown
        guard let list = page.list(in: self), let table = page.table(in: self) else { return nil }
        let places = table.shown.compactMap { place -> Int? in
            let name = table.columns[place].name(in: list)
            return row.headings.firstIndex { $0.isCalled(name) }
        }
        guard !places.isEmpty, places.count < row.cells.count else { return nil }
        return CopiedRow(
            headings: places.map { row.headings[$0] }, cells: places.map { row.cells[$0] })
    }

    /// Why nothing can be copied; nil if something can.
    var offCopy: Off? {
        guard shown.copyItems(in: self).allSatisfy(\.text.isEmpty) else { return nil }
        return switch pages.last {
        case .customer, .blockers, .holding: offTarget ?? .said(\.nothingSelected)
        case .renewals(let page): page.offRow
        default: .said(\.nothingSelected)
        }
    }

    mutating func openCopyMenu() {
        // The key confirms in dialogs: pressed once too often, it opens nothing.
        guard underway == nil else { return }
        dialog = .copy(CopyDialog(items: copyItems))
    }

    /// Says what was copied. The menu's items are named; other texts are what the page is about.
    mutating func copied() {
        let item = copying
        copying = nil
        if let item {
            let text = item.text.prefix { $0 != "\n" }
            let isWhole = text.count == item.text.count
            let shown = String(text).columns > 60 ? String(text).fitted(60) : String(text)
            let isRow = item.isRow
            let whole = item.text.split(separator: "\n").joined(separator: " · ")
            let full = isRow ? words.rowCopied : words.copied(item.name, text: whole)
            tell(.good, inFull: full) {
                isRow ? $0.rowCopied : $0.copied(item.name, text: shown + (isWhole ? "" : " …"))
            }
            return
        }
        // What the page of a request copies, it can save as well.
        let isOfRequest = if case .request = pages.last { dialog == nil } else { false }
        tell(.good) { isOfRequest ? $0.copied : $0.idsCopied }
    }

    /// The key, the name, and all of the text; below a row the names of its columns. The sign before
    /// the selected one says without colour that it is.
    fileprivate func lines(of item: CopyItem, names: Int, isSelected: Bool) -> [Line] {
        let margin = names + 7
        let shown = item.text.split(separator: "\t", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "–" : $0 }.joined(separator: " · ")
        let columns = item.columns.joined(separator: " · ")
        return shown.wrapped(columns: room - margin).enumerated().map { turn, part in
            turn == 0
                ? Line(
                    Span(isSelected ? "› " : "  "), Span(String(item.key), .key),
                    Span("  " + item.name.fitted(names) + "  ", .muted), Span(part),
                    isSelected: isSelected)
                : Line(
                    Span(String(repeating: " ", count: margin)), Span(part),
                    isSelected: isSelected)
        }
            + (columns.isEmpty ? [] : columns.wrapped(columns: room - margin)).map {
                Line(Span(String(repeating: " ", count: margin)), Span($0, .muted))
            }
    }
}
