import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `What was said over the footer` {
    static let saved = Event.saved(path: "/tmp/a.txt")

    /// What is kept, the newest first.
    private func texts(_ deck: DeckHarness) -> [String] {
        deck.state.messages.all.map(\.notice.text)
    }

    @Test func `can be read after the next key: the newest first, with time and mark`() {
        var deck = DeckHarness()
        deck.press("ß")
        deck.state.now += 5
        deck.happen(Self.saved)
        deck.happen(.saveFailed(path: "/tmp/b.txt", reason: "no space left"))
        deck.press("j")
        #expect(deck.state.notice == nil)
        #expect(deck.press("M") == [])
        #expect(deck.screen.contains("┌ Messages ─"))
        #expect(
            deck.box == """
                20:26:45 UTC ! /tmp/b.txt was not saved: no space left
                20:26:45 UTC ✓ Saved as /tmp/a.txt.
                20:26:40 UTC · ß does nothing here; ? shows the keys.

                Enter, Esc close
                """)
    }

    @Test(arguments: Language.allCases)
    func `is said again in the language chosen, and kept as it was said`(language: Language) {
        let (words, other) = (language.words(), language.next.words())
        var deck = DeckHarness(language: language)
        deck.happen(Self.saved)
        #expect(deck.state.notice?.text == words.saved("/tmp/a.txt"))
        deck.press("L")
        #expect(deck.state.notice?.text == other.saved("/tmp/a.txt"))
        #expect(deck.state.notice?.tone == .good)
        deck.press("M")
        #expect(deck.box.contains(words.saved("/tmp/a.txt")))
        #expect(!deck.box.contains(other.saved("/tmp/a.txt")))
        deck.press(.escape, .character("L"), .character("L"))
        #expect(deck.state.notice?.text == language.words().languageTold)
        #expect(
            texts(deck).prefix(2) == [words.languageTold, language.next.next.words().languageTold])
    }

    @Test func `breaks no message before the edge of its box`() {
        let word = String(repeating: "message ", count: 11) + "end"
        var deck = DeckHarness(size: Size(rows: 24, columns: 120))
        deck.state.tell(.warning) { _ in word }
        deck.press("M")
        #expect(deck.box.contains(word))
    }

    @Test func `has a path whole where the screen has room for it`() {
        let path = "/home/agent/" + String(repeating: "certificate-", count: 6) + ".html"
        var deck = DeckHarness(size: Size(rows: 24, columns: 120))
        deck.happen(.saved(path: path))
        deck.press("M")
        #expect(deck.box.contains(path))
    }

    @Test(arguments: [80, 120])
    func `has all of what was copied, which the footer cuts`(columns: Int) {
        let customers = "https://partner.microsoft.com/dashboard/v2/customers/"
        let link = customers + Customer.contoso.id.text
        var deck = DeckHarness(size: Size(rows: 24, columns: columns))
        deck.state.copying = CopyItem("l", "Link", link + "/account\nsecond line")
        deck.happen(.copied)
        #expect(deck.state.notice?.text.hasSuffix("…") == true)
        #expect(deck.state.messages.all.first?.notice.full.contains(link + "/account") == true)
        deck.press("M")
        let said = deck.box.filter { !$0.isWhitespace && $0 != "│" }
        #expect(said.contains(link + "/account·secondline"))
        #expect(!said.contains("…"))
    }

    @Test(arguments: Language.allCases)
    func `is nothing at first, and that is said`(language: Language) {
        let words = language.words()
        var deck = DeckHarness(language: language)
        deck.press("M")
        #expect(deck.screen.contains("┌ \(words.messagesTitle) ─"))
        #expect(deck.box == "\(words.noMessages)\n\n\(words.closeKeys)")
    }

    @Test(arguments: [Key.escape, .enter, .character("q"), .character("M")])
    func `is closed by the key that opened it, too`(key: Key) {
        var deck = DeckHarness()
        deck.press("M")
        #expect(deck.press(key) == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.state.pages == [])
    }

    @Test func `opens on every page`() {
        for (name, deck) in `The keymap`.pages(.english) {
            var deck = deck
            #expect(deck.press("M") == [], "\(name)")
            #expect(deck.state.dialog == .messages, "\(name)")
        }
    }

    @Test func `opens while a suspension can still be taken back, and leaves it alone`() {
        var deck = DeckHarness(hold: 5)
        deck.press(.enter)
        deck.press("sy")
        deck.press("M")
        #expect(deck.state.dialog == .messages)
        #expect(deck.state.onHold != nil)
    }

    @Test func `is a letter while a search is typed`() {
        var deck = DeckHarness()
        deck.press("/M")
        #expect(deck.state.customers.search == "M")
        #expect(deck.state.dialog == nil)
    }

    @Test func `has why a key was off`() {
        var deck = DeckHarness()
        deck.press("Ju")
        deck.press(.down)
        #expect(texts(deck) == [deck.state.words.nothingSelected])
        #expect(deck.state.messages.all.map(\.notice.tone) == [.warning])
    }

    @Test func `has what went from the footer by itself`() {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.happen(.syncReported(.cutOff))
        let told = deck.state.notice?.text
        deck.happen(.syncReported(.at(.rest)))
        #expect(deck.state.notice == nil)
        #expect(told != nil)
        #expect(texts(deck).first == told)
    }

    @Test func `is kept once where it was said twice in a row within a second`() {
        var deck = DeckHarness()
        deck.happen(Self.saved)
        deck.state.now += 0.3
        deck.happen(Self.saved)
        #expect(texts(deck).count == 1)
        deck.state.now += 1
        deck.happen(Self.saved)
        #expect(texts(deck).count == 2)
        // Something else came between.
        deck.press("ß")
        deck.happen(Self.saved)
        #expect(texts(deck).count == 4)
    }

    @Test func `is kept a thousand times, and how many went first is told`() {
        var deck = DeckHarness()
        for number in 1...1005 { deck.happen(.saved(path: "/tmp/\(number)")) }
        #expect(texts(deck).count == 1000)
        #expect(texts(deck).first == "Saved as /tmp/1005.")
        #expect(texts(deck).last == "Saved as /tmp/6.")
        deck.press("MG")
        #expect(deck.box.contains("5 earlier messages not kept."))
    }

    @Test func `stays where it is scrolled to while more is said`() {
        var deck = DeckHarness()
        for number in 1...60 { deck.happen(.saved(path: "/tmp/\(number)")) }
        deck.press("M")
        deck.press("jjjjj")
        let top = deck.box.split(separator: "\n").first
        deck.happen(.saveFailed(path: "/tmp/long", reason: String(repeating: "reason ", count: 30)))
        deck.happen(.saved(path: "/tmp/last"))
        #expect(deck.box.split(separator: "\n").first == top)
        // At the top, the newest shows.
        deck.press("g")
        #expect(deck.box.hasPrefix("20:26:40 UTC ✓ Saved as /tmp/last."))
        deck.happen(.saved(path: "/tmp/newest"))
        #expect(deck.box.hasPrefix("20:26:40 UTC ✓ Saved as /tmp/newest."))
    }

    @Test func `has what a dialog said, once it is closed`() {
        var deck = DeckHarness()
        deck.happen(.told("my.toml:3: no such role"))
        deck.press(.escape)
        deck.happen(.refused(.suspend(.init("e3"), of: .init("c")), .storeFull))
        deck.press(.escape)
        #expect(texts(deck) == ["The disk is full.", "my.toml:3: no such role"])
    }

    @Test func `of another day stands under that day`() {
        var deck = DeckHarness()
        deck.happen(Self.saved)
        deck.state.now = Date.today.adding(days: 1)
        deck.press("ß")
        deck.press("M")
        #expect(
            deck.box == """
                20:26:40 UTC · ß does nothing here; ? shows the keys.
                2026-05-28
                20:26:40 UTC ✓ Saved as /tmp/a.txt.

                Enter, Esc close
                """)
    }

    @Test(arguments: Language.allCases, Tour.sizes)
    func `is said whole, and scrolls to the oldest`(language: Language, size: Size) {
        let words = language.words()
        var deck = DeckHarness(language: language, size: size)
        deck.happen(.saveFailed(path: "/tmp/first.txt", reason: "no space left on device"))
        for number in 1...60 { deck.happen(.saved(path: "/tmp/\(number)")) }
        deck.press("M")
        #expect(deck.screen.contains("↑↓"))
        deck.press("G")
        let said = deck.box.filter { !$0.isWhitespace && $0 != "│" }
        let first = words.saveFailed("/tmp/first.txt", reason: "no space left on device")
        #expect(said.contains(first.filter { !$0.isWhitespace }))
        for line in view(deck.state).lines { #expect(line.columns == size.columns) }
    }

    @Test func `reaches no terminal as a command`() {
        var deck = DeckHarness()
        deck.happen(.saved(path: "/tmp/\u{1B}[31m"))
        deck.press("M")
        #expect(!deck.screen.contains("\u{1B}"))
    }

    @Test func `names the act and its customer`() {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.press(.enter)
        deck.press("sy")
        let write = ClearedWrite.suspend(Subscription.e3.id, of: Customer.contoso.id)
        deck.happen(.refused(write, .told(.notActivatedYet, by: .wordy)))
        deck.press(.escape)
        let kept = deck.state.messages.all.first?.notice.full ?? ""
        #expect(kept.hasPrefix("suspend Office 365 E3 · Contoso · "), "\(kept)")
        deck.press("sy")
        deck.happen(.performed(write))
        #expect(deck.state.notice?.text == "Suspended: Office 365 E3")
        #expect(deck.state.notice?.full == "Contoso · Suspended: Office 365 E3")
    }

    @Test func `does not name twice what it begins with`() {
        var notice = Notice(text: "Visio: It is not activated yet.", tone: .warning)
        notice.name("Visio · Contoso")
        #expect(notice.full == "Contoso · Visio: It is not activated yet.")
    }

    @Test func `that the service is read goes once that is over`() {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.press("R")
        #expect(deck.screen.contains("Refreshing from Partner Center"))
        deck.happen(.syncReported(.at(.reading(done: 1, total: 2))))
        #expect(deck.screen.contains("Refreshing from Partner Center"))
        deck.happen(.syncReported(.at(.rest)))
        #expect(!deck.screen.contains("Refreshing from Partner Center"))
    }
}
