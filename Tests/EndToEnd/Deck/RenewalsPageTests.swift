import Deck
import Testing
import Wording

/// The page of the renewals of all customers, as an operator uses it.
@Suite(.blocking) struct `The page of renewals` {
    @Test func `is opened, narrowed, and sets what is marked, which is undone`() throws {
        let home = try Home.seeded()
        let filter = "kind:nce autorenew:on -term:month"
        let listed = try home.json("renewals", "--filter", filter)["renewals"].all
        let all = try home.json("renewals")["renewals"].all.count
        try #require(listed.count == 3)
        let targets = listed.prefix(2).map { $0["subscriptionId"].text }
        let customers = Set(listed.prefix(2).map { $0["companyName"].text })
        try #require(customers.count == 2)
        func renewing() throws -> [Bool] {
            try home.json("renewals", "--monthly")["renewals"].all
                .filter { targets.contains($0["subscriptionId"].text) }
                .map { $0["autoRenew"].truth == true }
        }

        let deck = try DeckSession(in: home)
        let words = deck.words
        try deck.press("W")
        try deck.see(words.renewalsTitle, words.atTermEndLabel, words.rowMonthly)
        try deck.press("/")
        try deck.type(filter)
        try deck.press("Enter")
        try deck.see(words.searchFound(3, of: all))
        try deck.press("Space")
        try deck.see(words.markedCount(1))
        try deck.press("Space")
        try deck.see(words.markedCount(2))

        try deck.press("w")
        try deck.seeAsked(words.renewManyTitle(2), words.renewalChoiceChange)
        try deck.press("2")
        try deck.press("Enter")
        try deck.terminal.wait(for: "the question") { screen in
            screen.asks(words.renewManyTitle(2)) && !screen.asks(words.renewalChoiceChange)
        }
        for customer in customers { try deck.seeAsked(customer) }
        try deck.readToTheEnd()
        try deck.press("y")
        try deck.see(words.runDoneAll(2))
        #expect(try renewing() == [false, false])

        try deck.press("Escape")
        try deck.see(words.renewalsTitle, words.searchFound(1, of: all))
        try deck.press("u")
        try deck.seeAsked(words.undoRunTitle)
        try deck.readToTheEnd()
        try deck.press("y")
        try deck.terminal.wait(for: "both renewing again") { _ in
            (try? renewing()) == [true, true]
        }
    }
}
