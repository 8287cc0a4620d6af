import Domain
import GRDB

/// Rows of `offer`.
enum OfferTable {
    static let insertion = """
        INSERT INTO offer (id, name, kind, billing_cycle, term_duration, publisher_name)
        VALUES (?, ?, ?, ?, ?, ?)
        """

    static func arguments(_ offer: Offer) -> StatementArguments {
        [
            offer.id.text, offer.name, offer.kind.rawValue, offer.billingCycle,
            offer.termDuration, offer.publisherName,
        ]
    }
}

extension Offer {
    init(row: Row) throws {
        guard let kind = Subscription.Kind(rawValue: row["kind"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "kind of offer")
        }
        self.init(
            id: ID(row["id"]), name: row["name"], kind: kind, billingCycle: row["billing_cycle"],
            termDuration: row["term_duration"], publisherName: row["publisher_name"])
    }
}
