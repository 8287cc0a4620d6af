import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Acts on the rows of the renewals` {
    private static let suspended = Subscription.a(
        .newCommerce, .suspended, id: "55555555-eeee", name: "Planner", termEnds: .day(2))

    private func deck(_ language: Language = .english, columns: Int = 100) -> DeckHarness {
        var deck = `The renewals of all customers`.deck(
            language, size: Size(rows: 40, columns: columns))
        deck.world.list[1].subscriptions.insert(Self.suspended, at: 0)
        // The cursor stays on the term that it was on.
        deck.press("Rg")
        return deck
    }

    private func write(_ deck: DeckHarness) -> Write? {
        if case .confirmation(let asked)? = deck.state.dialog { asked.write } else { nil }
    }

    @Test(arguments: Language.allCases)
    func `show what is suspended by sign and word, and how soon it ends`(language: Language) {
        let words = language.words()
        let narrow = deck(language)
        #expect(narrow.screen.contains("‖ " + words.rowSuspended))
        #expect(narrow.screen.contains("! " + words.leftHours(48)))
        let wide = deck(language, columns: 240)
        #expect(wide.screen.contains(words.radarLeftLabel))
        #expect(wide.screen.contains(Date.day(2).day))
        #expect(wide.screen.contains("! " + words.leftHours(48)))
        #expect(
            wide.state.renewalsTable().columns.contains { $0.name(in: .renewals) == "status" })
    }

    @Test func `reactivate, suspend and cancel the one under the cursor`() {
        var deck = deck()
        deck.press("a")
        #expect(write(deck) == .reactivate(Self.suspended.id))
        deck.press(.escape)
        deck.press("js")
        #expect(write(deck) == .suspend(`The renewals of all customers`.visio.id))
        deck.press(.escape)
        deck.press("c")
        #expect(
            write(deck)
                == .cancel(.subscription(`The renewals of all customers`.visio.id)))
    }

    @Test func `are off with a reason whose key works here`() {
        var deck = deck()
        deck.press("w")
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text.contains("(a)") == true)
        deck.press("a")
        #expect(write(deck) == .reactivate(Self.suspended.id))
    }

    @Test func `suspend what is marked in one plan, and leave out the others`() {
        var deck = deck()
        deck.press("  ")
        deck.press("s")
        guard case .planned(let asked)? = deck.state.dialog else {
            Issue.record("no plan")
            return
        }
        #expect(asked.plan.purpose == .suspension)
        #expect(
            asked.plan.customers.flatMap(\.steps).map(\.write)
                == [.suspend(`The renewals of all customers`.visio.id)])
        #expect(asked.leftOut.map(\.customer?.companyName) == ["Fabrikam"])
        #expect(deck.press("y") == [.run(asked.plan)])
        deck = self.deck()
        deck.press("  ")
        deck.press("c")
        #expect(deck.state.notice?.text == deck.state.words.cancelsOneAtATime)
    }

    @Test func `plan a single one that is marked, and leave no mark of it`() {
        var deck = deck()
        deck.press("j ")
        #expect(deck.state.marks.terms.count == 1)
        deck.press("gs")
        guard case .planned(let asked)? = deck.state.dialog else {
            Issue.record("no plan")
            return
        }
        #expect(
            asked.plan.customers.flatMap(\.steps).map(\.write)
                == [.suspend(`The renewals of all customers`.visio.id)])
        #expect(deck.press("y") == [.run(asked.plan)])
        #expect(deck.state.marks.terms == [])
    }

    @Test func `cancel nothing that was marked, though the key did not say so`() {
        var deck = deck()
        deck.press("j ")
        guard case .read(let read)? = deck.state.askForTerms(.cancel).first else {
            Issue.record("nothing is read")
            return
        }
        deck.happen(deck.world.termsAnswer(read))
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == deck.state.words.cancelsOneAtATime)
    }

    @Test func `say whose they are where nothing can be done to any of them`() {
        var deck = deck()
        // Two that are active.
        deck.press("j jj a")
        let said = deck.state.notice?.text ?? ""
        #expect(deck.state.dialog == nil)
        #expect(said.contains("Visio (Contoso)") && said.contains("(Fabrikam)"), "\(said)")
    }
}
