import Domain

extension Rules {
    /// The sandbox under the rules of 2020.
    package static let of2020 = Rules(edition: .y2020, venue: .sandbox)
    /// The sandbox under the current rules.
    package static let ofToday = Rules(edition: .current, venue: .sandbox)
    /// The real service under the current rules.
    package static let inProduction = Rules(edition: .current, venue: .production)

    /// The rules of each edition and venue.
    package static let every = [
        of2020, ofToday, inProduction, Rules(edition: .y2020, venue: .production),
    ]
}

extension Identity {
    /// An operator of the partner Fabrikam with these roles.
    package static func agent(
        _ roles: Set<UserRole> = [.globalAdmin, .adminAgent], kind: PartnerKind = .directBill
    ) -> Identity {
        Identity(
            userPrincipalName: "agent@fabrikam.example", partnerName: "Fabrikam",
            partnerTenantID: .init("fabrikam"), partnerID: "4711", kind: kind, roles: roles)
    }

    /// An operator who may do everything.
    package static let everyRole = Identity.agent([
        .globalAdmin, .adminAgent, .salesAgent, .helpdeskAgent,
    ])
}

extension JournalEntry.Author {
    /// The operator of the partner Fabrikam.
    package static let agent = agent()

    /// The operator of the partner Fabrikam, on a profile and in a place.
    package static func agent(
        on profile: String = "work", at place: String = "here"
    ) -> JournalEntry.Author {
        JournalEntry.Author(
            userPrincipalName: "agent@fabrikam.example", profile: profile, place: place)
    }
}
