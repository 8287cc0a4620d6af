import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The journal` {
    static func deck(
        _ entries: [JournalEntry], language: Language = .english,
        size: Size = Size(rows: 24, columns: 120)
    ) -> DeckHarness {
        var deck = DeckHarness(language: language, size: size)
        deck.world.journal = entries
        deck.press("J")
        return deck
    }

    static func rows(_ deck: DeckHarness) -> [String] {
        deck.screen.split(separator: "\n").dropFirst(4).dropLast().map(String.init)
            .filter { !$0.allSatisfy { $0 == " " } }
    }

    @Test func `is of all customers from the list, of one from its pages, of all from the radar`() {
        var deck = DeckHarness()
        deck.press("J")
        #expect(deck.reads.last == .journal(nil))
        deck.press(.escape, .enter)
        deck.press("J")
        #expect(deck.reads.last == .journal(Customer.contoso.id))
        #expect(deck.screen.contains(" Journal: Contoso"))
        deck.press("!J")
        #expect(deck.reads.last == .journal(nil))
    }

    @Test func `has the newest act first: time, who, what became of it and customer`() {
        let deck = Self.deck(
            JournalEntry.suspended + [.a(4, .intended(.of(.reactivate(.init("e3")))))])
        let rows = Self.rows(deck)
        #expect(rows.count == 2)
        #expect(
            rows[0].hasPrefix("›   4  2026-05-28 20:30:40  ? unfinished, no outcome: reactivate"))
        #expect(rows[0].contains("  Contoso"))
        #expect(rows[1].hasPrefix("    2  2026-05-28 20:28:40  ✓ verified: suspend Office 365 E3"))
        // All are by the same user, who stands in the head instead.
        #expect(deck.screen.contains("all by agent@fabrikam.example"))
        let several = Self.deck(
            JournalEntry.suspended + [.a(4, .repaired(bytes: 1), by: "other@fabrikam.example")])
        let act = Self.rows(several)[1]
        #expect(act.contains("2026-05-28 20:28:40  agent@fabrikam.example  ✓ verified"))
    }

    @Test(arguments: [80, 120])
    func `has the number of each act, by which it is found`(columns: Int) {
        let entries = (1...30).map { number in
            JournalEntry.a(number, .intended(.of(.suspend(.init("s\(number)")))))
        }
        var deck = Self.deck(entries, size: Size(rows: 24, columns: columns))
        #expect(Self.rows(deck)[0].hasPrefix("›  30  2026"))
        deck.press("/#17")
        #expect(deck.screen.contains("1 of 30"))
        #expect(Self.rows(deck)[0].contains("  17  2026"))
    }

    @Test func `says so when there is nothing in it, and why its keys are off`() {
        var deck = Self.deck([])
        #expect(deck.screen.contains("  none"))
        for key in ["u", "C"] {
            #expect(deck.press(key) == [])
            #expect(deck.screen.contains("! Nothing is selected."))
        }
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
    }

    @Test func `follows what is written only if it is asked to`() {
        let acts = (1...15).map { number in
            JournalEntry.a(number, .intended(.of(.suspend(.init("s\(number)")))))
        }
        var deck = Self.deck(Array(acts.prefix(8)))
        deck.press("jj")
        let before = Self.rows(deck).first { $0.hasPrefix("›") }
        func write(_ count: Int) {
            deck.world.journal = Array(acts.prefix(count))
            deck.happen(.journalRead(nil, deck.world.journal, nil))
        }
        write(12)
        #expect(Self.rows(deck).first { $0.hasPrefix("›") } == before)
        deck.press("f")
        #expect(deck.screen.contains("↑ following"))
        #expect(deck.state.selectedRow?.row.number == 12 && deck.state.cursor.index == 0)
        write(14)
        #expect(deck.state.selectedRow?.row.number == 14 && deck.state.cursor.index == 0)
        deck.press("fjjj")
        write(15)
        #expect(!deck.screen.contains("following"))
        #expect(deck.state.selectedRow?.row.number == 11)
    }

    @Test(arguments: [80, 120, 160, 200])
    func `has a column with who did it where several did`(columns: Int) {
        let users = ["mina@example.com", "jun@example.com"]
        let entries = users.enumerated().map { place, user in
            JournalEntry.a(
                place + 1, .intended(.of(.suspend(.init("s\(place)")))), by: user)
        }
        let deck = Self.deck(entries, size: Size(rows: 24, columns: columns))
        let lines = deck.screen.split(separator: "\n")
        #expect(lines.contains { $0.contains(deck.state.words.userLabel) })
        for user in ["mina@", "jun@"] {
            #expect(lines.contains { $0.contains(user) }, "\(deck.screen)")
        }
    }

    @Test func `stays on its entry while a search shows some, and others come`() {
        var deck = Self.deck(Array(JournalEntry.everything.prefix(20)))
        deck.press("/step")
        deck.press(.enter, .down)
        let before = Self.rows(deck).first { $0.hasPrefix("›") }
        deck.happen(.journalRead(nil, JournalEntry.everything, nil))
        #expect(Self.rows(deck).first { $0.hasPrefix("›") } == before)
        #expect(Self.rows(deck).allSatisfy { $0.contains("step") })
    }

    @Test func `takes a journal that is another one whole`() {
        var deck = Self.deck(JournalEntry.suspended)
        deck.press("/suspend")
        deck.happen(.journalRead(nil, [.a(1, .repaired(bytes: 5)), .a(2, .lost(entries: 1))], nil))
        #expect(deck.screen.contains("0 of 2"))
        deck.press(.escape)
        #expect(Self.rows(deck)[0].contains("! lost: 1 entry missing at the end"))
        deck.press("u")
        #expect(deck.screen.contains("not an action"))
    }

    @Test(arguments: Language.allCases, Tour.sizes)
    func `says at its top which entry is bad and what to do, and shows the ones before`(
        language: Language, size: Size
    ) {
        let words = language.words()
        let trouble = JournalTrouble.broken(
            path: "/home/agent/.local/state/partnerdeck/journal.jsonl", entry: 17)
        var deck = Self.deck([], language: language, size: size)
        deck.happen(.journalRead(nil, JournalEntry.suspended, trouble))
        let screen = deck.screen
        #expect(screen.contains("! "))
        #expect(screen.contains("17"))
        #expect(screen.contains("✓"))
        if size.columns > 40 { #expect(screen.contains("--verify")) }
        deck.press("jj")
        #expect(deck.screen.contains("17"))
        #expect(!words.reason(of: .journal(trouble)).isEmpty)
    }

    @Test func `is read again with R, and when it could not be read`() {
        var deck = Self.deck(JournalEntry.suspended)
        let count = deck.reads.count
        deck.press("R")
        #expect(deck.reads.dropFirst(count).contains(.journal(nil)))
        deck.happen(.readFailed(.journal(nil), .storeBusy))
        #expect(!Self.rows(deck).isEmpty)
    }

    @Test(arguments: Language.allCases, Tour.sizes)
    func `fills every screen exactly, whatever is in it`(language: Language, size: Size) {
        var deck = Self.deck(JournalEntry.everything, language: language, size: size)
        func check() {
            let frame = view(deck.state)
            #expect(frame.lines.count == size.rows)
            #expect(frame.lines.allSatisfy { $0.columns == size.columns })
        }
        check()
        deck.press("/日本 한국")
        check()
        #expect(view(deck.state).cursor?.row == 2)
        deck.press(.escape)
        for _ in JournalEntry.everything {
            deck.press(.enter)
            #expect(deck.state.dialog != nil)
            check()
            deck.press("G")
            check()
            deck.press(.escape, .down)
        }
        deck.press("?")
        check()
    }

    @Test(arguments: Language.allCases)
    func `has its marks and words where there is no colour, on an ordinary screen`(
        language: Language
    ) {
        let deck = Self.deck(
            JournalEntry.suspended, language: language, size: Size(rows: 24, columns: 80))
        let words = language.words()
        let row = deck.screen.split(separator: "\n").first { $0.hasPrefix("›") } ?? ""
        #expect(row.contains("✓"))
        #expect(row.contains("2026-05-28 20:28"))
        #expect(row.contains("Contoso"))
        #expect(deck.screen.contains("? " + words.helpKey))
    }
}

@Suite struct `A search in the journal` {
    static let rivals: [JournalEntry] = [
        .a(1, .intended(.of(.suspend(.init("e3")))), of: .named("가온테크 주식회사", 1)),
        .a(2, .intended(.of(.suspend(.init("e3")))), of: .named("日本テクノロジー株式会社", 2)),
        .a(3, .intended(.of(.suspend(.init("e3")))), of: .named("Ｆａｂｒｉｋａｍ", 3)),
        .a(
            4, .intended(.of(.reactivate(.init("e3")), named: "오피스 E3")),
            by: "jürgen@contoso.example"),
    ]

    func found(_ search: String, in entries: [JournalEntry], _ language: Language = .english)
        -> [Int]
    {
        var deck = `The journal`.deck(entries, language: language)
        deck.press("/" + search)
        guard case .journal(let page) = deck.state.pages.last else { return [] }
        return (0..<page.count).compactMap { page.entry(at: $0)?.id }
    }

    @Test func `narrows as it is typed and says how much is left`() {
        var deck = `The journal`.deck(Self.rivals)
        deck.press("/")
        #expect(deck.screen.contains("4 of 4"))
        deck.press("rea")
        #expect(deck.screen.contains(" / rea"))
        #expect(deck.screen.contains("1 of 4"))
        deck.press(.backspace, .backspace, .backspace)
        #expect(deck.screen.contains("4 of 4"))
        deck.press("nobody")
        #expect(deck.screen.contains("0 of 4"))
        #expect(deck.screen.contains("Nothing matches."))
        deck.press(.escape)
        #expect(deck.screen.contains("filter by any text"))
        #expect(`The journal`.rows(deck).count == 4)
    }

    @Test func `takes letters as letters, whatever they would command`() {
        var deck = `The journal`.deck(Self.rivals)
        #expect(deck.press("/qufCJ!L") == [])
        #expect(deck.state.pages.count == 1)
        #expect(deck.state.language == .english)
        #expect(canTake(.character("u"), in: deck.state))
        deck.press(.enter)
        #expect(deck.screen.contains(" / qufCJ!L"))
        deck.press("q")
        #expect(deck.screen.contains("filter by any text"))
        deck.press("q")
        #expect(deck.state.pages.isEmpty)
    }

    @Test(arguments: [
        ("가온", [1]), ("日本 株式", [2]), ("fabrikam", [3, 2, 1]), ("ｆａｂｒｉｋａｍ", [3, 2, 1]),
        ("c1003", [3]), ("jürgen", [4]), ("JÜRGEN", [4]), ("오피스", [4]),
        ("office unfinished", [3, 2, 1]),
        ("20:28", [2]), ("2026-05-28", [4, 3, 2, 1]), ("? reactivate", [4]), ("%1", []),
        ("1 4", [4, 1]),
    ])
    func `finds text of any script, case and width, all words of it`(search: String, ids: [Int]) {
        let expected =
            search == "1 4"
            ? found("1", in: Self.rivals).filter(found("4", in: Self.rivals).contains) : ids
        #expect(found(search, in: Self.rivals) == expected)
    }

    @Test func `finds a name typed in parts of syllables put together`() {
        // Decomposed, as some keyboards and clipboards have it.
        #expect(found("\u{1100}\u{1161}\u{110B}\u{1169}\u{11AB}", in: Self.rivals) == [1])
    }

    @Test(arguments: Language.allCases)
    func `finds every row by each of the words that stand in it`(language: Language) {
        let words = language.words()
        let deck = `The journal`.deck(JournalEntry.everything, language: language)
        guard case .journal(let page) = deck.state.pages.last else {
            Issue.record("no journal")
            return
        }
        for place in 0..<page.count {
            guard let row = page.row(at: place), let entry = page.head(of: row) else { continue }
            let told = page.told(of: row, in: words)
            let text = [
                String(row.number), entry.date.second, entry.author.userPrincipalName, told.mark,
                told.sentence, page.customer(of: row)?.companyName ?? "",
            ].joined(separator: " ")
            for word in text.split(separator: " ") {
                var filter = JournalFilter([SearchWord(word)], in: words)
                let isShown = filter.shows(row, page)
                #expect(isShown, "\(word) of \(text)")
            }
        }
    }

    @Test func `looks again in another language`() {
        var deck = `The journal`.deck(JournalEntry.suspended)
        deck.press("/verified")
        deck.press(.enter)
        #expect(deck.screen.contains("1 of 1"))
        deck.press("L")
        #expect(deck.screen.contains("1건 중 0건"))
        deck.press(.escape)
        deck.press("/확인됨")
        #expect(deck.screen.contains("1건 중 1건"))
    }

    @Test func `finds the same whether typed at once, letter by letter, or taken back`() {
        let sought = ["step", "step 3", "verified office", "20:4", "run", "e3 su"]
        for search in sought {
            let once = found(search, in: JournalEntry.everything)
            var deck = `The journal`.deck(JournalEntry.everything)
            deck.press("/" + search + "zz")
            deck.press(.backspace, .backspace)
            guard case .journal(let page) = deck.state.pages.last else { continue }
            #expect((0..<page.count).compactMap { page.entry(at: $0)?.id } == once)
            #expect(!once.isEmpty, "\(search)")
        }
    }
}
