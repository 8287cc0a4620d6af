import Canvas
import Domain
import Wording

/// The runs that are known, to open one of them.
package struct RunsDialog: Equatable, Sendable {
    /// The run under the cursor.
    var selected: Plan.ID?
}

extension RunsDialog: ListDialog {
    var outlivesCustomer: Bool { true }

    func itemCount(in state: State) -> Int { state.knownRuns.count }
    func names(in state: State) -> [String] { state.knownRuns.map { state.words.whom($0.plan) } }
    func ownLetters(in state: State) -> [Character] {
        ["q", State.setAsideLetter] + state.letters(of: .run)
    }

    /// The first where the selected one is known no longer.
    func selectedItem(in state: State) -> Int? {
        let runs = state.knownRuns
        return runs.firstIndex { $0.id == selected } ?? (runs.isEmpty ? nil : 0)
    }

    func select(_ item: Int?, in state: inout State) -> [Effect] {
        state.dialog = .runs(
            RunsDialog(selected: item.flatMap(state.knownRuns.element)?.id))
        return []
    }

    func items(in state: State) -> [[Line]] {
        let cursor = selectedItem(in: state)
        return state.knownRuns.enumerated().map { place, run in
            let isSelected = place == cursor
            return state.lines(of: run, in: state.room - 2).enumerated().map { row, line in
                let mark = Span(isSelected && row == 0 ? "› " : "  ", .key)
                return Line([mark] + line.spans, isSelected: isSelected)
            }
        }
    }

    func box(in state: State) -> DialogBox {
        DialogBox(
            title: state.words.runsTitle, text: items(in: state).flatMap { $0 },
            footer: [Line()] + state.keys(\.runsKeys))
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        switch key {
        case .enter:
            if let run = selectedItem(in: state).flatMap(state.knownRuns.element) {
                state.look(at: run)
            }
        case .character(State.setAsideLetter):
            if let run = selectedItem(in: state).flatMap(state.knownRuns.element) {
                state.askToSetAside(run)
            }
        case .escape, .character("q"): state.dialog = nil
        default:
            // The key that opened it closes it, too.
            if state.binding(for: key)?.command == .run { state.dialog = nil }
        }
        return []
    }
}

extension State {
    /// A run in a list: for whom and what for, how it stands and since when, how far it is, and
    /// what is left.
    func lines(of run: Run, in columns: Int) -> [Line] {
        let (said, role) = phase(of: run)
        let started = words.runStarted(
            run.startedAt.moment(at: now), by: run.author.userPrincipalName)
        let numbers = words.parts(of: run.tally, withConfirmed: true)
        func lines(_ parts: [String], _ role: Role, by parting: String) -> [Line] {
            parts.joined(room: columns - 2, by: parting).flatMap {
                $0.wrapped(columns: columns - 2)
            }.map { Line(Span("  "), Span($0, role)) }
        }
        let title = words.whom(run.plan) + " · " + words.purpose(of: run.plan)
        return title.wrapped(columns: columns).map { Line(Span($0, .title)) }
            + lines([said, started], role, by: " · ")
            + lines(numbers, .text, by: "  ")
            + (leftSteps(of: run).map { lines([words.runLeft($0)], .muted, by: " ") } ?? [])
    }

    /// The first steps of a run that are not over; nil where all are.
    private func leftSteps(of run: Run) -> String? {
        let left = run.steps.filter { !run.state(of: $0.step, for: $0.customer.id).isOver }
        guard !left.isEmpty else { return nil }
        let named = left.prefix(3).map { words.productTask(of: $0.step, for: $0.customer) }
        let more = left.count - named.count
        return words.list(named) + (more > 0 ? " " + words.andMore(more) : "")
    }

    /// The steps of a run for a customer, each with the mark of how far it has come: all of a few,
    /// and else those that are left, if the numbers do not say more. Of a long run for one customer
    /// the first are named.
    func stepLines(of run: Run, for customer: CustomerPlan) -> [Line] {
        let steps = customer.steps.filter { !$0.isStruck }
        let left = steps.filter { !run.state(of: $0, for: customer.id).isOver }
        let named: [PlanStep]
        if run.aim <= 3 {
            named = steps
        } else if run.aim - run.tally.confirmed <= Self.mostLeftSteps {
            named = left
        } else {
            named = run.plan.customers.count == 1 ? Array(left.prefix(Self.mostLeftSteps - 1)) : []
        }
        let lines = named.flatMap { step -> [Line] in
            let state = run.state(of: step, for: customer.id)
            let mark = words.state(state, at: now).prefix(1)
            return marked(
                words.wholeTask(of: step, for: customer), "  \(mark)",
                state.isOver ? .muted : .text)
        }
        let more = named.isEmpty ? 0 : left.count - named.count
        return lines + (more > 0 ? marked(words.andMore(more), "   ", .muted) : [])
    }

    /// As many steps that are left are named before a run is gone on with.
    private static let mostLeftSteps = 6
}
