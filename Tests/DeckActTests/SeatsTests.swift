import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Changing the seats of a subscription` {
    static let three = Subscription.RefundableSeats(
        total: 3, batches: [.init(quantity: 3, until: .day(5))])
    static let visio = Subscription.a(.newCommerce, id: "visio", name: "Visio", refundable: three)

    private func set(_ quantity: Int, of id: Subscription.ID = Subscription.e3.id) -> ClearedWrite {
        do {
            return try ClearedWrite(.setQuantity(quantity, of: id), of: Customer.contoso.id)
        } catch {
            fatalError("\(error)")
        }
    }

    private func deck(
        _ subscriptions: Subscription..., language: Language = .english, hold: Double = 0
    ) -> DeckHarness {
        var holdings = Holdings.contoso()
        holdings.subscriptions = subscriptions
        var deck = DeckHarness(
            holdings, language: language, size: Size(rows: 40, columns: 100), hold: hold)
        deck.press(.enter)
        return deck
    }

    @Test func `asks for the number, says what it brings, then does it and shows it`() throws {
        var deck = deck(.e3)
        #expect(deck.press("#") == [])
        #expect(deck.screen.contains("┌ Change the number of seats? ─"))
        deck.press("30")
        #expect(deck.box.contains("25 → 30  (1–10,000)"))
        #expect(deck.box.contains("5 seats added: 25 → 30."))
        #expect(deck.press("y") == [.perform(set(30))])
        try deck.carryOut(set(30))
        #expect(deck.screen.contains("✓ Set to 30 seats: Office 365 E3"))
        #expect(deck.state.open?.holdings?.subscriptions.first?.quantity == 30)
    }

    @Test func `says what each number brings, whichever way it is changed`() {
        var deck = deck(.e3)
        deck.press("+")
        #expect(deck.box.contains("1 seat added: 25 → 26."))
        deck.press("+")
        #expect(deck.box.contains("2 seats added: 25 → 27."))
        deck.press("---")
        #expect(deck.box.contains("1 seat removed: 25 → 24."))
        deck.press(.escape)
        deck.press("-")
        #expect(deck.box.contains("1 seat removed: 25 → 24."))
        deck.press(.pasted("8"))
        #expect(deck.box.contains("8 seats removed: 25 → 17."))
        deck.press(.backspace)
        #expect(!deck.box.contains("Effects"))
        #expect(deck.press("y") == [])
    }

    @Test func `stands as it is typed, and is refused with the range`() {
        var deck = deck(.e3)
        deck.press("#999999")
        #expect(deck.box.contains("25 → 999,999  (1–10,000)"))
        #expect(deck.box.contains("! The quantity 999,999 is not between 1 and 10,000."))
        #expect(deck.press("y") == [])
        deck.press(.backspace, .backspace)
        #expect(deck.press("y") == [.perform(set(9999))])
    }

    @Test(arguments: [(249, false), (250, true), (10_001, false)])
    func `warns of ten times as many`(quantity: Int, warns: Bool) {
        var deck = deck(.e3)
        deck.press("#\(quantity)")
        #expect(deck.box.contains("! At least ten times as many as now.") == warns)
    }

    @Test(arguments: Language.allCases)
    func `is confirmed by another key than opened it`(language: Language) {
        var deck = deck(.e3, language: language)
        deck.press("#")
        #expect(deck.press("#") == [])
        #expect(deck.press(.enter, .tab) == [])
        #expect(deck.press("y") == [])
        let unchanged = language.words().seatsUnchanged
        #expect(deck.state.notice?.text == unchanged)
        deck.press("+")
        #expect(deck.press(.enter) == [])
        #expect(deck.screen.contains(language.words().yConfirms))
        #expect(deck.press("y") == [.perform(set(26))])
    }

    @Test func `tells of several windows how many can go in all, those of a minute together`() {
        let told = Subscription.RefundableSeats(
            total: 31,
            batches: [
                .init(quantity: 14, until: .day(2)), .init(quantity: 7, until: .day(4)),
                .init(quantity: 10, until: .day(4)),
            ])
        var deck = deck(.a(.newCommerce, id: "visio", name: "Visio", refundable: told))
        deck.press("#")
        let (first, second) = (Date.day(2).minute, Date.day(4).minute)
        let said = deck.box.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(said.contains("31 now: 14 until \(first) UTC, 17 until \(second) UTC"), "\(said)")
    }

    @Test func `is typed behind the name of the command, and confirmed in the dialog`() {
        for (typed, seats) in [("+5", 30), ("40", 40), ("-3", 22)] {
            var deck = deck(.e3)
            deck.press(":seats \(typed)")
            #expect(deck.press(.enter) == [])
            #expect(deck.box.contains("25 → \(seats)"), "\(typed)")
            #expect(deck.press("y") == [.perform(set(seats))])
        }
        var deck = deck(.e3)
        deck.press(":seats many")
        deck.press(.enter)
        #expect(deck.box.contains("many is not a number of seats"))
    }

    @Test func `gives back only what can be, and says how much and until when`() {
        var deck = deck(Self.visio)
        deck.press("#")
        #expect(deck.box.contains("25  (22–10,000)"))
        #expect(deck.box.contains("3 until \(Date.day(5).minute) UTC"))
        deck.press("21")
        #expect(deck.box.contains("Only 3 seats can be given back now."))
        #expect(deck.press("y") == [])
        #expect(deck.state.notice?.text.contains("Only 3 seats") == true)
        deck.press(.control("u"))
        deck.press(.backspace, .backspace)
        deck.press("22")
        #expect(deck.press("y") == [.perform(set(22, of: Self.visio.id))])
    }

    @Test func `is off with the reason where no seats can be changed`() {
        let closed = Subscription.a(
            .newCommerce, id: "old", name: "Old", cancellableUntil: .day(-1))
        for (subscription, key, reason) in [
            (.a(.legacyLicence, .suspended), "#", "Suspended"),
            (.a(.software), "-", "can never be reduced during the term"),
            (.a(.azurePlan), "#", "Its quantity cannot be changed."),
            (closed, "-", "The window for reducing seats closed on"),
            (.a(.newCommerce, .deleted), "#", "It is already cancelled or deleted."),
        ] as [(Subscription, String, String)] {
            var deck = deck(subscription)
            #expect(deck.press(key) == [])
            #expect(deck.state.dialog == nil)
            let said = deck.state.notice?.text ?? ""
            #expect(!said.isEmpty && said.contains(reason), "\(said)")
        }
        var deck = deck(closed)
        deck.press("+")
        #expect(deck.press("y") == [.perform(set(26, of: closed.id))])
    }

    @Test func `says of software that added seats stay for good`() {
        var deck = deck(.a(.software, id: "sw", name: "Server"))
        deck.press("+")
        #expect(deck.screen.contains(deck.state.words.cannotBeUndone))
    }

    @Test func `sets again what it drops of the renewal, as a run of two steps`() throws {
        var scheduled = Self.visio
        scheduled.scheduledNextTermInstructions = "quantity 7"
        var deck = deck(scheduled)
        deck.press("#")
        #expect(deck.screen.contains("Change the number of seats?"))
        #expect(deck.box.contains("Type a number such as 40, +5 or -3."))
        #expect(!deck.box.contains("y yes"))
        deck.press("+5")
        #expect(deck.box.contains("25 → 30"))
        guard case .confirmation(let one) = deck.state.dialog, let asked = one.planned else {
            Issue.record("no plan")
            return
        }
        #expect(one.writes == asked.writes && one.writes.count == 2)
        #expect(
            asked.plan.customers[0].steps.map(\.write) == [
                .setQuantity(30, of: scheduled.id),
                .setRenewal(scheduled.renewal, of: scheduled.id),
            ])
        // Once, with what it is, and nothing of auto-renew, which stays on.
        let words = deck.state.words
        let again = words.setAgain(by: asked.writes[1].write, to: scheduled)
        let box = deck.box.filter { !$0.isWhitespace }
        #expect(box.split(separator: again.filter { !$0.isWhitespace }).count == 2)
        #expect(!deck.box.contains(words.bringsScheduledRestored))
        #expect(!again.contains(words.renewalOn))
        #expect(deck.press(.enter) == [])
        #expect(deck.press("y") == [.run(asked.plan)])
    }

    @Test func `is confirmed by the first y, however long its dialog was read`() {
        var deck = deck(Self.visio)
        deck.press("+")
        let asked = deck.box
        #expect(asked.contains("The added seats can be given back until"))
        deck.pass(90)
        #expect(deck.box == asked)
        #expect(deck.press("y") == [.perform(set(26, of: Self.visio.id))])
    }

    @Test func `that sets a schedule again waits for a run, and says so without a key`() throws {
        var scheduled = Self.visio
        scheduled.scheduledNextTermInstructions = "quantity 7"
        var deck = deck(scheduled)
        deck.press("#30")
        guard case .confirmation(let first) = deck.state.dialog, let planned = first.planned else {
            Issue.record("no plan")
            return
        }
        let asked = deck.box
        var run = Run.underway(planned.plan)
        let openings = deck.state.openings
        deck.happen(.runReported(run))
        // Keys typed before that was seen answer nothing.
        #expect(deck.state.openings > openings)
        #expect(deck.press("y") == [])
        let off = deck.state.words.off(try #require(deck.state.offRun))
        #expect(deck.state.notice?.text == off)
        let shown = deck.box.split { $0.isWhitespace }.joined(separator: " ")
        #expect(shown.contains(off))
        run.phase = .finished
        deck.happen(.runReported(run))
        #expect(deck.box == asked)
        guard case .run = deck.press("y").first else {
            Issue.record("not run")
            return
        }
    }

    @Test func `is held for a while, and can be taken back`() {
        var deck = deck(.e3, hold: 5)
        deck.press("#30")
        #expect(deck.press("y") == [])
        #expect(deck.state.onHold != nil)
        #expect(deck.screen.contains("set Office 365 E3 (Contoso) to 30 seats"))
        #expect(deck.press("u") == [])
        #expect(deck.state.onHold == nil)
        #expect(deck.pass(10) == [])
        deck.press("#30")
        deck.press("y")
        #expect(deck.pass(6) == [.perform(set(30))])
    }

    @Test func `can be undone`() throws {
        var deck = deck(.e3)
        deck.press("#30")
        deck.press("y")
        try deck.carryOut(set(30))
        deck.press("u")
        guard case .planned(let asked) = deck.state.dialog else {
            Issue.record("no plan")
            return
        }
        #expect(
            asked.plan.customers[0].steps.map(\.write)
                == [.setQuantity(25, of: Subscription.e3.id)])
        // The present number, and the one that is sent.
        #expect(deck.screen.contains("┌ Undo (30 → 25 seats): Office 365 E3 of Contoso? ─"))
        #expect(deck.box.contains("  1. 30 → 25 seats: Office 365 E3 ("))
        guard case .run(let plan) = deck.press("y").first else {
            Issue.record("no run")
            return
        }
        deck.world.carryOut(plan)
        deck.happen(.runReported(.ended(plan)))
        #expect(
            deck.state.notice
                == Notice(text: "Undone: Office 365 E3 · 30 → 25 seats", tone: .good))
    }

    @Test func `works on the page of a subscription, too, but not of a reservation`() {
        var deck = deck(.e3)
        deck.press(.enter)
        deck.press("+")
        #expect(deck.press("y") == [.perform(set(26))])
        var other = DeckHarness(.contoso(reservations: [.a()]))
        other.press(.enter)
        other.press("2")
        other.press(.enter)
        #expect(other.press("+") == [])
        #expect(other.state.notice?.text.contains("Its quantity cannot be changed.") == true)
    }

    @Test func `is off while the deck is read-only`() {
        var deck = deck(.e3)
        deck.press("O")
        for key in ["#", "+", "-"] {
            deck.press(key)
            #expect(deck.state.dialog == nil)
            #expect(deck.state.notice?.text == deck.state.words.refusal(.readOnly))
        }
    }
}
