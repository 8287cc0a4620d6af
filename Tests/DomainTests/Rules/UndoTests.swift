import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `Taking back` {
    @Test(arguments: RandomCase.seeds, Rules.every)
    func `a suspension gives back everything, the renewal and the add-ons too`(
        seed: UInt64, rules: Rules
    ) throws {
        let before = RandomCase(seed: seed).holdings
        guard before.customer.relationship == .reseller else { return }
        for subscription in before.subscriptions {
            let write = Write.suspend(subscription.id)
            var simulated = SimulatedCustomer(rules, before)
            guard (try? simulated.perform(write)) != nil else { continue }
            let slice = before.slice(for: write)
            do throws(Refusal) {
                let back = try rules.undoing(
                    write, before: slice, now: simulated.holdings, at: .today)
                for write in back { try simulated.perform(write) }
                #expect(simulated.holdings == before)
            } catch {
                #expect(error.isLostForGood)
            }
        }
    }

    @Test func `an act that was taken back already is said so`() {
        let before = Holdings.contoso(.a(.newCommerce))
        #expect(
            refusal { () throws(Refusal) in
                try Rules.ofToday.undoing(
                    .suspend(.init("e3")), before: before, now: before, at: .today)
            } == .alreadyUndone)
    }

    @Test func `half of it asks for the other half only`() throws {
        let before = Holdings.contoso(.a(.newCommerce, scheduled: "quantity 10"))
        let half = Holdings.contoso(.a(.newCommerce, autoRenews: false))
        let writes = try Rules.ofToday.undoing(
            .suspend(.init("e3")), before: before, now: half, at: .today)
        #expect(writes == [.setRenewal(before.subscriptions[0].renewal, of: .init("e3"))])
    }

    @Test func `an add-on that is over meanwhile does not keep its base`() throws {
        let before = Holdings.contoso(
            .a(.legacyLicence), .a(.legacyAddOn, id: "add-on", parent: "e3"))
        let now = Holdings.contoso(
            .a(.legacyLicence, .suspended), .a(.legacyAddOn, .expired, id: "add-on", parent: "e3"))
        let writes = try Rules.ofToday.undoing(
            .suspend(.init("e3")), before: before, now: now, at: .today)
        #expect(writes == [.reactivate(.init("e3")), .reactivate(.init("add-on"))])
        let steps = Rules.ofToday.plan(writes, on: now, by: .everyRole, at: .today)
        #expect(steps[1].foreseen == .statusCannotChange(from: .expired, to: .active))
    }

    @Test func `an Azure subscription's cancellation makes it run again`() throws {
        let before = Holdings.contoso(.a(.azurePlan, id: "plan"), azureSubscriptions: [.a()])
        var simulated = SimulatedCustomer(.ofToday, before)
        let write = Write.cancel(.azureSubscription(.init("web")))
        try simulated.perform(write)
        let back = try Rules.ofToday.undoing(
            write, before: before.slice(for: write), now: simulated.holdings, at: .today)
        for write in back { try simulated.perform(write) }
        #expect(simulated.holdings == before)
    }

    @Test(arguments: [
        Write.cancel(.software(.init("sql"))), .cancel(.subscription(.init("e3"))),
        .removeRelationship, .removeDelegatedAccess,
    ])
    func `what is final is refused`(write: Write) {
        #expect(
            refusal { () throws(Refusal) in
                try Rules.ofToday.undoing(write, before: .contoso(), now: .contoso(), at: .today)
            } == .irreversible)
    }

    @Test func `nothing is given back to whoever is no customer any more`() throws {
        let before = Holdings.contoso(.a(.legacyLicence))
        var now = Holdings.contoso(.a(.legacyLicence, .suspended))
        now.customer.relationship = .none
        #expect(
            refusal { () throws(Refusal) in
                try Rules.ofToday.undoing(
                    .suspend(.init("e3")), before: before, now: now, at: .today)
            } == .relationshipEnded)
        now.customer.relationship = .untold
        #expect(
            try Rules.ofToday.undoing(
                .suspend(.init("e3")), before: before, now: now, at: .today
            ) == [.reactivate(.init("e3"))])
    }

    private func refusal(_ body: () throws(Refusal) -> [Write]) -> Refusal? {
        do throws(Refusal) {
            _ = try body()
            return nil
        } catch {
            return error
        }
    }
}

@Suite struct `Taking back all that a run did` {
    private static let base = Subscription.a(.legacyLicence)
    private static let addOn = Subscription.a(.legacyAddOn, id: "add-on", parent: "e3")

    /// Do these writes one after the other. Return their intents and the holdings afterwards.
    private func done(_ writes: [Write], on before: Holdings) throws -> ([Intent], Holdings) {
        var simulated = SimulatedCustomer(.ofToday, before)
        let acts = try writes.map { write in
            let slice = simulated.holdings.slice(for: write)
            try simulated.perform(write)
            return Intent(
                write: write, name: write.holding?.id ?? "",
                trace: ActTrace(correlationID: "c", requestID: "r"), before: slice, step: nil)
        }
        return (acts, simulated.holdings)
    }

    @Test func `brings back what it changed, whichever came first`() throws {
        let before = Holdings.contoso(
            Self.base, Self.addOn, .a(.newCommerce, id: "nce", scheduled: "quantity 10"))
        let writes: [Write] = [
            .suspend(.init("add-on")), .suspend(.init("e3")), .suspend(.init("nce")),
        ]
        for writes in [writes, [writes[2], writes[0], writes[1]], [writes[1]]] {
            let (acts, after) = try done(writes, on: before)
            let undo = Rules.ofToday.undoing(acts, now: after, at: .today)
            #expect(undo.left == [])
            var simulated = SimulatedCustomer(.ofToday, after)
            for write in undo.writes { try simulated.perform(write) }
            #expect(simulated.holdings == before)
        }
    }

    @Test func `names what has no way back, and what is so already, with the reason`() throws {
        var before = Holdings.contoso(Self.base, .a(.newCommerce, id: "nce"))
        before.software = [.a()]
        let writes: [Write] = [
            .cancel(.software(.init("sql"))), .suspend(.init("nce")), .suspend(.init("e3")),
        ]
        var (acts, now) = try done(writes, on: before)
        // Somebody else has reactivated one meanwhile.
        now = now.applying(Change(subscriptions: [before.subscriptions[1]], consequences: []))
        let undo = Rules.ofToday.undoing(acts, now: now, at: .today)
        #expect(undo.writes == [.reactivate(.init("e3"))])
        #expect(undo.left.map(\.act.write) == Array(writes.prefix(2)))
        #expect(undo.left.map(\.refusal) == [.irreversible, .alreadyUndone])
        acts = []
        #expect(Rules.ofToday.undoing(acts, now: now, at: .today).writes == [])
    }
}

extension Refusal {
    /// Whether it is a term that is over, or an add-on whose base's term is over.
    fileprivate var isLostForGood: Bool {
        switch self {
        case .termEnded, .parentNotActive: true
        default: false
        }
    }
}
