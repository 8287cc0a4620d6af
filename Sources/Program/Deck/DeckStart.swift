import Canvas
import Deck
import Domain
import Foundation
import PartnerCenterAPI
import Terminal
import Wording

/// The deck as it is asked for at the start.
struct DeckStart: Equatable {
    var place = PlaceRequest()
    var theme: String?
    var isColorless = false
    /// Whether only ASCII is to be drawn; if not, the locale decides.
    var isASCII = false
    /// How many seconds a suspension is held.
    var hold: Int?
    /// Whether it is a dialogue of lines.
    var isPlain = false

    /// Open the deck. Return the exit status once the operator has left it.
    func run() throws -> Int32 {
        FreedMemory.goesBack()
        let words = (place.language ?? Surroundings.language).words()
        let config = try Surroundings.config()
        let inbox = Inbox()
        let store = try place.open(
            words,
            listener: Service.Listener(
                synced: { inbox.post(.syncReported($0)) },
                waits: { inbox.post(.requestsWait($0)) }))
        let summary = try store.summary()
        let window = try store.customers(matching: "", offset: 0, limit: 100)
        let library = ThemeLibrary(userFolder: Surroundings.themesFolder)
        let asked = askedTheme(of: store.service?.profile, config)
        let choice = ThemeChoice(
            asked: asked ?? remembered(in: store, library),
            background: Surroundings.variable("COLORFGBG"), in: library, words)
        inbox.watch(file: store.directory.path + "-wal")
        // Watch the folder: the journal's file may not exist yet.
        if let folder = Surroundings.journalFolder {
            try? Store.makeFolder(of: folder + "/journal")
            inbox.watch(file: folder)
        }
        var state = State(
            size: PlainText.size, now: Date(), language: words.language, theme: choice.theme.name,
            themes: library.names, place: try store.place, summary: summary, window: window,
            asOf: store.readings?.listedAt,
            hold: try Double(Hold.seconds(option: hold, in: words, config: config)),
            keys: config.keys)
        state.isThemeSet = asked != nil
        if let text = try? store.directory.deckSetting(.pane) {
            state.paneLook = PaneLook(text: text)
        }
        state.glyphs = isASCII ? .ascii : Surroundings.glyphs
        // The radar looks less than two years ahead.
        state.localTime = .system(from: state.now, days: 730)
        if isFirst(on: store) { state.coach = .welcome }
        let runner = EffectRunner(store: store, inbox: inbox)
        let alert = config.alert
        let mismatch = store.service.flatMap { service in
            service.profile.mismatch(
                with: Rules(toldBy: try? service.tokens.claims()), in: words)
        }
        let status: Int32
        do throws(ScreenError) {
            guard !isPlain, !Surroundings.printsLinesOnly else { throw .noCursorAddressing }
            let colors = !isColorless && Surroundings.variable("NO_COLOR") == nil
            let screen = try Screen(
                theme: choice.theme, colors: colors, isExact: Surroundings.hasExactColors)
            state.terminal = screen.size
            if config.isMouseOn {
                state.isMouseOn = true
                screen.setMouse(true)
            }
            if let mismatch { _ = update(&state, on: .told(mismatch)) }
            if let complaint = choice.complaint { _ = update(&state, on: .told(complaint)) }
            status = Self.show(
                screen, state, library, alert, runner, inbox,
                followsBackground: colors && choice.isOpen)
        } catch {
            guard error == .noCursorAddressing else {
                runner.leave()
                throw error
            }
            // What is said first says how the list is sorted, and is not said again.
            if let text = try? store.directory.deckSetting(.orders) {
                _ = update(&state, on: .ordersRead(ListOrders(text: text)))
            }
            if let text = try? store.directory.deckSetting(.columns) {
                _ = update(&state, on: .columnsRead(ColumnChoices(text: text)))
            }
            // Themes are nothing to lines.
            let reason = isPlain ? [] : [words.plainBecauseOfTerminal]
            var loop = PlainLoop(state: state, alert: alert, runner: runner, inbox: inbox)
            status = loop.run(saying: reason + [mismatch].compactMap(\.self) + [words.plainIntro])
        }
        runner.leave()
        // The terminal is the shell's again.
        if let said = runner.farewell.withLock({ $0 }) {
            StandardError.write("partnerdeck: " + said)
        }
        for text in runner.kept.withLock({ $0 }) { try StandardOutput.write(Data(text.utf8)) }
        return status
    }

    /// Show the deck until the operator leaves it; the screen is closed then.
    private static func show(
        _ screen: consuming Screen, _ state: State, _ library: ThemeLibrary, _ alert: Alert,
        _ runner: EffectRunner, _ inbox: Inbox, followsBackground: Bool
    ) -> Int32 {
        var loop = DeckLoop(
            screen: screen, state: state, themes: library, followsBackground: followsBackground,
            alert: alert, runner: runner, inbox: inbox)
        return loop.run()
    }

    /// Whether the practice directory is opened for the first time: not a file that was named,
    /// which somebody has made.
    private func isFirst(on store: Store) -> Bool {
        store.service == nil && place.store == nil && !StateNote.tourSeen.isLeft
    }

    /// The theme that was chosen in the deck last. A user's theme that is gone is not missed.
    private func remembered(in store: Store, _ library: ThemeLibrary) -> String? {
        (try? store.directory.deckSetting(.theme)).flatMap { name in
            library.names.contains(name) ? name : nil
        }
    }

    /// Return the first that is set: `--theme`, `PARTNERDECK_THEME`, the profile's, that of
    /// config.toml.
    private func askedTheme(of profile: Profile?, _ config: ConfigFile) -> String? {
        theme ?? Surroundings.variable("PARTNERDECK_THEME") ?? profile?.theme ?? config.theme
    }
}

extension DeckStart {
    /// Read the arguments of the deck where they are as the help shows them; nil leaves all others
    /// to ArgumentParser, which takes longer to look up its types than the deck takes to open.
    init?(arguments: [String]) {
        self.init()
        var rest = arguments[...]
        if rest.first == "deck" { rest.removeFirst() }
        while let argument = rest.popFirst() {
            switch argument {
            case "--readonly": place.isReadOnly = true
            case "--no-color": isColorless = true
            case "--ascii": isASCII = true
            case "--plain": isPlain = true
            default:
                let parts = argument.split(
                    separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                let given = parts.count == 2 ? String(parts[1]) : rest.popFirst()
                guard let value = given, !value.isEmpty, !value.hasPrefix("-") else { return nil }
                switch parts[0] {
                case "--store": place.store = value
                case "--profile": place.profile = value
                case "--theme": theme = value
                case "--language":
                    guard let language = Language(rawValue: value) else { return nil }
                    place.language = language
                case "--hold":
                    guard let seconds = Int(value) else { return nil }
                    hold = seconds
                default: return nil
                }
            }
        }
    }
}
