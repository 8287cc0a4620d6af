import Deck
import Testing

@Suite(.blocking) struct `A terminal that says it is vast` {
    @Test(arguments: [(65_535, 65_535), (65_535, 24), (80, 65_535)])
    func `is drawn upon as far as makes sense, and left in order`(
        columns: Int, rows: Int
    ) throws {
        let home = try Home.seeded()
        let terminal = try Terminal(in: home)
        try terminal.type(
            "stty cols \(columns) rows \(rows); '\(Home.program)' --store store.sqlite; "
                + "echo left with $?; stty cols 80 rows 24")
        try terminal.press("Enter")
        try terminal.wait(for: "the deck") { _ in
            (try? terminal.fact("alternate_on")) == "1"
        }
        try terminal.press("j", "q")
        try terminal.wait(for: "the shell") { $0.says("left with 0") }
    }
}
