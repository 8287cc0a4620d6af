import Domain
import Samples
import Storage
import Testing

@Suite struct `Words that are looked for in admin relationships` {
    private let folder: StoreFolder
    private static let helpdesk = AdminRole.ID("729827e3-9c14-49f7-bb1b-9608f156bbb8")

    init() throws { folder = try StoreFolder() }

    /// A relationship with each of the first four, and nothing known of the last.
    private func store() throws -> Directory {
        let directory = try folder.directory(
            of: ["Contoso", "Fabrikam", "Helpdesk Inc", "Litware", "Unread"])
        let global = [AdminRole.globalAdministrator]
        let all: [[AdminRelationship]] = [
            [.a("1", name: "Support"), .a("2", name: "Billing", roles: global)],
            [.a("3", .terminated, name: "Old")], [],
            [.a("4", name: "Night helpdesk", roles: global)],
        ]
        try directory.write { writer throws(DirectoryError) in
            for (number, access) in all.enumerated() {
                try writer.take(
                    .read(access, unread: 0), of: Customer.ID("id-0000\(number + 1)"))
            }
        }
        return directory
    }

    private func found(
        _ text: String, _ directory: Directory
    ) throws -> (names: [String], unknown: Int) {
        let filter = try CustomerFilter(parsing: text, in: .access).soughtInAccess { word in
            word.occurs(in: "Helpdesk Administrator") ? [Self.helpdesk] : []
        }
        let window = try directory.customers(
            matching: filter, by: FilterBasis(now: .today), in: CustomerOrder(.access), offset: 0,
            limit: 9)
        return (window.rows.map(\.companyName).sorted(), window.unknown)
    }

    @Test(arguments: [
        // By the customer's name, by a role, and by the name of a relationship.
        ("helpdesk", ["Contoso", "Helpdesk Inc", "Litware"], 1),
        ("\"helpdesk admin\"", ["Contoso"], 1), ("support", ["Contoso"], 0),
        ("old", ["Fabrikam"], 0), ("-helpdesk", ["Fabrikam"], 1),
        ("helpdesk litware", ["Litware"], 0), ("billing helpdesk", ["Contoso"], 0),
        // A role that has ended is not had any more, unless that is asked for.
        ("helpdesk gdap:ended", ["Fabrikam"], 1), ("729827e3", ["Contoso"], 0),
        ("zzz", [], 0),
    ])
    func `find customers by these and by their own texts`(
        text: String, names: [String], unknown: Int
    ) throws {
        let (found, unsure) = try found(text, try store())
        #expect(found == names, "\(text)")
        #expect(unsure == unknown, "\(text)")
    }
}
