import Canvas
import Domain

extension State {
    /// Whether `s` and `a` are about all that is marked, not about the selected row.
    var actsOnMarks: Bool {
        guard case .customer(let page) = pages.last, page.tab == .subscriptions else {
            return false
        }
        return !marks.holdings.isEmpty
    }

    /// What suspending or reactivating all that is marked would be; nil if nothing is known of it.
    func bulk(_ command: Command) -> PlanConfirmation? {
        guard let holdings = open?.holdings else { return nil }
        // What a search hides is not acted upon.
        let marked = CustomerPage.Tab.allCases.flatMap { listed(on: $0) }
            .filter(marks.holdings.contains)
        let writes = marked.compactMap { $0.write(for: command) }
        // A step that is refused changes nothing for the others.
        let refused = steps(writes, on: holdings).filter { $0.foreseen != nil }
        let allowed = writes.filter { write in !refused.contains { $0.write == write } }
        let plan = Plan(
            id: Plan.ID(""), purpose: command == .suspend ? .suspension : .reactivation,
            madeAt: now, rules: place.rules,
            customers: [CustomerPlan(holdings: holdings, steps: steps(allowed, on: holdings))])
        let leftOut = marked.compactMap { holding -> PlanConfirmation.LeftOut? in
            if let write = holding.write(for: command), allowed.contains(write) { return nil }
            return PlanConfirmation.LeftOut(
                holding: holding, name: holdings.name(of: holding) ?? holding.id,
                off: reason(command, leavesOut: holding, in: holdings))
        }
        return PlanConfirmation(plan, leavingOut: leftOut)
    }

    private func steps(_ writes: [Write], on holdings: Holdings) -> [PlanStep] {
        place.rules.plan(writes, on: holdings, by: place.identity, at: now)
    }

    /// By itself it may be allowed: then a base that is marked too takes it along.
    private func reason(
        _ command: Command, leavesOut holding: Holding, in holdings: Holdings
    ) -> Off {
        if case .failure(let error) = change(command, of: holding, in: holdings) {
            error.off
        } else {
            .said(\.doneWithAnother)
        }
    }

    /// Why nothing of what is marked can be suspended or reactivated.
    func offBulk(_ command: Command) -> Off? {
        if place.isReadOnly { return .refused(.readOnly) }
        if let off = offMissing ?? offUnknown ?? offRun { return off }
        guard let bulk = bulk(command) else { return .said(\.nothingSelected) }
        if bulk.plan.writes > 0 { return nil }
        return bulk.leftOut.first.map { .about($0.name, $0.off) } ?? .said(\.nothingSelected)
    }

    /// Why no plan can be run; nil if one can.
    var offRun: Off? {
        switch run?.phase {
        case .running, .stopping: .said(\.runUnderWay)
        case .rests, .finished, nil: nil
        }
    }

    mutating func answer(_ key: Key, to confirmation: PlanConfirmation) -> [Effect] {
        switch key {
        case .character("y"):
            guard isReadToItsEnd() else { return [] }
            if let off = place.isReadOnly ? .refused(.readOnly) : offRun {
                dialog = nil
                notice = Notice(text: words.off(off), tone: .warning)
                return []
            }
            let effects = previewed(confirmed: true)
            let plan = confirmation.plan
            dialog = nil
            if let holdings = plan.customers.first?.holdings,
                holdBack(.plan(plan), of: holdings, plan.namedWrites)
            {
                return effects
            }
            return effects + takeOff(plan)
        case .character("n"), .escape, .character("q"): return leaveDialog()
        default: return []
        }
    }
}

extension Holding {
    /// What `s`, `a` or `c` sends; nil where it can't be sent for this.
    func write(for command: Command) -> Write? {
        if command == .cancel { return .cancel(self) }
        guard case .subscription(let id) = self else { return nil }
        return command == .suspend ? .suspend(id) : .reactivate(id)
    }
}
