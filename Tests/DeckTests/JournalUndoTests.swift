import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

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
        ([.a(1, .repaired(bytes: 2))], "not an action that can be undone"),
        ([.a(1, .intended(.of(.removeRelationship)))], "cannot be undone"),
        ([.a(1, .intended(.of(.order(Offer.business.id, quantity: 1))))], "cannot be undone"),
        ([.a(1, .intended(.of(.suspend(.init("e3")))))], "does not show how this action ended"),
        (
            [
                .a(1, .intended(.of(.suspend(.init("e3"))))),
                .a(2, .ended(intent: 1, .refused(.storeBusy))),
            ], "This action changed nothing"
        ),
        (
            [
                .a(1, .intended(.of(.suspend(.init("e3")), before: nil))),
                .a(2, .ended(intent: 1, .done(after: nil))),
            ], "The previous state is not in the journal"
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
        deck.happen(.resized(Size(rows: 24, columns: 200)))
        #expect(deck.screen.contains("(u undo)"))
        #expect(!deck.reads.contains { if case .undo = $0 { true } else { false } })
    }

    @Test func `is off for an act that was undone`() {
        let undo = Plan.a(
            [CustomerPlan(holdings: .contoso(.e3), steps: .of([.reactivate(.init("e3"))]))],
            id: "undo", purpose: .undo(of: 1))
        var entries: [JournalEntry] = [
            .a(1, .intended(.of(.suspend(.init("e3"))))),
            .a(2, .ended(intent: 1, .done(after: nil))), .a(3, .started(undo), of: nil),
            .a(4, .intended(.of(.reactivate(.init("e3")), step: .of(1, in: "undo")))),
            .a(5, .ended(intent: 4, .done(after: nil))), .a(6, .finished(undo.id), of: nil),
        ]
        var deck = `The journal`.deck(entries)
        deck.press(.end)
        #expect(deck.state.offUndoEntry == .refused(.alreadyUndone))
        // The undo did not come to its end.
        entries[4] = .a(5, .ended(intent: 4, .refused(.storeBusy)))
        deck = `The journal`.deck(entries)
        deck.press(.end)
        #expect(deck.state.offUndoEntry == nil)
    }

    @Test func `is off for a run that has ended all its relationships`() {
        let plan = Plan.a([.a(.removeRelationship, for: .contoso)], id: "end")
        let entries: [JournalEntry] = [
            .a(1, .started(plan), of: nil),
            .a(2, .intended(.of(.removeRelationship, step: .of(1, in: "end")))),
            .a(3, .ended(intent: 2, .done(after: nil))), .a(4, .finished(plan.id), of: nil),
        ]
        for key in [Key.home, .end] {
            var deck = `The journal`.deck(entries)
            deck.press(key)
            #expect(deck.state.offUndoEntry == .refused(.relationshipEnded))
        }
    }

    @Test func `is off for what was done before the relationship ended`() {
        let run = Plan.a([.a(.suspend(.init("e3")), for: .contoso)], id: "bulk")
        var entries: [JournalEntry] = [
            .a(1, .intended(.of(.suspend(.init("e3"))))),
            .a(2, .ended(intent: 1, .done(after: nil))), .a(3, .started(run), of: nil),
            .a(4, .finished(run.id), of: nil), .a(5, .intended(.of(.removeRelationship))),
            .a(6, .ended(intent: 5, .done(after: nil))),
        ]
        var deck = `The journal`.deck(entries)
        deck.press(.end)
        #expect(deck.state.offUndoEntry == .refused(.relationshipEnded))
        deck.press("uk")
        #expect(!deck.reads.contains { if case .undo = $0 { true } else { false } })
        #expect(deck.state.offUndoEntry == .refused(.relationshipEnded))
        entries += [
            .a(7, .intended(.of(.suspend(.init("e1"))))),
            .a(8, .ended(intent: 7, .done(after: nil))),
        ]
        deck = `The journal`.deck(entries)
        deck.press(.end)
        #expect(deck.state.offUndoEntry == nil)
    }

    @Test func `stays off after an act that was refused since, or done with another profile`() {
        let ended: [JournalEntry] = [
            .a(1, .intended(.of(.suspend(.init("e3"))))),
            .a(2, .ended(intent: 1, .done(after: nil))), .a(3, .intended(.of(.removeRelationship))),
            .a(4, .ended(intent: 3, .done(after: nil))),
        ]
        let others: [[JournalEntry]] = [
            [
                .a(5, .intended(.of(.suspend(.init("e1"))))),
                .a(6, .ended(intent: 5, .refused(.storeBusy))),
            ],
            [
                .a(5, .intended(.of(.suspend(.init("e1")))), on: "contoso"),
                .a(6, .ended(intent: 5, .done(after: nil)), on: "contoso"),
            ],
        ]
        for since in others {
            var deck = `The journal`.deck(ended + since)
            deck.press(.end)
            #expect(deck.state.offUndoEntry == .refused(.relationshipEnded))
        }
    }

    @Test func `is on where another profile's relationship with the customer has ended`() {
        let entries: [JournalEntry] = [
            .a(1, .intended(.of(.suspend(.init("e3"))))),
            .a(2, .ended(intent: 1, .done(after: nil))),
            .a(3, .intended(.of(.removeRelationship)), on: "contoso"),
            .a(4, .ended(intent: 3, .done(after: nil)), on: "contoso"),
        ]
        var deck = `The journal`.deck(entries)
        deck.press(.end)
        #expect(deck.state.offUndoEntry == nil)
    }

    @Test func `is off where nothing may be changed`() {
        var deck = DeckHarness(far: .contoso(.e3), isReadOnly: true)
        deck.world.journal = JournalEntry.suspended
        deck.press("Ju")
        #expect(!deck.reads.contains { if case .undo = $0 { true } else { false } })
        #expect(deck.state.notice?.tone == .warning)
    }
}
