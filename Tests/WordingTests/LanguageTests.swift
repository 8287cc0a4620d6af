import Testing
import Wording

@Suite struct `A language` {
    @Test(arguments: [
        ("en_US.UTF-8", Language.english), ("ko_KR.UTF-8", .korean), ("ja_JP", .japanese),
        ("ja", .japanese), ("KO", .korean), ("ko-KR", .korean), ("ko.UTF-8", .korean),
        ("en@euro", .english),
    ])
    func `is read from a locale`(locale: String, language: Language) {
        #expect(Language(locale: locale) == language)
    }

    @Test(arguments: ["", "C", "C.UTF-8", "POSIX", "de_DE.UTF-8", "kok_IN", "jav", "_ko", "eng"])
    func `is none of ours in other locales`(locale: String) {
        #expect(Language(locale: locale) == nil)
    }

    @Test func `follows another, round and round`() {
        #expect(Language.allCases.map(\.next) == [.korean, .japanese, .english])
    }
}

@Suite struct `Saying a phrase` {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (99_999, "99,999"),
        (100_000, "100,000"), (1_234_567, "1,234,567"), (-1234, "-1,234"), (-12, "-12"),
        (.min, "-9,223,372,036,854,775,808"),
    ])
    func `parts the thousands of a number`(number: Int, said: String) {
        #expect(number.grouped == said)
    }

    @Test func `has a singular in English only`() {
        func said(_ count: Int) -> [String] {
            Language.allCases.map { $0.words().customersCount(count) }
        }
        #expect(said(1) == ["1 customer", "고객 1곳", "顧客 1 社"])
        #expect(said(0) == ["0 customers", "고객 0곳", "顧客 0 社"])
        #expect(said(1000) == ["1,000 customers", "고객 1,000곳", "顧客 1,000 社"])
    }

    @Test func `puts things in in any order, and each as it is`() {
        let (english, korean) = (Language.english.words(), Language.korean.words())
        #expect(english.questionSuspend("%2", of: "b") == "Suspend %2 of b?")
        #expect(korean.questionSuspend("a", of: "%1") == "%1의 a 구독을 일시 중단할까요?")
        #expect(Language.japanese.words().customersFound(3, of: 4) == "4 社中 3 社")
        #expect(english.customersFound(3, of: 4) == "3 of 4")
    }

    @Test func `ends no sentence with two full stops after a name that has one`() {
        let english = Language.english.words()
        #expect(english.ordered("Montaña Telecom S.L.") == "Ordered for Montaña Telecom S.L.")
        #expect(english.ordered("Contoso") == "Ordered for Contoso.")
    }
}
