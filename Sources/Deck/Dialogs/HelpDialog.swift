import Canvas
import Domain

/// The keys of the page below it.
struct HelpDialog: DialogModel {
    func box(in state: State) -> DialogBox { state.helpBox }
    func isTyping(in state: State) -> Bool { state.helpSearch.isTyping }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        if state.helpSearch.isTyping {
            if state.helpSearch.isFull(for: key) { state.tellFull(SearchField.limit) }
            if state.helpSearch.type(key) { state.dialogTop = 0 }
            return []
        }
        switch key {
        case .character("/"): state.helpSearch.isTyping = true
        case .escape where !state.helpSearch.text.isEmpty: state.helpSearch = SearchField()
        case .escape, .enter, .character("q"), .character("?"), .function(1): state.dialog = nil
        default: break
        }
        return []
    }

    func paste(_ text: String, in state: inout State) {
        let isWhole = state.helpSearch.paste(text)
        state.dialogTop = 0
        if !isWhole { state.tellFull(SearchField.limit) }
    }
}

extension State {
    /// Every key of the page that shows, and why it is off if it is; then who is signed in, and how
    /// the way to the service is. A search leaves the keys that it finds.
    var helpLines: [Line] {
        let room = DialogBox.room(in: screen)
        let rows = bindings.map { binding in
            (
                binding.keys.map(\.label).joined(separator: " "),
                words[keyPath: helpPhrase(for: binding)],
                binding.off(self).map(words.off)
            )
        }
        let width = rows.map(\.0.columns).max() ?? 0
        let sought = SearchWord.all(in: helpSearch.text)
        let found = rows.filter { keys, hint, off in
            sought.allSatisfy { word in [keys, hint, off ?? ""].contains(where: word.occurs) }
        }
        let keys = found.flatMap { keys, hint, off -> [Line] in
            let line = Line(
                Span(keys.fitted(width), .key), Span("  " + hint, off == nil ? .text : .disabled))
            guard let off else { return [line] }
            return [line]
                + off.wrapped(columns: max(10, room - width - 4)).map {
                    Line(Span(String(repeating: " ", count: width + 4) + $0, .muted))
                }
        }
        let terms = termLines(sought, room)
        if found.isEmpty, terms.isEmpty { return wrapped(words.nothingMatches, .muted) }
        guard sought.isEmpty else { return keys + terms }
        let identity = ([words.identity(place.identity)] + connectionLines)
            .flatMap { $0.wrapped(columns: room) }.map { Line(Span($0, .muted)) }
        return keys + terms + [Line()] + identity
    }

    /// The terms that the search of the page may have, with a heading; those that a search in the
    /// help finds.
    private func termLines(_ sought: [SearchWord], _ room: Int) -> [Line] {
        guard let scope = shown.filterScope else { return [] }
        let all =
            scope.terms.map { ($0.example, words.filterTerm($0)) }
            + [("-", words.filterNegation), ("\"…\"", words.filterQuotes)]
        let found = all.filter { example, meaning in
            sought.allSatisfy { word in [example, meaning].contains(where: word.occurs) }
        }
        guard !found.isEmpty else { return [] }
        let width = found.map(\.0.columns).max() ?? 0
        return [Line(), Line(Span(words.filterTermsHeading, .heading))]
            + found.flatMap { example, meaning in
                meaning.wrapped(columns: max(10, room - width - 2)).enumerated().map { turn, part in
                    Line(
                        Span((turn == 0 ? example : "").fitted(width), .key), Span("  " + part))
                }
            }
    }

    fileprivate var helpBox: DialogBox {
        let isSearched = helpSearch.isTyping || !helpSearch.text.isEmpty
        return DialogBox(
            title: words.helpTitle, text: helpLines,
            input: isSearched
                ? Line(Span("/ ", .key), Span(shownEnd(of: helpSearch) + " ", .input)) : nil,
            footer: isSearched
                ? keys(said: words.helpTypingKeys)
                : keys(said: words.helpKeys))
    }
}
