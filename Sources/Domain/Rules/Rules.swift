/// The rules of Partner Center: the deck predicts by them, and the sandbox judges by them.
package struct Rules: Hashable, Sendable, Codable {
    package let edition: Edition
    package let venue: Venue

    package init(edition: Edition, venue: Venue) {
        self.edition = edition
        self.venue = venue
    }

    /// The edition of Microsoft's article ("remove-a-relationship") that is applied.
    package enum Edition: String, CaseIterable, Sendable, Codable {
        /// Every active subscription suspended, reservations and software cancelled (2020).
        case y2020 = "2020"
        /// The article as it is in 2026, and what goes with it: new commerce cancelled or run out,
        /// extended service terms, legacy offers not sold any more.
        case current
    }

    /// The kind of service: only a sandbox can cancel a reservation
    /// ("cancel-an-order-from-the-integration-sandbox").
    package enum Venue: String, Sendable, Codable {
        case sandbox, production
    }
}

extension Rules {
    /// Return `notACustomer` if there is no reseller relationship: then every act on the customer's
    /// behalf is refused ("error-codes", 20002). Nil if there is one, or it is not known.
    package static func refusal(ofActingFor customer: Customer) -> Refusal? {
        customer.relationship.mayBeReseller ? nil : .notACustomer(customer.id)
    }
}
