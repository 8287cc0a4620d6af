import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `A filter of customers` {
    static func facts(_ holdings: Holdings?, isListed: Bool = true) -> CustomerFacts {
        CustomerFacts(
            account: .of(holdings?.customer ?? .contoso), holdings: holdings, isListed: isListed)
    }

    static func answer(
        _ text: String, _ facts: CustomerFacts, under rules: Rules = .inProduction
    ) throws -> Bool? {
        try CustomerFilter(parsing: text).matches(facts, under: rules, at: .today)
    }

    static let held = Holdings.contoso(
        .a(.newCommerce, .suspended, id: "paused", cancellableUntil: nil),
        .a(.legacyLicence, id: "e3"),
        .a(.newCommerce, id: "near", termEnds: .day(10), cancellableUntil: .day(2)),
        reservations: [.a()])

    @Test(arguments: [
        ("kind:nce", true), ("kind:reservation", true), ("kind:marketplace", false),
        ("status:suspended", true), ("status:completed", true), ("status:deleted", false),
        // The same holding, not one each.
        ("kind:legacy status:suspended", false), ("kind:nce status:suspended", true),
        ("kind:legacy,nce status:suspended", true),
        // Of none.
        ("-kind:marketplace", true), ("-kind:nce", false), ("kind:legacy -kind:nce", false),
        ("seats>10", true), ("seats>25", false), ("seats>=25", true),
        ("kind:reservation seats>0", false),
        ("renews<30d", true), ("renews<5d", false), ("renews>30d kind:nce", false),
        ("window<72h", true), ("window<1d", false), ("autorenew:on kind:nce", true),
        ("blocked>0", true), ("blocked:4", true), ("ready", false), ("-ready", true),
        ("ready:no", true), ("country:KR", true), ("country:JP,KR", true), ("-country:KR", false),
        ("dap", true), ("-dap", false), ("listed:yes", true), ("read:no", false),
        ("name:contoso", true), ("name=contoso", true), ("name=cont", false),
        ("domain:onmicrosoft", true), ("id=a1b2c3d4-0000-4000-8000-000000000001", true),
        ("holds:near", true), ("holds:\"offer of e3\"", true), ("holds=near", true),
        ("holds=nea", false), ("holds:paused kind:legacy", false), ("-holds:near", false),
        ("79a98ba1", false), ("id:79a98ba1", false),
        ("cont OSO", true), ("-cont", false), ("\"con toso\"", false),
    ])
    func `judges what is known of one`(text: String, expected: Bool) throws {
        #expect(try Self.answer(text, Self.facts(Self.held)) == expected, "\(text)")
    }

    @Test(arguments: [
        "kind:nce", "-kind:nce", "ready", "-ready", "blocked>0", "blocked:0", "seats>1",
        "autorenew:off", "-window<3d", "holds:e3", "79a98ba1", "-id:79a98ba1",
    ])
    func `knows nothing about the holdings of one that was never read`(text: String) throws {
        let unread = CustomerFacts(account: .of(.contoso), holdings: nil)
        #expect(try Self.answer(text, unread) == nil)
        // Still it is not Japanese, whatever it holds.
        #expect(try Self.answer(text + " country:JP", unread) == false)
        #expect(try Self.answer("country:KR read:no", unread) == true)
    }

    @Test func `does not know whether one is ready that the service does not list`() throws {
        let missing = Self.facts(Holdings.contoso(), isListed: false)
        #expect(try Self.answer("ready", missing) == nil)
        #expect(try Self.answer("-ready", missing) == nil)
        #expect(try Self.answer("listed:no blocked:0", missing) == true)
        #expect(try Self.answer("ready", Self.facts(Holdings.contoso())) == true)
    }

    @Test func `does not know what was not told`() throws {
        var account = CustomerAccount.of(.a(allowsDelegatedAccess: nil))
        account.profile.country = ""
        let facts = CustomerFacts(account: account, holdings: Holdings.contoso())
        for text in ["dap", "-dap", "country:KR", "-country:KR"] {
            #expect(try Self.answer(text, facts) == nil)
        }
        let untold = Holdings.contoso(.a(.newCommerce, .untold))
        #expect(try Self.answer("status:active", Self.facts(untold)) == nil)
        #expect(try Self.answer("status:unknown", Self.facts(untold)) == true)
        var unread = Holdings.contoso(.e3)
        unread.unread = [UnreadHolding(id: .init("orders/1"), place: .orders, cause: .item)]
        #expect(try Self.answer("kind:marketplace", Self.facts(unread)) == nil)
        #expect(try Self.answer("-kind:marketplace", Self.facts(unread)) == nil)
        #expect(try Self.answer("kind:legacy", Self.facts(unread)) == true)
    }

    @Test func `does not know whether a term renews for which something unknown is scheduled`()
        throws
    {
        let odd = Holdings.contoso(
            .a(.newCommerce, termEnds: .day(10), actions: .atTermEnd("Whatever")))
        #expect(try Self.answer("renews<30d", Self.facts(odd)) == nil)
        #expect(try Self.answer("renews<5d", Self.facts(odd)) == false)
    }

    @Test(
        arguments: [
            // Of one that ends for good in 20 days, and one that extends itself in 3.
            ("gdap", true, true), ("gdap:none", false, false), ("gdap:pending", true, true),
            ("gdap:unknown", false, true), ("gdap:none,pending", true, true),
            ("gdap:ended", true, true), ("gdap:ending", false, nil),
            ("-gdap", false, false),
            ("access<30d", true, true), ("access<10d", false, nil), ("access>10d", true, nil),
            ("-access<30d", false, false), ("-access<10d", true, nil),
        ] as [(String, Bool?, Bool?)])
    func `judges admin relationships, and knows what it does not know of them`(
        text: String, ofAll: Bool?, ofSome: Bool?
    ) throws {
        let relationships: [AdminRelationship] = [
            .a("ends", .active, endsAt: .day(20)),
            .a("extends", .active, endsAt: .day(3), autoExtend: "P180D"),
            .a("open", .approvalPending, endsAt: nil),
            .a("over", .terminated, endsAt: .day(-3)),
        ]
        for (unread, expected) in [(0, ofAll), (2, ofSome)] {
            var held = Holdings.contoso()
            held.adminAccess = .read(relationships, unread: unread)
            #expect(try Self.answer(text, Self.facts(held)) == expected, "\(text) \(unread)")
        }
    }

    @Test(
        arguments: [
            ("gdap", ["asked", "ends", "extends"]), ("gdap:pending", ["open"]), ("gdap:none", []),
            ("gdap:none,pending", ["open"]), ("gdap:unknown", []), ("access<30d", ["ends"]),
            ("access<10d", []), ("access>10d", ["ends"]),
            ("-gdap:none", ["asked", "ends", "extends"]), ("-gdap", ["open", "over"]),
            ("gdap:ending", ["asked"]), ("gdap:ended", ["over"]),
            ("-gdap:ending", ["ends", "extends", "open", "over"]),
            ("-access<30d", ["asked", "extends", "open", "over"]),
            ("gdap access<30d country:KR", ["ends"]),
        ] as [(String, [String])])
    func `chooses admin relationships`(text: String, expected: [String]) throws {
        let all: [AdminRelationship] = [
            .a("asked", .terminationRequested, endsAt: .day(20)),
            .a("ends", .active, endsAt: .day(20)),
            .a("extends", .active, endsAt: .day(3), autoExtend: "P180D"),
            .a("open", .approvalPending, endsAt: nil),
            .a("over", .terminated, endsAt: .day(-3)),
        ]
        let filter = try CustomerFilter(parsing: text)
        let chosen = all.filter { filter.allows($0, ofWhole: true, at: .today) }
        #expect(chosen.map(\.id.text) == expected)
        #expect(filter.isAboutAccess)
        let asking = ["gdap:none", "gdap:none,pending", "gdap:unknown", "-gdap"]
        #expect(filter.asksForNoAccess == asking.contains(text))
    }

    @Test(
        arguments: [
            ("gdap:none", true, nil), ("gdap", false, nil), ("gdap:pending", false, nil),
            ("gdap:unknown", false, true), ("access<30d", false, nil), ("-gdap", true, nil),
        ] as [(String, Bool?, Bool?)])
    func `tells no admin relationships from such that are not known`(
        text: String, none: Bool?, unknown: Bool?
    ) throws {
        for (access, expected) in [
            (AdminAccess.read([], unread: 0), none), (.read([], unread: 1), unknown),
            (.notRead, unknown), (.unavailable(.unreachable), unknown),
        ] {
            var held = Holdings.contoso()
            held.adminAccess = access
            #expect(try Self.answer(text, Self.facts(held)) == expected, "\(text) \(access)")
        }
        // They are read apart from what the customer holds.
        let unread = CustomerFacts(
            account: .of(.contoso), holdings: nil, adminAccess: .read([], unread: 0))
        #expect(try Self.answer(text, unread) == none)
    }

    @Test func `judges single holdings in their list`() throws {
        let held = Self.held
        func found(_ text: String) throws -> [String] {
            let filter = try CustomerFilter(parsing: text, in: .holdings)
            return held.subscriptions.map { Holding.subscription($0.id) }.filter {
                filter.matches($0, in: held, under: .inProduction, at: .today) == true
            }.map(\.id)
        }
        #expect(try found("kind:nce") == ["paused", "near"])
        #expect(try found("kind:nce -status:suspended") == ["near"])
        #expect(try found("window<72h") == ["near"])
        #expect(try found("-kind:nce") == ["e3"])
    }
}

@Suite struct `A word that is searched` {
    @Test(arguments: [
        ("muller", "Müller GmbH"), ("ｍüller", "MÜLLER"), ("mu\u{308}ller", "Muller"),
        ("ガス", "がす工業"), ("がす", "ガス工業"), ("ｶﾞｽ", "がす"), ("はんかく", "ﾊﾝｶｸ商事"),
        ("ㅎㅂ", "한빛무역"), ("ㅂㅁㅇ", "한빛무역"), ("ㅄ", "보수"), ("ㄱㅅ", "감사"), ("ㄳ", "감사"),
        ("한빛", "\u{1112}\u{1161}\u{11AB}\u{1107}\u{1175}\u{11BE}"), ("strasse", "Straße"),
        ("λοδζ", "ΛΟΔΖ"), ("ㅎ", "ㅎㅎ"),
    ])
    func `occurs whatever the case, width, accents and kana`(word: String, text: String) {
        #expect(SearchWord(word).occurs(in: text))
    }

    @Test(arguments: [
        ("カス", "ガス"), ("하ㄴ", "한빛"), ("ㅎㅂ", "한국"), ("ㄱㄱ", "Contoso"), ("하빛", "한빛"),
        ("한", "하빛"), ("한국", "한"), ("ㅎㅂ", "한 a빛"), ("한a", "한 a"), ("그", "거"),
    ])
    func `does not occur where letters differ`(word: String, text: String) {
        #expect(!SearchWord(word).occurs(in: text))
    }

    @Test(arguments: [
        ("ㅎㅂㄱㅅ", "한빛 건설"), ("한빛건설", "한빛 건설"), ("빛ㄱ", "한빛 건설"), ("한ㅂ", "한빛 건설"),
        ("한빛ㄱㅅ", "새한빛\u{3000}건설"), ("한ㄳ", "한 감사"), ("하ㄴ", "하늘"), ("ㅎ빛", "한빛"),
    ])
    func `occurs by syllables, initial consonants and both, whatever the blanks`(
        word: String, text: String
    ) {
        #expect(SearchWord(word).occurs(in: text))
    }

    /// What an input method shows while a name is typed, key by key.
    @Test(arguments: [
        ("한빛 건설", ["ㅎ", "하", "한", "한ㅂ", "한비", "한빛", "한빛ㄱ", "한빛거", "한빛건"]),
        ("하나은행", ["하", "한", "하나", "하낭", "하나으", "하나은"]), ("발견", ["바", "발", "밝", "발겨"]),
        ("과학", ["고", "과", "괗", "과하"]), ("의사", ["으", "의", "읫", "의사"]), ("넋", ["너", "넉", "넋"]),
    ])
    func `keeps finding a name while it is typed`(text: String, typed: [String]) {
        #expect(typed.filter { !SearchWord($0).occurs(in: text) } == [])
    }

    @Test func `is all of a text only letter by letter`() {
        #expect(SearchWord("한빛").is("한빛"))
        #expect(!SearchWord("한비").is("한빛"))
        #expect(!SearchWord("ㅎㅂ").is("한빛"))
    }

    @Test(arguments: [
        ("cont", "Contoso", true), ("ont", "Contoso", false), ("contoso ltd", "Contoso", false),
        ("ali c", "Ali Castaño", true), ("alimentacio", "Alimentación", true),
        ("alimentaciu", "Alimentación", false), ("e", "Émile", true), ("m", "Émile", false),
        ("ㅎㅂ", "한빛무역", true), ("한빛", "새한빛", false), ("ガ", "がす", true), ("s", "ß", true),
        ("u", "U\u{308}ber", true), ("", "Contoso", false), ("c", "", false),
    ])
    func `begins a name`(word: String, text: String, expected: Bool) {
        #expect(SearchWord(word).begins(text) == expected)
    }

    @Test(arguments: [
        ("o", "Contoso", ["o", "o", "o"]), ("TOSO", "Contoso", ["toso"]),
        ("ㅎㅂ", "새한빛 한빛", ["한빛", "한빛"]),
        ("빛ㄱ", "한빛 건설", ["빛 건"]), ("한", "하나 한", ["하나", "한"]), ("ガス", "東京がす ｶﾞｽ", ["がす", "ｶﾞｽ"]),
        ("u", "Mu\u{308}ller", ["u\u{308}"]), ("ss", "Straße", ["ß"]), ("x", "Contoso", []),
    ])
    func `is found in whole characters, from left to right`(
        word: String, text: String, found: [String]
    ) {
        #expect(SearchWord(word).ranges(in: text).map { String(text[$0]) } == found)
    }
}

@Suite struct `The saved filters` {
    let filters = [SavedFilter(name: "b", text: "ready"), SavedFilter(name: "c", text: "dap")]

    @Test func `are in the order of their names, each name once`() {
        let saved = filters.applying(.save(.init(name: "a", text: "x")))
        #expect(saved.map(\.name) == ["a", "b", "c"])
        #expect(
            saved.applying(.save(.init(name: "b", text: "y"))).map(\.text) == ["x", "y", "dap"])
        #expect(saved.applying(.rename("a", to: "c")).map(\.text) == ["ready", "x"])
        #expect(saved.applying(.delete("b")).map(\.name) == ["a", "c"])
        #expect(filters.applying(.rename("z", to: "b")) == filters)
    }
}
