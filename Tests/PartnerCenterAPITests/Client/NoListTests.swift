import Domain
import Foundation
import PartnerCenterAPI
import Testing

/// An answer of 200 that is no list is not an empty list.
@Suite struct `An answer that is no list` {
    private static let root = "/v1/customers/\(hanbit)"

    static let bodies: [JSON] = [
        [:], ["error": ["code": "Oops"]], ["items": .null], ["items": [:]], ["items": "none"],
        ["items": 0], ["totalCount": 0], ["value": []],
        ["items": [], "links": ["next": "more"]], ["items": [], "links": "more"],
        ["items": [], "links": ["next": ["headers": []]]],
    ]

    /// All lists there are, and what asks for them.
    enum List: String, CaseIterable {
        case customers, subscriptions, azureEntitlements, entitlements, orders, relationships
        case offers, auditrecords

        var target: String {
            switch self {
            case .customers: "/v1/customers"
            case .offers, .auditrecords: "/v1/" + rawValue
            case .azureEntitlements: "\(root)/subscriptions/\(plan)/azureEntitlements"
            default: "\(root)/" + rawValue
            }
        }

        func ask(_ client: PartnerCenterClient) async throws(Refusal) {
            switch self {
            case .customers: _ = try await client.customers(from: nil, limit: 20)
            case .offers: _ = try await client.offers()
            case .auditrecords: _ = try await client.activity(of: nil, limit: 20)
            case .relationships: _ = try await client.account(of: hanbit)
            default: _ = try await client.holdings(of: hanbit)
            }
        }
    }

    private func bench(_ list: List, _ body: JSON) -> Workbench {
        Workbench { request, _ in
            let target = String(request.target.prefix { $0 != "?" })
            if target == list.target { return .json(body) }
            return switch target {
            case Self.root: .json(Bodies.customer)
            case List.subscriptions.target: .list([Bodies.azurePlan()])
            case List.entitlements.target: .list([["entitlementType": "software"]])
            default: .list([])
            }
        }
    }

    @Test(arguments: List.allCases, bodies)
    func `cannot be read, whatever it was asked for`(list: List, body: JSON) async throws {
        let bench = bench(list, body)
        let refused = try #require(
            await refusal { () throws(Refusal) in try await list.ask(bench.client) })
        guard case .service(.unreadable) = refused.cause else {
            Issue.record("\(refused)")
            return
        }
        // With the ids Microsoft's support asks for, after it was asked again.
        #expect(refused.answer?.requestID.isEmpty == false)
        let asked = bench.script.requests.count { $0.target.prefix { $0 != "?" } == list.target }
        #expect(asked == 4)
    }

    @Test func `on a later page costs the list, too`() async {
        let bench = Workbench { request, _ in
            switch request.target {
            case "\(Self.root)/subscriptions":
                .json([
                    "items": [Bodies.subscription()],
                    "links": ["next": ["uri": "/subscriptions?key=opaque", "headers": []]],
                ])
            case "/v1/subscriptions?key=opaque": .json(["items": .null])
            case Self.root: .json(Bodies.customer)
            default: .list([])
            }
        }
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.holdings(of: hanbit)
        }
        guard case .service(.unreadable) = refused?.cause else {
            Issue.record("\(String(describing: refused))")
            return
        }
    }

    @Test(arguments: [[:], ["id": "another"], ["error": "no"]] as [JSON])
    func `and one that is not the customer asked for is no customer`(body: JSON) async {
        let bench = Workbench { request, _ in
            request.target == Self.root ? .json(body) : .list([])
        }
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.holdings(of: hanbit)
        }
        guard case .service(.unreadable) = refused?.cause else {
            Issue.record("\(String(describing: refused))")
            return
        }
    }
}
