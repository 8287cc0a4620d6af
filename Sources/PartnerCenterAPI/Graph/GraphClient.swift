import Domain
import Foundation

/// Reads delegated admin relationships from Microsoft Graph, and ends them.
package struct GraphClient: Sendable {
    /// The half that reads.
    package private(set) var reading: GraphReadingClient
    private var writer: ServiceWriter

    /// As for `GraphReadingClient`.
    package init(line: ServiceLine, address: ServiceAddress, grace: Double? = nil) {
        reading = GraphReadingClient(line: line, address: address, grace: grace)
        writer = ServiceWriter(line)
    }

    /// The same client for the calls of one act.
    func under(_ act: ActContext) -> GraphClient {
        var client = self
        client.reading = reading.under(act)
        client.writer = writer.under(act)
        return client
    }
}

extension GraphClient {
    /// Asks for the end of a relationship, and waits until it shows (reference of 2026, appendix
    /// 1.4). Sends nothing if its end is asked for already. Throws `adminRelationshipNotActive` for
    /// one that can't be ended, and `notShownYet` for an end that was accepted and does not show.
    func end(
        _ id: AdminRelationship.ID, with customer: Customer.ID, _ confirmation: LagAllowance
    ) async throws(Refusal) -> AdminRelationship {
        let before = try await reading.relationship(id, with: customer)
        if before.status.isEnding { return before }
        guard before.status == .active else {
            throw .adminRelationshipNotActive(before.status)
        }
        let asked = reading.time.now
        let call = writer.post(
            "\(GraphReadingClient.path)/\(escaped(id))/requests", AdminRequestResource.terminate,
            about: .holding(.adminRelationship(id), of: customer))
        let settled: SettledWrite
        do throws(Refusal) {
            settled = try await writer.settle(call) {
                () async throws(Refusal) -> LostWriteOutcome in
                try await outcome(of: id, with: customer, since: asked)
            }
        } catch {
            throw await explained(error, id, with: customer)
        }
        var seen: AdminRelationship?
        _ = await writer.confirm(
            LagAllowance(looks: max(1, confirmation.looks), pause: confirmation.pause)
        ) { () async throws(Refusal) -> Bool in
            let now = try await reading.relationship(id, with: customer)
            if now.status.isEnding { seen = now }
            return now.status.isEnding
        }
        // What the reply says is no proof.
        guard let seen else { throw .told(.service(.notShownYet), by: settled.answer) }
        return seen
    }

    /// What became of a request whose answer was lost. Graph has no ids that make a second one
    /// harmless, so a request that is under way must be found, too.
    private func outcome(
        of id: AdminRelationship.ID, with customer: Customer.ID, since asked: Date
    ) async throws(Refusal) -> LostWriteOutcome {
        let now = try await reading.relationship(id, with: customer)
        if now.status.isEnding { return .done }
        guard now.status == .active else { return .changed }
        // Clocks differ; an older request is somebody else's.
        let earliest = asked.addingTimeInterval(-Self.clockDifference)
        var isUnclear = false
        for request in try await reading.requests(about: id, with: customer) {
            guard let request else {
                isUnclear = true
                continue
            }
            guard request.terminates, !request.hasFailed else { continue }
            guard let created = request.created else {
                isUnclear = true
                continue
            }
            if created >= earliest { return .done }
        }
        return isUnclear ? .changed : .unchanged
    }

    /// Seconds that Graph's clock may be behind this machine's.
    private static let clockDifference = 300.0

    /// A refusal that says what state forbids it, as Graph's words are not read.
    private func explained(
        _ refused: Refusal, _ id: AdminRelationship.ID, with customer: Customer.ID
    ) async -> Refusal {
        guard let answer = refused.answer, refused.cause == .service(.rejected),
            [400, 409].contains(answer.status),
            let now = try? await reading.relationship(id, with: customer), now.status != .active
        else { return refused }
        return .told(.adminRelationshipNotActive(now.status), by: answer)
    }
}
