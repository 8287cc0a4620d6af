/// One letter as drawn, and the letters it is mistaken for.
struct Glyph: Equatable {
    /// The letter without case and width.
    let plain: UInt32
    /// The same without alphabet and script.
    let scripted: UInt32

    private init(_ scalar: Unicode.Scalar, marked mark: UInt32 = 0) {
        // A letter followed by an accent differs from the plain letter.
        let lowered = scalar.lowered
        plain = lowered | mark << 16
        scripted = Self.twin(of: scalar.value, lowered: lowered) | mark << 16
    }

    /// Return the letter it looks like in another alphabet or script, or itself in lower case.
    private static func twin(of letter: UInt32, lowered: UInt32) -> UInt32 {
        // Western letters, which are most, have none; looking into the table takes long.
        if letter < firstTwin, letter != 0x7C { return lowered }
        return twins[letter] ?? (letter == lowered ? nil : twins[lowered]) ?? lowered
    }

    /// Return the visible letters of a text.
    static func glyphs(of text: String) -> [Glyph] {
        var glyphs: [Glyph] = []
        var base: Unicode.Scalar?
        for scalar in text.unicodeScalars where !scalar.isInvisible {
            let scalar = scalar.ofUsualWidth
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

    /// Return the letter without accents, and digits and small kana as the letters they look like.
    static func shape(_ letter: UInt32) -> UInt32 {
        let bare = letter >> 16 > 0x10 ? letter & 0xFFFF : letter
        switch bare {
        // Of ASCII, the table has these alone.
        case 0..<0x80 where bare != 0x30 && bare != 0x31 && bare != 0x69: return bare
        default: return shapes[bare] ?? bare
        }
    }
}

extension Unicode.Scalar {
    fileprivate var lowered: UInt32 {
        switch value {
        // East Asian letters have no case.
        case 0x2E80..<0xFF00: return value
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: return value + 0x20
        case 0..<0x100: return value
        default: break
        }
        return properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    }

    /// The usual form of a narrow or wide letter or blank.
    fileprivate var ofUsualWidth: Unicode.Scalar {
        switch value {
        case 0xA0, 0x2000...0x202F, 0x3000, 0x309B...0x309C, 0xFF01...:
            Glyph.widths[value].flatMap(Unicode.Scalar.init) ?? self
        default: self
        }
    }

    fileprivate var isAccent: Bool { (0x300...0x36F).contains(value) }

    fileprivate var isInvisible: Bool {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    /// Return the letter made of this one and a sound mark or the next part of its syllable; nil if
    /// there is none.
    func joined(by next: Unicode.Scalar) -> Unicode.Scalar? {
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

// Letters that look alike in company names and domains: a choice from Unicode's confusables (UTS
// 39), and East Asian pairs that it does not have.

extension Glyph {
    /// Narrow and wide forms by the usual form.
    static let widths: [UInt32: UInt32] = {
        var widths: [UInt32: UInt32] = [0x3000: 0x20, 0xA0: 0x20, 0x202F: 0x20]
        for value: UInt32 in 0xFF01...0xFF5E { widths[value] = value - 0xFEE0 }
        for value: UInt32 in 0x2000...0x200A { widths[value] = 0x20 }
        let kana = """
            。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモ\
            ヤユヨラリルレロワン\u{3099}\u{309A}
            """
        for (place, full) in kana.unicodeScalars.enumerated() {
            widths[0xFF61 + UInt32(place)] = full.value
        }
        widths[0x309B] = 0x3099
        widths[0x309C] = 0x309A
        for (narrow, wide, count): (UInt32, UInt32, UInt32) in [
            (0xFFA1, 0x3131, 30), (0xFFC2, 0x314F, 6), (0xFFCA, 0x3155, 6), (0xFFD2, 0x315B, 6),
            (0xFFDA, 0x3161, 3),
        ] {
            for place in 0..<count { widths[narrow + place] = wide + place }
        }
        return widths
    }()

    /// Letters of other alphabets and scripts by the letter they look like: Cyrillic; Greek, whose
    /// capitals and small letters look like different ones; Armenian; Latin letters of other
    /// languages; kana and Hangul, by the ideograph if there is one; ideographs one stroke apart;
    /// and signs.
    static let twins = table(
        """
        аa вb сc ԁd еe һh нh іi јj кk ӏl мm оo рp ԛq ѕs тt ѵv ԝw хx уy гr пn з3 ґr ѐe ӕæ
        Αa Βb Εe Ζz Ηh Ιi Κk Μm Νn Οo Ρp Τt Υy Χx αa βb γy εe ηn ιi κk νv οo ρp σo ςc τt υu
        χx ωw ϲc ϳj
        օo սu ոn հh ցg զq յj քp Տs Լl
        ıi ɑa ɡg ⅼl ⅰi ƒf ʟl ɩi ǀl ℓl
        ロ口 囗口 ㅁ口 ᄆ口 カ力 ニ二 エ工 ト卜 ㅏ卜 タ夕 ハ八 ー一 ㅡ一 ―一 —一 ノ丿 チ千 ミ三 ム厶
        メ乂 ヒ匕 オ才 ナ十 へヘ べベ ぺペ りリ スㅈ ヨㅋ 入人 ㅅ人
        已己 巳己 士土 曰日 末未 戍戌 戊戌
        〇o ○o ◯o ㅇo ᄋo ㅣl |l ㄷc 匚c
        """)

    /// Below this, only `|` has a twin.
    static let firstTwin: UInt32 = 0x131

    /// Letters easily mistaken for others: digits, small kana, kana one stroke apart, accents.
    static let shapes: [UInt32: UInt32] = {
        var shapes = table(
            """
            0o 1l il ァア ィイ ゥウ ェエ ォオ ヵ力 ヶケ ッツ ャヤ ュユ ョヨ ヮワ ソン シツ ぁあ ぃい ぅう ぇえ ぉお
            っつ ゃや ゅゆ ょよ
            """)
        let accents = [
            "a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c": "çćĉċč", "d": "ďđ", "e": "èéêëēĕėęěẹẻẽếềểễệ",
            "g": "ĝğġģ",
            "h": "ĥħ", "l": "ĺļľŀłìíîïĩīĭįǐịỉ", "j": "ĵ", "k": "ķ", "n": "ñńņňŉ", "r": "ŕŗř",
            "o": "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűųǔưụủứừửữự",
            "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżž",
        ]
        for (letter, accented) in accents {
            for scalar in accented.unicodeScalars {
                shapes[scalar.value] = letter.unicodeScalars.first?.value
            }
        }
        return shapes
    }()

    /// Kana with the sound mark.
    static let voiced = table(
        """
        カガ キギ クグ ケゲ コゴ サザ シジ スズ セゼ ソゾ タダ チヂ ツヅ テデ トド ハバ ヒビ フブ ヘベ ホボ ウヴ
        かが きぎ くぐ けげ こご さざ しじ すず せぜ そぞ ただ ちぢ つづ てで とど はば ひび ふぶ へべ ほぼ うゔ
        """)

    /// Kana with the half sound mark.
    static let halfVoiced = table(
        "ハパ ヒピ フプ ヘペ ホポ はぱ ひぴ ふぷ へぺ ほぽ")

    /// Read pairs of letters separated by blanks: the second stands for the first.
    private static func table(_ pairs: String) -> [UInt32: UInt32] {
        var table: [UInt32: UInt32] = [:]
        for pair in pairs.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
        where pair.count == 2 {
            table[pair[pair.startIndex].value] = pair.last?.value
        }
        return table
    }
}
