import Domain
import GRDB

/// The Directory within one transaction: what is read here does not change before it is written.
/// It must not be kept beyond the transaction.
package struct DirectoryWriter {
    let db: Database
    let path: String

    var reading: CustomerReading { CustomerReading(db: db) }

    /// All that a customer holds, former customers too; nil for an unknown id.
    package func holdings(of customer: Customer.ID) throws(DirectoryError) -> Holdings? {
        try explaining(path) { try reading.holdings(of: customer) }
    }

    /// The members of the customer's subscriptions that are not modelled: one JSON object for each
    /// subscription that has any.
    package func unmodelled(
        of customer: Customer.ID
    ) throws(DirectoryError) -> [Subscription.ID: String] {
        try explaining(path) { try reading.unmodelled(of: customer) }
    }

    /// Runs `body` with the customer's number. Throws `failed` for an unknown id: whoever writes
    /// has read the customer before, so the store is broken.
    func withNumber<T>(
        of customer: Customer.ID, _ body: (Int64) throws -> T
    ) throws(DirectoryError) -> T {
        try explaining(path) {
            guard let number = try reading.number(of: customer) else {
                throw DirectoryError.failed(path: path, reason: "no customer \(customer)")
            }
            return try body(number)
        }
    }

    func execute(_ sql: String, _ arguments: StatementArguments) throws(DirectoryError) {
        try explaining(path) {
            let statement = try db.cachedStatement(sql: sql)
            // The tests check the arguments. To check them here would slow down seeding.
            statement.setUncheckedArguments(arguments)
            try statement.execute()
        }
    }
}

extension DirectoryWriter {
    /// Adds a customer with all it holds. `rules` is a parameter because filling a store would
    /// otherwise read the rules for every customer.
    package func add(
        _ account: CustomerAccount, holding holdings: Holdings, under rules: Rules
    ) throws(DirectoryError) {
        try explaining(path) {
            try execute(
                CustomerTable.insertion,
                CustomerTable.arguments(
                    account, counts: HoldingCounts(holdings, under: rules),
                    access: holdings.adminAccess))
            let number = db.lastInsertedRowID
            try insert(account.customDomains, of: number)
            for contact in account.supportContacts { try insert(contact, of: number) }
            try HoldingTables.subscriptions.insert(holdings.subscriptions, of: number, self)
            try HoldingTables.azureSubscriptions.insert(
                holdings.azureSubscriptions, of: number, self)
            try HoldingTables.reservations.insert(holdings.reservations, of: number, self)
            try HoldingTables.software.insert(holdings.software, of: number, self)
            try HoldingTables.unread.insert(holdings.unread, of: number, self)
            let relationships = AdminRelationshipTable(db: db)
            for relationship in holdings.adminAccess.all {
                try relationships.write(relationship, of: account.customer.id)
            }
        }
    }

    /// Begins or ends the relationship with a customer, and counts the holdings again: without a
    /// relationship nothing blocks its removal.
    package func set(
        _ relationship: Customer.Relationship, of customer: Customer.ID
    ) throws(DirectoryError) {
        try execute(
            "UPDATE customer SET relationship = ?, relationship_known = ? WHERE id = ?",
            [
                CustomerTable.word(of: relationship), relationship != .untold, customer.text,
            ])
        try recount(customer)
    }

    /// Grants or removes delegated admin privileges.
    package func setDelegatedAccess(
        _ allowed: Bool, of customer: Customer.ID
    ) throws(DirectoryError) {
        try execute(
            """
            UPDATE customer SET delegated_access = ?, delegated_access_known = 1 WHERE id = ?
            """, [allowed, customer.text])
    }

    /// Adds a partner to those the customer may choose as support contact, or replaces it.
    package func add(
        _ contact: SupportContact, to customer: Customer.ID
    ) throws(DirectoryError) {
        try withNumber(of: customer) { try insert(contact, of: $0) }
    }

    /// Removes a partner from those the customer may choose as support contact.
    package func removeSupportContact(
        _ tenant: SupportContact.TenantID, from customer: Customer.ID
    ) throws(DirectoryError) {
        try withNumber(of: customer) { number in
            try execute(
                "DELETE FROM support_contact WHERE customer_no = ? AND tenant_id = ?",
                [number, tenant.text])
        }
    }

    func insert(_ contact: SupportContact, of number: Int64) throws {
        try execute(
            "INSERT OR REPLACE INTO support_contact VALUES (?, ?, ?, ?)",
            [number, contact.tenantID.text, contact.name, contact.partnerID])
    }

    func insert(_ customDomains: [String], of number: Int64) throws {
        for (place, domain) in customDomains.enumerated() {
            try execute("INSERT INTO custom_domain VALUES (?, ?, ?)", [number, place, domain])
        }
    }
}

extension DirectoryWriter {
    /// Writes what a permitted write changed, and counts the customer's holdings again.
    package func apply(_ change: Change, to customer: Customer.ID) throws(DirectoryError) {
        try withNumber(of: customer) { number in
            try HoldingTables.subscriptions.update(change.subscriptions, of: number, self)
            try HoldingTables.azureSubscriptions.update(
                change.azureSubscriptions, of: number, self)
            try HoldingTables.reservations.update(change.reservations, of: number, self)
            try HoldingTables.software.update(change.software, of: number, self)
        }
        if try put(change.adminRelationships, of: customer) { try recountAccess(of: customer) }
        try recount(customer)
    }

    /// Adds a subscription that was bought, and counts the customer's holdings again.
    package func add(
        _ subscription: Subscription, to customer: Customer.ID
    ) throws(DirectoryError) {
        try withNumber(of: customer) {
            try HoldingTables.subscriptions.insert([subscription], of: $0, self)
        }
        try recount(customer)
    }

    /// Sets the members of a subscription that are not modelled, as a JSON object; nil for none.
    package func setUnmodelled(
        _ json: String?, of subscription: Subscription.ID, _ customer: Customer.ID
    ) throws(DirectoryError) {
        try withNumber(of: customer) { number in
            try execute(
                "UPDATE subscription SET unmodelled = ? WHERE customer_no = ? AND id = ?",
                [json, number, subscription.text])
        }
    }

    /// Counts a customer's holdings again. Writes nothing where the counts are the same.
    func recount(_ customer: Customer.ID) throws(DirectoryError) {
        let rules = try rules()
        guard let holdings = try holdings(of: customer) else { return }
        let counts = HoldingCounts(holdings, under: rules)
        try execute(
            """
            UPDATE customer SET
                active_subscriptions = ?1, suspended_subscriptions = ?2, open_purchases = ?3,
                blockers = ?4, other_subscriptions = ?6
            WHERE id = ?5 AND (active_subscriptions, suspended_subscriptions, open_purchases,
                blockers, other_subscriptions) <> (?1, ?2, ?3, ?4, ?6)
            """,
            [
                counts.active, counts.suspended, counts.openPurchases, counts.blockers,
                customer.text, counts.other,
            ])
    }
}
