import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Testing

@testable import Sandbox

/// Section 15 of the reference, "Answers a client gets", and the error shapes of 2.5.
@Suite struct `What the service answers` {
    let served: ServedSandbox

    init() throws { served = try ServedSandbox() }

    @Test func `compact JSON behind a byte-order mark, with its encoding named`() async {
        let answer = await served.get("/v1/customers?size=1")
        #expect(answer.hasMark)
        #expect(answer.headers["Content-Type"] == "application/json; charset=utf-8")
        #expect(!answer.text.contains("\n"))
        #expect(!answer.text.contains(": "))
    }

    @Test func `no mark before an error`() async {
        let answer = await served.get("/v1/nothing")
        #expect(!answer.body.isEmpty)
        #expect(!answer.hasMark)
    }

    @Test func `camel case`() async throws {
        let answer = await served.get(try served.subscription(.legacyLicence).path)
        #expect(answer.object.members.keys.allSatisfy { $0.first?.isLowercase == true })
        #expect(answer.object.members["autoRenewEnabled"] != nil)
    }

    @Test func `no nulls anywhere`() async throws {
        for target in [
            "/v1/customers", served.hanbit, "\(served.hanbit)/subscriptions",
            "\(served.hanbit)/orders", "\(served.hanbit)/entitlements", "/v1/offers",
        ] {
            let answer = await served.get(target)
            #expect(answer.status == 200)
            #expect(!answer.text.contains("null"))
        }
    }

    @Test func `an error is an envelope with its code as text and its data as an array`() async {
        let answer = await served.get("/v1/customers/nobody")
        #expect(answer.mark == "400/800002")
        #expect(answer.object["code"] == .string("800002"))
        #expect(answer.object.array("data") == [])
        #expect(answer.object.text("source") == "PartnerDeckSandbox")
        #expect(answer.object.filledText("description") != nil)
    }

    @Test func `the ids are echoed, with server, vector and date beside them`() async {
        let answer = await served.get(
            "/v1/customers?size=1",
            headers: ["MS-RequestId": "r-1", "MS-CorrelationId": "c-1"])
        #expect(answer.headers["MS-RequestId"] == "r-1")
        #expect(answer.headers["MS-CorrelationId"] == "c-1")
        #expect(answer.headers["MS-ServerId"] != nil)
        #expect(answer.headers["MS-CV"] != nil)
        #expect(answer.headers["Date"] == "Mon, 21 Sep 2026 14:13:20 GMT")
    }

    @Test func `an error has them as well`() async {
        let answer = await served.get("/v1/nothing", headers: ["MS-RequestId": "r-1"])
        #expect(answer.mark == "404/1000")
        #expect(answer.headers["MS-RequestId"] == "r-1")
    }

    @Test func `a verb the path does not take is 405, and told which it takes`() async throws {
        let answer = await served.ask(.put, served.hanbit)
        #expect(answer.status == 405)
        #expect(answer.headers["Allow"] == "GET, PATCH, DELETE")
    }

    @Test func `a customer nobody knows, and one who was`() async throws {
        let nobody = "/v1/customers/00000000-aaaa-4bbb-8ccc-000000000000"
        #expect(await served.get(nobody).mark == "404/60003")
        try await clear(
            served.demo, at: served.seeded.sandbox, now: SeededSandbox.now)
        _ = await served.ask(.patch, served.hanbit, ["relationshipToPartner": "none"])
        for rest in ["", "/subscriptions", "/orders", "/entitlements"] {
            #expect(await served.get(served.hanbit + rest).mark == "403/20002")
        }
    }

    @Test func `everything that is not there has its own code`() async throws {
        let hanbit = served.hanbit
        let plan = try served.subscription(.azurePlan).path
        #expect(await served.get("\(hanbit)/subscriptions/x").mark == "404/20003")
        #expect(await served.get("\(hanbit)/orders/x").mark == "404/20000")
        #expect(await served.get("\(plan)/azureEntitlements/x").mark == "404/800111")
        #expect(await served.get("/v1/offers/x").mark == "404/1000")
        #expect(await served.get("/v1/auditrecords/x").mark == "404/1000")
    }
}

/// Unmodelled members of a subscription are kept (reference, 4.3 and 4.5).
@Suite struct `What nobody models` {
    let served: ServedSandbox
    let path: String

    init() throws {
        served = try ServedSandbox()
        path = try served.subscription(.newCommerce).path
    }

    private let instructions: JSONValue = [
        "product": ["productId": "CFQ7", "skuId": "0001"], "quantity": 12,
    ]

    private func send(_ change: (inout JSONObject) -> Void) async -> WireResponse {
        var whole = await served.get(path).object
        change(&whole)
        return await served.ask(.patch, path, .object(whole))
    }

    @Test func `is said again, in the list too, and moves the tag of legacy ones`() async throws {
        #expect(await send { $0["nextChargeInstructions"] = instructions }.status == 200)
        #expect(await served.get(path).object["nextChargeInstructions"] == instructions)
        let listed = await served.get("\(served.hanbit)/subscriptions").items
        #expect(listed.filter { $0["nextChargeInstructions"] == instructions }.count == 1)
        let legacy = try served.subscription(.legacyLicence).path
        let before = SubscriptionResource(await served.get(legacy).object)
        var whole = before.json
        whole["nextChargeInstructions"] = instructions
        _ = await served.ask(.patch, legacy, .object(whole))
        #expect(SubscriptionResource(await served.get(legacy).object).etag != before.etag)
        #expect(await served.ask(.patch, legacy, .object(whole)).mark == "400/2055")
    }

    @Test func `outlives a suspension and its end, as pending instructions do`() async throws {
        _ = await send { $0["nextChargeInstructions"] = instructions }
        for status in ["suspended", "active"] as [JSONValue] {
            #expect(await send { $0["status"] = status }.status == 200)
            #expect(await served.get(path).object["nextChargeInstructions"] == instructions)
        }
    }

    @Test func `is dropped by a body without it, and written down`() async throws {
        _ = await send { $0["nextChargeInstructions"] = ["quantity": 2] }
        _ = await send { $0["nextChargeInstructions"] = nil }
        #expect(await served.get(path).object["nextChargeInstructions"] == nil)
        #expect(
            try served.audit.acts.map(\.details.plainText) == [
                #"nextChargeInstructions: none → "{\"quantity\":2}""#,
                #"nextChargeInstructions: "{\"quantity\":2}" → none"#,
            ])
        #expect(try served.audit.acts.map(\.operation) == [.update, .update])
    }

    @Test func `is the same however its names are written, and nulls and defaults are nothing`()
        async throws
    {
        let answer = await send {
            $0["NextChargeInstructions"] = ["Product": ["ProductId": "CFQ7"], "Quantity": nil]
            $0["RefundOptions"] = nil
            $0["BillingCycleEndDate"] = "0001-01-01T00:00:00"
        }
        #expect(answer.status == 200)
        let whole = await served.get(path).object
        #expect(whole["nextChargeInstructions"] == ["product": ["productId": "CFQ7"]])
        #expect(whole.members.keys.contains("nextChargeInstructions"))
        #expect(!whole.has("billingCycleEndDate"))
    }
}

/// The resources the sandbox sends are read back as what it has.
@Suite struct `Resources there and back` {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `everything customers hold survives the wire`(seed: UInt64) throws {
        let seeded = try SeededSandbox(customers: 120, seed: seed)
        for customer in try seeded.directory.customers(after: nil, limit: .max) {
            let holdings = try #require(try seeded.directory.holdings(of: customer.id))
            for subscription in holdings.subscriptions {
                let resource = try SubscriptionResource(
                    bytes: SubscriptionResource(subscription, of: customer.id, etag: "e").bytes)
                #expect(resource.subscription() == subscription)
            }
            for azure in holdings.azureSubscriptions {
                #expect(
                    AzureEntitlementResource(azure).azureSubscription(under: azure.planID) == azure)
            }
            let account = try #require(try seeded.directory.account(of: customer.id))
            let opened = try #require(
                try CustomerResource(bytes: CustomerResource(account).bytes).account(
                    supportContacts: account.supportContacts))
            #expect(opened.customer == account.customer)
            if account.customer.allowsDelegatedAccess == true { #expect(opened == account) }
        }
    }

    @Test func `purchases survive the wire, but for what it has no room for`() throws {
        let seeded = try SeededSandbox(customers: 200, seed: 4)
        var count = 0
        for customer in try seeded.directory.customers(after: nil, limit: .max) {
            let holdings = try #require(try seeded.directory.holdings(of: customer.id))
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
