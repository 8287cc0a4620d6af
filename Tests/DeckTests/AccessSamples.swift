import Deck
import Domain
import Samples

extension World {
    /// What the list across customers has in its head.
    var accessCounts: AccessCounts {
        let searches = AccessCounts.searches
        let troubles = list.compactMap(\.adminAccess.trouble)
        return AccessCounts(
            ending: matching(searches.ending).count, without: matching(searches.without).count,
            withDAP: matching(searches.withDAP).count, unknown: matching(searches.unknown).count,
            unknownDAP: list.count { $0.customer.allowsDelegatedAccess == nil },
            trouble: troubles.first, readAt: asOf)
    }
}

extension AdminRole.ID {
    static let helpdesk = AdminRole.ID("729827e3-9c14-49f7-bb1b-9608f156bbb8")
    static let license = AdminRole.ID("4d6ac14f-3453-41d0-bef9-a3e0c569773a")
    static let unheardOf = AdminRole.ID("0badcafe-0000-4000-8000-000000000001")
}

extension Holdings {
    /// Contoso with an admin relationship in each state.
    static let ofAccess = withAccess([
        .a("1", name: "Contoso helpdesk", roles: [.helpdesk, .license, .unheardOf]),
        .a(
            "2", name: "Everything", roles: [.helpdesk, AdminRole.globalAdministrator],
            endsAt: .day(100), autoExtend: "P180D"),
        .a("3", .approvalPending, name: "New one"), .a("4", .terminated, name: "Old one"),
    ])

    /// Contoso with these admin relationships.
    static func withAccess(
        _ relationships: [AdminRelationship], unread: Int = 0
    ) -> Holdings {
        var holdings = Holdings.contoso(.e3)
        holdings.adminAccess = .read(relationships, unread: unread)
        return holdings
    }

    /// Contoso, of whose admin relationships nothing is known.
    static func withoutAccess(_ trouble: AdminAccessTrouble) -> Holdings {
        var holdings = Holdings.contoso(.e3)
        holdings.adminAccess = .unavailable(trouble)
        return holdings
    }
}
