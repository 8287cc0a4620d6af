import Chance
import Domain
import Foundation
import PartnerCenterAPI
import Sandbox
import Storage

/// A sandbox served in this process, asked by somebody who is signed in.
final class Served {
    let playground: Playground
    let time: JumpingTime
    let service: SandboxService
    let token: String
    /// The customer of the demonstrations.
    let demo: Customer.ID

    init(
        customers: Int = 6, edition: Rules.Edition = .y2020,
        identity: Identity = Sandbox.defaultIdentity, options: SandboxOptions = SandboxOptions()
    ) throws {
        playground = try Playground(customers: customers, edition: edition, identity: identity)
        let time = JumpingTime(Playground.now)
        self.time = time
        service = try SandboxService(
            sandbox: Sandbox(directory: playground.directory) { time.now }, options: options,
            time: time)
        demo = try playground.hanbit
        token = try service.authority.accessToken(lifetime: 100 * 86_400)
    }

    convenience init(mischief: String, seed: UInt64 = 1) throws {
        var options = SandboxOptions()
        options.mischief = try Mischief(parsing: mischief)
        options.seed = seed
        try self.init(options: options)
    }

    /// The path of the customer of the demonstrations.
    var hanbit: String { "/v1/customers/\(demo)" }

    var holdings: Holdings {
        get throws { try playground.directory.holdings(of: demo)! }
    }

    /// The first subscription of that kind, and what its path is.
    func subscription(
        _ kind: Subscription.Kind, _ status: Subscription.Status = .active
    ) throws -> (path: String, now: Subscription) {
        let found = try holdings.subscriptions.first { $0.kind == kind && $0.status == status }!
        return ("\(hanbit)/subscriptions/\(found.id)", found)
    }

    func request(
        _ method: WireRequest.Method, _ target: String, _ body: JSONValue? = nil,
        headers: WireHeaders = [:]
    ) -> WireRequest {
        var request = WireRequest(method, target, headers: headers, body: body?.bytes ?? [])
        if request.headers["Authorization"] == nil {
            request.headers["Authorization"] = "Bearer \(token)"
        }
        return request
    }

    /// The answer without mischief.
    func ask(
        _ method: WireRequest.Method, _ target: String, _ body: JSONValue? = nil,
        headers: WireHeaders = [:]
    ) async -> WireResponse {
        await service.answer(request(method, target, body, headers: headers))
    }

    func get(_ target: String, headers: WireHeaders = [:]) async -> WireResponse {
        await ask(.get, target, headers: headers)
    }

    /// The answer with mischief.
    func send(
        _ method: WireRequest.Method, _ target: String, _ body: JSONValue? = nil,
        headers: WireHeaders = [:]
    ) async throws(TransportError) -> WireResponse {
        try await service.send(request(method, target, body, headers: headers))
    }

    var audit: WriteAudit { get throws { try WriteAudit(of: playground.directory) } }
}

extension WireResponse {
    var object: JSONObject { (try? JSONValue(bytes: body).asObject) ?? [:] }
    var items: [JSONObject] { object.objects("items") }
    /// Status and code, as the reference writes them.
    var mark: String { "\(status)/\(object.text("code") ?? "")" }
    var hasMark: Bool { body.starts(with: [0xEF, 0xBB, 0xBF]) }
    var text: String { String(decoding: body, as: UTF8.self) }
    var next: LinkResource? { try? CollectionResource<CustomerResource>(object).next() }
}
