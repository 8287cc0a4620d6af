import Canvas
import Chance
import Dashboard
import Domain
import Testing

@Suite struct `Random keys, resizes and answers` {
    static let keys: [Key] =
        "jjkkssaaccooyyyynnrAAPPduw/RLT?q1234gG+-5e".map(Key.character) + [
            .enter, .enter, .enter, .enter, .escape, .tab, .backTab, .up, .down, .left, .right,
            .home, .end, .pageUp, .pageDown, .backspace, .delete, .insert, .control("d"),
            .control("u"), .control("w"), .control("l"), .function(1), .function(12),
            .character("한"), .character("👍🏽"), .character("\u{301}"),
        ]

    @Test(arguments: 1...8)
    func `never break the picture, and never do what no dialog asked`(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        var deck = Deck(
            .everything, others: Tour.others, former: [.named("Fourth Coffee", 400)],
            activity: [.a(.order)], language: Language.allCases[seed % 3],
            rules: seed % 2 == 0 ? .of2020 : .ofToday,
            identity: .agent([.globalAdmin, .adminAgent, .salesAgent]))
        for place in deck.world.list.indices.dropFirst() where place % 2 == 0 {
            deck.world.list[place].subscriptions = [.e3, .a(.newCommerce, id: "nce")]
        }
        try play(&deck, with: &dice, isFar: false)
    }

    @Test(arguments: 1...4)
    func `on a service, never send what no dialog asked on what was shown last`(
        seed: Int
    ) throws {
        var dice = Dice(seed: UInt64(seed))
        var deck = Deck(
            far: .everything, others: Tour.others, activity: [.a(.order)],
            language: Language.allCases[seed % 3], rules: seed % 2 == 0 ? .of2020 : .ofToday
        ) { world in
            for place in world.list.indices.dropFirst() where place % 2 == 0 {
                world.list[place].subscriptions = [.e3, .a(.newCommerce, id: "nce")]
            }
            world.unread = Set(Tour.others.enumerated().filter { $0.offset % 5 == 1 }.map(\.1.id))
            world.missing = [Tour.others[6].id: .day(-1)]
        }
        try play(&deck, with: &dice, isFar: true)
    }

    func play(_ deck: inout Deck, with dice: inout Dice, isFar: Bool) throws {
        var waiting: [Effect] = []
        var (acts, pressed) = (0, 0)
        while pressed < (isFar ? 1300 : 2600) {
            let key = Self.keys.randomElement(using: &dice)!
            let before = deck.state
            var effects: [Effect] = []
            var isKey = false
            switch Int.random(in: 0..<20, using: &dice) {
            case 0:
                let size = Size(
                    rows: .random(in: 1...50, using: &dice),
                    columns: .random(in: 1...120, using: &dice))
                effects = update(&deck.state, on: .resized(size))
            case 1: effects = update(&deck.state, on: .directoryChanged)
            case 7...8 where isFar:
                let news = self.news(for: &deck, with: &dice)
                effects = update(&deck.state, on: news)
            case 2...6 where !waiting.isEmpty:
                effects = answer(waiting.removeFirst(), in: &deck, with: &dice)
                // A service asks for much more to be read than keys do.
                while isFar, waiting.count > 2 {
                    effects += answer(waiting.removeFirst(), in: &deck, with: &dice)
                }
            default:
                let key = meant(key, in: deck.state, with: &dice)
                guard canTake(key, in: deck.state) else { continue }
                pressed += 1
                isKey = true
                effects = update(&deck.state, on: .key(key))
            }
            for case .act(let act, let basis) in effects {
                acts += 1
                // No answer and no news sends anything: it takes a key, on a dialog that shows it.
                #expect(isKey)
                #expect(effects == [.act(act, basis: basis)])
                #expect(basis == before.dialog?.basis)
                #expect((basis != nil) == isFar)
                expect(before, shows: act)
            }
            waiting += (effects + Dashboard.settle(&deck.state)).filter(\.isAnswered)
            let frame = view(deck.state)
            let size = deck.state.size
            try #require(frame.lines.count == size.rows)
            try #require(frame.lines.allSatisfy { $0.columns == size.columns })
            if let cursor = frame.cursor {
                try #require(0..<size.rows ~= cursor.row && 0..<size.columns ~= cursor.column)
            }
        }
        #expect(acts > (isFar ? 2 : 5))
    }

    /// Often the key that leads on: else few dialogs would open or be confirmed.
    func meant(_ key: Key, in state: State, with dice: inout Dice) -> Key {
        if case .removal(let removal) = state.dialog, Int.random(in: 0..<40, using: &dice) > 0 {
            let typed = removal.typed
            guard removal.customer.domain.hasPrefix(typed) else { return .control("u") }
            return removal.customer.domain.dropFirst(typed.count).first.map(Key.character) ?? .enter
        }
        guard Bool.random(using: &dice) else { return key }
        switch (state.dialog, state.pages.last) {
        case (.confirmation, _): return .character("y")
        case (.some, _), (nil, .activity): return .escape
        case (nil, nil): return state.customers.search.count > 3 ? .escape : .enter
        default: return key
        }
    }

    /// What the world makes of an effect: mostly what was asked, at times a refusal.
    func answer(_ effect: Effect, in deck: inout Deck, with dice: inout Dice) -> [Effect] {
        let fails = Int.random(in: 0..<10, using: &dice) == 0
        switch effect {
        case .read(let read):
            return update(
                &deck.state,
                on: fails ? .readFailed(read, .unreachable("timed out")) : deck.world.answer(read))
        case .act(let act, let basis):
            if fails { return update(&deck.state, on: .refused(act, .storeBusy)) }
            if let basis, Bool.random(using: &dice) {
                let fresh = changed(basis, with: &dice)
                return update(
                    &deck.state,
                    on: .changed(
                        act, [.relationship(before: "reseller", after: "advisor")],
                        deck.world.account(of: fresh.customer), fresh))
            }
            do {
                try deck.world.carryOut(act)
                return update(&deck.state, on: .acted(act))
            } catch {
                return update(&deck.state, on: .refused(act, error as! Refusal))
            }
        case .refresh(let customer):
            return update(
                &deck.state,
                on: fails ? .refreshFailed(customer, .storeBusy) : .refreshed(customer))
        case .stopAct:
            guard let act = deck.state.underway?.act, fails else { return [] }
            return update(&deck.state, on: .refused(act, .service(.stopped)))
        default:
            return []
        }
    }

    /// Something a service may say at any moment.
    func news(for deck: inout Deck, with dice: inout Dice) -> Event {
        let customer = deck.world.list.randomElement(using: &dice)!.customer.id
        let refusal = Refusal.told(.service(.failed), by: .wordy)
        switch Int.random(in: 0..<7, using: &dice) {
        case 0: return .refreshed(customer)
        case 1: return .refreshFailed(deck.state.open?.id ?? customer, refusal)
        case 2: return .requestsWait(until: .today)
        case 3: return deck.state.underway.map { .actSent($0.act) } ?? .refreshed(customer)
        case 4:
            deck.world.pending = Bool.random(using: &dice) ? [] : PendingTests.everyChange
            return .refreshed(deck.state.open?.id ?? customer)
        case 5:
            // Of an act that was not sent, nothing can have changed.
            return .changed(
                .suspend(Subscription.e3.id, of: .init("nobody")), [],
                deck.world.account(of: .contoso), .contoso(.e3))
        default:
            return .syncReported(.at(SyncReport.everyPhase.randomElement(using: &dice)!.0))
        }
    }

    /// What somebody else may have made of it meanwhile.
    func changed(_ holdings: Holdings, with dice: inout Dice) -> Holdings {
        var holdings = holdings
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: holdings.subscriptions = []
        case 1: holdings.subscriptions += [.a(.newCommerce, id: "new")]
        case 2: holdings.customer.relationship = .none
        default: break
        }
        return holdings
    }

    /// That the dialog which was confirmed said who, what and how much.
    func expect(_ asked: State, shows act: Act) {
        var wide = asked
        wide.size = Size(rows: 60, columns: 200)
        let screen = view(wide).text
        let words = Words(asked.language)
        let wanted: [String]
        switch act {
        case .suspend(let id, let customer):
            wanted = [words(DialogWords.suspendTitle), id.text, customer.text]
        case .reactivate(let id, let customer):
            wanted = [words(DialogWords.reactivateTitle), id.text, customer.text]
        case .cancel(let holding, let customer):
            wanted = [words(DialogWords.cancelTitle), holding.id, customer.text]
        case .order(let offer, let quantity, let customer):
            let name = [Offer.business, .plan].first { $0.id == offer }!.name
            wanted = [words(DialogWords.orderTitle), name, quantity.said, customer.text]
        case .accept(let customer, let included):
            wanted = [
                words(DialogWords.acceptTitle), customer.text,
                words(included ? DialogWords.acceptWith : .acceptWithout),
            ]
        case .removeRelationship(let clearance):
            wanted = [words(PageWords.removeLink), clearance.customer.text, "✓"]
        }
        #expect(asked.dialog != nil)
        for text in wanted { #expect(screen.contains(text)) }
    }
}

extension Dialog {
    /// What it was drawn from.
    fileprivate var basis: Holdings? {
        switch self {
        case .confirmation(let confirmation): confirmation.basis
        case .removal(let removal): removal.basis
        default: nil
        }
    }
}

extension Effect {
    /// Whether the world has something to say to it.
    fileprivate var isAnswered: Bool {
        switch self {
        case .read, .act, .stopAct, .refresh: true
        default: false
        }
    }
}
