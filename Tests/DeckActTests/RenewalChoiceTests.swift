import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The choice a renewal begins with` {
    private static let product = `Setting the renewal of a subscription`.product
    private static let off = Subscription.a(
        .newCommerce, id: "off", name: "Visio", autoRenews: false, product: Self.product)
    private static let on = Subscription.a(
        .newCommerce, id: "on", name: "Project", product: Self.product)

    private func deck(
        _ subscriptions: Subscription..., language: Language = .english, rules: Rules = .ofToday
    ) -> DeckHarness {
        var holdings = Holdings.contoso()
        holdings.subscriptions = subscriptions
        var deck = DeckHarness(
            holdings, language: language, rules: rules, size: Size(rows: 40, columns: 100))
        deck.press(.enter)
        return deck
    }

    private func chosen(_ deck: DeckHarness) -> RenewalChoiceKind? {
        guard case .renewal(let dialog)? = deck.state.dialog else { return nil }
        return dialog.choice
    }

    @Test func `says from what number more seats are counted, whatever is scheduled`() {
        var scheduled = Self.on
        scheduled.scheduledNextTermInstructions = "\(Self.product) P1Y monthly quantity 33"
        var one = deck(scheduled)
        one.press("w")
        one.press(.tab)
        #expect(!one.box.contains("counted from"))
        one.press("+2")
        #expect(one.box.contains("counted from \(Self.on.quantity) today"), "\(one.box)")
        var several = deck(scheduled, Self.off)
        several.press("*w4")
        several.press(.tab)
        several.press("+5")
        #expect(several.box.contains(several.state.words.renewalSeatsFromEach), "\(several.box)")
    }

    @Test(arguments: ["+2", "-2"])
    func `is a change from the sign of a number on, and none of its digits chooses`(typed: String) {
        var deck = deck(Self.on)
        deck.press("w" + typed)
        #expect(chosen(deck) == .change)
        #expect(deck.box.contains(" \(typed) "), "\(deck.box)")
    }

    @Test func `is a step that says what changes, and no ID of a product`() throws {
        var scheduled = Self.on
        scheduled.scheduledNextTermInstructions = "\(Self.product) P1Y monthly quantity 33"
        let words = Language.english.words()
        func task(_ choice: RenewalChoice, of subscription: Subscription) throws -> String {
            let rules = Rules.ofToday
            let renewal = try rules.renewal(choice, of: subscription)
            var holdings = Holdings.contoso()
            holdings.subscriptions = [subscription]
            let steps = rules.plan(
                [.setRenewal(renewal, of: subscription.id)], on: holdings, by: .agent(), at: .today)
            return words.task(
                of: try #require(steps.first), for: CustomerPlan(holdings: holdings, steps: steps))
        }
        let next = RenewalChoice.change(NextTerm(quantity: 26))
        let changed = try task(next, of: scheduled)
        #expect(changed.hasPrefix("Next term: 26 seats") && changed.hasSuffix(": Project"))
        #expect(!changed.contains(Self.product))
        #expect(try task(next, of: Self.off).hasPrefix("Auto-renew on, next term: 26 seats"))
        #expect(try task(.renew, of: scheduled) == "Drop what is scheduled: Project")
        #expect(try task(.renew, of: Self.off) == "Auto-renew on: Visio")
    }

    @Test(arguments: Language.allCases)
    func `is the one that is set, and the dialog says which that is`(language: Language) {
        let words = language.words()
        var deck = deck(Self.on, language: language)
        deck.press("w")
        let now = words.renewalSetNow
        #expect(deck.box.contains("› 1 \(words.renewalChoiceRenew) · \(now)"))
        #expect(deck.box.split(separator: now).count == 2)
        deck.press("3")
        // The sign of what is set stays where it is.
        #expect(deck.box.contains("  1 \(words.renewalChoiceRenew) · \(now)"))
        var cancelled = Self.off
        cancelled.scheduledActions = .cancelAtTermEnd
        deck = self.deck(cancelled, language: language)
        deck.press("w")
        #expect(chosen(deck) == .endWithTerm)
        #expect(deck.box.contains("› 3 \(words.renewalChoiceCancel) · \(now)"))
    }

    @Test func `is none where nobody would choose what is set, and Enter then leads to nothing`() {
        var deck = deck(Self.off)
        deck.press("w")
        #expect(chosen(deck) == nil)
        #expect(!deck.box.contains("›") && !deck.box.contains("set now"))
        #expect(deck.press(.enter) == [])
        #expect(deck.box.contains("Choose first what happens when the term ends."))
        deck.press("1")
        #expect(chosen(deck) == .renew)
        deck.press(.enter)
        #expect(deck.box.contains("auto-renew off → auto-renew on"))
    }

    @Test func `is none where those that are marked differ, and each is told with what it has`() {
        var cancelled = Self.off
        cancelled.scheduledActions = .cancelAtTermEnd
        var deck = deck(cancelled, Self.on)
        deck.press("*w")
        #expect(chosen(deck) == nil)
        #expect(deck.box.contains("1 Renew as it is · set now on 1 of 2"))
        #expect(deck.box.contains("3 Cancel at end of term · set now on 1 of 2"))
        #expect(deck.box.contains("· Project: auto-renew on"))
        #expect(deck.box.contains("· Visio: cancel at end of term"))
        #expect(deck.press(.enter) == [])
        #expect(deck.box.contains("Choose first what happens when the term ends."))
        deck.press(.down)
        #expect(chosen(deck) == .renew)
    }

    @Test func `is reached by the key that fixes, refusals and the loss of a schedule name`() {
        let closed = Subscription.a(
            .newCommerce, id: "late", name: "Visio", cancellableUntil: .day(-9),
            product: Self.product)
        var deck = deck(closed)
        #expect(deck.press("c") == [])
        #expect(deck.state.notice?.text.contains("end with its term at the earliest (w)") == true)
        deck.press("4")
        deck.press(.enter)
        #expect(deck.screen.filter { !$0.isWhitespace }.contains("(w),asaplandoes(p)"))
        deck.press("w")
        #expect(chosen(deck) == .renew)
        #expect(deck.box.contains("Visio"))
        let words = Language.english.words()
        #expect(words.bringsCancelAtTermEndDropped.contains("set it again (w) after"))
        #expect(words.adviceSeatsKept.contains("(w)"))
        // What is printed is read without the deck.
        #expect(!Language.english.words(naming: .none).adviceSeatsKept.contains("(w)"))
    }
}

@Suite struct `What has no choice for the end of its term` {
    @Test(arguments: Language.allCases)
    func `is told which kinds have one, unless the service refuses one of these`(
        language: Language
    ) {
        let words = language.words()
        let own = words.reason(of: .notRenewable)
        #expect(own.lowercased().contains(words.kindMarketplace.lowercased()), "\(own)")
        let told = words.reason(of: .told(.notRenewable, by: .wordy))
        #expect(told == words.refusedNotRenewable && told != own)
    }

    @Test func `is not counted among those whose renewal is set`() {
        var deck = DeckHarness(
            .contoso(.e3, .a(.azurePlan, id: "plan"), .a(.newCommerce, id: "on", name: "Visio")),
            rules: .ofToday, size: Size(rows: 44, columns: 100))
        deck.press(.enter)
        deck.press("*w")
        #expect(deck.screen.contains(deck.state.words.renewManyTitle(1)))
    }
}

@Suite struct `The dialog that undoes a renewal` {
    private static let product = `Setting the renewal of a subscription`.product

    private func box(_ holdings: Holdings, _ writes: [Write], _ language: Language) -> String {
        let steps = Rules.ofToday.plan(writes, on: holdings, by: .agent(), at: .today)
        let plan = Plan.a(
            [CustomerPlan(holdings: holdings, steps: steps)], id: "undo", purpose: .undo(of: 1),
            rules: .ofToday)
        var deck = DeckHarness(
            holdings, language: language, rules: .ofToday, size: Size(rows: 60, columns: 140))
        deck.state.dialog = .planned(PlanConfirmation(plan, undoesRun: writes.count > 1))
        return deck.screen.filter { !$0.isWhitespace }
    }

    private func told(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    @Test(arguments: Language.allCases)
    func `has in its title and its list what is set now and what was set before`(
        language: Language
    ) {
        let words = language.words()
        var held = Subscription.a(
            .newCommerce, id: "one", name: "Visio", autoRenews: false, product: Self.product)
        held.scheduledActions = .cancelAtTermEnd
        let change = words.givenBackCancelAtTermEnd + " → " + words.renewalOn
        let box = box(
            .contoso(held),
            [
                .setRenewal(
                    Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil),
                    of: held.id)
            ], language)
        let title = words.undoChangeTitle(
            change, on: "Visio", of: Customer.contoso.companyName)
        #expect(box.contains(told("┌ \(title) ─")))
        #expect(box.contains(told("1. \(change): Visio")))
    }

    @Test(arguments: Language.allCases)
    func `has a title that says the change whole where the name has no room`(
        language: Language
    ) throws {
        let words = language.words()
        var held = Subscription.a(
            .newCommerce, id: "one", name: String(repeating: "Teams Essentials ", count: 6),
            autoRenews: false, product: Self.product)
        held.scheduledActions = .cancelAtTermEnd
        let holdings = Holdings.contoso(held)
        let renewal = Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil)
        let steps = Rules.ofToday.plan(
            [.setRenewal(renewal, of: held.id)], on: holdings, by: .agent(), at: .today)
        let plan = Plan.a(
            [CustomerPlan(holdings: holdings, steps: steps)], id: "undo", purpose: .undo(of: 1),
            rules: .ofToday)
        func title(_ columns: Int) throws -> String {
            var state = DeckHarness(
                holdings, language: language, rules: .ofToday,
                size: Size(rows: 40, columns: columns)
            ).state
            state.dialog = .planned(PlanConfirmation(plan))
            return try #require(state.dialog).model.box(in: state).title
        }
        let change = words.givenBackCancelAtTermEnd + " → " + words.renewalOn
        #expect(
            try title(120)
                == words.undoChangeTitle(change, for: Customer.contoso.companyName))
        #expect(try title(30) == words.undoActTitle)
    }

    @Test func `has both for each of those that a run has set`() {
        var held = Subscription.a(
            .newCommerce, id: "one", name: "Visio", autoRenews: false, product: Self.product)
        held.scheduledActions = .cancelAtTermEnd
        let other = Subscription.a(
            .newCommerce, id: "two", name: "Project", product: Self.product)
        let renewal = Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil)
        let ending = Renewal(
            autoRenewEnabled: false, scheduledNextTermInstructions: nil,
            scheduledActions: .cancelAtTermEnd)
        let box = box(
            .contoso(held, other),
            [.setRenewal(renewal, of: held.id), .setRenewal(ending, of: other.id)], .english)
        #expect(box.contains(told("1. cancel at end of term → auto-renew on: Visio")))
        #expect(box.contains(told("2. auto-renew on → cancel at end of term: Project")))
    }
}
