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
        var waiting: [Effect] = []
        var (acts, pressed) = (0, 0)
        while pressed < 2600 {
            let key = Self.keys.randomElement(using: &dice)!
            let before = deck.state
            var effects: [Effect] = []
            switch Int.random(in: 0..<20, using: &dice) {
            case 0:
                let size = Size(
                    rows: .random(in: 1...50, using: &dice),
                    columns: .random(in: 1...120, using: &dice))
                effects = update(&deck.state, on: .resized(size))
            case 1: effects = update(&deck.state, on: .directoryChanged)
            case 2...6 where !waiting.isEmpty:
                effects = answer(waiting.removeFirst(), in: &deck, with: &dice)
            default:
                let key = meant(key, in: deck.state, with: &dice)
                guard canTake(key, in: deck.state) else { continue }
                pressed += 1
                effects = update(&deck.state, on: .key(key))
            }
            for case .act(let act, _) in effects {
                acts += 1
                #expect(effects == [.act(act)])
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
        #expect(acts > 5)
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
        case .act(let act, _):
            if fails { return update(&deck.state, on: .refused(act, .storeBusy)) }
            do {
                try deck.world.carryOut(act)
                return update(&deck.state, on: .acted(act))
            } catch {
                return update(&deck.state, on: .refused(act, error as! Refusal))
            }
        default:
            return []
        }
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

extension Effect {
    /// Whether the world has something to say to it.
    fileprivate var isAnswered: Bool {
        switch self {
        case .read, .act: true
        default: false
        }
    }
}
