import Deck
import Domain
import Foundation
import PartnerCenterAPI

extension EffectRunner {
    /// Not inside the loop on purpose: a `Task` created there would wait for the main thread, and
    /// the main thread is waiting for a key.
    func start(_ act: Act, basis: Holdings?) {
        underway.withLock {
            $0 = Underway(
                task: Task(executorPreference: acting) { [self] in
                    let context = ActContext(
                        trace: ActTrace(
                            correlationID: RequestIDs.random.next(),
                            requestID: RequestIDs.random.next()),
                        stage: { [self] in note($0, of: act) })
                    let event = await outcome(of: act, basis: basis, under: context)
                    underway.withLock { $0 = nil }
                    inbox.post(event)
                })
        }
    }

    /// Stops the act under way, unless its write has left.
    func stopAct() {
        underway.withLock { if $0?.isSent == false { $0?.task.cancel() } }
    }

    private func note(_ stage: WriteStage, of act: Act) {
        switch stage {
        case .sent:
            underway.withLock { $0?.isSent = true }
            inbox.post(.actSent(act))
        case .held:
            underway.withLock { $0?.isSent = false }
            inbox.post(.actHeld(act))
        }
    }

    private func outcome(of act: Act, basis: Holdings?, under context: ActContext) async -> Event {
        do throws(Refusal) {
            if let basis, let changed = try await changes(since: basis, before: act, under: context)
            {
                return changed
            }
            try await carryOut(act, under: context)
            try? store.service?.session().replica.ask(.settlement)
            return .acted(act)
        } catch {
            return .refused(act, error)
        }
    }

    /// Reads afresh what an act is aimed at; answers what has changed since the operator was asked.
    private func changes(
        since basis: Holdings, before act: Act, under context: ActContext
    ) async throws(Refusal) -> Event? {
        guard let service = store.service, let aim = act.aim else { return nil }
        let holdings = try await service.refresh(basis.customer.id, for: context)
        let differences = holdings.differences(since: basis, regarding: aim.holding)
        guard !differences.isEmpty else {
            if aim.holding == nil { try store.requireNothingHolds(holdings) }
            return nil
        }
        guard let account = try? store.directory.account(of: basis.customer.id) else {
            throw .changedMeanwhile(differences)
        }
        return .changed(act, differences, account, holdings)
    }

    private func carryOut(_ act: Act, under context: ActContext) async throws(Refusal) {
        let partnerCenter = try gate.partnerCenter(of: store)
        let (write, customer): (Write, Customer.ID)
        var clearance: RemovalClearance?
        switch act {
        case .suspend(let subscription, let owner):
            (write, customer) = (.suspend(subscription), owner)
        case .reactivate(let subscription, let owner):
            (write, customer) = (.reactivate(subscription), owner)
        case .cancel(let holding, let owner): (write, customer) = (.cancel(holding), owner)
        case .order(let offer, let quantity, let owner):
            (write, customer) = (.order(offer, quantity: quantity), owner)
        case .removeRelationship(let given):
            (write, customer, clearance) = (.removeRelationship, given.customer, given)
        case .accept(let customer, let included):
            return try await store.playAcceptance(by: customer, includingDelegatedAccess: included)
        }
        try await partnerCenter.perform(
            write, of: customer, clearance: clearance, under: context)
    }
}

/// What an act is aimed at.
private enum Aim {
    case holding(Holding)
    case relationship

    var holding: Holding? { if case .holding(let holding) = self { holding } else { nil } }
}

extension Act {
    /// What has to be as it was when the operator was asked: one holding, or whatever may hold the
    /// relationship. Nil where the act is aimed at nothing there is.
    fileprivate var aim: Aim? {
        switch self {
        case .suspend(let subscription, _), .reactivate(let subscription, _):
            .holding(.subscription(subscription))
        case .cancel(let holding, _): .holding(holding)
        case .removeRelationship: .relationship
        case .order, .accept: nil
        }
    }
}
