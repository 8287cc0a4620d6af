import Chance
import Domain
import Execution
import Foundation
import Harness
import Records
import Sandbox
import Storage
import Testing

/// The end of one admin relationship, as `x` asks for it, in a process that is killed again and
/// again: each new one looks up how the act of the last has ended, and asks once more where nothing
/// was done.
struct FaultAct {
    let template: FaultTemplate
    let seed: UInt64
    let way: FaultHarness.Way
    let mischief: Mischief
    /// The crossing at which the first process is killed; a random one if nil.
    var firstKill: Int?
    let tally: FaultTally

    /// Two at each entry of the journal, of which an act has two, and two at the request itself;
    /// and those of the looking up.
    private static let crossings = 8
    /// Seconds in which an accepted end shows, as the program waits for it.
    private static let lag = 900.0

    var name: String { "seed \(seed), one end, \(way), \(mischief)" }

    func run() async throws {
        var dice = Dice(seed: seed)
        let harness = try FaultHarness(template, way: way, mischief: mischief, seed: seed)
        let plan = try await harness.adminAccess(1, &dice, id: "unused")
        guard let customer = plan.customers.first?.customer,
            let write = plan.customers.first?.steps.first?.write,
            case .endAdminAccess(let id) = write
        else {
            Issue.record("\(name): nobody has an admin relationship")
            return
        }
        var kills = Int.random(in: 0...4, using: &dice)
        var lives = 0
        var isSettled = false
        while !isSettled {
            lives += 1
            guard lives < 300 else {
                Issue.record("\(name): does not end")
                break
            }
            var end: Int?
            if kills > 0 {
                let any = Int.random(in: 0..<Self.crossings, using: &dice)
                end = lives == 1 ? firstKill.map { $0 % Self.crossings } ?? any : any
            }
            let killPoint = KillPoint(after: end)
            isSettled = try await live(write, id, of: customer, in: harness, killPoint)
            if killPoint.isDead {
                isSettled = false
                kills -= 1
                tally.add { $0.kills += 1 }
                if Int.random(in: 0..<4, using: &dice) == 0,
                    try !harness.journal.entries().isEmpty
                {
                    try harness.tearJournal()
                }
            }
            harness.time.pass(Double.random(in: 0..<1200, using: &dice))
        }
        try check(id, of: customer, in: harness)
        let ended = lives
        tally.add {
            $0.runs += 1
            $0.lives += ended
            $0.writes += 1
            $0.ends += 1
        }
    }

    /// What one process does. Return whether the operator has nothing left to do.
    private func live(
        _ write: Write, _ id: AdminRelationship.ID, of customer: Customer,
        in harness: FaultHarness, _ killPoint: KillPoint
    ) async throws -> Bool {
        for open in try harness.journal.entries().openActs(place: "here") {
            let lookup = try harness.lookup(killPoint, lag: Self.lag, tally: tally)
            switch await lookup.lookUp(open).fate {
            case .done, .requested, .notDone: continue
            // Nothing is asked for again before it is known.
            case .notShownYet, .unknown: return false
            }
        }
        // The operator sees what is there now: without mischief, as a page does once it was read.
        let shown = try await harness.read(customer.id)
        guard shown.adminRelationship(id)?.status == .active else {
            return try harness.journal.entries().openActs(place: "here").isEmpty
        }
        let runner = try harness.runner(killPoint, atOnce: 1, tally: tally)
        do throws(Refusal) {
            _ = try await runner.perform(
                try ClearedWrite(write, of: customer.id), basis: shown,
                under: ActContext(
                    trace: ActTrace(
                        correlationID: UUID().uuidString.lowercased(),
                        requestID: UUID().uuidString.lowercased())))
            return true
        } catch {
            // It may be ending by now; the next look tells.
            return false
        }
    }

    private func check(
        _ id: AdminRelationship.ID, of customer: Customer, in harness: FaultHarness
    ) throws {
        let entries = try harness.journal.entries()
        let audit = try WriteAudit(of: harness.directory)
        try AccessCheck(name: name, harness: harness).checkEnds(audit, entries)
        let ended = audit.acts.filter {
            $0.operation == .endAdminAccess && $0.outcome == .succeeded
        }
        // Another administrator may have let it run out.
        let isMeddledWith = mischief.chances[.otherOperator] != nil
        #expect(ended.count == 1 || isMeddledWith && ended.isEmpty, "\(name): \(ended.count)")
        #expect(ended.allSatisfy { $0.resourceID == id.text }, "\(name)")
        #expect(audit.doneTwice.isEmpty && audit.unfinished.isEmpty, "\(name)")
        let others = audit.acts.filter {
            $0.operation != .endAdminAccess && $0.outcome == .succeeded
        }
        #expect(others.isEmpty, "\(name): \(others.map(\.operation))")
        let stored = try harness.directory.holdings(of: customer.id)
        #expect(stored?.customer.relationship == .reseller, "\(name)")
        #expect(stored?.adminRelationship(id)?.status.isEnding == true, "\(name)")
        #expect(entries.openActs(place: "here").isEmpty, "\(name)")
        #expect(try harness.journal.verify().missing == 0, "\(name)")
    }
}
