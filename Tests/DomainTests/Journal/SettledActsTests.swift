import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `An accepted act that later entries tell the end of` {
    private static let id = Subscription.ID("e3")
    private static let before = Holdings.contoso(.a(.newCommerce))

    private static func seats(_ quantity: Int) -> Write { .setQuantity(quantity, of: id) }

    private static func held(_ quantity: Int) -> Holdings {
        var subscription = Subscription.a(.newCommerce)
        subscription.quantity = quantity
        return .contoso(subscription)
    }

    private func settled(_ story: JournalSample) -> [SettledAct] {
        story.entries.settledActs(place: "home")
    }

    @Test func `is done where the next act found its target so`() {
        var story = JournalSample()
        let first = story.act(Self.seats(591), .accepted, before: Self.held(590))
        #expect(settled(story) == [])
        story.act(Self.seats(592), before: Self.held(591))
        let found = settled(story)
        #expect(found.map(\.entry) == [first])
        #expect(
            found.map(\.outcome)
                == [.done(after: Self.held(591).slice(for: Self.seats(591)))])
        for act in found { story.tell(.ended(intent: act.entry, act.outcome)) }
        #expect(settled(story) == [])
        #expect(RecordedActs(of: story.entries).all.map(\.standing) == [.done, .done])
    }

    @Test func `is found so by an act on something else of the same target`() {
        var story = JournalSample()
        let first = story.act(Self.seats(30), .accepted, before: Self.held(25))
        let renewal = Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil)
        story.act(.setRenewal(renewal, of: Self.id), before: Self.held(30))
        #expect(settled(story).map(\.entry) == [first])
    }

    @Test func `is not known any more where another act changed the same without seeing it`() {
        var story = JournalSample()
        story.act(Self.seats(30), .accepted, before: Self.held(25))
        let later = story.act(Self.seats(31), before: Self.held(25))
        #expect(
            settled(story).map(\.outcome)
                == [.unknown(.overtaken(by: later, .seats, accepted: true))])
    }

    @Test func `is left open by an act that was not done, or is not known to be`() {
        for outcome in [
            Outcome.refused(.quantityFixed), .accepted, .unknown(.service(.answerLost)),
        ] {
            var story = JournalSample()
            story.act(Self.seats(30), .accepted, before: Self.held(25))
            story.act(Self.seats(31), outcome, before: Self.held(25))
            #expect(settled(story) == [])
        }
    }

    @Test func `is not proved by what a later act of ours has brought about`() {
        let renewal = Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil)
        var ended = Subscription.a(.newCommerce)
        (ended.status, ended.autoRenewEnabled) = (.suspended, false)
        var story = JournalSample()
        story.act(.setRenewal(renewal, of: Self.id), .accepted, before: Self.before)
        // Suspending turns the renewal off.
        let later = story.act(.suspendE3, before: Self.before)
        story.act(.reactivateE3, before: .contoso(ended))
        #expect(
            settled(story).map(\.outcome)
                == [.unknown(.overtaken(by: later, nil, accepted: true))])
    }

    @Test func `is not proved by the suspension of what it is an add-on of`() {
        let base = Subscription.a(.newCommerce)
        let addOn = Subscription.a(.newCommerce, id: "addon", parent: "e3")
        var suspended = addOn
        suspended.status = .suspended
        func settled(_ between: Write) -> [Outcome] {
            var story = JournalSample()
            story.act(.suspend(addOn.id), .accepted, before: .contoso(addOn))
            story.act(between, before: .contoso(base, addOn))
            let held = Holdings.contoso(suspended)
            story.act(.reactivate(addOn.id), .refused(.notActivatedYet), before: held)
            return self.settled(story).map(\.outcome)
        }
        #expect(settled(.suspendE3) == [])
        let shown = Holdings.contoso(suspended).slice(for: .suspend(addOn.id))
        #expect(settled(Self.seats(30)) == [.done(after: shown)])
    }

    @Test func `is not proved where nobody knows what was before it`() {
        var story = JournalSample()
        story.act(Self.seats(30), .accepted)
        story.act(Self.seats(31), .refused(.quantityFixed), before: Self.held(30))
        #expect(settled(story) == [])
    }

    @Test func `is named by the run whose step changed the same`() {
        var story = JournalSample()
        story.act(Self.seats(30), .accepted, before: Self.held(25))
        story.start("run", Self.held(25), for: .seats, steps: [Self.seats(31)])
        let start = story.entries.count
        story.act(Self.seats(31), before: Self.held(25), step: .of(1, in: "run"))
        #expect(
            settled(story).map(\.outcome)
                == [.unknown(.overtaken(by: start, .seats, accepted: true))])
    }

    @Test func `which was cut off, names the act that replaced it`() {
        var story = JournalSample()
        story.intend(Self.seats(15), before: Self.held(16))
        #expect(story.entries.openActs(place: "home").map(\.overtaken) == [nil])
        let later = story.act(Self.seats(15), before: Self.held(16))
        let open = story.entries.openActs(place: "home")
        #expect(
            open.map(\.overtaken) == [.overtaken(by: later, .seats, accepted: false)])
        #expect(open.map(\.shown) == [nil])
    }

    @Test func `which was cut off, is done where the next act found its target so`() {
        var story = JournalSample()
        story.intend(Self.seats(15), before: Self.held(16))
        story.act(Self.seats(14), before: Self.held(15))
        #expect(story.entries.openActs(place: "home").map { $0.shown != nil } == [true])
    }
}

@Suite struct `An act that is not confirmed yet` {
    private static let id = Subscription.ID("e3")
    private static let holding = Holding.subscription(id)

    private func open(_ story: JournalSample, after hours: Double? = nil) -> [Int] {
        let now = hours.flatMap { hours in
            story.entries.last?.date.addingTimeInterval(hours * 3600)
        }
        let customer = Customer.contoso.id
        let acts = story.entries.undoableActs(of: customer, place: "home", at: now)
        #expect(
            story.entries.unconfirmedActs(of: customer, place: "home", at: now)[Self.holding] ?? []
                == acts.unconfirmed(on: Self.holding))
        return acts.unconfirmed(on: Self.holding).map(\.entry)
    }

    @Test func `is one that was accepted, not answered, or cut off`() {
        for outcome in [Outcome.accepted, .unknown(.service(.answerLost))] {
            var story = JournalSample()
            let act = story.act(.setQuantity(30, of: Self.id), outcome)
            #expect(open(story) == [act])
            #expect(open(story, after: 1) == [act])
            #expect(open(story, after: 30) == [])
            // Another one on something else of it leaves it so.
            story.act(.suspendE3)
            #expect(open(story) == [act])
            story.act(.setQuantity(31, of: Self.id))
            #expect(open(story) == [])
        }
        var story = JournalSample()
        let act = story.intend(.setQuantity(30, of: Self.id))
        #expect(open(story) == [act])
    }

    @Test func `is none that was done or refused`() {
        var story = JournalSample()
        story.act(.setQuantity(30, of: Self.id))
        story.act(.suspendE3, .refused(.notActivatedYet))
        #expect(open(story) == [])
    }
}
