import Deck
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Program

/// No terminal is asked here: the tests have none.
@Suite struct `Consent to a plan by command` {
    private static let id = Customer.contoso.id.text

    private func consent(to domain: String, language: Language = .english) -> Consent {
        let holdings = Holdings(
            customer: .a(id: Self.id, domain: domain, allowsDelegatedAccess: false))
        let steps = Rules.of2020.offboarding(of: holdings, by: .agent(), at: .today)
        let plan = Plan.a([CustomerPlan(holdings: holdings, steps: steps)])
        return Consent(to: plan, words: language.words(namesKeys: false))
    }

    @Test(arguments: ["", " ", "\u{200B}", "\u{3164}"], ["", "  ", "\t", "\u{200B}", "\u{FEFF}"])
    func `is not in an empty word, whatever the domain`(domain: String, said: String) {
        for domain in [domain, "contoso.onmicrosoft.com"] {
            #expect(throws: Failure.self) { try consent(to: domain).obtain(given: [said]) }
        }
    }

    @Test(arguments: ["", " ", "\u{200B}"])
    func `is the Microsoft ID where there is no domain`(domain: String) throws {
        try consent(to: domain).obtain(given: [Self.id.uppercased()])
        #expect(throws: Failure.self) { try consent(to: domain).obtain(given: [Self.id, ""]) }
    }

    @Test func `is the domain where there is one, and not the Microsoft ID`() throws {
        try consent(to: "contoso.example").obtain(given: ["CONTOSO.example "])
        #expect(throws: Failure.self) {
            try consent(to: "contoso.example").obtain(given: [Self.id])
        }
    }

    @Test(arguments: Language.allCases)
    func `says which word was wanted`(language: Language) {
        let words = language.words(namesKeys: false)
        do {
            try consent(to: "", language: language).obtain(given: [""])
            Issue.record("an empty word was enough")
        } catch {
            #expect(
                Failure(error)?.message(in: words)
                    == words.confirmDiffers("", wanted: Self.id))
            #expect(Failure(error)?.status == 64)
        }
    }
}
