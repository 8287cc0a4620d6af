import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Samples
import Sandbox
import Testing

@Suite struct `The routes of customers and subscriptions` {
    let served: ServedSandbox

    init() throws { served = try ServedSandbox() }

    @Test func `a customer is opened by an id in any case`() async throws {
        let answer = await served.get("/v1/customers/\(served.demo.text.uppercased())")
        #expect(answer.status == 200)
        #expect(CustomerResource(answer.object).id == served.demo.text)
        #expect(CustomerResource(answer.object).allowDelegatedAccess != nil)
    }

    @Test func `its profiles are served by themselves`() async throws {
        let whole = await served.get(served.hanbit).object
        for (place, member, kind) in [
            ("billing", "billingProfile", "CustomerBillingProfile"),
            ("company", "companyProfile", "CustomerCompanyProfile"),
        ] {
            let profile = await served.get("\(served.hanbit)/profiles/\(place)").object
            let told = try #require(whole.object(member))
            for name in told.members.keys where name != "links" {
                #expect(profile[name] == told[name])
            }
            #expect(profile.object("attributes")?.text("objectType") == kind)
            #expect(
                profile.object("links")?.object("self")?.text("uri")
                    == "\(served.hanbit.dropFirst(3))/profiles/\(place)")
            #expect(
                await served.get("/v1/customers/\(UUID().uuidString)/profiles/\(place)").mark
                    == "404/60003")
        }
    }

    @Test func `a relationship can only end, and a customer sent back as it is stays one`()
        async throws
    {
        for word in ["banana", "advisor", "microsoft_support"] {
            let answer = await served.ask(
                .patch, served.hanbit, ["relationshipToPartner": .string(word)])
            #expect(answer.mark == "400/800002")
            #expect(answer.object.text("description")?.contains("'\(word)'") == true)
        }
        for wrong in [5, true, ["none"], ["a": "none"]] as [JSONValue] {
            let answer = await served.ask(
                .patch, served.hanbit, ["relationshipToPartner": wrong])
            #expect(answer.mark == "400/800002")
            #expect(answer.object.text("description")?.contains("relationshipToPartner") == true)
        }
        for same in ["reseller", "Unknown", "", nil] as [JSONValue] {
            let answer = await served.ask(.patch, served.hanbit, ["relationshipToPartner": same])
            #expect(answer.status == 200)
        }
        let odd = await served.ask(.patch, served.hanbit, ["allowDelegatedAccess": "perhaps"])
        #expect(odd.mark == "400/800002")
        let whole = await served.get(served.hanbit).object
        #expect(await served.ask(.patch, served.hanbit, .object(whole)).status == 200)
        #expect(try served.holdings.customer.relationship == .reseller)
        #expect(try served.audit.acts.isEmpty)
    }

    @Test func `the provisioning status names its SKU by a GUID, the same each time`()
        async throws
    {
        for kind in [Subscription.Kind.legacyLicence, .newCommerce] {
            let path = "\(try served.subscription(kind).path)/provisioningstatus"
            let sku = try #require(await served.get(path).object.text("skuId"))
            #expect(UUID(uuidString: sku) != nil)
            #expect(await served.get(path).object.text("skuId") == sku)
        }
    }

    @Test func `a customer that is made is listed, and told its password once`() async throws {
        let body: JSONValue = [
            "CompanyProfile": ["Domain": "newone.onmicrosoft.com", "CompanyName": "New One"],
            "BillingProfile": ["Email": "a@newone.example", "Culture": "en-US"],
        ]
        let answer = await served.ask(.post, "/v1/customers", body)
        #expect(answer.status == 201)
        #expect(answer.object.object("userCredentials")?.filledText("password") != nil)
        let id = try #require(CustomerResource(answer.object).id)
        let opened = await served.get("/v1/customers/\(id)")
        #expect(CustomerResource(opened.object).companyName == "New One")
        #expect(!opened.object.has("userCredentials"))
        #expect(await served.get("/v1/customers").items.count == 7)
        #expect(await served.ask(.post, "/v1/customers", body).status == 400)
        #expect(await served.ask(.post, "/v1/customers", [:]).mark == "400/800002")
    }

    @Test func `DELETE purges, but not while a reservation is open`() async throws {
        let refused = await served.ask(.delete, served.hanbit)
        #expect(refused.status == 400)
        #expect(
            refused.object.text("description")?.hasPrefix(
                "Customer relationship cannot be removed due to active Azure reserved instances.")
                == true)
        let reservation = try #require(try served.holdings.reservations.first)
        try await served.seeded.sandbox.cancel(.reservation(reservation.id), of: served.demo)
        let answer = await served.ask(.delete, served.hanbit)
        #expect(answer.status == 204)
        #expect(answer.body == [])
        #expect(try served.holdings.subscriptions.allSatisfy { $0.status == .deleted })
        #expect(await served.get(served.hanbit).status == 403)
    }

    @Test func `a removal that is blocked names what blocks it`() async throws {
        let answer = await served.ask(.patch, served.hanbit, ["relationshipToPartner": "none"])
        #expect(answer.mark == "400/800002")
        let words = try #require(answer.object.text("description"))
        #expect(words.contains("Office 365 E3"))
        #expect(words.contains("reserved instances"))
        #expect(try served.holdings.customer.relationship == .reseller)
    }

    @Test func `a removal of what is removed is 3000`() async throws {
        try await clear(served.demo, at: served.seeded.sandbox, now: SeededSandbox.now)
        let body: JSONValue = ["relationshipToPartner": "none"]
        #expect(await served.ask(.patch, served.hanbit, body).status == 200)
        #expect(await served.ask(.patch, served.hanbit, body).mark == "400/3000")
        #expect(await !served.get("/v1/customers").text.contains(served.demo.text))
    }

    @Test func `delegated admin privileges are given up alone`() async throws {
        let body: JSONValue = [
            "AllowDelegatedAccess": false, "attributes": ["objectType": "Customer"],
        ]
        #expect(await served.ask(.patch, served.hanbit, body).status == 200)
        let opened = CustomerResource(await served.get(served.hanbit).object)
        #expect(opened.allowDelegatedAccess == false)
        #expect(opened.relationshipToPartner == "reseller")
        #expect(opened.json.object("companyProfile")?.has("email") == false)
    }

    @Test func `subscriptions by order, by reseller, and those of a base`() async throws {
        let (path, base) = try served.subscription(.legacyLicence)
        let all = await served.get("\(served.hanbit)/subscriptions").items
        #expect(all.count == (try served.holdings.subscriptions.count))
        let ofOrder = await served.get("\(served.hanbit)/subscriptions?order_id=\(base.orderID)")
        #expect(ofOrder.items.allSatisfy { $0.text("orderId") == base.orderID.text })
        #expect(!ofOrder.items.isEmpty)
        let own = await served.get("\(served.hanbit)/subscriptions?mpn_id=6042318")
        #expect(own.items.count == all.count)
        #expect(await served.get("\(served.hanbit)/subscriptions?mpn_id=1").items.isEmpty)
        let addOns = await served.get("\(path)/addons").items
        #expect(addOns.map { $0.text("parentSubscriptionId") } == [base.id.text])
    }

    @Test func `provisioning is told of what lives`() async throws {
        let (path, found) = try served.subscription(.legacyLicence)
        let answer = await served.get("\(path)/provisioningstatus").object
        #expect(answer.text("status") == "success")
        #expect(answer.number("quantity") == found.quantity)
        let inWindow = try #require(
            try served.holdings.subscriptions.first {
                $0.kind == .newCommerce
                    && ($0.cancellationAllowedUntil ?? .distantPast) > SeededSandbox.now
            })
        let other = "\(served.hanbit)/subscriptions/\(inWindow.id)"
        _ = await served.ask(.patch, other, ["status": "deleted"])
        #expect(await served.get("\(other)/provisioningstatus").mark == "404/800007")
    }

    @Test func `the support contact is one of the customer's choice`() async throws {
        let own = Sandbox.defaultIdentity.supportContact
        // A customer that may choose another partner too.
        let (customer, choice) = try #require(
            try served.seeded.ids().lazy.compactMap { id in
                try? served.seeded.directory.account(of: id)?.supportContacts.first {
                    $0.tenantID != own.tenantID
                }.map { (id, $0) }
            }.first)
        let held = try #require(
            try served.seeded.directory.holdings(of: customer)?.subscriptions.first)
        let path = "/v1/customers/\(customer)/subscriptions/\(held.id)/supportcontact"
        let first = SupportContactResource(await served.get(path).object).supportContact()
        #expect(first == own)
        let choices = await served.get("/v1/customers/\(customer)/relationships").items
        #expect(choices.contains { $0.text("id") == choice.tenantID.text })
        let put = await served.ask(
            .put, path, ["supportTenantId": .string(choice.tenantID.text)])
        #expect(put.status == 200)
        #expect(await served.get(path).object.text("supportTenantId") == choice.tenantID.text)
        #expect(
            await served.ask(.put, path, ["supportTenantId": "nobody"]).mark == "400/800002")
    }

    @Test func `an Azure subscription is cancelled and given back`() async throws {
        let (plan, _) = try served.subscription(.azurePlan)
        let list = await served.get("\(plan)/azureEntitlements").items
        #expect(list.count == 2)
        let one = "\(plan)/azureEntitlements/\(try #require(list[0].text("id")))"
        #expect(await served.get(one).object.text("status") == "active")
        #expect(await served.ask(.post, "\(one)/cancel", [:]).mark == "400/900307")
        let reason: JSONValue = ["cancellationReason": "compromise"]
        #expect(
            await served.ask(.post, "\(one)/cancel", reason).object.text("status") == "cancelled")
        #expect(await served.ask(.post, "\(one)/reactivate").object.text("status") == "active")
        #expect(await served.get(one).object.text("status") == "active")
    }
}
