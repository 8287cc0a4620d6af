import Domain
import Samples
import Testing

@Suite struct `What the service took and has not shown, in the journal` {
    private func awaited(_ story: JournalSample, after hours: Double = 1) -> [Int] {
        let last = story.entries.last?.date ?? .today
        return story.entries.awaitedActs(
            place: "home", at: last.addingTimeInterval(hours * 3600)
        ).map(\.entry)
    }

    @Test func `is an accepted act of the last day, and every end that was asked for`() {
        var story = JournalSample()
        let end = story.act(.endAdminAccess(.init("a")), .accepted)
        let act = story.act(.suspendE3, .accepted)
        #expect(awaited(story) == [end, act])
        #expect(awaited(story, after: 30) == [end])
        story.tell(.ended(intent: act, .done(after: nil)))
        #expect(awaited(story) == [end])
    }

    @Test func `is no act that was refused or not answered, and none of a run`() {
        var story = JournalSample()
        story.act(.suspendE3, .refused(.notActivatedYet))
        story.act(.suspendE3, .unknown(.service(.answerLost)))
        story.act(.suspendE3, .accepted, step: .of(1))
        #expect(awaited(story) == [])
    }

    @Test func `is no act that a later one on the same holding has overtaken`() {
        guard let holding = Write.suspendE3.holding, case .subscription(let id) = holding else {
            Issue.record("it suspends no subscription")
            return
        }
        var story = JournalSample()
        let first = story.act(.suspendE3, .accepted)
        story.act(.reactivate(id), .refused(.alreadyIs(.active)))
        #expect(awaited(story) == [first])
        let second = story.act(.reactivate(id), .accepted)
        #expect(awaited(story) == [second])
    }

    @Test func `is no act that a later one may have overtaken, which is not answered or under way`()
    {
        for isUnderWay in [false, true] {
            var story = JournalSample()
            let first = story.act(.suspendE3, .accepted)
            #expect(awaited(story) == [first])
            if isUnderWay {
                story.intend(.reactivateE3)
            } else {
                story.act(.reactivateE3, .unknown(.service(.answerLost)))
            }
            #expect(awaited(story) == [])
        }
    }

    @Test func `is told apart from what is done, and from what is looked for no more`() {
        var story = JournalSample()
        let overtaken = story.act(.suspendE3, .accepted)
        let done = story.act(.reactivateE3)
        let refused = story.act(.suspend(.init("other")), .refused(.notActivatedYet))
        let known = story.entries.awaited(place: "home", at: .today)
        #expect(known.open == [])
        #expect(known.done.contains(done))
        #expect(known.done.isDisjoint(with: [overtaken, refused]))
    }

    @Test func `is verified once the journal tells that it was read as done`() {
        var story = JournalSample()
        let act = story.act(.removeDelegatedAccess, .accepted)
        story.tell(.ended(intent: act, .done(after: nil)))
        #expect(RecordedActs(of: story.entries).all.map(\.isVerified) == [true])
    }
}
