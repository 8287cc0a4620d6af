import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

/// Customers, themes, languages and filters that are named on the command line.
@Suite struct `A word on the command line` {
    @Test(arguments: ["fabrikam", "FABRIKAM", "Fabrikam"])
    func `opens a customer by name`(name: String) {
        let deck = `The command line`.deck(":customer \(name)\n")
        #expect(deck.state.open?.companyName == "Fabrikam")
        #expect(deck.state.pages.count == 1)
    }

    @Test func `opens a customer by domain, by ID and by a part that is its alone`() {
        let customer = `The command line`.others[0]
        for name in [customer.domain, customer.id.text, "한빛"] {
            let deck = `The command line`.deck(":customer \(name)\n")
            #expect(deck.state.open?.id == customer.id, "\(name)")
        }
    }

    @Test func `opens a customer from the pages of another`() {
        let deck = `The command line`.deck("\n4:customer fabrikam\n")
        #expect(deck.state.open?.companyName == "Fabrikam")
        #expect(deck.state.pages == [.customer(CustomerPage())])
    }

    @Test func `lists whom a name may mean, opens nobody, and opens the one that Tab chose`() {
        var deck = `The command line`.deck(":customer tailspin 1\n")
        #expect(deck.state.open == nil)
        let said = deck.box.split(separator: "\n").joined(separator: " ")
        #expect(said.contains("! tailspin 1 matches 110 customers."), "\(said)")
        deck.press(.tab, .tab)
        let chosen = deck.box.split(separator: "\n").first { $0.hasPrefix("› ") } ?? ""
        #expect(chosen.contains("Tailspin 11"))
        deck.press(.enter)
        #expect(deck.state.open?.companyName == "Tailspin 11")
    }

    @Test func `names two customers of one domain by their IDs`() throws {
        var twin = Customer.named("Fabrikam", 400)
        twin.domain = `The command line`.others[2].domain
        var deck = DeckHarness(others: `The command line`.others + [twin])
        deck.press(":customer fabrikam")
        deck.press(.enter)
        #expect(deck.state.open == nil)
        deck.press(.tab, .tab)
        #expect(deck.state.commandLine.text == "customer \(twin.id.text)")
        deck.press(.enter)
        #expect(deck.state.open?.id == twin.id)
    }

    @Test(arguments: ["fabrikam", "FABRI", "c1003.onmicrosoft.com"])
    func `opens the customer that a bare word matches`(word: String) {
        let customer = `The command line`.others[2]
        let deck = `The command line`.deck(":\(word.hasPrefix("c1003") ? customer.domain : word)\n")
        #expect(deck.state.open?.id == customer.id)
        #expect(deck.state.dialog == nil && deck.state.pages.count == 1)
    }

    @Test func `lists the customers that a bare word matches, from any page`() {
        for keys in [":tailspin 1\n", "\n4:tailspin 1\n", "!:tailspin 1\n"] {
            let deck = `The command line`.deck(keys)
            #expect(deck.state.pages.isEmpty && deck.state.open == nil && deck.state.dialog == nil)
            #expect(deck.state.searchField?.text == "tailspin 1", "\(keys)")
            #expect(deck.screen.contains("110 of "), "\(keys)")
        }
    }

    @Test func `offers the customers that a bare word matches, and opens the one that Tab chose`() {
        var deck = `The command line`.deck(":tailspin 1")
        #expect(deck.box.contains("Tailspin 10"))
        deck.press(.tab, .tab)
        deck.press(.enter)
        #expect(deck.state.open?.companyName == "Tailspin 11")
    }

    @Test func `wears and keeps the theme that is named`() {
        var deck = `The command line`.deck(":theme da")
        deck.press(.tab)
        #expect(deck.state.commandLine.text == "theme dark")
        #expect(deck.press(.enter) == [.wearTheme("dark"), .keepTheme("dark")])
        #expect(deck.state.theme == "dark" && deck.state.dialog == nil)
        // One that cannot be worn is not kept either.
        let failure = Event.themeFailed("dark", worn: "terminal", reason: "No.")
        #expect(deck.happen(failure) == [.keepTheme("terminal")])
        #expect(deck.happen(failure) == [])
    }

    @Test(arguments: [("ko", Language.korean), ("日本語", .japanese), ("EN", .english)])
    func `speaks the language that is named`(value: String, language: Language) {
        let deck = `The command line`.deck(":language \(value)\n")
        #expect(deck.state.language == language && deck.state.dialog == nil)
    }

    @Test func `filters the list by what is typed, and completes terms`() {
        var deck = `The command line`.deck(":filter fabri\n")
        #expect(deck.state.searchField?.text == "fabri")
        #expect(deck.screen.contains("1 of 194"))
        deck.press(":filter bloc")
        deck.press(.tab)
        #expect(deck.state.commandLine.text == "filter blocked>")
        deck.press("5")
        deck.press(.enter)
        #expect(deck.state.searchField?.text == "blocked>5")
        deck.press(":filter")
        deck.press(.enter)
        #expect(deck.state.isTyping)
    }

    @Test func `names the filter of the list before it is saved`() {
        var deck = `The command line`.deck(":filter fabri\n")
        deck.press(":save korea")
        deck.press(.enter)
        guard case .filters(let asked) = deck.state.dialog else {
            Issue.record("no dialog")
            return
        }
        #expect(asked.typed == "korea" && asked.isTyping(in: deck.state))
    }

    @Test(arguments: Language.allCases)
    func `is said to be one too many in the list, too`(language: Language) {
        var deck = DeckHarness(language: language)
        deck.press(":journal now")
        #expect(deck.box.contains(language.words().commandTakesNothing("journal")))
    }
}
