import Domain
import Foundation
import GRDB
import Samples
import Storage
import Testing

@Suite struct `A store with admin relationships of the version before` {
    /// Before, nothing told of an end that was asked for, and the list was sorted in memory.
    @Test func `tells which admin relationships are ending and have ended, and has their order`()
        throws
    {
        let folder = try StoreFolder()
        let names = ["Contoso", "Fabrikam", "Tailspin", "Wingtip", "Woodgrove"]
        let created = try folder.directory(of: names)
        let ids = try created.customers(after: nil, limit: 9)
            .sorted { $0.companyName < $1.companyName }.map(\.id)
        let all: [[AdminRelationship]] = [
            [.a("1", .terminationRequested), .a("2", .terminating), .a("3", .approved)],
            [.a("4", .expired), .a("5")], [.a("6", .expiring)], [.a("7", .terminated)], [],
        ]
        try created.write { writer throws(DirectoryError) in
            for (id, access) in zip(ids, all) { try writer.take(.read(access, unread: 0), of: id) }
        }
        func rows(_ directory: Directory) throws -> [CustomerRow] {
            try directory.customers(
                matching: "", in: CustomerOrder(.access), offset: 0, limit: 9
            ).rows
        }
        let expected = try rows(created)
        #expect(
            expected.map(\.companyName)
                == ["Wingtip", "Woodgrove", "Contoso", "Tailspin", "Fabrikam"])
        #expect(
            expected.map { $0.access?.ending } == [nil, nil, .terminating, .expiring, nil])
        #expect(expected.map { $0.access?.hasEnded } == [true, false, false, false, true])
        let queue = try DatabaseQueue(path: created.path)
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    DELETE FROM grdb_migrations WHERE identifier = 'ends of admin relationships';
                    DROP INDEX customer_access;
                    UPDATE customer SET access_flags = access_flags & 15;
                    PRAGMA user_version = 13;
                    """)
        }
        try queue.close()
        let directory = try Directory(path: created.path)
        #expect(try rows(directory) == expected)
        #expect(
            try directory.customers(
                matching: try CustomerFilter(parsing: "gdap:ending"),
                by: FilterBasis(now: .today), offset: 0, limit: 9
            ).rows.map(\.companyName) == ["Contoso", "Tailspin"])
    }
}
