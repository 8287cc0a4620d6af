import Domain
import Testing

@Suite struct `A single act whose end the journal does not tell` {
    private func open(_ story: JournalSample) -> [Int] {
        story.entries.openActs(place: "home").map(\.entry)
    }

    @Test func `is open until an entry tells its end; a step of a run is not`() {
        var story = JournalSample()
        let cutOff = story.intend(.suspendE3)
        story.act(.reactivateE3)
        story.act(.suspendE3, .unknown(.service(.answerLost)))
        story.intend(.suspendE3, step: JournalSample.step(1))
        story.place = "elsewhere"
        story.intend(.suspendE3)
        story.place = "home"
        #expect(open(story) == [cutOff])
        story.tell(.ended(intent: cutOff, .refused(.service(.cutOff))))
        #expect(open(story) == [])
    }

    @Test func `tells its end by the id it was sent with, if anybody knows it`() {
        var story = JournalSample()
        story.act(.suspendE3, request: "done")
        story.act(.suspendE3, .refused(.readOnly), request: "refused", step: JournalSample.step(1))
        story.act(
            .suspendE3, .unknown(.service(.answerLost)), request: "shown",
            step: JournalSample.step(2))
        story.tell(.stepped(JournalSample.step(2), .confirmed(byOthers: false)), of: nil)
        story.act(.suspendE3, .unknown(.service(.answerLost)), request: "unknown")
        story.intend(.suspendE3, request: "open")
        let ends = story.entries.ends(place: "home").mapValues(\.outcome)
        #expect(
            ends == [
                "done": .done(after: nil), "refused": .refused(.readOnly),
                "shown": .done(after: nil),
            ])
    }
}
