import Domain
import GRDB

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
