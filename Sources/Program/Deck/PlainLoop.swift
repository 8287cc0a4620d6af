import Canvas
import Deck
import Domain
import Foundation
import Terminal
import Wording

/// The loop of plain mode: reads a line, updates the state, and prints what has changed.
struct PlainLoop: ~Copyable {
    private var input = LineInput()
    private var state: State
    private var text = PlainText()
    private let alert: Alert
    private let runner: EffectRunner
    private let inbox: Inbox
    private let eventWaiter = EventWaiter()
    private var debouncer: Debouncer
    /// The lines that are not read yet.
    private var lines: [[UInt8]] = []
    /// The keys of the line that is being answered.
    private var waiting: [Key] = []
    /// Since when a line is being answered; nil between lines.
    private var askedAt: ContinuousClock.Instant?
    /// Whether the operator types on a terminal and reads there, and did not hand in a file.
    private let isConversation = isatty(STDIN_FILENO) == 1
    private var isPrompted = false
    /// Whether the line that is being answered was the number of a row.
    private var isOfRow = false
    /// Whether that line asked where the operator is.
    private var asksWhere = false
    /// That line, if it named no key and no command.
    private var refused: String?
    /// The exit status, once the loop is to end.
    private var status: Int32?
    private var ending: Int32?
    private var isHurried = false
    private var isLeaving = false

    /// How long an answer waits for an act under way, so that both are told together.
    private static let patience: Duration = .milliseconds(500)

    init(state: State, alert: Alert, runner: EffectRunner, inbox: Inbox) {
        self.state = state
        self.alert = alert
        self.runner = runner
        self.inbox = inbox
        debouncer = Debouncer(isOurs: runner.store.service != nil)
        self.state.terminal = PlainText.size
        self.state.paneLook.isShown = false
        self.state.isPlain = true
        // Pictures are left out by their blocks and lines.
        self.state.glyphs = .blocks
    }

    /// Run until the operator quits, the input ends or its reader is gone. Return the exit status.
    mutating func run(saying introduction: [String]) -> Int32 {
        carryOut(settle(&state))
        say(introduction)
        askedAt = .now
        runner.warm()
        while status == nil {
            answer()
            if status != nil { break }
            let limits = [
                debouncer.millisecondsLeft, millisecondsToNextMoment, millisecondsOfPatience,
            ]
            let arrivals = eventWaiter.wait(
                inbox: inbox.descriptor, watch: inbox.watch,
                timeoutMilliseconds: ending == nil ? limits.compactMap { $0 }.min() : 0)
            take(arrivals)
            if let signal = arrivals.signal {
                isHurried = ending != nil
                ending = ending ?? signal
            }
            if ending != nil { runner.dropUnsent() }
            if let ending, state.underway == nil, isHurried || !state.isRunning {
                runner.takeBackHeld(&state)
                // Nobody reads on after SIGPIPE, which ends the program as it ends others.
                return ending == SIGPIPE ? Failure.pipeClosed.status : 128 + ending
            }
        }
        return status ?? 0
    }

    /// Answer what was typed, as far as possible now, and print what has changed.
    private mutating func answer() {
        repeat {
            answerKeys()
            carryOut(settle(&state))
            if askedAt != nil, waiting.isEmpty, isAnswered { fit() }
            if askedAt != nil, waiting.isEmpty, isAnswered {
                askedAt = nil
                say(
                    text.news(
                        in: &state, isAnswer: true, isOfRow: isOfRow, asksWhere: asksWhere,
                        refused: refused))
            } else if askedAt == nil {
                say(text.news(in: &state, isAnswer: false))
            }
        } while status == nil && readNext()
        guard askedAt == nil, status == nil else { return }
        if lines.isEmpty, input.isAtEnd { leave() }
        if status == nil { prompt() }
    }

    /// Draw the page for as many rows as the terminal has room for.
    private mutating func fit() {
        guard let terminal = Descriptor.size(of: STDOUT_FILENO), terminal.rows > 0,
            let size = text.size(fitting: terminal, in: state), size != state.terminal
        else { return }
        apply(.resized(size))
        carryOut(settle(&state))
    }

    /// Read the next line if it may be read now. Return whether it was.
    private mutating func readNext() -> Bool {
        // Esc takes back a key that waits.
        let isFree = askedAt == nil || (isConversation && !waiting.isEmpty)
        guard isFree, mayReadOn, !lines.isEmpty else { return false }
        read(lines.removeFirst())
        return true
    }

    /// Whether nothing is missing for an answer.
    private var isAnswered: Bool {
        if state.isSettling || state.isReadingPane || state.isReadingWarning
            || state.isCountingTerms
        {
            return false
        }
        return state.underway == nil || millisecondsOfPatience == 0
    }

    /// Whether the next line may be read: a file waits for the outcome of an act, an operator may
    /// want to stop it.
    private var mayReadOn: Bool {
        isConversation || (state.underway == nil && waiting.isEmpty)
    }

    private var millisecondsOfPatience: Int32? {
        guard let askedAt, state.underway != nil else { return nil }
        let left = Self.patience - (ContinuousClock.now - askedAt)
        return Int32(max(0, left / Duration.milliseconds(1)).rounded(.up))
    }

    /// Milliseconds until something changes by itself; nil if it does not.
    private var millisecondsToNextMoment: Int32? {
        state.nextMoment.map { moment in
            Int32(min(60_000, max(0, moment.timeIntervalSinceNow * 1000)).rounded(.up))
        }
    }
}

extension PlainLoop {
    private mutating func take(_ arrivals: Set<Arrival>) {
        state.now = Date()
        let openings = state.openings
        if arrivals.contains(.inbox) {
            for event in inbox.take() { apply(event) }
            if inbox.takeWatch(), debouncer.start() { apply(.directoryChanged) }
        }
        if debouncer.isDue { apply(.directoryChanged) }
        if let moment = state.nextMoment, moment <= state.now { apply(.timePassed) }
        if state.openings > openings {
            // Nobody has read what opened by itself: no line that is here already is for it.
            dropKeys()
            dropLines()
        }
        if arrivals.contains(.keyboard) { input.readLines(into: &lines) }
    }

    /// Read a line: what it asks for, then begin to answer it.
    private mutating func read(_ bytes: [UInt8]) {
        isPrompted = false
        askedAt = .now
        (isOfRow, asksWhere, refused) = (false, false, nil)
        // A terminal without line editing sends arrows and Esc as sequences.
        if bytes.contains(where: { $0 < 0x20 && $0 != 0x09 }) {
            var reader = KeyReader()
            reader.take(bytes, into: &waiting)
            reader.giveUp(into: &waiting)
            return
        }
        let line = String(decoding: bytes, as: UTF8.self)
        switch PlainRequest(line: line, in: state) {
        case .keys(let keys): waiting += keys
        case .row(let number):
            isOfRow = true
            apply(.rowChosen(number))
        case .field(let key, let field):
            apply(.key(key))
            if state.takesText { fill(field) }
        case .text(let field): fill(field)
        // Nothing changes, so that is what is said.
        case .whereabouts: asksWhere = true
        case .refused(let line): refused = line
        }
    }

    /// Put a text into the field that is open, in the place of what it has, and end it.
    private mutating func fill(_ field: String) {
        apply(.key(.control("u")))
        if !field.isEmpty { apply(.key(.pasted(field))) }
        waiting.append(.enter)
    }

    private mutating func answerKeys() {
        answerThoseTakenNow()
        let kept = withoutTakenBack(waiting, in: state)
        guard kept.count < waiting.count else { return }
        waiting = kept
        answerThoseTakenNow()
    }

    /// Apply the keys that can be applied now. Those after one that opened a dialog are not for it.
    private mutating func answerThoseTakenNow() {
        while let key = waiting.first, canTake(key, in: state) {
            let openings = state.openings
            apply(.key(key))
            if !waiting.isEmpty { waiting.removeFirst() }
            guard state.openings > openings else { continue }
            dropKeys()
            // On a terminal the next line can have been typed before the dialog was there.
            // The help asks nothing.
            if isConversation, !state.isReadingHelp { dropLines() }
            return
        }
    }

    private mutating func dropKeys() {
        guard !waiting.isEmpty else { return }
        let typed = waiting.map(\.plainName).joined(separator: " ")
        waiting = []
        say([state.language.words().plainDropped(typed)])
    }

    private mutating func dropLines() {
        let typed = lines.map { String(decoding: $0, as: UTF8.self) }
        lines = []
        input.dropWaiting(isTerminal: isConversation)
        if !typed.isEmpty {
            say([state.language.words().plainDropped(typed.joined(separator: " / "))])
        }
    }

    /// Quit at the end of input: nothing is confirmed, what was confirmed is waited for, and a run
    /// stops after its step.
    private mutating func leave() {
        for _ in 0..<5 where state.dialog != nil { apply(.key(.escape)) }
        if state.isRunning, !isLeaving { runner.start(.stopRun) }
        isLeaving = true
        guard state.underway == nil, state.onHold == nil, !state.isRunning else { return }
        say(text.news(in: &state, isAnswer: false) + [state.language.words().plainEnd])
        status = 0
    }
}

extension PlainLoop {
    private mutating func apply(_ event: Event) { carryOut(update(&state, on: event)) }

    private mutating func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            // There is no clipboard without escape sequences: the text itself is said.
            case .copy(let copied):
                say(copied.split(separator: "\n").map(String.init), isWrapped: false)
            case .notify: if alert.rings { write("\u{7}") }
            case .redraw: text = PlainText()
            case .wearTheme, .keepPane, .keepTheme: break
            case .quit: status = 0
            default:
                if let event = runner.carryOut(effect, in: state.language.words()) { apply(event) }
            }
        }
    }

    /// Print lines, without anything a terminal could take for a command. On a terminal they are
    /// broken between words, unless they are to be copied as they are.
    private mutating func say(_ said: [String], isWrapped: Bool = true) {
        guard !said.isEmpty else { return }
        let width = isWrapped ? Descriptor.width(of: STDOUT_FILENO) : nil
        let lines = said.map(\.safeForTerminals).flatMap { line in
            width.map { line.wrapped(columns: $0) } ?? [line]
        }
        let text = lines.joined(separator: "\n") + "\n"
        write((isPrompted ? "\n" : "") + text)
        isPrompted = false
    }

    private mutating func prompt() {
        guard isConversation, !isPrompted, lines.isEmpty else { return }
        write("> ")
        isPrompted = true
    }

    private mutating func write(_ text: String) {
        guard let reason = Descriptor.write(Array(text.utf8), to: STDOUT_FILENO) else { return }
        ending = ending ?? (reason == EPIPE ? SIGPIPE : SIGHUP)
        if state.isRunning { runner.start(.stopRun) }
        // Nothing is answered that nobody can read.
        lines = []
        waiting = []
    }
}
