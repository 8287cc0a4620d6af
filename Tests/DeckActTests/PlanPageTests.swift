import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The plan` {
    @Test func `opens with p on the selected customer, and shows every step in its order`() throws {
        let deck = DeckHarness.planning()
        let plan = try #require(deck.plan)
        #expect(deck.reads.last == .plan([Customer.contoso.id], search: ""))
        #expect(plan.customers.map(\.customer) == [.contoso])
        for step in plan.customers[0].steps {
            // A long name is cut where the column ends.
            let task = Language.english.words().task(of: step).prefix(20)
            #expect(deck.screen.contains(task), "\(step.id)")
        }
    }

    @Test func `is for the open customer on its pages`() {
        var deck = DeckHarness(.laden, others: [.named("Tailspin", 1)])
        deck.press(.down, .enter)
        deck.press("p")
        #expect(deck.plan?.customers.map(\.customer.companyName) == ["Tailspin"])
        deck.press(.escape)
        #expect(deck.screen.contains("Tailspin"))
        #expect(deck.state.open != nil)
    }

    @Test func `is for the marked, and says how many of them the search hides`() {
        var deck = DeckHarness(
            .contoso(.e3), others: [.named("Tailspin", 1), .named("Fabrikam", 2)])
        deck.state.marks.mark(deck.world.list.map(\.customer.id), in: "")
        deck.press("/tail")
        deck.press(.enter)
        deck.press("p")
        #expect(deck.plan?.customers.map(\.customer.companyName) == ["Tailspin"])
        #expect(
            deck.screen.contains("! 2 marked customers are hidden by the search and left out."))
    }

    @Test func `is off where there is nobody, and for more than 500`() {
        var nobody = DeckHarness()
        nobody.press("/zebra")
        nobody.press(.enter)
        nobody.press("p")
        #expect(nobody.state.pages == [])
        #expect(nobody.state.notice?.text == "Nothing is selected.")
        var many = DeckHarness()
        many.state.marks.mark((0...500).map { Customer.ID("c\($0)") }, in: "")
        many.press("p")
        #expect(many.state.pages == [])
        #expect(many.screen.contains("at most 500 customers"))
    }

    @Test func `says what it does not clear, and when it can be finished`() {
        let screen = DeckHarness.planning().screen
        #expect(screen.contains("1 customer · 11 steps · 8 changes"))
        #expect(screen.contains("✎ 2 tickets · ⧗ 1 clears by itself"))
        #expect(screen.contains("finishes \(Date.day(300).minute) UTC at the earliest"))
        let light = DeckHarness.planning(.contoso(.e3)).screen
        #expect(light.contains("clears everything under the current rules · can finish today"))
    }

    @Test func `has for each step what it costs, until when it is undone, and its deadline`() {
        let deck = DeckHarness.planning(size: Size(rows: 24, columns: 120))
        #expect(deck.row("Cancel: Microsoft 365 E5").contains("access ends at once"))
        #expect(deck.row("Cancel: Microsoft 365 E5").contains("! never"))
        #expect(deck.row("Cancel: Microsoft 365 E5").contains(Date.day(5).day))
        #expect(deck.row("End with term: Power BI").contains("billed to"))
        #expect(deck.row("Wait for: Power BI Pro").contains("clears \(Date.day(300).day)"))
        #expect(deck.row("Ticket: VM_RI_vm").contains("Azure portal"))
        #expect(deck.row("Ticket: SQL Server 2022").contains("Microsoft support"))
        #expect(deck.row("End relationship: Cont").contains("! never"))
        for (mark, task) in [
            ("·", "Cancel: Web shop"), ("⧗", "Wait for: Power BI Pro"), ("✎", "Ticket: VM_RI_vm"),
        ] {
            #expect(deck.mark(task) == mark)
        }
    }

    @Test func `tells a step apart from what has its name and no step, in its run too`() {
        let holdings = Holdings.contoso(
            .a(.newCommerce, id: "11111111-4afb36aa", name: "Dynamics 365"),
            .a(.newCommerce, .suspended, id: "22222222-1eb5b434", name: "Dynamics 365"),
            .a(.newCommerce, id: "33333333-9cd4e001", name: "Visio"))
        var deck = DeckHarness.planning(
            holdings, rules: .of2020, size: Size(rows: 40, columns: 120))
        #expect(deck.plan?.customers[0].steps.count { $0.name == "Dynamics 365" } == 1)
        #expect(deck.row("Suspend: Dynamics 365").contains("Dynamics 365 …4afb36aa"))
        #expect(!deck.row("Suspend: Visio").contains("…9cd4e001"))
        deck.select("Suspend: Dynamics 365")
        deck.press(.enter)
        #expect(deck.box.contains("Suspend: Dynamics 365 …4afb36aa"))
        deck.press(.escape)
        guard let plan = deck.plan else { return }
        deck.happen(.runReported(.ended(plan)))
        deck.press("F")
        #expect(deck.row("Suspend: Dynamics 365").contains("Dynamics 365 …4afb36aa"))
    }

    @Test func `says how many hours a window has left when they are few`() {
        let holdings = Holdings.contoso(
            .a(.newCommerce, id: "nce", cancellableUntil: .today.addingTimeInterval(47.5 * 3600)))
        #expect(DeckHarness.planning(holdings).screen.contains("! in 47 h"))
    }

    @Test func `says how many minutes it has left in its last hour`() {
        let holdings = Holdings.contoso(
            .a(.newCommerce, id: "nce", cancellableUntil: .today.addingTimeInterval(24.5 * 60)))
        #expect(DeckHarness.planning(holdings).screen.contains("! in 24 min"))
    }

    @Test func `marks what it knows will be refused, and says why`() {
        var deck = DeckHarness.planning(identity: .agent([.helpdeskAgent]))
        #expect(deck.mark("Cancel: Web shop") == "!")
        deck.select("Cancel: Web shop")
        #expect(deck.screen.contains("will be refused"))
        deck.press(.enter)
        #expect(deck.box.contains("Your roles do not allow it."))
    }

    @Test func `tells everything of a step on Enter, with its ids`() throws {
        var deck = DeckHarness.planning(size: Size(rows: 60, columns: 100))
        deck.press("j")
        deck.press(.enter)
        let plan = try #require(deck.plan)
        let step = plan.customers[0].steps[0]
        #expect(deck.box.contains(step.name))
        #expect(deck.box.contains(step.holding!.id))
        #expect(deck.box.contains(Customer.contoso.id.text))
        // The end of the relationship ends what can be undone.
        #expect(deck.box.contains("It can be undone until step"))
        for consequence in step.consequences where consequence != .reactivatable {
            let said = Language.english.words().consequence(consequence).filter { !$0.isWhitespace }
            #expect(deck.box.filter { !$0.isWhitespace }.contains(said))
        }
        let ids = "ID: \(step.holding!.id)\nMicrosoft ID: \(Customer.contoso.id.text)"
        #expect(deck.press("y") == [.copy(ids)])
        deck.press(.escape)
        #expect(deck.state.dialog == nil)
    }

    @Test(arguments: Language.allCases)
    func `says whole, in its column, before which step an undo ends`(language: Language) throws {
        let deck = DeckHarness.planning(language: language, size: Size(rows: 60, columns: 160))
        let plan = try #require(deck.plan)
        let step = try #require(PlanOutlook(of: plan, at: .today).lastUndoing.first)
        #expect(deck.screen.contains(language.words().undoUntilStep(step)))
        let said =
            switch language {
            case .english: "until step 9"
            case .korean: "9단계 전까지"
            case .japanese: "ステップ 9 の前"
            }
        #expect(language.words().undoUntilStep(9) == said)
    }

    @Test(arguments: Language.allCases)
    func `has a text ready for the desk that does a step`(language: Language) throws {
        var deck = DeckHarness.planning(language: language)
        let steps = try #require(deck.plan?.customers[0].steps)
        for (index, step) in steps.enumerated() {
            guard case .ticket(let holding, let desk) = step.task else { continue }
            deck.press("g")
            deck.press(String(repeating: "j", count: index + 1))
            deck.press(.enter)
            guard case .copy(let text) = deck.press("y").first else {
                Issue.record("nothing copied of step \(step.id)")
                continue
            }
            #expect(text.contains(Customer.contoso.id.text))
            #expect(text.contains("order-\(holding.id)"))
            switch desk {
            case .azurePortal:
                #expect(text.contains(holding.id))
                #expect(
                    text.hasPrefix("Billing / Reservation management / Exchanges and refunds\n"))
            case .support:
                #expect(text.hasPrefix("CSP Purchase/Refund on behalf of customers\n"))
            case .partnerCenter: Issue.record("nothing is unknown here")
            }
            deck.press(.escape)
        }
    }
}

@Suite struct `A dry run and a file of a plan` {
    @Test func `are asked for exactly the plan on the screen`() throws {
        var deck = DeckHarness.planning()
        deck.press("jx")
        let plan = try #require(deck.plan)
        #expect(deck.press("D") == [.rehearse(plan)])
        #expect(deck.screen.contains("dry run…"))
        #expect(deck.press("w") == [.savePlan(plan)])
    }

    @Test func `marks each step by what was found`() throws {
        var deck = DeckHarness.planning()
        deck.press("D")
        let plan = try #require(deck.plan)
        let findings = plan.customers[0].steps.filter { $0.write != nil }.map {
            Finding(
                customer: Customer.contoso.id, step: $0.id,
                refusal: $0.id == 1 ? .notActivatedYet : nil)
        }
        deck.happen(.rehearsed(plan, findings))
        #expect(deck.mark("Cancel: Web shop") == "✗")
        #expect(deck.screen.contains("would be refused"))
        #expect(deck.mark("Suspend: Azure plan") == "✓")
        #expect(
            deck.screen.contains(
                "! Dry run: 7 steps would succeed, 1 would be refused. Nothing was changed."))
        deck.select("Cancel: Web shop")
        deck.press(.enter)
        #expect(deck.box.contains("It is not activated yet."))
        deck.press(.escape)
        deck.press("jx")
        #expect(!deck.screen.contains("✗"))
    }

    @Test func `says nothing of a plan that was changed meanwhile`() throws {
        var deck = DeckHarness.planning()
        let plan = try #require(deck.plan)
        deck.press("D")
        deck.press("jx")
        deck.happen(
            .rehearsed(plan, [Finding(customer: Customer.contoso.id, step: 2, refusal: nil)]))
        #expect(deck.mark("Suspend: Office 365 E3") == "·")
    }

    @Test func `are off without a plan`() {
        var deck = DeckHarness()
        deck.press("/zebra")
        deck.press(.enter)
        deck.state.pages = [.plan(PlanPage(asked: [], search: ""))]
        deck.settle()
        for key in ["D", "w", "x", "S"] {
            #expect(deck.press(key) == [])
            #expect(deck.state.notice?.text == Language.english.words().planForNobody)
        }
    }
}

@Suite struct `Striking out of a plan` {
    @Test func `takes a step out, and in again`() throws {
        var deck = DeckHarness.planning()
        deck.press("jx")
        #expect(deck.plan?.customers[0].steps[0].isStruck == true)
        #expect(deck.mark("Cancel: Web shop") == "–")
        #expect(deck.screen.contains("skipped"))
        let writes = try #require(deck.plan?.writes)
        deck.press("x")
        #expect(deck.plan?.writes == writes + 1)
        #expect(deck.plan?.strikes == [])
    }

    @Test func `says what rests on the step`() {
        var deck = DeckHarness.planning()
        let plan = deck.select("Suspend: Azure plan") ?? 0
        let privileges = deck.select("End DAP: Contoso") ?? 0
        let last = deck.select("End relationship: Contoso") ?? 0
        deck.select("Cancel: Web shop")
        deck.press("x")
        #expect(
            deck.state.notice?.text
                == "Skipped. Steps that depend on it will not run: \(plan) Suspend: Azure plan, "
                + "\(privileges) End DAP: Contoso, \(last) End relationship: Contoso. "
                + "The relationship stays unless someone else clears this.")
        #expect(deck.mark("Suspend: Azure plan") == "!")
        #expect(deck.screen.contains("! 3 will not run"))
    }

    @Test func `of a wait, or of what keeps it from being renewed, holds the relationship`() {
        for task in ["Wait for: Power BI Pro", "End with term: Power BI Pro"] {
            var deck = DeckHarness.planning()
            let number = deck.select(task)
            #expect(number != nil)
            deck.press("x")
            #expect(deck.state.notice?.text.contains("End relationship") == true, "\(task)")
        }
    }

    @Test func `of what nothing rests on says nothing`() throws {
        var deck = DeckHarness.planning()
        let steps = try #require(deck.plan?.customers[0].steps)
        deck.press(String(repeating: "j", count: steps.count - 1) + "x")
        #expect(deck.plan?.strikes.count == 1)
        #expect(deck.state.notice == nil)
    }

    @Test func `on a customer's row takes all of its steps`() {
        var deck = DeckHarness.planning()
        deck.press("x")
        #expect(deck.plan?.writes == 0)
        deck.press("S")
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("No step in this plan changes anything."))
        deck.press("x")
        #expect(deck.plan?.strikes == [])
    }

    @Test func `outlives a plan that is made anew, and so does the place of the cursor`() throws {
        var deck = DeckHarness.planning()
        deck.press("jjjx")
        let struck = try #require(deck.plan?.strikes)
        let name = try #require(deck.plan?.customers[0].steps[2].name)
        // One step less before it.
        deck.world.list[0].azureSubscriptions = []
        deck.press("R")
        #expect(deck.plan?.strikes == struck)
        #expect(deck.plan?.customers[0].steps[1].name == name)
        #expect(deck.screen.contains("› "))
        guard case .plan(let page) = deck.state.pages.last else { return }
        #expect(page.cursor.index == 2)
    }

    @Test func `is not undone by somebody else's change`() {
        var deck = DeckHarness.planning()
        deck.press("jx")
        let reads = deck.reads.count { if case .plan = $0 { true } else { false } }
        deck.happen(.directoryChanged)
        #expect(deck.reads.count { if case .plan = $0 { true } else { false } } == reads)
        #expect(deck.plan?.strikes.count == 1)
    }
}
