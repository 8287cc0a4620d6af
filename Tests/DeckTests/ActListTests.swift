import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The finder of actions` {
    static func deck(_ keys: String = "", language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(language: language)
        deck.press(.enter)
        deck.press(.control("k"))
        deck.press(keys)
        return deck
    }

    /// The first line of the list that is selected.
    private func selected(_ deck: DeckHarness) -> String {
        String(deck.box.split(separator: "\n").first { $0.hasPrefix("› ") } ?? "")
    }

    @Test func `finds an act by its words, and shows its key`() {
        let deck = Self.deck("suspend")
        #expect(deck.screen.contains("┌ Find an action ─"))
        #expect(selected(deck).hasPrefix("› s "))
    }

    @Test func `finds it in English whatever the language, and by the portal's word`() {
        #expect(selected(Self.deck("suspend", language: .korean)).hasPrefix("› s "))
        #expect(selected(Self.deck("일시 중단", language: .korean)).hasPrefix("› s "))
    }

    @Test(arguments: [
        (Language.english, "susped", "s"), (.english, "ssupend", "s"), (.english, "remvoe", "4"),
        (.korean, "susped", "s"), (.korean, "중딘", "s"),
    ])
    func `forgives a typing error where nothing else is found`(
        language: Language, typed: String, key: String
    ) {
        let lines = Self.deck(typed, language: language).box.split(separator: "\n")
        #expect(lines.contains { $0.dropFirst(2).hasPrefix(key + " ") }, "\(lines)")
    }

    @Test(arguments: [
        ("いちじ", "s"), ("ほぞん", "F2"), ("けいかく", "p"), ("イチジテイシ", "s"), ("とめる", "s"),
        ("かきなお", "^L"), ("つかいかた", "?"),
    ])
    func `finds kanji by their reading`(typed: String, key: String) {
        let lines = Self.deck(typed, language: .japanese).box.split(separator: "\n")
        #expect(
            lines.contains { line in
                [" ", ","].contains { line.dropFirst(2).hasPrefix(key + $0) }
            }, "\(lines)")
    }

    @Test func `knows how the kanji of every command are read`() {
        let words = Language.japanese.words()
        for row in Keymap.all {
            let read = words.readings(of: words[keyPath: row.hint])
            #expect(!read.contains { "\u{4E00}"..."\u{9FFF}" ~= $0 }, "\(read)")
        }
    }

    @Test func `opens the customer under the cursor for what needs one, and says who that is`() {
        var deck = DeckHarness()
        deck.press(.control("k"))
        deck.press("remove reseller")
        let said = deck.box.split(separator: "\n").joined(separator: " ")
        #expect(said.contains("Enter opens Contoso first."))
        while !selected(deck).hasPrefix("› 4 ") && deck.state.actList.selected ?? 9 < 9 {
            deck.press(.down)
        }
        deck.press(.enter)
        #expect(deck.state.notice?.text == "Contoso is open now.")
        guard case .customer(let page)? = deck.state.pages.last else {
            Issue.record("\(deck.state.pages)")
            return
        }
        #expect(page.tab == .account && deck.state.dialog == nil)
    }

    /// Words of other programs and of the portal, in the operator's language and in English.
    @Test(arguments: [
        (Language.english, "csv", "e"), (.japanese, "CSV", "e"), (.japanese, "ファイル", "e"),
        (.japanese, "書き出", "e"), (.korean, "엑셀", "e"), (.korean, "spreadsheet", "e"),
        (.japanese, "中断", "s"), (.japanese, "pause", "s"), (.english, "pause", "s"),
        (.korean, "일시 중지", "s"), (.english, "revert", "u"), (.english, "offboard", "p"),
    ])
    func `finds it by other words, on every page`(
        language: Language, typed: String, key: String
    ) {
        #expect(selected(Self.deck(typed, language: language)).hasPrefix("› \(key) "), "\(typed)")
        var list = DeckHarness(language: language)
        list.press(.control("k"))
        list.press(typed)
        let lines = list.box.split(separator: "\n")
        #expect(lines.contains { $0.dropFirst(2).hasPrefix("\(key) ") }, "\(typed): \(list.box)")
    }

    /// The subscription is suspended: its seats cannot be changed.
    @Test(arguments: [
        (Language.korean, "좌석"), (.korean, "라이선스"), (.japanese, "シート"), (.japanese, "ライセンス"),
        (.english, "licence"), (.english, "license"), (.english, "seat"),
    ])
    func `has seats before lists that hold licences, off or not`(
        language: Language, typed: String
    ) {
        var deck = DeckHarness(
            .contoso(Subscription.e3.suspendedByPartner), language: language)
        deck.press(.enter)
        deck.press(.control("k"))
        deck.press(typed)
        #expect(deck.state.off(.seats) != nil)
        let first = selected(deck).dropFirst(2)
        #expect(first.hasPrefix("(#)") || first.hasPrefix("# "), "\(deck.box)")
    }

    /// The program's own words, and those for what other programs have settings for.
    @Test(arguments: [
        (Language.english, "offboard", "p"), (.japanese, "リセラー", "p"), (.korean, "리셀러", "p"),
        (.english, "settings", "T"), (.japanese, "設定", "T"), (.korean, "설정", "T"),
        (.english, "dark", "T"), (.japanese, "テーマ", "T"), (.korean, "다크", "T"),
        (.english, "settings", "L"), (.japanese, "設定", "L"), (.korean, "설정", "L"),
        (.english, "shortcuts", "?"), (.japanese, "キー設定", "?"), (.korean, "키 설정", "?"),
    ])
    func `lists it among others by common words`(language: Language, typed: String, key: String) {
        let lines = Self.deck(typed, language: language).box.split(separator: "\n")
        #expect(
            lines.contains { line in
                [" ", ","].contains { line.dropFirst(2).hasPrefix(key + $0) }
            }, "\(typed): \(lines)")
    }

    /// The titles of all pages and dialogs, and the links.
    static let titles: [Phrase] =
        KeymapPage.allCases.filter { $0 != .holding }.map(\.title) + [
            \.suspendTitle, \.reactivateTitle, \.cancelSubscriptionTitle, \.cancelOrderTitle,
            \.renewalTitle, \.setRenewalTitle, \.orderTitle, \.acceptTitle, \.planStartTitle,
            \.purposeOffboarding, \.removeLink, \.endAccessTitle,
            \.relationshipRemovedTitle, \.runRestsTitle, \.runResumeTitle, \.runActsTitle,
            \.leaveTitle, \.runLeaveTitle, \.undoActTitle, \.undoRunTitle, \.unlockTitle,
            \.filtersTitle,
            \.sortTitle, \.themesTitle, \.commandLineTitle, \.finderTitle, \.helpTitle,
            \.messagesTitle, \.messageTitle, \.refusedByPartnerCenter, \.refusedByGraph,
            \.nothingDoneTitle, \.copyTitle,
            \.portalTitle, \.certificatePreviewTitle, \.certificateSavedTitle,
        ]

    @Test(arguments: Language.allCases)
    func `finds something by the words of every title and link`(language: Language) {
        for title in Self.titles {
            let text = language.words()[keyPath: title]
            for keys in Set([text, Language.english.words()[keyPath: title]]) {
                var deck = DeckHarness(language: language)
                deck.press(.control("k"))
                deck.press(.pasted(keys))
                #expect(selected(deck) != "", "\(keys)")
            }
        }
    }

    @Test(arguments: [
        ("end relationship", "p"), ("cancellation", "c"), ("timeline", "!"),
    ])
    func `finds what titles say in other words`(typed: String, key: String) {
        let lines = Self.deck(typed).box.split(separator: "\n")
        #expect(lines.contains { $0.dropFirst(2).hasPrefix(key + " ") }, "\(lines)")
    }

    @Test func `finds the link of the page it is on`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("4")
        deck.press(.control("k"))
        deck.press("remove reseller relationship")
        let lines = deck.box.split(separator: "\n")
        #expect(lines.contains { $0.dropFirst(2).hasPrefix("Enter ") }, "\(lines)")
    }

    @Test func `lists last what only other words find`() {
        let deck = Self.deck("plan")
        #expect(selected(deck).hasPrefix("› p "))
    }

    @Test(arguments: [("중단", "s"), ("일시 중단", "s"), ("해지", "c")])
    func `has the word itself before what works and only means something like it`(
        typed: String, key: String
    ) {
        var deck = DeckHarness(language: .korean)
        deck.press(.control("k"))
        deck.press(typed)
        #expect(selected(deck).hasPrefix("› \(key) "), "\(deck.box)")
        // It is off here, and Enter says why or does what comes first.
        deck.press(.enter)
        #expect(deck.state.notice != nil)
    }

    @Test func `runs it as its key does`() {
        var deck = Self.deck("suspend")
        #expect(deck.press(.enter) == [])
        guard case .confirmation? = deck.state.dialog else {
            Issue.record("\(deck.state.dialog as Any)")
            return
        }
        #expect(deck.press(.enter) == [])
        #expect(
            deck.press("y") == [.perform(.suspend(Subscription.e3.id, of: Customer.contoso.id))])
    }

    @Test func `says why an act is off, in the list and on Enter`() {
        var deck = Self.deck("reactivate")
        let off = deck.state.words.off(deck.state.off(.reactivate)!)
        #expect(deck.box.filter { !$0.isWhitespace }.contains(off.filter { !$0.isWhitespace }))
        deck.press(.enter)
        #expect(deck.state.notice?.text == off)
        // The words stay, so that another act can be found.
        #expect(deck.state.dialog == .finder)
        #expect(deck.box.contains("> reactivate"))
    }

    @Test func `tells where an act of another page works`() {
        var deck = Self.deck("dry run")
        #expect(selected(deck).hasPrefix("› D "))
        deck.press(.enter)
        #expect(deck.state.notice?.text == "This works only on: Plan.")
    }

    @Test func `selects with the arrows, and the row beneath stays where it is`() {
        var deck = Self.deck()
        let cursor = deck.state.cursor
        let first = selected(deck)
        deck.press(.down)
        #expect(selected(deck) != first)
        deck.press(.up)
        #expect(selected(deck) == first)
        deck.press(.end)
        #expect(selected(deck) != first)
        #expect(deck.state.cursor == cursor)
    }

    @Test func `says that nothing matches, and does nothing then`() {
        var deck = Self.deck("zzz")
        #expect(deck.box.contains("Nothing matches."))
        #expect(deck.press(.enter) == [])
        #expect(deck.state.dialog == .finder)
        deck.press(.escape)
        #expect(deck.state.dialog == nil)
    }
}

@Suite struct `The list of the help` {
    @Test func `runs the selected key on Enter`() {
        var deck = DeckHarness()
        deck.press("?/radar")
        deck.press(.enter)
        #expect(deck.state.dialog == .help)
        deck.press(.enter)
        guard case .radar? = deck.state.pages.last else {
            Issue.record("\(deck.state.pages)")
            return
        }
    }

    @Test func `asks before it ends the program, and leads back on a page over others`() {
        var deck = DeckHarness()
        deck.press("?/quit")
        deck.press(.enter)
        #expect(deck.press(.enter) == [])
        #expect(deck.state.dialog == .leave(.fromList))
        #expect(deck.screen.contains(deck.state.words.leaveTitle))
        #expect(deck.press(.enter) == [])
        #expect(deck.press("n") == [])
        #expect(deck.state.dialog == nil)
        deck.press("?/quit")
        deck.press(.enter, .enter)
        #expect(deck.press("y") == [.quit])
        deck = DeckHarness()
        deck.press(.enter)
        #expect(!deck.state.pages.isEmpty)
        deck.press("?/back, quit")
        deck.press(.enter, .enter)
        #expect(deck.state.dialog == nil && deck.state.pages.isEmpty)
    }

    @Test func `marks the selected line without colour, and keeps it on the screen`() {
        var deck = DeckHarness(size: Size(rows: 14, columns: 60))
        deck.press("?")
        for _ in 0..<60 {
            let marked = deck.box.split(separator: "\n").filter { $0.hasPrefix("› ") }
            #expect(marked.count == 1)
            deck.press("j")
        }
        for _ in 0..<60 {
            deck.press("k")
            #expect(deck.box.split(separator: "\n").filter { $0.hasPrefix("› ") }.count == 1)
        }
    }

    @Test func `draws the selected line as selected`() {
        var deck = DeckHarness()
        deck.press("?")
        let lines = view(deck.state).lines.filter { $0.spans.contains { $0.ground == .selection } }
        #expect(lines.contains { $0.text.contains("› ") })
    }

    @Test(arguments: Language.allCases)
    func `has its keys under headings, and the page below it dimmed`(language: Language) {
        var deck = DeckHarness(language: language, size: Size(rows: 40, columns: 120))
        deck.press(.enter)
        deck.press("?")
        let words = language.words()
        let headings = deck.state.helpLines.filter { $0.spans.first?.role == .heading }
        #expect(
            headings.prefix(5).map(\.text) == [
                words.helpPageHeading, words.filterTermsHeading, words.helpListHeading,
                words.helpMovingHeading, words.helpEverywhereHeading,
            ])
        let page = view(deck.state).lines[1..<37].flatMap(\.spans).filter { span in
            span.ground == .page && !span.text.allSatisfy { $0 == " " }
        }
        #expect(!page.isEmpty)
        #expect(page.allSatisfy { $0.role == .muted || $0.role == .border })
    }

    @Test(arguments: ["", "W", "X"], Language.allCases)
    func `lists all values of the terms of a search that have few`(
        page: String, language: Language
    ) throws {
        var deck = DeckHarness(language: language, size: Size(rows: 40, columns: 80))
        deck.press(page + "?")
        let scope = try #require(deck.state.shown.filterScope)
        for (term, lines) in zip(scope.terms, deck.state.termItems(behind: 0)) {
            let said = lines.map(\.text).joined(separator: " ").split(separator: " ")
            #expect(term.values.allSatisfy { said.contains(Substring($0)) }, "\(term)")
            #expect(lines.allSatisfy { $0.columns <= deck.state.room })
        }
        // A value finds its term. Of admin access that is the state of its relationships.
        let (value, found) = page == "X" ? ("ending", "gdap:") : ("suspended", "status:")
        deck.press("/" + value)
        #expect(deck.state.helpedTerms.contains { $0.example.hasPrefix(found) })
    }

    @Test func `names a command without a key as the command line takes it`() {
        var deck = DeckHarness(size: Size(rows: 140, columns: 100))
        deck.press("?")
        #expect(deck.box.contains(":exit"))
    }
}
