import Deck
import Domain
import Sandbox
import Testing
import Wording

@testable import Program

@Suite struct `What is said of a sandbox that is served` {
    @Test func `says what MSAL and applications have to send, in each language`() {
        for language in Language.allCases {
            let words = language.words(namesKeys: false)
            let page = ServePage(
                address: "http://127.0.0.1:8080", rules: .init(edition: .current, venue: .sandbox),
                identity: Sandbox.defaultIdentity
            ).lines(in: words).joined(separator: "\n")
            #expect(page.contains("X-Forwarded-Proto: https"))
            #expect(page.contains("https://api.partnercenter.microsoft.com/.default"))
            #expect(page.contains("resource=https://api.partnercenter.microsoft.com"))
        }
    }
}
