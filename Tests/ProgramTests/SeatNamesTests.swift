import Domain
import Samples
import Testing
import Wording

@testable import Program

@Suite struct `What a command asks about a subscription` {
    private static let words = Language.english.words(namesKeys: false)

    @Test func `names the customer with domain, end of the ID and who is mistaken for it`() {
        let customer = Customer.named("Fabrikam", 1)
        let other = Customer.named("Fabrlkam", 2)
        #expect(
            Self.words.lines(about: customer, [Lookalike(other, by: .letter)]) == [
                "  Fabrikam (c1001.onmicrosoft.com, …00001001)",
                "  ! "
                    + Self.words.mistakenFor(
                        "Fabrlkam", domain: "c1002.onmicrosoft.com", id: "…00001002",
                        resemblance: Self.words.resemblanceLetter),
            ])
        #expect(Self.words.lines(about: customer, []).count == 1)
    }

    @Test func `lists several of a name with offer, seats and status`() {
        let holdings = Holdings.contoso(
            .a(.legacyLicence, id: "11111111-aaaa", name: "Office", friendlyName: "Hovedkontor"),
            .a(
                .newCommerce, .suspended, id: "22222222-bbbb", name: "Visio",
                friendlyName: "Hovedkontor"))
        do {
            _ = try holdings.holding("Hovedkontor", in: Self.words)
            Issue.record("one is found")
        } catch Failure.usage(let said) {
            #expect(
                said == """
                    "Hovedkontor" matches several; choose one by ID:
                      11111111-aaaa  Hovedkontor · Office · 25 seats (Active)
                      22222222-bbbb  Hovedkontor · Visio · 25 seats (Suspended)
                    """)
        } catch {
            Issue.record(error)
        }
    }
}
