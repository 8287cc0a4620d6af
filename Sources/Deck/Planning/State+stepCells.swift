import Canvas
import Domain

extension State {
    /// Mark and number, task, cost, undo and deadline of a step.
    func cells(for step: PlanStep, isRefused: Bool, finding: Finding?) -> [(String, Role)] {
        let mark = mark(of: step, isRefused: isRefused, finding: finding)
        let number = mark.text + step.id.grouped.fitted(3, .trailing)
        let task = words.task(of: step)
        if step.isStruck {
            return [
                (number, .muted), (task, .muted), (words.stepStruck, .muted),
                ("", .muted), ("", .muted),
            ]
        }
        let deadline = deadline(of: step)
        return [
            (number, mark.role), (task, mark.role),
            cost(of: step, isRefused: isRefused, finding: finding),
            // What is not done has no way back.
            isRefused
                ? ("", .muted)
                : (words.undo(step.reversal), step.reversal == .final ? .danger : .muted),
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

    /// The most important thing it costs, and more where there is room for it.
    private func cost(
        of step: PlanStep, isRefused: Bool, finding: Finding?
    ) -> (String, Role) {
        if isRefused { return (words.stepWillBeRefused, .warning) }
        if finding?.refusal != nil { return (words.stepWouldBeRefused, .warning) }
        let costs = words.costs(of: step)
        let shown = size.columns < 110 ? 1 : size.columns < 160 ? 2 : 3
        let parting = language == .japanese ? "、" : ", "
        return (costs.prefix(shown).joined(separator: parting), .text)
    }

    /// When its window closes: the hours that are left where they are few.
    private func deadline(of step: PlanStep) -> (String, Role) {
        guard let deadline = step.deadline else { return ("", .muted) }
        let left = deadline.timeIntervalSince(now)
        if left <= 0 { return (words.deadlinePassed, .warning) }
        guard left < 72 * 3600 else { return (deadline.day, .muted) }
        return (words.deadlineHoursLeft(Int(left / 3600)), .warning)
    }
}
