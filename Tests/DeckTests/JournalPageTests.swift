import Canvas
import Deck
import Domain
import Testing
import Wording

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

    @Test func `has the newest entry first: number, time, who, what and customer`() {
        let deck = Self.deck(JournalEntry.suspended)
        let rows = Self.rows(deck)
        #expect(rows[0].hasPrefix("›   3  2026-05-28 20:29  agent@fabri"))
        #expect(rows[0].contains("✓ done: suspend Office 365 E3"))
        #expect(rows[0].hasSuffix("Contoso"))
        #expect(rows[1].contains("→ intent: suspend Office 365 E3"))
        #expect(rows[2].contains("· confirmed: suspend Office 365 E3"))
    }

    @Test func `says so when there is nothing in it, and why its keys are off`() {
        var deck = Self.deck([])
        #expect(deck.screen.contains("  none"))
        for key in ["u", "C"] {
            #expect(deck.press(key) == [])
            #expect(deck.screen.contains("! There is nothing here."))
        }
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
    }

    @Test func `follows what is written only if it is asked to`() {
        var deck = Self.deck(Array(JournalEntry.everything.prefix(8)))
        deck.press("jj")
        let before = Self.rows(deck).first { $0.hasPrefix("›") }
        func write(_ count: Int) {
            deck.world.journal = Array(JournalEntry.everything.prefix(count))
            deck.happen(.journalRead(nil, deck.world.journal, nil))
        }
        write(12)
        #expect(Self.rows(deck).first { $0.hasPrefix("›") } == before)
        deck.press("f")
        #expect(deck.screen.contains("↑ following"))
        #expect(Self.rows(deck)[0].hasPrefix("›  12 "))
        write(14)
        #expect(Self.rows(deck)[0].hasPrefix("›  14 "))
        deck.press("fjjj")
        write(15)
        #expect(!deck.screen.contains("following"))
        #expect(Self.rows(deck).contains { $0.hasPrefix("›  11 ") })
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
        #expect(Self.rows(deck)[0].contains("! lost: 1 entry is gone from the end"))
        deck.press("u")
        #expect(deck.screen.contains("not an act"))
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
        #expect(screen.contains("›   3") || screen.contains("✓"))
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
        #expect(Self.rows(deck).count >= 3)
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
        #expect(row.contains("2026-05-28 20:29"))
        #expect(row.contains("Contoso"))
        #expect(deck.screen.contains(words.followKey))
    }
}
