import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `What is looked at while something waits to be sent` {
    typealias Held = `A suspension that is held before it is sent`

    /// Two subscriptions are confirmed together, and wait.
    static func bulk() -> DeckHarness {
        // The reservation keeps the relationship from being removable, which would be told instead.
        var deck = DeckHarness(
            .contoso(.e3, .a(.newCommerce, id: "nce"), reservations: [.a()]),
            size: Size(rows: 44, columns: 80), hold: 5)
        deck.press(.enter)
        deck.press("*sy")
        #expect(deck.state.onHold != nil)
        return deck
    }

    @Test func `opens to be read: a customer, a subscription, an entry`() {
        var deck = Held.deck()
        deck.press(.enter)
        guard case .holding = deck.state.pages.last else {
            Issue.record("not opened: \(deck.state.notice?.text ?? "")")
            return
        }
        // Enter would set its status here.
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
        deck.press("qqj")
        deck.press(.enter)
        #expect(deck.state.open?.companyName == "Tailspin")
        #expect(deck.state.onHold != nil)
        #expect(deck.pass(5) == [.perform(Held().suspend)])
    }

    @Test func `stays on the screen when the run begins, and is told how it ended`() throws {
        var deck = Self.bulk()
        deck.press("4")
        let shown = deck.state.pages
        guard case .run(let plan) = deck.pass(5).first else {
            Issue.record("no plan flies")
            return
        }
        #expect(deck.state.pages == shown)
        deck.world.carryOut(plan)
        deck.happen(.runReported(.ended(plan)))
        #expect(deck.state.pages.count == shown.count)
        #expect(deck.state.notice?.text == "2 of 2 suspended · F shows the run")
        deck.press("F")
        #expect(deck.state.pages.last == .run(RunPage()))
    }

    @Test func `gives its place to the run where nothing was pressed`() {
        var deck = Self.bulk()
        #expect(deck.pass(5).count == 1)
        #expect(deck.state.pages.last == .run(RunPage()))
    }
}

@Suite struct `The footer under a dialog` {
    func footer(_ deck: DeckHarness) -> String {
        view(deck.state).lines.last?.text ?? ""
    }

    @Test func `has none of the page's keys, and has them again afterwards`() {
        var deck = DeckHarness()
        deck.press(.enter)
        let before = footer(deck)
        deck.press("s")
        #expect(footer(deck).allSatisfy { $0 == " " })
        deck.press(.escape)
        #expect(footer(deck) == before)
    }

    @Test func `says how to take back what is held`() {
        var deck = `A suspension that is held before it is sent`.deck()
        deck.press("?")
        #expect(footer(deck).hasPrefix(" u take back"))
    }

    @Test(arguments: Language.allCases)
    func `has what works before what is off, where there is no room for all`(language: Language) {
        for (name, deck) in Tour.stops(language, Size(rows: 24, columns: 80))
        where deck.state.dialog == nil && name != "search" {
            let roles = deck.state.footer.spans.filter { !$0.text.allSatisfy { $0 == " " } }
                .map(\.role)
            let own = roles.dropLast(4)
            guard let off = own.firstIndex(of: .disabled) else { continue }
            let isWhole = deck.state.footerBindings.allSatisfy { row in
                footer(deck).contains(row.labels[0] + " ")
            }
            #expect(isWhole || own[off...].allSatisfy { $0 == .disabled }, "\(name)")
        }
    }
}

@Suite struct `An answer before all of a dialog was shown` {
    @Test func `confirms nothing, says so and how much is left, and counts at once at the end`() {
        var deck = `Acting on all that is marked`.deck(size: Size(rows: 16, columns: 60))
        deck.press("s")
        #expect(deck.screen.contains("more lines"))
        #expect(deck.press("y") == [])
        #expect(deck.state.notice?.text == deck.state.words.answeredTooSoon)
        #expect(deck.box.contains("! Read to the end first: ↓ or PgDn"))
        let openings = deck.state.openings
        #expect((0..<30).allSatisfy { _ in deck.press("y") == [] })
        #expect(deck.state.dialogTop == 0)
        #expect(deck.state.openings == openings)
        deck.press(.end)
        // The loop drops what was typed before the end was drawn.
        #expect(deck.state.openings == openings + 1)
        #expect(!deck.screen.contains("more line"))
        #expect(deck.press("y").count == 1)
    }
}
