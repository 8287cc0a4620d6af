import Canvas
import Deck
import Domain
import Samples
import Testing
import Wording

@testable import DeckSupport

@Suite struct `An answer` {
    let suspend = ClearedWrite.suspend(Subscription.e3.id, of: Customer.contoso.id)

    @Test func `to an act has everything read again`() throws {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("sy")
        let before = deck.reads.count
        try deck.carryOut(suspend)
        #expect(deck.reads.dropFirst(before).contains(.customer(Customer.contoso.id)))
        #expect(
            deck.reads.dropFirst(before).contains {
                if case .customers = $0 { true } else { false }
            })
        #expect(deck.state.underway == nil)
        deck.press(.escape)
        #expect(deck.screen.contains("1 customer   1 ready, 0 blocked"))
        #expect(deck.screen.contains("✓ ready"))
    }

    @Test func `of our own is not said to be Partner Center's`() {
        for refusal in [
            Refusal.runUnderway(customer: "Contoso", process: nil), .journal(.full(path: "j")),
            .readOnly, .imported, .storeBusy, .storeFull, .storeFailed("disk"),
        ] {
            var deck = DeckHarness()
            deck.press(.enter)
            deck.press("sy")
            deck.happen(.refused(suspend, refusal))
            #expect(deck.screen.contains("┌ Nothing was done ─"), "\(refusal)")
        }
        var deck = `A run`.running()
        _ = deck.report([.confirmed(byOthers: false)], .rests(.storeBusy))
        deck.press("g")
        deck.press(.enter)
        #expect(deck.screen.contains("┌ The run is paused ─"), "something was done")
    }

    @Test(arguments: Language.allCases)
    func `that refuses tells why and what to do`(language: Language) {
        var deck = DeckHarness(language: language)
        deck.press(.enter)
        deck.press("sy")
        let before = deck.reads.count
        deck.happen(.refused(suspend, .notActivatedYet))
        let words = language.words()
        #expect(deck.state.underway == nil)
        #expect(deck.screen.contains(words.refusedByPartnerCenter))
        #expect(deck.screen.contains(words.reason(of: .notActivatedYet)))
        #expect(deck.screen.contains(words.whatToDoHeading))
        #expect(deck.screen.contains(words.advice(for: .notActivatedYet)))
        #expect(!deck.screen.contains("400/800081"), "no service has said it")
        #expect(deck.reads.count > before)
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
    }

    @Test func `that the customer is gone closes its pages`() {
        var deck = DeckHarness(others: [.named("Tailspin", 1)])
        deck.press(.enter)
        deck.press("s")
        deck.world.list.removeFirst()
        deck.happen(.directoryChanged)
        #expect(deck.state.pages == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("! Contoso is no longer a customer."))
        #expect(deck.screen.contains("› Tailspin"))
    }

    @Test func `about another customer than the open one changes nothing`() {
        var deck = DeckHarness(others: [.named("Tailspin", 1)])
        let late = deck.world.answer(.customer(Customer.contoso.id))
        deck.press(.down, .enter)
        let before = deck.state
        deck.happen(late)
        #expect(deck.state == before)
        deck.happen(.customerGone(Customer.contoso.id))
        #expect(deck.state.pages == before.pages)
    }

    @Test func `that nothing could be read is said, and not asked again by itself`() {
        var deck = DeckHarness()
        _ = update(&deck.state, on: .key(.enter))
        #expect(
            Deck.settle(&deck.state) == [.read(.customer(Customer.contoso.id))])
        _ = update(
            &deck.state,
            on: .readFailed(.customer(Customer.contoso.id), .unreachable("timed out")))
        #expect(Deck.settle(&deck.state) == [])
        #expect(
            deck.screen.contains("! Partner Center cannot be reached: timed out. Try again."))
        deck.press("R")
        #expect(deck.screen.contains("Office 365 E3"))
    }

    @Test func `that a file was saved, or not, names it`() {
        var deck = DeckHarness()
        deck.happen(.saved(path: "/tmp/link.txt"))
        #expect(deck.screen.contains("✓ Saved as /tmp/link.txt."))
        deck.happen(.saveFailed(path: "/tmp/link.txt", reason: "no space left"))
        #expect(deck.screen.contains("! /tmp/link.txt was not saved: no space left"))
        deck.happen(.copied)
        #expect(deck.screen.contains("✓ Copied to the clipboard"))
    }

    @Test func `of somebody else's change keeps the notice of the last key`() {
        var deck = DeckHarness()
        deck.press("Z")
        deck.happen(.directoryChanged)
        #expect(deck.screen.contains("· Z does nothing here; ? shows the keys."))
    }
}

@Suite struct `A no of the service` {
    static let ids = """
        MS-RequestId: 11111111-0000-4000-8000-000000000001
        MS-CorrelationId: 22222222-0000-4000-8000-000000000002
        """

    static func deck(_ language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(far: .contoso(.e3), language: language)
        deck.press(.enter)
        deck.press("sy")
        deck.happen(
            .refused(
                .suspend(Subscription.e3.id, of: Customer.contoso.id),
                .told(.service(.accessDenied), by: .wordy)))
        return deck
    }

    @Test(arguments: Language.allCases)
    func `13.33 is shown with our reading, advice, its own words and ids, however long`(
        language: Language
    ) {
        var deck = Self.deck(language)
        let words = language.words()
        #expect(deck.box.contains(words.reason(of: .service(.accessDenied))))
        #expect(deck.box.contains(words.advice(for: .service(.accessDenied))))
        #expect(deck.box.contains("The caller is not allowed to do this here."))
        #expect(deck.box.contains(words.copyIDsKeys))
        deck.press("G")
        #expect(deck.box.contains(Self.ids))
        #expect(deck.box.contains("403/900150"))
        for line in view(deck.state).lines { #expect(line.columns == 80) }
    }

    @Test func `has its ids copied with y, and stays`() {
        var deck = Self.deck()
        #expect(deck.press("y") == [.copy(Self.ids)])
        #expect(deck.state.dialog != nil)
        deck.happen(.copied)
        let words = Language.english.words()
        let id = "11111111-0000-4000-8000-000000000001 …"
        #expect(deck.state.notice?.text == words.copied("MS-RequestId", text: id))
    }

    @Test func `without ids has nothing to copy`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("sy")
        deck.happen(
            .refused(.suspend(Subscription.e3.id, of: Customer.contoso.id), .notActivatedYet))
        #expect(!deck.box.contains("copy"))
        #expect(deck.press("y") == [])
    }

    @Test func `is found in the activity log with its ids, which can be copied`() {
        let record = ActivityRecord(
            id: 1, operationDate: .today, userPrincipalName: "agent@fabrikam.example",
            operation: .suspend, customerID: Customer.contoso.id, customerName: "Contoso",
            resourceKind: "subscription", resourceID: "e3", resourceName: "Office 365 E3",
            outcome: .decline, details: .text(""),
            trace: ActTrace(
                correlationID: ServiceAnswer.wordy.correlationID,
                requestID: ServiceAnswer.wordy.requestID))
        var deck = DeckHarness(far: .contoso(.e3), activity: [record])
        deck.press("A")
        deck.press(.enter)
        #expect(deck.box.contains("MS-RequestId      11111111-0000-4000-8000-000000000001"))
        #expect(deck.box.contains("MS-CorrelationId  22222222-0000-4000-8000-000000000002"))
        let own = "\nID: e3\nMicrosoft ID: " + Customer.contoso.id.text
        #expect(deck.press("y") == [.copy(Self.ids + own)])
    }
}
