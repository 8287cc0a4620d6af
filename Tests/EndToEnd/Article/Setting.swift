import Deck
import Testing
import Wording

/// Where the article is played: a language, and a terminal.
struct Setting: CustomTestStringConvertible {
    let language: Language
    let size: Terminal.Size
    let variables: [String]

    static let all =
        Language.allCases.map {
            Setting(
                language: $0, size: Terminal.Size(columns: 120, rows: 40), variables: [])
        } + [
            Setting(
                language: .english, size: Terminal.Size(columns: 80, rows: 24),
                variables: ["NO_COLOR=1", "TERM=vt100"])
        ]

    var isColourless: Bool { !variables.isEmpty }

    var testDescription: String { "\(language), \(size)\(isColourless ? ", no colour" : "")" }
}
