import Domain
import GRDB

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
