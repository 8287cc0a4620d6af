import Domain
import Foundation
import PartnerCenterAPI
import Testing

@testable import Sandbox

/// What the sandbox says on the wire is read back as what it has.
@Suite struct `Resources there and back` {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `everything customers hold survives the wire`(seed: UInt64) throws {
        let playground = try Playground(customers: 120, seed: seed)
        for customer in try playground.directory.customers(after: nil, limit: .max) {
            let holdings = try #require(try playground.directory.holdings(of: customer.id))
            for subscription in holdings.subscriptions {
                let resource = try SubscriptionResource(
                    bytes: SubscriptionResource(subscription, of: customer.id, etag: "e").bytes)
                #expect(resource.subscription() == subscription)
            }
            for azure in holdings.azureSubscriptions {
                #expect(
                    AzureEntitlementResource(azure).azureSubscription(under: azure.planID) == azure)
            }
            let account = try #require(try playground.directory.account(of: customer.id))
            let opened = try #require(
                try CustomerResource(bytes: CustomerResource(account).bytes).account(
                    supportContacts: account.supportContacts))
            #expect(opened.customer == account.customer)
            if account.customer.allowsDelegatedAccess == true { #expect(opened == account) }
        }
    }

    @Test func `purchases survive the wire, but for what it has no room for`() throws {
        let playground = try Playground(customers: 200, seed: 4)
        var count = 0
        for customer in try playground.directory.customers(after: nil, limit: .max) {
            let holdings = try #require(try playground.directory.holdings(of: customer.id))
            let entitlements =
                holdings.reservations.map { EntitlementResource($0, of: customer.id) }
                + holdings.software.map { EntitlementResource($0) }
            let orders = holdings.orders(of: customer.id)
            let artifacts = Dictionary(
                uniqueKeysWithValues: holdings.reservations.map {
                    (
                        EntitlementResource.artifactPath(of: $0.id, customer.id),
                        ReservationArtifactResource($0)
                    )
                })
            let read = HoldingsAssembly.purchases(
                entitlements: entitlements, orders: orders, artifacts: artifacts)
            #expect(read.reservations == holdings.reservations)
            let told = holdings.software.map { purchase in
                var purchase = purchase
                purchase.cancellationAllowedUntil = nil
                return SoftwarePurchase(
                    id: SoftwarePurchase.ID("\(purchase.orderID)/\(purchase.lineItemNumber)"),
                    orderID: purchase.orderID, lineItemNumber: purchase.lineItemNumber,
                    productName: purchase.productName, quantity: purchase.quantity,
                    purchaseDate: purchase.purchaseDate, cancellationAllowedUntil: nil,
                    status: purchase.status)
            }
            #expect(read.software == told)
            count += told.count + read.reservations.count
        }
        #expect(count > 20)
    }

    @Test(arguments: [
        "quantity 10", "CFQ7:0001:CFQ8 P1Y monthly quantity 3", "CFQ7:0001:CFQ8 P1M",
        #"{"customTermEndDate":"2027-01-01","quantity":3}"#,
    ])
    func `instructions for the next term survive the wire`(text: String) {
        #expect(ScheduledInstructions.text(ScheduledInstructions.json(text)) == text)
    }
}
