import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A run` {
    static func running(
        _ language: Language = .english, _ size: Size = Size(rows: 24, columns: 80)
    ) -> DeckHarness {
        var deck = DeckHarness.planning(language: language, size: size)
        _ = deck.start()
        return deck
    }

    @Test(arguments: [40, 80, 120])
    func `says whole how far it is with a customer whose name is cut`(columns: Int) {
        let state = DeckHarness(size: Size(rows: 24, columns: columns)).state
        let customer = Customer.a(String(repeating: "Fjord Rederi ", count: 12))
        let plan = CustomerPlan(holdings: Holdings(customer: customer), steps: [])
        let row = state.heading(of: plan, tail: "2/9", isSelected: true, isFolded: false)
        #expect(state.edged([row], listAt: 0)[0].text.contains("  2/9"), "\(row.text)")
    }

    @Test func `shows how far it is, by step and in all`() {
        var deck = Self.running()
        _ = deck.report(StepState.every, end: .today.addingTimeInterval(130))
        #expect(deck.screen.contains("↻ running"))
        #expect(deck.screen.contains("███▋░░░░░░░░░░░░░░░░ 2/11  about 3 min left"))
        for part in [
            "✓ 2 verified", "~ 1 accepted", "✗ 1 refused", "⧗ 2 waiting", "? 1 unknown",
            "· 4 left",
        ] {
            #expect(deck.screen.contains(part), "\(part)")
        }
        for state in [
            "✓ verified", "✓ already done", "~ accepted", "… under way", "✗ refused",
            "⧗ until \(Date.day(300).minute)", "? unknown", "· pending",
        ] {
            #expect(deck.screen.contains(state), "\(state)")
        }
    }

    @Test func `has room for the names of steps until a step is refused or waits`() throws {
        var deck = Self.running()
        func widths() throws -> [Int] {
            try #require(deck.state.shown.table(in: deck.state)).widths
        }
        _ = deck.report([.underway, .confirmed(byOthers: false)])
        let early = try widths()
        #expect(early[2] < 20 && early[1] > 40, "\(early)")
        #expect(deck.screen.contains("… under way"))
        _ = deck.report([.refused(.told(.service(.failed), by: .wordy))])
        #expect(try widths()[2] >= 28)
    }

    @Test func `says until when it waits for the quota`() {
        var deck = Self.running()
        deck.happen(
            .requestsWait(
                RequestWait(until: .today.addingTimeInterval(67), requestsAMinute: 500)))
        #expect(deck.screen.contains("keeping to 500 requests a minute: goes on at 20:27:47 UTC"))
        deck.happen(.requestsWait(nil))
        #expect(!deck.screen.contains("requests a minute"))
    }

    @Test func `does not move the cursor when it reports`() {
        var deck = Self.running()
        deck.press("jjj")
        let row = deck.screen.split(separator: "\n").first { $0.hasPrefix("›") }?.prefix(30)
        for count in 1...6 {
            _ = deck.report(Array(repeating: .confirmed(byOthers: false), count: count))
        }
        let after = deck.screen.split(separator: "\n").first { $0.hasPrefix("›") }?.prefix(30)
        #expect(after == row)
    }

    @Test func `tells everything of a step on Enter, and copies the ids of a refusal`() {
        var deck = Self.running()
        _ = deck.report(StepState.every)
        deck.press("jjjjj")
        deck.press(.enter)
        #expect(deck.box.contains("✗ refused"))
        guard case .copy(let ids) = deck.press("y").first else {
            Issue.record("nothing was copied")
            return
        }
        #expect(ids.hasPrefix(ServiceAnswer.wordy.trace.ids + "\nID: "))
        #expect(ids.hasSuffix("\nMicrosoft ID: " + Customer.contoso.id.text))
        deck.press(.escape)
        deck.press("jjj")
        deck.press(.enter)
        #expect(deck.box.contains("It will be checked before anything"))
    }

    @Test func `tells when a step was sent and with which ids, and leads to its entry`() throws {
        var deck = Self.running()
        var run = try #require(deck.state.run)
        let step = run.reference(Customer.contoso.id, 1)
        let trace = ActTrace(correlationID: "c0-0", requestID: "d0-0")
        run.set(.confirmed(byOthers: false), of: 1, for: Customer.contoso.id)
        run.record(step, at: .today, sentWith: trace)
        // What is recorded later keeps the ids.
        run.record(step, at: .day(1), sentWith: nil)
        deck.happen(.runReported(run))
        deck.world.journal = [
            .a(1, .started(run.plan), of: nil),
            .a(2, .intended(.of(.suspend(.init("e3")), step: step))),
            .a(3, .stepped(step, .confirmed(byOthers: false))),
            .a(4, .stopped(run.id), of: nil),
        ]
        deck.press("gj")
        deck.press(.enter)
        #expect(deck.box.contains(Date.day(1).iso8601))
        #expect(deck.box.contains("d0-0"))
        #expect(deck.box.contains(deck.state.words.runStepKeys))
        deck.press("J")
        #expect(deck.state.dialog == nil)
        #expect(deck.state.selectedRow?.row.step == step)
    }

    @Test func `goes on when its page is left, and says so everywhere else`() {
        var deck = Self.running()
        _ = deck.report([.confirmed(byOthers: false)])
        #expect(deck.press(.escape) == [])
        #expect(deck.screen.contains("F run 1/11"))
        deck.press(.enter)
        #expect(deck.screen.contains("F run 1/11"))
        deck.press("F")
        #expect(deck.screen.contains("↻ running"))
        #expect(deck.state.pages.count == 2)
    }

    @Test func `takes the place of its plan once it has reported itself`() {
        var deck = Self.running()
        #expect(deck.plan != nil)
        _ = deck.report([.underway])
        #expect(deck.state.pages == [.run(RunPage())])
    }

    @Test func `that could not go on rests as before`() {
        var deck = Self.running()
        _ = deck.report(StepState.every, .rests(nil))
        deck.press("S")
        deck.press(.end)
        deck.press("y")
        deck.happen(.runRefused(.storeBusy))
        #expect(deck.state.run?.phase == .rests(nil))
        deck.press(.escape)
        #expect(deck.press("S") == [])
        deck.press(.end)
        #expect(deck.press("y").count == 1)
    }

    @Test func `says in full why it rests, on a customer's row`() {
        var deck = Self.running()
        _ = deck.report([.underway], .rests(.told(.service(.failed), by: .wordy)))
        deck.press(.enter)
        #expect(deck.state.dialog == .refusal(.told(.service(.failed), by: .wordy)))
    }

    @Test func `stops after the step under way, and not twice`() {
        var deck = Self.running()
        #expect(deck.press(".") == [.stopRun])
        #expect(deck.screen.contains("… stopping after this step"))
        #expect(deck.press(".") == [])
        #expect(deck.screen.contains("Nothing is running."))
    }

    @Test func `goes on with S once it rests, and retries what was refused with t`() throws {
        var deck = Self.running()
        let id = try #require(deck.state.run?.id)
        for key in ["S", "t"] {
            #expect(deck.press(key) == [])
            #expect(deck.screen.contains("It is already running."))
        }
        _ = deck.report(StepState.every, .rests(nil))
        #expect(deck.press("S") == [])
        deck.press(.end)
        #expect(deck.press("y") == [.goOn(id, retryingRefused: false)])
        #expect(deck.press("S") == [])
        _ = deck.report(StepState.every, .finished)
        #expect(deck.press("t") == [])
        deck.press(.end)
        #expect(deck.press("y") == [.goOn(id, retryingRefused: true)])
        _ = deck.report([.confirmed(byOthers: false)], .rests(nil))
        #expect(deck.press("t") == [])
        #expect(deck.screen.contains("No step was refused."))
    }

    @Test func `does not call complete what is only requested, and tells when it has come`() {
        var deck = Self.running()
        let all = Array(repeating: StepState.confirmed(byOthers: false), count: 10)
        _ = deck.report(all + [.requested], .finished)
        let words = deck.state.words
        #expect(deck.screen.contains("… " + words.runFinishedRequested(1)))
        #expect(deck.screen.contains("10 of 11 steps verified: " + words.runRequested(1)))
        let (run, last) = (deck.state.run!, deck.state.run!.steps.last!)
        let step = run.reference(last.customer.id, last.step.id)
        deck.happen(
            .actsShown([
                AwaitedAct(
                    entry: 1, date: .today, customer: last.customer.customer,
                    intent: .of(.endAdminAccess(.init("a")), named: "Helpdesk", step: step))
            ]))
        #expect(deck.state.run?.isComplete == true)
        #expect(deck.state.notice?.text.contains("Helpdesk (") == true)
    }

    @Test func `says at its end that it is complete, whose it is, and only then`() throws {
        var deck = Self.running()
        let all = Array(repeating: StepState.confirmed(byOthers: false), count: 11)
        _ = deck.report(all, .finished)
        let words = Language.english.words()
        let whose = words.subject(of: try #require(deck.state.run?.plan))
        #expect(
            deck.state.notice?.text
                == whose + ": The run is complete: all 11 steps are verified.")
        #expect(whose.contains("Contoso"))
        #expect(deck.screen.contains("✓ done: all steps verified"))
        var partly = Self.running()
        _ = partly.report(
            all.dropLast(2) + [.refused(.notActivatedYet), .waiting(until: .day(3), nil)], .finished
        )
        #expect(partly.screen.contains("! 9 of 11 steps verified: ✗ 1 not sent, ⧗ 1 waiting."))
        #expect(partly.screen.contains("! ended, NOT complete"))
        #expect(!partly.screen.contains("complete: all"))
    }

    @Test(arguments: Language.allCases)
    func `is no success at its end where the relationship stays`(language: Language) {
        let words = language.words()
        var deck = DeckHarness.planning(language: language, size: Size(rows: 40, columns: 100))
        deck.press("Gx")
        deck.press("S")
        deck.press(.end)
        deck.press("y")
        let steps = deck.state.run!.steps
        let struck = steps.count { $0.step.isStruck }
        _ = deck.report(
            steps.map { $0.step.isStruck ? .struck : .confirmed(byOthers: false) }, .finished)
        #expect(struck > 1)
        #expect(deck.screen.contains("! " + words.runFinishedKept(1, struck: struck)))
        #expect(deck.state.notice?.tone == .warning)
        #expect(
            deck.state.notice?.text.hasSuffix(
                words.runDoneKept(1, confirmed: steps.count - struck, struck: struck)) == true)
        #expect(!deck.row("Contoso").contains("✓"))
        deck.press("G")
        deck.press(.enter)
        #expect(deck.box.contains(words.stepStruckNote))
    }

    @Test func `says at its end what was struck out of it`() {
        var deck = Self.running()
        _ = deck.report([.underway])
        var plan = deck.state.run!.plan
        plan.customers[0].steps[0].isStruck = true
        deck.state.run = .cutOff(plan, [])
        _ = deck.report(Array(repeating: .confirmed(byOthers: false), count: 11), .finished)
        #expect(deck.screen.contains("✓ done; 1 skipped"))
    }

    @Test func `tells its end once, wherever one is, and has what shows read again`() throws {
        var deck = Self.running()
        deck.press(.escape, .escape)
        let reads = deck.reads.count
        _ = deck.report([.confirmed(byOthers: false)], .rests(.unreachable("timed out")))
        let told = try #require(deck.state.notice?.text)
        #expect(told.contains("Contoso: The run is paused: Partner Center cannot be reached"))
        #expect(deck.screen.contains("! End the relationship · Contoso: The run is paused"))
        #expect(deck.screen.contains("! F run paused 1/11"))
        #expect(deck.reads.count > reads)
        deck.press("j")
        _ = deck.report([.confirmed(byOthers: false)], .rests(.unreachable("timed out")))
        #expect(deck.state.notice == nil)
    }

    @Test func `stays on the screen when its customer leaves`() {
        var deck = DeckHarness(.laden, rules: .inProduction)
        deck.press(.enter)
        deck.press("p")
        _ = deck.start()
        deck.world.list = []
        deck.happen(.customerGone(Customer.contoso.id))
        _ = deck.report([.underway])
        #expect(deck.state.pages == [.run(RunPage())])
        #expect(deck.state.notice == nil)
        #expect(deck.screen.contains("↻ running"))
        deck.press(.escape)
        #expect(deck.state.pages == [])
    }

    @Test func `wakes the deck only when what it says changes`() {
        var deck = Self.running()
        #expect(deck.state.runMoment == nil)
        _ = deck.report([], end: .today.addingTimeInterval(3 * 3600))
        for _ in 0..<400 {
            guard let moment = deck.state.runMoment else { break }
            let before = deck.state.timeLeft
            #expect(moment.timeIntervalSince(deck.state.now) >= 1)
            deck.state.now = moment
            #expect(deck.state.timeLeft != before)
        }
        #expect(deck.state.runMoment == nil)
        #expect(deck.state.timeLeft == "a few seconds left")
        deck.state.now = .today
        deck.press(.escape)
        #expect(deck.state.runMoment == nil)
    }

    @Test func `has a key to it once there is one`() {
        var deck = DeckHarness()
        deck.press("F")
        #expect(deck.state.pages == [])
        #expect(deck.screen.contains("No plan has been run since the deck was opened."))
    }
}
