import Domain
import Foundation

/// The time of the machine.
package struct WallClock: Timekeeper {
    package init() {}

    package var now: Date { Date() }

    package func wait(until moment: Date) async {
        try? await Task.sleep(for: .seconds(max(0, moment.timeIntervalSinceNow)))
    }
}
