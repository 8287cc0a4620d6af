import Domain
import GRDB

/// Reads of one customer, for the Directory and for whoever is about to write.
struct CustomerReading {
    let db: Database

    func number(of id: Customer.ID) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT no FROM customer WHERE id = ?"), arguments: [id.text])
    }

    func account(of id: Customer.ID) throws -> CustomerAccount? {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT * FROM customer WHERE id = ?"),
                arguments: [id.text])
        else { return nil }
        let number: Int64 = row["no"]
        return CustomerAccount(
            customer: Customer(row: row), profile: CompanyProfile(row: row),
            customDomains: try String.fetchAll(
                db.cachedStatement(
                    sql: "SELECT domain FROM custom_domain WHERE customer_no = ? ORDER BY place"),
                arguments: [number]),
            supportContacts: try rows(
                "SELECT * FROM support_contact WHERE customer_no = ?", number,
                SupportContact.init(row:)
            ).sorted(byName: \.name, id: \.tenantID.text))
    }

    func holdings(of id: Customer.ID) throws -> Holdings? {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(
                    sql: "SELECT \(CustomerTable.columns) FROM customer WHERE id = ?"),
                arguments: [id.text])
        else { return nil }
        let number: Int64 = row["no"]
        return Holdings(
            customer: Customer(row: row),
            subscriptions: try rows(
                "SELECT * FROM subscription WHERE customer_no = ? ORDER BY id", number,
                Subscription.init(row:)),
            azureSubscriptions: try rows(
                "SELECT * FROM azure_subscription WHERE customer_no = ? ORDER BY id", number,
                AzureSubscription.init(row:)),
            reservations: try rows(
                "SELECT * FROM reservation WHERE customer_no = ? ORDER BY id", number,
                Reservation.init(row:)),
            software: try rows(
                "SELECT * FROM software WHERE customer_no = ? ORDER BY id", number,
                SoftwarePurchase.init(row:)),
            unread: try rows(
                "SELECT * FROM unread_holding WHERE customer_no = ? ORDER BY id", number,
                UnreadHolding.init(row:)))
    }

    private func rows<T>(_ sql: String, _ number: Int64, _ make: (Row) throws -> T) throws -> [T] {
        let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [number])
        var all: [T] = []
        while let row = try cursor.next() { all.append(try make(row)) }
        return all
    }
}
