import Domain
import Foundation

/// Microsoft's Partner Center, or a service that speaks like it, with the verbs that change it.
package struct PartnerCenterClient: PartnerCenter, PartnerCenterForwarding {
    package let reading: PartnerCenterReadingClient
    let writer: ServiceWriter
    let confirmation: LagAllowance

    package init(
        _ line: ServiceLine, profile: ClientProfile, confirmation: LagAllowance = .brief
    ) {
        self.init(
            reading: PartnerCenterReadingClient(line, profile: profile),
            writer: ServiceWriter(line), confirmation: confirmation)
    }

    private init(
        reading: PartnerCenterReadingClient, writer: ServiceWriter, confirmation: LagAllowance
    ) {
        self.reading = reading
        self.writer = writer
        self.confirmation = confirmation
    }

    /// The same, all of whose calls belong to an act.
    private func under(_ act: ActContext) -> PartnerCenterClient {
        PartnerCenterClient(
            reading: reading.under(act), writer: writer.under(act), confirmation: confirmation)
    }

    package func traced(by trace: ActTrace) -> PartnerCenterClient {
        under(ActContext(trace: trace))
    }

    package func perform(
        _ write: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        try await under(act).send(write)
    }

    private func send(_ cleared: ClearedWrite) async throws(Refusal) -> Change {
        let customer = cleared.customer
        switch cleared.write {
        case .suspend(let id): return .showing(try await suspend(id, of: customer))
        case .reactivate(let id): return .showing(try await reactivate(id, of: customer))
        case .setRenewal(let renewal, let id):
            return .showing(try await setRenewal(renewal, of: id, of: customer))
        case .reactivateAzure(let id):
            return .showing(try await change(id, of: customer, to: .active))
        case .order(let offer, let quantity):
            return .showing(try await order(offer, quantity: quantity, for: customer))
        case .cancel(let holding): try await cancel(holding, of: customer)
        case .removeDelegatedAccess: try await removeDelegatedAccess(of: customer)
        case .removeRelationship: try await removeRelationship(of: customer)
        case .accept: throw .readOnly
        }
        return Change(consequences: [])
    }

    /// What only looks, and leaves room for the operator: what a replica reads from.
    package var inBackground: PartnerCenterReadingClient { reading.inBackground }
}

/// What the service does not tell of a partner, so that a profile must.
package struct ClientProfile: Equatable, Sendable {
    package var rules: Rules
    /// Two letters, ISO 3166: whose offers are sold.
    package var country: String
    /// Who is signed in, as far as the token does not say.
    package var identity: Identity

    package init(rules: Rules, country: String, identity: Identity) {
        self.rules = rules
        self.country = country
        self.identity = identity
    }
}

/// How long to look, after the service accepted a change, until it shows it: it lags by minutes
/// (reference, the fifth of the five rules).
package struct LagAllowance: Equatable, Sendable {
    /// How often to look; 0 takes the service's word.
    package let looks: Int
    /// Seconds before each look but the first.
    package let pause: Double

    package init(looks: Int, pause: Double) {
        self.looks = looks
        self.pause = pause
    }

    /// For a deck, whose replica looks on.
    package static let brief = LagAllowance(looks: 2, pause: 1)
    /// For a command that answers once: two minutes, as Microsoft's own sample waits.
    package static let patient = LagAllowance(looks: 13, pause: 10)
}
