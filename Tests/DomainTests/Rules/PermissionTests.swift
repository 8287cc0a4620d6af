import Domain
import Samples
import Testing

/// The whole table of permissions: a row for each write, a column for each role alone. The last
/// column is the only pair that is required anywhere: a global admin who is also an admin agent.
@Suite struct `Who may do what` {
    @Test(arguments: [Rules.Venue.sandbox, .production])
    func `13.4 by the articles of 2020`(venue: Rules.Venue) throws {
        #expect(
            try permissions(by: Rules(edition: .y2020, venue: venue)) == """
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
    func `13.4 by the newest articles`(venue: Rules.Venue) throws {
        #expect(
            try permissions(by: Rules(edition: .current, venue: venue)) == """
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
    func `a software subscription is cancelled by an admin agent only`(rules: Rules) throws {
        let holdings = Holdings.contoso(.a(.software))
        let roles = try rules.roles(for: .cancel(.subscription(.init("e3"))), in: holdings)
        #expect(roles == [[.adminAgent]])
    }

    @Test(arguments: Rules.every)
    func `who has no role does nothing, and is told which it takes`(rules: Rules) throws {
        for (_, write) in writes {
            let roles =
                try write.map { try rules.roles(for: $0, in: held) }
                ?? rules.rolesToRequestRelationship
            #expect(
                try refusal(of: write, by: rules, to: .agent([]))
                    == .roleMissing(anyOf: try #require(roles)))
        }
    }
}

@Suite struct `Which partner may do what` {
    @Test(arguments: [Identity.PartnerKind.directBill, .indirectProvider], Rules.every)
    func `13.6 a direct-bill partner and an indirect provider transact and remove`(
        kind: Identity.PartnerKind, rules: Rules
    ) throws {
        let partner = Identity.agent([.adminAgent, .globalAdmin], kind: kind)
        for (_, write) in writes {
            #expect(try refusal(of: write, by: rules, to: partner) == nil)
        }
    }

    @Test(arguments: Rules.every)
    func `13.5 an indirect reseller does either through its provider`(rules: Rules) throws {
        let reseller = Identity.agent([.adminAgent, .globalAdmin], kind: .indirectReseller)
        for write in writes.compactMap(\.write) {
            #expect(
                try refusal(of: write, by: rules, to: reseller)
                    == .partnerKindMayNot(.indirectReseller))
        }
    }

    @Test(arguments: Rules.every)
    func `an indirect reseller makes the link that asks for a relationship`(rules: Rules) {
        let reseller = Identity.agent([.adminAgent], kind: .indirectReseller)
        #expect(rules.refusal(ofRequestBy: reseller) == nil)
        #expect(
            rules.refusal(ofRequestBy: .agent([], kind: .indirectReseller))
                == .roleMissing(anyOf: rules.rolesToRequestRelationship))
    }
}

private let held = Holdings.contoso(
    .a(.newCommerce), azureSubscriptions: [.a()], reservations: [.a()], software: [.a()])

/// Nil stands for the link that asks for a relationship.
private let writes: [(name: String, write: Write?)] = [
    ("suspend", .suspendE3), ("reactivate", .reactivateE3),
    ("cancel subscription", .cancel(.subscription(.init("e3")))),
    ("cancel software", .cancel(.software(.init("sql")))),
    ("cancel Azure", .cancel(.azureSubscription(.init("web")))),
    ("cancel reservation", .cancel(.reservation(.init("vm")))), ("order", .anyOrder),
    ("request", nil), ("remove", .removeRelationship),
]

private func refusal(
    of write: Write?, by rules: Rules, to identity: Identity
) throws(Refusal) -> Refusal? {
    guard let write else { return rules.refusal(ofRequestBy: identity) }
    return try rules.refusal(of: write, in: held, to: identity)
}

private let columns: [(name: String, role: UserRole)] = [
    ("global", .globalAdmin), ("admin", .adminAgent), ("sales", .salesAgent),
    ("helpdesk", .helpdeskAgent), ("billing", .billingAdmin), ("users", .userManagementAdmin),
]

private func permissions(by rules: Rules) throws -> String {
    func mark(_ write: Write?, _ roles: UserRole...) throws -> String {
        var identity = Identity.agent([])
        identity.roles = Set(roles)
        return try refusal(of: write, by: rules, to: identity) == nil ? "yes" : "-"
    }
    let head = pad("", to: 20) + columns.map { "\($0.name) " }.joined() + "| global+admin"
    let rows = try writes.map { name, write in
        pad(name, to: 20)
            + (try columns.map { pad(try mark(write, $0.role), to: $0.name.count + 1) }.joined())
            + "| " + (try mark(write, .globalAdmin, .adminAgent))
    }
    return ([head] + rows).joined(separator: "\n")
}

private func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}

@Suite struct `Requesting a reseller relationship` {
    @Test func `makes a link of the partner's tenant and its PartnerID`() {
        let request = RelationshipRequest(from: .agent([]), includingDelegatedAccess: false)
        #expect(
            request.url
                == "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=fabrikam&msppId=4711&DAP=false#/BillingAccounts/partner-invitation"
        )
        #expect(!request.includesDelegatedAccess)
    }

    @Test func `includes delegated administration privileges when that is ticked`() {
        let request = RelationshipRequest(from: .agent([]), includingDelegatedAccess: true)
        #expect(request.url.contains("&DAP=true#"))
        #expect(request.includesDelegatedAccess)
    }

    @Test func `makes one link for every operator of a partner, and for every customer`() {
        var other = Identity.agent([.adminAgent], kind: .indirectProvider)
        other.userPrincipalName = "somebody.else@fabrikam.example"
        #expect(
            RelationshipRequest(from: other, includingDelegatedAccess: false)
                == RelationshipRequest(from: .agent([]), includingDelegatedAccess: false))
    }
}
