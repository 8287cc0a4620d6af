import Domain
import Samples
import Testing

@Suite struct `Removing the reseller relationship` {
    @Test(arguments: Rules.every)
    func `is open for a customer who holds nothing`(rules: Rules) {
        let eligibility = rules.eligibility(of: .contoso(), at: .today)
        #expect(eligibility.clearance?.customer == Customer.contoso.id)
        #expect(eligibility.blockers == [])
    }

    @Test func `needs reservations and software cancelled, active subscriptions suspended`() {
        let holdings = Holdings.contoso(
            .a(.legacyLicence), .a(.azurePlan, id: "plan"), azureSubscriptions: [.a()],
            reservations: [.a()], software: [.a()])
        let eligibility = Rules.of2020.eligibility(of: holdings, at: .today)
        #expect(
            eligibility.blockers.map(\.holding) == [
                .reservation(.init("vm")), .software(.init("sql")),
                .azureSubscription(.init("web")), .subscription(.init("e3")),
                .subscription(.init("plan")),
            ])
        #expect(eligibility.clearance == nil)
    }

    @Test func `is open once all of that is done`() {
        let holdings = Holdings.contoso(
            .a(.legacyLicence, .suspended), .a(.azurePlan, .suspended, id: "plan"),
            azureSubscriptions: [.a(.cancelled)], reservations: [.a(.cancelled)],
            software: [.a(.cancelled)])
        #expect(Rules.of2020.eligibility(of: holdings, at: .today).clearance != nil)
    }

    @Test func `warns that suspended subscriptions are left behind`() {
        let holdings = Holdings.contoso(
            .a(.legacyLicence, .suspended), .a(.azurePlan, .suspended, id: "plan"),
            .a(.legacyAzure, .expired, id: "old"))
        #expect(
            Rules.ofToday.eligibility(of: holdings, at: .today).warnings == [
                .suspendedLeftBehind(count: 2)
            ])
    }

    @Test func `warns of nothing where nothing is suspended`() {
        let holdings = Holdings.contoso(.a(.legacyLicence, .deleted))
        #expect(Rules.ofToday.eligibility(of: holdings, at: .today).warnings == [])
    }

    @Test(arguments: ["none", "advisor", "syndication", "microsoft_support"])
    func `has no meaning where there is no reseller relationship`(word: String) {
        var holdings = Holdings.contoso(.a(.legacyLicence), reservations: [.a()])
        holdings.customer.relationship = .init(word: word)
        let eligibility = Rules.of2020.eligibility(of: holdings, at: .today)
        #expect(eligibility == .noRelationship)
        #expect(eligibility.blockers == [])
        #expect(eligibility.clearance == nil)
    }
}

extension RemovalEligibility {
    /// Nil where something blocks.
    var warnings: [RemovalWarning]? {
        if case .eligible(_, let warnings) = self { warnings } else { nil }
    }
}
