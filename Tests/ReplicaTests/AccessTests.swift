import Domain
import Foundation
import Replica
import Samples
import Storage
import Testing

@Suite struct `A sync of admin relationships` {
    private let setup: ReplicaSetup
    private let ids: [Customer.ID]

    init() async throws {
        setup = try ReplicaSetup(customers: 6)
        ids = try await setup.service.allCustomers().map(\.id)
        tell([(0, .a("a")), (1, .a("b")), (1, .a("c", .terminated)), (2, .a("d")), (3, .a("e"))])
    }

    private func tell(_ told: [(Int, AdminRelationship)]) {
        let entries = told.map { AdminListing.Entry(customer: ids[$0.0], $0.1) }
        setup.remote.change { $0.entries = entries }
    }

    private func sync(sparing: Bool = false) async throws {
        // A list that was read in this very second is not read again.
        setup.time.pass(1)
        #expect(
            try await setup.replica().sync(sparing: sparing) == .finished(troubles: [:]))
        #expect(setup.reports.last?.phase == .rest)
    }

    private func access(_ customer: Int) throws -> AdminAccess? {
        try setup.directory.adminAccess(of: ids[customer])
    }

    private var trouble: AdminAccessTrouble? {
        get throws { try setup.directory.accessTrouble() }
    }

    @Test func `reads all pages, and knows then who has none`() async throws {
        try await sync()
        #expect(setup.remote.accessMarks == ["", "1", "2"])
        #expect(try access(0) == .read([.a("a")], unread: 0))
        #expect(try access(1) == .read([.a("b"), .a("c", .terminated)], unread: 0))
        #expect(try access(5) == .read([], unread: 0))
        #expect(try trouble == nil)
        #expect(try setup.freshness().accessListedAt == setup.time.now)
        #expect(try setup.freshness().accessReadAt(ids[5]) == setup.time.now)
    }

    @Test func `writes nothing where nothing has changed, and deletes what is gone`() async throws {
        try await sync()
        let watcher = StoreBytes(path: setup.directory.path)
        let before = try watcher.state()
        setup.time.pass(60)
        try await sync()
        #expect(try watcher.state() == before)
        tell([(0, .a("a", .terminating)), (1, .a("b"))])
        try await sync()
        #expect(try access(0) == .read([.a("a", .terminating)], unread: 0))
        #expect(try access(1) == .read([.a("b")], unread: 0))
        #expect(try access(2) == .read([], unread: 0))
    }

    @Test func `that could not read all deletes nothing, and calls nobody without access`()
        async throws
    {
        tell([(0, .a("a")), (1, .a("b"))])
        setup.remote.change { $0.garbled = 1 }
        try await sync()
        #expect(try access(0) == .read([.a("a")], unread: 1))
        #expect(try access(5) == .unavailable(.unreadable))
        #expect(try trouble == .unreadable)
        #expect(try setup.freshness().accessListedAt == nil)

        setup.remote.change { $0.garbled = 0 }
        try await sync()
        #expect(try access(5) == .read([], unread: 0))
        tell([(1, .a("b", .terminating))])
        setup.remote.change { $0.garbled = 2 }
        try await sync()
        #expect(try access(0) == .read([.a("a")], unread: 0))
        #expect(try access(1) == .read([.a("b", .terminating)], unread: 0))
    }

    @Test(arguments: [
        (Refusal.service(.consentMissing), AdminAccessTrouble.notConsented),
        (.service(.accessDenied), .denied), (.service(.signInExpired), .denied),
        (.unreachable("no route"), .unreachable), (.service(.failed), .unreachable),
        (.service(.unreadable(.noAdminRelationships)), .unreadable),
    ])
    func `is finished all the same where Microsoft Graph refuses, and keeps what was known`(
        refusal: Refusal, expected: AdminAccessTrouble
    ) async throws {
        setup.remote.change { $0.refusal = refusal }
        try await sync()
        #expect(try setup.copy() == (try await setup.truth()))
        #expect(try access(0) == .unavailable(expected))
        setup.remote.change { $0.refusal = nil }
        try await sync()
        #expect(try trouble == nil)
        setup.remote.change { $0.refusal = refusal }
        setup.time.pass(60)
        try await sync()
        #expect(try trouble == expected)
        #expect(try access(0) == .read([.a("a")], unread: 0))
        #expect(try access(5) == .read([], unread: 0))
        #expect(!setup.reports.phases.contains { if case .offline = $0 { true } else { false } })
    }

    @Test func `goes on at the page where it was cut off`() async throws {
        setup.remote.change { ($0.refusal, $0.refusedFrom) = (.unreachable("gone"), 1) }
        try await sync()
        #expect(try access(0) == .read([.a("a")], unread: 1))
        #expect(try access(2) == .unavailable(.unreachable))
        let marks = setup.remote.accessMarks.count
        setup.remote.change { $0.refusal = nil }
        try await sync()
        #expect(setup.remote.accessMarks.dropFirst(marks) == ["1", "2"])
        #expect(try access(0) == .read([.a("a")], unread: 0))
        #expect(try access(5) == .read([], unread: 0))
    }

    @Test func `begins anew where the mark is not known any more`() async throws {
        setup.remote.change { ($0.refusal, $0.refusedFrom) = (.service(.rejected), 1) }
        try await sync()
        let marks = setup.remote.accessMarks.count
        try await sync()
        #expect(setup.remote.accessMarks.dropFirst(marks) == ["1", "", "1"])
        #expect(try access(5) == .unavailable(.denied))
    }

    @Test func `does not take a list that goes in circles`() async throws {
        try await sync()
        tell([(0, .a("a"))])
        setup.remote.change { $0.goesInCircles = true }
        try await sync()
        #expect(try trouble == .unreadable)
        #expect(try access(3) == .read([.a("e")], unread: 0))
    }

    @Test func `is not asked for again within the window by a sparing sync`() async throws {
        try await sync()
        let marks = setup.remote.accessMarks.count
        setup.time.pass(60)
        try await sync(sparing: true)
        #expect(setup.remote.accessMarks.count == marks)
        setup.time.pass(SyncOptions().window + 60)
        try await sync(sparing: true)
        #expect(setup.remote.accessMarks.count == marks + 3)
    }

    @Test func `keeps a relationship that was read while the list went past it`() async throws {
        let replica = try setup.replica()
        setup.remote.change { ($0.refusal, $0.refusedFrom) = (.unreachable("gone"), 2) }
        try await sync()
        // The operator opens a customer who has a new one, of a page that was read.
        setup.remote.change { access in
            access.refusal = nil
            access.entries?.append(.init(customer: ids[0], .a("new")))
        }
        _ = try await replica.refresh(ids[0])
        setup.remote.change { $0.entries?.removeLast() }
        try await sync()
        #expect(try access(0) == .read([.a("a"), .a("new")], unread: 0))
    }

    @Test func `is shown of a customer who is opened, and not spoilt by Microsoft Graph`()
        async throws
    {
        let replica = try setup.replica()
        try await sync()
        setup.remote.change { $0.refusal = .unreachable("no route") }
        let held = try await replica.refresh(ids[0])
        #expect(held.adminAccess == .unavailable(.unreachable))
        #expect(try access(0) == .read([.a("a")], unread: 0))
        #expect(try trouble == .unreachable)
        setup.remote.change { $0.refusal = nil }
        tell([(0, .a("a", .terminated))])
        _ = try await replica.refresh(ids[0])
        #expect(try access(0) == .read([.a("a", .terminated)], unread: 0))
        #expect(try trouble == nil)
    }

    @Test func `shows an end as its answer told it, and awaits the rest`() async throws {
        try await sync()
        let write = Write.endAdminAccess(.init("a"))
        let partnerCenter = try setup.partnerCenter()
        let change = try await partnerCenter.perform(write, of: ids[0])
        #expect(change.adminRelationships.map(\.status) == [.terminationRequested])
        #expect(try access(0) == .read([.a("a", .terminationRequested)], unread: 0))
        let pending = PendingChange(
            holding: .adminRelationship(.init("a")), expected: "terminated", since: setup.time.now)
        #expect(try setup.directory.pending(of: ids[0]) == [pending])
        // Microsoft Graph is down for a while: that shows nothing.
        setup.remote.change { $0.refusal = .unreachable("no route") }
        _ = try await setup.replica().refresh(ids[0])
        #expect(try setup.directory.pending(of: ids[0]) == [pending])
        setup.remote.change { $0.refusal = nil }
        tell([(0, .a("a", .terminated))])
        _ = try await setup.replica().refresh(ids[0])
        #expect(try setup.directory.pending(of: ids[0]) == [])
    }

    /// Whether it is read with all others, or for its customer alone.
    @Test(arguments: [false, true])
    func `awaits an end no more once it was read`(isAlone: Bool) async throws {
        try await sync()
        _ = try await setup.partnerCenter().perform(.endAdminAccess(.init("a")), of: ids[0])
        #expect(try setup.directory.pending(of: ids[0]).count == 1)
        tell([(0, .a("a", .terminating)), (1, .a("b"))])
        func read() async throws {
            guard isAlone else { return try await sync() }
            setup.time.pass(1)
            let reading = ReplicatedReading(
                of: setup.remote, in: setup.directory, freshness: try setup.freshness(),
                time: setup.time)
            _ = try await reading.adminAccess(of: ids[0])
        }
        try await read()
        #expect(try setup.directory.pending(of: ids[0]).count == 1)
        tell([(0, .a("a", .terminated)), (1, .a("b"))])
        try await read()
        #expect(try setup.directory.pending(of: ids[0]) == [])
        #expect(try setup.freshness().accessReadAt(ids[0]) == setup.time.now)
        if isAlone { #expect(try setup.freshness().accessNewestAt == setup.time.now) }
    }
}
