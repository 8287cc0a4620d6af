import CCurl
import Domain
import Foundation

/// Sends requests over HTTP/1.1 by the system's libcurl. TLS is verified; redirects are not
/// followed, as they would carry the token elsewhere.
package final class HTTPTransport: Transport {
    private let address: ServiceAddress
    private let proxy: ProxySettings?
    private let limits: Limits
    private let thread: HTTPThread

    /// Time-outs and the largest body.
    package struct Limits: Equatable, Sendable {
        /// Seconds for a connection, with TLS and the proxy's handshake.
        package var connect = 10.0
        /// Seconds without any byte while an answer is awaited; counted in whole ones.
        package var read = 60.0
        /// Seconds for the whole exchange.
        package var whole = 120.0
        /// Bytes of one body. The list of a hundred thousand customers has about 50 MB.
        package var body = 128 << 20

        /// The usual limits.
        package init() {}
    }

    /// The proxy is a parameter: the environment is not read. `library` is the file of libcurl,
    /// which is loaded for the first request.
    package init(
        _ address: ServiceAddress, proxy: ProxySettings? = nil, limits: Limits = Limits(),
        library: String = HTTPTransport.systemLibrary
    ) {
        self.address = address
        self.proxy = proxy
        self.limits = limits
        thread = HTTPThread(library: library)
    }

    /// The file of the system's libcurl.
    package static let systemLibrary = "libcurl.so.4"

    /// Loads the system's libcurl, unless that was done. Returns false if it is missing or too old.
    package static func loadLibrary() -> Bool { http_load(systemLibrary) }

    deinit { thread.close() }

    /// Closes its connections. Call it once, after the last request.
    package func shutdown() async { await thread.shutdown() }

    package func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        if Task.isCancelled { throw .cancelled }
        try thread.start()
        let exchange = try HTTPExchange(request, to: address, through: proxy, limits)
        return try await withTaskCancellationHandler {
            await withCheckedContinuation { thread.add(exchange, $0) }
        } onCancel: {
            thread.cancel(exchange)
        }.get()
    }
}

/// One request on its way, and what has come of its answer.
///
/// Once it is added to the thread of the transport, only the thread uses it.
final class HTTPExchange: @unchecked Sendable {
    /// The request as the shim has it.
    let request: OpaquePointer
    /// Whether its task was cancelled; guarded by the state of the thread.
    var isCancelled = false
    private let limit: Int
    private let proxyHost: String
    private let host: String
    private var response = WireResponse(status: 0)
    private var fields: [(name: String, value: String)] = []
    private var hasHead = false
    /// Why no more of the answer was taken.
    private var objection: ConnectionTrouble?

    /// Throws `notSent` for a header or a target that cannot be sent.
    init(
        _ request: WireRequest, to address: ServiceAddress, through proxy: ProxySettings?,
        _ limits: HTTPTransport.Limits
    ) throws(TransportError) {
        // Without the slash, the target might go on with the name of the host.
        guard request.target.hasPrefix("/"),
            request.headers.fields.allSatisfy(Self.isSendable),
            let made = http_exchange_make(request.method.rawValue, address.text + request.target)
        else { throw .notSent(.failed) }
        self.request = made
        limit = limits.body
        host = address.host
        proxyHost = proxy?.host ?? ""
        addHeaders(of: request)
        if !request.body.isEmpty || [.post, .put, .patch].contains(request.method) {
            http_exchange_set_body(made, request.body, request.body.count)
        }
        if let proxy { set(proxy) }
        http_exchange_set_limits(
            made, Int(limits.connect * 1000), Int(limits.read.rounded(.up)),
            Int(limits.whole * 1000))
        http_exchange_set_answer(
            made, Unmanaged.passUnretained(self).toOpaque(),
            { HTTPExchange.of($0).take(line: UnsafeBufferPointer(start: $1, count: $2)) },
            { HTTPExchange.of($0).take(body: UnsafeBufferPointer(start: $1, count: $2)) })
    }

    deinit { http_exchange_free(request) }

    /// The exchange that the shim was given as context.
    static func of(_ context: UnsafeMutableRawPointer?) -> HTTPExchange {
        Unmanaged<HTTPExchange>.fromOpaque(context!).takeUnretainedValue()
    }

    /// Whether a header is a name and a value of one line (RFC 9110, 5).
    private static func isSendable(_ name: String, _ value: String) -> Bool {
        let isName = !name.isEmpty && name.utf8.allSatisfy { (33...126).contains($0) && $0 != 58 }
        return isName && value.utf8.allSatisfy { $0 >= 32 && $0 != 127 || $0 == 9 }
    }

    private func addHeaders(of wire: WireRequest) {
        var headers = wire.headers
        headers["User-Agent"] = "partnerdeck"
        for (name, value) in headers.fields {
            http_exchange_add_header(request, value.isEmpty ? "\(name);" : "\(name): \(value)")
        }
        // Without these, libcurl adds its own.
        for name in ["Accept", "Content-Type", "Expect"] where headers[name] == nil {
            http_exchange_add_header(request, "\(name):")
        }
    }

    private func set(_ proxy: ProxySettings) {
        let scheme = proxy.kind == .http ? "http" : "socks5h"
        let parts = proxy.credentials?.revealed.split(
            separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        http_exchange_set_proxy(
            request, "\(scheme)://\(proxy.host):\(proxy.port)", parts.map { String($0[0]) },
            parts.map { String($0[1]) })
    }

    /// Takes a line of the head. An interim answer (1xx) is forgotten at its end, and the lines
    /// after the body are left out.
    private func take(line bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if hasHead { return true }
        let line = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
        if response.status == 0 { return take(status: line) }
        if line.isEmpty {
            hasHead = response.status >= 200
            if hasHead { response.headers = WireHeaders(fields) } else { response.status = 0 }
            fields = []
            return true
        }
        if line.first?.isWhitespace == true, let last = fields.indices.last {
            // The value of the line before goes on (RFC 9112, 5.2).
            fields[last].value += " " + line.trimmingCharacters(in: .whitespaces)
            return true
        }
        guard let colon = line.firstIndex(of: ":") else { return object(.notHTTP) }
        let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        fields.append((name: String(line[..<colon]), value: value))
        return true
    }

    private func take(status line: String) -> Bool {
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count > 1, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]),
            (100...999).contains(status)
        else { return object(.notHTTP) }
        response.status = status
        response.reason = words.count > 2 ? words[2].filter(\.isASCII) : ""
        return true
    }

    private func take(body bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        response.body += bytes
        return response.body.count <= limit ? true : object(.answerTooLarge(bytes: limit))
    }

    private func object(_ why: ConnectionTrouble) -> Bool {
        objection = why
        return false
    }

    /// What came of it. A head without an end is none: libcurl takes the end of the connection for
    /// the end of the head.
    func result(of ending: http_ending) -> Result<WireResponse, TransportError> {
        if ending.end == http_answered, hasHead { return .success(response) }
        let why = ending.end == http_answered ? .closed : trouble(ending.end)
        return .failure(ending.was_sent ? .noAnswer(why) : .notSent(why))
    }

    private func trouble(_ end: http_end) -> ConnectionTrouble {
        switch end {
        case http_refused: .refused
        case http_timed_out: .timedOut
        case http_closed: .closed
        case http_no_network: .noNetwork
        case http_name_not_found: .nameNotFound(host)
        case http_proxy_not_found: .nameNotFound(proxyHost)
        case http_certificate_not_accepted: .certificateNotAccepted
        case http_no_tls: .noTLS
        case http_not_http: .notHTTP
        case http_proxy_wants_password: .proxyWantsPassword
        case http_proxy_refused: .proxyRefused
        case http_not_taken: objection ?? .failed
        default: .failed
        }
    }
}
