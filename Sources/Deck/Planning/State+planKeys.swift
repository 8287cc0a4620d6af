import Canvas
import Domain

extension Keymap {
    static let plan = [
        Binding(.enter, command: .open, hint: \.detailsKey) { $0.offPlan ?? $0.offStep },
        Binding(.character("S"), command: .start, hint: \.startKey) { $0.offStart },
        Binding(.character("x"), command: .strike, hint: \.strikeKey) { $0.offPlan },
        Binding(.character("D"), command: .rehearse, hint: \.rehearseKey) {
            $0.offPlan ?? $0.offWrites
        },
        Binding(.character("w"), command: .save, hint: \.saveKey) { $0.offPlan }, search,
    ]

    /// Where customers are.
    static let planning = Binding(.character("p"), command: .plan, hint: \.planKey) {
        $0.offPlanning
    }
}

extension State {
    /// Why no plan can be made here; nil if it can.
    var offPlanning: Off? {
        let count = planTargets.asked.count
        if count == 0 { return .said(\.nothingSelected) }
        return count > PlanPage.limit ? .said(\.planTooManyCustomers) : offPlanTargets
    }

    /// Why the plan's keys are off; nil if there is a plan.
    fileprivate var offPlan: Off? {
        guard case .plan(let page) = pages.last else { return .said(\.nothingSelected) }
        guard let plan = page.plan else { return .said(page.isReading ? \.reading : \.readFailed) }
        return plan.customers.isEmpty ? .said(\.planForNobody) : nil
    }

    fileprivate var offStep: Off? {
        guard case .step = selectedInPlan else {
            return .said(\.noStepSelected)
        }
        return nil
    }

    fileprivate var offWrites: Off? {
        guard case .plan(let page) = pages.last, page.plan?.writes ?? 0 > 0 else {
            return .said(\.planWritesNothing)
        }
        return nil
    }

    private var offFeasible: Off? {
        guard case .plan(let page) = pages.last, let plan = page.plan,
            PlanOutlook(of: plan, at: now).writes > 0
        else { return .said(\.planNothingFeasible) }
        return nil
    }

    /// Why the plan cannot be started; nil if it can.
    var offStart: Off? {
        offPlan ?? (place.isReadOnly ? .refused(.readOnly) : nil) ?? offWrites ?? offFeasible
            ?? offOtherRun
    }

    /// Why no other run begins: one is under way.
    private var offOtherRun: Off? {
        run?.isMoving == true ? .said(\.runOtherRun) : nil
    }
}
