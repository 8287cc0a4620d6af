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
    /// What the run that it takes back had overwritten of somebody else's changes, in a sentence.
    var overwritten: String?
    /// What else is easily mistaken for one of the targets, of each customer of the plan.
    package let twins: [[Twin]]

    /// Whether it is about several customers, of the targets and of what is left out.
    var isOfSeveral: Bool {
        Set(plan.customers.map(\.id) + leftOut.compactMap(\.customer?.id)).count > 1
    }

    /// Whether it undoes a single act: the page it was asked from stays.
    var undoesAct: Bool { plan.isUndo && !undoesRun }

    init(_ plan: Plan, leavingOut leftOut: [LeftOut] = [], undoesRun: Bool = false) {
        self.plan = plan
        self.leftOut = leftOut
        self.undoesRun = undoesRun
        twins = plan.customers.map { customer in
            let steps = customer.steps.filter { !$0.isStruck && $0.write != nil }
            return customer.holdings.twins(of: steps.compactMap(\.holding))
        }
    }
}

extension PlanConfirmation: DialogModel {
    var writes: [NamedWrite] { plan.namedWrites }
    func box(in state: State) -> DialogBox { state.box(for: self) }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        switch key {
        case .character("y"): return confirm(in: &state)
        case .character("n"), .escape, .character("q"): return state.leaveDialog()
        case .enter:
            state.tell(.plain) { $0.yConfirms }
            return []
        default: return []
        }
    }

    /// Starts it once all of the dialog that shows was on the screen.
    func confirm(in state: inout State) -> [Effect] {
        guard state.isReadToItsEnd() else { return [] }
        if let off = state.offReadOnly ?? state.offRun {
            state.dialog = nil
            state.tell(.warning) { $0.off(off) }
            return []
        }
        let effects = state.previewed(confirmed: true)
        state.dialog = nil
        // What was said to be left out is dealt with, too.
        let leftOut = plan.isUndo ? [] : Set(self.leftOut.compactMap(\.holding))
        let isHeld = state.holdBack(
            .plan(plan), of: plan.customers.map(\.holdings), writes, staysOnPage: undoesAct,
            leavingOut: leftOut)
        return isHeld
            ? effects
            : effects + state.startRun(plan, staysOnPage: undoesAct, leavingOut: leftOut)
    }
}

extension State {
    /// Who it is about, and who is easily mistaken for it; every target by name, quantity, end of
    /// its id and status, and below it what is easily mistaken for it; what was marked and is left
    /// out; and what it brings to which of them.
    fileprivate func box(for confirmation: PlanConfirmation) -> DialogBox {
        let plan = confirmation.plan
        let danger = danger(
            of: plan.customers.flatMap { $0.steps.filter { !$0.isStruck }.flatMap(\.consequences) })
        let text =
            identity(of: confirmation) + targets(of: confirmation) + leftOut(confirmation)
            + (confirmation.overwritten.map { [Line()] + marked($0, "!", .warning) } ?? [])
            + [Line()] + brings(plan)
        return readable(
            DialogBox(
                title: confirmation.undoesRun ? words.undoRunTitle : title(of: plan),
                text: text,
                footer: [Line()] + keys(\.yesNoKeys, isDangerous: danger != nil), danger: danger,
                isWide: true))
    }

    /// Who it is about; several customers are named over their targets.
    private func identity(of confirmation: PlanConfirmation) -> [Line] {
        let own: [Line]
        if let customer = confirmation.plan.customers.only?.customer, !confirmation.isOfSeveral {
            own = identity(of: customer).lines(width: wideRoom) + lookalikeLines(in: wideRoom)
        } else {
            own = unreadLookalikeLines(in: wideRoom)
        }
        return own.isEmpty ? [] : own + [Line()]
    }

    /// One of several customers: all of its name, domain and the end of its ID, and who is easily
    /// mistaken for it.
    private func heading(of customer: Customer) -> [Line] {
        let parts = [customer.companyName, customer.domain, customer.id.text.endOfID]
        let rows = parts.map { Span($0).text }.joined(room: wideRoom - 2, by: "  ")
        return rows.enumerated().map { turn, row in
            Line(Span(turn == 0 ? "  " : "    "), Span(row, turn == 0 ? .title : .text))
        } + lookalikeLines(of: customer.id, in: wideRoom)
    }

    private func title(of plan: Plan) -> String {
        switch plan.purpose {
        case .suspension: words.suspendManyTitle(plan.targets)
        case .reactivation: words.reactivateManyTitle(plan.targets)
        case .renewal: words.renewManyTitle(plan.targets)
        case .seats: words.seatsManyTitle(plan.targets)
        case .adminAccess: words.endAccessManyTitle(plan.targets)
        case .undo:
            if plan.setsSeats || plan.setsRenewals {
                undoTitle(ofChangeBy: plan)
            } else {
                words.undoneAct(of: plan).map {
                    fitted(words.undoTitle, $0, of: words.whom(plan))
                } ?? words.undoActTitle
            }
        case .offboarding: words.undoActTitle
        }
    }

    /// The change and the customer. A number or a setting is said whole, or not at all: its target
    /// is left out first, then the customer shortened. Both stand in the text, too.
    private func undoTitle(ofChangeBy plan: Plan) -> String {
        guard let (change, name) = words.undoneTarget(of: plan) else { return words.undoActTitle }
        let (room, customer) = (wideRoom - 2, words.whom(plan))
        let whole = words.undoChangeTitle(change, on: name, of: customer)
        if whole.columns <= room { return whole }
        let left = room - words.undoChangeTitle(change, for: "").columns
        guard left >= min(customer.columns, 12) else { return words.undoActTitle }
        return words.undoChangeTitle(change, for: customer.cutInside(columns: left))
    }

    /// The act and the customer, the longer of them shortened inside where there is no room for
    /// both.
    private func fitted(
        _ frame: (String, String) -> String, _ act: String, of customer: String
    ) -> String {
        let room = wideRoom - 2
        // A name may have thousands of letters: those that never fit are not tried.
        var most = min(max(act.columns, customer.columns), wideRoom)
        func title() -> String {
            frame(act.cutInside(columns: most), customer.cutInside(columns: most))
        }
        var shown = title()
        while shown.columns > room, most > 8 {
            // A column less of both saves two at most.
            most = max(8, most - max(1, (shown.columns - room) / 2))
            shown = title()
        }
        return shown
    }

    /// The targets of each customer, and below each what is easily mistaken for it.
    private func targets(of confirmation: PlanConfirmation) -> [Line] {
        let plan = confirmation.plan
        let isUndo = plan.isUndo
        func told(of write: Write, _ named: String, _ before: Holdings, _ plan: Plan) -> String {
            switch (plan.purpose, write) {
            case (.seats, .setQuantity(let seats, let id)):
                let now = before.subscription(id).map { $0.quantity.grouped + " → " } ?? ""
                return "\(named): \(now)\(seats.grouped)"
            case (.renewal, .setRenewal(let renewal, let id)):
                let change = before.subscription(id).map { toldChange(to: renewal, of: $0) }
                return [named, change].compactMap(\.self).joined(separator: ": ")
            case (.undo, .setQuantity(let seats, let id)):
                let now = before.subscription(id)?.quantity ?? seats
                return "\(words.seatsChange(from: now, to: seats)): \(named)"
            case (.undo, .setRenewal(let renewal, let id)) where plan.setsRenewals:
                let change = before.subscription(id).map { toldChange(to: renewal, of: $0) }
                return "\(change ?? words.deed(write)): \(named)"
            case (.undo, _):
                let held = write.holding.flatMap(before.subscription(of:))
                return "\(words.deed(write, to: held)): \(named)"
            default: return named
            }
        }
        let stepNumbers = plan.stepNumbers
        let lines = plan.customers.indices.flatMap { place -> [Line] in
            let (customer, numbers) = (plan.customers[place], stepNumbers[place])
            let twins = Dictionary(grouping: confirmation.twins[place], by: \.targetHolding)
            // What several steps write to has them below the last.
            let last = Dictionary(
                customer.steps.filter { !$0.isStruck && $0.write != nil }
                    .compactMap { step in step.holding.map { ($0, step.id) } }
            ) { $1 }
            return (confirmation.isOfSeveral ? heading(of: customer.customer) : [])
                + customer.steps.flatMap { step -> [Line] in
                    guard let write = step.write, !step.isStruck else { return [] }
                    let below =
                        step.holding.flatMap { last[$0] == step.id ? twins[$0] : nil } ?? []
                    if plan.purpose == .seats, step.setsAgain {
                        let held = step.holding.flatMap(customer.holdings.subscription(of:))
                        return marked(words.setAgain(by: write, to: held), "  •", in: wideRoom)
                            + twinLines(below, in: wideRoom)
                    }
                    let before = customer.holdings(before: step, by: plan.rules, at: now)
                    let target = [
                        step.holding?.id.endOfID,
                        step.holding.flatMap { holding in
                            before.status(of: holding).map {
                                words.status($0, of: holding)
                            }
                        },
                    ].compactMap { $0 }
                    let subscription = step.holding.flatMap(customer.holdings.subscription(of:))
                    let seats = plan.purpose == .seats ? write.quantity : nil
                    let name = name(of: step, in: before)
                    let named = "\(name) (\(words.list(target)))"
                    let told = told(of: write, named, before, plan)
                    let isTenfold = seats.map { subscription?.growsTenfold(to: $0) == true }
                    return marked(told, "\(numbers[step.id] ?? step.id).", in: wideRoom)
                        + (isTenfold == true
                            ? marked(words.seatsTenfold, "!", .warning, in: wideRoom) : [])
                        + unconfirmedLines(
                            on: [step.holding].compactMap(\.self), of: customer.id, in: wideRoom)
                        + twinLines(below, in: wideRoom)
                }
        }
        let head = isUndo ? words.whatIsSentHeading : words.targetsLabel
        let left = confirmation.leftOut.count
        var counts: [String] = []
        if left > 0 {
            // An act may be undone in several steps.
            if !isUndo { counts.append(words.someOf(plan.targets, of: plan.targets + left)) }
            counts.append(words.leftOutBelow(left))
        }
        return [
            Line(Span(head, .heading), Span(counts.isEmpty ? "" : "  " + counts.dotted, .warning))
        ] + lines
    }

    /// Names what a step is done to with how many there are then; where it sets their number, both
    /// numbers are said beside it.
    private func name(of step: PlanStep, in before: Holdings) -> String {
        let subscription = step.holding.flatMap(before.subscription(of:))
        if case .setQuantity? = step.write {
            return words.productName(step.name, of: subscription)
        }
        return words.countedName(step.name, of: subscription)
    }

    /// What the steps bring, each effect once, with those it is brought to; what all of them bring
    /// first.
    private func brings(_ plan: Plan) -> [Line] {
        func said(_ effect: Consequence) -> Consequence? {
            switch effect {
            // The targets say how many.
            case .seatsAdded where plan.purpose == .seats: nil
            case .seatsRemoved where plan.purpose == .seats: .seatsRemoved(0, from: 0)
            // So do the targets with what is set again.
            case _ where plan.purpose == .seats && effect.isOfSettingAgain: nil
            default: effect
            }
        }
        let groups = EffectGroup.all(of: plan, reading: words.consequence, saying: said)
        let lines = groups.flatMap { group in
            (group.isOfAll && group.targets.count == 1
                ? []
                : wrapped(heading(of: group, plan), in: wideRoom - 2).map {
                    Line([Span("  ")] + $0.spans)
                })
                + group.effects.flatMap { bullet($0, ofUndo: plan.isUndo, in: wideRoom) }
        }
        let notBack =
            plan.undoesSuspension ? marked(words.doesNotComeBack, "!", in: wideRoom) : []
        return [Line(Span(words.effectsHeading, .heading))] + lines + notBack
    }

    private func heading(of group: EffectGroup, _ plan: Plan) -> String {
        if group.isOfAll { return words.effectsOfAll(group.targets.count) }
        if group.targets.count == 1 {
            let only = group.targets[0]
            let whose = plan.customers.count > 1 ? [only.customer.companyName] : []
            return words.effectsOfOne(
                String(only.number), name: words.list([only.name] + whose))
        }
        return words.effectsOfSome(
            group.targets.count, numbers: group.targets.map(\.number).ranges)
    }

    /// Returns the reason alone, without advice.
    func reason(of off: Off) -> String {
        if case .refused(let refusal) = off { words.reason(of: refusal) } else { words.off(off) }
    }
}

extension Plan {
    /// Whether it undoes a suspension: what was billed meanwhile could not be used.
    fileprivate var undoesSuspension: Bool {
        isUndo
            && customers.flatMap(\.steps).contains { step in
                switch step.isStruck ? nil : step.write {
                case .reactivate, .reactivateAzure: true
                default: false
                }
            }
    }

    /// Whether all it does is to set renewals.
    fileprivate var setsRenewals: Bool {
        customers.flatMap(\.steps).allSatisfy {
            if case .setRenewal? = $0.write { true } else { false }
        }
    }

    /// Whether the first thing it does sets a number of seats.
    fileprivate var setsSeats: Bool {
        if case .setQuantity? = customers.first?.steps.first?.write { true } else { false }
    }
}
