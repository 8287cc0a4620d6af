import Chance
import Deck
import Foundation
import Samples
import Testing

@Suite(.blocking) struct `Random keys in a real terminal` {
    /// Pressed in batches, as fast as the terminal takes them. `PARTNERDECK_FUZZ_KEYS` sets how
    /// many.
    static let keys =
        Int(ProcessInfo.processInfo.environment["PARTNERDECK_FUZZ_KEYS"] ?? "") ?? 1500
    static let names =
        "jjjkkssaaccooyyyynnrAAPPdduuw/RLT1234gG+-5ehlVU*pJF!OxDStf.".map(String.init) + [
            "Enter", "Enter", "Enter", "Escape", "Escape", "Tab", "Up", "Down", "Left", "Right",
            "Home", "End", "PageUp", "PageDown", "BSpace", "Space", "C-d", "C-u", "C-l", "C-w",
        ]

    /// All keys but `q`, and `?`, which lists it: after it, keys would go to the shell.
    @Test func `never crash the deck, break the journal, or keep the terminal`() throws {
        var dice = Dice(seed: 41)
        let home = try Home.seeded(customers: 8)
        let deck = try DeckSession(in: home, variables: ["PARTNERDECK_HOLD=1"])
        let process = try deck.processID
        var pressed = 0
        while pressed < Self.keys {
            let batch = (0..<60).map { _ in
                Self.names[Int.random(in: Self.names.indices, using: &dice)]
            }
            try deck.terminal.press(batch)
            pressed += batch.count
            switch Int.random(in: 0..<6, using: &dice) {
            case 0:
                try deck.terminal.resize(
                    to: TmuxTerminal.WindowSize(
                        columns: .random(in: 20...140, using: &dice),
                        rows: .random(in: 5...50, using: &dice)))
            case 1:
                // Another process writes meanwhile.
                let row = try home.json("customers").all.first
                let holding = try row.flatMap {
                    try home.json("show", $0["id"].text)["subscriptions"].all.first
                }
                if let row, let holding {
                    _ = try home.onStore(
                        "suspend", row["id"].text, holding["id"].text, "--yes")
                }
            default: break
            }
            try #require(kill(process, 0) == 0, "gone after \(pressed) keys of seed 41")
        }
        try deck.terminal.resize(to: TmuxTerminal.WindowSize(columns: 100, rows: 30))
        kill(process, SIGTERM)
        try deck.seeItLeave(with: 143)
        #expect(try deck.terminal.fact("alternate_on") == "0")
        try deck.type("clear; echo at work")
        try deck.press("Enter")
        try deck.terminal.wait(for: "a shell that echoes") { $0.says("at work") }
        let verified = try home.partnerdeck("journal", "--verify")
        #expect(verified.status == 0, "\(verified)")
    }
}
