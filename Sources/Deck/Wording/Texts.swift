/// One phrase in every language. `%1`, `%2` … stand for what is put in, in any order.
package struct Texts: Equatable, Sendable {
    package let english: String
    /// The English singular, for a phrase whose `%1` is a number.
    package let one: String?
    package let korean: String
    package let japanese: String

    package init(_ english: String, one: String? = nil, _ korean: String, _ japanese: String) {
        self.english = english
        self.one = one
        self.korean = korean
        self.japanese = japanese
    }

    /// The text in one language.
    package func text(in language: Language) -> String {
        switch language {
        case .english: english
        case .korean: korean
        case .japanese: japanese
        }
    }
}

/// A set of phrases that belong together. Every case has its texts in every language, or it does
/// not compile.
package protocol Phrase: CaseIterable, Sendable {
    var texts: Texts { get }
}
