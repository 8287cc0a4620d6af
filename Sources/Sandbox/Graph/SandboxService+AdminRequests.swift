import Domain
import Foundation
import PartnerCenterAPI

/// The requests about an admin relationship of Microsoft Graph (reference of 2026, appendix 1.4).
extension SandboxService {
    /// `GET …/{r}/requests`: the ends that were asked for. They show at once, lag or not.
    func adminRequests(_ call: RoutedCall) async throws(Fault) -> Reply {
        let items = try await requests(call)
        return .graph(
            ODataPage.json(
                items, context: context(call, "delegatedAdminRelationships/requests")))
    }

    /// `GET …/{r}/requests/{q}`.
    func adminRequest(_ call: RoutedCall) async throws(Fault) -> Reply {
        let id = call.parameter("q").lowercased()
        let found = try await requests(call).first { $0.json.text("id") == id }
        guard let found else { throw .noItem(call.parameter("q")) }
        return .graph(found.json)
    }

    /// `POST …/{r}/requests`: asks for the end of an active relationship. There is no key that
    /// makes it idempotent: asked again, it is refused by the status.
    func createAdminRequest(_ call: RoutedCall) async throws(Fault) -> Reply {
        let body: JSONObject
        do { body = try call.body() } catch { throw .badRequest(error.description) }
        guard let action = body.filledText("action") else {
            throw .badRequest("The property 'action' is required.")
        }
        guard action.lowercased() == "terminate" else {
            throw .badRequest("The action '\(action)' is not allowed here.")
        }
        let entry = try await currentEntry(call)
        guard let customer = entry.customer else {
            throw .badRequest("The relationship has no customer yet.")
        }
        try await change(customer, by: call) { sandbox throws(Refusal) in
            try sandbox.terminate(entry.relationship.id, of: customer)
        }
        guard let request = try await requests(call).first else {
            throw Fault(500, "generalException", "The request was not kept.")
        }
        var reply = Reply.graph(request.json, status: 201)
        reply.headers["Location"] =
            "\(graphBase(call))/v1.0/\(GraphRoutes.relationships)/\(entry.relationship.id)"
            + "/requests/\(request.json.text("id") ?? "")"
        return reply
    }

    /// The newest first.
    private func requests(_ call: RoutedCall) async throws(Fault) -> [AdminRequestResource] {
        let entry = try await currentEntry(call)
        guard let customer = entry.customer else { return [] }
        let now = sandbox.now()
        let records = try await refereed { sandbox throws(Refusal) in
            try sandbox.requestedEnds(of: customer)
        }
        return records.filter { $0.resourceID == entry.relationship.id.text }.map { record in
            let name = "\(record.resourceID) \(record.id)"
            var chance = SplitMix64(seed: SplitMix64.seed(from: name), stream: 0)
            return AdminRequestResource(
                id: chance.guid(), action: "terminate",
                status: AdminRelationshipClock.requestStatus(
                    requested: record.operationDate, at: now),
                created: record.operationDate)
        }
    }
}
