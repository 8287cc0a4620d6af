import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Undoing the newest act on a holding` {
    static func deck(_ language: Language = .english, hold: Double = 0) throws -> DeckHarness {
        var deck = DeckHarness(
            .contoso(
                .a(
                    .newCommerce, id: "44444444-dddd", name: "Visio",
                    scheduled: "change the quantity to 10")),
            language: language, hold: hold)
        deck.press(.enter)
        deck.press("s")
        for case .perform(let write, _) in deck.press("y") + deck.pass(hold) {
            try deck.carryOut(write)
        }
        return deck
    }

    @Test(arguments: Language.allCases)
    func `stands first in the footer after the act, on a narrow screen too`(
        language: Language
    ) throws {
        let deck = try Self.deck(language)
        let footer = deck.screen.split(separator: "\n").last ?? ""
        #expect(footer.hasPrefix(" u " + deck.state.words.undoKey), "\(footer)")
    }

    @Test(arguments: Language.allCases)
    func `has both ends of its title where names are long`(language: Language) throws {
        let name = String(repeating: "Hanbit Trading ", count: 4) + "Ltd"
        let held = Subscription.a(
            .newCommerce, id: "1", name: "Microsoft 365 Business Basic for the company's branches")
        var deck = DeckHarness(.of(name, held), language: language)
        deck.press(.enter)
        deck.press("s")
        // What has so long a name is confirmed once all of it was seen.
        deck.press(.end)
        for case .perform(let write, _) in deck.press("y") { try deck.carryOut(write) }
        deck.press("u")
        let title = try #require(deck.state.dialog).model.box(in: deck.state).title
        #expect(title.columns <= deck.state.wideRoom - 2)
        #expect(title.contains("Ltd") && title.contains("…"))
        let frame = deck.state.words.undoTitle("", of: "")
        #expect(title.last == frame.last && title.first == frame.first)
    }

    @Test(.timeLimit(.minutes(1)), arguments: [80, 200])
    func `has a title of one row where names have ten thousand letters`(columns: Int) throws {
        let held = Subscription.a(
            .newCommerce, .suspended, id: "1", name: String(repeating: "Visio ", count: 1_700))
        let holdings = Holdings.of(String(repeating: "Hanbit ", count: 1_450) + "Ltd", held)
        let steps = Rules.of2020.plan(
            [.reactivate(.init("1"))], on: holdings, by: .agent(), at: .today)
        let plan = Plan.a(
            [CustomerPlan(holdings: holdings, steps: steps)], id: "undo", purpose: .undo(of: 1))
        var state = DeckHarness(size: Size(rows: 24, columns: columns)).state
        state.dialog = .planned(PlanConfirmation(plan))
        let title = try #require(state.dialog).model.box(in: state).title
        #expect((state.wideRoom / 2...state.wideRoom - 2).contains(title.columns))
        #expect(title.contains("…") && title.contains("Ltd"))
    }

    @Test func `asks, naming the writes in their order and what does not come back`() throws {
        var deck = try Self.deck()
        #expect(deck.press("u") == [])
        #expect(
            deck.reads.last == .lookalikes([Customer.contoso.id]))
        #expect(deck.screen.contains("┌ Undo: suspend Visio of Contoso? ─"))
        #expect(
            deck.box == """
                  Customer      Contoso
                  Domain        contoso.onmicrosoft.com
                  Microsoft ID  a1b2c3d4-0000-4000-8000-000000000001

                Sent in this order
                  1. reactivate: Visio · 25 seats (…444-dddd, Suspended)
                  2. auto-renew on, scheduled change restored (change the quantity to 10):
                     Visio · 25 seats (…444-dddd, Active)

                Effects
                  • Users can sign in and use the service again.
                  • It auto-renews.
                  • Billing continues until the end of the term: 2027-03-24.
                  ! What was billed or missed in the meantime cannot be restored.

                y yes · n, Esc no
                """)
        guard case .run(let plan) = deck.press("y").first else {
            Issue.record("no plan flies")
            return
        }
        deck.world.carryOut(plan)
        #expect(deck.world.list[0].subscriptions[0].renewal.autoRenewEnabled)
        // The page stays, and says how it ended; the run can be looked at.
        #expect(deck.isOnCustomer)
        deck.happen(.runReported(.ended(plan)))
        #expect(deck.state.notice == Notice(text: "Undone: Visio", tone: .good))
        #expect(deck.isOnCustomer)
        deck.press("F")
        #expect(deck.state.pages.last == .run(RunPage()))
        #expect(deck.screen.contains("Auto-renew on: Visio"))
    }

    @Test func `says on the page why it was not done`() throws {
        var deck = try Self.deck()
        deck.press("u")
        guard case .run(let plan) = deck.press("y").first else {
            Issue.record("no plan flies")
            return
        }
        deck.happen(.runReported(.ended(plan, .refused(.notActivatedYet))))
        #expect(deck.state.notice?.tone == .warning)
        #expect(deck.state.notice?.text.contains("It is not activated yet.") == true)
        #expect(deck.isOnCustomer)
    }

    @Test(arguments: Language.allCases)
    func `says why there is nothing to take back`(language: Language) throws {
        var deck = DeckHarness(language: language)
        deck.press(.enter)
        deck.press("u")
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == language.words().off(.refused(.nothingDone)))
    }

    @Test func `is off as soon as the act is undone, and after a start where nothing was done`()
        throws
    {
        var deck = try Self.deck()
        let words = Language.english.words()
        #expect(deck.state.offUndo == nil)
        deck.press("u")
        guard case .run(let plan) = deck.press("y").first else {
            Issue.record("no plan flies")
            return
        }
        deck.world.carryOut(plan)
        deck.happen(.runReported(.ended(plan)))
        #expect(deck.state.offUndo == .refused(.alreadyUndone))
        #expect(!(deck.screen.split(separator: "\n").last ?? "").hasPrefix(" (u"))
        deck.press("u")
        #expect(deck.state.notice?.text == words.off(.refused(.alreadyUndone)))
        #expect(deck.state.dialog == nil)
        // What is done next can be undone again.
        try deck.complete("sy")
        #expect(deck.state.offUndo == nil)

        var fresh = DeckHarness()
        fresh.press(.enter)
        #expect(fresh.state.offUndo == .refused(.nothingDone))
        let asked = fresh.reads.filter { if case .undo = $0 { true } else { false } }
        fresh.press("u")
        #expect(fresh.reads.filter { if case .undo = $0 { true } else { false } } == asked)
    }

    @Test func `may be tried until the journal is read, and where it cannot be read`() {
        var deck = DeckHarness()
        deck.press(.enter)
        #expect(deck.state.offUndo == .refused(.nothingDone))
        deck.state.forgetUndoable()
        #expect(deck.state.offUndo == nil)
        deck.happen(.readFailed(.undoable(Customer.contoso.id), .storeBusy))
        #expect(deck.state.notice == nil)
    }

    @Test func `does not believe what the journal told before something was done`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.state.open?.isUndoableStale = false
        deck.state.open?.isReadingUndoable = true
        deck.state.forgetUndoable()
        _ = update(
            &deck.state, on: .undoableRead(Customer.contoso.id, UndoableActs()))
        #expect(deck.state.open?.undoable == nil)
        #expect(settle(&deck.state).contains(.read(.undoable(Customer.contoso.id))))
    }

    @Test func `holds the suspension that undoing a reactivation is`() throws {
        var deck = try Self.deck(hold: 5)
        try deck.complete("ay")
        deck.press("u")
        #expect(deck.press("y") == [])
        #expect(deck.screen.contains("In 5 s: suspend Visio (Contoso)."))
        #expect(deck.pass(5).count == 1)
    }

    @Test func `is off with its reason once there was nothing to undo, until it is read again`()
        throws
    {
        var deck = try Self.deck()
        #expect(deck.state.offUndo == nil)
        let holding = Holding.subscription(.init("44444444-dddd"))
        deck.happen(
            .readFailed(.undo(holding, of: Customer.contoso.id, entry: nil), .nothingDone))
        deck.press("u")
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == Language.english.words().off(.refused(.nothingDone)))
        deck.happen(.refreshed(Customer.contoso.id))
        #expect(deck.state.offUndo == nil)
    }

    @Test func `opens nothing over what is being answered`() throws {
        var deck = try Self.deck()
        let steps = Rules.of2020.plan(
            [.reactivate(.init("44444444-dddd"))], on: deck.world.list[0], by: .agent(),
            at: .today)
        let plan = Plan.a(
            [CustomerPlan(holdings: deck.world.list[0], steps: steps)], id: "undo",
            purpose: .undo(of: 1))
        deck.press("c")
        let asked = deck.state.dialog
        deck.happen(.undoRead(plan))
        #expect(deck.state.dialog == asked)
    }

    @Test func `takes back all that a run did from the run's page, and names what stays`() {
        var deck = `A run`.running(.english, Size(rows: 90, columns: 120))
        _ = deck.report([.confirmed(byOthers: false)])
        deck.press("u")
        #expect(deck.state.notice?.text.hasPrefix("This run is still under way") == true)
        _ = deck.report([.confirmed(byOthers: false)], .finished)
        deck.press("u")
        #expect(deck.reads.last == .undoOfRun(.init("plan")))
        let holdings = deck.world.list[0]
        let steps = Rules.of2020.plan(
            [.suspend(.init("e3"))], on: holdings, by: .agent(), at: .today)
        let plan = Plan.a(
            [CustomerPlan(holdings: holdings, steps: steps)], id: "undo", purpose: .undo(of: 1))
        let left = [
            NotUndone(
                NamedWrite(.cancel(.software(.init("sql"))), of: .contoso, named: "SQL Server"),
                because: .irreversible),
            NotUndone(
                NamedWrite(.removeRelationship, of: .contoso, named: "Contoso"),
                because: .irreversible),
        ]
        deck.happen(.undoOfRunRead(plan, leaving: left))
        #expect(deck.screen.contains("┌ Undo what this run did? ─"))
        let said = deck.box.split { $0.isWhitespace }.joined(separator: " ")
        for text in [
            "1. suspend: Office 365 E3 · 25 seats", "Left out, stays unchanged",
            "– 2 items: It cannot be undone. cancel order: SQL Server · Contoso (sql) "
                + "Remove relationship: Contoso",
        ] {
            #expect(said.contains(text), "\(text)")
        }
        deck.press(.end)
        #expect(deck.press("y") == [.run(plan)])
        #expect(deck.state.pages.last == .run(RunPage()))
    }

    @Test func `says of a run that did nothing that there is nothing to take back`() {
        var deck = `A run`.running()
        _ = deck.report([.refused(.readOnly)], .finished)
        deck.press("u")
        #expect(
            deck.state.notice?.text.contains(Language.english.words().refusal(.nothingDone)) == true
        )
    }

    @Test func `is off for a run that has ended the relationship, with the reason`() throws {
        var deck = `A run`.running()
        let steps = try #require(deck.state.run?.steps)
        let done = Array(repeating: StepState.confirmed(byOthers: false), count: steps.count)
        _ = deck.report(done, .finished)
        #expect(deck.state.offUndoOfRun == .refused(.relationshipEnded))
        deck.press("u")
        #expect(deck.reads.last != .undoOfRun(.init("plan")))
        #expect(deck.state.notice?.text == deck.state.words.off(.refused(.relationshipEnded)))
    }

    @Test func `may be tried again where the customer was only not known`() {
        #expect(Refusal.relationshipEnded.leavesNothingToUndo)
        #expect(!Refusal.notACustomer(Customer.contoso.id).leavesNothingToUndo)
    }

    @Test func `works from the holding's own page`() throws {
        var deck = try Self.deck()
        deck.press(.enter)
        deck.press("u")
        #expect(deck.screen.contains("Undo: suspend Visio of Contoso?"))
    }
}

extension DeckHarness {
    fileprivate var isOnCustomer: Bool {
        if case .customer = state.pages.last { true } else { false }
    }
}

extension Run {
    /// A run that has ended, each of its steps in that state.
    static func ended(_ plan: Plan, _ state: StepState = .confirmed(byOthers: false)) -> Run {
        var run = Run.cutOff(plan)
        for (customer, step) in run.steps { run.set(state, of: step.id, for: customer.id) }
        run.phase = .finished
        return run
    }
}
