import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The list of what holds the relationship` {
    static func blockers(
        _ holdings: Holdings, rules: Rules = .of2020, language: Language = .english,
        size: Size = Size(rows: 24, columns: 80)
    ) -> DeckHarness {
        var deck = DeckHarness(holdings, language: language, rules: rules, size: size)
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter)
        return deck
    }

    /// The first letters of the rows of the list, without the cursor.
    static func rows(_ deck: DeckHarness, _ count: Int) -> [String] {
        let lines = deck.screen.split(separator: "\n", omittingEmptySubsequences: false)
        let head = lines.firstIndex { $0.contains("Deadline") } ?? 0
        return lines[(head + 1)...].prefix(count).map { String($0.dropFirst(2)) }
    }

    static func page(_ holding: Holding) -> Page { .holding(HoldingPage(holding: holding)) }

    @Test(arguments: Language.allCases)
    func `names what an add-on is suspended along with`(language: Language) {
        let deck = Self.blockers(
            .contoso(.e3, .a(.legacyAddOn, id: "audio", name: "Audio", parent: "e3")),
            language: language, size: Size(rows: 24, columns: 200))
        let row = deck.screen.split(separator: "\n").first { $0.contains("Audio") } ?? ""
        #expect(row.contains(language.words().fixWithBase("Office 365 E3")), "\(row)")
    }

    @Test func `has a row for each, and the reason, fix and effects of the selected one below`() {
        let deck = Self.blockers(.contoso(.e3, reservations: [.a()]))
        #expect(
            deck.screen.hasPrefix(
                """
                 Customers › Contoso › Account › Blockers                  sandbox · rules 2020
                 Contoso  contoso.onmicrosoft.com  a1b2c3d4-0000-4000-8000-000000000001
                 2 blockers. The link becomes active once all are cleared.
                """))
        let rows = Self.rows(deck, 2)
        for word in ["VM_RI_vm", "Purchased", "cancel", "–"] {
            #expect(rows[0].contains(word), "\(word)")
        }
        for word in ["Office 365 E3", "Active", "suspend", "–"] {
            #expect(rows[1].contains(word), "\(word)")
        }
        for text in [
            "why      The Azure reservation is not cancelled.",
            "fix      Cancel the order (c).", "effects  Pro-rated refund",
        ] {
            #expect(deck.screen.contains(text), "\(text)")
        }
        #expect(!deck.screen.contains("The subscription is active."))
    }

    @Test func `has those first whose deadline is first, and those without one last`() {
        let deck = Self.blockers(
            .contoso(
                .e3, .a(.newCommerce, id: "far", name: "Far", cancellableUntil: .day(5)),
                .a(.newCommerce, id: "near", name: "Near", cancellableUntil: .day(2))),
            rules: .ofToday, size: Size(rows: 24, columns: 120))
        let rows = Self.rows(deck, 3)
        #expect(rows.map { $0.prefix(4) } == ["Near", "Far ", "Offi"])
        #expect(rows[0].contains("cancel") && rows[0].contains(Date.day(2).day))
        #expect(rows[0].contains("in 48 h"))
        #expect(rows[1].contains("in 5 days"))
    }

    @Test func `says the details in the pane where there is one, and not below`() {
        let deck = Self.blockers(
            .contoso(.e3, reservations: [.a()]), size: Size(rows: 40, columns: 160))
        let rows = deck.screen.split(separator: "\n")
        let why = rows.filter { $0.contains("The Azure reservation is not cancelled.") }
        #expect(why.count == 1)
        #expect(why[0].drop { $0 != "│" }.contains("not cancelled"))
        var hidden = deck
        hidden.press("|")
        #expect(hidden.screen.contains("The Azure reservation is not cancelled."))
        #expect(!hidden.screen.contains("│"))
    }

    @Test(arguments: Language.allCases, Rules.every)
    func `has every sentence with a date whole below the list, at 80 by 24`(
        language: Language, rules: Rules
    ) throws {
        var deck = Self.blockers(.everything, rules: rules, language: language)
        let words = deck.state.words
        guard case .blockers(let page)? = deck.state.pages.last else {
            Issue.record("no list of blockers")
            return
        }
        for blocker in deck.state.listedBlockers(page) {
            let said = deck.screen.filter { !$0.isWhitespace }
            let dated = blocker.cost.filter { $0.date != nil }.map(words.consequence)
            for sentence in [words.wayOut(of: blocker)] + dated {
                #expect(
                    said.contains(sentence.filter { !$0.isWhitespace }),
                    "\(sentence)\n\(deck.screen)")
            }
            deck.press("j")
        }
    }

    @Test func `has the rest of long details a key away on a low screen, dates first`() {
        let paused = Subscription.a(
            .newCommerce, id: "nce", name: "Visio", cancellableUntil: .day(-9))
        let deck = Self.blockers(.contoso(paused), size: Size(rows: 16, columns: 60))
        let words = deck.state.words
        let end = words.consequence(.reversibleUntil(.day(300)))
        let said = deck.screen.filter { !$0.isWhitespace }
        #expect(said.contains(end.filter { !$0.isWhitespace }), "\(deck.screen)")
        #expect(deck.screen.contains("↓ … Enter " + words.goToKey))
    }

    @Test func `stands in the same order in the pane beside the customers`() throws {
        let deck = DeckHarness(
            .contoso(
                .e3, .a(.newCommerce, id: "far", name: "Far", cancellableUntil: .day(5)),
                .a(.newCommerce, id: "near", name: "Near", cancellableUntil: .day(2))),
            size: Size(rows: 60, columns: 200))
        let places = ["✗ Near –", "✗ Far –", "✗ Office 365 E3 –"].map { text in
            deck.screen.ranges(of: text).first?.lowerBound
        }
        let known = places.compactMap(\.self)
        #expect(known.count == 3, "\(deck.screen)")
        #expect(known == known.sorted())
    }

    @Test(arguments: Language.allCases, Tour.sizes)
    func `fills every screen exactly, and always shows the selected one`(
        language: Language, size: Size
    ) {
        var deck = Self.blockers(
            .everything, rules: .inProduction, language: language, size: size)
        let count = Rules.inProduction.eligibility(of: .everything, at: .today).blockers.count
        for _ in 0...count {
            let frame = view(deck.state)
            #expect(frame.lines.count == size.rows)
            #expect(frame.lines.allSatisfy { $0.columns == size.columns })
            #expect(deck.screen.split(separator: "\n").contains { $0.hasPrefix("›") })
            deck.press("j")
        }
    }

    @Test func `has the rows that the details do not need`() {
        var deck = Self.blockers(.everything, size: Size(rows: 24, columns: 80))
        let count = Rules.of2020.eligibility(of: .everything, at: .today).blockers.count
        for _ in 0..<count {
            let lines = view(deck.state).lines.map { line in
                String(line.text.reversed().drop { $0 == " " }.reversed())
            }
            // Nothing is left blank below the details while rows are out of sight.
            let isWhole = Self.rows(deck, count).allSatisfy { !$0.hasPrefix("  ") && $0 != "" }
            let blank = lines.dropLast(2).reversed().prefix { $0.isEmpty }.count
            #expect(isWhole || blank == 0, "\(deck.screen)")
            #expect(lines.contains { $0.hasPrefix("›") })
            deck.press("j")
        }
    }

    @Test(arguments: Language.allCases)
    func `cuts no kind where there is room`(language: Language) {
        let holdings = Holdings.contoso(.e3, .a(.newCommerce, id: "nce"), .a(.software, id: "sw"))
        let deck = Self.blockers(holdings, language: language, size: Size(rows: 30, columns: 120))
        let words = language.words()
        for kind in [Subscription.Kind.legacyLicence, .newCommerce, .software] {
            #expect(deck.screen.contains(words.kind(kind)), "\(deck.screen)")
        }
    }

    @Test func `goes to the one under the cursor`() {
        var deck = Self.blockers(.contoso(.e3, reservations: [.a()]))
        deck.press("j")
        deck.press(.enter)
        #expect(deck.state.pages.last == Self.page(.subscription(Subscription.e3.id)))
        #expect(deck.screen.contains("! Blocks removal  The subscription is active."))
        deck.press(.escape)
        deck.press(.home, .enter)
        #expect(deck.state.pages.last == Self.page(.reservation(Reservation.a().id)))
    }

    @Test func `clears one by one until the link is alive`() throws {
        var deck = Self.blockers(.contoso(.e3, reservations: [.a()], software: [.a()]))
        try deck.complete("cy")
        #expect(deck.screen.contains("2 blockers."))
        try deck.complete("cy")
        #expect(deck.screen.contains("1 blocker."))
        try deck.complete("sy")
        #expect(deck.screen.contains("✓ No blockers left"))
        deck.press(.escape)
        #expect(deck.screen.contains("› ✓ Remove reseller relationship"))
    }

    @Test func `does not offer what only the Azure portal can do`() {
        var deck = Self.blockers(.contoso(reservations: [.a()]), rules: .inProduction)
        #expect(deck.screen.contains("Only the Azure portal or Microsoft support can end it."))
        deck.press("c")
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text.contains("Use the Azure portal") == true)
    }

    @Test func `shows the selected one whole, however far down it is`() {
        var deck = Self.blockers(.everything)
        deck.press("G")
        let lines = deck.screen.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("› Offer of nce-paused") })
        #expect(lines.contains { $0.contains("Check it in Partner Center.") })
    }
}
