import Domain
import FoundationEssentials

/// Looks for the effect of one write, as a run does for each step: an accepted write is not done
/// before its effect shows.
package struct Watch: Sendable {
    private let partnerCenter: any PartnerCenterReading
    private let time: any Timekeeper
    private let retries: RetryPolicy
    private let pauses: [Double]
    /// When the last look begins at the latest; nil for no such moment.
    private let end: Date?

    /// `retries` is how long to wait, and `limit` how many seconds from now at most; nil waits as
    /// long as a run does.
    package init(
        on partnerCenter: any PartnerCenterReading, time: any Timekeeper, retries: RetryPolicy,
        atMost limit: Double? = nil
    ) {
        self.partnerCenter = partnerCenter
        self.time = time
        self.retries = retries
        pauses = limit.map { retries.showing.within($0) } ?? retries.showing
        let start = time.now
        end = limit.map { start.addingTimeInterval($0) }
    }

    /// A moment, or when the looking ends if that comes before.
    private func bounded(_ moment: Date) -> Date { end.map { min($0, moment) } ?? moment }

    /// The result of looking.
    package enum Sight: Equatable, Sendable {
        case shown
        /// Not yet; with the refusal of the last look, if none could be read.
        case pending(Refusal?)
    }

    /// Look whether the effect of a write shows, now or after one of the pauses. `begun` is called
    /// with the end of the waiting if it does not show at once.
    package func sight(
        of write: Write, for customer: Customer, begun: @Sendable (Date) -> Void
    ) async -> Sight {
        await until(begun) {
            switch await partnerCenter.sureGlance(at: customer, for: write, on: time, retries) {
            case .gone: write.concernsTheCustomer ? .shown : .pending(nil)
            case .held(let holdings, let rules):
                rules.hasAchieved(write, in: holdings, at: time.now) ? .shown : .pending(nil)
            case .refused(let refusal): .pending(refusal)
            }
        }
    }

    /// Look until the effect shows.
    package func until(
        _ begun: @Sendable (Date) -> Void, _ look: () async -> Sight
    ) async -> Sight {
        var sight = await look()
        var isRead = sight == .pending(nil)
        if sight != .shown, !pauses.isEmpty {
            begun(bounded(time.now.addingTimeInterval(pauses.reduce(0, +))))
        }
        for pause in pauses where sight != .shown {
            // The looks themselves take time.
            if let end, end <= time.now { break }
            await time.wait(until: bounded(time.now.addingTimeInterval(pause)))
            if Task.isCancelled { break }
            sight = await look()
            if sight == .pending(nil) { isRead = true }
        }
        // What was read holds, though a later look failed.
        return isRead && sight != .shown ? .pending(nil) : sight
    }
}

/// How far the effect of a write shows.
enum Reach: Equatable {
    /// The service shows that it was asked for, and does it later.
    case requested
    case done
}

extension Rules {
    /// Return how far the effect of a write shows; nil if it does not.
    func reach(of write: Write, in holdings: Holdings, at now: Date) -> Reach? {
        guard hasAchieved(write, in: holdings, at: now) else { return nil }
        return write.isOnlyRequested(in: holdings) ? .requested : .done
    }

    /// Return whether a write would change nothing because its effect is there already. A holding
    /// that is gone needs no cancelling.
    func hasAchieved(_ write: Write, in holdings: Holdings, at now: Date) -> Bool {
        guard write.holding != nil else { return isDone(write, in: holdings, at: now) }
        do throws(Refusal) {
            // A marketplace subscription that will not renew is done only after its window has
            // closed: before, it can still be cancelled.
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
    /// Whether the journal refused it: then there is no intent and no end in the journal.
    var isUnrecorded: Bool {
        switch cause {
        case .journal, .readOnly, .imported: true
        default: false
        }
    }

    /// Whether it is a plain 401: the token was refused, and nothing was done. A sign-in that the
    /// authority has ended, or that needs a second factor, is another refusal.
    var isAboutTheToken: Bool {
        guard answer?.status == 401 else { return false }
        return [.service(.accessDenied), .service(.signInExpired)].contains(cause)
    }
}
