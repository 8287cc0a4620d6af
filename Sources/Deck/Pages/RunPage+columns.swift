import Canvas
import Domain

/// The columns of the steps of a run, and what they say of how far a step has come.
extension State {
    var runTable: Table {
        let filled = filled
        return table(
            [
                TableColumn("#", width: 3, alignment: .trailing).sorting(by: .number),
                TableColumn(words.stepLabel, width: 15, stretches: true)
                    .naming.keepingEnds.sorting(by: .operation).holding(filled?.steps ?? 0),
                TableColumn(words.stateLabel, width: stateWidth).sorting(by: .status)
                    .filled(by: filled?.states),
            ], at: nil, order: orders[.run])
    }

    /// The columns that the steps take, and that their states fill now; nil for a large run.
    private var filled: (steps: Int, states: Int)? {
        guard let run, run.plan.customers.reduce(0, { $0 + $1.steps.count }) <= 400 else {
            return nil
        }
        var (steps, states) = (0, 0)
        for customer in run.plan.customers {
            for step in customer.steps {
                let tail = tail(of: step, for: customer, [:]).map { " " + $0 } ?? ""
                steps = max(steps, (words.productTask(of: step, for: customer) + tail).columns)
                states = max(states, said(run.state(of: step, for: customer.id)).columns)
            }
        }
        return (steps, states)
    }

    /// As wide as the states are, which are short until a step is refused, or waits.
    private var stateWidth: Int {
        guard let run, run.tally.refused == 0, run.tally.waiting == 0 else { return roomForState }
        let states: [StepState] = [
            .pending, .underway, .accepted, .confirmed(byOthers: false),
            .confirmed(byOthers: true), .struck,
        ]
        let texts =
            (states + (run.asksForEnds ? [.requested] : [])).map { words.state($0, at: now) }
            + [words.stepStateUnknown]
        return min(roomForState, texts.map(\.columns).max() ?? 0)
    }

    private var roomForState: Int { size.columns < 60 ? 14 : max(28, size.columns / 2 - 12) }

    /// A step's state by mark and word; why it was refused where that fits whole.
    func said(_ state: StepState) -> String {
        let text = words.state(state, at: now)
        if case .waiting(nil, let refusal?) = state {
            let why = text + ": " + words.reason(of: refusal)
            return why.columns <= roomForState ? why : text
        }
        if case .refused(let refusal) = state {
            let why = text + ": " + words.reason(of: refusal)
            return why.columns <= roomForState ? why : text
        }
        if case .waiting(let until?, _) = state, text.columns > roomForState {
            let day = words.stepStateUntilDay(until.day)
            return day.columns <= roomForState ? day : "⧗ " + until.day
        }
        return text
    }
}
