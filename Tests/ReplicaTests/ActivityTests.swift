import Domain
import Foundation
import Replica
import Testing

@Suite struct `The activity of a service far away` {
    let world: World
    let partnerCenter: ReplicatedPartnerCenter
    let customer: Customer.ID
    let subscription: Subscription

    init() async throws {
        (world, partnerCenter, customer, subscription) = try await World.acting()
    }

    func record(_ id: Int64, _ correlation: String?, seconds: Double) -> ActivityRecord {
        ActivityRecord(
            id: id, operationDate: world.time.now.addingTimeInterval(seconds),
            userPrincipalName: "them", operation: .suspend, customerID: customer,
            customerName: "", resourceKind: "", resourceID: "", resourceName: "",
            outcome: .succeeded, details: "theirs",
            trace: correlation.map { ActTrace(correlationID: $0, requestID: "") })
    }

    @Test func `shows an act once, ours in our words, the newest first`() async throws {
        let trace = ActTrace(correlationID: "abc", requestID: "r")
        try await partnerCenter.suspend(
            subscription.id, of: customer, under: ActContext(trace: trace))
        world.distant.tell([
            record(1, "ABC", seconds: 0), record(2, "other", seconds: 5),
            record(3, nil, seconds: -5),
        ])
        let all = try await partnerCenter.activity(of: customer, limit: 9)
        #expect(all.map(\.userPrincipalName) == ["them", "mina.seo@haedalcloud.example", "them"])
        #expect(all[1].trace == trace)
        #expect(all[1].details.contains("suspended"))
        #expect(Set(all.map(\.id)).count == 3)
        #expect(try await partnerCenter.activity(of: customer, limit: 2) == Array(all.prefix(2)))
    }

    @Test func `learns from the service how an act ended whose answer was lost`() async throws {
        world.distant.refuse(.service(.answerLost), of: customer)
        let trace = ActTrace(correlationID: "abc", requestID: "r")
        _ = try? await partnerCenter.suspend(
            subscription.id, of: customer, under: ActContext(trace: trace))
        world.distant.tell([record(1, "abc", seconds: 0)])
        let all = try await partnerCenter.activity(of: customer, limit: 9)
        #expect(all.map(\.outcome) == [.succeeded])
        #expect(all.first?.trace == trace)
    }

    @Test func `is not taken for all there is where the service does not tell`() async throws {
        _ = try await partnerCenter.suspend(subscription.id, of: customer)
        world.distant.refuse(.unreachable("gone"))
        await #expect(throws: Refusal.unreachable("gone")) {
            try await partnerCenter.activity(of: nil, limit: 9)
        }
    }
}
