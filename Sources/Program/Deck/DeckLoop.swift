import Canvas
import Deck
import Domain
import Foundation
import Terminal

/// The deck at work: sleeps until a key, an answer or a signal comes, lets `update` change the
/// state, and shows it.
struct DeckLoop: ~Copyable {
    private var screen: Screen
    private var state: State
    private let themes: ThemeLibrary
    private let runner: EffectRunner
    private let inbox: Inbox
    private let eventWaiter = EventWaiter()
    private var waiting: [Key] = []
    private var debouncer: Debouncer
    /// Set once it is time to end: the exit status.
    private var status: Int32?
    /// The signal that asked it to end.
    private var ending: Int32?
    /// Whether it was asked twice.
    private var isHurried = false

    /// How long a frame may be held back for an answer that is about to come, in milliseconds:
    /// drawn now, it would show what is missing and be drawn again at once.
    private static let patience = 12.0

    init(
        screen: consuming Screen, state: State, themes: ThemeLibrary, runner: EffectRunner,
        inbox: Inbox
    ) {
        self.screen = screen
        self.state = state
        self.themes = themes
        self.runner = runner
        debouncer = Debouncer(isOurs: runner.store.service != nil)
        self.inbox = inbox
    }

    /// Runs until the operator quits or the terminal is gone; answers the exit status.
    mutating func run() -> Int32 {
        state.size = screen.size
        carryOut(settle(&state))
        screen.show(view(state))
        runner.warm()
        var unsettledSince: ContinuousClock.Instant?
        while status == nil {
            let limits = [
                unsettledSince.map(Self.patienceLeft(since:)), debouncer.millisecondsLeft,
                millisecondsToNextMoment, screen.millisecondsToKey,
            ]
            let arrivals = eventWaiter.wait(
                inbox: inbox.bell, watch: inbox.watch,
                timeoutMilliseconds: limits.compactMap { $0 }.min())
            take(arrivals)
            // Asked to end, it still waits for the answer to an act that was sent, and for a run to
            // stop after its step; asked again, for no run.
            if let signal = arrivals.signal {
                if state.isRunning, ending == nil { runner.start(.stopRun) }
                isHurried = ending != nil
                ending = ending ?? signal
            }
            if let ending, state.underway == nil, isHurried || !state.isRunning {
                return 128 + ending
            }
            answerKeys()
            carryOut(settle(&state))
            if state.isSettling {
                let since = unsettledSince ?? .now
                unsettledSince = since
                if Self.patienceLeft(since: since) > 0 { continue }
            }
            unsettledSince = nil
            screen.show(view(state))
        }
        return status ?? 0
    }

    private static func patienceLeft(since start: ContinuousClock.Instant) -> Int32 {
        let waited = (ContinuousClock.now - start) / Duration.milliseconds(1)
        return Int32(max(0, patience - waited).rounded(.up))
    }

    private mutating func take(_ arrivals: Set<Arrival>) {
        state.now = Date()
        let openings = state.openings
        if arrivals.contains(.suspended) {
            screen.suspend()
            apply(.resized(screen.size))
        }
        if arrivals.contains(.continued) {
            screen.resume()
            apply(.resized(screen.size))
        }
        if arrivals.contains(.resized) {
            screen.resize()
            apply(.resized(screen.size))
        }
        if arrivals.contains(.keyboard) || screen.millisecondsToKey == 0 {
            screen.readKeys(into: &waiting)
        }
        if arrivals.contains(.inbox) {
            for event in inbox.take() { apply(event) }
            if inbox.takeWatch(), debouncer.start() { apply(.directoryChanged) }
        }
        if debouncer.isDue { apply(.directoryChanged) }
        if let moment = state.nextMoment, moment <= state.now { apply(.timePassed) }
        // Keys typed before a dialog could be seen, at the size it has now, were not meant for it.
        if state.openings > openings { waiting.removeAll() }
    }

    /// How long it is until the screen changes by itself; nil while it does not.
    private var millisecondsToNextMoment: Int32? {
        state.nextMoment.map { moment in
            Int32(min(60_000, max(0, moment.timeIntervalSinceNow * 1000)).rounded(.up))
        }
    }

    /// Answers all keys that wait, up to one that aims at what is not on the screen yet; Esc takes
    /// that one back.
    private mutating func answerKeys() {
        answerThoseTakenNow()
        let kept = withoutTakenBack(waiting, in: state)
        guard kept.count < waiting.count else { return }
        waiting = kept
        answerThoseTakenNow()
    }

    /// Keys typed before a dialog could be seen are dropped: they were not meant for it.
    private mutating func answerThoseTakenNow() {
        var answered = 0
        while answered < waiting.count, canTake(waiting[answered], in: state) {
            let openings = state.openings
            apply(.key(waiting[answered]))
            answered += 1
            if state.openings > openings { answered = waiting.count }
        }
        waiting.removeFirst(answered)
    }

    private mutating func apply(_ event: Event) {
        carryOut(update(&state, on: event))
    }

    private mutating func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .read(let read): runner.start(read)
            case .perform(let write, let basis): runner.start(write, basis: basis)
            case .stopWrite: runner.stopWrite()
            case .refresh(let customer): runner.refresh(customer)
            case .refreshAll: runner.refreshAll()
            case .prioritise(let customers): runner.prioritise(customers)
            case .note, .run, .goOn, .stopRun, .rehearse, .savePlan, .setReadOnly:
                runner.start(effect)
            case .certify(let customer):
                runner.certify(customer, in: state.language.words())
            case .copy(let text):
                screen.copy(text)
                apply(.copied)
            case .save(let text, let name):
                apply(TextFile.save(text, name: name))
            case .wearTheme(let name):
                do throws(ThemeError) {
                    screen.theme = try themes.theme(named: name)
                } catch {
                    apply(.told(state.language.words().themeError(error)))
                }
            case .redraw: screen.redraw()
            case .quit: status = 0
            }
        }
    }
}

extension Set<Arrival> {
    /// The signal that ends the program, if one came.
    fileprivate var signal: Int32? {
        if contains(.interrupted) { return SIGINT }
        if contains(.terminated) { return SIGTERM }
        return contains(.hungUp) ? SIGHUP : nil
    }
}

/// Moments at which to look again after somebody wrote to the Directory: the file is written a
/// little before what was written can be seen, by as long as the disk takes to keep it.
struct Debouncer {
    private var due: [ContinuousClock.Instant] = []
    private let isOurs: Bool

    /// `isOurs` where it is this process that writes most, which it does often: then one look
    /// after a while is for all that was written meanwhile.
    init(isOurs: Bool) { self.isOurs = isOurs }

    private static let delays: [Duration] = [
        .milliseconds(15), .milliseconds(100), .milliseconds(600),
    ]
    private static let patience: Duration = .milliseconds(250)

    /// Somebody wrote. Answers whether to look at once.
    mutating func start() -> Bool {
        let now = ContinuousClock.now
        if isOurs {
            if due.isEmpty { due = [now + Self.patience] }
            return false
        }
        due = Self.delays.map { now + $0 }
        return true
    }

    /// How long it is to the next one; nil if there is none.
    var millisecondsLeft: Int32? {
        due.first.map { next in
            Int32(max(0, (next - .now) / Duration.milliseconds(1)).rounded(.up))
        }
    }

    /// Whether one has come; it is taken off.
    var isDue: Bool {
        mutating get {
            guard let next = due.first, next <= .now else { return false }
            due.removeFirst()
            return true
        }
    }
}
