import Domain
import Testing

@testable import Deck

@Suite struct `An answer that cannot be read` {
    @Test(arguments: UnreadableAnswer.allCases, [Language.korean, .japanese])
    func `is told in the operator's language, in a sentence of its own`(
        what: UnreadableAnswer, language: Language
    ) {
        let told = Words(language).reason(of: .service(.unreadable(what)))
        #expect(!told.contains(what.rawValue))
        #expect(told.last == "." || told.last == "。")
        #expect(!told.contains(Words(.english).say(what.texts)))
    }

    @Test func `is told as it came where it is none of those`() {
        let told = Words(.english).reason(of: .service(.unreadable("no Contract")))
        #expect(told == "Partner Center's answer could not be read: no Contract.")
    }
}
