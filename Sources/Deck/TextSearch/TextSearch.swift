import Canvas
import Wording

/// A search in the text of a dialog: what is typed, and which of its matches is looked at.
struct TextSearch: Equatable, Sendable {
    var field = SearchField(isTyping: true)
    /// The place of that match among all.
    var current = 0
    /// How far the text was scrolled when the typing began.
    var top: Int

    /// Opens it where no key of the dialog is typed, and where one is.
    static let key = Key.character("/")
    static let keyWhileTyping = Key.function(3)
}

// While there is a search, it takes all keys: no letter of it answers the dialog, and none that
// answers the dialog is taken for a part of it.
extension State {
    /// Whether letters are typed into the search of a dialog.
    var isTypingTextSearch: Bool { textSearch?.field.isTyping ?? false }

    /// The box of a dialog as it shows: with what a search in its text has found.
    func box(of dialog: any DialogModel) -> DialogBox {
        let box = dialog.box(in: self)
        guard dialog.isText else { return box }
        guard let search = textSearch else {
            var box = box
            let key =
                dialog.isTyping(in: self) ? TextSearch.keyWhileTyping : TextSearch.key
            box.searchHint = (key, words.textSearchKey)
            return box
        }
        return searched(box, search)
    }

    private func searched(_ box: DialogBox, _ search: TextSearch) -> DialogBox {
        let matches = TextMatches(of: search.field.text, in: box.text)
        var searched = box
        searched.text = matches.marked(in: box.text, current: search.current)
        let typed = Line([Span("/ ", .key)] + typing(search.field))
        searched.prompt = search.field.isTyping ? [] : [typed]
        searched.input = search.field.isTyping ? typed : nil
        let keys = search.field.isTyping ? words.textSearchTypingKeys : words.textSearchKeys
        var said = keys
        if matches.count > 0 {
            let turn = min(search.current + 1, matches.count)
            said = "\(turn.grouped)/\(matches.count.grouped) · \(keys)"
        } else if !search.field.text.isEmpty {
            said = words.paragraph([words.nothingMatches, keys])
        }
        searched.footer = self.keys(said: said)
        return searched
    }

    /// Takes a key for the search in the text of a dialog; false if it is for the dialog.
    mutating func searchText(of dialog: any DialogModel, with key: Key) -> Bool {
        guard dialog.isText else { return false }
        guard var search = textSearch else {
            let isTyping = dialog.isTyping(in: self)
            guard key == TextSearch.keyWhileTyping || key == TextSearch.key && !isTyping else {
                return false
            }
            textSearch = TextSearch(top: dialogTop)
            return true
        }
        if search.field.isTyping {
            typeTextSearch(key, of: dialog)
            return true
        }
        switch key {
        case .escape: endTextSearch(of: dialog)
        case .character("n"), .enter, TextSearch.keyWhileTyping: goToMatch(by: 1, of: dialog)
        case .character("N"): goToMatch(by: -1, of: dialog)
        case TextSearch.key:
            search.field.isTyping = true
            search.top = dialogTop
            textSearch = search
        default:
            if !scrolls(dialog, with: key, isTyping: false) {
                tell(.plain) { $0.textSearchFirst }
            }
        }
        return true
    }

    private mutating func typeTextSearch(_ key: Key, of dialog: any DialogModel) {
        guard var search = textSearch else { return }
        switch key {
        case TextSearch.keyWhileTyping: return goToMatch(by: 1, of: dialog)
        // It ends by Enter or Esc alone: a letter after one key too many would answer the dialog.
        case .backspace where search.field.text.isEmpty: return
        default: break
        }
        if search.field.isFull(for: key) { tellFull(SearchField.limit) }
        let text = search.field.text
        guard search.field.type(key) else {
            _ = scrolls(dialog, with: key, isTyping: true)
            return
        }
        textSearch = search
        if !search.field.isTyping, search.field.text.isEmpty {
            dialogTop = search.top
            return endTextSearch(of: dialog)
        }
        if search.field.text != text { goToFirstMatch(of: dialog) }
    }

    /// Takes pasted text into the search.
    mutating func pasteTextSearch(_ text: String) {
        guard let dialog = dialog?.model, var search = textSearch else { return }
        let isWhole = search.field.paste(text)
        textSearch = search
        if !isWhole { tellFull(SearchField.limit) }
        goToFirstMatch(of: dialog)
    }

    /// Leaves the search, and not the dialog. Keys typed before it was left answer nothing.
    private mutating func endTextSearch(of dialog: any DialogModel) {
        textSearch = nil
        dialogTop = min(dialogTop, box(of: dialog).lastTop(on: screen))
        if dialog.isReadFirst { openings += 1 }
    }

    /// Goes to the first match from where the text was when the search began.
    private mutating func goToFirstMatch(of dialog: any DialogModel) {
        guard let search = textSearch else { return }
        let matches = TextMatches(of: search.field.text, in: dialog.box(in: self).text)
        textSearch?.current = matches.first(fromLine: search.top)
        dialogTop = search.top
        showMatch(matches, of: dialog)
    }

    /// Goes on to another match, from the last one to the first.
    private mutating func goToMatch(by step: Int, of dialog: any DialogModel) {
        guard let search = textSearch else { return }
        let matches = TextMatches(of: search.field.text, in: dialog.box(in: self).text)
        guard matches.count > 0 else { return tell(.plain) { $0.nothingMatches } }
        let present = min(search.current, matches.count - 1)
        textSearch?.current = (present + step + matches.count) % matches.count
        showMatch(matches, of: dialog)
    }

    /// Scrolls as little as shows the current match; from afar it stands in the middle.
    private mutating func showMatch(_ matches: TextMatches, of dialog: any DialogModel) {
        let box = box(of: dialog)
        let last = box.lastTop(on: screen)
        let height = box.height(on: screen)
        if let line = textSearch.flatMap({ matches.line(of: $0.current) }),
            !(dialogTop..<dialogTop + height ~= line)
        {
            dialogTop = line - height / 2
        }
        dialogTop = max(0, min(dialogTop, last))
    }
}
