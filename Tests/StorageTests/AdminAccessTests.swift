import Domain
import Foundation
import Samples
import Storage
import Testing

@Suite struct `Admin relationships in a store` {
    let folder: StoreFolder
    let directory: Directory
    private let contoso = Customer.ID("id-00001")
    private let fabrikam = Customer.ID("id-00002")

    init() throws {
        folder = try StoreFolder()
        directory = try folder.directory(of: ["Contoso", "Fabrikam"])
    }

    private func take(_ access: AdminAccess, of customer: Customer.ID? = nil) throws {
        let customer = customer ?? contoso
        try directory.write { writer throws(DirectoryError) in
            try writer.take(access, of: customer)
        }
    }

    private func list(_ entries: AdminListing.Entry...) throws {
        try directory.write { writer throws(DirectoryError) in try writer.take(entries) }
    }

    private func known(_ customer: Customer.ID? = nil) throws -> AdminAccess? {
        try directory.adminAccess(of: customer ?? contoso)
    }

    private func summary(_ customer: Customer.ID? = nil) throws -> AdminAccessSummary? {
        let rows = try directory.customers(matching: "", offset: 0, limit: 9).rows
        return rows.first { $0.id == customer ?? contoso }?.access
    }

    @Test func `come back as they were told`() throws {
        var one = AdminRelationship.a(
            "one", .unrecognized("odd"), name: "한빛 helpdesk",
            roles: [AdminRole.globalAdministrator, .init("88d8e3e3-8f55-4a1e-953a-9b9898b8876b")],
            autoExtend: "P180D")
        one.indirectProvider = "provider-tenant"
        let two = AdminRelationship.a("two", .approvalPending, roles: [])
        try take(.read([two, one], unread: 0))
        #expect(try known() == .read([one, two], unread: 0))
        #expect(try directory.holdings(of: contoso)?.adminAccess == .read([one, two], unread: 0))
        #expect(try Directory(path: directory.path).adminAccess(of: contoso) == known())
        #expect(try known(fabrikam) == .notRead)
        #expect(try directory.adminAccess(of: Customer.ID("nobody")) == nil)
    }

    @Test func `are summed up in the rows of the list`() throws {
        let access = AdminAccess.read(
            [
                .a("one", endsAt: .day(9)), .a("two", roles: [AdminRole.globalAdministrator]),
                .a("three", .approvalPending),
            ], unread: 0)
        try take(access)
        #expect(try summary() == AdminAccessSummary(of: access))
        #expect(try summary(fabrikam) == nil)
        let sorted = try directory.customers(
            matching: "", in: CustomerOrder(.access), offset: 0, limit: 9)
        #expect(sorted.rows.map(\.access) == [AdminAccessSummary(of: access), nil])
        for status in AdminRelationship.Status.pending {
            try take(.read([.a("one", status), .a("two", .approvalPending)], unread: 0))
            #expect(try summary()?.nearest == status)
        }
        try take(access)
        #expect(sorted.rows.map(\.allowsDelegatedAccess) == [true, true])
    }

    @Test func `are deleted only if all could be read`() throws {
        try take(.read([.a("one"), .a("two")], unread: 0))
        try take(.read([.a("two", .terminated)], unread: 1))
        #expect(try known() == .read([.a("one"), .a("two", .terminated)], unread: 1))
        for access in [AdminAccess.notRead, .unavailable(.unreachable), .read([], unread: 1)] {
            try take(access)
            #expect(try known() == .read([.a("one"), .a("two", .terminated)], unread: 1))
            #expect(try summary()?.live == 1)
        }
        try take(.read([.a("two", .terminated)], unread: 0))
        #expect(try known() == .read([.a("two", .terminated)], unread: 0))
        #expect(try summary()?.live == 0)
        try take(.read([], unread: 0))
        #expect(try known() == .read([], unread: 0))
        #expect(try summary()?.isKnown == true)
    }

    @Test func `that could not be read say why, and what was known stays`() throws {
        try take(.read([.a()], unread: 0))
        try take(.unavailable(.notConsented), of: fabrikam)
        #expect(try known() == .read([.a()], unread: 0))
        #expect(try known(fabrikam) == .unavailable(.notConsented))
        #expect(try directory.accessTrouble() == .notConsented)
        try take(.read([], unread: 0), of: fabrikam)
        #expect(try directory.accessTrouble() == nil)
        #expect(try known(fabrikam) == .read([], unread: 0))
    }

    @Test func `that were not all read stay so, whatever one customer's tell`() throws {
        try take(.unavailable(.unreadable), of: fabrikam)
        try take(.read([.a()], unread: 0))
        #expect(try directory.accessTrouble() == .unreadable)
        #expect(try known(fabrikam) == .unavailable(.unreadable))
        try take(.unavailable(.denied), of: fabrikam)
        try take(.read([.a()], unread: 1))
        #expect(try directory.accessTrouble() == .denied)
        try take(.read([.a()], unread: 0))
        #expect(try directory.accessTrouble() == nil)
    }

    @Test func `of a part of a list may not be all`() throws {
        try list(
            .init(customer: contoso, .a("one")), .init(customer: nil, .a("anybody's")),
            .init(customer: Customer.ID("stranger"), .a("theirs")))
        #expect(try known() == .read([.a("one")], unread: 1))
        #expect(try summary()?.isKnown == false)
        #expect(try summary(fabrikam) == nil)
        #expect(
            try directory.adminRelationships(limit: 9).map(\.relationship.id.text)
                == ["one", "theirs"])
        // A tenant that becomes a customer brings its own along.
        try directory.write { writer throws(DirectoryError) in
            try writer.take([.a("Stranger", id: "stranger", domain: "s.example")])
        }
        #expect(try summary(Customer.ID("stranger"))?.live == 1)

        #expect(try directory.customersOfUnknownAccess(after: nil, limit: 9).count == 3)
        try directory.write { writer throws(DirectoryError) in
            try writer.takeWholeAccess(
                of: try explained(directory.customersOfUnknownAccess(after: nil, limit: 9)))
        }
        #expect(try known() == .read([.a("one")], unread: 0))
        #expect(try known(fabrikam) == .read([], unread: 0))
        #expect(try directory.customersOfUnknownAccess(after: nil, limit: 9) == [])

        let gone = try #require(try directory.adminRelationship(.init("one")))
        #expect(gone.customer == contoso)
        try directory.write { writer throws(DirectoryError) in try writer.delete([gone]) }
        #expect(try known() == .read([], unread: 0))
        #expect(try summary()?.live == 0)
    }

    private func explained<T>(
        _ body: @autoclosure () throws(DirectoryError) -> T
    ) throws(DirectoryError) -> T { try body() }

    @Test func `that differ in nothing write nothing`() throws {
        try take(.read([.a("one")], unread: 0))
        let before = try Data(contentsOf: URL(fileURLWithPath: directory.path + "-wal"))
        try take(.read([.a("one")], unread: 0))
        try list(.init(customer: contoso, .a("one")))
        try take(.notRead)
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: directory.path + "-wal")) == before)
    }

    @Test func `are changed by an end, which a sandbox dates`() throws {
        try take(.read([.a("one")], unread: 0))
        let held = try #require(try directory.holdings(of: contoso))
        let change = try Rules.of2020.change(
            by: .endAdminAccess(.init("one")), in: held, at: .today)
        try directory.write { writer throws(DirectoryError) in
            try writer.apply(change, to: contoso)
            try writer.noteEndRequest(of: .init("one"), at: .day(1))
        }
        #expect(try known() == .read([.a("one", .terminationRequested)], unread: 0))
        let stored = try #require(try directory.adminRelationship(.init("one")))
        #expect(stored.endRequestedAt == .day(1))
        // A later status keeps the date.
        try take(.read([.a("one", .terminating)], unread: 0))
        #expect(try directory.adminRelationship(.init("one"))?.endRequestedAt == .day(1))
    }

    @Test func `are pending until they are over, or gone from a whole list`() throws {
        let id = AdminRelationship.ID("one")
        let pending = PendingChange(
            of: .endAdminAccess(id), to: .adminRelationship(id), expected: "terminated",
            since: .today)
        func isShown(_ access: AdminAccess) -> Bool {
            pending.isShown(
                in: Holdings(customer: .a(), adminAccess: access))
        }
        for access in [
            AdminAccess.read([.a("one")], unread: 0), .read([.a("one", .terminating)], unread: 0),
            .read([], unread: 1), .unavailable(.denied), .notRead,
        ] {
            #expect(!isShown(access), "\(access)")
        }
        #expect(isShown(.read([.a("one", .terminated)], unread: 0)))
        #expect(isShown(.read([.a("one", .expired)], unread: 2)))
        #expect(isShown(.read([], unread: 0)))
        try directory.write { writer throws(DirectoryError) in
            try writer.mark(pending, of: contoso)
        }
        #expect(try directory.pending(of: contoso) == [pending])
    }

    @Test func `change nothing about what a customer holds`() throws {
        let before = try directory.customers(matching: "", offset: 0, limit: 9).rows
        try take(.read([.a("one"), .a("two", .approvalPending)], unread: 2))
        let after = try directory.customers(matching: "", offset: 0, limit: 9).rows
        #expect(before.map(\.blockers) == after.map(\.blockers))
        #expect(before.map(\.activeSubscriptions) == after.map(\.activeSubscriptions))
        let ready = try directory.customers(
            matching: try CustomerFilter(parsing: "ready status:active"),
            by: FilterBasis(now: .today), offset: 0, limit: 9)
        #expect(ready.total == 0)
    }

    @Test func `are on the radar while they are about to end`() throws {
        try take(
            .read(
                [
                    .a("soon", endsAt: .day(9)),
                    .a("extends", endsAt: .day(3), autoExtend: "P180D"),
                    .a("later", endsAt: .day(30)), .a("far", endsAt: .day(900)),
                    .a("over", .terminated, endsAt: .day(5)), .a("past", endsAt: .day(-2)),
                ], unread: 1))
        try take(.read([.a("first", endsAt: .day(2))], unread: 0), of: fabrikam)
        func signs(_ text: String = "") throws -> [RadarSign] {
            try directory.radar(
                at: .today, limit: 9, matching: try CustomerFilter(parsing: text, in: .radar),
                by: FilterBasis(now: .today)
            ).signs.filter { $0.kind == .accessEnds }
        }
        let all = try signs()
        #expect(all.map(\.name) == ["Helpdesk first", "Helpdesk soon", "Helpdesk later"])
        #expect(all.map(\.date) == [.day(2), .day(9), .day(30)])
        #expect(all[1].holding == .adminRelationship(.init("soon")))
        #expect(all[1].companyName == "Contoso")
        #expect(try directory.radar(at: .today, limit: 1).counts[.accessEnds] == 3)
        #expect(try signs("due<5d").map(\.name) == ["Helpdesk first"])
        #expect(try signs("kind:nce").isEmpty)
        #expect(try signs("-kind:nce").count == 3)
        let kinds = try directory.radar(
            at: .today, limit: 9,
            matching: try CustomerFilter(parsing: "access<5d", in: .radar),
            by: FilterBasis(now: .today)
        ).signs.map(\.kind)
        #expect(Set(kinds) == [.accessEnds])
        // A former customer has none.
        try directory.write { writer throws(DirectoryError) in
            try writer.set(.none, of: fabrikam)
        }
        #expect(try signs().map(\.name) == ["Helpdesk soon", "Helpdesk later"])
    }
}
