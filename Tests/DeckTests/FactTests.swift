import Canvas
import Testing

@testable import Deck
@testable import DeckSupport

@Suite struct `Facts below one another` {
    @Test func `have no empty row before a further value`() {
        let id = "119f8bb7-0000-4000-8000-000000000001"
        let facts = [Fact("Subscription IDs", id), Fact("", id)]
        #expect(
            facts.lines(width: 42).map(\.text) == [
                "  Subscription IDs", "    " + id, "    " + id,
            ])
        #expect(
            facts.lines(width: 80).map(\.text) == [
                "  Subscription IDs  " + id, String(repeating: " ", count: 20) + id,
            ])
    }

    @Test func `have a long value under its name in a narrow pane, and beside it elsewhere`() {
        let facts = [
            Fact("Data deletion", "Microsoft deletes the data 90 to 120 days after suspension"),
            Fact("Quantity", "5"),
        ]
        #expect(
            facts.lines(width: 44).map(\.text) == [
                "  Data deletion", "    Microsoft deletes the data 90 to 120",
                "    days after suspension", "  Quantity       5",
            ])
        #expect(
            facts.lines(width: 80).map(\.text) == [
                "  Data deletion  Microsoft deletes the data 90 to 120 days after suspension",
                "  Quantity       5",
            ])
    }
}
