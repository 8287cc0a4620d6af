import Canvas
import Domain
import Wording

/// What the head of a plan's page says in numbers. They are counted once for each change of the
/// plan, not for each key: a plan has thousands of steps.
struct PlanNumbers: Equatable, Sendable {
    /// Steps that are not struck out, and how many of them are tickets and waits.
    let steps: Int
    let tickets: Int
    let waits: Int
    let hasWaitWithoutDate: Bool
    /// The earliest moment at which all that clears by itself is clear; nil if nothing has to.
    let earliestEnd: Instant?
    /// Whether a step writes, even if it will be refused.
    let hasWrites: Bool
    /// What is expected of it: steps that write, those that will be refused, and whether it ends
    /// the relationship with every customer.
    let writes: Int
    let refused: Int
    let endsAllRelationships: Bool
    /// Whether it is not known if Partner Center takes back what a step cancels.
    let mayBeTooLate: Bool
    /// Whether Microsoft may refuse a removal for what a step leaves.
    let mayStillBlock: Bool
    let billing: ContinuedBilling
    let access: PlanAccess
    /// The steps of its longest part.
    let mostSteps: Int
    /// By when the steps that are not struck out had to be done.
    private let deadlines: [Deadline]

    init(of outlook: PlanOutlook) {
        var (steps, tickets, waits, mostSteps) = (0, 0, 0, 0)
        var (hasWaitWithoutDate, hasWrites) = (false, false)
        var deadlines: [Deadline] = []
        for customer in outlook.plan.customers {
            mostSteps = max(mostSteps, customer.steps.count)
            for step in customer.steps where !step.isStruck {
                steps += 1
                switch step.task {
                case .ticket: tickets += 1
                case .wait(_, let until):
                    waits += 1
                    hasWaitWithoutDate = hasWaitWithoutDate || until == nil
                case .write: hasWrites = true
                }
                if step.deadline != nil || step.cancellableUntil != nil {
                    deadlines.append(Deadline(of: step))
                }
            }
        }
        (self.steps, self.tickets, self.waits) = (steps, tickets, waits)
        (self.hasWaitWithoutDate, self.mostSteps) = (hasWaitWithoutDate, mostSteps)
        (self.hasWrites, self.deadlines) = (hasWrites, deadlines)
        earliestEnd = outlook.plan.earliestEnd
        writes = outlook.writes
        refused = outlook.refused.count
        endsAllRelationships = outlook.endsAllRelationships
        mayBeTooLate = outlook.count { $0.consequences.contains(.refundUntold) } > 0
        mayStillBlock = outlook.count { $0.consequences.contains(.microsoftMayRefuseRemoval) } > 0
        billing = outlook.billing
        access = PlanAccess(of: outlook.plan)
    }

    /// Whether a step has a date by which it has to be done.
    func hasDeadlines(at now: Instant) -> Bool {
        deadlines.contains { $0.moment(at: now) != nil }
    }

    /// Whether one of those dates is past, or less than 72 hours ahead.
    func isUrgent(at now: Instant) -> Bool {
        deadlines.contains { $0.moment(at: now).map { $0.isUrgent(at: now) } ?? false }
    }

    /// By when a step has to be done, or until when it may be done in a cheaper way.
    private struct Deadline: Equatable, Sendable {
        let own: Instant?
        let cheaper: Instant?

        init(of step: PlanStep) {
            own = step.deadline
            // As `refundableUntil(at:)` has it.
            guard case .suspend? = step.write else {
                cheaper = nil
                return
            }
            cheaper = step.cancellableUntil
        }

        func moment(at now: Instant) -> Instant? {
            own ?? cheaper.flatMap { now <= $0 ? $0 : nil }
        }
    }
}

/// How wide the texts of a plan's steps are. A plan has thousands of steps, and they are about the
/// same products and bring the same: the first ones tell.
struct PlanWidths: Equatable, Sendable {
    private(set) var task = 0
    private(set) var effects = 0
    /// Whether all steps were measured, and not only the first of a large plan.
    private(set) var isWhole = true

    init() {}

    /// So many customers, and steps of each, are measured.
    private static let most = 20

    init(of plan: Plan, in words: Words, at moment: Instant) {
        isWhole =
            plan.customers.count <= Self.most
            && plan.customers.allSatisfy { $0.steps.count <= Self.most }
        for customer in plan.customers.prefix(Self.most) {
            for step in customer.steps.prefix(Self.most) {
                let tail = words.followers(of: step, for: customer).map { " " + $0 } ?? ""
                // Something else of its name has the end of its ID behind it.
                let id =
                    step.holding.flatMap { customer.holdings.shortID(of: $0) }.map { " " + $0 }
                    ?? ""
                task = max(task, (words.productTask(of: step, for: customer) + tail + id).columns)
                effects = max(
                    effects, words.list(words.effects(of: step, for: customer, at: moment)).columns)
            }
        }
    }
}

extension Wording {
    /// What a step costs, the gravest first.
    func effects(of step: PlanStep, for customer: CustomerPlan, at moment: Instant) -> [String] {
        // What is cheaper is gone when the window closes.
        let choice = step.refundableUntil(at: moment).map { costOrCancelBy($0.day) }
        return costs(of: step, for: customer, orInstead: choice)
    }
}

/// Of how many customers an off-boarding may leave admin relationships, because they are not all
/// known.
struct PlanAccess: Equatable, Sendable {
    /// Nobody has asked for them: in the embedded sandbox there are none then.
    private(set) var notRead = 0
    /// Some or all of them could not be read.
    private(set) var unknown = 0

    /// Of plans that end no relationship, nothing is counted.
    init(of plan: Plan) {
        guard plan.purpose == .offboarding else { return }
        for customer in plan.customers {
            switch customer.holdings.adminAccess {
            case .notRead: notRead += 1
            case .unavailable: unknown += 1
            case .read(_, let unread): unknown += unread > 0 ? 1 : 0
            }
        }
    }
}

extension Instant {
    /// Whether it is past, or less than 72 hours ahead: it is said with a warning then.
    func isUrgent(at now: Instant) -> Bool { timeIntervalSince(now) < 72 * 3600 }
}
