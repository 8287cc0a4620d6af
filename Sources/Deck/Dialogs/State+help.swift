import Canvas

extension State {
    /// Every key of the page that shows, and why it is off if it is; then who is signed in, and how
    /// the way to the service is. A search leaves the keys that it finds.
    var helpLines: [Line] {
        let room = DialogBox.room(in: size)
        let rows = bindings.map { binding in
            (
                binding.keys.map(\.label).joined(separator: " "),
                words.help(for: phrase(for: binding)),
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
        if found.isEmpty { return wrapped(words.nothingMatches, .muted) }
        guard sought.isEmpty else { return keys }
        let identity = ([words.identity(place.identity)] + connectionLines)
            .flatMap { $0.wrapped(columns: room) }.map { Line(Span($0, .muted)) }
        return keys + [Line()] + identity
    }

    var helpBox: DialogBox {
        let isSearched = helpSearch.isTyping || !helpSearch.text.isEmpty
        return DialogBox(
            title: words.helpTitle, text: helpLines,
            input: isSearched
                ? Line(Span("/ ", .key), Span(shownEnd(of: helpSearch) + " ", .input)) : nil,
            footer: isSearched
                ? keys(said: words.helpTypingKeys)
                : keys(said: words.helpKeys))
    }

    mutating func answerHelp(_ key: Key) {
        if helpSearch.isTyping {
            if helpSearch.isFull(for: key) { tellFull(SearchField.limit) }
            if helpSearch.type(key) { dialogTop = 0 }
            return
        }
        switch key {
        case .character("/"): helpSearch.isTyping = true
        case .escape where !helpSearch.text.isEmpty: helpSearch = SearchField()
        case .escape, .enter, .character("q"), .character("?"), .function(1): dialog = nil
        default: break
        }
    }
}
