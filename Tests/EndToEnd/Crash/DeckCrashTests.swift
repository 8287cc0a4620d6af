import Chance
import Deck
import Glibc
import Testing
import Wording

@Suite(.blocking) struct `kill -9 of the deck` {
    /// When the deck is killed, after `y` was pressed.
    private enum Moment: CaseIterable {
        case acknowledged, firstWrite, atOnce
    }

    @Test func `loses nothing it has shown and leaves nothing half done`() throws {
        var chance = Dice(seed: 1_618)
        var wreck = try Wreck(chance: &chance)
        let shown = try wreck.home.json("show", "Fabrikam Ltd")
        let active = shown["subscriptions"].all.filter {
            $0["status"].text == "active" && $0["parentSubscriptionId"].text.isEmpty
        }
        try #require(active.count == 3)
        let deck = try Deck(in: wreck.home)
        for (moment, subscription) in zip(Moment.allCases, active) {
            if moment != .acknowledged { try startAgain(deck, wreck.home) }
            try deck.open("fabrikam", among: 20)
            let friendly = subscription["friendlyName"].text
            let name = friendly.isEmpty ? subscription["offerName"].text : friendly
            try deck.select(name)
            try deck.press("s")
            try deck.seeAsked(deck.words.suspendTitle, name)
            // Longer than the screen: only what was read to its end can be confirmed.
            for _ in 1...24 { try deck.press("Down") }
            let watch = try Watch(folders: [wreck.home.work, wreck.home.folderForWords()])
            try deck.press("y")
            switch moment {
            case .acknowledged:
                try deck.see(deck.words.suspended(name))
                wreck.acknowledged.append(
                    Wreck.Target(
                        customer: shown["customer"]["id"].text,
                        subscription: subscription["id"].text))
            case .firstWrite: #expect(watch.reaches(1))
            case .atOnce: break
            }
            try killAndTidyUp(deck)
        }
        try wreck.expectNothingLostAndNothingHalfDone()
        try wreck.expectCountsToAgree()
    }

    /// What was cut off is told before anything else.
    private func startAgain(_ deck: Deck, _ home: Home) throws {
        guard home.hasOpenAct() else { return try deck.start() }
        let title = deck.words.runActsTitle
        try deck.start { $0.says(title) }
        #expect(!home.hasOpenAct())
        try deck.press("Enter")
        try deck.terminal.wait(for: "the list") { !$0.says(title) }
    }

    @Test func `is looked up at the next start, and told, and settled in every book`() throws {
        var chance = Dice(seed: 7_391)
        var wreck = try Wreck(chance: &chance)
        var targets = wreck.targets[...]
        for moment in 1...40 where !wreck.home.hasOpenAct() {
            let target = targets.popFirst()
            _ = try wreck.suspend(try #require(target), killedAt: moment % 20)
        }
        try #require(wreck.home.hasOpenAct())
        let deck = try Deck(in: wreck.home) { $0.says(Language.english.words().runActsTitle) }
        #expect(!wreck.home.hasOpenAct())
        try deck.press("Enter")
        let acts = try wreck.home.json("activity").all
        #expect(acts.allSatisfy { $0["operationStatus"].text != "progress" })
        // Once told, it is told no more.
        try deck.press("q")
        try deck.seeItLeave(with: 0)
        try deck.start()
        try deck.press("q")
        try deck.seeItLeave(with: 0)
    }

    /// Nobody gives the terminal back, so the operator has to: even Enter is not understood.
    private func killAndTidyUp(_ deck: Deck) throws {
        kill(try deck.processID, SIGKILL)
        try deck.seeItLeave(with: 137)
        try deck.type("stty sane; clear")
        try deck.press("C-j")
        try deck.terminal.wait(for: "a clear screen") { screen in
            screen.lines.filter { !$0.isEmpty } == [Terminal.prompt]
        }
    }
}
