import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Acting on all that is marked` {
    static let holdings = Holdings.contoso(
        .a(.legacyLicence, id: "11111111-aaaa", name: "Office 365 E3"),
        .a(.legacyAddOn, id: "22222222-bbbb", name: "Audio", parent: "11111111-aaaa"),
        .a(.newCommerce, .suspended, id: "33333333-cccc", name: "Business Basic"),
        .a(.newCommerce, id: "44444444-dddd", name: "Visio"),
        reservations: [.a()])

    static func deck(
        _ language: Language = .english, size: Size = Size(rows: 44, columns: 80), hold: Double = 0
    ) -> DeckHarness {
        var deck = DeckHarness(holdings, language: language, size: size, hold: hold)
        deck.press(.enter)
        deck.press("2*1*")
        return deck
    }

    @Test func `asks once: every target, what is left out and why, and each effect once`() {
        var deck = Self.deck()
        #expect(deck.press("s") == [])
        #expect(deck.screen.contains("┌ Suspend 3 subscriptions? ─"))
        #expect(
            deck.box == """
                  Customer      Contoso
                  Domain        contoso.onmicrosoft.com
                  Microsoft ID  a1b2c3d4-0000-4000-8000-000000000001

                Targets  3 of 5 · 2 left out (below)
                  1. Audio · 25 seats (…222-bbbb, Active)
                  2. Office 365 E3 · 25 seats (…111-aaaa, Active)
                  3. Visio · 25 seats (…444-dddd, Active)

                Left out, stays unchanged
                  – Business Basic (…333-cccc): It is already Suspended.
                  – VM_RI_vm (vm): This order can only be cancelled (c), not suspended or
                    reactivated.

                Effects
                  All 3:
                  • Users can no longer sign in or use the service.
                  • Administrators can still reach the data.
                  These 2 (1–2):
                  • Data is deleted after 90 to 120 days (60 in China); Partner Center
                    shows the date.
                  • Billing stops.
                  • Reversible (a) until the data is deleted.
                  For no. 3 only, Visio:
                  • It ends with its term; Microsoft then sets its status. Data is deleted
                    some months later.
                  • Auto-renew is turned off. Reactivating does not turn it back on, but
                    undoing (u) does.
                  • Microsoft's latest rules require it to be cancelled: removal may still
                    be refused.
                  • Billing continues until the end of the term: 2027-03-24.
                  • Reversible (a) until 2027-03-24.

                y yes · n, Esc no
                """)
    }

    @Test func `acts on an open range as it is drawn, not on the row of the cursor`() {
        var deck = DeckHarness(Self.holdings, size: Size(rows: 44, columns: 80))
        deck.press(.enter)
        deck.press("jVj")
        let drawn = deck.screen.split(separator: "\n").filter { $0.dropFirst(2).hasPrefix("+ ") }
        #expect(drawn.count == 2)
        deck.press("s")
        #expect(deck.screen.contains("┌ Suspend 2 subscriptions? ─"))
        #expect(deck.state.openRange == nil)
        #expect(deck.state.marks.holdings.count == 2)
    }

    @Test func `is as wide as it needs, up to the screen, so that nothing breaks in two`() {
        var deck = Self.deck(size: Size(rows: 44, columns: 120))
        deck.press("s")
        let effect = "Reactivating does not turn it back on, but undoing (u) does."
        #expect(deck.box.contains("Auto-renew is turned off. " + effect))
        let widest = deck.box.split(separator: "\n").map { String($0).columns }.max() ?? 0
        #expect((77...114).contains(widest))
    }

    @Test func `names each of many, and says once what is the same for all`() {
        let many = (1...40).map { number in
            Subscription.a(.legacyLicence, id: "id-\(number)", name: "Seats \(number)")
        }
        var deck = DeckHarness(
            Holdings(customer: .contoso, subscriptions: many), size: Size(rows: 100, columns: 80))
        deck.press(.enter)
        deck.press("*s")
        for number in 1...40 { #expect(deck.box.contains(". Seats \(number) · 25 seats (")) }
        #expect(deck.box.contains("All 40:"))
        #expect(deck.box.components(of: "Billing stops.") == 1)
    }

    @Test(arguments: Language.allCases)
    func `has the first targets on a low screen, and each reason once`(language: Language) throws {
        let words = language.words()
        let paused = (1...7).map {
            Subscription.a(.newCommerce, .suspended, id: "paused-\($0)", name: "Paused \($0)")
        }
        var twins = (1...4).map {
            Subscription.a(.newCommerce, id: "twin-\($0)", name: "Microsoft 365 E5")
        }
        twins[1].quantity = 201
        let holdings = Holdings(customer: .contoso, subscriptions: paused + twins)
        var deck = DeckHarness(holdings, language: language, size: Size(rows: 24, columns: 80))
        deck.press(.enter)
        deck.press("*s")
        let counts = words.someOf(4, of: 11) + " · " + words.leftOutBelow(7)
        #expect(deck.screen.contains(words.targetsLabel + "  " + counts))
        let quantity = words.seats(201)
        #expect(deck.screen.contains("2. Microsoft 365 E5 · \(quantity) (twin-2"), "\(deck.screen)")
        #expect(deck.screen.contains("4. Microsoft 365 E5 · "))
        var high = DeckHarness(holdings, language: language, size: Size(rows: 60, columns: 80))
        high.press(.enter)
        high.press("*s")
        let reason = words.reason(of: .alreadyIs(.suspended))
        let said = high.box.filter { !$0.isWhitespace }
        let stop: Set<Character> = [".", "。"]
        let sought = reason.filter { !$0.isWhitespace && !stop.contains($0) }
        #expect(said.ranges(of: sought).count == 1, "\(high.box)")
        for number in 1...7 { #expect(said.contains("Paused\(number)(paused-\(number))")) }
    }

    @Test(arguments: [0.0, 5])
    func `leaves nothing marked that it was about, left out or not`(hold: Double) {
        var deck = Self.deck(hold: hold)
        deck.press("s")
        #expect(deck.state.marks.holdings.count == 5)
        deck.press("y")
        _ = deck.pass(hold)
        #expect(deck.state.marks.holdings == [])
        #expect(!deck.screen.contains(deck.state.words.markedCount(2)))
    }

    @Test func `keeps every mark until it is sent, and all of them where it is taken back`() {
        var deck = Self.deck(hold: 5)
        deck.press("sy")
        #expect(deck.state.onHold != nil && deck.state.marks.holdings.count == 5)
        deck.press(.escape)
        #expect(deck.state.onHold == nil && deck.state.marks.holdings.count == 5)
    }

    @Test func `keeps the marks of rows that a search hides: they were not told`() {
        var deck = Self.deck()
        deck.press("/visio")
        deck.press(.enter)
        deck.press("s")
        deck.press("y")
        #expect(deck.state.marks.holdings.count == 3)
    }

    @Test func `runs a plan of just these, and shows the run`() throws {
        var deck = Self.deck()
        deck.press("s")
        let effects = deck.press("y")
        guard case .run(let plan) = effects.first else {
            Issue.record("no plan flies: \(effects)")
            return
        }
        #expect(effects.count == 1)
        #expect(plan.purpose == .suspension)
        #expect(
            plan.customers[0].steps.map(\.write) == [
                .suspend(.init("22222222-bbbb")), .suspend(.init("11111111-aaaa")),
                .suspend(.init("44444444-dddd")),
            ])
        #expect(plan.customers[0].holdings == Self.holdings)
        #expect(deck.state.pages.last == .run(RunPage()))
        #expect(!deck.state.marks.holdings.contains(.subscription(.init("44444444-dddd"))))
        guard case .previewed(let writes, confirmed: true) = deck.notes.last else {
            Issue.record("not told: \(deck.notes)")
            return
        }
        #expect(writes.map(\.name) == ["Audio", "Office 365 E3", "Visio"])
    }

    @Test func `is confirmed only when its end has been on the screen`() {
        var deck = Self.deck(size: Size(rows: 16, columns: 60))
        deck.press("s")
        #expect(deck.screen.contains("read to the end"))
        #expect(deck.press("y") == [])
        #expect(deck.state.dialog != nil)
        #expect(deck.press("s") == [])
        var presses = 0
        while !deck.state.hasShownAll, presses < 20 {
            deck.press(.pageDown)
            presses += 1
        }
        #expect((2..<20).contains(presses))
        #expect(deck.press("y").count == 1)
    }

    @Test func `reactivates a base before its add-on`() {
        var holdings = Self.holdings
        for place in holdings.subscriptions.indices {
            holdings.subscriptions[place].status = .suspended
        }
        var deck = DeckHarness(holdings, size: Size(rows: 44, columns: 80))
        deck.press(.enter)
        deck.press("*a")
        let asked = deck.box
        guard case .run(let plan) = deck.press("y").first else {
            Issue.record("no plan flies")
            return
        }
        #expect(!asked.contains("stays suspended"))
        #expect(plan.purpose == .reactivation)
        #expect(
            plan.customers[0].steps.compactMap { $0.holding?.id.prefix(1) } == ["3", "1", "2", "4"])
    }

    @Test(arguments: Language.allCases)
    func `is off with the reason where nothing marked can be`(language: Language) {
        var deck = DeckHarness(.contoso(.e3, .a(.software, id: "sw")), language: language)
        deck.press(.enter)
        deck.press(" a")
        #expect(deck.state.dialog == nil)
        #expect(
            deck.state.notice?.text
                == language.words().off(
                    .about("Offer of sw", .refused(.alreadyIs(.active)))))
        #expect(deck.state.notice?.text.contains("Offer of sw: ") == true)
    }

    @Test func `says which add-ons stay suspended that are not marked`() {
        var deck = DeckHarness(
            .contoso(
                .a(.legacyLicence, .suspended),
                .a(.legacyAddOn, .suspended, id: "audio", name: "Audio", parent: "e3"),
                .a(.legacyAddOn, .suspended, id: "visio", name: "Visio", parent: "e3")),
            size: Size(rows: 44, columns: 80))
        deck.press(.enter)
        deck.press("*")
        deck.state.marks.holdings.remove(.subscription(.init("visio")))
        deck.press("a")
        #expect(deck.box.contains("1 add-on stays suspended"))
    }

    @Test func `goes by the selected row where nothing is marked`() {
        var deck = Self.deck()
        deck.press("U")
        deck.press("gjs")
        #expect(deck.screen.contains("Suspend this subscription?"))
    }

    @Test func `does not move under the dialog, whatever comes and goes`() {
        var deck = Self.deck()
        deck.press("s")
        let box = deck.box
        deck.world.list[0].subscriptions.removeAll { $0.id == .init("44444444-dddd") }
        deck.world.list[0].subscriptions.insert(.a(.newCommerce, id: "0", name: "Aardvark"), at: 0)
        deck.happen(.directoryChanged)
        #expect(deck.box == box)
    }
}

extension String {
    /// How often a text stands in it.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}

@Suite struct `Cancelling while rows are marked` {
    @Test(arguments: Language.allCases)
    func `is off with the reason: it cancels one holding`(language: Language) {
        var deck = DeckHarness(
            .contoso(.a(.newCommerce, id: "1", name: "A"), .a(.newCommerce, id: "2", name: "B")),
            language: language)
        deck.press(.enter)
        deck.press(" c")
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text.contains(deck.state.words.cancelsOneAtATime) == true)
        deck.press("Uc")
        #expect(deck.state.dialog != nil)
    }

    @Test func `is never planned, whoever asks it of several`() {
        var deck = `Acting on all that is marked`.deck()
        let held = deck.state.heldTargets
        #expect(held.each.count > 1)
        #expect(deck.state.bulk(.cancel, of: held) == nil)
        #expect(deck.state.bulk(.reactivate, of: held)?.plan.purpose == .reactivation)
        deck.state.askAct(.cancel, of: held)
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text.contains(deck.state.words.cancelsOneAtATime) == true)
    }
}
