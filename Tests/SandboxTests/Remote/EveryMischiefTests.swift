import Chance
import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Samples
import Testing

@testable import Sandbox

/// Random acts of an impatient operator with all mischief at once, unknown words, missing members
/// and another operator included: the client reports what the sandbox's audit shows.
@Suite(.heavy) struct `The audit under every mischief` {
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func `show each act as often as the client says, in one process`(seed: UInt64) async throws {
        let remote = try RemoteSandbox(customers: 12, seed: seed, mischief: "all")
        try await RandomAct.play(60, at: try remote.client(), remote, seed: seed)
    }

    @Test func `show each act as often as the client says, over HTTP`() async throws {
        let remote = try RemoteSandbox(customers: 12, seed: 9, mischief: "all")
        try await remote.overHTTP { try await RandomAct.play(40, at: $0, remote, seed: 9) }
    }
}

/// A random act on a holding there is.
private enum RandomAct {
    case suspend(Subscription.ID)
    case reactivate(Subscription.ID)
    case cancel(Holding)
    case order(Offer.ID)
    case remove(RemovalClearance)

    static func play(
        _ count: Int, at center: PartnerCenterClient, _ remote: RemoteSandbox, seed: UInt64
    ) async throws {
        var dice = Dice(seed: seed)
        var tally = (done: 0, refused: 0)
        for number in 0..<count {
            // Chosen from the store, as mischief may change what the client reads.
            let customers = try remote.seeded.directory.customers(after: nil, limit: .max)
            let customer = customers[Int.random(in: 0..<customers.count, using: &dice)]
            let holdings = try #require(
                try remote.seeded.directory.holdings(of: customer.id))
            guard let act = pick(from: holdings, remote, &dice) else { continue }
            let trace = ActTrace(
                correlationID: "c\(seed)-\(number)", requestID: "r\(seed)-\(number)")
            let refusal = await act.send(
                to: center, for: customer.id, under: ActContext(trace: trace))
            let audit = try WriteAudit(of: remote.seeded.directory)
            let done = audit.acts(requestID: trace.requestID).filter { $0.outcome == .succeeded }
            #expect(done.count <= 1, "\(act) twice")
            if let refusal {
                tally.refused += 1
                if !refusal.leavesItOpen { #expect(done.isEmpty, "\(act): \(refusal)") }
            } else {
                tally.done += 1
                // The other operator may have done the same in the same moment.
                let isTrue = try act.hasHappened(to: customer.id, remote)
                #expect(done.count == 1 || isTrue, "\(act) lost")
            }
        }
        let audit = try WriteAudit(of: remote.seeded.directory)
        #expect(audit.doneTwice.isEmpty)
        #expect(audit.unfinished.isEmpty)
        #expect(tally.done > count / 10)
        #expect(tally.refused > count / 10)
    }

    private static func pick(
        from holdings: Holdings, _ remote: RemoteSandbox, _ dice: inout Dice
    ) -> RandomAct? {
        let rules = Rules(edition: .y2020, venue: .sandbox)
        if let clearance = rules.eligibility(of: holdings, at: remote.time.now).clearance {
            return .remove(clearance)
        }
        switch Int.random(in: 0..<4, using: &dice) {
        case 0:
            return .order(
                Catalogue.newCommerce[Int.random(in: 0..<Catalogue.newCommerce.count, using: &dice)]
                    .id)
        case 1:
            let all =
                holdings.reservations.map { Holding.reservation($0.id) }
                + holdings.subscriptions.map { Holding.subscription($0.id) }
                + holdings.azureSubscriptions.map { Holding.azureSubscription($0.id) }
            return all.isEmpty ? nil : .cancel(all[Int.random(in: 0..<all.count, using: &dice)])
        default:
            guard !holdings.subscriptions.isEmpty else { return nil }
            let one = holdings.subscriptions[
                Int.random(in: 0..<holdings.subscriptions.count, using: &dice)]
            return one.status == .suspended ? .reactivate(one.id) : .suspend(one.id)
        }
    }

    private func send(
        to center: PartnerCenterClient, for customer: Customer.ID, under act: ActContext
    ) async -> Refusal? {
        var clearance: RemovalClearance?
        if case .remove(let given) = self { clearance = given }
        do throws(Refusal) {
            try await center.perform(write, of: customer, clearance: clearance, under: act)
            return nil
        } catch {
            return error
        }
    }

    private var write: Write {
        switch self {
        case .suspend(let id): .suspend(id)
        case .reactivate(let id): .reactivate(id)
        case .cancel(let holding): .cancel(holding)
        case .order(let offer): .order(offer, quantity: 2)
        case .remove: .removeRelationship
        }
    }

    private func hasHappened(to customer: Customer.ID, _ remote: RemoteSandbox) throws -> Bool {
        let holdings = try remote.seeded.directory.holdings(of: customer)
        switch self {
        case .suspend(let id): return holdings?.subscription(id)?.status == .suspended
        case .reactivate(let id): return holdings?.subscription(id)?.status == .active
        case .cancel(let holding): return holdings?.isCancelled(holding) == true
        case .order, .remove: return false
        }
    }
}

extension Refusal {
    /// Whether it leaves open, for now or for good, if the write was done.
    fileprivate var leavesItOpen: Bool {
        cause == .service(.answerLost) || cause == .service(.notShownYet)
    }
}
