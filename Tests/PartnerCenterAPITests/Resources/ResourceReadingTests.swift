import Domain
import Foundation
import PartnerCenterAPI
import Testing

/// Reference, 13: what we do if sources disagree or are silent; and 15, what the service sends.
@Suite struct `Readings of the reference` {
    @Test(arguments: [
        "VirtualMachineReservedInstance", "virtual_machine_reserved_instance", "reservedinstance",
        "reservedInstance", "Reserved Instance", "sql_reservedinstance",
    ])
    func `13.16 a reservation is one in every spelling`(word: String) {
        #expect(EntitlementResource(["entitlementType": .string(word)]).kind == .reservation)
    }

    @Test func `13.16 an unknown entitlement is neither`() {
        #expect(EntitlementResource(["entitlementType": "Licence"]).kind == .other("Licence"))
        #expect(EntitlementResource(["entitlementType": "Software"]).kind == .software)
    }

    @Test(arguments: ["reservations", "virtualMachineReservations"])
    func `13.17 reservations are read under both names`(name: String) {
        let artifact = ReservationArtifactResource([name: [["reservationId": "r1"]]])
        #expect(artifact.reservations.map { $0?.text("reservationId") } == ["r1"])
    }

    @Test func `13.17 skuID and skuId are one member`() {
        #expect(EntitlementResource(["skuID": "0001"]).skuID == "0001")
        #expect(EntitlementResource(["skuId": "0001"]).skuID == "0001")
    }

    @Test(arguments: [true, false])
    func `13.17 the type of a reservation is on the entitlement or on its artifact`(
        onArtifact: Bool
    ) {
        let attributes: JSONValue = ["reservationType": "sqldatabases"]
        let entitlement: JSONObject =
            onArtifact
            ? ["entitledArtifacts": [["dynamicAttributes": attributes]]]
            : ["dynamicAttributes": attributes]
        #expect(EntitlementResource(entitlement).reservationType == "sqldatabases")
    }

    @Test(arguments: ["expired", "disabled"])
    func `13.12 both words for the end of a suspended term are known`(word: String) {
        let status = Subscription.wire(["status": .string(word)]).status
        #expect(status.word == word)
        #expect(Subscription.Status.known.contains(status))
    }

    @Test func `13.26 totalCount is not believed`() throws {
        let body = #"{"totalCount":900,"items":[{"id":"a"}]}"#
        let list = try CollectionResource<CustomerResource>(bytes: Array(body.utf8))
        #expect(try list.items().count == 1)
        #expect(try list.next() == nil)
    }

    @Test func `13.31 a marketplace subscription is told by its publisher`() {
        #expect(Subscription.wire(["publisherName": "Vaultline Inc."]).kind == .marketplace)
        #expect(Subscription.wire(["isMicrosoftProduct": false]).kind == .marketplace)
        #expect(
            Subscription.wire(["publisherName": "Microsoft Corporation"]).kind == .legacyLicence)
    }

    @Test func `13.32 suspension reasons are shown as they came`() {
        #expect(
            Subscription.wire(["suspensionReasons": ["CustomerCancellation", "Expiration"]])
                .suspensionReasons == ["CustomerCancellation", "Expiration"])
    }

    @Test(
        arguments: [
            (["productType": ["id": "OnlineServicesNCE"]], .newCommerce),
            (["productType": ["id": "Software"]], .software),
            (["productType": ["id": "Azure"]], .azurePlan),
            (["offerId": "MS-AZR-0145P", "billingType": "usage"], .legacyAzure),
            (["offerId": "BD938F12-058F-4927-BBA3-AE36B1D2501C"], .legacyLicence),
            (["parentSubscriptionId": "p"], .legacyAddOn),
            (["billingType": "benefit", "productOrderId": "o"], .savingsPlan),
            (["unitType": "Benefit"], .savingsPlan),
            (["offerId": "CFQ7TTC0LH18:0001:CFQ7TTC0K971"], .newCommerce),
            (["offerId": "DZH318Z0BPS6:0001:DZH318Z0BMTX"], .azurePlan),
        ] as [(JSONObject, Subscription.Kind)])
    func `4.2 the way it was sold is told by what there is`(
        members: JSONObject, kind: Subscription.Kind
    ) {
        #expect(Subscription.wire(members).kind == kind)
    }

    @Test func `15 the code of an error is read as text and as a number`() throws {
        for body in [#"{"code":"20002"}"#, #"{"code":20002}"#] {
            #expect(try ErrorResource(bytes: Array(body.utf8)).code == "20002")
        }
        let written = ErrorResource(code: "20002", description: "no", source: "s").json["code"]
        #expect(written == "20002")
    }

    @Test func `15 an empty entitlementId, cycle unknown and odd quantity details are no obstacle`()
        throws
    {
        let body = #"""
            {"id":"a","entitlementId":"","billingCycle":"unknown","commitmentEndDate":"9999-12-14T00:00:00Z",
             "attributes":{"etag":"","objectType":"Subscription"}}
            """#
        let resource = try SubscriptionResource(bytes: Array(body.utf8))
        #expect(resource.etag == nil)
        #expect(resource.subscription()?.billingCycle == "unknown")
        let entitlement = EntitlementResource([
            "quantity": 1, "quantityDetails": [["quantity": 1, "status": "PrefulfillmentPending"]],
        ])
        #expect(entitlement.quantityDetails.first?.text("status") == "PrefulfillmentPending")
    }

    @Test func `what is left out is said to be untold, and no value of ours`() throws {
        let whole = #"""
            {"id":"a","friendlyName":"","quantity":1,"isTrial":false,"publisherName":"Microsoft",
             "creationDate":"2026-01-02T03:04:05Z","effectiveStartDate":"2026-01-02T00:00:00Z"}
            """#
        #expect(
            try SubscriptionResource(bytes: Array(whole.utf8)).subscription()?.untold == nil)
        let bare = try SubscriptionResource(bytes: Array(#"{"id":"a"}"#.utf8)).subscription()
        #expect(bare?.untold == Subscription.Untold.allCases)
    }

    @Test func `4.3 what is not modelled goes back untouched`() throws {
        let body = #"""
            {"id":"a","status":"active","autoRenewEnabled":true,"nextChargeInstructions":{"quantity":7,"x":[1,2.50,null]},"brandNew":{"deep":"value"}}
            """#
        var resource = try SubscriptionResource(bytes: Array(body.utf8))
        resource.status = "suspended"
        let sent = try JSONValue(bytes: resource.bytes)
        var expected = try JSONValue(bytes: Array(body.utf8)).asObject!
        expected["status"] = "suspended"
        #expect(sent == .object(expected))
    }

    @Test func `3.3 without delegated access address and e-mail are empty, and that is no error`() {
        let account = CustomerResource([
            "id": "c", "companyProfile": ["companyName": "Hanbit", "domain": "hanbit.example"],
            "relationshipToPartner": "reseller",
        ]).account(supportContacts: [])
        #expect(account?.profile.email == "")
        #expect(account?.profile.addressLine == "")
        #expect(account?.customer.allowsDelegatedAccess == nil)
    }

    @Test func `5.1 entitlements of one order line are counted once`() {
        let inner: JSONObject = [
            "entitlementType": "software", "referenceOrder": ["id": "o", "lineItemId": "0"],
        ]
        var outer = inner
        outer["includedEntitlements"] = [.object(inner)]
        let purchases = HoldingsAssembly.purchases(
            entitlements: [EntitlementResource(outer), EntitlementResource(inner)], orders: [],
            artifacts: [:])
        #expect(purchases.software.count == 1)
    }

    @Test func `5.3 the line says whether it is cancelled, not the order`() {
        let order = OrderResource([
            "id": "o", "status": "completed",
            "lineItems": [
                ["lineItemNumber": 0, "quantity": 0], ["lineItemNumber": 1, "quantity": 4],
            ],
        ])
        #expect(order.purchaseStatus(ofLine: 0) == .cancelled)
        #expect(order.purchaseStatus(ofLine: 1) == .completed)
    }

    @Test func `5.2 an order that is not there yet leaves the purchase alive`() {
        let purchases = HoldingsAssembly.purchases(
            entitlements: [
                EntitlementResource([
                    "entitlementType": "reservedinstance", "quantity": 2,
                    "referenceOrder": ["id": "late", "lineItemId": "0"],
                ])
            ], orders: [], artifacts: [:])
        #expect(purchases.reservations.map(\.status) == [.completed])
    }

    @Test func `5.1 software that is a subscription is told once`() {
        let subscription = Subscription.wire([
            "orderId": "o", "productType": ["id": "Software"],
        ])
        let entitlement = EntitlementResource([
            "entitlementType": "software", "referenceOrder": ["id": "o", "lineItemId": "0"],
        ])
        let purchases = HoldingsAssembly.purchases(
            entitlements: [entitlement], orders: [], artifacts: [:], subscriptions: [subscription])
        #expect(purchases.software.isEmpty)
    }

    @Test func `7 the link is the service's own but for its parameter DAP`() {
        let url = "https://admin.microsoft.com/x?invType=ResellerRelationship&DAP=false&msppId=0#/a"
        let request = RelationshipRequestResource(["url": .string(url)])
            .request(includingDelegatedAccess: true)
        #expect(
            request?.url
                == "https://admin.microsoft.com/x?invType=ResellerRelationship&DAP=true&msppId=0#/a"
        )
    }
}
