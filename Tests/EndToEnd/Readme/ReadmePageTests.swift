import Deck
import Foundation
import Testing

/// The first page of the checkout the tests were built from.
@Suite(.blocking) struct `The README` {
    private let readme: DocumentationPage

    init() throws { readme = try .readme() }

    @Test func `is short`() { #expect(readme.lines.dropLast().count <= 150) }

    @Test func `has the two commands that do all the set-up`() {
        let commands = readme.lines.filter { $0.hasPrefix(".ci/setup && ") }
        #expect(commands.count == 2)
        let configuration = "-c release -debug-info-format none"
        #expect(
            commands == [
                ".ci/setup && swift build \(configuration) --product partnerdeck"
                    + " && .build/release/partnerdeck",
                ".ci/setup && swift test \(configuration) --disable-testable-imports"
                    + " --disable-xctest --enable-swift-testing",
            ])
    }

    @Test func `begins with what the deck shows`() throws {
        let picture = try #require(readme.codeBlocks().first)
        let deck = try Deck(in: Home.seeded(), size: Terminal.Size(columns: 88, rows: 21))
        try deck.open("hanbit")
        try deck.press("4")
        try deck.terminal.wait(for: "the README's picture:\n\(picture)") { screen in
            screen.text.trimmingCharacters(in: .newlines) == picture
        }
    }
}
