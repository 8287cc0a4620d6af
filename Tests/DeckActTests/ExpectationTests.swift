import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `What will not happen` {
    /// A deck whose operator may not cancel the Azure subscription.
    static func deck(
        _ language: Language = .english, size: Size = Size(rows: 50, columns: 100)
    ) -> DeckHarness {
        .planning(
            .contoso(
                .e3, .a(.azurePlan, id: "plan", name: "Azure plan"), azureSubscriptions: [.a()]),
            language: language, identity: .agent([.adminAgent]), size: size)
    }

    @Test func `counts for nothing in the head of the plan`() {
        let deck = Self.deck()
        #expect(deck.screen.contains("1 customer · 5 steps · 1 change"))
        #expect(deck.screen.contains("! 4 will not run · CANNOT be completed in full"))
        #expect(!deck.screen.contains("can finish today"))
        for task in ["Suspend: Azure plan", "End DAP: Contoso", "End relationship: Contoso"] {
            #expect(deck.mark(task) == "!", "\(task)")
            #expect(!deck.row(task).contains("never"), "\(task)")
        }
    }

    @Test
    func `is said with its reason when the plan starts, wants nothing typed, and stays undone`()
        throws
    {
        var deck = Self.deck()
        let plan = try #require(deck.plan)
        deck.press("S")
        #expect(deck.box.contains("• 1 suspension that can be undone\n"))
        #expect(!deck.box.contains("CANNOT BE UNDONE"))
        for text in [
            "Will not be attempted", "! Your roles do not allow it.",
            "– Cancel: Web shop", "! 2 blockers prevent removal: Web shop, Azure plan.",
            "– End relationship: Contoso", "y start · n, Esc no",
        ] {
            #expect(deck.box.contains(text), "\(text)")
        }
        guard case .run(let running) = deck.press("y").first else {
            Issue.record("no plan flies")
            return
        }
        #expect(running == PlanOutlook(of: plan, at: .today).feasible)
        #expect(running.namedWrites.map(\.write) == [.suspend(Subscription.e3.id)])
        #expect(
            deck.notes == [
                .previewed(
                    [
                        NamedWrite(
                            .suspend(Subscription.e3.id), of: .contoso, named: "Office 365 E3")
                    ],
                    confirmed: true)
            ])
    }

    @Test func `is a removal whose way was struck out`() {
        var deck = DeckHarness.planning()
        deck.select("Cancel: Web shop")
        deck.press("x")
        deck.press("S")
        #expect(!deck.box.contains("reseller relationship ENDS"))
        #expect(deck.screen.contains("y start · n, Esc no") || deck.screen.contains("↓"))
        deck.press(.end)
        guard case .run(let plan) = deck.press("y").first else {
            Issue.record("no plan flies")
            return
        }
        #expect(!plan.namedWrites.map(\.write).contains(.removeRelationship))
        #expect(!plan.namedWrites.map(\.write).contains(.removeDelegatedAccess))
    }

    @Test(arguments: Language.allCases)
    func `is said in every language, whole at 80×24`(language: Language) {
        var deck = Self.deck(language, size: Size(rows: 24, columns: 80))
        let words = language.words()
        deck.press("S")
        var seen = deck.box
        deck.press(.end)
        seen += deck.box
        #expect(seen.contains(words.planWillNotHappen))
        #expect(!seen.split(separator: "\n").contains { $0.hasSuffix("…") })
    }

    @Test(arguments: Language.allCases)
    func `is a plan of which nothing would be left: it is not started`(language: Language) {
        var deck = DeckHarness.planning(language: language, identity: .agent([]))
        #expect(deck.press("S") == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == language.words().planNothingFeasible)
        #expect(deck.press("D").count == 1)
    }

    @Test func `is said of each of several customers by name`() {
        let other = Customer.named("Tailspin", 1)
        let held = Holdings(
            customer: other, subscriptions: [.a(.azurePlan, id: "plan", name: "Azure plan")],
            azureSubscriptions: [.a()])
        var deck = DeckHarness(
            .contoso(
                .e3, .a(.azurePlan, id: "plan", name: "Azure plan"), azureSubscriptions: [.a()]),
            rules: .inProduction, identity: .agent([.adminAgent]),
            size: Size(rows: 60, columns: 100))
        deck.world.list.append(held)
        deck.state.marks.mark(deck.world.list.map(\.customer.id), in: "")
        deck.press("pS")
        for text in [
            "– Suspend: Azure plan (Contoso)", "– Suspend: Azure plan (Tailspin)",
            "– End relationship: Tailspin\n",
        ] {
            #expect(deck.box.contains(text), "\(text)")
        }
    }

    @Test func `is told of the step, with its reason`() {
        var deck = Self.deck()
        deck.select("End relationship: Contoso")
        deck.press(.enter)
        #expect(
            deck.box.contains(
                "It will be refused: 2 blockers prevent removal: Web shop, Azure plan."))
        #expect(deck.box.contains("It depends on a step that is skipped or will be refused."))
    }

    @Test func `is what has missed its window since the plan was made`() {
        var deck = DeckHarness.planning(.contoso(.a(.newCommerce, cancellableUntil: .day(1))))
        deck.state.now = .day(2)
        deck.press("S")
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == Language.english.words().planNothingFeasible)
    }

    @Test func `is no part of what takes an act back`() throws {
        let holdings = Holdings.contoso(
            .e3, .a(.legacyAddOn, .suspended, id: "add-on", name: "Audio", parent: "e3"))
        var deck = DeckHarness(holdings, identity: .agent([.salesAgent]))
        deck.press(.enter)
        let steps = Rules.of2020.plan(
            [.cancel(.azureSubscription(.init("gone"))), .suspend(Subscription.e3.id)],
            on: holdings, by: .agent(), at: .today)
        deck.happen(
            .undoRead(
                .a(
                    [CustomerPlan(holdings: holdings, steps: steps)], id: "undo",
                    purpose: .undo(of: 1))))
        #expect(deck.box.contains("Left out, stays unchanged"))
        deck.press(.end)
        guard case .run(let plan) = deck.press("y").first else {
            Issue.record("no plan flies")
            return
        }
        #expect(plan.namedWrites.map(\.write) == [.suspend(Subscription.e3.id)])
    }
}

@Suite struct `The head of a plan` {
    @Test(arguments: [Rules.of2020, .ofToday])
    func `names the rules by which it clears everything`(rules: Rules) {
        for language in Language.allCases {
            let words = language.words()
            let deck = DeckHarness.planning(.contoso(.e3), language: language, rules: rules)
            let edition = words.edition(rules.edition)
            #expect(deck.screen.contains(words.planClearsAll(edition)))
        }
    }

    @Test(arguments: Language.allCases)
    func `does not say so where admin access may stay`(language: Language) {
        let words = language.words()
        let deck = DeckHarness.planning(.withoutAccess(.notConsented), language: language)
        #expect(deck.screen.contains(words.planAccessUnknown(1)), "\(deck.screen)")
        let edition = words.edition(.y2020)
        #expect(!deck.screen.contains(words.planClearsAll(edition)))
    }

    @Test func `does not say so of a plan with strikes`() {
        var deck = DeckHarness.planning(.contoso(.e3))
        deck.press("x")
        #expect(!deck.screen.contains("clears everything"))
        #expect(!deck.screen.contains("finish"))
    }

    @Test(arguments: Language.allCases)
    func `says no more of ending the relationship once that is skipped`(language: Language) {
        let words = language.words()
        var deck = DeckHarness.planning(.contoso(.e3), language: language)
        #expect(deck.screen.contains(words.purposeOffboarding))
        deck.press("Gx")
        #expect(deck.screen.contains(words.purposeClearing))
    }

    @Test func `says what goes on being billed in its head, and first of a step's effects`() {
        let deck = DeckHarness.planning(
            .contoso(.a(.newCommerce)), rules: .of2020, size: Size(rows: 24, columns: 240))
        let head = deck.screen.split(separator: "\n").prefix { !$0.contains("Suspend: ") }
        #expect(head.joined(separator: "\n").contains("Billing continues for 1"))
        let effects = deck.row("Suspend: ")
        let said = ["billed to ", "data deleted", "may still block removal"]
        let places = said.compactMap { effects.range(of: $0)?.lowerBound }
        #expect(places.count == said.count && places == places.sorted(), "\(effects)")
    }

    @Test func `shows in its dialog the end of the ID that tells a long name apart`() throws {
        let name = "Microsoft 365 Business Premium with Teams and Copilot for the Nordic region"
        var deck = DeckHarness.planning(
            .contoso(
                .a(.newCommerce, id: "11111111-0000-4000-8000-0000aaaa1111", name: name),
                .a(.newCommerce, id: "11111111-0000-4000-8000-0000bbbb2222", name: name)))
        let customer = try #require(deck.plan?.customers.first)
        let step = try #require(customer.steps.first { $0.holding != nil })
        let end = try #require(step.holding.flatMap(customer.holdings.shortID))
        deck.press("j")
        deck.press(.enter)
        #expect(deck.box.contains(end))
    }

    @Test func `does not promise today where a removal may still be refused`() {
        // A wide screen has room for all effects.
        let deck = DeckHarness.planning(
            .contoso(.a(.newCommerce)), rules: .of2020, size: Size(rows: 24, columns: 240))
        #expect(deck.row("Suspend: ").contains("data deleted after term, may still block removal"))
        #expect(deck.screen.contains("finishes today unless Microsoft refuses removal"))
        #expect(!deck.screen.contains("clears everything"))
        #expect(!deck.screen.contains("can finish today"))
    }

    @Test(arguments: Language.allCases)
    func `says wherever it stands that no source tells whether a step can be undone`(
        language: Language
    ) {
        let words = language.words()
        let said = words.consequence(.reversibilityUnconfirmed)
        func says(_ text: String, _ shown: String) -> Bool {
            shown.filter { !$0.isWhitespace && $0 != "│" }
                .contains(text.filter { !$0.isWhitespace })
        }
        var deck = DeckHarness.planning(
            .contoso(.e3, .a(.azurePlan, id: "plan", name: "Azure plan")), language: language,
            size: Size(rows: 60, columns: 120))
        let task = words.taskSuspend("Azure plan")
        #expect(deck.row(task).contains(words.undo(.unconfirmed)))
        #expect(words.undo(.unconfirmed).hasPrefix("! "))
        let removal = deck.plan?.customers[0].steps.count ?? 0
        #expect(
            deck.row(words.taskSuspend("Office 365 E3")).contains(words.undoUntilStep(removal)))
        deck.select(Language.english.words().taskSuspend("Azure plan"))
        deck.press(.enter)
        #expect(says("! " + said, deck.box))
        #expect(!says("• " + said, deck.box))
        #expect(says(words.planNothingAfter(removal), deck.box))
        deck.press(.escape)
        deck.press("S")
        #expect(says("! " + words.planUnconfirmed("Azure plan"), deck.box))
    }

    @Test func `leaves the end to others where something is theirs`() {
        let deck = DeckHarness.planning(.contoso(.a(.azurePlan, id: "plan"), reservations: [.a()]))
        #expect(deck.screen.contains("finish depends on others"))
    }
}

@Suite struct `The rows of a plan` {
    @Test func `begin with the cursor on the first step`() {
        var deck = DeckHarness(.laden, rules: .inProduction)
        deck.press("p")
        #expect(deck.row("Cancel: Web shop").hasPrefix("› "))
        deck.press(.enter)
        #expect(deck.state.dialog != nil)
        // The cursor is on the customer where there are no steps.
        var none = DeckHarness(.contoso())
        none.world.list[0].customer.relationship = .none
        none.press("p")
        #expect(none.state.pages.count == 1)
    }

    @Test(arguments: Language.allCases)
    func `have marks that differ for what is struck out and what is refused`(language: Language) {
        let words = language.words()
        let struck = words.state(.struck, at: .today)
        let refused = words.state(.refused(.notActivatedYet), at: .today)
        #expect(struck.hasPrefix("– "))
        #expect(refused.hasPrefix("✗ "))
        var deck = DeckHarness.planning(
            language: language, size: Size(rows: 24, columns: 140))
        deck.press("jx")
        let row = deck.screen.split(separator: "\n").first { $0.hasPrefix("› –") } ?? ""
        #expect(row.contains(words.stepStruck))
        deck.press(.enter)
        #expect(deck.box.contains("– " + words.stepStruck))
    }

    @Test(arguments: Language.allCases)
    func `say of an Azure subscription no more than is known of its way back`(language: Language) {
        let words = language.words()
        let reversal = Reversal(
            of: .cancel(.azureSubscription(.init("web"))),
            bringing: [.workloadsStop, .billingStops, .reactivatable])
        #expect(reversal == .forSomeTime)
        #expect(words.undo(reversal) != words.undoAnyTime)
        #expect(words.undo(reversal).columns <= max(12, words.undoUntilLabel.columns))
        #expect(fault(of: words.sentence(reversal), in: language) == nil)
        #expect(fault(of: words.consequence(.reactivatable), in: language) == nil)
    }
}
