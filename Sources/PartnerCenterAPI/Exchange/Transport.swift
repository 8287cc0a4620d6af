import Domain

/// The way to a service: over HTTP, or to one in this process.
package protocol Transport: Sendable {
    /// Sends the request once and answers what came back, whatever its status. Throws when no
    /// whole answer came.
    func send(_ request: WireRequest) async throws(TransportError) -> WireResponse
}

/// Why no answer came.
package enum TransportError: Error, Equatable, Sendable {
    /// Nothing was sent: no connection. Why.
    case notSent(ConnectionTrouble)
    /// It may have been received: the connection ended, or time ran out, before a whole answer.
    case noAnswer(ConnectionTrouble)
    /// The caller gave up.
    case cancelled
}
