import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A search in the text of a dialog` {
    /// The messages, with so many files saved, the last one first.
    private func messages(_ count: Int = 60, language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(language: language)
        for number in 1...count { deck.happen(.saved(path: "/tmp/file-\(number).txt")) }
        deck.press("M")
        return deck
    }

    /// What is searched for and stands out on the screen, that which is looked at in brackets.
    private func marked(_ deck: DeckHarness) -> [String] {
        view(deck.state).lines.flatMap(\.spans).filter { $0.role == .match }
            .map { $0.ground == .selection ? "[\($0.text)]" : $0.text }
    }

    @Test(arguments: Language.allCases)
    func `is named in the frame of one that does not show whole, and in its keys`(
        language: Language
    ) {
        let words = language.words()
        var deck = messages(language: language)
        #expect(deck.screen.contains("─ / \(words.textSearchKey) "))
        deck.press("/")
        #expect(deck.box.hasSuffix(words.textSearchTypingKeys))
        deck.press("file")
        deck.press(.enter)
        #expect(deck.box.hasSuffix("1/60 · " + words.textSearchKeys))
        for line in view(deck.state).lines { #expect(line.columns == 80) }
        var short = DeckHarness(language: language)
        short.press("M")
        #expect(!short.screen.contains("─ / \(words.textSearchKey) "))
    }

    @Test func `goes from match to match, says which of how many, and goes on at the first`() {
        var deck = messages()
        deck.press("/FILE-1")
        #expect(deck.box.contains("1/11 · "))
        deck.press(.enter)
        // `file-19` is the first that has it: the newest stand first.
        #expect(deck.box.contains("file-19.txt"))
        #expect(marked(deck).filter { $0.hasPrefix("[") } == ["[file-1]"])
        for turn in 2...11 {
            deck.press("n")
            #expect(deck.box.contains("\(turn)/11 · "))
            #expect(marked(deck).filter { $0.hasPrefix("[") } == ["[file-1]"])
        }
        #expect(deck.box.contains("/tmp/file-1.txt"))
        deck.press("n")
        #expect(deck.box.contains("1/11 · "))
        deck.press("N")
        #expect(deck.box.contains("11/11 · "))
        deck.press(.enter)
        #expect(deck.box.contains("1/11 · "))
    }

    @Test func `is left by Esc, and the dialog by the next one`() {
        var deck = messages()
        deck.press("/file-3")
        deck.press(.enter, .escape)
        #expect(deck.state.dialog == .messages)
        #expect(marked(deck) == [])
        #expect(deck.box.hasSuffix(deck.state.words.closeKeys))
        deck.press(.escape)
        #expect(deck.state.dialog == nil)
        // While it is typed, Esc leaves the text where it was.
        deck.press("MG")
        let top = deck.state.dialogTop
        deck.press("/file-60")
        #expect(deck.state.dialogTop == 0)
        deck.press(.escape)
        #expect(deck.state.dialogTop == top && deck.state.dialog == .messages)
    }

    @Test func `keeps what is typed when it is changed, and takes what is pasted`() {
        var deck = messages()
        deck.press("/file-3")
        deck.press(.enter)
        deck.press("/zz")
        #expect(deck.box.contains(deck.state.words.nothingMatches + " "))
        #expect(!deck.box.contains("0/0"))
        deck.press(.escape)
        #expect(deck.box.contains("/ file-3"))
        deck.press(.escape)
        deck.press("/")
        deck.happen(.key(.pasted("file-60")))
        #expect(deck.box.contains("1/1 · "))
    }

    @Test(arguments: Language.allCases)
    func `confirms nothing, whatever is typed into it or after it`(language: Language) {
        let words = language.words()
        var deck = DeckHarness(language: language)
        deck.press(.enter)
        deck.press("s")
        let asked = deck.state.dialog
        #expect(deck.press("/yyny") == [])
        #expect(deck.press(.backspace, .backspace, .backspace, .backspace, .backspace) == [])
        #expect(deck.press("y") == [])
        #expect(deck.press(.enter, .enter) == [])
        #expect(deck.press("ynq5") == [])
        #expect(deck.state.notice?.text == words.textSearchFirst)
        #expect(deck.state.dialog == asked)
        #expect(!deck.box.contains(words.yesNoKeys))
        #expect(deck.press(.escape) == [])
        #expect(deck.state.dialog == asked)
        #expect(deck.box.contains(words.yesNoKeys))
        #expect(
            deck.press("y") == [
                .perform(.suspend(Subscription.e3.id, of: Customer.contoso.id))
            ])
    }

    @Test func `drops the keys that were typed before it was left where something is confirmed`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("s/x")
        let before = deck.state.openings
        deck.press(.escape)
        #expect(deck.state.openings > before)
    }

    @Test func `ends where a dialog comes in the place of the text that has none`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("s/x")
        deck.state.dialog = .renewal(RenewalDialog(deck.state.heldTargets, in: deck.state))
        deck.state.lookalikes = .asked([Customer.contoso.id])
        #expect(deck.state.textSearch == nil && !deck.state.takesText)
        #expect(!canTake(.character("y"), in: deck.state))
        #expect(!canTake(.enter, in: deck.state))
    }

    @Test func `begins with F3 where something is typed, and leaves that as it is`() {
        var deck = DeckHarness(.contoso())
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter)
        deck.press("con/")
        func typed() -> String? {
            if case .removal(let asked)? = deck.state.dialog { asked.typed } else { nil }
        }
        #expect(typed() == "con/")
        deck.press(.function(3))
        deck.press("microsoft id")
        #expect(deck.box.contains("1/"))
        deck.press(.enter)
        deck.press("n")
        deck.press("abc")
        #expect(typed() == "con/")
        deck.press(.escape)
        deck.press("x")
        #expect(typed() == "con/x")
    }

    @Test func `is said line by line in plain mode`() {
        var deck = messages()
        deck.press("/file-42")
        deck.press(.enter)
        let plain = PlainDialog(of: deck.state)
        #expect(plain?.selected?.contains("file-42.txt") == true)
        #expect(plain?.footer.contains { $0.contains("1/1") } == true)
    }
}

@Suite struct `The matches in a text` {
    private func lines(_ texts: String...) -> [Line] { texts.map { Line(Span($0)) } }

    @Test(
        arguments: [
            ("access", ["lose Access here", "and access there"], 2),
            ("lose access", ["may lose  ", "    access to"], 1),
            ("1a2b-3c4d", ["ID 1a2b-", "   3c4d end"], 1),
            ("かわせみ", ["株式会社カワセ", "ミ商会"], 1),
            ("lose", ["close loser"], 2), ("", ["text"], 0), (" ", ["a text"], 0),
            ("gone", ["text", "", "more"], 0),
        ] as [(String, [String], Int)])
    func `are found in lines, and between two`(sought: String, texts: [String], count: Int) {
        #expect(TextMatches(of: sought, in: texts.map { Line(Span($0)) }).count == count)
    }

    @Test func `stand out in both lines, with all that stands around them`() {
        let text = lines("may lose", "  access to")
        let matches = TextMatches(of: "lose access", in: text)
        let marked = matches.marked(in: text, current: 0)
        #expect(marked.map(\.text) == text.map(\.text))
        #expect(
            marked.map { $0.spans.filter { $0.role == .match }.map(\.text) } == [
                ["lose"], ["access"],
            ])
        #expect(marked[0].spans.last?.ground == .selection)
        #expect(matches.marked(in: text, current: 1)[0].spans.last?.ground == .page)
    }

    @Test func `begin with the first one from a line on, or from the top`() {
        let matches = TextMatches(of: "a", in: lines("a", "b", "a"))
        #expect([0, 1, 2, 3].map { matches.first(fromLine: $0) } == [0, 1, 1, 0])
    }
}

@Suite struct `A search in the page of a holding` {
    private func opened(_ language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(language: language)
        deck.press(.enter, .enter)
        return deck
    }

    @Test(arguments: Language.allCases)
    func `leads to its matches, leaves all lines, and is left by Esc`(language: Language) {
        var deck = opened(language)
        let lines = deck.state.itemCount
        deck.press("/e3")
        let field = deck.state.searchField
        #expect(field?.text == "e3" && field?.isTyping == true)
        guard case .holding(let page)? = deck.state.pages.last else {
            Issue.record("no page of a holding")
            return
        }
        let count = page.matches(in: deck.state).count
        #expect(count > 1)
        #expect(deck.state.itemCount == lines)
        #expect(deck.screen.contains("1/\(count)"))
        deck.press(.enter)
        let first = deck.state.cursor.index
        deck.press("n")
        #expect(deck.screen.contains("2/\(count)"))
        #expect(deck.state.cursor.index > first)
        deck.press("N")
        #expect(deck.state.cursor.index == first)
        deck.press(.escape)
        #expect(deck.state.searchField?.text == "")
        #expect(deck.state.pages.count == 2)
    }

    @Test(arguments: Language.allCases)
    func `finds the facts of an account as well, and scrolls to them`(language: Language) {
        var deck = DeckHarness(language: language, size: Size(rows: 14, columns: 80))
        deck.press(.enter)
        deck.press("4")
        #expect(!deck.screen.contains("+49 221"))
        deck.press("/+49 221")
        #expect(deck.screen.contains("+49 221 0000") && deck.screen.contains("  1/1"))
        deck.press(.enter, .escape)
        #expect(deck.state.pages.count == 1)
        #expect(deck.state.searchField?.text == "")
        deck.press("/zzz")
        #expect(deck.screen.contains("  " + deck.state.words.nothingMatches))
        #expect(!deck.screen.contains("0/0"))
        deck.press(.enter, .escape)
        // The lists of the other pages are narrowed as before.
        deck.press("1/zzz")
        #expect(deck.state.itemCount == 0)
    }

    @Test func `is what n and N need, which say so`() {
        var deck = opened()
        deck.press("n")
        #expect(deck.state.notice?.text == deck.state.words.noTextSearch)
    }
}
