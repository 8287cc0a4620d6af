import Canvas
import Domain
import Samples
import Testing

@testable import Dashboard

@Suite struct `A run that was cut off` {
    static func offered(
        _ flights: Int = 1, _ language: Language = .english,
        _ size: Size = Size(rows: 40, columns: 90)
    ) -> Deck {
        let plan = Deck.planning().plan!
        var deck = Deck(.laden, language: language, rules: .inProduction, size: size)
        let all = (0..<flights).map { number in
            Flight.cutOff(
                Plan(
                    id: .init("plan \(number)"), purpose: plan.purpose, madeAt: plan.madeAt,
                    rules: plan.rules, customers: plan.customers))
        }
        deck.happen(.flightsRead(all))
        return deck
    }

    @Test func `is offered with when, by whom, for whom and how far`() {
        let deck = Self.offered()
        for text in [
            "Started 2026-05-27 20:26 UTC by agent@fabrikam.example, and not finished.",
            "End the relationship", "Contoso  contoso.onmicrosoft.com  …000001", "✓ 2 confirmed",
            "? 2 steps were sent and not answered: they are looked up before",
            "Nothing is done before you say so.",
        ] {
            #expect(deck.box.contains(text), "\(text)")
        }
    }

    @Test func `goes on with y alone, once all of it was seen`() {
        var deck = Self.offered()
        #expect(deck.press(" .tSjk") == [])
        deck.press(.end)
        #expect(deck.press("y") == [.goOn(.init("plan 0"), retryingRefused: false)])
        #expect(deck.screen.contains("↻ running"))
        #expect(deck.state.dialog == nil)
    }

    @Test(arguments: Language.allCases)
    func `offers y only once its end is on the screen`(language: Language) {
        let words = Words(language)
        for columns in [40, 80] {
            var deck = Deck(.laden, language: language, size: Size(rows: 16, columns: columns))
            deck.happen(.flightsRead([.cutOff(Deck.planningForMany(30).plan!)]))
            // At 40 columns the keys stand on lines of their own.
            let key = words(FlightWords.resumeKeys).split(separator: " · ")[0]
            var presses = 0
            while !deck.screen.contains("│ \(key)"), presses < 40 {
                #expect(deck.press("y") == [])
                presses += 1
            }
            #expect((2..<40).contains(presses))
            #expect(deck.press("y") == [.goOn(.init("plan"), retryingRefused: false)])
        }
    }

    @Test(arguments: [Key.enter, .character("v")])
    func `is looked at with Enter or v, and rests`(key: Key) {
        var deck = Self.offered()
        #expect(deck.press(key) == [])
        #expect(deck.screen.contains("! rests, n goes on"))
        #expect(deck.press("n").count == 1)
    }

    @Test func `waits for later with Esc, and the next is offered`() {
        var deck = Self.offered(2)
        #expect(deck.box.contains("1 more run is not finished; Esc shows it."))
        let openings = deck.state.openings
        #expect(deck.press(.escape) == [])
        #expect(deck.state.openings == openings + 1)
        #expect(deck.press(.escape) == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.state.flight == nil)
    }

    @Test func `waits until what is being read is closed`() {
        var deck = Deck(.laden)
        deck.happen(.told("Something about a theme"))
        deck.happen(.flightsRead([.cutOff(Deck.planning().plan!)]))
        #expect(deck.box.contains("Something about a theme"))
        deck.press(.escape)
        #expect(deck.screen.contains("A run was under way"))
    }

    @Test func `is not offered if it is complete`() {
        var deck = Deck()
        let all = Array(repeating: StepState.confirmed(byOthers: true), count: 11)
        deck.happen(.flightsRead([.cutOff(Deck.planning().plan!, all)]))
        #expect(deck.state.dialog == nil)
    }

    @Test func `does not go on where it is read-only`() {
        var deck = Deck(far: .laden, isReadOnly: true)
        deck.happen(.flightsRead([.cutOff(Deck.planning().plan!)]))
        deck.press(.end)
        #expect(deck.press("y") == [])
        #expect(deck.state.notice?.text == Words(.english).off(.refused(.readOnly)))
    }
}
