import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Testing

/// Reference of 2026, 3.3.
@Suite struct `Seats that can be given back` {
    private static let example: JSONObject = [
        "totalQuantity": 10,
        "details": [
            ["quantity": 3, "allowedUntilDateTime": "2026-03-20T01:02:03.4Z"],
            ["quantity": 7, "allowedUntilDateTime": "2026-03-09T04:05:06Z"],
        ],
    ]

    private func read(_ member: JSONValue?) -> Subscription.RefundableSeats? {
        var json: JSONObject = ["quantity": 25]
        json["refundableQuantity"] = member
        return Subscription.wire(json).refundableSeats
    }

    @Test func `are read with the batch first that closes first`() throws {
        let seats = try #require(read(.object(Self.example)))
        #expect(seats.total == 10)
        #expect(seats.batches.map(\.quantity) == [7, 3])
        // 2026-03-09T04:05:06Z.
        #expect(seats.batches.first?.until == Date(timeIntervalSince1970: 1_773_029_106))
    }

    @Test func `are read in any case of the names`() {
        let other: JSONObject = [
            "id": "a",
            "RefundableQuantity": [
                "TotalQuantity": 2,
                "Details": [["Quantity": 2, "AllowedUntilDateTime": "2026-03-09T04:05:06Z"]],
            ],
        ]
        let seats = SubscriptionResource(other).subscription()?.refundableSeats
        #expect(seats?.total == 2)
        #expect(seats?.batches.count == 1)
    }

    @Test(
        arguments: [nil, .null, [:], [], "10", 10, ["totalQuantity": -1], ["details": []]]
            as [JSONValue?])
    func `that are not told are not none`(member: JSONValue?) {
        #expect(read(member) == nil)
    }

    @Test func `are none where the service says so`() {
        #expect(read(["totalQuantity": 0, "details": []]) == .init(total: 0, batches: []))
        #expect(read(["totalQuantity": 0]) == .init(total: 0, batches: []))
    }

    @Test func `are the total alone where a part of the details is not understood`() {
        for odd: JSONValue in [
            ["quantity": 3], ["quantity": "many", "allowedUntilDateTime": "2026-03-20T01:02:03Z"],
            ["quantity": 3, "allowedUntilDateTime": "soon"], "3", .null,
        ] {
            let member: JSONValue = [
                "totalQuantity": 10,
                "details": [
                    ["quantity": 7, "allowedUntilDateTime": "2026-03-09T04:05:06Z"], odd,
                ],
            ]
            #expect(read(member) == .init(total: 10, batches: []), "\(odd)")
        }
        #expect(read(["totalQuantity": 10]) == .init(total: 10, batches: []))
    }

    @Test func `are counted where the total is missing, and numbers beyond reason do no harm`() {
        let until: JSONValue = "2026-03-09T04:05:06Z"
        let counted = read([
            "details": [
                ["quantity": 4, "allowedUntilDateTime": until],
                ["quantity": 5, "allowedUntilDateTime": until],
            ]
        ])
        #expect(counted?.total == 9)
        let huge: JSONValue = ["quantity": 9_007_199_254_740_000, "allowedUntilDateTime": until]
        let many = read(["details": [huge, huge, huge]])
        #expect(many?.batches.count == 3)
    }

    @Test func `go both ways`() throws {
        var subscription = Subscription.a(.newCommerce)
        subscription.refundableSeats = .init(
            total: 9,
            batches: [.init(quantity: 4, until: .day(5)), .init(quantity: 5, until: .day(7))])
        let resource = SubscriptionResource(subscription, etag: "")
        #expect(resource.subscription()?.refundableSeats == subscription.refundableSeats)
        subscription.refundableSeats = nil
        #expect(SubscriptionResource(subscription, etag: "").json["refundableQuantity"] == nil)
    }

    @Test func `are asked for by the id of the subscription`() async throws {
        let harness = ClientHarness { _, _ in
            .json(WireBodies.subscription(more: ["refundableQuantity": .object(Self.example)]))
        }
        let subscription = try await harness.client.subscription(base, of: hanbit)
        #expect(subscription.refundableSeats?.total == 10)
        #expect(
            harness.script.lines == ["GET /v1/customers/\(hanbit)/subscriptions/\(base)"])
    }

    @Test func `of another subscription are not taken`() async {
        let harness = ClientHarness { _, _ in .json(WireBodies.subscription(plan)) }
        let refused = await refusal {
            try await harness.client.subscription(base, of: hanbit)
        }
        #expect(refused?.cause == .service(.unreadable(.otherSubscription)))
    }

    @Test func `go back untouched with a change of seats`() async throws {
        let harness = ClientHarness { request, count in
            let more: JSONObject = [
                "refundableQuantity": .object(Self.example), "quantity": count == 0 ? 25 : 20,
            ]
            return .json(WireBodies.subscription(more: more))
        }
        _ = try await harness.client.perform(
            .setQuantity(20, of: base), of: hanbit, under: ActContext())
        let sent = try #require(harness.script.requests.first { $0.method == .patch }?.json)
        #expect(sent["refundableQuantity"] == .object(Self.example))
        #expect(sent.number("quantity") == 20)
    }
}

/// Reference of 2026, 3.4.
@Suite struct `Why seats are refused` {
    /// A subscription of new commerce that is still in its window, but for what `seats` says.
    private func refused(
        _ status: Int, _ code: String, seats: JSONValue, asking quantity: Int
    ) async -> Refusal? {
        let body = WireBodies.subscription(
            etag: "",
            more: [
                "offerId": "CFQ7TTC0LF8S:0002:CFQ7TTC0XXXX",
                "productType": ["id": "OnlineServicesNCE"], "refundableQuantity": seats,
            ])
        let harness = ClientHarness { request, _ in
            if request.method == .patch { return .error(status, code, "words of the service") }
            if request.target.contains("/subscriptions/") { return .json(body) }
            if request.target.hasSuffix("/subscriptions") { return .list([body]) }
            return request.target.hasSuffix(hanbit.text) ? .json(WireBodies.customer) : .list([])
        }
        return await refusal {
            try await harness.client.perform(
                .setQuantity(quantity, of: base), of: hanbit, under: ActContext())
        }
    }

    private static let none: JSONValue = ["totalQuantity": 0, "details": []]

    @Test(arguments: ["800090", "900214", "900257"])
    func `the window has closed, under each of its codes`(code: String) async {
        let refused = await refused(400, code, seats: Self.none, asking: 20)
        #expect(refused?.cause == .seatsKept(.closed(since: nil)))
        #expect(refused?.answer?.description == "words of the service")
    }

    @Test func `our rules know how many seats can go`() async {
        let some: JSONValue = [
            "totalQuantity": 2,
            "details": [["quantity": 2, "allowedUntilDateTime": "2099-03-09T04:05:06Z"]],
        ]
        let refused = await refused(400, "900257", seats: some, asking: 20)
        guard case .seatsKept(.upTo(2, _))? = refused?.cause else {
            Issue.record("\(String(describing: refused))")
            return
        }
    }

    @Test(
        arguments: [
            (400, "2001", .notActive(.suspended)), (400, "800095", .quantityFixed),
            (400, "800092", .quantityFixed), (403, "800027", .quantityFixed),
            (400, "800093", .notRenewable), (400, "800017", .service(.rejected)),
            (400, "900275", .service(.rejected)), (403, "800067", .service(.rejected)),
            (403, "800088", .service(.rejected)),
        ] as [(Int, String, Refusal)])
    func `each code has its meaning, or the words of the service`(
        status: Int, code: String, cause: Refusal
    ) async {
        let refused = await refused(status, code, seats: Self.none, asking: 30)
        #expect(refused?.cause == cause)
        #expect(refused?.answer?.description == "words of the service")
    }
}
