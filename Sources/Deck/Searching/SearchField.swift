import Canvas

/// What is typed to narrow a list, and whether it is being typed.
package struct SearchField: Equatable, Sendable {
    package var text = ""
    package var isTyping = false

    /// As much as it takes, in scalars: each key looks through the whole list.
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

    /// Takes pasted text; what was not being typed gives way to it. False if not all had room.
    mutating func paste(_ pasted: String) -> Bool {
        if !isTyping { text = "" }
        isTyping = true
        return text.append(pasted, upTo: Self.limit)
    }
}

extension String {
    /// Adds what has room in a field of so many scalars; false if some of it has not.
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

    /// Pasted text as a field takes it: without control characters; where a line ends there is a
    /// blank, if lines are to be parted.
    func pasted(partingLines: Bool) -> String {
        let text = split(whereSeparator: { $0.isNewline || $0 == "\t" })
            .joined(separator: partingLines ? " " : "")
        let shown = String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
        return shown.split(separator: " ").joined(separator: " ")
    }
}
