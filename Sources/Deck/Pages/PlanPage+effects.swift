import Canvas
import Domain
import Wording

/// What the selected step brings, under a plan whose column of effects has not room for that: what
/// goes on to be billed and to be used is read before the plan is started.
extension State {
    /// The places of the steps and of their effects among the columns of a plan.
    private static let (steps, effects) = (1, 2)

    /// Whether some text has no whole room in the column at that place.
    private func cuts(_ longest: Int, in table: Table, at place: Int) -> Bool {
        table.shown.firstIndex(of: place).map { longest > table.widths[$0] } ?? true
    }

    /// Whether a step may be cut in its column, where the screen has a row for the whole.
    private func showsTask(_ page: PlanPage, in table: Table) -> Bool {
        size.rows >= 16 && cuts(page.widths.task, in: table, at: Self.steps)
    }

    /// The rows under the list: as many for each step, so that the list stays where it is.
    func stepDetailsHeight(_ page: PlanPage) -> Int {
        guard !isPlain, let numbers = page.numbers, numbers.steps > 0 else { return 0 }
        let table = planTable(of: page, numbers)
        let showsTask = showsTask(page, in: table)
        guard showsTask || cuts(page.widths.effects, in: table, at: Self.effects) else { return 0 }
        return (showsTask ? 1 : 0) + (size.rows < 16 ? 1 : size.rows < 32 ? 2 : 4)
    }

    /// The step under the cursor where its name is cut, and its effects, the gravest first; as many
    /// as there is whole room for, and a sign for the others.
    func stepDetails(_ page: PlanPage) -> [Line] {
        let height = stepDetailsHeight(page)
        guard height > 0, let numbers = page.numbers else { return [] }
        let isSpare = size.rows >= 32
        let room = height - (isSpare ? 1 : 0)
        var lines: [Line] = []
        if let outlook = page.outlook,
            let item = listedItems(page).element(at: page.cursor.index),
            let step = outlook.plan.step(at: item)
        {
            let customer = outlook.plan.customers[item.customer]
            if showsTask(page, in: planTable(of: page, numbers)) {
                lines = [taskLine(of: step, for: customer)]
            }
            lines += effectLines(of: step, for: customer, page, room - lines.count)
        }
        let all = (isSpare ? [Line()] : []) + lines
        return all + Array(repeating: Line(), count: max(0, height - all.count))
    }

    /// What is done in a step, and to what, on a row of its own.
    private func taskLine(of step: PlanStep, for customer: CustomerPlan) -> Line {
        let task = [words.productTask(of: step, for: customer), tail(of: step, for: customer, [:])]
            .compactMap(\.self).joined(separator: " ")
        let said = "\(step.id.grouped). \(Span(task).text)"
        return Line(Span("  " + said.cutInside(columns: max(1, size.columns - 4)), .title))
    }

    private func effectLines(
        of step: PlanStep, for customer: CustomerPlan, _ page: PlanPage, _ room: Int
    ) -> [Line] {
        let costs =
            step.isStruck
            ? (texts: [words.stepStruck], role: Role.muted)
            : costs(
                of: step, for: customer,
                isRefused: page.outlook?.refusal(of: step, for: customer.id) != nil,
                isLeftOut: page.outlook?.struck(before: step, for: customer).isEmpty == false,
                finding: page.finding(of: step, for: customer.id))
        var texts = costs.texts
        func told(_ texts: [String], end: String = "") -> [String] {
            "\(words.costLabel): \(words.list(texts))\(end)".wrapped(columns: size.columns - 4)
        }
        var said = told(texts)
        while said.count > room, texts.count > 1 {
            texts.removeLast()
            said = told(texts, end: " …")
        }
        return said.prefix(room).map { Line(Span("  " + $0, costs.role)) }
    }
}

extension State {
    /// Mark and number, task, cost, undo and deadline of a step.
    func cells(
        for step: PlanStep, of customer: CustomerPlan, isRefused: Bool, isLeftOut: Bool,
        removal: PlanStep.ID?, finding: Finding?
    ) -> [(String, Role)] {
        let mark = mark(of: step, isRefused: isRefused, finding: finding)
        let number = mark.text + step.id.grouped.fitted(3, .trailing)
        let task = words.productTask(of: step, for: customer)
        if step.isStruck {
            return [
                (number, .muted), (task, .muted), (words.stepStruck, .muted),
                ("", .muted), ("", .muted),
            ]
        }
        let deadline = deadline(of: step)
        return [
            (number, mark.role), (task, mark.role),
            cost(
                of: step, for: customer, isRefused: isRefused, isLeftOut: isLeftOut,
                finding: finding),
            // A refused step can't be undone.
            isRefused
                ? ("", .muted)
                : (
                    words.undo(step.reversal, before: removal),
                    removal == nil || step.reversal == .unconfirmed
                        ? step.reversal?.role ?? .muted : .muted
                ),
            deadline,
        ]
    }

    /// What stands for a step before its name; never a colour alone.
    private func mark(
        of step: PlanStep, isRefused: Bool, finding: Finding?
    ) -> (text: String, role: Role) {
        if step.isStruck { return ("–", .muted) }
        if isRefused { return ("!", .warning) }
        if let finding { return finding.refusal == nil ? ("✓", .good) : ("✗", .warning) }
        return switch step.task {
        case .write: ("·", .text)
        case .ticket: ("✎", .warning)
        case .wait: ("⧗", .text)
        }
    }

    /// What it costs in its column: what there is no room for is cut with a sign.
    private func cost(
        of step: PlanStep, for customer: CustomerPlan, isRefused: Bool, isLeftOut: Bool,
        finding: Finding?
    ) -> (String, Role) {
        let costs = costs(
            of: step, for: customer, isRefused: isRefused, isLeftOut: isLeftOut, finding: finding)
        return (words.list(costs.texts), costs.role)
    }

    /// What it costs, the gravest first; nothing if it is left out, because steps before it are.
    private func costs(
        of step: PlanStep, for customer: CustomerPlan, isRefused: Bool, isLeftOut: Bool,
        finding: Finding?
    ) -> (texts: [String], role: Role) {
        if isLeftOut { return ([words.stepIsNotRun], .warning) }
        if isRefused { return ([words.stepWillBeRefused], .warning) }
        if finding?.refusal != nil { return ([words.stepWouldBeRefused], .warning) }
        return (words.effects(of: step, for: customer, at: now), .text)
    }

    /// As wide as whatever says by when a step had to be done.
    var deadlineWidth: Int {
        max(11, 2 + timeLeftWidth(until: nil), words.deadlinePassed.columns)
    }

    /// When its window closes, or that of what is cheaper: the date, or how long is left if less
    /// than 72 hours.
    func deadline(of step: PlanStep) -> (String, Role) {
        guard let deadline = step.deadline ?? step.refundableUntil(at: now) else {
            return ("", .muted)
        }
        if deadline <= now { return (words.deadlinePassed, .warning) }
        guard deadline.isUrgent(at: now) else { return (deadline.day, .muted) }
        return ("! " + words.timeLeftInColumn(until: deadline, at: now, in: localTime), .warning)
    }
}
