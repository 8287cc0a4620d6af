import Domain
import Samples
import Testing

/// Who may do what, whole: a row a deed, a column a role that is held alone. The last column is
/// the one pair that is asked for anywhere, a global admin who is an admin agent too.
@Suite struct `Who may do what` {
    @Test(arguments: [Rules.Venue.sandbox, .production])
    func `13.4 by the articles of 2020`(venue: Rules.Venue) {
        #expect(
            permissions(by: Rules(edition: .y2020, venue: venue)) == """
                                    global admin sales helpdesk billing users | global+admin
                suspend             yes    yes   yes   yes      yes     -     | yes
                reactivate          yes    yes   yes   yes      yes     -     | yes
                cancel subscription yes    yes   yes   -        -       -     | yes
                cancel software     -      yes   -     -        -       -     | yes
                cancel Azure        -      -     -     -        -       -     | yes
                cancel reservation  yes    yes   yes   yes      -       yes   | yes
                order               -      yes   yes   -        -       -     | yes
                request             yes    yes   -     -        -       -     | yes
                remove              yes    -     -     -        -       -     | yes
                """)
    }

    @Test(arguments: [Rules.Venue.sandbox, .production])
    func `13.4 by the newest articles`(venue: Rules.Venue) {
        #expect(
            permissions(by: Rules(edition: .current, venue: venue)) == """
                                    global admin sales helpdesk billing users | global+admin
                suspend             -      yes   yes   yes      yes     -     | yes
                reactivate          -      yes   yes   yes      yes     -     | yes
                cancel subscription -      yes   yes   -        -       -     | yes
                cancel software     -      yes   -     -        -       -     | yes
                cancel Azure        -      -     -     -        -       -     | yes
                cancel reservation  -      yes   yes   yes      -       yes   | yes
                order               -      yes   yes   -        -       -     | yes
                request             -      yes   yes   -        -       -     | yes
                remove              -      yes   yes   -        -       -     | yes
                """)
    }

    @Test(arguments: Rules.every)
    func `a software subscription is cancelled by an admin agent only`(rules: Rules) {
        #expect(rules.roles(for: .cancelSubscription(.software)) == [[.adminAgent]])
    }

    @Test(arguments: Rules.every)
    func `who has no role does nothing, and is told which it takes`(rules: Rules) {
        for (_, deed) in deeds {
            #expect(
                rules.refusal(of: deed, to: .operatorOf())
                    == .roleMissing(anyOf: rules.roles(for: deed)))
        }
    }
}

@Suite struct `Which partner may do what` {
    @Test(arguments: [Identity.PartnerKind.directBill, .indirectProvider], Rules.every)
    func `13.6 a direct-bill partner and an indirect provider transact and remove`(
        kind: Identity.PartnerKind, rules: Rules
    ) {
        let partner = Identity.operatorOf(kind, .adminAgent, .globalAdmin)
        for (_, deed) in deeds {
            #expect(rules.refusal(of: deed, to: partner) == nil)
        }
    }

    @Test(arguments: Rules.every)
    func `13.5 an indirect reseller does either through its provider`(rules: Rules) {
        let reseller = Identity.operatorOf(.indirectReseller, .adminAgent, .globalAdmin)
        for (name, deed) in deeds where name != "request" {
            #expect(rules.refusal(of: deed, to: reseller) == .partnerKindMayNot(.indirectReseller))
        }
    }

    @Test(arguments: Rules.every)
    func `an indirect reseller makes the link that asks for a relationship`(rules: Rules) {
        let reseller = Identity.operatorOf(.indirectReseller, .adminAgent)
        #expect(rules.refusal(of: .requestRelationship, to: reseller) == nil)
        #expect(
            rules.refusal(of: .requestRelationship, to: .operatorOf(.indirectReseller))
                == .roleMissing(anyOf: rules.roles(for: .requestRelationship)))
    }
}

private let deeds: [(name: String, deed: Rules.Deed)] = [
    ("suspend", .suspend), ("reactivate", .reactivate),
    ("cancel subscription", .cancelSubscription(.newCommerce)),
    ("cancel software", .cancelSoftware), ("cancel Azure", .cancelAzureSubscription),
    ("cancel reservation", .cancelReservation), ("order", .order),
    ("request", .requestRelationship), ("remove", .removeRelationship),
]

private let columns: [(name: String, role: UserRole)] = [
    ("global", .globalAdmin), ("admin", .adminAgent), ("sales", .salesAgent),
    ("helpdesk", .helpdeskAgent), ("billing", .billingAdmin), ("users", .userManagementAdmin),
]

private func permissions(by rules: Rules) -> String {
    func mark(_ deed: Rules.Deed, _ roles: UserRole...) -> String {
        var identity = Identity.operatorOf()
        identity.roles = Set(roles)
        return rules.refusal(of: deed, to: identity) == nil ? "yes" : "-"
    }
    let head = pad("", to: 20) + columns.map { "\($0.name) " }.joined() + "| global+admin"
    let rows = deeds.map { name, deed in
        pad(name, to: 20)
            + columns.map { pad(mark(deed, $0.role), to: $0.name.count + 1) }.joined()
            + "| " + mark(deed, .globalAdmin, .adminAgent)
    }
    return ([head] + rows).joined(separator: "\n")
}

private func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}
