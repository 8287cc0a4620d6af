import Domain
import Foundation

extension Refusal {
    /// The refusal for an error of the service: by status and code together, as some codes are used
    /// twice, and by what the call was about (reference, 2.7, 1.4 and 6.4). An error that is not in
    /// these tables is `rejected`, with the service's own words.
    init(status: Int, code: String?, about subject: CallSubject, retryAfter: Date? = nil) {
        self =
            code.flatMap {
                Self.access("\(status)/\($0)") ?? Self.missing("\(status)/\($0)", subject)
            }
            ?? code.flatMap { Self.state("\(status)/\($0)", subject) }
            ?? Self.plain(status, hasCode: code != nil, subject, retryAfter)
    }

    /// Tokens, permissions and agreements.
    private static func access(_ mark: String) -> Refusal? {
        switch mark {
        case "401/400", "401/800001", "403/2032", "403/900150", "403/900308", "403/1002",
            "401/1002", "403/900335", "403/2006":
            .service(.accessDenied)
        case "401/900420": .service(.wrongAudience)
        case "401/900421", "403/900421": .service(.multiFactorRequired)
        case "403/900329": .service(.appOnlyToken)
        case "403/900309": .service(.conditionalAccess)
        case "403/900123", "403/900124", "403/13605": .service(.agreementMissing)
        case "403/800073", "403/800074", "403/800075": .service(.customerUnderReview)
        default: nil
        }
    }

    /// No relationship, or no such thing.
    private static func missing(_ mark: String, _ subject: CallSubject) -> Refusal? {
        switch mark {
        case "403/20002", "403/900159", "404/60003", "400/900118":
            subject.customer.map(Refusal.notACustomer)
        // "Invalid property" by the table; about the customer itself it means that there is no
        // relationship.
        case "400/3000" where subject.holding == nil:
            subject.customer.map(Refusal.notACustomer)
        // It has many texts; for a customer whose id is no GUID it means that there can be none.
        case "400/800002" where !isGUID(subject.customer):
            subject.customer.map(Refusal.notACustomer)
        case "404/1000": notFound(subject)
        case "404/20003", "404/20000", "404/800111":
            subject.holding.map(Refusal.holdingNotFound)
        default: nil
        }
    }

    /// What is not possible in the present state.
    private static func state(_ mark: String, _ subject: CallSubject) -> Refusal? {
        switch mark {
        case "400/2055", "412/2055": .changedMeanwhile([])
        case "409/800082", "400/800082", "409/900278", "409/800014", "409/800060", "409/800064":
            .service(.pendingOperation)
        case "400/2011": .alreadyCancelled
        case "400/800081": .notActivatedYet
        // "Update while suspended".
        case "400/800091": .notActive(.suspended)
        case "400/2001": .notActive(.suspended)
        // No seat can be given back, or none any more (reference of 2026, 3.4).
        case "400/800090", "400/900214", "400/900257": .seatsKept(.closed(since: nil))
        case "400/800095", "400/800092", "403/800027": .quantityFixed
        case "400/800093": .notRenewable
        case "400/800063": .suspendInstead
        case "400/800061": .notCancellable
        case "403/800019": .azurePortalOnly
        case "403/900321": .savingsPlan
        case "400/900117", "400/900213": .windowClosed(since: nil, remedy: remedy(subject))
        default: nil
        }
    }

    private static func plain(
        _ status: Int, hasCode: Bool, _ subject: CallSubject, _ retryAfter: Date?
    ) -> Refusal {
        switch status {
        case 401: .service(.accessDenied)
        case 403 where !hasCode: .service(.accessDenied)
        // The service tells by a code that it does not know somebody (reference, 3.3). Without a
        // code, the 404 is from something else on the way.
        case 404 where !hasCode: .service(.unreadable(.unknownNotFound))
        case 412: .changedMeanwhile([])
        case 429: .service(.throttled(until: retryAfter))
        case 500...: .service(.failed)
        default: .service(.rejected)
        }
    }

    private static func notFound(_ subject: CallSubject) -> Refusal {
        subject.holding.map(Refusal.holdingNotFound) ?? subject.offer.map(Refusal.offerNotFound)
            ?? subject.customer.map(Refusal.notACustomer) ?? .service(.rejected)
    }

    private static func remedy(_ subject: CallSubject) -> Refusal.Remedy {
        if case .subscription = subject.holding { .termEnd } else { .supportRequest }
    }

    private static func isGUID(_ customer: Customer.ID?) -> Bool {
        customer?.text.isGUID ?? true
    }
}

/// What a call is about: the same status and code mean different things for different targets.
struct CallSubject: Equatable, Sendable {
    var customer: Customer.ID?
    var holding: Holding?
    var offer: Offer.ID?

    static let partner = CallSubject()

    static func customer(_ id: Customer.ID) -> CallSubject { CallSubject(customer: id) }

    static func holding(_ holding: Holding, of customer: Customer.ID) -> CallSubject {
        CallSubject(customer: customer, holding: holding)
    }
}

extension ServiceLine {
    /// The refusal for an answer that is no success.
    func cause(
        of response: WireResponse, _ answer: ServiceAnswer, to call: ServiceCall,
        with token: AccessToken, tokenIsFresh: Bool
    ) -> Refusal {
        if call.dialect == .graph, !(300..<400).contains(response.status) {
            return Refusal(
                graph: response, answer, to: call, with: token,
                retryAfter: RetryAfter.moment(of: response, now: time.now))
        }
        if response.status == 401, Self.asksForFactor(response, answer) {
            return .service(.multiFactorRequired)
        }
        if response.status == 401, Self.hasExpired(response, answer) {
            return .service(.signInExpired)
        }
        if response.status == 401, answer.code == nil {
            return .service(
                Self.lacksFactor(response, token, tokenIsFresh)
                    ? .multiFactorRequired : .accessDenied)
        }
        if (300..<400).contains(response.status) {
            let location = response.headers["Location"].flatMap { URLComponents(string: $0) }
            return .service(.redirected(to: location?.host.flatMap { $0.isEmpty ? nil : $0 }))
        }
        return Refusal(
            status: response.status, code: answer.code, about: call.subject,
            retryAfter: RetryAfter.moment(of: response, now: time.now))
    }

    /// Whether the service asks for MFA, by the phrase of the status line, if the transport carries
    /// it, or by its words (reference, 1.3; 2026, 5.2). An answer with a code is read by its code
    /// instead.
    private static func asksForFactor(_ response: WireResponse, _ answer: ServiceAnswer) -> Bool {
        [response.reason, answer.description].contains {
            $0.lowercased().contains("mfa required")
        }
    }

    /// Whether the service calls the token expired, by its words or its challenge (RFC 6750, 3.1).
    /// A renewed one is sent before that is told: then only signing in again helps, and no role.
    /// The codes of another trouble are read by themselves.
    private static func hasExpired(_ response: WireResponse, _ answer: ServiceAnswer) -> Bool {
        guard answer.code == nil || answer.code == "400" else { return false }
        return [answer.description, response.headers["WWW-Authenticate"] ?? ""].contains {
            let said = $0.lowercased()
            return said.contains("token") && said.contains("expired")
        }
    }

    /// Whether MFA is missing in an answer without an envelope, as the older refusal is: by what
    /// the token says about the sign-in, or because a token made a moment ago is called invalid.
    private static func lacksFactor(
        _ response: WireResponse, _ token: AccessToken, _ isFresh: Bool
    ) -> Bool {
        let challenge = response.headers["WWW-Authenticate"]?.lowercased() ?? ""
        guard challenge.contains("invalid_token"), token.claims?.isOfApplication != true else {
            return false
        }
        return token.claims?.methods.map { !$0.contains("mfa") } ?? isFresh
    }
}

extension ServiceAnswer {
    /// What the service said, in any shape (reference, 2.5): the envelope, the gateway's form, text
    /// of neither form, or nothing but the phrase of the status line.
    init(_ response: WireResponse, to call: ServiceCall) {
        if call.dialect == .graph {
            self.init(graph: response, to: call)
            return
        }
        let error = response.status < 400 ? nil : try? ErrorResource(bytes: response.body)
        let said = error?.description ?? ""
        let text = response.status < 400 || error != nil ? "" : Self.text(response.body)
        self.init(
            status: response.status, code: error?.code,
            description: [said, text, response.reason].first { !$0.isEmpty } ?? "",
            requestID: response.headers["MS-RequestId"] ?? call.requestID,
            correlationID: response.headers["MS-CorrelationId"] ?? call.correlationID,
            date: response.headers["Date"].flatMap(HTTPDate.date), service: .partnerCenter)
    }

    /// What a body says that is no envelope.
    static func text(_ body: [UInt8]) -> String {
        let text = String(decoding: body.prefix(4096), as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines.union(["\u{FEFF}"]))
        // A page, as gateways and proxies send: its title says what it is about.
        if ["<!doctype", "<html", "<?xml"].contains(where: text.lowercased().hasPrefix) {
            return title(of: text)
        }
        return String(text.prefix(1024))
    }

    private static func title(of page: String) -> String {
        guard let start = page.range(of: "<title", options: .caseInsensitive),
            let open = page[start.upperBound...].firstIndex(of: ">"),
            let end = page[open...].range(of: "</title", options: .caseInsensitive)
        else { return "" }
        let title = page[page.index(after: open)..<end.lowerBound]
        return title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
