import Domain
import Foundation

/// Makes and sends the calls of one profile: with its token, its ids, and at the pace of its
/// tenant.
package struct ServiceLine: Sendable {
    private let transport: any Transport
    private let tokens: any AccessTokens
    private let pacer: Pacer
    let time: any Timekeeper
    private let ids: RequestIDs
    private let locale: String
    private var patience: Double
    /// Whether a call is given up where the pace has to be kept or the service asked for a wait.
    private var isImpatient = false
    let dialect: MicrosoftService
    /// The id of all calls that belong to no act of the operator.
    private let correlationID: String
    /// The act of the operator that the calls belong to; it has no ids if there is none.
    private var act = ActContext()

    /// `locale` is the language the answers should have, such as `ko-KR`. `patience` is how many
    /// seconds a call may wait in all when the service has too many requests. `dialect` says which
    /// service it is.
    package init(
        transport: any Transport, tokens: any AccessTokens, pacer: Pacer, time: any Timekeeper,
        ids: RequestIDs = .random, locale: String = "en-US",
        patience: Double = RetryPolicy.throttled, dialect: MicrosoftService = .partnerCenter
    ) {
        self.transport = transport
        self.tokens = tokens
        self.pacer = pacer
        self.time = time
        self.ids = ids
        self.locale = locale
        self.patience = patience
        self.dialect = dialect
        correlationID = ids.next()
    }

    /// The same line for the calls of one act.
    func under(_ act: ActContext) -> ServiceLine {
        var line = self
        line.act = act
        return line
    }

    /// The same line for what is not worth waiting for.
    var impatient: ServiceLine {
        var line = self
        line.patience = 0
        line.isImpatient = true
        return line
    }

    /// A call with ids: those of the operator's act, if there is one. A read has a request id of
    /// its own.
    func call(
        _ request: WireRequest, about subject: CallSubject, _ urgency: Urgency = .interactive
    ) -> ServiceCall {
        let writes = request.method != .get
        return ServiceCall(
            request: request, requestID: (writes ? act.trace?.requestID : nil) ?? ids.next(),
            correlationID: act.trace?.correlationID ?? correlationID, urgency: urgency,
            subject: subject, dialect: dialect)
    }

    /// What the token says about who is signed in; nil if it says nothing.
    func claims() async throws(Refusal) -> TokenClaims? { try await tokens.current().claims }

    /// Sends a call, and again only if nothing was done: once after a 401, with a renewed token,
    /// and after each 429, when the time has come (reference, 2.6). Throws if there is no token, if
    /// the service has too many requests for longer than `patience`, or if the task is cancelled
    /// before anything was sent.
    func exchange(_ call: ServiceCall) async throws(Refusal) -> CallResult {
        let start = time.now
        var token = try await tokens.current()
        var isRenewed = false
        while true {
            let permit: Pacer.Permit
            do {
                guard let own = try await pacer.enter(call.urgency, unlessHeld: isImpatient)
                else { throw CancellationError() }
                permit = own
            } catch {
                throw .service(.stopped)
            }
            if call.writes {
                act.stage(.sent)
                if Task.isCancelled {
                    pacer.left(permit)
                    throw .service(.stopped)
                }
            }
            let response: WireResponse
            do {
                response = try await transport.send(dressed(call, token))
            } catch {
                pacer.left(permit)
                switch error {
                case .notSent(let why): return .notSent(why)
                case .noAnswer(let why): return .lost(why)
                case .cancelled: return .cancelled
                }
            }
            guard response.status == 429 else {
                pacer.left(permit)
                guard response.status == 401, !isRenewed else {
                    return .answered(response, with: token, tokenIsFresh: isRenewed)
                }
                isRenewed = true
                token = try await tokens.renewed(insteadOf: token)
                continue
            }
            if call.writes { act.stage(.held) }
            let retryAfter = RetryAfter.moment(of: response, now: time.now)
            let until = pacer.left(permit, refused: Pacer.Refused(retryAfter: retryAfter))
            if (until ?? time.now).timeIntervalSince(start) > patience {
                throw .told(
                    .service(.throttled(until: until)), by: ServiceAnswer(response, to: call))
            }
        }
    }

    private func dressed(_ call: ServiceCall, _ token: AccessToken) -> WireRequest {
        var request = call.request
        request.headers["Authorization"] = "Bearer " + token.secret.revealed
        request.headers["Accept"] = "application/json"
        if !request.body.isEmpty { request.headers["Content-Type"] = "application/json" }
        switch dialect {
        case .partnerCenter:
            request.headers["MS-RequestId"] = call.requestID
            request.headers["MS-CorrelationId"] = call.correlationID
            request.headers["X-Locale"] = locale
            request.headers["MS-PartnerCenter-Application"] = "partnerdeck"
        case .graph:
            request.headers["client-request-id"] = call.requestID
            request.headers["return-client-request-id"] = "true"
        }
        return request
    }
}

// The services differ in headers, versions and errors. Graph has no ids that make a repeated write
// harmless (reference of 2026, appendix 1.1).
extension MicrosoftService {
    /// What every target begins with.
    var version: String {
        switch self {
        case .partnerCenter: "/v1"
        case .graph: "/v1.0"
        }
    }
}

/// One logical call: each repeat has the same ids (reference, 2.1).
struct ServiceCall: Sendable {
    let request: WireRequest
    let requestID: String
    let correlationID: String
    let urgency: Urgency
    let subject: CallSubject
    let dialect: MicrosoftService

    var writes: Bool { request.method != .get }

    /// What is known about the call while there is no answer.
    var unanswered: ServiceAnswer {
        ServiceAnswer(
            status: nil, requestID: requestID, correlationID: correlationID, service: dialect)
    }
}

/// The result of sending a call once.
enum CallResult: Sendable {
    case answered(WireResponse, with: AccessToken, tokenIsFresh: Bool)
    /// It may have been received, and done. Says why there is no answer.
    case lost(ConnectionTrouble)
    /// It cannot have been done. Says why.
    case notSent(ConnectionTrouble)
    /// The caller cancelled, maybe after it was sent.
    case cancelled
}

/// Makes the GUIDs that name calls. It is a parameter, so that a test knows them beforehand.
package struct RequestIDs: Sendable {
    /// Makes a new one.
    package let next: @Sendable () -> String

    /// `next` makes a new id each time.
    package init(next: @escaping @Sendable () -> String) { self.next = next }

    /// Random ones, in lower case as the service writes them.
    package static let random = RequestIDs { UUID().uuidString.lowercased() }
}

extension ServiceLine {
    /// Reads the answer to a call. An answer that is not the service's own, or that cannot be read,
    /// is asked for again with the same id; the service's own answer
    /// never is (reference, 2.6).
    func read<Answer>(
        _ call: ServiceCall, as read: (JSONObject) throws(JSONError) -> Answer
    ) async throws(Refusal) -> Answer {
        var last = Refusal.service(.failed)
        for pause in [0] + RetryPolicy.request {
            try await rest(pause)
            switch try await exchange(call) {
            case .answered(let response, let token, let isFresh):
                let answer = ServiceAnswer(response, to: call)
                if (200..<300).contains(response.status) {
                    do {
                        return try read(JSONValue(bytes: response.body).requireObject("object"))
                    } catch {
                        last = .told(.service(.unreadable(error.summary)), by: answer)
                    }
                } else {
                    last = .told(
                        cause(of: response, answer, to: call, with: token, tokenIsFresh: isFresh),
                        by: answer)
                    guard Self.isPassing(response.status) else { throw last }
                }
            case .lost(let why), .notSent(let why):
                last = .told(.unreachable(why), by: call.unanswered)
            case .cancelled:
                throw .service(.stopped)
            }
        }
        throw last
    }

    /// Waits for a number of seconds. Throws `stopped` if the task is cancelled.
    func rest(_ seconds: Double) async throws(Refusal) {
        if seconds > 0, !Task.isCancelled {
            await time.wait(until: time.now.addingTimeInterval(seconds))
        }
        if Task.isCancelled { throw .service(.stopped) }
    }

    private static func isPassing(_ status: Int) -> Bool {
        status >= 500 || [405, 406, 408, 412].contains(status)
    }
}

extension JSONError {
    static func unexpected(_ what: UnreadableAnswer) -> JSONError { .unexpected(what.rawValue) }

    /// What was wrong, without any of the body: parts of it must not get into a log.
    var summary: String {
        switch self {
        case .empty: UnreadableAnswer.emptyBody.rawValue
        case .malformed: UnreadableAnswer.noJSON.rawValue
        case .unexpected(let what): what
        }
    }
}

/// The result of a write that was not refused.
enum WriteAnswer: Sendable {
    /// What the service answered; nil for an empty body (202, 204).
    case done(JSONObject?, ServiceAnswer)
    /// It is unknown whether it was done.
    case unknown(ServiceAnswer)
}

extension ServiceLine {
    /// Sends a write, and again only if it cannot have been received. Throws the service's refusal.
    func write(_ call: ServiceCall) async throws(Refusal) -> WriteAnswer {
        var last = ConnectionTrouble.failed
        for pause in [0] + RetryPolicy.request {
            try await rest(pause)
            switch try await exchange(call) {
            case .answered(let response, let token, let isFresh):
                return try judge(response, to: call, token, isFresh)
            case .lost, .cancelled:
                return .unknown(call.unanswered)
            case .notSent(let why):
                last = why
            }
        }
        throw .told(.unreachable(last), by: call.unanswered)
    }

    private func judge(
        _ response: WireResponse, to call: ServiceCall, _ token: AccessToken, _ isFresh: Bool
    ) throws(Refusal) -> WriteAnswer {
        let answer = ServiceAnswer(response, to: call)
        switch response.status {
        case 202, 204:
            return .done((try? JSONValue(bytes: response.body))?.asObject, answer)
        case 200..<300:
            guard let object = (try? JSONValue(bytes: response.body))?.asObject else {
                return .unknown(answer)
            }
            return .done(object, answer)
        case 408, 500...:
            return .unknown(answer)
        default:
            throw .told(
                cause(of: response, answer, to: call, with: token, tokenIsFresh: isFresh),
                by: answer)
        }
    }
}
