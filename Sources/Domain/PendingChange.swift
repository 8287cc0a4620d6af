import FoundationEssentials

/// A change the service has accepted but does not show yet: it lags by minutes.
package struct PendingChange: Equatable, Sendable {
    /// What it was aimed at; nil for the relationship itself.
    package let holding: Holding?
    /// The status it will have, as the reference words it.
    package let expected: String
    /// What is to happen at the end of the term, where that was changed; else nil.
    package let renewal: Renewal?
    package let since: Date

    package init(holding: Holding?, expected: String, renewal: Renewal? = nil, since: Date) {
        self.holding = holding
        self.expected = expected
        self.renewal = renewal
        self.since = since
    }
}
