import Canvas

/// What is typed to narrow a list, and whether it is being typed.
package struct SearchField: Equatable, Sendable {
    package var text = ""
    package var isTyping = false

    package init(text: String = "", isTyping: Bool = false) {
        self.text = text
        self.isTyping = isTyping
    }

    /// Takes a key while it is typed; false if it is for the list instead.
    mutating func type(_ key: Key) -> Bool {
        switch key {
        case .character(let character):
            text.append(character)
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
}
