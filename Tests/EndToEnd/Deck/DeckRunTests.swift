import Deck
import Domain
import Glibc
import Samples
import Testing
import Wording

/// All that the pages of plan and run show, at 80×24 without colour, in each language.
@Suite(.blocking) struct `The run plan in the deck` {
    static let domain = "hanbit.onmicrosoft.com"
    static let colourless = ["NO_COLOR=1", "TERM=vt100"]

    @Test(arguments: Language.allCases)
    func `is read, rehearsed, started, told by the journal and certified`(
        language: Language
    ) throws {
        let home = try Home.seeded()
        let deck = try DeckSession(in: home, language: language, variables: Self.colourless)
        let words = deck.words
        let planned = try home.json("offboard", Self.domain, "--dry-run")["customers"].all[0][
            "steps"
        ].all.count
        try deck.open("hanbit")
        try deck.press("p")
        try deck.see(words.planKey, words.stepLabel, words.undoUntilLabel)
        try deck.press("Enter")
        try deck.seeAsked(words.planStepTitle(1, of: planned))
        try deck.press("Escape")
        try deck.press("D")
        try deck.see("✓")
        try deck.press("S")
        try deck.seeAsked(words.planStartTitle)
        try deck.readToTheEnd()
        try deck.type("contoso.example")
        try deck.press("Enter")
        try deck.seeAsked(words.planTypedDiffers)
        try deck.press("C-u")
        try deck.type(Self.domain)
        try deck.seeAsked("✓ > \(Self.domain)")
        try deck.press("Enter")
        try deck.see(words.runDoneAll(planned))

        try deck.press("J")
        try deck.see(words.journalTitle, words.entryPlanFinished)
        try deck.press("j", "Enter")
        try deck.terminal.wait(for: "an entry") { !$0.dialog.isEmpty }
        try deck.press("Escape")
        try deck.press("C")
        try deck.seeAsked(words.certificatePreviewTitle, "certificate-\(Self.domain).md")
        try deck.press("w")
        try deck.seeAsked(words.certificateSavedTitle, "certificate-\(Self.domain).html")
        try deck.press("Escape")
        try deck.terminal.wait(for: "the certificate") { _ in
            (try? home.files(in: "work"))?.contains("certificate-\(Self.domain).md") ?? false
        }
        let saved = try String(
            decoding: home.bytes(of: "work/certificate-\(Self.domain).md"), as: UTF8.self)
        let printed = try home.onStore(
            "certificate", Self.domain, "--language", language.rawValue)
        #expect(saved.trimmed == printed.output.trimmed)

        try deck.press("!")
        try deck.see(words.radarTitle, words.radarLeftLabel)
        try deck.press("?")
        try deck.seeAsked(words.helpTitle)
        try deck.press("Escape")
        try deck.press("Escape", "Escape", "Escape", "Escape")
        try deck.see(words.customersCount(5))
        #expect(Colours.sequences(in: deck.terminal.sent).isEmpty)
    }

    @Test func `cut off by kill -9 is offered again, and goes on`() throws {
        let home = try Home.seeded()
        let deck = try DeckSession(in: home)
        let words = deck.words
        try deck.press("*")
        try deck.see(words.markedCount(6))
        try deck.press("p")
        try deck.see(words.undoUntilLabel)
        try deck.press("S")
        try deck.seeAsked(words.planStartTitle)
        try deck.readToTheEnd()
        // When the warning of customers with nearly the same name comes, it drops what was typed.
        let start = {
            try deck.press("End", "C-u")
            try deck.type("6")
            try deck.press("Enter")
        }
        try deck.terminal.wait(for: "the run", after: start) { $0.says(words.stepStateConfirmed) }
        kill(try deck.processID, SIGKILL)
        // The text is in the middle of the deck's last frame, and may be wrapped.
        try deck.see("left with 137")
        try deck.type("stty sane; clear")
        try deck.press("C-j")
        try deck.terminal.wait(for: "a clear screen") { screen in
            screen.lines.filter { !$0.isEmpty } == [TmuxTerminal.prompt]
        }
        let title = words.runResumeTitle
        try deck.start { $0.asks(title) }
        try deck.readToTheEnd()
        try deck.press("y")
        // One of the six waits for its term to end, another's request for access is open.
        try deck.see(words.runWaitsOpen)
        let done = try home.json("activity").all.filter {
            $0["operationStatus"].text == "succeeded"
        }.map { [$0["operation"].text, $0["customerId"].text, $0["resourceId"].text] }
        #expect(Set(done).count == done.count)
        #expect(try home.json("customers").all.count == 1)
        #expect(try home.partnerdeck("journal", "--verify").status == 0)
    }

    @Test func `acts on all that is marked, once`() throws {
        let home = try Home.seeded()
        let deck = try DeckSession(in: home)
        let words = deck.words
        try deck.open("hanbit")
        try deck.press("*")
        try deck.press("s")
        let asked = try deck.seeAsked(words.targetsLabel)
        #expect(asked.asks("hanbit.onmicrosoft.com"))
        try deck.readToTheEnd()
        try deck.press("y")
        try deck.see(words.stepStateConfirmed, "✓")
        let acts = try home.json("activity").all
        #expect(!acts.isEmpty)
        #expect(Set(acts.map { $0["resourceId"].text }).count == acts.count)
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
