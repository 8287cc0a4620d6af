import Chance
import Domain
import Foundation
import Samples
import Storage
import Testing

/// Customers as a plain sort has them.
private struct Sample {
    struct Row {
        let id: Customer.ID
        var name: String
        var domain: String
        var country: String
        var counts: [Int]
        var access = AdminAccess.notRead
        var dap: Bool?
        var isRead = true
        var isMissing = false
    }

    var rows: [Row] = []
    var dice: Dice
    private var made = 0

    init(seed: UInt64) { dice = Dice(seed: seed) }

    mutating func account() -> (CustomerAccount, Holdings) {
        made += 1
        let name = ["Contoso", "contoso", "Zebra", "Ärger", "가온", "日本"].randomElement(using: &dice)!
        let label = ["a", "B", "b", "c"].randomElement(using: &dice)!
        let domain = Int.random(in: 0..<6, using: &dice) == 0 ? "" : "\(label).example"
        let country = ["DE", "KR", "JP", ""].randomElement(using: &dice)!
        var customer = Customer.a(name, id: "id-\(1000 + made)", domain: domain)
        customer.allowsDelegatedAccess = [true, false, nil].randomElement(using: &dice)!
        var account = CustomerAccount.of(customer)
        account.profile.country = country
        var holdings = Holdings(customer: customer)
        for number in 0..<Int.random(in: 0...3, using: &dice) {
            holdings.subscriptions.append(
                .seats("s\(number)", Bool.random(using: &dice) ? .active : .suspended))
        }
        holdings.adminAccess = access()
        rows.append(
            Row(
                id: customer.id, name: name, domain: domain, country: country,
                counts: Self.counts(of: holdings), access: holdings.adminAccess,
                dap: customer.allowsDelegatedAccess))
        return (account, holdings)
    }

    private mutating func access() -> AdminAccess {
        guard Int.random(in: 0..<6, using: &dice) > 0 else { return .notRead }
        let relationships = (0..<Int.random(in: 0...2, using: &dice)).map { number in
            AdminRelationship.a(
                "gdap-\(number)",
                [
                    .active, .active, .active, .terminated, .approvalPending, .approved,
                    .activating, .terminationRequested, .expiring,
                ].randomElement(using: &dice)!,
                roles: Bool.random(using: &dice) ? [AdminRole.globalAdministrator] : [],
                endsAt: [nil, .day(3), .day(40), .day(-4)].randomElement(using: &dice)!,
                autoExtend: Bool.random(using: &dice) ? "P180D" : "PT0S")
        }
        return .read(relationships, unread: Int.random(in: 0..<4, using: &dice) == 0 ? 1 : 0)
    }

    /// Those that are ending, then those that end, then those that extend themselves; without a
    /// date those without an end, those on the way by how far they are, and none.
    private static func value(_ access: AdminAccess) -> [Int]? {
        let sum = AdminAccessSummary(of: access)
        guard sum.live > 0 else {
            let onTheWay: [AdminRelationship.Status] = [.approvalPending, .approved, .activating]
            let place = sum.nearest.flatMap(onTheWay.firstIndex(of:))
            return sum.isKnown ? [undated, place.map { $0 + 1 } ?? 4] : nil
        }
        if sum.ending != nil { return [0] }
        guard let end = sum.endsAt else { return [undated, 0] }
        return [sum.extendsItself ? 2 : 1, Int(end.timeIntervalSince(.day(-9)))]
    }

    /// What the values of those begin with that have no date.
    private static let undated = 3

    /// The sums of what is known; nil where nobody knows whether there is any access.
    private static func summary(of access: AdminAccess) -> AdminAccessSummary? {
        let sum = AdminAccessSummary(of: access)
        return sum.live > 0 || sum.isKnown ? sum : nil
    }

    static func counts(of holdings: Holdings) -> [Int] {
        [
            holdings.subscriptions.count { $0.status == .active },
            holdings.subscriptions.count { $0.status == .suspended },
            0,
            Rules.of2020.eligibility(of: holdings, at: .distantPast).blockers.count,
        ]
    }

    static func fold(_ name: String) -> String {
        name.lowercased().replacing("ä", with: "a")
    }

    /// The value a customer is sorted by: bytes or a number; nil if it is not known.
    private func value(_ row: Row, _ field: CustomerOrder.Field) -> [Int]? {
        func bytes(_ text: String) -> [Int]? {
            text.isEmpty ? nil : text.utf8.map(Int.init)
        }
        switch field {
        case .name: return bytes(Self.fold(row.name))
        case .domain: return bytes(row.domain.lowercased())
        case .country: return bytes(row.country)
        case .id: return bytes(row.id.text)
        case .access: return Self.value(row.access)
        case .relationships: return Self.summary(of: row.access).map { [$0.live] }
        case .autoExtend:
            return Self.summary(of: row.access).flatMap { sum in
                sum.endsAt.map { _ in [sum.extendsItself ? 0 : 1] }
            }
        case .globalAdministrator:
            return Self.summary(of: row.access).flatMap { sum in
                sum.hasGlobalAdmin ? [0] : sum.isKnown ? [1] : nil
            }
        case .dap: return row.dap.map { [$0 ? 0 : 1] }
        case .active: return row.isRead ? [row.counts[0]] : nil
        case .suspended: return row.isRead ? [row.counts[1]] : nil
        case .purchases: return row.isRead ? [row.counts[2]] : nil
        case .blockers: return row.isRead && !row.isMissing ? [row.counts[3]] : nil
        }
    }

    func sorted(_ search: String, by order: CustomerOrder) -> [Customer.ID] {
        let named = rows.filter { row in
            search.split(separator: " ").allSatisfy { word in
                [Self.fold(row.name), row.domain.lowercased(), row.id.text].contains {
                    $0.contains(word)
                }
            }
        }.sorted { one, other in
            let (one, other) = (
                Array(Self.fold(one.name).utf8) + [0] + Array(one.id.text.utf8),
                Array(Self.fold(other.name).utf8) + [0] + Array(other.id.text.utf8)
            )
            return one.lexicographicallyPrecedes(other)
        }
        if order.field == .name {
            return (order.isDescending ? named.reversed() : named).map(\.id)
        }
        let known = named.enumerated().compactMap { place, row in
            value(row, order.field).map { (value: $0, place: place, id: row.id) }
        }.sorted { one, other in
            if one.value == other.value { return one.place < other.place }
            // Those without a date come last either way.
            let isDated =
                order.field != .access
                || one.value[0] != Self.undated && other.value[0] != Self.undated
            return order.isDescending && isDated
                ? other.value.lexicographicallyPrecedes(one.value)
                : one.value.lexicographicallyPrecedes(other.value)
        }
        return known.map(\.id) + named.filter { value($0, order.field) == nil }.map(\.id)
    }
}

extension CustomerOrder {
    fileprivate static let all = Field.allCases.flatMap { field in
        [CustomerOrder(field), CustomerOrder(field, isDescending: true)]
    }
}

@Suite struct `The list in another order` {
    let folder: StoreFolder

    init() throws { folder = try StoreFolder() }

    private func add(_ count: Int, to sample: inout Sample, _ directory: Directory) throws {
        let added = (0..<count).map { _ in sample.account() }
        try directory.write { writer throws(DirectoryError) in
            for (account, holdings) in added {
                try writer.add(account, holding: holdings, under: .of2020)
            }
        }
    }

    /// Compares every window of every order with a plain sort.
    private func expectSame(
        _ sample: inout Sample, _ directory: Directory, _ freshness: Freshness? = nil
    ) throws {
        let basis = FilterBasis(now: .now, known: try freshness?.known())
        for order in CustomerOrder.all {
            let search = ["", "", "on", "b.ex", "zz", "id-10 o"].randomElement(using: &sample.dice)!
            let expected = sample.sorted(search, by: order)
            let offset = Int.random(in: 0...expected.count + 2, using: &sample.dice)
            let limit = [0, 1, 7, 200, .max].randomElement(using: &sample.dice)!
            let window = try directory.customers(
                matching: CustomerFilter(words: search), by: basis, in: order, offset: offset,
                limit: limit)
            #expect(window.total == expected.count, "\(order) \(search)")
            #expect(window.offset == offset)
            #expect(
                window.rows.map(\.id) == Array(expected.dropFirst(offset).prefix(limit)),
                "\(order) “\(search)” from \(offset)")
            if let id = expected.randomElement(using: &sample.dice) {
                #expect(
                    try directory.offset(
                        of: id, matching: CustomerFilter(words: search), by: basis, in: order)
                        == expected.firstIndex(of: id), "\(order) \(search)")
            }
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `is what a plain sort makes of it, with and without an index`(seed: UInt64) throws {
        var sample = Sample(seed: seed)
        let directory = try folder.directory()
        try expectSame(&sample, directory)
        try add(60, to: &sample, directory)
        try expectSame(&sample, directory)
        try directory.warm()
        try expectSame(&sample, directory)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `follows what another process changes`(seed: UInt64) throws {
        var sample = Sample(seed: seed)
        let writing = try folder.directory()
        try add(30, to: &sample, writing)
        let reading = try Directory(path: writing.path)
        for _ in 0..<12 {
            try expectSame(&sample, reading)
            try add(2, to: &sample, writing)
            let place = sample.rows.indices.randomElement(using: &sample.dice)!
            let id = sample.rows[place].id
            let holdings = try #require(try writing.holdings(of: id))
            if let active = holdings.subscriptions.first(where: { $0.status == .active }) {
                // Only a count changes, and nobody enters or leaves the list.
                let change = try Rules.of2020.change(
                    by: .suspend(active.id), in: holdings, at: .now)
                try writing.write { writer throws(DirectoryError) in
                    try writer.apply(change, to: id)
                }
                sample.rows[place].counts = Sample.counts(of: holdings.applying(change))
            } else {
                try writing.write { writer throws(DirectoryError) in
                    try writer.set(.none, of: id)
                }
                sample.rows.remove(at: place)
            }
        }
    }

    @Test func `keeps what the deck's lists are sorted by`() throws {
        let directory = try folder.directory()
        #expect(try directory.deckSetting(.orders) == nil)
        for orders in ["customers=domain-", ""] {
            try directory.write { writer throws(DirectoryError) in
                try writer.set(.orders, to: orders)
            }
            #expect(try Directory(path: directory.path).deckSetting(.orders) == orders)
        }
        #expect(try directory.rules() == .of2020)
    }

    @Test func `has customers last of whom nobody knows what they hold`() throws {
        var sample = Sample(seed: 5)
        let directory = try folder.directory()
        try add(30, to: &sample, directory)
        let freshness = try Freshness(beside: directory)
        for place in sample.rows.indices { sample.rows[place].isRead = false }
        try expectSame(&sample, directory, freshness)
        for place in sample.rows.indices.filter({ $0 % 3 > 0 }) {
            freshness.noteHoldings(of: sample.rows[place].id, at: .now)
            sample.rows[place].isRead = true
        }
        try expectSame(&sample, directory, freshness)
        try directory.write { writer throws(DirectoryError) in
            try writer.markMissing([sample.rows[4].id], since: .now)
        }
        sample.rows[4].isMissing = true
        try expectSame(&sample, directory, freshness)
    }
}

extension CustomerFilter {
    fileprivate init(words: String) {
        self.init(words.split(separator: " ").map { Part(.word(String($0))) })
    }
}
