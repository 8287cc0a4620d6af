import Canvas
import Deck
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import DeckSupport

@Suite struct `The radar` {
    static let e3 = Holding.subscription(.init("e3"))
    static let seen = Radar(
        signs: [
            .a(.ready, Tour.others[0]), .a(.windowCloses, .contoso, e3, in: 5.5),
            .a(.windowCloses, Tour.others[1], e3, named: "日本 E5", in: 71.9),
            .a(.renews, Tour.others[2], e3, in: 24 * 12),
            .a(.suspendedYetBilled, Tour.others[3], e3, in: nil),
            .a(.clears, Tour.others[4], .reservation(.init("vm")), in: 24),
            .a(.oneStepAway, Tour.others[5], .software(.init("sql"))),
            .a(.renewsMonthly, Tour.others[5], e3, in: 24),
            .a(.goesOn, Tour.others[3], e3, in: 24 * 20),
            .a(.endUnknown, Tour.others[4], e3, in: 24 * 21),
        ],
        counts: [
            .windowCloses: 2, .renews: 1, .suspendedYetBilled: 1, .clears: 1, .ready: 1_200,
            .oneStepAway: 1, .renewsMonthly: 1, .goesOn: 1, .endUnknown: 1,
        ], asOf: nil)

    static func deck(
        _ radar: Radar = seen, language: Language = .english,
        size: Size = Size(rows: 24, columns: 170), local: LocalTime = .utc
    ) -> DeckHarness {
        var deck = DeckHarness(.contoso(.e3), others: Tour.others, language: language, size: size)
        deck.state.localTime = local
        deck.world.radar = radar
        deck.press("!")
        return deck
    }

    static func selected(_ deck: DeckHarness) -> String {
        deck.screen.split(separator: "\n").first { $0.hasPrefix("›") }.map(String.init) ?? ""
    }

    /// The rows of the list, without the cursor.
    static func rows(_ deck: DeckHarness, _ count: Int) -> [String] {
        let lines = deck.screen.split(separator: "\n", omittingEmptySubsequences: false)
        let head = lines.firstIndex { $0.contains("Customer") && $0.contains("UTC") } ?? 0
        return lines[(head + 1)...].prefix(count).map { String($0.dropFirst(2)) }
    }

    @Test func `counts each kind beside the key that hides it`() {
        let screen = Self.deck().screen
        #expect(screen.contains("1 ! cancel window ends 2 · 2 ↻ auto-renews 1"))
        #expect(screen.contains("7 ✓ ready to remove 1,200"))
        #expect(screen.contains("9 ↺ renews monthly 1"))
    }

    @Test(arguments: Language.allCases)
    func `says when, on a screen of 80 columns, and leaves names their room`(language: Language) {
        let deck = Self.deck(language: language, size: Size(rows: 24, columns: 80))
        #expect(deck.screen.contains(" · 2026-05-29 01:56 UTC · Contoso"))
        #expect(!Self.selected(deck).contains("2026-05-29"))
        #expect(Self.selected(deck).contains("Office 365 E3"))
    }

    @Test func `has the next 72 hours first, then by date, and a customer's signs together`() {
        let signs: [RadarSign] = [
            .a(.ready, Tour.others[0]), .a(.renews, Tour.others[6], Self.e3, in: 24 * 12),
            .a(.windowCloses, Tour.others[5], Self.e3, in: 71),
            .a(.clears, Tour.others[6], Self.e3, in: 24 * 40),
            .a(.windowCloses, Tour.others[6], Self.e3, in: 5),
            .a(.renews, Tour.others[5], Self.e3, in: 24 * 20),
            .a(.goesOn, Tour.others[6], Self.e3, in: 71.5),
        ]
        let deck = Self.deck(
            Radar(signs: signs, counts: [:], asOf: nil), size: Size(rows: 40, columns: 170))
        let rows = Self.rows(deck, 7)
        #expect(
            rows.map { $0.hasPrefix("Tailspin") || $0.hasPrefix("가온") } == [
                true, false, true, true, false, true, true,
            ])
        for (row, told) in zip(
            rows,
            ["in 5 h", "in 71 h", "in 71 h", "in 12 days", "in 40 days", "in 20 days", "ready"])
        {
            #expect(row.contains(told), "\(row)")
        }
    }

    @Test func `sorted by When, is in the order of time across all customers`() {
        let ties = ["VanArsdel", "Çınar", "Contoso", "Ørsted"].enumerated().map {
            RadarSign.a(.windowCloses, .named($0.element, $0.offset), Self.e3, in: 4)
        }
        let signs: [RadarSign] =
            ties + [
                .a(.renews, .named("Alpine", 9), Self.e3, in: 57),
                .a(.windowCloses, .named("Alpine", 9), Self.e3, in: 3),
                .a(.ready, .named("Boulder", 8)),
            ]
        var deck = Self.deck(
            Radar(signs: signs, counts: [:], asOf: nil), size: Size(rows: 40, columns: 170))
        func check(_ beginnings: [String]) {
            for (row, beginning) in zip(Self.rows(deck, 7), beginnings) {
                #expect(row.hasPrefix(beginning), "\(row)")
            }
        }
        #expect(deck.screen.contains("Radar  by customer, most urgent first"))
        check(["Alpine", "   ", "Çınar", "Contoso", "Ørsted", "VanArsdel", "Boulder"])
        deck.press(">")
        #expect(!deck.screen.contains("by customer"))
        check(["Alpine", "Çınar", "Contoso", "Ørsted", "VanArsdel", "Alpine", "Boulder"])
        deck.press("<<")
        #expect(deck.state.orders[.radar].column != .date)
    }

    @Test(arguments: Language.allCases, [40, 80, 200])
    func `names terms beside its search where there is room`(language: Language, columns: Int) {
        let deck = Self.deck(language: language, size: Size(rows: 24, columns: columns))
        if columns >= 80 { #expect(deck.screen.contains("due<72h · kind:nce")) }
        #expect(view(deck.state).lines.allSatisfy { $0.columns == columns })
    }

    @Test func `says whom it is about, what, and how much is left, in hours for three days`() {
        var deck = Self.deck()
        #expect(Self.selected(deck).contains("Contoso"))
        #expect(Self.selected(deck).contains("contoso.onmicrosoft.com"))
        #expect(Self.selected(deck).contains("Office 365 E3"))
        #expect(Self.selected(deck).contains("in 5 h"))
        #expect(Self.selected(deck).contains("2026-05-29 01:56"))
        deck.press("/renews")
        deck.press(.enter)
        #expect(Self.selected(deck).contains("in 24 h"))
        deck.press("G")
        #expect(Self.selected(deck).contains("in 12 days"))
    }

    @Test func `has the operator's own time beside UTC, as it changes over the year`() {
        let seoul = LocalTime(
            name: "Asia/Seoul", offsets: [.init(from: .day(-400), seconds: 9 * 3600)])
        let deck = Self.deck(local: seoul)
        #expect(Self.selected(deck).contains("2026-05-29 01:56  2026-05-29 10:56"))
        #expect(deck.screen.contains("in 5 h · 2026-05-29 01:56 UTC · 2026-05-29 10:56 Asia/Seoul"))
        let moves = LocalTime(
            name: "Europe/Berlin",
            offsets: [
                .init(from: .day(-60), seconds: 7200), .init(from: .day(1), seconds: 3600),
            ])
        #expect(moves.minute(of: .today) == "2026-05-28 22:26")
        #expect(moves.minute(of: .day(1)) == "2026-05-29 21:26")
        #expect(moves.minute(of: .day(-300)) == Date.day(-300).addingTimeInterval(7200).minute)
        #expect(LocalTime.utc.isUTC)
        #expect(!moves.isUTC)
    }

    @Test func `finds each clock change of a zone to the second`() {
        let changes = [Instant.day(10).addingTimeInterval(7), .day(40), .day(700)]
        let berlin = LocalTime(name: "", from: .today.addingTimeInterval(0.7), days: 730) {
            moment in
            changes.count { $0 <= moment } % 2 == 0 ? 3600 : 7200
        }
        #expect(berlin.offsets.map(\.seconds) == [3600, 7200, 3600, 7200])
        #expect(berlin.offsets.dropFirst().map(\.from) == changes)
    }

    @Test(arguments: RadarSignKind.allCases, Language.allCases)
    func `says what to do about each kind`(kind: RadarSignKind, language: Language) {
        var radar = Self.seen
        radar.signs.append(
            .a(
                .accessEnds, Tour.others[6], .adminRelationship(.init("gdap")), named: "Helpdesk",
                in: 24 * 30))
        var deck = Self.deck(radar, language: language, size: Size(rows: 24, columns: 80))
        deck.press("g")
        let mark = "\(kind.mark) \(language.words().radarKind(kind))"
        for _ in radar.signs where !Self.selected(deck).contains(mark) { deck.press(.down) }
        let screen = deck.screen.filter { !$0.isWhitespace }
        #expect(screen.contains(language.words().radarAdvice(kind).filter { !$0.isWhitespace }))
    }

    @Test func `says how old it is where it is not of this machine`() {
        #expect(!Self.deck().screen.contains("as of"))
        let old = Radar(signs: [], counts: [:], asOf: .day(-1))
        #expect(Self.deck(old).screen.contains("as of 2026-05-27 20:26 UTC"))
        #expect(Self.deck(old).screen.contains("Nothing needs attention."))
    }

    @Test func `opens the customer and what it is about, and leads back`() {
        var deck = Self.deck()
        deck.press(.enter)
        #expect(deck.state.open?.id == Customer.contoso.id)
        #expect(deck.screen.contains("Radar › Contoso › Subscriptions › Office 365 E3"))
        deck.press(.escape)
        #expect(deck.state.open == nil)
        #expect(deck.state.pages.count == 1)
        #expect(Self.selected(deck).contains("Contoso"))
        deck.press("/ready")
        deck.press(.enter)
        for _ in 0..<9 where !Self.selected(deck).contains("✓ ready to remove") { deck.press("j") }
        deck.press(.enter)
        #expect(deck.state.open?.id == Tour.others[0].id)
        #expect(deck.screen.contains("Account"))
        deck.press(.escape, .escape, .escape)
        #expect(deck.state.pages.isEmpty)
    }

    @Test func `returns to the pages of the customer it was opened from`() {
        var deck = DeckHarness(.contoso(.e3), others: Tour.others)
        deck.world.radar = Self.seen
        deck.press(.enter)
        deck.press("!/E5")
        deck.press(.enter, .enter)
        #expect(deck.state.open?.id == Tour.others[1].id)
        #expect(deck.screen.contains(Tour.others[1].companyName.prefix(5)))
        deck.press(.escape)
        #expect(deck.state.open?.id == Customer.contoso.id)
        #expect(Self.selected(deck).contains("E5"))
        // Out of its search, and back to the customer.
        deck.press(.escape, .escape)
        #expect(deck.state.pages.count == 1 && deck.screen.contains("Office 365 E3"))
        deck.press(.escape)
        #expect(deck.state.pages.isEmpty)
        #expect(deck.state.open == nil)
    }

    @Test func `asks for a plan for the customer of a sign`() {
        var deck = Self.deck()
        deck.press("/E5")
        deck.press(.enter)
        deck.press("p")
        #expect(deck.reads.contains(.plan([Tour.others[1].id], search: "")))
        var none = Self.deck(Radar(signs: [], counts: [:], asOf: nil))
        none.press("p")
        #expect(none.screen.contains("! Nothing is selected."))
    }

    @Test(arguments: [
        ("日本 e5", 1), ("contoso", 1), ("WINDOW", 2), ("가온", 1), ("vm", 1), ("nobody", 0),
    ])
    func `is narrowed by any text of a row`(search: String, count: Int) {
        var deck = Self.deck()
        deck.press("/" + search)
        // Of all there are, also of those that stand in no row.
        #expect(deck.screen.contains("\(count) of 1,209"))
        deck.press(.escape)
        #expect(!deck.screen.contains(" of 1,209"))
    }

    @Test func `keeps its sign selected when others come before it`() {
        var deck = Self.deck()
        deck.press("jjj")
        let before = Self.selected(deck)
        var more = Self.seen
        more.signs.insert(.a(.windowCloses, Tour.others[9], Self.e3, in: 1), at: 0)
        deck.happen(.radarRead(more))
        #expect(Self.selected(deck) == before)
    }

    @Test(arguments: Language.allCases, Tour.sizes)
    func `fills every screen exactly, with a mark, a customer and what is left`(
        language: Language, size: Size
    ) {
        let seoul = LocalTime(
            name: "Asia/Seoul", offsets: [.init(from: .day(-400), seconds: 9 * 3600)])
        for local in [LocalTime.utc, seoul] {
            var deck = Self.deck(language: language, size: size, local: local)
            func check() {
                let frame = view(deck.state)
                #expect(frame.lines.count == size.rows)
                #expect(frame.lines.allSatisfy { $0.columns == size.columns })
            }
            check()
            #expect(deck.screen.contains("2026-05-29 01:56"))
            #expect(Self.selected(deck).contains("! "))
            #expect(Self.selected(deck).contains("Conto"))
            #expect(deck.screen.contains("1,200"))
            for _ in Self.seen.signs {
                deck.press(.down)
                check()
                #expect(Self.selected(deck) != "")
            }
            deck.press("/日本")
            check()
            deck.press(.escape)
            deck.press("?")
            check()
        }
    }
}

/// What the radar says outside its page: calendars and reports.
extension `The radar` {
    @Test(arguments: Language.allCases)
    func `has a line and a description for a calendar`(language: Language) {
        let words = language.words()
        for kind in RadarSignKind.allCases {
            let sign = RadarSign.a(kind, .contoso, Self.e3)
            let summary = words.calendarSummary(of: sign)
            let description = words.calendarDescription(of: sign)
            #expect(summary.hasPrefix("Contoso: "))
            #expect(!summary.contains("\n"))
            #expect(fault(of: summary, in: language) == nil)
            #expect(fault(of: words.radarKind(kind), in: language) == nil)
            #expect(description.contains(Customer.contoso.id.text))
            #expect(!description.contains("{") && !description.contains("(p)"))
        }
        #expect(Set(RadarSignKind.allCases.map(words.radarKind)).count == 10)
    }

    @Test(arguments: Language.allCases)
    func `tells the term that begins again, in every language`(language: Language) {
        let words = language.words()
        let sign = RadarSign(
            kind: .renews, customer: Customer.contoso.id, companyName: "Contoso", domain: "",
            holding: Self.e3, name: "E3", term: "P3Y", date: .today)
        #expect(words.name(of: sign) == "E3 · " + words.term("P3Y"))
        #expect(words.calendarSummary(of: sign).contains(words.term("P3Y")))
    }

    @Test func `counts what is left in minutes, hours and days, and says when it is over`() {
        let words = Language.english.words()
        func left(_ minutes: Double) -> String {
            words.timeLeft(
                until: .today.addingTimeInterval(minutes * 60), at: .today, in: .utc)
        }
        #expect(left(0) == "in 0 min")
        #expect(left(59) == "in 59 min")
        #expect(left(60) == "in 1 h")
        #expect(left(72 * 60 - 1) == "in 71 h")
        #expect(left(72 * 60) == "in 3 days")
        #expect(left(-1) == "past")
    }
}
