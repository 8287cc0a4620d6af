import Domain
import Foundation
import PartnerCenterAPI

extension SandboxService {
    /// The answer to a request with what goes wrong on the way. The authority is left in peace:
    /// nobody could sign in.
    func deliver(_ request: WireRequest) async -> Delivery {
        let target = RequestTarget(request.target)
        guard options.mischief != .none, target.path.first?.lowercased() == "v1" else {
            return .whole(await answer(request))
        }
        var trouble = troublemaker.next()
        if let latency = options.mischief.latency {
            await time.wait(until: time.now.addingTimeInterval(latency.seconds))
        }
        if trouble.has(.cutBefore) { return .cut }
        if let fault = trouble.refusal(of: request) {
            return .whole(refusal(fault, to: request.headers))
        }
        if trouble.has(.otherOperator) { await interfere(request, target, &trouble) }
        let response = await answer(request)
        if trouble.has(.cutAfter) { return .cut }
        if trouble.has(.failure) {
            return .whole(
                refusal(Fault(502, "800094", "The gateway got no answer."), to: request.headers))
        }
        let spoilt = response.spoilt(by: &trouble, request)
        guard trouble.has(.truncated), spoilt.body.count > 1 else { return .whole(spoilt) }
        return .truncated(spoilt, bytes: trouble.chance.below(spoilt.body.count))
    }
}

extension Trouble {
    /// What is refused before anything is done, and nothing is.
    mutating func refusal(of request: WireRequest) -> Fault? {
        if has(.throttle) {
            return .throttled(
                retryAfter: 1 + chance.below(2), form: chance.chance(50) ? .gateway : .envelope)
        }
        // The other half fails after the act.
        if has(.failure), chance.chance(50) {
            return Fault(chance.pick([500, 503]), "800094", "The service failed.")
        }
        if has(.expiredToken) { return .unauthorized("400", "The token is expired.") }
        if has(.multiFactor) { return .multiFactorRequired }
        if has(.staleTag), request.method == .patch, request.target.contains("/subscriptions/") {
            return Fault(.staleTag)
        }
        return nil
    }
}
