import Domain
import Foundation
import PartnerCenterAPI
import Testing

@Suite struct `Who asks for a relationship` {
    private func name(claims: JSONObject?, profile: WireResponse) async throws -> String? {
        let bench = Workbench(claims: claims) { request, _ in
            request.target.hasSuffix("/profiles/legalbusiness")
                ? profile : .json(["url": "https://admin.microsoft.com/?DAP=false"])
        }
        return try await bench.client.relationshipRequest(includingDelegatedAccess: false)
            .partnerName
    }

    private let legal = WireResponse.json([
        "companyName": "Lucerne Publishing", "profileType": "LegalBusinessProfile",
    ])

    @Test func `is named by the token, or else by the partner's own profile`() async throws {
        #expect(
            try await name(claims: ["upn": "op", "partnerName": "Haedal Cloud"], profile: legal)
                == "Haedal Cloud")
        #expect(try await name(claims: ["upn": "op"], profile: legal) == "Lucerne Publishing")
        #expect(try await name(claims: nil, profile: legal) == "Lucerne Publishing")
    }

    @Test func `is not named where neither tells, and the link is given all the same`()
        async throws
    {
        for profile in [WireResponse.error(403, "900150"), .json([:]), .error(404, "1000")] {
            #expect(try await name(claims: ["upn": "op"], profile: profile) == nil)
        }
    }
}
