import Deck
import Domain
import Samples
import Wording

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

extension World {
    /// What a search of a list is.
    func filter(_ search: String, _ scope: FilterScope) -> CustomerFilter? {
        let filter = try? CustomerFilter(parsing: search, in: scope)
        return scope == .access ? filter?.soughtInAccess : filter
    }

    /// A row with what a search has found in the admin relationships.
    func told(
        _ row: CustomerRow, of holdings: Holdings, by search: String, in scope: FilterScope
    ) -> CustomerRow {
        var row = row
        if scope == .access {
            row.found = filter(search, scope)?.found(
                in: holdings.adminAccess.all, of: [row.companyName, row.domain, row.id.text])
        }
        return row
    }

    /// The place of a customer in the order of admin access: the next end comes first, and from
    /// "6" on are those without a date.
    func place(in order: AdminAccessSummary?) -> String {
        guard let access = order else { return "9" }
        if access.ending != nil { return "0" }
        let end = access.endsAt.map { (access.extendsItself ? "2" : "1") + $0.day }
        let onTheWay = AdminRelationship.Status.pending
        let place = onTheWay.firstIndex { $0 == access.nearest }
        guard access.isKnown || access.live > 0 else { return "9" }
        return access.live == 0 ? place.map { "7\($0)" } ?? "8" : end ?? "6"
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
