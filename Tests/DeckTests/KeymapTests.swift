import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The keymap` {
    static let wide = Size(rows: 60, columns: 280)

    /// Every page without a dialog over it, with all rights and with none.
    static func pages(_ language: Language) -> [(name: String, deck: DeckHarness)] {
        let stops =
            Tour.stops(language, wide)
            + Tour.stops(language, wide, rules: .inProduction, identity: .agent([]))
        return stops.filter { $0.deck.state.dialog == nil && $0.name != "search" }
    }

    @Test(arguments: Language.allCases)
    func `has a hint for every key, and a reason for every key that is off`(language: Language) {
        let words = language.words()
        for (name, deck) in Self.pages(language) {
            for row in deck.state.bindings {
                // The command line runs what has no key.
                #expect(!row.labels.isEmpty || !row.command.name.isEmpty, "\(name)")
                #expect(
                    !words[keyPath: deck.state.phrase(for: row)].isEmpty, "\(name) \(row.command)")
                for key in row.keys { #expect(!key.label.isEmpty) }
                if let off = row.off(deck.state) { #expect(!words.off(off).isEmpty) }
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `puts a key in parentheses exactly when it is off`(language: Language) {
        let words = language.words()
        for (name, deck) in Self.pages(language) {
            let footer = deck.screen.split(separator: "\n").last ?? ""
            for row in deck.state.bindings where row.isInFooter {
                let hint = "\(row.keys[0].label) \(words[keyPath: deck.state.phrase(for: row)])"
                #expect(footer.contains(hint), "\(name): \(hint)")
                let isOff = row.off(deck.state) != nil
                #expect(footer.contains("(\(hint))") == isOff, "\(name): \(hint)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `gives its reason when a key that is off is pressed, and does nothing`(
        language: Language
    ) {
        for (name, deck) in Self.pages(language) {
            for row in deck.state.bindings {
                guard let off = row.off(deck.state), let key = row.keys.first else { continue }
                var pressed = deck
                #expect(pressed.press(key) == [], "\(name)")
                #expect(pressed.state.notice?.text == language.words().off(off), "\(name)")
                #expect(pressed.state.dialog == nil)
                #expect(pressed.state.pages == deck.state.pages)
            }
        }
    }

    @Test func `does something when a key that is on is pressed`() {
        for (name, deck) in Self.pages(.english) {
            for row in deck.state.bindings where row.off(deck.state) == nil {
                guard let key = row.keys.first else { continue }
                // Some keys rightly do nothing: Enter on the current status, the number of the
                // current page, Esc at the root.
                if case .tab = row.command { continue }
                if name == "subscription", row.command == .open { continue }
                if deck.state.pages.isEmpty, [.back, .parent].contains(row.command) { continue }
                if Keymap.moving.contains(where: { $0.command == row.command }) { continue }
                var pressed = deck
                pressed.state.notice = nil
                let before = pressed.state
                let effects = pressed.press(key)
                #expect(!effects.isEmpty || pressed.state != before, "\(name) \(row.command)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `is what the help shows`(language: Language) {
        let words = language.words()
        for (name, deck) in Self.pages(language) {
            var helped = deck
            helped.press("?")
            let help = helped.state.helpLines.map(\.text).joined()
                .filter { !$0.isWhitespace }
            for row in deck.state.bindings {
                let labels = row.labels.joined(separator: ",")
                let keys =
                    (row.off(deck.state) == nil ? labels : "(\(labels))")
                    + words[keyPath: deck.state.phrase(for: row)]
                #expect(help.contains(keys.filter { !$0.isWhitespace }), "\(name)")
                if let off = row.off(deck.state) {
                    let reason = words.off(off).filter { !$0.isWhitespace }
                    #expect(help.contains(reason), "\(name) \(row.command)")
                }
            }
        }
    }

    @Test func `names each key once on a page`() {
        for (name, deck) in Self.pages(.english) {
            let keys = deck.state.bindings.flatMap(\.keys)
            #expect(Set(keys).count == keys.count, "\(name)")
        }
    }

    @Test func `puts the link in parentheses for who may not use it`() {
        var deck = DeckHarness(
            Holdings.contoso(), identity: .agent([.helpdeskAgent]), size: Self.wide)
        deck.press(.enter)
        deck.press("4")
        #expect(deck.screen.contains("(Enter remove relationship)"))
    }

    @Test(arguments: [
        (Key.character("ß"), "ß"), (.function(9), "F9"), (.control("x"), "^X"),
        (.insert, "Ins"),
    ])
    func `tells of a key that means nothing, by its name`(key: Key, name: String) {
        var deck = DeckHarness()
        deck.press(key)
        #expect(deck.screen.contains("· \(name) does nothing here; ? shows the keys."))
        #expect(deck.state.messages.all.count == 1)
    }

    @Test func `says which key is refused, and what it does on other pages`() {
        var deck = `The radar`.deck()
        deck.press("t")
        let words = deck.state.words
        #expect(
            deck.state.notice?.text
                == "t (\(words.retryKey)) works on these pages only: \(words.runTitle).")
    }

    @Test func `names every page on which a key does something`() {
        var deck = DeckHarness()
        deck.press("=")
        let words = deck.state.words
        #expect(
            deck.state.notice?.text
                == words.worksElsewhere(
                    "=", acts: words.list([words.onlyKindKey, words.foldMonthlyKey]),
                    words.list([words.radarTitle, words.renewalsTitle])))
    }

    @Test(arguments: Language.allCases)
    func `says of a letter that works elsewhere where that is`(language: Language) {
        var deck = DeckHarness(language: language)
        let words = language.words()
        deck.press("C")
        #expect(
            deck.state.notice?.text
                == words.worksElsewhere(
                    "C", acts: words.certifyKey,
                    words.list([words.runTitle, words.journalTitle])))
        // No page of a customer is open.
        deck.press("s")
        #expect(deck.state.notice?.text == words.openFirst("Contoso"))
        deck.press(" s")
        #expect(deck.state.notice?.text == words.onlyPlannedForMarked)
        deck.press(.enter)
        deck.press("C")
        #expect(deck.state.notice?.text.contains(words.journalTitle) == true)
    }
}

@Suite struct `The help` {
    @Test(arguments: [Key.escape, .enter, .character("q"), .character("?"), .function(1)])
    func `opens with ? or F1 and closes again`(key: Key) {
        var deck = DeckHarness()
        deck.press(.function(1))
        #expect(deck.screen.contains("┌ Help ─"))
        #expect(deck.press(key) == [])
        #expect(deck.state.dialog == nil)
    }

    @Test func `scrolls to its end, and from there back at once`() {
        var deck = DeckHarness(size: Size(rows: 10, columns: 40))
        deck.press("?")
        let top = deck.screen
        deck.press("G")
        let end = deck.screen
        #expect(end.contains("› q "))
        deck.press("jjj")
        #expect(deck.screen == end)
        deck.press("k")
        #expect(deck.screen != end)
        // As many pages as it takes: the number of keys is not what this is about.
        var left: String
        repeat {
            left = deck.screen
            deck.press(.pageUp)
        } while deck.screen != left
        #expect(deck.screen == top)
    }

    @Test func `reaches nothing behind it`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("?")
        let pages = deck.state.pages
        #expect(deck.press("sacoyR4L") == [])
        #expect(deck.state.pages == pages)
        #expect(deck.state.language == .english)
    }
}

@Suite struct `The way back` {
    @Test func `is one step at a time, and Esc never quits`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter, .enter)
        #expect(deck.state.pages.count == 3)
        for depth in [2, 1, 0, 0, 0] {
            #expect(deck.press(.escape) == [])
            #expect(deck.state.pages.count == depth)
        }
        #expect(deck.state.open == nil)
    }

    @Test func `with q quits at the root, and only there`() {
        var deck = DeckHarness()
        deck.press(.enter)
        #expect(deck.press("q") == [])
        #expect(deck.press("q") == [.quit])
    }

    @Test func `from a customer leads to the page it was left on`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("o")
        deck.press(.escape)
        #expect(deck.screen.contains("[1 Subscriptions 1]"))
    }
}

@Suite struct `Looks and languages` {
    @Test func `L goes through the languages, each named in itself`() {
        var deck = DeckHarness()
        for name in ["표시 언어: 한국어", "表示言語: 日本語", "Language: English"] {
            #expect(deck.press("L") == [])
            #expect(deck.screen.contains("· \(name)"))
        }
        #expect(deck.screen.hasPrefix(" Customers"))
    }

    @Test func `R reads everything again and says when`() {
        var deck = DeckHarness()
        deck.press(.enter)
        let before = deck.reads.count
        #expect(deck.press("R") == [])
        #expect(deck.reads.count == before + 4)
        #expect(deck.screen.contains("· Refreshed 2026-05-28 20:26 UTC."))
    }

    @Test func `^L draws the screen again`() {
        var deck = DeckHarness()
        #expect(deck.press(.control("l")) == [.redraw])
    }

    @Test func `what is wrong with a theme file is told until it is closed`() {
        var deck = DeckHarness()
        deck.happen(.told("~/.config/partnerdeck/my.toml:3: no such role"))
        #expect(deck.box.hasPrefix("~/.config/partnerdeck/my.toml:3: no such role"))
        #expect(deck.press("j") == [])
        #expect(deck.state.dialog != nil)
        deck.press(.escape)
        #expect(deck.state.dialog == nil)
    }
}
