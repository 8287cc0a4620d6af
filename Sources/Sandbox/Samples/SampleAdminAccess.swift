import Domain
import Foundation

/// Makes up the admin relationships of a customer.
struct SampleAdminAccess {
    /// The customer's short name: names of relationships are unique among all of a partner.
    let slug: String
    let day: Date
    /// The tenant of an indirect provider.
    let provider: String
    var chance: SplitMix64

    /// Those of most customers: one that is active.
    mutating func some() -> [AdminRelationship] {
        var all: [AdminRelationship] = []
        switch chance.below(100) {
        case ..<65: all.append(active("helpdesk", endingIn: 31 + chance.below(600)))
        case ..<75:
            all.append(active("helpdesk", endingIn: 31 + chance.below(600)))
            all.append(active("projects", endingIn: 31 + chance.below(300)))
        case ..<83: all.append(endingSoon())
        case ..<88: all.append(waiting())
        default: break
        }
        if chance.chance(20) { all.append(ended()) }
        return all
    }

    /// Those of the customer of the demonstrations: one for daily work, one of a provider with the
    /// role that may do everything, and one that is over.
    mutating func telling() -> [AdminRelationship] {
        var daily = active("helpdesk", endingIn: 462)
        daily.roles = Array(Self.daily.prefix(5))
        daily.autoExtend = "P180D"
        var provided = active("default", endingIn: 24)
        provided.roles = [AdminRole.globalAdministrator]
        provided.autoExtend = "PT0S"
        provided.indirectProvider = provider
        return [daily, provided, ended()]
    }

    private mutating func active(_ purpose: String, endingIn days: Int) -> AdminRelationship {
        let duration = chance.pick([180, 365, 730, 730].filter { $0 > days } + [730])
        let end = moment(inDays: days)
        var made = relationship(
            purpose, .active, created: end.adding(days: -duration - chance.below(3)))
        made.activatedAt = end.adding(days: -duration)
        made.endsAt = end
        if chance.chance(50) { made.autoExtend = "P180D" }
        if chance.chance(3) { made.roles.insert(AdminRole.globalAdministrator, at: 0) }
        if chance.chance(2) { made.indirectProvider = provider }
        return made
    }

    private mutating func endingSoon() -> AdminRelationship {
        var made = active("helpdesk", endingIn: 1 + chance.below(29))
        made.autoExtend = chance.pick(["PT0S", "P0D"])
        return made
    }

    /// One that gives no access yet.
    private mutating func waiting() -> AdminRelationship {
        relationship(
            "onboarding",
            chance.pick(weighted: [
                (60, .approvalPending), (15, .created), (15, .activating), (10, .approved),
            ]), created: moment(inDays: -1 - chance.below(80)))
    }

    private mutating func ended() -> AdminRelationship {
        let status: AdminRelationship.Status = chance.chance(70) ? .terminated : .expired
        let end = moment(inDays: -5 - chance.below(340))
        let duration = chance.pick([90, 180, 365])
        var made = relationship("migration", status, created: end.adding(days: -duration - 1))
        made.activatedAt = end.adding(days: -duration)
        made.endsAt = end
        return made
    }

    private mutating func relationship(
        _ purpose: String, _ status: AdminRelationship.Status, created: Date
    ) -> AdminRelationship {
        let first = chance.below(Self.daily.count)
        let count = 1 + chance.below(4)
        return AdminRelationship(
            id: AdminRelationship.ID("\(chance.guid())-\(chance.guid())"),
            // At most 50 characters (reference of 2026, appendix 1.3).
            name: "\(slug.prefix(34)) \(purpose)".capitalizedFirst, status: status,
            roles: (0..<count).map { Self.daily[(first + $0) % Self.daily.count] },
            createdAt: created)
    }

    /// A random moment of a day from today on.
    private mutating func moment(inDays days: Int) -> Date {
        day.adding(days: days).addingTimeInterval(Double(1 + chance.below(86_399)))
    }

    /// What a helpdesk needs, without what may do everything.
    private static let daily = [
        "729827e3-9c14-49f7-bb1b-9608f156bbb8", "4d6ac14f-3453-41d0-bef9-a3e0c569773a",
        "f023fd81-a637-4b56-95fd-791ac0226033", "88d8e3e3-8f55-4a1e-953a-9b9898b8876b",
        "fe930be7-5e62-47db-91af-98c3a49a38b1", "29232cdf-9323-42fd-ade2-1d097af3e4de",
        "69091246-20e8-4a56-aa4d-066075b2a7a8", "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
        "3a2c62db-5318-420d-8d74-23affee5d9d5", "44367163-eba1-44c3-98af-f5787879f96a",
    ].map { AdminRole.ID($0) }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
