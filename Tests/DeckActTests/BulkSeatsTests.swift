import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Seats of all that is marked` {
    private static let holdings = Holdings.contoso(
        .a(.legacyLicence, id: "11111111-aaaa", name: "Office 365 E3"),
        .a(.newCommerce, .suspended, id: "33333333-cccc", name: "Business Basic"),
        .a(
            .newCommerce, id: "44444444-dddd", name: "Visio",
            refundable: .init(total: 0, batches: [])),
        reservations: [.a()])

    private func deck(_ language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(
            Self.holdings, language: language, size: Size(rows: 44, columns: 100))
        deck.press(.enter)
        deck.press("2*1*")
        return deck
    }

    @Test func `change by one number, and what cannot is left out with the reason`() {
        var deck = deck()
        #expect(deck.press("#") == [])
        #expect(deck.screen.contains("Change the seats of 2 subscriptions?"))
        #expect(deck.box.contains("· Office 365 E3: 25 (to be changed)"))
        #expect(deck.box.contains("– Business Basic: 25 – left out: "))
        #expect(deck.box.contains("A number such as 40 is the total of each"))
        deck.press("-5")
        #expect(deck.box.contains("✓ Office 365 E3: 25 → 20"))
        #expect(deck.box.contains("– Visio: 25 → 20 – left out: No seats can be given back now."))
        #expect(deck.press(.enter) == [])
        guard case .planned(let asked) = deck.state.dialog else {
            Issue.record("no plan")
            return
        }
        #expect(
            asked.plan.customers[0].steps.map(\.write) == [
                .setQuantity(20, of: .init("11111111-aaaa"))
            ])
        #expect(asked.leftOut.map(\.name).sorted() == ["Business Basic", "VM_RI_vm", "Visio"])
        #expect(asked.plan.purpose == .seats)
        #expect(deck.box.contains("25 → 20"))
        #expect(!deck.box.contains("seats removed"))
        #expect(deck.box.contains("Whoever is assigned a removed seat loses access."))
        #expect(deck.press("y") == [.run(asked.plan)])
    }

    @Test(arguments: Language.allCases)
    func `begin with the number that all of them have, selected, and Enter says it changes none`(
        language: Language
    ) {
        let words = language.words()
        var deck = deck(language)
        deck.press("#")
        let spans = view(deck.state).lines.flatMap(\.spans)
        #expect(spans.contains { $0.text == "25" && $0.role == .selection })
        #expect(!deck.box.contains("✓"))
        #expect(deck.press(.enter) == [])
        #expect(deck.box.contains(words.seatsNoneChanges))
        if case .seats? = deck.state.dialog {} else { Issue.record("the dialog has closed") }
        // A digit replaces it, and so does a sign.
        for (typed, entry) in [("3", "3"), ("+5", "+5"), ("-3", "-3")] {
            var typing = deck
            typing.press(typed)
            guard case .seats(let asked)? = typing.state.dialog else {
                Issue.record("no dialog")
                return
            }
            #expect(asked.entry.text == entry && asked.entry.isTyped)
        }
    }

    @Test func `begin empty where they have different numbers`() {
        var other = Subscription.a(.legacyLicence, id: "22222222-bbbb", name: "Project")
        other.quantity = 7
        var deck = DeckHarness(
            .contoso(.a(.legacyLicence, id: "11111111-aaaa", name: "Office 365 E3"), other),
            size: Size(rows: 44, columns: 100))
        deck.press(.enter)
        deck.press("*#")
        guard case .seats(let asked)? = deck.state.dialog else {
            Issue.record("no dialog")
            return
        }
        #expect(asked.entry == SeatEntry())
    }

    @Test func `of one total are those that have another`() {
        var deck = deck()
        deck.press("#25")
        #expect(deck.press(.enter) == [])
        #expect(deck.box.contains(deck.state.words.seatsNoneChanges))
        deck.press(.backspace, .backspace)
        deck.press("30")
        deck.press(.enter)
        guard case .planned(let asked) = deck.state.dialog else {
            Issue.record("no plan")
            return
        }
        #expect(asked.plan.writes == 2)
    }

    @Test(arguments: Language.allCases)
    func `are typed, and Esc does nothing`(language: Language) {
        var deck = deck(language)
        deck.press("+")
        guard case .seats(let asked) = deck.state.dialog else {
            Issue.record("no dialog")
            return
        }
        #expect(asked.entry == SeatEntry(text: "+1"))
        #expect(deck.press("y") == [])
        #expect(deck.state.notice?.text == language.words().seatsEnterGoesOn)
        #expect(deck.press("n") == [])
        #expect(deck.press(.escape) == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == language.words().nothingDone)
    }

    @Test func `are ticked only where one of them takes the number`() {
        var deck = DeckHarness(
            .contoso(
                .a(.legacyLicence, id: "11111111-aaaa", name: "Office 365 E3"),
                .a(.legacyLicence, id: "22222222-bbbb", name: "Project")),
            size: Size(rows: 44, columns: 100))
        deck.press(.enter)
        deck.press("*#99999")
        #expect(!deck.box.contains("✓"))
        #expect(deck.box.contains("Project: 25 → 99,999 – left out: "))
        let text = deck.box.split(separator: "\n")
        #expect(text.contains { $0.hasPrefix("The quantity 99,999 is not between 1 and 10,000") })
        #expect(!deck.box.contains("Enter go on"))
        #expect(deck.press(.enter) == [])
        deck.press(.backspace)
        #expect(deck.box.contains("✓ > 9999"))
        #expect(deck.box.contains("! At least ten times as many as now."))
        #expect(deck.box.contains("Enter go on"))
    }

    @Test func `leave out what is billed by usage with the same reason in both boxes`() {
        var deck = DeckHarness(
            .contoso(
                .a(.legacyLicence, id: "11111111-aaaa", name: "Office 365 E3"),
                .a(.azurePlan, id: "22222222-bbbb", name: "Azure plan")),
            size: Size(rows: 44, columns: 100))
        deck.press(.enter)
        deck.press("*#")
        let reason = "Its quantity cannot be changed."
        #expect(deck.box.contains("left out: \(reason)"))
        deck.press("3")
        #expect(deck.box.contains("left out: \(reason)"))
        deck.press(.enter)
        #expect(deck.box.contains(reason))
        #expect(!deck.box.contains("is not between"))
    }

    @Test func `are shown in one form, with another name or without`() {
        let named = Subscription.a(
            .legacyLicence, id: "22222222-bbbb", name: "Project", friendlyName: "Head office")
        var deck = DeckHarness(
            .contoso(.a(.legacyLicence, id: "11111111-aaaa", name: "Office 365 E3"), named),
            size: Size(rows: 44, columns: 100))
        deck.press(.enter)
        deck.press("*#+5")
        #expect(deck.box.contains("✓ Office 365 E3: 25 → 30"))
        #expect(deck.box.contains("✓ Head office · Project: 25 → 30"))
        deck.press(.enter)
        #expect(!deck.box.contains("25 seats: 25"))
        #expect(!deck.box.contains("seats added"))
    }

    @Test(arguments: Language.allCases)
    func `ask of one alone for its total, not for that of each`(language: Language) {
        let words = language.words()
        func told(_ text: String) -> String { text.filter { !$0.isWhitespace } }
        var deck = DeckHarness(
            .contoso(.a(.newCommerce, scheduled: "quantity 10"), reservations: [.a()]),
            language: language, size: Size(rows: 44, columns: 100))
        deck.press(.enter)
        deck.press("2*1*#")
        #expect(told(deck.box).contains(told(words.seatsPromptOfOne)))
        #expect(words.seatsPromptOfOne != words.seatsPrompt)
    }

    /// Three customers: two hold what is called the same, and one has something scheduled.
    private var ofSeveral: Plan {
        let held = [
            Holdings.of(
                "Alpine Motors",
                .a(.newCommerce, id: "one", name: "Teams Essentials", scheduled: "quantity 8")),
            Holdings.of("Borealis", .a(.newCommerce, id: "two", name: "Teams Essentials")),
            Holdings.of("Cedar", .a(.legacyLicence, id: "three", name: "Office 365 E3")),
        ]
        let customers = held.map { held in
            CustomerPlan(
                holdings: held,
                steps: Rules.ofToday.plan(
                    held.subscriptions.map { .setQuantity(27, of: $0.id) }, on: held,
                    by: .agent(), at: .today))
        }
        return Plan.a(customers, id: "seats", purpose: .seats, rules: .ofToday)
    }

    @Test(arguments: Language.allCases)
    func `of several customers are told apart by number and customer, each effect once`(
        language: Language
    ) throws {
        let words = language.words()
        var deck = DeckHarness(
            language: language, rules: .ofToday, size: Size(rows: 90, columns: 140))
        let plan = ofSeveral
        #expect(plan.customers.map(\.steps.count) == [2, 1, 1])
        deck.state.dialog = .planned(PlanConfirmation(plan))
        let box = deck.box
        // What is set again is a step of its own, and stands under its subscription.
        for number in 1...3 { #expect(box.contains("  \(number). ")) }
        #expect(!box.contains("  4. "))
        let again = try #require(plan.customers[0].steps.last?.write)
        let scheduled = plan.customers[0].holdings.subscriptions.first {
            $0.scheduledNextTermInstructions != nil
        }
        let said = words.setAgain(by: again, to: scheduled)
        #expect(box.split(separator: "• " + said).count == 2)
        #expect(!box.contains(words.bringsScheduledRestored))
        #expect(deck.screen.contains("┌ \(words.seatsManyTitle(3)) ─"))
        #expect(box.split(separator: words.effectsOfAll(3)).count == 2)
        let names = EffectGroup.all(of: plan).filter { !$0.isOfAll }.map { group in
            group.targets.map { "\($0.number) \($0.customer.companyName)" }
        }
        #expect(names.contains(["1 Alpine Motors", "2 Borealis"]))
        #expect(Set(names).count == names.count)
        #expect(box.contains(words.effectsOfSome(2, numbers: "1–2")))
        // What is set again stands under its subscription, and is no effect besides.
        let only = words.list(["Teams Essentials", "Alpine Motors"])
        #expect(!box.contains(words.effectsOfOne("1", name: only)))
    }

    @Test(arguments: Language.allCases)
    func `are counted by subscription, though one of them has its schedule set again`(
        language: Language
    ) {
        let words = language.words()
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "11111111-aaaa", name: "Visio", scheduled: "quantity 8"),
                .a(.newCommerce, id: "22222222-bbbb", name: "Project"), reservations: [.a()]),
            language: language, rules: .ofToday, size: Size(rows: 60, columns: 100), hold: 5)
        deck.press(.enter)
        deck.press("2*1*#+1")
        #expect(deck.screen.contains("┌ \(words.seatsManyTitle(2)) ─"))
        deck.press(.enter)
        guard case .planned(let asked)? = deck.state.dialog else {
            Issue.record("no plan")
            return
        }
        #expect(asked.writes.count == 3 && asked.plan.targets == 2)
        #expect(deck.screen.contains("┌ \(words.seatsManyTitle(2)) ─"))
        #expect(deck.box.contains(words.someOf(2, of: 3) + " · " + words.leftOutBelow(1)))
        #expect(!deck.box.contains("  3. "))
        deck.press("y")
        #expect(deck.state.holdLine == words.held(5, act: words.seatChanges(2) + " (Contoso)"))
        #expect(deck.pass(5) == [.run(asked.plan)])
        deck.press(.escape)
        _ = deck.report(Array(repeating: .confirmed(byOthers: false), count: 3), .finished)
        let done = words.achieved(.seats, 2, of: 2) ?? ""
        #expect(deck.state.notice?.text == done + " · " + words.keyShowsRun)
    }

    @Test func `stand under their customer with what is mistaken for one of them`() throws {
        let held = [
            Holdings.of(
                "Alpine Motors", .a(.newCommerce, id: "one", name: "Visio"),
                .a(.newCommerce, .suspended, id: "twin", name: "Visio")),
            Holdings.of("Cedar", .a(.legacyLicence, id: "two", name: "Office 365 E3")),
        ]
        let customers = held.map { held in
            CustomerPlan(
                holdings: held,
                steps: Rules.ofToday.plan(
                    [.setQuantity(27, of: held.subscriptions[0].id)], on: held, by: .agent(),
                    at: .today))
        }
        var deck = DeckHarness(rules: .ofToday, size: Size(rows: 90, columns: 100))
        deck.state.dialog = .planned(
            PlanConfirmation(Plan.a(customers, id: "seats", purpose: .seats, rules: .ofToday)))
        let rows = deck.box.split(separator: "\n").map { $0.filter { $0 != " " } }
        let twin = try #require(rows.firstIndex { $0.contains("underthesamename") })
        let places = try ["AlpineMotors", "Cedar"].map { name in
            try #require(rows.firstIndex { $0.hasPrefix(name) })
        }
        #expect(places[0] < twin && twin < places[1], "\(deck.box)")
    }

    @Test func `have headings whose every row is indented`() {
        let name = Array(repeating: "Warehouse", count: 12).joined(separator: " ")
        let held = [
            Holdings.of("Alpine Motors", .a(.newCommerce, id: "one", name: name)),
            Holdings.of("Cedar", .a(.legacyLicence, id: "two", name: "Office 365 E3")),
        ]
        let customers = held.map { held in
            CustomerPlan(
                holdings: held,
                steps: Rules.ofToday.plan(
                    held.subscriptions.map { .setQuantity(27, of: $0.id) }, on: held,
                    by: .agent(), at: .today))
        }
        var deck = DeckHarness(rules: .ofToday, size: Size(rows: 90, columns: 80))
        deck.state.dialog = .planned(
            PlanConfirmation(Plan.a(customers, id: "seats", purpose: .seats, rules: .ofToday)))
        let rows = deck.box.split(separator: "\n")
        #expect(rows.contains { $0.hasSuffix("Alpine Motors:") })
        #expect(rows.filter { $0.hasSuffix("Motors:") }.allSatisfy { $0.hasPrefix("  ") })
    }

    @Test func `brings what reads the same once, whatever the hour`() throws {
        let ends = [0.0, 3600].map { Date.day(300).addingTimeInterval($0) }
        let held = ends.enumerated().map { number, end in
            var one = Subscription.a(.newCommerce, id: "s\(number)", name: "Teams \(number)")
            one.commitmentEndDate = end
            return Holdings.of("Customer \(number)", one)
        }
        let plan = Plan.a(
            held.map { held in
                CustomerPlan(
                    holdings: held,
                    steps: Rules.ofToday.plan(
                        held.subscriptions.map { .suspend($0.id) }, on: held, by: .agent(),
                        at: .today))
            }, id: "suspensions", purpose: .suspension, rules: .ofToday)
        #expect(EffectGroup.all(of: plan).contains { !$0.isOfAll })
        let words = Language.english.words()
        let groups = EffectGroup.all(of: plan, reading: { words.consequence($0) })
        #expect(groups.map(\.isOfAll) == [true])
        let lines = groups.flatMap(\.effects).map(words.consequence)
        #expect(Set(lines).count == lines.count)
        #expect(lines.contains("It still blocks removal until \(Date.day(300).day)."))
    }
}
