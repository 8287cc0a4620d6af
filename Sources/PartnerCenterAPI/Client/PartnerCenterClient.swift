import Domain
import Foundation

/// Microsoft's Partner Center, or a service with the same API: reads it and changes it.
package struct PartnerCenterClient: PartnerCenter, PartnerCenterForwarding {
    /// The half that reads.
    package private(set) var reading: PartnerCenterReadingClient
    private(set) var writer: ServiceWriter
    /// Nil without Microsoft Graph.
    private var graph: GraphClient?
    let confirmation: LagAllowance
    /// The target of the act as it was found last; nil if the act does not tell.
    private(set) var found: Subscription?

    /// `graph` is for the admin relationships, nil if nobody asks for them. `confirmation` says how
    /// long a write waits until it shows.
    package init(
        _ line: ServiceLine, profile: ClientProfile, graph: GraphClient? = nil,
        confirmation: LagAllowance = .brief
    ) {
        reading = PartnerCenterReadingClient(line, profile: profile, graph: graph?.reading)
        self.graph = graph
        writer = ServiceWriter(line)
        self.confirmation = confirmation
    }

    /// The same client for the calls of one act.
    private func under(_ act: ActContext) -> PartnerCenterClient {
        var client = self
        client.reading = reading.under(act)
        client.writer = writer.under(act)
        client.graph = graph?.under(act)
        client.found = act.found
        return client
    }

    package func traced(by trace: ActTrace) -> PartnerCenterClient {
        under(ActContext(trace: trace))
    }

    /// Sends a write and waits until it shows. Throws `notShownYet` if it does not in time.
    package func perform(
        _ write: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        try await under(act).send(write)
    }

    private func send(_ cleared: ClearedWrite) async throws(Refusal) -> Change {
        let customer = cleared.customer
        switch cleared.write {
        case .reactivateAzure(let id):
            return .showing(try await change(id, of: customer, to: .active))
        case .order(let offer, let quantity):
            return .showing(try await order(offer, quantity: quantity, for: customer))
        case .cancel(let holding): try await cancel(holding, of: customer)
        case .removeDelegatedAccess: try await removeDelegatedAccess(of: customer)
        case .removeRelationship: try await removeRelationship(of: customer)
        case .endAdminAccess(let id):
            guard let graph else { throw .service(.consentMissing) }
            let ended = try await graph.end(id, with: customer, confirmation)
            return Change(adminRelationships: [ended], consequences: [])
        case let write:
            guard case .subscription(let id)? = write.holding else { throw .readOnly }
            return try await change(id, of: customer, by: write)
        }
        return Change(consequences: [])
    }

    /// Sends a write and finds out what became of it. `isDone` reads whether the service shows it.
    /// Throws the service's refusal, with the cause our rules foresee.
    func settle(
        _ call: ServiceCall, explaining explanation: @autoclosure () async -> Explanation,
        isDone: () async throws(Refusal) -> Bool
    ) async throws(Refusal) -> SettledWrite {
        do {
            return try await writer.settle(call) { () async throws(Refusal) -> LostWriteOutcome in
                try await isDone() ? .done : .unchanged
            }
        } catch {
            throw await explained(error, explanation())
        }
    }

    /// The same, and returns once the service shows it. Throws `notShownYet` if it does not in the
    /// time allowed.
    func settleUntilShown(
        _ call: ServiceCall, explaining explanation: @autoclosure () async -> Explanation,
        isDone: () async throws(Refusal) -> Bool
    ) async throws(Refusal) {
        let settled = try await settle(call, explaining: await explanation(), isDone: isDone)
        if case .seen = settled { return }
        guard await writer.confirm(confirmation, isDone) else {
            throw .told(.service(.notShownYet), by: settled.answer)
        }
    }

    /// A client that can only read, and leaves room for the operator. A replica reads with it.
    package var inBackground: PartnerCenterReadingClient { reading.inBackground }
}

/// What the service does not tell about a partner, so that a profile must.
package struct ClientProfile: Equatable, Sendable {
    /// The rules that the service judges by.
    package var rules: Rules
    /// Whose offers are sold: two letters, ISO 3166.
    package var country: String
    /// Who is signed in, as far as the token does not tell.
    package var identity: Identity

    package init(rules: Rules, country: String, identity: Identity) {
        self.rules = rules
        self.country = country
        self.identity = identity
    }
}
