import Canvas
import Wording

/// The keys as they are typed in plain mode.
enum PlainKeys {
    /// What stands for the arrows in lists of keys.
    static let names = ["↑": "Up", "↓": "Down", "←": "Left", "→": "Right"]

    private static let named: [String: Key] = {
        let keys: [Key] =
            [
                .character(" "), .enter, .escape, .tab, .backTab, .backspace, .delete, .insert,
                .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
            ] + (1...12).map(Key.function)
        return Dictionary(uniqueKeysWithValues: keys.map { (names[$0.label] ?? $0.label, $0) })
    }()

    /// The key of that name in any spelling, such as `pgdn`; nil if there is none.
    static func key(spelt text: String) -> Key? { key(named: text) ?? spelt[text.lowercased()] }

    private static let spelt = Dictionary(
        named.filter { $0.key.count > 1 }.map { ($0.key.lowercased(), $0.value) }
    ) { first, _ in first }

    /// The key of that name, such as `PgDn`, `Enter`, `^K` or `Alt-x`; nil if there is none.
    static func key(named text: String) -> Key? {
        if let key = named[text] { return key }
        if text.hasPrefix("Alt-") { return Key(name: text) }
        guard text.count == 2, text.first == "^", let letter = text.last, letter.isASCII,
            letter.isLetter, let small = letter.lowercased().first
        else { return nil }
        return .control(small)
    }
}

/// What a line typed in plain mode asks for.
package enum PlainRequest: Equatable, Sendable {
    /// Keys, one after the other.
    case keys([Key])
    /// A row of the list, counted from 1.
    case row(Int)
    /// A key that opens a field, and the text for that field, which Enter ends.
    case field(Key, text: String)
    /// The text for the field that is open, which Enter ends.
    case text(String)
    /// Where the operator is.
    case whereabouts
    /// Nothing: a word that names no key and no command.
    case refused(String)

    /// Reads a line. In a field it is text, except for the name of a key that has several letters.
    package init(line: String, in state: State) {
        if state.takesText {
            let key = line.count > 1 ? PlainKeys.key(named: line) : nil
            self = key.map { .keys([$0]) } ?? .text(line)
            return
        }
        let trimmed = line.withoutBlanks
        if trimmed.isEmpty {
            // A blank alone is the key Space.
            self = line.isEmpty ? .whereabouts : .keys([.character(" ")])
        } else if let number = Self.number(in: trimmed, state) {
            self = .row(number)
        } else if let first = trimmed.first, trimmed.count > 1, "/:".contains(first) {
            self = .field(.character(first), text: String(trimmed.dropFirst()))
        } else {
            let tokens = trimmed.split(separator: " ").map { Self.keys(called: String($0), state) }
            if !tokens.contains(nil) {
                self = .keys(tokens.flatMap { $0 ?? [] })
            } else if state.dialog == nil, state.isCommand(trimmed) {
                self = .field(.character(":"), text: trimmed)
            } else {
                self = .refused(trimmed)
            }
        }
    }

    /// The keys a word stands for: a letter, the name of a key, or a sequence such as `gx`; nil if
    /// it stands for none.
    private static func keys(called word: String, _ state: State) -> [Key]? {
        if word.count == 1 { return word.map(Key.character) }
        if let key = PlainKeys.key(spelt: word) { return [key] }
        guard word.count == 2, state.dialog == nil else { return nil }
        let keys = word.map(Key.character)
        return state.binding(for: KeySequence(keys[0], keys[1])) == nil ? nil : keys
    }

    private static func number(in text: String, _ state: State) -> Int? {
        guard state.dialog == nil else { return nil }
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard text.hasPrefix("#") || !state.hasDigitKeys, !digits.isEmpty,
            digits.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        return Int(digits) ?? .max
    }
}

extension State {
    /// Whether letters are typed into a field of the page or of the dialog, and are no keys.
    package var takesText: Bool {
        dialog.map { isTypingTextSearch || textSearch == nil && $0.model.isTyping(in: self) }
            ?? isTyping
    }

    /// Whether the help was just opened, which is said and closes.
    package var isReadingHelp: Bool { dialog == .help }

    /// Whether the command line takes a line, by the whole name of the command.
    fileprivate func isCommand(_ line: String) -> Bool {
        let (word, rest) = CommandPrompt.parts(of: line)
        if [CommandPrompt.customerWord, CommandPrompt.sortWord].contains(word) { return true }
        return rest.isEmpty
            && (actsHere + actsElsewhere).contains {
                $0.name == word || $0.binding.command.aliases.contains(word)
            }
    }

    /// Whether a digit is a key of the page: the numbers of rows have a sign before them then.
    var hasDigitKeys: Bool {
        bindings.contains { binding in
            binding.keys.contains { key in
                if case .character(let character) = key { character.isNumber } else { false }
            }
        }
    }

    /// Goes to a row of the list, counted from 1.
    mutating func goTo(row number: Int) {
        notice = nil
        guard dialog == nil else { return }
        guard 1...max(1, itemCount) ~= number, itemCount > 0 else {
            let count = itemCount
            tell(.plain) { $0.plainNoRow(number, of: count) }
            return
        }
        var moved = cursor
        moved.select(number - 1, count: itemCount, height: itemHeight)
        cursor = moved
    }
}

extension Key {
    /// How the key is typed in plain mode.
    package var plainName: String { PlainKeys.names[label] ?? label }
}

extension State {
    /// Whether a warning that the dialog may have to give is being read.
    package var isReadingWarning: Bool { dialog != nil && lookalikes.isAsked }

    /// Whether what stands beside the list is being read.
    package var isReadingPane: Bool { hasPane && preview?.isReading == true }

    /// Whether the terms that stand in one row are being counted: the row is said once.
    package var isCountingTerms: Bool { renewalsPage?.isCounting ?? false }
}
