import Dispatch
import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Samples
import Sandbox
import Storage
import Testing

/// A sandbox served in this process, asked by a user who is signed in.
final class ServedSandbox {
    let seeded: SeededSandbox
    let time: JumpingTime
    let service: SandboxService
    let token: String
    /// The customer of the demonstrations.
    let demo: Customer.ID

    init(
        customers: Int = 6, edition: Rules.Edition = .y2020,
        identity: Identity = Sandbox.defaultIdentity, options: SandboxOptions = SandboxOptions()
    ) throws {
        time = JumpingTime(SeededSandbox.now)
        seeded = try SeededSandbox(
            customers: customers, edition: edition, identity: identity, time: time)
        service = try SandboxService(sandbox: seeded.sandbox, options: options, time: time)
        demo = try seeded.hanbit
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
        get throws { try seeded.directory.holdings(of: demo)! }
    }

    /// The first subscription of a kind and status, and its path.
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

    var audit: WriteAudit { get throws { try WriteAudit(of: seeded.directory) } }
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

extension ServedSandbox {
    /// Serves on a port of its own while `body` runs, and stops.
    func onSocket(
        _ body: (SandboxAddress, SandboxServer) async throws -> Void
    ) async throws {
        let server = SandboxServer(service: service)
        let (addresses, told) = AsyncStream.makeStream(of: SandboxAddress.self)
        let running = Task { try await server.run { told.yield($0) } }
        var iterator = addresses.makeAsyncIterator()
        let address = try #require(await iterator.next())
        do {
            try await body(address, server)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
        try await running.value
    }
}

/// A raw connection. Blocking calls run on a thread of their own.
final class RawConnection: Sendable {
    private let descriptor: Int32

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard descriptor >= 0, connected == 0 else { throw POSIXError(.ECONNREFUSED) }
    }

    deinit { close(descriptor) }

    func send(_ text: String) {
        _ = Array(text.utf8).withUnsafeBytes {
            Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
    }

    /// All that is received until the other side closes the connection.
    func rest() async -> String {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                var answer: [UInt8] = []
                var chunk = [UInt8](repeating: 0, count: 4096)
                while true {
                    let count = recv(self.descriptor, &chunk, chunk.count, 0)
                    guard count > 0 else { break }
                    answer += chunk[..<count]
                }
                continuation.resume(returning: String(decoding: answer, as: UTF8.self))
            }
        }
    }
}

/// A raw request and its answer.
enum RawExchange {
    /// All that is received until the other side closes the connection.
    static func answer(port: Int, to request: String) async throws -> String {
        let connection = try RawConnection(port: port)
        // A long request is sent as slowly as the other side reads.
        DispatchQueue.global().async { connection.send(request) }
        return await connection.rest()
    }
}
