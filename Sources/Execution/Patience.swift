import FoundationEssentials

/// How long a run looks, and tries, before it rests. All in seconds; each list is the pauses one
/// after the other.
package struct Patience: Equatable, Sendable {
    /// Between looks for what the service accepted: it lags by minutes (reference, 4.1 and 6.4).
    package var showing: [Double]
    /// Between looks for what was sent and not answered.
    package var doubting: [Double]
    /// Between tries of what met a passing no.
    package var trying: [Double]
    /// Between looks at what seems to be changed: one odd answer changes nothing.
    package var doubleChecking: [Double]
    /// How far away a moment to try again may be and still be waited for.
    package var longestWait: Double

    package init(
        showing: [Double], doubting: [Double], trying: [Double], doubleChecking: [Double],
        longestWait: Double
    ) {
        self.showing = showing
        self.doubting = doubting
        self.trying = trying
        self.doubleChecking = doubleChecking
        self.longestWait = longestWait
    }

    /// For a Partner Center in this process, which shows at once what it has done.
    package static let atOnce = Patience(
        showing: [0.1, 0.5], doubting: [], trying: [0.5, 1, 2], doubleChecking: [],
        longestWait: 900)

    /// Ten minutes for what was accepted, two for what was not answered.
    package static let usual = Patience(
        showing: [2, 4, 8, 16, 32, 64, 128, 128, 128, 90], doubting: [2, 4, 8, 16, 32, 58],
        trying: [2, 4, 8, 16, 32], doubleChecking: [1, 2], longestWait: 900)
}
