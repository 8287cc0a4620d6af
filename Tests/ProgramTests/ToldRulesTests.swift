import Domain
import Foundation
import PartnerCenterAPI
import Testing
import Wording

@testable import Program

@Suite struct `The rules a sandbox tells in its tokens` {
    private func claims(_ json: String) throws -> TokenClaims {
        let body = Data(json.utf8).base64EncodedString()
        return try #require(TokenClaims(of: Secret("e30.\(body).e30")))
    }

    @Test func `become those of a new profile`() throws {
        let told = Rules(
            toldBy: try claims(#"{"rulesEdition":"2020","venue":"sandbox"}"#))
        #expect(told == Rules(edition: .y2020, venue: .sandbox))
        var profile = Profile(name: "local")
        profile.take(told)
        #expect(profile.rules == told)
    }

    @Test func `are none where a service does not tell them`() throws {
        for json in ["{}", #"{"rulesEdition":"2031","venue":"sandbox"}"#] {
            #expect(Rules(toldBy: try claims(json)) == nil)
        }
        #expect(Rules(toldBy: nil) == nil)
        var profile = Profile(name: "work")
        profile.take(nil)
        #expect(profile == Profile(name: "work"))
    }

    @Test(arguments: Language.allCases)
    func `are said where a profile plans by others`(language: Language) {
        let words = language.words()
        let profile = Profile(name: "local")
        let told = Rules(edition: .y2020, venue: .sandbox)
        let said = profile.mismatch(with: told, in: words) ?? ""
        #expect(said.contains(words.sandboxRules("2020")))
        #expect(said.contains(words.productionRules("current")))
        #expect(profile.mismatch(with: profile.rules, in: words) == nil)
        #expect(profile.mismatch(with: nil, in: words) == nil)
    }
}
