import Domain
import PartnerCenterAPI

/// An error answer of the service (reference, 2.5).
struct Fault: Error, Equatable, Sendable {
    let status: Int
    let code: String
    let description: String
    var reason = ""
    let headers: WireHeaders
    /// The form of the body: the gateway has its own, and an MFA refusal has no body.
    var form = Form.envelope

    enum Form: Equatable, Sendable {
        case envelope, gateway, none
    }

    init(
        _ status: Int, _ code: String, _ description: String, headers: WireHeaders = [:]
    ) {
        self.status = status
        self.code = code
        self.description = description
        self.headers = headers
    }

    /// 400/800002, the code of many texts.
    static func badInput(_ description: String) -> Fault { Fault(400, "800002", description) }

    /// 405 with the methods the path takes.
    static func methodNotAllowed(_ method: WireRequest.Method, allowed: [String]) -> Fault {
        Fault(
            405, "405", "The resource does not support \(method.rawValue).",
            headers: ["Allow": allowed.joined(separator: ", ")])
    }

    /// 429, in the form of the gateway (api-throttling-guidance) or in the service's own.
    static func throttled(retryAfter seconds: Int, form: Form = .gateway) -> Fault {
        var fault = Fault(
            429, "429", "Rate limit is exceeded. Try again in \(seconds) seconds.",
            headers: ["Retry-After": "\(seconds)"])
        fault.form = form
        return fault
    }

    /// 401 for a missing second factor, which only its reason phrase says (reference, 1.3).
    static var multiFactorRequired: Fault {
        var fault = Fault(
            401, "", "", headers: ["WWW-Authenticate": "Bearer error=\"invalid_token\""])
        fault.reason = "Unauthorized - MFA required"
        fault.form = .none
        return fault
    }

    /// 401 for a token that is not accepted.
    static func unauthorized(_ code: String, _ description: String) -> Fault {
        let challenge = "Bearer error=\"invalid_token\", error_description=\"\(description)\""
        return Fault(401, code, description, headers: ["WWW-Authenticate": challenge])
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

extension Fault {
    /// A refusal of the referee with Microsoft's code and an English text like the service's.
    /// Where the reference has no code ("removal refused": 2.7) it is 400/800002.
    init(_ refusal: Refusal) {
        if case .told(_, let answer) = refusal {
            self.init(answer.status ?? 400, answer.code ?? "800002", answer.description)
            return
        }
        let parts = (refusal.code ?? Self.ownCode(refusal)).split(separator: "/")
        self.init(
            Int(parts[0]) ?? 500, parts.count > 1 ? String(parts[1]) : "800094",
            Self.description(of: refusal))
    }

    private static func ownCode(_ refusal: Refusal) -> String {
        switch refusal {
        case .offerNotFound: "404/1000"
        case .storeBusy: "503/800094"
        case .storeFull, .storeFailed, .unreachable, .service, .journal: "500/800094"
        default: "400/800002"
        }
    }

    private static func description(of refusal: Refusal) -> String {
        switch refusal {
        case .notACustomer(let id):
            "The partner does not have a commerce relationship with the customer '\(id)'."
        case .alreadyACustomer(let id):
            "The partner already has a relationship with the customer '\(id)'."
        case .holdingNotFound(let holding): "The \(holding.kind) '\(holding.id)' was not found."
        case .offerNotFound(let id): "The offer '\(id)' was not found."
        case .offerNotSold(let id): "The offer '\(id)' is no longer available for purchase."
        case .offerSuspended(_, let subscription):
            "The customer already holds this offer. "
                + "Reactivate the suspended subscription '\(subscription)'."
        case .quantityOutOfRange(let quantity, let allowed):
            allowed.count == 1
                ? "The quantity \(quantity) is not possible: what is billed by usage has "
                    + "\(allowed.lowerBound)."
                : "The quantity \(quantity) is not between \(allowed.lowerBound) "
                    + "and \(allowed.upperBound)."
        case .alreadyIs(let status):
            "The asset status cannot be changed from \(status.word) to \(status.word)."
        case .statusCannotChange(let before, let after):
            "The asset status cannot be changed from \(before.word) to \(after.word)."
        case .irreversible: "It cannot be undone."
        case .relationshipEnded, .alreadyUndone, .nothingDone: "There is nothing to undo."
        case .runUnderway, .runBefore, .runUnanswered, .runUntold, .runClosed, .newestUnknown,
            .newestPending, .neverShown, .overtaken, .changedSince, .after:
            "Another change is under way."
        case .alreadyCancelled: "It has already been cancelled."
        case .alreadyEnding: "It has already been cancelled and ends at its renewal."
        case .notActivatedYet: "The subscription is not activated yet."
        case .notActive(let status):
            "The subscription cannot be updated in the state '\(status.word)'."
        case .suspendedByOthers:
            "The subscription cannot be updated in the state 'suspended'."
        case .statusUnrecognized(let word):
            "The status cannot be updated for a subscription in the state '\(word)'."
        case .cancelInstead:
            "The status cannot be updated for this subscription. Cancel it instead."
        case .seatsKept(.never): "The quantity of this subscription cannot be decreased."
        case .seatsKept:
            "The \(Rules.seatWindow)-hour window for reducing seats has passed."
        case .quantityFixed: "The quantity of this subscription cannot be changed."
        case .notRenewable: "The subscription is not eligible for auto-renew."
        case .noNextTerm: "The scheduled changes are not available for this subscription."
        case .cannotExtend: "The subscription has no extended service term."
        case .adminRelationshipNotActive(let status):
            "The relationship cannot be terminated in the state '\(status.word)'."
        case .suspendInstead: "The order cannot be cancelled. Suspend its subscriptions instead."
        case .azureSubscriptionsLive(let count):
            "The Azure plan cannot be suspended while \(count) Azure subscriptions under it "
                + "are active."
        case .parentNotActive(let name):
            "The subscription cannot be enabled while its parent '\(name)' is not active."
        case .windowClosed, .notCancellable:
            "The cancellation window has passed."
        case .termEnded: "The subscription has expired and can never be reactivated."
        case .azurePortalOnly:
            "Only software subscriptions and perpetual software can be cancelled in production."
        case .savingsPlan: "A savings plan can be changed in the Azure portal only."
        case .blocked(let blockers): blockers.removalRefusal
        case .roleMissing: "The role of the user does not permit this operation."
        case .partnerKindMayNot: "An indirect reseller does this through its provider."
        case .storeBusy: "The service is busy. Try again later."
        case .storeFull, .storeFailed, .unreachable, .service, .journal: "The update failed."
        case .told(let cause, _), .asked(_, let cause): description(of: cause)
        case .changedMeanwhile: "The ETag is no longer valid."
        case .readOnly, .imported: "The service is read-only."
        }
    }
}

extension [Blocker] {
    /// The refusal of a removal: the published text for reservations, with the blank Microsoft's
    /// lacks (PS#215), and a text like it for everything else that blocks.
    var removalRefusal: String {
        let reservations = filter { if case .reservation = $0.holding { true } else { false } }
        let others = filter { if case .reservation = $0.holding { false } else { true } }
        var sentences: [String] = []
        if !reservations.isEmpty {
            sentences.append(
                "Customer relationship cannot be removed due to active Azure reserved instances. "
                    + "Please cancel: \(reservations.named).")
        }
        if !others.isEmpty {
            sentences.append(
                "Customer relationship cannot be removed while these are not suspended or "
                    + "cancelled: \(others.named).")
        }
        return sentences.joined(separator: " ")
    }

    private var named: String {
        map { "\($0.name) (\($0.holding.kind) \($0.holding.id))" }.joined(separator: ", ")
    }
}
