import Domain
import Foundation

/// A request to the service, without the host.
package struct WireRequest: Equatable, Sendable {
    /// The method.
    package var method: Method
    /// From the slash on, with the query: `/v1/customers?size=40`.
    package var target: String
    /// The headers to send.
    package var headers: WireHeaders
    /// The body to send; empty for none.
    package var body: [UInt8]

    package init(
        _ method: Method, _ target: String, headers: WireHeaders = [:], body: [UInt8] = []
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }

    /// The methods the service has.
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case patch = "PATCH"
        case put = "PUT"
        case delete = "DELETE"
    }
}

/// An answer.
package struct WireResponse: Equatable, Sendable {
    /// The status, such as 200.
    package var status: Int
    /// The phrase of the status line: an MFA refusal is explained nowhere else. Empty if the
    /// transport does not carry it.
    package var reason: String
    /// The headers that came.
    package var headers: WireHeaders
    /// The whole body.
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

/// Header fields. Names are found in any case.
package struct WireHeaders: Equatable, Sendable, ExpressibleByDictionaryLiteral {
    /// The fields in their order.
    package private(set) var fields: [(name: String, value: String)]

    package init(_ fields: [(name: String, value: String)] = []) { self.fields = fields }

    package init(dictionaryLiteral elements: (String, String)...) {
        fields = elements.map { (name: $0.0, value: $0.1) }
    }

    package static func == (left: WireHeaders, right: WireHeaders) -> Bool {
        left.fields.elementsEqual(right.fields) { $0 == $1 }
    }

    /// The value of the first field of that name. Setting replaces all of them; nil removes them.
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

/// An id as one part of a path: the ids of orders have slashes and signs in them.
func escaped<Thing>(_ id: Identifier<Thing>) -> String { escaped(id.text) }

/// Text as one part of a path, or one value of a query.
func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
}

private let plain = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

/// Sends requests to a service: over HTTP, or to one in this process.
package protocol Transport: Sendable {
    /// Sends the request once. Returns the answer, whatever its status. Throws if no whole answer
    /// came.
    func send(_ request: WireRequest) async throws(TransportError) -> WireResponse
}

/// Why no answer came.
package enum TransportError: Error, Equatable, Sendable {
    /// Nothing was sent: there was no connection. Says why.
    case notSent(ConnectionTrouble)
    /// It may have been received: the connection ended, or time ran out, before a whole answer.
    /// Says why.
    case noAnswer(ConnectionTrouble)
    /// The caller cancelled.
    case cancelled
}
