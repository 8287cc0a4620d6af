import Domain
import PartnerCenterAPI

extension SandboxService {
    /// `GET customers/relationshiprequests`. The link asks for the relationship only; a client that
    /// wants delegated admin privileges too adds it to the link.
    func relationshipRequest(_ call: RoutedCall) async throws(Fault) -> Reply {
        Reply(
            RelationshipRequestResource(
                try await refereed { sandbox async throws(Refusal) in
                    try await sandbox.relationshipRequest(includingDelegatedAccess: false)
                }))
    }

    /// `GET customers/{c}/relationships`: the partners a customer may choose as support contact.
    func customerRelationships(_ call: RoutedCall) async throws(Fault) -> Reply {
        Reply(
            CollectionResource(
                items: try await account(call).supportContacts.map(
                    PartnerRelationshipResource.init)))
    }

    /// `GET relationships?relationship_type=…`: the indirect resellers of a provider. The sandbox
    /// has no other type, and other partners have no resellers.
    func relationships(_ call: RoutedCall) async throws(Fault) -> Reply {
        guard let type = call.query.filled("relationship_type") else {
            throw .badInput("relationship_type is missing.")
        }
        let word = type.lowercased().filter { $0 != "_" }
        let identity = try await identity()
        guard word == "isindirectcloudsolutionproviderof", identity.kind == .indirectProvider else {
            return Reply(CollectionResource<PartnerRelationshipResource>(items: []))
        }
        var found: [SupportContact] = []
        try await refereed { sandbox async throws(Refusal) in
            let listing = try await sandbox.customers(from: nil, limit: Self.customersAsked)
            for customer in listing.customers {
                found += try await sandbox.account(of: customer.id).supportContacts.filter {
                    $0.tenantID != identity.partnerTenantID && !found.contains($0)
                }
            }
        }
        return Reply(CollectionResource(items: found.map(PartnerRelationshipResource.init)))
    }

    /// Enough customers to have every reseller of the sample.
    private static let customersAsked = 100

    /// `GET offers`. The catalogue is the same in every country.
    func offers(_ call: RoutedCall) async throws(Fault) -> Reply {
        Reply(CollectionResource(items: try await allOffers().map(OfferResource.init)))
    }

    /// `GET offers/{f}`.
    func offer(_ call: RoutedCall) async throws(Fault) -> Reply {
        let id = call.parameter("f")
        guard
            let found = try await allOffers().first(where: {
                $0.id.text.lowercased() == id.lowercased()
            })
        else { throw Fault(.offerNotFound(Offer.ID(id))) }
        return Reply(OfferResource(found))
    }

    private func allOffers() async throws(Fault) -> [Offer] {
        try await refereed { sandbox async throws(Refusal) in try await sandbox.offers() }
    }
}
