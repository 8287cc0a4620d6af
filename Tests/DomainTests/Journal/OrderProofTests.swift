import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `An order whose subscription is looked for` {
    private static let order = Write.order(.init("offer"), quantity: 5)
    private static let bought = Outcome.done(after: .contoso(.a(.newCommerce, id: "bought")))

    private func awaited(_ story: JournalSample) -> [AwaitedAct] {
        story.entries.awaitedActs(place: "home", at: story.entries.last?.date ?? .today)
    }

    private func open(_ story: JournalSample) -> [OpenAct] {
        story.entries.openActs(place: "home")
    }

    @Test func `is overtaken by a later one of the same offer, and by no other`() {
        var story = JournalSample()
        let first = story.act(Self.order, .accepted)
        story.act(.order(.init("another"), quantity: 5))
        story.act(Self.order, of: .tailspin)
        story.act(Self.order, .refused(.readOnly))
        #expect(awaited(story).map(\.entry) == [first])
        story.act(Self.order, .done(after: nil))
        #expect(awaited(story) == [])
    }

    @Test func `is still looked for where it is known what a later one has bought`() {
        var story = JournalSample()
        let first = story.act(Self.order, .accepted)
        story.act(Self.order, Self.bought)
        #expect(awaited(story).map(\.entry) == [first])
        #expect(awaited(story).map(\.otherPurchases) == [[.init("bought")]])
        // The same holds where its end is missing.
        story = JournalSample()
        story.intend(Self.order)
        story.act(Self.order, Self.bought)
        #expect(open(story).map(\.isOvertaken) == [false])
        #expect(open(story).map(\.otherPurchases) == [[.init("bought")]])
        story.act(Self.order, .accepted)
        #expect(open(story).map(\.isOvertaken) == [true])
    }

    @Test func `proves nothing where an earlier one may have bought what shows`() {
        for outcome in [Outcome.accepted, .unknown(.service(.answerLost))] {
            var story = JournalSample()
            story.act(Self.order, outcome)
            story.act(Self.order, .accepted)
            #expect(awaited(story) == [])
            story.intend(Self.order)
            #expect(open(story).map(\.isOvertaken) == [true])
        }
    }

    @Test func `is not proved by what another one is known to have bought`() {
        var story = JournalSample()
        story.act(Self.order, Self.bought)
        let second = story.act(Self.order, .accepted)
        #expect(awaited(story).map(\.entry) == [second])
        #expect(awaited(story).map(\.otherPurchases) == [[.init("bought")]])
        // What is no order is proved by its target.
        story.intend(.suspend(.init("bought")))
        #expect(open(story).map(\.isOvertaken) == [false])
        #expect(open(story).map(\.otherPurchases) == [[]])
    }
}

@Suite struct `An act on the relationship whose end is missing` {
    private func isOvertaken(_ write: Write, by later: Write) -> Bool? {
        var story = JournalSample()
        story.intend(write)
        story.act(later)
        return story.entries.openActs(place: "home").first?.isOvertaken
    }

    @Test func `is overtaken by what makes or ends the relationship again`() {
        let accept = Write.accept(includingDelegatedAccess: false)
        #expect(isOvertaken(.removeRelationship, by: accept) == true)
        #expect(isOvertaken(accept, by: .removeRelationship) == true)
        #expect(isOvertaken(.removeRelationship, by: .suspendE3) == false)
        // With the relationship the privileges end as well.
        #expect(isOvertaken(.removeDelegatedAccess, by: .removeRelationship) == false)
        #expect(
            isOvertaken(.removeDelegatedAccess, by: .accept(includingDelegatedAccess: true)) == true
        )
    }
}
