import Chance
import Domain
import Foundation
import PartnerCenterAPI
import Testing

@Suite struct `What a token says of itself` {
    @Test func `is read without verifying`() throws {
        let token = AccessToken(
            Secret(
                jwt([
                    "upn": "op@partner.example", "tid": "t", "name": "김 >>> 영희",
                    "roles": ["admin-agent"], "amr": ["pwd", "mfa"], "exp": 1_800_003_600,
                    "aud": "https://api.partnercenter.microsoft.com",
                ])), expiry: .distantFuture)
        let claims = try #require(token.claims)
        #expect(claims.userPrincipalName == "op@partner.example")
        #expect(claims.tenantID == "t")
        #expect(claims.name == "김 >>> 영희")
        #expect(claims.roles == ["admin-agent"])
        #expect(claims.methods == ["pwd", "mfa"])
        #expect(claims.expiry == Date(timeIntervalSince1970: 1_800_003_600))
        #expect(claims.audience == "https://api.partnercenter.microsoft.com")
        #expect(!claims.isOfApplication)
    }

    @Test(arguments: ["opaque", "a.b.c", "..", "a.e30", ""])
    func `is nothing where it is no JWT`(text: String) {
        let claims = TokenClaims(of: Secret(text))
        #expect(claims == nil || claims?.userPrincipalName == nil)
    }

    @Test func `and the token itself is in no description`() {
        let token = AccessToken(Secret("planted"), expiry: .distantFuture)
        let stored = StoredTokens(credential: .refreshToken(Secret("planted")), access: token)
        var dumped = ""
        dump(stored, to: &dumped)
        for text in ["\(stored)", String(reflecting: stored), dumped, "\(Secret("planted"))"] {
            #expect(!text.contains("planted"))
        }
    }
}
