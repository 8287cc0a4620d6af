import Dashboard
import Domain
import FoundationEssentials

/// What stands outside the deck, as plain values: it answers reads and carries out acts.
struct World {
    var rules = Rules.of2020
    var identity = Identity.agent()
    /// Every customer on the list, in its order, with what it holds.
    var list: [Holdings] = [.contoso(.e3)]
    var former: [Customer] = []
    var offers: [Offer] = [.business, .plan]
    var activity: [ActivityRecord] = []
    var connection = Connection.embedded
    /// When a service was last asked; nil in the embedded sandbox.
    var asOf: Date?
    /// Who was never asked for, and who is not listed any more.
    var unread: Set<Customer.ID> = []
    var missing: [Customer.ID: Date] = [:]
    var pending: [PendingChange] = []

    var summary: DirectorySummary {
        DirectorySummary(
            customers: list.count,
            activeSubscriptions: list.reduce(0) { $0 + $1.count(of: .active) },
            suspendedSubscriptions: list.reduce(0) { $0 + $1.count(of: .suspended) },
            blockedCustomers: list.count { isKnown($0) && row(of: $0).blockers > 0 },
            unknownCustomers: list.count { !isKnown($0) })
    }

    private func isKnown(_ holdings: Holdings) -> Bool {
        !unread.contains(holdings.customer.id) && missing[holdings.customer.id] == nil
    }

    func window(search: String, offset: Int, limit: Int) -> CustomerWindow {
        let sought = search.lowercased()
        let found = list.filter { holdings in
            let customer = holdings.customer
            return sought.isEmpty
                || [customer.companyName, customer.domain, customer.id.text].contains {
                    $0.lowercased().contains(sought)
                }
        }
        let end = min(found.count, offset + limit)
        let shown = offset < end ? found[offset..<end] : []
        return CustomerWindow(
            offset: offset, total: found.count, rows: shown.map { row(of: $0) })
    }

    var place: Place { Place(rules: rules, identity: identity, connection: connection) }

    /// The answer to a read.
    func answer(_ read: Read) -> Event {
        switch read {
        case .customers(let search, let offset, let limit):
            return .customersRead(
                search: search, window(search: search, offset: offset, limit: limit), summary,
                asOf: asOf)
        case .customer(let id):
            guard let holdings = list.first(where: { $0.customer.id == id }) else {
                return .customerGone(id)
            }
            let isRead = !unread.contains(id)
            return .customerRead(
                CustomerSnapshot(
                    id: id, account: account(of: holdings.customer),
                    holdings: isRead ? holdings : nil, asOf: isRead ? asOf : nil,
                    pending: pending, missingSince: missing[id]))
        case .offers: return .offersRead(offers)
        case .request(let included):
            return .requestRead(
                RelationshipRequest(from: identity, includingDelegatedAccess: included),
                formerCustomers: former)
        case .activity: return .activityRead(activity)
        case .place: return .placeRead(place)
        case .aftermath(let id):
            let listed = list.map(\.customer).first { $0.id == id }
            return .aftermathRead(
                Aftermath(
                    customer: listed ?? former.first { $0.id == id }!, isListed: listed != nil,
                    supportContacts: [], partner: identity.partnerTenantID))
        }
    }

    /// Does what was asked, as the rules say it ends.
    mutating func carryOut(_ act: Act) throws {
        let rules = rules
        switch act {
        case .suspend(let id, let customer):
            try change(customer) { try rules.suspension(of: $0.subscription(id)!, in: $0) }
        case .reactivate(let id, let customer):
            try change(customer) {
                try rules.reactivation(of: $0.subscription(id)!, in: $0, at: .today)
            }
        case .cancel(let holding, let customer):
            try change(customer) {
                try rules.cancellation(of: holding, in: $0, at: .today)
            }
        case .removeRelationship(let clearance):
            former += list.map(\.customer).filter { $0.id == clearance.customer }.map(\.left)
            list.removeAll { $0.customer.id == clearance.customer }
        case .order: break
        case .accept(let id, let included):
            list += former.filter { $0.id == id }.map {
                Holdings(customer: $0.back(allowingDelegatedAccess: included))
            }
            former.removeAll { $0.id == id }
        }
    }

    private mutating func change(
        _ customer: Customer.ID, _ make: (Holdings) throws -> Change
    ) throws {
        for place in list.indices where list[place].customer.id == customer {
            list[place] = list[place].applying(try make(list[place]))
        }
    }

    private func row(of holdings: Holdings) -> CustomerRow {
        let open =
            holdings.reservations.count { $0.status.isOpen }
            + holdings.software.count { $0.status.isOpen }
        return CustomerRow(
            id: holdings.customer.id, companyName: holdings.customer.companyName,
            domain: holdings.customer.domain, country: "DE",
            activeSubscriptions: holdings.count(of: .active),
            suspendedSubscriptions: holdings.count(of: .suspended), openPurchases: open,
            blockers: rules.eligibility(of: holdings, at: .today).blockers.count,
            isRead: !unread.contains(holdings.customer.id),
            missingSince: missing[holdings.customer.id])
    }

    func account(of customer: Customer) -> CustomerAccount {
        CustomerAccount(
            customer: customer,
            profile: CompanyProfile(
                country: "DE", city: "Köln", addressLine: "Domkloster 4", postalCode: "50667",
                contactName: "Jürgen Groß", email: "it@contoso.example",
                phoneNumber: "+49 221 0000", culture: "de-DE"),
            customDomains: ["contoso.example"], supportContacts: [identity.supportContact])
    }
}

extension Holdings {
    fileprivate func count(of status: Subscription.Status) -> Int {
        subscriptions.count { $0.status == status }
    }
}

extension Customer {
    /// As it is once the relationship has ended.
    fileprivate var left: Customer {
        var left = self
        left.relationship = .none
        left.allowsDelegatedAccess = false
        return left
    }

    fileprivate func back(allowingDelegatedAccess: Bool) -> Customer {
        var back = self
        back.relationship = .reseller
        back.allowsDelegatedAccess = allowingDelegatedAccess
        return back
    }
}
