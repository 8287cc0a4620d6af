import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Synchronization
import Testing

/// A service with one subscription, which loses the answers of writes.
private final class Lossy: Sendable {
    struct ServedSubscription {
        var status = "active"
        var quantity = 25
        var done: Set<String> = []
        var acts = 0
    }

    let state = Mutex(ServedSubscription())

    /// `lose` is the result of the n-th write: nil for its answer.
    func harness(
        acts: @escaping @Sendable (Int) -> Bool = { _ in true },
        lose: @escaping @Sendable (Int) throws(TransportError) -> WireResponse?
    ) -> ClientHarness {
        ClientHarness { [self] request, count throws(TransportError) in
            if request.method == .patch {
                let id = request.headers["MS-RequestId"] ?? ""
                state.withLock { state in
                    // The service does a call once, however often it comes.
                    guard acts(count), state.done.insert(id).inserted else { return }
                    state.status = request.json.text("status") ?? ""
                    state.acts += 1
                }
                if let lost = try lose(count) { return lost }
            }
            let (status, quantity) = state.withLock { ($0.status, $0.quantity) }
            return .json(
                WireBodies.subscription(
                    status: status, more: ["quantity": JSONValue(integerLiteral: quantity)]))
        }
    }
}

/// Reference, 2.6, the reading for writes.
@Suite struct `A write whose answer was lost` {
    private let service = Lossy()

    @Test(arguments: [500, 502, 504, 408])
    func `is looked for, and was done`(status: Int) async throws {
        let harness = service.harness { _ in WireResponse(status: status) }
        #expect(try await harness.client.suspend(base, of: hanbit).status == .suspended)
        #expect(harness.script.lines.filter { $0.hasPrefix("PATCH") }.count == 1)
    }

    @Test(arguments: ["", "{\"id\":", "no"])
    func `because its body cannot be read is looked for`(body: String) async throws {
        let harness = service.harness { _ in .text(body) }
        #expect(try await harness.client.suspend(base, of: hanbit).status == .suspended)
        #expect(service.state.withLock { $0.acts } == 1)
    }

    @Test func `13.20 and which was not done is repeated by the same id`() async throws {
        let harness = service.harness(
            acts: { $0 == 1 },
            lose: { count throws(TransportError) in
                if count == 0 { throw .noAnswer("cut") }
                return nil
            })
        #expect(try await harness.client.suspend(base, of: hanbit).status == .suspended)
        let writes = harness.script.requests.filter { $0.method == .patch }
        #expect(writes.count == 2)
        #expect(Set(writes.map { $0.headers["MS-RequestId"] }).count == 1)
        #expect(Set(writes.map(\.body)).count == 1)
        #expect(harness.script.lines.dropFirst().first?.hasPrefix("PATCH") == true)
        // A read came between the two.
        #expect(harness.script.lines.dropFirst(2).first?.hasPrefix("GET") == true)
    }

    @Test func `and stays unknown, is said to be lost, with the ids of the call`() async {
        let harness = service.harness(
            acts: { _ in false },
            lose: { _ throws(TransportError) in
                throw .noAnswer("cut")
            })
        let act = ActTrace(correlationID: "act", requestID: "write")
        let refused = await refusal {
            try await harness.client.suspend(base, of: hanbit, under: ActContext(trace: act))
        }
        #expect(refused?.cause == .service(.answerLost))
        #expect(refused?.answer?.requestID == "write")
        #expect(harness.script.requests.filter { $0.method == .patch }.count == 3)
    }

    @Test func `is not repeated where somebody else was at it`() async {
        let service = service
        let harness = service.harness(
            acts: { _ in false },
            lose: { _ throws(TransportError) in
                service.state.withLock { $0.quantity = 7 }
                throw .noAnswer("cut")
            })
        let refused = await refusal {
            try await harness.client.suspend(base, of: hanbit)
        }
        // It may have been done before: to say that nothing was would be a guess.
        #expect(refused?.cause == .service(.answerLost))
        #expect(harness.script.requests.filter { $0.method == .patch }.count == 1)
    }

    @Test func `is not done by a reply that says so where reads show something else`() async {
        let harness = ClientHarness { request, _ in
            .json(
                WireBodies.subscription(status: request.method == .patch ? "suspended" : "active"))
        }
        let refused = await refusal {
            try await harness.client.suspend(base, of: hanbit)
        }
        #expect(refused?.cause == .service(.notShownYet))
    }

    @Test func `whose repeat is refused because the first was done, was done`() async throws {
        let harness = ClientHarness { request, count throws(TransportError) in
            if request.method == .patch {
                if count == 0 { throw .noAnswer("cut") }
                return .error(400, "2055")
            }
            // Reads lag: the first one after the write does not show it.
            return .json(WireBodies.subscription(status: count < 2 ? "active" : "suspended"))
        }
        #expect(try await harness.client.suspend(base, of: hanbit).status == .suspended)
        #expect(harness.script.requests.filter { $0.method == .patch }.count == 2)
    }

    @Test func `and cannot be looked for is said to be lost`() async {
        let harness = ClientHarness { request, count throws(TransportError) in
            if request.method == .get, count == 0 { return .json(WireBodies.subscription()) }
            throw .noAnswer("cut")
        }
        let refused = await refusal {
            try await harness.client.suspend(base, of: hanbit)
        }
        #expect(refused?.cause == .service(.answerLost))
        #expect(harness.script.requests.filter { $0.method == .patch }.count == 1)
    }

    @Test func `that was never sent may be sent again`() async throws {
        let harness = service.harness { count throws(TransportError) in
            if count == 0 { throw .notSent("refused") }
            return nil
        }
        _ = try await harness.client.suspend(base, of: hanbit)
        let dead = ClientHarness { request, _ throws(TransportError) in
            if request.method == .get { return .json(WireBodies.subscription()) }
            throw .notSent("refused")
        }
        let refused = await refusal {
            try await dead.client.suspend(base, of: hanbit)
        }
        #expect(refused?.cause == .unreachable("refused"))
    }

    @Test func `of a removal: the customer is gone, and that was it`() async throws {
        let gone = Mutex(false)
        let harness = ClientHarness { request, _ throws(TransportError) in
            if request.method == .patch {
                gone.withLock { $0 = true }
                throw .noAnswer("cut")
            }
            if gone.withLock({ $0 }) { return .error(403, "20002") }
            return request.target.hasSuffix(hanbit.text) ? .json(WireBodies.customer) : .list([])
        }
        let clearance = try await harness.clearance()
        try await harness.client.removeRelationship(clearance)
        #expect(harness.script.requests.filter { $0.method == .patch }.count == 1)
    }

    @Test func `of an order: the new subscription of that offer is there`() async throws {
        let ordered = Mutex(false)
        let harness = ClientHarness { request, _ throws(TransportError) in
            if request.method == .post {
                ordered.withLock { $0 = true }
                throw .noAnswer("cut")
            }
            let new = WireBodies.subscription(Subscription.ID("new"), more: ["offerId": "offer-1"])
            return .list(
                ordered.withLock { $0 }
                    ? [WireBodies.subscription(), new] : [WireBodies.subscription()])
        }
        let bought = try await harness.client.order(Offer.ID("OFFER-1"), quantity: 3, for: hanbit)
        #expect(bought.id == Subscription.ID("new"))
        #expect(harness.script.requests.filter { $0.method == .post }.count == 1)
    }
}

extension ClientHarness {
    /// A clearance: nothing blocks the customer's removal.
    func clearance() async throws -> RemovalClearance {
        let holdings = try await client.holdings(of: hanbit)
        return try #require(
            try await client.rules().eligibility(of: holdings, at: time.now).clearance)
    }
}
