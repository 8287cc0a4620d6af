import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Undoing what was done last, from any page` {
    static let visio = Holding.subscription(.init("44444444-dddd"))

    /// Visio was suspended, and the list of customers shows again.
    static func deck() throws -> DeckHarness {
        var deck = DeckHarness(
            .contoso(.a(.newCommerce, id: "44444444-dddd", name: "Visio")),
            others: [.named("Tailspin", 1)])
        deck.press(.enter)
        try deck.complete("sy")
        deck.press("q")
        #expect(deck.state.pages == [])
        return deck
    }

    @Test func `asks in the same dialog, by name, from the customers, the radar and the account`()
        throws
    {
        for keys in ["", "!", "4"] {
            var deck = try Self.deck()
            if keys == "4" { deck.press(.enter) }
            deck.press(keys)
            #expect(deck.press("u") == [])
            #expect(deck.reads.contains(.undo(Self.visio, of: Customer.contoso.id, entry: nil)))
            #expect(deck.screen.contains("┌ Undo: suspend Visio of Contoso? ─"))
            guard case .run(let plan) = deck.press("y").first else {
                Issue.record("no plan flies")
                continue
            }
            #expect(plan.namedWrites.map(\.write.holding).contains(Self.visio))
        }
    }

    @Test func `has nothing left once that is undone`() throws {
        var deck = try Self.deck()
        deck.press("u")
        guard case .run(let plan) = deck.press("y").first else {
            Issue.record("no plan flies")
            return
        }
        deck.world.carryOut(plan)
        deck.happen(.runReported(.ended(plan)))
        #expect(deck.state.doneHere == [])
        deck.press("u")
        #expect(deck.state.dialog == nil)
        // Something was changed in this session, though it is undone by now.
        #expect(deck.state.notice?.text == deck.state.words.nothingUndoableHere)
    }

    @Test(arguments: Language.allCases)
    func `is off with the reason where nothing was done`(language: Language) {
        var deck = DeckHarness(language: language)
        deck.press("u")
        #expect(deck.state.notice?.text == language.words().nothingDoneHere)
        #expect(!deck.reads.contains { if case .undo = $0 { true } else { false } })
    }

    @Test func `is about the selected row where one is selected`() throws {
        var deck = try Self.deck()
        deck.press("j")
        deck.press(.enter)
        deck.world.list[1].subscriptions = [.a(.legacyLicence, id: "other")]
        deck.happen(.directoryChanged)
        deck.press("u")
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == deck.state.words.off(.refused(.nothingDone)))
    }

    @Test func `offers a run as a whole`() throws {
        var deck = DeckHarness()
        let plan = Plan.a(
            [
                CustomerPlan(
                    holdings: deck.world.list[0],
                    steps: Rules.of2020.plan(
                        [.suspend(Subscription.e3.id)], on: deck.world.list[0], by: .agent(),
                        at: .today))
            ], id: "bulk", purpose: .suspension)
        deck.happen(.runReported(.ended(plan)))
        deck.press("u")
        #expect(deck.reads.contains(.undoOfRun(.init("bulk"))))
    }

    @Test func `is final for what a run has written, and not for what was refused`() {
        var deck = DeckHarness()
        let holdings = ["one", "two", "three"].map { Holding.software(.init($0)) }
        let plan = Plan.a(
            [CustomerPlan(holdings: .contoso(), steps: .of(holdings.map { .cancel($0) }))])
        var run = Run.ended(plan)
        run.set(.refused(.notCancellable), of: 2, for: Customer.contoso.id)
        run.set(.confirmed(byOthers: true), of: 3, for: Customer.contoso.id)
        deck.happen(.runReported(run))
        #expect(
            deck.state.doneForGood
                == [DoneHere.Aim(customer: Customer.contoso.id, holding: holdings[0])])
    }
}
