import Domain
import Samples
import Testing

@Suite struct `The acts of a journal` {
    @Test func `are found by the first intent of each, and by nothing else`() {
        var story = JournalSample()
        let first = story.act(.suspendE3, .unknown(.service(.answerLost)), request: "same")
        let again = story.act(.suspendE3, request: "same")
        let other = story.act(.reactivateE3)
        let acts = RecordedActs(of: story.entries)
        #expect(acts.act(startedBy: first)?.entry.id == first)
        #expect(acts.act(startedBy: other)?.intent.write == .reactivateE3)
        for entry in [again, other + 1, 99] { #expect(acts.act(startedBy: entry) == nil) }
    }
}

@Suite struct `The act that u takes back` {
    private func undoable(_ story: JournalSample) -> Int? {
        story.entries.undoable(
            on: .subscription(.init("e3")), of: Customer.contoso.id, place: "home"
        ).first?.entry
    }

    @Test func `is the newest that was done or accepted, or may have been`() {
        var story = JournalSample()
        #expect(undoable(story) == nil)
        let first = story.act(.suspendE3)
        #expect(undoable(story) == first)
        let second = story.act(.reactivateE3, .accepted)
        #expect(undoable(story) == second)
        story.act(.suspendE3, .refused(.readOnly))
        #expect(undoable(story) == second)
        let third = story.act(.suspendE3, .unknown(.service(.answerLost)))
        #expect(undoable(story) == third)
        let fourth = story.intend(.suspendE3)
        #expect(undoable(story) == fourth)
    }

    @Test func `is on that holding, of that customer, in that place`() {
        var story = JournalSample()
        story.act(.suspend(.init("other")))
        story.act(.suspendE3, of: .tailspin)
        story.place = "elsewhere"
        story.act(.suspendE3)
        #expect(undoable(story) == nil)
    }

    @Test func `is the one before where the newest was taken back, whole`() {
        var story = JournalSample()
        let first = story.act(.reactivateE3)
        let second = story.act(.suspendE3)
        let renewal = Write.setRenewal(
            Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil), of: .init("e3"))
        story.start(
            "undo", .contoso(), for: .undo(of: second), steps: [.reactivateE3, renewal])
        #expect(undoable(story) == second)
        story.act(.reactivateE3, step: .of(1, in: "undo"))
        story.act(renewal, .refused(.storeBusy), step: .of(2, in: "undo"))
        #expect(undoable(story) == second)
        story.act(renewal, step: .of(2, in: "undo"))
        #expect(undoable(story) == first)
    }

    @Test func `is told for all holdings of a customer at once, with the reasons`() {
        var story = JournalSample()
        func refusal(_ id: String) -> Refusal? {
            story.entries.undoableActs(of: Customer.contoso.id, place: "home")
                .refusal(on: .subscription(.init(id)))
        }
        #expect(refusal("e3") == .nothingDone)
        story.act(.suspendE3, of: .tailspin)
        story.act(.suspendE3, .refused(.readOnly))
        #expect(refusal("e3") == .nothingDone)
        let act = story.act(.suspendE3)
        #expect(refusal("e3") == nil)
        story.start("undo", .contoso(), for: .undo(of: act), steps: [.reactivateE3])
        #expect(refusal("e3") == nil)
        story.act(.reactivateE3, step: .of(1, in: "undo"))
        #expect(refusal("e3") == .alreadyUndone)
        story.act(.cancel(.subscription(.init("f1"))))
        #expect(refusal("f1") == .irreversible)
        // Whether there is anything to undo is looked up.
        story.act(.suspend(.init("lost")), .unknown(.service(.answerLost)))
        #expect(refusal("lost") == nil)
        #expect(refusal("e3") == .alreadyUndone)
        story.act(.suspendE3)
        #expect(refusal("e3") == nil)
    }

    @Test func `is done where looking again showed it`() {
        var story = JournalSample()
        let act = story.act(
            .suspendE3, .unknown(.service(.answerLost)), step: .of(1))
        story.tell(.stepped(.of(1), .confirmed(byOthers: false)), of: nil)
        #expect(undoable(story) == act)
    }

    @Test func `is found by the number of its intent or of its end`() {
        var story = JournalSample()
        story.start("plan", .contoso())
        let intent = story.act(.suspendE3, .accepted)
        for number in [intent, intent + 1] {
            let act = story.entries.act(at: number)
            #expect(act?.entry.id == intent)
            #expect(act?.intent.write == .suspendE3)
            #expect(act?.outcome == .accepted)
        }
        #expect(story.entries.act(at: 1) == nil)
    }
}

@Suite struct `What a run did` {
    private static let software = Write.cancel(.software(.init("sql")))

    /// A run that suspended, cancelled, and was refused a third write; it starts with entry 1.
    private var story: JournalSample {
        var story = JournalSample()
        story.start("run", .contoso(), for: .suspension, steps: [.suspendE3, Self.software])
        story.act(.suspendE3, before: .contoso(), step: .of(1, in: "run"))
        story.act(Self.software, .accepted, step: .of(2, in: "run"))
        story.act(
            .suspend(.init("other")), .refused(.readOnly), step: .of(3, in: "run"))
        story.act(.suspend(.init("alone")))
        story.tell(.finished(.init("run")), of: nil)
        return story
    }

    private func writes(_ story: JournalSample, place: String = "home") -> [Write]? {
        story.entries.done(by: .init("run"), place: place)?.acts.map(\.intent.write)
    }

    @Test func `is found by its start and by its end, and no other act with it`() {
        let entries = story.entries
        #expect(entries.run(at: 1) == .init("run"))
        #expect(entries.run(at: entries.count) == .init("run"))
        #expect(entries.run(at: 2) == nil)
        #expect(writes(story) == [.suspendE3, Self.software])
        #expect(entries.done(by: .init("run"), place: "home")?.start.id == 1)
        #expect(writes(story, place: "elsewhere") == nil)
    }

    @Test func `is taken back by holding, as far as a run that undid it came`() {
        for (outcome, left) in [
            (Outcome.done(after: nil), [Self.software]),
            (.refused(.storeBusy), [.suspendE3, Self.software]),
        ] {
            var story = story
            story.start("undo", .contoso(), for: .undo(of: 1), steps: [.reactivateE3])
            story.act(.reactivateE3, outcome, step: .of(1, in: "undo"))
            #expect(writes(story) == left)
            let units = story.entries.undoable(
                on: .subscription(.init("e3")), of: Customer.contoso.id, place: "home")
            #expect(units.isEmpty == (left.count == 1))
        }
    }
}

@Suite struct `The journal of one customer` {
    @Test func `has what is about several as well, and not what is about others`() {
        var story = JournalSample()
        let tailspin = Holdings(customer: .tailspin)
        story.start("both", .contoso(), tailspin)
        story.start("other", tailspin)
        story.act(.suspendE3)
        story.act(.suspendE3, of: .tailspin)
        story.tell(.stepped(.of(1, in: "both"), .accepted), of: nil)
        story.tell(.stopped(.init("both")), of: nil)
        story.tell(.stopped(.init("other")), of: nil)
        let named = [
            NamedWrite(.suspendE3, of: .tailspin, named: "E3"),
            NamedWrite(.suspendE3, of: .contoso, named: "E3"),
        ]
        story.tell(.previewed(named, confirmed: true), of: nil)
        story.tell(.repaired(bytes: 3), of: nil)
        #expect(story.entries.about(Customer.contoso.id).map(\.id) == [1, 3, 4, 7, 8, 10])
        #expect(
            story.entries.about(Customer.tailspin.id).map(\.id) == [1, 2, 5, 6, 8, 9, 10])
    }
}

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
        story.act(.reactivateE3, step: .of(1, in: "undo"))
        #expect(reason(story) == .alreadyUndone)
    }
}

@Suite struct `A single act whose end the journal does not tell` {
    private func open(_ story: JournalSample) -> [Int] {
        story.entries.openActs(place: "home").map(\.entry)
    }

    @Test func `is open until an entry tells its end; a step of a run is not`() {
        var story = JournalSample()
        let cutOff = story.intend(.suspendE3)
        story.act(.reactivateE3)
        story.act(.suspendE3, .unknown(.service(.answerLost)))
        story.intend(.suspendE3, step: .of(1))
        story.place = "elsewhere"
        story.intend(.suspendE3)
        story.place = "home"
        #expect(open(story) == [cutOff])
        story.tell(.ended(intent: cutOff, .refused(.service(.cutOff))))
        #expect(open(story) == [])
    }

    @Test func `is open too if it is a step of a closed run, until a lookup decides it`() {
        var story = JournalSample()
        story.start("run", .contoso(.a(.newCommerce)), steps: [.suspendE3, .reactivateE3])
        let cutOff = story.intend(.suspendE3, step: .of(1, in: "run"))
        story.tell(.stopped(.init("run")), of: nil)
        #expect(open(story) == [])
        story.tell(.closed(.init("run"), .setAside), of: nil)
        #expect(open(story) == [cutOff])
        var resumed = story
        resumed.tell(.resumed(.init("run")), of: nil)
        #expect(open(resumed) == [])
        let lost = Refusal.service(.answerLost)
        for outcome: Outcome in [
            .done(after: nil), .refused(.service(.cutOff)), .unknown(lost),
        ] {
            var decided = story
            let recordedAt = Run.all(in: decided.entries)[0].trail(of: 1, for: Customer.contoso.id)
            decided.tell(.ended(intent: cutOff, outcome))
            #expect(open(decided) == [], "\(outcome)")
            let run = Run.all(in: decided.entries)[0]
            #expect(
                run.state(of: run.steps[0].step, for: Customer.contoso.id) == StepState(outcome))
            #expect(run.trail(of: 1, for: Customer.contoso.id)?.date == recordedAt?.date)
        }
    }

    @Test func `is open too where the answer to a step of a replaced run was lost`() {
        var story = JournalSample()
        story.start("run", .contoso(.a(.newCommerce)), steps: [.suspendE3])
        let lost = story.act(
            .suspendE3, .unknown(.service(.answerLost)), step: .of(1, in: "run"))
        story.tell(.closed(.init("run"), .replaced(by: 9)), of: nil)
        #expect(open(story) == [lost])
    }

    @Test func `tells its end by the id it was sent with, if anybody knows it`() {
        var story = JournalSample()
        story.act(.suspendE3, request: "done")
        story.act(.suspendE3, .refused(.readOnly), request: "refused", step: .of(1))
        story.act(
            .suspendE3, .unknown(.service(.answerLost)), request: "shown",
            step: .of(2))
        story.tell(.stepped(.of(2), .confirmed(byOthers: false)), of: nil)
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
