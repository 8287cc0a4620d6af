import Domain
import Foundation
import PartnerCenterAPI
import Testing

/// Reference, 2.6.
@Suite struct `Retrying` {
    private let good = WireResponse.list([])

    @Test(arguments: [400, 401, 403, 404, 409, 417])
    func `a real answer is never asked for again`(status: Int) async {
        let bench = Workbench { _, _ in .error(status, "77") }
        _ = await refusal { () throws(Refusal) in try await bench.client.offers() }
        #expect(bench.script.requests.count == (status == 401 ? 2 : 1))
        #expect(bench.waited == 0)
    }

    @Test(arguments: [500, 502, 503, 504, 405, 406, 408, 412])
    func `other failures of reads: three more times, after 0.5, 1.5 and 3.5 seconds, by one id`(
        status: Int
    ) async {
        let bench = Workbench { _, _ in WireResponse(status: status) }
        let refused = await refusal { () throws(Refusal) in try await bench.client.offers() }
        #expect(refused?.answer?.status == status)
        #expect(bench.script.requests.count == 4)
        #expect(Set(bench.script.requests.map { $0.headers["MS-RequestId"] }).count == 1)
        #expect(abs(bench.waited - 5.5) < 0.001)
    }

    @Test(arguments: [TransportError.noAnswer("cut"), .notSent("refused")])
    func `a cut connection is tried again, and is unreachable in the end`(
        error: TransportError
    ) async throws {
        let bench = Workbench { _, count throws(TransportError) in
            if count < 2 { throw error }
            return .list([])
        }
        #expect(try await bench.client.offers().isEmpty)
        let dead = Workbench { _, _ throws(TransportError) in throw error }
        let refused = await refusal { () throws(Refusal) in try await dead.client.offers() }
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
        let bench = Workbench { _, count in count == 0 ? .text(body) : .list([]) }
        #expect(try await bench.client.offers().isEmpty)
        let broken = Workbench { _, _ in .text(body) }
        let refused = await refusal { () throws(Refusal) in try await broken.client.offers() }
        guard case .service(.unreadable) = refused?.cause else {
            Issue.record("\(String(describing: refused))")
            return
        }
        #expect(broken.script.requests.count == 4)
    }

    @Test func `401 is tried once more with a renewed token`() async throws {
        let bench = Workbench { request, _ in
            request.headers["Authorization"] == "Bearer token-1"
                ? WireResponse(status: 401) : .list([])
        }
        #expect(try await bench.client.offers().isEmpty)
        #expect(bench.tokens.renewals == 1)
        #expect(Set(bench.script.requests.map { $0.headers["MS-RequestId"] }).count == 1)
    }

    @Test func `401 with the renewed token, too, is the answer`() async {
        let bench = Workbench { _, _ in WireResponse(status: 401) }
        let refused = await refusal { () throws(Refusal) in try await bench.client.offers() }
        #expect(refused?.cause == .service(.accessDenied))
        #expect(bench.script.requests.count == 2)
    }

    @Test func `429 waits as Retry-After says, and goes on by the same id`() async throws {
        let bench = Workbench { _, count in
            count == 0
                ? WireResponse(status: 429, headers: ["Retry-After": "20"]) : .list([])
        }
        #expect(try await bench.client.offers().isEmpty)
        #expect(bench.waited == 20)
        #expect(Set(bench.script.requests.map { $0.headers["MS-RequestId"] }).count == 1)
    }

    @Test func `429 for longer than is worth waiting is told`() async {
        let bench = Workbench { _, _ in
            WireResponse(status: 429, headers: ["Retry-After": "100"])
        }
        let refused = await refusal { () throws(Refusal) in try await bench.client.offers() }
        #expect(refused?.cause == .service(.throttled(until: bench.start.addingTimeInterval(200))))
    }

    @Test func `a call that was given up is stopped, and sends nothing`() async {
        let bench = Workbench { _, _ in .list([]) }
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await refusal { () throws(Refusal) in try await bench.client.offers() }
        }
        #expect(await task.value == .service(.stopped))
        #expect(bench.script.requests.isEmpty)
    }
}
