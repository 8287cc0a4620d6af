import Domain
import Foundation
import PartnerCenterAPI
import Replica
import Storage
import Synchronization

/// The Partner Center of a profile, with its replica. Nothing goes over the network before
/// `session()` is called.
final class Service: Sendable {
    let profile: Profile
    let directory: Directory
    let freshness: Freshness
    let tokens: TokenStore
    let time: any Timekeeper
    private let listener: Listener
    /// How long a command waits for the service at most; nil for no limit.
    let limit: WaitLimit?
    /// The refusal for what is waited for; nil if nothing is.
    private let awaited = Mutex<Refusal?>(nil)
    private let made = Mutex<ServiceSession?>(nil)
    private let watcher = Mutex<(@Sendable (SyncReport) -> Void)?>(nil)
    private let lastPhase = Mutex<SyncPhase>(.rest)
    /// How far the last sync came, also after it was cut off; nil before it has read anything.
    private let reached = Mutex<SyncPhase?>(nil)

    /// Hears of progress, on any thread.
    struct Listener: Sendable {
        /// The state of the replica.
        var synced: @Sendable (SyncReport) -> Void = { _ in }
        /// The wait of all requests; nil when they go out again.
        var waits: @Sendable (RequestWait?) -> Void = { _ in }
    }

    init(
        _ profile: Profile, time: any Timekeeper, listener: Listener, limit: WaitLimit? = nil
    ) throws {
        self.limit = limit
        self.profile = profile
        self.time = time
        self.listener = listener
        tokens = try TokenStore(of: profile)
        guard let path = Surroundings.directoryFile(of: profile.name) else {
            throw Failure.noFolder(variable: "XDG_DATA_HOME", isStore: false)
        }
        try Store.makeFolder(of: path)
        directory = try Directory.replica(
            at: path, rules: profile.rules, identity: profile.identity(by: try tokens.claims()))
        freshness = try Freshness(beside: directory)
    }

    /// Return the session, made at the first call.
    func session() throws(Refusal) -> ServiceSession {
        try made.withLock { session throws(Refusal) in
            if let session { return session }
            let new = try ServiceSession(
                to: self,
                listener: Listener(
                    synced: { [weak self] in self?.hear($0) },
                    waits: { [weak self] in self?.hear($0) }))
            session = new
            ServiceSession.open.withLock { $0.append(new) }
            return new
        }
    }

    /// Report the state of the replica to one more listener.
    func watch(_ watcher: @escaping @Sendable (SyncReport) -> Void) {
        self.watcher.withLock { $0 = watcher }
    }

    /// Report that the service is unreachable or refuses access, if the replica rests and would not
    /// notice.
    func noteCutOff(_ refusal: Refusal) {
        guard lastPhase.withLock({ $0 }) == .rest else { return }
        let phase: SyncPhase
        switch refusal.cause {
        case .unreachable: phase = .offline(refusal, until: nil)
        case .service where refusal.status == Refusal.readOnly.status: phase = .stopped(refusal)
        default: return
        }
        hear(SyncReport(phase: phase, listedAt: freshness.listedAt))
    }

    private func note(_ refusal: Refusal?) { awaited.withLock { $0 = refusal } }

    private func hear(_ wait: RequestWait?) {
        awaited.withLock { $0 = wait.map { .service(.throttled(until: $0.until)) } }
        listener.waits(wait)
    }

    /// Wait on this thread for an answer of the service. With a `limit`, ask again until then where
    /// the service cannot be reached or fails; throw `lapse(after:)` then.
    func waiting<Answer: Sendable>(
        _ ask: @escaping @Sendable () async throws(Refusal) -> Answer
    ) throws(Refusal) -> Answer {
        guard let limit else { return try Program.waiting(for: ask) }
        return try limit.counting { () throws(Refusal) in
            try Program.waiting(
                atMost: limit.left,
                orElse: { [self] in lapse(after: limit.seconds) },
                for: { [self] () async throws(Refusal) in
                    defer { note(nil) }
                    return try await persisting(on: time, hearing: { note($0) }, ask)
                })
        }
    }

    /// Why a sync failed: where `--wait` ended it while the service was answering, how far it came.
    func failure(ofSync refusal: Refusal) -> Failure {
        guard case .unreachable(.tookLonger(let seconds)) = refusal.cause, let limit,
            seconds == limit.seconds, let reached = reached.withLock({ $0 })
        else { return .refused(refusal) }
        return .syncCutOff(seconds: seconds, reached)
    }

    /// The refusal for a wait that was too long: what was waited for.
    func lapse(after seconds: Int) -> Refusal {
        awaited.withLock { $0 } ?? .unreachable(.tookLonger(seconds: seconds))
    }

    private func hear(_ report: SyncReport) {
        lastPhase.withLock { $0 = report.phase }
        switch report.phase {
        case .listing, .reading, .profiles: reached.withLock { $0 = report.phase }
        case .rest, .waiting, .offline, .stopped: break
        }
        awaited.withLock {
            switch report.phase {
            case .waiting(let until): $0 = .service(.throttled(until: until))
            case .offline(let refusal, _), .stopped(let refusal): $0 = refusal
            case .rest, .listing, .reading, .profiles: $0 = nil
            }
        }
        watcher.withLock { $0 }?(report)
        listener.synced(report)
    }

    /// Whether the replica waits before it tries again.
    var waitsToLook: Bool {
        switch lastPhase.withLock({ $0 }) {
        case .offline, .stopped: true
        default: false
        }
    }

    /// Read a customer from the service into the Directory, under the ids of an act if given.
    /// Return its holdings.
    @discardableResult
    func refresh(
        _ customer: Customer.ID, for act: ActContext = ActContext()
    ) async throws(Refusal) -> Holdings {
        var reading = try session().reading
        if let trace = act.trace { reading = reading.traced(by: trace) }
        freshness.noteOpened(customer, at: time.now)
        _ = try await reading.account(of: customer)
        return try await reading.holdings(of: customer)
    }

    /// What the service shows of a customer after a removal; nil if it cannot be asked. The
    /// Directory is no evidence.
    func aftermath(of customer: Customer.ID) async -> Aftermath? {
        guard let looking = try? session().looking else { return nil }
        let known = (try? directory.account(of: customer))?.customer ?? .unnamed(customer)
        return await looking.aftermath(of: known)
    }
}

extension Profile {
    /// Who is signed in, by the token, else by the profile. Roles that are not known are assumed to
    /// allow everything: the service decides.
    func identity(by claims: TokenClaims?) -> Identity {
        identity.told(by: claims)
    }

    var identity: Identity {
        Identity(
            userPrincipalName: "", partnerName: "",
            partnerTenantID: SupportContact.TenantID(tenant), partnerID: "",
            kind: partnerKind ?? .directBill, roles: roles ?? [.globalAdmin, .adminAgent])
    }
}

/// The connections to a profile's service, and the clients that use them.
final class ServiceSession: Sendable {
    /// For what the operator waits for. Its answers are stored in the Directory.
    let reading: any PartnerCenterReading
    /// The same without storing its answers.
    let looking: PartnerCenterReadingClient
    /// Nil for a read-only profile.
    let acting: ReplicatedPartnerCenter?
    /// Reads in the background, and lets the operator's requests go first.
    let replica: Replica
    private let transports: [HTTPTransport]

    init(to service: Service, listener: Service.Listener) throws(Refusal) {
        let profile = service.profile
        let transport = try HTTPTransport(reaching: profile.base)
        let authority = try HTTPTransport(reaching: profile.authority)
        let connection = GraphConnection(of: profile)
        transports = [transport, authority] + connection.transports
        let (directory, freshness, time) = (service.directory, service.freshness, service.time)
        let line = ServiceLine(
            transport: transport,
            tokens: service.tokens.accessTokens(over: authority, time: time),
            pacer: Pacer(time: time, report: listener.waits), time: time,
            locale: profile.locale ?? "en-US")
        let client = ClientProfile(
            rules: profile.rules, country: profile.country ?? "US", identity: profile.identity)
        let graph = GraphClient(
            line: connection.line(
                with: service.tokens.accessTokens(for: .graph, over: authority, time: time),
                time: time),
            address: profile.graph, grace: Self.graphGrace)
        looking = PartnerCenterReadingClient(line, profile: client, graph: graph.reading)
        if profile.isReadOnly {
            reading = ReplicatedReading(
                of: looking, in: directory, freshness: freshness, time: time)
            acting = nil
        } else {
            let replicated = ReplicatedPartnerCenter(
                of: PartnerCenterClient(line, profile: client, graph: graph), in: directory,
                freshness: freshness, time: time)
            (reading, acting) = (replicated, replicated)
        }
        replica = Replica(
            of: looking.inBackground, in: directory, freshness: freshness, time: time,
            report: listener.synced)
    }

    /// Seconds that Partner Center's answers wait for Microsoft Graph's.
    private static let graphGrace = 4.0

    /// All open sessions, to be closed before the program ends.
    static let open = Mutex<[ServiceSession]>([])

    /// Closes all connections, on the executor of the caller.
    static func closeAll() async {
        let sessions = open.withLock { sessions in
            defer { sessions = [] }
            return sessions
        }
        for transport in sessions.flatMap(\.transports) { await transport.shutdown() }
    }
}

extension HTTPTransport {
    /// Connect over the proxy of the environment, if there is one.
    convenience init(reaching address: ServiceAddress) throws(Refusal) {
        self.init(address, proxy: try ProxySettings.ofEnvironment(for: address))
    }
}

extension ProxySettings {
    /// Return the proxy of the environment for an address; nil for none. Throw `unreachable` if it
    /// is unusable.
    static func ofEnvironment(for address: ServiceAddress) throws(Refusal) -> ProxySettings? {
        do throws(ProxyUnusable) {
            let environment = ProcessInfo.processInfo.environment
            return try ProxySettings(for: address, environment: environment)
        } catch {
            throw .unreachable(.proxyUnusable(variable: error.variable))
        }
    }
}
