import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A filter that is not understood` {
    private func typed(_ filter: String, _ keys: Key...) -> DeckHarness {
        var deck = DeckHarness(.contoso(.e3), others: Tour.others)
        deck.press("/" + filter)
        for key in keys { deck.press(key) }
        return deck
    }

    @Test func `is not kept by Tab, which has nothing to complete`() {
        #expect(typed("country:korea", .tab).state.searchField?.isTyping == true)
    }

    @Test func `is not kept by Enter, and the field says why`() {
        let deck = typed("country:korea", .enter)
        #expect(deck.state.searchField?.isTyping == true)
        #expect(deck.state.notice?.tone == .warning)
        #expect(
            deck.state.notice?.text.hasPrefix("Fix the filter first: \"korea\" is not a country")
                == true)
    }

    @Test func `is kept once it is mended, or left with Esc`() {
        var deck = typed("country:korea", .enter)
        for _ in 1...5 { deck.press(.backspace) }
        deck.press("KR")
        deck.press(.enter)
        #expect(deck.state.searchField?.isTyping == false)
        var left = typed("country:korea", .enter)
        left.press(.escape)
        #expect(left.state.searchField == SearchField())
    }

    @Test(arguments: ["*", "p", "e"])
    func `keeps what is done to all of the list from being done`(key: String) {
        var deck = typed("")
        deck.press(.escape)
        // A saved filter may come from a release that knew more terms.
        deck.state.searchField?.apply("country:korea", in: .customers)
        #expect(deck.press(key) == [])
        #expect(deck.state.pages == [] && deck.state.dialog == nil)
        #expect(deck.state.marks.customers == [] && deck.state.marks.awaited == nil)
        #expect(deck.state.notice?.text.hasPrefix("Fix the filter first: ") == true)
    }
}

@Suite struct `What has the same name` {
    private let holdings = Holdings.contoso(
        .a(.legacyLicence, id: "11111111-aaaa-4444", name: "Sales"),
        .a(.legacyLicence, id: "22222222-bbbb-4444", name: "Sales"),
        .a(.legacyLicence, id: "33333333-cccc-4444", name: "Support"))

    @Test func `is told apart by the end of its ID wherever a step is named`() throws {
        var deck = DeckHarness.planning(holdings, size: Size(rows: 44, columns: 120))
        deck.press("j")
        deck.press(.enter)
        #expect(deck.box.contains("Suspend: Sales …aaa-4444"))
        deck.press(.escape)
        deck.press("jj")
        deck.press(.enter)
        #expect(deck.box.contains("Suspend: Support\n"))
    }

    @Test func `has effects of its own, and is no single target`() {
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "11111111-aaaa-4444", name: "Sales"),
                .a(.legacyLicence, id: "22222222-bbbb-4444", name: "Sales")),
            size: Size(rows: 44, columns: 100))
        deck.press(.enter)
        deck.press("*s")
        #expect(deck.box.contains("Sales …aaa-4444:") && deck.box.contains("Sales …bbb-4444:"))
    }

    @Test func `is told apart while it is held`() {
        var deck = DeckHarness(holdings, size: Size(rows: 24, columns: 100), hold: 5)
        deck.press(.enter)
        deck.press("sy")
        #expect(deck.screen.contains("In 5 s: suspend Sales …aaa-4444 (Contoso)."))
    }
}

@Suite struct `The effects of a step` {
    @Test(arguments: [80, 100, 120, 200])
    func `begin with the gravest, and say where they are cut`(columns: Int) {
        let deck = DeckHarness.planning(
            .contoso(
                .e3, .a(.legacyAddOn, id: "audio", name: "Audio", parent: "e3")),
            size: Size(rows: 24, columns: columns))
        let row = deck.row("Suspend: Office")
        #expect(row.contains("data deleted in 90–120 d"))
        let isWhole = row.contains(
            "data deleted in 90–120 d, users lose access, billing stops")
        // How many add-ons follow is told where effects are cut, too.
        #expect(row.contains("+1 add-on"))
        #expect(isWhole || row.contains("…"))
    }

    @Test func `of an add-on do not count itself`() {
        var deck = DeckHarness(
            .contoso(.e3, .a(.legacyAddOn, id: "audio", name: "Audio", parent: "e3")),
            size: Size(rows: 44, columns: 100))
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter)
        deck.press("/audio")
        deck.press(.enter)
        #expect(deck.screen.contains("› Audio"))
        #expect(!deck.screen.contains("1 add-on is suspended with it"))
    }
}

@Suite struct `An Azure plan in the deck` {
    @Test func `is suspended and never cancelled, on every page`() throws {
        var deck = DeckHarness(
            .contoso(
                .a(.azurePlan, id: "plan", name: "Azure plan"), azureSubscriptions: [.a()]),
            size: Size(rows: 44, columns: 160))
        deck.press(.enter)
        deck.press("c")
        #expect(deck.state.dialog == nil)
        deck.press(.enter)
        #expect(deck.screen.contains("( ) Deleted  "))
        #expect(!deck.screen.contains("off: "))
        #expect(deck.screen.contains("not cancellable"))
        deck.press(.escape)
        deck.press("4")
        deck.press(.enter)
        let row = try #require(
            deck.screen.split(separator: "\n").first { $0.contains("Azure plan  ") })
        #expect(row.contains(" suspend "))
        var planned = DeckHarness.planning(deck.world.list[0])
        #expect(planned.select("Suspend: Azure plan") != nil)
        #expect(planned.select("Cancel: Azure plan") == nil)
    }
}

@Suite struct `The page of a run that has ended a relationship` {
    @Test(arguments: Language.allCases)
    func `says while it runs that it is undone later, and names no key that leads to itself`(
        language: Language
    ) {
        var deck = `A run`.running(language, Size(rows: 24, columns: 120))
        let words = language.words()
        #expect(deck.press("u") == [])
        #expect(deck.state.notice?.text == words.runUndoneLater)
        #expect(deck.state.offRun.map(words.off) != words.runUndoneLater)
    }

    @Test func `says where the certificate is, and has its key first`() {
        var deck = `A run`.running(.english, Size(rows: 24, columns: 80))
        #expect(!deck.screen.contains("certificate"))
        let steps = deck.state.run?.aim ?? 0
        _ = deck.report(
            Array(repeating: .confirmed(byOthers: false), count: steps), .finished)
        #expect(
            deck.screen.contains(
                "✓ The relationship has ended: C shows its certificate, w then saves it."))
        #expect(deck.screen.split(separator: "\n").last?.hasPrefix(" C certificate  ") == true)
    }
}
