import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A run that was cut off` {
    static func offered(
        _ runs: Int = 1, _ language: Language = .english,
        _ size: Size = Size(rows: 40, columns: 90)
    ) -> DeckHarness {
        let plan = DeckHarness.planning().plan!
        var deck = DeckHarness(.laden, language: language, rules: .inProduction, size: size)
        let all = (0..<runs).map { number in
            Run.cutOff(plan.renamed("plan \(number)"))
        }
        deck.happen(.runsRead(all))
        return deck
    }

    @Test func `is offered no more once it is closed`() {
        var deck = DeckHarness(.laden, size: Size(rows: 40, columns: 100))
        let plan = DeckHarness.planning().plan!
        deck.happen(.runsRead([.cutOff(plan), .cutOff(plan.renamed("other"))]))
        deck.happen(.runsClosed([plan.id: .replaced(by: 7)]))
        guard case .unfinished(let offered) = deck.state.dialog else {
            Issue.record("the other run is not offered")
            return
        }
        #expect(offered.runs.map(\.id) == [.init("other")])
        deck.happen(.runsClosed([.init("other"): .setAside]))
        #expect(deck.state.dialog == nil && deck.state.resting == [])
    }

    @Test func `is offered with when, by whom, for whom and how far`() {
        let deck = Self.offered()
        for text in [
            "Started 2026-05-27 20:26 UTC by agent@fabrikam.example, not finished.",
            "End the relationship", "Contoso  contoso.onmicrosoft.com  …000001", "✓ 2 verified",
            "? 2 steps were sent but not answered. They will be checked before",
            "Nothing is done until you confirm.",
        ] {
            #expect(deck.box.contains(text), "\(text)")
        }
    }

    @Test(arguments: Language.allCases)
    func `of a single step names what it does, and for whom`(language: Language) throws {
        let customer = CustomerPlan(
            holdings: .contoso(.e3),
            steps: Rules.of2020.plan(
                [.suspend(Subscription.e3.id)], on: .contoso(.e3), by: .agent(), at: .today))
        let step = try #require(customer.steps.first)
        let words = language.words()
        for count in 1...2 {
            var deck = DeckHarness(language: language, size: Size(rows: 40, columns: 90))
            let runs = (0..<count).map { number in
                Run.cutOff(.a([customer], id: "plan \(number)", purpose: .suspension), [.pending])
            }
            deck.happen(.runsRead(runs))
            let rows = deck.box.split(separator: "\n")
            let task = words.wholeTask(of: step, for: customer)
            #expect(task.contains(Subscription.e3.name))
            #expect(rows.count { $0.contains("· " + task) } == 1, "\(deck.box)")
            let left = words.runLeft(words.productTask(of: step, for: customer))
            #expect(rows.count { $0.contains(left) } == count - 1, "\(deck.box)")
            #expect(rows.contains { $0.contains("Contoso") })
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
        let words = language.words()
        for columns in [40, 80] {
            var deck = DeckHarness(
                .laden, language: language, size: Size(rows: 16, columns: columns))
            deck.happen(.runsRead([.cutOff(DeckHarness.planningForMany(30).plan!)]))
            // At 40 columns the keys stand on lines of their own.
            let key = words.runResumeKeys.split(separator: " · ")[0]
            var presses = 0
            while !deck.screen.contains("│ \(key)"), presses < 40 {
                #expect(deck.press("y") == [])
                deck.press(.pageDown)
                presses += 1
            }
            #expect((1..<40).contains(presses))
            #expect(deck.press("y") == [.goOn(.init("plan"), retryingRefused: false)])
        }
    }

    @Test(arguments: [Key.enter, .character("v")])
    func `is looked at with Enter or v, and rests`(key: Key) {
        var deck = Self.offered()
        #expect(deck.press(key) == [])
        #expect(deck.screen.contains("! paused, S continues"))
        // A run that ends the relationship is asked about once more.
        #expect(deck.press("S") == [])
        deck.press(.end)
        #expect(deck.press("y") == [.goOn(.init("plan 0"), retryingRefused: false)])
    }

    @Test func `waits for later with Esc, and all others with it`() {
        var deck = Self.offered(3)
        #expect(deck.box.contains("2 more unfinished runs: F lists them all."))
        let other = "Contoso · End the relationship"
        #expect(deck.box.split(separator: "\n").count { $0.contains(other) } == 2)
        let openings = deck.state.openings
        #expect(deck.press(.escape) == [])
        #expect(deck.state.openings == openings)
        #expect(deck.state.dialog == nil)
        #expect(deck.state.run == nil)
        #expect(deck.screen.contains("! F 3 runs unfinished"))
    }

    /// One act of each fate.
    private static let acts: [LookedUpAct] = [
        LookedUpAct(
            NamedWrite(.suspend(.init("e3")), of: .contoso, named: "Office 365 E3"),
            at: .day(-1), .done),
        LookedUpAct(
            NamedWrite(.removeRelationship, of: .contoso, named: "Contoso"), at: .day(-1),
            .notDone),
        LookedUpAct(
            NamedWrite(.cancel(.software(.init("sql"))), of: .contoso, named: "SQL"),
            at: .day(-1), .notShownYet),
        LookedUpAct(
            NamedWrite(.reactivate(.init("e3")), of: .contoso, named: "E3"), at: .day(-1),
            .unknown(.storeBusy)),
    ]

    @Test func `is told of with single acts in one dialog`() {
        var deck = DeckHarness(.laden, size: Size(rows: 60, columns: 100))
        deck.happen(.runsRead([.cutOff(DeckHarness.planning().plan!)], acts: Self.acts))
        for text in ["suspend: Office 365 E3 · Contoso", ", not finished."] {
            #expect(deck.box.contains(text), "\(text)")
        }
        deck.press(.escape)
        #expect(deck.state.dialog == nil)
        #expect(deck.state.putOff.count == 1)
    }

    @Test(arguments: Language.allCases)
    func `is told of where it was a single act, with what became of it`(language: Language) {
        let words = language.words()
        var deck = DeckHarness(.laden, language: language, size: Size(rows: 60, columns: 100))
        deck.happen(.actsLookedUp(Self.acts))
        #expect(deck.screen.contains(words.runActsTitle))
        for mark in ["✓ ", "✗ ", "~ ", "? "] { #expect(deck.box.contains(mark), "\(mark)") }
        let when = Date.day(-1).minute
        #expect(deck.box.ranges(of: when).count == Self.acts.count)
        #expect(deck.press("y") == [])
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
    }

    @Test(arguments: Language.allCases)
    func `is told of with the moment and the value of the check, where that decides nothing yet`(
        language: Language
    ) {
        let words = language.words()
        let write = Write.setQuantity(17, of: .init("e3"))
        let service = words.name(of: write.service)
        let checked = Date.day(-1).addingTimeInterval(120)
        let due = Date.day(-1).addingTimeInterval(900)
        func box(_ write: Write) -> String {
            let act = LookedUpAct(
                NamedWrite(write, of: .contoso, named: "E3"), at: .day(-1), .notShownYet,
                by: LookedUpAct.Look(
                    at: checked, before: .contoso(.e3), now: .contoso(.e3), decidedFrom: due))
            var deck = DeckHarness(
                .laden, language: language, size: Size(rows: 60, columns: 100))
            deck.happen(.actsLookedUp([act]))
            return deck.box.filter { !$0.isWhitespace && $0 != "│" }
        }
        func isSaid(_ sentence: String, of write: Write) -> Bool {
            box(write).contains(sentence.filter { !$0.isWhitespace })
        }
        let seats = words.runActChecked(
            at: checked.minute, seats: 25, before: 25, wanted: 17, by: service)
        #expect(isSaid(seats, of: write), "\(box(write))")
        #expect(isSaid(words.runActCheckedAgain(at: due.minute), of: write))
        let other = words.runActNotSeen(at: checked.minute, by: service)
        #expect(isSaid(other, of: .suspend(.init("e3"))))
        #expect(!isSaid(other, of: write))
    }

    @Test func `tells of an end of admin access how far it has come`() {
        func box(_ fate: LookedUpAct.Fate) -> String {
            var deck = DeckHarness(.laden, size: Size(rows: 60, columns: 100))
            let act = NamedWrite(.endAdminAccess(.init("r")), of: .contoso, named: "Helpdesk")
            deck.happen(.actsLookedUp([LookedUpAct(act, at: .day(-1), fate)]))
            return deck.box
        }
        #expect(box(.requested).contains("… requested (not ended yet): "))
        #expect(box(.done).contains("✓ "))
        #expect(!box(.done).contains("not ended yet"))
    }

    @Test func `waits until what is being read is closed`() {
        var deck = DeckHarness(.laden)
        deck.happen(.told("Something about a theme"))
        deck.happen(.runsRead([.cutOff(DeckHarness.planning().plan!)]))
        #expect(deck.box.contains("Something about a theme"))
        deck.press(.escape)
        #expect(deck.screen.contains("Unfinished run"))
    }

    @Test(arguments: [[Key.enter], [.character("/"), .character("s")]])
    func `asks nothing of who is at work already, and F finds it`(keys: [Key]) {
        var deck = DeckHarness(.laden)
        for key in keys { deck.press(key) }
        deck.happen(.runsRead([.cutOff(DeckHarness.planning().plan!)]))
        #expect(deck.state.dialog == nil)
        #expect(deck.state.runLabel != nil)
        #expect(deck.state.notice?.text.contains("Unfinished run: Contoso") == true)
        #expect(deck.press("y") == [])
        #expect(deck.state.run?.isMoving != true)
    }

    @Test func `is not offered if it is complete`() {
        var deck = DeckHarness()
        let all = Array(repeating: StepState.confirmed(byOthers: true), count: 11)
        deck.happen(.runsRead([.cutOff(DeckHarness.planning().plan!, all)]))
        #expect(deck.state.dialog == nil)
    }

    @Test func `does not go on where it is read-only`() {
        var deck = DeckHarness(far: .laden, isReadOnly: true)
        deck.happen(.runsRead([.cutOff(DeckHarness.planning().plan!)]))
        deck.press(.end)
        #expect(deck.press("y") == [])
        #expect(deck.state.notice?.text == Language.english.words().off(.refused(.readOnly)))
    }
}

@Suite struct `A run whose last end has come` {
    /// Runs with nothing left but an end that was asked for, and the news that it has come for one.
    private func waiting(_ count: Int) -> (deck: DeckHarness, news: (String) -> Event) {
        let plan = DeckHarness.planning().plan!
        let done = Array(repeating: StepState.confirmed(byOthers: false), count: 10)
        let runs = (0..<count).map {
            Run.cutOff(plan.renamed("plan \($0)"), done + [.requested])
        }
        var deck = DeckHarness(.laden, rules: .inProduction, size: Size(rows: 40, columns: 90))
        deck.happen(.runsRead(runs))
        let last = runs[0].steps[10]
        return (
            deck,
            { id in
                .actsShown([
                    AwaitedAct(
                        entry: 1, date: .today, customer: last.customer.customer,
                        intent: .of(
                            .endAdminAccess(.init("a")), named: "Helpdesk",
                            step: .of(last.step.id, in: id)))
                ])
            }
        )
    }

    @Test func `is offered no longer, and its dialog closes`() {
        var (deck, news) = waiting(1)
        #expect(deck.box.contains(deck.state.words.runRequested(1)))
        deck.happen(news("plan 0"))
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text.contains("Helpdesk (") == true)
        deck.press("F")
        #expect(deck.state.run == nil)
    }

    @Test func `leaves its dialog to the others`() {
        var (deck, news) = waiting(2)
        let openings = deck.state.openings
        deck.happen(news("plan 0"))
        guard case .unfinished(let left)? = deck.state.dialog else {
            Issue.record("no dialog")
            return
        }
        #expect(left.runs.map(\.id) == [.init("plan 1")])
        // A key typed for the other answers nothing.
        #expect(deck.state.openings > openings)
        deck.press(.end)
        #expect(deck.press("y") == [.goOn(.init("plan 1"), retryingRefused: false)])
    }

    @Test func `is not where F leads once it was put off`() {
        var (deck, news) = waiting(2)
        deck.press(.escape)
        #expect(deck.state.dialog == nil && deck.state.putOff.count == 2)
        deck.happen(news("plan 1"))
        #expect(deck.state.putOff.map(\.id) == [.init("plan 0")])
        deck.press("F")
        #expect(deck.state.run?.id == .init("plan 0"))
    }
}
