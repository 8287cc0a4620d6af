import Domain
import Foundation

/// How the calls of one profile are made: with its token, its ids, at its tenant's pace.
package struct ServiceLine: Sendable {
    private let transport: any Transport
    private let tokens: any AccessTokens
    private let pacer: Pacer
    let time: any Timekeeper
    private let ids: RequestIDs
    private let locale: String
    private let patience: Double
    /// Of all calls that belong to no act of the operator.
    private let correlationID: String
    /// The act of the operator that the calls belong to; without ids while there is none.
    private var act = ActContext()

    /// `locale` is the language answers are wished in, such as `ko-KR`; `patience` the seconds
    /// worth waiting when the service has too many requests.
    package init(
        transport: any Transport, tokens: any AccessTokens, pacer: Pacer, time: any Timekeeper,
        ids: RequestIDs = .random, locale: String = "en-US", patience: Double = 180
    ) {
        self.transport = transport
        self.tokens = tokens
        self.pacer = pacer
        self.time = time
        self.ids = ids
        self.locale = locale
        self.patience = patience
        correlationID = ids.next()
    }

    /// The same line, for the calls of an act.
    func under(_ act: ActContext) -> ServiceLine {
        var line = self
        line.act = act
        return line
    }

    /// A call with ids: those of the operator's act, if there is one; a read has a request id of
    /// its own.
    func call(
        _ request: WireRequest, about aim: CallAim, _ urgency: Urgency = .interactive
    ) -> ServiceCall {
        let writes = request.method != .get
        return ServiceCall(
            request: request, requestID: (writes ? act.trace?.requestID : nil) ?? ids.next(),
            correlationID: act.trace?.correlationID ?? correlationID, urgency: urgency, aim: aim)
    }

    /// Who the token says is signed in; nil for a token that does not tell.
    func claims() async throws(Refusal) -> TokenClaims? { try await tokens.current().claims }

    /// Sends a call, once but for what says that nothing was done: after 401 with a renewed token,
    /// after 429 when the time has come (reference, 2.6). Throws if there is no token, if the
    /// service has too many requests for longer than is worth waiting, or if the task is cancelled
    /// before anything was sent.
    func exchange(_ call: ServiceCall) async throws(Refusal) -> Exchange {
        let start = time.now
        var token = try await tokens.current()
        var isRenewed = false
        while true {
            let permit: Pacer.Permit
            do { permit = try await pacer.enter(call.urgency) } catch {
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
            let retryAfter = RetryAfter.moment(response.headers, now: time.now)
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
        request.headers["MS-RequestId"] = call.requestID
        request.headers["MS-CorrelationId"] = call.correlationID
        request.headers["X-Locale"] = locale
        request.headers["MS-PartnerCenter-Application"] = "partnerdeck"
        return request
    }
}
