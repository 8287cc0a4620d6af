import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck

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
        #expect(deck.screen.contains("In 5 s: 2 suspensions. u or Esc takes it back."))
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

@Suite struct `A plan that is held before it is sent` {
    /// Two suspensions, confirmed and waiting for five seconds.
    static func deck(_ language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(
            .contoso(.e3, .a(.newCommerce, id: "nce")), language: language,
            size: Size(rows: 44, columns: 80), hold: 5)
        deck.press(.enter)
        deck.press("j*s")
        #expect(deck.press("y") == [])
        #expect(deck.state.onHold != nil)
        return deck
    }

    @Test func `leaves only such keys in footer and help as work meanwhile`() {
        let deck = Self.deck()
        for binding in deck.state.bindings {
            let isOff = binding.off(deck.state) != nil
            #expect(isOff || !binding.command.aims || binding.isReading, "\(binding.command)")
        }
        let open = deck.state.bindings.filter { $0.off(deck.state) == nil }.map(\.command)
        #expect(open.contains(.takeBack) && open.contains(.help))
        var free = deck
        free.press("u")
        #expect(free.state.bindings.contains { $0.command == .open && $0.off(free.state) == nil })
    }

    private var running: Run { .underway(DeckHarness.planning().plan!) }

    @Test(arguments: Language.allCases)
    func `does not start beside a run that began meanwhile, and says so`(language: Language) {
        var deck = Self.deck(language)
        deck.happen(.runReported(running))
        #expect(deck.pass(5) == [])
        #expect(deck.state.run?.id == running.id)
        let words = language.words()
        #expect(
            deck.state.notice?.text
                == words.heldNotSent(words.runUnderWay))
        guard case .takenBack = deck.notes.last else {
            Issue.record("the journal is not told")
            return
        }
    }

    @Test func `does not start for somebody who may not do it`() {
        var deck = Self.deck()
        deck.world.identity = .agent([])
        deck.happen(.placeRead(deck.world.place))
        #expect(deck.pass(5) == [])
        #expect(deck.state.notice?.text.hasPrefix("Nothing was sent. Your roles do not") == true)
    }

    @Test func `does not start where it became read-only`() {
        var deck = Self.deck()
        var place = deck.world.place
        place.lock = .profile
        deck.happen(.placeRead(place))
        #expect(deck.pass(5) == [])
        #expect(deck.state.notice?.text.hasPrefix("Nothing was sent. Read-only") == true)
    }

    @Test func `starts else`() {
        var deck = Self.deck()
        #expect(deck.pass(5).count == 1)
    }

    @Test func `is not even confirmed while a run is under way`() {
        var deck = DeckHarness(
            .contoso(.e3, .a(.newCommerce, id: "nce")), size: Size(rows: 44, columns: 80))
        deck.press(.enter)
        deck.press("*s")
        deck.happen(.runReported(running))
        #expect(deck.press("y") == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == Language.english.words().runUnderWay)
    }
}

@Suite struct `A dry run on a read-only deck` {
    @Test func `is asked for, as it writes nothing; a start is not`() throws {
        var deck = DeckHarness(far: .laden, isReadOnly: true)
        deck.press("p")
        let plan = try #require(deck.plan)
        #expect(deck.press("D") == [.rehearse(plan)])
        #expect(deck.press("S") == [])
        #expect(deck.state.notice?.text == Language.english.words().off(.refused(.readOnly)))
    }
}

extension Run {
    /// A run that moves.
    static func underway(_ plan: Plan) -> Run {
        var run = Run.cutOff(plan)
        run.phase = .running
        return run
    }
}

@Suite struct `What cannot be undone` {
    /// The page, its key, and what is said while it is held.
    static let acts: [(page: String, said: String)] = [
        ("1", "cancel Microsoft 365 E5 (Contoso)"), ("1", "cancel Web shop (Contoso)"),
        ("2", "cancel the order of VM_RI_vm (Contoso)"),
        ("3", "cancel the order of SQL Server 2022 (Contoso)"),
    ]

    /// A deck on something of each kind.
    private func deck(hold: Double) -> DeckHarness {
        DeckHarness(
            .contoso(
                .a(.azurePlan, id: "plan", name: "Azure plan"),
                .a(.newCommerce, id: "nce", name: "Microsoft 365 E5"),
                azureSubscriptions: [.a()], reservations: [.a()],
                software: [.a()]),
            size: Size(rows: 44, columns: 100), hold: hold)
    }

    @Test(arguments: acts)
    func `waits as long as a suspension, and is taken back meanwhile`(
        page: String, said: String
    ) {
        var deck = deck(hold: 5)
        deck.press(.enter)
        deck.press(page)
        deck.press(String(repeating: "j", count: page == "1" ? (said.contains("Web") ? 1 : 2) : 0))
        deck.press("c")
        deck.press(.end)
        #expect(deck.press("y") == [])
        #expect(deck.screen.contains(" … In 5 s: \(said). u or Esc takes it back."))
        deck.press("u")
        #expect(deck.pass(60) == [])
        #expect(deck.screen.contains("· Taken back: nothing was sent."))
        deck.press("c")
        deck.press(.end)
        deck.press("y")
        #expect(deck.pass(5).count == 1)
    }

    @Test func `is held as a plan, too, where nothing has to be typed`() {
        var deck = DeckHarness(
            .contoso(.e3, .a(.newCommerce, id: "nce")), rules: .inProduction,
            size: Size(rows: 44, columns: 100), hold: 5)
        deck.press("pGxkx")
        deck.press("S")
        #expect(deck.box.contains("y start · n, Esc no"))
        deck.press(.end)
        #expect(deck.press("y") == [])
        #expect(
            deck.screen.contains(" … In 5 s: 1 suspension, 1 cancellation CANNOT BE UNDONE. u or"))
        #expect(deck.pass(5).count == 1)
        #expect(deck.state.pages.last == .run(RunPage()))
    }

    @Test func `has the yes in the colour of danger, and says so in the frame`() throws {
        func role(ofYesIn deck: DeckHarness) throws -> Role {
            try #require(
                view(deck.state).lines.flatMap(\.spans).first { $0.text.hasPrefix("y yes") }
            ).role
        }
        var deck = deck(hold: 0)
        deck.press(.enter)
        deck.press("jc")
        #expect(deck.screen.contains("Cancel this subscription?"))
        #expect(deck.screen.contains("! workloads stop"))
        #expect(try role(ofYesIn: deck) == .danger)
        deck.press(.escape)
        deck.press("jc")
        #expect(deck.screen.contains("! cannot be undone"))
        #expect(try role(ofYesIn: deck) == .danger)
        deck.press(.escape)
        deck.press("s")
        #expect(!deck.screen.contains("cannot be undone"))
        #expect(try role(ofYesIn: deck) != .danger)
    }

    @Test func `cannot be undone later, and the key says so`() {
        var deck = DeckHarness(
            .contoso(.a(.newCommerce, .deleted, id: "nce"), software: [.a(.cancelled)]),
            size: Size(rows: 24, columns: 240))
        deck.press(.enter)
        for page in ["1", "3"] {
            deck.press(page)
            #expect(deck.screen.contains("(u undo)"))
            deck.press("u")
            #expect(
                deck.state.notice?.text == deck.state.words.off(.refused(.irreversible)))
        }
        deck.press(.enter)
        #expect(deck.screen.contains("( ) Purchased  "))
        #expect(deck.screen.contains("It cannot be undone."))
    }
}
