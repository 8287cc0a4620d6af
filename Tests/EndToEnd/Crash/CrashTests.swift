import Chance
import Deck
import Glibc
import Samples
import Testing
import Wording

@Suite(.blocking) struct `kill -9 during a run of suspensions` {
    @Test(arguments: [2_718, 31_415])
    func `loses nothing that was acknowledged and leaves nothing half done`(
        _ seed: UInt64
    ) throws {
        var chance = Dice(seed: seed)
        var crashed = try CrashedStore(chance: &chance)
        let targets = crashed.targets.prefix(30)
        #expect(targets.count == 30)
        var writes = 0
        for (round, target) in targets.enumerated() {
            // The first is not killed, and tells how many writes there are.
            let moment = round == 0 ? .max : Int.random(in: 0...writes + 1, using: &chance)
            writes = max(writes, try crashed.suspend(target, killedAt: moment))
        }
        #expect((1..<30).contains(crashed.acknowledged.count))
        try crashed.expectNothingLostAndNothingHalfDone()
        try crashed.expectCountsToAgree()
    }
}

@Suite(.blocking) struct `kill -9 of a run` {
    static let domain = "hanbit.onmicrosoft.com"

    /// Killed at the n-th write into store, journal or output, and resumed, with n growing until
    /// the run ends by itself.
    @Test(arguments: [UInt64(3), 7])
    func `leaves what going on completes, each write done once`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let home = try Home.seeded()
        try home.makeFolder("state/partnerdeck")
        let planned = try home.json("offboard", Self.domain, "--dry-run")["customers"].all[0][
            "steps"
        ].all.count
        var kills = 0
        // Later each time, so that it gets further.
        var reach = 12
        var outcome = try run(
            home, ["offboard", Self.domain, "--confirm", Self.domain], reach, &dice)
        // If it was killed after all was done, nothing is left to resume: 66.
        let ends: [ProcessResult.End] = [.left(0), .left(66)]
        while !ends.contains(outcome.end), kills < 200 {
            #expect(outcome.end == .killed(by: SIGKILL), "\(outcome)")
            kills += 1
            reach += 4
            // If it was killed before the plan was started, nothing can be resumed.
            let command =
                try home.hasStarted
                ? ["offboard", "--resume"] : ["offboard", Self.domain, "--confirm", Self.domain]
            outcome = try run(home, command, reach, &dice)
        }
        #expect(ends.contains(outcome.end))
        #expect(kills > 3)
        let acts = try home.json("activity").all
        let done = acts.filter { $0["operationStatus"].text == "succeeded" }.map {
            [$0["operation"].text, $0["resourceId"].text]
        }
        #expect(Set(done).count == done.count)
        #expect(done.count == planned)
        #expect(try home.partnerdeck("journal", "--verify").status == 0)
        let certified = try home.onStore("certificate", Self.domain, "--format", "json").json()
        #expect(certified["acts"].all.count == planned)
    }

    private func run(_ home: Home, _ command: [String], _ reach: Int, _ dice: inout Dice) throws
        -> ProcessResult
    {
        let words = try home.folderForWords()
        let watch = try FileWriteWatch(folders: [home.work, home.path("state/partnerdeck"), words])
        let child = try ChildProcess(
            [Home.program] + command + ["--store", home.store], in: home, output: words)
        if watch.reaches(Int.random(in: 1...reach, using: &dice)) { kill(child.id, SIGKILL) }
        return try child.outcome()
    }
}

extension Home {
    fileprivate var hasStarted: Bool {
        get throws {
            (try? journal())?.contains { $0.kind == "started" } ?? false
        }
    }
}

@Suite(.blocking) struct `kill -9 of the deck` {
    /// When the deck is killed after `y` was pressed.
    private enum Moment: CaseIterable {
        case acknowledged, firstWrite, atOnce
    }

    @Test func `loses nothing it has shown and leaves nothing half done`() throws {
        var chance = Dice(seed: 1_618)
        var crashed = try CrashedStore(chance: &chance)
        let shown = try crashed.home.json("show", "Fabrikam Ltd")
        let active = shown["subscriptions"].all.filter {
            $0["status"].text == "active" && $0["parentSubscriptionId"].text.isEmpty
        }
        try #require(active.count == 3)
        let deck = try DeckSession(in: crashed.home)
        for (moment, subscription) in zip(Moment.allCases, active) {
            if moment != .acknowledged { try startAgain(deck, crashed.home) }
            try deck.open("fabrikam", among: 20)
            let friendly = subscription["friendlyName"].text
            let name = friendly.isEmpty ? subscription["offerName"].text : friendly
            try deck.select(name)
            try deck.press("s")
            // The warning of a customer with nearly the same name drops what was typed before.
            try deck.seeAsked(deck.words.suspendTitle, name, "Fabrikan")
            // The question is longer than the screen, and has to be read to its end.
            try deck.readToTheEnd()
            let watch = try FileWriteWatch(folders: [
                crashed.home.work, crashed.home.folderForWords(),
            ])
            try deck.press("y")
            switch moment {
            case .acknowledged:
                try deck.see(deck.words.suspended(name))
                crashed.acknowledged.append(
                    CrashedStore.Target(
                        customer: shown["customer"]["id"].text,
                        subscription: subscription["id"].text))
            case .firstWrite: #expect(watch.reaches(1))
            case .atOnce: break
            }
            try killAndTidyUp(deck)
        }
        try crashed.expectNothingLostAndNothingHalfDone()
        try crashed.expectCountsToAgree()
    }

    /// Start the deck again. It shows an act that was cut off before anything else.
    private func startAgain(_ deck: DeckSession, _ home: Home) throws {
        guard home.hasOpenAct() else { return try deck.start() }
        let title = deck.words.runActsTitle
        try deck.start { $0.says(title) }
        #expect(!home.hasOpenAct())
        try deck.press("Enter")
        try deck.terminal.wait(for: "the list") { !$0.says(title) }
    }

    @Test func `is looked up at the next start, and told, and settled in every book`() throws {
        var chance = Dice(seed: 7_391)
        var crashed = try CrashedStore(chance: &chance)
        var targets = crashed.targets[...]
        for moment in 1...40 where !crashed.home.hasOpenAct() {
            let target = targets.popFirst()
            _ = try crashed.suspend(try #require(target), killedAt: moment % 20)
        }
        try #require(crashed.home.hasOpenAct())
        let deck = try DeckSession(in: crashed.home) {
            $0.says(Language.english.words().runActsTitle)
        }
        #expect(!crashed.home.hasOpenAct())
        try deck.press("Enter")
        let acts = try crashed.home.json("activity").all
        #expect(acts.allSatisfy { $0["operationStatus"].text != "progress" })
        // It is shown only once.
        try deck.press("q")
        try deck.seeItLeave(with: 0)
        try deck.start()
        try deck.press("q")
        try deck.seeItLeave(with: 0)
    }

    /// Kill the deck, and restore the terminal by hand. In raw mode the shell needs Ctrl-J for
    /// Enter.
    private func killAndTidyUp(_ deck: DeckSession) throws {
        kill(try deck.processID, SIGKILL)
        try deck.seeItLeave(with: 137)
        try deck.type("stty sane; clear")
        try deck.press("C-j")
        try deck.terminal.wait(for: "a clear screen") { screen in
            screen.lines.filter { !$0.isEmpty } == [TmuxTerminal.prompt]
        }
    }
}
