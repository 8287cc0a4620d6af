import Domain
import GRDB

extension Directory {
    /// The Account page of a customer, former customers too; nil for one nobody knows.
    package func account(of customer: Customer.ID) throws(DirectoryError) -> CustomerAccount? {
        try read { try CustomerReading(db: $0).account(of: customer) }
    }

    /// All that a customer holds, former customers too; nil for one nobody knows.
    package func holdings(of customer: Customer.ID) throws(DirectoryError) -> Holdings? {
        try read { try CustomerReading(db: $0).holdings(of: customer) }
    }

    /// Up to `limit` customers of today whose id comes after the one given, in the order of ids.
    package func customers(
        after customer: Customer.ID?, limit: Int
    ) throws(DirectoryError) -> [Customer] {
        try customers(
            where: "relationship = 'reseller' AND id > ? ORDER BY id LIMIT ?",
            [customer?.text ?? "", max(limit, 0)])
    }

    /// Those who were customers once, by name, at most `limit`.
    package func formerCustomers(limit: Int) throws(DirectoryError) -> [Customer] {
        try customers(
            where: "relationship <> 'reseller' ORDER BY folded_name, id LIMIT ?", [max(limit, 0)])
    }

    /// The customers of today somebody may mean: by Microsoft ID, or else by domain, or else by
    /// the whole name, or else by a part of it. More than one is for the caller to tell apart.
    package func find(_ text: String) throws(DirectoryError) -> [Customer] {
        let text = text.trimmed
        guard !text.isEmpty else { return [] }
        let attempts: [(condition: String, arguments: StatementArguments)] = [
            ("id IN (?, ?, ?)", [Customer.ID(text).text, text.lowercased(), text.uppercased()]),
            (
                """
                no IN (SELECT no FROM customer WHERE domain = ?
                    UNION SELECT customer_no FROM custom_domain WHERE domain = ?)
                """, [text, text]
            ),
            ("folded_name = ?", [text.folded]),
            ("instr(folded_name, ?) > 0", [text.folded]),
        ]
        for attempt in attempts {
            let found = try customers(
                where: attempt.condition
                    + " AND relationship = 'reseller' ORDER BY folded_name, id",
                attempt.arguments)
            if !found.isEmpty { return found }
        }
        return []
    }

    func customers(
        where condition: String, _ arguments: StatementArguments
    ) throws(DirectoryError) -> [Customer] {
        try read { db in
            let cursor = try Row.fetchCursor(
                db.cachedStatement(
                    sql: "SELECT \(CustomerTable.columns) FROM customer WHERE " + condition),
                arguments: arguments)
            var all: [Customer] = []
            while let row = try cursor.next() { all.append(Customer(row: row)) }
            return all
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        let blank: (Character) -> Bool = { $0.isWhitespace }
        return String(drop(while: blank).reversed().drop(while: blank).reversed())
    }
}
