import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Plain mode` {
    @Test func `says a page once: where it is, and each row with its number and its columns`() {
        let plain = PlainHarness(others: [.named("Tailspin", 1)])
        #expect(
            plain.opening == [
                "Customers", "sandbox, rules 2020",
                "2 customers, 1 ready, 1 blocked (1 one step away), agent@fabrikam.example, Fabrikam, "
                    + "direct-bill partner, Global admin, Admin agent",
                "1 subscription, 1 active",
                "/ filter by name, domain or Microsoft ID or by terms such as blocked>5, renews<30d",
                "Sorted by Customer, ascending",
                "1. Contoso, Domain: contoso.onmicrosoft.com, Country: DE, Active: 1, "
                    + "Suspended: 0, Purchases: 0, Removal: 1 step away (current row)",
                "2. Tailspin, Domain: c1001.onmicrosoft.com, Country: DE, Active: 0, "
                    + "Suspended: 0, Purchases: 0, Removal: ready",
            ])
    }

    @Test func `says a row as it is said in the language`() {
        let deck = DeckHarness(.contoso(.e3), language: .japanese)
        let row = PlainHarness(deck).opening.last ?? ""
        #expect(row.contains("、アクティブ 1、一時停止中 0、"), "\(row)")
    }

    @Test func `cuts nothing, and has no signs`() {
        var customer = Customer.named(String(repeating: "Very long name ", count: 12) + "end", 1)
        customer.domain = String(repeating: "label.", count: 30) + "onmicrosoft.com"
        var plain = PlainHarness(.contoso(.e3, .a(.legacyLicence, .suspended)), others: [customer])
        #expect(plain.opening.last?.contains("name end, Domain: label.") == true)
        #expect(plain.opening.last?.contains(".onmicrosoft.com, ") == true)
        let said = plain.opening + plain.type("Enter")
        #expect(!said.contains { $0.contains("…") || $0.contains("‖") || $0.contains("▲") })
    }

    @Test func `changes the language by the whole command alone`() {
        var plain = PlainHarness()
        for line in ["L", ":lang"] {
            #expect(plain.type(line).last == plain.deck.state.words.plainLanguage)
            #expect(plain.deck.state.language == .english)
        }
        _ = plain.type(":language")
        #expect(plain.deck.state.language == Language.english.next)
    }

    @Test(arguments: Language.allCases)
    func `says that a line means nothing in a dialog, and where it is when asked`(
        language: Language
    ) {
        var plain = PlainHarness(DeckHarness(.contoso(.e3), language: language))
        _ = plain.type("Enter")
        let said = plain.type("s")
        #expect(plain.type("zz") == [language.words().plainIgnored])
        #expect(plain.type("").first == said.first)
        _ = plain.type("q")
        #expect(plain.deck.state.dialog == nil)
    }

    @Test func `says which subscription another stands under`() {
        var plain = PlainHarness(
            .contoso(
                .e3, .a(.azurePlan, id: "plan", name: "Azure plan"), azureSubscriptions: [.a()]))
        let children = plain.type("Enter").filter { $0.contains("under Azure plan") }
        #expect(children.count == 1)
    }

    @Test func `opens the row by the word for it`() {
        var plain = PlainHarness(others: Tour.others)
        #expect(plain.type("open").first == "Customers / Contoso / Subscriptions")
        #expect(plain.deck.state.dialog == nil)
    }

    @Test(arguments: Language.allCases)
    func `says a plan's customer whole, and each step with its number once`(language: Language) {
        let deck = DeckHarness.planning(.contoso(.e3), language: language)
        let (words, said) = (language.words(), PlainHarness(deck).opening)
        let customer = said.first { $0.hasPrefix("1. ") || $0.hasPrefix("#1. ") } ?? ""
        #expect(customer.contains("Contoso" + words.comma + "contoso.onmicrosoft.com"))
        #expect(!customer.contains(words.stepLabel))
        let step = said.first { $0.contains("Office 365 E3") } ?? ""
        #expect(step.contains(words.plainValue("\(words.stepLabel) 1", "")), "\(step)")
        #expect(step.hasPrefix("2. ") || step.hasPrefix("#2. "), "\(step)")
    }

    @Test func `says which order a list has got`() {
        var plain = PlainHarness(others: Tour.others)
        #expect(plain.type("I").contains("Sorted by Customer, descending"))
    }

    @Test func `does not say that a link was copied`() {
        var plain = PlainHarness()
        let said = plain.happen(.notBrowsed("https://partner.example/x"))
        #expect(said.contains("https://partner.example/x"))
        #expect(said.contains(plain.deck.state.words.portalNoBrowserPlain))
    }

    @Test func `says the row after a move, with the names of the columns`() {
        var plain = PlainHarness(others: [.named("Tailspin", 1)])
        let row =
            "2. Tailspin, Domain: c1001.onmicrosoft.com, Country: DE, Active: 0, Suspended: 0, "
            + "Purchases: 0, Removal: ready (current row)"
        #expect(plain.type("j") == [row])
        #expect(plain.type("") == ["Customers", row])
        // There is no further row, and silence would be no answer.
        #expect(plain.type("Down") == ["Customers", row])
    }

    @Test func `goes to a row by its number, and says when there is none`() {
        var plain = PlainHarness(others: Tour.others)
        #expect(plain.type("40").count == 1)
        #expect(plain.deck.state.cursor.index == 39)
        #expect(plain.type("0").last == "There is no row 0; the list has 60.")
        #expect(plain.type("99999999999999999999").isEmpty == false)
        #expect(plain.deck.state.cursor.index == 39)
    }

    @Test func `puts a sign before numbers where digits are keys`() {
        var plain = PlainHarness(.everything)
        let rows = plain.type("Enter").filter { $0.hasPrefix("#") }
        #expect(rows.first?.hasPrefix("#1. ") == true)
        #expect(rows.first?.hasSuffix("(current row)") == true)
        #expect(plain.type("#3").first?.hasPrefix("#3. ") == true)
        #expect(plain.deck.state.cursor.index == 2)
        _ = plain.type("2")
        guard case .customer(let page)? = plain.deck.state.pages.last else { return }
        #expect(page.tab == .reservations)
    }

    @Test func `takes several keys in a line, and keys by their names`() {
        var plain = PlainHarness(others: Tour.others)
        _ = plain.type("j j j")
        #expect(plain.deck.state.cursor.index == 3)
        _ = plain.type("Down ^D k End")
        #expect(plain.deck.state.cursor.index == 59)
        _ = plain.type("Home")
        #expect(plain.deck.state.cursor.index == 0)
        _ = plain.type("Space")
        #expect(plain.deck.state.marks.customers.count == 1)
    }

    @Test func `searches for the text after a slash, literally`() {
        var plain = PlainHarness(others: Tour.others)
        let said = plain.type("/tailspin 7")
        #expect(plain.deck.state.customers.search == "tailspin 7")
        #expect(!plain.deck.state.isTyping)
        #expect(said.first == "/ tailspin 7, 1 of 60")
        #expect(said.count == 2 && said[1].contains("Tailspin 7, "))
        // The next one replaces it.
        _ = plain.type("/Esc")
        #expect(plain.deck.state.customers.search == "Esc")
    }

    @Test func `takes a whole line as text once a field is open, but for the name of a key`() {
        var plain = PlainHarness(others: Tour.others)
        #expect(plain.type("/").contains(plain.deck.state.words.plainTypeText))
        _ = plain.type("jq")
        #expect(plain.deck.state.customers.search == "jq")
        _ = plain.type("/")
        _ = plain.type("Esc")
        #expect(plain.deck.state.customers.search == "jq")
        _ = plain.type("Esc")
        #expect(plain.deck.state.customers.search == "")
    }

    @Test func `says a dialog whole, and what it does not take as an answer`() {
        var plain = PlainHarness()
        _ = plain.type("Enter")
        // The y was typed before the dialog could be read.
        let said = plain.type("s y")
        #expect(said.first == "Dialog: Suspend this subscription?")
        #expect(said.contains("Customer: Contoso"))
        #expect(said.last == "y yes, n, Esc no")
        #expect(plain.deck.state.dialog != nil)
        #expect(plain.deck.state.underway == nil)
        let done = plain.type("y")
        #expect(done.contains { $0.hasPrefix("Suspended: ") })
        #expect(done.contains { $0.hasPrefix("#1. ") && $0.contains("Suspended") })
        #expect(plain.deck.state.dialog == nil)
    }

    @Test func `says first what cannot be undone, and takes the domain alone for an answer`() {
        var plain = PlainHarness(Holdings(customer: .contoso))
        _ = plain.type("Enter")
        _ = plain.type("4")
        let title = "Dialog, cannot be undone: Remove reseller relationship"
        #expect(plain.type("Enter").first == title)
        #expect(plain.type("y").contains { $0.contains("That is not the customer's domain") })
        #expect(plain.deck.state.dialog != nil)
        _ = plain.type("contoso.onmicrosoft.com")
        #expect(plain.deck.state.dialog == nil)
    }

    @Test func `says of a page it comes back to what has changed, and the row`() {
        var plain = PlainHarness(others: Tour.others)
        _ = plain.type("Enter")
        let back = plain.type("q")
        #expect(back.count == 2)
        #expect(back.first == "Customers")
        #expect(back.last?.hasPrefix("1. Contoso, Domain: ") == true)
    }

    @Test func `says a row that changed, whichever is selected`() {
        var plain = PlainHarness(others: Tour.others)
        let said = plain.type("Space")
        #expect(said.first == "1 marked")
        #expect(said.contains { $0.hasPrefix("1. ") && $0.hasSuffix("(marked)") })
        #expect(said.last?.hasPrefix("2. ") == true)
    }

    @Test func `says a page of rows after PgDn`() {
        var plain = PlainHarness(others: Tour.others)
        _ = plain.type("PgDn")
        let said = plain.type("PgDn")
        #expect(said.count > 10)
        #expect(said.allSatisfy { $0.first?.isNumber == true })
    }

    @Test func `draws as many rows as a terminal has room for with all their lines`() {
        let plain = PlainHarness(others: Tour.others)
        var text = PlainText()
        let narrow = text.size(fitting: Size(rows: 24, columns: 40), in: plain.deck.state)
        #expect(narrow?.rows == 16 && narrow?.columns == PlainText.size.columns)
        // A page keeps its size, so that none of its rows is said twice.
        #expect(text.size(fitting: Size(rows: 90, columns: 900), in: plain.deck.state) == narrow)
        var wide = PlainText()
        #expect(
            wide.size(fitting: Size(rows: 90, columns: 900), in: plain.deck.state)
                == PlainText.size)
    }

    @Test func `says what happens by itself without the list it happens to`() {
        var plain = PlainHarness(others: Tour.others)
        #expect(plain.happen(.directoryChanged) == [])
        #expect(plain.happen(.saved(path: "/tmp/a.txt")) == ["Saved as /tmp/a.txt."])
        #expect(plain.happen(.directoryChanged) == [])
    }

    @Test func `says a warning in a word, and each notice once`() {
        var plain = PlainHarness(Holdings(customer: .contoso))
        _ = plain.type("Enter")
        #expect(plain.type("s") == ["Attention: Nothing is selected."])
        #expect(plain.type("s") == ["Attention: Nothing is selected."])
        #expect(plain.happen(.directoryChanged) == [])
    }

    @Test func `lists the keys by the names they are typed by, and how lines are read`() {
        var plain = PlainHarness()
        let said = plain.type("?")
        #expect(said.first == "Help")
        #expect(said.contains(plain.deck.state.words.plainHelpRows))
        #expect(said.contains { $0.hasPrefix("Down, j, ") })
        #expect(!said.contains { $0.contains("↓") })
        // The next line is for the page.
        #expect(plain.deck.state.dialog == nil)
        #expect(plain.type("").first == "Customers")
        #expect(plain.type("/contoso").first == "/ contoso, 1 of 1")
    }

    @Test(arguments: Language.allCases)
    func `says every page and dialog without frames, columns of blanks, or controls`(
        language: Language
    ) {
        for (name, deck) in Tour.stops(language, PlainText.size)
            + Tour.farStops(language, PlainText.size)
        {
            let plain = PlainHarness(deck)
            #expect(!plain.opening.isEmpty, "\(name)")
            for line in plain.opening {
                #expect(!line.isEmpty && !line.contains("   "), "\(name): \(line)")
                for scalar in line.unicodeScalars {
                    #expect(
                        !(0x2500...0x259F ~= scalar.value) && scalar.value >= 0x20
                            && scalar.value != 0x7F, "\(name): \(line)")
                }
            }
        }
    }

    @Test func `lets no name command the terminal`() {
        let plain = PlainHarness(others: [.named("Evil\u{1B}]0;x\u{7}\u{202E}\u{9B}31m", 1)])
        for line in plain.opening {
            #expect(!line.unicodeScalars.contains { $0.value < 0x20 || 0x7F..<0xA0 ~= $0.value })
            #expect(!line.contains("\u{202E}"))
        }
    }
}

@Suite struct `A line of plain mode` {
    private let state = DeckHarness(others: Tour.others).state

    @Test(
        arguments: [
            ("PgDn", [Key.pageDown]), ("Enter", [.enter]), ("F2", [.function(2)]),
            ("^K", [.control("k")]), ("^k", [.control("k")]), ("S-Tab", [.backTab]),
            ("Alt-x", [.alt("x")]), ("Left Right", [.left, .right]),
            ("j k", [.character("j"), .character("k")]), ("  j ", [.character("j")]),
            ("gx", [.character("g"), .character("x")]),
            ("^", [.character("^")]), ("?", [.character("?")]), (" ", [.character(" ")]),
            ("enter", [.enter]), ("pgdn space", [.pageDown, .character(" ")]),
            ("/", [.character("/")]),
            ("ㄴ", [.character("ㄴ")]),
        ] as [(String, [Key])])
    func `is read as keys`(line: String, keys: [Key]) {
        #expect(PlainRequest(line: line, in: state) == .keys(keys))
    }

    @Test func `is a row, a text for a field, or nothing`() {
        #expect(PlainRequest(line: "12", in: state) == .row(12))
        #expect(PlainRequest(line: "#12", in: state) == .row(12))
        #expect(PlainRequest(line: "/a b", in: state) == .field(.character("/"), text: "a b"))
        #expect(PlainRequest(line: "", in: state) == .whereabouts)
        #expect(PlainRequest(line: "#", in: state) == .keys([.character("#")]))
    }

    @Test(arguments: ["open", "help", "sort blockers desc", "customer contoso", "q!"])
    func `is a command by its whole name`(line: String) {
        #expect(PlainRequest(line: line, in: state) == .field(.character(":"), text: line))
    }

    @Test(arguments: ["jj", "ope", "suspendd", "find hanbit", "open it", "jq"])
    func `is refused where it is a word for nothing`(line: String) {
        #expect(PlainRequest(line: line, in: state) == .refused(line))
        var plain = PlainHarness(others: Tour.others)
        #expect(plain.type(line) == [plain.deck.state.words.plainNotAWord(line)])
        #expect(plain.deck.state.cursor.index == 0 && plain.deck.state.pages.isEmpty)
    }

    @Test func `has a digit for a dialog, and no numbers`() {
        var deck = DeckHarness(others: Tour.others)
        deck.press("y")
        #expect(PlainRequest(line: "1", in: deck.state) == .keys([.character("1")]))
        #expect(PlainRequest(line: "12", in: deck.state) == .refused("12"))
        #expect(PlainRequest(line: "open", in: deck.state) == .refused("open"))
    }
}
