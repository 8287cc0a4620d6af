import Testing
import Wording

@testable import Deck

@Suite struct `A line read aloud` {
    @Test(arguments: Language.allCases)
    func `parts a key from what it does, whatever the key is`(language: Language) {
        let words = language.words()
        let line = PlainLine(words: words)
        for key in ["J", "!", ":", "."] {
            #expect(line.joined([key, "x"]) == key + words.comma + "x")
        }
        #expect(line.joined(["a.", "x"]) == "a. x")
        #expect(line.joined(["", "a", "", "x"]) == "a" + words.comma + "x")
    }
}
