import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A key that changes seats after a run that stopped half way` {
    private static let scheduled = Subscription.a(.newCommerce, scheduled: "quantity 33")
    private static let restored = Write.setRenewal(scheduled.renewal, of: scheduled.id)

    /// The subscription with 28 seats, and nothing scheduled.
    private static var bare: Subscription {
        var bare = scheduled
        (bare.quantity, bare.scheduledNextTermInstructions) = (28, nil)
        return bare
    }

    /// A run that has changed the seats; the state is that of the second step.
    private static func run(_ state: StepState) -> Run {
        let part = CustomerPlan(
            holdings: .contoso(scheduled),
            steps: .of([.setQuantity(28, of: scheduled.id), restored]))
        var run = Run(
            .a([part], id: "half", purpose: .seats, rules: .ofToday), startedAt: .today,
            author: .agent, phase: .rests(nil))
        run.set(.confirmed(byOthers: false), of: 1, for: part.id)
        run.set(state, of: 2, for: part.id)
        return run
    }

    private static let waiting = StepState.waiting(until: nil, .unreachable(.closed))

    private func deck(after run: Run?, isPutOff: Bool = false) -> DeckHarness {
        var deck = DeckHarness(
            .contoso(Self.bare), rules: .ofToday, size: Size(rows: 44, columns: 100))
        deck.state.run = isPutOff ? nil : run
        deck.state.putOff = isPutOff ? [run].compactMap(\.self) : []
        deck.press(.enter)
        return deck
    }

    private func steps(in deck: DeckHarness) -> [PlanStep]? {
        var deck = deck
        deck.press("+")
        guard case .confirmation(let asked)? = deck.state.dialog else { return nil }
        #expect(asked.off == nil)
        return asked.planned?.plan.customers.flatMap(\.steps) ?? []
    }

    private func planned(after run: Run?, isPutOff: Bool = false) -> [Write]? {
        steps(in: deck(after: run, isPutOff: isPutOff))?.compactMap(\.write)
    }

    @Test(arguments: [false, true])
    func `sets again what that owes`(isPutOff: Bool) {
        let owed = Self.run(Self.waiting)
        #expect(
            planned(after: owed, isPutOff: isPutOff)
                == [.setQuantity(29, of: Self.scheduled.id), Self.restored])
    }

    @Test func `changes the seats alone where nothing is owed`() {
        #expect(planned(after: nil) == [])
        #expect(planned(after: Self.run(.confirmed(byOthers: false))) == [])
    }

    @Test func `marks as set again what it sets again`() {
        #expect(steps(in: deck(after: Self.run(Self.waiting)))?.map(\.setsAgain) == [false, true])
    }

    @Test func `does not set again what was not answered`() {
        #expect(planned(after: Self.run(.unknown(.service(.answerLost)))) == [])
    }

    @Test(arguments: [false, true])
    func `does not set again what was set otherwise since`(isPutOff: Bool) throws {
        let other = try ClearedWrite(
            .setRenewal(
                Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil),
                of: Self.scheduled.id),
            of: Customer.contoso.id)
        let owing = Self.run(Self.waiting)
        let ends: [(Event, isDecided: Bool)] = [
            (.performed(other), true), (.refused(other, .service(.notShownYet)), true),
            (.refused(other, .service(.answerLost)), true),
            (.refused(other, .notRenewable), false),
        ]
        for (end, isDecided) in ends {
            var deck = deck(after: owing, isPutOff: isPutOff)
            deck.happen(end)
            deck.state.dialog = nil
            // What does not show yet is waited for: no change of seats is asked meanwhile.
            let count = isDecided ? 0 : 2
            #expect((steps(in: deck) ?? []).count == count, "\(end)")
            guard isDecided, !isPutOff else { continue }
            // A report of the run does not know of it.
            deck.happen(.runReported(owing))
            deck.state.dialog = nil
            #expect((steps(in: deck) ?? []).isEmpty, "\(end)")
        }
    }

    @Test func `sets again what a finished run owes that the journal tells of`() {
        var finished = Self.run(.refused(.notRenewable))
        finished.phase = .finished
        var deck = deck(after: nil)
        deck.happen(.runsRead([], owing: [finished]))
        #expect(
            steps(in: deck)?.compactMap(\.write)
                == [.setQuantity(29, of: Self.scheduled.id), Self.restored])
    }

    @Test func `sets again what is owed of one of several`() {
        var deck = DeckHarness(
            .contoso(Self.bare, .a(.newCommerce, id: "other")), rules: .ofToday,
            size: Size(rows: 44, columns: 100))
        deck.state.putOff = [Self.run(Self.waiting)]
        deck.press(.enter)
        deck.press("1*#")
        deck.press("30")
        deck.press(.enter)
        guard case .planned(let asked) = deck.state.dialog else {
            Issue.record("no plan")
            return
        }
        let writes = asked.plan.customers.flatMap(\.steps).compactMap(\.write)
        #expect(writes.count == 3 && writes.contains(Self.restored), "\(writes)")
    }

    @Test func `sets nothing again that a run owes which is closed`() {
        let run = Self.run(Self.waiting)
        var deck = deck(after: nil)
        deck.state.putOff = [run]
        deck.happen(.runsClosed([run.id: .setAside]))
        #expect(deck.state.putOff == [])
        #expect(steps(in: deck) == [])
    }
}
