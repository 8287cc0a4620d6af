import GRDB

extension SearchIndex.Stamp {
    /// More changes than this are not patched one by one.
    private static let patchable = 64

    init(_ db: Database) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT roster_epoch, roster_revision FROM directory_total"))
        self.init(epoch: row?[0] ?? 0, revision: row?[1] ?? 0)
    }

    /// The customers that came, went or changed after this state: their number, two columns, and
    /// whether they are on the list now. Nil where reading all of the list anew is the better way.
    func changes(
        to stamp: SearchIndex.Stamp, in columns: String, _ db: Database
    ) throws -> [Row]? {
        guard stamp.epoch == epoch, stamp.revision > revision else { return nil }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT no, \(columns), relationship = 'reseller' FROM customer
                WHERE list_revision > ? LIMIT \(Self.patchable + 1)
                """, arguments: [revision])
        return rows.count <= Self.patchable ? rows : nil
    }
}
