import Canvas
import Chance
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Pictures of the directory` {
    private static let many = (1..<30).map { Customer.named("Tailspin \($0)", $0) }

    private func deck(
        _ size: Size, _ language: Language = .english, change: (inout DirectorySummary) -> Void
    ) -> DeckHarness {
        var deck = DeckHarness(others: Self.many, language: language, size: size)
        change(&deck.state.customers.summary)
        return deck
    }

    private func filled(_ summary: inout DirectorySummary) {
        summary.customers = 200
        summary.blockedCustomers = 100
        summary.oneStepCustomers = 25
        summary.unknownCustomers = 50
        summary.activeSubscriptions = 900
        summary.suspendedSubscriptions = 300
        summary.otherSubscriptions = 100
    }

    @Test func `say how customers and subscriptions are, beside their numbers`() {
        let deck = deck(Size(rows: 40, columns: 120), change: filled)
        let rows = deck.screen.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(rows[1].hasPrefix(" 200 customers        ██"))
        for part in ["█ 50 ready", "▓ 100 blocked (25 one step away)", "░ 50 unknown"] {
            #expect(rows[1].contains(part))
        }
        #expect(rows[2].hasPrefix(" 1,300 subscriptions  ██"))
        for part in ["█ 900 active", "▓ 300 suspended", "░ 100 other"] {
            #expect(rows[2].contains(part))
        }
        let bar = rows[1].filter { "█▓▒░".contains($0) }.count - 4
        let ready = rows[1].filter { $0 == "█" }.count - 1
        #expect(abs(ready * 4 - bar) <= 4)
    }

    @Test func `take no row from the list`() {
        for size in [Size(rows: 24, columns: 80), Size(rows: 40, columns: 120)] {
            let deck = deck(size, change: filled)
            #expect(deck.state.customers.head(in: deck.state).count == 4)
            #expect(deck.state.customersHeight == size.rows - 7)
        }
        // Where there is no room for a bar, the numbers stand as text.
        let narrow = deck(Size(rows: 24, columns: 80), change: filled)
        #expect(narrow.screen.contains("50 ready, 100 blocked (25 one step away), 50 unknown"))
    }

    @Test(
        arguments: Language.allCases, [Size(rows: 24, columns: 80), Size(rows: 40, columns: 160)])
    func `say that they count all while a search shows less`(language: Language, size: Size) {
        let words = language.words()
        var deck = DeckHarness(others: [.named("Tailspin", 1)], language: language, size: size)
        let all = words.ofAll(words.customersCount(2))
        #expect(!deck.screen.contains(all))
        deck.press("/tail")
        #expect(deck.screen.contains(all))
    }

    @Test(arguments: Language.allCases)
    func `stay within the screen, whatever the numbers`(language: Language) {
        var dice = Dice(seed: 12)
        for columns in 40...300 {
            let deck = deck(Size(rows: 40, columns: columns), language) { summary in
                summary.customers = dice.below(1_000_000_001)
                summary.blockedCustomers = dice.below(summary.customers + 1)
                summary.oneStepCustomers = dice.below(summary.blockedCustomers + 1)
                summary.activeSubscriptions = dice.below(1_000_000_001)
                summary.suspendedSubscriptions = dice.below(1000)
            }
            let hasNoBars = deck.state.directoryBars?.lines(in: deck.state.words) == nil
            for line in deck.state.customers.head(in: deck.state).prefix(2) {
                #expect(line.columns < deck.state.size.columns || hasNoBars)
            }
        }
    }
}

@Suite struct `The line of a term` {
    private func lines(
        _ subscription: Subscription, _ width: Int = 76, _ glyphs: Glyphs = .blocks,
        _ language: Language = .english, rules: Rules = .of2020
    ) -> [String] {
        TermLine(subscription, under: rules, at: .today)?
            .lines(width: width, at: .today, in: language.words(), glyphs).map(\.text) ?? []
    }

    @Test func `shows start, window, today and what comes at the end, each in words too`() {
        let drawn = lines(.a(.newCommerce, since: .day(-73), termEnds: .day(292)))
        #expect(drawn[0].hasPrefix("├▓▓▓▓▓"))
        #expect(drawn[0].hasSuffix("─┤"))
        #expect(drawn[0].firstIndex(of: "●") != nil)
        let text = drawn.joined(separator: "\n")
        #expect(text.contains("├ started \(Date.day(-73).day)"))
        #expect(text.contains("● today \(Date.today.day)"))
        #expect(text.contains("▓ can be cancelled until \(Date.day(5).day), in 5 days"))
        #expect(text.contains("renews \(Date.day(292).day), in 292 days ┤"))
    }

    @Test func `is none of an admin relationship whose end is asked for`() {
        func fate(_ status: AdminRelationship.Status) -> TermEnd? {
            TermLine(.a("a", status, endsAt: .day(9)), at: .today)?.fate
        }
        #expect(fate(.active) == .ends(.day(9)))
        #expect(fate(.terminationRequested) == nil && fate(.terminating) == nil)
    }

    @Test func `has the sign of each label below that of the line`() {
        let drawn = lines(.a(.newCommerce, since: .day(-73), termEnds: .day(292)), 120)
        let line = Array(drawn[0])
        for row in drawn.dropFirst() {
            for (place, sign) in row.enumerated() where "├●┤▓".contains(sign) {
                #expect(line[place] == sign, "\(row)")
            }
        }
    }

    @Test func `says that a window has closed, and that a suspended term ends`() {
        let drawn = lines(
            .a(.newCommerce, .suspended, cancellableUntil: .day(-58))
        ).joined(separator: "\n")
        #expect(drawn.contains("░ cancellation window closed \(Date.day(-58).day)"))
        #expect(drawn.contains("ends \(Date.day(300).day)"))
        #expect(!drawn.contains("▓"))
    }

    @Test(
        arguments: zip(
            Language.allCases, ["term ended DAY", "약정 종료 DAY(종료됨)", "契約終了 DAY (終了済み)"]))
    func `says that a term has ended, and not how long ago`(language: Language, said: String) {
        let drawn = lines(
            .a(.newCommerce, since: .day(-372), termEnds: .day(-7)), 76, .blocks, language
        ).joined(separator: "\n")
        #expect(drawn.contains(said.replacing("DAY", with: Date.day(-7).day) + " ┤"))
    }

    @Test func `is not there without a start or an end`() {
        #expect(lines(.a(.azurePlan, termEnds: nil)) == [])
        #expect(lines(.a(.newCommerce, since: .distantPast)) == [])
        #expect(lines(.a(.newCommerce, since: .day(3), termEnds: .day(3))) == [])
    }

    @Test(arguments: Language.allCases)
    func `has labels that never collide or leave their room`(language: Language) {
        var dice = Dice(seed: 9)
        for width in 8...300 {
            let start = dice.below(4000) - 3000
            let subscription = Subscription.a(
                dice.pick(Subscription.Kind.allCases), dice.pick(Subscription.Status.known),
                since: .day(start), termEnds: .day(start + 1 + dice.below(1200)),
                cancellableUntil: dice.chance(70) ? .day(start + dice.below(1400) - 100) : nil,
                autoRenews: dice.chance(50), term: dice.pick(["P1M", "P1Y", "P3Y"]))
            for glyphs in Glyphs.allCases {
                let drawn = lines(
                    subscription, width, glyphs, language,
                    rules: dice.pick([.of2020, .inProduction]))
                #expect(drawn[0].columns == width)
                for row in drawn { #expect(row.columns <= width, "\(row)") }
                guard width >= 60 else { continue }
                let text = drawn.joined(separator: "\n")
                #expect(text.contains(language.words().termToday(Date.today.day)))
                #expect(text.contains(language.words().termStarted(Date.day(start).day)))
            }
        }
    }

    @Test(arguments: [40, 60, 80, 120, 200])
    func `stands on the page of a subscription and of a reservation`(columns: Int) {
        var deck = DeckHarness(
            .contoso(.a(.newCommerce), reservations: [.a()]), size: Size(rows: 40, columns: columns)
        )
        deck.press(.enter, .enter)
        #expect(deck.screen.contains("today \(Date.today.day)"))
        deck.press(.escape)
        deck.press("2")
        deck.press(.enter)
        #expect(deck.screen.contains("today \(Date.today.day)"))
    }
}

@Suite struct `The edge of the screen` {
    private static let long = (1..<200).map { Customer.named("Tailspin \($0)", $0) }

    @Test func `has the scroll bar of a list that is longer than the screen`() {
        var deck = DeckHarness(others: Self.long)
        func bar() -> [Int] {
            view(deck.state).lines.indices.filter { view(deck.state).lines[$0].text.hasSuffix("▐") }
        }
        #expect(bar() == [5])
        // A blank stands before it.
        #expect(view(deck.state).lines[5].text.hasSuffix(" ▐"))
        deck.press("G")
        #expect(bar() == [21])
        #expect(DeckHarness().screen.contains("▐") == false)
    }

    @Test func `makes a move redraw two rows, and no more`() {
        var deck = DeckHarness(others: Self.long)
        var drawn = DrawnRows()
        deck.press("jj")
        let before = view(deck.state, reusing: &drawn)
        deck.press("j")
        let after = view(deck.state, reusing: &drawn)
        let changed = before.lines.indices.filter { before.lines[$0] != after.lines[$0] }
        // The two rows, and the position over the footer.
        #expect(changed == [7, 8, 22])
    }

    @Test(arguments: Language.allCases)
    func `is touched by nothing else`(language: Language) {
        for size in Tour.sizes {
            for (name, deck) in Tour.stops(language, size) + PlanTour.stops(language, size)
                + Tour.farStops(language, size)
            {
                for line in view(deck.state).lines {
                    #expect(" ▐".contains(line.text.last ?? " "), "\(name): \(line.text)")
                }
            }
        }
    }
}

@Suite struct `The width of the pane` {
    private static let size = Size(rows: 40, columns: 200)

    private func edge(_ deck: DeckHarness) -> Int? {
        view(deck.state).lines[10].text.firstIndex(of: "│").map {
            String(view(deck.state).lines[10].text[..<$0]).columns
        }
    }

    @Test func `is chosen by keys, kept, and never so that list or pane are lost`() {
        var deck = DeckHarness(size: Self.size)
        #expect(edge(deck) == 140)
        deck.press("}")
        #expect(edge(deck) == 136)
        deck.press("{{")
        #expect(edge(deck) == 144)
        deck.press("||")
        #expect(edge(deck) == 144)
        deck.press(String(repeating: "{", count: 40))
        #expect(edge(deck) == 170)
        #expect(deck.screen.contains(deck.state.words.paneIsNarrowest))
        deck.press(String(repeating: "}", count: 60))
        #expect(edge(deck) == 60)
        #expect(deck.screen.contains(deck.state.words.paneIsWidest))
        deck.press("|{")
        #expect(edge(deck) == nil)
        #expect(deck.screen.contains(deck.state.words.paneIsHidden))
    }
}

@Suite struct `A deck in ASCII` {
    @Test func `draws every page and dialog with nothing else, besides what is data`() {
        for size in Tour.sizes {
            for (name, deck) in Tour.stops(.english, size) + PlanTour.stops(.english, size)
                + Tour.farStops(.english, size)
            {
                var deck = deck
                let data = Set(
                    view(deck.state).text.unicodeScalars.filter { $0.properties.isAlphabetic })
                let columns = view(deck.state).lines.map(\.columns)
                deck.state.glyphs = .ascii
                let frame = view(deck.state)
                for scalar in frame.text.unicodeScalars where !scalar.isASCII {
                    #expect(data.contains(scalar) || scalar.columns != 1, "\(name): \(scalar)")
                }
                #expect(frame.lines.map(\.columns) == columns, "\(name)")
            }
        }
    }
}

@Suite struct `Pictures of random data` {
    /// A name with letters of every block of Unicode, controls and changes of direction.
    private func name(_ dice: inout Dice) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<dice.pick([0, 1, 8, 40, 300]) {
            let value = dice.pick([dice.below(0x250), dice.below(0x3000), dice.below(0x30000)])
            if let scalar = Unicode.Scalar(UInt32(value)) { text.append(scalar) }
        }
        return String(text)
    }

    @Test(arguments: Language.allCases)
    func `never leave their room, on lists, panes and pages of any size`(language: Language) {
        var dice = Dice(seed: 21)
        for turn in 0..<40 {
            var holdings = Holdings.contoso()
            holdings.subscriptions = (0..<1 + dice.below(30)).map { place in
                .a(
                    dice.pick(Subscription.Kind.allCases), dice.pick(Subscription.Status.known),
                    id: dice.chance(50) ? "id-\(place)" : "\(place)-" + name(&dice),
                    name: name(&dice), friendlyName: dice.chance(50) ? name(&dice) : "",
                    since: .day(-dice.below(2000)), termEnds: .day(dice.below(2000) - 1000),
                    cancellableUntil: .day(dice.below(2000) - 1000))
            }
            let size = Size(rows: 10 + dice.below(50), columns: 40 + dice.below(261))
            var deck = DeckHarness(
                holdings, others: [.a(name(&dice), id: "a"), .a(name(&dice), id: "b")],
                language: language, rules: dice.pick([.of2020, .inProduction]), size: size)
            deck.state.glyphs = dice.pick(Glyphs.allCases)
            for key: Key in [.down, .up, .enter, .enter, .end, .escape, .end] {
                deck.press(key)
                let frame = view(deck.state)
                #expect(frame.lines.count == size.rows)
                for line in frame.lines {
                    #expect(line.columns == size.columns, "\(turn)")
                    #expect(" ▐#".contains(line.text.last ?? " "), "\(turn): \(line.text)")
                }
            }
        }
    }
}
