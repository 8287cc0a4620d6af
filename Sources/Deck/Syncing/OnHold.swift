import Domain

/// What was confirmed and waits a little before it is sent, so that it can be taken back for free.
package struct OnHold: Equatable, Sendable {
    /// What is sent when the wait is over.
    package enum Sending: Equatable, Sendable {
        case write(Underway, basis: Holdings?)
        case plan(Plan)
    }

    package let sending: Sending
    /// Whom it is about, and all that was held when it was confirmed.
    package let confirmed: Holdings
    /// What it suspends.
    package let writes: [NamedWrite]
    package internal(set) var until: Instant
    /// Set when what is held may not be as it was when it was confirmed.
    var isStale = false
    var isReading = false

    package var customer: Customer { confirmed.customer }
}
