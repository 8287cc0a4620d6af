import Canvas
import Chance
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

/// Whatever a service calls its things, every column, pane and picture keeps its place, and nothing
/// that a terminal would obey reaches the screen.
@Suite(.heavy) struct `Text of every block of Unicode` {
    /// What is pressed one after the other: all pages, panes and dialogs that show data.
    private static let walk: [[Key]] =
        keys("jj y", .escape) + keys("/c", .escape) + keys("A", .enter) + [[.escape], [.escape]]
        + keys("J", .enter) + keys("G", .escape) + [[.escape]]
        + keys("!jj]]", .enter) + [[.escape], [.escape]] + keys("g", .enter)
        + keys("?", .escape) + keys("jjs", .escape) + keys("*s", .escape) + keys("U", .enter)
        + keys("jjjjjj", .escape) + keys("2c", .escape) + keys("3", .enter) + [[.escape]]
        + keys("4jjjj", .enter) + keys("jj", .enter) + [[.escape], [.escape]]
        + keys("p", .enter) + keys("jjj", .escape) + keys("S", .escape) + keys("e", .escape)
        + keys("Wj=w", .escape) + [[.escape]]
        + [[.control("k")]] + keys("co", .escape) + keys(":", .escape) + keys("M", .escape)

    private static func keys(_ text: String, _ last: Key) -> [[Key]] {
        text.filter { $0 != " " }.map { [.character($0)] } + [[last]]
    }

    private static func deck(_ seed: Int, _ size: Size, isPlain: Bool = false) -> DeckHarness {
        var text = AnyText(dice: Dice(seed: UInt64(seed)))
        let customers = (0..<40).map { text.customer($0) }
        let activity = ActivityRecord.Operation.allCases.map { text.record($0) }
        var deck = DeckHarness(
            text.holdings(of: customers[0]), others: Array(customers.dropFirst()),
            activity: activity, language: Language.allCases[seed % 3],
            rules: seed % 2 == 0 ? .of2020 : .ofToday,
            identity: .agent([.globalAdmin, .adminAgent, .salesAgent]), size: size)
        for place in deck.world.list.indices.dropFirst() where place % 3 == 0 {
            deck.world.list[place] = text.holdings(of: customers[place])
        }
        deck.world.radar = Radar(
            signs: RadarSignKind.allCases.flatMap { kind in
                customers.prefix(4).map { text.sign(kind, of: $0) }
            }, counts: [:], asOf: nil)
        deck.world.journal = text.entries()
        deck.world.frame = seed % 2 == 0 ? nil : "production"
        deck.happen(.directoryChanged)
        return deck
    }

    /// What a terminal obeys, or draws elsewhere.
    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: scalar.properties.isBidiControl
        }
    }

    private func check(_ deck: DeckHarness, _ place: String) {
        let size = deck.state.terminal
        let frame = view(deck.state)
        #expect(frame.lines.count == size.rows, "\(place)")
        for (row, line) in frame.lines.enumerated() {
            #expect(line.columns == size.columns, "\(place), row \(row)")
            // As a terminal counts: cell by cell, whatever the line thinks of itself.
            #expect(line.text.columns == size.columns, "\(place), row \(row): \(line.text)")
            let text = line.text.unicodeScalars
            #expect(!text.contains(where: Self.isUnsafe), "\(place), row \(row)")
        }
    }

    @Test(
        arguments: 1...3,
        [
            Size(rows: 24, columns: 80), Size(rows: 12, columns: 41), Size(rows: 60, columns: 200),
        ])
    func `breaks no line, no column, no pane and no picture`(seed: Int, size: Size) {
        var deck = Self.deck(seed, size)
        if seed % 3 == 0 { deck.state.glyphs = .ascii }
        check(deck, "opened")
        for (turn, keys) in Self.walk.enumerated() {
            for key in keys { deck.press(key) }
            check(deck, "seed \(seed), turn \(turn), \(keys)")
        }
    }

    @Test(arguments: 1...2)
    func `is said in lines of its own in plain mode`(seed: Int) {
        var plain = PlainHarness(Self.deck(seed, Size(rows: 24, columns: 80)))
        for line in ["j", "1", "4", "Esc", "Esc", "J", "1", "Esc", "Esc", "!", "Esc", "p", "Esc"] {
            for said in plain.type(line) {
                #expect(!said.unicodeScalars.contains(where: Self.isUnsafe), "\(line): \(said)")
            }
        }
    }
}
