import Domain
import Foundation
import Storage

/// The referee: judges each write by the rules, and says what it changes in the store.
extension Sandbox {
    package func perform(
        _ write: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        try await (act.trace.map(traced) ?? self).carryOut(write.write, for: write.customer)
    }

    /// Judges a write and carries it out. It takes a removal without a clearance, as a client of
    /// the service has none. Returns what an answer shows of the holdings afterwards. Throws the
    /// refusal: `blocked` with every blocker for a removal.
    @discardableResult
    package func carryOut(
        _ write: Write, for customer: Customer.ID
    ) async throws(Refusal) -> Change {
        switch write {
        case .accept(let included):
            try await accept(customer, includingDelegatedAccess: included)
        case .order(let offer, let quantity):
            return .showing(try await order(offer, quantity: quantity, named: "", for: customer))
        case .removeRelationship: try removeRelationship(of: customer)
        case .removeDelegatedAccess: try await removeDelegatedAccess(of: customer)
        case .cancel: try change(by: write, for: customer)
        case .setRenewal(let renewal, let id):
            // A renewal that is set already is not written again.
            let known = try? await holdings(of: customer).subscription(id)
            if let known, renewal.isShown(by: known.renewal) { return .showing(known) }
            return try change(by: write, for: customer)
        case .setQuantity(let quantity, let id):
            // A number that is set already is not written again.
            let known = try? await holdings(of: customer).subscription(id)
            if let known, known.status == .active, known.quantity == quantity {
                return .showing(known)
            }
            return try change(by: write, for: customer)
        case .endAdminAccess(let id):
            // An end that is asked for already is not asked for again.
            let known = try? await holdings(of: customer).adminRelationship(id)
            if let known, known.status.isEnding {
                return Change(adminRelationships: [known], consequences: [])
            }
            return try terminate(id, of: customer)
        case .suspend, .reactivate, .reactivateAzure:
            return try change(by: write, for: customer)
        }
        return Change(consequences: [])
    }

    /// Carries out a write on one holding.
    @discardableResult
    private func change(
        by write: Write, for customer: Customer.ID
    ) throws(Refusal) -> Change {
        let target = write.holding.map(ActTarget.holding) ?? .relationship
        return try perform(write.operation, on: customer, aimedAt: target) {
            context throws(Refusal) in
            // An unknown subscription is refused before a missing role.
            if case .subscription(let id)? = write.holding { _ = try context.subscription(id) }
            return context.ruling(try context.change(by: write))
        }
    }

    private func removeRelationship(of customer: Customer.ID) throws(Refusal) {
        try perform(.removeRelationship, on: customer, aimedAt: .relationship) {
            context throws(Refusal) in
            try context.permit(.removeRelationship)
            let eligibility = context.rules.eligibility(of: context.holdings, at: context.now)
            guard eligibility.clearance != nil else { throw .blocked(eligibility.blockers) }
            return Ruling(
                writes: context.endOfRelationship,
                changes: .removal(of: context.holdings.customer, by: context.identity))
        }
    }

    /// Gives up delegated admin privileges and keeps the relationship (reference, 6.6).
    private func removeDelegatedAccess(of customer: Customer.ID) async throws(Refusal) {
        // Privileges that are gone already are not given up again.
        let known = try? await account(of: customer)
        if known?.customer.allowsDelegatedAccess == false { return }
        try perform(.removeDelegatedAccess, on: customer, aimedAt: .relationship) {
            context throws(Refusal) in
            try context.permit(.removeDelegatedAccess)
            return Ruling(
                writes: [.delegatedAccess(false)],
                changes: .delegatedAccess(of: context.holdings.customer, given: false))
        }
    }

    /// Buys an offer and gives what is bought the customer's own name. Returns the subscription.
    package func order(
        _ offer: Offer.ID, quantity: Int, named name: String, for customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try perform(.order, on: customer, aimedAt: .offer(offer)) { context throws(Refusal) in
            guard let sold = context.offer else { throw .offerNotFound(offer) }
            try context.permit(.order(offer, quantity: quantity))
            _ = try context.rules.purchase(of: sold, quantity: quantity, in: context.holdings)
            var bought = Subscription(buying: sold, quantity: quantity, in: context)
            if name != sold.name { bought.friendlyName = name }
            return Ruling(
                shown: .showing(bought), writes: [.add(bought)], changes: .order(bought))
        }.subscriptions[0]
    }

    /// Plays the customer's acceptance of a relationship request: a former customer comes back,
    /// with delegated admin privileges only if they were asked for. Throws `alreadyACustomer`,
    /// or `notACustomer` for an unknown customer.
    package func accept(
        _ customer: Customer.ID, includingDelegatedAccess: Bool
    ) async throws(Refusal) {
        try perform(
            .acceptRelationship, on: customer, aimedAt: .relationship, ofFormerCustomer: true
        ) { context throws(Refusal) in
            // New relationships have come without them since October 2023 (gdap-faq).
            let grants = includingDelegatedAccess && context.rules.edition == .y2020
            return Ruling(
                writes: [
                    .relationship(.reseller), .offerSupportContact(context.identity.supportContact),
                    .delegatedAccess(grants),
                ],
                changes: .acceptance(
                    by: context.holdings.customer, of: context.identity,
                    includingDelegatedAccess: grants))
        }
    }

    /// Purges a customer of the integration sandbox: cancels all it holds and ends the
    /// relationship (reference, 1.1). Throws `blocked` while reservations are open, as
    /// Microsoft's does (PS#215), and `readOnly` outside a sandbox.
    package func purge(_ customer: Customer.ID) async throws(Refusal) {
        try perform(.other("delete_tip_customer"), on: customer, aimedAt: .relationship) {
            context throws(Refusal) in
            guard context.rules.venue == .sandbox else { throw .readOnly }
            let reservations = context.rules.eligibility(of: context.holdings, at: context.now)
                .blockers.filter { if case .reservation = $0.holding { true } else { false } }
            guard reservations.isEmpty else { throw .blocked(reservations) }
            let change = context.holdings.purged
            return Ruling(
                writes: [.apply(change)] + context.endOfRelationship,
                changes: .change(change, from: context.holdings))
        }
    }

    /// Makes a customer of a new tenant, with the relationship at once (reference, 7). Throws
    /// `alreadyACustomer` with the customer who has that domain.
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
                    account,
                    holding: Holdings(customer: customer, adminAccess: .read([], unread: 0)),
                    under: try writer.rules())
                var before = customer
                before.relationship = .none
                before.allowsDelegatedAccess = nil
                try writer.finish(
                    activity, .succeeded,
                    details: .changes(
                        .acceptance(
                            by: before, of: try writer.identity(),
                            includingDelegatedAccess: customer.allowsDelegatedAccess == true)))
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
    /// Cancels all of it.
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
