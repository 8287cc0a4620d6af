import Canvas
import Deck
import Domain
import Samples
import Testing
import Wording

@testable import DeckSupport

@Suite struct `What changed since the operator was asked` {
    let suspend = ClearedWrite.suspend(Subscription.e3.id, of: Customer.contoso.id)
    let drawnFrom = Holdings.contoso(.e3)
    let renewal = Difference.field(
        .autoRenewEnabled, of: .subscription(Subscription.e3.id), name: "Office 365 E3",
        before: "true", after: "false")

    /// A deck that has sent the suspension, and what there is by now.
    func sent(_ language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(far: drawnFrom, language: language)
        deck.press(.enter)
        deck.press("s")
        #expect(deck.press("y") == [.perform(suspend, basis: drawnFrom)])
        return deck
    }

    func changed(_ deck: DeckHarness, _ fresh: Holdings, _ differences: Difference...) -> Event {
        .changed(suspend, differences, deck.world.account(of: .contoso), fresh)
    }

    @Test(arguments: Language.allCases)
    func `is shown on top of the same dialog, and nothing is sent before it is confirmed`(
        language: Language
    ) {
        var deck = sent(language)
        let fresh = Holdings.contoso(.a(.legacyLicence, name: "Office 365 E3", autoRenews: false))
        let words = language.words()
        #expect(deck.happen(changed(deck, fresh, renewal)) == [])
        #expect(deck.state.underway == nil)
        #expect(deck.screen.contains(words.suspendTitle))
        let lines = deck.box.split(separator: "\n")
        #expect(lines[0] == words.changedSinceAsked)
        #expect(lines[1] == "  ! " + words.difference(renewal))
        #expect(deck.press("y") == [.perform(suspend, basis: fresh)])
        #expect(deck.state.underway != nil)
    }

    @Test func `is said in the words of the pages`() {
        let words = Language.english.words()
        #expect(words.difference(renewal) == "Office 365 E3: Auto-renew on → off")
        #expect(
            words.difference(
                .field(
                    .status, of: .software(.init("sql")), name: "SQL", before: "completed",
                    after: "cancelled")) == "SQL: Status Purchased → Cancelled")
        #expect(
            words.difference(.relationship(before: "reseller", after: "none"))
                == "Relationship: Reseller → None")
    }

    @Test func `is shown with the refusal where the act is not allowed any more`() {
        var deck = sent()
        let gone = Difference.field(
            .status, of: .subscription(Subscription.e3.id), name: "Office 365 E3",
            before: "active", after: "suspended")
        deck.happen(
            changed(
                deck, .contoso(.a(.legacyLicence, .suspended, name: "Office 365 E3")), gone))
        #expect(deck.box.contains("! Office 365 E3: Status Active → Suspended"))
        #expect(deck.box.contains("It is already Suspended."))
        #expect(deck.press("y") == [])
        #expect(deck.state.underway == nil)
        deck.press(.escape)
        #expect(deck.state.dialog == nil)
    }

    @Test func `has the removal's domain typed again`() {
        var deck = DeckHarness(far: .contoso())
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter)
        deck.press(Customer.contoso.domain)
        guard case .perform(let write, let basis) = deck.press(.enter).first else {
            Issue.record("nothing was sent")
            return
        }
        #expect(basis == .contoso())
        let fresh = Holdings.contoso(.a(.newCommerce, .suspended))
        let appeared = Difference.appeared(.subscription(.init("e3")), name: "Offer of e3")
        deck.happen(.changed(write, [appeared], deck.world.account(of: .contoso), fresh))
        #expect(deck.box.contains("! Offer of e3 is new"))
        #expect(deck.press(.enter) == [])
        deck.press(.control("u"))
        deck.press(Customer.contoso.domain)
        #expect(deck.press(.enter) == [.perform(write, basis: fresh)])
    }

    @Test func `ends a removal that something blocks by now`() {
        var deck = DeckHarness(far: .contoso())
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter)
        deck.press(Customer.contoso.domain)
        guard case .perform(let write, _) = deck.press(.enter).first else { return }
        let appeared = Difference.appeared(.subscription(Subscription.e3.id), name: "Office 365 E3")
        deck.happen(.changed(write, [appeared], deck.world.account(of: .contoso), drawnFrom))
        #expect(deck.box.contains("! Office 365 E3 is new"))
        #expect(deck.box.contains("1 blocker prevents removal: Office 365 E3."))
        #expect(deck.press(.enter) == [])
    }

    @Test func `keeps offer and quantity of an order`() {
        var deck = DeckHarness(far: drawnFrom)
        deck.press(.enter)
        deck.press("oj")
        deck.press(.enter)
        guard case .perform(let write, _) = deck.press("7y").first else { return }
        deck.happen(
            .changed(write, [renewal], deck.world.account(of: .contoso), drawnFrom))
        #expect(deck.box.contains("Quantity      7"))
        #expect(deck.press("y") == [.perform(write, basis: drawnFrom)])
    }

    @Test func `about an act that is not under way opens nothing`() {
        var deck = DeckHarness(far: drawnFrom)
        deck.press(.enter)
        deck.happen(changed(deck, drawnFrom, renewal))
        #expect(deck.state.dialog == nil)
    }

    @Test func `counts as an opening, over another dialog, too`() {
        var deck = sent()
        deck.press("?")
        let before = deck.state.openings
        deck.happen(changed(deck, drawnFrom, renewal))
        #expect(deck.state.openings == before + 1)
        #expect(deck.box.contains("Office 365 E3: Auto-renew on → off"))
        deck.press("jx")
        #expect(deck.state.openings == before + 1)
    }

    @Test func `is not asked of the embedded sandbox`() {
        var deck = DeckHarness()
        deck.press(.enter)
        #expect(deck.press("sy") == [.perform(suspend, basis: nil)])
    }
}

@Suite struct `An act that takes long` {
    let suspend = ClearedWrite.suspend(Subscription.e3.id, of: Customer.contoso.id)

    let deck: DeckHarness = {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.press(.enter)
        deck.press("sy")
        return deck
    }()

    @Test func `says why and until when, and how to stop it`() {
        var deck = deck
        #expect(deck.screen.contains("… Waiting for Partner Center's answer… Esc stops it."))
        #expect(deck.screen.contains(" Esc stop  "))
        deck.happen(.requestsWait(RequestWait(until: .today, requestsAMinute: 500)))
        #expect(
            deck.screen.contains(
                "… Keeping to 500 requests a minute: goes on at 20:26:40 UTC… Esc stops it."))
        deck.happen(.requestsWait(RequestWait(until: .today, requestsAMinute: nil)))
        #expect(
            deck.screen.contains(
                "… Too many requests: waiting until 20:26:40 UTC, as the service asks…"))
    }

    @Test func `is stopped with Esc, once, and leaves the page where it is`() {
        var deck = deck
        let pages = deck.state.pages
        #expect(canTake(.escape, in: deck.state))
        #expect(deck.press(.escape) == [.stopWrite])
        #expect(deck.state.pages == pages)
        #expect(deck.screen.contains("… Stopping, unless it was already sent…"))
        #expect(deck.press(.escape) == [])
        #expect(deck.state.pages.isEmpty)
        deck.happen(.refused(suspend, .service(.stopped)))
        #expect(deck.state.underway == nil)
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("· Stopped before it was sent."))
    }

    @Test func `cannot be stopped any more once it is sent`() {
        var deck = deck
        deck.happen(.requestsWait(RequestWait(until: .today, requestsAMinute: 500)))
        deck.happen(.sent(suspend))
        #expect(deck.screen.contains("… Waiting for Partner Center's answer…\n"))
        #expect(!deck.screen.contains("Esc stop"))
        #expect(deck.press(.escape) == [])
        #expect(deck.state.pages.isEmpty)
    }

    @Test func `can be stopped again while the service has turned it away`() {
        var deck = deck
        deck.happen(.sent(suspend))
        deck.happen(.held(suspend))
        deck.happen(.requestsWait(RequestWait(until: .today, requestsAMinute: 500)))
        #expect(deck.screen.contains("goes on at 20:26:40 UTC… Esc stops it."))
        #expect(deck.press(.escape) == [.stopWrite])
    }

    @Test func `tells how it came out where stopping was too late`() throws {
        var deck = DeckHarness(far: .contoso(.e3, .a(.newCommerce, id: "nce")))
        deck.press(.enter)
        deck.press("jsy")
        deck.press(.escape)
        try deck.carryOut(suspend)
        #expect(deck.screen.contains("✓ Suspended: Office 365 E3"))
    }

    @Test func `cannot be stopped in the embedded sandbox, where Esc leads back`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("sy")
        #expect(!deck.screen.contains("Esc"))
        #expect(deck.press(.escape) == [])
        #expect(deck.state.pages.isEmpty)
    }
}

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
