import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Sandbox

/// Requests to the Microsoft Graph of a sandbox.
extension ServedSandbox {
    static let relationships = "/v1.0/tenantRelationships/delegatedAdminRelationships"

    /// The answer of Graph without mischief, to a user with these permissions.
    func graph(
        _ method: WireRequest.Method = .get, _ target: String = relationships,
        _ body: JSONValue? = nil, permissions: [GraphPermission] = [.readWrite],
        headers: WireHeaders = [:]
    ) async throws -> WireResponse {
        await service.answer(
            try graphRequest(method, target, body, permissions: permissions, headers: headers))
    }

    /// The answer of Graph with mischief.
    func sendGraph(
        _ method: WireRequest.Method = .get, _ target: String = relationships,
        _ body: JSONValue? = nil, headers: WireHeaders = [:]
    ) async throws -> WireResponse {
        try await service.send(
            try graphRequest(method, target, body, headers: headers))
    }

    func graphRequest(
        _ method: WireRequest.Method, _ target: String, _ body: JSONValue?,
        permissions: [GraphPermission] = [.readWrite], headers: WireHeaders = [:]
    ) throws -> WireRequest {
        var headers = headers
        headers["Authorization"] =
            "Bearer "
            + (try service.authority.accessToken(
                audience: Cloud.global.graph, permissions: permissions, lifetime: 1000 * 86_400))
        return request(method, target, body, headers: headers)
    }

    /// Asks for the end of a relationship.
    func end(
        _ relationship: AdminRelationship, headers: WireHeaders = [:]
    ) async throws -> WireResponse {
        try await graph(
            .post, "\(Self.relationships)/\(relationship.id)/requests", ["action": "terminate"],
            headers: headers)
    }

    /// The status that Graph tells.
    func status(of relationship: AdminRelationship) async throws -> String? {
        try await graph(.get, "\(Self.relationships)/\(relationship.id)").object.text("status")
    }

    /// The active relationships of the customer of the demonstrations: one for daily work, and one
    /// of a provider.
    var active: [AdminRelationship] {
        get async throws {
            try await seeded.sandbox.holdings(of: demo).adminAccess.all.filter {
                $0.status == .active
            }
        }
    }
}

extension WireResponse {
    /// The items of a list of Graph.
    var value: [JSONObject] { object.objects("value") }
    /// Status and code, as Graph has them.
    var graphMark: String { "\(status)/\(object.object("error")?.text("code") ?? "")" }
    /// The target of the link to the next page.
    var nextTarget: String? {
        object.text("@odata.nextLink").map { String($0.dropFirst("http://localhost".count)) }
    }
}
