import Domain
import Foundation
import PartnerCenterAPI
import Synchronization
import Testing

/// Reference, 4.3.
@Suite struct `Setting what happens at the end of a term` {
    private let wanted = Renewal(
        autoRenewEnabled: false, scheduledNextTermInstructions: "quantity 9")

    private func bench(
        _ write: @escaping @Sendable (WireRequest) throws(TransportError) -> WireResponse
    ) -> Workbench {
        let whole = Mutex(Bodies.subscription())
        return Workbench { request, _ throws(TransportError) in
            guard request.method == .patch else { return .json(whole.withLock { $0 }) }
            whole.withLock { $0 = .object(request.json) }
            return try write(request)
        }
    }

    @Test func `sends the whole resource with the two members`() async throws {
        let bench = bench { .json(.object($0.json)) }
        let after = try await bench.client.setRenewal(wanted, of: base, of: hanbit)
        #expect(after.renewal == wanted)
        var expected = try #require(Bodies.subscription().asObject)
        expected["autoRenewEnabled"] = false
        expected["scheduledNextTermInstructions"] = ["quantity": 9]
        #expect(bench.script.requests.first { $0.method == .patch }?.json == expected)
    }

    @Test func `sends nothing for what is so already`() async throws {
        let bench = bench { _ in WireResponse(status: 500) }
        let same = Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil)
        #expect(try await bench.client.setRenewal(same, of: base, of: hanbit).renewal == same)
        #expect(bench.script.requests.map(\.method) == [.get])
    }

    @Test func `is looked for where its answer was lost`() async throws {
        let bench = bench { _ throws(TransportError) in throw .noAnswer("cut") }
        #expect(try await bench.client.setRenewal(wanted, of: base, of: hanbit).renewal == wanted)
        #expect(bench.script.requests.filter { $0.method == .patch }.count == 1)
    }

    @Test func `is refused while it is suspended, by name`() async {
        let bench = Workbench { request, _ in
            request.method == .patch
                ? .error(400, "800091") : .json(Bodies.subscription(status: "suspended"))
        }
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.setRenewal(wanted, of: base, of: hanbit)
        }
        #expect(refused?.cause == .notActive(.suspended))
    }

    @Test(
        arguments: [
            ([], .suspendedByOthers(reasons: [])),
            (["NonPayment"], .suspendedByOthers(reasons: ["NonPayment"])),
        ] as [([String], Refusal)])
    func `800091 to a reactivation says that somebody else suspended it`(
        reasons: [String], cause: Refusal
    ) async {
        let held = Bodies.subscription(
            status: "suspended",
            more: ["suspensionReasons": .array(reasons.map { .string($0) })])
        let bench = Workbench { request, _ in
            if request.method == .patch { return .error(400, "800091") }
            if request.target == "/v1/customers/\(hanbit)" { return .json(Bodies.customer) }
            if request.target.contains("/subscriptions/") { return .json(held) }
            return .list(request.target.hasSuffix("/subscriptions") ? [held] : [])
        }
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.reactivate(base, of: hanbit)
        }
        #expect(refused?.cause == cause)
        #expect(refused?.answer?.mark == "400/800091")
    }

    @Test func `reads the same however the names in it are written`() {
        let camel = SubscriptionResource([
            "id": "s", "scheduledNextTermInstructions": ["quantity": 9, "customTermEndDate": "x"],
        ])
        let pascal = SubscriptionResource([
            "Id": "s", "ScheduledNextTermInstructions": ["Quantity": 9, "CustomTermEndDate": "x"],
        ])
        #expect(camel.renewal == pascal.renewal)
    }
}
