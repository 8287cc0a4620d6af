import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `One step back` {
    static let tail = Customer.named("Tailspin", 2)

    /// A deck on the subscription that the radar's first sign is about.
    static func jumped(from keys: [Key] = []) -> DeckHarness {
        var deck = DeckHarness(.contoso(.e3), others: [tail])
        deck.world.list[1].subscriptions = [.e3]
        deck.world.radar = Radar(
            signs: [.a(.windowCloses, tail, .subscription(.init("e3")), in: 5)],
            counts: [.windowCloses: 1], asOf: nil)
        for key in keys { deck.press(key) }
        deck.press("!")
        deck.press(.enter)
        return deck
    }

    @Test(arguments: [Key.escape, .left, .character("h")])
    func `returns from what the radar led to`(key: Key) {
        var deck = Self.jumped()
        guard case .holding? = deck.state.pages.last else {
            Issue.record("\(deck.state.pages)")
            return
        }
        deck.press(key)
        #expect(deck.state.radarPage != nil && deck.state.open == nil)
    }

    @Test func `leads up to the portal's pages by Backspace instead`() {
        var deck = Self.jumped()
        deck.press(.backspace)
        guard case .customer(let page)? = deck.state.pages.last else {
            Issue.record("\(deck.state.pages)")
            return
        }
        #expect(page.tab == .subscriptions)
        #expect(deck.state.open?.id == Self.tail.id)
        // What is opened from there leads back there.
        deck.press(.enter)
        deck.press(.escape)
        if case .customer? = deck.state.pages.last {} else { Issue.record("left") }
        deck.press(.escape)
        #expect(deck.state.radarPage != nil)
    }

    @Test func `returns to another customer that was open before`() {
        var deck = Self.jumped(from: [.enter])
        #expect(deck.state.open?.id == Self.tail.id)
        deck.press(.escape)
        #expect(deck.state.radarPage != nil)
        #expect(deck.state.open?.id == Customer.contoso.id)
        deck.press(.escape)
        #expect(deck.screen.contains("Contoso › Subscriptions"))
        deck.press(.escape)
        #expect(deck.state.pages.isEmpty && deck.state.waysBack.isEmpty)
    }

    @Test func `returns to where a customer was asked for by name`() {
        var deck = DeckHarness(.contoso(.e3), others: [Self.tail])
        deck.press(.enter)
        deck.press(.enter)
        deck.press(":" + Self.tail.domain)
        deck.press(.enter)
        #expect(deck.state.open?.id == Self.tail.id)
        deck.press(.escape)
        #expect(deck.state.open?.id == Customer.contoso.id)
        if case .holding? = deck.state.pages.last {} else { Issue.record("not there") }
        // The list of customers is home: there is nothing to return to.
        deck.press(":" + Self.tail.domain)
        deck.press(.enter)
        deck.press(":customers")
        deck.press(.enter)
        #expect(deck.state.pages.isEmpty && deck.state.waysBack.isEmpty)
        deck.press(.enter)
        deck.press(.escape)
        #expect(deck.state.pages.isEmpty)
    }

    @Test func `is kept, as the order of the lists is, where the open customer is named again`() {
        func reads(_ deck: DeckHarness) -> Int {
            deck.reads.count { $0 == .customer(Self.tail.id) }
        }
        var deck = DeckHarness(
            .contoso(.e3), others: [Self.tail], size: Size(rows: 24, columns: 160))
        deck.world.list[1].subscriptions = [.e3]
        deck.press(.enter)
        for text in [Self.tail.domain, "sort cancelUntil"] {
            deck.press(":" + text)
            deck.press(.enter)
        }
        #expect(deck.state.open?.orders[.subscriptions] == ListOrder(.cancelUntil))
        deck.press(.enter)
        if case .holding? = deck.state.pages.last {} else { Issue.record("not there") }
        let before = reads(deck)
        deck.press(":" + Self.tail.domain)
        deck.press(.enter)
        #expect(reads(deck) == before + 1)
        if case .customer? = deck.state.pages.last {} else { Issue.record("not back") }
        #expect(deck.state.pages.count == 1 && deck.state.open?.id == Self.tail.id)
        #expect(deck.state.open?.orders[.subscriptions] == ListOrder(.cancelUntil))
        deck.press(.escape)
        #expect(deck.state.open?.id == Customer.contoso.id)
    }

    /// A deck on a plan whose dry run is under way.
    private static var rehearsing: DeckHarness {
        var deck = DeckHarness(.contoso(.e3), others: [tail])
        deck.press(.enter)
        deck.press("pD")
        return deck
    }

    /// Goes to another customer by name, and back.
    private static func away(_ deck: inout DeckHarness) {
        deck.press(":" + tail.domain)
        deck.press(.enter)
        #expect(deck.state.open?.id == tail.id)
        deck.press(.escape)
    }

    @Test func `finds a plan as it was left, with what its dry run found`() throws {
        func reads(_ deck: DeckHarness) -> Int {
            deck.reads.count { if case .plan = $0 { true } else { false } }
        }
        var deck = Self.rehearsing
        let plan = try #require(deck.plan)
        let step = try #require(plan.customers[0].steps.first { $0.write != nil })
        deck.happen(
            .rehearsed(
                plan, [Finding(customer: Customer.contoso.id, step: step.id, refusal: nil)]))
        let (left, before) = (deck.state.pages.last, reads(deck))
        Self.away(&deck)
        #expect(deck.state.pages.last == left && reads(deck) == before)
    }

    @Test func `finds a plan without the dry run that nobody waited for`() {
        var deck = Self.rehearsing
        Self.away(&deck)
        guard case .plan(let page)? = deck.state.pages.last else {
            Issue.record("\(deck.state.pages)")
            return
        }
        #expect(page.plan != nil && !page.isRehearsing)
    }

    @Test func `does not return to a customer who is gone`() {
        var deck = Self.jumped(from: [.enter])
        deck.happen(.customerGone(Customer.contoso.id))
        #expect(deck.state.open?.id == Self.tail.id)
        deck.press(.escape)
        #expect(deck.state.open == nil && deck.state.pages.isEmpty)
    }

    @Test func `goes from what blocks to the blockers`() {
        var deck = DeckHarness(.contoso(.e3))
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter, .enter)
        if case .holding? = deck.state.pages.last {} else { Issue.record("not there") }
        deck.press(.escape)
        if case .blockers? = deck.state.pages.last {} else { Issue.record("not back") }
    }
}
