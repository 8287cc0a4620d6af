import Domain
import GRDB

/// The Directory within one transaction: what was read here is still so when it is written.
/// Not to be kept beyond it.
package struct DirectoryWriter {
    let db: Database
    let path: String

    private var reading: CustomerReading { CustomerReading(db: db) }

    /// Which rules hold.
    package func rules() throws(DirectoryError) -> Rules {
        try explaining(path) { try Rules(settings: SettingTable.all(db)) }
    }

    /// Who is signed in.
    package func identity() throws(DirectoryError) -> Identity {
        try explaining(path) { try Identity(settings: SettingTable.all(db)) }
    }

    /// All that a customer holds, former customers too; nil for one nobody knows.
    package func holdings(of customer: Customer.ID) throws(DirectoryError) -> Holdings? {
        try explaining(path) { try reading.holdings(of: customer) }
    }

    /// The offer of that id, or nil.
    package func offer(_ id: Offer.ID) throws(DirectoryError) -> Offer? {
        try explaining(path) {
            try Row.fetchOne(db, sql: "SELECT * FROM offer WHERE id = ?", arguments: [id.text])
                .map(Offer.init(row:))
        }
    }

    /// Runs `body` with the customer's number. Whoever writes has read the customer before, so
    /// one that is not there is a broken store.
    func withNumber<T>(
        of customer: Customer.ID, _ body: (Int64) throws -> T
    ) throws(DirectoryError) -> T {
        try explaining(path) {
            guard let number = try reading.number(of: customer) else {
                throw DirectoryError.failed(path: path, reason: "no customer \(customer)")
            }
            return try body(number)
        }
    }

    func execute(_ sql: String, _ arguments: StatementArguments) throws {
        let statement = try db.cachedStatement(sql: sql)
        // Checked once by the tests; checking a million times is what seeding would wait for.
        statement.setUncheckedArguments(arguments)
        try statement.execute()
    }
}
