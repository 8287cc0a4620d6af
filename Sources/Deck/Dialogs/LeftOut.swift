import Canvas
import Domain
import Wording

extension PlanConfirmation {
    /// Something that was marked, or done by the run that is undone, and why nothing is done to it.
    package struct LeftOut: Equatable, Sendable {
        /// Nil for what is not about a holding.
        package let holding: Holding?
        package let name: String
        let off: Off
        /// Whose it is; nil where that is the only customer of the plan.
        var customer: Customer?
        /// Whether it is an act that was not done, and is named so.
        var isAct = false
    }
}

extension State {
    /// What nothing is done to, each reason once, and below it all it is true of, each on a line of
    /// its own, under the names of their customers where there are several.
    func leftOut(_ confirmation: PlanConfirmation) -> [Line] {
        guard !confirmation.leftOut.isEmpty else { return [] }
        var groups: [(reason: String, all: [PlanConfirmation.LeftOut])] = []
        var places: [String: Int] = [:]
        for one in confirmation.leftOut {
            let reason = reason(of: one.off)
            if let place = places[reason] {
                groups[place].all.append(one)
            } else {
                places[reason] = groups.count
                groups.append((reason, [one]))
            }
        }
        return [Line(), Line(Span(words.leftOutHeading, .heading))]
            + groups.flatMap { group -> [Line] in
                if let only = group.all.only, !confirmation.isOfSeveral {
                    let named = name(of: only, in: confirmation)
                    return marked("\(named): \(group.reason)", "–", .muted, in: wideRoom)
                }
                let told = words.leftOut(group.all.count, reason: group.reason)
                return marked(told, "–", .muted, in: wideRoom)
                    + rows(of: group.all, in: confirmation)
            }
    }

    /// A line for each, those of a customer together.
    private func rows(
        of all: [PlanConfirmation.LeftOut], in confirmation: PlanConfirmation
    ) -> [Line] {
        let named = all.map { name(of: $0, in: confirmation) }
        guard confirmation.isOfSeveral else { return named.flatMap { row($0, indent: 4) } }
        let only = confirmation.plan.customers.only?.customer
        var customers: [Customer.ID?] = []
        var rows: [Customer.ID?: [Line]] = [:]
        for (one, name) in zip(all, named) {
            let customer = one.customer ?? only
            if rows[customer?.id] == nil {
                customers.append(customer?.id)
                rows[customer?.id] = customer.map { row($0.companyName, .text, indent: 4) } ?? []
            }
            rows[customer?.id]? += row(name, indent: customer == nil ? 4 : 6)
        }
        return customers.flatMap { rows[$0] ?? [] }
    }

    private func row(_ text: String, _ role: Role = .muted, indent: Int) -> [Line] {
        text.wrapped(columns: wideRoom - indent - 2).enumerated().map { turn, part in
            let margin = indent + (turn == 0 ? 0 : 2)
            return Line(Span(String(repeating: " ", count: margin)), Span(part, role))
        }
    }

    /// Names something that is left out: with its product, and the end of its ID. What a run did is
    /// named by the act.
    private func name(
        of one: PlanConfirmation.LeftOut, in confirmation: PlanConfirmation
    ) -> String {
        let id = one.holding.map { " (\($0.id.endOfID))" } ?? ""
        guard !confirmation.undoesRun, !one.isAct, let holding = one.holding,
            let whole = wholeName(of: holding, of: one.customer, in: confirmation.plan)
        else { return one.name + id }
        return whole + id
    }

    /// Names something that a customer of a plan holds, with its product; of any of them where it
    /// is not told whose it is.
    private func wholeName(
        of holding: Holding, of customer: Customer?, in plan: Plan
    ) -> String? {
        plan.customers.lazy.map(\.holdings)
            .filter { customer == nil || $0.customer.id == customer?.id }
            .first { $0.name(of: holding) != nil }
            .map { words.wholeName(of: holding, in: $0) }
    }
}
