import Domain
import Foundation
import Records
import Sandbox
import Testing

@Suite struct `Every write of a journaled Partner Center` {
    @Test func `is told before it is sent and when it is done, with before and after`() async throws
    {
        let scene = try await Scene()
        let (id, old) = (scene.subscription, scene.holdings.subscription(scene.subscription)!)
        let new = try await scene.partnerCenter.suspend(id, of: scene.customer)
        let intent = try #require(scene.intents.first)
        #expect(intent.write == .suspend(id))
        #expect(intent.name == old.name)
        #expect(intent.before?.subscriptions == [old])
        #expect(
            try scene.events.last
                == .ended(
                    intent: 1,
                    .done(after: Holdings(customer: scene.holdings.customer, subscriptions: [new])))
        )
        #expect(
            try scene.folder.journal.entries().allSatisfy { $0.customer == scene.holdings.customer }
        )
    }

    @Test func `is sent under the ids that are in the journal`() async throws {
        let scene = try await Scene()
        _ = try await scene.partnerCenter.suspend(scene.subscription, of: scene.customer)
        let own = ActTrace(correlationID: "c", requestID: "r")
        let step = StepReference(plan: .init("plan"), customer: scene.customer, step: 3)
        try await scene.partnerCenter.reactivate(
            scene.subscription, of: scene.customer, under: ActContext(trace: own, step: step))
        let log = try await scene.sandbox.activity(of: scene.customer, limit: 10)
        #expect(try scene.intents.map(\.trace) == log.reversed().map(\.trace))
        #expect(try scene.intents.last?.trace == own)
        #expect(try scene.intents.map(\.step) == [nil, step])
    }

    @Test func `is told whichever it is`() async throws {
        let scene = try await Scene()
        let (center, customer) = (scene.partnerCenter, scene.customer)
        let (id, offer) = (scene.subscription, try await scene.sandbox.offers()[0])
        let azure = scene.holdings.azureSubscriptions[0].id
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
        #expect(try scene.intents.map(\.write) == writes)
        let ends = try scene.events.filter { if case .ended = $0 { true } else { false } }
        #expect(ends.count == writes.count)
    }

    @Test func `that was refused is told with the refusal`() async throws {
        let scene = try await Scene()
        _ = try await scene.partnerCenter.suspend(scene.subscription, of: scene.customer)
        let no = await refusal {
            try await scene.partnerCenter.suspend(scene.subscription, of: scene.customer)
        }
        #expect(no == .alreadyIs(.suspended))
        #expect(try scene.events.last == .ended(intent: 3, .refused(.alreadyIs(.suspended))))
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
        let scene = try await Scene()
        let center = scene.journaled(Refusing(reading: scene.sandbox, refusal: no))
        #expect(
            await refusal { try await center.suspend(scene.subscription, of: scene.customer) } == no
        )
        #expect(try scene.events.last == .ended(intent: 1, outcome))
    }

    @Test func `is not sent where the intent cannot be written`() async throws {
        let scene = try await Scene()
        try FileManager.default.createDirectory(
            atPath: scene.folder.file, withIntermediateDirectories: false)
        let no = await refusal {
            try await scene.partnerCenter.suspend(scene.subscription, of: scene.customer)
        }
        guard case .journal(.unwritable) = no else {
            Issue.record("\(String(describing: no))")
            return
        }
        #expect(try await scene.sandbox.activity(of: scene.customer, limit: 10) == [])
    }

    @Test func `is a success where only its end cannot be written`() async throws {
        let scene = try await Scene()
        let file = scene.folder.file
        let center = scene.journaled(
            Meddling(reading: scene.sandbox) {
                try? FileManager.default.moveItem(atPath: file, toPath: file + ".away")
                try? FileManager.default.createDirectory(
                    atPath: file, withIntermediateDirectories: false)
            })
        let suspended = try await center.suspend(scene.subscription, of: scene.customer)
        #expect(suspended.status == .suspended)
        try FileManager.default.removeItem(atPath: file)
        try FileManager.default.moveItem(atPath: file + ".away", toPath: file)
        #expect(try scene.events.count == 1)
        #expect(try scene.folder.journal.verify().entries == 1)
    }

    @Test func `of a customer nobody knows is told by its id`() async throws {
        let scene = try await Scene()
        let stranger = Customer.ID("stranger")
        _ = await refusal { try await scene.partnerCenter.suspend(.init("e3"), of: stranger) }
        let entry = try #require(scene.folder.journal.entries().first)
        #expect(entry.customer == .unnamed(stranger))
        #expect(try scene.intents.first?.before == nil)
        #expect(try scene.intents.first?.name == "e3")
    }

    @Test func `that ended a relationship is told with what can be seen of it`() async throws {
        let scene = try await Scene()
        let seen = Aftermath(
            customer: .unnamed(scene.customer), isListed: false, supportContacts: [],
            partner: .init("fabrikam"))
        let nothing = Holdings(customer: scene.holdings.customer)
        let rules = try await scene.sandbox.rules()
        let clearance = try #require(rules.eligibility(of: nothing, at: Scene.now).clearance)
        let center = scene.journaled(Meddling(reading: scene.sandbox) {}, aftermath: seen)
        try await center.removeRelationship(clearance)
        #expect(try scene.events.last == .aftermath(seen))
        #expect(try scene.events.count == 3)
        #expect(
            try CertificateData.all(in: scene.folder.journal.entries()).map(\.aftermath) == [seen])

        let refusing = scene.journaled(scene.sandbox, aftermath: seen)
        _ = await refusal { try await refusing.removeRelationship(clearance) }
        #expect(try scene.events.count == 5)
    }
}
