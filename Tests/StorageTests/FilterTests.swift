import Chance
import Domain
import Foundation
import Samples
import Storage
import Testing

@Suite struct `Customers found by terms` {
    let folder: StoreFolder

    init() throws { folder = try StoreFolder() }

    /// A store of random customers, and the same as plain values in its order.
    func store(
        _ count: Int, under rules: Rules, _ dice: inout Dice
    ) throws -> (directory: Directory, facts: [CustomerFacts], known: Set<Customer.ID>) {
        let directory = try Directory.create(
            path: folder.path("partnerdeck.db"), rules: rules, identity: .agent())
        var all: [CustomerFacts] = []
        var known: Set<Customer.ID> = []
        for number in 1...count {
            let facts = Self.customer(number, &dice)
            let isRead = dice.chance(80)
            let held = facts.holdings ?? Holdings(customer: facts.account.customer)
            try directory.write { writer throws(DirectoryError) in
                try writer.add(facts.account, holding: isRead ? held : held.none, under: rules)
                try writer.take(facts.adminAccess, of: facts.account.customer.id)
                if !facts.isListed {
                    try writer.markMissing([facts.account.customer.id], since: .today)
                }
            }
            if isRead { known.insert(facts.account.customer.id) }
            var seen = facts
            if !isRead { seen.holdings = nil }
            all.append(seen)
        }
        let order = try directory.customers(matching: "", offset: 0, limit: count).rows.map(\.id)
        let byID = Dictionary(all.map { ($0.account.customer.id, $0) }) { $1 }
        return (directory, order.compactMap { byID[$0] }, known)
    }

    static func customer(_ number: Int, _ dice: inout Dice) -> CustomerFacts {
        var account = CustomerAccount.named(
            dice.pick(["Contoso", "Ab Süd", "한빛 무역", "がす 工業", "ガス", "Con Ab"]) + " \(number % 7)"
                + (dice.chance(5) ? " 202412" : ""),
            number: number, customDomains: dice.chance(30) ? ["shop\(number).example"] : [])
        account.customer.allowsDelegatedAccess = dice.pick([true, false, nil])
        account.profile.country = dice.pick(["KR", "JP", "us", ""])
        if dice.chance(5) { account.customer.relationship = .untold }
        let plan = Subscription.a(.azurePlan, status(&dice), id: "plan", termEnds: nil)
        var held = Holdings(
            customer: account.customer,
            subscriptions: (0..<dice.below(4)).map { subscription("s\($0)", &dice) },
            reservations: dice.chance(20)
                ? [.a(dice.pick([.completed, .cancelled, .expired]))] : [],
            software: dice.chance(30) ? [software(&dice)] : [])
        if dice.chance(20) {
            held.subscriptions.append(plan)
            held.azureSubscriptions = [
                .a(dice.pick([.active, .cancelled, .unrecognized("expired"), .untold]))
            ]
        }
        if dice.chance(10) {
            held.subscriptions.append(.a(.legacyLicence, id: "20241231-1111"))
        }
        if dice.chance(10) {
            held.unread = [UnreadHolding(id: .init("orders/0"), place: .orders, cause: .item)]
        }
        return CustomerFacts(
            account: account, holdings: held, isListed: dice.chance(90),
            adminAccess: access(&dice))
    }

    static let helpdesk = AdminRole.ID("729827e3-9c14-49f7-bb1b-9608f156bbb8")
    static let global = AdminRole.globalAdministrator
    static let untold = AdminRole.ID("0badcafe-1111-2222-3333-444444444444")

    /// What a text is of admin relationships.
    static func sought(_ text: String, _ dice: inout Dice) -> AccessText {
        AccessText(
            text, roles: dice.pick([[], [helpdesk], [helpdesk, global]]),
            includesEnded: dice.chance(30))
    }

    static func access(_ dice: inout Dice) -> AdminAccess {
        guard dice.chance(80) else { return .notRead }
        let relationships = (0..<dice.below(3)).map { number in
            AdminRelationship.a(
                "gdap-\(number)",
                dice.pick([
                    .active, .active, .active, .approvalPending, .expiring, .terminated, .created,
                    .terminationRequested, .expired, .unrecognized("odd"),
                ]), name: dice.pick(["Helpdesk", "ガス", "Ab Süd", "한빛"]),
                roles: dice.pick([[], [helpdesk], [global], [helpdesk, global], [untold]]),
                endsAt: dice.pick([nil, .day(-1), .today, .day(10), .day(40)]),
                autoExtend: dice.pick(["PT0S", "P0D", "P180D"]))
        }
        return .read(relationships, unread: dice.chance(20) ? 1 : 0)
    }

    static func status(_ dice: inout Dice) -> Subscription.Status {
        dice.pick(
            Subscription.Status.known + [
                .active, .active, .untold, .unrecognized("Paused"),
                .unrecognized("Unknown"),
            ])
    }

    static func subscription(_ id: String, _ dice: inout Dice) -> Subscription {
        var subscription = Subscription.a(
            dice.pick(Subscription.Kind.allCases), status(&dice), id: id,
            termEnds: dice.pick([nil, .day(-1), .today, .day(10), .day(40), .distantPast]),
            cancellableUntil: dice.pick([nil, .day(-1), .today, .day(2), .day(30)]),
            autoRenews: dice.chance(50),
            actions: dice.pick([
                nil, nil, .cancelAtTermEnd, .atTermEnd("RenewToNewTerm"), .atTermEnd("Whatever"),
                .atTermEnd("RenewToExtendedServiceTerm"),
            ]))
        subscription.quantity = dice.pick([0, 1, 10, 25, 300])
        return subscription
    }

    static func software(_ dice: inout Dice) -> SoftwarePurchase {
        var software = SoftwarePurchase.a(
            dice.pick([.completed, .pending, .cancelled, .unrecognized("odd")]),
            cancellableUntil: dice.pick([nil, .day(-1), .day(2)]))
        software.purchaseDate = dice.pick([.day(-29), .day(-300), .distantPast])
        return software
    }

    static func part(_ dice: inout Dice) -> CustomerFilter.Part {
        let number = Comparison(
            dice.pick(Comparison.Operator.allCases), dice.pick([0, 1, 2, 10, 25]))
        let time = Comparison(
            dice.pick(Comparison.Operator.allCases), dice.pick([0, 2, 10, 30]) * 86_400)
        let text = dice.pick([
            "con", "ab", "ab süd", "ガス", "がす", "ㅎㅂㅁ", "한빛 무", "빛ㅁ", "shop", "c1", "5",
        ])
        let claims: [CustomerFilter.Claim] = [
            .word(text.filter { $0 != " " }), .phrase(text), .word("79a98ba1"),
            // Names have the first, and holdings alone the second.
            .word("202412"), .word("20241231"),
            .holding(.held(HeldText(dice.pick(["offer", "s1", "ORDER-s2", "plan"])))),
            .text(dice.pick(CustomerFilter.TextField.allCases), text, isWhole: false),
            .text(.name, dice.pick(["ガス 3", "contoso 1"]), isWhole: true),
            .country(dice.pick([["KR"], ["JP", "US"]])), .ready(dice.chance(50)),
            .blocked(number), .delegatedAccess(dice.chance(50)), .read(dice.chance(50)),
            .listed(dice.chance(50)), .holding(.seats(number)), .holding(.renews(time)),
            .holding(.window(time)), .holding(.autoRenew(dice.chance(50))),
            .holding(.outcome([dice.pick(TermOutcome.allCases)])),
            .holding(.term([dice.pick(FilterTermLength.allCases)])),
            .holding(.billing([dice.pick(FilterBilling.allCases)])),
            .holding(
                .status([dice.pick(FilterStatus.allCases), dice.pick(FilterStatus.allCases)])),
            .holding(.kind([dice.pick(FilterKind.allCases), dice.pick(FilterKind.allCases)])),
            .adminAccess([dice.pick(FilterAccess.allCases), dice.pick(FilterAccess.allCases)]),
            .accessEnds(time), .accessText(sought(text, &dice)), .word("0badcafe"),
        ]
        var part = CustomerFilter.Part(dice.pick(claims), isNegated: dice.chance(30))
        switch part.claim {
        // On the list of admin access, words are looked for in relationships too.
        case .word(let text) where dice.chance(50), .phrase(let text) where dice.chance(50):
            part.access = sought(text, &dice)
        default: break
        }
        return part
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `are those a plain filter finds, and the unknown are counted`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let rules = dice.pick([Rules.of2020, .inProduction, .ofToday])
        let (directory, facts, ids) = try store(150, under: rules, &dice)
        let known = KnownHoldings(ids)
        var found = 0
        for _ in 0..<80 {
            let filter = CustomerFilter((0...dice.below(3)).map { _ in Self.part(&dice) })
            let settled = filter.settled { word in
                facts.contains { $0.isCalled(word, under: rules) }
            }
            let answers = facts.map { $0.answer(settled, under: rules) }
            let expected = zip(facts, answers).filter { $1 == true }.map(\.0.account.customer.id)
            let basis = FilterBasis(now: .today, known: known)
            let window = try directory.customers(
                matching: filter, by: basis, offset: 0, limit: 999)
            #expect(window.rows.map(\.id) == expected, "\(filter.text)")
            #expect(window.total == expected.count, "\(filter.text)")
            #expect(window.unknown == answers.count { $0 == nil }, "\(filter.text)")
            let some = try directory.customers(matching: filter, by: basis, offset: 2, limit: 3)
            #expect(some.rows.map(\.id) == Array(expected.dropFirst(2).prefix(3)))
            if let last = expected.last {
                #expect(
                    try directory.offset(of: last, matching: filter, by: basis)
                        == expected.count - 1)
            }
            found += expected.count
        }
        #expect(found > 100)
    }

    @Test func `are found again after anybody wrote, and after others were read`() throws {
        let directory = try folder.directory(of: ["Contoso", "Fabrikam"])
        let first = Customer.ID("id-00001")
        func found(_ text: String, known: Set<Customer.ID>? = nil) throws -> [String] {
            try directory.customers(
                matching: try CustomerFilter(parsing: text),
                by: FilterBasis(now: .today, known: known.map(KnownHoldings.init)), offset: 0,
                limit: 9
            ).rows.map(\.companyName)
        }
        #expect(try found("ready") == ["Contoso", "Fabrikam"])
        #expect(try found("ready", known: [first]) == ["Contoso"])
        try directory.write { writer throws(DirectoryError) in
            try writer.add(.seats("a", .active), to: first)
        }
        #expect(try found("ready") == ["Fabrikam"])
        #expect(try found("status:active") == ["Contoso"])
        #expect(try found("status:active fab").isEmpty)
        #expect(try found("-fab") == ["Contoso"])
        try directory.write { writer throws(DirectoryError) in try writer.set(.none, of: first) }
        #expect(try found("status:active").isEmpty)
    }

    @Test func `depend on the time only where a term does`() throws {
        let directory = try folder.directory(of: ["Contoso"])
        try directory.write { writer throws(DirectoryError) in
            try writer.add(
                .a(.newCommerce, cancellableUntil: .day(2)), to: Customer.ID("id-00001"))
        }
        for (day, count) in [(0, 1), (1, 1), (3, 0)] {
            let window = try directory.customers(
                matching: try CustomerFilter(parsing: "window<72h"),
                by: FilterBasis(now: .day(day)), offset: 0, limit: 9)
            #expect(window.total == count)
        }
    }
}

@Suite struct `The radar narrowed by terms` {
    @Test func `has the signs of holdings and customers that match`() throws {
        let folder = try StoreFolder()
        let directory = try Directory.create(
            path: folder.path("partnerdeck.db"), rules: .inProduction, identity: .agent())
        try directory.write { writer throws(DirectoryError) in
            for (number, country) in ["KR", "JP"].enumerated() {
                var account = CustomerAccount.named("C\(country)", number: number + 1)
                account.profile.country = country
                try writer.add(
                    account,
                    holding: Holdings(
                        customer: account.customer,
                        subscriptions: [
                            .a(.newCommerce, id: "n\(number)", cancellableUntil: .day(2)),
                            .a(.software, id: "w\(number)", cancellableUntil: .day(3)),
                        ]), under: .inProduction)
            }
            try writer.add(
                .named("Empty", number: 3),
                holding: Holdings(customer: CustomerAccount.named("Empty", number: 3).customer),
                under: .inProduction)
        }
        let everything = try directory.radar(at: .today, limit: 9)
        #expect(everything.total == everything.signs.count && everything.total > 4)
        func signs(_ text: String) throws -> [String] {
            let radar = try directory.radar(
                at: .today, limit: 9, matching: try CustomerFilter(parsing: text, in: .radar),
                by: FilterBasis(now: .today))
            // Of all there are, whatever narrows them.
            #expect(radar.total == everything.total)
            #expect(radar.counts[.windowCloses] == radar.signs.count { $0.kind == .windowCloses })
            return radar.signs.filter { $0.kind == .windowCloses || $0.kind == .ready }
                .map { $0.holding?.id ?? $0.companyName }
        }
        #expect(try signs("seats>=0") == ["n0", "n1", "w0", "w1"])
        #expect(try signs("kind:nce") == ["n0", "n1"])
        #expect(try signs("kind:nce country:KR") == ["n0"])
        #expect(try signs("-kind:nce country:KR") == ["w0", "Empty"])
        #expect(try signs("ready") == ["Empty"])
        #expect(try signs("window<60h") == ["n0", "n1"])
        // The sign's own date, and not one of the holding it is about.
        #expect(try signs("due<60h") == ["n0", "n1"])
        #expect(try signs("due>60h") == ["w0", "w1"])
        #expect(try signs("-due<60h") == ["w0", "w1", "Empty"])
        #expect(try signs("due<60h country:KR") == ["n0"])
        #expect(try signs("due<1h") == [])
        // A term about a date leaves only the signs of that date.
        func kinds(_ text: String) throws -> Set<RadarSignKind> {
            let radar = try directory.radar(
                at: .today, limit: 9, matching: try CustomerFilter(parsing: text, in: .radar),
                by: FilterBasis(now: .today))
            return Set(radar.signs.map(\.kind))
        }
        #expect(try kinds("window<90d") == [.windowCloses])
        #expect(try kinds("renews<900d").isSubset(of: [.renews, .renewsMonthly]))
        #expect(try kinds("-window<1h").contains(.ready))
    }
}

extension Holdings {
    /// The customer alone.
    fileprivate var none: Holdings { Holdings(customer: customer) }
}

extension CustomerFacts {
    /// Whether its own texts have a word.
    fileprivate func isCalled(_ word: String, under rules: Rules) -> Bool {
        var part = CustomerFilter.Part(.word(word))
        part.isOfOwnTexts = true
        return answer(CustomerFilter([part]), under: rules) == true
    }

    fileprivate func answer(_ filter: CustomerFilter, under rules: Rules) -> Bool? {
        filter.matches(self, under: rules, at: .today)
    }
}
