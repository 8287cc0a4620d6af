import Domain
import Foundation
import Synchronization

/// A Partner Center that is far away: it can be counted, cut off, and shown as it was.
final class Distant: PartnerCenter {
    private struct State {
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
    }

    private let near: any PartnerCenter
    private let state = Mutex(State())

    private let changes: Changes

    init(_ near: any PartnerCenter, _ changes: Changes) {
        self.near = near
        self.changes = changes
    }

    /// What was asked for, in order; `verb` or `verb customer`.
    var calls: [String] { state.withLock { $0.calls } }
    /// The ids each write came with.
    var traces: [ActTrace?] { state.withLock { $0.traces } }

    func forgetCalls() { state.withLock { $0.calls = [] } }
    /// Refuses everything, so many times or for good; nil ends that.
    func refuse(_ refusal: Refusal?, times: Int = .max) {
        state.withLock { ($0.refusal, $0.refusalsLeft) = (refusal, times) }
    }
    func refuse(_ refusal: Refusal?, of customer: Customer.ID) {
        state.withLock { $0.refused[customer] = refusal }
    }
    /// Goes on showing holdings as they were; nil shows what is.
    func lag(_ holdings: Holdings?, of customer: Customer.ID) {
        state.withLock { $0.shown[customer] = holdings }
    }
    func hide(_ customer: Customer.ID, _ isHidden: Bool = true) {
        state.withLock { state in
            if isHidden { state.hidden.insert(customer) } else { state.hidden.remove(customer) }
        }
    }
    /// So many entries of each page cannot be read.
    func garble(_ entries: Int) { state.withLock { $0.garbled = entries } }
    func tell(_ records: [ActivityRecord]) { state.withLock { $0.records = records } }
    /// Is called with the number of each call before it is answered.
    func whenCalled(_ heard: (@Sendable (Int) -> Void)?) { state.withLock { $0.heard = heard } }

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

    func rules() async throws(Refusal) -> Rules { try await near.rules() }
    func identity() async throws(Refusal) -> Identity { try await near.identity() }

    func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing {
        try note("customers")
        await Task.yield()
        let listing = try await near.customers(from: mark, limit: limit)
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
        return try await near.account(of: customer)
    }

    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        try note("holdings", customer)
        await Task.yield()
        if let shown = state.withLock({ $0.shown[customer] }) { return shown }
        return try await near.holdings(of: customer)
    }

    func relationshipRequest(
        includingDelegatedAccess: Bool
    ) async throws(Refusal) -> RelationshipRequest {
        try await near.relationshipRequest(includingDelegatedAccess: includingDelegatedAccess)
    }

    func offers() async throws(Refusal) -> [Offer] { try await near.offers() }

    func activity(of customer: Customer.ID?, limit: Int) async throws(Refusal) -> [ActivityRecord] {
        try note("activity")
        if let records = state.withLock({ $0.records }) { return records }
        return try await near.activity(of: customer, limit: limit)
    }

    func perform(
        _ write: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        state.withLock { $0.traces.append(act.trace) }
        try note(write.write.verb, write.customer)
        return try await near.perform(write, under: act)
    }
}

extension Write {
    fileprivate var verb: String {
        switch self {
        case .suspend: "suspend"
        case .reactivate, .reactivateAzure: "reactivate"
        case .cancel: "cancel"
        case .setRenewal: "renewal"
        case .removeDelegatedAccess: "dap"
        case .removeRelationship: "remove"
        case .order: "order"
        case .accept: "accept"
        }
    }
}
