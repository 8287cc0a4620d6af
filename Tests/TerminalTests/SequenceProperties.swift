import Canvas
import Chance
import Terminal
import Testing

@Suite struct `Sequences among keys` {
    /// Whatever terminals send by themselves, or for keys that mean nothing here; keys are what is
    /// between. In pieces that are torn anywhere, nothing changes.
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

    /// Nothing a terminal sends can make the reader trap, wait for ever, or make up a paste.
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
    /// A key, and one of the ways it is sent.
    fileprivate mutating func key() -> ([UInt8], Key) {
        let text = "jqyu?!F/한ホ👍é"
        var keys = text.map { (String($0), Key.character($0)) }
        keys += [
            ("\r", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{15}", .control("u")),
            ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[F", .end), ("\u{1B}[4~", .end),
            ("\u{1B}[27u", .escape), ("\u{1B}[200~qy\u{1B}[A\u{1B}[201~", .pasted("qy\u{1B}[A")),
        ]
        let (sent, key) = keys.randomElement(using: &self)!
        return (Array(sent.utf8), key)
    }

    /// Something that is no key.
    fileprivate mutating func sequence() -> [UInt8] {
        let isEightBit = Int.random(in: 0..<6, using: &self) == 0
        func introduced(by letter: UInt8) -> [UInt8] {
            isEightBit ? [letter + 0x40] : [0x1B, letter]
        }
        switch Int.random(in: 0..<9, using: &self) {
        case 0:
            // A report or an answer: a private mark, numbers, perhaps something between.
            let between: [UInt8] = Bool.random(using: &self) ? [] : [0x24]
            return introduced(by: 0x5B) + [byte(0x3C...0x3F)] + numbers() + between
                + [byte(0x40...0x7E)]
        case 1: return introduced(by: 0x5B) + Array("\(roll(200));\(roll(200))R".utf8)
        case 2:
            // A key with Alt, with Ctrl, or with both.
            let modifier = [3, 5, 7].randomElement(using: &self)!
            return introduced(by: 0x5B) + Array("1;\(modifier)".utf8)
                + [byte(0x41...0x48)]
        case 3: return introduced(by: 0x5B) + [[0x49, 0x4F].randomElement(using: &self)!]
        case 4:
            // A mouse, as it was reported first: each number a byte, or a character.
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
            // Alt and a key that begins nothing.
            let letters = Array("aqjy0?!/ \r\t\u{7F}é한")
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

    /// What an answer says: letters that would be keys, and what is not ASCII.
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
