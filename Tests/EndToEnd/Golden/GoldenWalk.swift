import Deck
import Glibc
import Testing
import Wording

/// A walk of an operator through all pages and dialogs, on the shipped program in a terminal.
struct GoldenWalk {
    let language: Language
    let size: TmuxTerminal.WindowSize
    let look: GoldenFile.Look

    /// What is pressed to come from one screen to the next.
    struct Stop {
        let name: String
        let keys: [Input]

        init(_ name: String, _ keys: Input...) {
            self.name = name
            self.keys = keys
        }
    }

    enum Input: ExpressibleByStringLiteral {
        /// Keys by tmux's names, parted by blanks.
        case keys(String)
        /// Text as it is.
        case text(String)

        init(stringLiteral value: String) { self = .keys(value) }
    }

    /// Stops the clock of the program at noon of a day. It still waits by the monotonic clock.
    private static let clock = [
        "TZ=UTC", "NO_FAKE_STAT=1", "FAKETIME_DONT_FAKE_MONOTONIC=1", "faketime", "-f",
        "2025-11-26 12:00:00",
    ]

    /// Walk to each stop, and look at its screen until it is as `settle` wants it.
    func walk(_ stops: [Stop], settle: (TmuxTerminal, Stop) throws -> Void) throws {
        let home = try Home()
        let seeded = try ChildProcess(
            ["env"] + Self.clock + [
                Home.program, "sandbox", "seed", "--customers", "40", "--seed", "20", "--store",
                home.store,
            ], in: home, output: home.folderForWords()
        ).outcome()
        guard seeded.status == 0 else { throw NotSeeded(outcome: seeded) }
        let deck = try DeckSession(
            in: home, language: language, size: size,
            variables: (look == .mono ? ["NO_COLOR=1"] : []) + Self.clock)
        // The clock is left in shared memory by whoever is hung up on: another one with the same
        // process id could not start.
        let id = try deck.processID
        defer {
            for name in ["sem.faketime_sem", "faketime_shm"] {
                unlink("/dev/shm/\(name)_\(id)")
            }
        }
        for stop in stops {
            for input in stop.keys {
                switch input {
                case .keys(let keys):
                    try deck.terminal.press(keys.split(separator: " ").map(String.init))
                case .text(let text): try deck.type(text)
                }
            }
            try settle(deck.terminal, stop)
        }
        // The terminal ends with this object, and the program with it.
    }
}

extension TmuxTerminal {
    /// The screen with its colours.
    var goldenScreen: GoldenScreen {
        get throws { GoldenScreen(captured: try capture()) }
    }

    /// The screen once nothing has been sent for so long. Tests wait for what they expect instead.
    func quietScreen(for seconds: Double) throws -> GoldenScreen {
        while pipe.wait(for: .seconds(seconds)) {}
        return try goldenScreen
    }
}

extension GoldenWalk {
    static let sizes = [
        TmuxTerminal.WindowSize(columns: 80, rows: 24),
        TmuxTerminal.WindowSize(columns: 120, rows: 40),
        TmuxTerminal.WindowSize(columns: 200, rows: 60),
    ]

    static let stops = [
        Stop("customers"),
        Stop("help", "?"),
        Stop("search", "Escape /", .text("hanbit status:active blocked>5")),
        Stop("term not understood", .text(" seats>many")),
        Stop("found", "C-w Enter"),
        Stop("copy menu", "y"),
        Stop("themes", "Escape T"),
        Stop("command line", "Escape :", .text("ra")),
        Stop("finder", "Escape C-k", .text("s")),
        Stop("saved filters", "Escape F2"),
        Stop("request", "Escape r"),
        Stop("activity", "Escape A"),
        Stop("journal, empty", "Escape J"),
        Stop("radar", "Escape !"),
        Stop("a day of the radar", "] ]"),
        Stop("subscriptions", "Escape Enter"),
        Stop("help of a customer", "?"),
        Stop("suspension", "Escape j j j j s"),
        Stop("subscription", "Escape Enter"),
        Stop("offers", "Escape o"),
        Stop("order", "Enter"),
        Stop("reservations", "Escape Escape 2"),
        Stop("cancellation", "c"),
        Stop("software", "Escape 3"),
        Stop("account", "4"),
        Stop("blockers", "Enter"),
        Stop("plan", "Escape p"),
        Stop("step of the plan", "Enter"),
        Stop("start of the run", "Escape S"),
        Stop("all marked", "Escape Escape 1 *"),
        Stop("suspension of all marked", "s"),
        Stop("suspension of one", "Escape U s"),
        Stop("suspended", "y"),
        Stop("journal", "J"),
        // An entry by itself has a hash and ids of requests, which are others each time.
        Stop("undo", "Escape u"),
        Stop("messages", "Escape M"),
        Stop("tour", "Escape C-t"),
    ]
}
