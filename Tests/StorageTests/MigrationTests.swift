import Domain
import Foundation
import GRDB
import Storage
import Testing

@Suite struct `A store of the first release` {
    let folder: StoreFolder
    let path: String

    init() throws {
        folder = try StoreFolder()
        path = folder.path("first.db")
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: schemaOfVersion1)
            try db.execute(
                sql: """
                    INSERT INTO setting VALUES
                        ('rules.edition', '2020'), ('rules.venue', 'sandbox'),
                        ('identity.user', 'op@partner.example'), ('identity.partner', 'Partner'),
                        ('identity.tenant', 'partner'), ('identity.partnerID', '1'),
                        ('identity.kind', 'direct-bill'), ('identity.roles', 'admin-agent');
                    INSERT INTO customer (
                        id, company_name, folded_name, folded_rest, domain, relationship,
                        delegated_access, country, city, address_line, postal_code, contact_name,
                        email, phone_number, culture, active_subscriptions,
                        suspended_subscriptions, open_purchases, blockers)
                    VALUES ('c1', 'Contoso', 'contoso', 'contoso.example', 'contoso.example',
                        'reseller', 1, 'KR', '', '', '', '', '', '', '', 0, 0, 0, 0);
                    INSERT INTO activity (
                        operation_date, user_principal_name, operation, customer_id,
                        customer_name, resource_kind, resource_id, resource_name, outcome, details)
                    VALUES (1, 'op', 'suspend', 'c1', 'Contoso', '', '', '', 'succeeded',
                        'status: active → suspended; friendlyName: a → "b; c"')
                    """)
        }
        try queue.close()
    }

    @Test func `opens with all that is in it`() throws {
        let directory = try Directory(path: path)
        let customer = try #require(try directory.customers(after: nil, limit: 9).first)
        #expect(customer.companyName == "Contoso")
        #expect(customer.allowsDelegatedAccess == true)
        let record = try #require(try directory.activity(of: nil, limit: 9).first)
        #expect(record.operation == .suspend)
        #expect(record.trace == nil)
    }

    @Test func `shows changes as it wrote them, beside those of later releases`() throws {
        let directory = try Directory(path: path)
        let changes = [FieldChange.changed(field: "status", before: "active", after: "suspended")]
        try directory.write { writer throws(DirectoryError) in
            let id = try writer.append(
                ActivityIntent(
                    operationDate: Date(timeIntervalSince1970: 9), userPrincipalName: "op",
                    operation: .suspend, customerID: Customer.ID("c1"), customerName: "Contoso"))
            try writer.finish(id, .succeeded, details: .changes(changes))
        }
        let details = try directory.activity(of: nil, limit: 9).map(\.details)
        #expect(
            details == [
                .changes(changes),
                .text("status: active → suspended; friendlyName: a → \"b; c\""),
            ])
    }

    @Test func `takes what later releases write`() throws {
        let directory = try Directory(path: path)
        let trace = ActTrace(correlationID: "correlation", requestID: "request")
        try directory.write { writer throws(DirectoryError) in
            _ = try writer.append(
                ActivityIntent(
                    operationDate: Date(timeIntervalSince1970: 0), userPrincipalName: "op",
                    operation: .cancel, customerID: Customer.ID("c1"), customerName: "Contoso",
                    trace: trace))
        }
        let again = try Directory(path: path)
        #expect(try again.activity(of: nil, limit: 1).first?.trace == trace)
    }
}

@Suite struct `A store of the version before` {
    @Test func `lists the ends of the terms it had`() throws {
        let folder = try StoreFolder()
        let created = try folder.directory()
        let account = CustomerAccount.named("Contoso", number: 1)
        let held = Holdings(
            customer: account.customer,
            subscriptions: [
                .a(.newCommerce, id: "year", termEnds: .day(9)),
                .a(.newCommerce, id: "month", termEnds: .day(3), term: "P1M"),
                .a(.azurePlan, id: "plan", termEnds: .day(5)),
            ])
        try created.write { writer throws(DirectoryError) in
            try writer.add(account, holding: held, under: .of2020)
        }
        let queue = try DatabaseQueue(path: created.path)
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    DELETE FROM grdb_migrations WHERE identifier = 'ends of terms';
                    DROP INDEX subscription_term_end;
                    ALTER TABLE subscription DROP COLUMN renews_monthly;
                    ALTER TABLE subscription DROP COLUMN term_end;
                    PRAGMA user_version = 10;
                    """)
        }
        try queue.close()
        let directory = try Directory(path: created.path)
        let found = try directory.endingTerms(EndingTermQuery(), by: FilterBasis(now: .today))
        #expect(found.terms.map(\.subscription) == [held.subscriptions[0]])
        #expect(found.monthly == 1)
    }

    @Test func `lists its customers as before, and knows of no admin relationships`() throws {
        let folder = try StoreFolder()
        let created = try folder.directory(of: ["Contoso", "Fabrikam"])
        let queue = try DatabaseQueue(path: created.path)
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    DELETE FROM grdb_migrations WHERE identifier IN (
                        'admin relationships', 'accepted admin relationships',
                        'ends of admin relationships');
                    DROP INDEX customer_list;
                    DROP INDEX customer_access;
                    DROP TABLE admin_relationship;
                    ALTER TABLE customer DROP COLUMN access_read;
                    ALTER TABLE customer DROP COLUMN access_unread;
                    ALTER TABLE customer DROP COLUMN access_live;
                    ALTER TABLE customer DROP COLUMN access_pending;
                    ALTER TABLE customer DROP COLUMN access_ends_at;
                    ALTER TABLE customer DROP COLUMN access_flags;
                    CREATE INDEX customer_list ON customer (
                        folded_name, id, company_name, domain, country, active_subscriptions,
                        suspended_subscriptions, open_purchases, blockers, folded_rest,
                        relationship
                    ) WHERE relationship = 'reseller';
                    PRAGMA user_version = 11;
                    """)
        }
        try queue.close()
        let directory = try Directory(path: created.path)
        let rows = try directory.customers(matching: "", offset: 0, limit: 9).rows
        #expect(rows.map(\.companyName) == ["Contoso", "Fabrikam"])
        #expect(rows.map(\.access) == [nil, nil])
        let id = rows[0].id
        #expect(try directory.adminAccess(of: id) == .notRead)
        try directory.write { writer throws(DirectoryError) in
            try writer.take(.read([.a()], unread: 0), of: id)
        }
        #expect(try directory.adminAccess(of: id) == .read([.a()], unread: 0))
    }

    /// The first stores with admin relationships counted those on their way, and not how near they
    /// had come.
    @Test func `tells an accepted admin relationship from one that may still be accepted`() throws {
        let folder = try StoreFolder()
        let names = ["Contoso", "Fabrikam", "Tailspin", "Wingtip", "Woodgrove"]
        let created = try folder.directory(of: names)
        let ids = try created.customers(after: nil, limit: 9)
            .sorted { $0.companyName < $1.companyName }.map(\.id)
        let global = [AdminRole.globalAdministrator]
        let all: [[AdminRelationship]] = [
            [.a("1", .approvalPending), .a("2", .approved), .a("3", roles: global)],
            [.a("4", .activating), .a("5", .approved)], [.a("6", .approvalPending)], [.a("7")],
            [.a("8", .terminationRequested, autoExtend: "P180D")],
        ]
        try created.write { writer throws(DirectoryError) in
            for (id, access) in zip(ids, all) { try writer.take(.read(access, unread: 0), of: id) }
        }
        let expected = try created.customers(matching: "", offset: 0, limit: 9).rows.map(\.access)
        #expect(
            expected.map { $0?.nearest } == [.approved, .activating, .approvalPending, nil, nil])
        #expect(expected.map { $0?.endsAt == nil } == [false, true, true, false, true])
        let queue = try DatabaseQueue(path: created.path)
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    DELETE FROM grdb_migrations WHERE identifier IN (
                        'accepted admin relationships', 'ends of admin relationships');
                    DROP INDEX customer_access;
                    UPDATE customer SET access_flags = access_flags & 3;
                    UPDATE customer SET access_ends_at = 1, access_flags = 1
                        WHERE company_name = 'Woodgrove';
                    PRAGMA user_version = 12;
                    """)
        }
        try queue.close()
        let directory = try Directory(path: created.path)
        #expect(
            try directory.customers(matching: "", offset: 0, limit: 9).rows.map(\.access)
                == expected)
    }

    @Test func `keeps what is held and pending, and then the seats that can be given back`() throws
    {
        let folder = try StoreFolder()
        let created = try folder.directory()
        let account = CustomerAccount.named("Contoso", number: 1)
        let id = account.customer.id
        let seats = Subscription.seats("a", .active)
        let pending = PendingChange(
            holding: .subscription(seats.id), expected: "active",
            since: Date(timeIntervalSince1970: 0))
        try created.write { writer throws(DirectoryError) in
            try writer.add(
                account, holding: Holdings(customer: account.customer, subscriptions: [seats]),
                under: .of2020)
            try writer.mark(pending, of: id)
        }
        let queue = try DatabaseQueue(path: created.path)
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    DELETE FROM grdb_migrations
                        WHERE identifier IN ('seats to give back', 'ends of terms');
                    DROP INDEX subscription_term_end;
                    ALTER TABLE subscription DROP COLUMN renews_monthly;
                    ALTER TABLE subscription DROP COLUMN term_end;
                    ALTER TABLE subscription DROP COLUMN refundable;
                    ALTER TABLE pending_change DROP COLUMN quantity;
                    PRAGMA user_version = 9;
                    """)
        }
        try queue.close()
        let directory = try Directory(path: created.path)
        #expect(try directory.holdings(of: id)?.subscriptions == [seats])
        #expect(try directory.pending(of: id) == [pending])

        var told = seats
        told.refundableSeats = .init(
            total: 9, batches: [.init(quantity: 9, until: Date(timeIntervalSince1970: 86_400.5))])
        let change = PendingChange(
            holding: .subscription(seats.id), expected: "active", quantity: 30,
            since: Date(timeIntervalSince1970: 1))
        try directory.write { [told] writer throws(DirectoryError) in
            try writer.take(told, of: id)
            try writer.mark(change, of: id)
        }
        let again = try Directory(path: created.path)
        #expect(try again.holdings(of: id)?.subscriptions == [told])
        #expect(try again.pending(of: id) == [change])
    }
}

@Suite struct `Ids in an older store` {
    private let upper = "4F26A5CA-C468-4715-8FC5-A14F28BCC29B"

    /// A store of a release that kept ids as they came.
    private func older(_ folder: StoreFolder, _ sql: String) throws -> Directory {
        let directory = try folder.directory(of: ["Hanbit", "Other", "Hanbit again"])
        let queue = try DatabaseQueue(path: directory.path)
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    DELETE FROM grdb_migrations
                        WHERE identifier IN ('one form of ids', 'changes as values');
                    ALTER TABLE activity DROP COLUMN changes;
                    PRAGMA user_version = 5;
                    """)
            try db.execute(sql: "PRAGMA foreign_keys = OFF; " + sql)
        }
        try queue.close()
        return try Directory(path: directory.path)
    }

    @Test func `have one form, and what stood there twice stands there once`() throws {
        let folder = try StoreFolder()
        let columns =
            "customer_no, id, kind, order_id, offer_id, offer_name, friendly_name, quantity, status, "
            + "is_trial, publisher_name, parent_id, billing_cycle, term_duration, creation_date, "
            + "effective_start_date, auto_renew, suspension_reasons"
        func subscription(_ id: String, _ status: String, parent: String = "NULL") -> String {
            "INSERT INTO subscription (\(columns)) VALUES (1, '\(id)', 'legacyLicence', 'Ab', 'o', 'O', "
                + "'', 1, '\(status)', 0, '', \(parent), '', '', 0, 0, 0, '');"
        }
        let other = "AAAAAAAA-C468-4715-8FC5-A14F28BCC29B"
        let directory = try older(
            folder,
            """
            UPDATE customer SET id = '\(upper)',
                folded_rest = replace(folded_rest, id, '\(upper.lowercased())') WHERE no = 1;
            UPDATE customer SET id = '\(upper.lowercased())',
                folded_rest = replace(folded_rest, id, '\(upper.lowercased())') WHERE no = 3;
            INSERT INTO activity (operation_date, user_principal_name, operation, customer_id,
                customer_name, resource_kind, resource_id, resource_name, outcome, details)
            VALUES (1, 'op', 'suspend', '\(upper)', 'Hanbit', '', '', '', 'succeeded', '');
            \(subscription(upper, "suspended"))
            \(subscription(upper.lowercased(), "active"))
            \(subscription(other, "suspended", parent: "'\(upper)'"))
            UPDATE customer SET blockers = 1 WHERE no = 1;
            """)
        let id = Customer.ID(upper)
        #expect(id.text == upper.lowercased())
        let holdings = try #require(try directory.holdings(of: id))
        #expect(holdings.customer.companyName == "Hanbit")
        #expect(holdings.subscriptions.map(\.id.text) == [upper.lowercased(), other.lowercased()])
        // The two statuses differ, so neither is kept until the next reading.
        #expect(holdings.subscriptions.map(\.status) == [.untold, .suspended])
        #expect(holdings.subscriptions[1].parentID == holdings.subscriptions[0].id)
        #expect(holdings.subscriptions[0].orderID.text == "Ab")
        #expect(try directory.summary().customers == 2)
        let rows = try directory.customers(matching: "", offset: 0, limit: 9).rows
        #expect(rows.map(\.companyName) == ["Hanbit", "Other"])
        #expect(try directory.activity(of: id, limit: 9).count == 1)
        for text in [upper, "{\(upper)}", " \(upper.lowercased()) "] {
            #expect(try directory.find(text).map(\.id) == [id])
            #expect(try directory.customers(matching: text, offset: 0, limit: 9).total == 1)
        }
    }

    @Test func `are the same in the list of a service that changes their case`() throws {
        let folder = try StoreFolder()
        let directory = try folder.directory()
        for text in [upper, upper.lowercased(), "{\(upper)}"] {
            let customer = Customer.a(
                "Hanbit", id: text, domain: "", allowsDelegatedAccess: nil)
            try directory.write { writer throws(DirectoryError) in try writer.take([customer]) }
        }
        #expect(try directory.summary().customers == 1)
    }
}
