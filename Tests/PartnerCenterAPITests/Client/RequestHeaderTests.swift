import Domain
import Foundation
import PartnerCenterAPI
import Testing

/// Reference, 2.1.
@Suite struct `Request headers` {
    private func bench(_ locale: String = "en-US") -> Workbench {
        Workbench(locale: locale) { request, _ in
            switch request.method {
            case .get where request.target.hasPrefix("/v1/offers"): .list([])
            case .get: .json(Bodies.subscription())
            default: .error(400, "2001")
            }
        }
    }

    @Test
    func `13.18 Authorization, Accept, X-Locale and the application's name go with every call`()
        async throws
    {
        let bench = bench("ko-KR")
        _ = await refusal { () throws(Refusal) in try await bench.client.suspend(base, of: hanbit) }
        for request in bench.script.requests {
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
        let bench = bench()
        for _ in 0..<3 { _ = try await bench.client.reading(base) }
        let ids = bench.script.requests.map { $0.headers["MS-RequestId"] }
        #expect(Set(ids).count == 3)
        #expect(Set(bench.script.requests.map { $0.headers["MS-CorrelationId"] }) == ["id-1"])
    }

    @Test
    func `13.19 an act of the operator lends its ids: correlation to all, request to its write`()
        async throws
    {
        let bench = bench()
        let act = ActTrace(correlationID: "act", requestID: "write")
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.suspend(base, of: hanbit, under: ActContext(trace: act))
        }
        let requests = bench.script.requests
        #expect(Set(requests.map { $0.headers["MS-CorrelationId"] }) == ["act"])
        for request in requests {
            let isWrite = request.method != .get
            #expect((request.headers["MS-RequestId"] == "write") == isWrite)
        }
        #expect(refused?.answer?.requestID == "write")
        #expect(refused?.answer?.correlationID == "act")
    }

    @Test func `If-Match is the etag in double quotes`() async throws {
        let bench = bench()
        _ = await refusal { () throws(Refusal) in try await bench.client.suspend(base, of: hanbit) }
        let write = try #require(bench.script.requests.first { $0.method == .patch })
        #expect(write.headers["If-Match"] == "\"v1\"")
    }

    @Test(arguments: ["", nil] as [String?])
    func `13.9 If-Match stays out where the etag is empty or missing`(etag: String?) async throws {
        let bench = Workbench { request, _ in
            request.method == .get
                ? .json(Bodies.subscription(etag: etag)) : .error(400, "2001")
        }
        _ = await refusal { () throws(Refusal) in try await bench.client.suspend(base, of: hanbit) }
        let write = try #require(bench.script.requests.first { $0.method == .patch })
        #expect(write.headers["If-Match"] == nil)
    }
}

extension PartnerCenterClient {
    /// A plain read.
    func reading(_ subscription: Subscription.ID) async throws(Refusal) -> [Offer] {
        try await offers()
    }
}
