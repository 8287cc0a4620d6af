import Canvas
import Domain
import Wording

/// Asks whether several writes are meant that are run as a plan: the same act on all that is
/// marked, or what takes an act back. Its targets were captured when it opened, and cannot move.
package struct PlanConfirmation: Equatable, Sendable {
    package let plan: Plan
    /// What was marked and is left out.
    package let leftOut: [LeftOut]
    /// Whether it takes back all that a run did, not a single act.
    let undoesRun: Bool
    /// What else is easily mistaken for one of the targets.
    package let twins: [Twin]

    /// Something that was marked, or done by the run that is undone, and why nothing is done to it.
    package struct LeftOut: Equatable, Sendable {
        /// Nil for what is not about a holding.
        package let holding: Holding?
        package let name: String
        let off: Off
    }

    init(_ plan: Plan, leavingOut leftOut: [LeftOut] = [], undoesRun: Bool = false) {
        self.plan = plan
        self.leftOut = leftOut
        self.undoesRun = undoesRun
        twins = plan.customers.flatMap { customer in
            customer.holdings.twins(of: customer.steps.compactMap(\.holding))
        }
    }
}

extension PlanConfirmation: DialogModel {
    var writes: [NamedWrite] { plan.namedWrites }
    func box(in state: State) -> DialogBox { state.box(for: self) }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        switch key {
        case .character("y"):
            guard state.isReadToItsEnd() else { return [] }
            if let off = state.offReadOnly ?? state.offRun {
                state.dialog = nil
                state.tell(state.words.off(off), .warning)
                return []
            }
            let effects = state.previewed(confirmed: true)
            state.dialog = nil
            if let holdings = plan.customers.first?.holdings,
                state.holdBack(.plan(plan), of: holdings, writes)
            {
                return effects
            }
            return effects + state.startRun(plan)
        case .character("n"), .escape, .character("q"): return state.leaveDialog()
        default: return []
        }
    }
}

extension State {
    /// Every target by name, end of its id and status; who it is about; what it brings; and what
    /// was marked and is left out.
    fileprivate func box(for confirmation: PlanConfirmation) -> DialogBox {
        let plan = confirmation.plan
        let text =
            plan.customers.flatMap { identity(of: $0.customer).lines(width: room) }
            + warnings(confirmation.twins) + [Line()] + targets(of: plan) + [Line()]
            + brings(plan) + leftOut(confirmation)
        return readable(
            DialogBox(
                title: confirmation.undoesRun ? words.undoRunTitle : title(of: plan),
                text: text, footer: [Line()] + keys(\.yesNoKeys)))
    }

    private func title(of plan: Plan) -> String {
        switch plan.purpose {
        case .suspension: words.suspendManyTitle(plan.writes)
        case .reactivation: words.reactivateManyTitle(plan.writes)
        case .undo, .offboarding: words.undoActTitle
        }
    }

    private func targets(of plan: Plan) -> [Line] {
        let isUndo = plan.isUndo
        let isOfSeveral = plan.customers.count > 1
        let lines = plan.customers.flatMap { customer in
            // The steps of each count from 1.
            (isOfSeveral ? [Line(Span("  " + customer.customer.companyName, .title))] : [])
                + customer.steps.flatMap { step -> [Line] in
                    guard let write = step.write, !step.isStruck else { return [] }
                    let target = [
                        step.holding?.id.endOfID,
                        step.holding.flatMap { holding in
                            customer.holdings.status(of: holding).map {
                                words.status($0, of: holding)
                            }
                        },
                    ].compactMap { $0 }
                    let named = "\(step.name) (\(words.list(target)))"
                    let told = isUndo ? "\(words.deed(write)): \(named)" : named
                    return marked(told, "\(step.id).")
                }
        }
        let head = isUndo ? words.whatIsSentHeading : words.targetsLabel
        return [Line(Span(head, .heading))] + lines
    }

    /// What the steps bring, once for all that bring the same.
    private func brings(_ plan: Plan) -> [Line] {
        var groups: [(names: [String], consequences: [Consequence])] = []
        for customer in plan.customers {
            for step in customer.steps where step.write != nil && !step.isStruck {
                let consequences = step.consequences.compactMap { customer.rest(of: $0, of: step) }
                if let place = groups.firstIndex(where: { $0.consequences == consequences }) {
                    groups[place].names.append(step.name)
                } else {
                    groups.append((names: [step.name], consequences: consequences))
                }
            }
        }
        groups.removeAll { $0.consequences.isEmpty }
        let isOfOne = Set(groups.flatMap(\.names)).count == 1
        let lines = groups.flatMap { group in
            (groups.count == 1 || isOfOne
                ? [] : wrapped("  " + words.list(group.names) + ":"))
                + group.consequences.flatMap(bullet)
        }
        let notBack = plan.isUndo ? marked(words.doesNotComeBack, "!") : []
        return [Line(Span(words.effectsHeading, .heading))] + lines + notBack
    }

    private func leftOut(_ confirmation: PlanConfirmation) -> [Line] {
        guard !confirmation.leftOut.isEmpty else { return [] }
        return [Line(), Line(Span(words.leftOutHeading, .heading))]
            + confirmation.leftOut.flatMap { one -> [Line] in
                let id = one.holding.map { " (\($0.id.endOfID))" } ?? ""
                return marked("\(one.name)\(id): \(reason(of: one.off))", "–", .muted)
            }
    }

    /// Returns the reason alone, without advice.
    private func reason(of off: Off) -> String {
        if case .refused(let refusal) = off { words.reason(of: refusal) } else { words.off(off) }
    }
}

extension Plan {
    fileprivate var isUndo: Bool { if case .undo = purpose { true } else { false } }
}

extension CustomerPlan {
    /// Returns what is left of a consequence once the steps after it are done; nil if nothing is.
    fileprivate func rest(of consequence: Consequence, of step: PlanStep) -> Consequence? {
        let later = steps.drop { $0.id != step.id }.dropFirst().filter { !$0.isStruck }
        switch (consequence, step.holding) {
        case (.autoRenewStaysOff, let holding?):
            let isGivenBack = later.contains {
                guard case .setRenewal(let renewal, _)? = $0.write else { return false }
                return $0.holding == holding && renewal.autoRenewEnabled
            }
            return isGivenBack ? nil : consequence
        case (.addOnsStaySuspended(let count), .subscription(let base)?):
            let left =
                count
                - holdings.addOns(of: base).count { addOn in
                    addOn.status == .suspended
                        && later.contains { $0.write == .reactivate(addOn.id) }
                }
            return left > 0 ? .addOnsStaySuspended(count: left) : nil
        default: return consequence
        }
    }
}
