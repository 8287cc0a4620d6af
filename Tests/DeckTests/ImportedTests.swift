import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

/// The deck on a store that was made of the portal's files.
@Suite struct `An imported store` {
    static var told: Subscription {
        var told = Subscription.a(
            .newCommerce, .suspended, id: "visio", name: "Visio", termEnds: nil,
            cancellableUntil: nil, autoRenews: false, term: "",
            actions: ScheduledActions(text: ""), product: Subscription.untoldOffer)
        told.billingCycle = ""
        return told
    }

    /// A deck on a store made of files that are three days old.
    static func deck(
        _ language: Language = .english, _ holdings: Holdings = .contoso(told)
    ) -> DeckHarness {
        var deck = DeckHarness(
            holdings, language: language, size: Size(rows: 60, columns: 280))
        deck.happen(
            .placeRead(
                Place(
                    rules: .inProduction, identity: .agent(), connection: .files(asOf: .day(-3)),
                    lock: .imported, portal: .unknown)))
        return deck
    }

    @Test(arguments: Language.allCases)
    func `says above where it comes from, and how old that is`(language: Language) {
        let words = language.words()
        let deck = Self.deck(language)
        #expect(
            deck.screen.split(separator: "\n")[0].contains(
                words.importedMark("2026-05-25") + " · " + words.readOnlyMark))
    }

    @Test(arguments: Language.allCases)
    func `has every key that changes something off, and says why`(language: Language) {
        let words = language.words()
        var deck = Self.deck(language)
        deck.press(.enter)
        for key in "saco" {
            #expect(deck.press(String(key)) == [])
            #expect(deck.state.dialog == nil)
            #expect(deck.state.notice?.text == words.off(.refused(.imported)), "\(key)")
        }
        #expect(deck.press("O") == [])
        #expect(deck.state.notice?.text == words.readOnlyByImport)
        deck.press("4")
        #expect(deck.screen.contains(words.reason(of: .imported)))
        // So has the list of renewals, whatever is marked there.
        deck.press("W")
        deck.state.marks.terms = [
            SubscriptionReference(customer: Customer.contoso.id, subscription: Self.told.id)
        ]
        for key in "w#+-" {
            #expect(deck.press(String(key)) == [])
            #expect(deck.state.notice?.text == words.off(.refused(.imported)), "\(key)")
        }
    }

    @Test(arguments: Language.allCases)
    func `sets in the rows of a note behind its mark`(language: Language) throws {
        let words = language.words()
        var holdings = Holdings.contoso(Self.told)
        holdings.unread = [
            UnreadHolding(id: .init("untold"), place: .subscriptions, cause: .notInFile)
        ]
        var deck = Self.deck(language, holdings)
        deck.happen(.resized(Size(rows: 24, columns: 60)))
        deck.press(.enter)
        let lines = view(deck.state).lines.map(\.text)
        let first = try #require(lines.firstIndex { $0.hasPrefix("  ! ") })
        let note = words.cause(
            .unread(.notInFile, in: .subscriptions))
        #expect(note.columns > 56)
        #expect(lines[first + 1].hasPrefix("    ") && !lines[first + 1].hasPrefix("     "))
        #expect(note.hasPrefix(lines[first].dropFirst(4).prefix(8)))
    }

    @Test func `does not claim how something was sold, nor what follows from that`() {
        var deck = Self.deck()
        let words = Language.english.words()
        deck.press(.enter)
        #expect(deck.screen.contains(words.kindNotInFile))
        #expect(!deck.screen.contains(words.kind(.newCommerce)))
        let told = Holding.subscription(Self.told.id)
        let facts = deck.state.facts(of: told, in: .contoso(Self.told))
        #expect(facts.map(\.name).contains(words.kindLabel))
        for label in [words.trialLabel, words.autoRenewLabel, words.cancelUntilLabel] {
            #expect(!facts.map(\.name).contains(label), "\(label)")
        }
    }

    @Test(arguments: Language.allCases)
    func `does not say that no term ends, nothing needs attention, and access comes yet`(
        language: Language
    ) {
        let words = language.words()
        var holdings = Holdings.contoso()
        holdings.adminAccess = .notRead
        var deck = Self.deck(language, holdings)
        deck.press("W")
        for said in [words.termsNotInFile, words.datesNotInFile] {
            #expect(deck.screen.contains(said))
        }
        #expect(!deck.screen.contains(words.noTermEnds))
        #expect(!deck.screen.contains(words.termsListed(0)))
        deck.press("!")
        #expect(deck.screen.contains(words.radarNotInFile))
        #expect(!deck.screen.contains(words.radarNothing))
        deck.press("X")
        #expect(deck.screen.contains(words.accessNotInFile))
        #expect(!deck.screen.contains(words.accessNotReadYet))
    }

    @Test func `says below a list what no file tells, and counts no row for it`() {
        var holdings = Holdings.contoso(Self.told)
        let untold = UnreadHolding(
            id: .init("purchases"), place: .entitlements, cause: .notInFile)
        let line = UnreadHolding(
            id: .init("subscriptions.csv:3"), place: .subscriptions, cause: .line,
            title: "Project")
        holdings.unread = [untold, line]
        holdings.adminAccess = .notRead
        let words = Language.english.words()
        var deck = Self.deck(.english, holdings)
        deck.press(.enter)
        #expect(holdings.items(on: .subscriptions).map(\.id) == ["visio", line.id.text])
        #expect(Set(holdings.allItems.map(\.id)) == ["visio", line.id.text, "purchases"])
        #expect(
            holdings.tabs(of: [.unread(untold.id)])
                == [.subscriptions, .reservations, .software])
        let cause = words.cause(.unread(.notInFile, in: .entitlements))
        #expect(deck.screen.contains("! " + cause))
        // What was left out is not of a status that Partner Center did not tell.
        #expect(deck.screen.contains(words.statusLineLeftOut))
        #expect(!deck.screen.contains(words.statusUnknown))
        #expect(deck.screen.contains("\(words[keyPath: CustomerPage.Tab.subscriptions.title]) 2"))
        // Nothing was asked of Partner Center: it did not leave the status out.
        deck.press(.down)
        for key in "saw#" {
            deck.press(String(key))
            #expect(deck.state.notice?.text == words.off(.refused(.imported)), "\(key)")
        }
        deck.press("2")
        #expect(deck.screen.contains("! " + cause))
        #expect(!deck.screen.contains(words.holdsNone))
        // Among the blockers it is called by what it stands for.
        deck.press("4")
        deck.press(.enter)
        #expect(
            deck.screen.contains(words.purchasesIfAny + " "))
    }
}
