import Domain
import Foundation
import PartnerCenterAPI
import Replica
import Synchronization

/// The way to a profile's service: its connections, and what is asked over them.
final class ServiceSession: Sendable {
    /// What the operator waits for; its answers come into the Directory.
    let reading: any PartnerCenterReading
    /// The same service, without keeping what it tells.
    let looking: PartnerCenterReadingClient
    /// Nil for a profile that is for looking only.
    let acting: ReplicatedPartnerCenter?
    /// Reads ahead, and leaves room for the operator.
    let replica: Replica
    private let transports: [HTTPTransport]

    init(to service: Service, listener: Service.Listener) throws(Refusal) {
        let profile = service.profile
        let transport = try HTTPTransport(reaching: profile.base)
        let authority = try HTTPTransport(reaching: profile.authority)
        transports = [transport, authority]
        let (directory, freshness, time) = (service.directory, service.freshness, service.time)
        let line = ServiceLine(
            transport: transport,
            tokens: service.tokens.accessTokens(over: authority, time: time),
            pacer: Pacer(time: time, report: listener.waits), time: time,
            locale: profile.locale ?? "en-US")
        let client = ClientProfile(
            rules: profile.rules, country: profile.country ?? "US", identity: profile.identity)
        looking = PartnerCenterReadingClient(line, profile: client)
        if profile.isReadOnly {
            reading = ReplicatedReading(
                of: looking, in: directory, freshness: freshness, time: time)
            acting = nil
        } else {
            let replicated = ReplicatedPartnerCenter(
                of: PartnerCenterClient(line, profile: client), in: directory,
                freshness: freshness, time: time)
            (reading, acting) = (replicated, replicated)
        }
        replica = Replica(
            of: looking.inBackground, in: directory, freshness: freshness, time: time,
            report: listener.synced)
    }

    /// Those that were made, which are to be closed before the program ends.
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
    /// Over the proxy the environment names, if it names one.
    convenience init(reaching address: ServiceAddress) throws(Refusal) {
        do throws(ProxyUnusable) {
            let environment = ProcessInfo.processInfo.environment
            let proxy = try ProxySettings(for: address, environment: environment)
            self.init(address, proxy: proxy)
        } catch {
            throw .unreachable(.proxyUnusable(variable: error.variable))
        }
    }
}
