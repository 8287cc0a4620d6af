import Chance
import Domain
import Execution
import Foundation
import PartnerCenterAPI
import Samples
import Sandbox
import Synchronization
import Testing

/// One run of a plan, killed and resumed again and again, until it has finished or waits only for
/// others.
struct FaultRun {
    let template: FaultTemplate
    let seed: UInt64
    let way: FaultHarness.Way
    let mischief: Mischief
    let customers: Int
    /// The crossing at which the first process is killed; a random one if nil.
    var firstKill: Int?
    var subject = Subject.offboarding
    let tally: FaultTally

    /// What the plan does.
    enum Subject: CaseIterable {
        /// Ends the reseller relationships with customers.
        case offboarding
        /// The same of customers with admin relationships alone, which end before.
        case offboardingWithAccess
        /// Ends admin relationships, and nothing else.
        case adminAccess
        case seats
    }

    func run() async throws {
        var dice = Dice(seed: seed)
        let harness = try FaultHarness(template, way: way, mischief: mischief, seed: seed)
        let id = "plan-\(seed)"
        let plan =
            switch subject {
            case .seats: try await harness.seats(customers, &dice, id: id)
            case .adminAccess: try await harness.adminAccess(customers, &dice, id: id)
            case .offboarding: try await harness.offboarding(customers, &dice, id: id)
            case .offboardingWithAccess:
                try await harness.offboarding(customers, &dice, id: id, withAccess: true)
            }
        let atOnce = Int.random(in: 1...3, using: &dice)
        var kills = Int.random(in: 1...5, using: &dice)
        var lives = 0
        var run: Run?
        while run.map({ !isAtRest($0) }) ?? true {
            lives += 1
            guard lives < 300 else {
                Issue.record("\(self.name): does not land: \(run.map(Self.states) ?? [])")
                break
            }
            var end: Int?
            if kills > 0 {
                // Two at each entry, of which a write has three, and two at the write itself.
                let crossings = 8 * plan.writes + 4
                let any = Int.random(in: 0..<crossings, using: &dice)
                end = lives == 1 ? firstKill.map { $0 % crossings } ?? any : any / 2
            }
            let killPoint = KillPoint(after: end)
            let runner = try harness.runner(killPoint, atOnce: atOnce, tally: tally)
            let entries = try harness.journal.entries()
            let isKnown = Run.all(in: entries).contains { $0.id == plan.id }
            let reached =
                isKnown
                ? await runner.goOn(
                    plan.id, in: entries, retryingRefused: mischief != .none && !isMeddledWith)
                : await runner.run(plan)
            // The result of a dead process reaches nobody.
            run = killPoint.isDead ? nil : reached
            if killPoint.isDead {
                kills -= 1
                tally.add { $0.kills += 1 }
                if Int.random(in: 0..<4, using: &dice) == 0, !entries.isEmpty {
                    try harness.tearJournal()
                }
            }
            harness.time.pass(Double.random(in: 0..<1200, using: &dice))
        }
        if let run { try FaultCheck(fault: self, harness: harness, run: run).check() }
        let (ended, writes) = (lives, plan.writes)
        let ends = plan.customers.flatMap(\.steps).count { $0.write?.service == .graph }
        tally.add {
            $0.runs += 1
            $0.ends += ends
            $0.lives += ended
            $0.writes += writes
            if run?.isComplete != true { $0.stuck += 1 }
        }
    }

    var name: String { "seed \(seed), \(subject), \(way), \(mischief)" }

    /// Whether another operator changes the targets meanwhile. Then a new plan is needed.
    var isMeddledWith: Bool { mischief.chances[.otherOperator] != nil }

    /// Whether the program has nothing left to do.
    private func isAtRest(_ run: Run) -> Bool {
        run.steps.allSatisfy { customer, step in
            switch run.state(of: step, for: customer.id) {
            case .confirmed, .struck: true
            // What another administrator ends may never be seen to end.
            case .requested: isMeddledWith
            case .waiting(_, nil) where step.isAdminRequest,
                .refused where step.isAdminRequest:
                true
            case .waiting(_, nil): customer.isObstructed || isMeddledWith
            // The removal waits for that end.
            case .waiting(_, .after?): isMeddledWith
            case .refused: customer.isObstructed && mischief == .none || isMeddledWith
            case .pending, .underway, .accepted, .waiting, .unknown: false
            }
        }
    }

    static func states(_ run: Run) -> [String] {
        run.steps.map { customer, step in
            "\(customer.customer.companyName) \(step.task): "
                + "\(run.state(of: step, for: customer.id))"
        }
    }
}

extension CustomerPlan {
    /// Whether something is left that only others or time can clear.
    var isObstructed: Bool { !obstacles.isEmpty }
}

extension PlanStep {
    /// Whether it looks after an admin relationship that the customer may still accept, which holds
    /// nothing up.
    fileprivate var isAdminRequest: Bool {
        if case .ticket(.adminRelationship, _) = task { true } else { false }
    }
}

/// Counts over many runs.
final class FaultTally: Sendable {
    struct Figures {
        var runs = 0
        var lives = 0
        var kills = 0
        var writes = 0
        /// Of these, ends of admin relationships.
        var ends = 0
        var requests = 0
        /// Requests without an answer, or with another than 200.
        var mischief = 0
        var stuck = 0
    }

    private let figures = Mutex(Figures())

    func add(_ change: (inout Figures) -> Void) { figures.withLock { change(&$0) } }

    var all: Figures { figures.withLock { $0 } }

    func count(_ answer: Result<WireResponse, TransportError>) {
        let isWhole =
            if case .success(let response) = answer { response.status == 200 } else { false }
        add {
            $0.requests += 1
            if !isWhole { $0.mischief += 1 }
        }
    }
}
