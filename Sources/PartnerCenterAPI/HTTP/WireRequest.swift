import Domain
import Foundation

/// A request as it goes to the service, less the host.
package struct WireRequest: Equatable, Sendable {
    package var method: Method
    /// From the slash on, with the query: `/v1/customers?size=40`.
    package var target: String
    package var headers: WireHeaders
    package var body: [UInt8]

    package init(
        _ method: Method, _ target: String, headers: WireHeaders = [:], body: [UInt8] = []
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }

    /// The verbs the service has.
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case patch = "PATCH"
        case put = "PUT"
        case delete = "DELETE"
    }
}

/// The answer to one.
package struct WireResponse: Equatable, Sendable {
    package var status: Int
    /// The phrase of the status line; the only place where an MFA refusal is explained. Empty
    /// where the way it came does not carry one.
    package var reason: String
    package var headers: WireHeaders
    package var body: [UInt8]

    package init(
        status: Int, reason: String = "", headers: WireHeaders = [:], body: [UInt8] = []
    ) {
        self.status = status
        self.reason = reason
        self.headers = headers
        self.body = body
    }
}

/// Header fields; their names are found in any case.
package struct WireHeaders: Equatable, Sendable, ExpressibleByDictionaryLiteral {
    package private(set) var fields: [(name: String, value: String)]

    package init(_ fields: [(name: String, value: String)] = []) { self.fields = fields }

    package init(dictionaryLiteral elements: (String, String)...) {
        fields = elements.map { (name: $0.0, value: $0.1) }
    }

    package static func == (left: WireHeaders, right: WireHeaders) -> Bool {
        left.fields.elementsEqual(right.fields) { $0 == $1 }
    }

    /// The value of the first field of that name; setting replaces all of them, nil removes them.
    package subscript(_ name: String) -> String? {
        get {
            let lowercased = name.lowercased()
            return fields.first { $0.name.lowercased() == lowercased }?.value
        }
        set {
            let lowercased = name.lowercased()
            fields.removeAll { $0.name.lowercased() == lowercased }
            if let newValue { fields.append((name: name, value: newValue)) }
        }
    }
}

/// An id as one part of a path: orders have ids with slashes and signs in them.
func escaped<Thing>(_ id: Identifier<Thing>) -> String { escaped(id.text) }

/// Text as one part of a path, or one value of a query.
func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
}

private let plain = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

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
