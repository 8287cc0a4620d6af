import Domain
import Testing
import Wording

@Suite struct `An answer that cannot be read` {
    @Test(arguments: UnreadableAnswer.allCases, [Language.korean, .japanese])
    func `is told in the operator's language, in a sentence of its own`(
        what: UnreadableAnswer, language: Language
    ) {
        let told = language.words().reason(of: .service(.unreadable(what)))
        #expect(!told.contains(what.rawValue))
        #expect(told.last == "." || told.last == "。")
        #expect(!told.contains(Language.english.words().unreadable(what)))
    }

    @Test func `is told as it came where it is none of those`() {
        let told = Language.english.words().reason(of: .service(.unreadable("no Contract")))
        #expect(told == "Partner Center's answer could not be read: no Contract.")
    }
}
