import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Synchronization
import Testing

/// Reference of 2026, appendix 1.2.
@Suite struct `The list of admin relationships` {
    private let path = GraphHarness.path
    private let next = "\(GraphHarness.address)\(GraphHarness.path)?$skiptoken=a%2Fb"

    @Test func `is read page by page, with its customers, from where it was left`() async throws {
        let next = next
        let harness = try GraphHarness { request, _ in
            request.target.contains("skiptoken")
                ? .page([WireBodies.relationship("b", of: nil)])
                : .page([WireBodies.relationship("a")], next: .string(next))
        }
        let first = try await harness.client.adminRelationships(from: nil)
        #expect(first.entries.map(\.relationship.id.text) == ["a"])
        #expect(first.entries.map(\.customer) == [hanbit])
        let mark = try #require(first.next)
        let second = try await harness.client.adminRelationships(from: mark)
        #expect(second.entries.map(\.customer) == [nil] && second.next == nil)
        #expect(
            harness.script.lines == ["GET \(path)?$top=300", "GET \(path)?$skiptoken=a%2Fb"])
        let headers = try #require(harness.script.requests.first?.headers)
        #expect(headers["Authorization"] == "Bearer token-1")
        #expect(headers["client-request-id"]?.hasPrefix("id-") == true)
        #expect(headers["return-client-request-id"] == "true")
        for name in ["MS-RequestId", "MS-CorrelationId", "X-Locale"] {
            #expect(headers[name] == nil)
        }
    }

    @Test func `counts what could not be read, and takes the last of two`() async throws {
        let harness = try GraphHarness { _, _ in
            .page([
                WireBodies.relationship("a"), "odd", WireBodies.relationship(status: nil),
                WireBodies.relationship("a", status: "terminated"), WireBodies.relationship(""),
            ])
        }
        let listing = try await harness.client.adminRelationships(from: nil)
        #expect(listing.entries.map(\.relationship.status) == [.terminated])
        #expect(listing.unread == 3)
    }

    @Test(
        arguments: [
            "https://elsewhere.example/v1.0/tenantRelationships/delegatedAdminRelationships?a",
            "https://graph.microsoft.com.elsewhere.example/v1.0/tenantRelationships"
                + "/delegatedAdminRelationships?a",
            "https://graph.microsoft.com@elsewhere.example/v1.0/x?a",
            "https://graph.microsoft.com/v1.0/users?$top=3",
            "https://graph.microsoft.com/beta/tenantRelationships/delegatedAdminRelationships?a",
            "/v1.0/tenantRelationships/delegatedAdminRelationships?a",
            "https://graph.microsoft.com\(GraphHarness.path)?a\r\nX-Odd: 1",
            "https://graph.microsoft.com\(GraphHarness.path)?a b",
        ])
    func `is left by no link to anywhere else`(link: String) async throws {
        let harness = try GraphHarness { _, _ in .page([], next: .string(link)) }
        let refused = await refusal {
            try await harness.client.adminRelationships(from: nil)
        }
        #expect(refused == .service(.unreadable(.foreignMark)))
        let partly = try await harness.client.holdings(of: hanbit)
        #expect(partly.adminAccess == .unavailable(.unreadable))
        #expect(harness.script.lines.count == 2)
    }

    @Test func `is not left by a mark of something else`() async throws {
        let harness = try GraphHarness { _, _ in .page([]) }
        for text in ["", "/users?a", "/tenantRelationships/delegatedAdminRelationships"] {
            let refused = await refusal {
                try await harness.client.adminRelationships(from: .init(text))
            }
            #expect(refused == .service(.unreadable(.foreignMark)))
        }
        #expect(harness.script.requests.isEmpty)
    }

    @Test func `that leads back to itself has no end, and says so`() async throws {
        let next = next
        let harness = try GraphHarness { _, _ in .page([], next: .string(next)) }
        let mark = try #require(try await harness.client.adminRelationships(from: nil).next)
        let refused = await refusal { try await harness.client.adminRelationships(from: mark) }
        #expect(refused == .service(.unreadable(.loop)))
        #expect(
            try await harness.client.holdings(of: hanbit).adminAccess
                == .unavailable(.unreadable))
    }

    @Test func `goes on behind a proxy by Graph's own links`() async throws {
        let next = next
        let script = ScriptedService { request, _ in
            request.target.contains("skiptoken") ? .page([]) : .page([], next: .string(next))
        }
        let time = JumpingTime()
        let graph = GraphReadingClient(
            line: ServiceLine(
                transport: script, tokens: FixedTokens(), pacer: Pacer(time: time), time: time,
                dialect: .graph), address: try ServiceAddress("https://proxy.example/graph"))
        #expect(try await graph.relationships(from: nil, limit: 1).next != nil)
        #expect(script.lines == ["GET \(path)?$top=1"])
    }

    @Test func `is not there for a client without Graph`() async {
        let harness = ClientHarness { _, _ in .list([]) }
        let refused = await refusal { try await harness.client.adminRelationships(from: nil) }
        #expect(refused == .service(.consentMissing))
    }
}

@Suite struct `The admin relationships of a customer` {
    private func access(
        _ answer: @escaping ScriptedService.ScriptedAnswer
    ) async throws -> AdminAccess {
        try await GraphHarness(answer).client.holdings(of: hanbit).adminAccess
    }

    @Test func `are asked for by its tenant, and read with its holdings`() async throws {
        let harness = try GraphHarness { _, _ in .page([WireBodies.relationship()]) }
        let holdings = try await harness.client.holdings(of: hanbit)
        #expect(holdings.adminAccess.isWhole)
        #expect(holdings.adminAccess.all.map(\.id) == [helpdesk])
        #expect(holdings.customer.companyName == "Hanbit Trading")
        #expect(
            harness.script.lines == [
                "GET \(GraphHarness.path)?$filter=customer/tenantId%20eq%20'\(hanbit)'&$top=300"
            ])
        #expect(harness.partnerCenter.lines.allSatisfy { $0.hasPrefix("GET /v1/customers/") })
    }

    @Test func `are not asked for where it was just listed`() async throws {
        let harness = try GraphHarness { _, _ in .page([]) }
        let customer = try await harness.client.holdings(of: hanbit).customer
        #expect(
            try await harness.client.holdings(ofListed: customer).adminAccess == .notRead)
        #expect(harness.script.requests.count == 1)
        let without = ClientHarness { request, _ in
            request.target.hasSuffix(hanbit.text) ? .json(WireBodies.customer) : .list([])
        }
        #expect(try await without.client.holdings(of: hanbit).adminAccess == .notRead)
    }

    @Test func `are not all known where one is another's, or can't be read`() async throws {
        let other = try await access { _, _ in
            .page([
                WireBodies.relationship(), WireBodies.relationship("b", of: plan.text),
                WireBodies.relationship("c", of: nil), "odd",
            ])
        }
        guard case .read(let found, unread: 3) = other else {
            Issue.record("\(other)")
            return
        }
        #expect(found.map(\.id) == [helpdesk] && !other.isWhole)
        // A GUID has no case.
        let upper = hanbit.text.uppercased()
        let same = try await access { _, _ in .page([WireBodies.relationship(of: upper)]) }
        #expect(same.isWhole)
    }

    @Test func `are not all known where more were counted`() async throws {
        let short = try await access { _, _ in .page([WireBodies.relationship()], count: 3) }
        #expect(short == .read(short.all, unread: 2))
        // One that comes twice stands in the place of another.
        let twice = try await access { _, _ in
            .page([WireBodies.relationship(), WireBodies.relationship()], count: 2)
        }
        #expect(twice.all.count == 1 && !twice.isWhole)
        let whole = try await access { _, _ in .page([WireBodies.relationship()], count: 1) }
        #expect(whole.isWhole)
    }

    @Test func `are none only by a list that says so`() async throws {
        #expect(try await access { _, _ in .page([]) } == .read([], unread: 0))
        for odd: WireResponse in [.json([:]), .text(""), .text("<html>"), .json(["value": .null])] {
            #expect(try await access { _, _ in odd } == .unavailable(.unreadable))
        }
    }

    @Test(
        arguments: [
            (403, "Authorization_RequestDenied", .notConsented),
            (403, "Forbidden", .denied), (401, "InvalidAuthenticationToken", .denied),
            (404, "ResourceNotFound", .notOffered), (501, "NotImplemented", .unreachable),
            (400, "badRequest", .denied), (503, "ServiceUnavailable", .unreachable),
        ] as [(Int, String, AdminAccessTrouble)])
    func `leave the rest as it is where Graph refuses`(
        status: Int, code: String, trouble: AdminAccessTrouble
    ) async throws {
        let harness = try GraphHarness { _, _ in .graphError(status, code) }
        let holdings = try await harness.client.holdings(of: hanbit)
        #expect(holdings.adminAccess == .unavailable(trouble))
        #expect(holdings.customer.companyName == "Hanbit Trading" && holdings.unread.isEmpty)
    }

    @Test func `leave the rest as it is where Graph can't be reached`() async throws {
        let access = try await access { _, _ throws(TransportError) in
            throw .notSent("refused")
        }
        #expect(access == .unavailable(.unreachable))
    }

    @Test func `do not matter where Partner Center refuses`() async throws {
        let harness = try GraphHarness(
            partnerCenter: { _, _ in .error(403, "20002") },
            { _, _ in .page([WireBodies.relationship()]) })
        let refused = await refusal { try await harness.client.holdings(of: hanbit) }
        #expect(refused?.cause == .notACustomer(hanbit))
    }

    @Test func `are not asked for at each key while Graph fails, but for an act`() async throws {
        let time = SteppedTime()
        let harness = try GraphHarness(grace: 4, time: time) { _, _ in
            .graphError(403, "Authorization_RequestDenied")
        }
        for _ in 0..<3 {
            let holdings = try await harness.client.holdings(of: hanbit)
            #expect(holdings.adminAccess == .unavailable(.notConsented))
        }
        #expect(harness.script.requests.count == 1)
        _ = try await harness.client.traced(by: .init(correlationID: "c", requestID: "r"))
            .holdings(of: hanbit)
        #expect(harness.script.requests.count == 2)
        time.pass(31)
        _ = try await harness.client.holdings(of: hanbit)
        #expect(harness.script.requests.count == 3)
    }

    @Test(.timeLimit(.minutes(1)))
    func `that do not come are not waited for`() async throws {
        let time = JumpingTime()
        let silent = SilentService()
        let graph = GraphReadingClient(
            line: ServiceLine(
                transport: silent, tokens: FixedTokens(), pacer: Pacer(time: time), time: time,
                dialect: .graph),
            address: try ServiceAddress(GraphHarness.address), grace: 4)
        let script = ScriptedService { request, _ in
            request.target.hasSuffix(hanbit.text) ? .json(WireBodies.customer) : .list([])
        }
        let client = PartnerCenterReadingClient(
            ServiceLine(
                transport: script, tokens: FixedTokens(), pacer: Pacer(time: time), time: time),
            profile: ClientProfile(rules: .inProduction, country: "KR", identity: .agent()),
            graph: graph)
        let holdings = try await client.holdings(of: hanbit)
        #expect(holdings.adminAccess == .unavailable(.unreachable))
        #expect(holdings.customer.companyName == "Hanbit Trading")
    }
}

@Suite struct `Admin relationships after a removal` {
    private func aftermath(
        _ answer: @escaping ScriptedService.ScriptedAnswer
    ) async throws -> Aftermath {
        let harness = try GraphHarness(
            partnerCenter: { request, _ in
                request.target.hasPrefix("/v1/customers?") ? .list([]) : .error(403, "20002")
            }, answer)
        let former = Customer(
            id: hanbit, companyName: "Hanbit Trading", domain: "hanbit.onmicrosoft.com",
            relationship: .none, allowsDelegatedAccess: nil)
        return await harness.client.reading.aftermath(of: former)
    }

    @Test func `are read with the consequences, which they are none of`() async throws {
        let left = try await aftermath { _, _ in .page([WireBodies.relationship()]) }
        #expect(left.isComplete)
        #expect(left.adminAccess?.all.map(\.status) == [.active])
        let none = try await aftermath { _, _ in .page([]) }
        #expect(none.isComplete && none.adminAccess == .read([], unread: 0))
    }

    @Test func `are not none where Graph says nothing`() async throws {
        let unknown = try await aftermath { _, _ in .graphError(403, "Forbidden") }
        #expect(unknown.isComplete && unknown.adminAccess == .unavailable(.denied))
    }
}

/// A clock that stands still until it is set on: whoever waits, waits until cancelled.
private final class SteppedTime: Timekeeper {
    private let moment = Mutex(Date(timeIntervalSince1970: 1_800_000_000))

    var now: Date { moment.withLock { $0 } }

    func wait(until moment: Date) async {
        for await _ in AsyncStream<Void>.makeStream().stream {}
    }

    func pass(_ seconds: Double) { moment.withLock { $0 += seconds } }
}

/// A service that never answers.
private struct SilentService: Transport {
    func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        for await _ in AsyncStream<Void>.makeStream().stream {}
        throw .cancelled
    }
}
