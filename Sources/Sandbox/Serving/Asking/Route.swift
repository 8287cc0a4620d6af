import PartnerCenterAPI

/// One thing the service can be asked: a row of `Routes`.
struct Route: Sendable {
    let method: WireRequest.Method
    /// As the reference writes it, less `/v1`: `customers/{c}/subscriptions/{s}`; `*` stands for
    /// any rest.
    let pattern: [String]
    let audience: Audience
    let answer: @Sendable (SandboxService) -> (Call) async throws(Fault) -> Reply

    /// Who may ask (reference, 1.4).
    enum Audience: Sendable {
        case anyone
        /// A signed-in user, not an application alone.
        case user
    }

    init(
        _ method: WireRequest.Method, _ pattern: String, _ audience: Audience = .anyone,
        _ answer: @escaping @Sendable (SandboxService) -> (Call) async throws(Fault) -> Reply
    ) {
        self.method = method
        self.pattern = pattern.split(separator: "/").map(String.init)
        self.audience = audience
        self.answer = answer
    }

    /// The open parts of a path this route is for; nil if it is for others.
    func parameters(of path: [String]) -> [String: String]? {
        let isOpen = pattern.last == "*"
        guard isOpen ? path.count >= pattern.count : path.count == pattern.count else { return nil }
        var parameters: [String: String] = [:]
        for (part, given) in zip(pattern, path) {
            if part == "*" {
                parameters["*"] = path.last
            } else if part.hasPrefix("{") {
                parameters[String(part.dropFirst().dropLast())] = given
            } else if part.lowercased() != given.lowercased() {
                return nil
            }
        }
        return parameters
    }
}
