import Testing

@testable import Deck
@testable import Program

/// Compares the article on the keys with the keymap.
@Suite struct `The article Keys` {
    private let article: DocumentationPage

    init() throws { article = try .article("Keys") }

    /// `partnerdeck --generate-keys` writes it.
    @Test func `is what the keymap says`() {
        #expect(article.text == KeysArticle.text)
    }

    @Test func `names every key and every command`() {
        let text = article.text.replacing("\\|", with: "|")
        for binding in Keymap.all {
            for label in binding.labels {
                #expect(text.contains("`\(label)`"), "\(binding.command)")
            }
            #expect(text.contains("| `\(binding.command.name)` |"), "\(binding.command)")
        }
    }
}
