import Domain
import Foundation
import PartnerCenterAPI
import Synchronization
import Testing

/// Reference, 6.1, 6.4 and the first of the five rules.
@Suite struct `Removing the relationship` {
    private static let root = "/v1/customers/\(hanbit)"

    /// `reply` answers the PATCH; the customer is gone after so many more looks.
    private func bench(
        after looks: Int = 0, active: Bool = false, reply: WireResponse
    ) -> Workbench {
        let left = Mutex<Int?>(nil)
        let held = Mutex(false)
        return Workbench { request, _ in
            if request.method == .patch {
                left.withLock { $0 = looks }
                held.withLock { $0 = active }
                return reply
            }
            if request.target == Self.root {
                let isGone = left.withLock { left in
                    guard let rest = left else { return false }
                    left = rest - 1
                    return rest <= 0
                }
                return isGone ? .error(404, "60003") : .json(Bodies.customer)
            }
            let isHeld = held.withLock { $0 } && request.target.hasSuffix("/subscriptions")
            return .list(isHeld ? [Bodies.subscription()] : [])
        }
    }

    private let none = WireResponse.json([
        "Id": nil, "RelationshipToPartner": "none", "CompanyProfile": nil,
    ])

    @Test func `is a PATCH with two members, never a DELETE`() async throws {
        let bench = bench(reply: none)
        try await bench.client.removeRelationship(try await bench.clearance())
        let writes = bench.script.requests.filter { $0.method != .get }
        #expect(writes.map(\.method) == [.patch])
        #expect(writes[0].target == Self.root)
        #expect(
            writes[0].json == [
                "relationshipToPartner": "none", "attributes": ["objectType": "Customer"],
            ])
        #expect(writes[0].headers["If-Match"] == nil)
    }

    @Test func `is looked at until the customer is none`() async throws {
        let bench = bench(after: 2, reply: none)
        try await bench.client.removeRelationship(try await bench.clearance())
        #expect(bench.waited == 2)
    }

    @Test func `is not done while the customer shows, whatever the reply says`() async throws {
        for reply in [none, .json(Bodies.customer)] {
            let bench = bench(after: 99, reply: reply)
            let clearance = try await bench.clearance()
            let refused = await refusal { () throws(Refusal) in
                try await bench.client.removeRelationship(clearance)
            }
            #expect(refused?.cause == .service(.notShownYet))
        }
    }

    @Test func `of somebody who is none already: 3000 says so`() async throws {
        let bench = bench(after: 99, reply: .error(400, "3000"))
        let clearance = try await bench.clearance()
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.removeRelationship(clearance)
        }
        #expect(refused?.cause == .notACustomer(hanbit))
    }

    @Test(arguments: [400, 403, 409])
    func `13.7 refused without a code we know: what is active now is pointed at`(status: Int)
        async throws
    {
        let text = "Customer relationship cannot be removed due to active subscriptions."
        let bench = bench(after: 99, active: true, reply: .error(status, "99", text))
        let clearance = try await bench.clearance()
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.removeRelationship(clearance)
        }
        guard case .blocked(let blockers) = refused?.cause else {
            Issue.record("\(String(describing: refused))")
            return
        }
        #expect(blockers.map(\.holding) == [.subscription(base)])
        #expect(refused?.answer?.description == text)
    }
}
