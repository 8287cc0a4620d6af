import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Synchronization
import Testing

/// Reference, 2.1.
@Suite struct `Request headers` {
    private func harness(_ locale: String = "en-US") -> ClientHarness {
        ClientHarness(locale: locale) { request, _ in
            switch request.method {
            case .get where request.target.hasPrefix("/v1/offers"): .list([])
            case .get: .json(WireBodies.subscription())
            default: .error(400, "2001")
            }
        }
    }

    @Test
    func `13.18 Authorization, Accept, X-Locale and the application's name go with every call`()
        async throws
    {
        let harness = harness("ko-KR")
        _ = await refusal {
            try await harness.client.suspend(base, of: hanbit)
        }
        for request in harness.script.requests {
            #expect(request.headers["Authorization"] == "Bearer token-1")
            #expect(request.headers["Accept"] == "application/json")
            #expect(request.headers["X-Locale"] == "ko-KR")
            #expect(request.headers["MS-PartnerCenter-Application"] == "partnerdeck")
            #expect(request.headers["MS-Contract-Version"] == nil)
            let hasBody = !request.body.isEmpty
            #expect(request.headers["Content-Type"] == (hasBody ? "application/json" : nil))
        }
    }

    @Test func `MS-RequestId is fresh for each logical call, MS-CorrelationId shared by a client`()
        async throws
    {
        let harness = harness()
        for _ in 0..<3 { _ = try await harness.client.reading(base) }
        let ids = harness.script.requests.map { $0.headers["MS-RequestId"] }
        #expect(Set(ids).count == 3)
        #expect(Set(harness.script.requests.map { $0.headers["MS-CorrelationId"] }) == ["id-1"])
    }

    @Test
    func `13.19 an act of the operator lends its ids: correlation to all, request to its write`()
        async throws
    {
        let harness = harness()
        let act = ActTrace(correlationID: "act", requestID: "write")
        let refused = await refusal {
            try await harness.client.suspend(base, of: hanbit, under: ActContext(trace: act))
        }
        let requests = harness.script.requests
        #expect(Set(requests.map { $0.headers["MS-CorrelationId"] }) == ["act"])
        for request in requests {
            let isWrite = request.method != .get
            #expect((request.headers["MS-RequestId"] == "write") == isWrite)
        }
        #expect(refused?.answer?.requestID == "write")
        #expect(refused?.answer?.correlationID == "act")
    }

    @Test func `If-Match is the etag in double quotes`() async throws {
        let harness = harness()
        _ = await refusal {
            try await harness.client.suspend(base, of: hanbit)
        }
        let write = try #require(harness.script.requests.first { $0.method == .patch })
        #expect(write.headers["If-Match"] == "\"v1\"")
    }

    @Test(arguments: ["", nil] as [String?])
    func `13.9 If-Match stays out where the etag is empty or missing`(etag: String?) async throws {
        let harness = ClientHarness { request, _ in
            request.method == .get
                ? .json(WireBodies.subscription(etag: etag)) : .error(400, "2001")
        }
        _ = await refusal {
            try await harness.client.suspend(base, of: hanbit)
        }
        let write = try #require(harness.script.requests.first { $0.method == .patch })
        #expect(write.headers["If-Match"] == nil)
    }
}

extension PartnerCenterClient {
    /// A plain read.
    func reading(_ subscription: Subscription.ID) async throws(Refusal) -> [Offer] {
        try await offers()
    }
}

/// Reference, 2.6.
@Suite struct `Retrying` {
    private let good = WireResponse.list([])

    @Test(arguments: [400, 401, 403, 404, 409, 417])
    func `a real answer is never asked for again`(status: Int) async {
        let harness = ClientHarness { _, _ in .error(status, "77") }
        _ = await refusal { try await harness.client.offers() }
        #expect(harness.script.requests.count == (status == 401 ? 2 : 1))
        #expect(harness.waited == 0)
    }

    @Test(arguments: [500, 502, 503, 504, 405, 406, 408, 412])
    func `other failures of reads: three more times, after 0.5, 1.5 and 3.5 seconds, by one id`(
        status: Int
    ) async {
        let harness = ClientHarness { _, _ in WireResponse(status: status) }
        let refused = await refusal { try await harness.client.offers() }
        #expect(refused?.answer?.status == status)
        #expect(harness.script.requests.count == 4)
        #expect(Set(harness.script.requests.map { $0.headers["MS-RequestId"] }).count == 1)
        #expect(abs(harness.waited - 5.5) < 0.001)
    }

    @Test(arguments: [TransportError.noAnswer("cut"), .notSent("refused")])
    func `a cut connection is tried again, and is unreachable in the end`(
        error: TransportError
    ) async throws {
        let harness = ClientHarness { _, count throws(TransportError) in
            if count < 2 { throw error }
            return .list([])
        }
        #expect(try await harness.client.offers().isEmpty)
        let dead = ClientHarness { _, _ throws(TransportError) in throw error }
        let refused = await refusal { try await dead.client.offers() }
        guard case .unreachable = refused?.cause else {
            Issue.record("\(String(describing: refused))")
            return
        }
        #expect(refused?.answer?.requestID == "id-2")
    }

    @Test(arguments: ["", "{\"items\": [", "[]", "<html>"])
    func `an empty, truncated or malformed body of a read is asked for again`(
        body: String
    ) async throws {
        let harness = ClientHarness { _, count in count == 0 ? .text(body) : .list([]) }
        #expect(try await harness.client.offers().isEmpty)
        let broken = ClientHarness { _, _ in .text(body) }
        let refused = await refusal { try await broken.client.offers() }
        guard case .service(.unreadable) = refused?.cause else {
            Issue.record("\(String(describing: refused))")
            return
        }
        #expect(broken.script.requests.count == 4)
    }

    @Test func `401 is tried once more with a renewed token`() async throws {
        let harness = ClientHarness { request, _ in
            request.headers["Authorization"] == "Bearer token-1"
                ? WireResponse(status: 401) : .list([])
        }
        #expect(try await harness.client.offers().isEmpty)
        #expect(harness.tokens.renewals == 1)
        #expect(Set(harness.script.requests.map { $0.headers["MS-RequestId"] }).count == 1)
    }

    @Test func `401 with the renewed token, too, is the answer`() async {
        let harness = ClientHarness { _, _ in WireResponse(status: 401) }
        let refused = await refusal { try await harness.client.offers() }
        #expect(refused?.cause == .service(.accessDenied))
        #expect(harness.script.requests.count == 2)
    }

    @Test func `429 waits as Retry-After says, and goes on by the same id`() async throws {
        let harness = ClientHarness { _, count in
            count == 0
                ? WireResponse(status: 429, headers: ["Retry-After": "20"]) : .list([])
        }
        #expect(try await harness.client.offers().isEmpty)
        #expect(harness.waited == 20)
        #expect(Set(harness.script.requests.map { $0.headers["MS-RequestId"] }).count == 1)
    }

    @Test func `429 for longer than is worth waiting is told`() async {
        let harness = ClientHarness { _, _ in
            WireResponse(status: 429, headers: ["Retry-After": "100"])
        }
        let refused = await refusal { try await harness.client.offers() }
        #expect(
            refused?.cause == .service(.throttled(until: harness.start.addingTimeInterval(200))))
    }

    @Test func `a call that was given up is stopped, and sends nothing`() async {
        let harness = ClientHarness { _, _ in .list([]) }
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await refusal { try await harness.client.offers() }
        }
        #expect(await task.value == .service(.stopped))
        #expect(harness.script.requests.isEmpty)
    }
}

@Suite struct `Where a write is` {
    private let target = "/v1/customers/\(hanbit.text)/subscriptions/\(base.text)"

    /// The stages that a write reported, and its result.
    private func told(
        stopping stage: WriteStage? = nil, _ harness: ClientHarness
    ) async -> (stages: [WriteStage], refusal: Refusal?) {
        let stages = Mutex<[WriteStage]>([])
        let refused = await Task {
            let act = ActContext { told in
                stages.withLock { $0.append(told) }
                if told == stage { withUnsafeCurrentTask { $0?.cancel() } }
            }
            return await refusal {
                try await harness.client.suspend(base, of: hanbit, under: act)
            }
        }.value
        return (stages.withLock { $0 }, refused)
    }

    private func harness(refusals: Int = 0) -> ClientHarness {
        let isDone = Mutex(false)
        return ClientHarness { request, count in
            guard request.method == .patch else {
                let status = isDone.withLock { $0 } ? "suspended" : "active"
                return .json(WireBodies.subscription(status: status))
            }
            if count >= refusals { isDone.withLock { $0 = true } }
            return count < refusals
                ? WireResponse(status: 429, headers: ["Retry-After": "20"])
                : .json(WireBodies.subscription(status: "suspended"))
        }
    }

    @Test func `is told when it leaves, and nothing is of what only looks`() async {
        let (stages, refusal) = await told(harness())
        #expect(stages == [.sent])
        #expect(refusal == nil)
    }

    @Test func `is told when the service turns it away undone`() async {
        #expect(await told(harness(refusals: 1)).stages == [.sent, .held, .sent])
    }

    @Test func `stopped at the last moment, it is not sent and says so`() async {
        let harness = harness()
        let (_, refusal) = await told(stopping: .sent, harness)
        #expect(refusal == .service(.stopped))
        #expect(!harness.script.lines.contains("PATCH \(target)"))
    }

    @Test func `stopped while it was turned away, it was not done and says so`() async {
        let harness = harness(refusals: 1)
        let (_, refusal) = await told(stopping: .held, harness)
        #expect(refusal?.cause == .service(.stopped))
        #expect(harness.script.lines.count { $0 == "PATCH \(target)" } == 1)
    }
}
