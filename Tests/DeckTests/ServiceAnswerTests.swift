import Canvas
import Deck
import Domain
import Samples
import Testing
import Wording

extension ServiceAnswer {
    /// As long as the contract allows.
    static let wordy = ServiceAnswer(
        status: 403, code: "900150",
        description: String(repeating: "The caller is not allowed to do this here. ", count: 23),
        requestID: "11111111-0000-4000-8000-000000000001",
        correlationID: "22222222-0000-4000-8000-000000000002")
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
        #expect(deck.state.notice?.text == "Copied to the clipboard (if the terminal allows it).")
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
            outcome: .decline, details: "",
            trace: ActTrace(
                correlationID: ServiceAnswer.wordy.correlationID,
                requestID: ServiceAnswer.wordy.requestID))
        var deck = DeckHarness(far: .contoso(.e3), activity: [record])
        deck.press("A")
        deck.press(.enter)
        #expect(deck.box.contains("MS-RequestId      11111111-0000-4000-8000-000000000001"))
        #expect(deck.box.contains("MS-CorrelationId  22222222-0000-4000-8000-000000000002"))
        #expect(deck.press("y") == [.copy(Self.ids)])
    }
}
