import AsyncHTTPClient
import Domain
import NIOCore
import NIOHTTP1

/// The way to a service over HTTP/1.1: TLS verified, redirects not followed, as they would carry
/// the token elsewhere.
package final class HTTPTransport: Transport {
    private let address: ServiceAddress
    private let client: HTTPClient
    private let limits: Limits

    /// How long to wait, and for how much.
    package struct Limits: Equatable, Sendable {
        /// Seconds for a connection, TLS and the proxy's handshake included.
        package var connect = 10.0
        /// Seconds of silence while an answer is awaited.
        package var read = 60.0
        /// Seconds for the whole exchange.
        package var whole = 120.0
        /// Bytes of one body. The list of a hundred thousand customers has about 50 MB.
        package var body = 128 << 20

        package init() {}
    }

    /// A proxy is handed in: the environment is not looked at.
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
        // Whoever calls decides whether to try again.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.http1_1ConnectionDebugInitializer = ReasonPhrase.install
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Closes its connections; to be called once, after the last request.
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
