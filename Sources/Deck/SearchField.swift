import Canvas
import Domain
import Wording

/// What is typed to narrow a list, and whether it is being typed.
package struct SearchField: Equatable, Sendable {
    package var text = "" {
        didSet { understood = text }
    }
    /// What the list is narrowed to: as much of the text as is understood.
    package private(set) var understood = ""
    package var isTyping = false {
        didSet {
            guard isTyping != oldValue else { return }
            if !isTyping, text == before + " " { text = before }
            before = isTyping ? text : ""
            isSelected = !before.isEmpty
        }
    }
    /// Whether all of it is selected: the next letter replaces it. A blank keeps it, and what
    /// follows is typed behind it.
    private(set) var isSelected = false
    /// What the list was narrowed to when the typing began: Esc gives it back.
    private(set) var before = ""
    /// What Tab has put in last, so that it can go on to the next candidate.
    private var completing: Completing?
    /// The text behind which Tab has asked for the terms.
    private var asked: String?

    /// The longest search, in scalars: each key searches the whole list.
    package static let limit = 200

    /// Whether it is cleared, and no longer typed: what was chosen in the list stays chosen. Each
    /// other change of a search shows its list from the top.
    var keepsSelected: Bool { text.isEmpty && !isTyping }

    /// Whether the terms are listed that may be typed: Tab has found nothing to put in.
    var listsTerms: Bool { isTyping && asked == text }

    package init(text: String = "", isTyping: Bool = false) {
        self.text = text
        understood = text
        self.isTyping = isTyping
    }

    private struct Completing: Equatable {
        /// The text before Tab was pressed.
        let stem: String
        let completion: FilterCompletion
        let turn: Int
        /// The text after it.
        let text: String
    }

    /// Takes a key while it is typed; false if it is for the list instead. Where terms can be
    /// typed, `scope` tells which, and Tab completes them, with `countries` for those that
    /// customers have; it never ends the typing.
    mutating func type(
        _ key: Key, in scope: FilterScope? = nil, countries: [String] = []
    ) -> Bool {
        let wasSelected = isSelected
        switch key {
        case .up, .down, .pageUp, .pageDown, .function, .alt: break
        default: isSelected = false
        }
        switch key {
        case .character(let character):
            if wasSelected, character != " " { text = "" }
            text.append(String(character), upTo: Self.limit)
        case .backspace:
            if text.isEmpty { isTyping = false } else { text.removeLast() }
        case .control("u"):
            text = ""
        case .control("w"):
            var words = text.split(separator: " ", omittingEmptySubsequences: true)
            if !words.isEmpty { words.removeLast() }
            text = words.map { $0 + " " }.joined()
        case .tab: complete(in: scope, countries)
        case .right where !wasSelected: takeGhost(in: scope, countries)
        case .enter: isTyping = false
        case .escape:
            self = SearchField(text: before)
        case .up, .down, .pageUp, .pageDown, .function, .alt:
            return false
        default: break
        }
        understand(scope)
        return true
    }

    /// Narrows the list to what is understood; all of it where no terms can be typed.
    private mutating func understand(_ scope: FilterScope?) {
        guard let scope else { return }
        understood = text == before + " " ? before : CustomerFilter.understood(in: text, scope)
    }

    /// Puts in what the text may go on with, or the next candidate. Where there is none, it lists
    /// the terms first, and puts in the first of them once they are listed.
    private mutating func complete(in scope: FilterScope?, _ countries: [String]) {
        guard let scope else { return }
        let next = FilterCompletion(of: text, in: scope, isAsked: true, countries: countries)
        if let last = completing, last.text == text, last.completion.candidates.count > 1,
            next.candidates.isEmpty || !text.endsWithOperator
        {
            put(last.completion, last.turn + 1, behind: last.stem)
        } else if !next.candidates.isEmpty {
            put(next, 0, behind: text)
        } else if let corrected = corrected(in: scope) {
            text = corrected
        } else if listsTerms {
            let terms = FilterCompletion(after: text, in: scope)
            if !terms.candidates.isEmpty { put(terms, 0, behind: text) }
        } else {
            asked = text
        }
    }

    /// Puts in what stands behind the cursor, which is always at the end.
    private mutating func takeGhost(in scope: FilterScope?, _ countries: [String]) {
        guard let scope else { return }
        let next = FilterCompletion(of: text, in: scope, countries: countries)
        if !next.candidates.isEmpty { put(next, 0, behind: text) }
    }

    private mutating func put(
        _ completion: FilterCompletion, _ turn: Int, behind stem: String
    ) {
        let turn = turn % completion.candidates.count
        let completed = completion.text(stem, with: completion.candidates[turn])
        guard completed.unicodeScalars.count <= Self.limit else { return }
        text = completed
        completing = Completing(stem: stem, completion: completion, turn: turn, text: text)
    }

    /// Whether Tab can put something in: at once, or once it has listed the terms.
    func canComplete(in scope: FilterScope?, _ countries: [String]) -> Bool {
        guard isTyping, let scope else { return false }
        if corrected(in: scope) != nil { return true }
        if let completing, completing.text == text, completing.completion.candidates.count > 1 {
            return true
        }
        return [
            FilterCompletion(of: text, in: scope, isAsked: true, countries: countries),
            FilterCompletion(after: text, in: scope),
        ].contains { !$0.candidates.isEmpty }
    }

    /// Whether there is no room for that key.
    func isFull(for key: Key) -> Bool {
        guard case .character(let character) = key, !isSelected || character == " " else {
            return false
        }
        return text.unicodeScalars.count + character.unicodeScalars.count > Self.limit
    }

    /// Takes pasted text, which replaces a search that was not being typed. False if not all of it
    /// fits.
    mutating func paste(_ pasted: String, in scope: FilterScope? = nil) -> Bool {
        if !isTyping || isSelected {
            isTyping = true
            text = ""
        }
        isSelected = false
        let isWhole = text.append(pasted, upTo: Self.limit)
        understand(scope)
        return isWhole
    }

    /// Takes a whole filter, and ends the typing.
    mutating func apply(_ filter: String, in scope: FilterScope?) {
        self = SearchField()
        text.append(filter, upTo: Self.limit)
        understand(scope)
    }

    /// A text as it is searched for: its words, or all of it in quotes where it would be read as
    /// terms.
    static func literal(_ text: String) -> String {
        if (try? CustomerFilter(parsing: text))?.isPlain ?? false { return text }
        return "\"" + text.filter { $0 != "\"" && $0 != "\\" } + "\""
    }

    /// Goes on typing with the beginning of a term.
    mutating func begin(_ term: String, in scope: FilterScope?) {
        isTyping = true
        isSelected = false
        let gap = text.last.map { $0.isWhitespace ? "" : " " } ?? ""
        text.append(gap + term, upTo: Self.limit)
        understand(scope)
    }

    /// What is not understood; nil if everything is.
    func error(in scope: FilterScope?) -> FilterError? {
        guard let scope else { return nil }
        do throws(FilterError) { _ = try CustomerFilter(parsing: text, in: scope) } catch {
            return error
        }
        return nil
    }

    /// The words and terms the list is narrowed to.
    func filter(in scope: FilterScope) -> CustomerFilter {
        (try? CustomerFilter(parsing: understood, in: scope)) ?? CustomerFilter()
    }
}

extension String {
    fileprivate var endsWithOperator: Bool { last.map { "<>=:".contains($0) } ?? false }
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

    /// Why nothing is done to all of the list: its filter is not understood, and shows more than
    /// was meant. Nil if it is.
    var offFilter: Off? {
        guard let scope = shown.filterScope, let field = searchField, !field.text.isEmpty else {
            return nil
        }
        return field.error(in: scope).map(Off.filter)
    }

    /// Begins to type a search. What was searched before is selected.
    mutating func beginSearch() {
        guard var field = searchField, !field.isTyping else { return }
        field.isTyping = true
        searchField = field
        if !field.before.isEmpty { tell(.plain) { $0.searchIsEdited } }
    }

    /// Takes a key while a search is typed; false if it is for the list instead.
    mutating func typeSearch(_ key: Key) -> Bool {
        guard var field = searchField else { return false }
        // Saved filters open over a search that is typed, by any key of theirs that is no letter.
        if case .character = key {
        } else if binding(for: key)?.command == .filters {
            return false
        }
        if key == .tab, takesNearest {
            takeNearest()
            return true
        }
        if field.isFull(for: key) { tellFull(SearchField.limit) }
        let isTaken = field.type(key, in: shown.filterScope, countries: countries.known)
        // What is kept narrows the list: it has to be understood.
        if key != .escape, !field.isTyping, let error = field.error(in: shown.filterScope) {
            tell(.warning) { $0.off(.filter(error)) }
            return true
        }
        searchField = field
        return isTaken
    }
}

extension State {
    /// Takes pasted text: into the dialog, or else into the search of the list. Its letters are
    /// never taken for keys.
    mutating func paste(_ text: String) {
        if let dialog {
            if textSearch != nil { return pasteTextSearch(text.pasted(partingLines: true)) }
            dialog.model.paste(text.pasted(partingLines: false), in: &self)
            return
        }
        guard var field = searchField else {
            tell(.plain) { $0.pasteHasNoField }
            return
        }
        let isWhole = field.paste(text.pasted(partingLines: true), in: shown.filterScope)
        searchField = field
        if !isWhole { tellFull(SearchField.limit) }
    }

    /// Says that not all of it fits.
    mutating func tellFull(_ limit: Int) {
        tell(.warning) { $0.searchFull(limit) }
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
        if let said = shown.searchSaid(in: self) {
            return [searchLine(field, said: said, prompt: words.searchPrompt)]
        }
        var whole = self
        whole.shown.searchField = SearchField()
        return [searchLine(field, found: itemCount, of: whole.itemCount)]
    }

    /// Returns the items whose texts contain each word of a search.
    func narrowed<Item>(
        _ items: [Item], by field: SearchField, _ texts: (Item) -> [String]
    ) -> [Item] {
        let sought = SearchWord.all(in: field.understood)
        guard !sought.isEmpty else { return items }
        return items.filter { item in
            let texts = texts(item)
            return sought.allSatisfy { word in texts.contains(where: word.occurs) }
        }
    }
}
