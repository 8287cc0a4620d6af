import Domain
import Samples
import Testing

@Suite struct `What is typed to confirm a removal` {
    private static let id = "a1b2c3d4-0000-4000-8000-000000000001"

    private func word(_ domain: String, id: String = id) -> ConfirmationWord {
        ConfirmationWord(
            for: .a(id: id, domain: domain, allowsDelegatedAccess: nil))
    }

    @Test(arguments: [
        "contoso.onmicrosoft.com", "Contoso.Example", "한빛.example", "みなと.jp", " a.b ",
    ])
    func `is the domain, where there is one to be typed`(domain: String) {
        let word = word(domain)
        #expect(word.kind == .domain)
        #expect(word.isSaid(by: domain))
        #expect(word.isSaid(by: "\t \(domain.uppercased()) \n"))
        #expect(!word.isSaid(by: Self.id))
        #expect(!word.isSaid(by: String(word.text.dropLast())))
    }

    /// Empty, blank and invisible texts: without width, ignored, filling, in private use.
    static let unusable = [
        "", " ", "\t\n", "\u{200B}", "\u{FEFF}\u{200D}", "\u{00A0}\u{3000}", "\u{2800}", "\u{3164}",
        "\u{00AD}", "\u{202E}", "\u{0000}", "\u{009B}", "\u{E000}", "\u{FE0F}", "\u{0301}", ".",
        "-.-", "contoso\u{200B}.example", "con toso.example", "\u{202E}moc.osotnoc",
    ]

    @Test(arguments: unusable)
    func `is the Microsoft ID, where the domain cannot be read and typed`(domain: String) {
        let word = word(domain)
        #expect(word.kind == .microsoftID)
        #expect(word.text == Self.id)
        #expect(word.isSaid(by: Self.id.uppercased() + " "))
        #expect(word.isSaid(by: " {\(Self.id.uppercased())}"))
        #expect(!word.isSaid(by: domain))
    }

    @Test(arguments: unusable)
    func `is never an empty word, nor one that is not seen`(typed: String) {
        for domain in Self.unusable + ["contoso.onmicrosoft.com"] {
            for id in Self.unusable + [Self.id] {
                #expect(!word(domain, id: id).isSaid(by: typed), "\(domain.unicodeScalars)")
            }
        }
    }
}

@Suite struct `Names in order` {
    func sorted(_ names: String...) -> [String] { names.sorted(byName: { $0 }, id: { $0 }) }

    @Test func `case, accents and width part nothing`() {
        #expect(sorted("b", "A", "a", "B") == ["A", "a", "B", "b"])
        #expect(sorted("Zoo", "Émile", "eme", "Emu") == ["eme", "Émile", "Emu", "Zoo"])
        #expect(sorted("Ｂ", "c", "A") == ["A", "Ｂ", "c"])
        #expect(sorted("Łódź", "Lodz", "Lz") == ["Lodz", "Łódź", "Lz"])
        #expect(sorted("Straße", "Strasse", "Strassf") == ["Strasse", "Straße", "Strassf"])
        #expect(sorted("ｱｲ", "アウ", "アア") == ["アア", "ｱｲ", "アウ"])
    }

    @Test func `a letter and its accent beside it are the same as one with it`() {
        #expect(sorted("E\u{301}b", "Éa", "Ec") == ["Éa", "E\u{301}b", "Ec"])
    }

    @Test func `Hangul and kana stand in the order of their alphabets`() {
        #expect(sorted("하", "가", "나") == ["가", "나", "하"])
        #expect(sorted("か", "が", "あ") == ["あ", "か", "が"])
    }

    @Test func `the same names stand by their ids`() {
        let pairs = [("a", "2"), ("a", "1"), ("A", "3")]
        #expect(pairs.sorted(byName: \.0, id: \.1).map(\.1) == ["3", "1", "2"])
    }
}

@Suite struct `JSON for scripts` {
    @Test func `has nothing in it that a terminal obeys`() {
        let numbers = Array(0x7F...0x3000) + Array(0xFE00...0xFFFF) + Array(0xE0000...0xE0200)
        for scalar in numbers.compactMap({ Unicode.Scalar(UInt32($0)) }) {
            let json = #"{"name":"a"# + String(scalar) + #"b"}"#
            let safe = String(decoding: JSONText.safe(Array(json.utf8)), as: UTF8.self)
            #expect((safe == json) != scalar.isHazard)
            #expect(!safe.unicodeScalars.contains { $0.isHazard })
        }
    }

    @Test(arguments: [
        ("\u{9B}2J", #"\u009b2J"#), ("\u{7F}", #"\u007f"#), ("\u{202E}x", #"\u202ex"#),
        ("\u{E0061}", #"\udb40\udc61"#), ("한빛 é 👨‍👩‍👧 ❤️", "한빛 é 👨‍👩‍👧 ❤️"), ("", ""),
    ])
    func `writes them as JSON does`(text: String, written: String) {
        #expect(String(decoding: JSONText.safe(Array(text.utf8)), as: UTF8.self) == written)
    }
}
