import FoundationEssentials

/// What a filter is judged by: a customer as far as it is known.
package struct CustomerFacts: Sendable {
    package var account: CustomerAccount
    /// Nil if what it holds was never read.
    package var holdings: Holdings?
    /// Whether the service still lists it.
    package var isListed: Bool
    /// Its admin relationships, which are read apart from what it holds.
    package var adminAccess: AdminAccess

    /// `adminAccess` is that of the holdings if it is nil.
    package init(
        account: CustomerAccount, holdings: Holdings?, isListed: Bool = true,
        adminAccess: AdminAccess? = nil
    ) {
        self.account = account
        self.holdings = holdings
        self.isListed = isListed
        self.adminAccess = adminAccess ?? holdings?.adminAccess ?? .notRead
    }
}

extension CustomerFilter {
    /// Whether a customer matches; nil if too little is known of it to tell.
    package func matches(_ facts: CustomerFacts, under rules: Rules, at now: Date) -> Bool? {
        var answer: Bool? = true
        for part in parts {
            if case .holding = part.claim { continue }
            let answered = part.holds(of: facts, under: rules, at: now)
            answer = answer && (part.isNegated ? opposite(of: answered) : answered)
        }
        let claims = holdingClaims
        guard !claims.one.isEmpty || !claims.none.isEmpty else { return answer }
        guard let holdings = facts.holdings else { return answer && nil }
        if !claims.one.isEmpty {
            answer = answer && holdings.has(claims.one, under: rules, at: now)
        }
        for claim in claims.none {
            answer = answer && opposite(of: holdings.has([claim], under: rules, at: now))
        }
        return answer
    }

    /// Whether a holding matches what is claimed of holdings; nil if too little is known of it.
    /// Text is not looked at: a list knows better what its rows say.
    package func matches(
        _ holding: Holding, in holdings: Holdings, under rules: Rules, at now: Date
    ) -> Bool? {
        let claims = holdingClaims
        var answer: Bool? = true
        for claim in claims.one {
            answer = answer && claim.holds(of: holding, in: holdings, under: rules, at: now)
        }
        for claim in claims.none {
            let answered = claim.holds(of: holding, in: holdings, under: rules, at: now)
            answer = answer && opposite(of: answered)
        }
        return answer
    }
}

extension CustomerFilter {
    /// Whether the words are in texts such as those of a row; terms are not looked at.
    package func isFound(in texts: [String]) -> Bool {
        parts.allSatisfy { part in
            switch part.claim {
            case .word(let text), .phrase(let text):
                let word = SearchWord(text)
                return texts.contains(where: word.occurs) != part.isNegated
            default: return true
            }
        }
    }
}

/// Whether both are true; false if one of them is false, whatever the other is.
private func && (one: Bool?, other: Bool?) -> Bool? {
    if one == false || other == false { return false }
    return one == nil || other == nil ? nil : true
}

private func opposite(of answer: Bool?) -> Bool? { answer.map { !$0 } }

extension CustomerFilter.Part {
    /// Whether its claim is true of a customer; claims about single holdings are judged together.
    fileprivate func holds(of facts: CustomerFacts, under rules: Rules, at now: Date) -> Bool? {
        let account = facts.account
        switch claim {
        case .word(let text), .phrase(let text):
            if Self.has(text, Self.texts(of: account), isWhole: false) { return true }
            let inAccess: Bool? = access.map(facts.adminAccess.has) ?? false
            return opposite(of: opposite(of: facts.holds(idOf: self)) && opposite(of: inAccess))
        case .text(let field, let text, let isWhole):
            return Self.has(text, Self.texts(of: account, in: field), isWhole: isWhole)
                ? true : facts.holds(idOf: self)
        case .country(let codes):
            let country = account.profile.country
            return country.isEmpty ? nil : codes.contains(country.uppercased())
        case .ready(let wanted):
            guard facts.isListed, let count = facts.blockers(under: rules, at: now) else {
                return nil
            }
            return (count == 0) == wanted
        case .blocked(let comparison):
            return facts.blockers(under: rules, at: now).map { comparison.holds(of: $0) }
        case .delegatedAccess(let wanted):
            return account.customer.allowsDelegatedAccess.map { $0 == wanted }
        case .adminAccess(let wanted):
            return facts.access.matches(wanted)
        case .accessEnds(let comparison):
            return facts.access.ends(comparison, at: now)
        case .accessText(let text): return facts.adminAccess.has(text)
        case .read(let wanted): return (facts.holdings != nil) == wanted
        case .listed(let wanted): return facts.isListed == wanted
        case .due, .holding: return true
        }
    }

    private static func has(_ text: String, _ texts: [String], isWhole: Bool) -> Bool {
        let word = SearchWord(text)
        return texts.contains { isWhole ? word.is($0) : word.occurs(in: $0) }
    }

    private static func texts(of account: CustomerAccount) -> [String] {
        CustomerFilter.TextField.allCases.flatMap { texts(of: account, in: $0) }
    }

    private static func texts(
        of account: CustomerAccount, in field: CustomerFilter.TextField
    ) -> [String] {
        switch field {
        case .name: [account.customer.companyName]
        case .domain: [account.customer.domain] + account.customDomains
        case .id: [account.customer.id.text]
        }
    }
}

extension CustomerFacts {
    /// Whether it holds something whose ID, or whose order's, begins or ends with a part's text;
    /// false if that can be of none, nil if that is not known.
    fileprivate func holds(idOf part: CustomerFilter.Part) -> Bool? {
        guard let id = part.heldID else { return false }
        return holdings.flatMap { $0.has(id) }
    }

    /// How many holdings block the removal; nil if what it holds was never read.
    fileprivate func blockers(under rules: Rules, at now: Date) -> Int? {
        holdings.map { rules.eligibility(of: $0, at: now).blockers.count }
    }
}

extension CustomerFacts {
    /// The sums of the admin relationships, as far as they are known.
    fileprivate var access: AdminAccessSummary {
        AdminAccessSummary(of: adminAccess)
    }
}

extension AdminAccessSummary {
    /// Whether they are in one of these ways; nil if that is not known. One that gives access is
    /// enough to know that there is one.
    fileprivate func matches(_ wanted: [FilterAccess]) -> Bool? {
        var answer: Bool? = false
        for way in wanted {
            let answered: Bool? =
                switch way {
                case .none: live > 0 ? false : isKnown ? true : nil
                case .active: live > 0 ? true : isKnown ? false : nil
                case .pending: pending > 0 ? true : isKnown ? false : nil
                case .ending: ending != nil ? true : isKnown ? false : nil
                case .ended: hasEnded ? true : isKnown ? false : nil
                case .unknown: !isKnown
                }
            if answered == true { return true }
            if answered == nil { answer = nil }
        }
        return answer
    }

    /// Whether the first that ends for good is as far away as compared; nil if that is not known.
    fileprivate func ends(_ comparison: Comparison, at now: Date) -> Bool? {
        var isSo = false
        if let endsAt, !extendsItself, now <= endsAt {
            isSo = comparison.holds(of: endsAt.timeIntervalSince(now))
        }
        if isKnown { return isSo }
        // One that is not known may end earlier.
        return isSo && comparison.isAtMost ? true : nil
    }
}

extension Holdings {
    /// Whether all claims are true of one of them; nil if that may be so.
    fileprivate func has(_ claims: [HoldingClaim], under rules: Rules, at now: Date) -> Bool? {
        var answer: Bool? = unread.isEmpty ? false : nil
        for holding in known {
            var held: Bool? = true
            for claim in claims {
                held = held && claim.holds(of: holding, in: self, under: rules, at: now)
            }
            if held == true { return true }
            if held == nil { answer = nil }
        }
        return answer
    }

    private var known: [Holding] {
        subscriptions.map { .subscription($0.id) }
            + azureSubscriptions.map { .azureSubscription($0.id) }
            + reservations.map { .reservation($0.id) } + software.map { .software($0.id) }
    }
}

extension HoldingClaim {
    /// Whether it is true of a holding; nil if too little is known of it.
    fileprivate func holds(
        of holding: Holding, in holdings: Holdings, under rules: Rules, at now: Date
    ) -> Bool? {
        switch holding {
        case .subscription(let id):
            holdings.subscription(id).map { holds(of: $0, under: rules, at: now) } ?? nil
        case .azureSubscription(let id):
            holdings.azureSubscription(id).map { holds(of: $0) } ?? nil
        case .reservation(let id): holdings.reservation(id).map { holds(of: $0) } ?? nil
        case .software(let id):
            holdings.softwarePurchase(id).map { holds(of: $0, under: rules, at: now) } ?? nil
        case .unread: nil
        case .adminRelationship: false
        }
    }

    private func holds(of subscription: Subscription, under rules: Rules, at now: Date) -> Bool? {
        if dependsOnKind, !subscription.isKindTold { return nil }
        switch self {
        case .status(let wanted):
            return Self.status(
                subscription.status.word, isOneOf: wanted,
                known: Subscription.Status.known.map(\.word))
        case .kind(let kinds):
            return kinds.contains { $0.subscriptions.contains(subscription.kind) }
        case .seats(let comparison):
            return subscription.kind.hasSeats && comparison.holds(of: subscription.quantity)
        case .renews(let comparison):
            guard subscription.status == .active, let end = subscription.commitmentEndDate,
                now <= end, comparison.holds(of: end.timeIntervalSince(now))
            else { return false }
            return rules.renews(subscription.term)
        case .window(let comparison):
            guard subscription.status == .active || subscription.status == .suspended,
                subscription.kind.hasWindow
            else { return false }
            return Self.isOpen(subscription.cancellationAllowedUntil, comparison, at: now)
        case .autoRenew(let wanted):
            return subscription.kind.renewsItself && !subscription.status.isOver
                && subscription.autoRenewEnabled == wanted
        case .outcome(let wanted):
            guard rules.endOfTerm(subscription.term) != nil,
                let end = rules.termEnd(of: subscription.term, at: now)
            else { return false }
            return wanted.contains(end.outcome)
        case .term(let lengths):
            return lengths.contains { $0.duration == subscription.termDuration }
        case .billing(let cycles):
            return cycles.contains { $0.rawValue == subscription.billingCycle }
        case .held(let held):
            return held.isOf(
                names: [subscription.friendlyName, subscription.offerName],
                ids: [subscription.id.text, subscription.orderID.text])
        }
    }

    private func holds(of azure: AzureSubscription) -> Bool? {
        switch self {
        case .status(let wanted):
            Self.status(azure.status.word, isOneOf: wanted, known: Self.azureWords)
        case .kind(let kinds): kinds.contains(.azure)
        case .held(let held): held.isOf(names: [azure.friendlyName], ids: [azure.id.text])
        case .seats, .renews, .window, .autoRenew, .outcome, .term, .billing: false
        }
    }

    private func holds(of reservation: Reservation) -> Bool? {
        switch self {
        case .status(let wanted):
            Self.status(reservation.status.word, isOneOf: wanted, known: Self.purchaseWords)
        case .kind(let kinds): kinds.contains(.reservation)
        case .held(let held):
            held.isOf(
                names: [reservation.displayName],
                ids: [reservation.id.text, reservation.orderID.text])
        case .seats, .renews, .window, .autoRenew, .outcome, .term, .billing: false
        }
    }

    private func holds(of software: SoftwarePurchase, under rules: Rules, at now: Date) -> Bool? {
        switch self {
        case .status(let wanted):
            Self.status(software.status.word, isOneOf: wanted, known: Self.purchaseWords)
        case .kind(let kinds): kinds.contains(.software)
        case .window(let comparison):
            software.status.isOpen
                && Self.isOpen(rules.window(of: software), comparison, at: now)
        case .held(let held):
            held.isOf(
                names: [software.productName], ids: [software.id.text, software.orderID.text])
        case .seats, .renews, .autoRenew, .outcome, .term, .billing: false
        }
    }

    private static func isOpen(_ window: Date?, _ comparison: Comparison, at now: Date) -> Bool {
        guard let window, now <= window else { return false }
        return comparison.holds(of: window.timeIntervalSince(now))
    }

    /// Whether a status is one of those; unknown if the service told none.
    private static func status(
        _ word: String, isOneOf wanted: [FilterStatus], known: [String]
    ) -> Bool? {
        if known.contains(word) { return wanted.contains { $0.rawValue == word } }
        if wanted.contains(.unknown) { return true }
        return word.lowercased() == untoldStatus ? nil : false
    }
}

extension HoldingClaim {
    /// Whether it can't be judged of a subscription of which nobody knows how it was sold.
    package var dependsOnKind: Bool {
        switch self {
        case .kind, .renews, .window, .autoRenew, .outcome: true
        case .status, .seats, .held, .term, .billing: false
        }
    }

    /// The words of the reference for Azure subscriptions, and for reservations and software.
    package static let azureWords = [AzureSubscriptionStatus.active, .cancelled].map(\.word)
    package static let purchaseWords =
        [PurchaseStatus.completed, .pending, .cancelled, .expired].map(\.word)
}
