import Domain
import GRDB

/// Rows of `customer`, which have the company's profile and the counts of its holdings too.
enum CustomerTable {
    /// The columns that `Customer.init(row:)` reads, and the customer's number.
    static let columns = """
        no, id, company_name, domain, relationship, relationship_known, delegated_access,
        delegated_access_known
        """

    static let insertion = """
        INSERT INTO customer (
            id, company_name, folded_name, folded_rest, domain, relationship, delegated_access,
            country, city, address_line, postal_code, contact_name, email, phone_number, culture,
            active_subscriptions, suspended_subscriptions, open_purchases, blockers,
            delegated_access_known, relationship_known, other_subscriptions,
            \(AccessColumns.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    static func arguments(
        _ account: CustomerAccount, counts: HoldingCounts, access: AdminAccess
    ) -> StatementArguments {
        let (customer, profile) = (account.customer, account.profile)
        let rest = foldedRest(of: customer, account.customDomains)
        let values: [(any DatabaseValueConvertible)?] = [
            customer.id.text, customer.companyName, customer.companyName.folded, rest,
            customer.domain, word(of: customer.relationship),
            customer.allowsDelegatedAccess ?? false,
            profile.country, profile.city, profile.addressLine, profile.postalCode,
            profile.contactName, profile.email, profile.phoneNumber, profile.culture,
            counts.active, counts.suspended, counts.openPurchases, counts.blockers,
            customer.allowsDelegatedAccess != nil, customer.relationship != .untold, counts.other,
        ]
        return StatementArguments(values + AccessColumns(access).values)
    }

    /// The stored word. A customer whose relationship is not known is listed with the customers.
    static func word(of relationship: Customer.Relationship) -> String {
        relationship.mayBeReseller ? Customer.Relationship.reseller.word : relationship.word
    }

    /// The folded text that a search looks at beside the name: domains and Microsoft ID.
    static func foldedRest(of customer: Customer, _ customDomains: [String]) -> String {
        ([customer.domain] + customDomains + [customer.id.text])
            .map(\.folded).joined(separator: SearchEntry.fieldSeparator)
    }
}

extension Customer {
    init(row: Row) {
        self.init(
            id: ID(row["id"]), companyName: row["company_name"], domain: row["domain"],
            relationship: row["relationship_known"]
                ? Relationship(word: row["relationship"]) : .untold,
            allowsDelegatedAccess: row["delegated_access_known"] ? row["delegated_access"] : nil)
    }
}

extension CompanyProfile {
    init(row: Row) {
        self.init(
            country: row["country"], city: row["city"], addressLine: row["address_line"],
            postalCode: row["postal_code"], contactName: row["contact_name"], email: row["email"],
            phoneNumber: row["phone_number"], culture: row["culture"])
    }
}

extension CustomerRow {
    static let columns = """
        id, company_name, domain, country, active_subscriptions, suspended_subscriptions,
        open_purchases, blockers, \(AccessColumns.columns), delegated_access_known, delegated_access
        """

    /// Reads a row of exactly `columns`, by place and not by name, because every key pressed does
    /// it.
    init(row: Row) {
        self.init(
            id: ID(row[0]), companyName: row[1], domain: row[2], country: row[3],
            activeSubscriptions: row[4], suspendedSubscriptions: row[5], openPurchases: row[6],
            blockers: row[7], access: AdminAccessSummary(row: row, at: 8),
            allowsDelegatedAccess: row[14] ? row[15] : nil)
    }
}

extension SupportContact {
    init(row: Row) {
        self.init(
            tenantID: TenantID(row["tenant_id"]), name: row["name"], partnerID: row["partner_id"])
    }
}

/// The counts of a customer's holdings that the list and its head show, as the rules count them.
struct HoldingCounts: Equatable {
    let active: Int
    let suspended: Int
    /// Subscriptions that are neither.
    let other: Int
    let openPurchases: Int
    let blockers: Int

    /// For a customer whose holdings were never read.
    init() { (active, suspended, other, openPurchases, blockers) = (0, 0, 0, 0, 0) }

    init(_ holdings: Holdings, under rules: Rules) {
        active = holdings.subscriptions.count { $0.status == .active }
        suspended = holdings.subscriptions.count { $0.status == .suspended }
        other = holdings.subscriptions.count - active - suspended
        openPurchases =
            holdings.reservations.count { $0.status.isOpen }
            + holdings.software.count { $0.status.isOpen }
        // Any moment gives the same count: time decides only how a blocker can be cleared.
        blockers = rules.eligibility(of: holdings, at: .distantPast).blockers.count
    }
}
