import Domain
import Foundation
import PartnerCenterAPI
import Testing

/// Reference, 15: bodies in the shapes that were recorded from the live service, with a mark
/// before them and CR LF between their lines.
@Suite struct `Shapes of the live service` {
    private static let root = "/v1/customers/\(hanbit)"

    private static func harness(_ bodies: [String: String]) -> ClientHarness {
        ClientHarness { request, _ in
            if request.target == root { return .json(WireBodies.customer) }
            guard let body = bodies.first(where: { request.target.hasPrefix($0.key) })?.value
            else { return .list([]) }
            let lines = body.replacingOccurrences(of: "\n", with: "\r\n")
            return .text("\u{FEFF}" + lines)
        }
    }

    @Test func `subscriptions in upper case, with dates of every kind, and without an end`()
        async throws
    {
        let harness = Self.harness([
            "\(Self.root)/subscriptions": """
            {
              "totalCount": 7,
              "items": [
                {
                  "id": "0C11F00D-AAAA-4BBB-8CCC-00000000000A", "offerId": "MS-AZR-0145P",
                  "entitlementId": "", "offerName": "Microsoft Azure", "quantity": 1,
                  "unitType": "Usage-based", "creationDate": "2026-01-04T17:08:20.71Z",
                  "effectiveStartDate": "2026-01-04T00:00:00",
                  "commitmentEndDate": "9999-12-14T00:00:00Z", "status": "active",
                  "autoRenewEnabled": false, "billingType": "usage", "billingCycle": "unknown",
                  "orderId": "0C11F00D-AAAA-4BBB-8CCC-00000000000B",
                  "attributes": { "etag": "", "objectType": "Subscription" }
                },
                {
                  "id": "0C11F00D-AAAA-4BBB-8CCC-00000000000C",
                  "offerId": "0C11F00D-AAAA-4BBB-8CCC-00000000000D", "offerName": "Office",
                  "quantity": 1, "creationDate": "2026-01-04T09:08:20.71-08:00",
                  "effectiveStartDate": "2026-01-04T00:00:00+00:00",
                  "commitmentEndDate": "2027-01-03T00:00:00", "status": "suspended",
                  "suspensionReasons": [ "CustomerCancellation" ], "billingType": "license",
                  "billingCycle": "monthly", "actions": [ "Cancel", "Edit" ]
                }
              ],
              "attributes": { "objectType": "Collection" }
            }
            """
        ])
        let holdings = try await harness.client.holdings(of: hanbit)
        #expect(
            holdings.subscriptions.map(\.id.text) == [
                "0c11f00d-aaaa-4bbb-8ccc-00000000000a", "0c11f00d-aaaa-4bbb-8ccc-00000000000c",
            ])
        #expect(holdings.subscriptions.map(\.kind) == [.legacyAzure, .legacyLicence])
        #expect(holdings.subscriptions[0].commitmentEndDate == nil)
        #expect(holdings.subscriptions[0].billingCycle == "unknown")
        #expect(
            holdings.subscriptions.map(\.effectiveStartDate)
                == Array(repeating: Date(timeIntervalSince1970: 1_767_484_800), count: 2))
        #expect(holdings.subscriptions[0].creationDate == holdings.subscriptions[1].creationDate)
        #expect(holdings.subscriptions[1].suspensionReasons == ["CustomerCancellation"])
    }

    @Test func `a reservation of the older word that is not fulfilled yet`() async throws {
        let link =
            "/customers/\(hanbit)/artifacts/virtualmachinereservedinstance/groups/1/resource/r1"
        let harness = Self.harness([
            "\(Self.root)/entitlements": """
            {
              "totalCount": 1,
              "items": [
                {
                  "includedEntitlements": [],
                  "referenceOrder": { "id": "aLongBase64LikeId", "lineItemId": "0" },
                  "productId": "DZH318EXAMPLE", "quantity": 1,
                  "quantityDetails": [ { "quantity": 1, "status": "PrefulfillmentPending" } ],
                  "entitledArtifacts": [
                    {
                      "link": { "uri": "\(link)", "method": "GET", "headers": [] },
                      "resourceId": "r1", "artifactType": "virtual_machine_reserved_instance"
                    }
                  ],
                  "skuId": "00BD", "entitlementType": "virtual_machine_reserved_instance"
                }
              ]
            }
            """,
            "\(Self.root)/subscriptions": #"{"totalCount":0,"items":[]}"#,
            "\(Self.root)/orders": #"{"totalCount":0,"items":[]}"#,
            "\(Self.root)/artifacts": #"{"type":"reservedinstance","reservations":[]}"#,
        ])
        let listed = Customer.a(
            "Hanbit", id: hanbit.text, domain: "", allowsDelegatedAccess: nil)
        let holdings = try await harness.client.holdings(ofListed: listed)
        #expect(holdings.reservations.map(\.orderID.text) == ["aLongBase64LikeId"])
        #expect(holdings.reservations.map(\.status) == [.completed])
        #expect(harness.script.lines.contains("GET /v1\(link)"))
    }

    @Test func `audit records that are fewer than their count, of orders and with null values`()
        async throws
    {
        let harness = Self.harness([
            "/v1/auditrecords": #"""
            {
              "totalCount": 30,
              "items": [
                {
                  "id": "t_636679632433466529", "partnerId": "t",
                  "customerId": "0C11F00D-AAAA-4BBB-8CCC-00000000000A", "customerName": "Hanbit",
                  "userPrincipalName": "kim@partner.example", "resourceType": "order",
                  "resourceNewValue": "{\"Id\":\"o-1\",\"Status\":\"completed\",\"LineItems\":[{\"LineItemNumber\":0,\"ParentSubscriptionId\":null}],\"CreationDate\":\"2027-01-14T10:20:42.81-07:00\"}",
                  "operationType": "create_order",
                  "originalCorrelationId": "c-1",
                  "operationDate": "2027-01-14T17:20:43.3466529Z",
                  "operationStatus": "succeeded",
                  "customizedData": [
                    { "key": "SubscriptionName-0", "value": "Office 365 E3" },
                    { "key": "PartnerOnRecord-0", "value": null }
                  ]
                }
              ]
            }
            """#
        ])
        let records = try await harness.client.activity(
            of: Customer.ID("0c11f00d-aaaa-4bbb-8ccc-00000000000a"), limit: 1)
        #expect(records.map(\.id) == [636_679_632_433_466_529])
        #expect(records.map(\.operation) == [.order])
        #expect(records.map(\.outcome) == [.succeeded])
        #expect(records.map(\.resourceID) == ["o-1"])
        #expect(records.map(\.resourceName) == ["Office 365 E3"])
        #expect(records.map(\.trace?.correlationID) == ["c-1"])
    }

    @Test func `relationships without a state, and offers with all they have`() async throws {
        let harness = Self.harness([
            "\(Self.root)/relationships": """
            {
              "totalCount": 1,
              "items": [
                {
                  "id": "partner-1", "name": "Indirect Reseller",
                  "relationshipType": "is_indirect_cloud_solution_provider_of",
                  "mpnId": "4711", "attributes": { "objectType": "PartnerRelationship" }
                }
              ]
            }
            """,
            "/v1/offers": """
            {
              "items": [
                {
                  "id": "0C11F00D-AAAA-4BBB-8CCC-00000000000D", "name": "Office 365 E5",
                  "minimumQuantity": 1, "maximumQuantity": 10000000, "isAddOn": false,
                  "billing": "license", "supportedBillingCycles": [ "annual", "monthly" ],
                  "product": { "id": "P", "name": "Office 365 E5", "unit": "Licenses" },
                  "unitType": "Licenses", "links": { "learnMore": { "method": "GET" } }
                }
              ]
            }
            """,
        ])
        #expect(try await harness.client.offers().map(\.name) == ["Office 365 E5"])
        let contacts = try await harness.client.account(of: hanbit).supportContacts
        #expect(contacts.map(\.name) == ["Indirect Reseller"])
        #expect(contacts.map(\.partnerID) == ["4711"])
    }
}
