import Domain
import Foundation
import Storage

/// What an act that the service accepted comes to.
enum ActResult {
    /// It answered the subscription as it is then.
    case subscription(Subscription)
    /// It answered a subscription that was not there before.
    case bought(Subscription)
    /// It answered nothing; by the rules this is what becomes of it.
    case change(Change)
    /// It answered nothing, and this status is to be expected.
    case word(String)
    /// The renewal is so; it may have answered the subscription as it is then.
    case renewal(Renewal, of: Subscription.ID, Subscription?)
    case removal
    /// Delegated admin privileges are given up.
    case withoutDelegatedAccess
    /// Nothing is known of it.
    case nothing

    /// What the log says.
    func details(
        of write: Write, _ before: Holdings, by partner: Identity
    ) -> String {
        switch self {
        case .subscription(let after):
            Details.change(
                Change(subscriptions: [after], consequences: []), from: before)
        case .renewal(let renewal, let id, let after):
            Details.change(
                Change(
                    subscriptions: [after ?? before.subscription(id)?.with(renewal)].compactMap(
                        \.self), consequences: []), from: before)
        case .bought(let subscription): Details.order(subscription)
        case .change(let change): Details.change(change, from: before)
        case .word(let word):
            "status: \(write.holding.flatMap(before.status) ?? "none") → \(word)"
        case .removal: Details.removal(of: before.customer, by: partner)
        case .withoutDelegatedAccess:
            before.customer.allowsDelegatedAccess == false
                ? "" : Details.delegatedAccess(of: before.customer, given: false)
        case .nothing: ""
        }
    }

    /// Brings into the Directory what the service answered; what it did not answer is read later.
    func write(
        for customer: Customer.ID, _ before: Holdings, by partner: Identity,
        _ writer: DirectoryWriter
    ) throws(DirectoryError) {
        switch self {
        case .subscription(let subscription), .bought(let subscription):
            try writer.take(subscription, of: customer)
        case .renewal(_, _, let subscription):
            if let subscription { try writer.take(subscription, of: customer) }
        case .removal:
            try writer.endRelationship(with: customer, of: partner.partnerTenantID)
        case .withoutDelegatedAccess: try writer.setDelegatedAccess(false, of: customer)
        case .change, .word, .nothing: break
        }
    }

    /// What the service is still to show; nil if there is nothing to wait for.
    func pending(
        _ write: Write, _ before: Holdings, since now: Date
    ) -> PendingChange? {
        switch self {
        case .subscription(let after), .bought(let after):
            return PendingChange(
                holding: .subscription(after.id), expected: after.status.word, since: now)
        case .renewal(let renewal, let id, let after):
            // It was asked for by whoever saw it active: renewal cannot be set otherwise.
            return PendingChange(
                holding: .subscription(id),
                expected: (after?.status ?? .active).word, renewal: renewal, since: now)
        case .removal:
            return PendingChange(
                holding: nil, expected: Customer.Relationship.none.word, since: now)
        case .change(let change):
            guard let holding = write.holding,
                let status = before.applying(change).status(of: holding),
                status != before.status(of: holding)
            else { return nil }
            return PendingChange(holding: holding, expected: status, since: now)
        case .word(let word):
            return write.holding.map { PendingChange(holding: $0, expected: word, since: now) }
        case .withoutDelegatedAccess, .nothing:
            return nil
        }
    }
}
