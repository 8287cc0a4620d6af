import Domain
import Foundation
import Samples
import Testing

/// The checks any Partner Center must pass. Each stands alone and may change `demo`, which holds
/// what the sample's first customer holds.
struct PartnerCenterConformance {
    let center: any PartnerCenter
    let demo: Customer.ID
    let now: Date
    /// Whether answers may be spoilt on the way: then a refusal may lack the details that could not
    /// be read, but not its code.
    var isTroubled = false

    /// Whether a call is refused with the expected refusal.
    func refusing<T>(
        _ expected: Refusal, _ body: () async throws -> T
    ) async -> Bool {
        do {
            _ = try await body()
            return false
        } catch {
            guard let refusal = error as? Refusal else { return false }
            if refusal.cause == expected { return true }
            return isTroubled && refusal.answer != nil
                && (expected.code == nil || refusal.code == expected.code)
        }
    }

    func subscription(
        where fits: (Subscription) -> Bool
    ) async throws -> Subscription {
        try #require(try await center.holdings(of: demo).subscriptions.first(where: fits))
    }

    func listsEveryCustomerOnceInPages() async throws {
        let whole = try await center.allCustomers()
        let paged = try await center.allCustomers(pageSize: 7)
        #expect(paged == whole)
        #expect(Set(whole.map(\.id)).count == whole.count)
        #expect(whole.contains { $0.id == demo })
    }

    func suspendsAndReactivates() async throws {
        let base = try await subscription { $0.kind == .legacyLicence && $0.status == .active }
        let addOn = try await subscription { $0.parentID == base.id }
        let suspended = try await center.suspend(base.id, of: demo)
        #expect(suspended.status == .suspended)
        #expect(try await center.holdings(of: demo).subscription(base.id) == suspended)
        #expect(try await center.holdings(of: demo).subscription(addOn.id)?.status == .suspended)
        #expect(
            await refusing(.parentNotActive(name: base.name)) {
                try await center.reactivate(addOn.id, of: demo)
            })
        #expect(try await center.reactivate(base.id, of: demo) == base)
        #expect(try await center.reactivate(addOn.id, of: demo) == addOn)
    }

    func refusesWhatTheRulesRefuse() async throws {
        let base = try await subscription { $0.kind == .legacyLicence && $0.status == .active }
        let plan = try await subscription { $0.kind == .azurePlan }
        let unknown = Subscription.ID("nothing")
        #expect(
            await refusing(.alreadyIs(.active)) { try await center.reactivate(base.id, of: demo) })
        #expect(
            await refusing(.suspendInstead) {
                try await center.cancel(.subscription(base.id), of: demo)
            })
        #expect(
            await refusing(.azureSubscriptionsLive(count: 2)) {
                try await center.suspend(plan.id, of: demo)
            })
        #expect(
            await refusing(.holdingNotFound(.subscription(unknown))) {
                try await center.suspend(unknown, of: demo)
            })
        let nobody = Customer.ID("nobody")
        #expect(
            await refusing(.notACustomer(nobody)) { try await center.holdings(of: nobody) })
        #expect(
            await refusing(.notACustomer(nobody)) { try await center.account(of: nobody) })
        #expect(
            await refusing(.notACustomer(nobody)) {
                try await center.suspend(base.id, of: nobody)
            }
        )
    }

    func ordersWhatIsForSale() async throws {
        let offer = try #require(try await center.offers().first { $0.kind == .newCommerce })
        let bought = try await center.order(offer.id, quantity: 3, for: demo)
        #expect(bought.status == .active)
        #expect(bought.quantity == 3)
        #expect(
            bought.cancellationAllowedUntil == bought.creationDate.addingTimeInterval(7 * 86_400))
        #expect(try await center.holdings(of: demo).subscription(bought.id) == bought)
        for quantity in [0, 10_001] {
            #expect(
                await refusing(.quantityOutOfRange(quantity, allowed: 1...10_000)) {
                    try await center.order(offer.id, quantity: quantity, for: demo)
                })
        }
        #expect(
            await refusing(.offerNotFound(Offer.ID("none"))) {
                try await center.order(Offer.ID("none"), quantity: 1, for: demo)
            })
        _ = try await center.suspend(bought.id, of: demo)
        #expect(
            await refusing(.offerSuspended(offer.id, bought.id)) {
                try await center.order(offer.id, quantity: 1, for: demo)
            })
    }

    func removesOnceNothingBlocks() async throws {
        let rules = try await center.rules()
        #expect(
            rules.eligibility(of: try await center.holdings(of: demo), at: now).clearance == nil)
        try await clear(demo, at: center, now: now)
        let holdings = try await center.holdings(of: demo)
        let clearance = try #require(rules.eligibility(of: holdings, at: now).clearance)
        try await center.removeRelationship(clearance)
        #expect(
            await refusing(.notACustomer(demo)) { try await center.holdings(of: demo) })
        #expect(try await !center.allCustomers().contains { $0.id == demo })
        #expect(
            await refusing(.notACustomer(demo)) { try await center.removeRelationship(clearance) })
    }

    func writesEveryActDown() async throws {
        let base = try await subscription { $0.kind == .legacyLicence && $0.status == .active }
        _ = try await center.suspend(base.id, of: demo)
        _ = await refusal { try await center.cancel(.subscription(base.id), of: demo) }
        let log = try await center.activity(of: demo, limit: 20)
        let refused = try #require(log.first)
        #expect(refused.operation == .cancel)
        #expect(refused.outcome == .decline)
        #expect(refused.details.plainText.hasPrefix("400/800063 suspendInstead"))
        let done = try #require(log.first { $0.outcome == .succeeded })
        #expect(done.operation == .suspend)
        #expect(done.details.plainText.hasPrefix("status: active → suspended"))
        for record in [refused, done] {
            #expect(record.resourceID == base.id.text)
            #expect(record.resourceName == base.name)
        }
        #expect(try await center.activity(of: nil, limit: 1) == [refused])
    }
}

/// Clears every blocker the rules offer a way out of.
func clear(_ customer: Customer.ID, at center: any PartnerCenter, now: Date) async throws {
    let rules = try await center.rules()
    var tried: Set<Holding> = []
    while true {
        let blockers = rules.eligibility(
            of: try await center.holdings(of: customer), at: now
        ).blockers
        let next = blockers.first {
            switch $0.wayOut {
            case .suspend, .suspendBase, .cancel, .cancelAzureSubscription:
                !tried.contains($0.holding)
            default: false
            }
        }
        guard let next else { return }
        tried.insert(next.holding)
        switch (next.wayOut, next.holding) {
        case (.suspendBase(let base, _), _): _ = try await center.suspend(base, of: customer)
        case (.suspend, .subscription(let id)): _ = try await center.suspend(id, of: customer)
        default: try await center.cancel(next.holding, of: customer)
        }
        // A plan that waited for its Azure subscriptions can be tried now.
        if case .azureSubscription = next.holding { tried = tried.filter { $0 == next.holding } }
    }
}

/// The writes that undo, and those that give something up.
extension PartnerCenterConformance {
    func addsSeatsAndGivesThemBack() async throws {
        let before = try await subscription { $0.kind == .newCommerce && $0.status == .active }
        func set(_ quantity: Int) async throws -> Subscription? {
            try await center.perform(
                .setQuantity(quantity, of: before.id), of: demo, under: ActContext()
            ).subscriptions.first
        }
        let more = try await set(before.quantity + 3)
        #expect(more?.quantity == before.quantity + 3)
        #expect(try await center.holdings(of: demo).subscription(before.id) == more)
        #expect(try await center.subscription(before.id, of: demo) == more)
        // A repeat changes nothing and is no error.
        #expect(try await set(before.quantity + 3) == more)
        let back = try await set(before.quantity)
        #expect(back?.quantity == before.quantity)
        #expect(back?.refundableSeats == before.refundableSeats)
        #expect(
            await refusing(.quantityOutOfRange(10_001, allowed: 1...10_000)) {
                try await set(10_001)
            })
    }

    func setsWhatIsToHappenAtTheEndOfTheTerm() async throws {
        let before = try await subscription { $0.kind == .newCommerce && $0.status == .active }
        let wanted = Renewal(
            autoRenewEnabled: !before.autoRenewEnabled, scheduledNextTermInstructions: "quantity 7")
        var expected = before
        expected.autoRenewEnabled = wanted.autoRenewEnabled
        expected.scheduledNextTermInstructions = "quantity 7"
        #expect(try await center.setRenewal(wanted, of: before.id, of: demo) == expected)
        #expect(try await center.holdings(of: demo).subscription(before.id) == expected)
        // A repeat changes nothing and is no error.
        #expect(try await center.setRenewal(wanted, of: before.id, of: demo) == expected)
        let log = try await center.activity(of: demo, limit: 20)
        #expect(log.allSatisfy { $0.operation == .update && $0.resourceID == before.id.text })
        let told: [FieldChange] = [
            .changed(
                field: "autoRenewEnabled", before: "\(before.autoRenewEnabled)",
                after: "\(wanted.autoRenewEnabled)"),
            .changed(
                field: "scheduledNextTermInstructions",
                before: before.scheduledNextTermInstructions, after: "quantity 7"),
        ]
        #expect(
            log.map(\.details).filter { !$0.plainText.isEmpty } == [.changes(told)])

        _ = try await center.suspend(before.id, of: demo)
        #expect(
            await refusing(.notActive(.suspended)) {
                try await center.setRenewal(wanted, of: before.id, of: demo)
            })
        let unknown = Subscription.ID("nothing")
        #expect(
            await refusing(.holdingNotFound(.subscription(unknown))) {
                try await center.setRenewal(wanted, of: unknown, of: demo)
            })
    }

    func takesASuspensionBack() async throws {
        let held = try await center.holdings(of: demo)
        let rules = try await center.rules()
        let before = try await subscription {
            $0.kind == .newCommerce && $0.status == .active && $0.autoRenewEnabled
        }
        let renewal = Renewal(
            autoRenewEnabled: true, scheduledNextTermInstructions: "quantity 3")
        _ = try await center.setRenewal(renewal, of: before.id, of: demo)
        let whole = try await center.holdings(of: demo)
        #expect(whole != held)
        let write = Write.suspend(before.id)
        try await center.perform(write, of: demo)
        let writes = try rules.undoing(
            write, before: whole.slice(for: write), now: try await center.holdings(of: demo),
            at: now)
        #expect(writes == [.reactivate(before.id), .setRenewal(renewal, of: before.id)])
        for write in writes { try await center.perform(write, of: demo) }
        #expect(try await center.holdings(of: demo) == whole)
    }

    func bringsAzureSubscriptionsBack() async throws {
        let before = try await center.holdings(of: demo)
        let azure = before.azureSubscriptions
        let plan = try #require(before.subscription(azure[0].planID))
        #expect(
            await refusing(.alreadyIs(.active)) {
                try await center.reactivate(azure[0].id, of: demo)
            })
        for one in azure { try await center.cancel(.azureSubscription(one.id), of: demo) }
        #expect(try await center.reactivate(azure[0].id, of: demo) == azure[0])
        #expect(
            try await center.holdings(of: demo).azureSubscriptions.map(\.status)
                == azure.map { $0.id == azure[0].id ? .active : .cancelled })
        let done = try #require(try await center.activity(of: demo, limit: 1).first)
        #expect(done.operation == .reactivate)
        #expect(done.resourceKind == "azureSubscription")
        #expect(done.resourceID == azure[0].id.text)
        #expect(
            done.details
                == .changes([.changed(field: "status", before: "cancelled", after: "active")]))

        try await center.cancel(.azureSubscription(azure[0].id), of: demo)
        _ = try await center.suspend(plan.id, of: demo)
        #expect(
            await refusing(.parentNotActive(name: plan.name)) {
                try await center.reactivate(azure[0].id, of: demo)
            })
        let unknown = AzureSubscription.ID("nothing")
        #expect(
            await refusing(.holdingNotFound(.azureSubscription(unknown))) {
                try await center.reactivate(unknown, of: demo)
            })
    }

    func givesUpDelegatedAccessAlone() async throws {
        let before = try await center.holdings(of: demo)
        #expect(try await center.account(of: demo).customer.allowsDelegatedAccess == true)
        try await center.removeDelegatedAccess(of: demo)
        #expect(try await center.account(of: demo).customer.allowsDelegatedAccess == false)
        var expected = before
        expected.customer.allowsDelegatedAccess = false
        #expect(try await center.holdings(of: demo) == expected)
        // A repeat changes nothing and is no error.
        try await center.removeDelegatedAccess(of: demo)
        let log = try await center.activity(of: demo, limit: 20)
        #expect(log.allSatisfy { $0.operation == .removeDelegatedAccess })
        #expect(
            log.map(\.details).filter { !$0.plainText.isEmpty } == [
                .changes([
                    .changed(field: "allowDelegatedAccess", before: "true", after: "false")
                ])
            ])
        let nobody = Customer.ID("nobody")
        #expect(
            await refusing(.notACustomer(nobody)) {
                try await center.removeDelegatedAccess(of: nobody)
            })
    }
}
