import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Synchronization

/// A client of Partner Center and of Microsoft Graph, both scripted, with a clock that jumps.
struct GraphHarness {
    /// Microsoft Graph.
    let script: ScriptedService
    /// Partner Center: one customer, who holds nothing, unless another answer is given.
    let partnerCenter: ScriptedService
    let time: any Timekeeper
    let client: PartnerCenterClient
    let graph: GraphClient

    static let address = "https://graph.microsoft.com"
    static let path = "/v1.0/tenantRelationships/delegatedAdminRelationships"

    /// `claims` are those of the token for Graph; `grace` is as for `GraphClient`.
    init(
        claims: JSONObject? = nil, grace: Double? = nil, time: any Timekeeper = JumpingTime(),
        partnerCenter: @escaping ScriptedService.ScriptedAnswer = { request, _ in
            request.target.hasSuffix(hanbit.text) ? .json(WireBodies.customer) : .list([])
        }, _ answer: @escaping ScriptedService.ScriptedAnswer
    ) throws {
        script = ScriptedService(answer)
        self.partnerCenter = ScriptedService(partnerCenter)
        self.time = time
        let count = Mutex(0)
        let ids = RequestIDs {
            count.withLock {
                $0 += 1
                return "id-\($0)"
            }
        }
        graph = GraphClient(
            line: ServiceLine(
                transport: script, tokens: FixedTokens(claims: claims), pacer: Pacer(time: time),
                time: time, ids: ids, dialect: .graph),
            address: try ServiceAddress(Self.address), grace: grace)
        client = PartnerCenterClient(
            ServiceLine(
                transport: self.partnerCenter, tokens: FixedTokens(), pacer: Pacer(time: time),
                time: time, ids: ids),
            profile: ClientProfile(rules: .inProduction, country: "KR", identity: .agent()),
            graph: graph, confirmation: LagAllowance(looks: 3, pause: 1))
    }
}

/// The relationship the tests are about: two GUIDs and a hyphen.
let helpdesk = AdminRelationship.ID(
    "aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb-cccccccc-4444-4555-8666-dddddddddddd")

extension WireBodies {
    /// The sample of the reference of 2026, appendix 1.2.
    static func relationship(
        _ id: String = helpdesk.text, of customer: String? = hanbit.text,
        status: String? = "active", more: JSONObject = [:]
    ) -> JSONValue {
        var json: JSONObject = [
            "@odata.type": "#microsoft.graph.delegatedAdminRelationship",
            "@odata.etag": "W/\"JyIwMTAwLWV4YW1wbGUiJw==\"", "id": .string(id),
            "displayName": "Hanbit helpdesk 2026", "duration": "P730D",
            "accessDetails": [
                "unifiedRoles": [
                    ["roleDefinitionId": "88D8E3E3-8f55-4a1e-953a-9b9898b8876b"]
                ]
            ],
            "autoExtendDuration": "P180D", "createdDateTime": "2025-03-01T02:03:04.1234567Z",
            "lastModifiedDateTime": "2025-03-02T02:03:04.1234567Z",
            "activatedDateTime": "2025-03-02T02:03:04.1234567Z",
            "endDateTime": "2027-03-02T02:03:04.1234567Z",
        ]
        json["customer"] =
            customer.map { ["tenantId": .string($0), "displayName": "Hanbit Trading"] } ?? .null
        json["status"] = status.map { .string($0) }
        for (name, value) in more.members { json[name] = value }
        return .object(json)
    }

    /// What was asked for about a relationship.
    static func request(
        _ action: String = "terminate", status: String = "pending",
        created: JSONValue = "2027-01-15T08:00:00Z"
    ) -> JSONValue {
        [
            "id": "request", "action": .string(action), "status": .string(status),
            "createdDateTime": created,
        ]
    }
}

extension WireResponse {
    /// A page of a list of Microsoft Graph.
    static func page(_ items: [JSONValue], next: JSONValue? = nil, count: Int? = nil) -> Self {
        var json: JSONObject = ["@odata.context": "context", "value": .array(items)]
        json["@odata.nextLink"] = next
        json["@odata.count"] = count.map { JSONValue(integerLiteral: $0) }
        return .json(.object(json))
    }

    /// An error of Microsoft Graph.
    static func graphError(
        _ status: Int, _ code: String, _ message: String = "words of Graph",
        headers: WireHeaders = [:]
    ) -> Self {
        .json(
            .object(
                GraphErrorResource(
                    code: code, message: message, date: "2027-01-15T08:00:00",
                    requestID: "server", clientRequestID: "client"
                ).json), status: status, headers: headers)
    }
}
