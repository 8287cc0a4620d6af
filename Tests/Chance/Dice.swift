import Domain
import Foundation
import Synchronization

/// Random numbers from a seed, so that a failure can be repeated (SplitMix64).
package struct Dice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The same seed gives the same numbers.
    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A clock that jumps to the moment somebody waits for.
package final class JumpingTime: Timekeeper {
    private let moment: Mutex<Date>

    package init(_ start: Date = Date(timeIntervalSince1970: 1_800_000_000)) {
        moment = Mutex(start)
    }

    package var now: Date { moment.withLock { $0 } }

    package func wait(until moment: Date) async {
        self.moment.withLock { $0 = max($0, moment) }
        await Task.yield()
    }

    /// Let so many seconds pass.
    package func pass(_ seconds: TimeInterval) {
        moment.withLock { $0 += seconds }
    }
}
