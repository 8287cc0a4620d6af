import Domain
import Foundation
import GRDB

// What is called nearly as a row of the list of terms, and held by the same customer: rows that
// read the same are told apart whether the others are on the screen or not.

extension TermWindow {
    /// So many letters of a name are always read, however narrow its column is.
    fileprivate static let letters = 3
    /// So many of those with a name that begins alike are enough to tell that a row is not the only
    /// one.
    fileprivate static let most = 16
    /// So many subscriptions of a customer are looked at, however many it holds.
    fileprivate static let looked = 512

    /// The same with the namesakes of its rows.
    func withNamesakes(_ reading: TermReading) throws -> TermWindow {
        var window = self
        window.namesakes = try reading.namesakes(of: rows.compactMap(\.term)).sorted { one, other in
            (one.date, one.subscription.id.text) < (other.date, other.subscription.id.text)
        }
        return window
    }
}

extension TermReading {
    /// The terms that the same customers have with names that begin as those of these terms, where
    /// several do: so many with each of these names, and so many others.
    fileprivate func namesakes(of terms: [EndingTerm]) throws -> [EndingTerm] {
        guard !terms.isEmpty else { return [] }
        let own = Dictionary(terms.map { ($0.reference, $0) }, uniquingKeysWith: { one, _ in one })
        let holders = Dictionary(grouping: terms, by: \.customer)
        var alike = holders.mapValues { terms in
            Dictionary(grouping: terms.map(\.subscription.name)) { $0.prefix(TermWindow.letters) }
                .mapValues { Namesakes(names: Set($0)) }
        }
        let customers = try JSONEncoder().encode(holders.keys.map(\.text))
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: Self.namesakes),
            arguments: [String(decoding: customers, as: UTF8.self)])
        while let row = try rows.next() {
            let customer = Customer.ID(row["tenant"])
            let name: String = row["called"]
            guard let holder = holders[customer]?.first,
                alike[customer]?[name.prefix(TermWindow.letters)]?.takes(name) == true
            else { continue }
            let subscription = try Subscription(row: row)
            let reference = SubscriptionReference(
                customer: customer, subscription: subscription.id)
            let term =
                own[reference]
                ?? EndingTerm(
                    subscription, of: customer, named: holder.companyName, domain: holder.domain,
                    under: rules, at: now)
            guard let term else { continue }
            alike[customer]?[name.prefix(TermWindow.letters)]?.terms.append(term)
        }
        // A row may itself be behind those that are looked at: one other is enough then.
        return alike.values.flatMap(\.values).map(\.terms).filter { found in
            found.count > 1 || found.contains { own[$0.reference] == nil }
        }.flatMap(\.self)
    }

    /// The subscriptions of customers with a term that ends, by the IDs of the customers as JSON.
    private static let namesakes = """
        SELECT subscription.*, customer.id AS tenant,
            CASE friendly_name WHEN '' THEN offer_name ELSE friendly_name END AS called
        FROM json_each(?) AS wanted
            CROSS JOIN customer ON customer.id = wanted.value
            CROSS JOIN subscription ON subscription.customer_no = customer.no
                AND subscription.id <= coalesce((
                    SELECT other.id FROM subscription AS other
                    WHERE other.customer_no = customer.no
                    ORDER BY other.id LIMIT 1 OFFSET \(TermWindow.looked - 1)), char(1114111))
        WHERE +subscription.term_end IS NOT NULL
        """
}

/// The terms of a customer with names that begin alike.
private struct Namesakes {
    /// The whole names that are looked for.
    let names: Set<String>
    var terms: [EndingTerm] = []
    /// How many were taken with each of these names, and of others.
    private var counts: [String?: Int] = [:]

    init(names: Set<String>) { self.names = names }

    /// Whether one more of that name is enough to matter; it counts then.
    mutating func takes(_ name: String) -> Bool {
        let key = names.contains(name) ? name : nil
        guard counts[key, default: 0] < TermWindow.most else { return false }
        counts[key, default: 0] += 1
        return true
    }
}
