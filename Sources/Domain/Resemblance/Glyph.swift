/// One letter as it is drawn, under what it is taken for.
struct Glyph: Equatable {
    /// Case and width aside.
    let plain: UInt32
    /// Alphabet and script aside too.
    let scripted: UInt32

    private init(_ scalar: Unicode.Scalar, marked mark: UInt32 = 0) {
        // A letter with an accent beside it is another than without.
        plain = scalar.lowered | mark << 16
        scripted =
            (Self.twins[scalar.value] ?? Self.twins[scalar.lowered] ?? scalar.lowered)
            | mark << 16
    }

    /// The letters of a text, without what is not seen of it.
    static func glyphs(of text: String) -> [Glyph] {
        var glyphs: [Glyph] = []
        var base: Unicode.Scalar?
        for scalar in text.unicodeScalars where !scalar.isInvisible {
            let scalar = widths[scalar.value].flatMap(Unicode.Scalar.init) ?? scalar
            if let last = base, let joined = last.joined(by: scalar) {
                base = joined
                glyphs[glyphs.count - 1] = Glyph(joined)
            } else if let last = base, scalar.isAccent {
                glyphs[glyphs.count - 1] = Glyph(last, marked: scalar.value)
            } else {
                base = scalar
                glyphs.append(Glyph(scalar))
            }
        }
        return glyphs
    }

    /// Accents aside, and digits and small kana taken for the letters they look like.
    static func shape(_ letter: UInt32) -> UInt32 {
        let bare = letter >> 16 > 0x10 ? letter & 0xFFFF : letter
        return shapes[bare] ?? bare
    }
}

extension Unicode.Scalar {
    fileprivate var lowered: UInt32 {
        // No letter of East Asia has a case, and most letters are theirs.
        if (0x2E80..<0xFF00).contains(value) { return value }
        return properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    }

    fileprivate var isAccent: Bool { (0x300...0x36F).contains(value) }

    fileprivate var isInvisible: Bool {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    /// The letter this one becomes with a sound mark, or with the next part of its syllable.
    fileprivate func joined(by next: Unicode.Scalar) -> Unicode.Scalar? {
        switch (value, next.value) {
        case (_, 0x3099): Glyph.voiced[value].flatMap(Unicode.Scalar.init)
        case (_, 0x309A): Glyph.halfVoiced[value].flatMap(Unicode.Scalar.init)
        case (0x1100...0x1112, 0x1161...0x1175):
            Unicode.Scalar(0xAC00 + ((value - 0x1100) * 21 + next.value - 0x1161) * 28)
        case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (value - 0xAC00) % 28 == 0:
            Unicode.Scalar(value + next.value - 0x11A7)
        default: nil
        }
    }
}
