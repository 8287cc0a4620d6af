import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `What is done to several at once` {
    private func rows(_ deck: DeckHarness) -> [String] {
        deck.box.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func `is numbered through all customers, who stand apart`() throws {
        var deck = `The renewals of all customers`.deck()
        deck.press("= j ")
        deck.press("w3")
        deck.press(.enter)
        let rows = rows(deck)
        #expect(rows.contains { $0.contains("1. Visio") }, "\(rows)")
        #expect(rows.contains { $0.contains("2. Project") }, "\(rows)")
        let places = try ["Contoso", "1. Visio", "Fabrikam", "2. Project"].map { text in
            try #require(rows.firstIndex { $0.contains(text) }, "\(rows)")
        }
        #expect(places == places.sorted(), "\(rows)")
    }

    @Test(arguments: Language.allCases)
    func `is off with the names of all where nothing can be`(language: Language) {
        var deck = DeckHarness(
            .contoso(.a(.software, id: "sw1"), .a(.software, id: "sw2")), language: language)
        deck.press(.enter)
        deck.press("*a")
        let words = language.words()
        let names = words.list(["Offer of sw1", "Offer of sw2"])
        #expect(
            deck.state.notice?.text == words.off(.about(names, .refused(.alreadyIs(.active)))))
    }

    @Test func `is off with each reason once, and no more than some names`() {
        let state = DeckHarness().state
        let (unread, missing) = (Off.said(\.notReadYet), Off.said(\.customerMissing))
        #expect(
            state.off(ofAll: [("A", unread), ("B", missing), ("C", unread)])
                == .several([.about("A, C", unread), .about("B", missing)]))
        let many = ["A", "B", "C", "D", "E", "F"].map { (name: $0, off: unread) }
        #expect(state.off(ofAll: many) == .about("A, B, C, D and 2 more", unread))
    }

    @Test(arguments: Language.allCases)
    func `is asked for on one line where that has room`(language: Language) {
        var deck = DeckHarness(
            .contoso(
                .a(.legacyLicence, id: "11111111-aaaa", name: "Office 365 E3"),
                .a(.newCommerce, id: "44444444-dddd", name: "Visio")),
            language: language, size: Size(rows: 44, columns: 120))
        deck.press(.enter)
        deck.press("*#")
        let prompt = deck.state.words.seatsPrompt
        let room = deck.state.wideRoom
        #expect(room > deck.state.room)
        #expect(rows(deck).contains(prompt.wrapped(columns: room)[0]))
    }

    @Test func `says a label once, and counts roles as Japanese does`() {
        for language in Language.allCases {
            let words = language.words()
            #expect(!words.termEndEnds("2026-12-14").contains(words.atTermEndLabel))
        }
        #expect(Language.japanese.words().bringsAdminAccessEnds(3).contains("ロールを 3 つ失います"))
    }

    @Test func `finds the columns by their title in Korean before what begins with it`() throws {
        let deck = `The finder of actions`.deck("열", language: .korean)
        let selected = try #require(rows(deck).first { $0.hasPrefix("› ") })
        #expect(selected.contains("F8"), "\(selected)")
    }
}
