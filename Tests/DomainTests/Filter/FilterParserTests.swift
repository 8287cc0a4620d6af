import Chance
import Domain
import Testing

@Suite struct `A filter as it is typed` {
    static func filter(_ text: String) throws -> CustomerFilter {
        try CustomerFilter(parsing: text)
    }

    static func error(_ text: String, _ scope: FilterScope = .customers) -> FilterError? {
        #expect(throws: FilterError.self) { _ = try CustomerFilter(parsing: text, in: scope) }
    }

    @Test func `has words and terms`() throws {
        let text =
            "contoso status:active kind:nce country:KR ready blocked>5 seats>10 renews<30d "
            + "window<72h autorenew:on -dap name:\"Contoso Süd\""
        #expect(
            try Self.filter(text).parts == [
                .init(.word("contoso")), .init(.holding(.status([.active]))),
                .init(.holding(.kind([.nce]))), .init(.country(["KR"])), .init(.ready(true)),
                .init(.blocked(.init(.more, 5))), .init(.holding(.seats(.init(.more, 10)))),
                .init(.holding(.renews(.init(.less, 30 * 86_400)))),
                .init(.holding(.window(.init(.less, 72 * 3600)))),
                .init(.holding(.autoRenew(true))), .init(.delegatedAccess(true), isNegated: true),
                .init(.text(.name, "Contoso Süd", isWhole: false)),
            ])
    }

    @Test(arguments: [
        ("", true), ("con toso", true), ("20:28", true), ("한빛 ガス", true), ("-", true),
        ("a1b2c3d4-0000-4000-8000-000000000001", true), ("c1003.onmicrosoft.com", true),
        ("-con", false), ("ready", false), ("\"ready\"", false), ("read", true), ("readyx", true),
        ("seats", true), ("window", true), ("seats>1", false),
    ])
    func `is plain as long as there are only words`(text: String, isPlain: Bool) throws {
        #expect(try Self.filter(text).isPlain == isPlain)
    }

    @Test(arguments: [
        ("blocked>=5", Comparison.Operator.atLeast), ("blocked<=5", .atMost),
        ("blocked>5", .more), ("blocked<5", .less), ("blocked=5", .equal), ("blocked:5", .equal),
        ("BLOCKED＞＝５", .atLeast),
    ])
    func `compares by every operator, in any width`(
        text: String, relation: Comparison.Operator
    ) throws {
        #expect(try Self.filter(text).parts == [.init(.blocked(.init(relation, 5)))])
    }

    @Test(arguments: [
        ("90m", 5400), ("72h", 259_200), ("30d", 2_592_000), ("2w", 1_209_600), ("0m", 0),
    ])
    func `takes times in minutes, hours, days and weeks`(time: String, seconds: Int) throws {
        #expect(
            try Self.filter("renews<" + time).parts
                == [.init(.holding(.renews(.init(.less, seconds))))])
        // Within, not at one very second.
        #expect(
            try Self.filter("window:" + time).parts
                == [.init(.holding(.window(.init(.atMost, seconds))))])
    }

    @Test(arguments: [
        (
            "contoso stat:x", 8..<12,
            FilterError.Problem.unknownTerm("stat", nearest: ["status"], known: all), false
        ),
        ("국가:KR", 0..<2, .unknownTerm("국가", nearest: [], known: all), false),
        ("x -国：JP", 3..<4, .unknownTerm("国", nearest: [], known: all), false),
        ("-status:paused", 8..<14, .unknownValue("paused", of: .status, allowed: statuses), false),
        ("status:active,ac", 14..<16, .unknownValue("ac", of: .status, allowed: statuses), true),
        ("status:ac x", 7..<9, .unknownValue("ac", of: .status, allowed: statuses), false),
        ("status:", 0..<7, .missingValue(.status), true),
        ("status: x", 0..<7, .missingValue(.status), false),
        ("seats>ten", 6..<9, .notANumber("ten", of: .seats, most: 9_999_999), false),
        ("seats>99999999", 6..<14, .notANumber("99999999", of: .seats, most: 9_999_999), false),
        ("renews<30", 7..<9, .notATime("30", of: .renews), true),
        ("renews<30 x", 7..<9, .notATime("30", of: .renews), false),
        ("renews<30x", 7..<10, .notATime("30x", of: .renews), false),
        (
            "window<99999999999999999999d", 7..<28, .notATime("99999999999999999999d", of: .window),
            false
        ),
        ("country:K", 8..<9, .notACountry("K"), true),
        ("country:KOR", 8..<11, .notACountry("KOR"), false),
        ("status>active", 6..<7, .notComparable(.status, by: ">"), false),
        ("name:\"Con", 5..<9, .openQuote, true), ("x \"\"", 2..<4, .emptyQuotes, false),
        ("gdap:yes", 5..<8, .unknownValue("yes", of: .gdap, allowed: access), false),
        ("gdap:no", 5..<7, .unknownValue("no", of: .gdap, allowed: access), true),
        (
            "gdap:expiring", 5..<13,
            .otherValue("expiring", of: .gdap, meant: ["access<30d", "gdap:ending"]), false
        ),
        ("gdap:missing", 5..<12, .otherValue("missing", of: .gdap, meant: ["gdap:none"]), false),
        // Those of admin relationships, by Microsoft Graph's words.
        (
            "status:terminated", 7..<17,
            .otherValue("terminated", of: .status, meant: ["gdap:ended"]), false
        ),
        ("gdap>none", 4..<5, .notComparable(.gdap, by: ">"), false),
        ("access<30", 7..<9, .notATime("30", of: .access), true),
    ])
    func `says what is not understood, and where`(
        text: String, range: Range<Int>, problem: FilterError.Problem, isUnfinished: Bool
    ) throws {
        let error = try #require(Self.error(text))
        #expect(error.problem == problem)
        #expect(error.range == range)
        #expect(error.isUnfinished == isUnfinished)
    }

    @Test(arguments: [
        ("blockers>0", "blocked>0"), ("Blockers", "blocked>0"), ("-blockers:3", "-blocked=3"),
        ("eligible:no", "ready:no"), ("qty>=5", "seats>=5"), ("quantity<9", "seats<9"),
        ("companyName:con", "name:\"con\""), ("customer:con", "name:\"con\""),
        ("customerId:a1", "id:\"a1\""),
    ])
    func `takes the names of columns and JSON members for terms`(
        text: String, term: String
    ) throws {
        #expect(try Self.filter(text).text == term)
    }

    @Test func `finds admin relationships by how they are, and when they end`() throws {
        #expect(
            try Self.filter("gdap:none,PENDING -gdap access<30d").parts == [
                .init(.adminAccess([.none, .pending])),
                .init(.adminAccess([.active]), isNegated: true),
                .init(.accessEnds(.init(.less, 30 * 86_400))),
            ])
        #expect(FilterCompletion(of: "gd", in: .customers).candidates == ["gdap:"])
        #expect(FilterCompletion(of: "gdap:p", in: .radar).candidates == ["pending"])
        // The word alone is looked for.
        #expect(try Self.filter("access").isPlain)
        #expect(
            try Self.filter("gdap:terminationRequested,ending,EXPIRED").parts
                == [.init(.adminAccess([.ending, .ended]))])
    }

    @Test func `searches for words that are names of columns only`() throws {
        #expect(try Self.filter("quantity eligible customer").isPlain)
    }

    @Test(arguments: [
        ("active>3", ["status:active"]),
        ("openPurchases>0", ["kind:software", "kind:reservation"]),
        ("suspendedSubscriptions:1", ["status:suspended"]), ("notListedSince:1", ["listed:no"]),
        ("relationship:reseller", ["dap", "listed:yes"]), ("statsu:active", ["status"]),
        ("block>1", ["blocked"]), ("blokers>1", ["blocked"]), ("frob:1", []),
    ])
    func `suggests what an unknown name may mean`(text: String, nearest: [String]) throws {
        guard case .unknownTerm(_, let suggested, _)? = Self.error(text)?.problem else {
            Issue.record("\(text)")
            return
        }
        #expect(suggested == nearest)
    }

    @Test(arguments: FilterScope.customers.terms + FilterScope.radar.terms)
    func `has no name for two terms`(term: FilterTerm) throws {
        for name in term.otherNames { #expect(FilterTerm(rawValue: name) == nil) }
        let others = FilterTerm.allCases.filter { $0 != term }.flatMap(\.otherNames)
        #expect(Set(term.otherNames).isDisjoint(with: others))
    }

    @Test func `understands each of its examples`() throws {
        for (scope, name) in [
            (FilterScope.customers, "customers"), (.radar, "radar"), (.holdings, "holdings"),
            (.renewals, "renewals"), (.access, "access"),
        ] {
            for example in scope.examples {
                let filter = try CustomerFilter(parsing: example, in: scope)
                #expect(!filter.isPlain, "\(name): \(example)")
            }
        }
    }

    static let all = FilterScope.customers.terms.map(\.rawValue)
    static let access = FilterAccess.allCases.map(\.rawValue)
    static let statuses = FilterStatus.allCases.map(\.rawValue)

    @Test func `finds a text with a colon in quotes, or after what is no name`() throws {
        #expect(try Self.filter("\"국가:KR\"").parts == [.init(.phrase("국가:KR"))])
        #expect(try Self.filter("20:28").parts == [.init(.word("20:28"))])
    }

    @Test func `has no terms about customers in a list of holdings`() throws {
        let known = [
            "status", "kind", "seats", "renews", "window", "autorenew", "ends", "term", "billing",
            "holds",
        ]
        #expect(
            Self.error("country:KR", .holdings)?.problem == .notHere(.country, known: known))
        // There, these are words.
        #expect(try CustomerFilter(parsing: "ready dap gdap", in: .holdings).isPlain)
        #expect(try CustomerFilter(parsing: "seats>5", in: .holdings).parts.count == 1)
    }

    @Test func `has the date of a row on the radar and in renewals alone`() throws {
        for scope in [FilterScope.radar, .renewals] {
            #expect(
                try CustomerFilter(parsing: "due<72h", in: scope).parts
                    == [.init(.due(.init(.less, 72 * 3600)))])
        }
        for scope in [FilterScope.customers, .access, .holdings] {
            let known = scope.terms.map(\.rawValue)
            #expect(!known.contains("due"))
            #expect(Self.error("due<72h", scope)?.problem == .notHere(.due, known: known))
        }
        #expect(FilterCompletion(of: "du", in: .radar).candidates == ["due<"])
        #expect(FilterCompletion(of: "du", in: .customers).candidates == [])
    }

    @Test(arguments: [
        ("contoso", "contoso"), ("contoso status:", "contoso"), ("status:foo bar", ""),
        ("a kind:nce b seats>x c", "a kind:nce b"), ("a name:\"b c", "a"), ("a -status:x", "a"),
    ])
    func `is understood up to the part that is not`(text: String, understood: String) {
        #expect(CustomerFilter.understood(in: text, .customers) == understood)
    }

    @Test func `takes quotes and backslashes within quotes`() throws {
        let filter = try Self.filter(#"-"a \"b\" \\" name="C D""#)
        #expect(
            filter.parts == [
                .init(.phrase(#"a "b" \"#), isNegated: true),
                .init(.text(.name, "C D", isWhole: true)),
            ])
        #expect(try Self.filter(filter.text) == filter)
    }
}

@Suite struct `Any filter` {
    @Test(arguments: 0..<40 as Range<UInt64>)
    func `is the same when its text is read again`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        for _ in 0..<50 {
            let filter = CustomerFilter((0..<dice.below(5)).map { _ in Self.part(&dice) })
            #expect(try CustomerFilter(parsing: filter.text) == filter, "\(filter.text)")
        }
    }

    /// Letters, signs and whole terms of many kinds, one after the other: it is read, or an error
    /// says where it is not.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func `is understood, or an error within it says what is not`(seed: UInt64) {
        var dice = Dice(seed: seed)
        for _ in 0..<200 {
            let text = (0..<dice.below(8)).map { _ in dice.pick(Self.pieces) }.joined()
            for scope in [FilterScope.customers, .radar, .holdings] {
                let length = text.count
                do throws(FilterError) {
                    let filter = try CustomerFilter(parsing: text, in: scope)
                    #expect(
                        (try? CustomerFilter(parsing: filter.text, in: scope)) == filter,
                        "\(text.debugDescription) \(filter.text.debugDescription)")
                } catch {
                    #expect(0...length ~= error.range.lowerBound, "\(text)")
                    #expect(error.range.upperBound <= length, "\(text)")
                    #expect(error.start <= error.range.lowerBound, "\(text)")
                    let rest = CustomerFilter.understood(in: text, scope)
                    #expect(text.hasPrefix(rest))
                    #expect(throws: Never.self, "\(text)") {
                        _ = try CustomerFilter(parsing: rest, in: scope)
                    }
                }
                let completion = FilterCompletion(of: text, in: scope)
                #expect(completion.replaced <= length)
                for candidate in completion.candidates {
                    #expect(!completion.text(text, with: candidate).isEmpty)
                }
            }
        }
    }

    static let pieces =
        FilterTerm.allCases.map(\.rawValue) + FilterStatus.allCases.map(\.rawValue)
        + [
            " ", " ", " ", "\"", "\\", "-", "--", ":", "=", ">", "<", ">=", "<=", ",", "0", "30",
            "d", "w", "KR", "gdap", "on", "한빛", "ㅎㅂ", "ガ", "ｶﾞ", "\u{301}", "\u{202E}", "\u{0}",
            "\n", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u{301}", "：", "＞", "９９９９９９９９９９９９９９９９９９９９９", "\u{200B}", "％",
        ]

    static func part(_ dice: inout Dice) -> CustomerFilter.Part {
        let text = dice.pick(["a", "Müller", "x\"y", "b \\ c", "한빛", "－", "\u{FF02}q", "ready"])
        let comparison = Comparison(dice.pick(Comparison.Operator.allCases), dice.below(1000))
        let time = Comparison(
            dice.pick([.more, .less, .atMost, .atLeast]), dice.below(2000) * 60)
        let claims: [CustomerFilter.Claim] = [
            .word(dice.pick(["con", "20:28", "a-b", "x\"y", "한빛"])), .phrase(text),
            .text(dice.pick(CustomerFilter.TextField.allCases), text, isWhole: dice.chance(50)),
            .country(dice.chance(50) ? ["KR"] : ["KR", "JP"]), .ready(dice.chance(50)),
            .blocked(comparison), .delegatedAccess(dice.chance(50)), .read(dice.chance(50)),
            .listed(dice.chance(50)), .holding(.seats(comparison)), .holding(.renews(time)),
            .holding(.window(time)), .holding(.autoRenew(dice.chance(50))),
            .holding(.status([dice.pick(FilterStatus.allCases)])),
            .holding(.kind([dice.pick(FilterKind.allCases)])),
            .holding(.outcome([dice.pick(TermOutcome.allCases)])),
            .holding(.term([dice.pick(FilterTermLength.allCases)])),
            .holding(.billing([dice.pick(FilterBilling.allCases)])),
            .adminAccess([dice.pick(FilterAccess.allCases)]), .accessEnds(time),
        ]
        return CustomerFilter.Part(dice.pick(claims), isNegated: dice.chance(30))
    }
}

@Suite struct `What may follow in a filter` {
    @Test(arguments: [
        ("", 0, [String]()), ("s", 0, []), ("st", 2, ["status:"]), ("con st", 2, ["status:"]),
        ("-s", 1, ["status:", "seats>"]), ("re", 2, ["ready", "renews<", "read:"]),
        ("ready", 0, []), ("status:", 0, FilterStatus.allCases.map(\.rawValue)),
        ("status:s", 1, ["suspended"]), ("status:active,s", 1, ["suspended"]),
        ("status:suspended,s", 1, []), ("autorenew:o", 1, ["on", "off"]),
        ("en", 2, ["ends:"]), ("ends:e", 1, ["ends", "extends"]), ("term:y", 1, ["year"]),
        ("billing:", 0, ["monthly", "annual", "triennial"]),
        ("dap:", 0, ["yes", "no"]),
        ("renews<", 0, []), ("renews<3", 0, ["d", "h", "w", "m"]), ("seats>", 0, []),
        ("name:\"st", 0, []), ("contoso", 0, []),
    ])
    func `is offered at its end`(text: String, replaced: Int, candidates: [String]) {
        let completion = FilterCompletion(of: text, in: .customers)
        #expect(completion.candidates == candidates)
        if !candidates.isEmpty { #expect(completion.replaced == replaced) }
    }

    @Test func `makes a text that is understood, or goes on`() {
        let completion = FilterCompletion(of: "con -st", in: .holdings)
        #expect(completion.text("con -st", with: "status:") == "con -status:")
        #expect(completion.rest(of: "status:") == "atus:")
        #expect(FilterCompletion(of: "cou", in: .holdings).candidates.isEmpty)
    }
}

@Suite struct `A filter that names one customer` {
    private static let id = "a1b2c3d4-0000-4000-8000-000000000001"

    @Test(arguments: [
        ("id:\(id)", true), ("id:\(id) status:active", true), ("-id:\(id)", false),
        ("id:a1b2c3d4", false), ("name:\(id)", false), ("contoso", false),
    ])
    func `has a whole Microsoft ID`(text: String, isOne: Bool) throws {
        let parts = try CustomerFilter(parsing: text, in: .renewals).parts
        #expect(parts.contains(where: \.namesOneByID) == isOne)
    }
}
