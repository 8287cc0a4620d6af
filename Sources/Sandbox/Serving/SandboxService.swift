import Domain
import Foundation
import PartnerCenterAPI
import Synchronization

/// A sandbox as a service: Microsoft's API under `/v1`, the admin relationships of Microsoft Graph
/// under `/v1.0`, and an OAuth authority beside them. Within this process it is a `Transport`;
/// `SandboxServer` puts it on a socket.
package final class SandboxService: Transport, Sendable {
    /// The sandbox that is served.
    package let sandbox: Sandbox
    /// The authority that issues the tokens the service takes.
    package let authority: SandboxAuthority
    let options: SandboxOptions
    let time: any Timekeeper
    let memory = AnswerMemory()
    let quota: CallQuota?
    let lag: Lag
    let troublemaker: Troublemaker
    /// Graph has one of its own: it is asked at the same time as Partner Center, and the mischief
    /// of either must not depend on the order.
    let graphTroublemaker: Troublemaker
    /// The support contacts designated for subscriptions, in memory only.
    let designations = Mutex<[Subscription.ID: SupportContact]>([:])

    /// Throws if the file of the authority's secret cannot be read or written.
    package init(
        sandbox: Sandbox, options: SandboxOptions = SandboxOptions(),
        time: any Timekeeper = WallClock()
    ) throws(AuthorityError) {
        self.sandbox = sandbox
        self.options = options
        self.time = time
        authority = try SandboxAuthority(sandbox: sandbox, options: options, time: time)
        quota = options.requestsPerMinute.map(CallQuota.init)
        lag = Lag(options.mischief.lag, time: time)
        troublemaker = Troublemaker(options.mischief, seed: options.seed)
        graphTroublemaker = Troublemaker(options.mischief, at: .graph, seed: options.seed)
    }

    /// The answer to a request, without its mischief.
    package func answer(_ request: WireRequest) async -> WireResponse {
        let target = RequestTarget(request.target)
        let rest = Array(target.path.dropFirst())
        let trace = ActTrace(request.headers)
        var response: WireResponse
        switch target.service {
        case .graph: return await graphAnswer(request, path: rest, query: target.query)
        case .partnerCenter:
            response = await apiAnswer(request, path: rest, query: target.query, trace: trace)
        case nil: response = await authority.answer(request, target)
        }
        response.addHeaders(of: trace, at: time.now)
        return response
    }

    /// The answer to a request that reaches no route, with the headers of every answer.
    func refusal(_ fault: Fault, to headers: WireHeaders = [:]) -> WireResponse {
        var response = fault.response
        response.addHeaders(of: ActTrace(headers), at: time.now)
        return response
    }

    /// The answer with the mischief of the options. Throws `noAnswer` if the connection is cut.
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
            try authority.admit(request, for: route.audience)
            let call = RoutedCall(
                request: request, query: query, parameters: parameters, trace: trace)
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

    private func respond(to call: RoutedCall, by route: Route) async -> WireResponse {
        do { return try await route.answer(self)(call).response } catch { return error.response }
    }
}

extension ActTrace {
    /// The ids of a request, or new ones: many clients send none (reference, 15).
    init(_ headers: WireHeaders) {
        func id(_ name: String) -> String {
            let sent = headers[name]?.trimmingCharacters(in: .whitespaces) ?? ""
            return sent.isEmpty || sent.count > 128 ? UUID().uuidString.lowercased() : sent
        }
        self.init(correlationID: id("MS-CorrelationId"), requestID: id("MS-RequestId"))
    }
}

extension WireResponse {
    /// Adds the headers of every answer (reference, 2.2).
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
    /// Asks the sandbox; its refusal becomes the service's.
    func refereed<T>(_ body: (Sandbox) async throws(Refusal) -> T) async throws(Fault) -> T {
        do { return try await body(sandbox) } catch { throw Fault(error) }
    }

    /// Has the sandbox change a customer under the ids of a request. Readers see the customer as
    /// before as long as there is lag.
    @discardableResult
    func change<T>(
        _ customer: Customer.ID, by call: RoutedCall,
        _ act: (Sandbox) async throws(Refusal) -> T
    ) async throws(Fault) -> T {
        let before = await currentCustomer(customer)
        let answer = try await refereed { sandbox async throws(Refusal) in
            try await act(sandbox.traced(by: call.trace))
        }
        if let before { lag.keep(before, of: customer) }
        return answer
    }

    /// Who is signed in.
    func identity() async throws(Fault) -> Identity {
        try await refereed { sandbox async throws(Refusal) in try await sandbox.identity() }
    }

    /// The customer's id in the path. Throws 400/800002 if it is not a GUID.
    func customerID(_ call: RoutedCall) throws(Fault) -> Customer.ID {
        let text = call.parameter("c").lowercased()
        guard text.isGUID else {
            throw .badInput("The customer id '\(call.parameter("c"))' is not a GUID.")
        }
        return Customer.ID(text)
    }

    /// The account of a path's customer as readers see it, with lag. Throws 403/20002 for a former
    /// customer, and 404/60003 for an unknown one.
    func account(_ call: RoutedCall) async throws(Fault) -> CustomerAccount {
        let id = try customerID(call)
        if let old = lag.shown(id) { return old.account }
        return try await currentAccount(id)
    }

    /// The holdings of a path's customer in the same way.
    func holdings(_ call: RoutedCall) async throws(Fault) -> Holdings {
        let id = try customerID(call)
        if let old = lag.shown(id) { return old.holdings }
        return try await currentHoldings(id)
    }

    /// The same, with the unmodelled members of the subscriptions.
    func heldSubscriptions(_ call: RoutedCall) async throws(Fault) -> HeldSubscriptions {
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
            unmodelled: try await refereed { sandbox throws(Refusal) in
                try sandbox.unmodelled(of: id)
            })
    }

    /// A customer as it is now; nil for a former one.
    func currentCustomer(_ id: Customer.ID) async -> EarlierCustomer? {
        guard let holdings = try? await sandbox.holdings(of: id),
            let account = try? await sandbox.account(of: id),
            let unmodelled = try? sandbox.unmodelled(of: id)
        else { return nil }
        return EarlierCustomer(holdings: holdings, account: account, unmodelled: unmodelled)
    }

    /// The holdings of a customer without lag, as a write is judged by them.
    func currentHoldings(_ id: Customer.ID) async throws(Fault) -> Holdings {
        do { return try await sandbox.holdings(of: id) } catch { throw await fault(error, id) }
    }

    /// The account of a customer without lag.
    func currentAccount(_ id: Customer.ID) async throws(Fault) -> CustomerAccount {
        do { return try await sandbox.account(of: id) } catch { throw await fault(error, id) }
    }

    /// The answer to a refusal of an act for a customer.
    func fault(_ refusal: Refusal, _ customer: Customer.ID) async -> Fault {
        guard case .notACustomer = refusal,
            (try? sandbox.directory.account(of: customer)) == nil
        else { return Fault(refusal) }
        return Fault(404, "60003", "The tenant '\(customer)' was not found.")
    }

    /// The subscription of a path; its id matches in any case. Throws 404/20003.
    func subscription(_ call: RoutedCall, in holdings: Holdings) throws(Fault) -> Subscription {
        let id = call.parameter("s").lowercased()
        guard let found = holdings.subscriptions.first(where: { $0.id.text.lowercased() == id })
        else { throw Fault(.holdingNotFound(.subscription(Subscription.ID(call.parameter("s"))))) }
        return found
    }
}

/// A limit of requests a minute, refused ones included (api-throttling-guidance).
final class CallQuota: Sendable {
    private let limit: Int
    private let window: Mutex<(start: Date, count: Int)> = Mutex((.distantPast, 0))

    init(limit: Int) { self.limit = limit }

    /// Counts a request. Returns the seconds to wait if it is over the limit, else nil.
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

/// The time of this machine.
package struct WallClock: Timekeeper {
    package init() {}

    package var now: Date { Date() }

    package func wait(until moment: Date) async {
        try? await Task.sleep(for: .seconds(max(0, moment.timeIntervalSinceNow)))
    }
}
