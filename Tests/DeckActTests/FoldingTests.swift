import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The steps of a customer` {
    @Test func `are hidden with Enter on the customer's row; a search finds them`() {
        var deck = DeckHarness.planning(.contoso(.e3))
        let all = deck.state.itemCount
        deck.press("g")
        deck.press(.enter)
        #expect(deck.state.itemCount == 1)
        #expect(deck.screen.contains("Contoso ▸"))
        #expect(deck.plan?.writes == 3)
        deck.press("/office")
        #expect(deck.state.itemCount == 2)
        deck.press(.escape)
        deck.press(.enter)
        #expect(deck.state.itemCount == all)
    }

    @Test(arguments: [40, 80, 120])
    func `are hidden or shown by a sign behind a name that is cut`(columns: Int) {
        var customer = Customer.contoso
        customer.companyName = String(repeating: "Montana Alimentación Internacional ", count: 9)
        var deck = DeckHarness.planning(
            Holdings(customer: customer, subscriptions: [.e3]),
            size: Size(rows: 24, columns: columns))
        for sign in ["▾", "▸"] {
            let row = deck.screen.split(separator: "\n").first { $0.hasPrefix("› Montana") } ?? ""
            #expect(row.contains("… " + sign), "\(row)")
            #expect(String(row).columns <= columns)
            deck.press(.enter)
        }
    }

    @Test(arguments: Language.allCases)
    func `are not hidden in a plan during a search, which says why`(language: Language) {
        var deck = DeckHarness.planning(.contoso(.e3), language: language)
        let words = deck.state.words
        let all = deck.state.itemCount
        deck.press("/Contoso")
        deck.press(.enter)
        deck.press("g")
        #expect(!deck.screen.contains(words.foldKey))
        #expect(deck.press(.enter) == [])
        #expect(deck.state.notice?.text == words.searchShowsSteps)
        deck.press(.escape)
        #expect(deck.state.itemCount == all)
    }

    @Test(arguments: Language.allCases)
    func `are hidden in a run with Enter on the customer's row, and shown again`(
        language: Language
    ) {
        let words = language.words()
        var deck = `A run`.running(language, Size(rows: 40, columns: 100))
        _ = deck.report(
            deck.state.run!.steps.map { _ in .confirmed(byOthers: false) }, .finished)
        deck.press("g")
        let all = deck.state.itemCount
        #expect(deck.screen.contains("Enter " + words.foldKey))
        #expect(deck.press(.enter) == [])
        #expect(deck.state.notice?.text != words.noStepSelected)
        #expect(deck.state.itemCount == 1)
        #expect(deck.screen.contains("Contoso ▸"))
        #expect(deck.screen.contains("Enter " + words.unfoldKey))
        deck.press(.enter)
        #expect(deck.state.itemCount == all)
        // What the other keys are about is the run, whatever row is selected.
        deck.press(".")
        #expect(deck.state.notice?.text == words.runNotRunning)
        deck.press("u")
        #expect(deck.state.notice?.text != words.noStepSelected)
    }

    @Test func `are shown again before the run says why it rests`() {
        var deck = `A run`.running()
        _ = deck.report([.underway])
        deck.press("g")
        deck.press(.enter)
        #expect(deck.state.itemCount == 1)
        _ = deck.report([.underway], .rests(.told(.service(.failed), by: .wordy)))
        #expect(deck.screen.contains("Enter " + deck.state.words.unfoldKey))
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
        #expect(deck.state.itemCount > 1)
        deck.press(.enter)
        #expect(deck.state.dialog == .refusal(.told(.service(.failed), by: .wordy)))
    }

    @Test func `are not hidden in a run during a search, which says why`() {
        var deck = `A run`.running()
        _ = deck.report([.underway])
        let all = deck.state.itemCount
        deck.press("/Contoso")
        deck.press(.enter)
        deck.press("g")
        deck.press(.enter)
        #expect(deck.state.notice?.text == deck.state.words.searchShowsSteps)
        deck.press(.escape)
        #expect(deck.state.itemCount == all)
    }
}
