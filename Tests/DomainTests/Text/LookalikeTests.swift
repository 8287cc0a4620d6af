import Chance
import Samples
import Testing

@testable import Domain

@Suite struct `Names that look alike` {
    @Test(arguments: [
        ("Contoso", "contoso"), ("CONTOSO KOREA", "Contoso Korea"), ("Вектор", "ВЕКТОР"),
        ("Ελλάς", "ΕΛΛΆς"),
    ])
    func `by case`(one: String, other: String) {
        #expect(resemblance(one, other) == .letterCase)
    }

    @Test(arguments: [
        ("Contoso", "Ｃｏｎｔｏｓｏ"), ("サクラ商事", "ｻｸﾗ商事"), ("ガンバ商会", "ｶﾞﾝﾊﾞ商会"),
        ("ペガサス", "ﾍﾟｶﾞｻｽ"), ("日本 商事", "日本　商事"), ("한빛 ㈜ A", "한빛 ㈜ Ａ"), ("ㅎㄴ상사", "ﾾﾤ상사"),
        ("Contoso", "Con\u{200B}toso"), ("Contoso", "Contoso\u{FE0F}"),
    ])
    func `by width, or by what is not seen`(one: String, other: String) {
        #expect(resemblance(one, other) == .width)
    }

    @Test(arguments: [
        ("Contoso", "Соntоsо"), ("Contoso", "Cοntοsο"), ("Contoso", "Cօntօsօ"),
        ("ロイヤル商事", "口イヤル商事"), ("エコー工業", "工コ一エ業"), ("カトー", "力卜一"), ("ニッタ", "二ッ夕"),
        ("ハナ", "八ナ"), ("ㅁ전자", "ロ전자"), ("CO무역", "C〇무역"), ("へいわ堂", "ヘいわ堂"),
    ])
    func `by script`(one: String, other: String) {
        #expect(resemblance(one, other) == .script)
    }

    @Test(arguments: [
        ("Contoso", "Contosso"), ("Contoso", "Contos"), ("Contoso", "Contozo"),
        ("Contoso 12", "Contoso 13"), ("C0nt0so", "Contoso"),
        ("Fabrikam", "Fabrikarn"), ("Cafe Rosa", "Café Rosa"), ("Lumen", "1umen"),
        ("한빛전자", "한빚전자"), ("한빛전자", "한빛전자서"), ("みなと商事", "みなと商社"),
        ("ソニック", "ンニック"), ("己巳商店街", "已己商店街x"), ("キャノン", "キヤノン"),
    ])
    func `by one letter`(one: String, other: String) {
        #expect(resemblance(one, other) == .letter)
    }

    @Test(arguments: [
        ("Contoso", "Cotnoso"), ("株式会社山田", "株式会社田山"), ("한빛전자", "빛한전자"),
    ])
    func `by two letters swapped`(one: String, other: String) {
        #expect(resemblance(one, other) == .swapped)
    }

    @Test(arguments: [
        ("Contoso Korea", "Korea Contoso"), ("Alpine Ski House", "House Alpine Ski"),
        ("Contoso AG Bern", "AG Bern CONTOSO"), ("みなと 商事", "商事　みなと"), ("한빛 전자", "전자 한빛"),
    ])
    func `by the order of their words`(one: String, other: String) {
        #expect(resemblance(one, other) == .wordOrder)
    }

    @Test(arguments: [
        ("Grünwald Bürobedarf GmbH", "Bürobedarf Grünwald KG"),
        ("Åsgård Rederi AS", "Rederi Åsgård ASA"), ("Ski Alpine House Ltd.", "Alpine Ski House"),
        ("株式会社みなと 商事", "商事 みなと株式会社"), ("(주)한빛 전자", "전자 한빛 주식회사"),
    ])
    func `by the order of their words, whatever their legal forms`(one: String, other: String) {
        #expect(resemblance(one, other) == .wordOrder)
    }

    @Test(arguments: [
        ("Contoso GmbH", "Contoso AG"), ("Contoso", "Contoso Incorporated"),
        ("Boğaziçi Tekstil A.Ş.", "Boğaziçi Tekstil Ltd. Şti."), ("주식회사 한빛", "한빛 (주)"),
        ("株式会社山田", "山田有限会社"), ("山田株式会社.", "山田有限会社"),
    ])
    func `by their legal forms alone`(one: String, other: String) {
        #expect(resemblance(one, other) == .legalForm)
    }

    @Test func `are none of these if they have nothing but a legal form in common`() {
        #expect(resemblance("Contoso GmbH", "Fabrikam GmbH") == nil)
        #expect(resemblance("Grünwald Bürobedarf GmbH", "Grünwald Möbel GmbH") == nil)
    }

    @Test func `or not at all, and are the same`() {
        #expect(resemblance("Contoso", "Contoso") == .sameName)
    }

    @Test(arguments: [
        ("Contoso", "Fabrikam"), ("Contoso Korea", "Contoso Japan"), ("ABC", "ABD"),
        ("한빛", "한별"), ("삼성물", "삼성전"), ("みなと", "みなみ"), ("東京商事", "大阪商事"), ("", ""), ("", "A"),
        ("Contoso 12", "Contoso 2140"),
    ])
    func `are none of these`(one: String, other: String) {
        #expect(resemblance(one, other) == nil)
    }

    @Test func `are found by domain too, whatever Microsoft puts behind it`() {
        let other = Customer.named("Nordwind", "cont0so.onmicrosoft.com")
        #expect(Customer.contoso.resemblance(to: other) == .domain)
        let tail = Customer.named("Nordwind", "abc.onmicrosoft.com")
        #expect(Customer.named("X", "abd.onmicrosoft.com").resemblance(to: tail) == nil)
    }

    @Test func `are named by the name before the domain`() {
        let other = Customer.named("CONTOSO", "contosos.onmicrosoft.com")
        #expect(Customer.contoso.resemblance(to: other) == .letterCase)
    }

    private func resemblance(_ one: String, _ other: String) -> Lookalike.Resemblance? {
        let there = ConfusableKey(one).resemblance(to: ConfusableKey(other))
        #expect(there == ConfusableKey(other).resemblance(to: ConfusableKey(one)))
        if there != nil {
            #expect(ConfusableKey(one).outline.mayResemble(ConfusableKey(other).outline))
        }
        return there
    }
}

extension Customer {
    static func named(_ name: String, _ domain: String) -> Customer {
        .a(name, id: domain, domain: domain)
    }
}

@Suite struct `Of any name` {
    private static let words: [[String]] = [
        ["Contoso", "Fabrikam", "Northwind", "Tailspin", "Wingtip", "Adventure", "Proseware"],
        ["한빛전자", "아라물류", "두레식품", "가온건설", "누리테크", "마루상사", "새론제약"],
        ["みなと商事", "さくら工業", "ヤマト電機", "アサヒ物流", "富士通運", "東洋製薬", "カモメ書店"],
        ["Вектор", "Зора", "Συμμαχία", "İstanbul", "Český", "云帆能源", "成都电子"],
    ]
    private static let seeds: Range<UInt64> = 0..<500

    @Test(arguments: seeds)
    func `an edit is noticed, whatever it is`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let name = dice.name(from: dice.pick(Self.words))
        let other = dice.edited(name, with: dice.pick(Self.words).joined())
        let (confusableKey, edited) = (ConfusableKey(name), ConfusableKey(other))
        #expect(confusableKey.resemblance(to: edited) != nil, "\(name) and \(other)")
        #expect(edited.resemblance(to: confusableKey) == confusableKey.resemblance(to: edited))
        #expect(confusableKey.outline.mayResemble(edited.outline), "\(name) and \(other)")
    }

    @Test func `another is hardly ever taken for it`() {
        var dice = Dice(seed: 4)
        let names = (0..<300).map { _ in dice.name(from: dice.pick(Self.words)) }
        var (taken, suspected) = (0, 0)
        for (place, name) in names.enumerated() {
            let confusableKey = ConfusableKey(name)
            for other in names.dropFirst(place + 1) where other != name {
                taken += confusableKey.resemblance(to: ConfusableKey(other)) == nil ? 0 : 1
                suspected += confusableKey.outline.mayResemble(ConfusableKey(other).outline) ? 1 : 0
            }
        }
        #expect(taken < 55)
        #expect(suspected < 900)
    }
}

extension Dice {
    fileprivate mutating func name(from words: [String]) -> String {
        let number = chance(1, in: 2) ? " \(Int.random(in: 1...999, using: &self))" : ""
        return pick(words) + pick([" ", ""]) + pick(words) + number
    }

    /// One letter added, removed or replaced, or two neighbours swapped.
    fileprivate mutating func edited(_ name: String, with alphabet: String) -> String {
        var letters = Array(name)
        let place = Int.random(in: 0..<letters.count - 1, using: &self)
        let letter = pick(Array(alphabet + "rnmvwil01 ー"))
        switch Int.random(in: 0..<4, using: &self) {
        case 0: letters.insert(letter, at: place)
        case 1: letters.remove(at: place)
        case 2: letters[place] = letter
        default: letters.swapAt(place, place + 1)
        }
        return String(letters)
    }
}

@Suite struct `What is not looked up in the tables of letters` {
    @Test func `is not in them`() {
        #expect(Glyph.twins.keys.filter { $0 < Glyph.firstTwin } == [0x7C])
        #expect(Glyph.shapes.keys.filter { $0 < 0x80 }.sorted() == [0x30, 0x31, 0x69])
        for value in Glyph.widths.keys {
            #expect(Glyph.glyphs(of: "\(Unicode.Scalar(value)!)").map(\.plain) != [value])
        }
    }

    @Test func `has the case of its letter`() throws {
        for value in UInt32(0)..<0x3000 where value != 0xAD {
            guard let scalar = Unicode.Scalar(value), !scalar.properties.isDefaultIgnorableCodePoint
            else { continue }
            let folded = Glyph.widths[value].flatMap(Unicode.Scalar.init) ?? scalar
            let lower = folded.properties.lowercaseMapping.unicodeScalars.first?.value
            guard (0x300...0x36F).contains(value) == false, value < 0x2E80 else { continue }
            #expect(Glyph.glyphs(of: String(scalar)).map(\.plain) == [lower ?? value], "\(value)")
        }
    }
}
