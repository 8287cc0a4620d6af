import Domain
import Samples
import Testing

@testable import Deck
@testable import DeckSupport

@Suite struct `An act that is done while another customer's pages are open` {
    @Test(arguments: [false, true])
    func `closes no catalogue but that of its customer`(isOther: Bool) throws {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("o")
        let write = try ClearedWrite(
            .order(Offer.business.id, quantity: 1),
            of: isOther ? .init("another") : Customer.contoso.id)
        deck.happen(.performed(write))
        let isOpen = if case .offers? = deck.state.pages.last { true } else { false }
        #expect(isOpen == isOther)
    }

    @Test func `closes no pages where it ended a relationship and no customer is open`() {
        var deck = `Removing a relationship`.dialog()
        deck.press("contoso.onmicrosoft.com")
        guard case .perform(let write, _)? = deck.press(.enter).first else {
            Issue.record("not sent")
            return
        }
        // What is read meanwhile may show that the customer is gone.
        deck.state.open = nil
        deck.state.pages = [.journal(JournalPage(customer: nil))]
        deck.happen(.performed(write))
        #expect(deck.state.pages.count == 1)
    }
}
