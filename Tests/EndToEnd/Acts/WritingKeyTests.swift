import Deck
import Testing
import Wording

/// Each key of the deck that writes, to the end: what the screen says, what the service has, and
/// what the journal tells.
@Suite(.serialized, .blocking) struct `A key that writes` {
    @Test(arguments: Bench.Venue.allCases)
    func `is a, which reactivates, and s, which suspends`(_ venue: Bench.Venue) throws {
        let bench = try Bench(venue)
        let (deck, words) = (bench.deck, bench.words)
        let (suspended, active) = ("Exchange Online (Plan 1)", "Microsoft Azure")
        try deck.select(suspended)
        try deck.confirm("a", \.reactivateTitle, suspended)
        try deck.see(words.reactivated(suspended))
        try deck.select(active)
        try deck.confirm("s", \.suspendTitle, active)
        try deck.see(words.suspended(active))
        #expect(try bench.status(of: suspended) == "active")
        #expect(try bench.status(of: active) == "suspended")
        try bench.expectAJournal(of: 2)
    }

    @Test(arguments: Bench.Venue.allCases)
    func `is c, which cancels an Azure subscription, a reservation, and software`(
        _ venue: Bench.Venue
    ) throws {
        let bench = try Bench(venue)
        let (deck, words) = (bench.deck, bench.words)
        let pages: [(Int, Phrase, String, String, Phrase)] = [
            (
                1, \.subscriptionsTitle, "azureSubscriptions", "friendlyName",
                \.cancelSubscriptionTitle
            ),
            (2, \.reservationsTitle, "reservations", "displayName", \.cancelOrderTitle),
            (3, \.softwareTitle, "software", "productName", \.cancelOrderTitle),
        ]
        for (number, page, kind, name, title) in pages {
            let name = try bench.holdings(kind)[0][name].text
            try deck.turn(to: number, page)
            try deck.select(name)
            try deck.confirm("c", title, name)
            try deck.see(
                number == 1 ? words.cancelledSubscription(name) : words.cancelledOrder(name))
            let after = try bench.holdings(kind)[0]["status"].text
            #expect(["cancelled", "canceled", "deleted", "disabled"].contains(after), "\(after)")
        }
        try bench.expectAJournal(of: 3)
    }

    @Test(arguments: Bench.Venue.allCases)
    func `is o, which orders, and c, which cancels what was ordered`(_ venue: Bench.Venue) throws {
        let bench = try Bench(venue)
        let (deck, words) = (bench.deck, bench.words)
        let offer = "Microsoft Teams Essentials"
        try deck.press("o")
        try deck.select(offer)
        try deck.confirm("Enter", \.orderTitle, offer)
        try deck.see("[1 \(words.subscriptionsTitle)", offer)
        #expect(try bench.status(of: offer) == "active")
        try deck.select(offer)
        try deck.confirm("c", \.cancelSubscriptionTitle, offer)
        try deck.see(words.cancelledSubscription(offer))
        #expect(try bench.status(of: offer) == "deleted")
        try bench.expectAJournal(of: 2)
    }

    @Test(arguments: Bench.Venue.allCases)
    func `is Enter behind the customer's domain, which removes, and P, which plays the acceptance`(
        _ venue: Bench.Venue
    ) throws {
        let bench = try Bench(venue) { try $0.clear(Bench.domain) }
        let (deck, words) = (bench.deck, bench.words)
        try deck.turn(to: 4, \.accountTitle)
        try deck.press("Enter")
        try deck.seeAsked(words.removeLink, Bench.domain)
        try deck.type(Bench.domain)
        try deck.seeAsked("> \(Bench.domain)", "✓")
        try deck.press("Enter")
        try deck.see(words.relationshipRemoved("Hanbit Trading 한빛무역"))
        #expect(try bench.home.onStore("show", Bench.domain).status == 3)
        // Where the clearing was written down, too.
        let before = try bench.home.journal().count { $0.kind == "intended" } - 1
        try bench.expectAJournal(of: before + 1)
        // The customer of a service accepts for itself.
        guard venue == .sandbox else { return }

        try deck.press("Enter")
        try deck.terminal.wait(for: "the list alone") { $0.dialog.isEmpty }
        try deck.press("r")
        try deck.see(words.requestTitle, Bench.domain)
        try deck.press("P")
        try deck.seeAsked(words.acceptTitle)
        try deck.press("y")
        try deck.see(words.relationshipAccepted("Hanbit Trading 한빛무역"))
        #expect(try bench.home.onStore("show", Bench.domain).status == 0)
    }

    @Test(arguments: Bench.Venue.allCases)
    func `acts on all that is marked: s suspends them, a reactivates them`(
        _ venue: Bench.Venue
    ) throws {
        let bench = try Bench(venue)
        let (deck, words) = (bench.deck, bench.words)
        let names = ["Microsoft Azure", "Microsoft 365 Business Basic"]
        for (key, title, status) in [
            ("s", words.suspendManyTitle(2), "suspended"),
            ("a", words.reactivateManyTitle(2), "active"),
        ] {
            for name in names {
                try deck.terminal.wait(for: name) { screen in
                    screen.lines.contains { $0.contains(name.prefix(20)) }
                }
                try bench.mark(name)
            }
            try deck.see(words.markedCount(2))
            try deck.press(key)
            try deck.seeAsked(title)
            try bench.agree()
            try deck.see(words.runDoneAll(2))
            for name in names { #expect(try bench.status(of: name) == status, "\(name)") }
            try deck.press("Escape")
            try deck.see("[1 \(words.subscriptionsTitle)")
        }
        try bench.expectAJournal(of: 4)
    }

    @Test(arguments: Bench.Venue.allCases)
    func `is u, which takes back what is held before it is sent`(_ venue: Bench.Venue) throws {
        let bench = try Bench(venue, hold: 60)
        let (deck, words) = (bench.deck, bench.words)
        try deck.select("Microsoft Azure")
        try deck.confirm("s", \.suspendTitle, "Microsoft Azure")
        try deck.see("59 s")
        try deck.press("u")
        try deck.see(words.suspensionTakenBack)
        #expect(try bench.status(of: "Microsoft Azure") == "active")
        #expect(try bench.home.json("activity").all.isEmpty)
        try bench.expectAJournal(of: 0)
    }

    @Test(arguments: Bench.Venue.allCases)
    func `is u, which undoes the newest act on a holding, and an entry of the journal`(
        _ venue: Bench.Venue
    ) throws {
        let bench = try Bench(venue)
        let (deck, words) = (bench.deck, bench.words)
        let name = "Microsoft Azure"
        for isInJournal in [false, true] {
            try deck.select(name)
            try deck.confirm("s", \.suspendTitle, name)
            try deck.see(words.suspended(name))
            #expect(try bench.status(of: name) == "suspended")
            if isInJournal {
                try deck.press("J")
                try deck.see(words.journalTitle)
            }
            try deck.press("u")
            try deck.seeAsked(words.undoActTitle, name)
            try bench.agree()
            try deck.see(words.runDoneAll(1))
            #expect(try bench.status(of: name) == "active")
            try deck.press("Escape")
            if !isInJournal { try deck.see("[1 \(words.subscriptionsTitle)") }
        }
        try bench.expectAJournal(of: 4)
    }

    @Test(arguments: Bench.Venue.allCases)
    func `is S, which runs a plan to its end`(_ venue: Bench.Venue) throws {
        let bench = try Bench(venue)
        let (deck, words) = (bench.deck, bench.words)
        try deck.press("p")
        try deck.see(words.planKey, words.costLabel, words.undoUntilLabel)
        try deck.press("S")
        try deck.seeAsked(words.planStartTitle)
        for _ in 1...12 { try deck.press("Down") }
        try deck.type(Bench.domain)
        try deck.seeAsked("✓ > \(Bench.domain)")
        try deck.press("Enter")
        try deck.see(words.runFinishedAll)
        #expect(try bench.home.onStore("show", Bench.domain).status == 3)
        let acts = try bench.home.journal().count { $0.kind == "intended" }
        #expect(acts > 5)
        try bench.expectAJournal(of: acts)
    }
}

extension Bench {
    /// Marks the holding of that name, whose line may have a mark before it.
    fileprivate func mark(_ name: String) throws {
        let screen = try deck.terminal.screen
        func isIt(_ line: String) -> Bool {
            line.drop { "› ●└+".contains($0) }.squeezed.hasPrefix(name.squeezed.prefix(16))
        }
        let row = try #require(screen.lines.firstIndex(where: isIt))
        let way = row - (try #require(screen.selectedRow))
        try deck.terminal.press(Array(repeating: way > 0 ? "j" : "k", count: abs(way)))
        try deck.terminal.wait(for: "the cursor on \(name)") { isIt($0.selected) }
        try deck.press("Space")
        try deck.terminal.wait(for: "\(name) marked") { screen in
            screen.lines.contains { isIt($0) && $0.contains("●") }
        }
    }
}
