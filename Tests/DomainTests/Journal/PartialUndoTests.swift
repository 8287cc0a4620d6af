import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `An undo that has not done all` {
    private static let id = Subscription.ID("e3")
    private static let holding = Holding.subscription(id)
    private static let base = Subscription.a(.newCommerce, scheduled: "quantity 10")
    private static let before = Holdings.contoso(base)
    private static let seats = Write.setQuantity(30, of: id)
    private static let restored = Write.setRenewal(base.renewal, of: id)
    private static let older = Write.setRenewal(
        Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil), of: id)
    private static let rules = Rules.ofToday

    private static func after(_ writes: Write...) -> Holdings {
        writes.reduce(before) { held, write in
            (try? rules.change(by: write, in: held, at: .today)).map(held.applying) ?? held
        }
    }

    private func units(_ story: JournalSample) -> [ActUnit] {
        story.entries.undoable(on: Self.holding, of: Customer.contoso.id, place: "home")
    }

    private func newest(_ story: JournalSample, _ holdings: Holdings) throws(Refusal) -> Write? {
        let reading = UndoReading(
            holdings, readAt: story.entries.last?.date, lag: 900, now: .today)
        return try Self.rules.newestDone(of: units(story), in: reading)?.acts.first?.write
    }

    /// The renewal was set, then the seats changed.
    private var story: JournalSample {
        var story = JournalSample()
        story.act(Self.older)
        story.act(Self.seats, before: Self.before)
        return story
    }

    @Test func `takes nothing back as long as it is only accepted, and is not sent again`() {
        var story = story
        story.start(
            "undo", Self.after(Self.seats), for: .undo(of: 3),
            steps: [.setQuantity(25, of: Self.id)])
        let undo = story.act(.setQuantity(25, of: Self.id), .accepted, step: .of(1, in: "undo"))
        #expect(units(story).map(\.entry) == [3, 1])
        let named = NamedWrite(
            .setQuantity(25, of: Self.id), of: .contoso,
            named: Write.setQuantity(25, of: Self.id).operation.rawValue)
        #expect(throws: Refusal.newestPending(named, entry: undo)) {
            try newest(story, Self.after(Self.seats))
        }
        #expect(throws: Refusal.newestPending(named, entry: undo)) {
            let unit = story.entries.unit(at: 3, place: "home")
            _ = try Self.rules.newestDone(
                of: unit.map { [$0] } ?? [],
                in: UndoReading(
                    Self.after(Self.seats), readAt: story.entries.last?.date, lag: 900,
                    now: .today))
        }
        story.tell(.stepped(.of(1, in: "undo"), .confirmed(byOthers: false)))
        #expect(units(story).map(\.entry) == [1])
    }

    @Test func `may be tried again where a later reading does not show it`() throws {
        var story = story
        story.start(
            "undo", Self.after(Self.seats), for: .undo(of: 3),
            steps: [.setQuantity(25, of: Self.id)])
        story.act(.setQuantity(25, of: Self.id), .accepted, step: .of(1, in: "undo"))
        let reading = UndoReading(
            Self.after(Self.seats), readAt: story.entries.last?.date.addingTimeInterval(900),
            lag: 900, now: .today)
        let newest = try Self.rules.newestDone(of: units(story), in: reading)
        #expect(newest?.acts.map(\.write) == [Self.seats])
    }

    @Test func `takes back what it wrote, and leaves the part that it left out`() {
        var story = JournalSample()
        story.act(Self.seats, before: Self.before, act: "seats")
        story.act(Self.restored, before: Self.after(Self.seats), act: "seats")
        let held = Self.after(Self.seats, Self.restored)
        for steps in [[Self.restored], [.setQuantity(25, of: Self.id), Self.restored]] {
            var story = story
            story.start("undo", held, for: .undo(of: 1), steps: steps)
            for (number, write) in steps.enumerated() {
                story.act(write, step: .of(number + 1, in: "undo"))
            }
            #expect(
                units(story).map { $0.acts.map(\.intent.write) }
                    == (steps.count == 1 ? [[Self.seats]] : []))
        }
    }

    @Test func `counts as done what was so no more when it was planned`() {
        var story = JournalSample()
        story.act(Self.seats, before: Self.before, act: "seats")
        story.act(Self.older, before: Self.after(Self.seats), act: "seats")
        // Others have set the seats back meanwhile.
        story.start(
            "undo", Self.after(Self.older), for: .undo(of: 1), steps: [Self.restored])
        story.act(Self.restored, step: .of(1, in: "undo"))
        #expect(units(story) == [])
    }
}

@Suite struct `Undoing a run of which not all is known to be done` {
    private static let rules = Rules.ofToday
    private static let one = Subscription.a(.legacyLicence, id: "one")
    private static let two = Subscription.a(.legacyLicence, id: "two")
    private static let now = Holdings.contoso(one.suspendedByPartner, two)

    private func undo(
        _ outcome: Outcome, readAfter seconds: Double = 60
    ) -> (done: [Intent], left: [NotUndone], entry: Int)? {
        var story = JournalSample()
        story.start("run", .contoso(Self.one, Self.two), for: .suspension)
        story.act(.suspend(Self.one.id), step: .of(1, in: "run"))
        let second = story.act(.suspend(Self.two.id), outcome, step: .of(2, in: "run"))
        guard let done = story.entries.done(by: .init("run"), place: "home"),
            let last = story.entries.last?.date
        else { return nil }
        let (acts, left) = Self.rules.done(
            of: done.acts,
            in: UndoReading(
                Self.now, readAt: last.addingTimeInterval(seconds), lag: 900, now: .today))
        return (acts, left, second)
    }

    @Test func `says of a step that was only accepted that it does not show yet`() {
        let undo = undo(.accepted)
        #expect(undo?.done.map(\.write) == [.suspend(Self.one.id)])
        let named = NamedWrite(
            .suspend(Self.two.id), of: .contoso,
            named: Write.suspend(Self.two.id).operation.rawValue)
        #expect(undo?.left.map(\.refusal) == [.newestPending(named, entry: undo?.entry ?? 0)])
    }

    @Test func `says of one that never showed, or was not answered, that it is so`() {
        #expect(undo(.accepted, readAfter: 900)?.left.map(\.refusal) == [.neverShown])
        #expect(
            undo(.unknown(.service(.answerLost)))?.left.map(\.refusal)
                == [.runUnanswered(customer: Customer.contoso.companyName)])
        #expect(undo(.refused(.readOnly))?.left == [])
    }
}
