import Domain
import Foundation
import PartnerCenterAPI
import Synchronization
import Testing

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

    @Test func `where nobody tells, takes the service's word, and nothing else for one`() async {
        let said = bench(
            told: { _ in nil }, write: { _ in .json(["allowDelegatedAccess": false]) })
        #expect(await give(said) == nil)
        let untold: [WireResponse] = [
            WireResponse(status: 202), .json(["relationshipToPartner": "reseller"]), .json([:]),
            .json(["allowDelegatedAccess": "no"]), .json(["allowDelegatedAccess": .null]),
        ]
        for reply in untold {
            let bench = bench(told: { _ in nil }, write: { _ in reply })
            #expect(await give(bench)?.cause == .service(.notShownYet))
        }
    }

    @Test func `where nobody tells, a lost answer is not taken for done`() async {
        let bench = bench(
            told: { _ in nil }, write: { _ throws(TransportError) in throw .noAnswer("cut") })
        #expect(await give(bench)?.cause == .service(.answerLost))
        #expect(Set(writes(bench).map { $0.headers["MS-RequestId"] }).count == 1)
        #expect(writes(bench).count == 3)
    }

    @Test func `after a lost answer, is done where they are told to be gone`() async {
        let bench = bench(
            told: { $0 == 0 ? true : false },
            write: { _ throws(TransportError) in throw .noAnswer("cut") })
        #expect(await give(bench) == nil)
        #expect(writes(bench).count == 1)
    }

    @Test(arguments: [true, nil, "no"] as [JSON?])
    func `is not done where a reading does not say so after it told, whatever the reply says`(
        after: JSON?
    ) async {
        for reply in [.json(["allowDelegatedAccess": false]), .json(Bodies.customer)]
            as [WireResponse]
        {
            let bench = bench(told: { $0 == 0 ? true : after }, write: { _ in reply })
            #expect(await give(bench)?.cause == .service(.notShownYet))
        }
    }
}
