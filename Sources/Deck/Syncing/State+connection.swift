import Canvas
import Domain

extension State {
    /// Where the deck is connected to, for the end of the breadcrumb: the sandbox and its rules,
    /// or profile and state of the way to a service.
    var connectionLabel: String {
        let lock = place.isReadOnly ? words.readOnlyMark : ""
        guard case .service(let profile, _) = place.connection else {
            let edition = place.rules.edition.rawValue
            let rules =
                place.rules.venue == .sandbox
                ? words.sandboxRules(edition) : words.productionRules(edition)
            return [lock, rules].filter { !$0.isEmpty }.joined(separator: " · ")
        }
        let name = Span(profile).text
        return [
            name.columns > 20 ? name.fitted(20) : name, lock, syncLabel,
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// How far the replica is: a mark and a few words.
    private var syncLabel: String {
        if isOffline { return "✗ " + words.syncOffline(cutOff) }
        if let waitsUntil, sync?.phase.trouble == nil {
            return "… " + words.waitingUntil(waitsUntil.second(at: now))
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
        case .waiting(let until): "… " + words.waitingUntil(until.second(at: now))
        case .stopped(let refusal):
            "! "
                + (refusal.asksToSignIn
                    ? words.syncSignIn : words.syncStopped(cutOff))
        }
    }

    /// Whether the service cannot be reached, by the word of the replica or of whoever was asked
    /// last.
    private var isOffline: Bool {
        switch sync?.phase {
        case .offline: true
        case .stopped: false
        case nil, .rest, .listing, .reading, .waiting: cutOffSince != nil
        }
    }

    private var cutOff: String { (cutOffSince ?? now).moment(at: now) }

    /// What is said over the footer as long as the service cannot be asked; nil while it can.
    var standingNotice: String? {
        if isOffline { return words.offlineNotice(cutOff) }
        guard case .stopped(let refusal) = sync?.phase else { return nil }
        return words.paragraph([words.advice(for: refusal), words.thenRefreshKey])
    }

    /// The way to the service in full, for the help: nothing of the embedded sandbox.
    var connectionLines: [String] {
        guard place.isService else { return [] }
        var lines = [connectionLabel]
        if let trouble = sync?.phase.trouble { lines.append(words.refusal(trouble)) }
        if case .offline(_, until: let next?) = sync?.phase {
            lines.append(words.syncNextAttempt(next.second(at: now)))
        }
        return lines
    }

    /// What an empty list of customers means while none was ever read; nil otherwise.
    var firstListing: String? {
        guard place.isService, customers.asOf == nil, sync?.listedAt == nil else { return nil }
        switch sync?.phase {
        case .listing(let customers) where customers > 0:
            return words.syncFirstListingSoFar(customers)
        case nil, .listing, .waiting, .reading: return words.firstListing
        case .rest, .offline, .stopped: return words.customersNotRead
        }
    }
}

extension Refusal {
    /// Whether signing in again is what it takes.
    fileprivate var asksToSignIn: Bool {
        switch cause {
        case .service(.signInMissing), .service(.signInExpired), .service(.multiFactorRequired),
            .service(.wrongAudience):
            true
        default: false
        }
    }
}
