import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The copy menu` {
    /// What a key of the menu copies; nil if it copies nothing.
    private func copied(_ key: String, _ deck: DeckHarness) -> String? {
        var deck = deck
        guard case .copy(let text)? = deck.press(key).first else { return nil }
        #expect(deck.state.dialog == nil)
        return text
    }

    /// The row with all columns of its list.
    private func wholeRow(_ deck: DeckHarness) -> String? {
        copied("w", deck) ?? copied("r", deck)
    }

    /// The menu over a customer's pages, after these keys.
    private func menu(
        _ holdings: Holdings = .contoso(.e3), _ keys: String = "", language: Language = .english
    ) -> DeckHarness {
        var deck = DeckHarness(holdings, language: language)
        deck.press(.enter)
        deck.press(keys + "y")
        return deck
    }

    @Test func `shows everything there is to copy of a customer`() {
        var deck = DeckHarness()
        #expect(deck.press("y") == [])
        #expect(deck.screen.contains("┌ Copy ─"))
        #expect(
            deck.box.hasPrefix(
                """
                › m  Microsoft ID             a1b2c3d4-0000-4000-8000-000000000001
                  d  Domain                   contoso.onmicrosoft.com
                  n  Customer                 Contoso
                  r  Row as shown, with tabs  Contoso · contoso.onmicrosoft.com · DE · 1
                """))
        #expect(deck.box.contains("w  Whole row, with tabs     Contoso · contoso."))
        #expect(deck.box.hasSuffix("\n\ny row · Enter copy · ↑↓ select · Esc close"))
    }

    @Test(arguments: Language.allCases)
    func `copies a customer's id, domain, name and row`(language: Language) {
        var deck = DeckHarness(language: language)
        deck.press("y")
        #expect(copied("m", deck) == "a1b2c3d4-0000-4000-8000-000000000001")
        #expect(copied("d", deck) == "contoso.onmicrosoft.com")
        #expect(copied("n", deck) == "Contoso")
        // The column for when it was last listed is empty, and stays.
        let row = "Contoso\tcontoso.onmicrosoft.com\tDE\t1\t0\t0\t1\t→ "
        #expect(
            copied("w", deck) == row + language.words().readyOneStepAway + "\t\t"
                + Customer.contoso.id.text)
        #expect(copied("y", deck) == copied("r", deck))
    }

    @Test(arguments: Language.allCases)
    func `closes, and it is said what was copied`(language: Language) {
        let words = language.words()
        var deck = DeckHarness(language: language)
        deck.press("ym")
        deck.happen(.copied)
        #expect(deck.state.dialog == nil)
        let said = words.copied(words.microsoftIDLabel, text: Customer.contoso.id.text)
        #expect(deck.state.notice?.text == said)
        #expect(deck.state.notice?.tone == .good)
        #expect(deck.screen.contains("✓ " + said.prefix(12)))
        deck.press("yy")
        deck.happen(.copied)
        #expect(deck.state.notice?.text == words.rowCopied)
        // What is copied next is something else.
        deck.happen(.copied)
        #expect(deck.state.notice?.text == words.idsCopied)
    }

    @Test func `says a long text by its beginning`() {
        var deck = DeckHarness(others: [.named(String(repeating: "A", count: 10_000), 1)])
        deck.press("jyn")
        deck.happen(.copied)
        #expect(deck.state.notice!.text.count < 120)
        #expect(deck.state.notice!.text.contains("AAA…"))
    }

    @Test func `copies whole what the screen has no room for, of the selected row`() {
        let long = Tour.others[2]
        var deck = DeckHarness(others: Tour.others, size: Size(rows: 10, columns: 40))
        deck.press("jjjy")
        #expect(copied("n", deck) == long.companyName)
        #expect(copied("d", deck) == long.domain)
        #expect(copied("w", deck)?.hasPrefix(long.companyName + "\t" + long.domain + "\t") == true)
        #expect(copied("r", deck)?.hasPrefix(long.companyName + "\t") == true)
    }

    @Test func `copies nothing that a terminal or a table could take for its own`() {
        var deck = DeckHarness(others: [.named("Con\u{1B}[31mtoso\tLtd\n\u{202E}", 1)])
        deck.press("jy")
        #expect(copied("n", deck) == "Con·[31mtoso·Ltd·")
        let row = copied("w", deck) ?? ""
        #expect(row.split(separator: "\t", omittingEmptySubsequences: false).count == 10)
        #expect(!row.contains("\n"))
    }

    @Test(arguments: Language.allCases)
    func `copies a holding's id, name and row, and the customer's domain`(language: Language) {
        let words = language.words()
        let deck = menu(language: language)
        #expect(copied("i", deck) == "e3")
        #expect(copied("m", deck) == Customer.contoso.id.text)
        #expect(copied("d", deck) == "contoso.onmicrosoft.com")
        #expect(copied("n", deck) == "Office 365 E3")
        let cells = self.cells(deck)
        #expect(
            Array(cells[0..<6]) == [
                "Office 365 E3", "", words.kind(Subscription.Kind.legacyLicence), "25",
                words.statusActive, Date.day(300).day,
            ])
        #expect(cells[7] == words.on)
        #expect(Array(cells[9...]) == ["! " + words.blockerMark, "e3", "order-e3"])
    }

    /// The cells of the copied row, empty ones too.
    private func cells(_ deck: DeckHarness) -> [String] {
        (wholeRow(deck) ?? "").split(separator: "\t", omittingEmptySubsequences: false)
            .map(String.init)
    }

    @Test func `copies the offer and the cancellation window, and whatever else the list exports`()
    {
        var deck = menu(
            .contoso(.a(.newCommerce, name: "Microsoft 365 E5", friendlyName: "Warehouse")))
        let cells = self.cells(deck)
        #expect(Array(cells[0...1]) == ["Warehouse", "Microsoft 365 E5"])
        #expect(cells[6] == Date.day(5).minute + " UTC")
        deck.press(.escape)
        guard case .table(let table)? = deck.state.shown.listed(in: deck.state)?.content() else {
            Issue.record("the list exports no table")
            return
        }
        #expect(cells == table.rows[0].map(\.shown))
        #expect(cells.count == table.headings.count)
    }

    @Test func `copies an add-on's name without the branch before it`() {
        let deck = menu(
            .contoso(.e3, .a(.legacyAddOn, id: "addon", name: "Visio", parent: "e3")), "j")
        #expect(copied("i", deck) == "addon")
        #expect(copied("r", deck)?.hasPrefix("Visio\t") == true)
    }

    @Test func `is there for reservations and software`() {
        let held = Holdings.contoso(reservations: [.a()], software: [.a()])
        #expect(copied("i", menu(held, "2")) == Reservation.a().id.text)
        #expect(copied("i", menu(held, "3")) == SoftwarePurchase.a().id.text)
    }

    @Test(arguments: Language.allCases)
    func `copies a blocker with its reason and its way out`(language: Language) {
        let words = language.words()
        var deck = DeckHarness(.contoso(.e3), language: language)
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter)
        deck.press("y")
        #expect(copied("i", deck) == "e3")
        #expect(copied("m", deck) == Customer.contoso.id.text)
        #expect(copied("n", deck) == "Office 365 E3")
        let cells = wholeRow(deck)?.split(separator: "\t").map(String.init) ?? []
        #expect(cells.count == 10)
        #expect(cells.first == "Office 365 E3")
        #expect(cells.contains(words.cause(.active)))
    }

    @Test func `copies the ids of a journal's entry, and its row`() {
        var deck = `The journal`.deck(JournalEntry.suspended)
        deck.press("y")
        #expect(
            copied("i", deck)
                == "MS-RequestId: d0d0-2\nMS-CorrelationId: c0c0-1\nEntry: 1\nHash: hash-1"
                + "\nEntry: 2\nHash: hash-2\nEntry: 3\nHash: hash-3")
        #expect(copied("n", deck) == "Contoso")
        #expect(copied("d", deck) == "contoso.onmicrosoft.com")
        let cells = self.cells(deck)
        #expect(
            Array(cells[0...2]) == ["2", "2026-05-28 20:28:40", "agent@fabrikam.example"])
        #expect(
            Array(cells[4...]) == [
                "Contoso", "✓ verified: suspend Office 365 E3", "contoso.onmicrosoft.com",
                Customer.contoso.id.text,
            ])
    }

    @Test func `offers no domain or name where an entry is about no customer`() {
        var deck = `The journal`.deck([.a(1, .repaired(bytes: 210), of: nil)])
        deck.press("y")
        #expect(copied("i", deck) == "Entry: 1\nHash: hash-1")
        #expect(deck.press("dn") == [])
        #expect(deck.state.dialog != nil)
        let keys = deck.box.split(separator: "\n").compactMap { line in
            line.first { $0 != " " && $0 != "›" }
        }
        #expect(!keys.contains("d") && !keys.contains("n"), "\(deck.box)")
    }

    @Test func `copies both ids of what the radar sees`() {
        var deck = `The radar`.deck()
        deck.press("y")
        #expect(copied("m", deck) == Customer.contoso.id.text)
        #expect(copied("i", deck) == "e3")
        #expect(copied("d", deck) == "contoso.onmicrosoft.com")
        #expect(copied("n", deck) == "Contoso")
        #expect(
            wholeRow(deck)
                == "! cancel window ends\tin 5 h\t2026-05-29 01:56 UTC"
                + "\tContoso\tcontoso.onmicrosoft.com\tOffice 365 E3"
                + "\t\(Customer.contoso.id.text)\te3")
        let ready = Radar(signs: [.a(.ready, Tour.others[0])], counts: [.ready: 1], asOf: nil)
        var relationship = `The radar`.deck(ready)
        relationship.press("y")
        #expect(copied("i", relationship) == nil)
        #expect(copied("m", relationship) == Tour.others[0].id.text)
    }

    @Test func `copies the selected text by Enter`() {
        var deck = DeckHarness()
        deck.press("y")
        deck.press(.down)
        #expect(deck.box.contains("› d  Domain"))
        #expect(deck.press(.enter) == [.copy("contoso.onmicrosoft.com")])
        #expect(deck.state.dialog == nil)
    }

    @Test(arguments: [Key.escape, .character("q")])
    func `closes without copying`(key: Key) {
        var deck = DeckHarness()
        deck.press("y")
        #expect(deck.press(key) == [])
        #expect(deck.state.dialog == nil)
    }

    @Test func `lets no other key through`() {
        var deck = menu()
        let pages = deck.state.pages
        #expect(deck.press("saucR4LTM") == [])
        #expect(deck.state.pages == pages)
        #expect(deck.state.dialog != nil)
    }

    @Test(arguments: Language.allCases, Tour.sizes)
    func `shows each text whole`(language: Language, size: Size) {
        var deck = DeckHarness(.everything, language: language, size: size)
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter)
        deck.press("y")
        for line in view(deck.state).lines { #expect(line.columns == size.columns) }
        let shown = deck.state.dialog!.model.box(in: deck.state).text
        for line in shown { #expect(line.columns <= DialogBox.room(in: size)) }
        let said = shown.map(\.text).joined().filter { !$0.isWhitespace }
        for key in "imdn" {
            let text = copied(String(key), deck)?.filter { !$0.isWhitespace }
            #expect(text.map { said.contains($0) } == true, "\(key)")
        }
        #expect(!said.contains("…"))
    }
}
