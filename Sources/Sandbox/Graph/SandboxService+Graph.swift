import Domain
import Foundation
import PartnerCenterAPI
import Storage

/// The lists and single resources of Microsoft Graph (reference of 2026, appendix 1.2 to 1.5).
extension SandboxService {
    /// `GET …/delegatedAdminRelationships`: in pages, in the order of the ids.
    func adminRelationships(_ call: RoutedCall) async throws(Fault) -> Reply {
        let query = try GraphQuery(call.query)
        let found = try await entries(
            asked: query, after: query.after.map { AdminRelationship.ID($0) },
            limit: query.top + 1)
        let page = found.prefix(query.top)
        var items: [AdminRelationshipResource] = []
        var names: [Customer.ID: String] = [:]
        for entry in page {
            items.append(query.selecting(try resource(entry, names: &names)))
        }
        var next: String?
        if found.count > query.top, let last = page.last {
            next = query.next(
                after: last.relationship.id.text, of: GraphRoutes.relationships, at: graphBase(call)
            )
        }
        let count =
            query.counts ? try await entries(asked: query, after: nil, limit: .max).count : nil
        return .graph(
            ODataPage.json(
                items, context: context(call, "delegatedAdminRelationships"), next: next,
                count: count))
    }

    /// `GET …/{r}`.
    func adminRelationship(_ call: RoutedCall) async throws(Fault) -> Reply {
        var names: [Customer.ID: String] = [:]
        var json = try resource(try await entry(call), names: &names).json
        json["@odata.context"] = .string(context(call, "delegatedAdminRelationships/$entity"))
        return .graph(json)
    }

    /// `GET …/{r}/accessAssignments`: the groups that have the roles. They are invented.
    func accessAssignments(_ call: RoutedCall) async throws(Fault) -> Reply {
        let relationship = try await entry(call).relationship
        let items = relationship.assignments
        return .graph(
            ODataPage.json(
                items,
                context: context(call, "delegatedAdminRelationships/accessAssignments")))
    }

    /// `GET …/delegatedAdminCustomers`: the customers with any relationship.
    func delegatedAdminCustomers(_ call: RoutedCall) async throws(Fault) -> Reply {
        let query = try GraphQuery(call.query)
        var found: [DelegatedAdminCustomer] = []
        var after = query.after.map { Customer.ID($0) }
        while found.count <= query.top {
            let batch = try await customers(after: after)
            for customer in batch where found.count <= query.top {
                let held = try await refereed { sandbox throws(Refusal) in
                    try sandbox.adminRelationships(after: nil, limit: 1, of: customer.id)
                }
                if !held.isEmpty { found.append(DelegatedAdminCustomer(customer)) }
            }
            guard batch.count == Self.batch else { break }
            after = batch.last?.id
        }
        let page = Array(found.prefix(query.top))
        var next: String?
        if found.count > query.top, let last = page.last?.json.text("id") {
            next = query.next(after: last, of: GraphRoutes.customers, at: graphBase(call))
        }
        return .graph(
            ODataPage.json(page, context: context(call, "delegatedAdminCustomers"), next: next))
    }

    private func customers(after: Customer.ID?) async throws(Fault) -> [Customer] {
        try await refereed { sandbox throws(Refusal) in
            do throws(DirectoryError) {
                return try sandbox.directory.customers(after: after, limit: Self.batch)
            } catch {
                throw Refusal(error)
            }
        }
    }

    private static let batch = 500
}

extension SandboxService {
    /// The relationship of a path as readers see it, with lag. Throws 404.
    func entry(_ call: RoutedCall) async throws(Fault) -> AdminListing.Entry {
        let now = try await currentEntry(call)
        var seen: [Customer.ID: EarlierCustomer?] = [:]
        return shown(now, seen: &seen)
    }

    /// The same without lag, as a write is judged by it. Its id matches in any case.
    func currentEntry(_ call: RoutedCall) async throws(Fault) -> AdminListing.Entry {
        let id = AdminRelationship.ID(call.parameter("r").lowercased())
        let found = try await refereed { sandbox throws(Refusal) in
            try sandbox.adminRelationship(id)
        }
        guard let found else { throw .noItem(call.parameter("r")) }
        return found
    }

    /// The first relationships that a query asks for, as readers see them.
    private func entries(
        asked query: GraphQuery, after: AdminRelationship.ID?, limit: Int
    ) async throws(Fault) -> [AdminListing.Entry] {
        var found: [AdminListing.Entry] = []
        var seen: [Customer.ID: EarlierCustomer?] = [:]
        var place = after
        while found.count < limit {
            let start = place
            let batch = try await refereed { sandbox throws(Refusal) in
                try sandbox.adminRelationships(
                    after: start, limit: Self.batch, of: query.customer)
            }
            found += batch.map { shown($0, seen: &seen) }.filter(query.asksFor)
            guard batch.count == Self.batch else { break }
            place = batch.last?.relationship.id
        }
        return Array(found.prefix(limit))
    }

    /// A relationship as it was before its customer's last change, as long as there is lag. A
    /// request reads each customer once, however many relationships it asks for.
    private func shown(
        _ entry: AdminListing.Entry, seen: inout [Customer.ID: EarlierCustomer?]
    ) -> AdminListing.Entry {
        guard let customer = entry.customer else { return entry }
        let old = seen[customer] ?? lag.shown(customer)
        seen[customer] = .some(old)
        guard let earlier = old?.holdings.adminRelationship(entry.relationship.id) else {
            return entry
        }
        return AdminListing.Entry(customer: customer, earlier)
    }

    private func resource(
        _ entry: AdminListing.Entry, names: inout [Customer.ID: String]
    ) throws(Fault) -> AdminRelationshipResource {
        var name = ""
        if let customer = entry.customer {
            do throws(DirectoryError) {
                if let known = names[customer] {
                    name = known
                } else {
                    name = try sandbox.directory.customer(customer)?.companyName ?? ""
                }
            } catch {
                throw Fault(Refusal(error))
            }
            names[customer] = name
        }
        return AdminRelationshipResource(
            entry.relationship, of: entry.customer, named: name, etag: entry.relationship.etag)
    }

    /// The address that absolute links begin with, as the request came.
    func graphBase(_ call: RoutedCall) -> String { authority.base(of: call.request) }

    func context(_ call: RoutedCall, _ path: String) -> String {
        "\(graphBase(call))/v1.0/$metadata#\(GraphRoutes.part)/\(path)"
    }
}

extension GraphRoutes {
    /// The part of Graph that all of it is in.
    static let part = "tenantRelationships"
}

extension Reply {
    /// An answer of Graph: without a byte-order mark, and with its nulls.
    static func graph(_ json: JSONObject, status: Int = 200) -> Reply {
        var reply = Reply(json, status: status)
        reply.isPlain = true
        return reply
    }
}

extension AdminRelationship {
    /// A weak tag, as every resource of this kind has: a hash of the content.
    fileprivate var etag: String {
        let content = [
            id.text, name, status.word, autoExtend, "\(roles.count)",
            "\(endsAt?.timeIntervalSince1970 ?? 0)",
        ].joined(separator: "\u{1F}")
        let hash = String(SplitMix64.seed(from: content), radix: 16)
        return "W/\"\(Data(hash.utf8).base64EncodedString())\""
    }

    /// The groups of the partner that have its roles: one, or two if it has many.
    fileprivate var assignments: [AccessAssignment] {
        guard activatedAt != nil else { return [] }
        var chance = SplitMix64(seed: SplitMix64.seed(from: id.text), stream: 1)
        let parts = roles.count > 3 ? [Array(roles.prefix(3)), Array(roles.dropFirst(3))] : [roles]
        return parts.map { roles in
            AccessAssignment([
                "@odata.etag": .string(etag), "id": .string(chance.guid()),
                "status": status.isOver ? "deleted" : "active",
                "createdDateTime": .string(WireDate.text(activatedAt ?? createdAt)),
                "lastModifiedDateTime": .string(WireDate.text(activatedAt ?? createdAt)),
                "accessContainer": [
                    "accessContainerId": .string(chance.guid()),
                    "accessContainerType": "securityGroup",
                ],
                "accessDetails": [
                    "unifiedRoles": .array(
                        roles.map { ["roleDefinitionId": .string($0.text)] })
                ],
            ])
        }
    }
}

/// A group of the partner with roles in a customer's tenant.
private struct AccessAssignment: Resource {
    var json: JSONObject

    init(_ json: JSONObject) { self.json = json }
}

/// A customer with an admin relationship.
private struct DelegatedAdminCustomer: Resource {
    var json: JSONObject

    init(_ json: JSONObject) { self.json = json }

    init(_ customer: Customer) {
        let hash = String(
            SplitMix64.seed(from: customer.id.text + customer.companyName), radix: 16)
        json = [
            "@odata.etag": .string("W/\"\(Data(hash.utf8).base64EncodedString())\""),
            "id": .string(customer.id.text), "tenantId": .string(customer.id.text),
            "displayName": .string(customer.companyName),
        ]
    }
}
