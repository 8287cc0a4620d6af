import Canvas
import Deck
import Domain
import Samples
import Testing
import Wording

@Suite struct `ZPrint` {
    @Test func `prints`() {
        func show(_ name: String, _ deck: DeckHarness) { print("=== \(name)\n\(deck.screen)") }
        for size in [Size(rows: 24, columns: 80), Size(rows: 40, columns: 160), Size(rows: 10, columns: 40)] {
            var blockers = DeckHarness(.everything, rules: .inProduction, size: size)
            blockers.press(.enter); blockers.press("4"); blockers.press(.enter)
            show("blockers", blockers)
            var bulk = `Acting on all that is marked`.deck(size: size)
            bulk.press("s")
            show("bulk", bulk)
            var journal = `The journal`.deck(JournalEntry.everything, size: size)
            show("journal", journal)
            journal.press("G")
            show("journal", journal)
            var entry = `The journal`.deck(JournalEntry.suspended, size: size)
            show("suspended", entry)
            entry.press(.enter)
            show("suspended open", entry)
            for language in Language.allCases {
                var radar = `The radar`.deck(language: language, size: size)
                show("radar", radar)
                radar.press("]]3")
                show("radar", radar)
            }
        }
    }
}
