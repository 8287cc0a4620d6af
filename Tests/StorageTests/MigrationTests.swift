import Domain
import Foundation
import GRDB
import Storage
import Testing

@Suite struct `A store of the first release` {
    let shelf: Shelf
    let path: String

    init() throws {
        shelf = try Shelf()
        path = shelf.path("first.db")
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
                    VALUES (1, 'op', 'suspend', 'c1', 'Contoso', '', '', '', 'succeeded', '')
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

@Suite struct `What is scheduled at the end of a term` {
    @Test func `is kept as it came, with the change that is still to show`() throws {
        let shelf = try Shelf()
        let directory = try shelf.directory()
        let account = CustomerAccount.named("Contoso", number: 1)
        var seats = Subscription.seats("a", .active)
        seats.scheduledActions = ScheduledActions(text: #"[{"actionType":"Hold","x":[1]}]"#)
        let pending = PendingChange(
            holding: .subscription(seats.id), expected: "active",
            renewal: Renewal(
                autoRenewEnabled: false, scheduledNextTermInstructions: nil,
                scheduledActions: .cancelAtTermEnd), since: Date(timeIntervalSince1970: 0))
        try directory.write { [seats] writer throws(DirectoryError) in
            try writer.add(
                account, holding: Holdings(customer: account.customer, subscriptions: [seats]),
                under: .article)
            try writer.mark(pending, of: account.customer.id)
        }
        let held = try #require(try directory.holdings(of: account.customer.id))
        #expect(held.subscriptions == [seats])
        #expect(try directory.pending(of: account.customer.id) == [pending])
        #expect(!pending.isShown(in: held))
        var shown = held
        shown.subscriptions[0].autoRenewEnabled = false
        shown.subscriptions[0].scheduledActions = ScheduledActions(
            text: #"[{"actionType":"cancel","scheduleType":"termEnd"}]"#)
        #expect(pending.isShown(in: shown))
    }
}

@Suite struct `Delegated access that was not told` {
    @Test func `stays unknown until it is`() throws {
        let shelf = try Shelf()
        let directory = try shelf.directory()
        var account = CustomerAccount.named("Contoso", number: 1)
        account.customer.allowsDelegatedAccess = nil
        let id = account.customer.id
        try directory.write { [account] writer throws(DirectoryError) in
            try writer.add(account, holding: Holdings(customer: account.customer), under: .article)
        }
        #expect(try directory.account(of: id)?.customer.allowsDelegatedAccess == nil)
        try directory.write { writer throws(DirectoryError) in
            try writer.setDelegatedAccess(false, of: id)
        }
        #expect(try directory.account(of: id)?.customer.allowsDelegatedAccess == false)
    }
}
