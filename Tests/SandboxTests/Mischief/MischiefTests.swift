import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Sandbox
import Testing

/// Each kind of mischief, always on.
@Suite struct `What goes wrong on purpose` {
    private let body: JSONValue = ["status": "suspended"]

    private func isDone(_ path: String, _ served: ServedSandbox) throws -> Bool {
        try served.holdings.subscriptions.first { path.hasSuffix($0.id.text) }?.status == .suspended
    }

    private func path(_ served: ServedSandbox) throws -> String {
        try served.subscription(.legacyLicence).path
    }

    @Test func `latency holds every answer back`() async throws {
        let served = try ServedSandbox(mischief: "latency=300ms")
        let before = served.time.now
        #expect(try await served.send(.get, "/v1/customers").status == 200)
        #expect(abs(served.time.now.timeIntervalSince(before) - 0.3) < 0.001)
    }

    @Test func `lag hides a change for some reads, or for a time`() async throws {
        let served = try ServedSandbox(mischief: "lag=2")
        let path = try path(served)
        let answer = try await served.send(.patch, path, body)
        #expect(answer.object.text("status") == "suspended")
        for status in ["active", "active", "suspended"] {
            #expect(try await served.send(.get, path).object.text("status") == status)
        }
        let slow = try ServedSandbox(mischief: "lag=30s")
        _ = try await slow.send(.patch, path, body)
        #expect(try await slow.send(.get, path).object.text("status") == "active")
        slow.time.pass(30)
        #expect(try await slow.send(.get, path).object.text("status") == "suspended")
    }

    @Test func `lag keeps a removed customer on the list for a while`() async throws {
        let served = try ServedSandbox(mischief: "lag=30s")
        try await clear(served.demo, at: served.seeded.sandbox, now: SeededSandbox.now)
        _ = try await served.send(.patch, served.hanbit, ["relationshipToPartner": "none"])
        for target in ["/v1/customers", "/v1/customers?size=6"] {
            let ids = try await served.send(.get, target).items.compactMap { $0.text("id") }
            #expect(ids.contains(served.demo.text))
            #expect(ids == ids.sorted())
        }
        #expect(try await served.send(.get, served.hanbit).status == 200)
        served.time.pass(30)
        #expect(try await served.send(.get, "/v1/customers").items.count == 5)
        #expect(try await served.send(.get, served.hanbit).mark == "403/20002")
    }

    @Test func `throttling has two forms, and says when to come back`() async throws {
        let served = try ServedSandbox(mischief: "throttle=1")
        var forms: Set<Bool> = []
        for _ in 1...20 {
            let answer = try await served.send(.get, "/v1/customers")
            #expect(answer.status == 429)
            #expect(answer.headers["Retry-After"].flatMap { Int($0) } != nil)
            forms.insert(answer.object.has("statusCode"))
        }
        #expect(forms == [true, false])
    }

    @Test func `failures come before the act, and after it`() async throws {
        var outcomes: Set<Bool> = []
        for seed in UInt64(1)...8 {
            let served = try ServedSandbox(mischief: "failure=1", seed: seed)
            let path = try path(served)
            #expect(try await served.send(.patch, path, body).status >= 500)
            outcomes.insert(try isDone(path, served))
        }
        #expect(outcomes == [true, false])
    }

    @Test func `a connection cut before the act leaves it undone`() async throws {
        let served = try ServedSandbox(mischief: "cut-before=1")
        await #expect(throws: TransportError.noAnswer(.closed)) {
            try await served.send(.patch, try path(served), body)
        }
        #expect(try served.audit.acts.isEmpty)
    }

    @Test func `a connection cut after the act leaves it done`() async throws {
        let served = try ServedSandbox(mischief: "cut-after=1")
        let path = try path(served)
        await #expect(throws: TransportError.noAnswer(.closed)) {
            try await served.send(.patch, path, body)
        }
        #expect(try isDone(path, served))
        #expect(try served.audit.acts.map(\.outcome) == [.succeeded])
    }

    @Test func `an answer that ends in the middle is none`() async throws {
        let served = try ServedSandbox(mischief: "truncated=1")
        await #expect(throws: TransportError.self) { try await served.send(.get, "/v1/customers") }
    }

    @Test func `a malformed answer is no JSON`() async throws {
        let served = try ServedSandbox(mischief: "malformed=1")
        let answer = try await served.send(.get, "/v1/customers")
        #expect(answer.status == 200)
        #expect(throws: JSONError.self) { try JSONValue(bytes: answer.body) }
    }

    @Test func `the byte-order mark is where it was not`() async throws {
        let served = try ServedSandbox(mischief: "bom=1")
        #expect(try await !served.send(.get, "/v1/customers").hasMark)
        #expect(try await served.send(.get, "/v1/nothing").hasMark)
    }

    @Test func `names are in Pascal case`() async throws {
        let served = try ServedSandbox(mischief: "pascal-case=1")
        let answer = try await served.send(.get, "/v1/customers")
        #expect(Set(answer.object.members.keys) == ["Attributes", "Items", "Links", "TotalCount"])
        #expect(answer.items.count == 6)
    }

    @Test func `a status is one nobody has heard of`() async throws {
        let served = try ServedSandbox(mischief: "unknown-status=1")
        let answer = try await served.send(.get, "\(served.hanbit)/subscriptions")
        #expect(answer.items.contains { $0.text("status") == "underReview" })
        #expect(answer.items.contains { $0.text("status") != "underReview" })
    }

    @Test func `members a client can do without are missing`() async throws {
        let served = try ServedSandbox(mischief: "missing-fields=1")
        let answer = try await served.send(.get, "\(served.hanbit)/subscriptions")
        let whole = await served.get("\(served.hanbit)/subscriptions")
        #expect(answer.body.count < whole.body.count)
        for target in [
            "/v1/customers", "\(served.hanbit)/subscriptions", "\(served.hanbit)/orders",
        ] {
            for _ in 1...8 { #expect(try await !served.send(.get, target).text.contains("null")) }
        }
        let ids = { (answer: WireResponse) in
            answer.items.map { SubscriptionResource($0).subscription()?.kind }
        }
        #expect(ids(answer) == ids(whole))
    }

    @Test func `a token is not good any more, in mid-run`() async throws {
        let served = try ServedSandbox(mischief: "expired-token=0.5")
        var seen: Set<Int> = []
        for _ in 1...20 { seen.insert(try await served.send(.get, "/v1/customers").status) }
        #expect(seen == [200, 401])
    }

    @Test func `a second factor is asked for in the reason phrase`() async throws {
        let served = try ServedSandbox(mischief: "mfa=1")
        let answer = try await served.send(.get, "/v1/customers")
        #expect(answer.status == 401)
        #expect(answer.reason == "Unauthorized - MFA required")
        #expect(answer.body.isEmpty)
    }

    @Test func `a tag is stale`() async throws {
        let served = try ServedSandbox(mischief: "stale-etag=1")
        #expect(try await served.send(.patch, path(served), body).mark == "400/2055")
        #expect(try served.audit.acts.isEmpty)
    }

    @Test func `another operator changes the target in the last moment`() async throws {
        let served = try ServedSandbox(mischief: "other-operator=1")
        let path = try path(served)
        let read = try await served.send(.get, path)
        var whole = SubscriptionResource(read.object)
        whole.status = "suspended"
        let answer = try await served.send(
            .patch, path, .object(whole.json), headers: ["MS-RequestId": "mine"])
        #expect(answer.mark == "400/2055")
        let acts = try served.audit.acts
        #expect(acts.map(\.outcome) == [.succeeded, .decline])
        #expect(acts.map { $0.trace?.requestID == "mine" } == [false, true])
    }

    @Test func `a write is accepted, and where to look is said`() async throws {
        let served = try ServedSandbox(mischief: "accepted=1")
        let path = try path(served)
        let answer = try await served.send(.patch, path, body)
        #expect(answer.status == 202)
        #expect(answer.body.isEmpty)
        let place = try #require(answer.headers["Location"])
        #expect(
            try await served.send(.get, "/v1\(place)").object.text("status") == "suspended")
    }

    @Test func `202 is answered only where it is documented`() async throws {
        let served = try ServedSandbox(mischief: "accepted=1")
        let plan = try served.subscription(.azurePlan).path
        let azure = try #require(
            try served.holdings.azureSubscriptions.first { plan.hasSuffix($0.planID.text) })
        let path = "\(plan)/azureEntitlements/\(azure.id)"
        let cancelled = try await served.send(
            .post, "\(path)/cancel", ["cancellationReason": "compromise"])
        #expect(cancelled.status == 202)
        #expect(cancelled.headers["Location"] == String(path.dropFirst(3)))
        #expect(try await served.send(.post, "\(path)/reactivate").status == 202)
        let purchase = try #require(try served.holdings.software.first)
        let order = "\(served.hanbit)/orders/\(purchase.orderID)"
        #expect(try await served.send(.patch, order, ["status": "cancelled"]).status == 200)
        let customer = try await served.send(
            .patch, served.hanbit, ["allowDelegatedAccess": false])
        #expect(customer.status == 200)
        let contact = "\(try self.path(served))/supportcontact"
        let whole = try await served.send(.get, contact).object
        #expect(try await served.send(.put, contact, .object(whole)).status == 200)
    }

    @Test func `the same seed makes the same mischief, and the authority is left in peace`()
        async throws
    {
        func outcomes(_ seed: UInt64) async throws -> [String] {
            let served = try ServedSandbox(mischief: "all", seed: seed)
            var outcomes: [String] = []
            for _ in 1...40 {
                do {
                    let answer = try await served.send(.get, "/v1/customers")
                    outcomes.append("\(answer.status) \(answer.body.count)")
                } catch {
                    outcomes.append("\(error)")
                }
            }
            let configuration = try await served.service.send(
                WireRequest(.get, "/common/v2.0/.well-known/openid-configuration"))
            #expect(configuration.status == 200)
            return outcomes
        }
        let first = try await outcomes(7)
        #expect(try await outcomes(7) == first)
        #expect(try await outcomes(8) != first)
        #expect(Set(first).count > 3)
    }

    @Test func `whatever goes wrong, a write that is repeated is done once`() async throws {
        for seed in UInt64(1)...6 {
            let served = try ServedSandbox(
                mischief: "throttle=0.2,failure=0.3,cut-before=0.2,cut-after=0.3,truncated=0.2,"
                    + "malformed=0.2,expired-token=0.2,accepted=0.2", seed: seed)
            let path = try path(served)
            for (number, status) in ["suspended", "active", "suspended"].enumerated() {
                var isAnswered = false
                var tries = 0
                while !isAnswered, tries < 60 {
                    tries += 1
                    let answer = try? await served.send(
                        .patch, path, ["status": .string(status)],
                        headers: ["MS-RequestId": "r-\(number)"])
                    guard let answer else { continue }
                    isAnswered = answer.status == 202 || answer.object.text("status") == status
                }
                #expect(isAnswered)
                #expect(try served.audit.acts(requestID: "r-\(number)").count == 1)
            }
            let audit = try served.audit
            #expect(audit.acts.map(\.operation) == [.suspend, .reactivate, .suspend])
            #expect(audit.acts.allSatisfy { $0.outcome == .succeeded })
            #expect(audit.doneTwice.isEmpty)
            #expect(audit.unfinished.isEmpty)
        }
    }
}

@Suite struct `A list of mischief` {
    @Test func `is names with values, or without`() throws {
        let mischief = try Mischief(parsing: "latency=300ms, throttle=0.25 ,cut-after,lag=2s")
        #expect(mischief.latency == .milliseconds(300))
        #expect(mischief.lag == .time(.seconds(2)))
        #expect(mischief.chances == [.throttle: 0.25, .cutAfter: 0.1])
        #expect(mischief.description == "latency=300ms,lag=2000ms,throttle=0.25,cut-after=0.1")
        #expect(try Mischief(parsing: "lag=3").lag == .reads(3))
    }

    @Test func `may be everything, or nothing`() throws {
        let all = try Mischief(parsing: "all")
        #expect(Set(all.chances.keys) == Set(MischiefKind.allCases))
        #expect(all.latency != nil)
        #expect(all.lag != nil)
        #expect(try Mischief(parsing: "") == .none)
        #expect(try Mischief(parsing: "none") == .none)
    }

    @Test func `names every name to who gets one wrong`() {
        #expect(throws: MischiefError.unknownName("cut", known: Mischief.names)) {
            try Mischief(parsing: "latency,cut")
        }
        #expect("\(MischiefError.unknownName("cut", known: Mischief.names))".contains("cut-after"))
    }

    @Test(arguments: [
        "throttle=2", "throttle=often", "latency=3", "latency=fast", "lag=soon", "lag=-1", "all=x",
    ])
    func `has no value that means nothing`(list: String) {
        #expect { try Mischief(parsing: list) } throws: { error in
            if case .badValue = error as? MischiefError { true } else { false }
        }
    }
}
