import Domain
import Testing

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
