import Domain
import Execution

extension Store {
    /// What runs plans without writing, also where there is nothing to write with.
    var dryRun: DryRun {
        get throws(Refusal) {
            DryRun(on: try reading, journal: try journalWriter, time: service?.time ?? AlarmClock())
        }
    }
}
