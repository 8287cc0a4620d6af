import Domain
import Foundation
import PartnerCenterAPI
import Testing

@Suite struct `The route of the audit` {
    let served: Served

    init() throws { served = try Served() }

    private func act() async throws {
        let (path, _) = try served.subscription(.legacyLicence)
        for status in ["suspended", "active", "suspended"] {
            _ = await served.ask(
                .patch, path, ["status": .string(status)],
                headers: ["MS-CorrelationId": "c-\(status)"])
        }
    }

    @Test func `every act is there, the newest first, with the ids it was asked under`()
        async throws
    {
        try await act()
        let records = await served.get("/v1/auditrecords?startDate=\(Playground.now.day)").items
        #expect(
            records.map { $0.text("originalCorrelationId") }
                == ["c-suspended", "c-active", "c-suspended"])
        let id = try #require(records[1].text("id"))
        #expect(await served.get("/v1/auditrecords/\(id)").object == records[1])
    }

    @Test func `it is read in pages`() async throws {
        try await act()
        let start = "startDate=\(Playground.now.day)"
        let all = await served.get("/v1/auditrecords?\(start)").items
        let first = await served.get("/v1/auditrecords?\(start)&size=2")
        let next = try #require(first.next)
        #expect(first.object.filledText("continuationToken") != nil)
        let second = await served.get("/v1\(next.uri)", headers: WireHeaders(next.headers))
        #expect(first.items + second.items == all)
        #expect(second.next == nil)
    }

    @Test func `it is filtered by company, customer and resource`() async throws {
        try await act()
        func count(_ field: String, _ value: String, _ word: String) async -> Int {
            let filter = #"{"Field":"\#(field)","Value":"\#(value)","Operator":"\#(word)"}"#
            let encoded = filter.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            return await served.get(
                "/v1/auditrecords?startDate=\(Playground.now.day)&filter=\(encoded)"
            ).items.count
        }
        #expect(await count("CompanyName", "trading", "substring") == 3)
        #expect(await count("CompanyName", "fabrikam", "substring") == 0)
        #expect(await count("CustomerId", served.demo.text, "equals") == 3)
        #expect(await count("ResourceType", "subscription", "equals") == 3)
        #expect(await count("ResourceType", "order", "equals") == 0)
    }

    @Test func `it reaches 90 days back, and has to be told from when on`() async {
        let now = Playground.now
        func mark(_ days: Int) async -> String {
            await served.get("/v1/auditrecords?startDate=\(now.adding(days: -days).day)").mark
        }
        #expect(await mark(90) == "200/")
        #expect(await mark(91) == "400/800002")
        for query in ["", "?startDate=", "?endDate=\(now.day)", "?size=2"] {
            let answer = await served.get("/v1/auditrecords\(query)")
            #expect(answer.mark == "400/800002")
            #expect(answer.object.text("description") == "startDate is required.")
        }
        #expect(
            await served.get("/v1/auditrecords?startDate=\(now.day)&endDate=2020-01-01").mark
                == "400/800002")
    }
}
