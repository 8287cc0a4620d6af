import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Synchronization
import Testing

@Suite struct `Scheduled actions` {
    static let forms: [JSONValue] = [
        [["scheduleType": "TermEnd", "actionType": "Cancel"]],
        [["scheduledType": "TermEnd", "actionType": "Cancel"]],
        ["scheduleType": "TermEnd", "actionType": "Cancel"],
        ["ScheduledType": "termend", "ActionType": "cancel", "EffectiveDate": nil],
    ]

    private static func subscription(_ actions: JSONValue?) -> JSONValue {
        guard var body = WireBodies.subscription().asObject else { return .null }
        body["scheduledActions"] = actions
        body["autoRenewEnabled"] = false
        return .object(body)
    }

    private func harness(_ actions: JSONValue?) -> ClientHarness {
        let whole = Mutex(Self.subscription(actions))
        return ClientHarness { request, _ in
            guard request.method == .patch else { return .json(whole.withLock { $0 }) }
            whole.withLock { $0 = .object(request.json) }
            return .json(.object(request.json))
        }
    }

    @Test(arguments: forms)
    func `are read as an array or an object, in either spelling and any case`(form: JSONValue) {
        let resource = SubscriptionResource(["id": "s", "scheduledActions": form])
        #expect(resource.scheduledActions?.atTermEnd == .cancel)
        #expect(
            resource.scheduledActions?.comesToTheSame(as: .cancelAtTermEnd) == true)
    }

    @Test(arguments: [nil, .null, [], [nil], [:] as JSONValue] as [JSONValue?])
    func `may be none`(form: JSONValue?) {
        var resource = SubscriptionResource(["id": "s"])
        resource.json["scheduledActions"] = form
        #expect(resource.scheduledActions == nil)
    }

    @Test(
        arguments: ["Cancel", 7, true, [["actionType": "Hold", "more": ["x": 1]]]] as [JSONValue])
    func `that are not understood are kept whole, and say so`(form: JSONValue) {
        let resource = SubscriptionResource(["id": "s", "scheduledActions": form])
        #expect(resource.scheduledActions?.atTermEnd == .unknown)
        if case .array = form { #expect(resource.scheduledActions?.text == form.text) }
    }

    @Test(arguments: forms + [[["actionType": "Hold", "more": ["x": nil]]], "odd"])
    func `go back as they came with a change of anything else`(form: JSONValue) async throws {
        let harness = harness(form)
        _ = try await harness.client.suspend(base, of: hanbit)
        let sent = try #require(harness.script.requests.first { $0.method == .patch }?.json)
        #expect(sent["scheduledActions"] == form)
        var renewed = SubscriptionResource(try #require(Self.subscription(form).asObject))
        let same = renewed.renewal
        renewed.renewal = same
        renewed.friendlyName = "Head office"
        #expect(renewed.json["scheduledActions"] == form)
    }

    @Test func `to end with the term are written as an array, beside auto-renew`() async throws {
        let harness = harness(["scheduledType": "TermEnd", "actionType": "RenewToNewTerm"])
        let ending = Renewal(
            autoRenewEnabled: false, scheduledNextTermInstructions: nil,
            scheduledActions: .cancelAtTermEnd)
        let after = try await harness.client.setRenewal(ending, of: base, of: hanbit)
        #expect(after.renewal == ending)
        let sent = try #require(harness.script.requests.first { $0.method == .patch }?.json)
        #expect(
            sent["scheduledActions"] == [["scheduleType": "TermEnd", "actionType": "Cancel"]])
        #expect(sent["autoRenewEnabled"] == false)
    }

    @Test func `taken back are written as an empty array`() async throws {
        let harness = harness([["scheduleType": "TermEnd", "actionType": "Cancel"]])
        let renewing = Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil)
        let after = try await harness.client.setRenewal(renewing, of: base, of: hanbit)
        #expect(after.scheduledActions == nil)
        #expect(
            harness.script.requests.first { $0.method == .patch }?.json["scheduledActions"] == [])
    }

    @Test(arguments: ["refundOptions", "refundOption"], ["expiresAt", "expiresAfter"])
    func `the last refund tells the window where no date does`(member: String, date: String) {
        var resource = SubscriptionResource(["id": "s"])
        resource.json[member] = [
            .object(JSONObject(["type": "Full", date: "2026-03-03T00:00:00Z"])),
            .object(JSONObject(["type": "Partial", date: "2026-03-09T04:05:06Z"])),
        ]
        #expect(
            resource.subscription()?.cancellationAllowedUntil?.iso8601 == "2026-03-09T04:05:06Z")
        resource.json["cancellationAllowedUntilDate"] = "2026-03-08T00:00:00Z"
        #expect(resource.subscription()?.cancellationAllowedUntil?.day == "2026-03-08")
    }
}
