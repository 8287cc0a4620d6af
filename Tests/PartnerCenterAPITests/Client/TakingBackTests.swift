import Domain
import Foundation
import PartnerCenterAPI
import Synchronization
import Testing

/// Reference, 4.1 and 13.23: one Azure subscription under a plan comes back.
@Suite struct `Reactivating an Azure subscription` {
    private let one = AzureSubscription.ID("one")
    private static let azure = "/v1/customers/\(hanbit)/subscriptions/\(plan)/azureEntitlements"

    private func bench(
        plan status: String = "active",
        _ write: @escaping @Sendable (Int) throws(TransportError) -> WireResponse
    ) -> Workbench {
        let writes = Mutex(0)
        return Workbench { request, count throws(TransportError) in
            if request.method == .post {
                writes.withLock { $0 += 1 }
                return try write(count)
            }
            if request.target == Self.azure {
                let isBack = writes.withLock { $0 } > 0
                return .list([Bodies.azure("one", status: isBack ? "active" : "cancelled")])
            }
            if request.target.hasSuffix("/subscriptions") {
                return .list([Bodies.azurePlan(status: status)])
            }
            return request.target.hasSuffix(hanbit.text) ? .json(Bodies.customer) : .list([])
        }
    }

    @Test(arguments: [200, 202])
    func `is a POST, answered with the entitlement or with 202`(status: Int) async throws {
        let bench = bench { _ in
            status == 200 ? .json(Bodies.azure("one")) : WireResponse(status: 202)
        }
        #expect(try await bench.client.reactivate(one, of: hanbit).status == .active)
        let sent = try #require(bench.script.requests.first { $0.method == .post })
        #expect(sent.target == Self.azure + "/one/reactivate")
    }

    @Test func `is looked for where its answer was lost, and not sent again`() async throws {
        let bench = bench { _ throws(TransportError) in throw .noAnswer("cut") }
        #expect(try await bench.client.reactivate(one, of: hanbit).status == .active)
        #expect(bench.script.requests.filter { $0.method == .post }.count == 1)
    }

    @Test func `is not sent for one that runs`() async {
        let bench = bench { _ in WireResponse(status: 500) }
        _ = try? await bench.client.reactivate(one, of: hanbit)
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.reactivate(one, of: hanbit)
        }
        #expect(refused == .alreadyIs(.active))
    }

    @Test func `that cannot be: our rules tell why`() async {
        let bench = bench(plan: "suspended") { _ in .error(400, "900337") }
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.reactivate(one, of: hanbit)
        }
        #expect(refused?.cause == .parentNotActive(name: "Azure plan"))
        #expect(refused?.answer?.code == "900337")
    }
}

/// Reference, 6.6.
@Suite struct `Giving up delegated admin privileges` {
    /// A service that tells of them what `told` says, by the number of writes before.
    private func bench(
        told: @escaping @Sendable (Int) -> JSON?,
        write: @escaping @Sendable (Int) throws(TransportError) -> WireResponse
    ) -> Workbench {
        let writes = Mutex(0)
        return Workbench { request, count throws(TransportError) in
            if request.method == .patch {
                writes.withLock { $0 += 1 }
                return try write(count)
            }
            guard case .object(var customer) = Bodies.customer else { return .list([]) }
            customer["allowDelegatedAccess"] = told(writes.withLock { $0 })
            return .json(.object(customer))
        }
    }

    private func give(_ bench: Workbench) async -> Refusal? {
        await refusal { () throws(Refusal) in
            try await bench.client.removeDelegatedAccess(of: hanbit)
        }
    }

    private func writes(_ bench: Workbench) -> [WireRequest] {
        bench.script.requests.filter { $0.method == .patch }
    }

    @Test func `is a PATCH of two members`() async throws {
        let bench = bench(told: { $0 == 0 ? true : false }, write: { _ in .json(Bodies.customer) })
        #expect(await give(bench) == nil)
        #expect(writes(bench).map(\.target) == ["/v1/customers/\(hanbit)"])
        #expect(
            writes(bench).first?.json == [
                "allowDelegatedAccess": false, "attributes": ["objectType": "Customer"],
            ])
    }

    @Test func `sends nothing where there are none`() async {
        let bench = bench(told: { _ in false }, write: { _ in WireResponse(status: 500) })
        #expect(await give(bench) == nil)
        #expect(writes(bench).isEmpty)
    }

    @Test func `where nobody tells, takes the service's word`() async {
        let said = bench(
            told: { _ in nil }, write: { _ in .json(["relationshipToPartner": "reseller"]) })
        #expect(await give(said) == nil)
        let accepted = bench(told: { _ in nil }, write: { _ in WireResponse(status: 202) })
        #expect(await give(accepted)?.cause == .service(.notShownYet))
    }

    @Test func `where nobody tells, a lost answer is not taken for done`() async {
        let bench = bench(
            told: { _ in nil }, write: { _ throws(TransportError) in throw .noAnswer("cut") })
        #expect(await give(bench)?.cause == .service(.answerLost))
        #expect(Set(writes(bench).map { $0.headers["MS-RequestId"] }).count == 1)
        #expect(writes(bench).count == 3)
    }

    @Test(arguments: [false, nil] as [JSON?])
    func `after a lost answer, is done where they are told no more`(after: JSON?) async {
        let bench = bench(
            told: { $0 == 0 ? true : after },
            write: { _ throws(TransportError) in throw .noAnswer("cut") })
        #expect(await give(bench) == nil)
        #expect(writes(bench).count == 1)
    }

    @Test func `that still shows is done by the reply, though it lags`() async {
        let bench = bench(
            told: { _ in true }, write: { _ in .json(["allowDelegatedAccess": false]) })
        #expect(await give(bench) == nil)
        let stubborn = self.bench(told: { _ in true }, write: { _ in .json(Bodies.customer) })
        #expect(await give(stubborn)?.cause == .service(.notShownYet))
    }
}

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
