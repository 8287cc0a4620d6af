import Domain
import PartnerCenterAPI

/// The connection of a profile to Microsoft Graph. Its trouble is none of Partner Center's: where
/// it can't be made, what is asked over it is unreachable.
struct GraphConnection: Sendable {
    private let transport: any Transport
    /// To be closed before the program ends.
    let transports: [HTTPTransport]

    init(of profile: Profile) {
        do throws(Refusal) {
            let made = try HTTPTransport(reaching: profile.graph)
            (transport, transports) = (made, [made])
        } catch {
            let why: ConnectionTrouble =
                if case .unreachable(let trouble) = error.cause { trouble } else { .failed }
            (transport, transports) = (Nowhere(why: why), [])
        }
    }

    /// A line to Graph, with a pace of its own: no quota of admin relationships is published.
    func line(with tokens: any AccessTokens, time: any Timekeeper) -> ServiceLine {
        var quota = RequestQuota()
        (quota.requests, quota.parallel) = (600, 4)
        return ServiceLine(
            transport: transport, tokens: tokens, pacer: Pacer(quota: quota, time: time),
            time: time, dialect: .graph)
    }

    /// Leads nowhere.
    private struct Nowhere: Transport {
        let why: ConnectionTrouble

        func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
            throw .notSent(why)
        }
    }
}

/// What a sign-in can do with admin relationships.
enum GDAPStanding: Equatable, Sendable {
    /// They can be seen, and ended if that was consented to; nil where the token does not tell.
    case seen(GraphPermission?)
    case unseen(AdminAccessTrouble)

    /// Ask for one relationship, and tell whether they can be seen. `claims` are those of the
    /// token.
    init(by client: GraphReadingClient) async {
        do throws(Refusal) {
            let claims = try await client.claims()
            _ = try await client.relationships(from: nil, limit: 1)
            self = .seen(claims.flatMap(GraphPermission.init(of:)))
        } catch {
            self = .unseen(AdminAccessTrouble(error))
        }
    }

    /// Whether no Microsoft Graph answers at its address.
    var leadsNowhere: Bool {
        switch self {
        case .unseen(.notOffered), .unseen(.unreadable), .unseen(.unreachable): true
        case .seen, .unseen(.notConsented), .unseen(.denied): false
        }
    }

    /// The word in JSON.
    var word: String {
        switch self {
        case .seen(.read): "read"
        case .seen: "consented"
        case .unseen(.notConsented): "missing"
        case .unseen(.denied): "denied"
        case .unseen: "unknown"
        }
    }
}
