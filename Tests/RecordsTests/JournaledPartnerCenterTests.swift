import Domain
import Foundation
import Harness
import Records
import Samples
import Sandbox
import Testing

@Suite struct `Every write of a journaled Partner Center` {
    @Test func `is told before it is sent and when it is done, with before and after`() async throws
    {
        let harness = try await JournaledSandbox()
        let (id, old) = (harness.subscription, harness.holdings.subscription(harness.subscription)!)
        let new = try await harness.partnerCenter.suspend(id, of: harness.customer)
        let intent = try #require(harness.intents.first)
        #expect(intent.write == .suspend(id))
        #expect(intent.name == old.name)
        #expect(intent.before?.subscriptions == [old])
        #expect(
            try harness.events.last
                == .ended(
                    intent: 1,
                    .done(
                        after: Holdings(customer: harness.holdings.customer, subscriptions: [new])))
        )
        #expect(
            try harness.folder.journal.entries().allSatisfy {
                $0.customer == harness.holdings.customer
            }
        )
    }

    @Test func `is sent under the ids that are in the journal`() async throws {
        let harness = try await JournaledSandbox()
        _ = try await harness.partnerCenter.suspend(harness.subscription, of: harness.customer)
        let own = ActTrace(correlationID: "c", requestID: "r")
        let step = StepReference(plan: .init("plan"), customer: harness.customer, step: 3)
        try await harness.partnerCenter.reactivate(
            harness.subscription, of: harness.customer, under: ActContext(trace: own, step: step))
        let log = try await harness.sandbox.activity(of: harness.customer, limit: 10)
        #expect(try harness.intents.map(\.trace) == log.reversed().map(\.trace))
        #expect(try harness.intents.last?.trace == own)
        #expect(try harness.intents.map(\.step) == [nil, step])
    }

    @Test func `is told whichever it is`() async throws {
        let harness = try await JournaledSandbox()
        let (center, customer) = (harness.partnerCenter, harness.customer)
        let (id, offer) = (harness.subscription, try await harness.sandbox.offers()[0])
        let azure = harness.holdings.azureSubscriptions[0].id
        let renewal = Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil)
        let writes: [Write] = [
            .setRenewal(renewal, of: id), .suspend(id), .reactivate(id),
            .cancel(.azureSubscription(azure)), .reactivateAzure(azure), .removeDelegatedAccess,
            .order(offer.id, quantity: offer.quantities.lowerBound),
            .cancel(.subscription(.init("nothing"))),
        ]
        for write in writes {
            _ = try? await center.perform(write, of: customer)
        }
        #expect(try harness.intents.map(\.write) == writes)
        let ends = try harness.events.filter { if case .ended = $0 { true } else { false } }
        #expect(ends.count == writes.count)
    }

    @Test func `that was refused is told with the refusal`() async throws {
        let harness = try await JournaledSandbox()
        _ = try await harness.partnerCenter.suspend(harness.subscription, of: harness.customer)
        let no = await refusal {
            try await harness.partnerCenter.suspend(harness.subscription, of: harness.customer)
        }
        #expect(no == .alreadyIs(.suspended))
        #expect(try harness.events.last == .ended(intent: 3, .refused(.alreadyIs(.suspended))))
    }

    @Test(arguments: [
        (Refusal.service(.notShownYet), Outcome.accepted),
        (.service(.answerLost), .unknown(.service(.answerLost))),
        (.service(.stopped), .refused(.service(.stopped))),
        (.unreachable("no route"), .refused(.unreachable("no route"))),
    ])
    func `that was not answered is told as what is known of it`(
        refusal no: Refusal, outcome: Outcome
    ) async throws {
        let harness = try await JournaledSandbox()
        let center = harness.journaled(RefusingPartnerCenter(reading: harness.sandbox, refusal: no))
        #expect(
            await refusal { try await center.suspend(harness.subscription, of: harness.customer) }
                == no
        )
        #expect(try harness.events.last == .ended(intent: 1, outcome))
    }

    @Test func `is not sent where the intent cannot be written`() async throws {
        let harness = try await JournaledSandbox()
        try FileManager.default.createDirectory(
            atPath: harness.folder.file, withIntermediateDirectories: false)
        let no = await refusal {
            try await harness.partnerCenter.suspend(harness.subscription, of: harness.customer)
        }
        guard case .journal(.unwritable) = no else {
            Issue.record("\(String(describing: no))")
            return
        }
        #expect(try await harness.sandbox.activity(of: harness.customer, limit: 10) == [])
    }

    @Test func `is a success where only its end cannot be written`() async throws {
        let harness = try await JournaledSandbox()
        let file = harness.folder.file
        let center = harness.journaled(
            MeddlingPartnerCenter(reading: harness.sandbox) {
                try? FileManager.default.moveItem(atPath: file, toPath: file + ".away")
                try? FileManager.default.createDirectory(
                    atPath: file, withIntermediateDirectories: false)
            })
        let suspended = try await center.suspend(harness.subscription, of: harness.customer)
        #expect(suspended.status == .suspended)
        try FileManager.default.removeItem(atPath: file)
        try FileManager.default.moveItem(atPath: file + ".away", toPath: file)
        #expect(try harness.events.count == 1)
        #expect(try harness.folder.journal.verify().entries == 1)
    }

    @Test func `of a customer nobody knows is told by its id`() async throws {
        let harness = try await JournaledSandbox()
        let stranger = Customer.ID("stranger")
        _ = await refusal { try await harness.partnerCenter.suspend(.init("e3"), of: stranger) }
        let entry = try #require(harness.folder.journal.entries().first)
        #expect(entry.customer == .unnamed(stranger))
        #expect(try harness.intents.first?.before == nil)
        #expect(try harness.intents.first?.name == "e3")
    }

    @Test func `that ended a relationship is told with what can be seen of it`() async throws {
        let harness = try await JournaledSandbox()
        let seen = Aftermath(
            customer: .unnamed(harness.customer), isListed: false, supportContacts: [],
            partner: .init("fabrikam"))
        let nothing = Holdings(customer: harness.holdings.customer)
        let rules = try await harness.sandbox.rules()
        let clearance = try #require(
            rules.eligibility(of: nothing, at: SeededSandbox.now).clearance)
        let center = harness.journaled(
            MeddlingPartnerCenter(reading: harness.sandbox) {}, aftermath: seen)
        try await center.removeRelationship(clearance)
        #expect(try harness.events.last == .aftermath(seen))
        #expect(try harness.events.count == 3)
        #expect(
            try CertificateData.all(in: harness.folder.journal.entries()).map(\.aftermath) == [seen]
        )

        let refusing = harness.journaled(harness.sandbox, aftermath: seen)
        _ = await refusal { try await refusing.removeRelationship(clearance) }
        #expect(try harness.events.count == 5)
    }

    @Test
    func `that may have ended a relationship is told with its proof, but for a step of a run`()
        async throws
    {
        // A run looks until it shows, and notes then what can be seen.
        for (step, count) in [(StepReference?.none, 1), (.of(1), 0)] {
            let harness = try await JournaledSandbox()
            let proof = Aftermath(
                customer: harness.holdings.customer.left, isListed: false, supportContacts: [],
                partner: .init("fabrikam"))
            let rules = try await harness.sandbox.rules()
            let clearance = try #require(
                rules.eligibility(
                    of: Holdings(customer: harness.holdings.customer), at: SeededSandbox.now
                ).clearance)
            let center = harness.journaled(
                RefusingPartnerCenter(reading: harness.sandbox, refusal: .service(.notShownYet)),
                aftermath: proof)
            _ = await refusal {
                try await center.removeRelationship(clearance, under: ActContext(step: step))
            }
            #expect(try harness.events.count { $0 == .aftermath(proof) } == count)
        }
    }
}
