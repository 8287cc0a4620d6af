import Canvas
import Deck
import Domain
import Foundation
import Terminal

/// The loop of the deck: waits for a key, an answer or a signal, updates the state, and draws it.
struct DeckLoop: ~Copyable {
    private var screen: Screen
    private var state: State
    private var drawnRows = DrawnRows()
    private let themes: ThemeLibrary
    private let alert: Alert
    /// Whether the terminal is asked for its background once the first frame is on the screen, and
    /// the theme is chosen by its answer.
    private let followsBackground: Bool
    private let runner: EffectRunner
    private let inbox: Inbox
    private let eventWaiter = EventWaiter()
    private var waiting: [Key] = []
    private var debouncer: Debouncer
    /// The exit status, once the loop is to end.
    private var status: Int32?
    /// The signal that asked the loop to end.
    private var ending: Int32?
    /// Whether it was asked twice.
    private var isHurried = false

    /// Whether anything but the mouse has changed the state since the last frame: a click is meant
    /// for what that showed.
    private var isOutdated = false

    /// How long a frame waits for an answer under way, in milliseconds, to save drawing twice.
    private static let patience = 12.0

    init(
        screen: consuming Screen, state: State, themes: ThemeLibrary, followsBackground: Bool,
        alert: Alert, runner: EffectRunner, inbox: Inbox
    ) {
        self.followsBackground = followsBackground
        self.alert = alert
        self.screen = screen
        self.state = state
        self.themes = themes
        self.runner = runner
        debouncer = Debouncer(isOurs: runner.store.service != nil)
        self.inbox = inbox
    }

    /// Run until the operator quits or the terminal is gone. Return the exit status.
    mutating func run() -> Int32 {
        state.terminal = screen.size
        carryOut(settle(&state))
        show()
        if followsBackground { screen.askBackground() }
        runner.warm()
        var unsettledSince: ContinuousClock.Instant?
        while status == nil {
            let limits = [
                unsettledSince.map(Self.patienceLeft(since:)), debouncer.millisecondsLeft,
                millisecondsToNextMoment, screen.millisecondsToKey,
            ]
            let arrivals = eventWaiter.wait(
                inbox: inbox.descriptor, watch: inbox.watch,
                timeoutMilliseconds: limits.compactMap { $0 }.min())
            take(arrivals)
            // The first signal waits for a write that was sent, and for a run to stop after its
            // step; what waits to be sent is dropped, as nobody would see what becomes of it. The
            // second does not wait for the run.
            if let signal = arrivals.signal {
                isHurried = ending != nil
                ending = ending ?? signal
            }
            // What is turned away by the service later is not sent again either.
            if ending != nil { runner.dropUnsent() }
            if let ending, state.underway == nil, isHurried || !state.isRunning {
                runner.takeBackHeld(&state)
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
            show()
        }
        return status ?? 0
    }

    private mutating func show() {
        screen.show(view(state, reusing: &drawnRows))
        isOutdated = false
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
            if let isDark = screen.takeBackground()?.isDark { followBackground(isDark) }
        }
        if arrivals.contains(.inbox) {
            for event in inbox.take() { apply(event) }
            if inbox.takeWatch(), debouncer.start() { apply(.directoryChanged) }
        }
        if debouncer.isDue { apply(.directoryChanged) }
        if let moment = state.nextMoment, moment <= state.now { apply(.timePassed) }
        // Drop keys typed before a dialog was visible at its present size.
        if state.openings > openings { waiting.removeAll() }
    }

    /// Wear the theme for a background, unless the operator is choosing one.
    private mutating func followBackground(_ isDark: Bool) {
        let name = ThemeChoice.name(onDark: isDark)
        guard name != state.theme, state.dialog == nil else { return }
        state.theme = name
        wear(name)
    }

    private mutating func wear(_ name: String) {
        do throws(ThemeError) {
            screen.theme = try themes.theme(named: name)
        } catch {
            let reason = state.language.words().themeError(error, isDefaultUsed: false)
            apply(.themeFailed(name, worn: screen.theme.name, reason: reason))
        }
    }

    /// Milliseconds until the screen changes by itself; nil if it does not.
    private var millisecondsToNextMoment: Int32? {
        state.nextMoment.map { moment in
            Int32(min(60_000, max(0, moment.timeIntervalSinceNow * 1000)).rounded(.up))
        }
    }

    /// Apply the waiting keys, up to one for something that is not on the screen yet. Esc takes
    /// that one back.
    private mutating func answerKeys() {
        answerThoseTakenNow()
        let kept = withoutTakenBack(waiting, in: state)
        guard kept.count < waiting.count else { return }
        waiting = kept
        answerThoseTakenNow()
    }

    /// Apply the keys that can be applied now. Drop those typed before a dialog was visible.
    private mutating func answerThoseTakenNow() {
        var answered = 0
        while answered < waiting.count, canTake(waiting[answered], in: state) {
            let openings = state.openings
            let key = waiting[answered]
            answered += 1
            if isOutdated, case .mouse(.press, _) = key { continue }
            apply(.key(key))
            if state.openings > openings { answered = waiting.count }
        }
        waiting.removeFirst(answered)
    }

    private mutating func apply(_ event: Event) {
        if case .key(.mouse) = event {} else { isOutdated = true }
        carryOut(update(&state, on: event))
    }

    private mutating func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .copy(let text):
                screen.copy(text)
                apply(.copied)
            case .browse(let address):
                if !runner.browse(address) {
                    screen.copy(address)
                    apply(.notBrowsed(address))
                }
            case .wearTheme(let name): wear(name)
            case .setMouse(let isOn): screen.setMouse(isOn)
            case .notify(let text): alert.give(text, on: screen)
            case .redraw: screen.redraw()
            case .quit: status = 0
            default:
                if let event = runner.carryOut(effect, in: state.language.words()) { apply(event) }
            }
        }
    }
}

extension Set<Arrival> {
    /// The signal that ends the program, if one came.
    var signal: Int32? {
        if contains(.interrupted) { return SIGINT }
        if contains(.terminated) { return SIGTERM }
        return contains(.hungUp) ? SIGHUP : nil
    }
}
