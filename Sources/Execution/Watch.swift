import Domain
import FoundationEssentials

/// Looks again for what one write wants, as a run does for each of its steps: what the service
/// accepted is not done before it shows.
package struct Watch: Sendable {
    private let partnerCenter: any PartnerCenterReading
    private let time: any Timekeeper
    private let pauses: [Double]

    /// `retries` is how long is worth waiting, in seconds; nil is as long as a run does.
    package init(
        on partnerCenter: any PartnerCenterReading, time: any Timekeeper, retries: RetryPolicy,
        atMost limit: Double? = nil
    ) {
        self.partnerCenter = partnerCenter
        self.time = time
        pauses = limit.map { retries.showing.within($0) } ?? retries.showing
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

extension Rules {
    /// Whether a write would change nothing any more, because what it wants is so. What is gone
    /// needs no cancelling.
    func hasAchieved(_ write: Write, in holdings: Holdings, at now: Date) -> Bool {
        guard write.holding != nil else { return isDone(write, in: holdings, at: now) }
        do throws(Refusal) {
            // A marketplace subscription that will not be renewed is done only once its window
            // is closed: before, it can still be cancelled.
            let change = try change(by: write, in: holdings, at: now)
            return holdings.applying(change) == holdings
        } catch {
            guard case .cancel(let holding) = write else {
                return isDone(write, in: holdings, at: now)
            }
            return isDone(write, in: holdings, at: now) || error == .alreadyCancelled
                || error == .holdingNotFound(holding) && holdings.unread.isEmpty
        }
    }
}

extension Refusal {
    /// Whether the service judged the request, which the same id would only have it repeat.
    var isBusinessAnswer: Bool {
        switch cause {
        case .service(.pendingOperation), .service(.rejected): true
        default: false
        }
    }

    /// Whether it came from before the journal, which tells of no intent then, and of no end.
    var isUnsent: Bool {
        if case .journal = cause { true } else { cause == .readOnly }
    }

    /// Whether it is a plain 401: the token was not taken, and nothing was done. A sign-in that is
    /// over, or wants a second factor, says so.
    var isAboutTheToken: Bool { cause == .service(.accessDenied) && answer?.status == 401 }

    /// Whether it says that what was wanted is so.
    func saysItIsSo(_ write: Write) -> Bool {
        switch cause {
        case .alreadyIs, .alreadyCancelled, .alreadyEnding: true
        case .notACustomer: write == .removeRelationship
        default: false
        }
    }
}
