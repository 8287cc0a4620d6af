import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The choice of a theme` {
    private let names = ["terminal", "dark", "light"] + (1...20).map { "mine-\($0)" }

    /// The deck with many themes, and the choice open.
    private func opened(size: Size = Size(rows: 24, columns: 80)) -> DeckHarness {
        let plain = DeckHarness()
        var deck = plain
        deck.state = State(
            size: size, now: .today, language: .english, theme: "dark", themes: names,
            place: plain.world.place, summary: plain.world.summary,
            window: plain.world.window(search: "", offset: 0, limit: 60))
        #expect(deck.press("T") == [])
        return deck
    }

    /// The names on the screen, the one under the cursor with its mark.
    private func rows(_ deck: DeckHarness) -> [String] {
        deck.box.split(separator: "\n").map(String.init).filter { row in
            names.contains { row.dropFirst(2).prefix { $0 != " " } == $0 }
        }
    }

    @Test func `lists all, with the cursor on the one that is worn`() {
        let deck = opened()
        #expect(rows(deck).prefix(3) == ["  terminal", "› dark      before", "  light"])
        #expect(deck.box.contains("‖ Suspended"))
    }

    @Test func `wears what the cursor stands on, at once`() {
        var deck = opened()
        #expect(deck.press(.down) == [.wearTheme("light")])
        #expect(deck.press("k") == [.wearTheme("dark")])
        #expect(deck.press(.home) == [.wearTheme("terminal")])
        #expect(deck.press(.up) == [])
        #expect(deck.press(.end) == [.wearTheme("mine-20")])
        // The key that opened it goes on, and begins again.
        #expect(deck.press("T") == [.wearTheme("terminal")])
    }

    @Test func `is kept by Enter, also for the next start`() {
        var deck = opened()
        deck.press(.down)
        #expect(deck.press(.enter) == [.keepTheme("light")])
        #expect(deck.state.dialog == nil)
        #expect(deck.state.theme == "light")
        #expect(deck.screen.contains("· Theme: light. It is remembered for the next start."))
    }

    @Test func `says how to have it each time where another is set outside`() {
        var deck = opened()
        deck.state.isThemeSet = true
        deck.press(.down, .enter)
        #expect(deck.screen.contains("theme = \"light\" in config.toml"))
        #expect(!deck.screen.contains("remembered"))
    }

    @Test func `is taken back by Esc`() {
        var deck = opened()
        deck.press(.down, .down)
        #expect(deck.press(.escape) == [.wearTheme("dark")])
        #expect(deck.state.dialog == nil)
        #expect(deck.state.theme == "dark")
        deck.press("T")
        #expect(deck.press(.escape) == [])
    }

    @Test func `says which theme can't be used, and does not keep it`() {
        var deck = opened()
        deck.press(.down)
        deck.happen(.themeFailed("light", worn: "dark", reason: "light.toml:3: no such role"))
        #expect(rows(deck)[2] == "› light     ! cannot be used")
        deck.press(.enter)
        #expect(deck.state.dialog != nil)
        #expect(deck.state.notice?.text == "light.toml:3: no such role")
        #expect(deck.state.theme == "dark")
        #expect(deck.press(.escape) == [])
        #expect(deck.state.theme == "dark")
    }

    @Test func `a mistake is told in a dialog where no choice is open`() {
        var deck = DeckHarness()
        deck.happen(.themeFailed("dark", worn: "terminal", reason: "dark.toml:1: no"))
        #expect(deck.box.contains("dark.toml:1: no"))
        #expect(deck.state.theme == "terminal")
    }

    @Test(arguments: [10, 14, 24, 60])
    func `always shows the row of the cursor`(rows count: Int) {
        var deck = opened(size: Size(rows: count, columns: 40))
        for key in Array(repeating: Key.down, count: 25) + Array(repeating: .up, count: 25) {
            deck.press(key)
            #expect(rows(deck).contains { $0.hasPrefix("› \(deck.state.theme)") })
        }
        deck.press(.pageDown)
        #expect(rows(deck).contains { $0.hasPrefix("› ") })
        deck.happen(.resized(Size(rows: 10, columns: 40)))
        #expect(rows(deck).contains { $0.hasPrefix("› ") })
    }
}

@Suite struct `A dialog` {
    @Test func `has a fill behind all of it, its border and what is selected in it`() {
        var deck = DeckHarness()
        deck.press("T")
        let frame = view(deck.state)
        let boxes = frame.lines.filter { line in
            line.spans.contains { $0.text.contains("│") || $0.text.contains("┌") }
        }
        #expect(boxes.count > 5)
        for line in boxes {
            for span in line.spans where span.columns > 0 && span.role != .text {
                if span.text.contains("│") { #expect(span.ground == .dialog) }
            }
            let inside = line.spans.drop { !"│┌".contains($0.text.first ?? " ") }.dropLast()
            #expect(inside.contains { $0.ground != .page })
        }
        let selected = boxes.flatMap(\.spans).filter { $0.ground == .selection }
        #expect(selected.map(\.text).joined().hasPrefix("› terminal"))
    }
}

@Suite struct `A suspended subscription` {
    private var deck: DeckHarness {
        var suspended = Subscription.e3
        suspended.status = .suspended
        var deck = DeckHarness(.contoso(suspended))
        deck.press(.enter)
        return deck
    }

    @Test func `has a colour and a sign of its own in the list`() throws {
        let row = try #require(view(deck.state).lines.first { $0.text.hasPrefix("› ") })
        let status = try #require(row.spans.first { $0.role == .suspended })
        #expect(status.text.hasPrefix("‖ Suspended"))
    }

    @Test func `stands as far to the left as an active one`() throws {
        var active = DeckHarness()
        active.press(.enter)
        func column(_ word: String, _ deck: DeckHarness) throws -> Int {
            let row = try #require(deck.screen.split(separator: "\n").first { $0.hasPrefix("› ") })
            let head = try #require(
                deck.screen.split(separator: "\n").first { $0.contains("Status") })
            let start = try #require(row.range(of: word)?.lowerBound)
            let name = try #require(head.range(of: "Status")?.lowerBound)
            return row[..<start].count - head[..<name].count
        }
        #expect(try column("Suspended", deck) == column("Active", active))
    }

    @Test func `has both on its own page, and its row is copied without the sign`() throws {
        var deck = deck
        deck.press("y")
        #expect(
            deck.press("r").contains { effect in
                if case .copy(let text) = effect {
                    text.contains("\tSuspended\t") && !text.contains("‖")
                } else {
                    false
                }
            })
        deck.press(.enter)
        let row = try #require(view(deck.state).lines.first { $0.text.contains("(•) ") })
        #expect(row.text.contains("(•) ‖ Suspended"))
        #expect(row.spans.contains { $0.role == .suspended })
    }
}
