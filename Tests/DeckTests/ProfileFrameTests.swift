import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The frame of a profile` {
    private func framed(
        _ word: String = "production", size: Size = Size(rows: 24, columns: 80)
    ) -> DeckHarness {
        var deck = DeckHarness(others: [.named("Fabrikam", 1)], size: size)
        deck.world.frame = word
        deck.happen(.placeRead(deck.world.place))
        return deck
    }

    /// What each row of the screen begins and ends with is of the frame, and the first one is
    /// whole.
    private func expectFrame(
        _ deck: DeckHarness, _ word: String, at location: SourceLocation = #_sourceLocation
    ) {
        let frame = view(deck.state)
        #expect(frame.lines.count == deck.state.terminal.rows, sourceLocation: location)
        for line in frame.lines {
            #expect(line.columns == deck.state.terminal.columns, sourceLocation: location)
            #expect(line.spans.first?.role == .frame, sourceLocation: location)
            #expect(line.spans.last?.role == .frame, sourceLocation: location)
        }
        #expect(frame.lines[0].spans.allSatisfy { $0.role == .frame }, sourceLocation: location)
        #expect(frame.lines[0].text.hasPrefix("  " + word), sourceLocation: location)
        #expect(frame.lines[0].text.hasSuffix(word + "  "), sourceLocation: location)
    }

    @Test(arguments: ["production", "운영 환경", "本番"])
    func `is around every page, and its word above`(word: String) {
        var deck = framed(word)
        expectFrame(deck, word)
        for keys in ["\n", "2", "4", "\n", "J", "!"] {
            deck.press(keys == "\n" ? .enter : .character(Character(keys)))
            expectFrame(deck, word)
        }
    }

    @Test(arguments: ["y", "?", "M", "T"])
    func `is around every dialog, too`(key: String) {
        var deck = framed()
        deck.press(key)
        #expect(deck.state.dialog != nil)
        expectFrame(deck, "production")
    }

    @Test func `leaves the rest as it is on a smaller screen`() {
        let deck = framed()
        let plain = DeckHarness(
            others: [.named("Fabrikam", 1)], size: Size(rows: 23, columns: 78))
        let inside = deck.screen.split(separator: "\n", omittingEmptySubsequences: false)
            .dropFirst().dropLast().map { String($0.dropFirst()) }
        let whole = plain.screen.split(separator: "\n", omittingEmptySubsequences: false)
        // The footer names the pages across all customers by the size of the whole screen.
        #expect(inside == whole.dropLast().map(String.init))
    }

    @Test func `moves the cursor of what is typed along`() throws {
        var (deck, plain) = (framed(), DeckHarness(others: [.named("Fabrikam", 1)]))
        deck.press("/fab")
        plain.press("/fab")
        let (inside, alone) = (view(deck.state).cursor, view(plain.state).cursor)
        #expect(inside?.row == alone.map { $0.row + 1 })
        #expect(inside?.column == alone.map { $0.column + 1 })
        #expect(deck.state.screenOrigin == Position(row: 1, column: 1))
    }

    @Test func `keeps the word on the smallest screen, and gives its sides away`() {
        let deck = framed(size: Size(rows: 11, columns: 40))
        let frame = view(deck.state)
        #expect(frame.lines[0].text.contains("production"))
        #expect(deck.screen.contains("› Contoso"))
        #expect(frame.lines[1].spans.first?.role != .frame)
    }

    @Test func `tells the size that is needed with it`() {
        let deck = framed(size: Size(rows: 10, columns: 40))
        let said = deck.state.words.windowTooSmall(40, rows: 11, nowColumns: 40, nowRows: 10)
        #expect(
            deck.screen.filter { !$0.isWhitespace }
                .contains(said.filter { !$0.isWhitespace }))
        #expect(deck.screen.contains("production"))
    }

    @Test func `is not there where no profile asks for it`() {
        let frame = view(DeckHarness().state)
        #expect(!frame.lines.flatMap(\.spans).contains { $0.role == .frame })
    }
}
