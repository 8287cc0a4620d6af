import Chance
import Domain
import Foundation
import Samples
import Storage
import Testing

@Suite struct `The terms of all customers` {
    let folder: StoreFolder

    init() throws { folder = try StoreFolder() }

    /// A store of customers with these subscriptions, numbered from 1.
    private func store(
        _ customers: [(String, [Subscription])], under rules: Rules = .inProduction
    ) throws -> Directory {
        let directory = try Directory.create(
            path: folder.path("partnerdeck.db"), rules: rules, identity: .agent())
        try directory.write { writer throws(DirectoryError) in
            for (place, (name, subscriptions)) in customers.enumerated() {
                let account = CustomerAccount.named(name, number: place + 1)
                try writer.add(
                    account,
                    holding: Holdings(customer: account.customer, subscriptions: subscriptions),
                    under: rules)
            }
        }
        return directory
    }

    private func ids(
        _ directory: Directory, _ query: EndingTermQuery = EndingTermQuery()
    ) throws -> [String] {
        try directory.endingTerms(query, by: FilterBasis(now: .today)).terms
            .map(\.subscription.id.text)
    }

    @Test func `of each month are listed where something about them is to be done`() throws {
        let directory = try store([
            (
                "Contoso",
                [
                    .a(.newCommerce, id: "owing", termEnds: .day(20), term: "P1M"),
                    .a(.newCommerce, id: "plain", termEnds: .day(5), term: "P1M"),
                    .a(.newCommerce, id: "year", termEnds: .day(9)),
                ]
            )
        ])
        func found(_ query: EndingTermQuery) throws -> EndingTerms {
            try directory.endingTerms(query, by: FilterBasis(now: .today))
        }
        func ids(_ found: EndingTerms) -> [String] { found.terms.map(\.subscription.id.text) }
        var query = EndingTermQuery()
        let folded = try found(query)
        #expect(ids(folded) == ["year"] && folded.monthly == 2)
        let owner = try #require(folded.terms.first?.customer)
        query.unfolded = [
            SubscriptionReference(customer: owner, subscription: .init("owing")),
            SubscriptionReference(customer: .init("another"), subscription: .init("plain")),
        ]
        let shown = try found(query)
        #expect(ids(shown) == ["year", "owing"] && shown.monthly == 1)
        query.limit = 1
        let first = try found(query)
        #expect(ids(first) == ["year"] && first.monthly == 1)
        query.listsMonthly = true
        query.limit = .max
        let all = try found(query)
        #expect(ids(all) == ["plain", "year", "owing"] && all.monthly == 0)
    }

    @Test func `are one alone where its ID is asked for, and all of a customer's for its own`()
        throws
    {
        let wanted = "84f1c447-12ab-48de-ab16-69b4204c926c"
        let directory = try store([
            (
                "Contoso",
                [
                    .a(.newCommerce, id: wanted, termEnds: .day(20)),
                    .a(.software, id: "a", termEnds: .day(5)),
                ]
            ),
            ("Fabrikam", [.a(.newCommerce, id: "c", termEnds: .day(9))]),
        ])
        let owner = try #require(
            try directory.endingTerms(EndingTermQuery(), by: FilterBasis(now: .today)).terms
                .first { $0.subscription.id.text == wanted })
        func found(_ text: String) throws -> [String] {
            let filter = try CustomerFilter(parsing: text, in: .renewals)
            let listed = try ids(directory, EndingTermQuery(matching: filter))
            let window = try directory.terms(
                matching: filter, by: FilterBasis(now: .today), in: TermArrangement(), offset: 0,
                limit: 9)
            let shown = window.rows.compactMap { row -> String? in
                if case .term(let term) = row { term.subscription.id.text } else { nil }
            }
            #expect(shown == listed, "\(text)")
            return listed
        }
        #expect(try found("id:" + wanted) == [wanted])
        #expect(try found("id:" + wanted.prefix(8)) == [wanted])
        #expect(try found("id:" + owner.customer.text) == ["a", wanted])
        #expect(try found("id:" + wanted + " kind:software").isEmpty)
    }

    @Test func `are in the order of their ends, from either side`() throws {
        let directory = try store([
            (
                "Contoso",
                [
                    .a(.newCommerce, id: "b", termEnds: .day(20)),
                    .a(.software, id: "a", termEnds: .day(5)),
                ]
            ),
            ("Fabrikam", [.a(.newCommerce, .suspended, id: "c", termEnds: .day(9))]),
        ])
        #expect(try ids(directory) == ["a", "c", "b"])
        #expect(try ids(directory, EndingTermQuery(isReversed: true)) == ["b", "c", "a"])
        #expect(try ids(directory, EndingTermQuery(limit: 2)) == ["a", "c"])
        #expect(try ids(directory, EndingTermQuery(isReversed: true, limit: 1)) == ["b"])
        #expect(try ids(directory, EndingTermQuery(limit: 0)).isEmpty)
        let days = EndingTermQuery(dates: Date.day(5)...Date.day(9))
        #expect(try ids(directory, days) == ["a", "c"])
        let first = try #require(
            try directory.endingTerms(EndingTermQuery(limit: 1), by: FilterBasis(now: .today))
                .terms.first)
        #expect(first.companyName == "Contoso" && first.domain == "c1.onmicrosoft.com")
        #expect(first.date == .day(5) && first.end == .renews(.day(5)))
    }

    @Test func `count those that are renewed each month, and list them if asked to`() throws {
        let directory = try store([
            (
                "Contoso",
                [
                    .a(.newCommerce, id: "month", termEnds: .day(1), term: "P1M"),
                    .a(
                        .newCommerce, id: "over", termEnds: .day(2), autoRenews: false,
                        term: "P1M", actions: .cancelAtTermEnd),
                    .a(
                        .newCommerce, id: "less", termEnds: .day(3), scheduled: "quantity 8",
                        term: "P1M"),
                    .a(.newCommerce, id: "year", termEnds: .day(4)),
                ]
            )
        ])
        let found = try directory.endingTerms(EndingTermQuery(), by: FilterBasis(now: .today))
        #expect(found.terms.map(\.subscription.id.text) == ["over", "less", "year"])
        #expect(found.terms.map(\.isChanged) == [false, true, false])
        #expect(found.terms.map(\.nextQuantity) == [nil, 8, 25])
        #expect(found.terms[1].next == NextTerm(quantity: 8))
        #expect(found.monthly == 1)
        let all = try directory.endingTerms(
            EndingTermQuery(listsMonthly: true), by: FilterBasis(now: .today))
        #expect(all.terms.map(\.subscription.id.text) == ["month", "over", "less", "year"])
        #expect(all.monthly == 0)
    }

    @Test func `leave out former customers, and those the service does not list`() throws {
        let directory = try store([
            ("Gone", [.a(.newCommerce, id: "gone")]), ("Lost", [.a(.newCommerce, id: "lost")]),
            ("Here", [.a(.newCommerce, id: "here")]),
        ])
        try directory.write { writer throws(DirectoryError) in
            try writer.set(.none, of: Customer.ID("id-00001"))
            try writer.markMissing([Customer.ID("id-00002")], since: .today)
        }
        #expect(try ids(directory) == ["here"])
        try directory.write { writer throws(DirectoryError) in
            try writer.set(.reseller, of: Customer.ID("id-00001"))
        }
        #expect(try Set(ids(directory)) == ["gone", "here"])
    }

    @Test func `follow what is written`() throws {
        let directory = try store([("Contoso", [.a(.newCommerce, id: "a", termEnds: .day(5))])])
        var after = Subscription.a(.newCommerce, id: "a", termEnds: .day(370))
        try directory.write { [after] writer throws(DirectoryError) in
            try writer.take(after, of: Customer.ID("id-00001"))
        }
        let soon = EndingTermQuery(dates: Date.today...Date.day(30))
        #expect(try ids(directory, soon).isEmpty)
        #expect(try ids(directory) == ["a"])
        after.status = .deleted
        try directory.write { [after] writer throws(DirectoryError) in
            try writer.take(after, of: Customer.ID("id-00001"))
        }
        #expect(try ids(directory).isEmpty)
    }

    @Test func `are narrowed by terms about them and their customers, and by words`() throws {
        let directory = try store([
            (
                "Contoso",
                [
                    .a(.newCommerce, id: "nce", termEnds: .day(5)),
                    .a(.software, id: "sql", termEnds: .day(40)),
                    .a(.newCommerce, id: "month", termEnds: .day(2), term: "P1M"),
                ]
            ),
            ("Fabrikam", [.a(.newCommerce, id: "off", termEnds: .day(6), autoRenews: false)]),
        ])
        func ids(_ text: String) throws -> [String] {
            let filter = try CustomerFilter(parsing: text, in: .radar)
            return try self.ids(directory, EndingTermQuery(matching: filter))
        }
        #expect(try ids("kind:nce") == ["nce", "off"])
        #expect(try ids("kind:nce autorenew:on") == ["nce"])
        #expect(try ids("-kind:nce") == ["sql"])
        #expect(try ids("name:fabrikam") == ["off"])
        #expect(try ids("due<6d") == ["nce"])
        #expect(try ids("due>6d kind:software") == ["sql"])
        #expect(try ids("renews<30d") == ["nce"])
        for (text, monthly) in [
            ("", 1), ("kind:nce", 1), ("kind:software", 0), ("name:fabrikam", 0), ("due<1d", 0),
            ("due<3d name:contoso", 1),
        ] {
            let filter = try CustomerFilter(parsing: text, in: .radar)
            let found = try directory.endingTerms(
                EndingTermQuery(matching: filter), by: FilterBasis(now: .today))
            #expect(found.monthly == monthly, "\(text)")
        }
        let words = EndingTermQuery(matching: try CustomerFilter(parsing: "seats>1 none"))
        let found = try directory.endingTerms(words, by: FilterBasis(now: .today)) {
            $0.companyName == "Contoso"
        }
        #expect(found.terms.map(\.subscription.id.text) == ["nce", "sql"])
        #expect(found.monthly == 1)
    }

    @Test func `tell of how many customers too little is known`() throws {
        let directory = try store([
            ("Contoso", [.a(.newCommerce, id: "a")]), ("Unread", []),
        ])
        let basis = FilterBasis(
            now: .today, known: KnownHoldings([Customer.ID("id-00001")]))
        let filter = try CustomerFilter(parsing: "kind:nce")
        let found = try directory.endingTerms(EndingTermQuery(matching: filter), by: basis)
        #expect(found.terms.count == 1 && found.unknown == 1)
        #expect(try directory.endingTerms(EndingTermQuery(), by: basis).unknown == 0)
    }

    @Test(arguments: [Rules.of2020, .inProduction], [1, 2, 3] as [UInt64])
    func `are those the rules have, whatever is held`(rules: Rules, seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let customers = (1...200).map { number in
            (
                "C\(number)",
                (0..<dice.below(6)).map { place -> Subscription in
                    var one = `Customers found by terms`.subscription(
                        "\(number)-\(place)", &dice)
                    one.termDuration = dice.pick(["P1M", "P1Y", ""])
                    one.scheduledNextTermInstructions = dice.pick([nil, nil, "quantity 8"])
                    return one
                }
            )
        }
        let directory = try store(customers, under: rules)
        let held = customers.flatMap(\.1).filter { rules.endOfTerm($0.term) != nil }
        let found = try directory.endingTerms(EndingTermQuery(), by: FilterBasis(now: .today))
        #expect(held.count > 20)
        #expect(
            Set(found.terms.map(\.subscription.id))
                == Set(held.filter { !$0.renewsMonthly }.map(\.id)))
        #expect(found.monthly == held.count { $0.renewsMonthly })
        #expect(found.terms.map(\.date) == found.terms.map(\.date).sorted())
        for term in found.terms {
            #expect(term.end == rules.termEnd(of: term.subscription.term, at: .today))
        }
        let all = try directory.endingTerms(
            EndingTermQuery(listsMonthly: true), by: FilterBasis(now: .today))
        #expect(Set(all.terms.map(\.subscription.id)) == Set(held.map(\.id)))
    }
}
