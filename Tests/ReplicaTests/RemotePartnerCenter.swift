import Domain
import Foundation
import Samples
import Sandbox
import Synchronization

/// A sandbox as a Partner Center far away: counts its calls, and refuses or lags when told to.
final class RemotePartnerCenter: PartnerCenter, PartnerCenterForwarding {
    private struct Behaviour {
        var calls: [String] = []
        var traces: [ActTrace?] = []
        var refusal: Refusal?
        var refusalsLeft = Int.max
        var refused: [Customer.ID: Refusal] = [:]
        var shown: [Customer.ID: Holdings] = [:]
        var hidden: Set<Customer.ID> = []
        var garbled = 0
        var records: [ActivityRecord]?
        var heard: (@Sendable (Int) -> Void)?
        var access = RemoteAccess()
    }

    let reading: Sandbox
    private let state = Mutex(Behaviour())

    private let changes: Changes

    init(_ reading: Sandbox, _ changes: Changes) {
        self.reading = reading
        self.changes = changes
    }

    /// The calls, in order; `verb` or `verb customer`.
    var calls: [String] { state.withLock { $0.calls } }
    /// The ids of each write.
    var traces: [ActTrace?] { state.withLock { $0.traces } }

    func forgetCalls() { state.withLock { $0.calls = [] } }
    /// Refuses everything, so many times or for ever; nil ends that.
    func refuse(_ refusal: Refusal?, times: Int = .max) {
        state.withLock { ($0.refusal, $0.refusalsLeft) = (refusal, times) }
    }
    func refuse(_ refusal: Refusal?, of customer: Customer.ID) {
        state.withLock { $0.refused[customer] = refusal }
    }
    /// Returns these holdings until it is called with nil.
    func lag(_ holdings: Holdings?, of customer: Customer.ID) {
        state.withLock { $0.shown[customer] = holdings }
    }
    func hide(_ customer: Customer.ID, _ isHidden: Bool = true) {
        state.withLock { state in
            if isHidden { state.hidden.insert(customer) } else { state.hidden.remove(customer) }
        }
    }
    /// Makes so many entries of each page unreadable.
    func garble(_ entries: Int) { state.withLock { $0.garbled = entries } }
    func tell(_ records: [ActivityRecord]) { state.withLock { $0.records = records } }
    /// Calls `heard` with the number of each call before it is answered.
    func whenCalled(_ heard: (@Sendable (Int) -> Void)?) { state.withLock { $0.heard = heard } }

    /// The lists of admin relationships that were asked for: the marks, empty for the beginning.
    var accessMarks: [String] { state.withLock { $0.access.marks } }
    /// Changes what Microsoft Graph tells; before, it tells what the sandbox has.
    func change(_ change: (inout RemoteAccess) -> Void) { state.withLock { change(&$0.access) } }

    func adminRelationships(
        from mark: AdminListing.Mark?
    ) async throws(Refusal) -> AdminListing {
        let page = state.withLock { $0.access.page(from: mark) }
        guard let page else { return try await reading.adminRelationships(from: mark) }
        return try page.get()
    }

    private func note(_ call: String, _ customer: Customer.ID? = nil) throws(Refusal) {
        let (refusal, heard, number) = state.withLock { state in
            state.calls.append(customer.map { "\(call) \($0)" } ?? call)
            var refusal = customer.flatMap { state.refused[$0] }
            if let all = state.refusal, state.refusalsLeft > 0 {
                state.refusalsLeft -= 1
                refusal = all
            }
            if refusal == nil, let customer, state.hidden.contains(customer) {
                refusal = .notACustomer(customer)
            }
            return (refusal, state.heard, state.calls.count)
        }
        heard?(number)
        changes.notify()
        if let refusal { throw refusal }
    }

    func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing {
        try note("customers")
        await Task.yield()
        let listing = try await reading.customers(from: mark, limit: limit)
        let hidden = state.withLock { $0.hidden }
        return CustomerListing(
            customers: listing.customers.filter { !hidden.contains($0.id) }.map { customer in
                var listed = customer
                listed.allowsDelegatedAccess = nil
                return listed
            }, next: listing.next, unread: state.withLock { $0.garbled })
    }

    func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        try note("account", customer)
        return try await reading.account(of: customer)
    }

    func profile(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        try note("profile", customer)
        return try await reading.profile(of: customer)
    }

    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        try note("holdings", customer)
        await Task.yield()
        if let shown = state.withLock({ $0.shown[customer] }) { return shown }
        var holdings = try await reading.holdings(of: customer)
        if let access = state.withLock({ $0.access.of(customer) }) { holdings.adminAccess = access }
        return holdings
    }

    func adminAccess(of customer: Customer.ID) async throws(Refusal) -> AdminAccess {
        if let access = state.withLock({ $0.access.of(customer) }) { return access }
        return try await reading.adminAccess(of: customer)
    }

    func holdings(ofListed customer: Customer) async throws(Refusal) -> Holdings {
        var holdings = try await holdings(of: customer.id)
        if state.withLock({ $0.access.entries != nil }) { holdings.adminAccess = .notRead }
        return holdings
    }

    func subscription(
        _ id: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try note("subscription", customer)
        return try await reading.subscription(id, of: customer)
    }

    func activity(of customer: Customer.ID?, limit: Int) async throws(Refusal) -> [ActivityRecord] {
        try note("activity")
        if let records = state.withLock({ $0.records }) { return records }
        return try await reading.activity(of: customer, limit: limit)
    }

    func perform(
        _ write: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        state.withLock { $0.traces.append(act.trace) }
        try note(write.write.verb, write.customer)
        if case .endAdminAccess(let id) = write.write,
            let ended = state.withLock({ $0.access.end(id) })
        {
            return Change(adminRelationships: [ended], consequences: [])
        }
        return try await reading.perform(write, under: act)
    }
}

/// What Microsoft Graph tells, two relationships a page.
struct RemoteAccess {
    /// Nil is what the sandbox has.
    var entries: [AdminListing.Entry]?
    /// How many more items of each page can't be read.
    var garbled = 0
    var refusal: Refusal?
    /// The page from which on it is refused.
    var refusedFrom = 0
    /// Whether the third page leads to the second one.
    var goesInCircles = false
    fileprivate var marks: [String] = []

    fileprivate mutating func page(
        from mark: AdminListing.Mark?
    ) -> Result<AdminListing, Refusal>? {
        marks.append(mark?.text ?? "")
        let number = mark.flatMap { Int($0.text) } ?? 0
        if let refusal, number >= refusedFrom { return .failure(refusal) }
        guard let entries else { return nil }
        let rest = entries.dropFirst(2 * number)
        let circle = number == 1 ? 2 : 1
        let next: Int? = goesInCircles ? circle : rest.count > 2 ? number + 1 : nil
        return .success(
            AdminListing(
                entries: Array(rest.prefix(2)), unread: garbled,
                next: next.map { AdminListing.Mark("\($0)") }))
    }

    /// What it tells of one customer; nil is what the sandbox has.
    fileprivate func of(_ customer: Customer.ID) -> AdminAccess? {
        if let refusal { return .unavailable(AdminAccessTrouble(refusal)) }
        return entries.map { entries in
            .read(
                entries.filter { $0.customer == customer }.map(\.relationship), unread: garbled)
        }
    }

    fileprivate mutating func end(_ id: AdminRelationship.ID) -> AdminRelationship? {
        guard let place = entries?.firstIndex(where: { $0.relationship.id == id }),
            let entry = entries?[place]
        else { return nil }
        var ended = entry.relationship
        ended.status = .terminationRequested
        entries?[place] = AdminListing.Entry(customer: entry.customer, ended)
        return ended
    }
}

extension Write {
    fileprivate var verb: String {
        switch self {
        case .suspend: "suspend"
        case .reactivate, .reactivateAzure: "reactivate"
        case .cancel: "cancel"
        case .setRenewal: "renewal"
        case .setQuantity: "seats"
        case .endAdminAccess: "gdap"
        case .removeDelegatedAccess: "dap"
        case .removeRelationship: "remove"
        case .order: "order"
        case .accept: "accept"
        }
    }
}

/// A service that always answers with the same list: an old one, or one that goes in circles.
struct FixedListing<Reading: PartnerCenterReading>: PartnerCenterForwarding {
    let reading: Reading
    private let listing: CustomerListing

    init(_ reading: Reading, _ listing: CustomerListing) {
        self.reading = reading
        self.listing = listing
    }

    func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing { listing }
}
