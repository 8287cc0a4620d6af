import Domain
import Foundation
import Storage

extension Sandbox {
    package func perform(
        _ write: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        let (sandbox, customer) = (act.trace.map(traced) ?? self, write.customer)
        switch write.write {
        case .suspend(let id): return .showing(try await sandbox.suspend(id, of: customer))
        case .reactivate(let id): return .showing(try await sandbox.reactivate(id, of: customer))
        case .setRenewal(let renewal, let id):
            return .showing(try await sandbox.setRenewal(renewal, of: id, of: customer))
        case .reactivateAzure(let id):
            return .showing(try await sandbox.reactivate(id, of: customer))
        case .order(let offer, let quantity):
            return .showing(
                try await sandbox.order(offer, quantity: quantity, named: "", for: customer))
        case .cancel(let holding): try await sandbox.cancel(holding, of: customer)
        case .removeDelegatedAccess: try await sandbox.removeDelegatedAccess(of: customer)
        case .removeRelationship: try await sandbox.removeRelationship(with: customer)
        case .accept: throw .readOnly
        }
        return Change(consequences: [])
    }

    package func suspend(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try perform(.suspend, on: customer, aimedAt: .holding(.subscription(subscription))) {
            scene throws(Refusal) in
            let before = try scene.subscription(subscription)
            try scene.permit(.suspend)
            let change = try scene.rules.suspension(of: before, in: scene.holdings)
            return scene.decision(change.subscriptions[0], change)
        }
    }

    package func reactivate(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try perform(.reactivate, on: customer, aimedAt: .holding(.subscription(subscription))) {
            scene throws(Refusal) in
            let before = try scene.subscription(subscription)
            try scene.permit(.reactivate)
            let change = try scene.rules.reactivation(
                of: before, in: scene.holdings, at: scene.now)
            return scene.decision(change.subscriptions[0], change)
        }
    }

    package func setRenewal(
        _ renewal: Renewal, of subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        let known = try? await holdings(of: customer).subscription(subscription)
        // What is so already is no act.
        if let known, renewal.isShown(by: known.renewal) { return known }
        return try perform(.update, on: customer, aimedAt: .holding(.subscription(subscription))) {
            scene throws(Refusal) in
            let before = try scene.subscription(subscription)
            try scene.permit(.suspend)
            let change = try scene.rules.setting(renewal, of: before, at: scene.now)
            return scene.decision(change.subscriptions[0], change)
        }
    }

    package func cancel(_ holding: Holding, of customer: Customer.ID) async throws(Refusal) {
        try perform(.cancel, on: customer, aimedAt: .holding(holding)) { scene throws(Refusal) in
            try scene.permit(
                try scene.rules.deed(cancelling: holding, in: scene.holdings))
            let change = try scene.rules.cancellation(
                of: holding, in: scene.holdings, at: scene.now)
            return scene.decision((), change)
        }
    }

    /// Ends the relationship, also for whoever has no clearance, as a client of the service: it is
    /// judged all the same. Throws `blocked` with all that stands against it.
    package func removeRelationship(with customer: Customer.ID) async throws(Refusal) {
        try perform(.removeRelationship, on: customer, aimedAt: .relationship) {
            scene throws(Refusal) in
            try scene.permit(.removeRelationship)
            let eligibility = scene.rules.eligibility(of: scene.holdings, at: scene.now)
            guard eligibility.clearance != nil else { throw .blocked(eligibility.blockers) }
            return Decision(
                answer: (),
                writes: [
                    .relationship(.none), .withdrawSupportContact(scene.identity.partnerTenantID),
                    .delegatedAccess(false),
                ],
                details: Details.removal(of: scene.holdings.customer, by: scene.identity))
        }
    }

    /// Buys an offer, with a name of the customer's own for what is bought.
    package func order(
        _ offer: Offer.ID, quantity: Int, named name: String, for customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try perform(.order, on: customer, aimedAt: .offer(offer)) { scene throws(Refusal) in
            guard let sold = scene.offer else { throw .offerNotFound(offer) }
            try scene.permit(.order)
            _ = try scene.rules.purchase(of: sold, quantity: quantity, in: scene.holdings)
            var bought = Subscription(buying: sold, quantity: quantity, in: scene)
            if name != sold.name { bought.friendlyName = name }
            return Decision(answer: bought, writes: [.add(bought)], details: Details.order(bought))
        }
    }

    /// Plays the customer's acceptance of a relationship request: a former customer comes back,
    /// with delegated admin privileges only if they were asked for. Throws `alreadyACustomer`,
    /// or `notACustomer` for one nobody knows.
    package func accept(
        _ customer: Customer.ID, includingDelegatedAccess: Bool
    ) async throws(Refusal) {
        try perform(
            .acceptRelationship, on: customer, aimedAt: .relationship, requires: .formerCustomer
        ) { scene throws(Refusal) in
            // No new relationship comes with them since October 2023 (gdap-faq).
            let grants = includingDelegatedAccess && scene.rules.edition == .y2020
            return Decision(
                answer: (),
                writes: [
                    .relationship(.reseller), .offerSupportContact(scene.identity.supportContact),
                    .delegatedAccess(grants),
                ],
                details: Details.acceptance(
                    by: scene.holdings.customer, of: scene.identity,
                    includingDelegatedAccess: grants))
        }
    }
}

extension Sandbox {
    /// Gives up delegated admin privileges, and keeps the relationship (reference, 6.6).
    package func removeDelegatedAccess(of customer: Customer.ID) async throws(Refusal) {
        let known = try? await account(of: customer)
        // What is so already is no act.
        if known?.customer.allowsDelegatedAccess == false { return }
        try perform(.removeDelegatedAccess, on: customer, aimedAt: .relationship) {
            scene throws(Refusal) in
            try scene.permit(.removeRelationship)
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
            try scene.permit(.cancelAzureSubscription)
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
