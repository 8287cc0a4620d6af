import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Synchronization
import Testing

/// Reference, 4.3 and 4.4.
@Suite struct `Changing a subscription` {
    private static let path = "/v1/customers/\(hanbit)/subscriptions/\(base)"

    /// A service that shows `statuses` one after the other; `write` answers the PATCH.
    private func harness(
        _ statuses: [String], confirmation: LagAllowance = LagAllowance(looks: 3, pause: 1),
        write: @escaping @Sendable (WireRequest) -> WireResponse
    ) -> ClientHarness {
        ClientHarness(confirmation: confirmation) { request, count in
            if request.method == .patch { return write(request) }
            guard request.target == Self.path else { return .list([]) }
            return .json(WireBodies.subscription(status: statuses[min(count, statuses.count - 1)]))
        }
    }

    @Test
    func `13.10 sends the whole resource back with one member changed, unknown ones untouched`()
        async throws
    {
        let harness = harness(["active", "suspended"]) { .json(.object($0.json)) }
        _ = try await harness.client.suspend(base, of: hanbit)
        let sent = try #require(harness.script.requests.first { $0.method == .patch })
        var expected = try #require(WireBodies.subscription().asObject)
        expected["status"] = "suspended"
        #expect(sent.json == expected)
        #expect(sent.json["autoRenewEnabled"] == true)
        #expect(sent.target == Self.path)
    }

    @Test(arguments: [200, 202])
    func `13.21 200 with the resource and 202 with Location: looked at until it shows`(status: Int)
        async throws
    {
        let harness = harness(["active", "active", "active", "Suspended"]) { request in
            status == 202
                ? WireResponse(status: 202, headers: ["Location": "/customers"])
                : .json(.object(request.json))
        }
        #expect(try await harness.client.suspend(base, of: hanbit).status == .suspended)
        #expect(harness.script.lines.filter { $0 == "GET \(Self.path)" }.count == 4)
        #expect(harness.waited == 2)
    }

    @Test(arguments: [200, 202])
    func `said not to show yet where it does not in time, whatever the reply says`(
        status: Int
    ) async {
        let harness = harness(["active"]) {
            status == 200 ? .json(.object($0.json)) : WireResponse(status: status)
        }
        let refused = await refusal {
            try await harness.client.suspend(base, of: hanbit)
        }
        #expect(refused?.cause == .service(.notShownYet))
        #expect(harness.waited == 2)
    }

    @Test(arguments: [(400, "2055"), (412, "2055"), (412, nil)] as [(Int, String?)])
    func `13.9 400/2055 and 412 alike: read again, shown, never sent again blindly`(
        status: Int, code: String?
    ) async {
        let changed = Mutex(false)
        let harness = ClientHarness { request, _ in
            if request.method == .patch {
                changed.withLock { $0 = true }
                return code.map { .error(status, $0) } ?? WireResponse(status: status)
            }
            let quantity: JSONValue = changed.withLock { $0 } ? 30 : 25
            return .json(WireBodies.subscription(more: ["quantity": quantity]))
        }
        let refused = await refusal {
            try await harness.client.suspend(base, of: hanbit)
        }
        #expect(
            refused?.cause
                == .changedMeanwhile([
                    .field(
                        .quantity, of: .subscription(base), name: "Head office", before: "25",
                        after: "30")
                ]))
        #expect(refused?.answer?.status == status)
        #expect(harness.script.requests.filter { $0.method == .patch }.count == 1)
    }

    @Test func `800091 to a suspension says that it is suspended already`() async {
        let harness = harness(["active", "suspended"]) { _ in .error(400, "800091") }
        let refused = await refusal {
            try await harness.client.suspend(base, of: hanbit)
        }
        #expect(refused?.cause == .alreadyIs(.suspended))
        #expect(refused?.answer?.mark == "400/800091")
    }

    @Test func `nothing is sent for what is so already`() async {
        let harness = harness(["suspended"]) { _ in .error(400, "1") }
        let refused = await refusal {
            try await harness.client.suspend(base, of: hanbit)
        }
        #expect(refused == .alreadyIs(.suspended))
        #expect(harness.script.requests.count == 1)
    }

    @Test func `cancelling sets deleted`() async throws {
        let harness = harness(["active", "deleted"]) { .json(.object($0.json)) }
        try await harness.client.cancel(.subscription(base), of: hanbit)
        #expect(
            harness.script.requests.first { $0.method == .patch }?.json.text("status") == "deleted")
    }

    @Test(arguments: [Rules.Edition.y2020, .current])
    func `a marketplace subscription past its window ends at its renewal, by the rules of 2020`(
        edition: Rules.Edition
    ) async throws {
        let renews = Mutex(true)
        let harness = ClientHarness(rules: Rules(edition: edition, venue: .sandbox)) { request, _ in
            if request.method == .patch { renews.withLock { $0 = false } }
            return .json(
                WireBodies.subscription(more: [
                    "offerId": "DZH318Z0BPS6:0001:DZH318Z0BML2", "publisherName": "Fabrikam",
                    "isMicrosoftProduct": false, "productType": ["id": "SoftwareAsAService"],
                    "autoRenewEnabled": .bool(renews.withLock { $0 }),
                ]))
        }
        let refused = await refusal {
            try await harness.client.cancel(.subscription(base), of: hanbit)
        }
        #expect(refused?.cause == (edition == .y2020 ? nil : .service(.notShownYet)))
        #expect(harness.script.requests.filter { $0.method == .patch }.count == 1)
    }

    @Test func `a plan with live Azure subscriptions: our rules know how many`() async {
        let harness = ClientHarness { request, _ in
            if request.method == .patch { return .error(403, "900115", "plan") }
            if request.target.hasSuffix("/azureEntitlements") {
                return .list([WireBodies.azure("one"), WireBodies.azure("two")])
            }
            if request.target.hasSuffix("/subscriptions/\(plan)") {
                return .json(WireBodies.azurePlan())
            }
            if request.target.hasSuffix("/subscriptions") { return .list([WireBodies.azurePlan()]) }
            return request.target.hasSuffix(hanbit.text) ? .json(WireBodies.customer) : .list([])
        }
        let refused = await refusal {
            try await harness.client.suspend(plan, of: hanbit)
        }
        #expect(refused?.cause == .azureSubscriptionsLive(count: 2))
        #expect(refused?.answer?.description == "plan")
    }

    @Test func `an add-on before its base: our rules know the parent's name`() async {
        let addOn = Subscription.ID("add-on")
        let bodies = [
            WireBodies.subscription(status: "suspended"),
            WireBodies.subscription(
                addOn, status: "suspended", more: ["parentSubscriptionId": .string(base.text)]),
        ]
        let harness = ClientHarness { request, _ in
            if request.method == .patch { return .error(409, "27009") }
            if request.target.hasSuffix("/add-on") { return .json(bodies[1]) }
            if request.target.hasSuffix("/subscriptions") { return .list(bodies) }
            return request.target.hasSuffix(hanbit.text) ? .json(WireBodies.customer) : .list([])
        }
        let refused = await refusal {
            try await harness.client.reactivate(addOn, of: hanbit)
        }
        #expect(refused?.cause == .parentNotActive(name: "Head office"))
    }

    @Test func `a refusal our rules do not foresee stays as the service said it`() async {
        let harness = harness(["active"]) { _ in .error(400, "900311", "too often") }
        let refused = await refusal {
            try await harness.client.suspend(base, of: hanbit)
        }
        #expect(refused?.cause == .service(.rejected))
        #expect(refused?.answer?.description == "too often")
    }
}

/// Reference of 2026, 3.1.
@Suite struct `Setting the number of seats` {
    private func harness(
        _ write: @escaping @Sendable (WireRequest) throws(TransportError) -> WireResponse
    ) -> ClientHarness {
        let whole = Mutex(WireBodies.subscription())
        return ClientHarness { request, _ throws(TransportError) in
            guard request.method == .patch else { return .json(whole.withLock { $0 }) }
            whole.withLock { $0 = .object(request.json) }
            return try write(request)
        }
    }

    private func perform(_ quantity: Int, _ harness: ClientHarness) async throws -> Subscription {
        let change = try await harness.client.perform(
            .setQuantity(quantity, of: base), of: hanbit, under: ActContext())
        return try #require(change.subscriptions.first)
    }

    @Test func `sends the whole resource with the new total`() async throws {
        let harness = harness { .json(.object($0.json)) }
        #expect(try await perform(77, harness).quantity == 77)
        var expected = try #require(WireBodies.subscription().asObject)
        expected["quantity"] = 77
        #expect(harness.script.requests.first { $0.method == .patch }?.json == expected)
    }

    @Test func `sends nothing for what is so already`() async throws {
        let harness = harness { _ in WireResponse(status: 500) }
        let now = try #require(WireBodies.subscription().asObject?.number("quantity"))
        #expect(try await perform(now, harness).quantity == now)
        #expect(harness.script.requests.map(\.method) == [.get])
    }

    @Test func `is looked for where its answer was lost`() async throws {
        let harness = harness { _ throws(TransportError) in throw .noAnswer("cut") }
        #expect(try await perform(77, harness).quantity == 77)
        #expect(harness.script.requests.filter { $0.method == .patch }.count == 1)
    }
}

/// Reference, 4.3.
@Suite struct `Setting what happens at the end of a term` {
    private let wanted = Renewal(
        autoRenewEnabled: false, scheduledNextTermInstructions: "quantity 9")

    private func harness(
        _ write: @escaping @Sendable (WireRequest) throws(TransportError) -> WireResponse
    ) -> ClientHarness {
        let whole = Mutex(WireBodies.subscription())
        return ClientHarness { request, _ throws(TransportError) in
            guard request.method == .patch else { return .json(whole.withLock { $0 }) }
            whole.withLock { $0 = .object(request.json) }
            return try write(request)
        }
    }

    @Test func `sends the whole resource with the two members`() async throws {
        let harness = harness { .json(.object($0.json)) }
        let after = try await harness.client.setRenewal(wanted, of: base, of: hanbit)
        #expect(after.renewal == wanted)
        var expected = try #require(WireBodies.subscription().asObject)
        expected["autoRenewEnabled"] = false
        expected["scheduledNextTermInstructions"] = ["quantity": 9]
        #expect(harness.script.requests.first { $0.method == .patch }?.json == expected)
    }

    @Test func `sends nothing for what is so already`() async throws {
        let harness = harness { _ in WireResponse(status: 500) }
        let same = Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil)
        #expect(try await harness.client.setRenewal(same, of: base, of: hanbit).renewal == same)
        #expect(harness.script.requests.map(\.method) == [.get])
    }

    @Test func `is looked for where its answer was lost`() async throws {
        let harness = harness { _ throws(TransportError) in throw .noAnswer("cut") }
        #expect(try await harness.client.setRenewal(wanted, of: base, of: hanbit).renewal == wanted)
        #expect(harness.script.requests.filter { $0.method == .patch }.count == 1)
    }

    @Test func `is refused while it is suspended, by name`() async {
        let harness = ClientHarness { request, _ in
            request.method == .patch
                ? .error(400, "800091") : .json(WireBodies.subscription(status: "suspended"))
        }
        let refused = await refusal {
            try await harness.client.setRenewal(wanted, of: base, of: hanbit)
        }
        #expect(refused?.cause == .notActive(.suspended))
    }

    @Test(
        arguments: [
            ([], .suspendedByOthers(reasons: [])),
            (["NonPayment"], .suspendedByOthers(reasons: ["NonPayment"])),
        ] as [([String], Refusal)])
    func `800091 to a reactivation says that somebody else suspended it`(
        reasons: [String], cause: Refusal
    ) async {
        let held = WireBodies.subscription(
            status: "suspended",
            more: ["suspensionReasons": .array(reasons.map { .string($0) })])
        let harness = ClientHarness { request, _ in
            if request.method == .patch { return .error(400, "800091") }
            if request.target == "/v1/customers/\(hanbit)" { return .json(WireBodies.customer) }
            if request.target.contains("/subscriptions/") { return .json(held) }
            return .list(request.target.hasSuffix("/subscriptions") ? [held] : [])
        }
        let refused = await refusal {
            try await harness.client.reactivate(base, of: hanbit)
        }
        #expect(refused?.cause == cause)
        #expect(refused?.answer?.mark == "400/800091")
    }

    @Test func `reads the same however the names in it are written`() {
        let camel = SubscriptionResource([
            "id": "s", "scheduledNextTermInstructions": ["quantity": 9, "customTermEndDate": "x"],
        ])
        let pascal = SubscriptionResource([
            "Id": "s", "ScheduledNextTermInstructions": ["Quantity": 9, "CustomTermEndDate": "x"],
        ])
        #expect(camel.renewal == pascal.renewal)
    }
}
