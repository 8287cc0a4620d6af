import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Synchronization
import Testing

/// Reference, 6.1, 6.4 and the first of the five rules.
@Suite struct `Removing the relationship` {
    private static let root = "/v1/customers/\(hanbit)"

    /// `reply` answers the PATCH; the customer is gone after so many more reads.
    private func harness(
        after looks: Int = 0, active: Bool = false, reply: WireResponse
    ) -> ClientHarness {
        let left = Mutex<Int?>(nil)
        let held = Mutex(false)
        return ClientHarness { request, _ in
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
                return isGone ? .error(404, "60003") : .json(WireBodies.customer)
            }
            let isHeld = held.withLock { $0 } && request.target.hasSuffix("/subscriptions")
            return .list(isHeld ? [WireBodies.subscription()] : [])
        }
    }

    private let none = WireResponse.json([
        "Id": nil, "RelationshipToPartner": "none", "CompanyProfile": nil,
    ])

    @Test func `is a PATCH with two members, never a DELETE`() async throws {
        let harness = harness(reply: none)
        try await harness.client.removeRelationship(try await harness.clearance())
        let writes = harness.script.requests.filter { $0.method != .get }
        #expect(writes.map(\.method) == [.patch])
        #expect(writes[0].target == Self.root)
        #expect(
            writes[0].json == [
                "relationshipToPartner": "none", "attributes": ["objectType": "Customer"],
            ])
        #expect(writes[0].headers["If-Match"] == nil)
    }

    @Test func `is looked at until the customer is none`() async throws {
        let harness = harness(after: 2, reply: none)
        try await harness.client.removeRelationship(try await harness.clearance())
        #expect(harness.waited == 2)
    }

    @Test func `is not done while the customer shows, whatever the reply says`() async throws {
        for reply in [none, .json(WireBodies.customer)] {
            let harness = harness(after: 99, reply: reply)
            let clearance = try await harness.clearance()
            let refused = await refusal {
                try await harness.client.removeRelationship(clearance)
            }
            #expect(refused?.cause == .service(.notShownYet))
        }
    }

    @Test func `of somebody who is none already: 3000 says so`() async throws {
        let harness = harness(after: 99, reply: .error(400, "3000"))
        let clearance = try await harness.clearance()
        let refused = await refusal {
            try await harness.client.removeRelationship(clearance)
        }
        #expect(refused?.cause == .notACustomer(hanbit))
    }

    @Test(arguments: [400, 403, 409])
    func `13.7 refused without a code we know: what is active now is pointed at`(status: Int)
        async throws
    {
        let text = "Customer relationship cannot be removed due to active subscriptions."
        let harness = harness(after: 99, active: true, reply: .error(status, "99", text))
        let clearance = try await harness.clearance()
        let refused = await refusal {
            try await harness.client.removeRelationship(clearance)
        }
        guard case .blocked(let blockers) = refused?.cause else {
            Issue.record("\(String(describing: refused))")
            return
        }
        #expect(blockers.map(\.holding) == [.subscription(base)])
        #expect(refused?.answer?.description == text)
    }
}

/// Reference, 6.6.
@Suite struct `Giving up delegated admin privileges` {
    /// A service whose answer is `told`, by the number of writes before.
    private func harness(
        told: @escaping @Sendable (Int) -> JSONValue?,
        write: @escaping @Sendable (Int) throws(TransportError) -> WireResponse
    ) -> ClientHarness {
        let writes = Mutex(0)
        return ClientHarness { request, count throws(TransportError) in
            if request.method == .patch {
                writes.withLock { $0 += 1 }
                return try write(count)
            }
            guard case .object(var customer) = WireBodies.customer else { return .list([]) }
            customer["allowDelegatedAccess"] = told(writes.withLock { $0 })
            return .json(.object(customer))
        }
    }

    private func give(_ harness: ClientHarness) async -> Refusal? {
        await refusal {
            try await harness.client.removeDelegatedAccess(of: hanbit)
        }
    }

    private func writes(_ harness: ClientHarness) -> [WireRequest] {
        harness.script.requests.filter { $0.method == .patch }
    }

    @Test func `is a PATCH of two members`() async throws {
        let harness = harness(
            told: { $0 == 0 ? true : false }, write: { _ in .json(WireBodies.customer) })
        #expect(await give(harness) == nil)
        #expect(writes(harness).map(\.target) == ["/v1/customers/\(hanbit)"])
        #expect(
            writes(harness).first?.json == [
                "allowDelegatedAccess": false, "attributes": ["objectType": "Customer"],
            ])
    }

    @Test func `sends nothing where there are none`() async {
        let harness = harness(told: { _ in false }, write: { _ in WireResponse(status: 500) })
        #expect(await give(harness) == nil)
        #expect(writes(harness).isEmpty)
    }

    @Test func `where nobody tells, takes the service's word, and nothing else for one`() async {
        let said = harness(
            told: { _ in nil }, write: { _ in .json(["allowDelegatedAccess": false]) })
        #expect(await give(said) == nil)
        let untold: [WireResponse] = [
            WireResponse(status: 202), .json(["relationshipToPartner": "reseller"]), .json([:]),
            .json(["allowDelegatedAccess": "no"]), .json(["allowDelegatedAccess": .null]),
        ]
        for reply in untold {
            let harness = harness(told: { _ in nil }, write: { _ in reply })
            #expect(await give(harness)?.cause == .service(.notShownYet))
        }
    }

    @Test func `where nobody tells, a lost answer is not taken for done`() async {
        let harness = harness(
            told: { _ in nil }, write: { _ throws(TransportError) in throw .noAnswer("cut") })
        #expect(await give(harness)?.cause == .service(.answerLost))
        #expect(Set(writes(harness).map { $0.headers["MS-RequestId"] }).count == 1)
        #expect(writes(harness).count == 3)
    }

    @Test func `after a lost answer, is done where they are told to be gone`() async {
        let harness = harness(
            told: { $0 == 0 ? true : false },
            write: { _ throws(TransportError) in throw .noAnswer("cut") })
        #expect(await give(harness) == nil)
        #expect(writes(harness).count == 1)
    }

    @Test(arguments: [true, nil, "no"] as [JSONValue?])
    func `is not done where a reading does not say so after it told, whatever the reply says`(
        after: JSONValue?
    ) async {
        for reply in [.json(["allowDelegatedAccess": false]), .json(WireBodies.customer)]
            as [WireResponse]
        {
            let harness = harness(told: { $0 == 0 ? true : after }, write: { _ in reply })
            #expect(await give(harness)?.cause == .service(.notShownYet))
        }
    }
}

@Suite struct `Who asks for a relationship` {
    private func name(claims: JSONObject?, profile: WireResponse) async throws -> String? {
        let harness = ClientHarness(claims: claims) { request, _ in
            request.target.hasSuffix("/profiles/legalbusiness")
                ? profile : .json(["url": "https://admin.microsoft.com/?DAP=false"])
        }
        return try await harness.client.relationshipRequest(includingDelegatedAccess: false)
            .partnerName
    }

    private let legal = WireResponse.json([
        "companyName": "Lucerne Publishing", "profileType": "LegalBusinessProfile",
    ])

    @Test func `is named by the token, or else by the partner's own profile`() async throws {
        #expect(
            try await name(claims: ["upn": "op", "partnerName": "Haedal Cloud"], profile: legal)
                == "Haedal Cloud")
        #expect(try await name(claims: ["upn": "op"], profile: legal) == "Lucerne Publishing")
        #expect(try await name(claims: nil, profile: legal) == "Lucerne Publishing")
    }

    @Test func `is not named where neither tells, and the link is given all the same`()
        async throws
    {
        for profile in [WireResponse.error(403, "900150"), .json([:]), .error(404, "1000")] {
            #expect(try await name(claims: ["upn": "op"], profile: profile) == nil)
        }
    }
}
