import Domain
import Foundation
import Samples
import Storage
import Testing

@Suite struct `The customers of a report` {
    let folder: StoreFolder

    init() throws { folder = try StoreFolder() }

    private func ids(
        _ directory: Directory, _ filter: String = "", readsHoldings: Bool, first: Int = .max
    ) throws -> (names: [String], held: [Int?], unknown: Int) {
        var names: [String] = []
        var held: [Int?] = []
        let query = ReportQuery(
            matching: try CustomerFilter(parsing: filter, in: .radar),
            readsHoldings: readsHoldings)
        let unknown = try directory.eachCustomer(query, by: FilterBasis(now: .today)) {
            names.append($0.row.companyName)
            held.append($0.holdings?.subscriptions.count)
            return names.count < first
        }
        return (names, held, unknown)
    }

    private func store(_ customers: [(String, [Subscription])]) throws -> Directory {
        let directory = try folder.directory()
        try directory.write { writer throws(DirectoryError) in
            for (place, (name, subscriptions)) in customers.enumerated() {
                let account = CustomerAccount.named(name, number: place + 1)
                try writer.add(
                    account,
                    holding: Holdings(customer: account.customer, subscriptions: subscriptions),
                    under: .of2020)
            }
        }
        return directory
    }

    @Test(arguments: [true, false])
    func `are all of the list, in its order, however many there are`(
        readsHoldings: Bool
    ) throws {
        // More than are read at once.
        let names = (0..<700).map { "Company \(($0 * 367) % 700)" }
        let directory = try folder.directory(of: names)
        let listed = try directory.customers(matching: "", offset: 0, limit: .max).rows
        let found = try ids(directory, readsHoldings: readsHoldings)
        #expect(found.names == listed.map(\.companyName) && found.names.count == 700)
        #expect(found.held == Array(repeating: readsHoldings ? 0 : nil, count: 700))
    }

    @Test(arguments: [1, 256, 257, 600])
    func `are handed on until no more are wanted`(count: Int) throws {
        let directory = try folder.directory(of: (0..<700).map { "Company \($0)" })
        #expect(try ids(directory, readsHoldings: true, first: count).names.count == count)
        #expect(try ids(directory, readsHoldings: false, first: count).names.count == count)
        #expect(
            try ids(directory, "company", readsHoldings: false, first: count).names.count == count)
    }

    @Test func `are those that a filter finds; of what is held, the terms alone count`() throws {
        let directory = try store([
            ("Contoso", [.a(.newCommerce, id: "nce")]),
            ("Fabrikam", [.a(.legacyLicence, id: "old"), .a(.newCommerce, id: "new")]),
            ("Litware", [.a(.legacyLicence, id: "e3")]),
        ])
        #expect(
            try ids(directory, "kind:nce", readsHoldings: false).names == ["Contoso", "Fabrikam"])
        let held = try ids(directory, "kind:nce contoso due<3d", readsHoldings: true)
        #expect(held.names == ["Contoso", "Fabrikam"] && held.held == [1, 2])
        #expect(try ids(directory, "contoso", readsHoldings: false).names == ["Contoso"])
    }

    @Test func `are counted where too little is known to tell`() throws {
        let directory = try folder.directory(of: ["Contoso", "Fabrikam"])
        let basis = FilterBasis(now: .today, known: KnownHoldings([Customer.ID("id-00001")]))
        for readsHoldings in [true, false] {
            let query = ReportQuery(
                matching: try CustomerFilter(parsing: "ready"), readsHoldings: readsHoldings)
            var names: [String] = []
            let unknown = try directory.eachCustomer(query, by: basis) {
                names.append($0.row.companyName)
                return true
            }
            #expect(names == ["Contoso"] && unknown == 1)
        }
    }

    @Test func `are no former customers, and say who is not listed any more`() throws {
        let directory = try folder.directory(of: ["Gone", "Here", "Lost"])
        try directory.write { writer throws(DirectoryError) in
            try writer.set(.none, of: Customer.ID("id-00001"))
            try writer.markMissing([Customer.ID("id-00003")], since: .today)
        }
        var missing: [String: Date?] = [:]
        _ = try directory.eachCustomer(
            ReportQuery(readsHoldings: true), by: FilterBasis(now: .today)
        ) {
            missing[$0.row.companyName] = $0.row.missingSince
            return true
        }
        #expect(missing == ["Here": nil, "Lost": .today])
    }

    @Test func `are read from one state of the store`() throws {
        let directory = try folder.directory(of: (0..<300).map { "Company \($0)" })
        var names: [String] = []
        _ = try directory.eachCustomer(
            ReportQuery(readsHoldings: true), by: FilterBasis(now: .today)
        ) {
            if names.isEmpty {
                try? directory.write { writer throws(DirectoryError) in
                    for number in 1...300 {
                        let digits = String(repeating: "0", count: 5 - "\(number)".count)
                        try writer.set(.none, of: Customer.ID("id-\(digits)\(number)"))
                    }
                }
            }
            names.append($0.row.companyName)
            return true
        }
        #expect(names.count == 300)
        #expect(try directory.summary().customers == 0)
    }

    /// Four customers: one with access, one who has none, one whose access nobody has read, and one
    /// who is no customer any more.
    private func accessStore() throws -> Directory {
        let directory = try folder.directory(of: ["Contoso", "Fabrikam", "Litware", "Gone"])
        try directory.write { writer throws(DirectoryError) in
            try writer.take(
                .read([.a("b", endsAt: .day(9)), .a("a", .terminated)], unread: 0),
                of: Customer.ID("id-00001"))
            try writer.take(.read([], unread: 0), of: Customer.ID("id-00002"))
            try writer.take(.read([.a("c")], unread: 0), of: Customer.ID("id-00004"))
            try writer.set(.none, of: Customer.ID("id-00004"))
        }
        return directory
    }

    @Test(arguments: [
        ("", ["Contoso", "Fabrikam", "Litware"], ["Contoso", "Fabrikam", "Litware"], 0),
        ("litware", ["Litware"], ["Litware"], 0),
        ("gdap", ["Contoso", "Fabrikam", "Litware"], ["Contoso"], 1),
        ("gdap:none", ["Contoso", "Fabrikam", "Litware"], ["Fabrikam"], 1),
        ("gdap:unknown contoso", ["Contoso"], [], 0),
        ("gdap:unknown", ["Contoso", "Fabrikam", "Litware"], ["Litware"], 0),
    ])
    func `are handed on with their admin relationships, and whether the whole filter finds them`(
        filter: String, names: [String], found: [String], unknown: Int
    ) throws {
        let directory = try accessStore()
        var all: [ReportedAccess] = []
        let unsure = try directory.eachAccess(
            matching: try CustomerFilter(parsing: filter), by: FilterBasis(now: .today)
        ) {
            all.append($0)
            return true
        }
        #expect(all.map(\.row.companyName) == names && unsure == unknown)
        #expect(all.filter(\.isFound).map(\.row.companyName) == found)
        for one in all {
            let ids = one.relationships.map(\.relationship.id.text)
            #expect(ids == (one.row.companyName == "Contoso" ? ["a", "b"] : []))
            #expect((one.row.access == nil) == (one.row.companyName == "Litware"))
        }
    }

    @Test(arguments: ["", "company", "gdap:none"])
    func `are read with their admin relationships from one state, until no more are wanted`(
        filter: String
    ) throws {
        let directory = try folder.directory(of: (0..<300).map { "Company \($0)" })
        let ids = (1...300).map { number in
            Customer.ID("id-" + String(repeating: "0", count: 5 - "\(number)".count) + "\(number)")
        }
        try directory.write { writer throws(DirectoryError) in
            try writer.takeWholeAccess(of: ids)
        }
        var names: [String] = []
        _ = try directory.eachAccess(
            matching: try CustomerFilter(parsing: filter), by: FilterBasis(now: .today)
        ) {
            if names.isEmpty {
                try? directory.write { writer throws(DirectoryError) in
                    for id in ids { try writer.take(.read([.a(id.text)], unread: 0), of: id) }
                }
            }
            #expect($0.relationships.isEmpty && $0.isFound)
            names.append($0.row.companyName)
            return names.count < 280
        }
        #expect(names.count == 280)
        #expect(try directory.adminRelationships(limit: .max).count == 300)
    }

    @Test func `have the same terms one by one as in a list`() throws {
        let directory = try store([
            (
                "Contoso",
                [
                    .a(.newCommerce, id: "b", termEnds: .day(20)),
                    .a(.newCommerce, id: "month", termEnds: .day(1), term: "P1M"),
                ]
            ), ("Fabrikam", [.a(.software, id: "a", termEnds: .day(5))]),
        ])
        var ids: [String] = []
        let unknown = try directory.eachEndingTerm(
            EndingTermQuery(limit: 0), by: FilterBasis(now: .today)
        ) {
            ids.append($0.subscription.id.text)
            return ids.count < 2
        }
        #expect(ids == ["month", "a"] && unknown == 0)
    }
}
