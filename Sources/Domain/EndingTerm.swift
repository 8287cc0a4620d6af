import FoundationEssentials

/// The term of a subscription, as the list across all customers has it.
package struct EndingTerm: Equatable, Sendable {
    package let customer: Customer.ID
    package let companyName: String
    package let domain: String
    package let subscription: Subscription
    /// When the term ends.
    package let date: Date
    /// What happens then.
    package let end: TermEnd
    /// Whether it is renewed with changes.
    package let isChanged: Bool
    /// The changes; nil if there are none, or not only of seats, length and billing.
    package let next: NextTerm?
    /// The number of seats of the next term; nil if there is none, or nobody knows.
    package let nextQuantity: Int?

    /// Nil for a subscription whose term does not end.
    package init?(
        _ subscription: Subscription, of customer: Customer.ID, named companyName: String,
        domain: String, under rules: Rules, at now: Date
    ) {
        guard let date = rules.endOfTerm(subscription.term),
            let end = rules.termEnd(of: subscription.term, at: now)
        else { return nil }
        self.customer = customer
        self.companyName = companyName
        self.domain = domain
        self.subscription = subscription
        self.date = date
        self.end = end
        let choice = rules.choice(of: subscription.renewal, for: subscription)
        if case .change(let next) = choice { self.next = next } else { next = nil }
        if case .renews = end { isChanged = choice != .renew } else { isChanged = false }
        nextQuantity = rules.nextQuantity(of: subscription)
    }
}

/// Terms of all customers, in the order of their ends.
package struct EndingTerms: Equatable, Sendable {
    package var terms: [EndingTerm] = []
    /// How many more there are that are renewed each month (`Subscription.renewsMonthly`), where
    /// those are left out.
    package var monthly = 0
    /// How many more customers may match the filter: too little is known of them to tell.
    package var unknown = 0
    /// When the Directory was last read from the service; nil in the embedded sandbox.
    package var asOf: Date?

    package init() {}
}

extension Rules {
    /// Return when a term ends after which the subscription is renewed, ends or runs on; nil if it
    /// has none, or does not run any more.
    package func endOfTerm(_ term: Subscription.Term) -> Date? {
        termEnd(of: term) == nil ? nil : term.commitmentEndDate?.ifTold
    }
}

extension Subscription {
    /// Whether another month follows each month, with nothing changed. There are many of these.
    package var renewsMonthly: Bool {
        status == .active && termDuration == "P1M" && autoRenewEnabled
            && scheduledNextTermInstructions == nil && scheduledActions == nil
    }
}
