import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `An act that is accepted and does not show yet` {
    static let suspend = ClearedWrite.suspend(Subscription.e3.id, of: Customer.contoso.id)

    static func told(_ trouble: ServiceTrouble, status: Int?) -> Refusal {
        .told(
            .service(trouble),
            by: ServiceAnswer(
                status: status, description: "OK", requestID: "r", correlationID: "c",
                service: .partnerCenter))
    }

    static let shown = AwaitedAct(
        entry: 1, date: .today, customer: .contoso,
        intent: .of(suspend.write, named: "Office 365 E3"))

    /// The suspension of E3 was confirmed, and answered so.
    static func deck(_ refusal: Refusal, language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(language: language)
        deck.press(.enter)
        deck.press("sy")
        deck.happen(.refused(suspend, refusal))
        return deck
    }

    static func accepted(_ language: Language = .english) -> DeckHarness {
        deck(told(.notShownYet, status: 202), language: language)
    }

    @Test(arguments: Language.allCases)
    func `is told as that, in no dialog, and kept among the messages`(language: Language) {
        var deck = Self.accepted(language)
        let words = language.words()
        #expect(deck.state.dialog == nil)
        let said = words.actAccepted(words.write(Self.suspend.write, named: "Office 365 E3"))
        #expect(deck.state.notice?.text == said)
        #expect(said.contains(words.acceptedTitle))
        deck.press("M")
        let box = deck.box.filter { !$0.isWhitespace }
        #expect(box.contains(words.acceptedTitle.filter { !$0.isWhitespace }), "\(deck.box)")
        #expect(!deck.screen.contains(words.refusedByPartnerCenter))
    }

    @Test func `keeps others off what it is to change, with that reason, until it shows`() {
        var deck = Self.accepted()
        let reason = deck.state.words.earlierActNotShown
        for key in ["s", "a", "c"] {
            deck.press(key)
            #expect(deck.state.dialog == nil)
            #expect(deck.state.notice?.text == reason, "\(key)")
        }
        deck.press("u")
        #expect(deck.state.notice?.text == deck.state.words.undoneOnceShown)
        deck.world.list[0] = .contoso(.e3.suspendedByPartner)
        deck.happen(.actsShown([Self.shown]))
        deck.press("a")
        #expect(deck.state.dialog != nil)
    }

    @Test func `is named as the reason where only the Directory marks it`() {
        var deck = `A change the service does not show yet`.deck(
            `A change the service does not show yet`.suspension)
        deck.press("a")
        #expect(deck.state.notice?.text == deck.state.words.earlierActNotShown)
        // What shows already keeps nothing off.
        var done = `A change the service does not show yet`.deck(
            `A change the service does not show yet`.suspension,
            holdings: .contoso(.e3.suspendedByPartner))
        done.press("a")
        #expect(done.state.dialog != nil)
    }

    @Test func `is undone from the customers only once it shows`() {
        var deck = Self.accepted()
        deck.press("q")
        #expect(deck.state.pages == [])
        deck.press("u")
        #expect(deck.state.notice?.text == deck.state.words.undoneOnceShown)
        #expect(!deck.reads.contains { if case .undo = $0 { true } else { false } })
        deck.happen(.actsShown([Self.shown]))
        deck.press("u")
        #expect(
            deck.reads.contains(
                .undo(.subscription(Subscription.e3.id), of: Customer.contoso.id, entry: nil)))
    }

    @Test(arguments: Language.allCases)
    func `is said to be confirmed once it was read`(language: Language) {
        var deck = Self.accepted(language)
        deck.happen(.actsShown([Self.shown]))
        let words = language.words()
        let write = words.write(Self.suspend.write, named: "Office 365 E3") + " (Contoso)"
        #expect(deck.state.notice?.text == words.actShown(write))
        #expect(deck.state.awaited == [])
    }

    @Test(arguments: Language.allCases)
    func `is no refusal where it is not known whether it was done`(language: Language) {
        var deck = Self.deck(Self.told(.answerLost, status: 200), language: language)
        let words = language.words()
        #expect(deck.screen.contains(words.outcomeUnknownTitle), "\(deck.screen)")
        #expect(!deck.screen.contains(words.refusedByPartnerCenter))
        // The status of its answer is no error.
        #expect(!deck.box.contains("200") && !deck.box.contains("OK"), "\(deck.box)")
        #expect(deck.box.contains("MS-RequestId"))
        // What was read meanwhile closes it.
        deck.happen(.actsShown([Self.shown]))
        #expect(deck.state.dialog == nil)
    }

    /// Nothing before it is undone in its place.
    @Test func `is asked for by the key that undoes once it is waited for no more`() {
        var deck = Self.accepted()
        deck.press("q")
        deck.state.now += AwaitedHere.longest
        deck.press("u")
        #expect(
            deck.reads.contains(
                .undo(.subscription(Subscription.e3.id), of: Customer.contoso.id, entry: nil)))
    }

    @Test func `is undone once, though it was accepted before it showed`() {
        var deck = Self.accepted()
        deck.happen(.actsShown([Self.shown]))
        #expect(deck.state.doneHere.count == 1)
    }
}

@Suite struct `A write that was not done` {
    @Test(arguments: Language.allCases)
    func `is not called refused where nobody refused it`(language: Language) {
        let words = language.words()
        let intent = Intent.of(Write.suspend(Subscription.e3.id), named: "Office 365 E3")
        let answer = ServiceAnswer(status: 400, code: "1", requestID: "r", correlationID: "c")
        let refusals: [(Refusal, (String) -> String)] = [
            (.service(.unreadable(.noJSON)), words.entryNotSent),
            (.changedMeanwhile([]), words.entryNotSent),
            (.unreachable("?"), words.entryNotSent), (.alreadyIs(.suspended), words.entryNotSent),
            (.told(.alreadyIs(.suspended), by: answer), words.entryRefused),
            (.told(.service(.rejected), by: answer), words.entryRefused),
            (.told(.service(.failed), by: answer), words.entryNotDone),
        ]
        for (refusal, said) in refusals {
            let entry = JournalEntry.a(2, .ended(intent: 1, .refused(refusal)))
            #expect(
                words.sentence(of: entry, intent: intent, step: nil)
                    == said(words.reason(of: refusal)))
        }
    }

    @Test(arguments: Language.allCases)
    func `for a change that nothing tells of says so, without a list`(language: Language) {
        let words = language.words()
        let answer = ServiceAnswer(
            status: 400, code: "2055", requestID: "r", correlationID: "c")
        let stale = words.reason(of: .told(.changedMeanwhile([]), by: answer))
        #expect(stale == words.refusedNewerVersion && stale.contains("ETag"))
        let told = words.reason(of: .changedMeanwhile([]))
        #expect(told == words.refusedChanged && !told.contains(":"))
    }

    @Test(arguments: Language.allCases)
    func `and is sent again has in its entry why`(language: Language) {
        let words = language.words()
        let before = SentBefore(.service(.answerLost), looks: 7)
        let intent = Intent(
            write: .suspend(Subscription.e3.id), name: "Office 365 E3", trace: .request("r"),
            before: nil, step: .of(1), again: before)
        let said = words.sentence(of: .a(1, .intended(intent)), intent: intent, step: nil)
        #expect(said.contains(words.reason(of: .service(.answerLost))) && said.contains("7"))
    }
}
