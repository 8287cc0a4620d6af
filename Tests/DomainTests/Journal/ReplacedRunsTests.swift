import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `A run whose rest was decided since` {
    private static let id = Subscription.ID("e3")
    private static let scheduled = Subscription.a(.newCommerce, scheduled: "quantity 33")
    private static let held = Holdings.contoso(scheduled)
    private static let rules = Rules.ofToday
    private static let restored = Write.setRenewal(scheduled.renewal, of: id)

    private static func seats(_ quantity: Int) -> Write { .setQuantity(quantity, of: id) }

    /// Start a run that changes the seats, and sets again what that drops.
    @discardableResult
    private func start(
        _ run: String, _ quantity: Int, in story: inout JournalSample, isRestored: Bool = true
    ) -> Int {
        var steps = Self.rules.plan(
            seats: quantity, of: Self.id, restoring: nil, on: Self.held, by: .everyRole, at: .today)
        if !isRestored { steps[1].isStruck = true }
        return story.tell(
            .started(
                .a(
                    [CustomerPlan(holdings: Self.held, steps: steps)], id: run, purpose: .seats,
                    rules: Self.rules)), of: nil)
    }

    /// A run that has changed the seats, or may have, and stopped before the second step.
    private func stopped(_ outcome: Outcome = .done(after: nil)) -> JournalSample {
        var story = JournalSample()
        start("run", 28, in: &story)
        story.act(Self.seats(28), outcome, before: Self.held, step: .of(1, in: "run"))
        story.tell(.stopped(.init("run")), of: nil)
        return story
    }

    private func replaced(_ story: JournalSample) -> [String: Int] {
        let found = story.entries.replacedRuns(place: "home").map { ($0.run.id.text, $0.entry) }
        return Dictionary(uniqueKeysWithValues: found)
    }

    @Test(arguments: [Outcome.done(after: nil), .accepted, .unknown(.service(.answerLost))])
    func `is replaced by a later run that did the same`(outcome: Outcome) {
        var story = stopped(outcome)
        #expect(replaced(story) == [:])
        let later = start("later", 29, in: &story)
        #expect(replaced(story) == [:])
        story.act(Self.seats(29), step: .of(1, in: "later"))
        story.act(Self.restored, step: .of(2, in: "later"))
        #expect(replaced(story) == ["run": later])
        #expect(story.entries.replacedRuns(place: "elsewhere").isEmpty)
    }

    @Test func `hands on what it has to set again to a later run that stopped as well`() {
        var story = stopped()
        let later = start("later", 29, in: &story)
        story.act(Self.seats(29), step: .of(1, in: "later"))
        // The later one owes it now, and is still open.
        #expect(replaced(story) == ["run": later])
    }

    @Test func `is replaced by single acts, by their own numbers`() {
        var story = stopped(.accepted)
        story.act(Self.seats(30))
        #expect(replaced(story) == [:])
        let last = story.act(Self.restored)
        #expect(replaced(story) == ["run": last])
    }

    @Test func `is replaced by the undo of it, of the run or of what it did`() {
        for number in [1, 2] {
            var story = stopped()
            let undo = story.tell(
                .started(
                    .a(
                        [CustomerPlan(holdings: Self.held, steps: .of([Self.seats(25)]))],
                        id: "undo", purpose: .undo(of: number))), of: nil)
            story.act(Self.seats(25), step: .of(1, in: "undo"))
            #expect(replaced(story) == [:])
            story.tell(.stepped(.of(1, in: "undo"), .confirmed(byOthers: false)))
            #expect(replaced(story) == ["run": undo])
        }
    }

    /// A run over three customers: one was suspended, one may have been, one is still to be.
    private func threeCustomers(_ second: Outcome = .unknown(.service(.answerLost)))
        -> JournalSample
    {
        var story = JournalSample()
        story.start(
            "run", .contoso(.e3), .of("Tailspin", .e3), .of("Fabrikam", .e3),
            for: .suspension, steps: [.suspendE3])
        story.act(.suspendE3, step: .of(1, in: "run"))
        story.act(
            .suspendE3, second, step: .of(1, in: "run", for: Customer.tailspin.id),
            of: .tailspin)
        story.tell(.stopped(.init("run")), of: nil)
        return story
    }

    private func undo(_ customers: Customer..., in story: inout JournalSample) {
        let parts = customers.map { customer in
            CustomerPlan(holdings: .of(customer.companyName, .e3), steps: .of([.reactivateE3]))
        }
        story.tell(.started(.a(parts, id: "undo", purpose: .undo(of: 1))), of: nil)
        for customer in customers {
            let step = StepReference.of(1, in: "undo", for: customer.id)
            story.act(.reactivateE3, step: step, of: customer)
            story.tell(.stepped(step, .confirmed(byOthers: false)), of: customer)
        }
    }

    @Test func `stays open where its undo has left out what was not answered, or not begun`() {
        for second in [Outcome.unknown(.service(.answerLost)), .accepted] {
            var story = threeCustomers(second)
            undo(.contoso, in: &story)
            #expect(replaced(story) == [:])
        }
        // The third customer has still to be suspended.
        var story = threeCustomers(.done(after: nil))
        undo(.contoso, .tailspin, in: &story)
        #expect(replaced(story) == [:])
    }

    @Test func `stays open where its undo has left out one of its acts`() {
        let other = Write.suspend(.init("f3"))
        let held = Holdings.contoso(.e3, .a(.legacyLicence, id: "f3"))
        func replaced(undoing writes: [Write], of steps: [Write]) -> [String: Int] {
            var story = JournalSample()
            story.start("run", held, for: .suspension, steps: steps)
            story.act(.suspendE3, step: .of(1, in: "run"))
            story.act(other, step: .of(2, in: "run"))
            story.tell(.stopped(.init("run")), of: nil)
            story.start("undo", held, for: .undo(of: 1), steps: writes)
            for (turn, write) in writes.enumerated() {
                let step = StepReference.of(turn + 1, in: "undo")
                story.act(write, step: step)
                story.tell(.stepped(step, .confirmed(byOthers: false)))
            }
            return self.replaced(story)
        }
        let steps = [.suspendE3, other, .setQuantity(3, of: Self.id)]
        let undo = [Write.reactivateE3, .reactivate(.init("f3"))]
        #expect(replaced(undoing: [.reactivateE3], of: steps) == [:])
        #expect(replaced(undoing: undo, of: steps).keys.sorted() == ["run"])
    }

    @Test func `is not handed on to seats that were only accepted, nor to a struck step`() {
        var story = stopped()
        start("later", 29, in: &story)
        let step = StepReference.of(1, in: "later")
        story.act(Self.seats(29), .accepted, step: step)
        #expect(replaced(story) == [:])
        story.tell(.stepped(step, .confirmed(byOthers: false)))
        #expect(replaced(story).keys.sorted() == ["run"])
        story = stopped()
        start("later", 29, in: &story, isRestored: false)
        story.act(Self.seats(29), step: step)
        #expect(replaced(story) == [:])
    }

    @Test func `stays open where something else was changed, or nothing was`() {
        var story = stopped()
        story.act(Self.seats(30), .refused(.quantityFixed))
        story.act(.setRenewal(Self.scheduled.renewal, of: .init("other")))
        story.act(.suspendE3)
        #expect(replaced(story) == [:])
    }

    @Test func `of an off-boarding stays open until the relationship ends`() {
        var story = JournalSample()
        story.start(
            "run", .contoso(.e3), steps: [.suspendE3, .removeRelationship])
        story.act(.suspendE3)
        #expect(replaced(story) == [:])
        let removal = story.act(.removeRelationship)
        #expect(replaced(story) == ["run": removal])
    }

    @Test(arguments: [RunClosing.replaced(by: 9), .setAside])
    func `is gone on with no more once that is noted, and owes nothing`(closing: RunClosing) {
        var story = stopped()
        let run = Run.all(in: story.entries)[0]
        var bare = Self.scheduled
        (bare.quantity, bare.scheduledNextTermInstructions) = (28, nil)
        #expect(run.isOpen(withFinished: false, withEnds: false, at: .today))
        #expect(run.owedRenewal(of: bare, of: Customer.contoso.id) == Self.scheduled.renewal)
        story.tell(.closed(.init("run"), closing), of: nil)
        let closed = Run.all(in: story.entries)[0]
        #expect(closed.closing == closing && closed.phase == .finished)
        #expect(!closed.isOpen(withFinished: true, withEnds: true, at: .today))
        #expect(closed.owedRenewal(of: bare, of: Customer.contoso.id) == nil)
        #expect(story.entries.run(at: story.entries.count) == .init("run"))
        // What is gone on with all the same is open again.
        story.tell(.resumed(.init("run")), of: nil)
        #expect(Run.all(in: story.entries)[0].closing == nil)
    }

    @Test func `that has finished and was refused the second step may owe it`() {
        var story = stopped()
        story.tell(.stepped(.of(2, in: "run"), .refused(.notRenewable)))
        story.tell(.finished(.init("run")), of: nil)
        #expect(Run.all(in: story.entries).map(\.mayOweRenewal) == [true])
        story.tell(.closed(.init("run"), .setAside), of: nil)
        #expect(Run.all(in: story.entries).map(\.mayOweRenewal) == [false])
    }
}
