import Domain
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import PartnerCenterAPI
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// A sandbox on a socket: HTTP/1.1, for this machine alone unless the options say otherwise.
package final class SandboxServer: Sendable {
    package let service: SandboxService
    private let options: SandboxOptions
    private let state = Mutex(ServerState())

    private struct ServerState {
        var listener: (any Channel)?
        var work: Task<Void, any Error>?
        var isStopping = false
    }

    private let connections = Connections()

    /// The largest request body, in bytes.
    private static let largestBody = 1 << 20

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
        let work = Task { try await self.application(onReady).run() }
        state.withLock { $0.work = work }
        do {
            try await withTaskCancellationHandler {
                try await work.value
            } onCancel: {
                work.cancel()
            }
        } catch {
            guard state.withLock(\.isStopping) || Task.isCancelled else { throw error }
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
        let listener = state.withLock { state in
            state.isStopping = true
            return state.listener
        }
        try? await listener?.close()
        await connections.settle(within: grace)
        connections.closeAll()
        let work = state.withLock(\.work)
        work?.cancel()
        _ = await work?.result
    }

    private func application(
        _ onReady: @escaping @Sendable (SandboxAddress) async -> Void
    ) -> some ApplicationProtocol {
        var logger = Logger(label: "sandbox") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        return Application(
            responder: CallbackResponder { (request: Request, _: BasicRequestContext) in
                try await self.respond(to: request)
            },
            server: HTTPServerBuilder { responder in
                SandboxChannel(http: HTTP1Channel(responder: responder)) {
                    ConnectionHandler(
                        patience: TimeAmount(self.options.patience),
                        connections: self.connections
                    ) { self.service.refusal($0) }
                }
            },
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port), serverName: nil),
            onServerRunning: { channel in
                self.state.withLock { $0.listener = channel }
                await onReady(
                    SandboxAddress(
                        host: self.options.host,
                        port: channel.localAddress?.port ?? self.options.port))
            },
            logger: logger)
    }

    private func respond(to request: Request) async throws -> Response {
        var headers = WireHeaders(
            request.headers.map { (name: $0.name.rawName, value: $0.value) })
        headers["Host"] = request.head.authority ?? headers["Host"]
        func no(_ fault: Fault) -> Response {
            response(.whole(service.refusal(fault, to: headers)), to: request)
        }
        guard options.isServed(as: headers["Host"]) else {
            return no(
                Fault(
                    421, "421",
                    "The sandbox is not served under the name '\(headers["Host"] ?? "")'. "
                        + "The option --allow-host lets it be."))
        }
        // HEAD is answered like GET, without the body (RFC 9110, 9.3.2).
        let verb = request.method == .head ? "GET" : request.method.rawValue
        guard let method = WireRequest.Method(rawValue: verb) else { return no(.methodUnknown) }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: Self.largestBody)
        } catch let error as HTTPParserError {
            throw error
        } catch {
            return no(
                Fault(
                    413, "413", "The request body is too large.",
                    headers: ["Connection": "close"]))
        }
        let wire = WireRequest(
            method, request.head.path ?? "/", headers: headers,
            body: Array(body.readableBytesView))
        return response(await service.deliver(wire), to: request)
    }

    private func response(_ delivery: Delivery, to request: Request) -> Response {
        let (wire, cut): (WireResponse, String?) =
            switch delivery {
            case .whole(let response): (response, nil)
            case .truncated(let response, let bytes): (response, "\(bytes)")
            case .cut: (service.refusal(Fault(500, "800094", "")), "cut")
            }
        var fields = HTTPFields()
        for field in wire.headers.fields {
            if let name = HTTPFields.Element.Name(field.name) {
                fields.append(HTTPFields.Element(name: name, value: field.value))
            }
        }
        if let cut, let name = HTTPFields.Element.Name(DeliveryHandler.cutHeader) {
            fields[name] = cut
        }
        if !wire.reason.isEmpty, let name = HTTPFields.Element.Name(DeliveryHandler.reasonHeader) {
            fields[name] = wire.reason
        }
        let bytes = request.method == .head ? ByteBuffer() : ByteBuffer(bytes: wire.body)
        return Response(
            status: HTTPResponse.Status(code: wire.status), headers: fields,
            body: ResponseBody(contentLength: wire.body.count) { writer in
                if bytes.readableBytes > 0 { try await writer.write(bytes) }
                try await writer.finish(nil)
            })
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
        if error is SocketAddressError { return EADDRNOTAVAIL }
        return (error as? IOError)?.errnoCode
    }
}

/// Hummingbird's HTTP/1.1, with `DeliveryHandler` below it and `ConnectionHandler` around it.
struct SandboxChannel: ServerChildChannel {
    let http: HTTP1Channel
    let guarding: @Sendable () -> ConnectionHandler

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        http.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let encoder = try pipeline.context(handlerType: HTTPResponseEncoder.self).handler
            try pipeline.addHandler(
                DeliveryHandler(), position: .after(encoder))
            let decoder = try pipeline.context(
                handlerType: ByteToMessageHandler<HTTPRequestDecoder>.self
            ).handler
            try pipeline.addHandler(guarding(), position: .after(decoder))
            return value
        }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await http.handle(value: value, logger: logger)
    }
}
