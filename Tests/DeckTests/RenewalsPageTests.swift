import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The renewals of all customers` {
    static let fabrikam = Customer.a("Fabrikam")
    static let visio = Subscription.a(
        .newCommerce, id: "11111111-aaaa", name: "Visio", termEnds: .day(3))
    static let project = Subscription.a(
        .newCommerce, id: "22222222-bbbb", name: "Project", termEnds: .day(9),
        scheduled: "quantity 8")
    static let server = Subscription.a(
        .software, id: "33333333-cccc", name: "Server", termEnds: .day(40), autoRenews: false)
    static let month = Subscription.a(
        .newCommerce, id: "44444444-dddd", name: "Teams", termEnds: .day(5), term: "P1M")

    static func deck(
        _ language: Language = .english, size: Size = Size(rows: 40, columns: 100),
        rules: Rules = .ofToday
    ) -> DeckHarness {
        var deck = DeckHarness(
            .contoso(Self.visio, Self.month), others: [Self.fabrikam], language: language,
            rules: rules, size: size)
        deck.world.list[1] = Holdings(
            customer: Self.fabrikam, subscriptions: [Self.project, Self.server])
        deck.press("W")
        return deck
    }

    private func page(_ deck: DeckHarness) throws -> RenewalsPage {
        try #require(deck.state.renewalsPage)
    }

    private func planned(_ deck: DeckHarness) throws -> PlanConfirmation {
        guard case .planned(let asked) = deck.state.dialog else {
            throw OffError(.said(\.nothingSelected))
        }
        return asked
    }

    /// The names of subscriptions in the rows, and "monthly" for those of each month.
    private func names(_ deck: DeckHarness) throws -> [String] {
        try page(deck).window.rows.map { $0.term?.subscription.name ?? "monthly" }
    }

    @Test(arguments: Language.allCases)
    func `of each month say in a narrow footer how they are listed`(language: Language) {
        var deck = Self.deck(language, size: Size(rows: 24, columns: 80))
        let hint = "= " + deck.state.words.foldMonthlyKey
        deck.press("j")
        #expect(deck.state.renewalsPage?.isOnMonthly == true)
        let footer = deck.screen.split(separator: "\n").last.map(String.init) ?? ""
        #expect(footer.contains(hint), "\(footer)")
    }

    @Test func `stand by their ends, those of each month in one row until it is unfolded`() throws {
        var deck = Self.deck()
        #expect(try names(deck) == ["Visio", "monthly", "Project", "Server"])
        #expect(deck.screen.contains("2 within 30 days   3 terms, 1 ends"))
        #expect(deck.screen.contains("1 monthly term"))
        deck.press("=")
        #expect(try names(deck) == ["Visio", "Teams", "Project", "Server"])
        deck.press("=")
        #expect(try names(deck).contains("monthly"))
        // So does Enter on their row, and the cursor is on the first of them.
        deck.press("gj")
        deck.press(.enter)
        #expect(try names(deck).contains("Teams"))
        #expect(try page(deck).selectedTerm?.subscription.id == Self.month.id)
        deck.press("=")
        #expect(try page(deck).isOnMonthly)
    }

    @Test func `open the subscription, and Esc leads back to the same row`() throws {
        var deck = Self.deck()
        deck.press("jj")
        deck.press(.enter)
        #expect(deck.state.open?.id == Self.fabrikam.id)
        guard case .holding(let shown)? = deck.state.pages.last else {
            Issue.record("no subscription")
            return
        }
        #expect(shown.holding == .subscription(Self.project.id))
        deck.press(.escape)
        #expect(try page(deck).selectedTerm?.subscription.id == Self.project.id)
        deck.press(.escape)
        #expect(deck.state.pages.isEmpty)
    }

    @Test func `are sorted by a column, and the other way round`() throws {
        var deck = Self.deck()
        deck.press(">")
        #expect(deck.state.orders[.renewals] == ListOrder(.customer))
        deck.press("I")
        #expect(
            try page(deck).answeredOrder.order == TermOrder(.customer, isDescending: true))
        #expect(try page(deck).cursor.index == 0)
    }

    @Test func `are narrowed by words and terms, and say so where nothing matches`() throws {
        var deck = Self.deck()
        deck.press("/fabrikam ends:ends")
        deck.press(.enter)
        #expect(try names(deck) == ["Server"])
        #expect(deck.screen.contains(deck.state.words.searchFound(1, of: 3)))
        deck.press("/nobody")
        deck.press(.enter)
        #expect(deck.screen.contains(deck.state.words.nothingMatches))
        deck.press(.escape)
        #expect(try names(deck).count == 4)
    }

    @Test func `are set for all that are marked, of whichever customers`() throws {
        var deck = Self.deck()
        deck.press("= j ")
        #expect(deck.screen.contains("● 2 marked"))
        #expect(deck.press("w") == [])
        #expect(deck.screen.contains(deck.state.words.renewManyTitle(2)))
        deck.press("3")
        #expect(deck.box.contains("Contoso"))
        #expect(deck.box.contains("✓ Visio"))
        #expect(deck.box.contains("Fabrikam"))
        deck.press(.enter)
        let asked = try planned(deck)
        #expect(asked.plan.purpose == .renewal)
        #expect(asked.plan.customers.map(\.id) == [Customer.contoso.id, Self.fabrikam.id])
        #expect(asked.plan.writes == 2)
        #expect(deck.press("y") == [.run(asked.plan)])
        #expect(deck.state.marks.terms.isEmpty)
    }

    @Test func `leave out what the search hides, and say so`() throws {
        var deck = Self.deck()
        deck.press("= j ")
        deck.press("/contoso")
        deck.press(.enter)
        deck.press("w3")
        let hidden = deck.state.words.isHiddenBySearch
        #expect(deck.box.contains(hidden))
        deck.press(.enter)
        let asked = try planned(deck)
        #expect(asked.plan.customers.map(\.id) == [Customer.contoso.id])
        #expect(asked.leftOut.map(\.holding) == [.subscription(Self.project.id)])
        #expect(asked.leftOut.map(\.customer?.companyName) == ["Fabrikam"])
    }

    /// A service is asked first how many seats can go, and its answer changes nothing of that.
    @Test(arguments: [false, true])
    func `leave out what the search hides where all are of one customer, too`(isFar: Bool) throws {
        var deck =
            isFar
            ? DeckHarness(
                far: .contoso(Self.visio, Self.month), rules: .ofToday,
                size: Size(rows: 40, columns: 100))
            : Self.deck()
        if isFar { deck.press("W") }
        deck.press("=g  ")
        #expect(Set(deck.state.marks.terms.map(\.subscription)) == [Self.visio.id, Self.month.id])
        deck.press("/visio")
        deck.press(.enter)
        deck.press("+")
        #expect(deck.box.contains(deck.state.words.isHiddenBySearch))
        deck.press(.enter)
        let asked = try planned(deck)
        #expect(asked.plan.writes == 1)
        #expect(asked.leftOut.map(\.holding) == [.subscription(Self.month.id)])
    }

    @Test func `are read again once a customer who is not open was read or has gone`() throws {
        let id = Self.fabrikam.id
        for event in [Event.refreshed(id), .customerGone(id)] {
            var deck = Self.deck()
            #expect(try !page(deck).isStale)
            _ = update(&deck.state, on: event)
            #expect(try page(deck).isStale && page(deck).areTotalsStale)
        }
    }

    @Test func `change the seats of all that are marked in one run`() throws {
        var deck = Self.deck()
        deck.press("= j ")
        deck.press("+")
        guard case .seats(let dialog) = deck.state.dialog else {
            Issue.record("no dialog")
            return
        }
        #expect(dialog.held.map(\.customer) == [Customer.contoso.id, Self.fabrikam.id])
        #expect(deck.box.contains("Visio: 25 → 26"))
        deck.press(.enter)
        let asked = try planned(deck)
        #expect(asked.plan.purpose == .seats)
        #expect(asked.plan.customers.count == 2)
    }

    @Test func `change one alone as on its own page`() throws {
        var deck = Self.deck()
        deck.press("+")
        let write = try ClearedWrite(
            .setQuantity(26, of: Self.visio.id), of: Customer.contoso.id)
        #expect(deck.press("y") == [.perform(write)])
        try deck.carryOut(write)
        #expect(deck.screen.contains(deck.state.words.seatsSet("Visio", seats: 26)))
        #expect(try page(deck).selectedTerm?.subscription.quantity == 26)
    }

    /// What the key is about is decided when it is pressed.
    @Test func `are acted on as they were shown, wherever the cursor is by then`() throws {
        var deck = Self.deck()
        let effects = update(&deck.state, on: .key(.character("w")))
        _ = update(&deck.state, on: .key(.character("j")))
        guard case .read(let read)? = effects.first else {
            Issue.record("nothing is read")
            return
        }
        deck.happen(deck.world.answer(read))
        guard case .renewal(let dialog) = deck.state.dialog else {
            Issue.record("no dialog")
            return
        }
        #expect(dialog.held.each.map(\.holding) == [.subscription(Self.visio.id)])
    }

    @Test func `open nothing once their page is left`() throws {
        var deck = Self.deck()
        let effects = update(&deck.state, on: .key(.character("w")))
        deck.press(.escape)
        guard case .read(let read)? = effects.first else {
            Issue.record("nothing is read")
            return
        }
        deck.happen(deck.world.answer(read))
        #expect(deck.state.dialog == nil)
    }

    @Test func `say why nothing can be done to a row of many, or while all is read-only`() {
        var deck = Self.deck()
        deck.press("jw")
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == deck.state.words.rowIsOfMany)
        for key in ["p", "y", "gx"] {
            deck.press(key)
            #expect(deck.state.dialog == nil)
            #expect(deck.state.notice?.text == deck.state.words.rowIsOfMany, "\(key)")
            deck.press("kj")
        }
        deck.press("k")
        var far = DeckHarness(
            far: .contoso(Self.visio), isReadOnly: true, rules: .ofToday)
        far.press("Ww")
        #expect(far.state.dialog == nil)
        #expect(far.state.notice?.text == far.state.words.refusal(.readOnly))
    }

    @Test func `say of how many customers nothing is known`() {
        var far = DeckHarness(
            far: .contoso(Self.visio), others: [Self.fabrikam], rules: .ofToday
        ) { $0.unread = [Self.fabrikam.id] }
        far.press("W")
        #expect(far.screen.contains(far.state.words.customersUnread(1, of: 2)))
    }

    @Test func `are read again from the service for all customers, whichever one is open`() {
        for key in ["W", "X", "!"] {
            var far = DeckHarness(far: .contoso(Self.visio), rules: .ofToday)
            far.press(.enter)
            #expect(far.press("R") == [.refresh(Customer.contoso.id)])
            far.press(key)
            #expect(far.press("R") == [.refreshAll], "\(key)")
        }
    }

    @Test func `say so where no term ends`() {
        var deck = DeckHarness(.contoso(), rules: .ofToday)
        deck.press("W")
        #expect(deck.screen.contains(deck.state.words.noTermEnds))
    }

    @Test func `mark all that a search leaves, and a range`() throws {
        var deck = Self.deck()
        deck.press("=*")
        #expect(deck.state.marks.terms.count == 4)
        deck.press("U")
        #expect(deck.state.marks.terms.isEmpty)
        deck.press("gVjjV")
        #expect(
            Set(deck.state.marks.terms.map(\.subscription))
                == [Self.visio.id, Self.month.id, Self.project.id])
    }

    @Test func `are copied, exported and shown beside the list`() throws {
        var deck = Self.deck(size: Size(rows: 40, columns: 170))
        #expect(deck.screen.contains("│ Visio"))
        deck.press("y")
        #expect(deck.box.contains(Self.visio.id.text))
        deck.press(.escape)
        deck.press("e")
        guard case .export(let export)? = deck.state.dialog else {
            Issue.record("no dialog")
            return
        }
        #expect(export.content == .terms(search: "", in: TermArrangement()))
        #expect(export.count == 3)
        #expect(deck.box.contains("Left out: 1 monthly term (= in the list adds them)."))
        deck.press(.escape)
        // A search that leaves none of each month leaves no row of them, either.
        deck.press("/fabrikam")
        deck.press(.enter)
        deck.press("e")
        guard case .export(let narrowed)? = deck.state.dialog else {
            Issue.record("no dialog")
            return
        }
        #expect(narrowed.count == 2)
        #expect(narrowed.leftOut == nil)
        deck.press(.escape)
        // Nor does anything stay out once they are listed one by one.
        deck.press(.escape)
        deck.press("=e")
        guard case .export(let whole)? = deck.state.dialog else {
            Issue.record("no dialog")
            return
        }
        #expect(whole.count == 4 && whole.leftOut == nil)
    }
}
