import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The first screen` {
    private func opened(_ language: Language = .english, rows: Int = 24) -> DeckHarness {
        var deck = DeckHarness(
            others: Tour.others, language: language, size: Size(rows: rows, columns: 80))
        deck.state.coach = .welcome
        return deck
    }

    @Test(arguments: Language.allCases)
    func `says that nothing is real, and how to sign in, without hiding the list`(
        language: Language
    ) {
        let words = language.words()
        let deck = opened(language)
        for text in [words.welcomePractice, words.welcomeTour("^T"), words.welcomeAnyKey] {
            #expect(deck.screen.contains(text))
        }
        #expect(deck.screen.contains("› Contoso "))
        #expect(deck.screen.contains("Tailspin 5 "))
        #expect(view(deck.state).lines.allSatisfy { $0.columns == 80 })
    }

    @Test func `goes with any key, which is answered as ever, and is remembered`() {
        var deck = opened()
        #expect(deck.press("j") == [.tourSeen])
        #expect(deck.state.coach == nil)
        #expect(deck.state.cursor.index == 1)
        #expect(deck.press("j") == [])
        var quitting = opened()
        #expect(quitting.press("q") == [.tourSeen, .quit])
    }

    @Test(arguments: Language.allCases)
    func `stays while language, theme and mouse are chosen, in the language chosen`(
        language: Language
    ) {
        var deck = opened(language)
        deck.press("L")
        #expect(deck.state.language == language.next)
        let words = language.next.words()
        for text in [words.welcomePractice, words.welcomeTour("^T"), words.welcomeAnyKey] {
            #expect(deck.screen.contains(text))
        }
        deck.press("Tj")
        deck.press(.escape)
        deck.press("?")
        deck.press(.escape)
        deck.press("m")
        #expect(deck.state.dialog == nil)
        #expect(deck.state.coach == .welcome)
        #expect(deck.press("j") == [.tourSeen])
        #expect(deck.state.coach == nil)
    }

    @Test func `goes once the help has opened a page`() {
        var deck = opened()
        deck.press("?/radar")
        deck.press(.enter)
        #expect(deck.state.coach == .welcome)
        #expect(deck.press(.enter) == [.tourSeen])
        #expect(deck.state.coach == nil && deck.state.pages.count == 1)
    }

    @Test(arguments: [10, 11, 12, 15, 16, 24])
    func `fits any screen`(rows: Int) {
        let deck = opened(rows: rows)
        let frame = view(deck.state)
        #expect(frame.lines.count == rows)
        #expect(frame.lines.last?.text.contains("q back, quit") == true)
        #expect(deck.screen.contains("› Contoso "))
    }
}

@Suite struct `The tour` {
    private func begun(_ language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(.contoso(.e3), others: Tour.others, language: language)
        deck.press(.control("t"))
        return deck
    }

    private func step(_ deck: DeckHarness) -> PracticeTour.Step? {
        if case .tour(let tour) = deck.state.coach { tour.step } else { nil }
    }

    @Test func `goes on when the operator has done what a step asks for`() throws {
        var deck = begun()
        #expect(deck.screen.contains("Tour, step 1 of 5: find a customer"))
        deck.press("/cont")
        #expect(step(deck) == .find)
        deck.press(.enter)
        #expect(step(deck) == .open)
        deck.press(.enter)
        #expect(step(deck) == .suspend)
        #expect(deck.screen.contains("Tour, step 3 of 5: suspend a subscription"))
        deck.press("s")
        #expect(step(deck) == .suspend)
        try deck.complete("y")
        #expect(step(deck) == .blockers)
        deck.press("4")
        // Nothing blocks any more, so there is nothing else to see.
        #expect(step(deck) == .undo)
        deck.press("1")
        deck.press("u")
        guard case .run(let plan) = deck.press("y").last else {
            Issue.record("nothing was undone")
            return
        }
        deck.world.carryOut(plan)
        var run = Run(
            plan, startedAt: .today,
            author: .init(userPrincipalName: "", profile: "", place: ""))
        for (customer, step) in run.steps {
            run.set(.confirmed(byOthers: false), of: step.id, for: customer.id)
        }
        run.phase = .finished
        deck.happen(.runReported(run))
        #expect(deck.state.coachSentences == ["That was the tour.", deck.state.words.tourDoneText])
        deck.press(.escape)
        #expect(deck.state.coach == nil)
        #expect(deck.state.notice == nil)
    }

    @Test func `shows the blockers where there are any`() throws {
        var deck = DeckHarness(.everything)
        deck.press(.enter)
        deck.state.coach = .tour(PracticeTour(step: .blockers))
        deck.press("4")
        #expect(step(deck) == .blockers)
        deck.press(.enter)
        #expect(step(deck) == .undo)
    }

    @Test func `says the way from the page that shows, and counts only what it asked for`() throws {
        var deck = DeckHarness(.everything, others: Tour.others)
        deck.press(.enter)
        deck.press("3")
        deck.press(.control("t"))
        let words = deck.state.words
        #expect(step(deck) == .find)
        #expect(deck.state.coachSentences.last == words.tourBackToList)
        deck.press(.enter)
        #expect(step(deck) == .find)
        deck.press("qq")
        #expect(deck.state.coachSentences.last == words.tourFindText)
        deck.press("/cont")
        deck.press(.enter)
        #expect(deck.state.coachSentences.last == words.tourOpenText)
        deck.press(.enter)
        #expect(step(deck) == .suspend)
        #expect(deck.state.coachSentences.last == words.tourSuspendText)
        deck.press("3")
        #expect(deck.state.coachSentences.last == words.tourToSubscriptions)
        deck.press("J")
        #expect(deck.state.coachSentences.last == words.tourBackToCustomer)
        deck.press("q1")
        #expect(deck.state.coachSentences.last == words.tourSuspendText)
        deck.state.coach = .tour(PracticeTour(step: .undo))
        deck.happen(
            .performed(
                try ClearedWrite(.reactivate(Subscription.e3.id), of: Customer.contoso.id)))
        #expect(step(deck) == .undo)
    }

    @Test(
        arguments: Language.allCases,
        [
            Size(rows: 24, columns: 80), Size(rows: 24, columns: 60),
            Size(rows: 40, columns: 120), Size(rows: 60, columns: 200),
        ])
    func `shows every step before it is done, and goes over none`(
        language: Language, size: Size
    ) throws {
        var deck = DeckHarness(
            .contoso(.e3), others: Tour.others, language: language, size: size)
        deck.press(.control("t"))
        var seen: [PracticeTour.Step] = []
        func look() {
            guard let step = step(deck), seen.last != step else { return }
            seen.append(step)
            for text in deck.state.coachSentences {
                let said = deck.screen.filter { !$0.isWhitespace && $0 != "»" }
                #expect(said.contains(text.filter { !$0.isWhitespace }), "\(text)")
            }
        }
        look()
        // Opening a customer is not what the first step asks for.
        deck.press(.enter)
        #expect(step(deck) == .find)
        deck.press("q")
        for key in "/cont".map(Key.character) + [.enter, .enter] {
            deck.press(key)
            look()
        }
        try deck.complete("sy")
        look()
        deck.press("4")
        look()
        #expect(seen == PracticeTour.Step.allCases)
    }

    @Test func `does not take for done what shows already when a step begins`() {
        var deck = DeckHarness(.everything)
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter)
        deck.state.coach = .tour(PracticeTour(step: .blockers))
        deck.press("j")
        #expect(step(deck) == .blockers)
        deck.press("q")
        deck.press(.enter)
        #expect(step(deck) == .undo)
    }

    @Test func `says so where nothing can be suspended`() {
        var deck = DeckHarness(.contoso(.a(.legacyLicence, .suspended)))
        deck.press(.enter)
        deck.state.coach = .tour(PracticeTour(step: .suspend))
        #expect(deck.state.coachSentences.last == deck.state.words.tourNothingActive)
    }

    @Test func `is left with Esc, which does nothing else then`() {
        var deck = begun()
        deck.press(.enter)
        #expect(deck.press(.escape) == [])
        #expect(deck.state.coach == nil)
        #expect(deck.state.pages.count == 1)
        #expect(deck.screen.contains("The tour is over; ^T starts it again."))
        deck.press(.escape)
        #expect(deck.state.pages.isEmpty)
    }

    @Test func `lets Esc close a dialog first`() {
        var deck = begun()
        deck.press(.enter)
        deck.press("s")
        deck.press(.escape)
        #expect(deck.state.dialog == nil)
        #expect(deck.state.coach != nil)
    }

    @Test(arguments: Language.allCases)
    func `says each step whole in three rows, and leaves the list its rows`(language: Language) {
        let words = language.words()
        for step in PracticeTour.Step.allCases {
            var deck = begun(language)
            deck.state.coach = .tour(PracticeTour(step: step))
            let said = deck.screen.filter { !$0.isWhitespace && $0 != "»" }
            for text in deck.state.coachSentences {
                #expect(said.contains(text.filter { !$0.isWhitespace }), "\(text)")
            }
            #expect(deck.screen.contains("› Contoso "))
        }
        #expect(!words.tourDone.isEmpty)
    }

    @Test func `is not offered on a service`() {
        var deck = DeckHarness(far: .contoso(.e3))
        #expect(deck.press(.control("t")) == [])
        #expect(deck.state.coach == nil)
        #expect(deck.state.notice?.text == deck.state.words.tourOnlyInSandbox)
    }
}

@Suite struct `The end of a long run` {
    private func ended(after seconds: Double) throws -> [Effect] {
        var deck = DeckHarness(.contoso(.e3))
        deck.press(.enter)
        deck.press(" s")
        deck.press("y")
        guard var run = deck.state.run else { throw NoRun() }
        deck.happen(.runReported(run))
        deck.state.now += seconds
        for (customer, step) in run.steps {
            run.set(.confirmed(byOthers: false), of: step.id, for: customer.id)
        }
        run.phase = .finished
        return deck.happen(.runReported(run))
    }

    private struct NoRun: Error {}

    @Test func `is told beside the screen, in the words of the notice`() throws {
        guard case .notify(let told)? = try ended(after: 31).first else {
            Issue.record("nothing was told")
            return
        }
        #expect(told.hasSuffix(": The run is complete: 1 step is verified."))
        #expect(told.contains("Contoso"))
    }

    @Test func `is told on the screen alone where nobody had time to look away`() throws {
        #expect(try ended(after: 5) == [])
    }
}
