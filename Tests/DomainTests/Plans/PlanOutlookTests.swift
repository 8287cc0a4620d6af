import Chance
import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `What can be expected of a plan` {
    /// A subscription to suspend, one that only time clears, and one with a window.
    private static let laden = Holdings.contoso(
        .a(.legacyLicence), .a(.newCommerce, id: "nce"), .a(.azurePlan, id: "plan"),
        azureSubscriptions: [.a()])

    private func plan(
        _ holdings: Holdings = laden, _ rules: Rules = .ofToday, by identity: Identity = .everyRole,
        striking strikes: Write...
    ) -> Plan {
        var steps = rules.offboarding(of: holdings, by: identity, at: .today)
        for index in steps.indices where steps[index].write.map(strikes.contains) ?? false {
            steps[index].isStruck = true
        }
        return .a([CustomerPlan(holdings: holdings, steps: steps)], rules: rules)
    }

    private func refused(_ plan: Plan, at moment: Date = .today) -> [Write] {
        PlanOutlook(of: plan, at: moment).refused.compactMap(\.step.write)
    }

    @Test func `is that the steps behind one that is struck out are not run, and why`() {
        let azure = Write.cancel(.azureSubscription(AzureSubscription.a().id))
        let holdings = Holdings.contoso(
            .a(.azurePlan, id: "plan"), azureSubscriptions: [.a()])
        func struck(_ plan: Plan) -> [[PlanStep.ID]] {
            let outlook = PlanOutlook(of: plan, at: .today)
            let customer = plan.customers[0]
            return customer.steps.filter { $0.write.map(endings.contains) ?? false }.map {
                outlook.struck(before: $0, for: customer)
            }
        }
        let plan = plan(holdings, striking: azure)
        let number = plan.customers[0].steps.first { $0.write == azure }?.id
        #expect(struck(plan) == Array(repeating: [number].compactMap(\.self), count: 2))
        #expect(struck(self.plan(holdings)) == [[], []])
    }

    @Test func `is not that, where something else keeps the last step from running`() throws {
        let azure = Write.cancel(.azureSubscription(AzureSubscription.a().id))
        let subscriptions = [Subscription.a(.azurePlan, id: "plan"), .a(.legacyLicence)]
        func struck(_ held: [Subscription]) throws -> Int {
            var holdings = Holdings.contoso(
                .a(.azurePlan, id: "plan"), azureSubscriptions: [.a()])
            let steps = plan(holdings, striking: azure).customers[0].steps
            // What is held now is more than the steps are about.
            holdings.subscriptions = held
            let customer = CustomerPlan(holdings: holdings, steps: steps)
            let outlook = PlanOutlook(of: .a([customer], rules: .ofToday), at: .today)
            let last = try #require(steps.first { $0.write == .removeRelationship })
            #expect(outlook.refusal(of: last, for: customer.id) != nil)
            return outlook.struck(before: last, for: customer).count
        }
        #expect(try struck(Array(subscriptions.prefix(1))) == 1)
        #expect(try struck(subscriptions) == 0)
    }

    @Test func `is that for the customer whose step is struck out, and no other`() throws {
        let azure = Write.cancel(.azureSubscription(AzureSubscription.a().id))
        let holdings = Holdings.contoso(
            .a(.azurePlan, id: "plan"), azureSubscriptions: [.a()])
        let other = Customer.a("Fabrikam", id: "fabrikam")
        let steps = plan(holdings, striking: azure).customers[0].steps
        var whole = steps
        for index in whole.indices { whole[index].isStruck = false }
        let customers = [
            CustomerPlan(holdings: holdings, steps: steps),
            CustomerPlan(
                holdings: Holdings(
                    customer: other, subscriptions: holdings.subscriptions,
                    azureSubscriptions: holdings.azureSubscriptions), steps: whole),
        ]
        let outlook = PlanOutlook(of: .a(customers, rules: .ofToday), at: .today)
        let last = try #require(steps.first { $0.write == .removeRelationship })
        #expect(customers.map { outlook.struck(before: last, for: $0).count } == [1, 0])
    }

    private let endings = [Write.removeDelegatedAccess, .removeRelationship]

    @Test(arguments: RandomCase.seeds, Rules.every)
    func `is all of it, where nothing is foreseen and nothing struck out`(
        seed: UInt64, rules: Rules
    ) {
        #expect(refused(plan(RandomCase(seed: seed).holdings, rules)) == [])
    }

    @Test(arguments: RandomCase.seeds)
    func `is exactly what the referee accepts, whatever was struck out`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let (holdings, rules) = (RandomCase(seed: seed).holdings, RandomCase(seed: seed).rules)
        var plan = plan(holdings, rules)
        for index in plan.customers[0].steps.indices {
            plan.customers[0].steps[index].isStruck = dice.chance(1, in: 4)
        }
        let outlook = PlanOutlook(of: plan, at: .today)
        var simulated = SimulatedCustomer(rules, holdings)
        // Tickets and waits are not done here.
        let isOurs = !plan.customers[0].steps.contains { $0.write == nil && !$0.isStruck }
        for step in plan.customers[0].steps where !step.isStruck {
            guard let write = step.write, write != .removeDelegatedAccess else { continue }
            let isRefused = outlook.refusal(of: step, for: holdings.customer.id) != nil
            guard isOurs || write != .removeRelationship else { continue }
            do throws(Refusal) {
                try simulated.perform(write)
                #expect(!isRefused)
            } catch {
                #expect(isRefused)
            }
        }
    }

    @Test func `is no removal behind a step that will be refused`() {
        let identity = Identity.agent([.adminAgent, .salesAgent])
        let plan = plan(by: identity)
        // Only a global administrator may cancel the Azure subscription.
        #expect(
            refused(plan) == [.cancel(.azureSubscription(.init("web"))), .suspend(.init("plan"))]
                + endings)
        let outlook = PlanOutlook(of: plan, at: .today)
        #expect(!outlook.endsRelationships)
        #expect(!outlook.endsAllRelationships)
        #expect(outlook.writes == 2)
        #expect(outlook.changed.count == 1)
        guard case .blocked(let blockers)? = outlook.refused.last?.refusal else {
            Issue.record("nothing holds it")
            return
        }
        #expect(
            Set(blockers.map(\.holding)) == [
                .subscription(.init("plan")), .azureSubscription(.init("web")),
            ])
    }

    @Test func `is no removal behind a step that was struck out`() {
        #expect(refused(plan()) == [])
        #expect(refused(plan(striking: .suspend(.init("e3")))) == endings)
        let alone = plan(striking: .suspend(.init("e3")), .removeRelationship)
        #expect(refused(alone) == [], "the privileges may be given up by themselves")
    }

    @Test func `is nothing past its window`() {
        let plan = plan()
        #expect(refused(plan, at: .day(6)) == [.cancel(.subscription(.init("nce")))] + endings)
    }

    @Test func `is neither ending, where one of them will be refused`() {
        let plan = plan(.contoso(), .of2020, by: .agent([.adminAgent]))
        #expect(refused(plan) == endings)
        #expect(PlanOutlook(of: plan, at: .today).changed.isEmpty)
    }

    @Test func `is all that is left of it once the rest is struck out`() {
        let plan = plan(striking: .suspend(.init("e3")))
        let feasible = PlanOutlook(of: plan, at: .today).feasible
        #expect(feasible.customers[0].steps.filter(\.isStruck).compactMap(\.write).count == 3)
        #expect(refused(feasible) == [])
        #expect(PlanOutlook(of: feasible, at: .today).endsRelationships == false)
        #expect(PlanOutlook(of: self.plan(), at: .today).feasible == self.plan())
    }

    /// A subscription to suspend, one that renews, one with a closed window, and a reservation.
    private static let held = Holdings.contoso(
        .a(.legacyLicence), .a(.newCommerce, id: "late", cancellableUntil: .day(-9)),
        reservations: [.a()])

    private func idle(_ plan: Plan) -> [PlanStep] {
        plan.customers[0].steps.filter { $0.write == nil && !$0.isStruck }
    }

    @Test func `waits for nothing on which nothing rests`() throws {
        let whole = plan(Self.held)
        #expect(!idle(whole).isEmpty)
        #expect(PlanOutlook(of: whole, at: .today).feasible == whole)
        for strikes in [[.suspend(.init("e3"))], [.removeRelationship], endings] {
            var plan = whole
            for index in plan.customers[0].steps.indices {
                let step = plan.customers[0].steps[index]
                plan.customers[0].steps[index].isStruck =
                    step.write.map(strikes.contains) ?? false
            }
            #expect(!idle(plan).isEmpty)
            let feasible = PlanOutlook(of: plan, at: .today).feasible
            #expect(idle(feasible) == [], "\(strikes)")
            #expect(!refused(feasible).contains(.removeRelationship))
        }
    }

    @Test func `waits on for a customer whose relationship ends beside one whose does not`() {
        let (whole, cut) = (plan(Self.held), plan(Self.held, striking: .removeRelationship))
        let both = Plan.a(
            whole.customers + cut.customers.map(\.renamed), rules: .ofToday)
        let feasible = PlanOutlook(of: both, at: .today).feasible
        #expect(feasible.customers[0] == whole.customers[0])
        #expect(feasible.customers[1].steps.allSatisfy { $0.write != nil || $0.isStruck })
    }
}

extension CustomerPlan {
    /// Return the same plan for another customer.
    fileprivate var renamed: CustomerPlan {
        CustomerPlan(
            holdings: Holdings(
                customer: .a("Other"), subscriptions: holdings.subscriptions,
                reservations: holdings.reservations), steps: steps)
    }
}

@Suite struct `What a plan can't clear` {
    @Test func `is a ticket for the reservation's order, and when it is over anyway`() {
        let steps = Rules.inProduction.steps(.contoso(reservations: [.a()]))
        #expect(steps[0].task == .ticket(.reservation(.init("vm")), .azurePortal))
        #expect(steps[0].clearsAt == .day(300))
        #expect(
            Rules.ofToday.steps(.contoso(reservations: [.a()]))[0].task
                == .write(.cancel(.reservation(.init("vm")))))
    }

    @Test func `is a ticket for a savings plan, which ends unless it is renewed`() {
        let ends = Rules.ofToday.steps(.contoso(.a(.savingsPlan, autoRenews: false)))[0]
        #expect(ends.task == .ticket(.subscription(.init("e3")), .azurePortal))
        #expect(ends.clearsAt == .day(300))
        #expect(Rules.ofToday.steps(.contoso(.a(.savingsPlan)))[0].clearsAt == nil)
    }

    @Test func `is a ticket for software past its window`() {
        let steps = Rules.ofToday.steps(
            .contoso(
                .a(.software, cancellableUntil: .day(-1)),
                software: [.a(cancellableUntil: .day(-1))]
            ))
        #expect(
            steps.map(\.task).dropLast(2) == [
                .write(
                    .setRenewal(
                        Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil),
                        of: .init("e3"))),
                .ticket(.subscription(.init("e3")), .support),
                .ticket(.software(.init("sql")), .support),
            ])
    }

    @Test func `is a marketplace term past its window, set to end first if it would be renewed`() {
        let renews = Rules.ofToday.steps(.contoso(.a(.marketplace, cancellableUntil: .day(-1))))
        #expect(
            renews.map(\.task).dropLast(2) == [
                .write(
                    .setRenewal(
                        Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil),
                        of: .init("e3"))), .wait(.subscription(.init("e3")), until: .day(300)),
            ])
        #expect(renews[0].deadline == .day(300))
        let ends = Rules.ofToday.steps(
            .contoso(.a(.marketplace, cancellableUntil: .day(-1), autoRenews: false)))
        #expect(
            ends.map(\.task).dropLast(2) == [.wait(.subscription(.init("e3")), until: .day(300))])
    }

    @Test func `is a ticket for a status nobody knows`() {
        let steps = Rules.ofToday.steps(.contoso(.a(.legacyLicence, .unrecognized("?"))))
        #expect(steps[0].task == .ticket(.subscription(.init("e3")), .partnerCenter))
    }
}

@Suite struct `A plan by somebody with too few roles` {
    let helpdesk = Identity.agent([.helpdeskAgent])

    @Test func `foresees each refusal, and tells what a step would bring all the same`() {
        let steps = Rules.ofToday.offboarding(
            of: .contoso(.a(.legacyLicence), .a(.newCommerce, id: "nce")), by: helpdesk, at: .today)
        #expect(steps[0].foreseen == nil)
        #expect(steps[1].foreseen == .roleMissing(anyOf: [[.adminAgent], [.salesAgent]]))
        #expect(steps[1].consequences.contains(.refundProRata))
        #expect(steps[1].reversal == nil)
        #expect(steps.last?.foreseen == .roleMissing(anyOf: [[.adminAgent], [.salesAgent]]))
    }

    @Test func `foresees what follows from a refusal`() {
        let steps = Rules.ofToday.offboarding(
            of: .contoso(.a(.azurePlan, id: "plan"), azureSubscriptions: [.a()]), by: helpdesk,
            at: .today)
        #expect(steps[0].foreseen == .roleMissing(anyOf: [[.globalAdmin, .adminAgent]]))
        #expect(steps[1].foreseen == .azureSubscriptionsLive(count: 1))
    }

    @Test func `names an add-on by its base's step, even if that is refused`() {
        let steps = Rules.ofToday.offboarding(
            of: .contoso(.a(.legacyLicence), .a(.legacyAddOn, id: "add-on", parent: "e3")),
            by: .agent([.adminAgent], kind: .indirectReseller), at: .today)
        #expect(steps.writes.dropLast(2) == [.suspend(.init("e3"))])
        #expect(steps.allSatisfy { $0.foreseen == .partnerKindMayNot(.indirectReseller) })
    }

    @Test func `waits for no term that will be renewed`() {
        let steps = Rules.ofToday.offboarding(
            of: .contoso(.a(.marketplace, cancellableUntil: .day(-1))),
            by: .agent([.userManagementAdmin]), at: .today)
        #expect(steps.count == 3)
        #expect(steps.allSatisfy { $0.foreseen != nil })
    }
}
