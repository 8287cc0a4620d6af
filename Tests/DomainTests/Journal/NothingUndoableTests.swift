import Domain
import Samples
import Testing

@Suite struct `Where u finds nothing to take back` {
    private func reason(_ story: JournalSample) -> Refusal {
        story.entries.nothingUndoable(
            on: .subscription(.init("e3")), of: Customer.contoso.id, place: "home")
    }

    @Test func `nothing was ever done, if the journal tells of nothing that was`() {
        var story = JournalSample()
        story.act(.suspendE3, .refused(.readOnly))
        story.act(.suspend(.init("other")))
        story.act(.suspendE3, of: .tailspin)
        story.place = "elsewhere"
        story.act(.suspendE3)
        #expect(reason(story) == .nothingDone)
    }

    @Test func `it is as it was, if all that was done was taken back`() {
        var story = JournalSample()
        let act = story.act(.suspendE3)
        story.start("undo", .contoso(), for: .undo(of: act), steps: [.reactivateE3])
        story.act(.reactivateE3, step: JournalSample.step(1, of: "undo"))
        #expect(reason(story) == .alreadyUndone)
    }
}
