import Domain
import Foundation
import PartnerCenterAPI
import Testing

/// Section 15 of the reference, "Answers a client gets", and the error shapes of 2.5.
@Suite struct `What the service answers` {
    let served: Served

    init() throws { served = try Served() }

    @Test func `compact JSON behind a byte-order mark, with its encoding named`() async {
        let answer = await served.get("/v1/customers?size=1")
        #expect(answer.hasMark)
        #expect(answer.headers["Content-Type"] == "application/json; charset=utf-8")
        #expect(!answer.text.contains("\n"))
        #expect(!answer.text.contains(": "))
    }

    @Test func `no mark before an error`() async {
        let answer = await served.get("/v1/nothing")
        #expect(!answer.body.isEmpty)
        #expect(!answer.hasMark)
    }

    @Test func `camel case`() async throws {
        let answer = await served.get(try served.subscription(.legacyLicence).path)
        #expect(answer.object.members.keys.allSatisfy { $0.first?.isLowercase == true })
        #expect(answer.object.members["autoRenewEnabled"] != nil)
    }

    @Test func `no nulls anywhere`() async throws {
        for target in [
            "/v1/customers", served.hanbit, "\(served.hanbit)/subscriptions",
            "\(served.hanbit)/orders", "\(served.hanbit)/entitlements", "/v1/offers",
        ] {
            let answer = await served.get(target)
            #expect(answer.status == 200)
            #expect(!answer.text.contains("null"))
        }
    }

    @Test func `an error is an envelope with its code as text and its data as an array`() async {
        let answer = await served.get("/v1/customers/nobody")
        #expect(answer.mark == "400/800002")
        #expect(answer.object["code"] == .string("800002"))
        #expect(answer.object.array("data") == [])
        #expect(answer.object.text("source") == "PartnerDeckSandbox")
        #expect(answer.object.filledText("description") != nil)
    }

    @Test func `the ids are echoed, with server, vector and date beside them`() async {
        let answer = await served.get(
            "/v1/customers?size=1",
            headers: ["MS-RequestId": "r-1", "MS-CorrelationId": "c-1"])
        #expect(answer.headers["MS-RequestId"] == "r-1")
        #expect(answer.headers["MS-CorrelationId"] == "c-1")
        #expect(answer.headers["MS-ServerId"] != nil)
        #expect(answer.headers["MS-CV"] != nil)
        #expect(answer.headers["Date"] == "Mon, 21 Sep 2026 14:13:20 GMT")
    }

    @Test func `an error has them as well`() async {
        let answer = await served.get("/v1/nothing", headers: ["MS-RequestId": "r-1"])
        #expect(answer.mark == "404/1000")
        #expect(answer.headers["MS-RequestId"] == "r-1")
    }

    @Test func `a verb the path does not take is 405, and told which it takes`() async throws {
        let answer = await served.ask(.put, served.hanbit)
        #expect(answer.status == 405)
        #expect(answer.headers["Allow"] == "GET, PATCH, DELETE")
    }

    @Test func `a customer nobody knows, and one who was`() async throws {
        let nobody = "/v1/customers/00000000-aaaa-4bbb-8ccc-000000000000"
        #expect(await served.get(nobody).mark == "404/60003")
        try await clear(
            served.demo, at: served.playground.sandbox, now: Playground.now)
        _ = await served.ask(.patch, served.hanbit, ["relationshipToPartner": "none"])
        for rest in ["", "/subscriptions", "/orders", "/entitlements"] {
            #expect(await served.get(served.hanbit + rest).mark == "403/20002")
        }
    }

    @Test func `everything that is not there has its own code`() async throws {
        let hanbit = served.hanbit
        let plan = try served.subscription(.azurePlan).path
        #expect(await served.get("\(hanbit)/subscriptions/x").mark == "404/20003")
        #expect(await served.get("\(hanbit)/orders/x").mark == "404/20000")
        #expect(await served.get("\(plan)/azureEntitlements/x").mark == "404/800111")
        #expect(await served.get("/v1/offers/x").mark == "404/1000")
        #expect(await served.get("/v1/auditrecords/x").mark == "404/1000")
    }
}
