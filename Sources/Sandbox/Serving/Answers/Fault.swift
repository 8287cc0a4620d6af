import Domain
import PartnerCenterAPI

/// A no, as it goes over the wire (reference, 2.5).
struct Fault: Error, Equatable, Sendable {
    let status: Int
    let code: String
    let description: String
    var reason = ""
    var headers: WireHeaders = [:]
    /// The gateway has a form of its own, and an MFA refusal none at all.
    var form = Form.envelope

    enum Form: Equatable, Sendable {
        case envelope, gateway, none
    }

    init(_ status: Int, _ code: String, _ description: String) {
        self.status = status
        self.code = code
        self.description = description
    }

    /// 400/800002, which stands for many texts.
    static func badInput(_ description: String) -> Fault { Fault(400, "800002", description) }

    /// 429, in the form of the gateway (api-throttling-guidance) or in the service's own.
    static func throttled(retryAfter seconds: Int, form: Form = .gateway) -> Fault {
        var fault = Fault(
            429, "429", "Rate limit is exceeded. Try again in \(seconds) seconds.")
        fault.headers["Retry-After"] = "\(seconds)"
        fault.form = form
        return fault
    }

    /// The one refusal that only its reason phrase explains (reference, 1.3).
    static var multiFactorRequired: Fault {
        var fault = Fault(401, "", "")
        fault.reason = "Unauthorized - MFA required"
        fault.headers["WWW-Authenticate"] = "Bearer error=\"invalid_token\""
        fault.form = .none
        return fault
    }

    /// A token that is no good, or not any more.
    static func unauthorized(_ code: String, _ description: String) -> Fault {
        var fault = Fault(401, code, description)
        fault.headers["WWW-Authenticate"] =
            "Bearer error=\"invalid_token\", error_description=\"\(description)\""
        return fault
    }

    var response: WireResponse {
        let body: [UInt8] =
            switch form {
            case .envelope:
                ErrorResource(
                    code: code, description: description, source: "PartnerDeckSandbox"
                ).bytes
            case .gateway:
                JSONValue.object([
                    "statusCode": JSONValue(integerLiteral: status),
                    "message": .string(description),
                ]).bytes
            case .none: []
            }
        var response = WireResponse(status: status, reason: reason, headers: headers, body: body)
        if form != .none { response.headers["Content-Type"] = Reply.contentType }
        return response
    }
}
