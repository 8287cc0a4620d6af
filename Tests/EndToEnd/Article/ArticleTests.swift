import Deck
import Testing

@Suite(.serialized, .blocking) struct `The article, word by word` {
    @Test(arguments: Setting.all)
    func `a relationship is cleared, removed, requested again and accepted`(
        _ setting: Setting
    ) throws {
        let story = try Story(setting)

        // "From the Partner Center, go to Customers and select a customer."
        try story.selectTheCustomer()
        // "If any subscriptions are still active, the link will be inactive."
        try story.seeTheLinkInactive()
        // "Under Subscriptions, select a subscription. Select Suspended. Repeat these steps for
        // each active subscription."
        try story.suspendEachActiveSubscription()
        // "You'll need to cancel Azure RI reservations, cancel software purchases".
        try story.cancelTheReservation()
        try story.cancelTheSoftwareAsTheLastBlocker()
        // "Select the Account. Select Remove reseller relationship."
        try story.removeTheRelationship()

        // "Removes the customer from your list of customers in Partner Center".
        try story.seeTheCustomerGone()
        // "Removes you from the list of available support contacts for your customer. Removes
        // your delegation admin privileges for the customer".
        try story.seeContactAndPrivilegesEnd()
        // "Prevents you from making future purchases for the customer".
        try story.seeAPurchaseRefused()

        // "Request or re-establish a relationship with a customer".
        try story.requestTheRelationshipAgain()
        try story.playTheAcceptance()
        try story.seeTheCustomerBackWithoutPrivileges()
        try story.quit()
    }

    @Test func `the link comes alive while the operator looks at it`() throws {
        let home = try Home.seeded()
        try home.clear("hanbit.onmicrosoft.com", butFor: "software")
        let deck = try Deck(in: home)
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
