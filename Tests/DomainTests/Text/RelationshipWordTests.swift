import Domain
import Samples
import Testing

@Suite struct `What is typed to confirm the end of an admin relationship` {
    private static let id =
        "5e6f0000-0000-4000-8000-000000000001-77aa0000-0000-4000-8000-00001234abcd"

    private func word(_ name: String, isDistinct: Bool = true) -> ConfirmationWord {
        ConfirmationWord(for: .a(Self.id, name: name), isDistinct: isDistinct)
    }

    @Test(arguments: ["Contoso helpdesk", "한빛 헬프데스크 2026", "  Two  words ", "A\u{A0}B"])
    func `is the name, in any case and with blanks of any kind between its words`(name: String) {
        let word = word(name)
        #expect(word.kind == .relationshipName)
        #expect(word.isSaid(by: name))
        #expect(word.isSaid(by: "\t" + name.uppercased() + " "))
        #expect(word.isSaid(by: word.text))
        #expect(!word.isSaid(by: String(word.text.dropLast())))
        #expect(!word.isSaid(by: "1234abcd"))
    }

    @Test(arguments: [
        "", " ", "\u{200B}", "help\u{202E}desk", "-.-", String(repeating: "a", count: 51),
    ])
    func `is the end of the ID, where the name cannot be read and typed`(name: String) {
        let word = word(name)
        #expect(word.kind == .relationshipID)
        #expect(word.text == "1234abcd")
        #expect(word.isSaid(by: " 1234ABCD"))
        #expect(!word.isSaid(by: name))
        #expect(!word.isSaid(by: ""))
    }

    @Test func `is the end of the ID, where another one has the name`() {
        let word = word("Contoso helpdesk", isDistinct: false)
        #expect(word.kind == .relationshipID)
        #expect(!word.isSaid(by: "Contoso helpdesk"))
    }
}
