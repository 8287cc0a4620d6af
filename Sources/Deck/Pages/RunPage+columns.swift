import Canvas
import Domain

/// The columns of the steps of a run, and what they say of how far a step has come.
extension State {
    var runTable: Table {
        let steps = filledSteps
        let room = roomForState(besides: steps)
        let states = filledStates(in: room)
        return table(
            [
                TableColumn("#", width: 3, alignment: .trailing).sorting(by: .number),
                TableColumn(words.stepLabel, width: 15, stretches: true)
                    .naming.keepingEnds.sorting(by: .operation).holding(steps ?? 0),
                TableColumn(words.stateLabel, width: stateWidth(filled: states, in: room))
                    .sorting(by: .status).filled(by: states),
            ], at: nil, order: orders[.run])
    }

    /// The steps of the run with their customers; nil for a large run, which is not measured.
    private var measuredSteps: [(customer: CustomerPlan, step: PlanStep)]? {
        guard let run, run.plan.customers.reduce(0, { $0 + $1.steps.count }) <= 400 else {
            return nil
        }
        return run.plan.customers.flatMap { customer in customer.steps.map { (customer, $0) } }
    }

    /// The columns that the steps take.
    private var filledSteps: Int? {
        measuredSteps?.map { customer, step in
            let tail = tail(of: step, for: customer, [:]).map { " " + $0 } ?? ""
            return (words.productTask(of: step, for: customer) + tail).columns
        }.max()
    }

    /// The columns that the states fill now, each in so many at most.
    private func filledStates(in room: Int) -> Int? {
        guard let run else { return nil }
        return measuredSteps?.map { customer, step in
            said(step, in: room, of: customer, in: run).columns
        }.max()
    }

    /// As wide as the states are, which are short until a step is refused, or waits.
    private func stateWidth(filled: Int?, in room: Int) -> Int {
        guard let run else { return room }
        let states: [StepState] = [
            .pending, .underway, .accepted, .confirmed(byOthers: false),
            .confirmed(byOthers: true), .struck,
        ]
        let texts =
            (states + (run.asksForEnds ? [.requested] : [])).map { words.state($0, at: now) }
            + [words.stepStateUnknown]
        let usual = texts.map(\.columns).max() ?? 0
        guard run.tally.refused > 0 || run.tally.waiting > 0 || !run.overwritten.isEmpty else {
            return min(room, usual)
        }
        return min(room, filled.map { max(usual, $0) } ?? room)
    }

    /// The columns that a state has at most: all that the names of the steps leave, and no less
    /// than a part of the screen, so that a reason has room beside long names.
    var roomForState: Int { roomForState(besides: filledSteps) }

    private func roomForState(besides steps: Int?) -> Int {
        let least = size.columns < 60 ? 14 : max(28, size.columns / 2 - 12)
        // The margin, the number and two gaps, and the edge.
        return max(least, steps.map { size.columns - 11 - $0 } ?? 0)
    }

    /// A step's state by mark and word, and why it was refused or waits as far as that has room;
    /// and that it has overwritten somebody else's change.
    func said(
        _ step: PlanStep, in room: Int, of customer: CustomerPlan, in run: Run
    ) -> String {
        let place = run.reference(customer.id, step.id)
        let state = run.state(of: step, for: customer.id)
        let text =
            words.state(state, wasSent: run.wasSent(place), at: now)
            + (run.hasOverwritten(place) ? " · " + words.stepOverwrote : "")
        func because(_ refusal: Refusal) -> String {
            let reason = words.reasonInRow(of: refusal)
            let said = text + ": " + reason
            // A few letters of a reason say nothing.
            return text.columns + 12 > room ? text : said.cut(columns: room)
        }
        switch state {
        // The step it waited for is done by now: it is next.
        case .waiting(nil, let refusal?) where run.hasDone(refusal.earlierStep, for: customer):
            return text
        case .waiting(nil, let refusal?), .refused(let refusal): return because(refusal)
        case .waiting(let until?, _) where text.columns > room:
            let day = words.stepStateUntilDay(until.day)
            return day.columns <= room ? day : "⧗ " + until.day
        default: return text
        }
    }
}

extension Refusal {
    /// The step that has to be done first; nil where it is refused for something else.
    fileprivate var earlierStep: PlanStep.ID? {
        if case .after(let step) = self { step.number } else { nil }
    }
}

extension Run {
    fileprivate func hasDone(_ step: PlanStep.ID?, for customer: CustomerPlan) -> Bool {
        customer.steps.contains { $0.id == step && state(of: $0, for: customer.id).isOver }
    }
}
