import Domain
import Foundation
import Samples
import Storage
import Testing

@Suite struct `The radar of a store` {
    private static let now = Date(timeIntervalSince1970: 1_790_000_000)

    @Test func `tells the most urgent first, and counts the others`() throws {
        let folder = try StoreFolder()
        let directory = try folder.directory()
        try directory.fill([("Contoso", (1...9).reversed().map { .closing(in: $0) })])
        let radar = try directory.radar(at: Self.now, limit: 3)
        let signs = radar.signs.filter { $0.kind == .windowCloses }
        #expect(signs.map(\.date) == (1...3).map { Self.now.adding(days: $0) })
        #expect(signs.map(\.name) == (1...3).map { "Seats \($0)" })
        #expect(
            signs.allSatisfy { $0.companyName == "Contoso" && $0.domain == "c1.onmicrosoft.com" })
        #expect(radar.counts[.windowCloses] == 9)
        #expect(radar.asOf == nil)
    }

    @Test func `keeps the first of very many`() throws {
        let folder = try StoreFolder()
        let directory = try folder.directory()
        try directory.fill([
            ("A", (1...400).map { .closing(in: ($0 * 7) % 29 + 1, id: "\($0)") }),
            ("B", [.closing(in: 0, id: "first")]),
        ])
        let radar = try directory.radar(at: Self.now, limit: 2)
        #expect(radar.counts[.windowCloses] == 401)
        #expect(radar.signs.first { $0.kind == .windowCloses }?.companyName == "B")
        #expect(radar.signs.count { $0.kind == .windowCloses } == 2)
    }

    @Test func `counts all on a timeline, and keeps some of each day where it is asked to`() throws {
        let folder = try StoreFolder()
        let directory = try folder.directory()
        try directory.fill([
            ("A", (1...40).map { .closing(in: $0 % 4 + 1, id: "\($0)") }),
            ("B", [.closing(in: 80, id: "far"), .closing(in: 120, id: "beyond")]),
        ])
        let radar = try directory.radar(at: Self.now, limit: 3, perDay: 2)
        let timeline = try #require(radar.timeline)
        #expect((1...4).map { timeline.count(of: .windowCloses, on: $0) } == [10, 10, 10, 10])
        #expect(timeline.count(of: .windowCloses, on: 80) == 1)
        let signs = radar.signs.filter { $0.kind == .windowCloses }
        let days = signs.compactMap { $0.date.flatMap(timeline.place) }
        #expect(days == [1, 1, 1, 2, 2, 3, 3, 4, 4, 80])
        #expect(Set(signs.map(\.name)).count == signs.count)
        #expect(radar.counts[.windowCloses] == 41)
        #expect(try directory.radar(at: Self.now, limit: 3).signs.count == 3)
    }

    @Test func `is not drowned by what renews each month`() throws {
        let folder = try StoreFolder()
        let directory = try folder.directory()
        let monthly = (1...9).map { Subscription.renewing(in: 1, "P1M", id: "m\($0)") }
        try directory.fill([("Contoso", monthly + [.renewing(in: 20, "P3Y", id: "y")])])
        let radar = try directory.radar(at: Self.now, limit: 3)
        #expect(radar.signs.filter { $0.kind == .renews }.map(\.term) == ["P3Y"])
        #expect(
            radar.signs.suffix(3).map(\.kind) == [.renewsMonthly, .renewsMonthly, .renewsMonthly])
        #expect(radar.counts[.renewsMonthly] == 9)
        #expect(radar.counts[.renews] == 1)
    }

    @Test func `sees software and reservations, by what the rules say of them`() throws {
        let folder = try StoreFolder()
        let rules = Rules.inProduction
        let directory = try Directory.create(
            path: folder.path("production.db"), rules: rules, identity: .agent())
        var holdings = Holdings(customer: CustomerAccount.named("Contoso", number: 1).customer)
        holdings.software = [.sql]
        holdings.reservations = [.machines]
        try directory.write { writer throws(DirectoryError) in
            try writer.add(.named("Contoso", number: 1), holding: holdings, under: rules)
        }
        let radar = try directory.radar(at: Self.now, limit: 9)
        #expect(radar.signs.map(\.kind) == [.windowCloses, .clears])
        #expect(radar.signs.map(\.name) == ["SQL Server 2022", "VM_RI_vm"])
    }

    @Test func `tells who is ready, and what holds who is one step away`() throws {
        let folder = try StoreFolder()
        let directory = try folder.directory()
        try directory.fill([
            ("Free", []), ("Held", [.seats("a", .active), .seats("b", .active)]),
            ("Nearly", [.seats("a", .active), .seats("b", .suspended)]),
        ])
        let radar = try directory.radar(at: Self.now, limit: 9)
        #expect(radar.signs.map(\.kind) == [.ready, .oneStepAway])
        #expect(radar.signs.map(\.companyName) == ["Free", "Nearly"])
        #expect(radar.signs.map(\.holding) == [nil, .subscription(.init("a"))])
        #expect(radar.counts[.ready] == 1)
        #expect(radar.counts[.windowCloses] == 0)
    }

    @Test func `calls nobody ready whose holdings were never read`() throws {
        let folder = try StoreFolder()
        let directory = try folder.directory(of: ["Read", "Unread"])
        let freshness = try Freshness(beside: directory)
        freshness.noteHoldings(of: Customer.ID("id-00001"), at: Self.now)
        let known = try freshness.read()
        #expect(known == [Customer.ID("id-00001")])
        let radar = try directory.radar(at: Self.now, limit: 9, known: known)
        #expect(radar.signs.map(\.companyName) == ["Read"])
        #expect(radar.counts[.ready] == 1)
        #expect(try directory.radar(at: Self.now, limit: 9).counts[.ready] == 2)
    }

    @Test func `leaves out former customers`() throws {
        let folder = try StoreFolder()
        let directory = try folder.directory()
        try directory.fill([("Gone", [.closing(in: 1)]), ("Here", [.closing(in: 2)])])
        try directory.write { writer throws(DirectoryError) in
            try writer.set(.none, of: Customer.ID("id-00001"))
        }
        let radar = try directory.radar(at: Self.now, limit: 9)
        #expect(Set(radar.signs.map(\.companyName)) == ["Here"])
        #expect(radar.counts[.windowCloses] == 1)
    }
}

extension Directory {
    /// Adds customers with what they hold, numbered from 1.
    fileprivate func fill(_ customers: [(String, [Subscription])]) throws {
        try write { writer throws(DirectoryError) in
            for (place, (name, subscriptions)) in customers.enumerated() {
                let account = CustomerAccount.named(name, number: place + 1)
                try writer.add(
                    account,
                    holding: Holdings(customer: account.customer, subscriptions: subscriptions),
                    under: .of2020)
            }
        }
    }
}

extension Subscription {
    /// Active new commerce whose window closes in so many days.
    fileprivate static func closing(in days: Int, id: String? = nil) -> Subscription {
        var one = seats(id ?? "\(days)", .active)
        one.kind = .newCommerce
        one.friendlyName = "Seats \(id ?? "\(days)")"
        one.cancellationAllowedUntil = Date(timeIntervalSince1970: 1_790_000_000)
            .adding(days: days)
        return one
    }
}

extension Subscription {
    /// Active new commerce that is renewed in so many days.
    fileprivate static func renewing(in days: Int, _ term: String, id: String) -> Subscription {
        var one = seats(id, .active)
        one.kind = .newCommerce
        one.termDuration = term
        one.autoRenewEnabled = true
        one.cancellationAllowedUntil = nil
        one.commitmentEndDate = Date(timeIntervalSince1970: 1_790_000_000).adding(days: days)
        return one
    }
}

extension SoftwarePurchase {
    fileprivate static let sql = a(
        cancellableUntil: Date(timeIntervalSince1970: 1_790_086_400))
}

extension Reservation {
    fileprivate static let machines = a(expires: Date(timeIntervalSince1970: 1_800_000_000))
}
