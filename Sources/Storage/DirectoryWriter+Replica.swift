import Domain
import Foundation
import GRDB

extension DirectoryWriter {
    /// Takes customers from a service's list: adds new ones, with nothing held yet, and updates
    /// names, domains and relationships of the others where they differ. A customer that is listed
    /// is not missing any more. A relationship that was ended here and still shows in the list
    /// stays ended, because the service lags.
    package func take(_ customers: [Customer]) throws(DirectoryError) {
        for customer in customers { _ = try take(customer) }
    }

    /// Takes it that a service does not tell of these customers any more. Those whose removal it
    /// had accepted become former customers; all others of today are marked as missing since then.
    package func takeAbsence(of customers: [Customer.ID], since: Date) throws(DirectoryError) {
        let ending = try explaining(path) {
            try customers.filter {
                try KnownCustomer($0, db).map { try isEnding($0.number) } == true
            }
        }
        if !ending.isEmpty {
            let partner = try identity().partnerTenantID
            for customer in ending { try endRelationship(with: customer, of: partner) }
        }
        try markMissing(customers, since: since)
    }

    /// Marks customers of today as missing since a moment, unless they are marked already. They
    /// are kept, with all they hold.
    package func markMissing(_ customers: [Customer.ID], since: Date) throws(DirectoryError) {
        for customer in customers {
            try execute(
                """
                INSERT INTO missing_customer (customer_id, since)
                SELECT id, ? FROM customer WHERE id = ? AND relationship = 'reseller'
                ON CONFLICT DO NOTHING
                """, [since.milliseconds, customer.text])
        }
    }

    /// Ends the relationship with a customer. The partner is no support contact any more, and
    /// loses delegated admin privileges if it had them. The customer is kept, as a former one.
    package func endRelationship(
        with customer: Customer.ID, of partner: SupportContact.TenantID
    ) throws(DirectoryError) {
        try set(.none, of: customer)
        try removeSupportContact(partner, from: customer)
        try execute(
            """
            UPDATE customer SET delegated_access = 0
            WHERE id = ? AND delegated_access_known = 1 AND delegated_access = 1
            """, [customer.text])
        try unmarkMissing(customer)
    }

    /// Takes the Account page from a service, and writes what differs. Support contacts stay as
    /// they are where they were not read.
    package func take(
        _ account: CustomerAccount, includingSupportContacts: Bool = true
    ) throws(DirectoryError) {
        let number = try take(account.customer, isOpened: true)
        try explaining(path) {
            guard let old = try reading.account(of: account.customer.id) else { return }
            if old.profile != account.profile { try update(account.profile, of: number) }
            if old.customDomains != account.customDomains {
                try execute("DELETE FROM custom_domain WHERE customer_no = ?", [number])
                try insert(account.customDomains, of: number)
                try execute(
                    "UPDATE customer SET folded_rest = ? WHERE no = ?",
                    [CustomerTable.foldedRest(of: account.customer, account.customDomains), number])
            }
            guard includingSupportContacts,
                !old.supportContacts.isSame(as: account.supportContacts)
            else { return }
            try execute("DELETE FROM support_contact WHERE customer_no = ?", [number])
            for contact in account.supportContacts { try insert(contact, of: number) }
        }
    }

    /// Takes all that a customer holds from a service: adds, changes and deletes what differs, and
    /// counts again if anything does. What was not told keeps its known value. The customer itself
    /// is taken only if it is new, and is not missing any more. Pending changes that show now are
    /// deleted.
    package func take(_ holdings: Holdings) throws(DirectoryError) {
        try store(holdings)
        try take(holdings.adminAccess, of: holdings.customer.id)
        try clearShown(in: holdings)
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

    /// Does what `take(_ holdings:)` does, but keeps pending changes.
    private func store(_ holdings: Holdings) throws(DirectoryError) {
        let id = holdings.customer.id
        let known = try explaining(path) { try KnownCustomer(id, db) }
        let number = try take(known?.customer ?? holdings.customer)
        guard let old = try self.holdings(of: id) else { return }
        let holdings = holdings.keepingUntold(of: old)
        let isDifferent = try explaining(path) {
            let differences = [
                try HoldingTables.azureSubscriptions.replace(
                    old.azureSubscriptions, with: holdings.azureSubscriptions, of: number, self),
                try HoldingTables.subscriptions.replace(
                    old.subscriptions,
                    with: holdings.subscriptions.withKnownParents.map {
                        $0.keepingRefundableSeats(of: old.subscription($0.id))
                    }, of: number, self),
                try HoldingTables.reservations.replace(
                    old.reservations, with: holdings.reservations, of: number, self),
                try HoldingTables.software.replace(
                    old.software, with: holdings.software, of: number, self),
                try HoldingTables.unread.replace(
                    old.unread, with: holdings.unread, of: number, self),
            ]
            return differences.contains(true)
        }
        if isDifferent { try recount(id) }
    }

    /// Returns the customer's number. A list that does not tell how the customer stands to the
    /// partner does not change what was told; the account (`isOpened`) does.
    private func take(
        _ customer: Customer, isOpened: Bool = false
    ) throws(DirectoryError) -> Int64 {
        try explaining(path) {
            guard let known = try KnownCustomer(customer.id, db) else {
                let account = CustomerAccount(
                    customer: customer, profile: .unknown, customDomains: [], supportContacts: [])
                try execute(
                    CustomerTable.insertion,
                    CustomerTable.arguments(
                        account, counts: HoldingCounts(), access: .notRead))
                let number = db.lastInsertedRowID
                // Admin relationships are listed apart from customers.
                if try AdminRelationshipTable(db: db).has(customer.id) {
                    try recountAccess(of: customer.id)
                }
                return number
            }
            if known.isMissing { try unmarkMissing(customer.id) }
            var customer = customer.keepingUntold(of: known.customer)
            if customer.relationship == .untold, !isOpened,
                known.customer.relationship.mayBeReseller
            {
                customer.relationship = known.customer.relationship
            }
            try update(known, to: customer)
            return known.number
        }
    }

    private func update(_ known: KnownCustomer, to customer: Customer) throws {
        let old = known.customer
        if old.companyName != customer.companyName || old.domain != customer.domain {
            let rest = CustomerTable.foldedRest(
                of: customer, try reading.customDomains(of: known.number))
            try execute(
                """
                UPDATE customer SET
                    company_name = ?, folded_name = ?, folded_rest = ?, domain = ?
                WHERE no = ?
                """,
                [
                    customer.companyName, customer.companyName.folded, rest, customer.domain,
                    known.number,
                ])
        }
        if let allowed = customer.allowsDelegatedAccess, allowed != old.allowsDelegatedAccess {
            try setDelegatedAccess(allowed, of: customer.id)
        }
        // While a removal is pending the service lags, so no relationship begins again.
        if old.relationship != customer.relationship,
            try !isEnding(known.number) || customer.relationship == .none
        {
            try set(customer.relationship, of: customer.id)
        }
    }

    private func update(_ profile: CompanyProfile, of number: Int64) throws {
        try execute(
            """
            UPDATE customer SET
                country = ?, city = ?, address_line = ?, postal_code = ?, contact_name = ?,
                email = ?, phone_number = ?, culture = ?
            WHERE no = ?
            """,
            [
                profile.country, profile.city, profile.addressLine, profile.postalCode,
                profile.contactName, profile.email, profile.phoneNumber, profile.culture, number,
            ])
    }

    /// Whether the removal of the relationship is pending.
    private func isEnding(_ number: Int64) throws -> Bool {
        try db.first(
            "SELECT 1 FROM pending_change WHERE customer_no = ? AND holding_kind = ''", [number]
        ) { _ in true } ?? false
    }

    private func unmarkMissing(_ customer: Customer.ID) throws(DirectoryError) {
        try execute("DELETE FROM missing_customer WHERE customer_id = ?", [customer.text])
    }
}

extension CompanyProfile {
    /// The profile before the account was read.
    fileprivate static let unknown = CompanyProfile(
        country: "", city: "", addressLine: "", postalCode: "", contactName: "", email: "",
        phoneNumber: "", culture: "")
}

extension [SupportContact] {
    /// Whether both have the same contacts, in whatever order.
    fileprivate func isSame(as other: [SupportContact]) -> Bool {
        count == other.count && allSatisfy(other.contains)
    }
}

extension [Subscription] {
    /// Add-ons whose base the service does not tell become independent: the rules look for the
    /// base among the holdings, and would not find it either.
    fileprivate var withKnownParents: [Subscription] {
        let ids = Set(map(\.id))
        return map { subscription in
            guard let parent = subscription.parentID, !ids.contains(parent) else {
                return subscription
            }
            var orphan = subscription
            orphan.parentID = nil
            return orphan
        }
    }
}
