import Domain
import FlyingSocks
import Foundation
import Glibc
import PartnerCenterAPI
import Synchronization

/// A sandbox on a socket: HTTP/1.1, for this machine alone unless the options say otherwise.
package final class SandboxServer: Sendable {
    package let service: SandboxService
    private let options: SandboxOptions
    private let connections = OpenConnections()
    private let state = Mutex(ServerState())

    private struct ServerState {
        var listener: Socket?
        var work: Task<Void, any Error>?
        var isStopping = false
    }

    /// Serves a service by its own options.
    package init(service: SandboxService) {
        self.service = service
        options = service.options
    }

    /// Serves a sandbox. Throws if the file of the authority's secret cannot be read or written.
    package convenience init(
        sandbox: Sandbox, options: SandboxOptions = SandboxOptions(),
        time: any Timekeeper = WallClock()
    ) throws(AuthorityError) {
        self.init(service: try SandboxService(sandbox: sandbox, options: options, time: time))
    }

    /// Serves until it is stopped or cancelled; to be called once. `onReady` is called with the
    /// address once clients can connect. Throws if it cannot listen there.
    package func run(
        onReady: @escaping @Sendable (SandboxAddress) async -> Void = { _ in }
    ) async throws {
        let work = Task { try await self.serve(onReady) }
        state.withLock { $0.work = work }
        try await withTaskCancellationHandler {
            try await work.value
        } onCancel: {
            work.cancel()
        }
    }

    /// Returns once every request that was read is answered, or after `grace`: the process may end
    /// then. To be called once.
    package func settle(within grace: Duration = .milliseconds(500)) async {
        await connections.settle(within: grace)
    }

    /// Accepts no more connections, answers what was read within `grace`, closes all connections
    /// and ends `run`.
    package func stop(within grace: Duration = .milliseconds(500)) async {
        state.withLock { state in
            state.isStopping = true
            // This ends the waiting for the next connection; the descriptor is closed after it.
            if let listener = state.listener { shutdown(listener.file.rawValue, Int32(SHUT_RDWR)) }
        }
        await settle(within: grace)
        let work = state.withLock(\.work)
        work?.cancel()
        _ = await work?.result
    }

    private func serve(_ onReady: @Sendable (SandboxAddress) async -> Void) async throws {
        let listener = try Socket(listeningOn: options.host, port: options.port)
        let pool: SocketPool<ePoll> = .ePoll()
        do {
            try await pool.prepare()
            let address = SandboxAddress(host: options.host, port: try listener.port)
            state.withLock { $0.listener = listener }
            await onReady(address)
        } catch {
            try? listener.close()
            throw error
        }
        await withDiscardingTaskGroup { group in
            group.addTask { try? await pool.run() }
            while let client = await nextClient(of: listener, pool) {
                let connection = SandboxConnection(
                    socket: client, pool: pool, patience: options.patience,
                    connections: connections,
                    answer: { await self.answer($0) },
                    refusal: { self.service.refusal($0, to: $1) })
                connections.add()
                group.addTask {
                    await connection.serve()
                    self.connections.remove()
                }
            }
            state.withLock { $0.listener = nil }
            try? listener.close()
        }
    }

    /// The next connection; nil once the server stops.
    private func nextClient(of listener: Socket, _ pool: SocketPool<ePoll>) async -> Socket? {
        while !Task.isCancelled, !state.withLock(\.isStopping) {
            do {
                let client = try await AsyncSocket(socket: listener, pool: pool).accept().socket
                // The end of an answer does not wait until its beginning has arrived.
                try? client.setValue(
                    true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
                return client
            } catch {
                // The client is gone already, or there are too many connections just now.
                try? await Task.sleep(for: .milliseconds(50))
            }
        }
        return nil
    }

    private func answer(_ request: HTTPRequest) async -> Delivery {
        func no(_ fault: Fault) -> Delivery {
            .whole(service.refusal(fault, to: request.headers))
        }
        let host = request.headers["Host"]
        guard options.isServed(as: host) else {
            return no(
                Fault(
                    421, "421",
                    "The sandbox is not served under the name '\(host ?? "")'. "
                        + "The option --allow-host lets it be."))
        }
        let verb = request.method == "HEAD" ? "GET" : request.method
        guard let method = WireRequest.Method(rawValue: verb) else { return no(.methodUnknown) }
        return await service.deliver(
            WireRequest(method, request.target, headers: request.headers, body: request.body))
    }
}

/// The address of a served sandbox.
package struct SandboxAddress: Equatable, Sendable, CustomStringConvertible {
    package let host: String
    package let port: Int

    /// The base URL, without a slash at its end; `/v1/…` follows.
    package var url: String {
        "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }

    package var description: String { url }
}

extension SandboxServer {
    /// The `errno` of why it could not listen; nil for an error without one.
    package static func errno(of error: any Error) -> Int32? {
        guard case .failed(_, let number, _) = error as? SocketError else { return nil }
        return number
    }
}

extension Socket {
    /// Listens on the first address of a host. Throws the system's error if it cannot.
    fileprivate init(listeningOn host: String, port: Int) throws {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, "\(port)", &hints, &found) == 0, let first = found?.pointee else {
            throw SocketError.failed(type: "Resolve", errno: EADDRNOTAVAIL, message: host)
        }
        defer { freeaddrinfo(found) }
        try self.init(domain: first.ai_family)
        do {
            try setValue(true, for: .localAddressReuse)
            guard Glibc.bind(file.rawValue, first.ai_addr, first.ai_addrlen) == 0 else {
                throw SocketError.makeFailed("Bind")
            }
        } catch {
            try? close()
            throw error
        }
        // It closes the socket itself if it cannot.
        try listen()
    }

    /// The port it is bound to.
    fileprivate var port: Int {
        get throws {
            switch try sockname() {
            case .ip4(_, let port), .ip6(_, let port): Int(port)
            case .unix: throw SocketError.unsupportedAddress
            }
        }
    }
}
