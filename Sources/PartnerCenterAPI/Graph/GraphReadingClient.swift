import Domain
import Foundation

/// Reads delegated admin relationships from Microsoft Graph (reference of 2026, appendix 1.2). It
/// has a line that can only GET.
package struct GraphReadingClient: Sendable {
    private(set) var reader: ServiceReader
    /// What the links to further pages may begin with, before the version.
    private let addresses: [String]
    /// Nil to wait for Graph as long as it takes.
    private let patience: GraphPatience?
    /// Whether the reads belong to an act of the operator.
    private var isForAct = false

    static let path = "/tenantRelationships/delegatedAdminRelationships"
    /// The largest page there is.
    package static let size = 300

    /// `line` speaks Graph's dialect; `address` is where it leads. `grace` is how many seconds the
    /// operator waits for Graph once Partner Center has told all it has; an act waits longer. Nil
    /// for no limit.
    package init(line: ServiceLine, address: ServiceAddress, grace: Double? = nil) {
        reader = ServiceReader(line)
        // Behind a proxy, links may name Graph's own host. The rest alone is requested.
        addresses = [address.text] + Cloud.allCases.map(\.graph)
        patience = grace.map(GraphPatience.init)
    }

    /// The same client for reads that nobody waits for.
    var inBackground: GraphReadingClient {
        var client = self
        client.reader = reader.inBackground
        return client
    }

    /// The same client for what is evidence: it looks again, and waits longer.
    var thorough: GraphReadingClient {
        var client = self
        client.isForAct = true
        return client
    }

    /// The same client for the reads of one act.
    func under(_ act: ActContext) -> GraphReadingClient {
        var client = thorough
        client.reader = reader.under(act)
        return client
    }

    /// What the token says; nil if it says nothing.
    package func claims() async throws(Refusal) -> TokenClaims? { try await reader.claims() }
}

extension GraphReadingClient {
    /// A page of the list of all customers, with about `limit` relationships. Throws `unreadable`
    /// for a page that is no list, and for a mark or a link that does not lead to this list.
    package func relationships(
        from mark: AdminListing.Mark?, limit: Int = Self.size
    ) async throws(Refusal) -> AdminListing {
        let page = try await self.page(
            mark?.text ?? "\(Self.path)?$top=\(max(1, min(limit, Self.size)))", about: .partner)
        var places: [AdminRelationship.ID: Int] = [:]
        var entries: [AdminListing.Entry] = []
        for resource in page.items.compactMap(\.self) {
            guard let relationship = resource.relationship() else { continue }
            let entry = AdminListing.Entry(customer: resource.customer, relationship)
            if let place = places[relationship.id] {
                entries[place] = entry
            } else {
                places[relationship.id] = entries.endIndex
                entries.append(entry)
            }
        }
        let next = try page.next.map { link throws(Refusal) in
            AdminListing.Mark(try target(of: link))
        }
        guard next == nil || next != mark else { throw .service(.unreadable(.loop)) }
        return AdminListing(
            entries: entries, unread: page.items.count { $0?.relationship() == nil }, next: next)
    }

    /// All relationships with a customer, with all pages. One that is not of that customer is not
    /// taken: it counts as one that could not be read, as the answer is not to what was asked.
    package func relationships(
        with customer: Customer.ID
    ) async throws(Refusal) -> AdminAccess {
        let literal = customer.text.replacing("'", with: "''")
        var next: String? =
            "\(Self.path)?$filter=customer/tenantId%20eq%20'\(escaped(literal))'&$top=\(Self.size)"
        var seen: Set<String> = []
        var found: [AdminRelationship] = []
        var (unread, told) = (0, 0)
        while let target = next {
            // A list that leads to itself would never end.
            guard seen.insert(target).inserted else { throw .service(.unreadable(.loop)) }
            let page = try await page(target, about: .customer(customer))
            for item in page.items {
                guard let resource = item, customer.isSame(as: resource.customer),
                    let relationship = resource.relationship()
                else {
                    unread += 1
                    continue
                }
                if let place = found.firstIndex(where: { $0.id == relationship.id }) {
                    found[place] = relationship
                } else {
                    found.append(relationship)
                }
            }
            told = max(told, page.count ?? 0)
            next = try page.next.map { link throws(Refusal) in try self.target(of: link) }
        }
        // Fewer than were counted: some are missing, also where one comes twice in their place.
        return .read(found, unread: max(unread, told - found.count))
    }

    /// One relationship with a customer. Throws `holdingNotFound`; `unreadable` for an answer that
    /// is no relationship, another one, or one with another customer.
    func relationship(
        _ id: AdminRelationship.ID, with customer: Customer.ID
    ) async throws(Refusal) -> AdminRelationship {
        try await reader.get(
            "\(Self.path)/\(escaped(id))", about: .holding(.adminRelationship(id), of: customer)
        ) { (json) throws(JSONError) in
            let resource = AdminRelationshipResource(json)
            guard let relationship = resource.relationship() else {
                throw .unexpected(.noAdminRelationships)
            }
            guard id.isSame(as: relationship.id), customer.isSame(as: resource.customer) else {
                throw .unexpected(.otherAdminRelationship)
            }
            return relationship
        }
    }

    /// What was asked for about a relationship; nil for a request that could not be read.
    func requests(
        about id: AdminRelationship.ID, with customer: Customer.ID
    ) async throws(Refusal) -> [AdminRequestResource?] {
        let page = try await reader.get(
            "\(Self.path)/\(escaped(id))/requests",
            about: .holding(.adminRelationship(id), of: customer)
        ) { (json) throws(JSONError) in
            try ODataPage<AdminRequestResource>(json, missing: .noItems)
        }
        // A relationship has few. What is not on this page is not known.
        return page.next == nil ? page.items : page.items + [nil]
    }

    private func page(
        _ target: String, about subject: CallSubject
    ) async throws(Refusal) -> ODataPage<AdminRelationshipResource> {
        guard Self.isOfList(target) else { throw .service(.unreadable(.foreignMark)) }
        return try await reader.get(target, about: subject) { (json) throws(JSONError) in
            try ODataPage(json, missing: .noAdminRelationships)
        }
    }

    /// The target of a link to the next page, without the version. Throws for a link to anywhere
    /// else: the token is for this list.
    private func target(of link: String) throws(Refusal) -> String {
        for address in addresses {
            let start = (address + MicrosoftService.graph.version).lowercased()
            guard link.lowercased().hasPrefix(start) else { continue }
            let target = String(link.utf8.dropFirst(start.utf8.count)) ?? ""
            if Self.isOfList(target) { return target }
        }
        throw .service(.unreadable(.foreignMark))
    }

    private static func isOfList(_ target: String) -> Bool {
        target.lowercased().hasPrefix(path.lowercased() + "?")
            && target.utf8.allSatisfy { (33...126).contains($0) && $0 != UInt8(ascii: "#") }
    }
}

extension GraphReadingClient {
    /// Asks for the relationships with a customer, and does other work at the same time. Once that
    /// is done, it is waited for Graph as long as the patience goes, or not at all if that does not
    /// matter any more.
    func access<Value: Sendable>(
        of customer: Customer.ID, beside work: @escaping @Sendable () async -> Value,
        matters: (Value) -> Bool = { _ in true }
    ) async -> (Value, AdminAccess) {
        await withTaskGroup(of: Part<Value>.self) { group in
            group.addTask { .work(await work()) }
            group.addTask { .access(await self.access(of: customer)) }
            var value: Value?
            var access: AdminAccess?
            while let part = await group.next() {
                switch part {
                case .work(let done):
                    value = done
                    guard access == nil else { break }
                    if !matters(done) {
                        access = .notRead
                    } else if let grace = patience?.grace(forAct: isForAct, at: time.now) {
                        group.addTask {
                            await time.wait(until: time.now.addingTimeInterval(grace))
                            return .late
                        }
                    }
                case .access(let read): access = read
                case .late where access == nil:
                    patience?.note(.unavailable(.unreachable), at: time.now)
                    access = .unavailable(.unreachable)
                case .late: break
                }
                if let value, let access {
                    group.cancelAll()
                    return (value, access)
                }
            }
            preconditionFailure("the work has no end")
        }
    }

    private enum Part<Value: Sendable>: Sendable {
        case work(Value)
        case access(AdminAccess)
        /// Graph has taken too long.
        case late
    }

    var time: any Timekeeper { reader.time }

    /// What is known of the relationships with a customer. Whatever Graph's trouble is, it is said
    /// and not thrown.
    func access(of customer: Customer.ID) async -> AdminAccess {
        // An act looks again: one odd answer changes nothing.
        if !isForAct, let trouble = patience?.trouble(at: time.now) {
            return .unavailable(trouble)
        }
        let access: AdminAccess
        do throws(Refusal) {
            access = try await relationships(with: customer)
        } catch {
            // Whoever was stopped has learnt nothing about Graph.
            guard error.cause != .service(.stopped) else { return .unavailable(.unreachable) }
            access = .unavailable(AdminAccessTrouble(error))
        }
        patience?.note(access, at: time.now)
        return access
    }
}
