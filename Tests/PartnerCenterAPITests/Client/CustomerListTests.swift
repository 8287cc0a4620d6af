import Domain
import Foundation
import PartnerCenterAPI
import Testing

/// Reference, 3.1 and 2.3.
@Suite struct `The list of customers` {
    private func page(_ ids: [String], next: JSON? = nil) -> WireResponse {
        var json: JSONObject = [
            "totalCount": 1,
            "items": .array(ids.map { Bodies.customer($0, "Customer \($0)") }),
        ]
        if let next { json["links"] = ["next": next] }
        return .json(.object(json))
    }

    @Test func `asks for a size, and for none when all are wanted at once`() async throws {
        let bench = Workbench { _, _ in .list([Bodies.customer("a", "A")]) }
        _ = try await bench.client.customers(from: nil, limit: 40)
        _ = try await bench.client.customers(from: nil, limit: .max)
        #expect(bench.script.lines == ["GET /v1/customers?size=40", "GET /v1/customers"])
    }

    @Test(arguments: [
        "/customers?seekOperation=Next", "/v1/customers?seekOperation=Next",
        "customers?seekOperation=Next", "https://elsewhere.example/v1/customers?seekOperation=Next",
    ])
    func `follows links.next with its headers, with or without the version, never elsewhere`(
        uri: String
    ) async throws {
        let (first, last) = (
            page(
                ["a", "b"],
                next: [
                    "uri": .string(uri), "method": "GET",
                    "headers": [
                        ["key": "MS-ContinuationToken", "value": "more"],
                        ["key": "Authorization", "value": "theirs"],
                    ],
                ]), page(["c"])
        )
        let bench = Workbench { request, _ in
            request.headers["MS-ContinuationToken"] == "more" ? last : first
        }
        let all = try await bench.client.allCustomers(pageSize: 2)
        #expect(all.map(\.id.text) == ["a", "b", "c"])
        let second = try #require(bench.script.requests.last)
        #expect(second.target == "/v1/customers?seekOperation=Next")
        #expect(second.headers["Authorization"] == "Bearer token-1")
    }

    @Test func `builds the next page by hand where only a token came`() async throws {
        let last = page(["c"])
        let bench = Workbench { request, _ in
            guard request.headers["MS-ContinuationToken"] == nil else { return last }
            return .json(["items": [Bodies.customer("a", "A")], "continuationToken": "more"])
        }
        #expect(try await bench.client.allCustomers(pageSize: 1).count == 2)
        #expect(bench.script.lines.last == "GET /v1/customers?seekOperation=Next")
        #expect(bench.script.requests.last?.headers["MS-ContinuationToken"] == "more")
    }

    @Test func `shows a customer once whom a dual-role partner is sent twice`() async throws {
        let id = "4f26a5ca-c468-4715-8fc5-a14f28bcc29b"
        let answer = page([id, "b", id.uppercased()])
        let bench = Workbench { _, _ in answer }
        let listing = try await bench.client.customers(from: nil, limit: 3)
        #expect(listing.customers.map(\.id.text) == [id, "b"])
    }

    @Test func `13.26 takes no notice of totalCount`() async throws {
        let answer = page(["a", "b"])
        let bench = Workbench { _, _ in answer }
        let listing = try await bench.client.customers(from: nil, limit: .max)
        #expect(listing.customers.count == 2)
        #expect(listing.next == nil)
        #expect(listing.customers[0].allowsDelegatedAccess == nil)
    }

    @Test func `does not go round in circles`() async {
        let answer = page(["a"], next: ["uri": "/customers?x=1", "headers": []])
        let bench = Workbench { _, _ in answer }
        let refused = await refusal { () throws(Refusal) in try await bench.client.allCustomers() }
        guard case .service(.unreadable) = refused?.cause else {
            Issue.record("\(String(describing: refused))")
            return
        }
    }
}
