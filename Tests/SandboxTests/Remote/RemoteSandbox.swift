import Chance
import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Replica
import Samples
import Storage

@testable import Sandbox

/// A seeded sandbox served to a client in one process, or over HTTP on the loopback. Time passes
/// only while something waits.
final class RemoteSandbox: Sendable {
    let seeded: SeededSandbox
    let time: JumpingTime
    let service: SandboxService
    /// The same sandbox, served without mischief.
    let quiet: SandboxService

    init(
        customers: Int = 20, seed: UInt64 = 1, edition: Rules.Edition = .y2020,
        mischief: String = "none", options: SandboxOptions = SandboxOptions()
    ) throws {
        time = JumpingTime(SeededSandbox.now)
        seeded = try SeededSandbox(customers: customers, seed: seed, edition: edition, time: time)
        var options = options
        options.mischief = try Mischief(parsing: mischief)
        options.seed = seed
        service = try SandboxService(sandbox: seeded.sandbox, options: options, time: time)
        quiet = try SandboxService(sandbox: seeded.sandbox, time: time)
    }

    /// The client, over the service in this process unless a transport is given.
    func client(
        over transport: (any Transport)? = nil,
        confirmation: LagAllowance = LagAllowance(looks: 8, pause: 1),
        graph: ServiceAddress? = nil
    ) throws -> PartnerCenterClient {
        try service.client(
            over: transport, of: seeded.directory, time: time, confirmation: confirmation,
            graph: graph)
    }

    /// Runs `body` with a client over a socket, who asks Microsoft Graph too if `seesGraph`.
    func overHTTP(
        seesGraph: Bool = false,
        _ body: @escaping @Sendable (PartnerCenterClient) async throws -> Void
    ) async throws {
        let server = SandboxServer(service: service)
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (addresses, arrival) = AsyncStream<SandboxAddress>.makeStream()
            group.addTask {
                defer { arrival.finish() }
                try await server.run { arrival.yield($0) }
            }
            for await address in addresses {
                let place = try ServiceAddress(address.url)
                let transport = HTTPTransport(place)
                let client = try self.client(over: transport, graph: seesGraph ? place : nil)
                do {
                    try await body(client)
                } catch {
                    await transport.shutdown()
                    await server.stop()
                    throw error
                }
                await transport.shutdown()
                break
            }
            await server.stop()
            try await group.waitForAll()
        }
    }
}

extension RemoteSandbox {
    /// Adds a customer with random holdings.
    func addCustomer(_ dice: inout Dice) throws -> Customer.ID {
        let holdings = dice.holdings(at: time.now)
        let rules = try seeded.directory.rules()
        try seeded.directory.write { writer throws(DirectoryError) in
            try writer.add(.of(holdings.customer), holding: holdings, under: rules)
        }
        return holdings.customer.id
    }

    /// The answer of the service without mischief and lag.
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
    func replica() throws -> SandboxReplica { try SandboxReplica(of: self) }
}

/// A replica of a served sandbox, read by a client.
struct SandboxReplica {
    let directory: Directory
    let center: ReplicatedPartnerCenter

    init(of remote: RemoteSandbox) throws {
        let rules = try remote.seeded.directory.rules()
        directory = try Directory.replica(
            at: remote.seeded.folder.path("replica.db"), rules: rules,
            identity: try remote.seeded.directory.identity())
        center = ReplicatedPartnerCenter(
            of: try remote.client(), in: directory, freshness: try Freshness(beside: directory),
            time: remote.time)
    }

    /// The Directory's data of a customer.
    func shown(_ customer: Customer.ID) throws -> [String: String] {
        ["held": "\(String(describing: try directory.holdings(of: customer)))"]
    }
}
