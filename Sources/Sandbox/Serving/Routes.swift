import PartnerCenterAPI

/// The routes of the service under `/v1`, one a row.
enum Routes {
    static let all: [Route] = [
        Route(.get, "customers") { $0.customers },
        Route(.post, "customers") { $0.createCustomer },
        // Before the route of a customer, which would take it for an id.
        Route(.get, "customers/relationshiprequests", .user) { $0.relationshipRequest },
        Route(.get, "customers/{c}") { $0.customer },
        Route(.patch, "customers/{c}", .user) { $0.patchCustomer },
        Route(.delete, "customers/{c}") { $0.purgeCustomer },
        Route(.get, "customers/{c}/relationships", .user) { $0.customerRelationships },
        Route(.get, "customers/{c}/profiles/billing") { $0.billingProfile },
        Route(.get, "customers/{c}/profiles/company") { $0.companyProfile },

        Route(.get, "customers/{c}/subscriptions") { $0.subscriptions },
        Route(.get, "customers/{c}/subscriptions/{s}") { $0.subscription },
        Route(.patch, "customers/{c}/subscriptions/{s}") { $0.patchSubscription },
        Route(.get, "customers/{c}/subscriptions/{s}/addons") { $0.addOns },
        Route(.get, "customers/{c}/subscriptions/{s}/provisioningstatus", .user) {
            $0.provisioningStatus
        },
        Route(.get, "customers/{c}/subscriptions/{s}/supportcontact", .user) { $0.supportContact },
        Route(.put, "customers/{c}/subscriptions/{s}/supportcontact", .user) {
            $0.putSupportContact
        },
        Route(.get, "customers/{c}/subscriptions/{s}/azureEntitlements") { $0.azureEntitlements },
        Route(.get, "customers/{c}/subscriptions/{s}/azureEntitlements/{e}") {
            $0.azureEntitlement
        },
        Route(.post, "customers/{c}/subscriptions/{s}/azureEntitlements/{e}/cancel") {
            $0.cancelAzureEntitlement
        },
        Route(.post, "customers/{c}/subscriptions/{s}/azureEntitlements/{e}/reactivate") {
            $0.reactivateAzureEntitlement
        },

        Route(.get, "customers/{c}/entitlements", .user) { $0.entitlements },
        Route(.get, "customers/{c}/artifacts/*", .user) { $0.artifact },
        Route(.get, "customers/{c}/orders") { $0.orders },
        Route(.post, "customers/{c}/orders") { $0.createOrder },
        Route(.get, "customers/{c}/orders/{o}") { $0.order },
        Route(.patch, "customers/{c}/orders/{o}") { $0.patchOrder },

        Route(.get, "relationships", .user) { $0.relationships },
        Route(.get, "offers") { $0.offers },
        Route(.get, "offers/{f}") { $0.offer },
        Route(.get, "auditrecords") { $0.auditRecords },
        Route(.get, "auditrecords/{a}") { $0.auditRecord },
    ]

    /// The route of a request, with the open parts of its path. Throws 404, or 405 for a path that
    /// takes other methods.
    static func find(
        _ method: WireRequest.Method, _ path: [String], in routes: [Route] = all
    ) throws(Fault) -> (Route, [String: String]) {
        var others: [String] = []
        for route in routes {
            guard let parameters = route.parameters(of: path) else { continue }
            if route.method == method { return (route, parameters) }
            others.append(route.method.rawValue)
        }
        guard others.isEmpty else {
            throw .methodNotAllowed(method, allowed: others)
        }
        throw Fault(404, "1000", "There is no resource '/\(path.joined(separator: "/"))'.")
    }
}

/// A method and a path the service answers: a row of `Routes`.
struct Route: Sendable {
    let method: WireRequest.Method
    /// The path as the reference writes it, without `/v1`: `customers/{c}/subscriptions/{s}`; `*`
    /// stands for any rest.
    let pattern: [String]
    let audience: Audience
    let answer: @Sendable (SandboxService) -> (RoutedCall) async throws(Fault) -> Reply

    /// Whose token it takes (reference, 1.4).
    enum Audience: Sendable {
        case anyone
        /// A signed-in user's, not an application's.
        case user
    }

    init(
        _ method: WireRequest.Method, _ pattern: String, _ audience: Audience = .anyone,
        _ answer: @escaping @Sendable (SandboxService) -> (RoutedCall) async throws(Fault) -> Reply
    ) {
        self.method = method
        self.pattern = pattern.split(separator: "/").map(String.init)
        self.audience = audience
        self.answer = answer
    }

    /// The open parts of a path by name; nil if the route is not for that path.
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
