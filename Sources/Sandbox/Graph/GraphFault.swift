import Domain
import Foundation
import PartnerCenterAPI

extension Fault {
    /// A refusal in Graph's words: its codes are words (reference of 2026, appendix 1.1).
    static func graph(_ status: Int, _ code: String, _ message: String) -> Fault {
        Fault(status, code, message)
    }

    /// 400 for anything in a request that Graph does not take.
    static func badRequest(_ message: String) -> Fault { graph(400, "badRequest", message) }

    /// 403 without consent, or without the permission that the request needs.
    static let requestDenied = graph(
        403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.")

    /// 401 for a token that is not accepted.
    static func invalidToken(_ message: String) -> Fault {
        Fault(
            401, "InvalidAuthenticationToken", message,
            headers: [
                "WWW-Authenticate":
                    "Bearer realm=\"\", error=\"invalid_token\", "
                    + "error_description=\"\(message)\""
            ])
    }

    /// 404 for a relationship that is not there, or a request of one.
    static func noItem(_ id: String) -> Fault {
        graph(404, "itemNotFound", "The resource '\(id)' was not found.")
    }

    /// The answer in Graph's envelope. What Partner Center says by number, as the referee does, is
    /// said by Graph's word for the status.
    func graphResponse(_ trace: ActTrace, at now: Date) -> WireResponse {
        let body = GraphErrorResource(
            code: graphCode, message: description.isEmpty ? reason : description,
            // Without a zone, as Graph writes it.
            date: String(now.iso8601.dropLast()), requestID: trace.correlationID,
            clientRequestID: trace.requestID)
        var response = WireResponse(status: status, headers: headers, body: body.bytes)
        response.headers["Content-Type"] = Reply.contentType
        return response
    }

    private var graphCode: String {
        guard code.allSatisfy(\.isNumber) else { return code }
        return switch status {
        case 400: "badRequest"
        case 401: "InvalidAuthenticationToken"
        case 403: "Forbidden"
        case 404: "itemNotFound"
        case 405: "methodNotAllowed"
        case 409: "conflict"
        case 412: "preconditionFailed"
        case 429: "TooManyRequests"
        case 503: "serviceNotAvailable"
        default: "generalException"
        }
    }
}

extension ActTrace {
    /// The ids of a request to Graph: its own of the client, and a new one of the service's.
    init(graph headers: WireHeaders) {
        let sent = headers["client-request-id"]?.trimmingCharacters(in: .whitespaces) ?? ""
        self.init(
            correlationID: UUID().uuidString.lowercased(),
            requestID: sent.isEmpty || sent.count > 128 ? UUID().uuidString.lowercased() : sent)
    }
}

extension WireResponse {
    /// Adds the headers of every answer of Graph.
    mutating func addGraphHeaders(_ trace: ActTrace, to request: WireRequest, at now: Date) {
        headers["request-id"] = trace.correlationID
        if request.headers["return-client-request-id"]?.lowercased() == "true" {
            headers["client-request-id"] = trace.requestID
        }
        headers["OData-Version"] = "4.0"
        headers["Date"] = HTTPDate.text(now)
    }
}
