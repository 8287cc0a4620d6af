import Deck
import Samples
import Testing

@Suite(.serialized, .blocking) struct `What cannot be undone is never done by accident` {
    let home: Home
    static let domain = "hanbit.onmicrosoft.com"

    init() throws { home = try Home.seeded() }

    @Test func `the key that opens a question does not answer it`() throws {
        let deck = try DeckSession(in: home)
        try deck.open("hanbit")
        try deck.select("Microsoft Azure")
        for _ in 1...2 {
            try deck.press("s")
            try deck.seeAsked(deck.words.suspendTitle, "Microsoft Azure")
        }
        try deck.press("n")
        try deck.see(deck.words.nothingDone)
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test func `Enter does not answer the question that Enter opened`() throws {
        let deck = try DeckSession(in: home)
        try deck.open("hanbit")
        try deck.select("Microsoft Azure")
        try deck.press("Enter")
        try deck.see(deck.words.statusChoiceHeading)
        try deck.select("( ) ‖ " + deck.words.statusSuspended)
        for _ in 1...2 {
            try deck.press("Enter")
            try deck.seeAsked(deck.words.suspendTitle, "Microsoft Azure")
        }
        try deck.press("Escape")
        try deck.see(deck.words.nothingDone)
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test func `keys typed before a question could be seen do not answer it`() throws {
        let deck = try DeckSession(in: home)
        try deck.open("hanbit")
        try deck.select("Microsoft Azure")
        try deck.press("s", "y", "y", "y")
        try deck.seeAsked(deck.words.suspendTitle, "Microsoft Azure")
        try deck.press("n")
        try deck.see(deck.words.nothingDone)
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test func `a domain that is not the customer's removes nothing`() throws {
        try home.clear(Self.domain)
        let deck = try DeckSession(in: home)
        try deck.open("hanbit")
        try deck.turn(to: 4, \.accountTitle)
        try deck.press("Enter")
        try deck.seeAsked(deck.words.removeLink)
        for wrong in ["hanbit", "hanbit.onmicrosoft.co", "fabrikam.onmicrosoft.com"] {
            try deck.type(wrong)
            try deck.press("Enter")
            let asked = try deck.seeAsked("> \(wrong)", deck.words.removeLink)
            #expect(!asked.asks("✓"))
            try deck.press("C-u")
        }
        try deck.press("Escape")
        try deck.see(deck.words.nothingDone, deck.words.removeLinkReady)
        #expect(try home.onStore("show", Self.domain).status == 0)
        let operations = try home.json("activity").all.map { $0["operation"].text }
        #expect(!operations.contains("remove-relationship"))
    }

    @Test func `a domain typed before the question could be seen removes nothing`() throws {
        try home.clear(Self.domain)
        let deck = try DeckSession(in: home)
        try deck.open("hanbit")
        try deck.turn(to: 4, \.accountTitle)
        try deck.terminal.press(["Enter"] + Self.domain.map(String.init) + ["Enter"])
        let asked = try deck.seeAsked(deck.words.removeLink)
        #expect(!asked.asks("✓"))
        try deck.press("Escape")
        try deck.see(deck.words.nothingDone)
        #expect(try home.onStore("show", Self.domain).status == 0)
    }
}
