import AsyncHTTPClient
import Domain
import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(Glibc)
    import Glibc
#endif

extension ConnectionTrouble {
    /// Why a connection failed: the libraries' own words are for those who know the libraries.
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

    // The library is not ours to import: what it throws is known by where it was declared.
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
