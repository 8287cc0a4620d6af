/// The reports across all customers.
package protocol ReportWording {
    var reportHelp: String { get }
    var reportArgument: String { get }
    /// What `--json` prints.
    var reportJSONHelp: String { get }
    var reportCSVOption: String { get }
    var reportOutputOption: String { get }
    var forceNeedsOutput: String { get }
    /// While it is written: so many rows so far.
    func reportProgress(_ rows: Int) -> String
    /// Of so many customers nobody knows what they hold.
    func reportUnread(_ customers: Int) -> String
    /// Of so many customers nobody knows which admin relationships they have.
    func reportAccessUnread(_ customers: Int) -> String
    /// `command` loads it.
    func reportSync(_ command: String) -> String
    /// The column that says whether what a customer holds was ever read.
    var reportReadLabel: String { get }
    /// Until when the first of the seats can be given back.
    var returnableUntilLabel: String { get }
    /// The column with all windows in which seats can be given back, or why none can.
    var returnsLabel: String { get }
}
