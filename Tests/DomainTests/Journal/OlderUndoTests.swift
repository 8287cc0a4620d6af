import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `Undoing an act after later acts on the same` {
    private static let id = Subscription.ID("e3")
    private static let rules = Rules.ofToday
    private static let base = Subscription.a(.newCommerce, scheduled: "quantity 33")

    private static func held(
        _ quantity: Int = 25, _ renewal: Renewal? = nil
    ) -> Holdings {
        var subscription = base
        subscription.quantity = quantity
        return .contoso(renewal.map(subscription.with) ?? subscription)
    }

    private static func seats(_ quantity: Int) -> Write { .setQuantity(quantity, of: id) }

    private static func setting(_ renewal: Renewal) -> Write { .setRenewal(renewal, of: id) }

    private static let off = Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil)
    private static let on = Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil)

    private func reading(_ story: JournalSample, _ held: Holdings) -> UndoReading {
        UndoReading(held, readAt: story.entries.last?.date, lag: 900, now: .today)
    }

    /// What undoing the act of an entry is based on.
    private func undo(
        _ story: JournalSample, at entry: Int, _ held: Holdings
    ) throws -> [Write] {
        let unit = try #require(story.entries.unit(at: entry, place: "home"))
        let newest = try Self.rules.newestDone(of: [unit], in: reading(story, held))
        return newest?.acts.map(\.write) ?? []
    }

    @Test func `takes no later change of seats back, and names it`() throws {
        var story = JournalSample()
        let first = story.act(Self.seats(26), before: Self.held(25, Self.on))
        let second = story.act(Self.seats(27), before: Self.held(26, Self.on))
        let now = Self.held(27, Self.on)
        for entry in [first, first + 1] {
            #expect(throws: Refusal.changedSince(by: second)) {
                try undo(story, at: entry, now)
            }
        }
        #expect(try undo(story, at: second, now) == [Self.seats(27)])
        let units = story.entries.undoable(
            on: .subscription(Self.id), of: Customer.contoso.id, place: "home")
        let newest = try Self.rules.newestDone(of: units, in: reading(story, now))
        #expect(newest?.unit.entry == second)
    }

    @Test func `is refused for a write of a run, as for the run, and names a later run`() throws {
        var story = JournalSample()
        story.start("run", Self.held(25, Self.on), for: .seats, steps: [Self.seats(26)])
        let write = story.act(
            Self.seats(26), before: Self.held(25, Self.on), step: .of(1, in: "run"))
        #expect(try undo(story, at: write, Self.held(26, Self.on)) == [Self.seats(26)])
        story.start("later", Self.held(26, Self.on), for: .seats, steps: [Self.seats(29)])
        let start = story.entries.count
        story.act(Self.seats(29), before: Self.held(26, Self.on), step: .of(1, in: "later"))
        #expect(throws: Refusal.changedSince(by: start)) {
            try undo(story, at: write, Self.held(29, Self.on))
        }
    }

    @Test func `goes on once the later act was undone, or if it was refused`() throws {
        var story = JournalSample()
        let first = story.act(Self.seats(26), before: Self.held(25, Self.on))
        story.act(Self.seats(28), .refused(.quantityFixed), before: Self.held(26, Self.on))
        let later = story.act(Self.seats(27), before: Self.held(26, Self.on))
        story.start(
            "undo", Self.held(27, Self.on), for: .undo(of: later), steps: [Self.seats(26)])
        story.act(Self.seats(26), before: Self.held(27, Self.on), step: .of(1, in: "undo"))
        #expect(try undo(story, at: first, Self.held(26, Self.on)) == [Self.seats(26)])
    }

    @Test func `takes no renewal back that was decided since`() throws {
        var story = JournalSample()
        let first = story.act(Self.setting(Self.base.renewal), before: Self.held(25, Self.on))
        let later = story.act(Self.setting(Self.off), before: Self.held())
        #expect(throws: Refusal.changedSince(by: later)) {
            try undo(story, at: first, Self.held(25, Self.off))
        }
    }

    @Test(arguments: [true, false])
    func `sets no renewal again that a later suspension has dropped`(hadRenewal: Bool) throws {
        let renewal = hadRenewal ? Self.on : Self.off
        var suspended = Self.base.suspendedByPartner
        suspended = suspended.with(Self.off)
        var story = JournalSample()
        let first = story.act(.suspendE3, before: Self.held(25, Self.on))
        story.act(.reactivateE3, before: .contoso(suspended))
        let later = story.act(.suspendE3, before: Self.held(25, renewal))
        story.act(.reactivateE3, before: .contoso(suspended))
        let now = Self.held(25, Self.off)
        if hadRenewal {
            #expect(throws: Refusal.changedSince(by: later)) { try undo(story, at: first, now) }
        } else {
            #expect(try undo(story, at: first, now) == [.suspendE3])
        }
    }

    @Test func `is nothing where seats and schedule are as they were before`() throws {
        let before = Self.held(25)
        let dropped = Self.held(26, Self.on)
        var story = JournalSample()
        let first = story.act(Self.seats(26), before: before, act: "seats")
        story.act(Self.setting(Self.base.renewal), before: dropped, act: "seats")
        let unit = try #require(story.entries.unit(at: first, place: "home"))
        let reading = reading(story, before)
        let newest = try #require(try Self.rules.newestDone(of: [unit], in: reading))
        #expect(throws: Refusal.alreadyUndone) {
            try Self.rules.undoing(newest.acts, in: reading)
        }
    }

    @Test func `of a run has nothing left where all was undone, and never had any if nothing was`()
    {
        var story = JournalSample()
        story.start("run", Self.held(25), for: .seats, steps: [Self.seats(26)])
        func left() -> Refusal { story.entries.nothingUndoable(of: .init("run"), place: "home") }
        #expect(left() == .nothingDone)
        story.act(Self.seats(26), .refused(.quantityFixed), step: .of(1, in: "run"))
        #expect(left() == .nothingDone)
        story.act(Self.seats(26), step: .of(1, in: "run"))
        #expect(left() == .alreadyUndone)
    }
}
