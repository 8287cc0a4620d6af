import Domain

extension State {
    /// Takes how far the replica is. A customer who is open is asked for afresh once the service
    /// can be reached again.
    mutating func take(_ report: SyncReport) -> [Effect] {
        let wasCutOff = cutOffSince != nil
        let before = sync?.phase.trouble
        let hasProgressed = report.progress != sync?.progress
        if hasProgressed { customers.isStale = true }
        // The first word after a trouble is only that it is tried again.
        let isAttempt = before != nil || sync == nil
        sync = report
        switch report.phase {
        case .offline(let refusal, _), .stopped(let refusal):
            if !wasCutOff { cutOffSince = now }
            // An attempt that failed as the last one did is no news.
            if !wasCutOff || (refusal != before && !refusal.isUnreachable) {
                let text = [words.reason(of: refusal), standingNotice ?? ""]
                notice = Notice(
                    text: text.joined(separator: "\n"), tone: .warning, isOfCutOff: true)
            }
            return []
        case .listing(customers: 0), .waiting: return []
        case .listing, .reading:
            if wasCutOff, isAttempt || !hasProgressed { return [] }
            answers()
            return wasCutOff ? refreshOpen() : []
        case .rest:
            answers()
            return wasCutOff ? refreshOpen() : []
        }
    }

    /// The service answers: what said that it does not is true no more.
    private mutating func answers() {
        cutOffSince = nil
        if notice?.isOfCutOff == true { notice = nil }
    }

    /// The service's answer about the customer is in the Directory.
    mutating func refreshed(_ customer: Customer.ID) {
        customers.isStale = true
        if sync?.phase.trouble == nil { answers() }
        guard open?.id == customer else { return }
        open?.isRefreshing = false
        open?.isStale = true
    }

    /// What was read before still shows. The operator may find out before the replica does that
    /// the service cannot be reached.
    mutating func refreshFailed(_ customer: Customer.ID, because refusal: Refusal) {
        if refusal.isUnreachable, cutOffSince == nil { cutOffSince = now }
        guard open?.id == customer else { return }
        open?.isRefreshing = false
        notice = Notice(
            text: words.refusal(refusal), tone: .warning, isOfCutOff: refusal.isUnreachable)
    }

    /// Asks the service for the open customer; nothing in the embedded sandbox.
    mutating func refreshOpen() -> [Effect] {
        guard place.isService, let open else { return [] }
        self.open?.isRefreshing = true
        return [.refresh(open.id)]
    }

    /// Reads again what shows; a service is asked for it afresh.
    mutating func refresh() -> [Effect] {
        everythingIsStale()
        // A plan is made anew when that is asked for, and not under whoever reads it.
        if case .plan(var page) = pages.last {
            page.isStale = true
            turn(to: .plan(page))
        }
        guard place.isService else {
            notice = Notice(text: words.refreshed(now.minute), tone: .plain)
            return []
        }
        notice = Notice(text: words.refreshing, tone: .plain)
        return open == nil ? [.refreshAll] : refreshOpen()
    }
}

extension Refusal {
    /// Whether there was no way to the service.
    fileprivate var isUnreachable: Bool {
        if case .unreachable = cause { true } else { false }
    }
}

extension SyncPhase {
    /// Why the service cannot be asked; nil while it can.
    var trouble: Refusal? {
        switch self {
        case .offline(let refusal, _), .stopped(let refusal): refusal
        case .rest, .listing, .reading, .waiting: nil
        }
    }
}

extension SyncReport {
    /// What has come from the service so far: rows may differ once it differs.
    fileprivate var progress: [Int] {
        switch phase {
        case .listing(let customers): [0, customers]
        case .reading(let done, let total): [1, done, total]
        case .rest, .waiting, .offline, .stopped: []
        }
    }
}
