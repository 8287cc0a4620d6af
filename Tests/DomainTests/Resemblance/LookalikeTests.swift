import Domain
import Samples
import Testing

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
        Customer(
            id: .init(domain), companyName: name, domain: domain, relationship: .reseller,
            allowsDelegatedAccess: true)
    }
}
