import Deck
import Domain
import Foundation
import Samples
import Sandbox
import Storage
import Testing

@testable import Program

@Suite struct `Admin relationships of a store` {
    private let folder: TemporaryFolder
    private var path: String { folder.path("store.sqlite") }

    init() throws { folder = try TemporaryFolder() }

    @Test func `are listed as they are now, and stay as they are where nothing is written`()
        async throws
    {
        try Sandbox.seed(
            at: path, customers: 6, seed: 20, edition: .y2020, identity: Sandbox.defaultIdentity,
            now: Date(), replacing: false, progress: nil)
        let readOnly = try Store(path: path, isReadOnly: true)
        let directory = readOnly.directory
        let rows = try readOnly.customers(matching: "", offset: 0, limit: 100).rows
        let stored = try #require(
            try directory.adminRelationships(limit: .max).first { one in
                one.relationship.status == .active && rows.contains { $0.id == one.customer }
            })
        var ending = stored.relationship
        ending.status = .terminationRequested
        let change = Change(adminRelationships: [ending], consequences: [])
        try directory.write { writer throws(DirectoryError) in
            try writer.apply(change, to: stored.customer)
            try writer.noteEndRequest(of: stored.relationship.id, at: Date() - 60)
        }
        func kept() throws -> AdminRelationship.Status? {
            try directory.adminRelationship(stored.relationship.id)?.relationship.status
        }
        let listed = try readOnly.adminRelationships(of: rows).first {
            $0.relationship?.id == stored.relationship.id
        }
        #expect(listed?.relationship?.status == .terminated)
        var reported: [AdminAccessRow] = []
        let tally = try ReportReading(readOnly, CustomerFilter(), at: Date()).access {
            if let row = $0.element { reported.append(row) }
            return true
        }
        #expect(try reported == readOnly.adminRelationships(of: rows) && tally == ReportTally())
        let read = try await readOnly.reading.holdings(of: stored.customer)
        #expect(read.adminRelationship(stored.relationship.id)?.status == .terminated)
        readOnly.settleAdminAccess(of: stored.customer)
        #expect(try kept() == .terminationRequested)
        try Store(path: path).settleAdminAccess(of: stored.customer)
        #expect(try kept() == .terminated)
    }

    /// The list across customers is read from the Directory alone.
    @Test func `that have ended meanwhile are not listed, or found, as if they had not`() throws {
        try Sandbox.seed(
            at: path, customers: 30, seed: 20, edition: .y2020, identity: Sandbox.defaultIdentity,
            now: Date(), replacing: false, progress: nil)
        let store = try Store(path: path)
        func found(_ search: String) throws -> Set<Customer.ID> {
            Set(try store.customers(matching: search, offset: 0, limit: 100).rows.map(\.id))
        }
        let before = try store.accessCounts()
        let without = try found("gdap:none")
        // Customers whose only access is about to end: one was asked to, the time of one is over.
        let all = Dictionary(
            grouping: try store.directory.adminRelationships(limit: .max), by: \.customer)
        let listed = try found("")
        let sole = all.filter { customer, held in
            listed.contains(customer)
                && held.filter(\.relationship.status.givesAccess).map(\.relationship.status)
                    == [.active]
        }.keys.sorted { $0.text < $1.text }.prefix(2)
        try #require(sole.count == 2)
        for (place, customer) in sole.enumerated() {
            var one = try #require(all[customer]?.first { $0.relationship.status == .active })
                .relationship
            if place == 0 {
                one.status = .terminationRequested
            } else {
                (one.endsAt, one.autoExtend) = (Date() - 3600, "PT0S")
            }
            let change = Change(adminRelationships: [one], consequences: [])
            try store.directory.write { [one] writer throws(DirectoryError) in
                try writer.apply(change, to: customer)
                if place == 0 { try writer.noteEndRequest(of: one.id, at: Date() - 60) }
            }
        }
        #expect(try found("gdap:none") == without)
        #expect(try store.accessCounts().without == before.without + 2)
        #expect(try found("gdap:none") == without.union(sole))
        let due = try store.directory.dueAdminRelationships(at: Date())
        #expect(!due.contains { sole.contains($0.customer) })
        // Others are as they were, and a second look writes nothing.
        let entry = try store.accessCounts()
        #expect(entry.withDAP == before.withDAP)
    }

    @Test func `of an import are not known, whoever reads them`() async throws {
        let customer = Customer(
            id: .init("a1b2c3d4-0000-4000-8000-000000000001"), companyName: "Contoso",
            domain: "contoso.example", relationship: .reseller, allowsDelegatedAccess: nil)
        try Directory.create(
            path: path, rules: Importing.rules, identity: Sandbox.defaultIdentity,
            replacing: false
        ) { filler throws(DirectoryError) in
            try filler.write { writer throws(DirectoryError) in
                try writer.set(ImportOrigin(importedAt: Date(), asOf: Date()))
                _ = try writer.add(listed: customer, under: Importing.rules)
            }
        }
        let store = try Store(path: path)
        #expect(try await store.reading.holdings(of: customer.id).adminAccess == .notRead)
        #expect(try store.directory.adminAccess(of: customer.id) == .notRead)
        for (filter, words) in [("", ["unknown"]), ("gdap:unknown", ["unknown"]), ("gdap", [])] {
            var told: [String] = []
            let filter = try CustomerFilter(parsing: filter)
            let tally = try ReportReading(store, filter, at: Date()).access {
                #expect(!$0.customer.isRead)
                told += [$0.element?.statusWord].compactMap(\.self)
                return true
            }
            #expect(told == words && tally.unread == words.count)
            #expect(tally.unknown == (words.isEmpty ? 1 : 0))
        }
        await #expect(throws: Refusal.imported) {
            try await store.reading.adminRelationships(from: nil)
        }
    }
}
