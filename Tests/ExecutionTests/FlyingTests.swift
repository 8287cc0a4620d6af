import Chance
import Domain
import Execution
import Foundation
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
        let field = try RunHarness(contoso)
        let run = await field.runner().run(try field.offboarding("contoso"))
        #expect(run.isComplete)
        #expect(run.phase == .finished)
        let done = try field.audit().done
        #expect(
            done == [
                "cancel db", "cancel web", "suspend e3", "suspend plan", "cancel vm",
                "remove-delegated-access contoso", "remove-relationship contoso",
            ])
    }

    @Test func `is told by the journal as it was reported`() async throws {
        let field = try RunHarness(contoso)
        let run = await field.runner().run(try field.offboarding("contoso"))
        let told = Run.all(in: try field.entries())
        #expect(told.map(\.id) == [run.id])
        #expect(told[0].states("contoso") == run.states("contoso"))
        #expect(told[0].phase == .finished)
        #expect(field.reported.last == run)
    }

    @Test func `reports each step as under way, accepted, then confirmed`() async throws {
        let field = try RunHarness(.of("contoso", .a(.legacyLicence, id: "e3")))
        _ = await field.runner().run(try field.plan([.suspend("e3")], "contoso"))
        var seen: [StepState] = []
        for run in field.reported where run.states("contoso")[0] != seen.last {
            seen.append(run.states("contoso")[0])
        }
        #expect(seen == [.pending, .underway, .accepted, .confirmed(byOthers: false)])
    }

    @Test func `passes over what was struck out`() async throws {
        let field = try RunHarness(contoso)
        var plan = try field.plan([.suspend("e3"), .cancel(.reservation(.init("vm")))], "contoso")
        plan.customers[0].steps[0].isStruck = true
        let run = await field.runner().run(plan)
        #expect(run.states("contoso") == [.struck, .confirmed(byOthers: false)])
        #expect(run.isComplete)
        #expect(try field.audit().done == ["cancel vm"])
    }

    @Test func `writes nothing for what is so already`() async throws {
        let field = try RunHarness(contoso)
        let plan = try field.plan([.suspend("e3")], "contoso")
        _ = try await field.sandbox.suspend(.init("e3"), of: .init("contoso"))
        let run = await field.runner().run(plan)
        #expect(run.states("contoso") == [.confirmed(byOthers: true)])
        #expect(try field.audit().done.count == 1)
    }

    @Test func `sends nothing that the journal does not take, and rests with its no`() async throws
    {
        let field = try RunHarness(contoso)
        let full = JournalTrouble.full(path: "/journal")
        for room in 0..<8 {
            let plan = try field.plan([.suspend("e3")], "contoso", id: "plan-\(room)")
            let shelf = Shelf(room: room, trouble: full, journalWriter: field.journalWriter)
            let run = await field.runner(journal: shelf).run(plan)
            let sent = try field.audit().done.count
            // The start and the intent fit.
            #expect(sent == (room < 2 ? 0 : 1))
            if room < 2 { #expect(run.phase == .rests(.journal(full))) }
        }
    }

    @Test func `says when it will be over once a write has told how long one takes`() async throws {
        let field = try RunHarness(
            .of(
                "contoso", .a(.legacyLicence, id: "a"), .a(.legacyLicence, id: "b"),
                .a(.legacyLicence, id: "c")))
        let slow = Interposed(
            reading: field.sandbox,
            after: { [time = field.time] call throws(Refusal) in
                if call.write != nil { time.pass(10) }
            })
        let plan = try field.plan([.suspend("a"), .suspend("b"), .suspend("c")], "contoso")
        _ = await field.runner(on: slow).run(plan)
        let ends = field.reported.compactMap(\.expectedEnd)
        #expect(field.reported[0].expectedEnd == nil)
        #expect(ends.first == .takeOff.addingTimeInterval(30))
    }
}

/// A journal with room for so many entries.
final class Shelf: JournalKeeping {
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
