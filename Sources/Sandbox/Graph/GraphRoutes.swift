import Domain
import PartnerCenterAPI

/// The routes of Microsoft Graph under `/v1.0`, one a row: those about admin relationships.
enum GraphRoutes {
    static let all: [Route] = [
        Route(.get, relationships) { $0.adminRelationships },
        Route(.get, "\(relationships)/{r}") { $0.adminRelationship },
        Route(.get, "\(relationships)/{r}/requests") { $0.adminRequests },
        Route(.post, "\(relationships)/{r}/requests") { $0.createAdminRequest },
        Route(.get, "\(relationships)/{r}/requests/{q}") { $0.adminRequest },
        Route(.get, "\(relationships)/{r}/accessAssignments") { $0.accessAssignments },
        Route(.get, customers) { $0.delegatedAdminCustomers },
    ]

    static let relationships = "tenantRelationships/delegatedAdminRelationships"
    static let customers = "tenantRelationships/delegatedAdminCustomers"
}

extension SandboxService {
    /// The answer to a request to Microsoft Graph. A write is done even if the client goes away;
    /// nothing is remembered by request id, as Graph has no such key (reference of 2026, appendix
    /// 1.1).
    func graphAnswer(
        _ request: WireRequest, path: [String], query: FormFields
    ) async -> WireResponse {
        let trace = ActTrace(graph: request.headers)
        var response: WireResponse
        do throws(Fault) {
            try authority.admitToGraph(request)
            let (route, parameters) = try Routes.find(request.method, path, in: GraphRoutes.all)
            let call = RoutedCall(
                request: request, query: query, parameters: parameters, trace: trace)
            response = try await Task { () async -> Result<WireResponse, Fault> in
                do throws(Fault) {
                    return .success(try await route.answer(self)(call).response)
                } catch {
                    return .failure(error)
                }
            }.value.get()
        } catch {
            response = error.graphResponse(trace, at: time.now)
        }
        response.addGraphHeaders(trace, to: request, at: time.now)
        return response
    }

    /// The answer of Graph to a request that reaches no route.
    func graphRefusal(_ fault: Fault, to request: WireRequest) -> WireResponse {
        let trace = ActTrace(graph: request.headers)
        var response = fault.graphResponse(trace, at: time.now)
        response.addGraphHeaders(trace, to: request, at: time.now)
        return response
    }
}

extension RequestTarget {
    /// Whose request it is; nil for the authority's.
    var service: MicrosoftService? {
        switch path.first?.lowercased() {
        case "v1": .partnerCenter
        case "v1.0": .graph
        default: nil
        }
    }
}
