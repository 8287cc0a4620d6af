import Domain
import Foundation

/// Reads Microsoft's Partner Center, or a service with the same API. It has a line that can only
/// GET, so a read-only profile has nothing that could write.
package struct PartnerCenterReadingClient: PartnerCenterReading {
    private(set) var reader: ServiceReader
    /// Nil without Microsoft Graph.
    private(set) var graph: GraphReadingClient?
    let profile: ClientProfile

    /// `graph` is for the admin relationships; nil if nobody asks for them.
    package init(
        _ line: ServiceLine, profile: ClientProfile, graph: GraphReadingClient? = nil
    ) {
        reader = ServiceReader(line)
        self.graph = graph
        self.profile = profile
    }

    /// The same client for reads that nobody waits for: they leave room for the operator.
    package var inBackground: PartnerCenterReadingClient {
        var client = self
        client.reader = reader.inBackground
        client.graph = graph?.inBackground
        return client
    }

    package func traced(by trace: ActTrace) -> PartnerCenterReadingClient {
        under(ActContext(trace: trace))
    }

    /// The same client for the reads of one act.
    func under(_ act: ActContext) -> PartnerCenterReadingClient {
        var client = self
        client.reader = reader.under(act)
        client.graph = graph?.under(act)
        return client
    }

    /// The rules of the profile.
    package func rules() async throws(Refusal) -> Rules { profile.rules }

    /// The identity of the profile, with what the token tells.
    package func identity() async throws(Refusal) -> Identity {
        profile.identity.told(by: try await reader.claims())
    }

    /// The account page. Throws `notACustomer`.
    package func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        let resource = try await resource(of: customer)
        let contacts = try await supportContacts(of: customer)
        guard let account = resource.account(supportContacts: contacts) else {
            throw .service(.unreadable(.noCustomer))
        }
        return account
    }

    /// What the customer, opened by id, tells of itself: one request. Throws as `resource` does.
    package func profile(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        guard let account = try await resource(of: customer).account(supportContacts: []) else {
            throw .service(.unreadable(.noCustomer))
        }
        return account
    }

    /// The customer, opened by id. Throws `notACustomer`, also for a customer that is shown without
    /// a relationship; `unreadable` for an answer that is no customer, or another one.
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

    /// A page of the admin relationships with all customers. Throws `consentMissing` without
    /// Microsoft Graph.
    package func adminRelationships(
        from mark: AdminListing.Mark?
    ) async throws(Refusal) -> AdminListing {
        guard let graph else { throw .service(.consentMissing) }
        return try await graph.relationships(from: mark)
    }

    /// The admin relationships with a customer, a former one too. Throws `consentMissing` without
    /// Microsoft Graph.
    package func adminAccess(of customer: Customer.ID) async throws(Refusal) -> AdminAccess {
        guard let graph else { throw .service(.consentMissing) }
        return await graph.thorough.access(of: customer)
    }

    // The nearest there is to the list of partners a customer may choose (reference, 8). A user who
    // may not see it gets 401 or 403 "1002 Authorization Failed" (2.7); then the list is empty.
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

    /// The link that asks a customer for a relationship.
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

    /// The partner's name by the token, or else by the partner's profile
    /// ("get-legal-business-profile"). Nil if neither tells it; the link is given all the same.
    private func partnerName() async -> String? {
        if let name = try? await reader.claims()?.text("partnerName") { return name }
        return (try? await reader.get("/profiles/legalbusiness", about: .partner))?
            .filledText("companyName")
    }

    /// The offers for sale in the country of the profile.
    package func offers() async throws(Refusal) -> [Offer] {
        let list: ItemList<OfferResource> = try await reader.list(
            "/offers?country=\(escaped(profile.country))", about: .partner)
        return list.readable.compactMap { $0.offer() }
    }
}

extension PartnerCenterReadingClient {
    /// A page of the list. The mark is the link to the next page, with its headers, as text. A
    /// customer that a dual-role partner sees twice comes once (reference, 3.1).
    package func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing {
        let target = "/customers"
        func read(_ json: JSONObject) throws(JSONError) -> ItemList<CustomerResource>.CollectionPage
        {
            try ItemList<CustomerResource>.CollectionPage(json, of: target)
        }
        let page: ItemList<CustomerResource>.CollectionPage
        if let mark {
            guard let link = try? LinkResource(bytes: Array(mark.text.utf8)) else {
                throw .service(.unreadable(.foreignMark))
            }
            page = try await reader.follow(link, about: .partner, as: read)
        } else {
            // Without a size all customers come in one answer.
            let size = limit == .max ? "" : "?size=\(max(1, limit))"
            page = try await reader.get(target + size, about: .partner, as: read)
        }
        var places: [Customer.ID: Int] = [:]
        var customers: [Customer] = []
        for customer in page.items.compactMap({ $0?.customer() }) {
            let place = places[customer.id] ?? customers.endIndex
            places[customer.id] = place
            if place == customers.endIndex {
                customers.append(customer)
            } else if customer.relationship == .reseller {
                customers[place] = customer
            }
        }
        let unread = page.items.count { $0?.id == nil }
        let next = page.next.map { CustomerListing.Mark(JSONValue.object($0.json).text) }
        guard next == nil || next != mark else {
            throw .service(.unreadable(.loop))
        }
        return CustomerListing(customers: customers, next: next, unread: unread)
    }

    /// The newest records first, at most `limit`. The service reaches 90 days back and may send the
    /// oldest first, so all records of a period are read and sorted here: first the last week,
    /// which is mostly enough (reference, 10).
    package func activity(
        of customer: Customer.ID?, limit: Int
    ) async throws(Refusal) -> [ActivityRecord] {
        var records: [ActivityRecord] = []
        // Dates are whole days, and a start more than 90 days ago is an error.
        for days in [7, 89] {
            let start = reader.time.now.adding(days: -days).day
            let list: ItemList<AuditRecordResource> = try await reader.list(
                recordsTarget(of: customer, from: start), about: .partner)
            records = list.readable.map { $0.activityRecord() }.numberedApart
                .filter { customer == nil || $0.customerID.isSame(as: customer) }
            if records.count >= limit { break }
        }
        let sorted = records.sorted {
            ($0.operationDate, $0.id) > ($1.operationDate, $1.id)
        }
        return Array(sorted.prefix(limit))
    }

    private func recordsTarget(of customer: Customer.ID?, from start: String) -> String {
        let target = "/auditrecords?startDate=\(start)&size=500"
        guard let customer else { return target }
        let filter: JSONValue = [
            "Field": "CustomerId", "Value": .string(customer.text), "Operator": "equals",
        ]
        return target + "&filter=\(escaped(filter.text))"
    }

    /// Return the service's record of a write, by its correlation ID; nil if it can't be had at
    /// once, or is not there yet.
    func record(
        of correlationID: String, on subscription: Subscription.ID, of customer: Customer.ID
    ) async -> ActivityRecord? {
        let start = reader.time.now.adding(days: -1).day
        let page = await reader.glimpse(
            recordsTarget(of: customer, from: start), about: .partner)
        return page?.objects("items").map { AuditRecordResource($0).activityRecord() }
            .filter { record in
                record.outcome == .succeeded
                    && record.trace?.correlationID.lowercased() == correlationID.lowercased()
                    && record.resourceID.lowercased() == subscription.text.lowercased()
            }
            .max { ($0.operationDate, $0.id) < ($1.operationDate, $1.id) }
    }
}

extension [ActivityRecord] {
    /// The records with unique numbers: numbers that are made from dates may be equal.
    fileprivate var numberedApart: [ActivityRecord] {
        var taken: Set<ActivityRecord.ID> = []
        return map { record in
            var number = record.id
            while !taken.insert(number).inserted { number += 1 }
            return number == record.id ? record : record.numbered(number)
        }
    }
}

extension Identifier {
    /// Whether two ids are the same GUID: the case varies between answers (reference, 2.4).
    func isSame(as other: Identifier?) -> Bool {
        text.caseInsensitiveCompare(other?.text ?? "") == .orderedSame
    }
}
