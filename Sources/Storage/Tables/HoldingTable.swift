import Domain
import GRDB

/// A table of one kind of holding, keyed by the customer's number and the holding's id.
protocol HoldingTable {
    associatedtype Holding: Identifiable where Holding.ID: Hashable

    static var insertion: String { get }
    static var update: String { get }
    static var deletion: String { get }
    /// Serves `insertion` and `update` alike.
    static func arguments(_ holding: Holding, of customer: Int64) -> StatementArguments
    static func key(_ holding: Holding, of customer: Int64) -> StatementArguments
}

extension SubscriptionTable: HoldingTable {
    static let deletion = "DELETE FROM subscription WHERE customer_no = ? AND id = ?"

    static func key(_ subscription: Subscription, of customer: Int64) -> StatementArguments {
        [customer, subscription.id.text]
    }
}

extension AzureSubscriptionTable: HoldingTable {
    static let deletion = "DELETE FROM azure_subscription WHERE customer_no = ? AND id = ?"

    static func key(_ azure: AzureSubscription, of customer: Int64) -> StatementArguments {
        [customer, azure.id.text]
    }
}

extension ReservationTable: HoldingTable {
    static let deletion = "DELETE FROM reservation WHERE customer_no = ? AND id = ?"

    static func key(_ reservation: Reservation, of customer: Int64) -> StatementArguments {
        [customer, reservation.id.text]
    }
}

extension SoftwareTable: HoldingTable {
    static let deletion = "DELETE FROM software WHERE customer_no = ? AND id = ?"

    static func key(_ purchase: SoftwarePurchase, of customer: Int64) -> StatementArguments {
        [customer, purchase.id.text]
    }
}

extension Array where Element: Identifiable {
    /// Makes a table hold these instead of the old ones, by the least of writes. Compared as they
    /// are stored, so a fraction of a millisecond is no difference. Of two with one id the later
    /// counts. Whether anything was written.
    func replace<Table: HoldingTable>(
        _ old: [Element], in table: Table.Type, of customer: Int64, _ writer: DirectoryWriter
    ) throws -> Bool where Table.Holding == Element {
        let before = Dictionary(old.map { ($0.id, $0) }) { $1 }
        let after = Dictionary(map { ($0.id, $0) }) { $1 }
        var isDifferent = false
        for one in old where after[one.id] == nil {
            isDifferent = true
            try writer.execute(table.deletion, table.key(one, of: customer))
        }
        var written: Set<Element.ID> = []
        for id in map(\.id) where written.insert(id).inserted {
            guard let one = after[id] else { continue }
            let arguments = table.arguments(one, of: customer)
            guard let known = before[id] else {
                try writer.execute(table.insertion, arguments)
                isDifferent = true
                continue
            }
            if table.arguments(known, of: customer) != arguments {
                try writer.execute(table.update, arguments)
                isDifferent = true
            }
        }
        return isDifferent
    }
}
