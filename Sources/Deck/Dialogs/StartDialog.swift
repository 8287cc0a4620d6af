import Canvas
import Domain
import Wording

/// Asks whether a plan is meant: it names every customer, and what will be done.
package struct StartDialog: Equatable, Sendable {
    /// What could be expected of the plan when it opened: that is what it says, and what starts.
    package let outlook: PlanOutlook
    /// What of the plan starts, what it writes, and the customers it changes: of thousands of
    /// steps, so it is not asked again for each key.
    let feasible: Plan
    let writes: [NamedWrite]
    let changed: [CustomerPlan]
    let access: PlanAccess
    /// Whether something has to be typed before it starts: a plan that ends relationships.
    package let isTyped: Bool
    package var typed = ""
    /// Whether Enter was pressed on something other than what is asked for.
    package var differs = false

    package init(_ outlook: PlanOutlook) {
        self.outlook = outlook
        feasible = outlook.feasible
        writes = feasible.namedWrites
        changed = outlook.changed
        access = PlanAccess(of: outlook.plan)
        isTyped = outlook.endsRelationships
    }

    /// What has to be typed where the plan changes one customer alone; nil where it changes
    /// several, and their number is what is typed.
    var word: ConfirmationWord? {
        changed.count == 1 ? ConfirmationWord(for: changed[0].customer) : nil
    }

    /// Whether it was typed; blanks that a paste brings along do not matter.
    package var isConfirmed: Bool {
        word.map { $0.isSaid(by: typed) }
            ?? (typed.split { $0.isWhitespace } == ["\(changed.count)"])
    }
}

extension StartDialog: TypedDialog {
    var dialog: Dialog { .start(self) }
    var outlivesCustomer: Bool { true }
    func box(in state: State) -> DialogBox { state.box(for: self) }
    func isTyping(in state: State) -> Bool { isTyped }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        if isTyped { return type(key, in: &state) }
        switch key {
        case .character("y"): return confirm(in: &state)
        case .character("n"), .escape, .character("q"): return state.leaveDialog()
        default: return []
        }
    }

    func paste(_ text: String, in state: inout State) {
        if isTyped { typePasted(text, in: &state) }
    }

    /// Starts it once all of the dialog was on the screen; else says so.
    func confirm(in state: inout State) -> [Effect] {
        guard state.isReadToItsEnd() else { return [] }
        if let off = state.offStart {
            state.dialog = nil
            state.tell(.warning) { $0.off(off) }
            return []
        }
        let effects = state.previewed(confirmed: true)
        let plan = feasible
        state.dialog = nil
        if !isTyped,
            state.holdBack(.plan(plan), of: plan.customers.map(\.holdings), writes)
        {
            return effects
        }
        // Steps it left out are not tried, not even when the run continues one day: nobody has
        // confirmed them.
        return effects + state.startRun(plan)
    }
}

extension State {
    fileprivate func box(for dialog: StartDialog) -> DialogBox {
        let text =
            [Line(Span(words.planWhatWillBeDone, .heading))] + numbers(of: dialog)
            + [Line(), Line(Span(words.planWhom, .heading))]
            + dialog.changed.flatMap {
                lines(of: $0) + taskLines(of: $0.customer.id, in: dialog.feasible)
                    + lookalikeLines(of: $0.customer.id, in: room)
            } + unreadLookalikeLines(in: room) + leftOut(of: dialog.outlook)
        let prompt =
            dialog.word.map(words.prompt)
            ?? words.planTypeCount(String(dialog.changed.count))
        let danger = danger(of: dialog)
        func box(_ footer: [Line]) -> DialogBox {
            guard dialog.isTyped else {
                return DialogBox(
                    title: words.planStartTitle, text: text, footer: [Line()] + footer,
                    danger: danger)
            }
            return DialogBox(
                title: words.planStartTitle, text: text, prompt: wrapped(prompt),
                input: dialog.input(room: room), footer: footer, danger: danger)
        }
        if dialog.differs { return box(wrapped(words.planTypedDiffers, .warning)) }
        let last = box(
            dialog.isTyped
                ? keys(said: words.planStartTyped, dialog.isConfirmed ? .danger : .muted)
                : keys(said: words.planStartKeys, isDangerous: danger != nil))
        let left = last.lastTop(on: screen) - dialogTop
        guard left > 0 else { return last }
        return dialog.isTyped
            ? box(keys(said: words.planStartMore, .warning))
            : box(readOnKeys(left))
    }

    /// What the frame says of the worst of its steps; nil where all can be undone.
    private func danger(of dialog: StartDialog) -> String? {
        dialog.outlook.count { $0.reversal == .final } > 0
            ? words.cannotBeUndone
            : danger(
                of: dialog.feasible.customers.flatMap { customer in
                    customer.steps.filter { !$0.isStruck }.flatMap(\.consequences)
                })
    }

    /// What will be done in numbers; what cannot be undone looks and reads differently.
    private func numbers(of dialog: StartDialog) -> [Line] {
        let outlook = dialog.outlook
        // What nobody confirms to be undoable is not called so.
        func undoable(_ isSure: Bool) -> [String] {
            tallies(undoableTallies) { isCounted in
                outlook.count { step in
                    isCounted(step)
                        && isSure != (step.reversal == .unconfirmed || step.reversal == .final)
                }
            }
        }
        let counted = undoable(true).map(words.canBeUndone) + undoable(false)
        let final = tallies(finalTallies, of: outlook.count)
        let left = words.list(left(by: dialog.feasible))
        return counted.flatMap { marked($0, "•") } + billing(outlook.billing)
            + unconfirmed(of: dialog.feasible)
            + (unknownAccess(dialog.access).map { wrapped("  " + $0, .warning) } ?? [])
            + final.flatMap { marked($0, "!", .danger) }
            + (left.isEmpty ? [] : marked(words.planLeft(left), "·", .muted))
            + (final.isEmpty ? [] : marked(finalNote(outlook), " ", .muted))
    }

    /// Says of how many subscriptions billing continues, and until when at the latest.
    private func billing(_ billing: ContinuedBilling) -> [Line] {
        let said = billingNote(billing)
        return said.isEmpty ? [] : marked(said, "•")
    }

    /// The same in a sentence; empty where billing continues for none.
    func billingNote(_ billing: ContinuedBilling) -> String {
        if billing.count == 0 { return "" }
        return billing.until.map { words.planBilling(billing.count, until: $0.day) }
            ?? words.planBillingOpen(billing.count)
    }

    /// Says of which steps no source says that they can be undone: by name, with the customer where
    /// there are several, or how many they are.
    private func unconfirmed(of plan: Plan) -> [Line] {
        let isForMany = plan.customers.count > 1
        let names = plan.customers.flatMap { customer in
            let whose = isForMany ? " (\(customer.customer.companyName))" : ""
            return customer.steps.filter { !$0.isStruck && $0.reversal == .unconfirmed }
                .map { words.wholeName(of: $0, for: customer) + whose }
        }
        guard !names.isEmpty else { return [] }
        let told = names.count > 3 ? names.count.grouped : words.list(names)
        return marked(words.planUnconfirmed(told), "!", .danger)
    }

    /// What the mark of final steps means, what takes every undo away, and that the rest can be
    /// undone, if there is any.
    private func finalNote(_ outlook: PlanOutlook) -> String {
        var notes = [words.planFinalNote]
        let last = outlook.lastUndoing
        if let step = last.first {
            let isOfOne = outlook.plan.customers.count == 1
            notes.append(isOfOne ? words.planNothingAfter(step) : words.planNothingAfterEnd)
        }
        if outlook.undoable > 0 { notes.append(words.planRestNote) }
        return words.paragraph(notes)
    }

    /// What will not happen, and why; steps with the same reason together.
    private func leftOut(of outlook: PlanOutlook) -> [Line] {
        var groups: [(why: String, tasks: [String])] = []
        let isForMany = outlook.plan.customers.count > 1
        for (customer, step, refusal) in outlook.refused {
            // Two customers may hold something of the same name.
            let whose =
                isForMany && step.holding != nil ? " (\(customer.customer.companyName))" : ""
            let (why, task) = (
                self.why(
                    refusal, customer.holdings, outlook.struck(before: step, for: customer)),
                words.wholeTask(of: step, for: customer) + whose
            )
            if let place = groups.firstIndex(where: { $0.why == why }) {
                groups[place].tasks.append(task)
            } else {
                groups.append((why, [task]))
            }
        }
        guard !groups.isEmpty else { return [] }
        return [Line(), Line(Span(words.planWillNotHappen, .heading))]
            + groups.flatMap { group in
                marked(group.why, "!", .warning)
                    + group.tasks.flatMap { marked($0, "  –", .muted) }
            }
    }

    /// The reason alone, and by name what holds the relationship; or which steps are struck out
    /// that would have cleared it.
    private func why(
        _ refusal: Refusal, _ holdings: Holdings, _ struck: [PlanStep.ID]
    ) -> String {
        if !struck.isEmpty { return words.stepNotRun(without: struck) }
        guard case .blocked(let blockers) = refusal.cause, !blockers.isEmpty else {
            return words.reason(of: refusal)
        }
        return words.refusedBlocked(
            blockers.count, by: words.list(names(of: blockers, in: holdings)))
    }

    private func names(of blockers: [Blocker], in holdings: Holdings) -> [String] {
        blockers.map { words.distinctWholeName($0.name, of: $0.holding, in: holdings) }
    }

    /// What a plan of a few steps does for a customer, by name: numbers say it of longer ones.
    func taskLines(of customer: Customer.ID, in plan: Plan) -> [Line] {
        let steps = plan.customers.flatMap { part in
            part.steps.filter { !$0.isStruck }.map { (part: part, step: $0) }
        }
        guard steps.count <= Self.mostNamedSteps else { return [] }
        return steps.filter { $0.part.id == customer }.flatMap {
            marked(words.wholeTask(of: $0.step, for: $0.part), "  –")
        }
    }

    private static let mostNamedSteps = 3

    /// A customer as the dialog names it: all of its name, domain and end of the Microsoft ID.
    func lines(of plan: CustomerPlan) -> [Line] {
        let customer = plan.customer
        return [customer.companyName, customer.domain, customer.id.ending]
            .map { Span($0).text }.joined(room: room - 4, by: "  ").enumerated().map {
                index, part in
                Line(
                    Span(index == 0 ? "  › " : "    ", .muted),
                    Span(part, index == 0 ? .title : .text))
            }
    }
}
