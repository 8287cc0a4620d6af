/// Which rules hold, and where: the one judge the deck predicts with and the sandbox obeys.
package struct Rules: Hashable, Sendable, Codable {
    package let edition: Edition
    package let venue: Venue

    package init(edition: Edition, venue: Venue) {
        self.edition = edition
        self.venue = venue
    }

    /// Which edition of Microsoft's article ("remove-a-relationship") is applied.
    package enum Edition: String, CaseIterable, Sendable, Codable {
        /// Every active subscription suspended, reservations and software cancelled (2020).
        case y2020 = "2020"
        /// The article as it is in 2026, and what goes with it: new commerce cancelled or run out,
        /// extended service terms, legacy offers not sold any more.
        case current
    }

    /// What answers: it decides who can cancel a reservation
    /// ("cancel-an-order-from-the-integration-sandbox").
    package enum Venue: String, Sendable, Codable {
        case sandbox, production
    }
}

extension Rules {
    /// Nil for a customer; without a reseller relationship every act on its behalf is refused
    /// ("error-codes", 20002). Where the service did not tell, it will itself.
    package static func refusal(ofActingFor customer: Customer) -> Refusal? {
        customer.relationship.mayBeReseller ? nil : .notACustomer(customer.id)
    }
}
