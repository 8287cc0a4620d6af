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
