import Domain
import Foundation
import PartnerCenterAPI
import Synchronization

/// Remembers which admin relationships Microsoft Graph has told the program to be ending, and what
/// it had told when the end of a reseller relationship was sent.
final class GraphWitness: Sendable {
    private struct Testimony {
        var ending: Set<AdminRelationship.ID> = []
        var ended: Set<AdminRelationship.ID> = []
        var removals: [(customer: Customer.ID, told: Set<AdminRelationship.ID>)] = []
    }

    private let testimony = Mutex(Testimony())

    /// The relationships of which any answer that arrived said that they are ending, or over.
    var ending: Set<AdminRelationship.ID> { testimony.withLock { $0.ending } }

    /// Every request that ends a reseller relationship, with what had been told to be over before
    /// it.
    var removals: [(customer: Customer.ID, told: Set<AdminRelationship.ID>)] {
        testimony.withLock { $0.removals }
    }

    /// Note a request that is on its way.
    func note(sent request: WireRequest) {
        let path = request.target.split(separator: "/")
        guard request.method == .patch, path.count == 3, path[1] == "customers",
            (try? JSONValue(bytes: request.body).asObject)?.text("relationshipToPartner") == "none"
        else { return }
        let customer = Customer.ID(String(path[2]))
        testimony.withLock { $0.removals.append((customer, $0.ended)) }
    }

    /// Note an answer that has arrived. The answer to the request of an end is no testimony: it
    /// does not tell the relationship's status.
    func note(_ response: WireResponse, to request: WireRequest) {
        guard request.method == .get, response.status == 200,
            request.target.hasPrefix("/v1.0/"), !request.target.contains("/requests"),
            let json = try? JSONValue(bytes: response.body).asObject
        else { return }
        let items = json.array("value")?.compactMap(\.asObject) ?? [json]
        let told = items.compactMap { AdminRelationshipResource($0).relationship() }
        testimony.withLock { testimony in
            testimony.ending.formUnion(told.filter(\.status.isEnding).map(\.id))
            testimony.ended.formUnion(told.filter(\.status.isOver).map(\.id))
        }
    }
}
