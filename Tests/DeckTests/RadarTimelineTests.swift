import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The radar's timeline` {
    static let e3 = Holding.subscription(.init("e3"))
    static let signs: [RadarSign] = [
        .a(.windowCloses, .contoso, e3, in: 0.5), .a(.windowCloses, Tour.others[5], e3, in: 24 * 3),
        .a(.renews, Tour.others[5], e3, in: 24 * 3), .a(.clears, Tour.others[6], e3, in: 24 * 80),
        .a(.renewsMonthly, Tour.others[6], e3, in: 24 * 80), .a(.ready, Tour.others[7]),
    ]

    static func deck(
        _ radar: Radar = Radar(
            signs: signs,
            counts: [
                .windowCloses: 2, .renews: 1, .clears: 1, .renewsMonthly: 1, .ready: 1,
            ], asOf: nil), language: Language = .english,
        size: Size = Size(rows: 24, columns: 140)
    ) -> DeckHarness {
        `The radar`.deck(radar, language: language, size: size)
    }

    /// The line that says what the day looked at has.
    static func day(_ deck: DeckHarness) -> String {
        deck.screen.split(separator: "\n").first { $0.hasPrefix(" ▲ ") }.map(String.init) ?? ""
    }

    /// The row of columns of an event.
    static func columns(_ letter: Character, _ deck: DeckHarness) -> [Character] {
        let line = deck.screen.split(separator: "\n").first { $0.hasPrefix(" \(letter) ") }
        return Array((line ?? "").dropFirst(3).prefix(RadarTimeline.days))
    }

    @Test func `draws each event of the next 90 days, and says the numbers beside it`() {
        let deck = Self.deck()
        func filled(_ letter: Character) -> [Int] {
            Self.columns(letter, deck).enumerated().filter { !" ┊".contains($0.element) }.map(
                \.offset)
        }
        #expect(filled("W") == [0, 3])
        #expect(filled("R") == [3, 80])
        #expect(filled("C") == [80])
        #expect(deck.screen.contains("windows close 2"))
        #expect(deck.screen.contains("terms end or renew 2"))
        #expect(deck.screen.contains("clear by themselves 1"))
        #expect(deck.screen.contains("next 90 days · UTC"))
    }

    @Test func `says once what happens on a day where a word stands for the event`() {
        #expect(Self.day(Self.deck(language: .japanese)).hasSuffix("今日  解約期限 1 件"))
        #expect(Self.day(Self.deck(language: .korean)).hasSuffix("오늘  취소 기한 1건"))
    }

    @Test func `calls the end of a term otherwise than the kind of sign that renews`() {
        let deck = Self.deck(language: .japanese, size: Size(rows: 24, columns: 80))
        #expect(deck.screen.contains("\n 満了・更新 "))
        #expect(deck.screen.contains("↻ 更新 1") && deck.screen.contains("→ あと 1 件"))
        #expect(deck.screen.contains("+ 継続 ") && deck.screen.contains("? 不明 "))
    }

    @Test func `counts its days by the operator's calendar, as the rows do`() {
        // 20:26 in UTC is 05:26 of the next day in Seoul.
        let seoul = LocalTime(
            name: "Asia/Seoul", offsets: [.init(from: .day(-400), seconds: 9 * 3600)])
        let signs = [
            RadarSign.a(.windowCloses, .contoso, Self.e3, in: 4),
            .a(.windowCloses, Tour.others[5], Self.e3, in: 24 * 4 + 20),
        ]
        func deck(_ local: LocalTime) -> DeckHarness {
            `The radar`.deck(Radar(signs: signs, counts: [:], asOf: nil), local: local)
        }
        var inUTC = deck(.utc)
        #expect(Self.day(inUTC).contains("2026-05-29  tomorrow"))
        #expect(`The radar`.selected(inUTC).contains("in 4 h"))
        inUTC.press("j")
        #expect(Self.day(inUTC).contains("2026-06-02  in 5 days"))
        #expect(`The radar`.selected(inUTC).contains("in 5 days"))
        var inSeoul = deck(seoul)
        #expect(Self.day(inSeoul).contains("2026-05-29  today"))
        #expect(inSeoul.screen.contains("next 90 days · Asia/Seoul"))
        inSeoul.press("j")
        #expect(Self.day(inSeoul).contains("2026-06-03  in 5 days"))
        #expect(`The radar`.selected(inSeoul).contains("in 5 days"))
    }

    @Test(arguments: [80, 100, 140, 200])
    func `is as wide with a search as without one`(columns: Int) {
        var timeline = RadarTimeline(from: .today)
        for _ in 0..<4000 { timeline.note(.windowCloses, at: .day(3)) }
        let radar = Radar(
            signs: Self.signs, counts: [.windowCloses: 4500, .clears: 2000], asOf: nil,
            timeline: timeline)
        var deck = Self.deck(radar, size: Size(rows: 24, columns: columns))
        func axis() -> Int {
            deck.screen.split(separator: "\n").first { $0.contains("┬") }?
                .count { "┬─▲".contains($0) } ?? 0
        }
        let before = axis()
        #expect(before > 0)
        deck.press("/" + Tour.others[6].companyName)
        #expect(axis() == before)
    }

    @Test func `says how many of its kinds come after its last day`() {
        let radar = Radar(
            signs: Self.signs + [.a(.clears, Tour.others[8], Self.e3, in: 24 * 400)],
            counts: [.windowCloses: 2, .renews: 1, .clears: 2, .renewsMonthly: 1], asOf: nil)
        var deck = Self.deck(radar)
        #expect(deck.screen.contains("clear by themselves 1  +1 later"))
        #expect(deck.screen.contains("clears by itself 2"))
        // A search narrows the numbers of the kinds as it does the picture.
        deck.press("/" + Tour.others[8].companyName)
        #expect(deck.screen.contains("clear by themselves 0  +1 later"))
        #expect(deck.screen.contains("clears by itself 1"))
        #expect(deck.screen.contains("auto-renews 0"))
    }

    @Test func `names each kind in a word beside its mark where there is little room`() {
        let deck = Self.deck(size: Size(rows: 24, columns: 80))
        #expect(deck.screen.contains("1 ! window 2 · 2 ↻ renews 1"))
        #expect(deck.screen.contains("9 ↺ monthly 1"))
    }

    @Test func `is walked by day, with the counts and the rows of that day alone`() {
        var deck = Self.deck()
        #expect(Self.day(deck).contains("2026-05-28  today  W 1 windows close"))
        // The first press shows the day that is marked.
        deck.press("]")
        #expect(Self.day(deck).contains("2026-05-28  today  W 1 windows close"))
        #expect(deck.state.itemCount == 1)
        deck.press("]")
        #expect(Self.day(deck).contains("2026-05-29  tomorrow  nothing on this day"))
        #expect(deck.screen.contains("No entry on this day. Esc shows all days."))
        #expect(deck.state.itemCount == 0)
        deck.press("]]")
        #expect(deck.state.itemCount == 2)
        #expect(deck.screen.contains("2 of 6, this day only, Esc shows all days"))
        #expect(
            Self.day(deck).contains(
                "2026-05-31  in 3 days  W 1 windows close  R 1 terms end or renew"))
        #expect(`The radar`.selected(deck).contains(Tour.others[5].companyName))
        deck.press("}")
        #expect(Self.day(deck).contains("2026-08-16  in 80 days"))
        #expect(`The radar`.selected(deck).contains(Tour.others[6].companyName))
        deck.press("[")
        #expect(Self.day(deck).contains("in 79 days"))
        deck.press("{{")
        #expect(Self.day(deck).contains("today"))
        #expect(`The radar`.selected(deck).contains("Contoso"))
    }

    @Test func `follows the list where that moves`() {
        var deck = Self.deck()
        deck.press("jj")
        #expect(Self.day(deck).contains("in 3 days"))
        deck.press("G")
        #expect(Self.day(deck).contains("today"))
    }

    @Test func `shows all days again on Esc, with the row of the day selected`() {
        var deck = Self.deck()
        deck.press("]]]]j")
        let chosen = deck.state.selectedSign
        #expect(chosen?.kind == .renews && deck.state.itemCount == 2)
        deck.press(.escape)
        #expect(deck.state.itemCount == Self.signs.count)
        #expect(deck.state.selectedSign == chosen)
        #expect(!deck.screen.contains("this day only"))
        // From a day without signs nothing is left to select but the first.
        deck.press("g]]")
        deck.press(.escape)
        #expect(deck.state.cursor == ListCursor())
        deck.press(.escape)
        #expect(deck.state.pages.isEmpty)
    }

    @Test func `keeps to its day when it is read again, searched or sorted`() {
        var deck = Self.deck()
        deck.press("]]]]")
        deck.happen(.radarRead(deck.world.radar))
        #expect(deck.state.itemCount == 2)
        deck.press(">")
        #expect(deck.state.itemCount == 2)
        deck.press("/" + RadarSign.a(.renews, Tour.others[5]).companyName)
        #expect(deck.state.itemCount == 2)
        deck.press(.escape)
        #expect(deck.state.itemCount == 2)
        deck.press(.escape)
        #expect(deck.state.itemCount == Self.signs.count)
    }

    @Test func `ends on its first and its last day, and says so`() {
        var deck = Self.deck()
        deck.press("[[")
        #expect(deck.screen.contains("This is the first day of the timeline."))
        deck.press("{")
        #expect(deck.screen.contains("No earlier day has an entry"))
        deck.press("}}}")
        #expect(deck.screen.contains("No later day has an entry"))
        for _ in 0..<20 { deck.press("]") }
        #expect(Self.day(deck).contains("in 89 days"))
        #expect(deck.screen.contains("This is the last day of the timeline."))
    }

    @Test func `shows and hides a kind by its digit, and says of how many`() {
        var deck = Self.deck()
        deck.press("1")
        #expect(deck.screen.contains("(1 ! cancel window ends 0 of 2)"))
        #expect(deck.screen.contains("4 of 6, 1 kind hidden"))
        #expect(!deck.screen.contains("W 1"))
        #expect(deck.screen.contains("windows close 0"))
        #expect(!`The radar`.selected(deck).contains("Contoso"))
        deck.press("1")
        #expect(deck.screen.contains("1 ! cancel window ends 2"))
        #expect(!deck.screen.contains("hidden"))
        deck.press("123456789")
        #expect(deck.screen.contains("Every entry is of a hidden kind."))
        #expect(deck.state.pages.count == 1)
    }

    @Test func `keeps its sign selected when another kind goes or comes`() {
        var deck = Self.deck()
        deck.press("/clears")
        deck.press(.enter)
        let before = `The radar`.selected(deck)
        deck.press(.escape)
        deck.press("1")
        #expect(`The radar`.selected(deck) == before)
        deck.press("1")
        #expect(`The radar`.selected(deck) == before)
    }

    @Test func `says how many of a day stand in no row`() {
        var timeline = RadarTimeline(from: .today)
        for _ in 0..<40 { timeline.note(.windowCloses, at: .day(3)) }
        let radar = Radar(
            signs: Self.signs, counts: [.windowCloses: 40], asOf: nil, timeline: timeline)
        var deck = Self.deck(radar)
        deck.press("]]]]")
        #expect(Self.day(deck).contains("W 40 windows close"))
        #expect(Self.day(deck).contains("38 more not listed"))
    }

    @Test(arguments: Language.allCases)
    func `keeps enough rows for signs on a low screen, and grows on a high one`(
        language: Language
    ) {
        let signs = (0..<60).map { hours in
            RadarSign.a(.windowCloses, Tour.others[hours % 50], Self.e3, in: Double(hours))
        }
        let many = Radar(signs: signs, counts: [.windowCloses: 60], asOf: nil)
        func rows(_ size: Size) -> Int {
            let deck = Self.deck(many, language: language, size: size)
            return deck.state.itemHeight
        }
        #expect(rows(Size(rows: 24, columns: 80)) >= 7)
        #expect(rows(Size(rows: 10, columns: 40)) >= 2)
        let high = Self.deck(many, language: language, size: Size(rows: 60, columns: 200))
        #expect(high.screen.split(separator: "\n").count { $0.contains("█") } >= 3)
    }

    @Test func `has several days in a column where there is no room, and never two for one`() {
        for room in [5, 12, 36, 45, 89] {
            let days = TimelineColumns(room: room).days
            #expect(days.flatMap { Array($0) } == Array(0..<RadarTimeline.days))
            #expect(days.count <= max(12, room))
        }
        #expect(TimelineColumns(room: 90).days.count == 90)
        #expect(TimelineColumns(room: 180).days.count == 90)
        #expect(TimelineColumns(room: 179).column(of: 3) == 3)
        #expect(TimelineColumns(room: 180).column(of: 3) == 6)
        #expect(TimelineColumns(room: 45).column(of: 3) == 1)
    }

    @Test(arguments: Language.allCases, [(24, 120), (40, 120), (24, 200), (60, 200)])
    func `has columns of its own for each day on a wide screen`(
        language: Language, size: (Int, Int)
    ) {
        var deck = Self.deck(
            language: language, size: Size(rows: size.0, columns: size.1))
        func place() -> Int {
            let axis = deck.screen.split(separator: "\n").first { $0.contains("┬") } ?? ""
            return axis.prefix { $0 != "▲" }.count
        }
        deck.press("]")
        var places = [place()]
        for _ in 0..<9 {
            deck.press("]")
            places.append(place())
        }
        #expect(Set(places).count == 10)
        for event in RadarEvent.allCases where size != (24, 120) {
            #expect(deck.screen.contains(deck.state.words.radarEvent(event)))
        }
    }

    @Test func `has one scale for all events, and says it`() {
        var timeline = RadarTimeline(from: .today)
        for _ in 0..<80 { timeline.note(.windowCloses, at: .day(3)) }
        timeline.note(.clears, at: .day(5))
        let radar = Radar(
            signs: Self.signs, counts: [.windowCloses: 80, .clears: 1], asOf: nil,
            timeline: timeline)
        var deck = Self.deck(radar)
        #expect(Self.columns("W", deck)[3] == "█" && Self.columns("C", deck)[5] == "▁")
        #expect(deck.screen.contains("next 90 days · UTC · peak 80"))
        deck.state.glyphs = .ascii
        #expect(Self.columns("W", deck)[3] == "+" && Self.columns("C", deck)[5] == "1")
        #expect(deck.screen.contains("next 90 days - UTC - + = 10 or more"))
    }

    @Test func `has the signs of one day by time, the most urgent first, and says so`() {
        let signs: [RadarSign] = [
            .a(.windowCloses, Tour.others[5], Self.e3, in: 1),
            .a(.windowCloses, Tour.others[5], Self.e3, in: 24 * 2 + 3),
            .a(.clears, Tour.others[6], Self.e3, in: 24 * 2 + 1),
            .a(.renews, Tour.others[5], Self.e3, in: 24 * 2),
        ]
        var deck = Self.deck(Radar(signs: signs, counts: [:], asOf: nil))
        #expect(deck.screen.contains("Radar  by customer, most urgent first"))
        deck.press("]")
        deck.press("}")
        #expect(deck.screen.contains("Radar  most urgent first"))
        guard case .radar(let page)? = deck.state.pages.last else {
            Issue.record("no radar")
            return
        }
        #expect(page.signs.map(\.kind) == [.renews, .clears, .windowCloses])
        #expect(deck.state.radarTable.heading.text.contains("When ▲"))
        deck.press("I")
        #expect(deck.screen.contains("Radar  most urgent last"))
        deck.press(.escape)
        #expect(deck.screen.contains("Radar  by customer, most urgent last"))
    }

    @Test func `has numbers in a terminal without blocks`() {
        var deck = Self.deck()
        deck.state.glyphs = .ascii
        #expect(Self.columns("W", deck)[3] == "1")
        #expect(!deck.screen.unicodeScalars.contains { 0x2500...0x25FF ~= $0.value })
    }
}
