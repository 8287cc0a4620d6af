import Domain
import GRDB

extension DirectoryWriter {
    /// What the customer's subscriptions say beyond what is modelled: JSON, where there is any.
    package func unmodelled(
        of customer: Customer.ID
    ) throws(DirectoryError) -> [Subscription.ID: String] {
        try explaining(path) { try CustomerReading(db: db).unmodelled(of: customer) }
    }

    /// Sets what a subscription says beyond what is modelled, as JSON; nil for nothing.
    package func setUnmodelled(
        _ json: String?, of subscription: Subscription.ID, _ customer: Customer.ID
    ) throws(DirectoryError) {
        try withNumber(of: customer) { number in
            try execute(
                "UPDATE subscription SET unmodelled = ? WHERE customer_no = ? AND id = ?",
                [json, number, subscription.text])
        }
    }
}

extension Directory {
    /// What the customer's subscriptions say beyond what is modelled: JSON, where there is any.
    package func unmodelled(
        of customer: Customer.ID
    ) throws(DirectoryError) -> [Subscription.ID: String] {
        try read { try CustomerReading(db: $0).unmodelled(of: customer) }
    }
}

extension CustomerReading {
    func unmodelled(of id: Customer.ID) throws -> [Subscription.ID: String] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT id, unmodelled FROM subscription
                    WHERE customer_no = (SELECT no FROM customer WHERE id = ?)
                        AND unmodelled IS NOT NULL
                    """), arguments: [id.text])
        var all: [Subscription.ID: String] = [:]
        while let row = try rows.next() { all[Subscription.ID(row[0])] = row[1] }
        return all
    }
}
