/// What a list of customers is narrowed to: words, and terms such as `status:active` or `seats>10`.
/// All parts must be true of a customer.
///
/// A part is true, false or unknown. Of a customer whose holdings were never read, everything about
/// holdings is unknown, and so is the opposite of it: such a customer never matches, and is counted
/// apart.
///
/// Positive terms about holdings (`HoldingClaim`) must all be true of one and the same holding. A
/// negated one must be true of none.
package struct CustomerFilter: Equatable, Sendable {
    package var parts: [Part]

    package init(_ parts: [Part] = []) { self.parts = parts }

    /// A word or term, or the opposite of one.
    package struct Part: Equatable, Sendable {
        package let isNegated: Bool
        package let claim: Claim
        /// Whether its text is looked for in a customer's own texts alone, and is no ID of a
        /// holding (`CustomerFilter.settled`).
        package var isOfOwnTexts = false
        /// The same text, where it is looked for in admin relationships as well; nil elsewhere.
        package var access: AccessText?

        package init(_ claim: Claim, isNegated: Bool = false) {
            self.claim = claim
            self.isNegated = isNegated
        }
    }

    /// What is claimed of a customer.
    package enum Claim: Equatable, Sendable {
        /// Text without blanks that is in the name, a domain or the Microsoft ID; or the beginning
        /// or the end of the ID of something the customer holds, or of its order's (`HeldID`).
        case word(String)
        /// The same for text in quotes, which may have blanks.
        case phrase(String)
        /// The text is in one of the customer's texts, or is all of it.
        case text(TextField, String, isWhole: Bool)
        /// The country of the billing profile's default address, ISO 3166 in capitals (reference,
        /// 3.2). Lists do not tell it: it is unknown until the Account page was read.
        case country([String])
        /// Nothing blocks the removal of the relationship (`Rules.eligibility`; reference, 6). It
        /// is unknown of a customer the service does not list any more.
        case ready(Bool)
        /// How many holdings block the removal.
        case blocked(Comparison)
        /// Delegated admin privileges, `allowDelegatedAccess` (reference, 3.2). Lists do not tell
        /// them.
        case delegatedAccess(Bool)
        /// How the customer's admin relationships are, granular privileges (GDAP): any of these.
        /// They are unknown until Microsoft Graph told them.
        case adminAccess([FilterAccess])
        /// The time until the first of the admin relationships that give access ends and does not
        /// extend itself, in seconds.
        case accessEnds(Comparison)
        /// An admin relationship has a text in its name, or a role that it is the name of.
        case accessText(AccessText)
        /// What the customer holds was read at least once.
        case read(Bool)
        /// The service still lists the customer.
        case listed(Bool)
        /// The time until the date of a sign of the radar, or until a term ends, in seconds; only
        /// the radar and the list of terms have them.
        case due(Comparison)
        /// Something the customer holds.
        case holding(HoldingClaim)
    }

    /// One of the texts of a customer.
    package enum TextField: String, CaseIterable, Sendable {
        case name, domain, id
    }
}

/// What is claimed of one holding.
package enum HoldingClaim: Equatable, Sendable {
    /// The status is one of these.
    case status([FilterStatus])
    /// It was sold in one of these ways.
    case kind([FilterKind])
    /// `quantity` of a subscription sold by seats (reference, 4.1). A reservation has none.
    case seats(Comparison)
    /// The time until auto-renew begins another term, in seconds: the term has not ended, and
    /// nothing else is scheduled for its end (`Rules.termEnd`; reference of 2026, 2.3).
    case renews(Comparison)
    /// The time until an open cancellation window closes, in seconds:
    /// `cancellationAllowedUntilDate` of new commerce, software and the marketplace (reference, 4.1
    /// and 5.3).
    case window(Comparison)
    /// `autoRenewEnabled` of a subscription that has not ended (reference, 4.1). An Azure plan has
    /// no term to renew.
    case autoRenew(Bool)
    /// What becomes of a subscription when its term ends is one of these (`Rules.termEnd`).
    case outcome([TermOutcome])
    /// The term of a subscription has one of these lengths.
    case term([FilterTermLength])
    /// A subscription is billed in one of these cycles.
    case billing([FilterBilling])
    /// Its name, nickname or offer has a text, or its ID or its order's begins with it, or ends
    /// with it where that tells holdings apart (`HeldID`).
    case held(HeldText)
}

/// A status by Partner Center's word, of subscriptions, Azure subscriptions, reservations or
/// software (reference, 4.1, 4.2 and 5.2).
package enum FilterStatus: String, CaseIterable, Sendable {
    case active, suspended, pending, expired, disabled, deleted, cancelled, completed, none
    /// The service told none, or a word that the reference does not have.
    case unknown
}

/// How something was sold, by the words operators use.
package enum FilterKind: String, CaseIterable, Sendable {
    /// New commerce licences.
    case nce
    /// Licences and add-ons of the legacy catalogue.
    case legacy
    /// Legacy add-ons alone.
    case addon
    /// Azure plans, their Azure subscriptions, and Azure as sold before.
    case azure
    /// Azure plans alone.
    case plan
    /// Software subscriptions and perpetual software.
    case software
    case marketplace
    /// Azure savings plans.
    case savings
    /// Azure reserved instances.
    case reservation

    /// The kinds of subscriptions it means.
    package var subscriptions: [Subscription.Kind] {
        switch self {
        case .nce: [.newCommerce]
        case .legacy: [.legacyLicence, .legacyAddOn]
        case .addon: [.legacyAddOn]
        case .azure: [.legacyAzure, .azurePlan]
        case .plan: [.azurePlan]
        case .software: [.software]
        case .marketplace: [.marketplace]
        case .savings: [.savingsPlan]
        case .reservation: []
        }
    }
}

/// How long a term is (reference, 4.1).
package enum FilterTermLength: String, CaseIterable, Sendable {
    case month, year, threeyears

    /// As Partner Center writes it, in ISO 8601.
    package var duration: String {
        switch self {
        case .month: "P1M"
        case .year: "P1Y"
        case .threeyears: "P3Y"
        }
    }
}

/// How often a subscription is billed, by Partner Center's word (reference, 4.1).
package enum FilterBilling: String, CaseIterable, Sendable {
    case monthly, annual, triennial
}

/// A number compared with a limit.
package struct Comparison: Equatable, Sendable {
    /// The operators, as they are typed.
    package enum Operator: String, CaseIterable, Sendable {
        case atLeast = ">="
        case atMost = "<="
        case more = ">"
        case less = "<"
        case equal = "="
    }

    package let relation: Operator
    /// Not negative; seconds where it is a time.
    package let limit: Int

    package init(_ relation: Operator, _ limit: Int) {
        self.relation = relation
        self.limit = limit
    }

    /// Whether a smaller number meets it as well.
    package var isAtMost: Bool { relation == .less || relation == .atMost }

    /// Whether it is true of a number.
    package func holds(of number: Int) -> Bool { holds(of: Double(number)) }

    /// Whether it is true of a time, in seconds where the limit is.
    package func holds(of seconds: Double) -> Bool {
        let limit = Double(limit)
        return switch relation {
        case .atLeast: seconds >= limit
        case .atMost: seconds <= limit
        case .more: seconds > limit
        case .less: seconds < limit
        case .equal: seconds == limit
        }
    }
}

extension CustomerFilter {
    /// Whether there are only words to be found: a search as it is without terms.
    package var isPlain: Bool {
        parts.allSatisfy { part in
            if case .word = part.claim { !part.isNegated } else { false }
        }
    }

    /// The parts that are no text to be found anywhere: those that a list in memory can't answer.
    package var terms: CustomerFilter {
        CustomerFilter(parts.filter { $0.claim.isTerm })
    }

    /// What is claimed of the dates of signs, and everything else.
    package var partedByDue: (due: CustomerFilter, others: CustomerFilter) {
        func isDue(_ part: Part) -> Bool { if case .due = part.claim { true } else { false } }
        return (CustomerFilter(parts.filter(isDue)), CustomerFilter(parts.filter { !isDue($0) }))
    }

    /// Whether a sign's date is as far away as the terms claim of it, at `now`. A sign without a
    /// date, or whose date is past, is due at no time.
    package func allows(_ date: Instant?, at now: Instant) -> Bool {
        parts.allSatisfy { part in
            guard case .due(let comparison) = part.claim else { return true }
            let isDue = date.map { now <= $0 && comparison.holds(of: $0.timeIntervalSince(now)) }
            return (isDue ?? false) != part.isNegated
        }
    }

    /// Whether a sign of that kind is about a date that the terms are about: a window that closes,
    /// a renewal, or an admin relationship that ends. Where no term is about one of these, every
    /// sign is.
    package func concerns(_ kind: RadarSignKind) -> Bool {
        var meant: [RadarSignKind] = []
        for claim in holdingClaims.one {
            switch claim {
            case .window: meant.append(.windowCloses)
            case .renews: meant += [.renews, .renewsMonthly]
            default: break
            }
        }
        let asksForAccess = parts.contains { part in
            if case .accessEnds = part.claim { !part.isNegated } else { false }
        }
        if asksForAccess { meant.append(.accessEnds) }
        return meant.isEmpty || meant.contains(kind)
    }

    /// The parts that are text to be found anywhere.
    package var words: CustomerFilter {
        CustomerFilter(parts.filter { !$0.claim.isTerm })
    }

    /// The words that a customer's name or domain must have, with blanks between them.
    package var namesSought: String {
        parts.compactMap { part -> String? in
            guard !part.isNegated else { return nil }
            return switch part.claim {
            case .word(let text), .phrase(let text), .text(.name, let text, _),
                .text(.domain, let text, _):
                text
            default: nil
            }
        }.joined(separator: " ")
    }

    /// What is claimed of one holding, and of none.
    package var holdingClaims: (one: [HoldingClaim], none: [HoldingClaim]) {
        var claims: (one: [HoldingClaim], none: [HoldingClaim]) = ([], [])
        for part in parts {
            guard case .holding(let claim) = part.claim else { continue }
            if part.isNegated { claims.none.append(claim) } else { claims.one.append(claim) }
        }
        return claims
    }

    /// Whether the answer changes with time alone.
    package var dependsOnTime: Bool {
        parts.contains { part in
            switch part.claim {
            case .holding(.renews), .holding(.window), .holding(.outcome), .accessEnds: true
            default: false
            }
        }
    }

    /// The texts that are looked for, to be highlighted where they are found.
    package var sought: [SearchWord] {
        parts.compactMap { part in
            guard !part.isNegated else { return nil }
            return switch part.claim {
            case .word(let text), .phrase(let text), .text(_, let text, _): SearchWord(text)
            case .holding(.held(let held)): SearchWord(held.text)
            default: nil
            }
        }
    }
}

extension CustomerFilter.Part {
    /// Whether it is true of one customer at most: it has a whole Microsoft ID.
    package var namesOneByID: Bool {
        guard !isNegated, case .text(.id, let text, _) = claim else { return false }
        return text.isGUID
    }
}

extension CustomerFilter.Claim {
    fileprivate var isTerm: Bool {
        switch self {
        case .word, .phrase: false
        default: true
        }
    }
}
