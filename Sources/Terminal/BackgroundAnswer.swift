import Canvas

/// The answer to the question for the background, among keys.
extension KeyReader {
    /// Note that the terminal was asked for its background. Its answer may come in pieces, however
    /// late: none of them becomes a key.
    package mutating func awaitBackground() {
        background = nil
        awaitsBackground = true
    }

    /// Take no Esc and no piece of a string for part of an answer any more.
    package mutating func stopAwaitingBackground() { awaitsBackground = false }

    /// Ignore a byte that may be of the answer given up; anything else is what it is.
    mutating func goOnInTorn(_ byte: UInt8, _ left: Int, into keys: inout [Key]) {
        rest()
        if Color.answerBytes.contains(byte) {
            if left > 1 { place = .torn(left: left - 1) }
        } else if byte != 0x07 {
            begin(byte, into: &keys)
        }
    }

    /// Take the end of a string: an answer about the background is kept, all else ignored.
    mutating func endString(_ isOSC: Bool) {
        // The end may have been one in UTF-8, of which this is the first byte.
        let answer = sequence.last == 0xC2 ? sequence.dropLast() : sequence[...]
        if isOSC, let color = Color(answer: Array(answer)) {
            background = color
            awaitsBackground = false
        }
        rest()
    }

    /// How many bytes an answer about the background lacks, at most, that was not read to its end;
    /// 0 if nothing of one was read.
    var missingOfAnswer: Int {
        switch place {
        case .string(isOSC: true, lead: _, missing: _), .stringEscape(isOSC: true):
            let start = Color.answerStart
            let isAnswer =
                sequence.starts(with: start) || awaitsBackground && start.starts(with: sequence)
            return isAnswer ? max(0, Color.longestAnswer - sequence.count) : 0
        default: return 0
        }
    }
}

extension Color {
    /// How an answer about the background begins, behind the introducer of the string.
    static let answerStart = Array("11;".utf8)

    /// The bytes an answer has, with the last one of the sequence that ends it.
    static let answerBytes = Set("0123456789abcdefABCDEF/#;:rg\\".utf8)

    /// The bytes of the longest one: `11;rgba:` and four numbers of four digits.
    static let longestAnswer = 8 + 4 * 4 + 3

    /// The colour that a terminal answers to OSC 11, such as `11;rgb:1e1e/1e1e/2e2e` or
    /// `11;#1e1e2e`; nil for anything else.
    init?(answer: [UInt8]) {
        guard answer.starts(with: Self.answerStart) else { return nil }
        let text = String(decoding: answer.dropFirst(Self.answerStart.count), as: UTF8.self)
        let numbers: [Substring]
        if text.hasPrefix("#") {
            let digits = text.dropFirst()
            guard digits.count % 3 == 0 else { return nil }
            let length = digits.count / 3
            numbers = (0..<3).map { digits.dropFirst($0 * length).prefix(length) }
        } else {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, ["rgb", "rgba"].contains(parts[0]) else { return nil }
            numbers = parts[1].split(separator: "/", omittingEmptySubsequences: false)
            guard numbers.count == parts[0].count else { return nil }
        }
        let levels = numbers.prefix(3).compactMap(Self.level)
        guard levels.count == 3 else { return nil }
        self = .rgb(levels[0], levels[1], levels[2])
    }

    /// Return a number of one to four hexadecimal digits as 0 to 255, the largest of its length
    /// being 255.
    private static func level(_ digits: Substring) -> UInt8? {
        guard (1...4).contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit),
            let value = Int(digits, radix: 16)
        else { return nil }
        let most = 1 << (4 * digits.utf8.count) - 1
        return UInt8((value * 255 + most / 2) / most)
    }
}
