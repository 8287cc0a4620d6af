import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Setting the renewal of a subscription` {
    static let product = "CFQ7:0001:CFQ8"
    static let visio = Subscription.a(
        .newCommerce, id: "visio", name: "Visio", product: Self.product)

    private func set(
        _ renewal: Renewal, of id: Subscription.ID = Self.visio.id
    ) throws -> ClearedWrite {
        try ClearedWrite(.setRenewal(renewal, of: id), of: Customer.contoso.id)
    }

    private func next(_ line: String) -> Renewal {
        Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: line)
    }

    private func deck(
        _ subscription: Subscription = Self.visio, language: Language = .english,
        rules: Rules = .ofToday, size: Size = Size(rows: 40, columns: 100)
    ) -> DeckHarness {
        var holdings = Holdings.contoso()
        holdings.subscriptions = [subscription]
        var deck = DeckHarness(holdings, language: language, rules: rules, size: size)
        deck.press(.enter)
        return deck
    }

    @Test(
        arguments: [
            (Self.visio, .ofToday, [.renew, .extend, .endWithTerm, .change]),
            (Self.visio, .of2020, [.renew, .endWithTerm, .change]),
            (.a(.newCommerce), .ofToday, [.renew, .extend, .endWithTerm]),
            (.a(.software, product: Self.product), .ofToday, [.renew, .endWithTerm, .change]),
            (.a(.marketplace, product: Self.product), .ofToday, [.renew, .endWithTerm]),
        ] as [(Subscription, Rules, [RenewalChoiceKind])])
    func `offers the choices of its kind`(
        subscription: Subscription, rules: Rules, choices: [RenewalChoiceKind]
    ) {
        for language in Language.allCases {
            var deck = deck(subscription, language: language, rules: rules)
            #expect(deck.press("w") == [])
            let words = language.words()
            #expect(deck.screen.contains("┌ \(words.renewalTitle) ─"))
            let cancels = choices.contains(.extend)
            let shown = RenewalChoiceKind.allCases.filter {
                deck.box.contains(words.renewalChoice($0, cancels: cancels))
            }
            #expect(shown == choices)
            for place in choices.indices { #expect(deck.box.contains("\(place + 1) ")) }
        }
    }

    @Test func `asks, says what it brings, then does it and says so`() throws {
        var deck = deck()
        deck.press("w")
        #expect(deck.box.contains("At term end"))
        // Neither the key that opened it nor the one that confirms chooses anything.
        #expect(deck.press("wy") == [])
        deck.press("3")
        #expect(deck.box.contains("› 3 Cancel at end of term"))
        #expect(deck.press(.enter) == [])
        #expect(deck.screen.contains("┌ Set the renewal? ─"))
        #expect(deck.box.contains("auto-renew on → cancel at end of term"))
        #expect(deck.box.contains("Effects"))
        #expect(deck.press(.enter) == [])
        let write = try set(
            Renewal(
                autoRenewEnabled: false, scheduledNextTermInstructions: nil,
                scheduledActions: .cancelAtTermEnd))
        #expect(deck.press("y") == [.perform(write)])
        try deck.carryOut(write)
        #expect(deck.screen.contains("✓ Renewal set (cancel at end of term): Visio"))
        let held = try #require(deck.state.open?.holdings?.subscriptions.first)
        #expect(held.scheduledActions == .cancelAtTermEnd)
        // It is what the dialog begins with now.
        deck.press("w")
        #expect(deck.box.contains("› 3 Cancel at end of term"))
        deck.press("1")
        deck.press(.enter)
        #expect(deck.box.contains("cancel at end of term → auto-renew on"))
        #expect(
            deck.press("y") == [
                .perform(
                    try set(Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil)))
            ])
    }

    @Test func `goes on month by month in an extended service term`() throws {
        var deck = deck()
        deck.press("w")
        deck.press(.down)
        #expect(deck.box.contains("› 2 Continue month to month"))
        deck.press(.enter)
        #expect(deck.box.contains("It does not end with its term: from"))
        let write = try set(
            Renewal(
                autoRenewEnabled: false, scheduledNextTermInstructions: nil,
                scheduledActions: .extendAtTermEnd))
        #expect(deck.press("y") == [.perform(write)])
    }

    @Test func `turns auto-renew off where that ends it`() throws {
        var deck = deck(.a(.software, id: "sw", name: "Server"))
        deck.press("w2")
        #expect(deck.box.contains("› 2 Auto-renew off: it ends with its term"))
        deck.press(.enter)
        let write = try set(
            Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil), of: .init("sw"))
        #expect(deck.press("y") == [.perform(write)])
    }

    @Test func `changes seats, term and billing of the next term`() throws {
        var deck = deck()
        deck.press("w")
        deck.press(.tab)
        #expect(deck.box.contains("› Qty            25"))
        deck.press("480")
        deck.press(.enter)
        #expect(deck.box.contains("next term: 480 seats") && !deck.box.contains("auto-renew"))
        #expect(deck.box.contains("Its next term, from \(Date.day(300).day), has 480 seats."))
        #expect(
            deck.press("y") == [.perform(try set(next("\(Self.product) P1Y monthly quantity 480")))]
        )
        var other = self.deck()
        other.press("w4")
        other.press(.tab, .tab, .right)
        #expect(other.box.contains("› Term           ‹ 3 years ›"))
        other.press(.tab, .right)
        #expect(other.box.contains("› Billing cycle  ‹ annual ›"))
        other.press(.enter)
        #expect(
            other.press("y") == [.perform(try set(next("\(Self.product) P3Y annual quantity 25")))])
    }

    @Test func `bills no longer than the term lasts`() throws {
        var deck = deck()
        deck.press("w")
        // Seats, the term of three years, its billing every three years.
        deck.press(.tab, .tab, .right, .tab, .left)
        #expect(deck.box.contains("every three years"))
        // Back to the term: a month.
        deck.press(.backTab, .right)
        #expect(deck.box.contains("‹ 1 month ›"))
        #expect(!deck.box.contains("every three years"))
        deck.press(.enter)
        #expect(
            deck.press("y") == [.perform(try set(next("\(Self.product) P1M monthly quantity 25")))])
    }

    @Test(arguments: ["+5", "30", "３０"])
    func `takes a total of seats, or how many more`(typed: String) throws {
        var deck = deck()
        deck.press("w")
        deck.press(.tab)
        deck.press(.pasted(typed))
        deck.press(.enter)
        #expect(
            deck.press("y") == [.perform(try set(next("\(Self.product) P1Y monthly quantity 30")))])
    }

    @Test func `says of what is set, not understood or not possible that it is`() throws {
        var scheduled = Self.visio
        scheduled.scheduledNextTermInstructions = "\(Self.product) P1Y monthly quantity 8"
        var deck = deck(scheduled)
        deck.press("w")
        #expect(deck.box.contains("› 4 Renew with changes"))
        #expect(deck.box.contains("auto-renew on, next term: 8 seats"))
        #expect(deck.press(.enter) == [])
        #expect(deck.box.contains("This is already set."))
        deck.press(.tab)
        #expect(!deck.box.contains("This is already set."))
        deck.press("+")
        #expect(deck.press(.enter) == [])
        #expect(deck.box.contains("Type a number such as 40, +5 or -3."))
        deck.press(.control("u"))
        deck.press("10001")
        #expect(deck.press(.enter) == [])
        guard case .renewal = deck.state.dialog else {
            Issue.record("no dialog")
            return
        }
        // What changes nothing of the next term is a plain renewal.
        deck.press(.control("u"))
        deck.press("25")
        deck.press(.enter)
        #expect(deck.box.contains("next term: 8 seats → as now"))
        #expect(
            deck.press("y") == [
                .perform(
                    try set(Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil)))
            ])
    }

    @Test func `is off with the reason where nothing can be chosen`() {
        for (subscription, reason) in [
            (.e3, "only new commerce"), (.a(.azurePlan), "only new commerce"),
            (.a(.newCommerce, .suspended), "Suspended"),
            (.a(.newCommerce, termEnds: .day(-1)), "Its term has ended"),
        ] as [(Subscription, String)] {
            var deck = deck(subscription)
            #expect(deck.press("w") == [])
            #expect(deck.state.dialog == nil)
            let said = deck.state.notice?.text ?? ""
            #expect(said.contains(reason), "\(said)")
        }
        var deck = deck()
        deck.press("O")
        deck.press("w")
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == deck.state.words.refusal(.readOnly))
        var other = DeckHarness(.contoso(reservations: [.a()]))
        other.press(.enter)
        other.press("2")
        other.press(.enter)
        #expect(other.press("w") == [])
        #expect(other.state.dialog == nil)
    }

    @Test func `works on the page of a subscription, too`() {
        var deck = deck()
        deck.press(.enter)
        deck.press("w3")
        deck.press(.enter)
        #expect(deck.press("y").count == 1)
    }

    @Test func `is compared on a service with what was shown`() throws {
        var deck = DeckHarness(
            far: .contoso(Self.visio), rules: .ofToday, size: Size(rows: 40, columns: 100))
        deck.press(.enter)
        deck.press("w3")
        deck.press(.enter)
        guard case .perform(let write, let basis?)? = deck.press("y").first else {
            Issue.record("nothing is sent")
            return
        }
        #expect(write.write.holding == .subscription(Self.visio.id))
        #expect(basis.subscription(Self.visio.id) == Self.visio)
    }

    @Test(arguments: Language.allCases)
    func `fits on a screen of 80 columns, and Esc does nothing`(language: Language) throws {
        let size = Size(rows: 24, columns: 80)
        var deck = deck(language: language, size: size)
        deck.press("w")
        for field in 0...3 {
            let box = try #require(deck.state.dialog).model.box(in: deck.state)
            #expect(box.lastTop(on: size) == 0, "\(field)")
            for line in box.text + box.footer { #expect(line.columns <= deck.state.room) }
            deck.press(.tab)
        }
        #expect(deck.press(.escape) == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == language.words().nothingDone)
    }
}

@Suite struct `The renewal of all that is marked` {
    private static let product = `Setting the renewal of a subscription`.product
    private static let holdings = Holdings.contoso(
        .a(.legacyLicence, id: "11111111-aaaa", name: "Office 365 E3"),
        .a(.newCommerce, .suspended, id: "33333333-cccc", name: "Business Basic"),
        .a(.newCommerce, id: "44444444-dddd", name: "Visio", product: Self.product),
        .a(.software, id: "55555555-eeee", name: "Server", product: Self.product),
        reservations: [.a()])

    private func deck(_ language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(
            Self.holdings, language: language, rules: .ofToday, size: Size(rows: 44, columns: 100))
        deck.press(.enter)
        deck.press("2*1*")
        return deck
    }

    private func planned(_ deck: DeckHarness) throws -> PlanConfirmation {
        guard case .planned(let asked) = deck.state.dialog else {
            throw OffError(.said(\.nothingSelected))
        }
        return asked
    }

    @Test func `is set by one choice, and what has none is left out with the reason`() throws {
        var deck = deck()
        #expect(deck.press("w") == [])
        #expect(deck.screen.contains("Set the renewal of 2 subscriptions?"))
        deck.press("3")
        #expect(deck.box.contains("✓ Visio: auto-renew on → cancel at end of term"))
        #expect(deck.box.contains("✓ Server: auto-renew on → auto-renew off"))
        #expect(deck.box.contains("– Office 365 E3: Its renewal cannot be set: only new"))
        #expect(deck.press(.enter) == [])
        let asked = try planned(deck)
        let writes = asked.plan.customers[0].steps.compactMap(\.write)
        #expect(Set(writes.compactMap(\.holding?.id)) == ["44444444-dddd", "55555555-eeee"])
        #expect(
            asked.leftOut.map(\.name).sorted() == ["Business Basic", "Office 365 E3", "VM_RI_vm"])
        #expect(asked.plan.purpose == .renewal)
        #expect(deck.box.contains("auto-renew on → cancel at end of term"))
        #expect(deck.press(.enter) == [])
        #expect(deck.press("y") == [.run(asked.plan)])
    }

    @Test func `leaves out what a choice does not exist for, and what has it`() throws {
        var deck = deck()
        deck.press("w")
        #expect(deck.box.contains("– Visio: This is already set."))
        #expect(deck.press(.enter) == [])
        #expect(deck.box.contains(deck.state.words.renewalNoneChanges))
        deck.press("2")
        #expect(deck.box.contains("✓ Visio: auto-renew on → extended service term"))
        #expect(deck.box.contains("– Server: Only new commerce"))
        deck.press(.enter)
        #expect(try planned(deck).plan.writes == 1)
    }

    @Test func `keeps of each what is not changed`() throws {
        var deck = deck()
        deck.press("w4")
        #expect(deck.box.contains("as now"))
        deck.press(.tab)
        deck.press("+5")
        #expect(deck.box.contains("✓ Visio: next term: 30 seats"))
        deck.press(.tab, .right)
        #expect(deck.box.contains("‹ 1 month ›"))
        deck.press(.enter)
        let line = "\(Self.product) P1M monthly quantity 30"
        for case .setRenewal(let renewal, _) in try planned(deck).plan.customers[0].steps
            .compactMap(\.write)
        {
            #expect(renewal.scheduledNextTermInstructions == line)
        }
        #expect(try planned(deck).plan.writes == 2)
    }

    @Test func `is off where nothing that is marked has a choice`() {
        var deck = DeckHarness(.contoso(.e3), rules: .ofToday)
        deck.press(.enter)
        deck.press("*w")
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("Office 365 E3: Its renewal cannot be set: only"))
    }
}
