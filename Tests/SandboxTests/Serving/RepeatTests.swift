import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Testing

@testable import Sandbox

/// The last row of section 15: the SDKs repeat a call with the same `MS-RequestId`.
@Suite struct `A request that is sent again` {
    let served: ServedSandbox

    init() throws { served = try ServedSandbox() }

    /// A new server on the same store, which remembers no answers.
    private func startedAnew() throws -> SandboxService {
        let time = served.time
        return try SandboxService(
            sandbox: Sandbox(directory: served.seeded.directory) { time.now }, time: time)
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
        // The audit would show here that something was done twice.
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
        let strict = try ServedSandbox(options: options)
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

/// Every write, sent twice under one request id: to the same server, and to a new one, which looks
/// in the activity log.
@Suite struct `A verb that is sent again` {
    enum Verb: CaseIterable {
        case suspend, reactivate, cancel, setRenewal, cancelByOrder, order, cancelAzure
        case reactivateAzure, removeDelegatedAccess, removeRelationship
    }

    @Test(arguments: Verb.allCases, [false, true])
    func `is done once, and answered as before`(verb: Verb, isStartedAnew: Bool) async throws {
        let served = try ServedSandbox()
        let request = try await verb.request(served)
        let first = await served.service.answer(request)
        #expect((200..<300).contains(first.status), "\(first.text)")
        let acts = try served.audit.acts
        var (service, again) = (served.service, request)
        if isStartedAnew {
            service = try SandboxService(sandbox: served.service.sandbox, time: served.time)
            again.headers["Authorization"] = "Bearer \(try service.authority.accessToken())"
        }
        let second = await service.answer(again)
        #expect(second.status == first.status)
        #expect(second.body == first.body)
        let audit = try served.audit
        #expect(audit.acts == acts)
        #expect(audit.acts(requestID: "r-1").map(\.outcome) == [.succeeded])
    }

    @Test func `is refused where the id was another verb's, also by a server started anew`()
        async throws
    {
        let served = try ServedSandbox()
        let request = try await Verb.removeDelegatedAccess.request(served)
        #expect(await served.service.answer(request).status == 200)
        let again = try SandboxService(sandbox: served.service.sandbox, time: served.time)
        var other = request
        other.body = JSONValue.object(["relationshipToPartner": "none"]).bytes
        #expect(await served.service.answer(other).status == 409)
        other.headers["Authorization"] = "Bearer \(try again.authority.accessToken())"
        #expect(await again.answer(other).status == 409)
    }
}

extension `A verb that is sent again`.Verb {
    /// Prepares the store and returns the request.
    fileprivate func request(_ served: ServedSandbox) async throws -> WireRequest {
        let headers: WireHeaders = ["MS-RequestId": "r-1"]
        func patch(
            _ kind: Subscription.Kind, _ status: Subscription.Status = .active,
            _ change: (inout SubscriptionResource) -> Void
        ) async throws -> WireRequest {
            let path = try served.subscription(kind, status).path
            var whole = SubscriptionResource(await served.get(path).object)
            change(&whole)
            return served.request(.patch, path, .object(whole.json), headers: headers)
        }
        let azure = try served.holdings.azureSubscriptions
        let entitlement =
            "\(served.hanbit)/subscriptions/\(azure[0].planID)/azureEntitlements/\(azure[0].id)"
        switch self {
        case .suspend: return try await patch(.newCommerce) { $0.status = "suspended" }
        case .reactivate:
            return try await patch(.legacyLicence, .suspended) { $0.status = "active" }
        case .cancel:
            let found = try served.holdings.subscriptions.first {
                $0.kind == .newCommerce
                    && ($0.cancellationAllowedUntil ?? .distantPast) > SeededSandbox.now
            }
            let path = "\(served.hanbit)/subscriptions/\(try #require(found).id)"
            var whole = SubscriptionResource(await served.get(path).object)
            whole.status = "deleted"
            return served.request(.patch, path, .object(whole.json), headers: headers)
        case .setRenewal:
            return try await patch(.newCommerce) {
                $0.renewal = Renewal(
                    autoRenewEnabled: $0.autoRenewEnabled != true,
                    scheduledNextTermInstructions: "quantity 3")
            }
        case .cancelByOrder:
            let bought = try #require(try served.holdings.software.first)
            return served.request(
                .patch, "\(served.hanbit)/orders/\(bought.orderID)", ["status": "cancelled"],
                headers: headers)
        case .order:
            let line: JSONValue = [
                "lineItemNumber": 0, "offerId": "CFQ7DECK0001:0001:CFQ7DECKM001", "quantity": 1,
            ]
            return served.request(
                .post, "\(served.hanbit)/orders", ["lineItems": [line]], headers: headers)
        case .cancelAzure:
            return served.request(
                .post, entitlement + "/cancel", ["cancellationReason": "compromise"],
                headers: headers)
        case .reactivateAzure:
            _ = await served.ask(
                .post, entitlement + "/cancel", ["cancellationReason": "compromise"])
            return served.request(.post, entitlement + "/reactivate", [:], headers: headers)
        case .removeDelegatedAccess:
            return served.request(
                .patch, served.hanbit, ["AllowDelegatedAccess": false], headers: headers)
        case .removeRelationship:
            try await clear(
                served.demo, at: served.service.sandbox, now: SeededSandbox.now)
            return served.request(
                .patch, served.hanbit, ["relationshipToPartner": "none"], headers: headers)
        }
    }
}
