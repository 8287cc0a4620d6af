import Cockpit
import Domain

extension Store {
    /// What runs plans without writing, also where there is nothing to write with.
    var dryRun: DryRun {
        get throws(Refusal) {
            DryRun(on: try reading, journal: try scribe, time: service?.time ?? AlarmClock())
        }
    }
}
