import Canvas
import Domain
import Samples

@testable import Deck
@testable import DeckSupport

extension Fuzz {
    /// Answers an effect: mostly with what was asked, sometimes with a refusal.
    mutating func answer(_ effect: Effect) {
        let fails = roll(10) == 0
        switch effect {
        case .read(let read):
            apply(fails ? .readFailed(read, .unreachable("timed out")) : deck.world.answer(read))
        case .perform(let write, let basis):
            apply(fails ? .refused(write, .storeBusy) : answer(write, basis))
        case .run(let plan):
            deck.world.carryOut(plan)
            var run = Run(
                plan, startedAt: deck.state.now,
                author: .init(userPrincipalName: "agent", profile: "sandbox", place: ""))
            apply(.runReported(run))
            for (customer, step) in run.steps {
                run.set(fails ? .refused(.storeBusy) : .accepted, of: step.id, for: customer.id)
            }
            run.phase = fails ? .rests(.storeBusy) : .finished
            apply(.runReported(run))
        case .setReadOnly(let isOn): apply(.readOnlySet(isOn))
        case .rehearse(let plan): apply(.rehearsed(plan, []))
        case .refresh(let customer):
            apply(fails ? .refreshFailed(customer, .storeBusy) : .refreshed(customer))
        case .stopWrite:
            guard let write = deck.state.underway?.write, fails else { return }
            apply(.refused(write, .service(.stopped)))
        default: break
        }
    }

    private mutating func answer(_ write: ClearedWrite, _ basis: Holdings?) -> Event {
        if let basis, roll(2) == 0 {
            let fresh = changed(basis)
            return .changed(
                write, [.relationship(before: "reseller", after: "advisor")],
                deck.world.account(of: fresh.customer), fresh)
        }
        do {
            try deck.world.carryOut(write)
            return .performed(write)
        } catch {
            return .refused(write, error as? Refusal ?? .storeBusy)
        }
    }

    /// What other operators do meanwhile.
    mutating func changeWorld() {
        let place = roll(deck.world.list.count)
        switch roll(6) {
        case 0 where deck.world.list.count > 20: deck.world.list.remove(at: place)
        case 1:
            let term = Subscription.a(
                .newCommerce, id: "new\(roll(9))", product: "CFQ7:0001:CFQ8")
            deck.world.list[place].subscriptions.append(term)
        case 2: deck.world.list[place].customer.companyName += "x"
        case 3:
            deck.world.list.insert(
                Holdings(customer: .named("Adatum", 5000 + roll(4000))), at: place)
        default:
            let count = deck.world.list[place].subscriptions.count
            guard count > 0 else { return }
            deck.world.list[place].subscriptions[roll(count)].status =
                roll(2) == 0 ? .active : .suspended
        }
    }

    /// Something a service may say at any moment.
    mutating func news() -> Event {
        let customer = deck.world.list[roll(deck.world.list.count)].customer.id
        let refusal = Refusal.told(.service(.failed), by: .wordy)
        switch roll(7) {
        case 0: return .refreshed(customer)
        case 1: return .refreshFailed(deck.state.open?.id ?? customer, refusal)
        case 2: return .requestsWait(RequestWait(until: .today, requestsAMinute: 500))
        case 3: return deck.state.underway.map { .sent($0.write) } ?? .refreshed(customer)
        case 4:
            deck.world.pending = roll(2) == 0 ? [] : PendingTests.everyChange
            return .refreshed(deck.state.open?.id ?? customer)
        case 5:
            // Nothing can have changed by an act that was not sent.
            return .changed(
                .suspend(Subscription.e3.id, of: .init("nobody")), [],
                deck.world.account(of: .contoso), .contoso(.e3))
        default:
            return .syncReported(.at(SyncReport.everyPhase[roll(SyncReport.everyPhase.count)].0))
        }
    }

    /// Returns what somebody else may have changed since the operator was asked.
    private mutating func changed(_ holdings: Holdings) -> Holdings {
        var holdings = holdings
        switch roll(4) {
        case 0: holdings.subscriptions = []
        case 1: holdings.subscriptions += [.a(.newCommerce, id: "new")]
        case 2: holdings.customer.relationship = .none
        default: break
        }
        return holdings
    }
}

extension Effect {
    /// Whether it changes something at Partner Center.
    var sends: Bool {
        switch self {
        case .perform, .run, .goOn: true
        default: false
        }
    }

    /// Whether the world answers it.
    var isAnswered: Bool {
        switch self {
        case .read, .perform, .run, .stopWrite, .refresh, .setReadOnly, .rehearse: true
        default: false
        }
    }
}

extension Fuzz {
    private static let keys: [Key] =
        "jjkkssaaccooyyyynnrAAPPduww/RLT?q1234gG+-5e  V*UpuuJ!FOxDStW.nMyi<>I".map(Key.character)
        + [
            .enter, .enter, .enter, .enter, .escape, .tab, .backTab, .up, .down, .left, .right,
            .home, .end, .pageUp, .pageDown, .backspace, .delete, .insert, .control("d"),
            .control("u"), .control("w"), .control("l"), .function(1), .function(12),
            .control("k"), .character(":"),
            .character("한"), .character("👍🏽"), .character("\u{301}"),
            .pasted("y"), .pasted("contoso.onmicrosoft.com\r"), .pasted("u\u{1B}q"),
        ]

    /// Any key, but often the one that leads on: otherwise few dialogs would be opened or
    /// confirmed.
    mutating func key() -> Key {
        let any = roll(8) == 0 ? mouse() : Self.keys[roll(Self.keys.count)]
        let state = deck.state
        if case .removal(let removal) = state.dialog, roll(40) > 0 {
            guard removal.lookalikes(in: state) else { return .pageDown }
            return next(of: removal.customer.domain, after: removal.typed)
        }
        if case .start(let start) = state.dialog, roll(40) > 0 {
            guard state.hasShownAll else { return .pageDown }
            let word = start.word?.text ?? String(start.outlook.changed.count)
            return start.isTyped ? next(of: word, after: start.typed) : .character("y")
        }
        if state.dialog?.model.isReadFirst == true, !state.hasShownAll, roll(4) > 0 {
            return .pageDown
        }
        let isFollowed = state.dialog != nil || state.onHold != nil
        guard roll(isFollowed ? 12 : 2) > 0 || roll(3) == 0 else { return any }
        switch (state.dialog, state.pages.last) {
        case (.confirmation?, _), (.planned?, _), (.unlock?, _): return .character("y")
        case (.renewal(let asked)?, _): return next(of: asked)
        case (.some, _), (nil, .activity), (nil, .journal), (nil, .radar), (nil, .run):
            return .escape
        case (nil, _) where state.place.lock == .toggled: return .character("O")
        case (nil, _) where state.onHold != nil: return .character("j")
        case (nil, .plan) where state.offStart == nil: return .character("S")
        case (nil, nil): return state.customers.search.count > 3 ? .escape : .enter
        case (nil, .renewals):
            return [.character(" "), .character("w"), .character("+"), .escape, any][roll(5)]
        case (nil, .customer) where roll(3) == 0: return .character(roll(3) == 0 ? "w" : "s")
        case (nil, .customer) where !state.marks.holdings.isEmpty:
            return .character(roll(2) == 0 ? "s" : "a")
        default: return any
        }
    }

    /// Anything the mouse may do, often on the last row, where the keys are.
    private mutating func mouse() -> Key {
        let (rows, columns) = (deck.state.screen.rows, deck.state.screen.columns)
        let row = roll(3) == 0 ? rows - 1 : roll(rows + 2)
        let action = [MouseAction.press, .press, .wheelUp, .wheelDown][roll(4)]
        return .mouse(action, Position(row: row, column: roll(columns + 2)))
    }

    /// Another choice, a field of the next term, or what is chosen so.
    private mutating func next(of asked: RenewalDialog) -> Key {
        let keys: [Key] =
            asked.field == nil
            ? [.down, .up, .tab, .character("3"), .enter, .enter]
            : [.character("7"), .left, .right, .tab, .backTab, .enter]
        return asked.differs && roll(2) == 0 ? .escape : keys[roll(keys.count)]
    }

    /// The next letter of what has to be typed, and Enter after the last.
    private func next(of word: String, after typed: String) -> Key {
        guard word.hasPrefix(typed) else { return .control("u") }
        return word.dropFirst(typed.count).first.map(Key.character) ?? .enter
    }
}

extension RemovalDialog {
    /// Whether what has to be read of look-alikes was on the screen.
    fileprivate func lookalikes(in state: State) -> Bool {
        state.lookalikes.isQuiet || state.hasShownAll
    }
}
