import Domain
import Foundation
import PartnerCenterAPI
import Testing

/// Reference, 13: the rows whose reading is the client's.
@Suite struct `Readings of the client` {
    @Test func `13.17 what is spelled in two ways goes back as it came`() async throws {
        let spellings: JSONObject = [
            "refundOptions": [["type": "Full", "expiresAt": "2026-02-01T00:00:00Z"]],
            "RefundOptionsOfTheTable": [["expiresAfter": "2026-02-01T00:00:00Z"]],
            "catalogId": "c", "catalogItemId": "i",
        ]
        let bench = Workbench { request, count in
            let status = request.method == .get && count > 0 ? "suspended" : "active"
            return .json(Bodies.subscription(status: status, more: spellings))
        }
        _ = await refusal { () throws(Refusal) in try await bench.client.suspend(base, of: hanbit) }
        let sent = try #require(bench.script.requests.first { $0.method == .patch })
        for (name, value) in spellings.members { #expect(sent.json[name] == value) }
    }

    @Test func `13.24 in China users sign in at the newer address`() {
        #expect(Cloud.china.authority == "https://login.partner.microsoftonline.cn")
        #expect(Cloud.china.service == "https://partner.partnercenterapi.microsoftonline.cn")
        #expect(Cloud.usgov.authority == "https://login.microsoftonline.us")
    }

    @Test
    func `13.25 the request of a relationship is sent, and a no of the cloud is told as it is`()
        async
    {
        let bench = Workbench { _, _ in .error(403, "900150", "Not offered in this cloud.") }
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.relationshipRequest(includingDelegatedAccess: false)
        }
        #expect(bench.script.lines == ["GET /v1/customers/relationshiprequests"])
        #expect(refused?.answer?.code == "900150")
        #expect(refused?.answer?.description == "Not offered in this cloud.")
    }
}
