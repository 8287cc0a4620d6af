import Canvas
import Domain

extension State {
    /// Every target by name, end of its id and status; who it is about; what it brings; and what
    /// was marked and is left out.
    func box(for confirmation: PlanConfirmation) -> DialogBox {
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
        return [Line(Span(words.whatItBringsHeading, .heading))] + lines + notBack
    }

    private func leftOut(_ confirmation: PlanConfirmation) -> [Line] {
        guard !confirmation.leftOut.isEmpty else { return [] }
        return [Line(), Line(Span(words.leftOutHeading, .heading))]
            + confirmation.leftOut.flatMap { one -> [Line] in
                let id = one.holding.map { " (\($0.id.endOfID))" } ?? ""
                return marked("\(one.name)\(id): \(reason(of: one.off))", "–", .muted)
            }
    }

    /// The reason alone: what could be done about it is not asked here.
    private func reason(of off: Off) -> String {
        if case .refused(let refusal) = off { words.reason(of: refusal) } else { words.off(off) }
    }
}

extension Plan {
    fileprivate var isUndo: Bool { if case .undo = purpose { true } else { false } }
}

extension CustomerPlan {
    /// What is left of a consequence of a step once the steps after it are done; nil if nothing
    /// is.
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
