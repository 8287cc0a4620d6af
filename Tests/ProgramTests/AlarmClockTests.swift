import Foundation
import Testing

@testable import Program

@Suite struct `The deck's clock` {
    @Test(.timeLimit(.minutes(1)))
    func `outlives who waits for longer than the system can count`() async {
        let clock = AlarmClock()
        let late = Task { await clock.wait(until: Date(timeIntervalSince1970: 1e12)) }
        for _ in 0..<3 { await clock.wait(until: Date().addingTimeInterval(0.01)) }
        late.cancel()
        await late.value
    }
}
