/// How long to look, after the service accepted a change, until it shows it: it lags by minutes
/// (reference, the fifth of the five rules).
package struct LagAllowance: Equatable, Sendable {
    /// How often to look; 0 takes the service's word.
    package let looks: Int
    /// Seconds before each look but the first.
    package let pause: Double

    package init(looks: Int, pause: Double) {
        self.looks = looks
        self.pause = pause
    }

    /// For a deck, whose replica looks on.
    package static let brief = LagAllowance(looks: 2, pause: 1)
    /// For a command that answers once: two minutes, as Microsoft's own sample waits.
    package static let patient = LagAllowance(looks: 13, pause: 10)
}
