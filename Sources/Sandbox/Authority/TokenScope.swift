import Foundation
import PartnerCenterAPI

/// The scope of a token: the service it is for, and the permissions.
struct TokenScope: Equatable, Sendable {
    /// The address of the service, which is the audience of the token.
    let audience: String
    /// All that was asked for, with `openid` and the like; never empty.
    let words: [String]

    static let partnerCenter = "https://api.partnercenter.microsoft.com"
    /// The application id of the same service, as PowerShell asks for it.
    static let partnerCenterID = "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd"
    private static let openID: Set<String> = ["openid", "profile", "email", "offline_access"]

    /// From the `scope` of v2; without a service it means Partner Center.
    init(scope: String?) {
        let asked = (scope ?? "").split(separator: " ").map(String.init)
        let service = asked.first { !Self.openID.contains($0.lowercased()) }.map { word in
            // A permission without a service is one of Graph.
            GraphPermission(named: word).map { "\(Self.graph)/\($0.rawValue)" } ?? word
        }
        audience = service.map(Self.service) ?? Self.partnerCenter
        words = asked + (service == nil ? ["\(Self.partnerCenter)/user_impersonation"] : [])
    }

    /// From the `resource` of v1.
    init(resource: String?) {
        let service = resource.flatMap { $0.isEmpty ? nil : $0 } ?? Self.partnerCenter
        let address = service.hasSuffix("/") ? String(service.dropLast()) : service
        audience = address.lowercased() == Self.graphID ? Self.graph : address
        words = ["openid", "offline_access", "\(audience)/user_impersonation"]
    }

    var wantsIDToken: Bool { words.contains { $0.lowercased() == "openid" } }

    /// The `scope` of the answer: what was asked for and the one permission there is of Partner
    /// Center, without `offline_access`, which Entra leaves out too.
    var granted: String {
        var granted = words.filter { $0.lowercased() != "offline_access" }
        guard !isGraph else { return granted.joined(separator: " ") }
        let permission = "\(audience)/user_impersonation"
        if !granted.contains(permission) { granted.append(permission) }
        return granted.joined(separator: " ")
    }

    // `https://service/permission` and `id/.default`.
    private static func service(_ scope: String) -> String {
        guard let slash = scope.lastIndex(of: "/") else { return partnerCenter }
        var service = String(scope[..<slash])
        // In `https://service//.default` one slash belongs to the service.
        while service.hasSuffix("/") { service.removeLast() }
        switch service.lowercased() {
        case partnerCenterID: return partnerCenter
        case graphID: return graph
        default: return service
        }
    }
}
