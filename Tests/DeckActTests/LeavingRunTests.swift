import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Leaving while a run is under way` {
    @Test func `asks first, stops the run, and leaves once it has stopped`() {
        var deck = `A run`.running()
        deck.press(.escape, .escape)
        #expect(deck.press("q") == [])
        #expect(deck.box.contains("The run stops after the current step"))
        #expect(deck.press(.enter) == [])
        #expect(deck.press("y") == [.stopRun])
        #expect(deck.screen.contains("Quitting after this step"))
        #expect(deck.report([.underway], .stopping) == [])
        #expect(deck.report([.confirmed(byOthers: false)], .rests(nil)) == [.quit])
    }

    @Test func `is taken back with n, and the run goes on`() {
        var deck = `A run`.running()
        deck.press(.escape, .escape)
        deck.press("qn")
        #expect(deck.state.dialog == nil)
        #expect(deck.report([.confirmed(byOthers: false)], .rests(nil)) == [])
    }

    @Test func `is possible at once, asked again`() {
        var deck = `A run`.running()
        deck.press(.escape, .escape)
        deck.press("qyq")
        #expect(deck.box.contains("Quit now anyway?"))
        #expect(deck.press("y") == [.quit])
    }

    @Test func `needs no question once nothing runs`() {
        var deck = `A run`.running()
        _ = deck.report([], .rests(nil))
        deck.press(.escape)
        #expect(deck.press("q") == [.quit])
    }
}
