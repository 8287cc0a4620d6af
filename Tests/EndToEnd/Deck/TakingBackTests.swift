import Deck
import Samples
import Testing

@Suite(.blocking) struct `Taking back in the deck` {
    let home: Home

    init() throws { home = try Home.seeded() }

    @Test func `costs nothing while a suspension is held`() throws {
        let deck = try DeckSession(in: home, variables: ["PARTNERDECK_HOLD=30"])
        let words = deck.words
        try deck.open("hanbit")
        try deck.select("Microsoft Azure")
        try deck.confirm("s", \.suspendTitle, "Microsoft Azure")
        // On a busy machine, a second may pass unseen.
        func seeHeld(below limit: Int) throws -> Int {
            let held = { (seconds: Int) in
                words.held(
                    seconds, act: words.writeSuspend("Microsoft Azure (Hanbit Trading 한빛무역)"))
            }
            let screen = try deck.terminal.wait(for: "less than \(limit) s") { screen in
                (1..<limit).contains { screen.says(held($0)) }
            }
            return try #require((1..<limit).last { screen.says(held($0)) })
        }
        let left = try seeHeld(below: 30)
        #expect(try seeHeld(below: left) < left)
        try deck.press("u")
        try deck.see(words.heldTakenBack)
        #expect(try home.json("activity").all.isEmpty)
        try deck.terminal.wait(for: "the entry in the journal") { _ in
            (try? home.journal().map(\.kind).last) == "takenBack"
        }
    }

    @Test func `is said and recorded where Ctrl-C ends the deck meanwhile`() throws {
        let deck = try DeckSession(in: home, variables: ["PARTNERDECK_HOLD=30"])
        let words = deck.words
        try deck.open("hanbit")
        try deck.select("Microsoft Azure")
        try deck.confirm("s", \.suspendTitle, "Microsoft Azure")
        let act = words.writeSuspend("Microsoft Azure")
        try deck.terminal.wait(for: "the act that is held") { screen in
            (1...30).contains {
                screen.says(words.held($0, act: act + " (Hanbit Trading 한빛무역)"))
            }
        }
        try deck.press("C-c")
        let screen = try deck.seeItLeave(with: 130)
        #expect(screen.says("partnerdeck: " + words.entryTakenBack(act)))
        #expect(try home.json("activity").all.isEmpty)
        #expect(try home.journal().map(\.kind).last == "takenBack")
    }

    @Test func `gives back what a suspension took`() throws {
        let before = try home.json("show", "hanbit.onmicrosoft.com")["subscriptions"].all
        let deck = try DeckSession(in: home, variables: ["PARTNERDECK_HOLD=1"])
        let words = deck.words
        let name = "Microsoft 365 Business Basic"
        try deck.open("hanbit")
        try deck.select(name)
        try deck.confirm("s", \.suspendTitle, name)
        try deck.see(words.suspended(name))
        try deck.press("u")
        try deck.seeAsked(words.writeSuspend(name))
        try deck.readToTheEnd()
        try deck.press("y")
        try deck.see(words.undone(name))
        let after = try home.json("show", "hanbit.onmicrosoft.com")["subscriptions"].all
        #expect(after.map(\.description) == before.map(\.description))
    }

    @Test func `is locked by a key, and unlocked by another`() throws {
        let deck = try DeckSession(in: home)
        let words = deck.words
        try deck.open("hanbit")
        try deck.press("O")
        try deck.see(words.readOnlyOn)
        try deck.select("Microsoft Azure")
        try deck.press("s")
        try deck.terminal.wait(for: "the key off") { $0.dialog.isEmpty }
        try deck.press("O")
        try deck.seeAsked(words.unlockTitle)
        try deck.press("O", "y")
        try deck.see(words.readOnlyOff)
        #expect(try home.json("activity").all.isEmpty)
    }
}
