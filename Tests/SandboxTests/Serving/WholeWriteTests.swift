import Domain
import PartnerCenterAPI
import Testing

/// PATCH of a subscription writes the whole of it (reference, 4.3).
@Suite struct `A subscription written as a whole` {
    let served: Served

    init() throws { served = try Served() }

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
        #expect(try served.holdings.subscription(before.id) == expected)
        let acts = try served.books.acts
        #expect(acts.map(\.operation) == [.update])
        #expect(acts.map(\.outcome) == [.succeeded])
        #expect(
            try #require(acts.first).details.contains(
                "quantity: \(before.quantity) → \(before.quantity + 3)"))
    }

    @Test func `too many seats are refused, and then nothing of it is done`() async throws {
        let (path, before) = try served.subscription(.legacyLicence)
        var whole = SubscriptionResource(await served.get(path).object)
        whole.quantity = 10_001
        whole.friendlyName = "Elsewhere"
        #expect(await served.ask(.patch, path, .object(whole.json)).mark == "400/800002")
        #expect(try served.holdings.subscription(before.id) == before)
    }

    @Test func `seats of what is suspended stay as they are`() async throws {
        let (path, _) = try served.subscription(.legacyLicence, .suspended)
        var whole = SubscriptionResource(await served.get(path).object)
        whole.quantity = (whole.quantity ?? 0) + 1
        #expect(await served.ask(.patch, path, .object(whole.json)).mark == "400/2001")
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
                && ($0.cancellationAllowedUntil ?? .distantPast) > Playground.now
        }
        let path = "\(served.hanbit)/subscriptions/\(try #require(inWindow).id)"
        #expect(await served.ask(.patch, path, ["status": "deleted"]).status == 200)
        #expect(await served.ask(.patch, path, ["status": "active"]).status == 400)
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
        #expect(try served.books.acts.count == 1)
    }
}
