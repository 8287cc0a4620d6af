import Domain
import Synchronization
import Testing

@testable import Program

@Suite struct `The seconds that --wait allows` {
    /// A clock that a test sets.
    private final class Clock: Sendable {
        private let seconds = Mutex(1000.0)
        var now: Double { seconds.withLock { $0 } }
        func pass(_ passed: Double) { seconds.withLock { $0 += passed } }
    }

    private let clock = Clock()

    private func limit(_ seconds: Int) -> WaitLimit {
        WaitLimit(seconds: seconds, now: { [clock] in clock.now })
    }

    @Test func `are those of all waits of a command together`() {
        let limit = limit(12)
        limit.counting { clock.pass(7) }
        #expect(limit.left == 5)
        limit.counting { clock.pass(8) }
        #expect(limit.left == 0)
        #expect(limit.seconds == 12)
    }

    @Test func `are not those in which the operator is asked`() {
        let limit = limit(12)
        limit.counting { clock.pass(2) }
        clock.pass(600)
        #expect(limit.left == 10)
    }

    @Test func `pass while a wait goes on, and once in a wait within it`() {
        let limit = limit(12)
        limit.counting {
            clock.pass(3)
            #expect(limit.left == 9)
            limit.counting { clock.pass(4) }
            #expect(limit.left == 5)
        }
        #expect(limit.left == 5)
    }

    @Test func `are counted of a wait that fails`() {
        let limit = limit(12)
        #expect(throws: Refusal.storeBusy) {
            try limit.counting { () throws(Refusal) in
                clock.pass(3)
                throw .storeBusy
            }
        }
        #expect(limit.left == 9)
    }

    @Test(arguments: [0.0, 1, 30, 599, 6000])
    func `bound how long a run looks for what it sent`(seconds: Double) {
        let bounded = RetryPolicy.usual.looking(for: seconds)
        for (pauses, usual) in [
            (bounded.showing, RetryPolicy.usual.showing),
            (bounded.doubting, RetryPolicy.usual.doubting),
            (bounded.ending, RetryPolicy.usual.ending),
        ] {
            #expect(pauses.reduce(0, +) == min(seconds, usual.reduce(0, +)))
        }
        #expect(bounded.trying == RetryPolicy.usual.trying)
    }
}
