import Domain
import Foundation
import Records
import Samples
import Testing

@testable import Program

@Suite struct `The lock on a run` {
    private let temporary: TemporaryFolder
    /// Not there yet: the lock makes it.
    private var folder: String { temporary.path("locks") }

    init() throws { temporary = try TemporaryFolder() }

    private func plan(_ id: String, of customers: String...) -> Plan {
        .removal(id, of: customers)
    }

    @Test func `is on each customer, whichever plan it is for`() throws {
        let first = try RunLock(on: plan("one", of: "contoso", "fabrikam"), in: folder)
        #expect(
            throws: Refusal.runUnderway(customer: "fabrikam Ltd", process: Int(getpid()))
        ) { try RunLock(on: plan("two", of: "adatum", "fabrikam"), in: folder) }
        // What it had taken before the one that was held is free again.
        let other = try RunLock(on: plan("three", of: "adatum"), in: folder)
        withExtendedLifetime((first, other)) {}
    }

    @Test func `is given back all at once`() throws {
        var lock: RunLock? = try RunLock(
            on: plan("one", of: "contoso", "fabrikam"), in: folder)
        _ = lock
        lock = nil
        let again = try RunLock(on: plan("two", of: "fabrikam", "contoso"), in: folder)
        withExtendedLifetime(again) {}
    }

    @Test func `says whether this very plan is under way`() throws {
        let (one, two) = (plan("one", of: "contoso"), plan("two", of: "contoso"))
        #expect(!RunLock.isUnderway(one, in: folder))
        var lock: RunLock? = try RunLock(on: one, in: folder)
        #expect(RunLock.isUnderway(one, in: folder))
        #expect(!RunLock.isUnderway(two, in: folder))
        _ = lock
        lock = nil
        #expect(!RunLock.isUnderway(one, in: folder))
    }

    /// A shell often lets a program have 1,024 files open.
    @Test func `is taken on more customers than a shell allows open files`() throws {
        let lock = try RunLock(on: .removal("all", of: (0..<1_100).map { "c\($0)" }), in: folder)
        withExtendedLifetime(lock) {}
    }

    @Test func `is another one for each store, and the same by every profile of a tenant`() throws {
        let homes = ["/home/a/one.sqlite", "/home/a/two.sqlite"].map {
            RunLock.folder(of: $0, in: folder)
        }
        let locks = try (homes + [folder]).map {
            try RunLock(on: plan("one", of: "contoso"), in: $0)
        }
        for home in homes + [folder] {
            #expect(throws: Refusal.runUnderway(customer: "contoso Ltd", process: Int(getpid()))) {
                try RunLock(on: plan("two", of: "contoso"), in: home)
            }
        }
        #expect(homes[0] == RunLock.folder(of: "/home/a/one.sqlite", in: folder))
        withExtendedLifetime(locks) {}
    }

    @Test func `says who has it without taking it`() throws {
        let one = plan("one", of: "contoso")
        try RunLock.requireFree(one, in: folder)
        let lock = try RunLock(on: one, in: folder)
        #expect(throws: Refusal.runUnderway(customer: "contoso Ltd", process: Int(getpid()))) {
            try RunLock.requireFree(one, in: folder)
        }
        withExtendedLifetime(lock) {}
    }

    @Test func `is for its owner alone`() throws {
        let lock = try RunLock(on: plan("one", of: "../Contoso"), in: folder)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder) == [
                "customer-contoso.lock"
            ])
        for path in [folder, folder + "/customer-contoso.lock"] {
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect(try #require(mode as? Int) & 0o077 == 0)
        }
        withExtendedLifetime(lock) {}
    }
}

@Suite struct `A plan that is to be started` {
    static let place = "here"
    private let temporary: TemporaryFolder
    private var folder: String { temporary.path }
    let journal: Journal

    init() throws {
        temporary = try TemporaryFolder()
        journal = Journal(folder: temporary.path, now: { Date(timeIntervalSince1970: 60) })
    }

    private func plan(_ id: String, of customers: String...) -> Plan {
        .removal(id, of: customers)
    }

    private func note(_ events: JournalEvent..., place: String = Self.place) throws {
        for event in events {
            try journal.append(event, about: nil, by: .agent(at: place))
        }
    }

    private func step(_ plan: Plan, _ customer: String) -> StepReference {
        .of(1, in: plan.id.text, for: .init(customer))
    }

    private func start(_ plan: Plan, after seconds: Double = 1) throws(Refusal) -> RunLock {
        try RunLock(
            toStart: plan, from: Self.place, by: journal, in: folder + "/flights",
            at: Date(timeIntervalSince1970: 60 + seconds))
    }

    /// One process asks for the confirmation, while another runs the same file to its end.
    @Test func `is not, if the journal tells of it by the time its customers are taken`() throws {
        let saved = plan("saved", of: "contoso")
        try saved.requireNew(in: journal.entries())
        try note(.started(saved), .finished(saved.id))
        for _ in 1...2 {
            #expect(throws: Refusal.runBefore(startedAt: Date(timeIntervalSince1970: 60))) {
                try start(saved)
            }
        }
        // Its customers are free.
        let other = try start(plan("other", of: "contoso"))
        withExtendedLifetime(other) {}
    }

    @Test(arguments: [RunClosing.setAside, .replaced(by: 9)])
    func `waits for what a closed run has sent, as long as it may still come`(
        closing: RunClosing
    ) throws {
        let closed = plan("closed", of: "contoso", "fabrikam")
        try note(
            .started(closed),
            .stepped(step(closed, "contoso"), .unknown(.service(.answerLost))),
            .stopped(closed.id), .closed(closed.id, closing))
        #expect(throws: Refusal.runUnanswered(customer: "contoso Ltd")) {
            try start(plan("new", of: "contoso"))
        }
        _ = try start(plan("new", of: "fabrikam"))
        // Nobody can go on with it: by then a reading tells.
        _ = try start(plan("new", of: "contoso"), after: RetryPolicy.secondsToShow + 1)
    }

    @Test func `waits for what was sent to a customer of its own and not answered`() throws {
        let rests = plan("rests", of: "contoso", "fabrikam")
        try note(
            .started(rests),
            .stepped(step(rests, "contoso"), .unknown(.service(.answerLost))),
            .stepped(step(rests, "fabrikam"), .waiting(until: nil, nil)),
            .stopped(rests.id))
        #expect(throws: Refusal.runUnanswered(customer: "contoso Ltd")) {
            try start(plan("new", of: "adatum", "contoso"))
        }
        _ = try start(plan("new", of: "adatum", "fabrikam"))
        try note(.stepped(step(rests, "contoso"), .confirmed(byOthers: false)))
        _ = try start(plan("new", of: "contoso"))
    }

    /// One process asks whether to go on with a run, while another sets it aside.
    @Test func `is not gone on with, if it was closed by the time its customers are taken`() throws
    {
        let rests = plan("rests", of: "contoso")
        let other = plan("other", of: "fabrikam")
        func goOn(_ plan: Plan) throws(Refusal) -> RunLock {
            try RunLock(toGoOnWith: plan, by: journal, in: folder + "/flights")
        }
        #expect(throws: Refusal.runUntold) { try goOn(rests) }
        try note(.started(rests), .stopped(rests.id), .started(other), .stopped(other.id))
        _ = try goOn(rests)
        for closing in [RunClosing.setAside, .replaced(by: 3)] {
            try note(.closed(rests.id, closing))
            #expect(throws: Refusal.runClosed) { try goOn(rests) }
        }
        _ = try goOn(other)
        // Its customers are free.
        _ = try start(plan("new", of: "contoso"))
    }

    @Test func `does not wait for what was sent from another place`() throws {
        let rests = plan("rests", of: "contoso")
        try note(
            .started(rests), .stepped(step(rests, "contoso"), .unknown(.service(.answerLost))),
            place: "elsewhere")
        _ = try start(plan("new", of: "contoso"))
    }
}

@Suite struct `The lock on a single act` {
    @Test func `is on that act alone, and goes with who has it`() throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path("locks")
        #expect(!ActLock.isHeld("one", in: folder))
        var lock = ActLock("one", in: folder)
        #expect(lock != nil)
        #expect(ActLock.isHeld("one", in: folder))
        #expect(!ActLock.isHeld("two", in: folder))
        #expect(ActLock("one", in: folder) == nil)
        lock = nil
        #expect(!ActLock.isHeld("one", in: folder))
    }
}

extension Plan {
    /// A plan to end the relationships with customers of these ids, named after them.
    fileprivate static func removal(_ id: String, of customers: [String]) -> Plan {
        .a(
            customers.map { .a(.removeRelationship, for: .a("\($0) Ltd", id: $0)) }, id: id)
    }
}
