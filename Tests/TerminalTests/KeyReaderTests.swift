import Canvas
import Chance
import Terminal
import Testing

@Suite struct `Keys out of bytes` {
    /// Return the keys of some bytes with nothing after them.
    func keys(_ bytes: String, described: [[UInt8]: Key] = [:]) -> [Key] {
        keys(Array(bytes.utf8), described: described)
    }

    func keys(_ bytes: [UInt8], described: [[UInt8]: Key] = [:]) -> [Key] {
        var reader = KeyReader(described: described)
        var keys: [Key] = []
        reader.take(bytes, into: &keys)
        reader.giveUp(into: &keys)
        #expect(reader == KeyReader(described: described))
        return keys
    }

    @Test func `characters are what they are, of whatever length`() {
        #expect(keys("jÉ한👍ホ ") == "jÉ한👍ホ ".map(Key.character))
    }

    @Test func `control characters have their names`() {
        #expect(keys("\r\n\t\u{8}\u{7F}") == [.enter, .enter, .tab, .backspace, .backspace])
        #expect(keys("\u{4}\u{15}") == [.control("d"), .control("u")])
    }

    @Test(
        arguments: [
            ("A", Key.up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
            ("1~", .home), ("7~", .home), ("4~", .end), ("8~", .end), ("5~", .pageUp),
            ("6~", .pageDown), ("2~", .insert), ("3~", .delete), ("Z", .backTab), ("[A", nil),
            ("11~", .function(1)), ("15~", .function(5)), ("17~", .function(6)),
            ("24~", .function(12)), ("1;1A", .up), ("1;129F", .end), ("5;1~", .pageUp),
            ("1;5A", nil), ("1;2H", nil), ("3;3~", nil), ("25~", nil), ("E", nil), ("12;40R", nil),
            ("27u", .escape), ("13u", .enter), ("9;2u", .backTab), ("106u", .character("j")),
            ("106;2u", .character("J")), ("49:33;2u", .character("!")),
            ("97;5u", .control("a")), ("97;3u", .alt("a")), ("97:65;4u", .alt("A")),
            ("97;4u", .alt("A")), ("97;7u", nil), ("27;3u", nil), ("13;5u", nil),
            ("106;1:3u", nil), ("106;1:2u", .character("j")), ("57358u", nil),
            ("57414u", .enter), ("57399u", .character("0")), ("u", nil),
            ("27;5;97~", .control("a")),
            ("27;2;13~", nil), ("1114112u", nil), ("99999999999999999999u", nil),
        ] as [(String, Key?)])
    func `control sequences are one key or none`(_ sequence: String, _ key: Key?) {
        let known = key.map { [$0] } ?? []
        #expect(keys("\u{1B}[\(sequence)") == known)
        #expect(keys([0x9B] + Array(sequence.utf8)) == known)
        #expect(keys("\u{9B}\(sequence)") == known)
    }

    @Test(
        arguments: [
            ("A", Key.up), ("H", .home), ("F", .end), ("P", .function(1)), ("M", .enter),
            ("q", .end), ("j", .character("*")), ("5A", nil), ("2P", nil), ("a", nil), (" ", nil),
        ] as [(String, Key?)])
    func `so are those of a number block`(_ sequence: String, _ key: Key?) {
        #expect(keys("\u{1B}O\(sequence)") == (key.map { [$0] } ?? []))
    }

    @Test func `what the terminal is described to send goes before all`() {
        let described: [[UInt8]: Key] = [
            Array("\u{1B}[[A".utf8): .function(1), Array("\u{1B}[214z".utf8): .home,
            Array("\u{1B}A".utf8): .up, Array("\u{1B}[M".utf8): .function(2),
            Array("\u{1B}[".utf8): .down,
        ]
        #expect(
            keys("\u{1B}[[A\u{1B}[214z\u{1B}Aj\u{1B}[M", described: described)
                == [.function(1), .home, .up, .character("j"), .function(2)])
    }

    @Test func `Alt and a character is one key, and nothing where it begins a sequence`() {
        for scalar in (0x20..<0x7F).map({ Unicode.Scalar(UInt8($0)) })
        where !"[O]PX^_\\".unicodeScalars.contains(scalar) {
            let character = Character(scalar)
            #expect(keys("\u{1B}\(character)j") == [.alt(character), .character("j")], "\(scalar)")
        }
        #expect(keys("\u{1B}한j") == [.alt("한"), .character("j")])
        #expect(keys("\u{1B}\u{1B}q") == [.escape, .alt("q")])
        #expect(keys("\u{1B}\u{1B}[Aj\u{1B}\u{1B}OBk") == "jk".map(Key.character))
        for opener in "[O]PX^_" { #expect(keys("\u{1B}\(opener)") == []) }
        // What ends a string alone, and what has no sign, is no key.
        for scalar in [0x00, 0x09, 0x0D, 0x1F, 0x5C, 0x7F].map({ Unicode.Scalar(UInt8($0)) }) {
            #expect(keys("\u{1B}\(Character(scalar))j") == [.character("j")], "\(scalar)")
        }
    }

    @Test func `Esc is a key once nothing follows it`() {
        var reader = KeyReader()
        var keys: [Key] = []
        #expect(reader.patience == nil)
        reader.take([0x1B], into: &keys)
        #expect(keys == [])
        #expect(reader.patience.map { 25...50 ~= $0 } == true)
        reader.giveUp(into: &keys)
        #expect(keys == [.escape])
        #expect(reader.patience == nil)
        reader.take([0x1B, 0x1B, 0x1B], into: &keys)
        reader.giveUp(into: &keys)
        #expect(keys == Array(repeating: .escape, count: 4))
    }

    @Test func `broken UTF-8 is nothing, and takes nothing along`() {
        #expect(keys([0xE3, 0x83, 0x6A]) == [.character("j")])
        #expect(
            keys([0xC0, 0xAF, 0xFF, 0xED, 0xA0, 0x80, 0xE0, 0x80, 0x9B, 0x6A]) == [.character("j")])
        #expect(keys([0xF4, 0x90, 0x80, 0x80, 0xA9, 0x6A]) == [.character("j")])
    }

    @Test func `bytes of a character are no control characters`() {
        // They end in 9B, 9C, 9D, 90, 98, 9F and 8F.
        let text = "ホ、ミムÐØߟ中国Ï"
        #expect(keys(text) == text.map(Key.character))
        // Nor do they end a string for programs.
        #expect(keys("\u{1B}]l\(text)qO\u{7}j") == [.character("j")])
        #expect(keys("\u{1B}]l\(text)\u{9C}j") == [.character("j")])
        #expect(keys([0x9D] + Array("l\(text)".utf8) + [0x9C, 0x6A]) == [.character("j")])
    }

    @Test func `a paste is text, whatever is in it`() {
        let text = "y\rq\u{1B}[A\u{1B}\u{1B}[20한국\u{3}"
        #expect(
            keys("j\u{1B}[200~\(text)\u{1B}[201~k")
                == [.character("j"), .pasted(text), .character("k")])
        #expect(keys("\u{1B}[200~\u{1B}[201~") == [.pasted("")])
        #expect(keys("\u{1B}[201~") == [])
    }

    @Test func `a megabyte that is pasted is cut, at the end of a character`() throws {
        for padding in 0..<3 {
            let text =
                String(repeating: "x", count: padding) + String(repeating: "한", count: 400_000)
            let keys = keys("\u{1B}[200~\(text)\u{1B}[201~q")
            #expect(keys.count == 2)
            guard case .pasted(let kept)? = keys.first else {
                Issue.record("\(keys.first as Any)")
                return
            }
            #expect(text.hasPrefix(kept))
            #expect(kept.utf8.count >= KeyReader.pasteLimit - 3)
            #expect(keys.last == .character("q"))
        }
    }

    @Test func `a paste whose end is lost ends in silence, or by Esc without being taken`() {
        #expect(keys("\u{1B}[200~yes") == [.pasted("yes")])
        #expect(keys("\u{1B}[200~yes\u{1B}") == [])
    }

    @Test func `a mouse report is one press or one notch of the wheel, wherever it is`() {
        #expect(
            keys("\u{1B}[<0;1;1M\u{1B}[<64;80;24Mj\u{1B}[<65;2000;500M")
                == [
                    .mouse(.press, Position(row: 0, column: 0)),
                    .mouse(.wheelUp, Position(row: 23, column: 79)), .character("j"),
                    .mouse(.wheelDown, Position(row: 499, column: 1999)),
                ])
        // Let go, another button, moved, with Shift, Alt or Ctrl.
        #expect(
            keys("\u{1B}[<0;1;1m\u{1B}[<1;1;1M\u{1B}[<2;1;1M\u{1B}[<35;1;1M\u{1B}[<4;1;1M") == [])
        #expect(keys("\u{1B}[<8;1;1M\u{1B}[<16;1;1M\u{1B}[<68;1;1M\u{1B}\u{1B}[<0;1;1M") == [])
    }

    @Test func `half a mouse report is never a key`() {
        let report = Array("\u{1B}[<0;12;7M".utf8)
        for end in 2..<report.count {
            #expect(keys(Array(report.prefix(end))) == [])
            // What was lost in the middle spoils the report, and nothing else. Without its mark it
            // is a report of the old form.
            guard end > 2 else { continue }
            let torn = report.prefix(end) + report.suffix(1) + Array("j".utf8)
            #expect(keys(Array(torn)).last == .character("j"), "\(end)")
            #expect(keys(Array(torn)).filter { $0 == .character("M") } == [])
        }
    }

    @Test func `a sequence that is given up takes nothing of what follows along`() {
        for half in [
            "\u{1B}[", "\u{1B}[12;", "\u{1B}O", "\u{1B}]11;rgb:", "\u{1B}P1+r", "\u{1B}[M!",
        ] {
            var reader = KeyReader()
            var keys: [Key] = []
            reader.take(half.utf8, into: &keys)
            #expect(reader.patience != nil)
            reader.giveUp(into: &keys)
            #expect(keys == [])
            reader.take("j".utf8, into: &keys)
            #expect(keys == [.character("j")])
        }
    }
}

@Suite struct `Sequences among keys` {
    /// Sequences that terminals send by themselves, or for keys that mean nothing here, are skipped
    /// between keys, however the bytes are split.
    @Test(arguments: 1...40)
    func `only the keys arrive`(_ seed: UInt64) {
        var dice = Dice(seed: seed)
        for _ in 0..<60 {
            var bytes: [UInt8] = []
            var pressed: [Key] = []
            for _ in 0..<Int.random(in: 1...12, using: &dice) {
                if Bool.random(using: &dice) {
                    bytes += dice.sequence()
                } else {
                    let (sent, key) = dice.key()
                    bytes += sent
                    pressed.append(key)
                }
            }
            #expect(read(bytes, in: &dice) == pressed, "\(bytes.map { String($0, radix: 16) })")
        }
    }

    /// No bytes can make the reader trap, wait forever, or invent a paste.
    @Test(arguments: 1...40)
    func `any bytes at all are read`(_ seed: UInt64) {
        var dice = Dice(seed: seed)
        for _ in 0..<200 {
            let bytes = (0..<Int.random(in: 1...60, using: &dice)).map { _ in
                Bool.random(using: &dice)
                    ? UInt8.random(in: 0...255, using: &dice)
                    : [0x1B, 0x5B, 0x4F, 0x5D, 0x9B, 0x9C, 0x4D, 0x3B, 0x7E, 0x75].randomElement(
                        using: &dice)!
            }
            var reader = KeyReader()
            var keys: [Key] = []
            reader.take(bytes, into: &keys)
            reader.giveUp(into: &keys)
            reader.take([0x1B], into: &keys)
            reader.giveUp(into: &keys)
            #expect(keys.last == .escape)
        }
    }

    private func read(_ bytes: [UInt8], in dice: inout Dice) -> [Key] {
        var reader = KeyReader()
        var keys: [Key] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 1...rest.count, using: &dice))
            rest = rest.dropFirst(piece.count)
            reader.take(piece, into: &keys)
        }
        return keys
    }
}

extension Dice {
    /// A key and one of its sequences.
    fileprivate mutating func key() -> ([UInt8], Key) {
        let text = "jqyu?!F/한ホ👍é"
        var keys = text.map { (String($0), Key.character($0)) }
        keys += [
            ("\r", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{15}", .control("u")),
            ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[F", .end), ("\u{1B}[4~", .end),
            ("\u{1B}q", .alt("q")), ("\u{1B}Y", .alt("Y")), ("\u{1B}é", .alt("é")),
            ("\u{1B}[<0;12;7M", .mouse(.press, Position(row: 6, column: 11))),
            ("\u{1B}[<65;1;1M", .mouse(.wheelDown, Position(row: 0, column: 0))),
            ("\u{1B}[27u", .escape), ("\u{1B}[200~qy\u{1B}[A\u{1B}[201~", .pasted("qy\u{1B}[A")),
        ]
        let (sent, key) = keys.randomElement(using: &self)!
        return (Array(sent.utf8), key)
    }

    /// A sequence that is no key.
    fileprivate mutating func sequence() -> [UInt8] {
        let isEightBit = Int.random(in: 0..<6, using: &self) == 0
        func introduced(by letter: UInt8) -> [UInt8] {
            isEightBit ? [letter + 0x40] : [0x1B, letter]
        }
        switch Int.random(in: 0..<10, using: &self) {
        case 0:
            // A report or an answer: a private mark, numbers, perhaps an intermediate byte.
            let between: [UInt8] = Bool.random(using: &self) ? [] : [0x24]
            let (mark, end) = (byte(0x3C...0x3F), byte(0x40...0x7E))
            let isMouse = mark == 0x3C && end == 0x4D
            return introduced(by: 0x5B) + [mark] + numbers() + between + [isMouse ? 0x4E : end]
        case 9:
            // A mouse report that means nothing, or garbage in its form.
            let reports = [
                "0;12;7m", "1;12;7M", "2;1;1M", "4;12;7M", "16;12;7M", "35;9;9M", "32;9;9M",
                "66;9;9M", "69;9;9M", "128;9;9M", "0;0;7M", "0;12;0M", "0;12M", "0;12;7;1M", "M",
                "0;;7M", ";12;7M", "0;-1;7M", "0;999999999999999999999;1M", "0:1;12;7M",
            ]
            return introduced(by: 0x5B) + [0x3C]
                + Array(reports.randomElement(using: &self)!.utf8)
        case 1: return introduced(by: 0x5B) + Array("\(roll(200));\(roll(200))R".utf8)
        case 2:
            // A key with Alt, with Ctrl, or with both.
            let modifier = [3, 5, 7].randomElement(using: &self)!
            return introduced(by: 0x5B) + Array("1;\(modifier)".utf8)
                + [byte(0x41...0x48)]
        case 3: return introduced(by: 0x5B) + [[0x49, 0x4F].randomElement(using: &self)!]
        case 4:
            // A mouse report in the oldest form: each number a byte or a character.
            let numbers = (0..<3).map { _ in UInt32.random(in: 0x20...0x7E, using: &self) }
            let wide = Bool.random(using: &self)
            return introduced(by: 0x5B) + [0x4D]
                + numbers.flatMap { number in
                    wide
                        ? Array(String(Character(Unicode.Scalar(number + 0x80)!)).utf8)
                        : [UInt8(number)]
                }
        case 5:
            let ends: [[UInt8]] = [[0x07], [0x1B, 0x5C], [0x9C], [0xC2, 0x9C]]
            return introduced(by: 0x5D) + payload() + ends.randomElement(using: &self)!
        case 6:
            let ends: [[UInt8]] = [[0x1B, 0x5C], [0x9C], [0xC2, 0x9C], [0x18], [0x1A]]
            return introduced(by: [0x50, 0x58, 0x5E, 0x5F].randomElement(using: &self)!)
                + payload() + ends.randomElement(using: &self)!
        case 7:
            // Alt and a key without a sign, or what ends a string.
            let letters = Array("\r\t\u{7F}\u{15}\\")
            return [0x1B] + Array(String(letters.randomElement(using: &self)!).utf8)
        default:
            return introduced(by: 0x4F)
                + Array(["5A", "2P", "a", "e", "1;5Q"].randomElement(using: &self)!.utf8)
        }
    }

    private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }

    private mutating func byte(_ range: ClosedRange<UInt8>) -> UInt8 {
        UInt8.random(in: range, using: &self)
    }

    private mutating func numbers() -> [UInt8] {
        Array(
            (0..<Int.random(in: 0...4, using: &self)).map { _ in
                "\(Int.random(in: 0...999, using: &self))"
            }.joined(separator: ";").utf8)
    }

    /// The text of an answer: letters that would be keys, and non-ASCII.
    private mutating func payload() -> [UInt8] {
        let text = Array("11;rgb:1e1e/qqyy\\?OFusjホ한é _G[200~")
        return Array(
            String(
                (0..<Int.random(in: 0...20, using: &self)).map { _ in
                    text.randomElement(using: &self)!
                }
            ).utf8)
    }
}
