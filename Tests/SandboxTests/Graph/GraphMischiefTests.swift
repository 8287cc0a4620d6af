import Domain
import Foundation
import PartnerCenterAPI
import Sandbox
import Testing

/// What goes wrong on purpose with Microsoft Graph.
@Suite struct `What goes wrong with Graph` {
    private func one(_ served: ServedSandbox) async throws -> AdminRelationship {
        try #require(try await served.active.first)
    }

    private func requests(_ relationship: AdminRelationship) -> String {
        "\(ServedSandbox.relationships)/\(relationship.id)/requests"
    }

    @Test func `a link repeats the page, or leads to another host`() async throws {
        let served = try ServedSandbox(mischief: "next-link=1")
        var hosts: Set<String> = []
        for _ in 1...20 {
            let answer = try await served.sendGraph(headers: ["Host": "127.0.0.1:1"])
            let link = try #require(answer.object.text("@odata.nextLink"))
            #expect(link.hasSuffix(ServedSandbox.relationships))
            hosts.insert(link.components(separatedBy: "/")[2])
        }
        #expect(hosts == ["127.0.0.1:1", "graph.example"])
        // One relationship is no list.
        let single = try await served.sendGraph(
            .get, "\(ServedSandbox.relationships)/\(try await one(served).id)")
        #expect(!single.object.has("@odata.nextLink"))
    }

    @Test func `nobody has consented`() async throws {
        let served = try ServedSandbox(mischief: "no-consent=1")
        #expect(try await served.sendGraph().graphMark == "403/Authorization_RequestDenied")
        let relationship = try await one(served)
        let answer = try await served.sendGraph(
            .post, requests(relationship), ["action": "terminate"])
        #expect(answer.graphMark == "403/Authorization_RequestDenied")
        #expect(try served.audit.acts.isEmpty)
        // Partner Center knows no such thing.
        #expect(try await served.send(.get, "/v1/customers").status == 200)
    }

    @Test func `items are of other types, of nobody, or no objects`() async throws {
        let served = try ServedSandbox(mischief: "mixed-types=1")
        var kinds: Set<String> = []
        for _ in 1...60 {
            let items = try await served.sendGraph().object.array("value") ?? []
            for item in items.map(\.asObject) {
                guard let item else {
                    kinds.insert("none")
                    continue
                }
                if item["customer"] == .null { kinds.insert("nobody") }
                if item.text("status") == "unknownFutureValue" { kinds.insert("future") }
                if item.text("@odata.type")?.contains("reseller") == true {
                    kinds.insert("reseller")
                }
            }
        }
        #expect(kinds == ["none", "nobody", "future", "reseller"])
    }

    @Test func `another administrator is first, or it has run out`() async throws {
        var words: Set<String> = []
        for seed in UInt64(1)...8 {
            let served = try ServedSandbox(mischief: "other-operator=1", seed: seed)
            let relationship = try await one(served)
            let answer = try await served.sendGraph(
                .post, requests(relationship), ["action": "terminate"],
                headers: ["client-request-id": "mine"])
            #expect(answer.graphMark == "400/badRequest")
            #expect(try served.audit.acts(requestID: "mine").map(\.outcome) == [.decline])
            words.insert(try await served.status(of: relationship) ?? "")
        }
        #expect(words == ["terminationRequested", "expiring"])
    }

    @Test func `lag hides an end from readers, and not its request`() async throws {
        let served = try ServedSandbox(mischief: "lag=2")
        let relationship = try await one(served)
        let place = "\(ServedSandbox.relationships)/\(relationship.id)"
        let answer = try await served.sendGraph(
            .post, requests(relationship), ["action": "terminate"])
        #expect(answer.status == 201)
        #expect(try await served.sendGraph(.get, requests(relationship)).value.count == 1)
        #expect(try await served.sendGraph(.get, place).object.text("status") == "active")
        // A list reads each customer once, however many relationships it has.
        let listed = try await served.sendGraph(.get).value.first {
            $0.text("id") == relationship.id.text
        }
        #expect(listed?.text("status") == "active")
        #expect(
            try await served.sendGraph(.get, place).object.text("status") == "terminationRequested")
        // It is judged by what is.
        let again = try await served.sendGraph(
            .post, requests(relationship), ["action": "terminate"])
        #expect(again.status == 400)
    }

    @Test func `a lost answer leaves the end asked for, once`() async throws {
        let served = try ServedSandbox(mischief: "cut-after=1")
        let relationship = try await one(served)
        for _ in 1...3 {
            await #expect(throws: TransportError.noAnswer(.closed)) {
                try await served.sendGraph(
                    .post, requests(relationship), ["action": "terminate"])
            }
        }
        #expect(try served.audit.acts.map(\.outcome) == [.succeeded, .decline, .decline])
    }

    @Test(arguments: [
        ("throttle=1", "429/TooManyRequests"),
        ("expired-token=1", "401/InvalidAuthenticationToken"),
        ("mfa=1", "401/InvalidAuthenticationToken"),
    ])
    func `refusals are in Graph's envelope`(mischief: String, mark: String) async throws {
        let served = try ServedSandbox(mischief: mischief)
        let answer = try await served.sendGraph()
        #expect(answer.graphMark == mark)
        #expect(answer.headers["request-id"] != nil)
        #expect(answer.headers["MS-RequestId"] == nil)
        if answer.status == 429 { #expect(answer.headers["Retry-After"] != nil) }
    }

    @Test func `answers have a mark where they have none, and names in Pascal case`() async throws {
        let marked = try ServedSandbox(mischief: "bom=1")
        #expect(try await marked.sendGraph().hasMark)
        let pascal = try ServedSandbox(mischief: "pascal-case=1")
        #expect(try await pascal.sendGraph().object.members["Value"] != nil)
    }

    @Test func `Partner Center's mischief does not depend on how often Graph is asked`()
        async throws
    {
        func outcomes(askingGraph: Bool) async throws -> [String] {
            let served = try ServedSandbox(mischief: "all", seed: 5)
            var outcomes: [String] = []
            for _ in 1...30 {
                if askingGraph { _ = try? await served.sendGraph() }
                let answer = try? await served.send(.get, "/v1/customers")
                outcomes.append(answer.map { "\($0.status) \($0.body.count)" } ?? "lost")
            }
            return outcomes
        }
        #expect(
            try await outcomes(askingGraph: true) == (try await outcomes(askingGraph: false)))
    }
}
