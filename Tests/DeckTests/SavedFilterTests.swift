import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The saved filters` {
    static var deck: DeckHarness {
        var deck = DeckHarness(others: [.named("Tailspin", 1)])
        deck.world.filters = [
            SavedFilter(name: "new commerce", text: "kind:nce"),
            SavedFilter(name: "ready", text: "ready"),
        ]
        return deck
    }

    @Test func `are applied to the list`() {
        var deck = Self.deck
        deck.press(.function(2))
        #expect(deck.box.contains("new commerce"))
        deck.press("j")
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
        #expect(deck.state.customers.search == "ready")
        #expect(deck.screen.contains(" / ready "))
        #expect(deck.screen.contains("Filter: ready"))
    }

    @Test func `are opened while a search is typed, and saved under a name`() {
        var deck = Self.deck
        deck.press("/status:active")
        deck.press(.function(2), .character("s"))
        #expect(deck.box.contains("Name for status:active"))
        #expect(deck.press(.enter) == [])
        #expect(deck.box.contains("A name is needed."))
        deck.press("in  use ")
        #expect(
            deck.press(.enter)
                == [.changeFilters(.save(.init(name: "in use", text: "status:active")))])
        let after = deck.world.filters.applying(
            .save(.init(name: "in use", text: "status:active")))
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("Filter saved: in use"))
        deck.world.filters = after
        deck.press(.function(2))
        #expect(deck.box.contains("in use"))
    }

    @Test func `ask before one is replaced`() {
        var deck = Self.deck
        deck.press("/status:active")
        deck.press(.function(2), .character("s"))
        deck.press("ready")
        #expect(deck.press(.enter) == [])
        #expect(deck.box.contains("\"ready\" exists already. Enter again replaces it."))
        #expect(
            deck.press(.enter)
                == [.changeFilters(.save(.init(name: "ready", text: "status:active")))])
    }

    /// Opened over a list that is narrowed, and not read yet.
    private static var unread: DeckHarness {
        var deck = deck
        deck.press("/status:active")
        _ = update(&deck.state, on: .key(.function(2)))
        return deck
    }

    @Test func `begin no name by a letter before it is known that none is saved`() {
        var deck = Self.unread
        deck.press("x")
        #expect(!deck.box.contains("Name for status:active"))
        deck.happen(deck.world.answer(.savedFilters))
        #expect(deck.box.contains("new commerce"))
    }

    @Test func `wait with a name until they are read, and ask before one is replaced`() {
        var deck = Self.unread
        deck.press("sready")
        #expect(!canTake(.enter, in: deck.state) && canTake(.escape, in: deck.state))
        #expect(deck.press(.enter) == [])
        #expect(deck.box.contains("Name for status:active"))
        deck.happen(deck.world.answer(.savedFilters))
        #expect(canTake(.enter, in: deck.state))
        #expect(deck.press(.enter) == [])
        #expect(deck.box.contains("\"ready\" exists already. Enter again replaces it."))
    }

    @Test func `are renamed and deleted, the last after a question`() {
        var deck = Self.deck
        deck.press(.function(2), .character("r"), .control("u"))
        deck.press("nce")
        #expect(deck.press(.enter) == [.changeFilters(.rename("new commerce", to: "nce"))])
        deck.press("j")
        #expect(deck.press("d") == [])
        #expect(deck.box.contains("Delete the saved filter"))
        #expect(deck.press("n") == [])
        #expect(deck.press("dy").count == 1)
        deck.press(.escape)
        #expect(deck.state.dialog == nil)
    }

    @Test func `offer only the keys that do something`() {
        var deck = DeckHarness()
        deck.press(.function(2))
        #expect(deck.box.contains("No filter is saved yet."))
        for key in ["Enter apply", "save current", "rename", "delete"] {
            #expect(!deck.box.contains(key))
        }
        deck.press(.escape)
        deck.press("/ready")
        deck.press(.function(2))
        #expect(deck.box.contains("s save current · Esc close"))
        #expect(!deck.box.contains("Enter apply"))
    }

    @Test func `take letters for a name where none is saved, or say what there is to save`() {
        var deck = DeckHarness()
        deck.press("/ready")
        deck.press(.function(2))
        deck.press("jobs")
        #expect(
            deck.press(.enter) == [.changeFilters(.save(.init(name: "jobs", text: "ready")))])
        var empty = DeckHarness()
        empty.press(.function(2))
        empty.press("x")
        #expect(empty.box.contains("Nothing to save"))
    }

    @Test func `take nothing that is not understood`() {
        var deck = Self.deck
        deck.press("/status:foo")
        deck.press(.function(2), .character("s"))
        #expect(deck.box.contains("Nothing to save"))
    }

    @Test func `say why they can't be read`() {
        var deck = Self.deck
        deck.press(.function(2))
        deck.happen(.filtersRead([], trouble: "The saved filters cannot be read."))
        #expect(deck.screen.contains("! The saved filters cannot be read."))
        #expect(deck.box.contains("No filter is saved yet."))
        deck.press(.enter, .character("r"), .character("d"), .end, .up)
        #expect(deck.state.dialog != nil)
    }

    @Test(arguments: Language.allCases)
    func `fit every screen`(language: Language) {
        for size in Tour.sizes {
            var deck = DeckHarness(language: language, size: size)
            deck.world.filters = (0..<40).map {
                SavedFilter(
                    name: "필터 \($0) フィルター", text: String(repeating: "seats>\($0) ", count: 9))
            }
            deck.press(.function(2))
            for key in [Key.end, .character("d"), .character("n"), .character("r"), .escape] {
                deck.press(key)
                let frame = view(deck.state)
                #expect(frame.lines.count == size.rows)
                #expect(frame.lines.allSatisfy { $0.columns == size.columns })
            }
            #expect(deck.screen.contains("필터 39"))
        }
    }
}
