import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `What was done at once` {
    private static let id = Subscription.ID("e3")
    private static let scheduled = Subscription.a(.newCommerce, scheduled: "quantity 10")
    private static let before = Holdings.contoso(scheduled)
    private static let seats = Write.setQuantity(30, of: id)
    private static let restored = Write.setRenewal(scheduled.renewal, of: id)
    private static let rules = Rules.ofToday

    private static func after(_ writes: Write...) -> Holdings {
        writes.reduce(before) { held, write in
            (try? rules.change(by: write, in: held, at: .today)).map(held.applying) ?? held
        }
    }

    private func units(_ story: JournalSample) -> [ActUnit] {
        story.entries.undoable(
            on: .subscription(Self.id), of: Customer.contoso.id, place: "home")
    }

    /// Seats were changed, and what that dropped was set again, in one act.
    private func changed(_ outcome: Outcome = .done(after: nil)) -> JournalSample {
        var story = JournalSample()
        story.act(Self.seats, outcome, before: Self.before, act: "seats")
        story.act(Self.restored, before: Self.after(Self.seats), act: "seats")
        return story
    }

    private func undo(_ story: JournalSample, _ holdings: Holdings) throws -> [Write] {
        let reading = UndoReading(holdings, readAt: .day(1), lag: 900, now: .today)
        let newest = try Self.rules.newestDone(of: units(story), in: reading)
        return try Self.rules.undoing(newest?.acts ?? [], in: reading).writes
    }

    @Test func `is undone as a whole: the seats, then the schedule as it was`() throws {
        var story = changed()
        #expect(units(story).map(\.entry) == [1])
        #expect(
            try undo(story, Self.after(Self.seats, Self.restored))
                == [.setQuantity(25, of: Self.id), Self.restored])
        // Either entry of it means all of it.
        for entry in [1, 2, 3, 4] {
            #expect(story.entries.unit(at: entry, place: "home")?.acts.count == 2)
        }
        let back = [Write.setQuantity(25, of: Self.id), Self.restored]
        story.start("undo", Self.before, for: .undo(of: 1), steps: back)
        story.act(back[0], step: .of(1, in: "undo"))
        #expect(units(story).map(\.entry) == [1])
        story.act(back[1], step: .of(2, in: "undo"))
        #expect(units(story) == [])
        #expect(
            story.entries.nothingUndoable(
                on: .subscription(Self.id), of: Customer.contoso.id, place: "home")
                == .alreadyUndone)
    }

    @Test func `is what a run did to the holding`() {
        var story = JournalSample()
        story.start("run", Self.before, for: .seats, steps: [Self.seats, Self.restored])
        story.act(Self.seats, step: .of(1, in: "run"))
        story.act(.setQuantity(9, of: .init("other")), step: .of(3, in: "run"))
        story.act(Self.restored, step: .of(2, in: "run"))
        #expect(units(story).map { $0.acts.map(\.intent.write) } == [[Self.seats, Self.restored]])
    }

    @Test func `is not what was done by another act, or before something else`() {
        var story = JournalSample()
        let first = story.act(Self.seats, act: "a")
        let second = story.act(.setQuantity(31, of: Self.id), act: "b")
        let third = story.act(Self.restored, act: "a")
        #expect(units(story).map(\.entry) == [third, second, first])
    }

    @Test func `is left but for its last write where an earlier release undid that alone`() {
        var story = changed()
        story.start("undo", Self.before, for: .undo(of: 3), steps: [Self.restored])
        story.act(Self.restored, step: .of(1, in: "undo"))
        #expect(units(story).map { $0.acts.map(\.intent.write) } == [[Self.seats]])
    }
}

@Suite struct `The newest act where its outcome is not known` {
    private static let id = Subscription.ID("e3")
    private static let write = Write.setQuantity(30, of: id)
    private static let before = Holdings.contoso(.a(.newCommerce))
    private static let off = Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil)
    private static let older = Write.setRenewal(off, of: id)
    private static let rules = Rules.ofToday

    private static func after(_ writes: Write...) -> Holdings {
        writes.reduce(before) { held, write in
            (try? rules.change(by: write, in: held, at: .today)).map(held.applying) ?? held
        }
    }

    /// The renewal was changed, then the seats, with that outcome.
    private func newest(
        _ outcome: Outcome, of write: Write = Self.write, in holdings: Holdings,
        readAfter seconds: Double? = 60, step: StepReference? = nil
    ) throws(Refusal) -> (unit: ActUnit, acts: [Intent], passed: [NotUndone])? {
        var story = JournalSample()
        story.act(Self.older, before: Self.before)
        let number = story.act(write, outcome, before: Self.after(Self.older), step: step)
        guard let holding = write.holding else { return nil }
        // Entries are an hour apart, the end of the act after its intent.
        let end = story.entries[number].date
        return try Self.rules.newestDone(
            of: story.entries.undoable(on: holding, of: Customer.contoso.id, place: "home"),
            in: UndoReading(
                holdings, readAt: seconds.map(end.addingTimeInterval), lag: 900, now: .today))
    }

    private static let lost = Outcome.unknown(.service(.answerLost))

    @Test(arguments: [60.0, nil] as [Double?])
    func `is named, and nothing before it is undone`(seconds: Double?) {
        let named = NamedWrite(Self.write, of: .contoso, named: Self.write.operation.rawValue)
        #expect(throws: Refusal.newestUnknown(named, entry: 3)) {
            try newest(Self.lost, in: Self.after(Self.older), readAfter: seconds)
        }
        #expect(throws: Refusal.newestPending(named, entry: 3)) {
            try newest(.accepted, in: Self.after(Self.older), readAfter: seconds)
        }
    }

    @Test(arguments: [lost, Outcome.accepted])
    func `is undone where a reading shows it`(outcome: Outcome) throws {
        let newest = try newest(outcome, in: Self.after(Self.older, Self.write))
        #expect(newest?.acts.map(\.write) == [Self.write])
        #expect(newest?.unit.entry == 3 && newest?.passed == [])
    }

    @Test(arguments: [lost, Outcome.accepted])
    func `is passed over, and said so, once a later reading would show it`(
        outcome: Outcome
    ) throws {
        let newest = try newest(outcome, in: Self.after(Self.older), readAfter: 900)
        #expect(newest?.acts.map(\.write) == [Self.older])
        #expect(newest?.passed.map(\.act.write) == [Self.write])
        #expect(newest?.passed.map(\.refusal) == [.neverShown])
    }

    @Test func `is looked up by its run, if it has one`() {
        #expect(throws: Refusal.runUnanswered(customer: Customer.contoso.companyName)) {
            try newest(Self.lost, in: Self.after(Self.older), step: .of(1))
        }
    }

    @Test func `cannot be undone where it asks for an end of admin access`() {
        let write = Write.endAdminAccess(.init("a"))
        var holdings = Self.before
        holdings.adminAccess = .read([.a("a", .active)], unread: 0)
        #expect(throws: Refusal.irreversible) {
            try newest(.accepted, of: write, in: holdings)
        }
    }
}
