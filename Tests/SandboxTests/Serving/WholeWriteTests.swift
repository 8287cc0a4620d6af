import Domain
import Harness
import PartnerCenterAPI
import Storage
import Testing

/// PATCH of a subscription writes the whole of it (reference, 4.3).
@Suite struct `A subscription written as a whole` {
    let served: ServedSandbox

    init() throws { served = try ServedSandbox() }

    @Test func `a short body switches auto-renew off without a word`() async throws {
        let (path, before) = try served.subscription(.legacyLicence)
        var whole = SubscriptionResource(await served.get(path).object)
        whole.autoRenewEnabled = true
        #expect(await served.ask(.patch, path, .object(whole.json)).status == 200)
        #expect(try served.holdings.subscription(before.id)?.autoRenewEnabled == true)
        #expect(await served.ask(.patch, path, ["status": "suspended"]).status == 200)
        #expect(await served.ask(.patch, path, ["status": "active"]).status == 200)
        let after = try served.holdings.subscription(before.id)
        #expect(after?.status == .active)
        #expect(after?.autoRenewEnabled == false)
    }

    @Test func `what was read and is sent back loses nothing`() async throws {
        let (path, before) = try served.subscription(.legacyLicence)
        for status in ["suspended", "ACTIVE"] {
            var whole = SubscriptionResource(await served.get(path).object)
            whole.status = status
            #expect(await served.ask(.patch, path, .object(whole.json)).status == 200)
        }
        #expect(try served.holdings.subscription(before.id) == before)
    }

    @Test func `a short body drops what was scheduled`() async throws {
        let (path, before) = try served.subscription(.newCommerce)
        var whole = SubscriptionResource(await served.get(path).object)
        whole.json["scheduledNextTermInstructions"] = ["quantity": 7]
        #expect(await served.ask(.patch, path, .object(whole.json)).status == 200)
        #expect(
            await served.get(path).object.object("scheduledNextTermInstructions")?
                .number("quantity") == 7)
        whole = SubscriptionResource(await served.get(path).object)
        whole.json["scheduledNextTermInstructions"] = nil
        #expect(await served.ask(.patch, path, .object(whole.json)).status == 200)
        #expect(
            try served.holdings.subscription(before.id)?.scheduledNextTermInstructions == nil)
    }

    @Test func `what is scheduled at the end survives all but what drops it`() async throws {
        let (path, before) = try served.subscription(.newCommerce)
        func write(_ edit: (inout SubscriptionResource) -> Void) async -> ScheduledActions? {
            var whole = SubscriptionResource(await served.get(path).object)
            edit(&whole)
            #expect(await served.ask(.patch, path, .object(whole.json)).status == 200)
            return SubscriptionResource(await served.get(path).object).scheduledActions
        }
        func schedule() async {
            let kept = await write {
                $0.autoRenewEnabled = false
                $0.json["scheduledActions"] = ["scheduledType": "TermEnd", "actionType": "Cancel"]
            }
            #expect(kept == .cancelAtTermEnd)
        }
        await schedule()
        #expect(await write { $0.friendlyName = "Head office" } == .cancelAtTermEnd)
        #expect(await write { _ in } == .cancelAtTermEnd)
        // A mid-term change drops it, and so do a body without it and a suspension.
        #expect(await write { $0.quantity = before.quantity + 2 } == nil)
        await schedule()
        #expect(await write { $0.json["scheduledActions"] = nil } == nil)
        await schedule()
        #expect(await write { $0.status = "suspended" } == nil)
    }

    @Test func `name, seats and renewal are changed, and it is written down as one update`()
        async throws
    {
        let (path, before) = try served.subscription(.newCommerce)
        var whole = SubscriptionResource(await served.get(path).object)
        whole.friendlyName = "Head office"
        whole.quantity = before.quantity + 3
        whole.autoRenewEnabled = false
        let answer = await served.ask(.patch, path, .object(whole.json))
        #expect(answer.status == 200)
        #expect(answer.object.number("quantity") == before.quantity + 3)
        var expected = before
        expected.friendlyName = "Head office"
        expected.quantity += 3
        expected.autoRenewEnabled = false
        // The added seats can be given back too (`SeatRouteTests`).
        let held = try served.holdings.subscription(before.id)
        expected.refundableSeats = held?.refundableSeats
        #expect(held == expected)
        let acts = try served.audit.acts
        #expect(acts.map(\.operation) == [.update])
        #expect(acts.map(\.outcome) == [.succeeded])
        #expect(
            try #require(acts.first).details.plainText.contains(
                "quantity: \(before.quantity) → \(before.quantity + 3)"))
    }

    @Test func `too many seats are refused, and then nothing of it is done`() async throws {
        let (path, before) = try served.subscription(.legacyLicence)
        var whole = SubscriptionResource(await served.get(path).object)
        whole.quantity = 10_001
        whole.friendlyName = "Elsewhere"
        #expect(await served.ask(.patch, path, .object(whole.json)).mark == "400/2002")
        #expect(try served.holdings.subscription(before.id) == before)
    }

    @Test func `seats of what is suspended stay as they are`() async throws {
        let (path, _) = try served.subscription(.legacyLicence, .suspended)
        var whole = SubscriptionResource(await served.get(path).object)
        whole.quantity = (whole.quantity ?? 0) + 1
        #expect(await served.ask(.patch, path, .object(whole.json)).mark == "400/2001")
    }

    @Test(arguments: [Subscription.Status.active, .suspended])
    func `what is sent back as it was, or with another name, is no change of status`(
        status: Subscription.Status
    ) async throws {
        for kind in [Subscription.Kind.legacyLicence, .newCommerce] {
            let (path, _) = try served.subscription(kind)
            if status == .suspended {
                var whole = SubscriptionResource(await served.get(path).object)
                whole.status = "suspended"
                #expect(await served.ask(.patch, path, .object(whole.json)).status == 200)
            }
            var whole = SubscriptionResource(await served.get(path).object)
            let before = try served.holdings.subscriptions
            let same = await served.ask(.patch, path, .object(whole.json))
            #expect(same.status == 200)
            #expect(same.object == whole.json)
            #expect(try served.holdings.subscriptions == before)
            whole.friendlyName = "Head office"
            let renamed = await served.ask(.patch, path, .object(whole.json))
            #expect(renamed.status == 200)
            #expect(renamed.object.text("friendlyName") == "Head office")
            #expect(renamed.object.text("status") == status.word)
            let name = await served.ask(.patch, path, ["friendlyName": "Branch"])
            #expect(name.object.text("status") == status.word)
            let acts = try served.audit.acts.suffix(status == .active ? 3 : 2)
            #expect(acts.allSatisfy { $0.operation == .update })
        }
    }

    @Test func `seats and names that cannot be meant are refused in words that say so`()
        async throws
    {
        let (path, before) = try served.subscription(.legacyLicence)
        let whole = SubscriptionResource(await served.get(path).object)
        let refused: [(String, JSONValue, String)] = [
            ("quantity", -5, "-5"), ("quantity", .number(2.5), "2.5"), ("quantity", "many", "many"),
            ("quantity", true, "quantity"), ("quantity", [1], "quantity"),
            ("friendlyName", .string(String(repeating: "가", count: 257)), "256"),
            ("friendlyName", "a\u{7}b", "control"), ("friendlyName", "a\nb", "control"),
            ("friendlyName", "a\u{9B}b", "control"), ("friendlyName", 5, "friendlyName"),
            ("friendlyName", ["a": "b"], "friendlyName"),
            ("autoRenewEnabled", "perhaps", "autoRenewEnabled"),
        ]
        for (name, value, words) in refused {
            var body = whole.json
            body[name] = value
            let answer = await served.ask(.patch, path, .object(body))
            // A whole number that is none of seats is told apart from what is no number.
            #expect(answer.mark == (words == "-5" ? "400/2002" : "400/800002"))
            #expect(answer.object.text("description")?.contains(words) == true)
        }
        let longest = String(repeating: "가", count: 256)
        var body = whole
        body.friendlyName = longest
        #expect(await served.ask(.patch, path, .object(body.json)).status == 200)
        #expect(try served.holdings.subscription(before.id)?.friendlyName == longest)
        #expect(try served.holdings.subscription(before.id)?.quantity == before.quantity)
    }

    @Test func `an order has to say how many, and names as they may be`() async throws {
        let offer = try #require(
            try await served.seeded.sandbox.offers().first { $0.kind == .newCommerce })
        let refused: [(String, JSONValue, String)] = [
            ("quantity", nil, "quantity"), ("quantity", 0, "0"), ("quantity", -1, "-1"),
            ("quantity", "two", "two"), ("quantity", .number(1.5), "1.5"),
            ("friendlyName", "a\u{1B}[2J", "control"),
            ("friendlyName", .string(String(repeating: "x", count: 257)), "256"),
        ]
        for (name, value, words) in refused {
            var line: JSONObject = ["offerId": .string(offer.id.text), "quantity": 1]
            line[name] = value
            let answer = await served.ask(
                .post, "\(served.hanbit)/orders", ["lineItems": [.object(line)]])
            // A whole number that is none of seats is told apart from what is no number.
            #expect(answer.mark == (words == "-5" ? "400/2002" : "400/800002"))
            #expect(answer.object.text("description")?.contains(words) == true)
        }
    }

    @Test func `changes of status are judged by the referee`() async throws {
        let (plan, _) = try served.subscription(.azurePlan)
        #expect(await served.ask(.patch, plan, ["status": "suspended"]).mark == "403/900115")
        let (base, _) = try served.subscription(.legacyLicence)
        #expect(await served.ask(.patch, base, ["status": "deleted"]).mark == "400/800063")
        #expect(await served.ask(.patch, base, ["status": "active"]).mark == "400/800040")
        #expect(await served.ask(.patch, base, ["status": "expired"]).mark == "400/800040")
        let (addOn, _) = try served.subscription(.legacyAddOn)
        #expect(await served.ask(.patch, base, ["status": "suspended"]).status == 200)
        #expect(await served.ask(.patch, base, ["status": "suspended"]).mark == "400/800040")
        #expect(await served.ask(.patch, addOn, ["status": "active"]).mark == "409/27009")
        let inWindow = try served.holdings.subscriptions.first {
            $0.kind == .newCommerce
                && ($0.cancellationAllowedUntil ?? .distantPast) > SeededSandbox.now
        }
        let path = "\(served.hanbit)/subscriptions/\(try #require(inWindow).id)"
        #expect(await served.ask(.patch, path, ["status": "deleted"]).status == 200)
        #expect(await served.ask(.patch, path, ["status": "active"]).status == 400)
    }

    @Test func `what Microsoft suspended stays so, and what is said of it has the code`()
        async throws
    {
        for kind in [Subscription.Kind.legacyLicence, .newCommerce] {
            var (path, suspended) = try served.subscription(kind)
            suspended.status = .suspended
            suspended.suspensionReasons = ["FraudulentActivity"]
            let change = Change(subscriptions: [suspended], consequences: [])
            try served.seeded.directory.write { writer throws(DirectoryError) in
                try writer.apply(change, to: served.demo)
            }
            var whole = await served.get(path).object
            #expect(whole.texts("suspensionReasons") == ["FraudulentActivity"])
            whole["status"] = "active"
            for body in [["status": "active"], .object(whole)] as [JSONValue] {
                let answer = await served.ask(.patch, path, body)
                #expect(answer.mark == "400/800091")
                #expect(answer.object.filledText("description") != nil)
            }
            #expect(try served.holdings.subscription(suspended.id) == suspended)
            // The listed one is suspended all the same, and can be written back.
            whole["status"] = "suspended"
            #expect(await served.ask(.patch, path, .object(whole)).status == 200)
        }
    }

    @Test func `legacy subscriptions have a tag that follows their content, the new none`()
        async throws
    {
        let (path, _) = try served.subscription(.legacyLicence)
        let first = SubscriptionResource(await served.get(path).object).etag
        #expect(SubscriptionResource(await served.get(path).object).etag == first)
        _ = await served.ask(.patch, path, ["status": "suspended"])
        #expect(SubscriptionResource(await served.get(path).object).etag != first)
        let (new, _) = try served.subscription(.newCommerce)
        #expect(await served.get(new).object.object("attributes")?.text("etag") == "")
    }

    @Test func `an add-on that followed its base is suspended already, whatever its tag`()
        async throws
    {
        let (addOnPath, addOn) = try served.subscription(.legacyAddOn)
        let base = try #require(addOn.parentID)
        var listed = SubscriptionResource(await served.get(addOnPath).object)
        let basePath = "\(served.hanbit)/subscriptions/\(base)"
        #expect(await served.ask(.patch, basePath, ["Status": "suspended"]).status == 200)
        let followed = try served.holdings.subscription(addOn.id)
        #expect(followed?.status == .suspended)
        // As Microsoft's samples do: all that were active in a list read before.
        listed.status = "suspended"
        let answer = await served.ask(.patch, addOnPath, .object(listed.json))
        #expect(answer.status == 200)
        #expect(answer.object.text("status") == "suspended")
        #expect(try served.holdings.subscription(addOn.id) == followed)
        #expect(try served.audit.acts.count == 1)
    }
}
