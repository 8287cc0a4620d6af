import Foundation
import PartnerCenterAPI

extension Authority {
    /// Whose request it is. Throws 401 for a token that is missing, not ours, over, or for another
    /// service; the MFA refusal; and 403/900329 for an application where a user is wanted
    /// (reference, 1.3, 1.4 and 2.7).
    func caller(of request: WireRequest, for audience: Route.Audience) throws(Fault) -> Caller {
        let field = request.headers["Authorization"]?.trimmingCharacters(in: .whitespaces) ?? ""
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else {
            var fault = Fault(401, "800001", "The partner token is missing.")
            fault.headers["WWW-Authenticate"] = "Bearer"
            throw fault
        }
        guard let claims = claims(of: String(parts[1])), claims.text("typ") == "access",
            let expires = claims.number("exp")
        else { throw .unauthorized("400", "The token is not valid.") }
        guard time.now.timeIntervalSince1970 < TimeInterval(expires) else {
            throw .unauthorized("400", "The token is expired.")
        }
        switch claims.text("aud") {
        case TokenScope.partnerCenter, TokenScope.partnerCenterID: break
        case "https://graph.windows.net":
            throw .unauthorized("900420", "The token audience is not accepted any more.")
        default: throw .unauthorized("400", "The token is for another audience.")
        }
        let application = claims.text("appid") ?? ""
        guard claims.text("idtyp") != "app", let name = claims.filledText("upn") else {
            guard audience == .anyone else {
                throw Fault(403, "900329", "The resource does not take application-only tokens.")
            }
            return Caller(kind: .application, applicationID: application)
        }
        guard claims.texts("amr").contains("mfa") else { throw .multiFactorRequired }
        return Caller(kind: .user(name), applicationID: application)
    }
}
