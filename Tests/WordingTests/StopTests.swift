import Domain
import Samples
import Testing
import Wording

@Suite struct `A step that was stopped before it was sent` {
    private static let end = PlanStep(
        id: 2, task: .write(.endAdminAccess(.init("a"))), name: "Helpdesk", consequences: [])

    @Test(arguments: Language.allCases)
    func `is said to be not done, as nobody has refused it`(language: Language) {
        let words = language.words()
        let stops: [Refusal] = [
            .changedMeanwhile([.appeared(.subscription(.init("e3")), name: "E3")]),
            .after(EarlierStep(Self.end, .failed)), .blocked([]),
        ]
        for stop in stops {
            #expect(words.state(.refused(stop), at: .today) == words.outcomeNotSent)
            #expect(
                words.state(.refused(stop), wasSent: true, at: .today) == words.outcomeRefused)
            #expect(!words.reasonInRow(of: stop).contains { $0.isNewline })
            #expect(
                words.progress(.refused(stop))
                    == words.entryNotSent(words.reasonInRow(of: stop)))
        }
        #expect(words.reasonInRow(of: stops[0]).contains("E3"))
        #expect(!words.reasonInRow(of: stops[0]).contains("•"))
        let refused = Refusal.told(
            .notActivatedYet,
            by: ServiceAnswer(status: 400, code: "1", requestID: "r", correlationID: "c"))
        #expect(words.state(.refused(refused), at: .today) == words.outcomeRefused)
        var tally = Run.Tally()
        (tally.refused, tally.unsent) = (3, 1)
        #expect(
            words.parts(of: tally, withConfirmed: true) == [
                words.runRefused(2), words.runNotSent(1),
            ]
        )
    }

    @Test(arguments: Language.allCases)
    func `asks to review a change only where one is known`(language: Language) {
        let words = language.words()
        let answer = ServiceAnswer(
            status: 400, code: "2055", requestID: "r", correlationID: "c")
        let stale = Refusal.told(.changedMeanwhile([]), by: answer)
        #expect(words.advice(for: stale) == words.adviceTryAgain)
        let changed = Refusal.changedMeanwhile([
            .appeared(.subscription(.init("e3")), name: "E3")
        ])
        #expect(words.advice(for: changed) == words.adviceChangedMeanwhile)
    }

    @Test(arguments: Language.allCases)
    func `names the step before it`(language: Language) {
        let words = language.words()
        for standing in EarlierStep.Standing.allCases {
            let said = words.reason(of: .after(EarlierStep(Self.end, standing)))
            #expect(said.contains("2") && said.contains("Helpdesk"))
        }
    }

    @Test(arguments: Language.allCases)
    func `names what blocks it`(language: Language) {
        let words = language.words()
        let holdings = Holdings.contoso(
            .a(.legacyLicence, id: "a", name: "E1"), .a(.legacyLicence, id: "b", name: "E2"),
            .a(.legacyLicence, id: "c", name: "E3"), .a(.legacyLicence, id: "d", name: "E4"))
        let blockers = Rules.of2020.eligibility(of: holdings, at: .today).blockers
        let said = words.reason(of: .blocked(blockers))
        for name in ["E1", "E2", "E3", "…"] { #expect(said.contains(name), "\(said)") }
    }

    @Test(arguments: Language.allCases)
    func `has what can be done apart from what has changed`(language: Language) {
        let words = language.words()
        let stop = Refusal.changedMeanwhile([
            .appeared(.subscription(.init("e3")), name: "Office 365 E3")
        ])
        let lines = words.refusal(stop).split(separator: "\n")
        #expect(lines.last.map(String.init) == words.advice(for: stop))
        #expect(lines.count == 3 && lines[1].hasPrefix("• "))
        // Nobody knows what has changed: no colon before nothing.
        #expect(!words.reason(of: .changedMeanwhile([])).contains(":"))
    }

    @Test func `was read, and not shown, in a command`() {
        let stop = Refusal.changedMeanwhile([
            .appeared(.subscription(.init("e3")), name: "Office 365 E3")
        ])
        #expect(Language.english.words().reason(of: stop).contains("since it was shown"))
        #expect(
            Language.english.words(namesKeys: false).reason(of: stop).contains("since it was read"))
    }
}

@Suite struct `A text of several parts` {
    @Test func `has no gap where one is empty or missing`() {
        #expect(["Support desk", "", "16"].dotted == "Support desk · 16")
        #expect([nil, "a", ""].dotted == "a")
        #expect([String]().dotted == "")
    }

    @Test(arguments: Language.allCases)
    func `has no number of seats where the plan changes it`(language: Language) {
        let words = language.words()
        let desk = Subscription.a(.newCommerce, friendlyName: "Support desk")
        let holdings = Holdings.contoso(desk)
        func named(by writes: [Write]) -> [String] {
            let part = CustomerPlan(holdings: holdings, steps: .of(writes))
            return part.steps.map { words.wholeName(of: $0, for: part) }
        }
        let renewal = Write.setRenewal(
            Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil), of: desk.id)
        let counted = words.seats(desk.quantity)
        #expect(named(by: [renewal]).allSatisfy { $0.contains(counted) })
        #expect(
            !named(by: [.setQuantity(26, of: desk.id), renewal]).contains { $0.contains(counted) })
    }

    @Test(arguments: Language.allCases)
    func `is the name alone where the offer is not known`(language: Language) {
        let words = language.words()
        var desk = Subscription.a(.newCommerce, friendlyName: "Support desk")
        desk.offerName = ""
        let holdings = Holdings.contoso(desk)
        #expect(words.wholeName("Support desk", of: desk) == "Support desk")
        #expect(words.productName("Support desk", of: desk) == "Support desk")
        let whole = words.distinctWholeName(
            "Support desk", of: .subscription(desk.id), in: holdings)
        #expect(whole == "Support desk")
    }
}
