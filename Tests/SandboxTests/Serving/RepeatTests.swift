import Domain
import Foundation
import PartnerCenterAPI
import Sandbox
import Testing

/// The last row of section 15: the SDKs repeat a call with the same `MS-RequestId`.
@Suite struct `A request that is sent again` {
    let served: Served

    init() throws { served = try Served() }

    /// A server on the same store, which remembers nothing.
    private func startedAnew() throws -> SandboxService {
        let time = served.time
        return try SandboxService(
            sandbox: Sandbox(directory: served.playground.directory) { time.now }, time: time)
    }

    private func token(of service: SandboxService) throws -> String {
        "Bearer \(try service.authority.accessToken(lifetime: 86_400))"
    }

    private func request(
        _ quantity: Int = 1, id: String = "r-1", by service: SandboxService
    ) throws -> WireRequest {
        var request = request(quantity, id: id)
        request.headers["Authorization"] = try token(of: service)
        return request
    }

    private func request(_ quantity: Int = 1, id: String = "r-1") -> WireRequest {
        let offer = "CFQ7DECK0001:0001:CFQ7DECKM001"
        let line: JSONValue = [
            "lineItemNumber": 0, "offerId": .string(offer),
            "quantity": JSONValue(integerLiteral: quantity),
        ]
        return served.request(
            .post, "\(served.hanbit)/orders", ["lineItems": [line]],
            headers: ["MS-RequestId": id])
    }

    private func order(_ quantity: Int = 1, id: String = "r-1") async -> WireResponse {
        await served.service.answer(request(quantity, id: id))
    }

    @Test func `is done once, and answered as before`() async throws {
        let first = await order()
        let second = await order(id: "R-1")
        #expect(first.status == 201)
        #expect(second.body == first.body)
        let audit = try served.audit
        #expect(audit.acts(requestID: "r-1").count == 1)
        #expect(audit.doneTwice.isEmpty)
        #expect(audit.unfinished.isEmpty)
    }

    @Test func `is done once when both are under way`() async throws {
        let (service, request) = (served.service, request())
        async let first = service.answer(request)
        async let second = service.answer(request)
        #expect(await first.body == second.body)
        #expect(try served.audit.acts.count == 1)
    }

    @Test func `is done once, also where the server was started anew between`() async throws {
        let first = await order()
        let again = try startedAnew()
        let second = await again.answer(try request(by: again))
        #expect(second.status == 201)
        #expect(second.body == first.body)
        #expect(try served.audit.doneTwice.isEmpty)
        #expect(try served.audit.acts.count == 1)
        #expect(try await again.answer(request(id: "r-2", by: again)).body != first.body)
    }

    @Test func `is not refused for being done already, by a server started anew`() async throws {
        let (path, now) = try served.subscription(.legacyLicence)
        var suspend = served.request(
            .patch, path, ["status": "suspended", "id": .string(now.id.text)],
            headers: ["MS-RequestId": "r-1"])
        let first = await served.service.answer(suspend)
        let again = try startedAnew()
        suspend.headers["Authorization"] = try token(of: again)
        let second = await again.answer(suspend)
        #expect(first.status == 200)
        #expect(second.status == 200)
        #expect(second.body == first.body)
        #expect(try served.audit.acts.count == 1)
    }

    @Test func `with another body is refused`() async throws {
        _ = await order()
        #expect(await order(2).status == 409)
        #expect(try served.audit.acts.count == 1)
    }

    @Test func `under another id is another`() async throws {
        #expect(await order().body != order(id: "r-2").body)
        #expect(try served.audit.acts.count == 2)
    }

    @Test func `is another once ten minutes are over`() async throws {
        _ = await order()
        served.time.pass(601)
        _ = await order()
        let audit = try served.audit
        #expect(audit.acts.count == 2)
        // Which is how the audit tell that something was done twice.
        #expect(audit.doneTwice.count == 1)
    }

    @Test func `is judged again if its token was no good`() async throws {
        let (path, _) = try served.subscription(.legacyLicence)
        let body: JSONValue = ["status": "suspended"]
        let bad = await served.ask(
            .patch, path, body, headers: ["Authorization": "Bearer x", "MS-RequestId": "r-1"])
        #expect(bad.status == 401)
        #expect(
            await served.ask(.patch, path, body, headers: ["MS-RequestId": "r-1"]).status == 200)
    }

    @Test func `one too many in a minute is told by the gateway when to come back`() async throws {
        var options = SandboxOptions()
        options.requestsPerMinute = 3
        let strict = try Served(options: options)
        for _ in 1...3 { #expect(await strict.get("/v1/customers?size=1").status == 200) }
        strict.time.pass(20)
        let answer = await strict.get("/v1/customers?size=1")
        #expect(answer.status == 429)
        #expect(answer.headers["Retry-After"] == "40")
        #expect(answer.object.number("statusCode") == 429)
        #expect(answer.object.filledText("message") != nil)
        strict.time.pass(40)
        #expect(await strict.get("/v1/customers?size=1").status == 200)
    }
}
