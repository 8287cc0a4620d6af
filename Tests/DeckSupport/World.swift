import Deck
import Domain
import FoundationEssentials
import Samples

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
    /// The word in the frame that the profile asks for.
    var frame: String?
    /// When a service was last asked; nil in the embedded sandbox.
    var asOf: Date?
    /// When admin relationships were last read, and why they could not be since.
    var access: (asOf: Date?, trouble: AdminAccessTrouble?) = (nil, nil)
    /// Customers who were never asked for, and those not listed any more.
    var unread: Set<Customer.ID> = []
    var missing: [Customer.ID: Date] = [:]
    var pending: [PendingChange] = []
    var refundable: [Subscription.ID: Subscription.RefundableSeats] = [:]
    var journal: [JournalEntry] = []
    var runs: [Run] = []
    var lookalikes: [Customer.ID: [Lookalike]] = [:]
    /// The customers that are named where a search finds none.
    var nearest: [Customer] = []
    var filters: [SavedFilter] = []
    /// Those that customers have.
    var countries = ["DE", "JP", "KR"]
    var radar = Radar(signs: [], counts: [:], asOf: nil)
    /// The last write to each holding, and what the customer held before.
    var history: [Holding: (write: Write, before: Holdings)] = [:]
    /// Holdings on which all that was done was undone.
    var undone: Set<Holding> = []

    var summary: DirectorySummary {
        var summary = DirectorySummary(
            customers: list.count,
            activeSubscriptions: list.reduce(0) { $0 + $1.count(of: .active) },
            suspendedSubscriptions: list.reduce(0) { $0 + $1.count(of: .suspended) },
            blockedCustomers: list.count { isKnown($0) && row(of: $0).blockers > 0 },
            unknownCustomers: list.count { !isKnown($0) })
        summary.oneStepCustomers = list.count { isKnown($0) && row(of: $0).blockers == 1 }
        summary.otherSubscriptions =
            list.reduce(0) { $0 + $1.subscriptions.count } - summary.activeSubscriptions
            - summary.suspendedSubscriptions
        return summary
    }

    private func isKnown(_ holdings: Holdings) -> Bool {
        !unread.contains(holdings.customer.id) && missing[holdings.customer.id] == nil
    }

    func matching(_ search: String, in scope: FilterScope = .customers) -> [Holdings] {
        if let filter = filter(search, scope), scope == .access || !filter.isPlain {
            return list.filter { answer(to: filter, $0) == true }
        }
        let sought = search.lowercased()
        return list.filter { holdings in
            let customer = holdings.customer
            return sought.isEmpty
                || [customer.companyName, customer.domain, customer.id.text].contains {
                    $0.lowercased().contains(sought)
                }
        }
    }

    private func answer(to filter: CustomerFilter, _ holdings: Holdings) -> Bool? {
        let id = holdings.customer.id
        return filter.matches(
            CustomerFacts(
                account: account(of: holdings.customer),
                holdings: unread.contains(id) ? nil : holdings, isListed: missing[id] == nil),
            under: rules, at: .today)
    }

    /// How many may match a search, of whom too little is known.
    private func unknown(_ search: String, in scope: FilterScope) -> Int {
        guard let filter = filter(search, scope), scope == .access || !filter.isPlain else {
            return 0
        }
        return list.count { answer(to: filter, $0) == nil }
    }

    private func planRead(for customers: [Customer.ID], search: String) -> Event {
        let shown = matching(search).filter { customers.contains($0.customer.id) }
        let plan = Plan.a(
            shown.map {
                CustomerPlan(
                    holdings: $0, steps: rules.offboarding(of: $0, by: identity, at: .today))
            }, rules: rules)
        return .planRead(plan, hidden: customers.count - shown.count)
    }

    /// In the order of `list` instead of by name.
    func matching(_ search: String, by order: CustomerOrder, in scope: FilterScope) -> [Holdings] {
        let found = matching(search, in: scope)
        func value(_ holdings: Holdings) -> String {
            let row = row(of: holdings)
            func padded(_ count: Int) -> String { String(1_000_000 + count) }
            return switch order.field {
            case .name: ""
            case .domain: row.domain
            case .country: row.country
            case .active: padded(row.activeSubscriptions)
            case .suspended: padded(row.suspendedSubscriptions)
            case .purchases: padded(row.openPurchases)
            case .blockers: padded(row.blockers)
            case .access: place(in: row.access)
            case .relationships: row.access.map { $0.isKnown ? padded($0.live) : "?" } ?? "?"
            case .autoExtend:
                row.access.flatMap { $0.endsAt == nil ? nil : $0.extendsItself ? "0" : "1" } ?? "2"
            case .globalAdministrator: row.access?.toldGlobalAdmin.map { $0 ? "0" : "1" } ?? "2"
            case .dap: row.allowsDelegatedAccess.map { $0 ? "0" : "1" } ?? "2"
            case .id: row.id.text
            }
        }
        if order.field == .name { return order.isDescending ? found.reversed() : found }
        return found.enumerated().map { (value: value($1), place: $0, holdings: $1) }
            .sorted { one, other in
                if one.value == other.value { return one.place < other.place }
                // Those without a date come last either way.
                if order.field == .access, max(one.value, other.value) >= "6" {
                    return one.value < other.value
                }
                return order.isDescending ? one.value > other.value : one.value < other.value
            }.map(\.holdings)
    }

    func window(
        search: String, by order: CustomerOrder = .byName, in scope: FilterScope = .customers,
        offset: Int, limit: Int
    ) -> CustomerWindow {
        let found = matching(search, by: order, in: scope)
        let shown = found.dropFirst(offset).prefix(limit)
        var window = CustomerWindow(
            offset: offset, total: found.count,
            rows: shown.map { told(row(of: $0), of: $0, by: search, in: scope) },
            unknown: unknown(search, in: scope))
        if found.isEmpty { window.nearest = nearest.map { row(of: Holdings(customer: $0)) } }
        return window
    }

    var place: Place {
        Place(rules: rules, identity: identity, connection: connection, frame: frame)
    }

    /// The answer to a read.
    func answer(_ read: Read) -> Event {
        switch read {
        case .customers(let search, let offset, let limit, let order, let scope):
            return .customersRead(
                search: search,
                window(search: search, by: order, in: scope, offset: offset, limit: limit),
                summary, asOf: asOf, by: order, in: scope)
        case .customersAround(let id, let search, let limit, let order, let scope):
            let place =
                matching(search, by: order, in: scope).firstIndex { $0.customer.id == id } ?? 0
            return answer(
                .customers(
                    search: search, offset: max(0, place - limit / 2), limit: limit, by: order,
                    in: scope))
        case .customer(let id):
            guard let holdings = list.first(where: { $0.customer.id == id }) else {
                return .customerGone(id)
            }
            let isRead = !unread.contains(id)
            return .customerRead(
                CustomerSnapshot(
                    id: id, account: account(of: holdings.customer),
                    holdings: isRead ? holdings : nil, asOf: isRead ? asOf : nil,
                    accessAsOf: access.asOf, accessTrouble: access.trouble,
                    pending: pending, missingSince: missing[id]))
        case .subscriptions(let ids, let id): return seatsRead(ids, of: id)
        case .offers: return .offersRead(offers)
        case .request(let included):
            return .requestRead(
                RelationshipRequest(from: identity, includingDelegatedAccess: included),
                formerCustomers: former)
        case .activity: return .activityRead(activity)
        case .place: return .placeRead(place)
        case .plan(let customers, let search):
            return planRead(for: customers, search: search)
        case .undoable(let customer):
            let touched = history.filter { $0.value.before.customer.id == customer }
            return .undoableRead(
                customer,
                UndoableActs(
                    undoable: Set(touched.filter { $0.value.write.isReversible }.keys),
                    refusals: touched.filter { !$0.value.write.isReversible }
                        .mapValues { _ in .irreversible }
                        .merging(undone.map { ($0, .alreadyUndone) }) { own, _ in own }))
        case .undoOfRun: return .readFailed(read, .nothingDone)
        case .undo(let holding, let customer, _):
            return undoRead(read, holding, of: customer)
        case .journal(let customer):
            return .journalRead(
                customer, journal.filter { customer == nil || $0.customer?.id == customer }, nil)
        case .radar: return .radarRead(radar)
        case .radarMatching(let terms):
            let matching = Set(matching(terms).map(\.customer.id))
            var narrowed = radar
            narrowed.signs.removeAll { !matching.contains($0.customer) }
            narrowed.terms = terms
            return .radarRead(narrowed)
        case .terms, .termsAround, .termTotals, .termsToMark, .held: return termsAnswer(read)
        case .accessCounts: return .accessCountsRead(accessCounts)
        case .countries: return .countriesRead(countries)
        case .savedFilters: return .filtersRead(filters)
        case .certificate(let customer):
            return .certificateRead(
                CertificateData.all(in: journal, of: customer).last, of: customer,
                files: ["/work/certificate.html", "/work/certificate.json"])
        case .lookalikes(let customers):
            return .lookalikesRead(lookalikes.filter { customers.contains($0.key) })
        case .matching(let search, let order):
            return .matchingRead(
                search: search, matching(search, by: order, in: .customers).map(\.customer.id),
                by: order)
        case .markedShown(let search, let marked):
            return .markedShownRead(
                search: search,
                Set(matching(search).map(\.customer.id)).intersection(marked))
        case .named(let text, let limit):
            let named = list.map(\.customer).filter { customer in
                [customer.id.text, customer.domain, customer.companyName].contains {
                    $0.lowercased() == text.lowercased()
                }
            }
            return .namedRead(
                text, exactly: named, window(search: text, offset: 0, limit: limit))
        case .runs: return .runsRead(runs)
        case .runsAgain(let ids):
            return .runsReadAgain(runs.filter { ids.contains($0.id) })
        case .aftermath(let id):
            let listed = list.map(\.customer).first { $0.id == id }
            return .aftermathRead(
                Aftermath(
                    customer: listed ?? former.first { $0.id == id }!, isListed: listed != nil,
                    supportContacts: [], partner: identity.partnerTenantID))
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
            missingSince: missing[holdings.customer.id],
            access: holdings.adminAccess == .notRead
                ? nil : AdminAccessSummary(of: holdings.adminAccess),
            allowsDelegatedAccess: holdings.customer.allowsDelegatedAccess)
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

extension World {
    /// Does a write, with the outcome the rules say.
    mutating func carryOut(_ cleared: ClearedWrite) throws {
        let (rules, id) = (rules, cleared.customer)
        remember(cleared.write, of: id)
        switch cleared.write {
        case .suspend, .reactivate, .cancel, .reactivateAzure, .setRenewal, .setQuantity,
            .endAdminAccess:
            try change(id) { try rules.change(by: cleared.write, in: $0, at: .today) }
        case .removeRelationship:
            former += list.map(\.customer).filter { $0.id == id }.map(\.left)
            list.removeAll { $0.customer.id == id }
        case .order, .removeDelegatedAccess: break
        case .accept(let included):
            list += former.filter { $0.id == id }.map {
                Holdings(customer: $0.back(allowingDelegatedAccess: included))
            }
            former.removeAll { $0.id == id }
        }
    }

    /// Runs a plan to its end, as far as the rules allow.
    mutating func carryOut(_ plan: Plan) {
        let rules = rules
        for customer in plan.customers {
            for write in customer.steps.compactMap(\.write) {
                remember(write, of: customer.id)
                try? change(customer.id) { try rules.change(by: write, in: $0, at: .today) }
                guard case .undo = plan.purpose, let holding = write.holding else { continue }
                history[holding] = nil
                undone.insert(holding)
            }
        }
    }

    private mutating func remember(_ write: Write, of customer: Customer.ID?) {
        guard let holding = write.holding,
            let before = list.first(where: { $0.customer.id == customer })
        else { return }
        history[holding] = (write, before)
        undone.remove(holding)
    }

    private mutating func change(
        _ customer: Customer.ID, _ make: (Holdings) throws -> Change
    ) throws {
        for place in list.indices where list[place].customer.id == customer {
            list[place] = list[place].applying(try make(list[place]))
        }
    }
}

extension Customer {
    fileprivate func back(allowingDelegatedAccess: Bool) -> Customer {
        var back = self
        back.relationship = .reseller
        back.allowsDelegatedAccess = allowingDelegatedAccess
        return back
    }
}
