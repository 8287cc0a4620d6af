import Domain
import Foundation

/// Microsoft's Partner Center, or a service that speaks like it, to be looked at. It is built on a
/// line that can only GET, so a profile for looking has nothing that could write.
package struct PartnerCenterReadingClient: PartnerCenterReading {
    let reader: ServiceReader
    let profile: ClientProfile

    package init(_ line: ServiceLine, profile: ClientProfile) {
        self.init(reader: ServiceReader(line), profile: profile)
    }

    private init(reader: ServiceReader, profile: ClientProfile) {
        self.reader = reader
        self.profile = profile
    }

    /// The same, for reading that nobody waits for: it leaves room for the operator.
    package var inBackground: PartnerCenterReadingClient {
        PartnerCenterReadingClient(reader: reader.inBackground, profile: profile)
    }

    package func traced(by trace: ActTrace) -> PartnerCenterReadingClient {
        under(ActContext(trace: trace))
    }

    /// The same, for what is read in the course of an act.
    func under(_ act: ActContext) -> PartnerCenterReadingClient {
        PartnerCenterReadingClient(reader: reader.under(act), profile: profile)
    }

    package func rules() async throws(Refusal) -> Rules { profile.rules }

    package func identity() async throws(Refusal) -> Identity {
        profile.identity.told(by: try await reader.claims())
    }

    package func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        let resource = try await resource(of: customer)
        let contacts = try await supportContacts(of: customer)
        guard let account = resource.account(supportContacts: contacts) else {
            throw .service(.unreadable(.noCustomer))
        }
        return account
    }

    /// The customer as opened by id. Throws `notACustomer` for one that is shown without a
    /// relationship, too, and `unreadable` for what is no customer, or another one.
    func resource(of customer: Customer.ID) async throws(Refusal) -> CustomerResource {
        let resource = try await reader.get(
            "/customers/\(escaped(customer))", about: .customer(customer)
        ) { (json) throws(JSONError) in
            let resource = CustomerResource(json)
            guard let id = resource.id else { throw .unexpected(.noCustomer) }
            guard customer.isSame(as: Customer.ID(id)) else {
                throw .unexpected(.otherCustomer)
            }
            return resource
        }
        if resource.relationshipToPartner?.lowercased() == "none" {
            throw .notACustomer(customer)
        }
        return resource
    }

    // The nearest there is to the list of whom a customer may choose (reference, 8). Who may not
    // see it is told 401 or 403 "1002 Authorization Failed" (2.7): then there are none to show.
    private func supportContacts(
        of customer: Customer.ID
    ) async throws(Refusal) -> [SupportContact] {
        do {
            let list: ItemList<PartnerRelationshipResource> = try await reader.list(
                "/customers/\(escaped(customer))/relationships", about: .customer(customer))
            return list.readable.compactMap { $0.supportContact() }
        } catch {
            guard let status = error.answer?.status, [401, 403, 404].contains(status) else {
                throw error
            }
            return []
        }
    }

    package func relationshipRequest(
        includingDelegatedAccess: Bool
    ) async throws(Refusal) -> RelationshipRequest {
        let resource = RelationshipRequestResource(
            try await reader.get("/customers/relationshiprequests", about: .partner))
        guard
            let request = resource.request(
                includingDelegatedAccess: includingDelegatedAccess, from: await partnerName())
        else { throw .service(.unreadable(.noRequestLink)) }
        return request
    }

    /// By the token, or else by the partner's own profile ("get-legal-business-profile"); nil where
    /// neither tells, which is no reason not to give the link.
    private func partnerName() async -> String? {
        if let name = try? await reader.claims()?.text("partnerName") { return name }
        return (try? await reader.get("/profiles/legalbusiness", about: .partner))?
            .filledText("companyName")
    }

    package func offers() async throws(Refusal) -> [Offer] {
        let list: ItemList<OfferResource> = try await reader.list(
            "/offers?country=\(escaped(profile.country))", about: .partner)
        return list.readable.compactMap { $0.offer() }
    }
}
