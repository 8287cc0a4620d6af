import Canvas

/// Two keys, pressed one after the other, that ask for something together.
package struct KeySequence: Hashable, Sendable {
    /// Keeps the meaning it has alone, which it does at once.
    package let first: Key
    package let second: Key

    package init(_ first: Key, _ second: Key) {
        self.first = first
        self.second = second
    }

    /// How it is written in footer and help: `gx`, or `^W Down`.
    var label: String {
        let parts = [first.label, second.label]
        return parts.joined(separator: parts.allSatisfy { $0.count == 1 } ? "" : " ")
    }
}

extension Key {
    /// How the key is written in footer and help.
    var label: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let character): "^\(String(character).uppercased())"
        case .alt(let character): "Alt-" + Key.character(character).label
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "S-Tab"
        case .backspace: "Bksp"
        case .delete: "Del"
        case .insert: "Ins"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .function(let number): "F\(number)"
        case .pasted, .mouse: ""
        }
    }

    /// The key that what is said of it names: the letter or sign it begins with, as in `n, Esc no`,
    /// or the first key that has a name. Nil for none, as where any of several digits is meant.
    static func named(in text: String) -> Key? {
        let words = text.split { $0 == " " || $0 == "," }
        if let first = words.first, let sign = first.first, first.count == 1,
            sign.isASCII && sign.isLetter || sign == "/"
        {
            return .character(sign)
        }
        let named: [Key] = [.enter, .escape, .tab, .down]
        for word in words {
            let key = named.first { key in
                // A particle may stand at its end.
                word.hasPrefix(key.label)
                    && word.dropFirst(key.label.count).allSatisfy { !$0.isASCII }
            }
            if let key { return key }
        }
        return nil
    }

    /// The key of that name: as `label` writes it, in any case but for the letter after `Alt-`, or
    /// `Ctrl-K`, `Up`, `Backspace` and their like. Nil for none, and for a key that no terminal
    /// sends or that ends the program.
    init?(name: String) {
        if let character = name.first, name.count == 1 {
            guard Self.isTyped(character) else { return nil }
            self = Self.named[name] ?? .character(character)
            return
        }
        if let key = Self.alt(name) {
            self = key
            return
        }
        let name = name.lowercased()
        if let key = Self.named[name] {
            self = key
        } else if name.first == "f", let number = Int(name.dropFirst()), 1...12 ~= number {
            self = .function(number)
        } else {
            for prefix in ["^", "ctrl-", "c-", "ctrl+"] where name.hasPrefix(prefix) {
                guard let key = Self.control(name.dropFirst(prefix.count)) else { continue }
                self = key
                return
            }
            return nil
        }
    }

    /// Whether one press of a key types it.
    private static func isTyped(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    }

    /// Alt and a character, as terminals send it: with some signs and capital letters it begins a
    /// sequence of other keys.
    private static func alt(_ name: String) -> Key? {
        for prefix in ["alt-", "alt+", "m-"] where name.lowercased().hasPrefix(prefix) {
            let rest = String(name.dropFirst(prefix.count))
            guard case .character(let character)? = Key(name: rest),
                !"[]OPX^_\\".contains(character)
            else { return nil }
            return .alt(character)
        }
        return nil
    }

    /// Ctrl and a letter, as terminals send it. C, Z and \ are signals.
    private static func control(_ name: Substring) -> Key? {
        guard let letter = name.first, name.count == 1, "a"..."z" ~= letter else { return nil }
        switch letter {
        case "i": return .tab
        case "j", "m": return .enter
        case "h": return .backspace
        case "c", "z": return nil
        default: return .control(letter)
        }
    }

    private static let named: [String: Key] = [
        "space": .character(" "), "enter": .enter, "return": .enter, "esc": .escape,
        "escape": .escape, "tab": .tab, "s-tab": .backTab, "shift-tab": .backTab,
        "bksp": .backspace, "backspace": .backspace, "del": .delete, "delete": .delete,
        "ins": .insert, "insert": .insert, "↑": .up, "up": .up, "↓": .down, "down": .down,
        "←": .left, "left": .left, "→": .right, "right": .right, "home": .home, "end": .end,
        "pgup": .pageUp, "pageup": .pageUp, "pgdn": .pageDown, "pagedown": .pageDown,
    ]

    /// Keys as `config.toml` may write them, one of each kind, for error messages.
    static let forms = [
        "s", "Ctrl-K", "Alt-x", "F2", "Enter", "Space", "S-Tab", "PgDn", "Up", "gx",
    ]
}

extension KeySequence {
    /// The sequence of that name: two letters, or the names of two keys with a blank between them.
    /// Nil for none.
    init?(name: String) {
        let parts = name.split(separator: " ").map(String.init)
        if parts.count == 2, let first = Key(name: parts[0]), let second = Key(name: parts[1]) {
            self.init(first, second)
        } else if parts.count == 1, name.count == 2, !name.isFunctionKey, let first = name.first,
            let second = name.last, let one = Key(name: String(first)),
            let other = Key(name: String(second))
        {
            self.init(one, other)
        } else {
            return nil
        }
    }
}

extension String {
    /// Whether it is written like the name of a function key, such as `F0`, which there is none of.
    fileprivate var isFunctionKey: Bool {
        lowercased().hasPrefix("f") && count > 1 && dropFirst().allSatisfy(\.isNumber)
    }
}
