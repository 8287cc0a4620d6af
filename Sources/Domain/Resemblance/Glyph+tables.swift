// What looks alike, as far as company names and domains go: a choice from Unicode's confusables
// (UTS 39), and the pairs of East Asia that it does not have.

extension Glyph {
    /// Narrow and wide forms, each to the usual one.
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

    /// Letters of other alphabets and scripts, each to the one it looks like: Cyrillic; Greek,
    /// whose capitals and small letters look like different ones; Armenian; Latin letters of other
    /// languages; kana and Hangul, of several the ideograph; ideographs a stroke apart; and signs.
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

    /// Letters taken for others at a glance: digits, small kana, kana a stroke apart, accents.
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

    /// Pairs of letters parted by blanks: the second stands for the first.
    private static func table(_ pairs: String) -> [UInt32: UInt32] {
        var table: [UInt32: UInt32] = [:]
        for pair in pairs.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
        where pair.count == 2 {
            table[pair[pair.startIndex].value] = pair.last?.value
        }
        return table
    }
}
