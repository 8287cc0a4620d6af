import Canvas
import Domain
import FoundationEssentials

/// The customer that is open, as the Directory last gave it.
package struct OpenCustomer: Equatable, Sendable {
    package let id: Customer.ID
    /// Known from the list before anything else is read.
    package var companyName: String
    package var account: CustomerAccount?
    package var holdings: Holdings? {
        didSet { sort() }
    }
    /// By what the pages are sorted.
    var orders = ListOrders() {
        didSet {
            if orders != oldValue { sort() }
        }
    }
    /// By what their dates are sorted the next time; nil until something was read.
    var sortedAt: SortMoment?
    /// The same in the order of the pages.
    private(set) var listed: Holdings? {
        didSet { widths = listed.map(ListedWidths.init(of:)) ?? ListedWidths() }
    }
    /// How wide their names are.
    private(set) var widths = ListedWidths()
    /// When the service was last asked what the customer holds; nil if it never was, and in the
    /// embedded sandbox.
    package var asOf: Instant?
    /// When its admin relationships were last read, and why they could not be since; nil as above.
    package var accessAsOf: Instant?
    package var accessTrouble: AdminAccessTrouble?
    /// What the service has accepted and does not show yet.
    package var pending: [PendingChange] = []
    /// Whether anything blocked the removal when it was read.
    var wasBlocked: Bool { !blockedTabs.isEmpty }
    /// The pages with what blocked it then.
    var blockedTabs: Set<CustomerPage.Tab> = []
    /// Since when the service has not listed the customer.
    package var missingSince: Instant?
    /// Whether the service is being asked for the customer.
    package var isRefreshing = false
    /// What can be undone of what was done to its holdings; nil until the journal was read.
    package var undoable: UndoableActs?
    /// Whether the journal may tell more of that by now, and whether it is being asked.
    var isUndoableStale = true
    var isReadingUndoable = false
    package var isStale = true
    package var isReading = false
    /// Whether the last read failed; what was read before is still here.
    package var hasFailed = false

    /// The search that has found it, until what it has found of the customer is under the cursor.
    var foundBy: String?

    package init(id: Customer.ID, companyName: String) {
        self.id = id
        self.companyName = companyName
    }

    private mutating func sort() {
        let byName = holdings?.sortedByName
        listed = sortedAt.map { byName?.sorted(by: orders, at: $0) } ?? byName
    }
}

extension State {
    /// Whether the relationship with the open customer may be removed; nil until it is read.
    var eligibility: RemovalEligibility? {
        open?.holdings.map { place.rules.eligibility(of: $0, at: now) }
    }
}

extension OpenCustomer {
    /// Takes what the Directory has. Holdings a service was never asked for are unknown, not empty.
    mutating func take(_ snapshot: CustomerSnapshot, isService: Bool, at moment: SortMoment) {
        sortedAt = moment
        account = snapshot.account
        holdings = isService && snapshot.asOf == nil ? nil : snapshot.holdings
        companyName =
            snapshot.holdings?.customer.companyName ?? snapshot.account?.customer.companyName
            ?? companyName
        asOf = snapshot.asOf
        (accessAsOf, accessTrouble) = (snapshot.accessAsOf, snapshot.accessTrouble)
        pending = snapshot.pending
        missingSince = snapshot.missingSince
    }
}

/// A customer as the Directory has it, and how old that is.
package struct CustomerSnapshot: Equatable, Sendable {
    package var id: Customer.ID
    package var account: CustomerAccount?
    /// Nil if what the customer holds was never read.
    package var holdings: Holdings?
    /// When the service was last asked what the customer holds; nil if it never was, and in the
    /// embedded sandbox, where nothing is old.
    package var asOf: Date?
    /// When its admin relationships were last read, and why they could not be since; nil as above.
    package var accessAsOf: Date?
    package var accessTrouble: AdminAccessTrouble?
    /// What the service has accepted and does not show yet.
    package var pending: [PendingChange]
    /// Since when the service has not listed the customer; nil for one it lists.
    package var missingSince: Date?

    package init(
        id: Customer.ID, account: CustomerAccount?, holdings: Holdings?, asOf: Date? = nil,
        accessAsOf: Date? = nil, accessTrouble: AdminAccessTrouble? = nil,
        pending: [PendingChange] = [], missingSince: Date? = nil
    ) {
        self.id = id
        self.account = account
        self.holdings = holdings
        self.asOf = asOf
        self.accessAsOf = accessAsOf
        self.accessTrouble = accessTrouble
        self.pending = pending
        self.missingSince = missingSince
    }

    /// A customer from the embedded sandbox's own file.
    package init(_ account: CustomerAccount, _ holdings: Holdings) {
        self.init(id: holdings.customer.id, account: account, holdings: holdings)
    }
}

/// How old the holdings on the screen are, where they are too old to rely on.
enum Age: Equatable {
    /// The service was never asked.
    case neverRead
    case since(Instant)
}

extension State {
    /// The age of the open customer's holdings, if they are too old to judge a removal: more than
    /// ten minutes, or the service cannot be asked. Nil in the embedded sandbox.
    var oldAge: Age? {
        guard place.isService, let open else { return nil }
        guard let asOf = open.asOf else { return .neverRead }
        return cutOffSince != nil || now.timeIntervalSince(asOf) > 600 ? .since(asOf) : nil
    }
}

extension State {
    /// How old the open customer's holdings are, and whether they are being asked for: a few
    /// words for the head of the page; empty in the embedded sandbox.
    var ageMarks: [String] {
        guard place.isService, let open else { return [] }
        let missing = open.missingSince.map {
            "! " + words.notListedMarkSince($0.moment(at: now))
        }
        let age =
            ageShown(of: open).map { words.syncedAsOf($0.moment(at: now)) }
            ?? words.notReadYetMark
        return [missing, open.isRefreshing ? age + " ↻" : age].compactMap { $0 }
    }

    /// When what is shown of the open customer was read: its admin relationships are read apart.
    private func ageShown(of open: OpenCustomer) -> Instant? {
        guard case .customer(let page)? = pages.last, page.tab == .access else { return open.asOf }
        return open.accessAsOf ?? open.asOf
    }

    /// When the list of customers was read; nil in the embedded sandbox.
    var listAge: String? {
        guard place.connection != .embedded, let asOf = customers.asOf ?? sync?.listedAt else {
            return nil
        }
        return words.syncedAsOf(asOf.moment(at: now))
    }

    /// Why the state of a removal may be out of date: old data, or changes the service does not
    /// show yet.
    func doubts(_ age: Age?) -> [String] {
        let old: String? =
            switch age {
            case .since(let moment): words.oldData(moment.moment(at: now))
            case .neverRead: words.notReadYet
            case nil: nil
            }
        let pending = open?.pending.count ?? 0
        return [old, pending > 0 ? words.syncPendingChanges(pending) : nil]
            .compactMap { $0 }
    }
}

extension State {
    /// Returns the change of a holding that the service has accepted and does not show yet; of the
    /// relationship for nil. An admin relationship that was read as ended waits for nothing more.
    func pending(_ holding: Holding?) -> PendingChange? {
        if case .adminRelationship(let id)? = holding,
            open?.holdings?.adminRelationship(id)?.status.isOver == true
        {
            return nil
        }
        return open?.pending.last { $0.holding == holding }
    }

    /// Returns a status as it is, and the one it is about to have.
    func status(_ shown: String, of holding: Holding?) -> String {
        guard let change = pending(holding) else { return shown }
        let expected = words.expected(change)
        return (shown == expected ? shown : "\(shown) → \(expected)") + " …"
    }

    /// Returns the pending change as a fact: to what, and since when.
    func pendingFacts(of holding: Holding?) -> [Fact] {
        guard let change = pending(holding) else { return [] }
        return [
            Fact(
                "… " + words.changePending,
                words.changePendingSince(
                    words.expected(change), time: change.since.moment(at: now),
                    by: words.name(of: change.holding?.service ?? .partnerCenter)), .warning)
        ]
    }
}
