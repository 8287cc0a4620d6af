import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Synchronization
import Testing

/// Microsoft Graph with one relationship, which may lose the answers of writes.
private final class LossyGraph: Sendable {
    struct Served {
        var status = "active"
        /// What was asked for; an end is carried out by its reads where `lag` has passed.
        var requests: [JSONValue] = []
        var posts = 0
        /// How many more reads show the relationship as it was.
        var lag = 0
    }

    let state: Mutex<Served>

    init(_ state: Served = Served()) { self.state = Mutex(state) }

    /// `lose` is the answer to the n-th write, and whether it is carried out.
    func harness(
        lose: @escaping @Sendable (Int) throws(TransportError) -> WireResponse? = { _ in nil },
        acts: @escaping @Sendable (Int) -> Bool = { _ in true }
    ) throws -> GraphHarness {
        try GraphHarness { [self] request, count throws(TransportError) in
            guard request.method == .get else {
                state.withLock { state in
                    state.posts += 1
                    if acts(count) { state.requests.append(WireBodies.request()) }
                }
                if let lost = try lose(count) { return lost }
                return .json(WireBodies.request(status: "created"), status: 201)
            }
            if request.target.hasSuffix("/requests") {
                return .page(state.withLock { $0.requests })
            }
            return state.withLock { state in
                if !state.requests.isEmpty, state.status == "active" {
                    if state.lag == 0 { state.status = "terminationRequested" }
                    state.lag -= 1
                }
                return .json(WireBodies.relationship(status: state.status))
            }
        }
    }
}

extension GraphHarness {
    fileprivate func end(_ id: AdminRelationship.ID = helpdesk) async throws -> Change {
        try await client.perform(
            .endAdminAccess(id), of: hanbit,
            under: ActContext(trace: ActTrace(correlationID: "act", requestID: "write")))
    }

    fileprivate var posts: [WireRequest] { script.requests.filter { $0.method == .post } }
}

/// Reference of 2026, appendix 1.4.
@Suite struct `Ending an admin relationship` {
    @Test func `asks for it once, with the ids of the act, and waits until it shows`() async throws
    {
        let graph = LossyGraph(.init(lag: 1))
        let harness = try graph.harness()
        let change = try await harness.end()
        #expect(change.adminRelationships.map(\.status) == [.terminationRequested])
        #expect(change.consequences.isEmpty && change.subscriptions.isEmpty)
        let post = try #require(harness.posts.first)
        #expect(harness.posts.count == 1)
        #expect(post.target == "\(GraphHarness.path)/\(helpdesk)/requests")
        #expect(post.json == ["action": "terminate"])
        #expect(post.headers["client-request-id"] == "write")
        #expect(post.headers["Content-Type"] == "application/json")
        #expect(post.headers["If-Match"] == nil && post.headers["MS-RequestId"] == nil)
        #expect(harness.partnerCenter.requests.isEmpty)
    }

    @Test(
        arguments: [
            "terminationRequested", "terminating", "terminated", "expiring", "expired",
        ])
    func `sends nothing where its end is asked for`(status: String) async throws {
        let harness = try LossyGraph(.init(status: status)).harness()
        let change = try await harness.end()
        #expect(change.adminRelationships.map(\.status.word) == [status])
        #expect(harness.posts.isEmpty)
    }

    @Test(arguments: ["created", "approvalPending", "approved", "activating", "odd"])
    func `sends nothing where it can't be ended`(status: String) async throws {
        let harness = try LossyGraph(.init(status: status)).harness()
        let refused = await refusal { try await harness.end() }
        #expect(refused?.cause == .adminRelationshipNotActive(.init(word: status)))
        #expect(harness.posts.isEmpty)
    }

    @Test func `sends nothing to another one, or to another customer's`() async throws {
        for body in [
            WireBodies.relationship("another"), WireBodies.relationship(of: plan.text),
            WireBodies.relationship(of: nil),
        ] {
            let harness = try GraphHarness { _, _ in .json(body) }
            let refused = await refusal { try await harness.end() }
            #expect(refused?.cause == .service(.unreadable(.otherAdminRelationship)))
            #expect(harness.posts.isEmpty)
        }
    }

    @Test func `is not confirmed while the relationship shows as active`() async throws {
        let harness = try LossyGraph(.init(lag: 100)).harness()
        let refused = await refusal { try await harness.end() }
        #expect(refused?.cause == .service(.notShownYet))
        #expect(refused?.answer?.status == 201)
        #expect(harness.posts.count == 1)
    }

    @Test(arguments: [200, 202, 204])
    func `takes other answers of success`(status: Int) async throws {
        let harness = try LossyGraph().harness { _ in .json([:], status: status) }
        #expect(try await harness.end().adminRelationships.count == 1)
        #expect(harness.posts.count == 1)
    }

    @Test func `is refused without Graph`() async {
        let harness = ClientHarness { _, _ in .list([]) }
        let refused = await refusal {
            try await harness.client.perform(
                .endAdminAccess(helpdesk), of: hanbit, under: ActContext())
        }
        #expect(refused == .service(.consentMissing))
        #expect(harness.script.requests.isEmpty)
    }
}

@Suite struct `An end whose answer was lost` {
    @Test(arguments: [500, 503, 408])
    func `is looked for, and not asked for again`(status: Int) async throws {
        let harness = try LossyGraph().harness { _ in WireResponse(status: status) }
        #expect(try await harness.end().adminRelationships.map(\.status) == [.terminationRequested])
        #expect(harness.posts.count == 1)
    }

    @Test func `because nothing readable came is looked for`() async throws {
        let harness = try LossyGraph().harness { _ in .text("", status: 201) }
        _ = try await harness.end()
        #expect(harness.posts.count == 1)
    }

    @Test func `is found among the requests while the status lags`() async throws {
        let graph = LossyGraph(.init(lag: 2))
        let harness = try graph.harness { _ throws(TransportError) in throw .noAnswer("cut") }
        _ = try await harness.end()
        #expect(harness.posts.count == 1)
        #expect(harness.script.lines.contains { $0.hasPrefix("GET") && $0.hasSuffix("/requests") })
    }

    @Test func `is asked for again where it never came`() async throws {
        let harness = try LossyGraph().harness(
            lose: { count throws(TransportError) in
                if count == 0 { throw .noAnswer("cut") }
                return nil
            }, acts: { $0 == 1 })
        _ = try await harness.end()
        #expect(harness.posts.count == 2)
        // Reads came between the two.
        let lines = harness.script.lines
        let first = try #require(lines.firstIndex { $0.hasPrefix("POST") })
        #expect(lines[first + 1].hasPrefix("GET") && lines[first + 2].hasSuffix("/requests"))
    }

    @Test func `is not found in what was asked for before, failed, or is something else`()
        async throws
    {
        let graph = LossyGraph()
        let harness = try GraphHarness { request, count throws(TransportError) in
            if request.method == .post {
                graph.state.withLock { $0.posts += 1 }
                if count == 0 { throw .noAnswer("cut") }
                graph.state.withLock { $0.status = "terminating" }
                return .json(WireBodies.request(), status: 201)
            }
            if request.target.hasSuffix("/requests") {
                return .page([
                    WireBodies.request(created: "2027-01-15T07:54:00Z"),
                    WireBodies.request(status: "failed"), WireBodies.request("approve"),
                ])
            }
            return .json(WireBodies.relationship(status: graph.state.withLock { $0.status }))
        }
        _ = try await harness.end()
        #expect(harness.posts.count == 2)
    }

    @Test(
        arguments: [
            .page(["odd"]), .page([WireBodies.request(created: .null)]), .json([:]),
            .page([], next: "https://graph.microsoft.com/v1.0/more"),
        ] as [WireResponse])
    func `stays unknown where the requests can't all be read`(page: WireResponse) async throws {
        let harness = try GraphHarness { request, _ throws(TransportError) in
            if request.method == .post { throw .noAnswer("cut") }
            return request.target.hasSuffix("/requests")
                ? page : .json(WireBodies.relationship())
        }
        let refused = await refusal { try await harness.end() }
        #expect(refused?.cause == .service(.answerLost))
        #expect(refused?.answer?.requestID == "write")
        #expect(harness.posts.count == 1)
    }

    @Test func `stays unknown where it is not done three times`() async throws {
        let harness = try LossyGraph().harness(
            lose: { _ throws(TransportError) in throw .noAnswer("cut") }, acts: { _ in false })
        let refused = await refusal { try await harness.end() }
        #expect(refused?.cause == .service(.answerLost))
        #expect(harness.posts.count == 3)
    }
}

@Suite struct `Why Graph refuses an end` {
    /// The refusal of the POST; `after` is the status that reads show then.
    private func refused(
        _ answer: WireResponse, after status: String = "active", claims: JSONObject? = nil
    ) async throws -> Refusal? {
        let isPosted = Mutex(false)
        let harness = try GraphHarness(claims: claims) { request, _ in
            if request.method == .post {
                isPosted.withLock { $0 = true }
                return answer
            }
            let now = isPosted.withLock { $0 } ? status : "active"
            return .json(WireBodies.relationship(status: now))
        }
        return await refusal { try await harness.end() }
    }

    @Test(
        arguments: [
            (400, "badRequest", .service(.rejected)), (409, "Conflict", .service(.rejected)),
            (403, "Authorization_RequestDenied", .service(.consentMissing)),
            (403, "authorization_requestdenied", .service(.consentMissing)),
            (403, "Forbidden", .service(.accessDenied)),
            (401, "InvalidAuthenticationToken", .service(.accessDenied)),
            (404, "itemNotFound", .holdingNotFound(.adminRelationship(helpdesk))),
            (412, "preconditionFailed", .changedMeanwhile([])),
        ] as [(Int, String, Refusal)])
    func `is told by the status, with Graph's words`(
        status: Int, code: String, cause: Refusal
    ) async throws {
        let refused = try await refused(.graphError(status, code))
        #expect(refused?.cause == cause)
        let answer = try #require(refused?.answer)
        #expect(answer.code == code && answer.description == "words of Graph")
        #expect(answer.requestID == "write" && answer.correlationID == "write")
    }

    @Test(arguments: [400, 409])
    func `is its status where somebody else was faster`(status: Int) async throws {
        let refused = try await refused(.graphError(status, "badRequest"), after: "terminating")
        #expect(refused?.cause == .adminRelationshipNotActive(.terminating))
        #expect(refused?.answer?.description == "words of Graph")
    }

    @Test func `is the consent where the token lacks what is asked for`() async throws {
        let no = WireResponse.graphError(403, "Forbidden")
        let reading: JSONObject = ["scp": "User.Read DelegatedAdminRelationship.Read.All"]
        #expect(try await refused(no, claims: reading)?.cause == .service(.consentMissing))
        let writing: JSONObject = ["scp": "DelegatedAdminRelationship.ReadWrite.All"]
        #expect(try await refused(no, claims: writing)?.cause == .service(.accessDenied))
        let application: JSONObject = ["roles": ["DelegatedAdminRelationship.ReadWrite.All"]]
        #expect(try await refused(no, claims: application)?.cause == .service(.accessDenied))
    }

    @Test func `has Graph's own ids, which its support asks for`() async throws {
        let refused = try await refused(
            .graphError(
                400, "badRequest", headers: ["request-id": "server", "client-request-id": "ours"]))
        #expect(refused?.answer?.requestID == "server")
        #expect(refused?.answer?.correlationID == "ours")
    }

    @Test func `asks for another sign-in where access is evaluated anew`() async throws {
        let challenge = "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"e30=\""
        let refused = try await refused(
            .graphError(
                401, "InvalidAuthenticationToken", headers: ["WWW-Authenticate": challenge]))
        #expect(refused?.cause == .service(.conditionalAccess))
    }

    @Test func `is not Graph's where nothing of Graph's came`() async throws {
        let page = try await refused(.text("<html><title>Blocked</title></html>", status: 404))
        #expect(page?.cause == .service(.unreadable(.unknownNotFound)))
        #expect(page?.answer?.description == "Blocked")
        let moved = try await refused(
            WireResponse(status: 302, headers: ["Location": "https://elsewhere.example/x"]))
        #expect(moved?.cause == .service(.redirected(to: "elsewhere.example")))
    }
}

@Suite struct `What a token allows in Graph` {
    private func permission(_ claims: JSONObject) -> GraphPermission? {
        AccessToken(Secret(jwt(claims)), expiry: .distantFuture).claims
            .flatMap(GraphPermission.init(of:))
    }

    @Test func `is the widest of its scopes and roles`() {
        #expect(permission(["scp": "User.Read"]) == nil)
        #expect(permission(["scp": "DelegatedAdminRelationship.Read.All"]) == .read)
        #expect(
            permission([
                "scp":
                    "DelegatedAdminRelationship.ReadWrite.All DelegatedAdminRelationship.Read.All"
            ]) == .readWrite)
        #expect(permission(["roles": ["DelegatedAdminRelationship.Read.All"]]) == .read)
        #expect(permission(["scp": "delegatedadminrelationship.readwrite.all"]) == .readWrite)
        #expect(
            GraphPermission.readWrite.includes(.read) && !GraphPermission.read.includes(.readWrite))
    }

    @Test func `is for the Graph of the cloud`() {
        #expect(Cloud.global.graph == "https://graph.microsoft.com")
        #expect(Cloud.usgov.graph == "https://graph.microsoft.us")
        #expect(Cloud.china.graph == "https://microsoftgraph.chinacloudapi.cn")
    }
}
