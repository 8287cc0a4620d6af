import Domain
import Foundation
import PartnerCenterAPI

extension SandboxService {
    /// Another administrator ends a relationship just before its end is asked for, or it runs out.
    func interfereWithGraph(
        _ request: WireRequest, _ target: RequestTarget, _ mischief: inout RequestMischief
    ) async {
        guard request.method == .post, target.path.count == 5,
            target.path[4].lowercased() == "requests"
        else { return }
        let call = RoutedCall(
            request: request, query: target.query, parameters: ["r": target.path[3]],
            trace: ActTrace(
                correlationID: mischief.chance.guid(), requestID: mischief.chance.guid()))
        guard let entry = try? await currentEntry(call), let customer = entry.customer,
            entry.relationship.status == .active
        else { return }
        // A refusal concerns the other administrator alone.
        if mischief.chance.chance(50) {
            _ = try? sandbox.traced(by: call.trace).terminate(entry.relationship.id, of: customer)
        } else {
            try? sandbox.expire(entry.relationship, of: customer)
        }
    }
}

extension WireResponse {
    /// The answer with the mischief that only Graph's lists have.
    func spoiltAsGraph(by mischief: inout RequestMischief, _ request: WireRequest) -> WireResponse {
        guard status == 200, request.method == .get,
            var page = try? JSONValue(bytes: body).asObject, let items = page.array("value")
        else { return self }
        var response = self
        if mischief.has(.mixedTypes) {
            page["value"] = .array(items.map { $0.mixed(&mischief.chance) })
        }
        if mischief.has(.nextLink) {
            let host = request.headers["Host"] ?? "localhost"
            let other = mischief.chance.chance(50) ? "graph.example" : host
            page["@odata.nextLink"] = .string("http://\(other)\(request.target)")
        }
        response.body = JSONValue.object(page).bytes
        return response
    }
}

extension JSONValue {
    /// An item of a list as other partners have it: of a reseller, of no customer, with a word of
    /// another time, or not an object at all.
    fileprivate func mixed(_ chance: inout SplitMix64) -> JSONValue {
        guard var item = asObject, item.has("customer"), chance.chance(50) else { return self }
        switch chance.below(4) {
        case 0:
            item["@odata.type"] = "#microsoft.graph.resellerDelegatedAdminRelationship"
            item["indirectProviderTenantId"] = .string(chance.guid())
            item["isPartnerConsentPending"] = false
        case 1: item["customer"] = .null
        case 2: item["status"] = "unknownFutureValue"
        default: return "#microsoft.graph.somethingElse"
        }
        return .object(item)
    }
}
