import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A list in a dialog` {
    static let openers: [String: Key] = [
        "themes": .character("T"), "saved filters": .function(2), "help": .character("?"),
    ]

    /// A dialog with more items than a screen has rows, but for the themes.
    private func opened(_ name: String) throws -> DeckHarness {
        var deck = DeckHarness()
        deck.world.filters = (10..<40).map { SavedFilter(name: "filter \($0)", text: "ready") }
        deck.press(try #require(Self.openers[name]))
        return deck
    }

    private func list(_ deck: DeckHarness) throws -> any ListDialog {
        try #require(deck.state.dialog?.model as? any ListDialog)
    }

    private func selected(_ deck: DeckHarness) throws -> Int? {
        try list(deck).selectedItem(in: deck.state)
    }

    /// The lines on the screen that are marked as selected.
    private func marked(_ deck: DeckHarness) -> Int {
        deck.box.split(separator: "\n").count { $0.hasPrefix("› ") }
    }

    @Test(arguments: openers.keys.sorted())
    func `is walked through by the same keys, whatever it lists`(name: String) throws {
        var deck = try opened(name)
        let last = try list(deck).itemCount(in: deck.state) - 1
        #expect(last > 0)
        for (key, place) in [
            (Key.home, 0), (.down, 1), (.up, 0), (.up, 0), (.character("j"), 1),
            (.character("k"), 0), (.end, last), (.down, last), (.character("g"), 0),
            (.pageUp, 0), (.character("G"), last), (.pageDown, last), (.control("d"), last),
        ] {
            deck.press(key)
            #expect(try selected(deck) == place, "\(key)")
            #expect(marked(deck) == 1, "\(key)")
        }
    }

    @Test(
        arguments: ["saved filters", "help"],
        [Size(rows: 24, columns: 80), Size(rows: 30, columns: 120)])
    func `moves by as many lines as show, with the cursor and what shows`(
        name: String, size: Size
    ) throws {
        var deck = try opened(name)
        deck.happen(.resized(size))
        func shown() -> [String] {
            deck.box.split(separator: "\n").map { line in
                line.hasPrefix("› ") ? "  " + line.dropFirst(2) : String(line)
            }
        }
        let list = try list(deck)
        let height = list.box(in: deck.state).height(on: deck.state.screen)
        let first = shown()
        for (down, up) in [
            (Key.pageDown, Key.pageUp), (.control("d"), .control("u")),
            (.control("f"), .control("b")),
        ] {
            deck.press(down)
            let end = list.box(in: deck.state).lastTop(on: deck.state.screen)
            #expect(end > 0 && deck.state.dialogTop == min(height - 1, end))
            let place = try #require(try selected(deck))
            let above = list.items(in: deck.state)[..<place].reduce(0) { $0 + $1.count }
            #expect(above >= deck.state.dialogTop && above < deck.state.dialogTop + height)
            #expect(marked(deck) == 1)
            deck.press(up)
            #expect(try #require(try selected(deck)) < place)
            #expect(shown() == first)
            deck.press(.home)
        }
    }

    @Test(arguments: openers.keys.sorted())
    func `keeps the selected item on a screen that becomes lower`(name: String) throws {
        var deck = try opened(name)
        deck.press(.end)
        for rows in [60, 16, 12] {
            deck.happen(.resized(Size(rows: rows, columns: 80)))
            #expect(marked(deck) == 1, "\(rows)")
        }
    }

    @Test func `is walked through by letters, whether small or capital, but for those it takes`()
        throws
    {
        var deck = DeckHarness()
        deck.press(.function(6))
        let titles = deck.state.sortTitles.map(\.title)
        func selected() throws -> String { titles[try #require(try self.selected(deck))] }
        deck.press("d")
        #expect(try selected() == "Domain")
        deck.press("s")
        #expect(try selected() == "Suspended")
        deck.press("C")
        #expect(try selected() == "Customer")
        deck.press("c")
        #expect(try selected() == "Country")
        deck.press("x")
        #expect(try selected() == "Country")
        deck.press("q")
        #expect(deck.state.dialog == nil)
        // `s` saves, and leads nowhere.
        var filters = try opened("saved filters")
        filters.press("f")
        #expect(try self.selected(filters) == 1)
        filters.press("s")
        #expect(try self.selected(filters) == 1)
    }

    @Test func `takes several letters, and begins anew with one that goes on with no name`() throws
    {
        var deck = DeckHarness()
        deck.press(.function(6))
        let titles = deck.state.sortTitles.map(\.title)
        func selected() throws -> String { titles[try #require(try self.selected(deck))] }
        for (keys, title) in [("rem", "Removal"), ("cou", "Country"), ("s", "Suspended")] {
            deck.press(keys)
            #expect(try selected() == title)
        }
        // Another key ends the word: the next letter is the first of another.
        deck.press("c")
        deck.press(.home)
        deck.press("d")
        #expect(try selected() == "Domain")
    }

    @Test func `stays as it is while something else is asked`() throws {
        var deck = try opened("saved filters")
        deck.press(.down, .character("r"))
        deck.press(.down, .pageDown, .end)
        deck.press("jk")
        #expect(try selected(deck) == 1)
        deck.press(.escape, .character("d"))
        deck.press(.down, .home)
        #expect(try selected(deck) == 1)
    }
}
