import Canvas
import Domain
import Testing
import Wording

@testable import Deck

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
        #expect(deck.screen.contains("narrow by any text"))
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
        #expect(deck.screen.contains("narrow by any text"))
        deck.press("q")
        #expect(deck.state.pages.isEmpty)
    }

    @Test(arguments: [
        ("가온", [1]), ("日本 株式", [2]), ("fabrikam", [3, 2, 1]), ("ｆａｂｒｉｋａｍ", [3, 2, 1]),
        ("c1003", [3]), ("jürgen", [4]), ("JÜRGEN", [4]), ("오피스", [4]),
        ("office intent", [3, 2, 1]),
        ("20:28", [2]), ("2026-05-28", [4, 3, 2, 1]), ("→ reactivate", [4]), ("%1", []),
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
        for entry in JournalEntry.everything {
            let row = [
                String(entry.id), entry.date.minute, entry.author.userPrincipalName, entry.mark,
                page.sentence(of: entry, in: words), entry.customer?.companyName ?? "",
            ].joined(separator: " ")
            for word in row.split(separator: " ") {
                var filter = JournalFilter([SearchWord(word)], in: words)
                let isShown = filter.shows(entry, page)
                #expect(isShown, "\(word) of \(row)")
            }
        }
    }

    @Test func `looks again in another language`() {
        var deck = `The journal`.deck(JournalEntry.suspended)
        deck.press("/intent")
        deck.press(.enter)
        #expect(deck.screen.contains("1 of 3"))
        deck.press("L")
        #expect(deck.screen.contains("3건 중 0건"))
        deck.press(.escape)
        deck.press("/예정")
        #expect(deck.screen.contains("3건 중 1건"))
    }

    @Test func `finds the same whether typed at once, letter by letter, or taken back`() {
        let sought = ["step", "step 3", "done office", "20:4", "✗", "plan", "e3 su"]
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
