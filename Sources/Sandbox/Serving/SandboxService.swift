import Domain
import Foundation
import PartnerCenterAPI
import Synchronization

/// A sandbox as the service it plays: Microsoft's API under `/v1`, and an OAuth authority beside
/// it. Whoever is in the same process reaches it as a `Transport`; `SandboxServer` puts it on a
/// socket.
package final class SandboxService: Transport, Sendable {
    package let sandbox: Sandbox
    package let authority: Authority
    let options: SandboxOptions
    let time: any Timekeeper
    let memory = AnswerMemory()
    let quota: Quota?
    let lag: Lag
    let troublemaker: Troublemaker
    /// Which contact was designated for a subscription; nobody's but this server's memory.
    let designations = Mutex<[Subscription.ID: SupportContact]>([:])

    /// Throws what stands against the authority's secret being kept in its file.
    package init(
        sandbox: Sandbox, options: SandboxOptions = SandboxOptions(),
        time: any Timekeeper = WallClock()
    ) throws(AuthorityError) {
        self.sandbox = sandbox
        self.options = options
        self.time = time
        authority = try Authority(sandbox: sandbox, options: options, time: time)
        quota = options.requestsPerMinute.map(Quota.init)
        lag = Lag(options.mischief.lag, time: time)
        troublemaker = Troublemaker(options.mischief, seed: options.seed)
    }

    /// The answer to a request, without mischief.
    package func answer(_ request: WireRequest) async -> WireResponse {
        let target = RequestTarget(request.target)
        let trace = ActTrace(request.headers)
        var response =
            target.path.first?.lowercased() == "v1"
            ? await apiAnswer(
                request, path: Array(target.path.dropFirst()), query: target.query, trace: trace)
            : await authority.answer(request, target)
        response.addHeaders(of: trace, at: time.now)
        return response
    }

    /// A no to what comes to no route, with the headers every answer has.
    func refusal(_ fault: Fault, to headers: WireHeaders = [:]) -> WireResponse {
        var response = fault.response
        response.addHeaders(of: ActTrace(headers), at: time.now)
        return response
    }

    /// With the mischief of the options: a cut connection is no answer.
    package func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        switch await deliver(request) {
        case .whole(let response): return response
        case .cut, .truncated: throw .noAnswer(.closed)
        }
    }

    private func apiAnswer(
        _ request: WireRequest, path: [String], query: FormFields, trace: ActTrace
    ) async -> WireResponse {
        if let seconds = quota?.take(at: time.now) {
            return Fault.throttled(retryAfter: seconds).response
        }
        do throws(Fault) {
            let (route, parameters) = try Routes.find(request.method, path)
            let caller = try authority.caller(of: request, for: route.audience)
            let call = Call(
                request: request, query: query, parameters: parameters, caller: caller,
                trace: trace)
            guard route.method != .get else { return await respond(to: call, by: route) }
            return await memory.answer(
                request, id: trace.requestID.lowercased(), now: time.now
            ) {
                await self.respond(to: call, by: route)
            }
        } catch {
            return error.response
        }
    }

    private func respond(to call: Call, by route: Route) async -> WireResponse {
        do { return try await route.answer(self)(call).response } catch { return error.response }
    }
}

extension ActTrace {
    /// The ids a request brings, or new ones: many clients send none (reference, 15).
    init(_ headers: WireHeaders) {
        func id(_ name: String) -> String {
            let sent = headers[name]?.trimmingCharacters(in: .whitespaces) ?? ""
            return sent.isEmpty || sent.count > 128 ? UUID().uuidString.lowercased() : sent
        }
        self.init(correlationID: id("MS-CorrelationId"), requestID: id("MS-RequestId"))
    }
}

extension WireResponse {
    /// What every answer carries (reference, 2.2).
    fileprivate mutating func addHeaders(of trace: ActTrace, at now: Date) {
        headers["MS-RequestId"] = trace.requestID
        headers["MS-CorrelationId"] = trace.correlationID
        headers["MS-CV"] = "\(trace.requestID.filter { $0 != "-" }.prefix(16)).0"
        headers["MS-ServerId"] = "SANDBOX"
        headers["X-Locale"] = "en-US"
        headers["Date"] = HTTPDate.text(now)
    }
}
