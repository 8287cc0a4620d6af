/// All schedules by which something is sent, or looked at, again. All in seconds; a list is the
/// pauses one after another, so that there is one try more than there are pauses.
///
/// The schedules nest: a run tries a step again, each try sends a write again whose answer was
/// lost, and each of those opens a connection again that could not be opened. How often one write
/// can reach the service in the worst case is `mostSendsOfOneWrite`; all of them carry the same
/// request id, so that the service does it once (reference, 2.1).
package struct RetryPolicy: Equatable, Sendable {
    /// Between tries of a request that was not received, or of a read whose answer was not the
    /// service's own or could not be read (reference, 2.6).
    package static let request: [Double] = [0.5, 1.5, 3.5]

    /// After each time a write is sent whose answer is lost: then it is read whether it was done,
    /// and sent again only if nothing has changed (reference, 2.6). As many sends as pauses.
    package static let lostWrite: [Double] = [0.5, 1.5, 3.5]

    /// The pause of a command between tries to read, as long as `--wait` lasts.
    package static let waiting: Double = 2

    /// The pause of a sync after so many tries in a row that failed: 1, 2, 4 … 60.
    package static func sync(afterFailures failures: Int) -> Double {
        Double(min(1 << min(failures, 6), 60))
    }

    /// How often a token that was refused is renewed, and the call sent again.
    package static let tokenRenewals = 2

    /// How many seconds a service may take to show what it accepted: about ten minutes (reference,
    /// 4.1 and 13). Before that, nothing that was interrupted is called not done.
    package static let secondsToShow: Double = 900

    /// How many seconds a call may wait in all while the service has too many requests (429).
    package static let throttled: Double = 180

    /// The pause of a tenant's calls after so many refusals in a row for too many requests, unless
    /// the service names a longer one: 1, 2, 4 … 64 (reference, 2.6). Where it names any, it knows
    /// its own pace, and ours grows no further than to 8.
    package static func throttled(afterRefusals refusals: Int, isNamed: Bool = false) -> Double {
        Double(1 << min(max(refusals - 1, 0), isNamed ? 3 : 6))
    }

    /// Between looks for what the service accepted: it lags by minutes (reference, 4.1 and 6.4).
    package var showing: [Double]
    /// Between looks for what was sent and not answered.
    package var doubting: [Double]
    /// Between tries of a step that met a passing no.
    package var trying: [Double]
    /// Between looks at what seems to be changed: one odd answer changes nothing.
    package var doubleChecking: [Double]
    /// Between looks for ends that were asked for, once a run has nothing else left.
    package var ending: [Double]
    /// How far away a moment to try again may be and still be waited for.
    package var longestWait: Double

    package init(
        showing: [Double], doubting: [Double], trying: [Double], doubleChecking: [Double],
        ending: [Double] = [], longestWait: Double
    ) {
        self.showing = showing
        self.doubting = doubting
        self.trying = trying
        self.doubleChecking = doubleChecking
        self.ending = ending
        self.longestWait = longestWait
    }

    /// For a Partner Center in this process, which shows at once what it has done, and ends admin
    /// access within seconds.
    package static let atOnce = RetryPolicy(
        showing: [0.1, 0.5], doubting: [], trying: [0.5, 1, 2], doubleChecking: [],
        ending: Array(repeating: 1, count: 6), longestWait: 900)

    /// Ten minutes for what was accepted, two for what was not answered, one for what ends later.
    package static let usual = RetryPolicy(
        showing: [2, 4, 8, 16, 32, 64, 128, 128, 128, 90], doubting: [2, 4, 8, 16, 32, 58],
        trying: [2, 4, 8, 16, 32], doubleChecking: [1, 2], ending: [2, 4, 8, 16, 30],
        longestWait: 900)

    /// The same, trying again for so many seconds at least, or a month: the last pause is repeated.
    package func trying(for seconds: Int) -> RetryPolicy {
        var longer = self
        let left = min(Double(seconds), 30 * 86_400) - trying.reduce(0, +)
        guard left > 0, let last = trying.last, last > 0 else { return self }
        longer.trying += Array(repeating: last, count: Int((left / last).rounded(.up)))
        return longer
    }

    /// The same, looking for what was sent for so many seconds at most.
    package func looking(for seconds: Double) -> RetryPolicy {
        var shorter = self
        shorter.showing = showing.within(seconds)
        shorter.doubting = doubting.within(seconds)
        shorter.ending = ending.within(seconds)
        return shorter
    }

    /// How often a run sends one write at most, if each of its answers is lost: 18 by `usual`. A
    /// single write, which no run tries again, is sent `lostWrite.count` times.
    package var mostSendsOfOneWrite: Int { Self.lostWrite.count * (1 + trying.count) }
}

extension [Double] {
    /// Return the pauses that fit, the last one shortened.
    package func within(_ limit: Double) -> [Double] {
        var left = limit
        return compactMap { pause in
            guard left > 0 else { return nil }
            defer { left -= pause }
            return Swift.min(pause, left)
        }
    }
}

/// How often to read, after the service accepted a change, until the change shows. Reads lag by
/// minutes (reference, the fifth of the five rules).
package struct LagAllowance: Equatable, Sendable {
    /// How many times to read.
    package let looks: Int
    /// Seconds before each read but the first.
    package let pause: Double

    package init(looks: Int, pause: Double) {
        self.looks = looks
        self.pause = pause
    }

    /// For a deck, whose replica reads on.
    package static let brief = LagAllowance(looks: 2, pause: 1)
}
