import Deck
import Samples
import Testing

@Suite(.serialized, .blocking) struct `The article, word by word` {
    @Test(arguments: ArticleSetting.all)
    func `a relationship is cleared, removed, requested again and accepted`(
        _ setting: ArticleSetting
    ) throws {
        let walk = try ArticleWalk(setting)

        // "From the Partner Center, go to Customers and select a customer."
        try walk.selectTheCustomer()
        // "If any subscriptions are still active, the link will be inactive."
        try walk.seeTheLinkInactive()
        // "Under Subscriptions, select a subscription. Select Suspended. Repeat these steps for
        // each active subscription."
        try walk.suspendEachActiveSubscription()
        // "You'll need to cancel Azure RI reservations, cancel software purchases".
        try walk.cancelTheReservation()
        try walk.cancelTheSoftwareAsTheLastBlocker()
        // "Select the Account. Select Remove reseller relationship."
        try walk.removeTheRelationship()

        // "Removes the customer from your list of customers in Partner Center".
        try walk.seeTheCustomerGone()
        // "Removes you from the list of available support contacts for your customer. Removes
        // your delegation admin privileges for the customer".
        try walk.seeContactAndPrivilegesEnd()
        // "Prevents you from making future purchases for the customer".
        try walk.seeAPurchaseRefused()

        // "Request or re-establish a relationship with a customer".
        try walk.requestTheRelationshipAgain()
        try walk.playTheAcceptance()
        try walk.seeTheCustomerBackWithoutPrivileges()
        try walk.quit()
    }

    @Test func `the link comes alive while the operator looks at it`() throws {
        let home = try Home.seeded()
        try home.clear("hanbit.onmicrosoft.com", butFor: "software")
        let deck = try DeckSession(in: home)
        try deck.open("hanbit")
        try deck.turn(to: 4, \.accountTitle)
        try deck.see(deck.words.removeLinkInactive(1))

        let purchase = try home.json("show", "hanbit.onmicrosoft.com")["software"].all[0]
        let outcome = try home.onStore(
            "cancel", "hanbit.onmicrosoft.com", purchase["id"].text, "--yes")

        #expect(outcome.status == 0)
        // The deck reads as soon as the log of the store is written to, which may be before the
        // writer has published its commit.
        try deck.see(deck.words.removeLinkReady, deck.words.removeLinkActive)
    }
}
