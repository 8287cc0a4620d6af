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
                == ["Contoso", "Tailspin", "Fabrikam", "Wingtip", "Woodgrove"])
        #expect(
            expected.map { $0.access?.ending } == [.terminating, .expiring, nil, nil, nil])
        #expect(expected.map { $0.access?.hasEnded } == [false, false, true, true, false])
        let queue = try DatabaseQueue(path: created.path)
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    DELETE FROM grdb_migrations WHERE identifier IN (
                        'ends of admin relationships', 'dates of admin access first');
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

    /// Before, those without any relationship came first.
    @Test func `has those without a date last, though its index was of the old order`() throws {
        let folder = try StoreFolder()
        let created = try folder.directory(of: ["Contoso", "Fabrikam"])
        let ids = try created.customers(after: nil, limit: 9)
            .sorted { $0.companyName < $1.companyName }.map(\.id)
        try created.write { writer throws(DirectoryError) in
            try writer.take(.read([], unread: 0), of: ids[0])
            try writer.take(.read([.a("1")], unread: 0), of: ids[1])
        }
        let queue = try DatabaseQueue(path: created.path)
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    DELETE FROM grdb_migrations WHERE identifier = 'dates of admin access first';
                    DROP INDEX customer_access;
                    CREATE INDEX customer_access ON customer (access_live, folded_name, id)
                        WHERE relationship = 'reseller';
                    PRAGMA user_version = 14;
                    """)
        }
        try queue.close()
        let directory = try Directory(path: created.path)
        for isDescending in [false, true] {
            let names = try directory.customers(
                matching: "", in: CustomerOrder(.access, isDescending: isDescending), offset: 0,
                limit: 9
            ).rows.map(\.companyName)
            #expect(names == ["Fabrikam", "Contoso"])
        }
    }
}
