import Domain
import Foundation
import PartnerCenterAPI
import Storage
import Synchronization

/// A Partner Center far away, as a profile describes it, with the replica kept of it. Nothing goes
/// over the network, and nothing that could is started, before somebody asks for the uplink.
final class Service: Sendable {
    let profile: Profile
    let directory: Directory
    let freshness: Freshness
    let tokens: TokenStore
    let time: any Timekeeper
    private let listener: Listener
    private let made = Mutex<Uplink?>(nil)
    private let watcher = Mutex<(@Sendable (SyncReport) -> Void)?>(nil)
    private let lastPhase = Mutex<SyncReport.Phase>(.rest)

    /// Who hears what goes on, from whatever thread it goes on.
    struct Listener: Sendable {
        /// How far the replica is.
        var synced: @Sendable (SyncReport) -> Void = { _ in }
        /// Until when requests wait for the quota; nil when they go out again.
        var waits: @Sendable (Date?) -> Void = { _ in }
    }

    init(_ profile: Profile, time: any Timekeeper, listener: Listener) throws {
        self.profile = profile
        self.time = time
        self.listener = listener
        tokens = try TokenStore(of: profile)
        guard let folder = Surroundings.dataFolder(of: profile.name) else {
            throw Failure.noFolder(variable: "XDG_DATA_HOME", isStore: false)
        }
        let path = "\(folder)/directory.sqlite"
        try Store.makeFolder(of: path)
        directory = try Directory.replica(
            at: path, rules: profile.rules, identity: profile.identity(by: try tokens.claims()))
        freshness = try Freshness(beside: directory)
    }

    /// The way to the service, made when it is first asked for.
    func uplink() throws(Refusal) -> Uplink {
        try made.withLock { uplink throws(Refusal) in
            if let uplink { return uplink }
            let new = try Uplink(
                to: self,
                listener: Listener(
                    synced: { [weak self] in self?.hear($0) }, waits: listener.waits))
            uplink = new
            Uplink.open.withLock { $0.append(new) }
            return new
        }
    }

    /// Lets somebody hear how far the replica is, too.
    func watch(_ watcher: @escaping @Sendable (SyncReport) -> Void) {
        self.watcher.withLock { $0 = watcher }
    }

    /// Tells what an answer to the operator showed of the way to the service, where the replica
    /// rests and would not notice.
    func noteCutOff(_ refusal: Refusal) {
        guard lastPhase.withLock({ $0 }) == .rest else { return }
        let phase: SyncReport.Phase
        switch refusal.cause {
        case .unreachable: phase = .offline(refusal, until: nil)
        case .service where refusal.status == Refusal.readOnly.status: phase = .stopped(refusal)
        default: return
        }
        hear(SyncReport(phase: phase, listedAt: freshness.listedAt))
    }

    private func hear(_ report: SyncReport) {
        lastPhase.withLock { $0 = report.phase }
        watcher.withLock { $0 }?(report)
        listener.synced(report)
    }

    /// Whether the replica waits before it looks again, for its time or to be asked.
    var waitsToLook: Bool {
        switch lastPhase.withLock({ $0 }) {
        case .offline, .stopped: true
        default: false
        }
    }

    /// Reads a customer afresh into the Directory, in the course of an act where it has ids;
    /// answers what it holds.
    @discardableResult
    func refresh(
        _ customer: Customer.ID, for act: ActContext = ActContext()
    ) async throws(Refusal) -> Holdings {
        var reading = try uplink().reading
        if let trace = act.trace { reading = reading.traced(by: trace) }
        freshness.noteOpened(customer, at: time.now)
        _ = try await reading.account(of: customer)
        return try await reading.holdings(of: customer)
    }
}

extension Profile {
    /// Who is signed in, by the token's word; what it does not tell, by the profile's. Roles are
    /// taken to allow everything: the service says no itself.
    func identity(by claims: TokenClaims?) -> Identity {
        identity.told(by: claims)
    }

    var identity: Identity {
        Identity(
            userPrincipalName: "", partnerName: name,
            partnerTenantID: SupportContact.TenantID(tenant), partnerID: "",
            kind: partnerKind ?? .directBill, roles: roles ?? [.globalAdmin, .adminAgent])
    }
}
