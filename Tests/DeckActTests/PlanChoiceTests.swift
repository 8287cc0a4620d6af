import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The cheaper way to clear a subscription` {
    static let visio = Subscription.a(.newCommerce, id: "nce", name: "Visio")

    static func deck(_ language: Language = .english, columns: Int = 160) -> DeckHarness {
        DeckHarness.planning(
            .contoso(.e3, visio), language: language, rules: .of2020,
            size: Size(rows: 40, columns: columns))
    }

    @Test(arguments: Language.allCases)
    func `stands in the row of the step, with the end of its window`(language: Language) throws {
        let deck = Self.deck(language, columns: 200)
        let words = language.words()
        let row = deck.row(words.taskSuspend("Visio"))
        #expect(row.contains(words.costOrCancelBy(Date.day(5).day).prefix(12)))
        #expect(row.components(Date.day(5).day) == 2, "\(row)")
        #expect(!deck.row(words.taskSuspend("Office 365 E3")).contains(Date.day(5).day))
    }

    @Test(arguments: Language.allCases, [100, 120, 160])
    func `stands behind what goes on being billed`(language: Language, columns: Int) throws {
        let deck = Self.deck(language, columns: columns)
        let words = language.words()
        let row = deck.row(words.taskSuspend("Visio"))
        let billed = try #require(row.range(of: words.costBilledTo(Date.day(300).day)))
        guard let choice = row.range(of: words.costOrCancelBy(Date.day(5).day)) else { return }
        #expect(billed.upperBound < choice.lowerBound)
    }

    @Test func `comes before all but what goes on being billed`() throws {
        let words = Language.english.words()
        let customer = CustomerPlan(
            holdings: .contoso(Self.visio),
            steps: Rules.of2020.plan(
                [.suspend(Self.visio.id)], on: .contoso(Self.visio), by: .agent(), at: .today))
        let costs = words.costs(of: customer.steps[0], for: customer, orInstead: "or cancel")
        #expect(costs.prefix(2) == [words.costBilledTo(Date.day(300).day), "or cancel"])
        #expect(costs.count > 2)
    }

    @Test func `is told in the details, whose key changes the step`() throws {
        var deck = Self.deck()
        deck.select("Suspend: Visio")
        deck.press(.enter)
        #expect(deck.box.contains("Or cancel it (c) by \(Date.day(5).minute) UTC"))
        #expect(deck.box.contains("c cancel/suspend · y copy IDs · Enter, Esc close"))
        deck.press("c")
        #expect(deck.state.dialog == nil)
        #expect(deck.plan?.choices.count == 1)
        #expect(deck.row("Cancel: Visio").contains("! never"))
        #expect(deck.row("Cancel: Visio").contains(Date.day(5).day))
    }

    @Test func `changes the plan that is confirmed, saved and rehearsed, and nothing else`()
        throws
    {
        var deck = Self.deck()
        let before = try #require(deck.plan)
        deck.select("Suspend: Visio")
        #expect(deck.press("c") == [])
        let plan = try #require(deck.plan)
        #expect(plan.id == before.id)
        #expect(deck.press("w") == [.savePlan(plan)])
        #expect(deck.press("D") == [.rehearse(plan)])
        deck.press("R")
        // Made anew, it is still cancelled.
        #expect(deck.plan?.choices == plan.choices)
        deck.press("c")
        #expect(deck.plan == before)
    }

    @Test func `is off for any other step, with the reason`() {
        var deck = Self.deck()
        deck.select("Suspend: Office 365 E3")
        #expect(deck.press("c") == [])
        #expect(deck.state.notice?.text == deck.state.words.noOtherWay)
        deck.select("Suspend: Visio")
        deck.state.now = .day(6)
        #expect(!deck.row("Suspend: Visio").contains("cancel by"))
        deck.press("c")
        #expect(deck.state.notice?.text == deck.state.words.noOtherWay)
    }

    @Test func `is the fix among the blockers, and its key comes first on its page`() {
        var deck = DeckHarness(
            .contoso(.e3, Self.visio), rules: .of2020, size: Size(rows: 30, columns: 120))
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter)
        #expect(deck.row("› Visio").contains("suspend/cancel"))
        #expect(deck.row("› Visio").contains(Date.day(5).day))
        #expect(deck.screen.contains("Or cancel it (c) by \(Date.day(5).minute) UTC"))
        deck.press(.enter)
        let footer = deck.screen.split(separator: "\n").last ?? ""
        #expect(footer.hasPrefix(" c cancel"))
    }
}

extension String {
    fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
