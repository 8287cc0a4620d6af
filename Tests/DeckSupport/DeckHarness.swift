import Canvas
import Deck
import Domain
import Samples
import Wording

/// The deck with a world to ask: keys in, effects and the whole screen out.
struct DeckHarness {
    var state: State
    var world: World
    /// Whatever was asked of the world, oldest first.
    private(set) var reads: [Read] = []
    /// Whatever else was asked for once the events were answered, oldest first.
    private(set) var settled: [Effect] = []
    /// What the journal was to be told, oldest first.
    private(set) var notes: [JournalEvent] = []

    init(
        _ holdings: Holdings = .contoso(.e3), others: [Customer] = [], former: [Customer] = [],
        activity: [ActivityRecord] = [], language: Language = .english, rules: Rules = .of2020,
        identity: Identity = .agent(), size: Size = Size(rows: 24, columns: 80), hold: Double = 0,
        keys: KeyChanges = .none
    ) {
        world = World(
            rules: rules, identity: identity,
            list: [holdings] + others.map { Holdings(customer: $0) }, former: former,
            activity: activity)
        state = State(
            size: size, now: .today, language: language, theme: "terminal",
            themes: ["terminal", "dark"], place: Place(rules: rules, identity: identity),
            summary: world.summary, window: world.window(search: "", offset: 0, limit: 60),
            hold: hold, keys: keys)
        settle()
    }

    /// A deck on a service, six minutes after it was read.
    init(
        far holdings: Holdings, others: [Customer] = [], activity: [ActivityRecord] = [],
        isReadOnly: Bool = false, language: Language = .english, rules: Rules = .of2020,
        size: Size = Size(rows: 24, columns: 80), hold: Double = 0,
        change: (inout World) -> Void = { _ in }
    ) {
        self.init(
            holdings, others: others, activity: activity, language: language, rules: rules,
            size: size)
        world.connection = .service(profile: "contoso", isReadOnly: isReadOnly)
        world.asOf = .today.addingTimeInterval(-360)
        change(&world)
        state = State(
            size: size, now: .today, language: language, theme: "terminal",
            themes: ["terminal", "dark"], place: world.place, summary: world.summary,
            window: world.window(search: "", offset: 0, limit: 60), asOf: world.asOf, hold: hold)
        state.sync = SyncReport(phase: .rest, listedAt: world.asOf)
        reads = []
        settle()
    }

    /// What the screen says.
    var screen: String { view(state).text }

    /// What the dialog over it says, without its frame and the blanks at the ends of its rows.
    var box: String {
        screen.split(separator: "\n").compactMap { row in
            guard let left = row.firstIndex(of: "│"), let right = row.lastIndex(of: "│"),
                left < right
            else { return nil }
            let text = row[row.index(left, offsetBy: 2)..<right]
            return text.lastIndex { $0 != " " }.map { String(text[...$0]) } ?? ""
        }
        .joined(separator: "\n")
    }

    /// Presses keys one after the other, each answered whole; gives the effects that are neither
    /// reads nor notes for the journal.
    @discardableResult mutating func press(_ keys: Key...) -> [Effect] {
        keys.flatMap { happen(.key($0)) }
    }

    /// Presses the keys of a text.
    @discardableResult mutating func press(_ text: String) -> [Effect] {
        text.flatMap { happen(.key(.character($0))) }
    }

    /// Lets something happen, and answers what is read because of it.
    @discardableResult mutating func happen(_ event: Event) -> [Effect] {
        let effects = update(&state, on: event)
        answer(effects.filter(\.isRead))
        settle()
        for case .note(let event, _) in effects { notes.append(event) }
        return effects.filter { !$0.isRead && !$0.isNote }
    }

    /// Lets `seconds` pass, with an event at each moment the deck waits for.
    @discardableResult mutating func pass(_ seconds: Double) -> [Effect] {
        let end = state.now.addingTimeInterval(seconds)
        var effects: [Effect] = []
        while let next = state.nextMoment, next <= end {
            state.now = next
            effects += happen(.timePassed)
        }
        state.now = end
        return effects
    }

    /// Answers reads until the screen lacks nothing.
    mutating func settle() {
        while case let asked = Deck.settle(&state), !asked.isEmpty {
            answer(asked)
        }
    }

    private mutating func answer(_ effects: [Effect]) {
        settled += effects.filter { !$0.isRead }
        for case .read(let read) in effects {
            reads.append(read)
            let effects = update(&state, on: world.answer(read))
            // An answer may lead to a further question.
            answer(effects.filter(\.isRead))
            settled += effects.filter { !$0.isRead && !$0.isNote }
            for case .note(let event, _) in effects { notes.append(event) }
        }
    }

    /// Has the world do the write, and reports it done.
    mutating func carryOut(_ write: ClearedWrite) throws {
        try world.carryOut(write)
        happen(.performed(write))
    }

    /// Presses keys, and carries out the act that the last one sends.
    mutating func complete(_ text: String) throws {
        for case .perform(let write, _) in press(text) { try carryOut(write) }
    }
}

extension Effect {
    /// Whether it asks for something, and changes nothing.
    fileprivate var isRead: Bool {
        if case .read = self { true } else { false }
    }

    fileprivate var isNote: Bool {
        if case .note = self { true } else { false }
    }
}
