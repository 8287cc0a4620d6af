import Domain
import Foundation

/// The half of the line that changes things. There is no DELETE: on a customer that would be the
/// sandbox's purge (reference, 6.1).
package struct ServiceWriter: Sendable {
    private let line: ServiceLine

    package init(_ line: ServiceLine) { self.line = line }

    /// The same, for the write of an act.
    func under(_ act: ActContext) -> ServiceWriter { ServiceWriter(line.under(act)) }

    func rest(_ seconds: Double) async throws(Refusal) { try await line.rest(seconds) }

    /// A change of what is there; `etag` from reading it just before, nil for none.
    func patch(
        _ target: String, _ resource: some Resource, etag: String? = nil, about aim: CallAim
    ) -> ServiceCall {
        var request = WireRequest(.patch, "/v1" + target, body: resource.bytes)
        request.headers["If-Match"] = etag.map { $0.hasPrefix("\"") ? $0 : "\"\($0)\"" }
        return line.call(request, about: aim)
    }

    /// Something new, or a deed.
    func post(_ target: String, _ body: JSONObject, about aim: CallAim) -> ServiceCall {
        line.call(
            WireRequest(.post, "/v1" + target, body: JSON.object(body).bytes), about: aim)
    }

    func send(_ call: ServiceCall) async throws(Refusal) -> WriteAnswer {
        try await line.write(call)
    }
}
