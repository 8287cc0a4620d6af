import Domain
import Foundation
import PartnerCenterAPI
import Synchronization

extension SandboxService {
    /// The answer to a request, with mischief. The authority has none, or nobody could sign in.
    func deliver(_ request: WireRequest) async -> Delivery {
        let target = RequestTarget(request.target)
        guard options.mischief != .none, let service = target.service else {
            return .whole(await answer(request))
        }
        var mischief = (service == .graph ? graphTroublemaker : troublemaker).next()
        if let latency = options.mischief.latency {
            await time.wait(until: time.now.addingTimeInterval(latency.seconds))
        }
        if mischief.has(.cutBefore) { return .cut }
        if let fault = mischief.refusal(of: request) {
            return .whole(refusal(fault, to: request, of: service))
        }
        if mischief.has(.otherOperator) {
            switch service {
            case .partnerCenter: await interfere(request, target, &mischief)
            case .graph: await interfereWithGraph(request, target, &mischief)
            }
        }
        let response = await answer(request)
        if mischief.has(.cutAfter) { return .cut }
        if mischief.has(.failure) {
            let fault = Fault(502, "800094", "The gateway got no answer.")
            return .whole(refusal(fault, to: request, of: service))
        }
        var spoilt = response
        if service == .graph { spoilt = spoilt.spoiltAsGraph(by: &mischief, request) }
        spoilt = spoilt.spoilt(by: &mischief, request)
        guard mischief.has(.truncated), spoilt.body.count > 1 else { return .whole(spoilt) }
        return .truncated(spoilt, bytes: mischief.chance.below(spoilt.body.count))
    }

    private func refusal(
        _ fault: Fault, to request: WireRequest, of service: MicrosoftService
    ) -> WireResponse {
        switch service {
        case .partnerCenter: refusal(fault, to: request.headers)
        case .graph: graphRefusal(fault, to: request)
        }
    }
}

/// How an answer reaches the client.
enum Delivery: Equatable, Sendable {
    case whole(WireResponse)
    /// That many bytes of its body are sent, then the connection is closed.
    case truncated(WireResponse, bytes: Int)
    /// The connection is closed without an answer.
    case cut
}

extension RequestMischief {
    /// A refusal of the request before anything is done; nil if there is none.
    mutating func refusal(of request: WireRequest) -> Fault? {
        if has(.throttle) {
            return .throttled(
                retryAfter: 1 + chance.below(2), form: chance.chance(50) ? .gateway : .envelope)
        }
        // Half of the failures come after the act.
        if has(.failure), chance.chance(50) {
            return Fault(chance.pick([500, 503]), "800094", "The service failed.")
        }
        if has(.expiredToken) { return .unauthorized("400", "The token is expired.") }
        if has(.multiFactor) { return .multiFactorRequired }
        if has(.noConsent) { return .requestDenied }
        if has(.staleTag), request.method == .patch, request.target.contains("/subscriptions/") {
            return Fault(.staleTag)
        }
        return nil
    }
}

extension SandboxService {
    /// Another operator changes the target of a write just before it, through the referee and
    /// under ids of its own.
    func interfere(
        _ request: WireRequest, _ target: RequestTarget, _ mischief: inout RequestMischief
    ) async {
        let path = target.path
        guard request.method == .patch, path.count == 5, path[3].lowercased() == "subscriptions"
        else { return }
        let customer = Customer.ID(path[2].lowercased())
        guard let holdings = try? await sandbox.holdings(of: customer),
            let subscription = holdings.subscriptions.first(where: {
                $0.id.text.lowercased() == path[4].lowercased()
            })
        else { return }
        var edit = SubscriptionEdit(keeping: subscription)
        if mischief.chance.chance(50) {
            edit.quantity = subscription.quantity + 1
        } else {
            edit.status = subscription.status == .active ? .suspended : .active
        }
        let change = edit
        let trace = ActTrace(
            correlationID: mischief.chance.guid(), requestID: mischief.chance.guid())
        // A refusal concerns the other operator alone.
        _ = try? await sandbox.traced(by: trace).update(subscription.id, of: customer, to: change)
    }
}

/// Decides what goes wrong with a request, by its number and the seed alone.
final class Troublemaker: Sendable {
    private let mischief: Mischief
    private let kinds: [MischiefKind]
    private let seed: UInt64
    private let count = Mutex<UInt64>(0)

    init(_ mischief: Mischief, at service: MicrosoftService = .partnerCenter, seed: UInt64) {
        self.mischief = mischief
        kinds = MischiefKind.kinds(of: service)
        // Other numbers for the other service.
        self.seed = service == .graph ? seed ^ 0x6DA9 : seed
    }

    /// What goes wrong with the next request; the first has the number 1.
    func next() -> RequestMischief {
        let number = count.withLock { count in
            count += 1
            return count
        }
        var chance = SplitMix64(seed: seed, stream: number)
        var happening: Set<MischiefKind> = []
        for kind in kinds {
            // Drawn for every kind, so that one kind more does not change the others.
            let drawn = Double(chance.below(1_000_000)) / 1_000_000
            if drawn < mischief.chances[kind] ?? 0 { happening.insert(kind) }
        }
        return RequestMischief(kinds: happening, chance: chance)
    }
}

/// What goes wrong with one request, and the random numbers that decide the details.
struct RequestMischief: Sendable {
    let kinds: Set<MischiefKind>
    var chance: SplitMix64

    func has(_ kind: MischiefKind) -> Bool { kinds.contains(kind) }
}

extension WireResponse {
    /// The answer with mischief in its members and bytes, or 202 instead of it.
    func spoilt(by mischief: inout RequestMischief, _ request: WireRequest) -> WireResponse {
        var response = self
        if mischief.has(.accepted), status == 200, request.mayBeAccepted {
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
            if mischief.has(.unknownStatus), request.method == .get {
                changed = changed.withUnknownStatus(&mischief.chance)
            }
            if mischief.has(.missingFields) { changed = changed.thinned(&mischief.chance) }
            if mischief.has(.pascalCase) { changed = changed.pascalCased }
        }
        if mischief.has(.malformed) {
            response.body = Array(changed.bytes.dropLast()) + Array("<html>".utf8)
            return response
        }
        let mark = hadMark != mischief.has(.mark)
        response.body = (mark ? Reply.byteOrderMark : []) + changed.bytes
        return response
    }
}

extension WireRequest {
    /// Whether 202 is documented for it: for a change of a subscription (reference, 4.3) and the
    /// two acts on an Azure subscription (4.1).
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

    /// The path of the resource that shows the outcome of the write, without `/v1`.
    fileprivate var placeToLook: String {
        var path = RequestTarget(target).path.dropFirst()
        if ["cancel", "reactivate"].contains(path.last?.lowercased()) { path.removeLast() }
        return "/" + path.joined(separator: "/")
    }
}

extension JSONValue {
    /// With about every other status replaced by an unknown one.
    fileprivate func withUnknownStatus(_ chance: inout SplitMix64) -> JSONValue {
        mapMembers { name, value, chance in
            guard name == "status", case .string = value, chance.chance(50) else { return value }
            return "underReview"
        }(&chance)
    }

    /// Without some of the optional members.
    fileprivate func thinned(_ chance: inout SplitMix64) -> JSONValue {
        mapMembers { name, value, chance in
            // A bare nil would be JSONValue's null, which the live service does not write here.
            Self.dispensable.contains(name) && chance.chance(50) ? JSONValue?.none : value
        }(&chance)
    }

    // No link to a next page, and no member that a whole-resource write would drop.
    private static let dispensable: Set<String> = [
        "totalCount", "offerName", "unitType", "hasPurchasableAddons", "creationDate",
        "effectiveStartDate", "contractType", "publisherName", "actions",
        "attentionNeeded", "actionTaken", "isTrial", "commerceId", "alternateId",
        "transactionType", "currencyCode", "currencySymbol", "quantityDetails",
        "@odata.context", "@odata.count", "duration", "lastModifiedDateTime",
    ]

    /// With names in Pascal case, as in the documentation's samples.
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
                // In a fixed order, as random numbers are drawn for each.
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
