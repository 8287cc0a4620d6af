import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `While a service has not answered an act` {
    private static let suspend = ClearedWrite.suspend(Subscription.e3.id, of: Customer.contoso.id)

    private static func deck(_ language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(
            far: .contoso(.e3, .a(.newCommerce, id: "visio", name: "Visio")), language: language,
            size: Size(rows: 30, columns: 120))
        deck.press(.enter)
        deck.press("sy")
        return deck
    }

    private static func told(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    @Test(arguments: Language.allCases)
    func `keys that change something are off, and say why beside what is waited for`(
        language: Language
    ) {
        var deck = Self.deck(language)
        let words = language.words()
        for key in "sacw#+-u" {
            #expect(canTake(.character(key), in: deck.state), "\(key)")
            #expect(deck.press(String(key)) == [])
            #expect(deck.state.dialog == nil)
            #expect(deck.state.notice?.text == words.answeredFirst, "\(key)")
        }
        let screen = Self.told(deck.screen)
        #expect(screen.contains(Self.told(words.answeredFirst)))
        #expect(
            screen.contains(Self.told(words.waitingForAnswer(of: words.name(of: .partnerCenter)))))
    }

    @Test(arguments: Language.allCases)
    func `the footer offers none of them`(language: Language) {
        let deck = Self.deck(language)
        let words = language.words()
        let footer = deck.screen.split(separator: "\n").last ?? ""
        for (key, hint) in [
            ("s", words.suspendKey), ("c", words.cancelSubscriptionKey), ("#", words.seatsKey),
            ("u", words.undoKey),
        ] {
            #expect(!footer.contains(" \(key) \(hint)"), "\(footer)")
        }
    }

    @Test func `what is only read can be opened, and keys work again once it is answered`() throws {
        var deck = Self.deck()
        #expect(canTake(.enter, in: deck.state))
        deck.press(.enter)
        guard case .holding? = deck.state.pages.last else {
            Issue.record("no details")
            return
        }
        // Esc stops what is not sent.
        deck.press("q")
        try deck.carryOut(Self.suspend)
        deck.press("a")
        #expect(deck.state.dialog != nil)
    }
}

@Suite struct `The footer after an act that was accepted and then seen` {
    @Test(arguments: ["s", "+"])
    func `begins with the key that undoes it, as after one that was answered at once`(
        key: String
    ) throws {
        let visio = Subscription.a(.newCommerce, id: "visio", name: "Visio")
        let write: Write =
            key == "s" ? .suspend(visio.id) : .setQuantity(visio.quantity + 1, of: visio.id)
        let cleared = try ClearedWrite(write, of: Customer.contoso.id)
        var deck = DeckHarness(
            far: .contoso(visio), rules: .ofToday, size: Size(rows: 30, columns: 110))
        deck.press(.enter)
        deck.press(key + "y")
        deck.happen(
            .refused(
                cleared,
                `An act that is accepted and does not show yet`.told(.notShownYet, status: 202)))
        try deck.world.carryOut(cleared)
        deck.happen(
            .actsShown([
                AwaitedAct(
                    entry: 1, date: .today, customer: .contoso, intent: .of(write, named: "Visio"))
            ]))
        let footer = deck.screen.split(separator: "\n").last ?? ""
        #expect(footer.hasPrefix(" u \(deck.state.words.undoKey) "), "\(footer)")
    }
}

@Suite struct `What the messages say of an act` {
    @Test func `names whose it is that was accepted`() throws {
        let deck = `An act that is accepted and does not show yet`.accepted()
        let told = try #require(deck.state.messages.all.first?.notice)
        #expect(told.full.contains("Contoso") && told.full.contains("Office 365 E3"))
    }

    @Test func `names what a key was off for, and whose that is`() throws {
        var deck = DeckHarness(.contoso(.e3.suspendedByPartner))
        deck.press(.enter)
        deck.press("s")
        let told = try #require(deck.state.messages.all.first?.notice)
        #expect(told.full == "Office 365 E3 · Contoso · " + told.text)
    }
}
