import Domain
import Foundation
import Samples
import Storage
import Testing

@Suite struct `Customers nearest to a search` {
    let folder: StoreFolder

    init() throws { folder = try StoreFolder() }

    static let names = [
        "Hanbit Trading 한빛무역", "Tailspin Toys", "Hanbyeol Foods", "Contoso",
        "もりなが製菓", "Jeon 전자랜드", "Alpine 本社",
    ]

    @Test(arguments: [
        // Swapped, left out, too many, wrong, in order; also in a later word.
        ("hanbti", "Hanbit Trading 한빛무역"), ("hnbit", "Hanbit Trading 한빛무역"),
        ("hanbiit", "Hanbit Trading 한빛무역"), ("hambit", "Hanbit Trading 한빛무역"),
        ("hnbt", "Hanbit Trading 한빛무역"), ("tradnig", "Hanbit Trading 한빛무역"),
        ("한빗무역", "Hanbit Trading 한빛무역"), ("talispin", "Tailspin Toys"),
        ("contsoo", "Contoso"), ("hanbti trading", "Hanbit Trading 한빛무역"),
        ("tailspni.onmicrosoft.com", "Tailspin Toys"),
        // A letter of a syllable, in short words too.
        ("한빗", "Hanbit Trading 한빛무역"), ("한빈", "Hanbit Trading 한빛무역"),
        ("함빛", "Hanbit Trading 한빛무역"), ("전지랜드", "Jeon 전자랜드"), ("전자렌드", "Jeon 전자랜드"),
        // The keys of Hangul while the keyboard is Latin.
        ("gksqlc", "Hanbit Trading 한빛무역"), ("gksqlt", "Hanbit Trading 한빛무역"),
        ("wjswk", "Jeon 전자랜드"), ("gksqlc trading", "Hanbit Trading 한빛무역"),
        // A kana.
        ("もりはが", "もりなが製菓"), ("モリナカ", "もりなが製菓"),
    ])
    func `are those a letter is wrong for`(search: String, name: String) throws {
        let directory = try folder.directory(of: Self.names)
        #expect(try directory.customers(matching: search, offset: 0, limit: 9).total == 0)
        #expect(try directory.nearest(to: search, limit: 3).first?.companyName == name)
    }

    @Test(arguments: ["", " ", "zzz", "hb", "xanxit", "hanbti zzzz", "123456", "本", "나라", "fodls"])
    func `are nobody for what is like no name`(search: String) throws {
        let directory = try folder.directory(of: Self.names.dropLast())
        #expect(try directory.nearest(to: search, limit: 3).isEmpty)
    }

    @Test func `are as many as asked for, and those on the list alone`() throws {
        let directory = try folder.directory(
            of: (0..<20).map { "Northwind \($0)" } + ["Northwin"])
        let found = try directory.nearest(to: "nortwhind", limit: 3)
        #expect(found.count == 3)
        try directory.write { writer throws(DirectoryError) in
            try writer.set(.none, of: found[0].id)
        }
        #expect(try !directory.nearest(to: "nortwhind", limit: 3).contains { $0.id == found[0].id })
    }
}

@Suite struct `Customers found by the ID of what they hold` {
    let folder: StoreFolder

    init() throws { folder = try StoreFolder() }

    static let id = "79a98ba1-1111-4222-8333-444455556666"

    private func directory() throws -> (Directory, Customer.ID) {
        let directory = try folder.directory()
        var holder: Customer.ID?
        try directory.write { writer throws(DirectoryError) in
            for number in 1...3 {
                let account = CustomerAccount.named("Contoso \(number)", number: number)
                var held = Holdings(customer: account.customer)
                if number == 2 {
                    holder = account.customer.id
                    held.subscriptions = [
                        .a(.newCommerce, id: Self.id, friendlyName: "本社"),
                        .a(.legacyLicence, id: "e3", name: "Office 365 E3"),
                    ]
                }
                try writer.add(account, holding: held, under: .of2020)
            }
        }
        return (directory, try #require(holder))
    }

    @Test(arguments: [
        "79a98ba1", "79A98B", "id:79a98ba1", "id=\(id)", id, "holds:79a98", "holds:本社",
        "holds:\"office 365\"", "holds=本社", "contoso 79a98ba1", "holds:order-e3",
        // Lists show the end of an ID.
        "55556666", "…55556666", "...55556666", "…556666", "444455556666", "id:…55556666",
        "8333-444455556666", "holds:…55556666", "contoso …55556666",
    ])
    func `are those who hold it`(search: String) throws {
        let (directory, holder) = try directory()
        let filter = try CustomerFilter(parsing: search)
        let window = try directory.customers(
            matching: filter, by: FilterBasis(now: .today), offset: 0, limit: 9)
        #expect(window.rows.map(\.id) == [holder], "\(search)")
        #expect(window.unknown == 0)
    }

    @Test(arguments: [
        "79a98ba2", "79a9", "6666", "…6666", "a98ba1-1111", "holds:nothing", "holds=本",
        "tailspin 79a98ba1",
    ])
    func `are nobody for another`(search: String) throws {
        let (directory, _) = try directory()
        let window = try directory.customers(
            matching: try CustomerFilter(parsing: search), by: FilterBasis(now: .today),
            offset: 0, limit: 9)
        #expect(window.rows.isEmpty, "\(search)")
    }

    @Test func `are counted where what they hold was never read`() throws {
        let (directory, holder) = try directory()
        let known = KnownHoldings([holder])
        let window = try directory.customers(
            matching: try CustomerFilter(parsing: "79a98ba2"),
            by: FilterBasis(now: .today, known: known), offset: 0, limit: 9)
        #expect(window.total == 0 && window.unknown == 2)
    }

    @Test func `are not looked for where a customer's own texts have the word`() throws {
        let directory = try folder.directory()
        let own = Customer.named("Contoso", 1)
        let holder = Customer.named("Fabrikam", 2)
        try directory.write { writer throws(DirectoryError) in
            try writer.add(.of(own), holding: Holdings(customer: own), under: .of2020)
            try writer.add(
                .of(holder),
                holding: Holdings(
                    customer: holder,
                    subscriptions: [.a(.newCommerce, id: "b0b0b0b0-0000-4000-8000-999999999999")]),
                under: .of2020)
        }
        func found(_ text: String) throws -> CustomerWindow {
            try directory.customers(
                matching: try CustomerFilter(parsing: text),
                by: FilterBasis(now: .today, known: KnownHoldings([holder.id])), offset: 0,
                limit: 9)
        }
        // A whole ID says of nobody else that they may match.
        let whole = try found(own.id.text)
        #expect(whole.rows.map(\.id) == [own.id] && whole.unknown == 0)
        #expect(try found("b0b0b0b0").rows.map(\.id) == [own.id, holder.id])
        #expect(try found("b0b0b0b0").unknown == 0)
        // Nobody is called so: what they hold is looked through.
        let held = try found("999999999999")
        #expect(held.rows.map(\.id) == [holder.id] && held.unknown == 1)
        // Whoever may hold it is not told to hold nothing of the kind.
        #expect(try found("-\(own.id.text)").rows.map(\.id) == [holder.id])
    }

    @Test(arguments: ["…00001002", "00001002", "...00001002", "id:…00001002"])
    func `are found by the end of their own ID as well`(search: String) throws {
        let directory = try folder.directory()
        let customers = [1, 2].map { Customer.named("Contoso \($0)", $0) }
        try directory.write { writer throws(DirectoryError) in
            for customer in customers {
                try writer.add(
                    .of(customer), holding: Holdings(customer: customer), under: .of2020)
            }
        }
        let window = try directory.customers(
            matching: try CustomerFilter(parsing: search), by: FilterBasis(now: .today),
            offset: 0, limit: 9)
        #expect(window.rows.map(\.id) == [customers[1].id], "\(search)")
    }

    @Test func `are told where one is to be named`() throws {
        let (directory, holder) = try directory()
        let id = try #require(HeldID(word: Self.id))
        #expect(try directory.holders(of: id, limit: 3).map(\.id) == [holder])
        #expect(HeldID(word: "decade") == nil && HeldID(word: "12345") == nil)
        #expect(HeldID(word: "2026-05-28") == nil && HeldID(word: "contoso1") == nil)
    }
}
