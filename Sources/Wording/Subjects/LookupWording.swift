/// What is said where a text names no customer of today, or nothing that a customer holds.
package protocol LookupWording {
    /// `customer` is a former one. `command` prints what was done there.
    func relationshipEnded(_ customer: String, command: String) -> String
    /// `customers` are former ones; `command` prints the journal.
    func relationshipsEnded(_ customers: String, command: String) -> String
    /// Partner Center accepted something, and reading it again failed.
    var acceptedUnread: String { get }
    /// `holdings` may have been meant, each with its ID and its name.
    func holdingsMeant(_ holdings: String) -> String
    /// A part of an ID or name is not enough with `--yes`; what it would mean is listed below.
    func holdingNotWhole(_ text: String) -> String
}
