/// What a token is asked for: the service it is for, and what else beside it.
struct TokenScope: Equatable, Sendable {
    /// The address of the service, which becomes the audience.
    let audience: String
    /// As it was asked for, `openid` and the like among it; never empty.
    let words: [String]

    static let partnerCenter = "https://api.partnercenter.microsoft.com"
    /// The same service by the id of its application, as PowerShell asks for it.
    static let partnerCenterID = "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd"
    private static let openID: Set<String> = ["openid", "profile", "email", "offline_access"]

    /// From the `scope` of v2; one without a service means Partner Center.
    init(scope: String?) {
        let asked = (scope ?? "").split(separator: " ").map(String.init)
        let service = asked.first { !Self.openID.contains($0.lowercased()) }
        audience = service.map(Self.service) ?? Self.partnerCenter
        words = asked + (service == nil ? ["\(Self.partnerCenter)/user_impersonation"] : [])
    }

    /// From the `resource` of v1.
    init(resource: String?) {
        let service = resource.flatMap { $0.isEmpty ? nil : $0 } ?? Self.partnerCenter
        audience = service.hasSuffix("/") ? String(service.dropLast()) : service
        words = ["openid", "offline_access", "\(audience)/user_impersonation"]
    }

    var wantsIDToken: Bool { words.contains { $0.lowercased() == "openid" } }

    /// What the answer says was granted: what was asked for, and the one permission there is, but
    /// not `offline_access`, which Entra does not say either.
    var granted: String {
        var granted = words.filter { $0.lowercased() != "offline_access" }
        let permission = "\(audience)/user_impersonation"
        if !granted.contains(permission) { granted.append(permission) }
        return granted.joined(separator: " ")
    }

    // `https://service/permission` and `id/.default`.
    private static func service(_ scope: String) -> String {
        guard let slash = scope.lastIndex(of: "/") else { return partnerCenter }
        var service = String(scope[..<slash])
        // `https://service//.default` has a slash of the service's own.
        while service.hasSuffix("/") { service.removeLast() }
        return service.lowercased() == partnerCenterID ? partnerCenter : service
    }
}
