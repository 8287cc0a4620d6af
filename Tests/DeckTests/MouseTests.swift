import Canvas
import Chance
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The mouse` {
    static let sizes = [Size(rows: 24, columns: 80), Size(rows: 60, columns: 200)]

    /// Every page and dialog, with the mouse on.
    static func stops(_ size: Size) -> [(name: String, deck: DeckHarness)] {
        var stops = Tour.stops(.english, size) + PlanTour.stops(.korean, size)
        stops.append(("radar", `The radar`.deck(size: size)))
        var journal = DeckHarness(.contoso(.e3), size: size)
        journal.world.journal = JournalEntry.everything
        journal.press("J")
        stops.append(("journal", journal))
        for place in stops.indices { stops[place].deck.state.isMouseOn = true }
        return stops
    }

    static func pages(_ size: Size) -> [(name: String, deck: DeckHarness)] {
        stops(size).filter { $0.deck.state.dialog == nil }
    }

    func on(_ deck: DeckHarness) -> DeckHarness {
        var deck = deck
        deck.state.isMouseOn = true
        return deck
    }

    @Test func `is off until m is pressed, which says how text is selected`() {
        var deck = DeckHarness(others: Tour.others)
        deck.click(7, 5)
        #expect(deck.state.customers.cursor.index == 0)
        #expect(deck.press("m") == [.setMouse(true)])
        #expect(deck.screen.contains("hold Shift"))
        deck.click(7, 5)
        #expect(deck.state.customers.cursor.index == 2)
        #expect(deck.press("m") == [.setMouse(false)])
        deck.press("?")
        #expect(deck.state.helpLines.contains { $0.text.contains("with Shift") })
    }

    @Test(arguments: ["", "\n", "W", "J"])
    func `begins a search where its row is clicked`(keys: String) {
        var deck = on(DeckHarness(others: Tour.others, size: Size(rows: 24, columns: 120)))
        deck.press(keys)
        guard deck.screen.contains("\n / ") else { return }
        deck.click(on: " / ")
        #expect(deck.state.isTyping)
        deck.press("con")
        #expect(deck.state.searchField?.text == "con")
    }

    @Test(arguments: sizes)
    func `selects the row that is clicked, on every page, and opens nothing`(size: Size) {
        var lists: Set<SortedList> = []
        for (name, deck) in Self.pages(size) {
            let rows = deck.state.bodyRows(of: deck.state.shown)
            let frame = view(deck.state)
            if let list = deck.state.shown.list(in: deck.state) { lists.insert(list) }
            for row in rows {
                var clicked = deck
                guard
                    case .item(let item)? = deck.state.target(
                        at: .init(row: row, column: 9), in: frame)
                else { continue }
                #expect(clicked.click(row, 9) == [], "\(name)")
                #expect(clicked.state.cursor.index == item, "\(name)")
                // Where one row shows, the list may scroll.
                if clicked.state.shown.itemHeight(in: clicked.state) > 1 {
                    let lines = view(clicked.state).lines
                    // Below those that scroll, where there is room for more: the list scrolls to
                    // it.
                    let isBelow = item >= deck.state.cursor.top + deck.state.itemHeight
                    // A further row of a choice stands for it.
                    let isFurther = deck.state.shown.isBlank(
                        deck.state.cursor.top + row - rows.lowerBound, in: deck.state)
                    let shown =
                        isBelow || isFurther
                        ? lines.first { $0.text.hasPrefix("›") } ?? lines[row] : lines[row]
                    #expect(shown.text.hasPrefix("›"), "\(name), row \(row)")
                    let isSelected =
                        shown.isSelected || shown.spans.first?.ground == .selection
                    #expect(isSelected, "\(name), row \(row)")
                }
                #expect(clicked.state.pages.count == deck.state.pages.count, "\(name)")
                #expect(clicked.state.dialog == nil, "\(name)")
            }
        }
        #expect(lists.count >= 9)
    }

    @Test(arguments: sizes)
    func `finds every row of a list that shows`(size: Size) {
        for (name, deck) in Self.pages(size) {
            guard deck.state.shown.table(in: deck.state) != nil else { continue }
            let rows = deck.state.bodyRows(of: deck.state.shown)
            let frame = view(deck.state)
            let hits = rows.compactMap { row -> Int? in
                guard
                    case .item(let item)? = deck.state.target(
                        at: .init(row: row, column: 3), in: frame)
                else { return nil }
                return item
            }
            let top = deck.state.cursor.top
            let shown = min(deck.state.itemHeight, deck.state.itemCount - top, rows.count)
            if hits.count > shown {
                // There is room for more than scroll.
                let first = hits[0]
                #expect(hits == Array(first..<first + hits.count), "\(name)")
                #expect(first <= top && hits.count <= deck.state.itemCount, "\(name)")
            } else {
                #expect(hits == Array(top..<top + max(0, shown)), "\(name)")
            }
        }
    }

    @Test(arguments: sizes)
    func `presses the key in the footer that is clicked`(size: Size) {
        for (name, deck) in Self.pages(size) {
            let line = view(deck.state).lines[size.rows - 1]
            var column = 0
            var found = 0
            for span in line.spans {
                defer { column += span.columns }
                guard
                    case .hint(let place)? = deck.state.target(
                        at: .init(row: size.rows - 1, column: column))
                else { continue }
                found += 1
                let binding = deck.state.hintedBindings[place]
                if span.role == .key { #expect(span.text == binding.labels[0], "\(name)") }
                var (clicked, pressed) = (deck, deck)
                // The key may be the second of a sequence that was begun.
                clicked.state.begun = nil
                pressed.state.begun = nil
                let keys =
                    binding.keys.prefix(1).map { [$0] }
                    + binding.sequences.map { [$0.first, $0.second] }
                let effects = (keys.first ?? []).flatMap { pressed.press($0) }
                #expect(
                    clicked.click(size.rows - 1, column) == effects, "\(name) \(span.text)")
                clicked.state.lastClick = nil
                #expect(clicked.state == pressed.state, "\(name) \(span.text)")
            }
            #expect(found > 1, "\(name)")
        }
    }

    @Test(arguments: sizes)
    func `sorts by the head that is clicked, and the other way by the next click`(size: Size) {
        for (name, deck) in Self.pages(size) {
            let state = deck.state
            guard let list = state.shown.list(in: state), let table = state.shown.table(in: state)
            else { continue }
            for column in table.sortColumns {
                var deck = deck
                let frame = view(state)
                let link = ScreenTarget.column(column).link
                // A low screen has no row for the heads of some pages.
                guard let cell = Self.cell(of: link, in: frame, size) else { continue }
                #expect(state.target(at: cell, in: frame) == .column(column))
                let before = state.orders[list]
                deck.click(cell.row, cell.column)
                #expect(deck.state.orders[list].column == column, "\(name)")
                if before.column == column {
                    #expect(deck.state.orders[list] == before.inverted)
                }
                let first = deck.state.orders[list]
                // Other rows come first now, and may need other widths.
                guard let again = Self.cell(of: link, in: view(deck.state), size) else { continue }
                deck.click(again.row, again.column)
                #expect(deck.state.orders[list] == first.inverted, "\(name)")
            }
        }
    }

    /// The first cell of the screen that has a link; nil if none has.
    private static func cell(of link: Link?, in frame: Frame, _ size: Size) -> Position? {
        frame.lines.indices.lazy.flatMap { row in
            (0..<size.columns).lazy.map { Position(row: row, column: $0) }
        }.first { frame.lines[$0.row].link(at: $0.column) == link }
    }

    @Test func `opens by a double click, and not by two slow ones or on two rows`() {
        var deck = on(DeckHarness(others: Tour.others))
        deck.click(7, 5)
        deck.state.now += 0.3
        deck.click(7, 9)
        #expect(deck.state.open?.id == Tour.others[1].id)
        deck.press(.escape)
        deck.click(8, 5)
        deck.state.now += 0.6
        deck.click(8, 5)
        #expect(deck.state.pages == [])
        deck.state.now += 0.1
        deck.click(9, 5)
        #expect(deck.state.pages == [])
        deck.press("k")
        deck.click(8, 5)
        #expect(deck.state.pages == [])
    }

    @Test func `opens what Enter opens, once a search was typed too`() {
        var deck = on(DeckHarness(others: Tour.others))
        deck.press("/tail")
        deck.click(on: "Tailspin 6 ")
        #expect(deck.state.isTyping)
        deck.click(on: "Tailspin 6 ")
        #expect(deck.state.open?.companyName == "Tailspin 6")
    }

    @Test func `waits for nothing: a click on what is still loading does nothing`() {
        var deck = on(DeckHarness(others: Tour.others))
        deck.press(.enter)
        deck.state.open?.isReading = true
        deck.click(4, 5)
        deck.click(4, 5)
        #expect(deck.state.lastClick == nil)
        #expect(deck.state.pages.count == 1)
    }

    @Test func `goes to the customer's page that is clicked`() {
        for size in Self.sizes {
            var deck = on(DeckHarness(.everything, size: size))
            deck.press(.enter)
            for (text, tab) in [
                ("2 Azure", CustomerPage.Tab.reservations), ("3 Software", .software),
                ("4 Account", .account), ("1 Sub", .subscriptions),
            ] {
                deck.click(on: text)
                guard case .customer(let page) = deck.state.pages.last else { return }
                #expect(page.tab == tab)
            }
            deck.press("/")
            deck.click(on: "3 Software")
            guard case .customer(let page) = deck.state.pages.last else { return }
            #expect(page.tab == .software && page.field(on: .subscriptions).text == "")
        }
    }

    @Test func `goes back to the step of the path that is clicked`() {
        var deck = on(DeckHarness(.everything))
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter, .enter)
        #expect(deck.state.pages.count == 3)
        // What there is no room for stands for the nearest page among it.
        var narrow = deck
        narrow.happen(.resized(Size(rows: 24, columns: 40)))
        #expect(view(narrow.state).lines[0].text.hasPrefix(" … › "))
        narrow.click(0, 1)
        #expect(narrow.state.pages.count < 3)
        deck.click(on: "Blockers")
        #expect(deck.state.pages.count == 2)
        deck.click(on: "Contoso")
        #expect(deck.state.pages.count == 1)
        deck.click(on: "Customers")
        #expect(deck.state.pages.isEmpty && deck.state.open == nil)
        deck.click(on: "Customers")
        #expect(deck.state.pages.isEmpty)
    }

    @Test func `scrolls by three rows, and the row under the cursor stays while it is in sight`() {
        var deck = on(DeckHarness(others: Tour.others))
        let wheel = { (action: MouseAction) in Key.mouse(action, Position(row: 9, column: 9)) }
        deck.press("jjjj")
        deck.press(wheel(.wheelDown))
        #expect(deck.state.customers.cursor.top == 3)
        #expect(deck.state.customers.cursor.index == 4)
        deck.press(wheel(.wheelDown))
        #expect(deck.state.customers.cursor.top == 6)
        #expect(deck.state.customers.cursor.index == 6)
        for _ in 0..<40 { deck.press(wheel(.wheelDown)) }
        #expect(deck.state.customers.cursor.top == 60 - 17)
        for _ in 0..<40 { deck.press(wheel(.wheelUp)) }
        #expect(deck.state.customers.cursor.top == 0)
        #expect(deck.state.customers.cursor.index == 16)
        deck.press("?")
        var pressed = deck
        pressed.press(.down, .down, .down)
        deck.press(wheel(.wheelDown))
        #expect(deck.state == pressed.state)
        #expect(deck.state.customers.cursor.index == 16)
    }

    @Test(arguments: sizes)
    func `answers a dialog only by its keys, and sends nothing beside a key`(size: Size) {
        var dice = Dice(seed: 7)
        var dialogs = 0
        for (name, deck) in Self.stops(size) {
            if deck.state.dialog != nil { dialogs += 1 }
            let frame = view(deck.state)
            for _ in 0..<4 {
                var clicked = deck
                let position = Position(
                    row: dice.below(size.rows + 1), column: dice.below(size.columns + 1))
                switch deck.state.target(at: position, in: frame) {
                case .hint, .key: continue
                default: break
                }
                let effects = clicked.press(
                    .mouse(.press, position), .mouse(.press, position))
                #expect(
                    effects.allSatisfy { if case .keepOrders = $0 { true } else { false } },
                    "\(name): \(effects)")
                guard deck.state.dialog != nil else { continue }
                #expect(clicked.state == deck.state, "\(name)")
            }
        }
        #expect(dialogs > 15)
    }
}
