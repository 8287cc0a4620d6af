import Domain
import PartnerCenterAPI
import Testing

/// What is sent of a subscription and nobody models is kept (reference, 4.3 and 4.5).
@Suite struct `What nobody models` {
    let served: Served
    let path: String

    init() throws {
        served = try Served()
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
            try served.audit.acts.map(\.details) == [
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
