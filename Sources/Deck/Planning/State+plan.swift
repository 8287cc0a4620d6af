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
            dialog = .plan(.start(StartDialog(PlanOutlook(of: plan, at: now))))
            return []
        default: return []
        }
    }

    /// Shows all there is to say about the step under the cursor.
    mutating func openInPlan() -> [Effect] {
        guard case .plan(let page) = pages.last, let outlook = page.outlook,
            let item = selectedInPlan, let step = outlook.plan.step(at: item)
        else { return [] }
        let plan = outlook.plan
        let customer = plan.customers[item.customer]
        // By itself it was foreseen when the plan was made, or is a matter of time.
        let isStranded =
            step.foreseen == nil
            && customer.refusals(by: plan.rules, at: plan.madeAt)[step.id] != nil
        dialog = .plan(
            .step(
                StepDialog(
                    customer: customer, step: step,
                    refusal: outlook.refusal(of: step, for: customer.id), isStranded: isStranded,
                    finding: page.finding(of: step, for: customer.id))))
        return []
    }

    mutating func take(_ plan: Plan, hidden: Int) {
        let (now, height, before) = (now, planItemHeight, self)
        changePlan {
            $0.take(
                plan, hidden: hidden, at: now, height: height,
                listed: { before.listed($0, by: $1) })
        }
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
            text: words.planRehearsed(findings.count - refused, refused: refused),
            tone: refused == 0 ? .good : .warning)
    }

    /// No dry run comes to its end.
    mutating func stopRehearsing() { changePlan { $0.isRehearsing = false } }

    /// Strikes out what is under the cursor, or takes it in again, and says what rests on it.
    private mutating func strike() {
        guard case .plan(var page) = pages.last, let before = page.outlook,
            let item = selectedInPlan
        else { return }
        var plan = before.plan
        plan.toggle(item)
        page.change(to: plan, at: now)
        turn(to: .plan(page))
        let customer = plan.customers[item.customer]
        let resting = customer.steps.filter { step in
            step.foreseen == nil && page.outlook?.refusal(of: step, for: customer.id) != nil
                && before.refusal(of: step, for: customer.id) == nil
        }
        guard !resting.isEmpty else { return }
        let ends = resting.contains { $0.write == .removeRelationship }
        let said = words.list(resting.map { "\($0.id) \(words.task(of: $0))" })
        notice = Notice(
            text: words.paragraph([
                words.struckRefusesOthers(said), ends ? words.struckKeepsRelationship : "",
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
