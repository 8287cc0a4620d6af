import Domain

extension State {
    mutating func obeyInPlan(_ command: Command) -> [Effect] {
        if command == .plan {
            let targets = planTargets
            pages.append(.plan(PlanPage(asked: targets.asked, search: targets.search)))
            return []
        }
        guard case .plan(var page) = pages.last, let plan = page.plan else { return [] }
        switch command {
        case .strike:
            strike()
            return []
        case .rehearse:
            page.isRehearsing = true
            turn(to: .plan(page))
            return [.rehearse(plan)]
        case .save: return [.savePlan(plan)]
        case .start:
            dialog = .plan(.start(StartDialog(plan: plan)))
            return []
        default: return []
        }
    }

    /// Shows all there is to say about the step under the cursor.
    mutating func openInPlan() -> [Effect] {
        guard case .plan(let page) = pages.last, let plan = page.plan, let item = page.selected,
            let step = plan.step(at: item)
        else { return [] }
        let customer = plan.customers[item.customer]
        dialog = .plan(
            .step(
                StepDialog(
                    customer: customer, step: step,
                    isStranded: customer.stranded(by: plan.rules, at: plan.madeAt)
                        .contains(step.id),
                    finding: page.finding(of: step, for: customer.id))))
        return []
    }

    mutating func take(_ plan: Plan, hidden: Int) {
        let height = planItemHeight
        changePlan { $0.take(plan, hidden: hidden, height: height) }
    }

    /// What a dry run found. The plan may have been changed since: then it says nothing of it.
    mutating func take(_ findings: [Finding], of plan: Plan) {
        var isOurs = false
        changePlan { page in
            guard page.plan == plan else { return }
            page.findings = findings
            page.isRehearsing = false
            isOurs = true
        }
        guard isOurs else { return }
        let refused = findings.count { $0.refusal != nil }
        notice = Notice(
            text: words(PlanWords.rehearsed, findings.count - refused, refused),
            tone: refused == 0 ? .good : .warning)
    }

    /// No dry run comes to its end.
    mutating func stopRehearsing() { changePlan { $0.isRehearsing = false } }

    /// Strikes out what is under the cursor, or takes it in again, and says what rests on it.
    private mutating func strike() {
        guard case .plan(var page) = pages.last, var plan = page.plan, let item = page.selected
        else { return }
        let before = plan.customers[item.customer].stranded(by: plan.rules, at: plan.madeAt)
        plan.toggle(item)
        page.plan = plan
        page.findings = []
        page.isRehearsing = false
        turn(to: .plan(page))
        let customer = plan.customers[item.customer]
        let after = customer.stranded(by: plan.rules, at: plan.madeAt)
        let resting = customer.steps.filter { after.contains($0.id) && !before.contains($0.id) }
        guard !resting.isEmpty else { return }
        let ends = resting.contains { $0.write == .removeRelationship }
        let said = resting.map { "\($0.id) \(words.task(of: $0))" }.joined(separator: ", ")
        notice = Notice(
            text: words.paragraph([
                words(PlanWords.restsOnIt, said), ends ? words(PlanWords.staysHeld) : "",
            ]), tone: .warning)
    }

    /// Changes the plan's page wherever it is: a journal may have been opened over it.
    private mutating func changePlan(_ change: (inout PlanPage) -> Void) {
        for place in pages.indices.reversed() {
            guard case .plan(var page) = pages[place] else { continue }
            change(&page)
            pages[place] = .plan(page)
            return
        }
    }
}
