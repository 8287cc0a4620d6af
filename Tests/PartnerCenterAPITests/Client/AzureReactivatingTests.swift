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
