import Domain

/// Hiragana in UTF-8: the katakana of the same sound has as many bytes.
enum KanaBytes {
    /// The first byte of each.
    static let first: UInt8 = 0xE3

    /// Writes katakana over hiragana, from a place on.
    static func fold(_ text: inout [UInt8], from start: Int) {
        var place = start
        while place + 2 < text.count {
            guard text[place] == first else {
                place += 1
                continue
            }
            let (second, third) = (UInt32(text[place + 1] & 0x3F), UInt32(text[place + 2] & 0x3F))
            let letter = 0x3000 | second << 6 | third
            let folded = KanaFold.katakana(letter)
            if folded != letter {
                text[place + 1] = 0x80 | UInt8(folded >> 6 & 0x3F)
                text[place + 2] = 0x80 | UInt8(folded & 0x3F)
            }
            place += 3
        }
    }

    /// The bytes of a folded text, hiragana as katakana.
    static func folded(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        var bytes = Array(text)
        if bytes.contains(first) { fold(&bytes, from: 0) }
        return bytes
    }
}
