/// What the commands say of the lists they print: columns, options, and that there is nothing.
package protocol TableWording {
    // The names of columns that no page of the deck has.

    var nameColumn: String { get }
    /// That a holding blocks removal, or that a change of it is pending.
    var remarkColumn: String { get }
    var missingSinceLabel: String { get }
    /// The address of a service.
    var serviceColumn: String { get }
    var cloudColumn: String { get }
    var tenantColumn: String { get }
    /// Whether a profile may write.
    var accessColumn: String { get }
    /// What stands there where it may.
    var accessReadWrite: String { get }

    // The options of lists.

    var csvOption: String { get }
    /// The mark at the beginning of a file of comma-separated values.
    var bomOption: String { get }
    var bomNeedsCSV: String { get }
    var sortOption: String { get }
    var reverseOption: String { get }
    var columnsOption: String { get }
    /// `names` are what is typed for the columns.
    func columnsHelp(_ names: String) -> String

    // What is wrong with them, and what a list does not show.

    /// `option` is where it was named: `--sort`.
    func unknownColumn(_ name: String, of option: String, allowed: String) -> String
    /// The same where it may have been meant to be one of `nearest`.
    func unknownColumnNear(
        _ name: String, of option: String, nearest: String, allowed: String
    ) -> String
    /// `option` is such as `--sort`.
    func jsonHasNoTable(_ option: String) -> String
    /// `option` is such as `--csv`, `other` such as `--ics`.
    func optionExcludes(_ option: String, other: String) -> String
    /// `columns` are their names.
    func columnsLeftOut(_ columns: String) -> String
    var noActivity: String { get }
    var noOffers: String { get }
    var noBlockerListed: String { get }
    /// What there is to do about a blocker, in a sentence.
    var wayOutLabel: String { get }
    /// The option `--details` of `blockers`.
    var blockerDetailsOption: String { get }
    /// Below the table of blockers; `command` shows the paragraphs.
    func seeBlockerDetails(_ command: String) -> String
}
