import Domain
import FoundationEssentials

/// Looks again for what one write wants, as a run does for each of its steps: what the service
/// accepted is not done before it shows.
package struct Watch: Sendable {
    private let partnerCenter: any PartnerCenterReading
    private let time: any Timekeeper
    private let pauses: [Double]

    /// `patience` is how long is worth waiting, in seconds; nil is as long as a run does.
    package init(
        on partnerCenter: any PartnerCenterReading, time: any Timekeeper, patience: Patience,
        atMost limit: Double? = nil
    ) {
        self.partnerCenter = partnerCenter
        self.time = time
        pauses = limit.map { patience.showing.within($0) } ?? patience.showing
    }

    /// How long it looks where nothing shows.
    package var length: Double { pauses.reduce(0, +) }

    /// What looking came to.
    package enum Sight: Equatable, Sendable {
        case shown
        /// Not yet; with what kept the last look from telling, if anything did.
        case pending(Refusal?)
    }

    /// Whether what a write wants shows, now or after one of the pauses. `begun` hears until when
    /// it is looked for, once it did not show at once.
    package func sight(
        of write: Write, for customer: Customer, begun: @Sendable (Date) -> Void
    ) async -> Sight {
        await until(begun) {
            switch await partnerCenter.glance(at: customer, for: write) {
            case .gone: write.concernsTheCustomer ? .shown : .pending(nil)
            case .held(let holdings, let rules):
                rules.hasAchieved(write, in: holdings, at: time.now) ? .shown : .pending(nil)
            case .refused(let refusal): .pending(refusal)
            }
        }
    }

    /// Looks until something shows, by whatever tells.
    package func until(
        _ begun: @Sendable (Date) -> Void, _ look: () async -> Sight
    ) async -> Sight {
        var sight = await look()
        if sight != .shown, !pauses.isEmpty { begun(time.now.addingTimeInterval(length)) }
        for pause in pauses where sight != .shown {
            await time.wait(until: time.now.addingTimeInterval(pause))
            if Task.isCancelled { break }
            sight = await look()
        }
        return sight
    }
}

extension [Double] {
    /// Those of the pauses that fit, the last one shortened.
    fileprivate func within(_ limit: Double) -> [Double] {
        var left = limit
        return compactMap { pause in
            guard left > 0 else { return nil }
            defer { left -= pause }
            return Swift.min(pause, left)
        }
    }
}
