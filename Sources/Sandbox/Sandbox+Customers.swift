import Domain
import Foundation
import Storage

extension Sandbox {
    /// Gives up delegated admin privileges, and keeps the relationship (reference, 6.6).
    package func removeDelegatedAccess(of customer: Customer.ID) async throws(Refusal) {
        let known = try? await account(of: customer)
        // What is so already is no act.
        if known?.customer.allowsDelegatedAccess == false { return }
        try perform(.removeDelegatedAccess, on: customer, aimedAt: .relationship) {
            scene throws(Refusal) in
            try scene.permit(.removeDelegatedAccess)
            return Decision(
                answer: (), writes: [.delegatedAccess(false)],
                details: Details.delegatedAccess(of: scene.holdings.customer, given: false))
        }
    }

    /// Gives a cancelled Azure subscription back (reference, 4.1).
    package func reactivate(
        _ azure: AzureSubscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> AzureSubscription {
        try perform(.reactivate, on: customer, aimedAt: .holding(.azureSubscription(azure))) {
            scene throws(Refusal) in
            try scene.permit(.reactivateAzure(azure))
            let change = try scene.rules.reactivation(of: azure, in: scene.holdings)
            return scene.decision(change.azureSubscriptions[0], change)
        }
    }

    /// Purges a customer of the integration sandbox: everything it holds ends, and the
    /// relationship with it (reference, 1.1). Throws `blocked` while reservations are open, as
    /// Microsoft's does (PS#215), and `readOnly` outside a sandbox.
    package func purge(_ customer: Customer.ID) async throws(Refusal) {
        try perform(.other("delete_tip_customer"), on: customer, aimedAt: .relationship) {
            scene throws(Refusal) in
            guard scene.rules.venue == .sandbox else { throw .readOnly }
            let reservations = scene.rules.eligibility(of: scene.holdings, at: scene.now)
                .blockers.filter { if case .reservation = $0.holding { true } else { false } }
            guard reservations.isEmpty else { throw .blocked(reservations) }
            let change = scene.holdings.purged
            return Decision(
                answer: (),
                writes: [
                    .apply(change), .relationship(.none), .delegatedAccess(false),
                    .withdrawSupportContact(scene.identity.partnerTenantID),
                ],
                details: Details.change(change, from: scene.holdings))
        }
    }

    /// Makes a customer of a new tenant, which makes the relationship at once (reference, 7).
    /// Throws `alreadyACustomer` with whoever has that domain.
    package func create(_ account: CustomerAccount) async throws(Refusal) {
        let customer = account.customer
        do {
            let others = try directory.find(customer.domain).filter {
                $0.domain.lowercased() == customer.domain.lowercased()
            }
            if let other = others.first { throw Refusal.alreadyACustomer(other.id) }
            try directory.write { writer throws(DirectoryError) in
                let activity = try writer.append(
                    ActivityIntent(
                        operationDate: now(),
                        userPrincipalName: try writer.identity().userPrincipalName,
                        operation: .other("add_customer"), customerID: customer.id,
                        customerName: customer.companyName, trace: trace))
                try writer.add(
                    account, holding: Holdings(customer: customer), under: try writer.rules())
                try writer.finish(
                    activity, .succeeded,
                    details: Details.acceptance(
                        by: Customer(
                            id: customer.id, companyName: customer.companyName,
                            domain: customer.domain, relationship: .none,
                            allowsDelegatedAccess: nil),
                        of: try writer.identity(),
                        includingDelegatedAccess: customer.allowsDelegatedAccess == true))
            }
        } catch let refusal as Refusal {
            throw refusal
        } catch let error as DirectoryError {
            throw Refusal(error)
        } catch {
            throw .storeFailed(directory.path)
        }
    }
}

extension Holdings {
    /// All of it ended.
    fileprivate var purged: Change {
        Change(
            subscriptions: subscriptions.filter { $0.status != .deleted }.map {
                var after = $0
                after.status = .deleted
                after.autoRenewEnabled = false
                return after
            },
            azureSubscriptions: azureSubscriptions.filter { $0.status != .cancelled }.map {
                var after = $0
                after.status = .cancelled
                return after
            },
            software: software.filter(\.status.isOpen).map {
                var after = $0
                after.status = .cancelled
                return after
            }, consequences: [])
    }
}
