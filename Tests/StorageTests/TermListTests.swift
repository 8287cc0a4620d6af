import Chance
import Domain
import Foundation
import Samples
import Storage
import Testing

@Suite struct `A window of the list of terms` {
    let folder: StoreFolder

    init() throws { folder = try StoreFolder() }

    private static let basis = FilterBasis(now: .today)

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

    /// Customers who hold anything, some of it renewed each month.
    private func anything(_ seed: UInt64, under rules: Rules = .inProduction) throws -> Directory {
        var dice = Dice(seed: seed)
        return try store(
            (1...120).map { number in
                (
                    dice.pick(["Contoso", "Fabrikam", "Adatum"]) + " \(number)",
                    (0..<dice.below(6)).map { place -> Subscription in
                        var one = `Customers found by terms`.subscription(
                            "\(number)-\(place)", &dice)
                        one.termDuration = dice.pick(["P1M", "P1M", "P1Y", "P3Y", ""])
                        one.billingCycle = dice.pick(["monthly", "annual", "none"])
                        one.offerName = dice.pick(["Visio", "Project", "Exchange"])
                        one.friendlyName = dice.pick(["", "", "Head office"])
                        one.scheduledNextTermInstructions = dice.pick([nil, nil, "quantity 8"])
                        return one
                    }
                )
            }, under: rules)
    }

    private func rows(
        _ directory: Directory, _ text: String = "", _ arrangement: TermArrangement,
        offset: Int = 0, limit: Int = 2000, near: Int = Directory.nearTerms
    ) throws -> TermWindow {
        try directory.terms(
            matching: CustomerFilter(parsing: text, in: .renewals), by: Self.basis,
            in: arrangement, offset: offset, limit: limit, near: near)
    }

    private static let arrangements = TermOrder.Field.allCases.flatMap { field in
        [false, true].flatMap { isDescending in
            [false, true].map { listsMonthly in
                TermArrangement(
                    TermOrder(field, isDescending: isDescending), listsMonthly: listsMonthly)
            }
        }
    }

    /// By date without a search, rows near the ends are read along the index, from the far end once
    /// they were counted; everything else is put in order.
    @Test(arguments: ["", "kind:nce", "contoso", "visio -kind:software"], [true, false])
    func `is the same as that part of the whole list`(text: String, isCounted: Bool) throws {
        let seed: UInt64 = isCounted ? 1 : 2
        let directory = try anything(seed)
        if isCounted { _ = try directory.termTotals(at: .today) }
        for arrangement in Self.arrangements {
            let whole = try rows(directory, text, arrangement)
            #expect(whole.total == whole.rows.count, "\(arrangement)")
            #expect(whole.rows.count > 3)
            var dice = Dice(seed: seed)
            for _ in 0..<12 {
                let offset = dice.below(whole.rows.count + 2)
                let limit = dice.below(12)
                let window = try rows(
                    directory, text, arrangement, offset: offset, limit: limit,
                    near: dice.pick([0, 9, 15, 2000]))
                let end = min(whole.rows.count, offset + limit)
                let part = offset < end ? Array(whole.rows[offset..<end]) : []
                #expect(window.rows.map(\.id) == part.map(\.id), "\(arrangement) \(offset)")
                // Before they are counted there are at least so many.
                #expect(window.total <= whole.total || window.found == nil)
                // More rows behind these are never hidden.
                #expect(window.total >= min(whole.total, offset + limit + 1))
            }
            for (place, row) in whole.rows.enumerated() {
                #expect(
                    try directory.place(
                        of: row.id, matching: CustomerFilter(parsing: text, in: .renewals),
                        by: Self.basis, in: arrangement, near: place % 2 * 2000) == place)
            }
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `has the terms that the command lists, with and without a search`(seed: UInt64) throws {
        let directory = try anything(seed)
        for text in ["", "kind:nce", "ends:extends,unknown", "billing:annual term:year", "due>5d"] {
            let filter = try CustomerFilter(parsing: text, in: .renewals)
            for listsMonthly in [false, true] {
                let all = try directory.endingTerms(
                    EndingTermQuery(matching: filter, listsMonthly: listsMonthly), by: Self.basis)
                let list = try rows(
                    directory, text, TermArrangement(listsMonthly: listsMonthly))
                #expect(list.rows.compactMap(\.term) == all.terms, "\(text)")
                #expect(list.rows.contains { $0.id == .monthly } == (all.monthly > 0))
            }
        }
    }

    @Test func `counts them once, and says how many there are from then on`() throws {
        let directory = try store([
            (
                "Contoso",
                [
                    .a(.newCommerce, id: "a", termEnds: .day(3)),
                    .a(.newCommerce, id: "b", termEnds: .day(40), autoRenews: false),
                    .a(.newCommerce, id: "c", termEnds: .day(5), term: "P1M"),
                    .a(.newCommerce, id: "d", termEnds: .day(6), term: "P1M"),
                ]
            )
        ])
        let arrangement = TermArrangement()
        let before = try rows(directory, "", arrangement, limit: 1)
        #expect(before.found == nil && before.total == 2)
        let totals = try directory.termTotals(at: .today)
        #expect(totals.count == 2 && totals.soon == 1)
        #expect(totals.monthly == 2 && totals.monthlySeats == 50)
        #expect(totals.next[3] == [.renews: 1])
        #expect(totals.listed[.renews] == 1)
        let after = try rows(directory, "", arrangement, limit: 2)
        #expect(after.found == 4 && after.monthly == 2 && after.total == 3)
        #expect(
            after.rows.map(\.id) == [
                .term(
                    SubscriptionReference(
                        customer: Customer.ID("id-00001"), subscription: .init("a"))),
                .monthly,
            ])
        guard case .monthly(let monthly) = after.rows[1] else { return }
        #expect(monthly == MonthlyTerms(first: .day(5), count: 2, seats: 50))
    }

    @Test func `is not the end where the row of those of each month comes right behind`() throws {
        let directory = try store([
            (
                "Contoso",
                [
                    .a(.newCommerce, id: "a", termEnds: .day(3)),
                    .a(.newCommerce, id: "b", termEnds: .day(4)),
                    .a(.newCommerce, id: "c", termEnds: .day(5), term: "P1M"),
                ]
            )
        ])
        let whole = try rows(directory, "", TermArrangement())
        #expect(whole.total == 3 && whole.rows.last?.id == .monthly)
        let window = try rows(directory, "", TermArrangement(), limit: 2)
        #expect(window.total == 3 && window.rows.count == 2)
    }

    @Test func `has what its rows may be mistaken for, wherever that stands`() throws {
        let directory = try store([
            (
                "Contoso",
                [
                    .a(.newCommerce, id: "a", name: "Visio", termEnds: .day(3)),
                    .a(.newCommerce, id: "b", name: "Visio Plan 2", termEnds: .day(50)),
                    .a(.newCommerce, id: "c", name: "Project", termEnds: .day(60)),
                ]
            ),
            ("Fabrikam", [.a(.newCommerce, id: "d", name: "Visio", termEnds: .day(4))]),
        ])
        for (limit, near) in [(1, Directory.nearTerms), (1, 0), (4, 0)] {
            let window = try rows(directory, "", TermArrangement(), limit: limit, near: near)
            #expect(window.rows.count == limit)
            #expect(window.namesakes.map(\.subscription.id.text) == ["a", "b"])
        }
        let project = try rows(directory, "", TermArrangement(), offset: 3, limit: 1)
        #expect(project.rows.compactMap(\.term?.subscription.id.text) == ["c"])
        #expect(project.namesakes.isEmpty)
    }

    @Test func `has no more of them, however many the customer holds`() throws {
        let many = (0..<600).map { number in
            Subscription.a(
                .newCommerce, id: "id-\(1000 + number)", name: "Visio \(number)",
                termEnds: .day(3 + number))
        }
        let directory = try store([("Contoso", many), ("Fabrikam", many)])
        let one = try rows(directory, "", TermArrangement(), limit: 1)
        #expect(Set(one.namesakes.map(\.customer)) == Set(one.rows.compactMap(\.term?.customer)))
        // The row itself, and sixteen others.
        #expect(one.namesakes.count == 17)
        let two = try rows(directory, "", TermArrangement(), limit: 2)
        #expect(two.namesakes.count == 34 && Set(two.namesakes.map(\.customer)).count == 2)
    }

    @Test func `has the one that is called as a row behind all that are looked at`() throws {
        let others = (0..<600).map { number in
            Subscription.a(
                .newCommerce, id: "m-\(1000 + number)", name: "Other \(number)",
                termEnds: .day(10 + number))
        }
        let twins = [("a", 900), ("z", 3)].map { id, day in
            Subscription.a(.newCommerce, id: id, name: "Visio", termEnds: .day(day))
        }
        let directory = try store([("Contoso", twins + others)])
        let window = try rows(directory, "", TermArrangement(), limit: 1)
        #expect(window.rows.compactMap(\.term?.subscription.id.text) == ["z"])
        #expect(window.namesakes.map(\.subscription.id.text) == ["a"])
    }

    @Test func `leaves out former customers and those no longer listed`() throws {
        let directory = try store([
            ("Gone", [.a(.newCommerce, id: "gone")]), ("Lost", [.a(.newCommerce, id: "lost")]),
            ("Here", [.a(.newCommerce, id: "here")]),
        ])
        try directory.write { writer throws(DirectoryError) in
            try writer.set(.none, of: Customer.ID("id-00001"))
            try writer.markMissing([Customer.ID("id-00002")], since: .today)
        }
        for field in TermOrder.Field.allCases {
            let list = try rows(directory, "", TermArrangement(TermOrder(field)))
            #expect(list.rows.compactMap(\.term?.companyName) == ["Here"], "\(field)")
        }
        #expect(try directory.termTotals(at: .today).count == 1)
        for (place, id) in ["gone", "lost", "here"].enumerated() {
            let reference = SubscriptionReference(
                customer: Customer.ID("id-0000\(place + 1)"), subscription: .init(id))
            let found = try directory.place(
                of: .term(reference), matching: CustomerFilter(), by: Self.basis,
                in: TermArrangement())
            #expect(found == (id == "here" ? 0 : nil))
        }
    }

    @Test func `follows what is written, whatever it was sorted by`() throws {
        let directory = try store([
            (
                "Contoso",
                [
                    .a(.newCommerce, id: "a", termEnds: .day(5)),
                    .a(.newCommerce, id: "b", termEnds: .day(9)),
                ]
            )
        ])
        let bySeats = TermArrangement(TermOrder(.quantity, isDescending: true))
        func ids(_ arrangement: TermArrangement) throws -> [String] {
            try rows(directory, "", arrangement).rows.compactMap(\.term?.subscription.id.text)
        }
        #expect(try ids(bySeats) == ["a", "b"])
        var more = Subscription.a(.newCommerce, id: "b", termEnds: .day(1))
        more.quantity = 400
        try directory.write { [more] writer throws(DirectoryError) in
            try writer.take(more, of: Customer.ID("id-00001"))
        }
        #expect(try ids(bySeats) == ["b", "a"])
        #expect(try ids(TermArrangement()) == ["b", "a"])
    }

    @Test func `tells which of some terms a search has`() throws {
        let directory = try store([
            (
                "Contoso",
                [
                    .a(.newCommerce, id: "a", term: "P1M"), .a(.software, id: "b"),
                    .a(.newCommerce, id: "c"),
                ]
            )
        ])
        let terms = ["a", "b", "nobody"].map {
            SubscriptionReference(customer: Customer.ID("id-00001"), subscription: .init($0))
        }
        let filter = try CustomerFilter(parsing: "kind:nce", in: .renewals)
        let shown = try directory.shown(terms, matching: filter, by: Self.basis)
        #expect(shown == [terms[0]])
        let byWord = try CustomerFilter(parsing: "contoso -kind:software", in: .renewals)
        #expect(try directory.shown(terms, matching: byWord, by: Self.basis) == [terms[0]])
        // Only those of each month are found in the row of all of them.
        let monthly = try rows(directory, "kind:nce", TermArrangement()).rows
            .firstIndex { $0.id == .monthly }
        #expect(monthly != nil)
        for (term, place) in zip(terms, [monthly, nil, nil]) {
            let found = try directory.place(
                of: .term(term), matching: filter, by: Self.basis, in: TermArrangement())
            #expect(found == place)
        }
        let nobody = try directory.place(
            of: .term(terms[2]), matching: CustomerFilter(), by: Self.basis, in: TermArrangement())
        #expect(nobody == nil)
    }
}
