/// Why there was no connection to a service, or no answer over it. Written as an English text, as
/// the journal has it; what partnerdeck has no sentence for is shown as it came.
package enum ConnectionTrouble: Hashable, Sendable, WordCoded {
    case refused, timedOut, closed, noNetwork, certificateNotAccepted, noTLS
    case nameNotFound(String)
    /// Something answered that does not speak HTTP.
    case notHTTP
    case answerTooLarge(bytes: Int)
    /// There was no answer in the time the operator was ready to wait.
    case tookLonger(seconds: Int)
    case proxyWantsPassword
    /// The proxy said no to a connection, mostly 403: its own rules do not let it through.
    case proxyRefused
    /// The variable's value names no proxy that can be used.
    case proxyUnusable(variable: String)
    /// One thing after the other that was asked failed.
    case answersFail
    /// The libraries failed in a way that has no words here.
    case failed
    case other(String)

    private static let fixed: [ConnectionTrouble] = [
        .refused, .timedOut, .closed, .noNetwork, .certificateNotAccepted, .noTLS, .notHTTP,
        .proxyWantsPassword, .proxyRefused, .answersFail, .failed,
    ]

    package init(word: String) {
        if let trouble = Self.fixed.first(where: { $0.word == word }) {
            self = trouble
        } else if let host = word.between("the name ", " was not found") {
            self = .nameNotFound(host)
        } else if let variable = word.between("", " names no proxy that can be used") {
            self = .proxyUnusable(variable: variable)
        } else if let bytes = word.between("the answer is larger than ", " bytes").flatMap({
            Int($0)
        }) {
            self = .answerTooLarge(bytes: bytes)
        } else if let seconds = word.between("no answer within ", " seconds").flatMap({ Int($0) }) {
            self = .tookLonger(seconds: seconds)
        } else {
            self = .other(word)
        }
    }

    package var word: String {
        switch self {
        case .refused: "connection refused"
        case .timedOut: "timed out"
        case .closed: "the connection was closed before an answer"
        case .noNetwork: "there is no network to it"
        case .certificateNotAccepted: "the TLS certificate was not accepted"
        case .noTLS: "no TLS connection could be made"
        case .nameNotFound(let host): "the name \(host) was not found"
        case .notHTTP: "what answered does not speak HTTP"
        case .answerTooLarge(let bytes): "the answer is larger than \(bytes) bytes"
        case .tookLonger(let seconds): "no answer within \(seconds) seconds"
        case .proxyWantsPassword: "the proxy wants a user name and password"
        case .proxyRefused: "the proxy refused the connection"
        case .proxyUnusable(let variable): "\(variable) names no proxy that can be used"
        case .answersFail: "one answer after the other failed"
        case .failed: "the connection failed"
        case .other(let text): text
        }
    }
}

extension ConnectionTrouble: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(word: text) }
}

extension String {
    fileprivate func between(_ start: String, _ end: String) -> String? {
        guard hasPrefix(start), hasSuffix(end), count > start.count + end.count else { return nil }
        return String(dropFirst(start.count).dropLast(end.count))
    }
}
