import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The key that exports` {
    /// Answers what is at the path that is typed now.
    private func find(_ finding: PathCheck.Finding, _ deck: inout DeckHarness) {
        guard case .checkPath(let typed)? = deck.settled.last else {
            Issue.record("no path is looked at")
            return
        }
        deck.happen(.pathChecked(PathCheck(typed: typed, path: "/work/" + typed, finding: finding)))
    }

    private func request(_ effects: [Effect]) -> ExportRequest? {
        guard case .export(let request)? = effects.first else { return nil }
        return request
    }

    private func table(_ effects: [Effect]) -> ListTable? {
        guard case .table(let table)? = request(effects)?.content else { return nil }
        return table
    }

    @Test func `asks for a file, and shows where that is and what is there`() {
        var deck = DeckHarness(others: Tour.others)
        #expect(deck.press("e") == [])
        #expect(deck.settled.last == .checkPath("customers-2026-05-28.csv"))
        #expect(!deck.box.contains("/work/"))
        find(.free, &deck)
        #expect(deck.box.contains("60 rows"))
        #expect(deck.box.contains("[CSV]  JSON   Markdown"))
        #expect(deck.box.contains("> customers-2026-05-28.csv"))
        #expect(deck.box.contains("→ /work/customers-2026-05-28.csv\n  ✓ a new file"))
        #expect(deck.box.hasSuffix("Tab format · Enter save · Esc cancel"))
    }

    @Test func `writes all customers that the search shows, not only those in memory`() {
        var deck = DeckHarness(others: Tour.others)
        deck.press("/tailspin")
        deck.press(.enter)
        deck.press("e")
        #expect(deck.box.contains("55 rows"))
        find(.free, &deck)
        let request = request(deck.press(.enter))
        #expect(request?.content == .customers(search: "tailspin"))
        #expect(request?.path == "/work/customers-2026-05-28.csv")
        #expect(request?.isReplacing == false && request?.format == .csv)
        deck.happen(.exported(rows: 55, to: "/work/customers-2026-05-28.csv"))
        #expect(deck.state.dialog == nil)
        #expect(
            deck.state.notice?.text == "55 rows written to /work/customers-2026-05-28.csv.")
    }

    @Test func `turns the format by Tab, and the ending of the file with it`() {
        var deck = DeckHarness()
        deck.press("e")
        deck.press(.tab)
        #expect(deck.box.contains("> customers-2026-05-28.json"))
        deck.press(.tab)
        #expect(deck.box.contains("> customers-2026-05-28.md"))
        deck.press(.backTab)
        #expect(deck.box.contains("[JSON]"))
        deck.press(.control("u"))
        deck.press("list.txt")
        deck.press(.tab)
        #expect(deck.box.contains("> list.txt"))
        find(.free, &deck)
        #expect(request(deck.press(.enter))?.format == .markdown)
    }

    @Test func `writes the format that the typed ending names`() {
        var deck = DeckHarness()
        deck.press("e")
        for (name, format) in [
            ("a.md", ListFormat.markdown), ("b.JSON", .json), ("c.markdown", .markdown),
            ("x.json/d.csv", .csv),
        ] {
            deck.press(.control("u"))
            deck.press(name)
            #expect(deck.box.contains("[\(format.name)]"), "\(name)")
        }
        // Another format takes its ending with it: the two never contradict each other.
        deck.press(.tab)
        #expect(deck.box.contains("> x.json/d.json"))
        find(.free, &deck)
        #expect(request(deck.press(.enter))?.format == .json)
    }

    @Test func `overwrites a file by another key only`() {
        var deck = DeckHarness()
        deck.press("e")
        find(.exists, &deck)
        #expect(deck.press(.enter) == [])
        #expect(deck.screen.contains("! cannot be undone"))
        #expect(deck.box.contains("Overwrite it?") && deck.box.contains("/work/customers-"))
        #expect(deck.press(.enter) == [])
        #expect(deck.press("x") == [])
        deck.press("n")
        #expect(deck.box.contains("> customers-"))
        #expect(deck.press("y") == [])
        deck.press(.backspace, .enter)
        find(.exists, &deck)
        deck.press(.enter)
        #expect(request(deck.press("y"))?.isReplacing == true)
    }

    @Test(arguments: Language.allCases)
    func `says why nothing can be written, and keeps what was typed`(language: Language) {
        let words = language.words()
        for (finding, said) in [
            (PathCheck.Finding.folder, words.exportIsFolder),
            (.notAFile, words.exportNotAFile), (.noFolder("/w"), words.exportNoFolder("/w")),
            (.unwritable("x"), words.exportUnwritable("x")),
        ] {
            var deck = DeckHarness(language: language)
            deck.press("e")
            find(finding, &deck)
            #expect(deck.press(.enter) == [])
            #expect(deck.state.dialog != nil)
            #expect(deck.box.filter { !$0.isWhitespace }.contains(said.filter { !$0.isWhitespace }))
            #expect(deck.box.contains("> customers-2026-05-28.csv"))
        }
    }

    @Test func `keeps the dialog where writing failed, and says why`() {
        var deck = DeckHarness()
        deck.press("e")
        find(.free, &deck)
        deck.press(.enter)
        #expect(deck.box.contains("Writing…"))
        // It is under way: nothing is asked twice.
        #expect(deck.press(.enter) == [])
        deck.happen(.exportFailed(reason: "The disk is full."))
        #expect(deck.box.contains("Not written: The disk is full."))
        #expect(deck.box.contains("> customers-2026-05-28.csv"))
        find(.free, &deck)
        #expect(request(deck.press(.enter)) != nil)
    }

    @Test func `tells the end also where the dialog was left`() {
        var deck = DeckHarness()
        deck.press("e")
        find(.free, &deck)
        deck.press(.enter, .escape)
        #expect(deck.state.dialog == nil)
        deck.happen(.exportFailed(reason: "The disk is full."))
        #expect(deck.state.notice?.text == "Not written: The disk is full.")
    }

    @Test func `keeps a list for standard output until the deck is left`() {
        var deck = DeckHarness()
        deck.press("e")
        deck.press(.control("u"))
        #expect(deck.box.contains("Type the name of a file."))
        #expect(deck.press(.enter) == [])
        deck.press("-")
        #expect(deck.box.contains("printed on this terminal once you have left"))
        let request = request(deck.press(.enter))
        #expect(request != nil && request?.path == nil)
        deck.happen(.exported(rows: 1, to: nil))
        #expect(deck.state.notice?.text == "1 row will be printed once you have left.")
    }

    @Test func `looks at a pasted path too, and drops an answer about an older one`() {
        var deck = DeckHarness()
        deck.press("e")
        deck.press(.control("u"))
        deck.press(.pasted("out/a.csv\n"))
        #expect(deck.settled.last == .checkPath("out/a.csv"))
        deck.happen(.pathChecked(PathCheck(typed: "x", path: "/x", finding: .free)))
        #expect(deck.press(.enter) == [])
        find(.free, &deck)
        #expect(request(deck.press(.enter))?.path == "/work/out/a.csv")
    }

    @Test func `writes nothing where nobody confirms`() {
        var deck = DeckHarness()
        deck.press("e")
        find(.free, &deck)
        #expect(deck.press(.escape) == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == deck.state.words.nothingDone)
    }

    @Test func `has what the page shows, whole, as its search leaves it`() {
        var deck = DeckHarness(.everything)
        deck.press(.enter)
        deck.press("e")
        #expect(deck.box.contains("> subscriptions-contoso.onmicrosoft.com-2026-05-28.csv"))
        find(.free, &deck)
        let all = table(deck.press(.enter))
        #expect(all?.rows.count == deck.state.open?.listed?.items(on: .subscriptions).count)
        deck.happen(.exported(rows: 1, to: "/work/x"))
        deck.press("/suspended")
        deck.press(.enter)
        deck.press("e")
        find(.free, &deck)
        let found = table(deck.press(.enter))
        let (count, whole) = (found?.rows.count ?? 0, all?.rows.count ?? 0)
        #expect(count > 0 && count < whole)
        #expect(found?.headings.map(\.name).contains("order-id") == true)
    }

    @Test func `is there on every page with a list`() {
        var pages: [(DeckHarness, String, Int)] = []
        var deck = DeckHarness(
            .everything, former: [.named("Fourth Coffee", 400)],
            activity: [.a(.suspend, .succeeded)])
        deck.press("A")
        pages.append((deck, "activity", 1))
        deck.press(.escape)
        deck.press("r")
        pages.append((deck, "former-customers", 1))
        deck.press(.escape, .enter)
        deck.press("2")
        pages.append((deck, "reservations-contoso.onmicrosoft.com", -1))
        deck.press("3")
        pages.append((deck, "software-contoso.onmicrosoft.com", -1))
        deck.press("4")
        deck.press(.enter)
        pages.append((deck, "blockers-contoso.onmicrosoft.com", -1))
        deck.press(.escape)
        deck.press("1o")
        pages.append((deck, "offers", deck.world.offers.count))
        deck.press(.escape)
        deck.press("p")
        pages.append((deck, "plan", -1))
        pages.append((`The journal`.deck(JournalEntry.suspended), "journal", -1))
        pages.append((`The radar`.deck(), "radar", -1))
        for (page, name, count) in pages {
            var deck = page
            deck.press("e")
            #expect(deck.box.contains("> \(name)-2026-05-28.csv"), "\(name)")
            find(.free, &deck)
            let table = table(deck.press(.enter))
            #expect(table.map { count < 0 ? !$0.rows.isEmpty : $0.rows.count == count } == true)
            for row in table?.rows ?? [] { #expect(row.count == table?.headings.count) }
        }
    }

    @Test(arguments: Language.allCases)
    func `is off where there is no list, or an empty one, and says so`(language: Language) {
        let words = language.words()
        var deck = DeckHarness(.contoso(), language: language)
        deck.press(.enter)
        deck.press("e")
        #expect(deck.state.notice?.text == words.emptyListHere)
        deck.press("4e")
        #expect(deck.state.notice?.text == words.noListHere)
        #expect(deck.state.dialog == nil)
    }

    @Test(arguments: Language.allCases, Tour.sizes)
    func `stays within the screen, whatever is typed`(language: Language, size: Size) {
        var deck = DeckHarness(language: language, size: size)
        deck.press("e")
        deck.press(.pasted(String(repeating: "한/\u{202E}x", count: 90)))
        find(.exists, &deck)
        for _ in 0..<2 {
            for line in view(deck.state).lines { #expect(line.columns == size.columns) }
            for line in deck.state.dialog!.model.box(in: deck.state).text {
                #expect(line.columns <= DialogBox.room(in: size))
            }
            deck.press(.enter)
        }
    }

    @Test func `gives a file a name without anything that leads elsewhere`() {
        var holdings = Holdings.contoso(.e3)
        holdings.customer.domain = "../../etc/\u{1B}passwd 한"
        var deck = DeckHarness(holdings)
        deck.press(.enter)
        deck.press("e")
        #expect(deck.box.contains("> subscriptions-.._.._etc__passwd__-2026-05-28.csv"))
    }
}
