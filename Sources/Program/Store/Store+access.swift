import Deck
import Domain
import Foundation
import Storage
import Wording

extension Store {
    /// Count which admin access customers have. It may take a pass over the whole list for each.
    func accessCounts() throws -> AccessCounts {
        func count(_ search: String) throws -> Int {
            try customers(matching: search, offset: 0, limit: 1).total
        }
        let searches = AccessCounts.searches
        return AccessCounts(
            ending: try count(searches.ending), without: try count(searches.without),
            withDAP: try count(searches.withDAP), unknown: try count(searches.unknown),
            trouble: try directory.accessTrouble(), readAt: service?.freshness.accessListedAt)
    }

    /// Write to the embedded sandbox's store what has become of a customer's admin relationships by
    /// themselves: the Directory alone does not know it.
    func settleAdminAccess(of customer: Customer.ID) {
        guard case .embedded(let sandbox) = origin else { return }
        sandbox.settleAdminAccess(of: customer)
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
            let lines = found.map { "  \($0.id)  \($0.name) (\(words.status($0.status)))" }
            throw Failure.usage(
                ([words.ambiguousAdminRelationship(text)] + lines).joined(separator: "\n"))
        }
        // It may be among those that are not known.
        if let refusal = adminAccess.refusal { throw Failure.refused(refusal) }
        throw Failure.notFound(words.noSuchAdminRelationship(text))
    }
}
