import Domain
import Execution
import Foundation
import Harness
import Records
import Samples
import Synchronization
import Testing

@Suite struct `Running a plan` {
    private var contoso: Holdings {
        .of(
            "contoso", .a(.legacyLicence, id: "e3"), .a(.legacyAddOn, id: "phone", parent: "e3"),
            .a(.azurePlan, id: "plan", cancellableUntil: nil),
            azureSubscriptions: [.a(id: "web"), .a(id: "db")], reservations: [.a(id: "vm")])
    }

    @Test func `does every step in its order, once, and ends the relationship`() async throws {
        let harness = try RunHarness(contoso)
        let run = await harness.runner().run(try harness.offboarding("contoso"))
        #expect(run.isComplete)
        #expect(run.phase == .finished)
        let done = try harness.audit().done
        #expect(
            done == [
                "cancel db", "cancel web", "suspend e3", "suspend plan", "cancel vm",
                "remove-delegated-access contoso", "remove-relationship contoso",
            ])
    }

    @Test func `is told by the journal as it was reported`() async throws {
        let harness = try RunHarness(contoso)
        let run = await harness.runner().run(try harness.offboarding("contoso"))
        let told = Run.all(in: try harness.entries())
        #expect(told.map(\.id) == [run.id])
        #expect(told[0].states("contoso") == run.states("contoso"))
        #expect(told[0].phase == .finished)
        #expect(harness.reported.last == run)
    }

    @Test func `reports each step as under way, accepted, then confirmed`() async throws {
        let harness = try RunHarness(.of("contoso", .a(.legacyLicence, id: "e3")))
        _ = await harness.runner().run(try harness.plan([.suspend("e3")], "contoso"))
        var seen: [StepState] = []
        for run in harness.reported where run.states("contoso")[0] != seen.last {
            seen.append(run.states("contoso")[0])
        }
        #expect(seen == [.pending, .underway, .accepted, .confirmed(byOthers: false)])
    }

    @Test func `passes over what was struck out`() async throws {
        let harness = try RunHarness(contoso)
        var plan = try harness.plan(
            [.suspend("e3"), .cancel(.reservation(.init("vm")))], "contoso")
        plan.customers[0].steps[0].isStruck = true
        let run = await harness.runner().run(plan)
        #expect(run.states("contoso") == [.struck, .confirmed(byOthers: false)])
        #expect(run.isComplete)
        #expect(try harness.audit().done == ["cancel vm"])
    }

    @Test func `writes nothing for what is so already`() async throws {
        let harness = try RunHarness(contoso)
        let plan = try harness.plan([.suspend("e3")], "contoso")
        _ = try await harness.sandbox.suspend(.init("e3"), of: .init("contoso"))
        let run = await harness.runner().run(plan)
        #expect(run.states("contoso") == [.confirmed(byOthers: true)])
        #expect(try harness.audit().done.count == 1)
    }

    @Test func `sends nothing that the journal does not take, and rests with its no`() async throws
    {
        let harness = try RunHarness(contoso)
        let full = JournalTrouble.full(path: "/journal")
        for room in 0..<8 {
            let plan = try harness.plan([.suspend("e3")], "contoso", id: "plan-\(room)")
            let limited = LimitedJournal(
                room: room, trouble: full, journalWriter: harness.journalWriter)
            let run = await harness.runner(journal: limited).run(plan)
            let sent = try harness.audit().done.count
            // The start and the intent fit.
            #expect(sent == (room < 2 ? 0 : 1))
            if room < 2 { #expect(run.phase == .rests(.journal(full))) }
        }
    }

    @Test func `says when it will be over once a write has told how long one takes`() async throws {
        let harness = try RunHarness(
            .of(
                "contoso", .a(.legacyLicence, id: "a"), .a(.legacyLicence, id: "b"),
                .a(.legacyLicence, id: "c")))
        let slow = InterceptedPartnerCenter(
            reading: harness.sandbox,
            after: { [time = harness.time] call throws(Refusal) in
                if call.write != nil { time.pass(10) }
            })
        let plan = try harness.plan([.suspend("a"), .suspend("b"), .suspend("c")], "contoso")
        _ = await harness.runner(on: slow).run(plan)
        let ends = harness.reported.compactMap(\.expectedEnd)
        #expect(harness.reported[0].expectedEnd == nil)
        #expect(ends.first == .today.addingTimeInterval(30))
    }
}

@Suite struct `Privileges that the account does not show` {
    /// A service whose accounts do not say whether there are delegated admin privileges.
    private struct PartnerCenterWithoutPrivileges<Reading: PartnerCenter>: PartnerCenterPassingOn {
        let reading: Reading

        func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
            let account = try await reading.account(of: customer)
            var silent = account.customer
            silent.allowsDelegatedAccess = nil
            return CustomerAccount(
                customer: silent, profile: account.profile, customDomains: account.customDomains,
                supportContacts: account.supportContacts)
        }
    }

    @Test func `are given up, and confirmed when the relationship has ended`() async throws {
        let harness = try RunHarness(.of("contoso"))
        let plan = try harness.offboarding("contoso")
        let run = await harness.runner(on: PartnerCenterWithoutPrivileges(reading: harness.sandbox))
            .run(plan)
        #expect(harness.reported.contains { $0.states("contoso")[0] == .accepted })
        #expect(
            run.states("contoso") == [.confirmed(byOthers: false), .confirmed(byOthers: false)])
        #expect(run.isComplete)
        #expect(
            try harness.audit().done == [
                "remove-delegated-access contoso", "remove-relationship contoso",
            ])
    }
}

/// A journal that has room for a number of entries, and refuses the next one.
final class LimitedJournal: JournalKeeping {
    private let room: Mutex<Int>
    private let trouble: JournalTrouble
    private let journalWriter: JournalWriter

    init(room: Int, trouble: JournalTrouble, journalWriter: JournalWriter) {
        self.room = Mutex(room)
        self.trouble = trouble
        self.journalWriter = journalWriter
    }

    func append(
        _ event: JournalEvent, about customer: Customer?
    ) throws(Refusal) -> JournalEntry {
        let isFull = room.withLock { room in
            room -= 1
            return room < 0
        }
        guard !isFull else { throw .journal(trouble) }
        return try journalWriter.append(event, about: customer)
    }
}
