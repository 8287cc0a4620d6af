import Domain
import GRDB

extension DirectoryWriter {
    /// Writes down what is about to be tried, with the outcome `progress`.
    package func append(_ intent: ActivityIntent) throws(DirectoryError) -> ActivityRecord.ID {
        try explaining(path) {
            try execute(ActivityTable.insertion, ActivityTable.arguments(intent))
            return db.lastInsertedRowID
        }
    }

    /// Writes down how it ended. An act ends once; a second end is refused.
    package func finish(
        _ activity: ActivityRecord.ID, _ outcome: OperationStatus, details: String
    ) throws(DirectoryError) {
        try explaining(path) {
            try execute(
                "UPDATE activity SET outcome = ?, details = ? WHERE id = ?",
                [outcome.rawValue, details, activity])
        }
    }

    /// Puts an offer at the end of the catalogue.
    package func add(_ offer: Offer) throws(DirectoryError) {
        try explaining(path) { try execute(OfferTable.insertion, OfferTable.arguments(offer)) }
    }

    /// Sets who is signed in.
    package func set(_ identity: Identity) throws(DirectoryError) {
        try explaining(path) { try SettingTable.save(identity.settings, db) }
    }

    /// Sets which rules hold, and counts again what every customer's holdings come to under them.
    package func change(to rules: Rules) throws(DirectoryError) {
        guard try self.rules() != rules else { return }
        try set(rules)
        let customers = try explaining(path) {
            try String.fetchAll(db, sql: "SELECT id FROM customer")
        }
        for customer in customers { try recount(Customer.ID(customer)) }
    }

    /// Sets which rules hold. Only for an empty store: the customers' counts follow the rules
    /// they were written under.
    func set(_ rules: Rules) throws(DirectoryError) {
        try explaining(path) { try SettingTable.save(rules.settings, db) }
    }
}
