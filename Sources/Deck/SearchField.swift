import Canvas
import Domain

/// What is typed to narrow a list, and whether it is being typed.
package struct SearchField: Equatable, Sendable {
    package var text = ""
    package var isTyping = false

    /// The longest search, in scalars: each key searches the whole list.
    package static let limit = 200

    package init(text: String = "", isTyping: Bool = false) {
        self.text = text
        self.isTyping = isTyping
    }

    /// Takes a key while it is typed; false if it is for the list instead.
    mutating func type(_ key: Key) -> Bool {
        switch key {
        case .character(let character):
            text.append(String(character), upTo: Self.limit)
        case .backspace:
            if text.isEmpty { isTyping = false } else { text.removeLast() }
        case .control("u"):
            text = ""
        case .control("w"):
            var words = text.split(separator: " ", omittingEmptySubsequences: true)
            if !words.isEmpty { words.removeLast() }
            text = words.map { $0 + " " }.joined()
        case .enter, .tab:
            isTyping = false
        case .escape:
            self = SearchField()
        case .up, .down, .pageUp, .pageDown:
            return false
        default: break
        }
        return true
    }

    /// Whether there is no room for that key.
    func isFull(for key: Key) -> Bool {
        guard case .character(let character) = key else { return false }
        return text.unicodeScalars.count + character.unicodeScalars.count > Self.limit
    }

    /// Takes pasted text, which replaces a search that was not being typed. False if not all of it
    /// fits.
    mutating func paste(_ pasted: String) -> Bool {
        if !isTyping { text = "" }
        isTyping = true
        return text.append(pasted, upTo: Self.limit)
    }
}

extension String {
    /// Appends what fits in a field of `limit` scalars; false if some of it does not fit.
    @discardableResult
    mutating func append(_ addition: String, upTo limit: Int) -> Bool {
        let room = limit - unicodeScalars.count
        let all = addition.unicodeScalars
        if all.count <= room {
            append(addition)
            return true
        }
        unicodeScalars.append(contentsOf: all.prefix(max(0, room)))
        return false
    }

    /// Returns pasted text as a field takes it: without control characters, and with a blank for
    /// the end of a line if `partingLines`.
    func pasted(partingLines: Bool) -> String {
        let text = split(whereSeparator: { $0.isNewline || $0 == "\t" })
            .joined(separator: partingLines ? " " : "")
        let shown = String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
        return shown.split(separator: " ").joined(separator: " ")
    }
}

extension State {
    /// What narrows the list that shows; nil where there is no list.
    var searchField: SearchField? {
        get {
            let page = shown
            return page.isSearchable(in: self) ? page.searchField : nil
        }
        set {
            guard let newValue, newValue != searchField else { return }
            shown.search(for: newValue, in: &self)
        }
    }

    /// Whether letters are typed into a search, and are no commands.
    var isTyping: Bool { searchField?.isTyping ?? false }

    /// Begins to type a search.
    mutating func beginSearch() { searchField?.isTyping = true }

    /// Takes a key while a search is typed; false if it is for the list instead.
    mutating func typeSearch(_ key: Key) -> Bool {
        guard var field = searchField else { return false }
        if field.isFull(for: key) { tellFull(SearchField.limit) }
        let isTaken = field.type(key)
        searchField = field
        return isTaken
    }

    /// The row of a page in which its search is typed: the field, and how much it leaves.
    func searchLine(_ field: SearchField, found: Int, of total: Int) -> Line {
        guard field.isTyping || !field.text.isEmpty else {
            return Line(Span(" / " + words.searchPrompt, .muted))
        }
        return Line(
            Span(" / ", .key), Span(shownEnd(of: field) + " ", .input),
            Span("  " + words.searchFound(found, of: total), .muted))
    }

    /// Returns as much of what is typed as fits; its end stays visible.
    func shownEnd(of field: SearchField) -> String {
        let room = max(8, size.columns - 24)
        var text = field.text[...]
        while String(text).columns > room { text.removeFirst() }
        return String(text)
    }
}

extension State {
    /// Takes pasted text: into the dialog, or else into the search of the list. Its letters are
    /// never taken for keys.
    mutating func paste(_ text: String) {
        if let dialog {
            dialog.model.paste(text.pasted(partingLines: false), in: &self)
            return
        }
        guard var field = searchField else {
            tell(words.pasteHasNoField, .plain)
            return
        }
        let isWhole = field.paste(text.pasted(partingLines: true))
        searchField = field
        if !isWhole { tellFull(SearchField.limit) }
    }

    /// Says that not all of it fits.
    mutating func tellFull(_ limit: Int) {
        tell(words.searchFull(limit), .warning)
    }
}

extension State {
    /// The size of the screen without the row that a search takes on a page with no row of its own
    /// for it.
    var area: Size {
        shown.addsSearchRow ? Size(rows: size.rows - 1, columns: size.columns) : size
    }

    /// The row a search takes on such a page, if there is a search.
    var narrowingLines: [Line] {
        guard shown.addsSearchRow, let field = shown.searchField else { return [] }
        var whole = self
        whole.shown.searchField = SearchField()
        return [searchLine(field, found: itemCount, of: whole.itemCount)]
    }

    var nothingMatches: [Line] {
        [Line(), Line(Span("  " + words.nothingMatches, .muted))]
    }

    /// Returns the items whose texts contain each word of a search.
    func narrowed<Item>(
        _ items: [Item], by field: SearchField, _ texts: (Item) -> [String]
    ) -> [Item] {
        let sought = SearchWord.all(in: field.text)
        guard !sought.isEmpty else { return items }
        return items.filter { item in
            let texts = texts(item)
            return sought.allSatisfy { word in texts.contains(where: word.occurs) }
        }
    }
}
