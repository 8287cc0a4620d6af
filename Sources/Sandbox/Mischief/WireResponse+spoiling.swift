import PartnerCenterAPI

extension WireResponse {
    /// The answer as mischief makes it: the body's bytes and members, and 202 for a write.
    func spoilt(by trouble: inout Trouble, _ request: WireRequest) -> WireResponse {
        var response = self
        if trouble.has(.accepted), status == 200, request.mayBeAccepted {
            response.status = 202
            response.body = []
            response.headers["Content-Type"] = nil
            response.headers["Location"] = request.placeToLook
            return response
        }
        guard !body.isEmpty, let json = try? JSONValue(bytes: body) else { return response }
        let hadMark = body.starts(with: Reply.byteOrderMark)
        var changed = json
        if status < 300 {
            if trouble.has(.unknownStatus), request.method == .get {
                changed = changed.withUnknownStatus(&trouble.chance)
            }
            if trouble.has(.missingFields) { changed = changed.thinned(&trouble.chance) }
            if trouble.has(.pascalCase) { changed = changed.pascalCased }
        }
        if trouble.has(.malformed) {
            response.body = Array(changed.bytes.dropLast()) + Array("<html>".utf8)
            return response
        }
        let mark = hadMark != trouble.has(.mark)
        response.body = (mark ? Reply.byteOrderMark : []) + changed.bytes
        return response
    }
}

extension WireRequest {
    /// Whether 202 is documented for it: a change of a subscription (reference, 4.3), and the two
    /// acts on an Azure subscription (4.1).
    fileprivate var mayBeAccepted: Bool {
        let path = RequestTarget(target).path.map { $0.lowercased() }
        guard path.count > 4, path[1] == "customers", path[3] == "subscriptions" else {
            return false
        }
        switch method {
        case .patch: return path.count == 5
        case .post:
            return path.count == 8 && path[5] == "azureentitlements"
                && ["cancel", "reactivate"].contains(path[7])
        case .get, .put, .delete: return false
        }
    }

    /// Where the outcome of a write shows: the resource itself, without `/v1`.
    fileprivate var placeToLook: String {
        var path = RequestTarget(target).path.dropFirst()
        if ["cancel", "reactivate"].contains(path.last?.lowercased()) { path.removeLast() }
        return "/" + path.joined(separator: "/")
    }
}

extension JSONValue {
    /// Every other status one that nobody has heard of.
    fileprivate func withUnknownStatus(_ chance: inout SplitMix64) -> JSONValue {
        mapMembers { name, value, chance in
            guard name == "status", case .string = value, chance.chance(50) else { return value }
            return "underReview"
        }(&chance)
    }

    /// Without some of what a client can do without.
    fileprivate func thinned(_ chance: inout SplitMix64) -> JSONValue {
        mapMembers { name, value, chance in
            // A bare nil would be JSON's null, which the live service never writes here.
            Self.dispensable.contains(name) && chance.chance(50) ? JSONValue?.none : value
        }(&chance)
    }

    // No link that leads to the next page, and nothing a whole-resource write would lose.
    private static let dispensable: Set<String> = [
        "totalCount", "offerName", "unitType", "hasPurchasableAddons", "creationDate",
        "effectiveStartDate", "contractType", "publisherName", "actions",
        "attentionNeeded", "actionTaken", "isTrial", "commerceId", "alternateId",
        "transactionType", "currencyCode", "currencySymbol", "quantityDetails",
    ]

    /// Names in Pascal case, as in the documentation's samples.
    fileprivate var pascalCased: JSONValue {
        switch self {
        case .object(let object):
            .object(
                JSONObject(
                    Dictionary(
                        object.members.map { name, value in
                            (name.prefix(1).uppercased() + name.dropFirst(), value.pascalCased)
                        }, uniquingKeysWith: { first, _ in first })))
        case .array(let elements): .array(elements.map(\.pascalCased))
        case .null, .bool, .number, .string: self
        }
    }

    private func mapMembers(
        _ change: @escaping (String, JSONValue, inout SplitMix64) -> JSONValue?
    ) -> (inout SplitMix64) -> JSONValue {
        { chance in
            switch self {
            case .object(let object):
                var members: [String: JSONValue] = [:]
                // In a fixed order, as chance is thrown for each.
                for (name, value) in object.members.sorted(by: { $0.key < $1.key }) {
                    members[name] = change(name, value.mapMembers(change)(&chance), &chance)
                }
                return .object(JSONObject(members))
            case .array(let elements):
                return .array(elements.map { $0.mapMembers(change)(&chance) })
            case .null, .bool, .number, .string: return self
            }
        }
    }
}
