import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A suspension that is held before it is sent` {
    let suspend = ClearedWrite.suspend(Subscription.e3.id, of: Customer.contoso.id)
    let write = NamedWrite(
        .suspend(Subscription.e3.id), of: .contoso, named: "Office 365 E3")

    /// Confirmed, and waiting for five seconds.
    static func deck(
        _ language: Language = .english, others: [Customer] = [.named("Tailspin", 1)]
    ) -> DeckHarness {
        var deck = DeckHarness(
            .contoso(.e3, .a(.newCommerce, id: "nce")), others: others, language: language,
            size: Size(rows: 44, columns: 80), hold: 5)
        deck.press(.enter)
        deck.press("js")
        #expect(deck.press("y") == [])
        return deck
    }

    @Test func `counts down in words, second by second, and is sent at the end`() {
        var deck = Self.deck()
        for second in stride(from: 5, to: 0, by: -1) {
            #expect(
                deck.screen.contains(
                    " … In \(second) s: suspend Office 365 E3 (Contoso). u or Esc takes it back."
                ))
            #expect(deck.state.nextMoment == deck.state.now.addingTimeInterval(1))
            #expect(deck.pass(1) == (second == 1 ? [.perform(suspend)] : []))
        }
        #expect(deck.state.nextMoment == nil)
        #expect(deck.screen.contains("Waiting for Partner Center's answer"))
        #expect(deck.notes == [.previewed([write], confirmed: true)])
    }

    @Test(arguments: [Key.character("u"), .escape])
    func `is taken back for free`(key: Key) {
        var deck = Self.deck()
        deck.pass(4.5)
        #expect(deck.press(key) == [])
        #expect(deck.notes.last == .takenBack([write]))
        #expect(deck.screen.contains("· Taken back: nothing was sent."))
        #expect(deck.state.nextMoment == nil)
        #expect(deck.pass(60) == [])
        #expect(deck.happen(.timePassed) == [])
        #expect(deck.state.pages.count == 1)
    }

    @Test func `is taken back over whatever has opened meanwhile, too`() {
        var deck = Self.deck()
        deck.press("?")
        deck.press(.escape)
        #expect(deck.state.onHold == nil)
        #expect(deck.state.dialog == .help)
    }

    @Test(arguments: Language.allCases)
    func `lets nothing else be aimed meanwhile, at once and with a reason`(language: Language) {
        var deck = Self.deck(language)
        for key in "sacop " {
            #expect(canTake(.character(key), in: deck.state))
            #expect(deck.press(String(key)) == [])
            #expect(deck.state.dialog == nil)
        }
        deck.press("s")
        #expect(deck.state.notice?.text == language.words().heldFirst)
        let rows = deck.screen.split(separator: "\n")
        #expect(rows[rows.count - 3].contains(language.words().heldFirst.prefix(20)))
        #expect(rows[rows.count - 2].hasPrefix(" … "))
        #expect(deck.pass(5) == [.perform(suspend)])
    }

    @Test func `keeps the operator from leaving the deck`() {
        var deck = Self.deck()
        deck.press("q")
        #expect(deck.state.pages == [])
        #expect(canTake(.character("q"), in: deck.state))
        #expect(deck.press("q") == [])
        #expect(deck.screen.contains("! A change is waiting to be sent"))
        #expect(deck.pass(5) == [.perform(suspend)])
    }

    @Test func `goes on through resizes, refreshes, languages and other pages`() {
        var deck = Self.deck()
        deck.press("LLL")
        deck.happen(.resized(Size(rows: 10, columns: 40)))
        deck.happen(.directoryChanged)
        deck.press("q/tail")
        #expect(deck.state.customers.search == "tail")
        deck.press("u")
        #expect(deck.state.customers.search == "tailu")
        deck.happen(.directoryChanged)
        #expect(deck.pass(5) == [.perform(suspend)])
    }

    @Test(arguments: [true, false])
    func `is not sent when its target is not as it was`(isOpen: Bool) {
        var deck = Self.deck()
        if !isOpen { deck.press("q") }
        deck.world.list[0].subscriptions[0].autoRenewEnabled = false
        deck.happen(.directoryChanged)
        #expect(
            deck.screen.contains(
                "! Nothing was sent: Office 365 E3 has changed since you confirmed"))
        #expect(deck.notes.last == .takenBack([write]))
        #expect(deck.pass(60) == [])
    }

    @Test func `is sent though something else has changed`() {
        var deck = Self.deck()
        deck.world.list[0].subscriptions[1].autoRenewEnabled = false
        deck.happen(.directoryChanged)
        #expect(deck.pass(5) == [.perform(suspend)])
    }

    @Test(arguments: [true, false])
    func `is not sent when the customer has left`(isOpen: Bool) {
        var deck = Self.deck()
        if !isOpen { deck.press("q") }
        deck.world.list.removeFirst()
        deck.happen(.directoryChanged)
        #expect(deck.screen.contains("! Nothing was sent: Contoso is no longer a customer."))
        #expect(deck.pass(60) == [])
    }

    @Test func `waits for what is being read when its time has come`() {
        var deck = Self.deck()
        _ = update(&deck.state, on: .directoryChanged)
        deck.state.now += 5
        #expect(update(&deck.state, on: .timePassed) == [])
        #expect(deck.state.nextMoment! > deck.state.now)
        deck.settle()
        #expect(deck.pass(0.1) == [.perform(suspend)])
    }

    @Test func `is not sent late because the clock was set back`() {
        var deck = Self.deck()
        deck.state.now -= 3600
        deck.happen(.timePassed)
        #expect(deck.screen.contains("In 5 s"))
        #expect(deck.pass(5) == [.perform(suspend)])
    }

    @Test func `is sent at once where no hold is wished, and a reactivation always is`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("s")
        #expect(deck.press("y") == [.perform(suspend)])
        var held = DeckHarness(.contoso(.a(.newCommerce, .suspended)), hold: 5)
        held.press(.enter)
        held.press("a")
        #expect(held.press("y").count == 1)
    }

    @Test func `is held with all that is marked, and shows its run afterwards`() {
        var deck = Self.deck()
        deck.press("u")
        deck.press("*s")
        #expect(deck.press("y") == [])
        #expect(deck.screen.contains("In 5 s: 2 suspensions (Contoso). u or Esc takes it back."))
        #expect(deck.state.marks.holdings.count == 2)
        deck.press("u")
        #expect(deck.state.marks.holdings.count == 2)
        deck.press("s")
        deck.press("y")
        let openings = deck.state.openings
        guard case .run(let plan) = deck.pass(5).first else {
            Issue.record("no plan flies")
            return
        }
        #expect(plan.writes == 2)
        #expect(deck.state.pages.last == .run(RunPage()))
        // Keys typed before the page could be seen are not meant for it.
        #expect(deck.state.openings > openings)
        #expect(deck.state.marks.holdings == [])
    }

    @Test func `leads nobody away from another page`() {
        var deck = Self.deck()
        deck.press("u")
        deck.press("*sy")
        deck.press("q")
        #expect(deck.pass(5).count == 1)
        #expect(deck.state.pages == [])
    }

    @Test func `is told to the journal when the dialog was left, too`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("s")
        deck.press(.escape)
        #expect(deck.notes == [.previewed([write], confirmed: false)])
    }
}
