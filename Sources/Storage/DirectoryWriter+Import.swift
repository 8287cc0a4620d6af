import Domain
import Foundation
import GRDB

/// What became of a line that was added to a store.
package enum ImportedLine: Equatable, Sendable {
    case added
    /// There is one with its id already.
    case twice
    /// There is no such customer.
    case nobody
}

extension DirectoryWriter {
    /// Adds a customer of whom only the list is known: anything else may be held.
    package func add(listed customer: Customer, under rules: Rules) throws(DirectoryError)
        -> ImportedLine
    {
        if try number(of: customer.id) != nil { return .twice }
        let profile = CompanyProfile(
            country: "", city: "", addressLine: "", postalCode: "", contactName: "", email: "",
            phoneNumber: "", culture: "")
        try add(
            CustomerAccount(
                customer: customer, profile: profile, customDomains: [], supportContacts: []),
            holding: Holdings(
                customer: customer, unread: [.untoldPurchases, .untoldSubscriptions]),
            under: rules)
        return .added
    }

    /// Adds a subscription that a file tells. The customer's holdings are not counted again:
    /// `countAll` does that once.
    package func add(
        told subscription: Subscription, of customer: Customer.ID
    ) throws(DirectoryError) -> ImportedLine {
        guard let number = try number(of: customer) else { return .nobody }
        return try explaining(path) {
            let isKnown = try db.first(
                "SELECT 1 FROM subscription WHERE customer_no = ? AND id = ?",
                [number, subscription.id.text]
            ) { _ in true }
            if isKnown == true { return .twice }
            try HoldingTables.subscriptions.insert([subscription], of: number, self)
            try noteTold(number)
            return .added
        }
    }

    /// Adds what stands for a line that could not be read. Returns whether it is in the store: an
    /// unknown customer holds nothing.
    package func add(
        unread: UnreadHolding, of customer: Customer.ID
    ) throws(DirectoryError) -> Bool {
        guard let number = try number(of: customer) else { return false }
        return try explaining(path) {
            let isKnown = try db.first(
                "SELECT 1 FROM unread_holding WHERE customer_no = ? AND id = ?",
                [number, unread.id.text]
            ) { _ in true }
            if isKnown != true { try HoldingTables.unread.insert([unread], of: number, self) }
            return true
        }
    }

    /// Notes that the subscriptions of a customer are told, if it has any.
    package func noteSubscriptionsTold(of customer: Customer.ID) throws(DirectoryError) {
        guard let number = try number(of: customer) else { return }
        try explaining(path) { try noteTold(number) }
    }

    /// The ids of customers that a text names, by Microsoft ID or domain.
    package func customers(called text: String) throws(DirectoryError) -> [Customer.ID] {
        try explaining(path) {
            try db.all(
                "SELECT id FROM customer WHERE id = ? OR domain = ?",
                [Customer.ID(text).text, text]
            ) { Customer.ID($0[0]) }
        }
    }

    /// Counts the holdings again of up to `limit` customers, in the order of their numbers after
    /// one. Returns the last number; nil if there are no more.
    package func countAgain(after number: Int64, limit: Int) throws(DirectoryError) -> Int64? {
        let customers = try explaining(path) {
            try db.all(
                "SELECT no, id FROM customer WHERE no > ? ORDER BY no LIMIT ?", [number, limit]
            ) { (number: $0[0] as Int64, id: Customer.ID($0[1])) }
        }
        for customer in customers { try recount(customer.id) }
        return customers.last?.number
    }

    /// How many customers' subscriptions are not told.
    package func untoldCount() throws(DirectoryError) -> Int {
        try explaining(path) { try ImportedReadings.untoldCount(db) }
    }

    private func number(of customer: Customer.ID) throws(DirectoryError) -> Int64? {
        try explaining(path) { try reading.number(of: customer) }
    }

    private func noteTold(_ number: Int64) throws {
        try execute(
            "DELETE FROM unread_holding WHERE customer_no = ? AND id = ? AND cause = ?",
            [
                number, UnreadHolding.untoldSubscriptions.id.text, UnreadCause.notInFile.word,
            ])
    }
}
