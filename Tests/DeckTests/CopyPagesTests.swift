import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The copy menu of pages that are no list of holdings` {
    /// What a key of the menu copies; nil if it copies nothing.
    private func copied(_ key: String, _ deck: DeckHarness) -> String? {
        var deck = deck
        guard case .copy(let text)? = deck.press(key).first else { return nil }
        return text
    }

    /// The menu over a customer's pages, after these keys.
    private func menu(_ keys: String) -> DeckHarness {
        var deck = DeckHarness(.contoso(.e3))
        deck.press(.enter)
        deck.press(keys + "y")
        return deck
    }

    @Test(arguments: Language.allCases)
    func `is there on the page of a single subscription, with all IDs that it shows`(
        language: Language
    ) {
        var deck = DeckHarness(language: language)
        deck.press(.enter, .enter)
        #expect(deck.press("y") == [])
        #expect(copied("i", deck) == "e3")
        #expect(copied("o", deck) == "order-e3")
        #expect(copied("f", deck) == "offer-e3")
        #expect(copied("m", deck) == Customer.contoso.id.text)
        #expect(copied("n", deck) == "Office 365 E3")
        #expect(deck.box.contains(language.words().offerIDLabel))
        // It is no row of a list.
        #expect(deck.press("r") == [])
    }

    @Test func `has the line under the cursor of a holding's page`() throws {
        var deck = DeckHarness()
        deck.press(.enter, .enter)
        for _ in 0..<40 where !deck.screen.contains("› Offer ") { deck.press("j") }
        deck.press("y")
        #expect(copied("t", deck) == "Office 365 E3")
        #expect(deck.box.contains("t  This line"))
    }

    @Test func `has all that an account shows`() throws {
        let deck = menu("4")
        let profile = try #require(deck.state.open?.account?.profile)
        #expect(copied("e", deck) == profile.email)
        #expect(copied("p", deck) == profile.phoneNumber)
        #expect(copied("a", deck)?.contains(profile.city) == true)
        #expect(!profile.email.isEmpty && !profile.phoneNumber.isEmpty)
    }

    @Test func `has the customer on its account, and on its rows of a plan`() {
        for deck in [menu("4"), menu("pg")] {
            #expect(copied("m", deck) == Customer.contoso.id.text)
            #expect(copied("d", deck) == "contoso.onmicrosoft.com")
            #expect(copied("n", deck) == "Contoso")
        }
        let step = menu("pgj")
        #expect(copied("i", step) == "e3")
        #expect(copied("o", step) == "order-e3")
    }

    @Test func `has the target and the customer of an act in the log, and an offer`() {
        var log = DeckHarness(activity: [.a(.suspend)])
        log.press("Ay")
        #expect(copied("i", log) == "e3")
        #expect(copied("m", log) == Customer.contoso.id.text)
        let offers = menu("o")
        #expect(copied("f", offers)?.isEmpty == false)
        #expect(copied("n", offers)?.isEmpty == false)
    }
}
