import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A click in a dialog` {
    static func deck(
        _ keys: String, language: Language = .english, holdings: Holdings = .contoso(.e3)
    ) -> DeckHarness {
        var deck = DeckHarness(holdings, language: language)
        deck.state.isMouseOn = true
        deck.press(.enter)
        deck.press(keys)
        return deck
    }

    /// Clicks on what the dialog says of a key.
    static func click(_ deck: inout DeckHarness, on key: Key) -> [Effect] {
        let lines = view(deck.state).lines
        let link = ScreenTarget.key(key).link
        for row in lines.indices {
            for column in 0..<lines[row].columns where lines[row].link(at: column) == link {
                return deck.click(row, column)
            }
        }
        Issue.record("\(key.label) cannot be clicked")
        return []
    }

    @Test(arguments: Language.allCases)
    func `presses the key that is said there`(language: Language) {
        var deck = Self.deck("s", language: language)
        deck.state.now += 1
        var pressed = deck
        #expect(Self.click(&deck, on: .character("y")) == pressed.press("y"))
        var other = Self.deck("s", language: language)
        other.state.now += 1
        #expect(Self.click(&other, on: .character("n")) == [])
        #expect(other.state.dialog == nil)
        #expect(other.state.notice?.text == language.words().nothingDone)
        var help = Self.deck("?", language: language)
        help.state.now += 1
        _ = Self.click(&help, on: .escape)
        #expect(help.state.dialog == nil)
    }

    @Test func `does nothing as the second half of the click that opened it`() {
        var deck = Self.deck("s")
        deck.state.now += 0.3
        #expect(Self.click(&deck, on: .character("y")) == [])
        #expect(deck.state.dialog != nil)
        deck.state.now += 0.3
        #expect(Self.click(&deck, on: .character("y")).count == 1)
        #expect(deck.state.dialog == nil)
    }

    @Test(arguments: Language.allCases)
    func `is Enter where something has to be typed, and no more`(language: Language) throws {
        var deck = Self.deck("4", language: language, holdings: .contoso())
        deck.press(.enter)
        guard case .removal(let removal) = deck.state.dialog else {
            Issue.record("nothing asks for the domain")
            return
        }
        deck.state.now += 1
        #expect(Self.click(&deck, on: .enter) == [])
        guard case .removal(let differing) = deck.state.dialog else {
            Issue.record("the dialog is gone")
            return
        }
        #expect(differing.differs)
        deck.press(removal.customer.domain)
        deck.state.now += 1
        #expect(Self.click(&deck, on: .enter).count == 1)
    }

    @Test func `is for nothing beside the dialog, and while it may have to say more`() {
        var deck = Self.deck("s")
        deck.state.now += 1
        let footer = view(deck.state).lines.count - 1
        for column in 0..<80 { #expect(deck.click(footer, column) == []) }
        #expect(deck.state.dialog != nil)
        deck.state.lookalikes = .asked([Customer.contoso.id])
        #expect(Self.click(&deck, on: .character("y")) == [])
        #expect(deck.state.dialog != nil)
    }
}
