import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A key that does nothing in a dialog` {
    private static func deck(_ language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(
            .contoso(
                .a(
                    .newCommerce, id: "visio", name: "Visio",
                    product: `Setting the renewal of a subscription`.product)),
            language: language, rules: .ofToday, size: Size(rows: 40, columns: 100))
        deck.press(.enter)
        return deck
    }

    @Test(arguments: Language.allCases)
    func `is answered with a word where a renewal is chosen`(language: Language) {
        var deck = Self.deck(language)
        let words = language.words()
        deck.press("w")
        for key in ["c", "u", "0", "9"] {
            #expect(deck.press(key) == [])
            #expect(deck.state.notice?.text == words.unusedInDialog(key: key))
        }
        #expect(deck.press("y") == [])
        #expect(deck.state.notice?.text == words.seatsEnterGoesOn)
        // One that chooses what is chosen already has its meaning.
        for _ in 0..<2 {
            deck.press("2")
            #expect(deck.state.notice == nil)
        }
        guard case .renewal? = deck.state.dialog else {
            Issue.record("the dialog has closed")
            return
        }
    }

    @Test func `is answered with a word where y or n is asked for, and confirms nothing`() {
        var deck = Self.deck()
        deck.press("s")
        let asked = deck.state.dialog
        #expect(deck.press("x") == [])
        #expect(deck.state.dialog == asked)
        #expect(
            deck.state.notice?.text
                == "x does nothing in this dialog; its keys stand at its end.")
    }

    @Test func `says that it was typed with an input method on`() {
        var deck = Self.deck()
        let words = deck.state.words
        deck.press("s")
        deck.press("ㅛ")
        #expect(deck.state.notice?.text == words.keyOfHangul("ㅛ"))
    }
}

@Suite struct `A renewal that is confirmed` {
    @Test(arguments: Language.allCases)
    func `says when it renews, and with how many seats for how long`(language: Language) {
        let words = language.words()
        var deck = DeckHarness(
            .contoso(
                .a(
                    .newCommerce, id: "visio", name: "Visio", autoRenews: false,
                    product: `Setting the renewal of a subscription`.product)),
            language: language, rules: .ofToday, size: Size(rows: 40, columns: 100))
        deck.press(.enter)
        deck.press("w1")
        deck.press(.enter)
        let next = NextTerm(quantity: 25, termDuration: "P1Y", billingCycle: "monthly")
        let said = words.consequence(.renewsOn(.day(300), with: next))
        #expect(said.contains(Date.day(300).day) && said.contains(words.seats(25)))
        let box = deck.box.filter { !$0.isWhitespace }
        #expect(box.contains(said.filter { !$0.isWhitespace }), "\(deck.box)")
    }

    @Test func `is told by what it changes alone, of an act and of what takes it back`() throws {
        let words = Language.english.words()
        let rules = Rules.ofToday
        let visio = Subscription.a(
            .newCommerce, id: "visio", name: "Visio",
            product: `Setting the renewal of a subscription`.product)
        let next = try rules.renewal(.change(NextTerm(quantity: 7)), of: visio)
        #expect(words.newRenewal(next, of: visio, by: rules) == "next term: 7 seats")
        let scheduled = visio.with(next)
        let other = try rules.renewal(.change(NextTerm(quantity: 29)), of: visio)
        #expect(
            words.renewalChange(to: other, of: scheduled, by: rules)
                == "next term: 7 seats → 29 seats")
        let write = Write.setRenewal(next, of: visio.id)
        let journaled = words.write(write, named: "Visio", before: .contoso(visio))
        #expect(journaled.hasPrefix("next term: 7 seats") && journaled.hasSuffix(": Visio"))
        #expect(!journaled.contains(words.renewalOn))
        // Nothing is left out where it is not known what it was before.
        #expect(words.write(write, named: "Visio").hasPrefix(words.renewalOn))
    }

    @Test func `has a remark on how it ends below what says when that is`() throws {
        func groups(_ ends: [Int]) throws -> [EffectGroup] {
            let held = zip(["one", "two"], ends).map {
                Subscription.a(.newCommerce, id: $0, termEnds: .day($1))
            }
            var holdings = Holdings.contoso()
            holdings.subscriptions = held
            let rules = Rules.ofToday
            let writes = try held.map {
                Write.setRenewal(try rules.renewal(.endWithTerm, of: $0), of: $0.id)
            }
            let steps = rules.plan(writes, on: holdings, by: .agent(), at: .today)
            return EffectGroup.all(
                of: .a(
                    [CustomerPlan(holdings: holdings, steps: steps)], id: "renewals",
                    purpose: .renewal, rules: rules))
        }
        let apart = try groups([100, 300])
        #expect(apart.last?.effects == [.suspendingEndsItNoSooner])
        #expect(apart.last?.isOfAll == true)
        #expect(apart.dropLast().contains { $0.effects.contains(.endsWithTerm(.day(300))) })
        let together = try groups([300, 300])
        #expect(together.count == 1)
        #expect(together[0].effects.contains(.suspendingEndsItNoSooner))
    }
}
