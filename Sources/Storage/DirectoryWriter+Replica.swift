import Domain
import Foundation
import GRDB

extension DirectoryWriter {
    /// Takes some customers as a service lists them: adds those nobody knew, with nothing held
    /// yet, and brings names, domains and relationships of the others up to date. Writes nothing
    /// where nothing differs. Who is listed is not missing any more. A relationship that was ended
    /// here and still shows there stays ended: the service lags.
    package func take(_ customers: [Customer]) throws(DirectoryError) {
        for customer in customers { _ = try take(customer) }
    }

    /// Takes it that a service tells of these customers no more: whose removal it had accepted is
    /// a former customer, any other of today is marked as missing since a moment.
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
        try explaining(path) {
            for customer in customers {
                try execute(
                    """
                    INSERT INTO missing_customer (customer_id, since)
                    SELECT id, ? FROM customer WHERE id = ? AND relationship = 'reseller'
                    ON CONFLICT DO NOTHING
                    """, [since.milliseconds, customer.text])
            }
        }
    }

    /// Ends the relationship, and what goes with it: the partner is no support contact any more,
    /// and delegated admin privileges are gone where there were some. The customer is kept, as a
    /// former one.
    package func endRelationship(
        with customer: Customer.ID, of partner: SupportContact.TenantID
    ) throws(DirectoryError) {
        try set(.none, of: customer)
        try removeSupportContact(partner, from: customer)
        try explaining(path) {
            try execute(
                """
                UPDATE customer SET delegated_access = 0
                WHERE id = ? AND delegated_access_known = 1 AND delegated_access = 1
                """, [customer.text])
        }
        try unmarkMissing(customer)
    }

    /// The customer's number. A list that does not tell how the customer stands to the partner
    /// takes back nothing that was told; the account (`isOpened`) does.
    func take(_ customer: Customer, isOpened: Bool = false) throws(DirectoryError) -> Int64 {
        try explaining(path) {
            guard let known = try KnownCustomer(customer.id, db) else {
                let account = CustomerAccount(
                    customer: customer, profile: .unknown, customDomains: [], supportContacts: [])
                try execute(
                    CustomerTable.insertion,
                    CustomerTable.arguments(account, counts: HoldingCounts()))
                return db.lastInsertedRowID
            }
            if known.isMissing { try unmarkMissing(customer.id) }
            var customer = customer
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
            let rest = CustomerTable.foldedRest(of: customer, try domains(of: known.number))
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
        // Nobody comes back while a removal is pending: the service lags.
        if old.relationship != customer.relationship,
            try !isEnding(known.number) || customer.relationship == .none
        {
            try set(customer.relationship, of: customer.id)
        }
    }

    func domains(of number: Int64) throws -> [String] {
        try String.fetchAll(
            db.cachedStatement(
                sql: "SELECT domain FROM custom_domain WHERE customer_no = ? ORDER BY place"),
            arguments: [number])
    }

    private func isEnding(_ number: Int64) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM pending_change
                        WHERE customer_no = ? AND holding_kind = '')
                    """), arguments: [number]) ?? false
    }

    private func unmarkMissing(_ customer: Customer.ID) throws(DirectoryError) {
        try explaining(path) {
            try execute("DELETE FROM missing_customer WHERE customer_id = ?", [customer.text])
        }
    }
}

/// A customer as it is stored, and what is known beside it.
struct KnownCustomer {
    let number: Int64
    let customer: Customer
    let isMissing: Bool

    /// Nil for one nobody knows.
    init?(_ id: Customer.ID, _ db: Database) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT \(CustomerTable.columns), EXISTS (
                        SELECT 1 FROM missing_customer WHERE customer_id = id) AS missing
                    FROM customer WHERE id = ?
                    """), arguments: [id.text])
        guard let row else { return nil }
        number = row["no"]
        customer = Customer(row: row)
        isMissing = row["missing"]
    }
}

extension CompanyProfile {
    /// Nothing is known until the account was read.
    fileprivate static let unknown = CompanyProfile(
        country: "", city: "", addressLine: "", postalCode: "", contactName: "", email: "",
        phoneNumber: "", culture: "")
}

extension DirectoryWriter {
    /// Takes the Account page as a service tells it, and writes what differs. Support contacts
    /// stay as they are where they were not read.
    package func take(
        _ account: CustomerAccount, includingSupportContacts: Bool = true
    ) throws(DirectoryError) {
        let number = try take(account.customer, isOpened: true)
        try explaining(path) {
            guard let old = try CustomerReading(db: db).account(of: account.customer.id) else {
                return
            }
            if old.profile != account.profile { try update(account.profile, of: number) }
            if old.customDomains != account.customDomains {
                try replace(account.customDomains, of: account.customer, number)
            }
            guard includingSupportContacts,
                !old.supportContacts.isSame(as: account.supportContacts)
            else { return }
            try execute("DELETE FROM support_contact WHERE customer_no = ?", [number])
            for contact in account.supportContacts { try insert(contact, of: number) }
        }
    }

    /// Takes all that a customer holds as a service tells it: adds, changes and drops what
    /// differs, and counts again. Nothing is written where nothing does. The customer itself is
    /// taken only if nobody knew it; who can be asked what it holds is not missing. What is
    /// pending and shows now is pending no more.
    package func take(_ holdings: Holdings) throws(DirectoryError) {
        try store(holdings)
        try clearShown(in: holdings)
    }

    /// The same, whoever told: what is pending stays so.
    func store(_ holdings: Holdings) throws(DirectoryError) {
        let id = holdings.customer.id
        let known = try explaining(path) { try KnownCustomer(id, db) }
        let number = try take(known?.customer ?? holdings.customer)
        guard let old = try self.holdings(of: id) else { return }
        let isDifferent = try explaining(path) {
            let differences = [
                try holdings.azureSubscriptions.replace(
                    old.azureSubscriptions, in: AzureSubscriptionTable.self, of: number, self),
                try holdings.subscriptions.withKnownParents.replace(
                    old.subscriptions, in: SubscriptionTable.self, of: number, self),
                try holdings.reservations.replace(
                    old.reservations, in: ReservationTable.self, of: number, self),
                try holdings.software.replace(
                    old.software, in: SoftwareTable.self, of: number, self),
                try holdings.unread.replace(
                    old.unread, in: UnreadHoldingTable.self, of: number, self),
            ]
            return differences.contains(true)
        }
        if isDifferent { try recount(id) }
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

    private func replace(_ domains: [String], of customer: Customer, _ number: Int64) throws {
        try execute("DELETE FROM custom_domain WHERE customer_no = ?", [number])
        for (place, domain) in domains.enumerated() {
            try execute("INSERT INTO custom_domain VALUES (?, ?, ?)", [number, place, domain])
        }
        try execute(
            "UPDATE customer SET folded_rest = ? WHERE no = ?",
            [CustomerTable.foldedRest(of: customer, domains), number])
    }
}

extension [SupportContact] {
    /// Their order says nothing.
    fileprivate func isSame(as other: [SupportContact]) -> Bool {
        count == other.count && allSatisfy(other.contains)
    }
}

extension [Subscription] {
    /// An add-on whose base the service does not tell belongs to none here: the rules look for the
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
