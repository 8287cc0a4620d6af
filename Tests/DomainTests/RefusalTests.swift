import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `A refusal` {
    /// The codes of the table of errors, as far as a rule of ours meets them.
    @Test(arguments: [
        (Refusal.notACustomer(.init("contoso")), "403/20002"),
        (.holdingNotFound(.subscription(.init("e3"))), "404/20003"),
        (.holdingNotFound(.azureSubscription(.init("web"))), "404/800111"),
        (.holdingNotFound(.software(.init("sql"))), "404/20000"),
        (.holdingNotFound(.reservation(.init("vm"))), "404/20000"),
        (.statusCannotChange(from: .expired, to: .active), "400/800040"),
        (.alreadyCancelled, "400/2011"),
        (.notActivatedYet, "400/800081"),
        (.statusUnrecognized("Warned"), "400/800096"),
        (.suspendInstead, "400/800063"),
        (.azureSubscriptionsLive(count: 1), "403/900115"),
        (.parentNotActive(name: "E3"), "409/27009"),
        (.windowClosed(since: .today, remedy: .termEnd), "400/900117"),
        (.termEnded(.today), "400/900279"),
        (.suspendedByOthers(reasons: ["Expiration"]), "400/800091"),
        (.azurePortalOnly, "403/800019"),
        (.roleMissing(anyOf: [[.adminAgent]]), "403/900150"),
        (.partnerKindMayNot(.indirectReseller), "403/900149"),
    ])
    func `has the code that Microsoft gives to it`(refusal: Refusal, code: String) {
        #expect(refusal.code == code)
    }

    @Test func `has no code where Microsoft documents none`() throws {
        let blockers = Rules.of2020.eligibility(of: .contoso(.a(.legacyLicence)), at: .today)
            .blockers
        #expect(Refusal.blocked(blockers).code == nil)
    }
}
