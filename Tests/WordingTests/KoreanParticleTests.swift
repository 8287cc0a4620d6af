import Testing

@testable import Wording

@Suite struct `A Korean particle` {
    private let korean = Korean(keys: .standard)

    @Test(arguments: [
        ("고객", "고객을 고객은 고객이 고객과 고객으로"),
        ("파트너", "파트너를 파트너는 파트너가 파트너와 파트너로"),
        ("메일", "메일을 메일은 메일이 메일과 메일로"),
        ("한빛(주)", "한빛(주)를 한빛(주)는 한빛(주)가 한빛(주)와 한빛(주)로"),
        ("\"구독\"", "\"구독\"을 \"구독\"은 \"구독\"이 \"구독\"과 \"구독\"으로"),
    ])
    func `follows the final sound of Hangul, through quotes and brackets`(
        word: String, said: String
    ) {
        #expect(all(word) == said)
    }

    @Test func `follows Hangul in parts as it follows whole syllables`() {
        // 고객 and 파트너 as Unicode takes them apart.
        #expect(korean.object("\u{1100}\u{1169}\u{1100}\u{1162}\u{11A8}").hasSuffix("을"))
        #expect(korean.object("\u{1102}\u{1165}").hasSuffix("를"))
        #expect(korean.toward("\u{1106}\u{1175}\u{11AF}").unicodeScalars.last == "로")
        #expect(!korean.toward("\u{1106}\u{1175}\u{11AF}").hasSuffix("으로"))
    }

    @Test(arguments: [
        ("Contoso", "를"), ("Fabrikam", "을"), ("Office 365 E3", "을"), ("Teams", "를"),
        ("Outlook", "을"), ("Exchange Online", "을"), ("Excel", "을"), ("Server", "를"),
        ("Microsoft", "를"), ("Copilot", "을"), ("Project", "를"), ("SQL", "을"), ("API", "를"),
        ("CRM", "을"), ("XDG_CONFIG_HOME", "을"), ("ＡＢＣ", "를"), ("contoso.example.com", "을"),
    ])
    func `follows Latin letters as they are read aloud`(word: String, particle: String) {
        #expect(korean.object(word) == word + particle)
    }

    @Test(arguments: [
        ("0", "으로"), ("1", "로"), ("2", "로"), ("3", "으로"), ("4", "로"), ("5", "로"),
        ("6", "으로"), ("7", "로"), ("8", "로"), ("9", "로"), ("10", "으로"), ("1,000", "으로"),
    ])
    func `follows digits as they are read aloud`(number: String, particle: String) {
        #expect(korean.toward(number) == number + particle)
    }

    @Test(arguments: ["株式会社", "Зора", "カワセミ", "", "…"])
    func `stands in both forms after what is not read in Korean`(word: String) {
        #expect(korean.object(word) == word + "을(를)")
        #expect(korean.toward(word) == word + "(으)로")
    }

    @Test(arguments: [
        ("R", "R로 R과 R을"), ("F2", "F2로 F2와 F2를"), ("?", "? 키로 ? 키와 ? 키를"),
        ("=", "= 키로 = 키와 = 키를"),
    ])
    func `follows a key, also one that is a sign`(key: String, said: String) {
        let texts = [korean.byKey(key), korean.withKey(key), korean.objectKey(key)]
        #expect(texts.joined(separator: " ") == said)
    }

    @Test(arguments: [("contry", "contry라는"), ("조건", "조건이라는"), ("株", "株(이)라는")])
    func `names what is called so`(word: String, said: String) {
        #expect(korean.called(word) == said)
        #expect(korean.filterUnknownTerm(word, known: "x").hasPrefix(said + " 조건은 없습니다."))
    }

    @Test func `leaves native numbers where places are counted`() {
        #expect([1, 2, 10, 11].map(korean.ordinal) == ["첫 번째", "두 번째", "열 번째", "11번째"])
    }

    @Test func `stands in no text in both forms`() throws {
        for text in try WordingSource(.korean).members.flatMap(\.texts) {
            for both in ["을(를)", "은(는)", "이(가)", "과(와)", "와(과)", "(으)로"] {
                #expect(!text.contains(both), "\(text)")
            }
        }
    }

    private func all(_ word: String) -> String {
        [
            korean.object(word), korean.topic(word), korean.subject(word), korean.with(word),
            korean.toward(word),
        ].joined(separator: " ")
    }
}
