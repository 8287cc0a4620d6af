import Deck
import Domain
import Foundation
import Storage
import Wording

/// Admin relationships that a filter finds, and customers without any where it asks for them.
struct AccessReading {
    let rows: [AdminAccessRow]
    /// The customers whose relationships were looked at.
    let customers: [CustomerRow]
    /// Whether any relationship of these customers is known, listed or not.
    let knowsAny: Bool
    /// Of how many more customers too little is known to tell whether they match.
    let unknown: Int
}

/// The admin relationships that are known of a customer, of which a filter chooses some.
struct OwnedAccess {
    let customer: CustomerRow
    let relationships: [AdminRelationship]
    /// Whether the whole filter finds the customer.
    let isFound: Bool

    /// Whether all of the customer's relationships are known.
    private var isWhole: Bool { customer.access?.isKnown ?? false }

    /// Return those that the filter chooses, those that have ended last; or a row without any where
    /// it asks for such customers.
    func rows(chosenBy filter: CustomerFilter, at now: Date) -> [AdminAccessRow] {
        let chosen = filter.sought(among: relationships, of: customer.texts)
            .filter { filter.allows($0, ofWhole: isWhole, at: now) }
        guard chosen.isEmpty, isFound, filter.asksForNoAccess else {
            return chosen.sortedByName.map(row)
        }
        return [row(nil)]
    }

    /// Return a row that says that nobody knows whether there is one; nil where one is known, or
    /// that there is none.
    var unknownRow: AdminAccessRow? {
        isWhole || !relationships.isEmpty ? nil : row(nil)
    }

    private func row(_ relationship: AdminRelationship?) -> AdminAccessRow {
        AdminAccessRow(
            customer: customer.id, companyName: customer.companyName, domain: customer.domain,
            relationship, isWhole: relationship != nil || isWhole)
    }
}

extension CustomerRow {
    /// Its own texts that words are looked for in.
    fileprivate var texts: [String] { [companyName, domain, id.text] }
}

extension Store {
    /// Tell of the rows of a list of admin access what its search has found in the relationships.
    /// Each row that shows is looked up by itself.
    func tellFound(
        by search: String, in scope: FilterScope, _ window: inout CustomerWindow
    ) throws(DirectoryError) {
        guard scope == .access else { return }
        let filter = CustomerFilter(search: search, in: scope)
        guard filter.seeksAccess else { return }
        for place in window.rows.indices {
            let row = window.rows[place]
            let access = try directory.adminAccess(of: row.id)
            window.rows[place].found = filter.found(in: access?.all ?? [], of: row.texts)
        }
    }

    /// Count which admin access customers have. It may take a pass over the whole list for each.
    func accessCounts() throws -> AccessCounts {
        // The list reads the Directory again once that is written to.
        settleAdminAccess()
        func count(_ search: String) throws -> Int {
            try customers(matching: search, offset: 0, limit: 1).total
        }
        let searches = AccessCounts.searches
        let dap = try customers(matching: searches.withDAP, offset: 0, limit: 1)
        return AccessCounts(
            ending: try count(searches.ending), without: try count(searches.without),
            withDAP: dap.total, unknown: try count(searches.unknown), unknownDAP: dap.unknown,
            trouble: try directory.accessTrouble(), readAt: service?.freshness.accessListedAt,
            newestAt: service?.freshness.accessNewestAt)
    }

    /// Write to the embedded sandbox's store what has become of a customer's admin relationships by
    /// themselves: the Directory alone does not know it.
    func settleAdminAccess(of customer: Customer.ID) {
        guard case .embedded(let sandbox) = origin else { return }
        sandbox.settleAdminAccess(of: customer)
    }

    /// The same of all customers.
    func settleAdminAccess() {
        guard case .embedded(let sandbox) = origin else { return }
        sandbox.settleAdminAccess()
    }

    /// Read the admin relationships that a filter finds: of all customers, or of one.
    func adminAccess(
        matching filter: CustomerFilter, of customer: Customer.ID? = nil, at now: Date
    ) throws -> AccessReading {
        if filter.isAboutAccess { settleAdminAccess() }
        func window(_ filter: CustomerFilter) throws -> CustomerWindow {
            var filter = filter
            if let customer {
                filter.parts.append(CustomerFilter.Part(.text(.id, customer.text, isWhole: true)))
            }
            return try customers(
                matching: filter, offset: 0, limit: customer == nil ? Int(Int32.max) : 1)
        }
        let matching = try window(filter)
        // A customer that is named is found: what others may hold does not matter.
        let isFound = customer != nil && (filter.parts.isEmpty || !matching.rows.isEmpty)
        let unknown = customer == nil ? matching.unknown : isFound ? 0 : min(1, matching.unknown)
        guard filter.isAboutAccess || filter.seeksAccess else {
            let rows = try adminRelationships(of: matching.rows)
            return AccessReading(
                rows: rows, customers: matching.rows, knowsAny: !rows.isEmpty, unknown: unknown)
        }
        let owners = try window(filter.ofAccessOwners).rows
        let all = Dictionary(grouping: try adminRelationships(of: owners), by: \.customer)
        let bare = Set(filter.asksForNoAccess ? matching.rows.map(\.id) : [])
        let rows = owners.flatMap { row in
            OwnedAccess(
                customer: row, relationships: (all[row.id] ?? []).compactMap(\.relationship),
                isFound: bare.contains(row.id)
            ).rows(chosenBy: filter, at: now)
        }
        return AccessReading(
            rows: rows, customers: owners, knowsAny: !all.isEmpty, unknown: unknown)
    }

    /// Whether the sandbox has all admin relationships, whatever the Directory says.
    var knowsAllAccess: Bool { if case .embedded = origin { true } else { false } }

    /// Return what a report has read of a customer, as it is by now.
    func ownedAccess(of reported: ReportedAccess) -> OwnedAccess {
        let stored = reported.relationships
        let relationships =
            if case .embedded(let sandbox) = origin {
                sandbox.current(stored)
            } else {
                stored.map(\.relationship)
            }
        return OwnedAccess(
            customer: reported.row, relationships: relationships, isFound: reported.isFound)
    }

    /// Return the admin relationships of these customers, in their order; of each, those that have
    /// ended come last.
    func adminRelationships(of customers: [CustomerRow]) throws -> [AdminAccessRow] {
        // One customer has few, and of all of them one pass is enough.
        let only = customers.count == 1 ? customers.first?.id : nil
        var found: [Customer.ID: [AdminRelationship]] = [:]
        for entry in try adminRelationships(of: only) {
            guard let customer = entry.customer else { continue }
            found[customer, default: []].append(entry.relationship)
        }
        return customers.flatMap { row in
            (found[row.id] ?? []).sortedByName.map {
                AdminAccessRow(
                    customer: row.id, companyName: row.companyName, domain: row.domain, $0)
            }
        }
    }

    /// Return those of one customer or of all. The embedded sandbox tells what has become of them
    /// by now, which is not in the Directory yet.
    private func adminRelationships(of customer: Customer.ID?) throws -> [AdminListing.Entry] {
        if case .embedded(let sandbox) = origin {
            return try sandbox.adminRelationships(after: nil, limit: .max, of: customer)
        }
        return try directory.adminRelationships(limit: .max, of: customer).map {
            AdminListing.Entry(customer: $0.customer, $0.relationship)
        }
    }
}

extension Holdings {
    /// Return the only admin relationship with that ID or name, or else with that end of an ID.
    /// Throw `notFound` or `usage` for none or several, and why they are not all known.
    func adminRelationship(called text: String, in words: Words) throws -> AdminRelationship {
        let all = adminAccess.all
        let wanted = text.lowercased()
        guard !wanted.allSatisfy(\.isWhitespace) else {
            throw Failure.notFound(words.noSuchAdminRelationship(text))
        }
        var found = all.filter { $0.id.text.lowercased() == wanted }
        if found.isEmpty { found = all.filter { $0.name.lowercased() == wanted } }
        let end = wanted.drop { $0 == "…" }
        if found.isEmpty, end.count >= 8 {
            found = all.filter { $0.id.text.lowercased().hasSuffix(end) }
        }
        if found.count == 1 { return found[0] }
        guard found.isEmpty else {
            let lines = found.map {
                "  \($0.id)  \($0.name) (\(words.list(words.differences(of: $0))))"
            }
            throw Failure.usage(
                ([words.ambiguousAdminRelationship(text)] + lines).joined(separator: "\n"))
        }
        // It may be among those that are not known.
        if let refusal = adminAccess.refusal { throw Failure.refused(refusal) }
        throw Failure.notFound(words.noSuchAdminRelationship(text))
    }
}
