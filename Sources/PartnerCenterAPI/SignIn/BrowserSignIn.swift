import Cryptography
import Domain
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// A sign-in in a browser of this machine (RFC 8252). The authority sends the browser back to a
/// port of this machine with a code, which only the program that began the sign-in can use (RFC
/// 7636).
package struct BrowserSignIn: Sendable {
    /// The address to open in the browser.
    package let address: String
    let redirect: String
    let state: String
    let verifier: Secret

    /// What the browser came back with.
    package enum Return: Equatable, Sendable {
        case code(Secret)
        case declined
        /// The authority's reason why there is no code.
        case refused(Refusal)
    }

    /// Reads the request that the browser made when it came back. Nil for a request that is not of
    /// this sign-in: it does not know the state.
    package func answer(_ target: String) -> Return? {
        let plus = target.replacingOccurrences(of: "+", with: "%20")
        guard let parts = URLComponents(string: plus), parts.path == "/" else { return nil }
        var fields: [String: String] = [:]
        for item in parts.queryItems ?? [] where fields[item.name] == nil {
            fields[item.name] = item.value
        }
        guard fields["state"] == state else { return nil }
        if let code = fields["code"], !code.isEmpty { return .code(Secret(code)) }
        guard let error = fields["error"] else { return nil }
        if error == "access_denied" { return .declined }
        let problem = AuthorityProblem(
            WireResponse(status: 400),
            [
                "error": .string(error),
                "error_description": .string(fields["error_description"] ?? ""),
            ], hiding: [], retryAfter: nil)
        return .refused(problem.refusal)
    }
}

extension SignInAuthority {
    /// Begins a sign-in. `base` is the authority's address for the browser, `port` the port of this
    /// machine that it comes back to.
    package func browserSignIn(at base: ServiceAddress, port: Int) -> BrowserSignIn {
        let (state, verifier) = (Self.randomText(), Self.randomText())
        // Applications are registered with this address for any port.
        let redirect = "http://localhost:\(port)"
        let challenge = SHA256.hash(of: Array(verifier.utf8))
        let query = [
            ("client_id", clientID), ("response_type", "code"), ("redirect_uri", redirect),
            ("response_mode", "query"), ("scope", userScope), ("state", state),
            ("code_challenge", Self.base64URL(challenge)), ("code_challenge_method", "S256"),
            // The user who is signed in already may be the wrong one.
            ("prompt", "select_account"),
        ]
        let asked = query.map { "\($0)=\(escaped($1))" }.joined(separator: "&")
        return BrowserSignIn(
            address: "\(base.text)/\(escaped(tenant))/oauth2/v2.0/authorize?\(asked)",
            redirect: redirect, state: state, verifier: Secret(verifier))
    }

    /// Gets tokens with what the browser came back with.
    package func grant(
        for signIn: BrowserSignIn, _ answer: BrowserSignIn.Return
    ) async throws(SignInError) -> TokenGrant {
        let code: Secret
        switch answer {
        case .code(let given): code = given
        case .declined: throw .declined
        case .refused(let refusal): throw .refused(refusal)
        }
        do {
            return try await token(
                [
                    ("grant_type", "authorization_code"), ("client_id", clientID),
                    ("code", code.revealed), ("redirect_uri", signIn.redirect),
                    ("code_verifier", signIn.verifier.revealed), ("scope", userScope),
                ], hiding: [code, signIn.verifier])
        } catch {
            throw SignInError(error)
        }
    }

    /// 256 random bits, in letters that an address may have.
    private static func randomText() -> String {
        base64URL((0..<32).map { _ in UInt8.random(in: 0...255) })
    }

    private static func base64URL(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }
}

/// Listens on a port of this machine, for this machine alone, until a browser comes back to it.
package final class LoopbackListener: Sendable {
    /// The port it listens on.
    package let port: Int
    /// The requests, one after another. Ends when the listener is closed.
    package let requests: AsyncStream<BrowserRequest>
    private let channel: any Channel
    private let told: AsyncStream<BrowserRequest>.Continuation

    /// One request to the port.
    package struct BrowserRequest: Sendable {
        /// From the slash on, with the query.
        package let target: String
        fileprivate let channel: any Channel

        /// Answers with a page, and closes the connection.
        package func show(_ html: String, status: Int = 200) {
            let headers: HTTPHeaders = [
                "Content-Type": "text/html; charset=utf-8",
                "Content-Length": "\(html.utf8.count)", "Cache-Control": "no-store",
                "Content-Security-Policy": "default-src 'none'", "Referrer-Policy": "no-referrer",
                "Connection": "close",
            ]
            let head = HTTPResponseHead(
                version: .http1_1, status: .init(statusCode: status), headers: headers)
            channel.write(HTTPServerResponsePart.head(head), promise: nil)
            let body = channel.allocator.buffer(string: html)
            channel.write(HTTPServerResponsePart.body(.byteBuffer(body)), promise: nil)
            channel.writeAndFlush(HTTPServerResponsePart.end(nil)).whenComplete { [channel] _ in
                channel.close(promise: nil)
            }
        }
    }

    private init(
        _ channel: any Channel, _ requests: AsyncStream<BrowserRequest>,
        _ told: AsyncStream<BrowserRequest>.Continuation
    ) {
        self.channel = channel
        self.requests = requests
        self.told = told
        port = channel.localAddress?.port ?? 0
    }

    /// Listens on any port that is free. Throws the system's error if it cannot.
    package static func open() async throws -> LoopbackListener {
        let (requests, told) = AsyncStream.makeStream(
            of: BrowserRequest.self, bufferingPolicy: .bufferingNewest(16))
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(
                        LoopbackHandler { told.yield($0) })
                }
            }
        let channel = try await bootstrap.bind(host: "127.0.0.1", port: 0).get()
        return LoopbackListener(channel, requests, told)
    }

    /// Stops listening, and ends `requests`.
    package func close() async {
        told.finish()
        try? await channel.close()
    }

    private final class LoopbackHandler: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart

        private let tell: (BrowserRequest) -> Void

        init(_ tell: @escaping (BrowserRequest) -> Void) { self.tell = tell }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            guard case .head(let head) = unwrapInboundIn(data) else { return }
            let request = BrowserRequest(target: head.uri, channel: context.channel)
            guard head.method == .GET else { return request.show("", status: 405) }
            tell(request)
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            context.close(promise: nil)
        }
    }
}

/// Why a sign-in by device code or browser failed.
package enum SignInError: Error, Equatable {
    /// The user declined on the other device.
    case declined
    /// Nobody entered the code in time.
    case codeExpired
    /// The authority does not know the code any more.
    case codeUnknown
    /// Nobody came back from the browser in time.
    case notFinished
    /// The operator cancelled it here.
    case cancelled
    /// The authority refused, or could not be reached.
    case refused(Refusal)

    init(_ refusal: Refusal) {
        self = refusal == .service(.stopped) ? .cancelled : .refused(refusal)
    }
}
