import Domain
import Foundation
import GRDB
import Samples
import Storage
import Testing

@Suite struct `What a service tells` {
    let folder: StoreFolder
    let directory: Directory
    let contoso = CustomerAccount.named("Contoso", number: 1).customer

    init() throws {
        folder = try StoreFolder()
        directory = try folder.directory()
        try take([contoso])
    }

    func take(_ customers: [Customer]) throws {
        try directory.write { writer throws(DirectoryError) in try writer.take(customers) }
    }

    func take(_ holdings: Holdings) throws {
        try directory.write { writer throws(DirectoryError) in try writer.take(holdings) }
    }

    /// Runs `body`, and returns whether another connection sees that it wrote.
    func writes(_ body: () throws -> Void) throws -> Bool {
        let queue = try DatabaseQueue(path: directory.path)
        let version = { try queue.read { try Int.fetchOne($0, sql: "PRAGMA data_version") } }
        let before = try version()
        try body()
        return try version() != before
    }

    @Test func `is taken once`() throws {
        var holdings = Holdings(customer: contoso)
        holdings.subscriptions = [.seats("b", .active), .seats("a", .suspended)]
        #expect(try writes { try take(holdings) })
        #expect(try !writes { try take(holdings) })
        #expect(try !writes { try take([contoso]) })
    }

    @Test func `changes what differs, drops what is gone, and counts again`() throws {
        var holdings = Holdings(customer: contoso)
        holdings.subscriptions = [.seats("a", .active), .seats("b", .active)]
        try take(holdings)
        holdings.subscriptions = [.seats("b", .suspended), .seats("c", .active)]
        try take(holdings)
        #expect(try directory.holdings(of: contoso.id) == holdings)
        let row = try #require(
            try directory.customers(matching: "", offset: 0, limit: 1).rows.first)
        #expect(row.activeSubscriptions == 1)
        #expect(row.suspendedSubscriptions == 1)
        #expect(row.blockers == 1)
        #expect(try directory.summary().activeSubscriptions == 1)
    }

    @Test func `keeps a known offer that a later answer leaves out`() throws {
        var holdings = Holdings(customer: contoso)
        holdings.subscriptions = [.seats("a", .active)]
        holdings.adminAccess = .read([.a("gdap", name: "Helpdesk")], unread: 0)
        try take(holdings)
        let known = try #require(try directory.holdings(of: contoso.id))
        holdings.subscriptions[0].offerName = ""
        holdings.subscriptions[0].untold = [.friendlyName, .quantity]
        holdings.subscriptions[0].quantity = 0
        holdings.adminAccess = .read([.a("gdap", name: "")], unread: 0)
        holdings.customer.companyName = ""
        #expect(try !writes { try take(holdings) })
        #expect(try directory.holdings(of: contoso.id) == known)
        try take([holdings.customer])
        #expect(try directory.holdings(of: contoso.id)?.customer == known.customer)
    }

    @Test func `may be an add-on without its base`() throws {
        var addOn = Subscription.seats("a", .active)
        addOn.parentID = Subscription.ID("elsewhere")
        var holdings = Holdings(customer: contoso)
        holdings.subscriptions = [addOn]
        try take(holdings)
        #expect(try directory.holdings(of: contoso.id)?.subscriptions.map(\.id) == [addOn.id])
        #expect(try !writes { try take(holdings) })
    }

    @Test func `may be a new name, which a search finds from then on`() throws {
        #expect(try directory.customers(matching: "contoso", offset: 0, limit: 9).total == 1)
        var renamed = contoso
        renamed.companyName = "Wingtip"
        renamed.allowsDelegatedAccess = nil
        try take([renamed])
        #expect(try directory.customers(matching: "contoso", offset: 0, limit: 9).total == 0)
        #expect(try directory.customers(matching: "wingtip", offset: 0, limit: 9).total == 1)
        // The list does not tell delegated access, so the known value stays.
        #expect(try directory.customer(contoso.id)?.allowsDelegatedAccess == true)
    }

    @Test func `shows support contacts by name, as the language has it`() throws {
        var account = CustomerAccount.named("Contoso", number: 1)
        account.supportContacts = ["Zeta", "élan", "Ｂeta", "alpha"].map {
            SupportContact(tenantID: SupportContact.TenantID($0), name: $0, partnerID: "1")
        }
        try directory.write { [account] writer throws(DirectoryError) in try writer.take(account) }
        #expect(
            try directory.account(of: contoso.id)?.supportContacts.map(\.name)
                == ["alpha", "Ｂeta", "élan", "Zeta"])
    }

    @Test func `leaves support contacts alone where it was not asked for them`() throws {
        let contact = SupportContact(
            tenantID: SupportContact.TenantID("partner"), name: "Partner", partnerID: "1")
        var account = CustomerAccount.named("Contoso", number: 1, customDomains: ["c.example"])
        account.supportContacts = [contact]
        try directory.write { [account] writer throws(DirectoryError) in try writer.take(account) }
        #expect(try directory.account(of: contoso.id) == account)
        #expect(try directory.customers(matching: "c.example", offset: 0, limit: 9).total == 1)
        account.supportContacts = []
        account.profile.city = "Busan"
        try directory.write { [account] writer throws(DirectoryError) in
            try writer.take(account, includingSupportContacts: false)
        }
        #expect(try directory.account(of: contoso.id)?.supportContacts == [contact])
        #expect(try directory.account(of: contoso.id)?.profile.city == "Busan")
    }

    @Test func `is counted again under other rules`() throws {
        var suspended = Subscription.seats("a", .suspended)
        suspended.kind = .newCommerce
        var holdings = Holdings(customer: contoso)
        holdings.subscriptions = [suspended]
        try take(holdings)
        #expect(try directory.summary().blockedCustomers == 0)
        let again = try Directory.replica(
            at: directory.path, rules: Rules(edition: .current, venue: .production),
            identity: .agent())
        #expect(try again.summary().blockedCustomers == 1)
        #expect(try again.rules().venue == .production)
    }
}

@Suite struct `What a service told and nobody understood` {
    let folder: StoreFolder
    let directory: Directory
    let customer: Customer

    init() throws {
        folder = try StoreFolder()
        directory = try folder.directory(of: ["Hanbit"])
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
        UnreadCause.item, .kind("SavingsPlan"), .kind(""), .missing(3), .notInFile, .line,
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
