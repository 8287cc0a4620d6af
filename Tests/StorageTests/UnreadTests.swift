import Domain
import Foundation
import GRDB
import Storage
import Testing

@Suite struct `What a service told and nobody understood` {
    let shelf: Shelf
    let directory: Directory
    let customer: Customer

    init() throws {
        shelf = try Shelf()
        directory = try shelf.directory(of: ["Hanbit"])
        customer = CustomerAccount.named("Hanbit", number: 1).customer
    }

    private func take(_ unread: UnreadHolding...) throws {
        let holdings = Holdings(customer: customer, unread: unread)
        try directory.write { writer throws(DirectoryError) in try writer.take(holdings) }
    }

    private var row: CustomerRow? {
        get throws { try directory.customers(matching: "", offset: 0, limit: 9).rows.first }
    }

    @Test(arguments: [
        UnreadCause.item, .kind("SavingsPlan"), .kind(""), .missing(3),
    ])
    func `is kept, and counts as a blocker until a reading tells`(
        cause: UnreadCause
    ) throws {
        let unread = UnreadHolding(
            id: .init("entitlements/1"), place: .entitlements, cause: cause, title: "Sentinel")
        try take(unread)
        #expect(try directory.holdings(of: customer.id)?.unread == [unread])
        #expect(try row?.blockers == 1)
        #expect(try Directory(path: directory.path).holdings(of: customer.id)?.unread == [unread])
        try take()
        #expect(try directory.holdings(of: customer.id)?.unread == [])
        #expect(try row?.blockers == 0)
    }

    @Test func `of how a new customer stands to the partner leaves it in the list`() throws {
        let new = Customer(
            id: .init("new"), companyName: "Aaa", domain: "", relationship: .untold,
            allowsDelegatedAccess: nil)
        try directory.write { writer throws(DirectoryError) in try writer.take([new]) }
        #expect(try row?.id == new.id)
        #expect(try row?.isRelationshipTold == false)
        #expect(try directory.customer(new.id)?.relationship == .untold)
        var told = new
        told.relationship = .reseller
        try directory.write { [told] writer throws(DirectoryError) in try writer.take([told]) }
        #expect(try row?.isRelationshipTold == true)
        #expect(try directory.customer(new.id)?.relationship == .reseller)
    }

    @Test func `in the list takes back nothing that was told, in the account it does`() throws {
        var untold = CustomerAccount.named("Hanbit", number: 1)
        untold.customer.relationship = .untold
        try directory.write { [untold] writer throws(DirectoryError) in
            try writer.take([untold.customer])
        }
        #expect(try directory.customer(customer.id)?.relationship == .reseller)
        try directory.write { [untold] writer throws(DirectoryError) in try writer.take(untold) }
        #expect(try directory.customer(customer.id)?.relationship == .untold)
        #expect(try row?.blockers == 1)
    }
}

@Suite struct `A change that is pending` {
    @Test func `is not shown by what is missing, where something could not be read`() {
        let customer = Customer(
            id: Customer.ID("c"), companyName: "Hanbit", domain: "", relationship: .reseller,
            allowsDelegatedAccess: nil)
        var holdings = Holdings(customer: customer)
        let pending = PendingChange(
            holding: .subscription(.init("s")), expected: Subscription.Status.deleted.word,
            since: Date(timeIntervalSince1970: 0))
        #expect(pending.isShown(in: holdings))
        holdings.unread = [
            UnreadHolding(id: .init("subscriptions/1"), place: .subscriptions, cause: .item)
        ]
        #expect(!pending.isShown(in: holdings))
    }
}

@Suite struct `Ids in an older store` {
    private let upper = "4F26A5CA-C468-4715-8FC5-A14F28BCC29B"

    /// As releases left it that kept ids letter by letter.
    private func older(_ shelf: Shelf, _ sql: String) throws -> Directory {
        let directory = try shelf.directory(of: ["Hanbit", "Other", "Hanbit again"])
        let queue = try DatabaseQueue(path: directory.path)
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    DELETE FROM grdb_migrations WHERE identifier = 'one form of ids';
                    PRAGMA user_version = 5;
                    """)
            try db.execute(sql: "PRAGMA foreign_keys = OFF; " + sql)
        }
        try queue.close()
        return try Directory(path: directory.path)
    }

    @Test func `have one form, and what stood there twice stands there once`() throws {
        let shelf = try Shelf()
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
            shelf,
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
        // Neither of what was said of it is believed before the next reading.
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
        let shelf = try Shelf()
        let directory = try shelf.directory()
        for text in [upper, upper.lowercased(), "{\(upper)}"] {
            let customer = Customer(
                id: .init(text), companyName: "Hanbit", domain: "", relationship: .reseller,
                allowsDelegatedAccess: nil)
            try directory.write { writer throws(DirectoryError) in try writer.take([customer]) }
        }
        #expect(try directory.summary().customers == 1)
    }
}
