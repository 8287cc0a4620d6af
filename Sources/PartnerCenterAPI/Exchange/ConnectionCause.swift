import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(Glibc)
    import Glibc
#endif

/// Why a connection failed, in a few words for whoever reads the sentence around it: the
/// libraries' own words are for those who know the libraries.
enum ConnectionCause {
    static func words(for error: any Error) -> String {
        switch error {
        case let error as HTTPClientError: words(for: error)
        case let error as NIOConnectionError: words(for: error)
        case let error as IOError: words(forErrno: error.errnoCode) ?? "\(error)"
        case is ChannelError, HTTPParserError.invalidEOFState:
            "the connection was closed before an answer"
        default: isOfTLS(error) ? words(ofTLS: "\(error)") : "\(error)"
        }
    }

    private static func words(for error: HTTPClientError) -> String {
        switch error {
        case .connectTimeout, .readTimeout, .writeTimeout, .deadlineExceeded,
            .getConnectionFromPoolTimeout, .tlsHandshakeTimeout, .socksHandshakeTimeout,
            .httpProxyHandshakeTimeout:
            "timed out"
        case .remoteConnectionClosed, .uncleanShutdown:
            "the connection was closed before an answer"
        case .proxyAuthenticationRequired: "the proxy wants a user name and password"
        case .invalidProxyResponse: "the proxy's answer was not understood"
        default: error.shortDescription
        }
    }

    /// Each address of the name was tried; the first failure says enough.
    private static func words(for error: NIOConnectionError) -> String {
        if let failure = error.connectionErrors.first { return words(for: failure.error) }
        return "the name \(error.host) was not found"
    }

    private static func words(forErrno code: CInt) -> String? {
        switch code {
        case ECONNREFUSED: "connection refused"
        case ETIMEDOUT: "timed out"
        case ECONNRESET, EPIPE: "the connection was closed before an answer"
        case ENETUNREACH, EHOSTUNREACH: "there is no network to it"
        default: nil
        }
    }

    // The library is not ours to import: what it throws is known by where it was declared.
    private static func isOfTLS(_ error: any Error) -> Bool {
        String(reflecting: type(of: error)).hasPrefix("NIOSSL.")
    }

    private static func words(ofTLS description: String) -> String {
        let said = description.lowercased()
        if said.contains("uncleanshutdown") { return "the connection was closed before an answer" }
        return said.contains("certificate") || said.contains("hostname")
            ? "the TLS certificate was not accepted" : "no TLS connection could be made"
    }
}
