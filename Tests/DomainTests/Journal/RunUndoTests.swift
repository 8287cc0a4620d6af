import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `Undoing a run after later acts on the same` {
    private static let id = Subscription.ID("e3")
    private static let other = Subscription.ID("f3")
    private static let rules = Rules.ofToday

    private static func held(_ quantity: Int) -> Holdings {
        var subscription = Subscription.a(.newCommerce)
        subscription.quantity = quantity
        return .contoso(subscription, .a(.newCommerce, id: "f3"))
    }

    private static func seats(_ quantity: Int) -> Write { .setQuantity(quantity, of: id) }

    /// A run has set 26 seats, which were 25.
    private func story() -> JournalSample {
        var story = JournalSample()
        story.start("run", Self.held(25), for: .seats, steps: [Self.seats(26)])
        story.act(Self.seats(26), before: Self.held(25), step: .of(1, in: "run"))
        return story
    }

    private func undo(
        _ story: JournalSample, now quantity: Int, readAfter seconds: Double = 0
    ) throws -> (done: [Write], left: [Refusal]) {
        try undo(story, Self.held(quantity), readAfter: seconds)
    }

    private func undo(
        _ story: JournalSample, _ held: Holdings, readAfter seconds: Double = 0
    ) throws -> (done: [Write], left: [Refusal]) {
        let last = try #require(story.entries.last?.date)
        let done = try #require(story.entries.done(by: .init("run"), place: "home"))
        let (acts, left) = Self.rules.done(
            of: done.acts, changedSince: done.changedSince,
            in: UndoReading(
                held, readAt: last.addingTimeInterval(seconds), lag: 900, now: .today))
        return (acts.map(\.write), left.map(\.refusal))
    }

    @Test func `takes back nothing that a later act has changed again, and names that`() throws {
        var story = story()
        #expect(try undo(story, now: 26).done == [Self.seats(26)])
        let later = story.act(Self.seats(27), before: Self.held(26))
        let refused = try undo(story, now: 27)
        #expect(refused.done == [] && refused.left == [.changedSince(by: later)])
    }

    @Test func `names the run that changed it again`() throws {
        var story = story()
        story.start("later", Self.held(26), for: .seats, steps: [Self.seats(27)])
        let start = story.entries.count
        story.act(Self.seats(27), before: Self.held(26), step: .of(1, in: "later"))
        #expect(try undo(story, now: 27).left == [.changedSince(by: start)])
    }

    @Test func `goes on where the later act was undone, or was about something else`() throws {
        var story = story()
        story.act(.setQuantity(9, of: Self.other), before: Self.held(26))
        story.act(Self.seats(28), .refused(.quantityFixed), before: Self.held(26))
        let later = story.act(Self.seats(27), before: Self.held(26))
        story.start("undo", Self.held(27), for: .undo(of: later), steps: [Self.seats(26)])
        story.act(Self.seats(26), before: Self.held(27), step: .of(1, in: "undo"))
        let undo = try undo(story, now: 26)
        #expect(undo.done == [Self.seats(26)] && undo.left == [])
    }

    @Test func `counts a later act that may have been done, unless a reading tells`() throws {
        var story = story()
        let later = story.act(
            Self.seats(27), .unknown(.service(.answerLost)), before: Self.held(26))
        #expect(try undo(story, now: 27).left == [.changedSince(by: later)])
        #expect(try undo(story, now: 28, readAfter: 60).left == [.changedSince(by: later)])
        // By then it would show.
        let undo = try undo(story, now: 26, readAfter: 1000)
        #expect(undo.done == [Self.seats(26)] && undo.left == [])
    }

    @Test func `of a suspension takes back no renewal that was set since`() throws {
        let before = Subscription.a(.newCommerce)
        let ending = Self.rules.ending(before)
        var (suspended, now) = (before.suspendedByPartner, before)
        suspended.autoRenewEnabled = false
        now.autoRenewEnabled = false
        var story = JournalSample()
        story.start("run", .contoso(before), for: .suspension, steps: [.suspendE3])
        story.act(.suspendE3, before: .contoso(before), step: .of(1, in: "run"))
        story.act(
            .reactivateE3, .unknown(.service(.answerLost)), before: .contoso(suspended))
        let later = story.act(.setRenewal(ending, of: Self.id), before: .contoso(now))
        #expect(try undo(story, .contoso(now.with(ending))).left == [.changedSince(by: later)])
    }

    @Test func `of seats goes on where their renewal was set again since`() throws {
        let before = Subscription.a(.newCommerce, scheduled: "quantity 33")
        var dropped = before
        (dropped.quantity, dropped.scheduledNextTermInstructions) = (26, nil)
        func undone(setting renewal: Renewal) throws -> [Refusal] {
            var story = JournalSample()
            story.start("run", .contoso(before), for: .seats, steps: [Self.seats(26)])
            story.act(Self.seats(26), before: .contoso(before), step: .of(1, in: "run"))
            story.act(.setRenewal(renewal, of: Self.id), before: .contoso(dropped))
            return try undo(story, .contoso(dropped.with(renewal))).left
        }
        #expect(try undone(setting: before.renewal) == [])
        #expect(try undone(setting: Self.rules.ending(before)) != [])
    }

    @Test func `says nothing of later acts where it is as it was before`() throws {
        var story = story()
        story.act(Self.seats(25), before: Self.held(26))
        let undo = try undo(story, now: 25)
        #expect(undo.left == [])
    }

    @Test func `of a renewal does not say why nothing is suspended`() {
        let ending = Self.rules.ending(.a(.newCommerce))
        let write = Write.setRenewal(ending, of: Self.id)
        func consequences(_ steps: [PlanStep]) -> [Consequence] { steps.flatMap(\.consequences) }
        let plan = Self.rules.plan([write], on: Self.held(25), by: .everyRole, at: .today)
        let undo = Self.rules.plan(
            undoingBy: [write], on: Self.held(25), by: .everyRole, at: .today)
        #expect(consequences(plan).contains(.suspendingEndsItNoSooner))
        #expect(!consequences(undo).contains(.suspendingEndsItNoSooner))
        #expect(undo.map(\.write) == plan.map(\.write))
    }
}
