import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Starting a plan` {
    @Test func `names every customer and what will be done`() {
        var deck = DeckHarness.planning(size: Size(rows: 40, columns: 100))
        deck.press("S")
        #expect(deck.box.contains("Contoso  contoso.onmicrosoft.com  …000001"))
        #expect(deck.box.contains("• 1 suspension that can be undone"))
        #expect(deck.box.contains("• 1 renewal change that can be undone"))
        #expect(deck.box.contains("! 1 cancellation: CANNOT BE UNDONE"))
        #expect(deck.box.contains("! 1 order cancellation: CANNOT BE UNDONE"))
        #expect(deck.box.contains("! 1 reseller relationship ENDS: CANNOT BE UNDONE"))
        #expect(deck.box.contains("left to do: ✎ 2 tickets, ⧗ 1 clears by itself"))
    }

    @Test func `of one customer wants its domain typed, and sends exactly the plan shown`() throws {
        var deck = DeckHarness.planning()
        let plan = try #require(deck.plan)
        deck.press("S")
        #expect(deck.press("y") == [])
        deck.press(.end)
        #expect(deck.press(.enter) == [])
        #expect(deck.screen.contains("That does not match. Nothing was started."))
        deck.press(.control("u"))
        deck.press("CONTOSO.onmicrosoft.com")
        #expect(deck.screen.contains("✓ > CONTOSO"))
        #expect(deck.press(.enter) == [.run(plan)])
        #expect(deck.state.run?.plan == plan)
        #expect(deck.state.pages.last == .run(RunPage()))
    }

    @Test func `of one customer without a domain wants its Microsoft ID typed`() {
        var holdings = Holdings.laden
        holdings.customer.domain = "\u{200B}"
        var deck = DeckHarness.planning(holdings)
        deck.press("S")
        deck.press(.end)
        for typed in ["", " ", "\u{200B}", "1"] {
            deck.press(.control("u"))
            deck.press(typed)
            #expect(!deck.screen.contains("✓ > "))
            #expect(deck.press(.enter) == [])
        }
        deck.press(.control("u"))
        deck.press(Customer.contoso.id.text)
        #expect(deck.press(.enter).count == 1)
    }

    @Test func `of several wants their number typed`() {
        var deck = DeckHarness.planningForMany()
        deck.press("S")
        #expect(deck.screen.contains("Type the number of customers to confirm: 3"))
        deck.press(.end)
        for typed in ["", " ", "2", "1 3", "3 3"] {
            deck.press(.control("u"))
            deck.press(typed)
            #expect(deck.press(.enter) == [])
        }
        deck.press(.control("u"))
        deck.press(" 3 ")
        #expect(deck.press(.enter).count == 1)
    }

    @Test func `counts and names only those it changes anything for`() {
        var deck = DeckHarness.planningForMany()
        deck.press("xS")
        #expect(!deck.box.contains("Contoso"))
        #expect(deck.screen.contains("Type the number of customers to confirm: 2"))
    }

    @Test func `waits until all of the dialog was on the screen`() {
        var deck = DeckHarness.planningForMany(40)
        deck.press("S")
        deck.press("40")
        #expect(deck.press(.enter) == [])
        #expect(deck.state.dialog != nil)
        #expect(deck.state.dialogTop == 0)
        #expect(deck.screen.contains("read to the end, then Enter"))
        deck.press(.end)
        #expect(deck.press(.enter).count == 1)
    }

    @Test func `without removals wants y, at the end of the dialog`() throws {
        var deck = DeckHarness.planning()
        let last = try #require(deck.plan?.customers[0].steps.count)
        deck.press(String(repeating: "j", count: last) + "x")
        let plan = PlanOutlook(of: try #require(deck.plan), at: .today).feasible
        deck.press("S")
        // Without the removal, nothing is left to do by others.
        #expect(!deck.box.contains("left to do"))
        #expect(deck.press(.enter) == [])
        #expect(deck.screen.contains("y start · n, Esc no"))
        #expect(deck.press("y") == [.run(plan)])
    }

    @Test func `promises a way back only where there is one`() {
        let rest = "u undoes the rest."
        var deck = DeckHarness.planning(size: Size(rows: 40, columns: 100))
        deck.press("S")
        // The end of the relationship takes every way back.
        let steps = deck.plan?.customers[0].steps ?? []
        #expect(deck.box.contains("After step \(steps.count), nothing can be undone."))
        #expect(!deck.box.contains(rest))
        deck.press(.escape)
        #expect(deck.row("Suspend: ").contains("step \(steps.count)"))
        deck.press("Gx")
        #expect(!deck.row("Suspend: ").contains("step \(steps.count)"))
        deck.press("S")
        #expect(deck.box.contains("! marks what cannot be undone. " + rest))
        var bare = DeckHarness.planning(.contoso(), size: Size(rows: 40, columns: 100))
        bare.press("S")
        #expect(bare.box.contains("! marks what cannot be undone."))
        #expect(!bare.box.contains(rest))
    }

    @Test(arguments: [Key.escape, .character("n"), .character("q")])
    func `is called off, and the plan is still there`(key: Key) {
        var deck = DeckHarness.planning()
        deck.press("gGx")
        deck.press("S")
        #expect(deck.press(key) == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("· Nothing was done."))
        #expect(deck.plan?.strikes.count == 1)
    }

    @Test func `is off with a reason where it is read-only, or a run is under way`() {
        var far = DeckHarness(far: .laden, isReadOnly: true)
        far.press("pS")
        #expect(far.state.dialog == nil)
        #expect(far.state.notice?.text == Language.english.words().off(.refused(.readOnly)))
        var deck = DeckHarness.planning()
        _ = deck.start()
        _ = deck.report([.underway])
        deck.press(.escape)
        deck.press("pS")
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text.contains("A run is under way (F)") == true)
    }

    @Test func `keeps its targets when somebody else changes them meanwhile`() throws {
        var deck = DeckHarness.planning()
        let plan = try #require(deck.plan)
        deck.press("S")
        let box = deck.box
        deck.world.list[0].subscriptions = []
        deck.happen(.directoryChanged)
        deck.happen(.planRead(plan.renamed("other"), hidden: 0))
        #expect(deck.box == box)
        deck.press(.end)
        deck.press(Customer.contoso.domain)
        #expect(deck.press(.enter) == [.run(plan)])
    }

    @Test func `that is refused leads back to the plan, and says why`() {
        var deck = DeckHarness.planning()
        let plan = deck.plan
        _ = deck.start()
        deck.happen(.runRefused(.storeBusy))
        #expect(deck.state.dialog == .refusal(.storeBusy))
        deck.press(.escape)
        #expect(deck.plan == plan)
        #expect(deck.state.run == nil)
        #expect(deck.start() == plan)
    }
}
