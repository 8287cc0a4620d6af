import Chance
import Domain
import Foundation
import PartnerCenterAPI
import Replica
import Storage

@testable import Sandbox

extension RemoteStage {
    /// Another customer with random holdings.
    func addCustomer(_ dice: inout Dice) throws -> Customer.ID {
        let holdings = dice.holdings(at: time.now)
        let account = CustomerAccount(
            customer: holdings.customer,
            profile: CompanyProfile(
                country: "KR", city: "서울", addressLine: "1", postalCode: "04524",
                contactName: "Kim", email: "kim@\(holdings.customer.domain)", phoneNumber: "1",
                culture: "ko-KR"), customDomains: [], supportContacts: [])
        let rules = try playground.directory.rules()
        try playground.directory.write { writer throws(DirectoryError) in
            try writer.add(account, holding: holdings, under: rules)
        }
        return holdings.customer.id
    }

    /// What the service answers without mischief and lag.
    func answer(
        _ method: WireRequest.Method, _ target: String, _ body: JSONObject? = nil
    ) async throws -> JSONObject {
        var request = WireRequest(
            method, target, body: body.map { JSONValue.object($0).bytes } ?? [])
        request.headers["Authorization"] = "Bearer \(try quiet.authority.accessToken())"
        let answer = await quiet.answer(request)
        guard answer.status == 200 else { throw Refusal.service(.rejected) }
        return answer.object
    }

    /// Writes members into some subscriptions that neither the sandbox nor the client model, as
    /// another client of the service may.
    func sendWhatNobodyModels(_ customer: Customer.ID, _ dice: inout Dice) async throws {
        let path = "/v1/customers/\(customer)/subscriptions"
        for item in try await answer(.get, path).objects("items") where dice.chance(60) {
            guard item.text("status") == "active", let id = item.text("id") else { continue }
            var whole = item
            whole["nextChargeInstructions"] = [
                "product": ["productId": "CFQ7DECK0003", "skuId": "0001"],
                "quantity": JSONValue(integerLiteral: 1 + dice.below(90)),
            ]
            if dice.chance(50) { whole["promotionId"] = "39NFJQT1PZ6D:0001:39NFJQT1PZ6C" }
            if dice.chance(50) { whole["surprise"] = ["kept": [1, 2, [:]], "이름": "한빛"] }
            let answer = try await answer(.patch, "\(path)/\(id)", whole)
            guard answer.object("nextChargeInstructions") != nil else {
                throw Refusal.service(.unreadable("not kept"))
            }
        }
    }

    /// Every subscription and Azure subscription of a customer as it is on the wire, by its path.
    func wholeResources(_ customer: Customer.ID) async throws -> [String: String] {
        var all: [String: String] = [:]
        let path = "/v1/customers/\(customer)/subscriptions"
        for item in try await answer(.get, path).objects("items") {
            let one = "\(path)/\(item.text("id") ?? "")"
            all[one] = JSONValue.object(item).text
            guard SubscriptionResource(item).kind == .azurePlan else { continue }
            for azure in try await answer(.get, one + "/azureEntitlements").objects("items") {
                all["\(one)/\(azure.text("id") ?? "")"] = JSONValue.object(azure).text
            }
        }
        return all
    }

    /// A replica of the service in a store of its own, read by a client.
    func replica() throws -> ReplicaOfStage { try ReplicaOfStage(self) }
}

/// A replica of a stage's service.
struct ReplicaOfStage {
    let directory: Directory
    let center: ReplicatedPartnerCenter

    init(_ stage: RemoteStage) throws {
        let rules = try stage.playground.directory.rules()
        directory = try Directory.replica(
            at: stage.playground.folder.appendingPathComponent("replica.db").path, rules: rules,
            identity: try stage.playground.directory.identity())
        center = ReplicatedPartnerCenter(
            of: try stage.client(), in: directory, freshness: try Freshness(beside: directory),
            time: stage.time
        ) { UUID().uuidString }
    }

    /// What the Directory shows of a customer.
    func shown(_ customer: Customer.ID) throws -> [String: String] {
        ["held": "\(String(describing: try directory.holdings(of: customer)))"]
    }
}
