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

extension SandboxService {
    /// Asks the referee; its no becomes the service's.
    func refereed<T>(_ body: () async throws(Refusal) -> T) async throws(Fault) -> T {
        do { return try await body() } catch { throw Fault(error) }
    }

    /// The customer of a path. Throws 400/800002 for what is no GUID.
    func customerID(_ call: Call) throws(Fault) -> Customer.ID {
        let text = call.parameter("c").lowercased()
        guard text.isGUID else {
            throw .badInput("The customer id '\(call.parameter("c"))' is not a GUID.")
        }
        return Customer.ID(text)
    }

    /// A customer of today as readers see it, which may lag. Throws 403/20002 for a former one,
    /// and 404/60003 for one nobody knows.
    func account(_ call: Call) async throws(Fault) -> CustomerAccount {
        let id = try customerID(call)
        if let old = lag.shown(id) { return old.account }
        do { return try await sandbox.account(of: id) } catch { throw await fault(error, id) }
    }

    /// The same for all that a customer holds.
    func holdings(_ call: Call) async throws(Fault) -> Holdings {
        let id = try customerID(call)
        if let old = lag.shown(id) { return old.holdings }
        return try await currentHoldings(id)
    }

    /// The same, with what is not modelled of the subscriptions.
    func heldSubscriptions(_ call: Call) async throws(Fault) -> HeldSubscriptions {
        let id = try customerID(call)
        if let old = lag.shown(id) {
            return HeldSubscriptions(holdings: old.holdings, unmodelled: old.unmodelled)
        }
        return try await currentSubscriptions(id)
    }

    /// The same without lag.
    func currentSubscriptions(_ id: Customer.ID) async throws(Fault) -> HeldSubscriptions {
        let holdings = try await currentHoldings(id)
        return HeldSubscriptions(
            holdings: holdings,
            unmodelled: try await refereed { () throws(Refusal) in try sandbox.unmodelled(of: id) })
    }

    /// A customer as it is, to be shown to readers once it has changed; nil for a former one.
    func asItIs(_ id: Customer.ID) async -> Lag.Old? {
        guard let holdings = try? await sandbox.holdings(of: id),
            let account = try? await sandbox.account(of: id),
            let unmodelled = try? sandbox.unmodelled(of: id)
        else { return nil }
        return Lag.Old(holdings: holdings, account: account, unmodelled: unmodelled)
    }

    /// Lets readers see a customer as it was before a write, if there is lag.
    func keepOld(_ old: Lag.Old?, of id: Customer.ID) {
        if let old { lag.keep(old, of: id) }
    }

    /// What a customer holds, without lag: what a write is judged by.
    func currentHoldings(_ id: Customer.ID) async throws(Fault) -> Holdings {
        do { return try await sandbox.holdings(of: id) } catch { throw await fault(error, id) }
    }

    /// The service's no to an act for a customer.
    func fault(_ refusal: Refusal, _ customer: Customer.ID) async -> Fault {
        guard case .notACustomer = refusal, !sandbox.hasKnown(customer) else {
            return Fault(refusal)
        }
        return Fault(404, "60003", "The tenant '\(customer)' was not found.")
    }

    /// The subscription of a path, its id in any case. Throws 404/20003.
    func subscription(_ call: Call, in holdings: Holdings) throws(Fault) -> Subscription {
        let id = call.parameter("s").lowercased()
        guard let found = holdings.subscriptions.first(where: { $0.id.text.lowercased() == id })
        else { throw Fault(.holdingNotFound(.subscription(Subscription.ID(call.parameter("s"))))) }
        return found
    }
}

extension Sandbox {
    /// Whether there is, or was, such a customer.
    fileprivate func hasKnown(_ customer: Customer.ID) -> Bool {
        (try? directory.account(of: customer)) != nil
    }
}

extension String {
    var isGUID: Bool { wholeMatch(of: /[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/) != nil }
}

/// So many requests a minute, refused ones included (api-throttling-guidance).
final class Quota: Sendable {
    private let limit: Int
    private let window: Mutex<(start: Date, count: Int)> = Mutex((.distantPast, 0))

    init(limit: Int) { self.limit = limit }

    /// Counts a request; the seconds to wait if it is one too many.
    func take(at now: Date) -> Int? {
        window.withLock { window in
            if now.timeIntervalSince(window.start) >= 60 || now < window.start {
                window = (now, 0)
            }
            window.count += 1
            guard window.count > limit else { return nil }
            return max(1, Int((60 - now.timeIntervalSince(window.start)).rounded(.up)))
        }
    }
}

/// The time of the machine.
package struct WallClock: Timekeeper {
    package init() {}

    package var now: Date { Date() }

    package func wait(until moment: Date) async {
        try? await Task.sleep(for: .seconds(max(0, moment.timeIntervalSinceNow)))
    }
}
