import Canvas
import Domain
import Wording

extension State {
    /// Takes how far the replica is. Refreshes the open customer once the service can be reached
    /// again.
    mutating func take(_ report: SyncReport) -> [Effect] {
        let wasCutOff = cutOffSince != nil
        let before = sync?.phase.trouble
        let hasProgressed = report.progress != sync?.progress
        // What it waits for in between is no end.
        let hasEnded = report.hasEnded && sync?.hasEnded != true
        if hasProgressed || hasEnded {
            customersAreStale(countingAgain: report.hasEnded)
            termsSynced(toItsEnd: report.hasEnded)
        }
        if hasEnded { clearRefresh() }
        // The first report after a failure only says that it is tried again.
        let isAttempt = before != nil || sync == nil
        sync = report
        switch report.phase {
        case .offline(let refusal, _), .stopped(let refusal):
            if !wasCutOff { cutOffSince = now }
            // A failure like the last one is not told again.
            if !wasCutOff || (refusal != before && !refusal.isUnreachable) {
                let isOffline = isOffline
                let cutOff = cutOff
                tell(.warning, isOfCutOff: true) { words in
                    let standing =
                        isOffline ? words.offlineNotice(cutOff) : words.signInAgain(after: refusal)
                    return [words.reason(of: refusal), standing].joined(separator: "\n")
                }
            }
            return []
        case .listing(customers: 0), .waiting: return []
        case .listing, .reading, .profiles:
            if wasCutOff, isAttempt || !hasProgressed { return [] }
            clearCutOff()
            return wasCutOff ? refreshOpen() : []
        case .rest:
            clearCutOff()
            return wasCutOff ? refreshOpen() : []
        }
    }

    /// The service answers again: drops what said that it does not.
    private mutating func clearCutOff() {
        cutOffSince = nil
        if notice?.isOfCutOff == true { notice = nil }
    }

    /// Drops what said that the service is being read.
    private mutating func clearRefresh() {
        if notice?.isOfRefresh == true { notice = nil }
    }

    /// The service's answer about the customer is in the Directory.
    mutating func refreshed(_ customer: Customer.ID) {
        if open?.id == customer { clearRefresh() }
        customersAreStale()
        termsAreStale()
        if sync?.phase.trouble == nil { clearCutOff() }
        guard open?.id == customer else { return }
        open?.isRefreshing = false
        open?.isStale = true
        undoTried = [:]
    }

    /// Takes a failed refresh; what was read before still shows. It may be the first sign that the
    /// service cannot be reached.
    mutating func refreshFailed(_ customer: Customer.ID, because refusal: Refusal) {
        if refusal.isUnreachable, cutOffSince == nil { cutOffSince = now }
        guard open?.id == customer else { return }
        open?.isRefreshing = false
        tell(.warning, isOfCutOff: refusal.isUnreachable) { $0.refusal(refusal) }
    }

    /// Asks the service for the open customer; does nothing in the embedded sandbox.
    mutating func refreshOpen() -> [Effect] {
        guard place.isService, let open else { return [] }
        self.open?.isRefreshing = true
        return [.refresh(open.id)]
    }

    /// Reads again what shows; a service is asked for it afresh.
    mutating func refresh() -> [Effect] {
        everythingIsStale()
        shown.becomeStale(isAsked: true)
        guard place.isService else {
            let time = now.minute
            tell(.plain) { $0.refreshed(time) }
            return []
        }
        tell(.plain, isOfRefresh: true) { $0.refreshing }
        return open == nil || isAcrossCustomers ? [.refreshAll] : refreshOpen()
    }
}

extension Refusal {
    /// Whether the service could not be reached.
    fileprivate var isUnreachable: Bool {
        if case .unreachable = cause { true } else { false }
    }
}

extension SyncPhase {
    /// Why the service cannot be asked; nil while it can.
    var trouble: Refusal? {
        switch self {
        case .offline(let refusal, _), .stopped(let refusal): refusal
        case .rest, .listing, .reading, .profiles, .waiting: nil
        }
    }
}

extension SyncReport {
    /// Whether nothing more is read for now: all was, or it can't be.
    fileprivate var hasEnded: Bool {
        switch phase {
        case .rest, .offline, .stopped: true
        case .listing, .reading, .profiles, .waiting: false
        }
    }

    /// What has come from the service so far. Rows may have changed when it changes.
    fileprivate var progress: [Int] {
        switch phase {
        case .listing(let customers): [0, customers]
        case .reading(let done, let total): [1, done, total]
        case .profiles(let done, let total): [2, done, total]
        case .rest, .waiting, .offline, .stopped: []
        }
    }
}

extension State {
    /// Where the deck is connected to, for the end of the breadcrumb: the sandbox and its rules,
    /// the files and how old they are, or the profile and the state of the connection.
    var connectionLabel: String {
        let lock = place.isReadOnly ? words.readOnlyMark : ""
        if case .files(let asOf) = place.connection {
            return [words.importedMark(asOf.day), lock].dotted
        }
        guard case .service(let profile, _) = place.connection else {
            let edition = place.rules.edition.rawValue
            let rules =
                place.rules.venue == .sandbox
                ? words.sandboxRules(edition) : words.productionRules(edition)
            return [lock, rules].dotted
        }
        let name = Span(profile).text
        return [
            name.columns > 20 ? name.fitted(20) : name, lock, syncLabel,
        ].dotted
    }

    /// How far the replica is: a mark and a few words.
    private var syncLabel: String {
        if isOffline { return "✗ " + words.syncOffline(cutOff) }
        if let requestWait, sync?.phase.trouble == nil {
            return "… " + words.waitingUntil(requestWait.until.second(at: now))
        }
        return switch sync?.phase {
        case nil, .offline: "… " + words.syncConnecting
        case .rest:
            if let listedAt = sync?.listedAt {
                "✓ \(listedAt.moment(at: now)) UTC"
            } else {
                "– " + words.notReadYetMark
            }
        case .listing(let customers): "↻ " + words.syncCustomers(customers)
        case .reading(let done, let total): "↻ " + words.syncHoldings(done, of: total)
        case .profiles(let done, let total): "↻ " + words.syncProfiles(done, of: total)
        case .waiting(let until): "… " + words.waitingUntil(until.second(at: now))
        case .stopped(let refusal):
            "! "
                + (refusal.asksToSignIn
                    ? words.syncSignIn : words.syncStopped(cutOff))
        }
    }

    /// Whether the service cannot be reached, by the replica's report or by the last refresh.
    private var isOffline: Bool {
        switch sync?.phase {
        case .offline: true
        case .stopped: false
        case nil, .rest, .listing, .reading, .profiles, .waiting: cutOffSince != nil
        }
    }

    private var cutOff: String { (cutOffSince ?? now).moment(at: now) }

    /// What is said over the footer as long as the service cannot be asked; nil while it can.
    var standingNotice: String? {
        if isOffline { return words.offlineNotice(cutOff) }
        guard case .stopped(let refusal) = sync?.phase else { return nil }
        return words.signInAgain(after: refusal)
    }

    /// The connection in full, for the help; empty in the embedded sandbox.
    var connectionLines: [String] {
        guard place.isService else { return [] }
        var lines = [connectionLabel]
        if let trouble = sync?.phase.trouble { lines.append(words.refusal(trouble)) }
        if case .offline(_, until: let next?) = sync?.phase {
            lines.append(words.syncNextAttempt(next.second(at: now)))
        }
        return lines
    }

    /// What an empty list of customers says while none was ever read; nil otherwise.
    var firstListing: String? {
        guard place.isService, customers.asOf == nil, sync?.listedAt == nil else { return nil }
        switch sync?.phase {
        case .listing(let customers) where customers > 0:
            return words.syncFirstListingSoFar(customers)
        case nil, .listing, .waiting, .reading, .profiles: return words.firstListing
        case .rest, .offline, .stopped: return words.customersNotRead
        }
    }
}

extension Wording {
    /// What is to be done once the service has stopped answering for that reason.
    fileprivate func signInAgain(after refusal: Refusal) -> String {
        paragraph([advice(for: refusal), thenRefreshKey])
    }
}

extension Refusal {
    /// Whether the operator has to sign in again.
    fileprivate var asksToSignIn: Bool {
        switch cause {
        case .service(.signInMissing), .service(.signInExpired), .service(.multiFactorRequired),
            .service(.wrongAudience):
            true
        default: false
        }
    }
}
