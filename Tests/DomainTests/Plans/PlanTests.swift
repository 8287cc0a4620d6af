import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `The plan of an off-boarding` {
    @Test func `ends with the privileges and the relationship`() {
        #expect(Rules.of2020.tasks(.contoso()) == [.removeDelegatedAccess, .removeRelationship])
    }

    @Test func `leaves out privileges nobody has, not those nobody knows of`() {
        var holdings = Holdings.contoso()
        holdings.customer.allowsDelegatedAccess = false
        #expect(Rules.of2020.tasks(holdings) == [.removeRelationship])
        holdings.customer.allowsDelegatedAccess = nil
        #expect(Rules.of2020.tasks(holdings) == [.removeDelegatedAccess, .removeRelationship])
    }

    @Test func `is empty where there is no relationship`() {
        var holdings = Holdings.contoso(.a(.legacyLicence))
        holdings.customer.relationship = .none
        #expect(Rules.of2020.steps(holdings).isEmpty)
    }

    @Test func `suspends a base, which takes its add-ons along`() {
        let steps = Rules.of2020.steps(
            .contoso(.a(.legacyAddOn, id: "add-on", parent: "e3"), .a(.legacyLicence)))
        #expect(steps.writes.dropLast(2) == [.suspend(.init("e3"))])
        #expect(steps[0].consequences.contains(.addOnsSuspended(count: 1)))
    }

    @Test(arguments: [Subscription.Status.suspended, .expired, .deleted])
    func `suspends an add-on itself where its base is over`(status: Subscription.Status) {
        let steps = Rules.of2020.steps(
            .contoso(.a(.legacyAddOn, id: "add-on", parent: "e3"), .a(.legacyLicence, status)))
        #expect(steps.writes.dropLast(2) == [.suspend(.init("add-on"))])
    }

    @Test func `suspends an add-on itself where its base is not in the list`() {
        let steps = Rules.of2020.steps(
            .contoso(.a(.legacyAddOn, id: "add-on", parent: "gone")))
        #expect(steps.writes.dropLast(2) == [.suspend(.init("add-on"))])
    }

    @Test func `suspends an add-on itself where its base is none that takes it along`() {
        let steps = Rules.ofToday.steps(
            .contoso(.a(.legacyAddOn, id: "add-on", parent: "nce"), .a(.newCommerce, id: "nce")))
        #expect(
            steps.writes.dropLast(2) == [
                .suspend(.init("add-on")), .cancel(.subscription(.init("nce"))),
            ])
    }

    @Test func `cancels Azure subscriptions before it suspends their plan`() {
        let steps = Rules.of2020.steps(
            .contoso(
                .a(.azurePlan, id: "plan"),
                azureSubscriptions: [.a(id: "web"), .a(.unrecognized("?"), id: "odd")]))
        #expect(
            steps.writes.dropLast(2) == [
                .cancel(.azureSubscription(.init("web"))),
                .cancel(.azureSubscription(.init("odd"))), .suspend(.init("plan")),
            ])
        #expect(steps.allSatisfy { $0.foreseen == nil })
    }

    @Test func `cancels what lives under a plan that is suspended already`() {
        let steps = Rules.of2020.steps(
            .contoso(.a(.azurePlan, .suspended, id: "plan"), azureSubscriptions: [.a()]))
        #expect(steps.writes.dropLast(2) == [.cancel(.azureSubscription(.init("web")))])
    }

    @Test func `waits for a plan that is pending, after what lives under it`() {
        let steps = Rules.of2020.steps(
            .contoso(.a(.azurePlan, .pending, id: "plan"), azureSubscriptions: [.a()]))
        #expect(
            steps.map(\.task).dropLast(2) == [
                .write(.cancel(.azureSubscription(.init("web")))),
                .wait(.subscription(.init("plan")), until: nil),
            ])
    }

    @Test func `cancels in the order in which windows close, and software by its order's lines`() {
        let steps = Rules.ofToday.steps(
            .contoso(
                .a(.newCommerce, id: "late", cancellableUntil: .day(5)),
                .a(.newCommerce, id: "now", cancellableUntil: .today),
                software: [
                    .line(1, of: "b"), .line(0, of: "b"), .line(2, of: "a"),
                    .line(0, of: "c", cancellableUntil: .day(1)),
                ]))
        #expect(
            steps.writes.dropLast(2).map { $0.holding?.id } == [
                "now", "late", "c-0", "a-2", "b-0", "b-1",
            ])
        #expect(steps[0].deadline == .today)
    }

    @Test func `suspends those first whose window closes first, and else as they are listed`() {
        let steps = Rules.of2020.steps(
            .contoso(
                .a(.legacyLicence, id: "none"), .a(.newCommerce, id: "late"),
                .a(.newCommerce, id: "hours", cancellableUntil: .day(2)),
                .a(.legacyLicence, id: "other")))
        #expect(
            steps.writes.dropLast(2).map { $0.holding?.id } == ["hours", "late", "none", "other"])
        #expect(steps[0].cancellableUntil == .day(2))
        #expect(steps.allSatisfy { $0.foreseen == nil })
    }

    @Test func `does all it can before it waits for anything`() {
        let ending = Renewal(
            autoRenewEnabled: false, scheduledNextTermInstructions: nil,
            scheduledActions: .cancelAtTermEnd)
        let steps = Rules.inProduction.steps(
            .contoso(
                .a(.newCommerce, id: "late", termEnds: .day(200), cancellableUntil: .day(-1)),
                .a(.newCommerce, id: "soon", termEnds: .day(20), cancellableUntil: .day(-1)),
                .a(.newCommerce, id: "open"), reservations: [.a()], software: [.a()]))
        #expect(
            steps.map(\.task).dropLast(2) == [
                .write(.cancel(.subscription(.init("open")))),
                .write(.setRenewal(ending, of: .init("soon"))),
                .write(.setRenewal(ending, of: .init("late"))),
                .write(.cancel(.software(.init("sql")))),
                .ticket(.reservation(.init("vm")), .azurePortal),
                .wait(.subscription(.init("soon")), until: .day(20)),
                .wait(.subscription(.init("late")), until: .day(200)),
            ])
    }

    @Test func `says until when stopping a renewal is of use`() {
        let steps = Rules.ofToday.steps(
            .contoso(.a(.newCommerce, termEnds: .day(20), cancellableUntil: .day(-1))))
        #expect(steps[0].deadline == .day(20))
        #expect(steps[0].consequences.contains(.endsWithTerm(.day(20))))
        #expect(steps[0].reversal == .until(.day(20)))
    }

    @Test func `gives a legacy suspension no deadline`() {
        #expect(Rules.ofToday.steps(.contoso(.a(.legacyLicence)))[0].deadline == nil)
    }
}

extension SoftwarePurchase {
    fileprivate static func line(
        _ number: Int, of order: String, cancellableUntil: Date? = .day(5)
    ) -> SoftwarePurchase {
        SoftwarePurchase(
            id: .init("\(order)-\(number)"), orderID: .init(order), lineItemNumber: number,
            productName: "SQL", quantity: 1, purchaseDate: .day(-25),
            cancellationAllowedUntil: cancellableUntil, status: .completed)
    }
}

@Suite struct `The plan of one act on many` {
    private let base = Subscription.a(.legacyLicence)
    private let addOn = Subscription.a(.legacyAddOn, id: "add-on", parent: "e3")

    @Test func `suspends an add-on itself before its base takes it along`() {
        let steps = plan([.suspend(base.id), .suspend(addOn.id)], .contoso(base, addOn))
        #expect(steps.writes == [.suspend(addOn.id), .suspend(base.id)])
        #expect(steps.allSatisfy { $0.foreseen == nil })
    }

    @Test func `reactivates a base before its add-ons, however they were marked`() {
        let steps = plan(
            [.reactivate(addOn.id), .reactivate(base.id)],
            .contoso(
                .a(.legacyLicence, .suspended),
                .a(.legacyAddOn, .suspended, id: "add-on", parent: "e3")))
        #expect(steps.writes == [.reactivate(base.id), .reactivate(addOn.id)])
        #expect(steps.allSatisfy { $0.foreseen == nil })
    }

    @Test func `keeps the order otherwise, and what is refused for the end`() {
        let holdings = Holdings.contoso(
            .a(.legacyLicence, .pending, id: "odd"), .a(.legacyLicence, id: "b"),
            .a(.newCommerce, id: "a"))
        let steps = plan(["odd", "b", "a", "gone"].map { .suspend(.init($0)) }, holdings)
        #expect(steps.writes == ["b", "a", "odd", "gone"].map { .suspend(.init($0)) })
        #expect(
            steps.map(\.foreseen) == [
                nil, nil, .notActivatedYet, .holdingNotFound(.subscription(.init("gone"))),
            ])
    }

    @Test func `tells until when new commerce can be reactivated`() {
        let steps = plan(
            [.reactivate(.init("e3"))], .contoso(.a(.newCommerce, .suspended, termEnds: .day(9))))
        #expect(steps[0].deadline == .day(9))
        #expect(steps[0].reversal == .possible)
    }

    @Test func `foresees that whoever is no customer any more is out of reach`() {
        var holdings = Holdings.contoso(base)
        holdings.customer.relationship = .none
        #expect(
            plan([.suspend(base.id)], holdings)[0].foreseen == .notACustomer(Customer.contoso.id))
    }

    private func plan(_ writes: [Write], _ holdings: Holdings) -> [PlanStep] {
        Rules.of2020.plan(writes, on: holdings, by: .everyRole, at: .today)
    }
}

@Suite struct `What a plan leaves` {
    private let steps = Rules.ofToday.steps(
        .contoso(.a(.legacyLicence), .a(.newCommerce, id: "nce", cancellableUntil: .day(-1))))

    @Test func `is what waits, and what was struck out on the way to a removal`() {
        var plan = CustomerPlan(holdings: .contoso(), steps: steps)
        #expect(plan.obstacles.map(\.name) == ["Offer of nce"])
        plan.steps[0].isStruck = true
        plan.steps[3].isStruck = true
        #expect(plan.obstacles.map(\.name) == ["Offer of e3", "Offer of nce"])
    }
}

@Suite struct `Whether a write is done already` {
    @Test func `a marketplace term in its window is not, only because it is not renewed`() {
        let cancel = Write.cancel(.subscription(.init("e3")))
        let open = Holdings.contoso(.a(.marketplace, autoRenews: false))
        for rules in Rules.every { #expect(!rules.isDone(cancel, in: open, at: .today)) }
        #expect(Rules.of2020.isDone(cancel, in: open, at: .day(6)))
    }

    @Test func `what was to be cancelled is, when it is gone`() {
        for holding in Holdings.contoso(
            .a(.newCommerce), azureSubscriptions: [.a()], reservations: [.a()], software: [.a()]
        ).all {
            #expect(Rules.ofToday.isDone(.cancel(holding), in: .contoso(), at: .today))
            // The unread holding may be that one.
            for place in UnreadList.allCases {
                var unread = Holdings.contoso()
                unread.unread = [.init(id: .init("one"), place: place, cause: .item)]
                #expect(!Rules.ofToday.isDone(.cancel(holding), in: unread, at: .today))
            }
        }
        #expect(!Rules.ofToday.isDone(.suspend(.init("e3")), in: .contoso(), at: .today))
    }
}
