import Canvas
import Chance
import Domain
import FoundationEssentials
import Testing

@testable import Deck
@testable import DeckSupport

/// An operator who presses anything, at a deck whose world changes by itself. Keys and answers
/// arrive as they do in the deck's loop: several may come before the next frame is drawn.
struct Fuzz {
    var deck: DeckHarness
    var dice: Dice
    let isFar: Bool
    /// What was asked for and is not answered yet.
    var asked: [Effect] = []
    /// Keys typed and not taken yet.
    private var typed: [Key] = []
    /// What was on the screen last.
    private(set) var drawn: State
    /// The rows as they were drawn last.
    private var rows = DrawnRows()
    /// What may be sent without a key, because it was confirmed and waits.
    private var held: OnHold?
    /// The customers the plan on the screen may be for.
    private var planned: Set<Customer.ID> = []
    private(set) var tally = Played()

    struct Played {
        var keys = 0
        var dialogs = 0
        var acts = 0
        var runs = 0
        var takenBack = 0
        var sentAfterHold = 0
    }

    init(_ deck: DeckHarness, seed: UInt64, isFar: Bool) {
        self.deck = deck
        self.isFar = isFar
        dice = Dice(seed: seed)
        self.deck.state.isMouseOn = true
        drawn = deck.state
    }

    mutating func play(keys: Int) throws {
        while tally.keys < keys {
            let openings = deck.state.openings
            typed += (0..<roll(4)).map { _ in key() }
            for _ in 0..<roll(3) { happen() }
            // Keys typed before a dialog could be seen were not meant for it.
            if deck.state.openings > openings { typed = [] }
            answerKeys()
            take(Deck.settle(&deck.state))
            // A frame may be held back for an answer that is about to come.
            if deck.state.isSettling, roll(2) == 0 { continue }
            try draw()
        }
    }

    mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &dice) }

    /// As the deck's loop does: keys typed before a dialog could be seen are dropped, and Esc takes
    /// back those that wait.
    private mutating func answerKeys() {
        while let key = typed.first, canTake(key, in: deck.state) {
            typed.removeFirst()
            tally.keys += 1
            let before = deck.state
            let effects = update(&deck.state, on: .key(key))
            check(effects, after: before)
            take(effects)
            if deck.state.openings > before.openings {
                tally.dialogs += 1
                typed = []
            }
        }
        typed = withoutTakenBack(typed, in: deck.state)
        if typed.count > 8 { typed = [] }
    }

    /// Lets something happen without a key. It may send nothing but what was held.
    private mutating func happen() {
        switch roll(20) {
        case 0:
            apply(.resized(Size(rows: 1 + roll(50), columns: 1 + roll(120))))
        case 1:
            changeWorld()
            apply(.directoryChanged)
        case 2...4:
            deck.state.now += Double(roll(6000)) / 1000
            if let next = deck.state.nextMoment, next <= deck.state.now { pass() }
        case 5...6 where isFar:
            apply(news())
        default:
            // A service asks for much more to be read than keys do.
            for _ in 0..<(isFar ? 3 : 1) where !asked.isEmpty { answer(asked.removeFirst()) }
        }
    }

    private mutating func pass() {
        let held = deck.state.onHold
        let effects = update(&deck.state, on: .timePassed)
        let sent = effects.filter(\.sends)
        if !sent.isEmpty {
            #expect(sent.count == 1)
            #expect(held != nil && held?.sending == self.held?.sending)
            switch (sent[0], held?.sending) {
            case (.perform(let write, let basis), .write(let underway, let confirmed)):
                #expect(write == underway.write && basis == confirmed)
            case (.run(let plan), .plan(let confirmed)): #expect(plan == confirmed)
            default: Issue.record("\(sent[0]) was not held")
            }
            tally.sentAfterHold += 1
        }
        take(effects)
    }

    mutating func apply(_ event: Event) {
        let effects = update(&deck.state, on: event)
        for effect in effects where effect.sends { Issue.record("\(event) sent \(effect)") }
        take(effects)
    }

    private mutating func take(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .perform: tally.acts += 1
            case .run: tally.runs += 1
            case .note(.takenBack, _): tally.takenBack += 1
            default: break
            }
        }
        asked += effects.filter(\.isAnswered)
    }

    /// Checks that whatever a key sends or holds was in the dialog on the screen.
    private mutating func check(_ effects: [Effect], after before: State) {
        if case .plan(let page)? = deck.state.pages.last,
            deck.state.pages.count > before.pages.count
        {
            let marked = before.marks.shown(by: before.customers.search)
            planned =
                before.open == nil && !before.marks.customers.isEmpty ? marked : Set(page.asked)
        }
        if let onHold = deck.state.onHold, before.onHold == nil {
            held = onHold
            if case .start = before.dialog {
                expectNamed(onHold.confirmed.map(\.customer), in: before)
            } else {
                expectShown(onHold.writes, in: before)
            }
            expectBasis(onHold.sending, in: before)
        }
        let sent = effects.filter(\.sends)
        guard let effect = sent.first else { return }
        #expect(sent.count == 1)
        switch effect {
        case .perform(let write, let basis):
            let writes = before.dialog?.model.writes ?? []
            #expect(writes.map(\.write) == [write.write])
            #expect(basis == before.dialog?.basis)
            #expect((basis != nil) == isFar)
            expectShown(writes, in: before)
        case .run(let plan):
            if plan.purpose == .offboarding {
                #expect(planned.isSuperset(of: plan.customers.map(\.id)))
                expectNamed(plan.customers.map(\.customer), in: before)
            } else {
                #expect(plan.namedWrites == before.dialog?.model.writes)
                expectShown(plan.namedWrites, in: before)
            }
        default: break
        }
    }

    private func expectBasis(_ sending: OnHold.Sending, in before: State) {
        guard case .write(_, let basis) = sending else { return }
        #expect(basis == before.dialog?.basis)
        #expect((basis != nil) == isFar)
    }

    private mutating func draw() throws {
        let frame = view(deck.state)
        try #require(view(deck.state, reusing: &rows) == frame)
        let size = deck.state.size
        try #require(frame.lines.count == size.rows)
        try #require(frame.lines.allSatisfy { $0.columns == size.columns })
        if let cursor = frame.cursor {
            try #require(0..<size.rows ~= cursor.row && 0..<size.columns ~= cursor.column)
        }
        drawn = deck.state
    }
}

extension Fuzz {
    /// Checks that the confirmed dialog named every target and its customer, and that this, down to
    /// its end, was on the screen before the key was pressed.
    func expectShown(_ writes: [NamedWrite], in before: State) {
        #expect(!writes.isEmpty)
        let text = said(in: before)
        for write in writes {
            #expect(text.contains(write.name.unbroken), "\(write.name) is not in \(text)")
            if let holding = write.write.holding {
                #expect(text.contains(holding.id.suffix(8)), "\(holding.id)")
            }
        }
        expectNamed(writes.map(\.customer), in: before)
    }

    func expectNamed(_ customers: [Customer], in before: State) {
        let text = said(in: before)
        #expect(drawn.dialog != nil)
        if case .confirmation(let confirmation) = before.dialog,
            let offer = confirmation.offer
        {
            // The quantity is typed, and need not have been drawn.
            #expect(
                text.contains(offer.name.unbroken) && said(in: drawn).contains(offer.name.unbroken))
        } else {
            #expect(said(in: drawn) == text)
        }
        // A removal is confirmed by what is typed, which stands below the text.
        if case .removal = before.dialog, before.lookalikes.isQuiet {
        } else {
            #expect(before.hasShownAll)
        }
        for customer in customers {
            #expect(text.contains(customer.companyName.unbroken), "\(customer.companyName)")
            #expect(text.contains(customer.domain.unbroken), "\(customer.domain)")
            #expect(text.contains(customer.id.text.suffix(6)), "\(customer.id)")
        }
    }

    /// All that a dialog says, however it is broken into lines.
    private func said(in state: State) -> String {
        guard let dialog = state.dialog else { return "" }
        let box = dialog.model.box(in: state)
        return ([box.title] + (box.text + box.prompt).map(\.text)).joined().unbroken
    }
}

extension Dialog {
    /// What it was drawn from.
    var basis: Holdings? {
        switch self {
        case .confirmation(let confirmation): confirmation.basis
        case .removal(let removal): removal.basis
        default: nil
        }
    }
}

extension String {
    fileprivate var unbroken: String { filter { !$0.isWhitespace } }
}
