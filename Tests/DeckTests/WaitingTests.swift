import Canvas
import Deck
import Domain
import Testing

@Suite struct `While an act is under way` {
    let deck: DeckHarness = {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("sy")
        return deck
    }()

    @Test func `the screen says so`() {
        #expect(deck.screen.contains("… Waiting for Partner Center's answer…"))
    }

    @Test(arguments: "saco")
    func `keys that aim wait`(key: Character) {
        #expect(!canTake(.character(key), in: deck.state))
        #expect(!canTake(.enter, in: deck.state))
    }

    @Test(arguments: [
        Key.up, .down, .pageDown, .home, .tab, .escape, .character("j"), .character("4"),
        .character("?"), .character("L"), .character("q"), .control("l"),
    ])
    func `keys that move, look or leave do not`(key: Key) {
        #expect(canTake(key, in: deck.state))
    }

    @Test func `they are taken again once it is answered and read`() throws {
        var deck = deck
        _ = update(&deck.state, on: .performed(deck.state.underway!.write))
        #expect(!canTake(.character("s"), in: deck.state))
        deck.settle()
        #expect(canTake(.character("s"), in: deck.state))
    }
}

@Suite struct `While a page is read` {
    @Test func `keys that aim wait for what will be there`() {
        var deck = DeckHarness()
        _ = update(&deck.state, on: .key(.enter))
        #expect(deck.state.isSettling)
        #expect(!canTake(.character("s"), in: deck.state))
        #expect(canTake(.tab, in: deck.state))
        deck.settle()
        #expect(!deck.state.isSettling)
        #expect(canTake(.character("s"), in: deck.state))
    }

    @Test func `a dialog and the search take every key`() {
        var deck = DeckHarness()
        _ = update(&deck.state, on: .key(.character("/")))
        _ = update(&deck.state, on: .key(.character("c")))
        #expect(deck.state.isSettling)
        #expect(canTake(.enter, in: deck.state))
        _ = update(&deck.state, on: .told("theme.toml:3"))
        #expect(canTake(.enter, in: deck.state))
    }
}

@Suite struct `While it is looked for who has a name like the target's` {
    let deck: DeckHarness = {
        var deck = DeckHarness()
        deck.press(.enter)
        _ = update(&deck.state, on: .key(.character("s")))
        _ = Deck.settle(&deck.state)
        return deck
    }()

    @Test(arguments: [Key.character("y"), .enter])
    func `what confirms waits for it, and is not lost`(key: Key) {
        var deck = deck
        #expect(!canTake(key, in: deck.state))
        _ = update(&deck.state, on: .lookalikesRead([:]))
        #expect(canTake(key, in: deck.state))
    }

    @Test(arguments: [Key.escape, .character("n"), .down, .control("l")])
    func `what scrolls or leaves does not`(key: Key) {
        #expect(canTake(key, in: deck.state))
    }

    @Test func `Esc takes back what waits`() {
        let typed: [Key] = [.character("y"), .escape]
        #expect(withoutTakenBack(typed, in: deck.state) == [.escape])
        #expect(withoutTakenBack([.character("y")], in: deck.state) == [.character("y")])
        var deck = deck
        _ = update(&deck.state, on: .lookalikesRead([:]))
        #expect(withoutTakenBack(typed, in: deck.state) == typed)
    }
}
