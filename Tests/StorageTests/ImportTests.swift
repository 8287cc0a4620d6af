import Domain
import Foundation
import Samples
import Storage
import Testing

@Suite struct `A store of the portal's files` {
    let folder: StoreFolder
    private let rules = Rules.inProduction
    private let contoso = Customer.ID("a1b2c3d4-0000-4000-8000-000000000001")
    private let fabrikam = Customer.ID("a1b2c3d4-0000-4000-8000-000000000002")
    private let origin = ImportOrigin(importedAt: .today, asOf: .day(-3))

    init() throws { folder = try StoreFolder() }

    private func told(
        _ status: Subscription.Status = .active, id: String = "e3"
    ) -> Subscription {
        Subscription(
            id: .init(id), kind: .newCommerce, orderID: .init(""),
            offerID: .init(Subscription.untoldOffer), offerName: "Office 365 E3", friendlyName: "",
            quantity: 25, status: status, publisherName: "", billingCycle: "", termDuration: "",
            creationDate: .distantPast, effectiveStartDate: .distantPast, commitmentEndDate: nil,
            autoRenewEnabled: false, scheduledActions: ScheduledActions(text: ""))
    }

    private func store(
        _ fill: (DirectoryWriter) throws(DirectoryError) -> Void = { _ in }
    ) throws -> Directory {
        let directory = try Directory.create(
            path: folder.path("imported.sqlite"), rules: rules, identity: .agent())
        try directory.write { writer throws(DirectoryError) in
            try writer.set(origin)
            for (id, name) in [(contoso, "Contoso"), (fabrikam, "Fabrikam")] {
                let customer = Customer.a(name, id: id.text, allowsDelegatedAccess: nil)
                _ = try writer.add(listed: customer, under: rules)
            }
            try fill(writer)
            var last: Int64? = 0
            while let number = last { last = try writer.countAgain(after: number, limit: 1) }
        }
        return directory
    }

    @Test func `knows where it comes from, and no other store does`() throws {
        #expect(try store().importOrigin() == origin)
        #expect(try folder.directory().importOrigin() == nil)
    }

    @Test func `holds what the files do not tell, which blocks`() throws {
        let directory = try store { writer throws(DirectoryError) in
            _ = try writer.add(told: told(.suspended), of: contoso)
            _ = try writer.add(told: told(.deleted, id: "gone"), of: contoso)
        }
        let holdings = try #require(try directory.holdings(of: contoso))
        #expect(holdings.unread == [.untoldPurchases])
        #expect(
            rules.eligibility(of: holdings, at: .today).blockers.map(\.cause)
                == [.kindUntold, .unread(.notInFile, in: .entitlements)])
        let other = try #require(try directory.holdings(of: fabrikam))
        #expect(other.unread == [.untoldPurchases, .untoldSubscriptions])
        let rows = try directory.customers(matching: "", offset: 0, limit: 9).rows
        #expect(rows.map(\.blockers) == [2, 2])
        #expect(rows.map(\.suspendedSubscriptions) == [1, 0])
    }

    @Test func `takes each customer and subscription once, and none of nobody`() throws {
        var lines: [ImportedLine] = []
        var found: [[Customer.ID]] = []
        let directory = try store { writer throws(DirectoryError) in
            lines = [
                try writer.add(listed: .a(id: contoso.text), under: rules),
                try writer.add(told: told(), of: contoso),
                try writer.add(told: told(.deleted), of: contoso),
                try writer.add(told: told(), of: Customer.ID("nobody")),
            ]
            found = [
                try writer.customers(called: "CONTOSO.onmicrosoft.com"),
                try writer.customers(called: "Contoso"),
            ]
        }
        #expect(lines == [.twice, .added, .twice, .nobody])
        #expect(found == [[contoso], []])
        #expect(try directory.holdings(of: contoso)?.subscriptions.map(\.status) == [.active])
    }

    @Test func `says whose subscriptions are told`() throws {
        let directory = try store { writer throws(DirectoryError) in
            try writer.noteSubscriptionsTold(of: fabrikam)
        }
        let readings = ImportedReadings(of: directory, origin)
        #expect(readings.isTold(fabrikam) && !readings.isTold(contoso))
        #expect(try readings.untold(among: [contoso, fabrikam]) == [contoso])
        #expect(try readings.untoldCount() == 1)
        #expect(try readings.known().customers == [fabrikam])
        #expect(try readings.known() === readings.known())
    }

    @Test(arguments: ["kind:nce", "-kind:nce", "renews<900d", "window<900d", "autorenew:off"])
    func `is not known to match what follows from how something was sold`(text: String) throws {
        let directory = try store { writer throws(DirectoryError) in
            _ = try writer.add(told: told(), of: contoso)
            _ = try writer.add(told: told(), of: fabrikam)
        }
        let window = try directory.customers(
            matching: CustomerFilter(parsing: text), by: FilterBasis(now: .today), offset: 0,
            limit: 9)
        #expect(window.total == 0 && window.unknown == 2)
        let seats = try directory.customers(
            matching: CustomerFilter(parsing: "seats>10 status:active"),
            by: FilterBasis(now: .today), offset: 0, limit: 9)
        #expect(seats.total == 2)
        #expect(try directory.radar(at: .today, limit: 9).signs.allSatisfy { $0.holding == nil })
    }
}
