import Deck
import Samples
import Testing
import Wording

/// Each key that writes: what the screen shows, what the service has, and what the journal has.
@Suite(.serialized, .blocking) struct `A key that writes` {
    @Test(arguments: WritingKeySetup.WritePlace.allCases)
    func `is a, which reactivates, and s, which suspends`(_ venue: WritingKeySetup.WritePlace)
        throws
    {
        let setup = try WritingKeySetup(venue)
        let (deck, words) = (setup.deck, setup.words)
        let (suspended, active) = ("Exchange Online (Plan 1)", "Microsoft Azure")
        try deck.select(suspended)
        try deck.confirm("a", \.reactivateTitle, suspended)
        try deck.see(words.reactivated(suspended))
        try deck.select(active)
        try deck.confirm("s", \.suspendTitle, active)
        try deck.see(words.suspended(active))
        #expect(try setup.status(of: suspended) == "active")
        #expect(try setup.status(of: active) == "suspended")
        try setup.expectAJournal(of: 2)
    }

    @Test(arguments: WritingKeySetup.WritePlace.allCases)
    func `is c, which cancels an Azure subscription, a reservation, and software`(
        _ venue: WritingKeySetup.WritePlace
    ) throws {
        let setup = try WritingKeySetup(venue)
        let (deck, words) = (setup.deck, setup.words)
        let pages: [(Int, Phrase, String, String, Phrase)] = [
            (
                1, \.subscriptionsTitle, "azureSubscriptions", "friendlyName",
                \.cancelSubscriptionTitle
            ),
            (2, \.reservationsTitle, "reservations", "displayName", \.cancelOrderTitle),
            (3, \.softwareTitle, "software", "productName", \.cancelOrderTitle),
        ]
        for (number, page, kind, name, title) in pages {
            let name = try setup.holdings(kind)[0][name].text
            try deck.turn(to: number, page)
            try deck.select(name)
            try deck.confirm("c", title, name)
            try deck.see(
                number == 1 ? words.cancelledSubscription(name) : words.cancelledOrder(name))
            let after = try setup.holdings(kind)[0]["status"].text
            #expect(["cancelled", "canceled", "deleted", "disabled"].contains(after), "\(after)")
        }
        try setup.expectAJournal(of: 3)
    }

    @Test(arguments: WritingKeySetup.WritePlace.allCases)
    func `is +, which adds a seat once it is known how many can go`(
        _ venue: WritingKeySetup.WritePlace
    ) throws {
        let setup = try WritingKeySetup(venue)
        let (deck, words) = (setup.deck, setup.words)
        let offer = "Microsoft 365 Business Basic"
        func licence() throws -> JSON {
            try #require(
                try setup.holdings().first {
                    $0["offerName"].text == offer && $0["friendlyName"].text.isEmpty
                })
        }
        let before = try licence()
        try #require(before["scheduledNextTermInstructions"].text.isEmpty)
        let seats = try #require(before["quantity"].number)
        try deck.select(offer)
        try deck.press("+")
        try deck.seeAsked(words.seatsTitle, offer, words.seatsCanGoLabel)
        try deck.terminal.wait(for: "how many can go") { !$0.dialog.contains(words.reading) }
        try deck.readToTheEnd()
        try deck.press("y")
        try deck.see(words.seatsSet(offer, seats: seats + 1))
        #expect(try licence()["quantity"].number == seats + 1)
        try setup.expectAJournal(of: 1)
    }

    @Test(arguments: WritingKeySetup.WritePlace.allCases)
    func `is w, which sets what happens when a term ends`(
        _ venue: WritingKeySetup.WritePlace
    ) throws {
        let setup = try WritingKeySetup(venue)
        let (deck, words) = (setup.deck, setup.words)
        let offer = "Microsoft 365 Business Basic"
        func licence() throws -> JSON {
            try #require(
                try setup.holdings().first {
                    $0["offerName"].text == offer && $0["friendlyName"].text.isEmpty
                })
        }
        let before = try licence()
        try #require(before["scheduledNextTermInstructions"].text.isEmpty)
        let seats = try #require(before["quantity"].number) + 1
        try deck.select(offer)
        try deck.press("w")
        try deck.seeAsked(words.renewalTitle, offer, words.renewalChoiceChange)
        try deck.press("Tab")
        try deck.seeAsked(words.renewalTitle, words.billingCycleLabel)
        for digit in String(seats) { try deck.press(String(digit)) }
        try deck.press("Enter")
        let change = words.costRenewsWith(words.seats(seats))
        try deck.seeAsked(words.setRenewalTitle, offer, change)
        try deck.readToTheEnd()
        try deck.press("y")
        try deck.see(words.renewalSet(offer, to: change))
        let line = try licence()["scheduledNextTermInstructions"].text
        #expect(line.hasSuffix("monthly quantity \(seats)"), "\(line)")
        try setup.expectAJournal(of: 1)
    }

    @Test(arguments: WritingKeySetup.WritePlace.allCases)
    func `is o, which orders, and c, which cancels what was ordered`(
        _ venue: WritingKeySetup.WritePlace
    ) throws {
        let setup = try WritingKeySetup(venue)
        let (deck, words) = (setup.deck, setup.words)
        let offer = "Microsoft Teams Essentials"
        try deck.press("o")
        try deck.select(offer)
        try deck.confirm("Enter", \.orderTitle, offer)
        try deck.terminal.wait(for: "the subscription") { screen in
            screen.says("[1 \(words.subscriptionsTitle)") && screen.row(of: offer) != nil
        }
        #expect(try setup.status(of: offer) == "active")
        try deck.select(offer)
        try deck.confirm("c", \.cancelSubscriptionTitle, offer)
        try deck.see(words.cancelledSubscription(offer))
        #expect(try setup.status(of: offer) == "deleted")
        try setup.expectAJournal(of: 2)
    }

    @Test(arguments: WritingKeySetup.WritePlace.allCases)
    func `is Enter behind the customer's domain, which removes, and P, which plays the acceptance`(
        _ venue: WritingKeySetup.WritePlace
    ) throws {
        let setup = try WritingKeySetup(venue) { try $0.clear(WritingKeySetup.domain) }
        let (deck, words) = (setup.deck, setup.words)
        try deck.turn(to: 4, \.accountTitle)
        try deck.press("Enter")
        try deck.seeAsked(words.removeLink, WritingKeySetup.domain)
        try deck.type(WritingKeySetup.domain)
        try deck.seeAsked("> \(WritingKeySetup.domain)", "✓")
        try deck.press("Enter")
        try deck.see(words.relationshipRemoved("Hanbit Trading 한빛무역"))
        #expect(try setup.home.onStore("show", WritingKeySetup.domain).status == 3)
        // The journal of the sandbox has the clearing, too.
        let before = try setup.home.journal().count { $0.kind == "intended" } - 1
        try setup.expectAJournal(of: before + 1)
        // On a service, the customer accepts.
        guard venue == .sandbox else { return }

        try deck.press("Enter")
        try deck.terminal.wait(for: "the list alone") { $0.dialog.isEmpty }
        try deck.press("r")
        try deck.see(words.requestTitle, WritingKeySetup.domain)
        try deck.press("P")
        try deck.seeAsked(words.acceptTitle)
        try deck.press("y")
        try deck.see(words.relationshipAccepted("Hanbit Trading 한빛무역"))
        #expect(try setup.home.onStore("show", WritingKeySetup.domain).status == 0)
    }

    @Test(arguments: WritingKeySetup.WritePlace.allCases)
    func `acts on all that is marked: s suspends them, a reactivates them`(
        _ venue: WritingKeySetup.WritePlace
    ) throws {
        let setup = try WritingKeySetup(venue)
        let (deck, words) = (setup.deck, setup.words)
        let names = ["Microsoft Azure", "Microsoft 365 Business Basic"]
        for (key, title, status) in [
            ("s", words.suspendManyTitle(2), "suspended"),
            ("a", words.reactivateManyTitle(2), "active"),
        ] {
            for name in names {
                try deck.terminal.wait(for: name) { screen in
                    screen.lines.contains { $0.contains(name.prefix(20)) }
                }
                try setup.mark(name)
            }
            try deck.see(words.markedCount(2))
            try deck.press(key)
            try deck.seeAsked(title)
            try setup.agree()
            try deck.see(words.runDoneAll(2))
            for name in names { #expect(try setup.status(of: name) == status, "\(name)") }
            try deck.press("Escape")
            try deck.see("[1 \(words.subscriptionsTitle)")
        }
        try setup.expectAJournal(of: 4)
    }

    @Test(arguments: WritingKeySetup.WritePlace.allCases)
    func `is u, which takes back what is held before it is sent`(
        _ venue: WritingKeySetup.WritePlace
    ) throws {
        let setup = try WritingKeySetup(venue, hold: 60)
        let (deck, words) = (setup.deck, setup.words)
        try deck.select("Microsoft Azure")
        try deck.confirm("s", \.suspendTitle, "Microsoft Azure")
        try deck.see("59 s")
        try deck.press("u")
        try deck.see(words.heldTakenBack)
        #expect(try setup.status(of: "Microsoft Azure") == "active")
        #expect(try setup.home.json("activity").all.isEmpty)
        try setup.expectAJournal(of: 0)
    }

    @Test(arguments: WritingKeySetup.WritePlace.allCases)
    func `is u, which undoes the newest act on a holding, and an entry of the journal`(
        _ venue: WritingKeySetup.WritePlace
    ) throws {
        let setup = try WritingKeySetup(venue)
        let (deck, words) = (setup.deck, setup.words)
        let name = "Microsoft Azure"
        for isInJournal in [false, true] {
            try deck.select(name)
            try deck.confirm("s", \.suspendTitle, name)
            try deck.see(words.suspended(name))
            #expect(try setup.status(of: name) == "suspended")
            if isInJournal {
                try deck.press("J")
                try deck.see(words.journalTitle)
            }
            try deck.press("u")
            try deck.seeAsked(words.writeSuspend(name))
            try setup.agree()
            try deck.see(words.undone(name))
            #expect(try setup.status(of: name) == "active")
            if isInJournal { try deck.press("Escape") }
            try deck.see("[1 \(words.subscriptionsTitle)")
        }
        try setup.expectAJournal(of: 4)
    }

    @Test(arguments: WritingKeySetup.WritePlace.allCases)
    func `is S, which runs a plan to its end`(_ venue: WritingKeySetup.WritePlace) throws {
        let setup = try WritingKeySetup(venue)
        let (deck, words) = (setup.deck, setup.words)
        try deck.press("p")
        try deck.see(words.planKey, words.stepLabel, words.undoUntilLabel)
        try deck.press("S")
        try deck.seeAsked(words.planStartTitle)
        try deck.readToTheEnd()
        try deck.type(WritingKeySetup.domain)
        try deck.seeAsked("✓ > \(WritingKeySetup.domain)")
        try deck.press("Enter")
        try deck.see(words.runFinishedAll)
        #expect(try setup.home.onStore("show", WritingKeySetup.domain).status == 3)
        let acts = try setup.home.journal().count { $0.kind == "intended" }
        #expect(acts > 5)
        try setup.expectAJournal(of: acts)
    }
}

extension WritingKeySetup {
    /// Mark the holding of that name, whose line may begin with a mark.
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

/// A deck in which a key that writes is pressed, and the Partner Center behind it.
struct WritingKeySetup {
    enum WritePlace: CaseIterable, CustomTestStringConvertible {
        case sandbox, profile

        var testDescription: String { self == .sandbox ? "the sandbox" : "a profile" }
    }

    static let domain = "hanbit.onmicrosoft.com"

    let home: Home
    let deck: DeckSession
    /// The service of the profile; nil on the embedded sandbox.
    private let served: SandboxProcess?

    /// Open a deck on six customers, after they were prepared.
    init(_ venue: WritePlace, hold: Int = 0, preparing: (Home) throws -> Void = { _ in }) throws {
        home = try Home.seeded()
        try preparing(home)
        let variables = ["PARTNERDECK_HOLD=\(hold)"]
        switch venue {
        case .sandbox:
            served = nil
            deck = try DeckSession(in: home, variables: variables)
        case .profile:
            let service = try SandboxProcess(home, "--approve-after", "1")
            served = service
            try service.writeProfile()
            #expect(try service.signIn().status == 0)
            let heading = Language.english.words().domainLabel
            deck = try DeckSession(in: home, variables: variables, profile: SandboxProcess.profile)
            {
                $0.says(heading) && $0.text.contains("local · ✓")
            }
        }
        try deck.open("hanbit")
    }

    var words: Words { deck.words }

    /// Read what the customer holds from the sandbox's store.
    func holdings(_ kind: String = "subscriptions") throws -> [JSON] {
        try home.json("show", Self.domain)[kind].all
    }

    /// Return the status of the subscription with that offer.
    func status(of offer: String) throws -> String? {
        try holdings().first { $0["offerName"].text == offer }?["status"].text
    }

    /// Answer yes to a question that may be longer than the screen.
    func agree() throws {
        try deck.readToTheEnd()
        try deck.press("y")
    }

    /// Check that the journal is whole, and that every write in it has its outcome.
    func expectAJournal(of acts: Int, at location: SourceLocation = #_sourceLocation) throws {
        let kinds = try home.journal().map(\.kind)
        #expect(kinds.count { $0 == "intended" } == acts, sourceLocation: location)
        #expect(kinds.count { $0 == "ended" } == acts, sourceLocation: location)
        #expect(try home.partnerdeck("journal", "--verify").status == 0, sourceLocation: location)
    }
}
