import Canvas
import Deck
import Domain
import Testing

@Suite struct `The undo key in the journal` {
    @Test func `asks what would take back the act of the entry, from its intent or its end`() {
        for down in 0...1 {
            var deck = `The journal`.deck(JournalEntry.suspended)
            for _ in 0..<down { deck.press(.down) }
            deck.press("u")
            #expect(deck.reads.contains(.undo(nil, of: nil, entry: 2)))
        }
    }

    @Test func `asks what would take back all that a run did, from its start and its end`() {
        for event: JournalEvent in [
            .started(.sample), .stopped(Plan.sample.id), .finished(Plan.sample.id),
        ] {
            var deck = `The journal`.deck([.a(1, event, of: nil)])
            deck.press("u")
            #expect(deck.reads.contains(.undoOfRun(Plan.sample.id)))
        }
    }

    static let off: [([JournalEntry], String)] = [
        ([.a(1, .repaired(bytes: 2))], "not an act that could be undone"),
        ([.a(1, .intended(.of(.removeRelationship)))], "cannot be undone"),
        ([.a(1, .intended(.of(.order(Offer.business.id, quantity: 1))))], "cannot be undone"),
        ([.a(1, .intended(.of(.suspend(.init("e3")))))], "does not tell how this act ended"),
        (
            [
                .a(1, .intended(.of(.suspend(.init("e3"))))),
                .a(2, .ended(intent: 1, .refused(.storeBusy))),
            ], "Nothing was done by this act"
        ),
        (
            [
                .a(1, .intended(.of(.suspend(.init("e3")), before: nil))),
                .a(2, .ended(intent: 1, .done(after: nil))),
            ], "How it was before is not in the journal"
        ),
        (
            [
                .a(1, .intended(.of(.suspend(.init("e3")))), on: "contoso"),
                .a(2, .ended(intent: 1, .done(after: nil)), on: "contoso"),
            ], "another profile"
        ),
    ]

    @Test(arguments: off)
    func `says why it is off where there is nothing to take back`(
        entries: [JournalEntry], reason: String
    ) {
        var deck = `The journal`.deck(entries)
        deck.press("u")
        #expect(deck.screen.contains(reason))
        #expect(deck.screen.contains("(u undo)"))
        #expect(!deck.reads.contains { if case .undo = $0 { true } else { false } })
    }

    @Test func `is off where nothing may be changed`() {
        var deck = DeckHarness(far: .contoso(.e3), isReadOnly: true)
        deck.world.journal = JournalEntry.suspended
        deck.press("Ju")
        #expect(!deck.reads.contains { if case .undo = $0 { true } else { false } })
        #expect(deck.state.notice?.tone == .warning)
    }
}
