import Domain
import Execution
import Foundation
import Harness
import Samples
import Sandbox
import Testing

@Suite struct `Two steps of a run that belong together` {
    private let renewal = Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil)

    /// To reactivate, and then to set what happens when the term ends.
    private func plan(_ harness: RunHarness) throws -> Plan {
        try harness.plan(
            [.reactivate(.init("a")), .setRenewal(renewal, of: .init("a"))], "contoso")
    }

    private func harness() throws -> RunHarness {
        try RunHarness(.of("contoso", .a(.legacyLicence, .suspended, id: "a")))
    }

    @Test func `are not done by the second alone, which can be gone on with`() async throws {
        let harness = try harness()
        let plan = try plan(harness)
        let denied = InterceptedPartnerCenter(
            reading: harness.sandbox,
            before: { call throws(Refusal) in
                if case .reactivate? = call.write { throw .notActivatedYet }
            })
        let run = await harness.runner(on: denied).run(plan)
        let first = plan.customers[0].steps[0]
        #expect(
            run.states("contoso") == [
                .refused(.notActivatedYet), .refused(.after(EarlierStep(first, .failed))),
            ])
        #expect(run.tally.refused == 2 && run.tally.unsent == 2)
        let end = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: true)
        #expect(end?.isComplete == true)
        #expect(try harness.holdings("contoso")?.subscriptions[0].renewal == renewal)
    }

    @Test func `are gone on with where the first has shown late`() async throws {
        let harness = try harness()
        let plan = try plan(harness)
        let stale = StalePartnerCenter(
            reading: harness.sandbox, shows: try harness.holdings("contoso")!)
        let run = await harness.runner(on: stale).run(plan)
        let first = plan.customers[0].steps[0]
        #expect(
            run.states("contoso") == [
                .accepted, .waiting(until: nil, .after(EarlierStep(first, .open))),
            ])
        let end = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
    }
}

@Suite struct `A change of seats that drops what is scheduled` {
    private static let id = Subscription.ID("nce")
    private let scheduled = Subscription.a(
        .newCommerce, id: "nce", scheduled: "CFQ7:0001:CFQ8 P1Y monthly quantity 33",
        product: "CFQ7:0001:CFQ8")

    @Test func `owes it where the connection is lost after the first write, and is gone on with`()
        async throws
    {
        let harness = try RunHarness(.of("contoso", scheduled), rules: .ofToday)
        let plan = try harness.plan([.setQuantity(28, of: Self.id)], "contoso")
        let renewal = scheduled.renewal
        let restored = Write.setRenewal(renewal, of: Self.id)
        #expect(plan.customers[0].steps.map(\.write) == [.setQuantity(28, of: Self.id), restored])
        let cut = InterceptedPartnerCenter(
            reading: harness.sandbox,
            before: { call throws(Refusal) in
                if call.write == restored { throw .unreachable(.closed) }
            })
        let run = await harness.runner(on: cut).run(plan)
        #expect(run.states("contoso").first == .confirmed(byOthers: false))
        #expect(!run.isComplete && run.isOpen(withFinished: false, withEnds: false, at: .today))
        let bare = try #require(try harness.holdings("contoso")?.subscriptions.first)
        #expect(bare.quantity == 28 && bare.scheduledNextTermInstructions == nil)
        func owed(_ subscription: Subscription) throws -> Renewal? {
            let entries = try harness.entries()
            return entries.owedRenewal(
                of: subscription, of: .init("contoso"), place: entries[0].author.place)
        }
        #expect(try owed(bare) == renewal)
        let end = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
        let whole = try #require(try harness.holdings("contoso")?.subscriptions.first)
        #expect(whole.renewal == renewal && whole.quantity == 28)
        #expect(try owed(whole) == nil && owed(bare) == nil)
    }
}

@Suite struct `The evidence of a removal` {
    private func seen(_ harness: RunHarness) throws -> Aftermath {
        var gone = try #require(try harness.holdings("contoso")?.customer)
        (gone.relationship, gone.allowsDelegatedAccess) = (.none, false)
        return Aftermath(
            customer: gone, isListed: false, supportContacts: [], partner: .init("fabrikam"))
    }

    @Test(arguments: [true, false])
    func `is collected where it was confirmed later than it was answered`(
        isLate: Bool
    ) async throws {
        let harness = try RunHarness(.of("contoso"))
        let seen = try seen(harness)
        let center = InterceptedPartnerCenter(
            reading: harness.sandbox,
            after: { call throws(Refusal) in
                if isLate, call.write == .removeRelationship { throw .service(.notShownYet) }
            })
        let run = await harness.runner(on: center, aftermath: { _ in seen })
            .run(try harness.offboarding("contoso"))
        #expect(run.isComplete)
        let certificate = try #require(CertificateData.all(in: try harness.entries()).last)
        // Where it was answered as done, whoever writes the journal has looked.
        #expect(certificate.aftermath == (isLate ? seen : nil))
    }
}
