import Domain
import Foundation
import Testing

/// The verbs that take things back, and those that give things up.
extension PartnerCenterConformance {
    func setsWhatIsToHappenAtTheEndOfTheTerm() async throws {
        let before = try await subscription { $0.kind == .newCommerce && $0.status == .active }
        let wanted = Renewal(
            autoRenewEnabled: !before.autoRenewEnabled, scheduledNextTermInstructions: "quantity 7")
        var expected = before
        expected.autoRenewEnabled = wanted.autoRenewEnabled
        expected.scheduledNextTermInstructions = "quantity 7"
        #expect(try await center.setRenewal(wanted, of: before.id, of: demo) == expected)
        #expect(try await center.holdings(of: demo).subscription(before.id) == expected)
        // Once more changes nothing, and is no error.
        #expect(try await center.setRenewal(wanted, of: before.id, of: demo) == expected)
        let log = try await center.activity(of: demo, limit: 20)
        #expect(log.allSatisfy { $0.operation == .update && $0.resourceID == before.id.text })
        let told = [
            Details.arrow(
                "autoRenewEnabled", "\(before.autoRenewEnabled)", "\(wanted.autoRenewEnabled)"),
            Details.arrow(
                "scheduledNextTermInstructions", before.scheduledNextTermInstructions, "quantity 7"),
        ]
        #expect(log.map(\.details).filter { !$0.isEmpty } == [told.joined(separator: "; ")])

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
        #expect(done.details == "status: cancelled → active")

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
        // Once more changes nothing, and is no error.
        try await center.removeDelegatedAccess(of: demo)
        let log = try await center.activity(of: demo, limit: 20)
        #expect(log.allSatisfy { $0.operation == .removeDelegatedAccess })
        #expect(
            log.map(\.details).filter { !$0.isEmpty } == ["allowDelegatedAccess: true → false"])
        let nobody = Customer.ID("nobody")
        #expect(
            await refusing(.notACustomer(nobody)) {
                try await center.removeDelegatedAccess(of: nobody)
            })
    }
}
