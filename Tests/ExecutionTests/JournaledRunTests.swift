import Domain
import Foundation
import Harness
import Samples
import Testing

@Suite struct `A run as the journal tells it` {
    private let plan = Plan.a([.a(.suspend("a"))], purpose: .suspension)
    private let step = StepReference.of(1, for: .init("contoso"))
    private let lost = Refusal.service(.answerLost)

    private func entries(_ events: [JournalEvent]) -> [JournalEntry] {
        ([.started(plan)] + events).enumerated().map { number, event in
            .a(number + 1, event, of: nil)
        }
    }

    private func intent(_ requestID: String) -> JournalEvent {
        .intended(.of(.suspend("a"), trace: .request(requestID), before: nil, step: step))
    }

    private func state(_ events: [JournalEvent]) -> StepState {
        Run.all(in: entries(events))[0].states("contoso")[0]
    }

    private func open(_ events: [JournalEvent]) -> String? {
        Run.unanswered(in: entries(events))[step]?.intent.trace.requestID
    }

    @Test func `does not know what became of a write without an end, or with an unknown one`() {
        #expect(state([intent("r")]) == .unknown(lost))
        #expect(open([intent("r")]) == "r")
        let unknown: [JournalEvent] = [intent("r"), .ended(intent: 2, .unknown(lost))]
        #expect(state(unknown) == .unknown(lost))
        #expect(open(unknown) == "r")
    }

    @Test func `knows when something was last recorded of a step, and its ids`() {
        #expect(Run.all(in: entries([]))[0].trail(of: 1, for: .init("contoso")) == nil)
        let told = entries([intent("r"), .ended(intent: 2, .done(after: nil))])
        let trail = Run.all(in: told)[0].trail(of: 1, for: .init("contoso"))
        #expect(trail?.trace?.requestID == "r")
        #expect(trail?.date == told.last?.date)
    }

    @Test func `knows once it was done, refused, or seen`() {
        let done = [intent("r"), .ended(intent: 2, .done(after: nil))]
        #expect(state(done) == .accepted)
        #expect(open(done) == nil)
        let refused = [intent("r"), .ended(intent: 2, .refused(.notActivatedYet))]
        #expect(state(refused) == .refused(.notActivatedYet))
        #expect(open(refused) == nil)
        let seen = [intent("r"), .stepped(step, .confirmed(byOthers: false))]
        #expect(state(seen) == .confirmed(byOthers: false))
        #expect(open(seen) == nil)
    }

    @Test func `does not take the no to a repeated write for one to the first`() {
        let events = [
            intent("r"), .ended(intent: 2, .unknown(lost)), intent("r"),
            .ended(intent: 4, .refused(.notActivatedYet)),
        ]
        #expect(state(events) == .unknown(.notActivatedYet))
        #expect(open(events) == "r")
    }

    @Test func `keeps a step waiting after a no that passes`() {
        let away = Refusal.unreachable("?")
        #expect(
            state([intent("r"), .ended(intent: 2, .refused(away))]) == .waiting(until: nil, away))
        let signIn = Refusal.service(.signInExpired)
        #expect(
            state([intent("r"), .ended(intent: 2, .refused(signIn))])
                == .waiting(until: nil, signIn))
        #expect(
            state([intent("r"), .ended(intent: 2, .refused(.service(.stopped)))]) == .pending)
    }

    @Test func `rests where it was cut off, and has finished where it says so`() {
        #expect(Run.all(in: entries([]))[0].phase == .rests(nil))
        #expect(Run.all(in: entries([.finished(plan.id)]))[0].phase == .finished)
        #expect(
            Run.all(in: entries([.finished(plan.id), .resumed(plan.id)]))[0].phase
                == .rests(nil))
    }
}
