import Domain
import GRDB
import Synchronization

/// The numbers of all customers on the list, sorted by a field, in one state of the store.
struct CustomerOrderIndex: Sendable {
    let order: CustomerOrder
    let state: CustomerOrderState
    let numbers: [Int32]
}

/// What an order was read from. It is read again once any of it has changed.
struct CustomerOrderState: Equatable, Sendable {
    private let list: ListState
    /// Changes with every write of another connection, as ours never writes; nil where what is
    /// sorted by changes with the list alone.
    private let version: Int64?
    /// Whose holdings were read; nil where that does not matter.
    private let known: KnownHoldings?

    init(_ field: CustomerOrder.Field, _ known: KnownHoldings?, _ db: Database) throws {
        list = try ListState(db)
        // A domain is among what a search finds, which the state of the list covers; an ID stays.
        version =
            field == .domain || field == .id
            ? nil : try Int64.fetchOne(db, sql: "PRAGMA data_version") ?? 0
        self.known = known
    }

    static func == (one: CustomerOrderState, other: CustomerOrderState) -> Bool {
        one.list == other.list && one.version == other.version && one.known === other.known
    }
}

/// Keeps the order of the list that was asked for last, from one window to the next.
final class CustomerOrderCache: Sendable {
    private let kept = Mutex<CustomerOrderIndex?>(nil)

    /// The list in an order other than by name, as `db` reads it. `known` are the customers whose
    /// holdings were read; nil is all.
    func current(
        _ order: CustomerOrder, _ known: KnownHoldings?, _ db: Database
    ) throws -> CustomerOrderIndex {
        let known = order.field.isCount ? known : nil
        let state = try CustomerOrderState(order.field, known, db)
        if let index = kept.withLock({ $0 }), index.order == order, index.state == state {
            return index
        }
        let sorting = CustomerSorting(db)
        let groups =
            switch order.field {
            case .name: try sorting.byName()
            case .domain: try sorting.byDomain()
            case .country: try sorting.byCountry()
            case .id: try sorting.byID()
            case .active: try sorting.byCount("active_subscriptions", known)
            case .access: try sorting.byAccess(undatedFrom: AdminAccessSummary.undatedRank, \.rank)
            case .relationships: try sorting.byAccess { UInt64(clamping: $0.live) }
            case .autoExtend: try sorting.byAccess(\.extensionRank)
            case .globalAdministrator:
                try sorting.byAccess { access in access.toldGlobalAdmin.map { $0 ? 0 : 1 } }
            case .dap: try sorting.byDelegatedAccess()
            case .suspended: try sorting.byCount("suspended_subscriptions", known)
            case .purchases: try sorting.byCount("open_purchases", known)
            case .blockers:
                try sorting.byCount("blockers", known, except: try sorting.missing())
            }
        let index = CustomerOrderIndex(
            order: order, state: state, numbers: groups.numbers(isDescending: order.isDescending))
        kept.withLock { $0 = index }
        return index
    }
}

/// Customers sorted in ascending order, in groups of those with the same value.
private struct CustomerGroups {
    var numbers: [Int32] = []
    /// Where each group begins.
    var starts: [Int] = []
    /// Those without the date that the others are sorted by: they come after these either way.
    var undated: [Int32] = []
    /// Those of whom the value is not known.
    var unknown: [Int32] = []

    func numbers(isDescending: Bool) -> [Int32] {
        guard isDescending else { return numbers + undated + unknown }
        var reversed: [Int32] = []
        reversed.reserveCapacity(numbers.count + undated.count + unknown.count)
        var end = numbers.count
        for start in starts.reversed() {
            reversed += numbers[start..<end]
            end = start
        }
        return reversed + undated + unknown
    }
}

/// Sorts the list: reads it by name, from its database index alone, and keeps that order where
/// values are the same.
private struct CustomerSorting {
    private let db: Database

    init(_ db: Database) { self.db = db }

    private static let byName = "WHERE relationship = 'reseller' ORDER BY folded_name, id"

    func byName() throws -> CustomerGroups {
        let numbers = try db.all("SELECT no FROM customer " + Self.byName) { $0[0] as Int32 }
        return CustomerGroups(numbers: numbers, starts: Array(numbers.indices))
    }

    func byID() throws -> CustomerGroups {
        let numbers = try db.all(
            "SELECT no FROM customer WHERE relationship = 'reseller' ORDER BY id"
        ) { $0[0] as Int32 }
        return CustomerGroups(numbers: numbers, starts: Array(numbers.indices))
    }

    /// Customers with a count in a column. Not known are those whose holdings were not read, and
    /// the `except`ed.
    func byCount(
        _ column: String, _ known: KnownHoldings?, except excepted: Set<String> = []
    ) throws -> CustomerGroups {
        var groups = CustomerGroups()
        var numbers: [Int32] = []
        var keys: [UInt64] = []
        let asksWho = known != nil || !excepted.isEmpty
        let id = asksWho ? ", id" : ""
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT no, \(column)\(id) FROM customer " + Self.byName))
        while let row = try rows.next() {
            let number: Int32 = row[0]
            if asksWho {
                let id: String = row[2]
                if excepted.contains(id) || known?.customers.contains(Customer.ID(id)) == false {
                    groups.unknown.append(number)
                    continue
                }
            }
            let count: Int64 = row[1]
            keys.append(UInt64(clamping: min(count, 0x7FFF_FFFF)) << 32 | UInt64(numbers.count))
            numbers.append(number)
        }
        keys.sort()
        groups.take(numbers, sortedBy: keys)
        return groups
    }

    /// Customers by a number below 2³¹ for their admin relationships; nil where it says nothing.
    /// Not known are those of whom none was read, or not all while none that was read gives access;
    /// from `limit` on are those without a date.
    func byAccess(
        undatedFrom limit: UInt64 = .max, _ rank: (AdminAccessSummary) -> UInt64?
    ) throws -> CustomerGroups {
        var groups = CustomerGroups()
        var numbers: [Int32] = []
        var keys: [UInt64] = []
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT no, \(AccessColumns.columns) FROM customer " + Self.byName))
        while let row = try rows.next() {
            guard let access = AdminAccessSummary(row: row, at: 1),
                access.isKnown || access.live > 0, let rank = rank(access)
            else {
                groups.unknown.append(row[0])
                continue
            }
            keys.append(rank << 32 | UInt64(numbers.count))
            numbers.append(row[0])
        }
        keys.sort()
        let dated = keys.firstIndex { $0 >> 32 >= limit } ?? keys.count
        groups.take(numbers, sortedBy: Array(keys[..<dated]))
        groups.undated = keys[dated...].map { numbers[Int($0 & 0xFFFF_FFFF)] }
        return groups
    }

    /// Customers by whether they grant delegated admin privileges.
    func byDelegatedAccess() throws -> CustomerGroups {
        var groups = CustomerGroups()
        var numbers: [Int32] = []
        var keys: [UInt64] = []
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT no, delegated_access_known, delegated_access FROM customer "
                    + Self.byName))
        while let row = try rows.next() {
            guard row[1] as Bool else {
                groups.unknown.append(row[0])
                continue
            }
            let rank: UInt64 = row[2] as Bool ? 0 : 1
            keys.append(rank << 32 | UInt64(numbers.count))
            numbers.append(row[0])
        }
        keys.sort()
        groups.take(numbers, sortedBy: keys)
        return groups
    }

    /// Those that the service does not list any more: nobody knows what blocks them.
    func missing() throws -> Set<String> {
        let count = try db.first("SELECT missing_customers FROM directory_total") { $0[0] as Int }
        guard (count ?? 0) > 0 else { return [] }
        return Set(try db.all("SELECT customer_id FROM missing_customer") { $0[0] as String })
    }

    func byCountry() throws -> CustomerGroups {
        var groups = CustomerGroups()
        var numbers: [Int32] = []
        var values: [Int] = []
        var known: [String: Int] = [:]
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT no, country FROM customer " + Self.byName))
        while let row = try rows.next() {
            let (number, country): (Int32, String) = (row[0], row[1])
            guard !country.isEmpty else {
                groups.unknown.append(number)
                continue
            }
            let value = known[country] ?? known.count
            known[country] = value
            numbers.append(number)
            values.append(value)
        }
        let sorted = known.sorted { one, other in
            one.key.utf8.lexicographicallyPrecedes(other.key.utf8)
        }
        var ranks = Array(repeating: 0, count: sorted.count)
        for (rank, (_, value)) in sorted.enumerated() { ranks[value] = rank }
        let keys = values.enumerated().map { place, value in
            UInt64(ranks[value]) << 32 | UInt64(place)
        }
        groups.take(numbers, sortedBy: keys.sorted())
        return groups
    }

    /// The index of domains has them in order, whatever their case, but knows no names: these are
    /// read first.
    func byDomain() throws -> CustomerGroups {
        let named = try db.all("SELECT no FROM customer " + Self.byName) { $0[0] as Int32 }
        var ranks = Array(repeating: Int32(-1), count: Int(named.max() ?? 0) + 1)
        for (rank, number) in named.enumerated() { ranks[Int(number)] = Int32(rank) }
        var groups = CustomerGroups()
        var (group, last): ([Int32], String) = ([], "")
        func end() {
            if group.count > 1 { group.sort { ranks[Int($0)] < ranks[Int($1)] } }
            if last.isEmpty {
                groups.unknown += group
            } else {
                groups.starts.append(groups.numbers.count)
                groups.numbers += group
            }
            group = []
        }
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT no, lower(domain) FROM customer INDEXED BY customer_domain
                    ORDER BY domain
                    """))
        while let row = try rows.next() {
            let (number, domain): (Int32, String) = (row[0], row[1])
            // Former customers have domains too.
            guard ranks.indices.contains(Int(number)), ranks[Int(number)] >= 0 else { continue }
            if !group.isEmpty, !domain.utf8.elementsEqual(last.utf8) { end() }
            last = domain
            group.append(number)
        }
        if !group.isEmpty { end() }
        return groups
    }
}

extension AdminAccessSummary {
    /// Its place among others, below 2³¹: as `AccessColumns.rank` tells it to the database.
    fileprivate var rank: UInt64 {
        guard live > 0 else {
            let place = nearest.flatMap(AdminRelationship.Status.pending.firstIndex(of:))
            return place.map { Self.undatedRank + 1 + UInt64($0) } ?? 0x7FFF_FFFF
        }
        if ending != nil { return 0 }
        guard let endsAt else { return Self.undatedRank }
        let minutes = UInt64(min(max(endsAt.milliseconds / 60_000, 0), 0x3FFF_FFF8)) + 1
        return extendsItself ? 0x4000_0000 + minutes : minutes
    }

    /// The first of the places of those without a date.
    fileprivate static let undatedRank: UInt64 = 0x7FFF_FFFB

    /// Whether what ends next only extends itself then; nil where nothing ends.
    fileprivate var extensionRank: UInt64? { endsAt == nil ? nil : extendsItself ? 0 : 1 }
}

extension CustomerGroups {
    /// Takes numbers in the order of their keys: a value in the upper half, and in the lower half
    /// the place among the numbers.
    fileprivate mutating func take(_ numbers: [Int32], sortedBy keys: [UInt64]) {
        self.numbers.reserveCapacity(keys.count)
        var last: UInt64?
        for key in keys {
            if last != key >> 32 { starts.append(self.numbers.count) }
            last = key >> 32
            self.numbers.append(numbers[Int(key & 0xFFFF_FFFF)])
        }
    }
}
