import AsyncHTTPClient
import Domain
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// Sends requests over HTTP/1.1. TLS is verified; redirects are not followed, as they would carry
/// the token elsewhere.
package final class HTTPTransport: Transport {
    private let address: ServiceAddress
    private let client: HTTPClient
    private let limits: Limits

    /// Time-outs and the largest body.
    package struct Limits: Equatable, Sendable {
        /// Seconds for a connection, with TLS and the proxy's handshake.
        package var connect = 10.0
        /// Seconds without any byte while an answer is awaited.
        package var read = 60.0
        /// Seconds for the whole exchange.
        package var whole = 120.0
        /// Bytes of one body. The list of a hundred thousand customers has about 50 MB.
        package var body = 128 << 20

        /// The usual limits.
        package init() {}
    }

    /// The proxy is a parameter: the environment is not read.
    package init(
        _ address: ServiceAddress, proxy: ProxySettings? = nil, limits: Limits = Limits()
    ) {
        self.address = address
        self.limits = limits
        var configuration = HTTPClient.Configuration(
            certificateVerification: .fullVerification, redirectConfiguration: .disallow,
            timeout: .init(connect: .seconds(limits.connect), read: .seconds(limits.read)),
            proxy: proxy.map(HTTPClient.Configuration.Proxy.init))
        configuration.httpVersion = .http1Only
        // The caller decides whether to try again.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.http1_1ConnectionDebugInitializer = ReasonPhrase.install
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Closes its connections. Call it once, after the last request.
    package func shutdown() async { try? await client.shutdown() }

    package func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        if Task.isCancelled { throw .cancelled }
        let collector = AnswerCollector(limit: limits.body)
        let task: HTTPClient.Task<WireResponse>
        do {
            task = client.execute(
                request: try translated(request), delegate: collector,
                deadline: .now() + .seconds(limits.whole))
        } catch {
            throw .notSent(ConnectionTrouble(error))
        }
        do {
            return try await withTaskCancellationHandler {
                try await task.get()
            } onCancel: {
                task.cancel()
            }
        } catch {
            if error as? HTTPClientError == .cancelled { throw .cancelled }
            let cause = ConnectionTrouble(error)
            throw collector.wasSent ? .noAnswer(cause) : .notSent(cause)
        }
    }

    private func translated(_ request: WireRequest) throws -> HTTPClient.Request {
        var headers = HTTPHeaders(request.headers.fields.map { ($0.name, $0.value) })
        headers.replaceOrAdd(name: "User-Agent", value: "partnerdeck")
        return try HTTPClient.Request(
            url: address.text + request.target,
            method: HTTPMethod(rawValue: request.method.rawValue),
            headers: headers, body: request.body.isEmpty ? nil : .bytes(request.body))
    }
}

extension TimeAmount {
    fileprivate static func seconds(_ seconds: Double) -> TimeAmount {
        .nanoseconds(Int64(seconds * 1e9))
    }
}

extension HTTPClient.Configuration.Proxy {
    fileprivate init(_ proxy: ProxySettings) {
        switch proxy.kind {
        case .socks5: self = .socksServer(host: proxy.host, port: proxy.port)
        case .http:
            self = .server(
                host: proxy.host, port: proxy.port,
                authorization: proxy.credentials.map {
                    let parts = $0.revealed.split(
                        separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                    return .basic(username: String(parts[0]), password: String(parts[1]))
                })
        }
    }
}

/// Collects one answer, and remembers whether its request was sent: what was never sent may be
/// repeated, what was sent may have been done.
final class AnswerCollector: HTTPClientResponseDelegate {
    typealias Response = WireResponse

    private let limit: Int
    private let state = Mutex(PartialAnswer())

    private struct PartialAnswer {
        var wasSent = false
        var response = WireResponse(status: 0)
    }

    /// The body is larger than `limit` bytes.
    struct TooLarge: Error {
        let limit: Int
    }

    init(limit: Int) { self.limit = limit }

    var wasSent: Bool { state.withLock { $0.wasSent } }

    // The body goes out only after the head: before this moment the service cannot act on it.
    func didSendRequestHead(task: HTTPClient.Task<Response>, _ head: HTTPRequestHead) {
        state.withLock { $0.wasSent = true }
    }

    func didReceiveHead(
        task: HTTPClient.Task<Response>, _ head: HTTPResponseHead
    ) -> EventLoopFuture<Void> {
        state.withLock {
            var headers = WireHeaders(head.headers.map { (name: $0.name, value: $0.value) })
            $0.response.reason = headers[ReasonPhrase.header] ?? ""
            headers[ReasonPhrase.header] = nil
            $0.response.headers = headers
            $0.response.status = Int(head.status.code)
        }
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didReceiveBodyPart(
        task: HTTPClient.Task<Response>, _ buffer: ByteBuffer
    ) -> EventLoopFuture<Void> {
        let isTooLarge = state.withLock {
            $0.response.body += buffer.readableBytesView
            return $0.response.body.count > limit
        }
        return isTooLarge
            ? task.eventLoop.makeFailedFuture(TooLarge(limit: limit))
            : task.eventLoop.makeSucceededVoidFuture()
    }

    func didFinishRequest(task: HTTPClient.Task<Response>) throws -> Response {
        state.withLock { $0.response }
    }
}

extension ConnectionTrouble {
    /// Why a connection failed, in our words instead of the libraries'.
    init(_ error: any Error) {
        switch error {
        case let error as HTTPClientError: self.init(client: error)
        case let error as NIOConnectionError:
            // Each address of the name was tried; the first failure says enough.
            self =
                error.connectionErrors.first.map { ConnectionTrouble($0.error) }
                ?? .nameNotFound(error.host)
        case let error as IOError: self.init(errno: error.errnoCode)
        case is ChannelError, HTTPParserError.invalidEOFState: self = .closed
        case is HTTPParserError: self = .notHTTP
        case let error as AnswerCollector.TooLarge: self = .answerTooLarge(bytes: error.limit)
        default: self = Self.isOfTLS(error) ? Self(ofTLS: "\(error)") : .failed
        }
    }

    private init(client error: HTTPClientError) {
        switch error {
        case .connectTimeout, .readTimeout, .writeTimeout, .deadlineExceeded,
            .getConnectionFromPoolTimeout, .tlsHandshakeTimeout, .socksHandshakeTimeout,
            .httpProxyHandshakeTimeout:
            self = .timedOut
        case .remoteConnectionClosed, .uncleanShutdown: self = .closed
        case .proxyAuthenticationRequired: self = .proxyWantsPassword
        // Any answer to CONNECT but a 2xx and 407.
        case .invalidProxyResponse: self = .proxyRefused
        default: self = .failed
        }
    }

    private init(errno code: CInt) {
        switch code {
        case ECONNREFUSED: self = .refused
        case ETIMEDOUT: self = .timedOut
        case ECONNRESET, EPIPE: self = .closed
        case ENETUNREACH, EHOSTUNREACH: self = .noNetwork
        default: self = .failed
        }
    }

    // We don't import that library, so its errors are recognised by the name of their module.
    private static func isOfTLS(_ error: any Error) -> Bool {
        String(reflecting: type(of: error)).hasPrefix("NIOSSL.")
    }

    private init(ofTLS description: String) {
        let said = description.lowercased()
        if said.contains("uncleanshutdown") {
            self = .closed
        } else {
            self =
                said.contains("certificate") || said.contains("hostname")
                ? .certificateNotAccepted : .noTLS
        }
    }
}

/// Adds the phrase of the status line to an answer as a header, because NIO's parser drops the
/// phrase of every status it knows: an MFA refusal is explained nowhere else (reference, 1.3).
final class ReasonPhrase: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = HTTPClientRequestPart
    typealias OutboundOut = HTTPClientRequestPart

    /// The name of that header; it never leaves this process.
    static let header = "X-Partnerdeck-Reason-Phrase"

    private var isAwaitingStatus = false
    private var held = ByteBuffer()

    /// Puts one before the parser of a new connection.
    @Sendable static func install(in channel: any Channel) -> EventLoopFuture<Void> {
        channel.eventLoop.submit {
            let pipeline = channel.pipeline.syncOperations
            let parser = try pipeline.handler(
                type: ByteToMessageHandler<HTTPResponseDecoder>.self)
            try pipeline.addHandler(ReasonPhrase(), position: .before(parser))
        }
    }

    // Requests are not pipelined: what comes after one begins with a status line.
    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .head = unwrapOutboundIn(data) { isAwaitingStatus = true }
        context.write(data, promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard isAwaitingStatus else { return context.fireChannelRead(data) }
        var part = unwrapInboundIn(data)
        held.writeBuffer(&part)
        let bytes = held.readableBytesView
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
            // No status line is that long: the parser may say what is wrong with it.
            if held.readableBytes > 4096 { release(context) }
            return
        }
        let line = String(decoding: bytes[..<end], as: UTF8.self)
        let words = line.split(separator: " ", maxSplits: 2)
        // After an interim status (1xx) the real one is still to come.
        guard words.count > 1, let status = Int(words[1].prefix(3)), status >= 200 else {
            return release(context)
        }
        let phrase = words.count > 2 ? words[2].filter { $0.isASCII && !$0.isNewline } : ""
        var passed = context.channel.allocator.buffer(capacity: held.readableBytes + 128)
        passed.writeBytes(bytes[...end])
        passed.writeString("\(Self.header): \(phrase)\r\n")
        passed.writeBytes(bytes[(end + 1)...])
        held = passed
        isAwaitingStatus = false
        release(context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        if held.readableBytes > 0 { release(context) }
        context.fireChannelInactive()
    }

    private func release(_ context: ChannelHandlerContext) {
        let passed = held
        held = ByteBuffer()
        context.fireChannelRead(wrapInboundOut(passed))
    }
}
