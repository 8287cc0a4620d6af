import Domain
import Foundation
import PartnerCenterAPI
import Testing

@testable import Sandbox

/// Every write that can be sent, twice under one request id: to the same server, and to one that
/// was started anew between and looks in the activity log.
@Suite struct `A verb that is sent again` {
    enum Verb: CaseIterable {
        case suspend, reactivate, cancel, setRenewal, cancelByOrder, order, cancelAzure
        case reactivateAzure, removeDelegatedAccess, removeRelationship
    }

    @Test(arguments: Verb.allCases, [false, true])
    func `is done once, and answered as before`(verb: Verb, isStartedAnew: Bool) async throws {
        let served = try Served()
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
        let served = try Served()
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
    /// The request, on ground that is prepared for it.
    fileprivate func request(_ served: Served) async throws -> WireRequest {
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
                    && ($0.cancellationAllowedUntil ?? .distantPast) > Playground.now
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
                served.demo, at: served.service.sandbox, now: Playground.now)
            return served.request(
                .patch, served.hanbit, ["relationshipToPartner": "none"], headers: headers)
        }
    }
}
