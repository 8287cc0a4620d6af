import Domain
import GRDB

/// The Directory within one transaction: what was read here is still so when it is written.
/// Not to be kept beyond it.
package struct DirectoryWriter {
    let db: Database
    let path: String

    private var reading: CustomerReading { CustomerReading(db: db) }

    /// Which rules hold.
    package func rules() throws(DirectoryError) -> Rules {
        try explaining(path) { try Rules(settings: SettingTable.all(db)) }
    }

    /// Who is signed in.
    package func identity() throws(DirectoryError) -> Identity {
        try explaining(path) { try Identity(settings: SettingTable.all(db)) }
    }

    /// All that a customer holds, former customers too; nil for one nobody knows.
    package func holdings(of customer: Customer.ID) throws(DirectoryError) -> Holdings? {
        try explaining(path) { try reading.holdings(of: customer) }
    }

    /// The offer of that id, or nil.
    package func offer(_ id: Offer.ID) throws(DirectoryError) -> Offer? {
        try explaining(path) {
            try Row.fetchOne(db, sql: "SELECT * FROM offer WHERE id = ?", arguments: [id.text])
                .map(Offer.init(row:))
        }
    }

    /// Runs `body` with the customer's number. Whoever writes has read the customer before, so
    /// one that is not there is a broken store.
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

    func execute(_ sql: String, _ arguments: StatementArguments) throws {
        let statement = try db.cachedStatement(sql: sql)
        // Checked once by the tests; checking a million times is what seeding would wait for.
        statement.setUncheckedArguments(arguments)
        try statement.execute()
    }
}

extension DirectoryWriter {
    /// Adds a customer with all it holds. The rules are handed in because filling a store would
    /// otherwise read them for every customer.
    package func add(
        _ account: CustomerAccount, holding holdings: Holdings, under rules: Rules
    ) throws(DirectoryError) {
        try explaining(path) {
            try execute(
                CustomerTable.insertion,
                CustomerTable.arguments(account, counts: HoldingCounts(holdings, under: rules)))
            let number = db.lastInsertedRowID
            for (place, domain) in account.customDomains.enumerated() {
                try execute("INSERT INTO custom_domain VALUES (?, ?, ?)", [number, place, domain])
            }
            for contact in account.supportContacts { try insert(contact, of: number) }
            for subscription in holdings.subscriptions {
                try execute(
                    SubscriptionTable.insertion,
                    SubscriptionTable.arguments(subscription, of: number))
            }
            for azure in holdings.azureSubscriptions {
                try execute(
                    AzureSubscriptionTable.insertion,
                    AzureSubscriptionTable.arguments(azure, of: number))
            }
            for reservation in holdings.reservations {
                try execute(
                    ReservationTable.insertion, ReservationTable.arguments(reservation, of: number))
            }
            for purchase in holdings.software {
                try execute(SoftwareTable.insertion, SoftwareTable.arguments(purchase, of: number))
            }
            for one in holdings.unread {
                try execute(
                    UnreadHoldingTable.insertion, UnreadHoldingTable.arguments(one, of: number))
            }
        }
    }

    /// Begins or ends the relationship with a customer. What holds the relationship is counted
    /// anew: without one, nothing does.
    package func set(
        _ relationship: Customer.Relationship, of customer: Customer.ID
    ) throws(DirectoryError) {
        try explaining(path) {
            try execute(
                "UPDATE customer SET relationship = ?, relationship_known = ? WHERE id = ?",
                [
                    CustomerTable.word(of: relationship), relationship != .untold, customer.text,
                ])
        }
        try recount(customer)
    }

    /// Gives or takes delegated admin privileges.
    package func setDelegatedAccess(
        _ allowed: Bool, of customer: Customer.ID
    ) throws(DirectoryError) {
        try explaining(path) {
            try execute(
                """
                UPDATE customer SET delegated_access = ?, delegated_access_known = 1 WHERE id = ?
                """, [allowed, customer.text])
        }
    }

    /// Adds a partner to those the customer may choose as support contact; again is no error.
    package func add(
        _ contact: SupportContact, to customer: Customer.ID
    ) throws(DirectoryError) {
        try withNumber(of: customer) { try insert(contact, of: $0) }
    }

    /// Takes a partner from those the customer may choose as support contact.
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
}

extension DirectoryWriter {
    /// Makes a permitted change, and counts the customer's holdings again.
    package func apply(_ change: Change, to customer: Customer.ID) throws(DirectoryError) {
        try withNumber(of: customer) { number in
            for after in change.subscriptions {
                try execute(
                    SubscriptionTable.update, SubscriptionTable.arguments(after, of: number))
            }
            for after in change.azureSubscriptions {
                try execute(
                    AzureSubscriptionTable.update,
                    AzureSubscriptionTable.arguments(after, of: number))
            }
            for after in change.reservations {
                try execute(ReservationTable.update, ReservationTable.arguments(after, of: number))
            }
            for after in change.software {
                try execute(SoftwareTable.update, SoftwareTable.arguments(after, of: number))
            }
        }
        try recount(customer)
    }

    /// Adds a subscription that was bought, and counts the customer's holdings again.
    package func add(
        _ subscription: Subscription, to customer: Customer.ID
    ) throws(DirectoryError) {
        try withNumber(of: customer) { number in
            try execute(
                SubscriptionTable.insertion, SubscriptionTable.arguments(subscription, of: number))
        }
        try recount(customer)
    }

    /// Takes a subscription as a service answered it, new or changed, and counts again.
    package func take(
        _ subscription: Subscription, of customer: Customer.ID
    ) throws(DirectoryError) {
        guard var holdings = try holdings(of: customer) else { return }
        holdings.subscriptions.removeAll { $0.id == subscription.id }
        holdings.subscriptions.append(subscription)
        try store(holdings)
    }

    func recount(_ customer: Customer.ID) throws(DirectoryError) {
        let rules = try rules()
        guard let holdings = try holdings(of: customer) else { return }
        try set(HoldingCounts(holdings, under: rules), of: customer)
    }

    /// Writes nothing where they are so already.
    private func set(_ counts: HoldingCounts, of customer: Customer.ID) throws(DirectoryError) {
        try explaining(path) {
            try execute(
                """
                UPDATE customer SET
                    active_subscriptions = ?1, suspended_subscriptions = ?2, open_purchases = ?3,
                    blockers = ?4
                WHERE id = ?5 AND (active_subscriptions, suspended_subscriptions, open_purchases,
                    blockers) <> (?1, ?2, ?3, ?4)
                """,
                [
                    counts.active, counts.suspended, counts.openPurchases, counts.blockers,
                    customer.text,
                ])
        }
    }
}

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
