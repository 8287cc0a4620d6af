import CNcurses
import Canvas

extension Key {
    /// The key of a control sequence, as most terminals send it (xterm, rxvt, the Linux console,
    /// VT220, kitty); nil if it is no key, or means nothing with its Ctrl, Alt or Shift.
    init?(control parameters: some Collection<UInt8>, final: UInt8) {
        guard let numbers = Numbers(parameters), !numbers.isRelease else { return nil }
        let key: Key?
        switch final {
        case UInt8(ascii: "u"):
            key = Key.coded(
                numbers[0], alternate: numbers[0, 1], numbers.modifiers, text: numbers[2])
        case UInt8(ascii: "~") where numbers[0] == 27:
            key = Key.coded(numbers[2], alternate: nil, numbers.modifiers, text: nil)
        case UInt8(ascii: "~"):
            key = numbers.modifiers.isEmpty ? numbers[0].flatMap { Key.numbered[$0] } : nil
        case UInt8(ascii: "Z"):
            key = numbers.modifiers.subtracting(.shift).isEmpty ? .backTab : nil
        default:
            key =
                numbers.modifiers.isEmpty && (numbers[0] ?? 1) == 1 ? Key.lettered[final] : nil
        }
        guard let key else { return nil }
        self = key
    }

    /// What the mouse did, out of a control sequence as xterm sends it in the form "SGR"; nil if it
    /// is no such sequence, or nothing that means something here: a button let go, another button,
    /// a move, Shift, Ctrl or Alt.
    init?(mouse parameters: some Collection<UInt8>, final: UInt8) {
        guard final == UInt8(ascii: "M"), parameters.first == UInt8(ascii: "<") else { return nil }
        let parts = parameters.dropFirst().split(
            separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part -> Int? in
            // No screen is wider than a few thousand columns.
            guard (1...5).contains(part.count), part.allSatisfy({ 0x30...0x39 ~= $0 }) else {
                return nil
            }
            return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        guard parts.count == 3, numbers.count == 3, numbers[1] > 0, numbers[2] > 0,
            let action = Key.mouseActions[numbers[0]]
        else { return nil }
        self = .mouse(action, Position(row: numbers[2] - 1, column: numbers[1] - 1))
    }

    private static let mouseActions: [Int: MouseAction] = [
        0: .press, 64: .wheelUp, 65: .wheelDown,
    ]

    /// The key of an SS3 sequence; nil if it is no key.
    init?(single final: UInt8) {
        guard let key = Key.lettered[final] ?? Key.block[final] else { return nil }
        self = key
    }

    /// Return the keys by the sequences that terminfo describes for this terminal.
    static func described() -> [[UInt8]: Key] {
        var keys: [[UInt8]: Key] = [:]
        for (name, key) in capabilities {
            guard let sequence = terminal_capability(name) else { continue }
            let bytes = Array(String(cString: sequence).utf8)
            // Single bytes are known anyway.
            if bytes.first == 0x1B { keys[bytes] = key }
        }
        return keys
    }

    private static let capabilities: [(String, Key)] =
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
            // The corners of a keypad, and the VT220's keys in place of Home and End.
            ("ka1", .home), ("kc1", .end), ("ka3", .pageUp), ("kc3", .pageDown),
            ("kfnd", .home), ("kslt", .end),
            ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
            ("kich1", .insert), ("kdch1", .delete), ("kbs", .backspace), ("kcbt", .backTab),
            ("kent", .enter),
        ] + (1...12).map { ("kf\($0)", .function($0)) }

    private static let lettered: [UInt8: Key] = letters([
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end,
        "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
    ])

    /// The keypad of a VT220.
    private static let block: [UInt8: Key] = letters([
        "M": .enter, "I": .tab, "X": .character("="), "j": .character("*"), "k": .character("+"),
        "l": .character(","), "m": .character("-"), "o": .character("/"), "w": .home, "x": .up,
        "y": .pageUp, "t": .left, "v": .right, "q": .end, "r": .down, "s": .pageDown,
        "p": .insert, "n": .delete,
    ])

    private static func letters(_ keys: [Unicode.Scalar: Key]) -> [UInt8: Key] {
        Dictionary(uniqueKeysWithValues: keys.map { (UInt8(ascii: $0.key), $0.value) })
    }

    private static let numbered: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4),
        15: .function(5), 17: .function(6), 18: .function(7), 19: .function(8),
        20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
    ]

    /// Keys that are not letters, by their numbers in xterm and kitty.
    private static let named: [Int: Key] = [
        8: .backspace, 9: .tab, 13: .enter, 27: .escape, 127: .backspace, 57414: .enter,
        57417: .left, 57418: .right, 57419: .up, 57420: .down, 57421: .pageUp,
        57422: .pageDown, 57423: .home, 57424: .end, 57425: .insert, 57426: .delete,
    ]

    /// Return the key of a scalar, with its shifted form and the text it typed; nil if it means
    /// nothing with these modifiers.
    private static func coded(
        _ code: Int?, alternate: Int?, _ modifiers: Modifiers, text: Int?
    ) -> Key? {
        guard let code else { return nil }
        switch modifiers {
        case []: return named[code] ?? character(code)
        case .shift where code == 9: return .backTab
        case .shift:
            if named[code] != nil { return nil }
            let isSmall = 0x61...0x7A ~= code
            return (text ?? alternate ?? (isSmall ? code - 0x20 : nil)).flatMap(character)
        case .control where 0x61...0x7A ~= code:
            return character(code).flatMap {
                if case .character(let letter) = $0 { .control(letter) } else { nil }
            }
        case .alt, [.alt, .shift]:
            if named[code] != nil { return nil }
            let isUpper = modifiers.contains(.shift) && 0x61...0x7A ~= code
            let shifted = modifiers.contains(.shift) ? alternate : nil
            return character(shifted ?? (isUpper ? code - 0x20 : code)).flatMap {
                if case .character(let letter) = $0 { .alt(letter) } else { nil }
            }
        default: return nil
        }
    }

    private static func character(_ code: Int) -> Key? {
        // The keypad in kitty: digits and signs.
        if 57399...57413 ~= code {
            let sign = Array("0123456789./*-+")[code - 57399]
            return .character(sign)
        }
        let isControl = code < 0x20 || 0x7F..<0xA0 ~= code
        guard !isControl, !(0xE000..<0xF900 ~= code), let code = UInt32(exactly: code),
            let scalar = Unicode.Scalar(code)
        else { return nil }
        return .character(Character(scalar))
    }
}

/// The modifiers of a key.
private struct Modifiers: OptionSet {
    let rawValue: Int

    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)
    /// Caps Lock and Num Lock, which are ignored.
    static let locks = Modifiers(rawValue: 64 | 128)
}

/// The numbers of a control sequence: separated by semicolons, their parts by colons.
private struct Numbers {
    private var numbers: [[Int?]]

    /// Nil if the sequence has the form of an answer or report.
    init?(_ parameters: some Collection<UInt8>) {
        guard parameters.allSatisfy({ 0x30...0x3B ~= $0 }) else { return nil }
        numbers = parameters.split(separator: 0x3B, omittingEmptySubsequences: false).map {
            $0.split(separator: 0x3A, omittingEmptySubsequences: false).map {
                Int(String(decoding: $0, as: UTF8.self))
            }
        }
    }

    subscript(_ place: Int, _ part: Int = 0) -> Int? {
        guard numbers.indices.contains(place), numbers[place].indices.contains(part) else {
            return nil
        }
        return numbers[place][part]
    }

    var modifiers: Modifiers {
        Modifiers(rawValue: max(0, (self[1] ?? 1) - 1)).subtracting(.locks)
    }

    /// Whether it reports the release of a key.
    var isRelease: Bool { self[1, 1] == 3 }
}
