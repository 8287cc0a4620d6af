import Domain
import Wording

/// A row of a plan or of its run: a customer, or one of its steps.
enum PlanItem: Equatable {
    case customer(Int)
    case step(customer: Int, Int)

    var customer: Int {
        switch self {
        case .customer(let index), .step(let index, _): index
        }
    }
}

extension PlanItem {
    /// Returns rows with the steps of each customer sorted; the customers stay where they are.
    static func sorted(
        _ items: [PlanItem], isDescending: Bool, by value: (PlanItem) -> SortValue
    ) -> [PlanItem] {
        var sorted: [PlanItem] = []
        var rest = items[...]
        while let first = rest.first {
            if case .customer = first {
                sorted.append(first)
                rest.removeFirst()
                continue
            }
            let steps = rest.prefix { if case .step = $0 { true } else { false } }
            sorted += steps.sorted(isDescending: isDescending, by: value)
            rest = rest.dropFirst(steps.count)
        }
        return sorted
    }
}

/// What a row stands for, whatever plan it is in.
struct PlanPlace: Hashable {
    let customer: Customer.ID
    /// Nil for the row of the customer itself.
    let task: PlanStep.Aim?
}

extension PlanStep {
    /// What a step aims at, which stays the same when the plan is made anew: dates may move.
    enum Aim: Hashable {
        case write(Write)
        case ticket(Holding)
        case wait(Holding)
    }

    var aim: Aim {
        switch task {
        case .write(let write): .write(write)
        case .ticket(let holding, _): .ticket(holding)
        case .wait(let holding, _): .wait(holding)
        }
    }
}

extension Plan {
    /// The rows, in the order of the plan.
    var items: [PlanItem] {
        var items: [PlanItem] = []
        items.reserveCapacity(customers.count * 8)
        for customer in customers.indices {
            items.append(.customer(customer))
            for step in customers[customer].steps.indices {
                items.append(.step(customer: customer, step))
            }
        }
        return items
    }

    func step(at item: PlanItem) -> PlanStep? {
        guard case .step(let customer, let index) = item else { return nil }
        return customers[customer].steps[index]
    }

    func place(of item: PlanItem) -> PlanPlace {
        PlanPlace(customer: customers[item.customer].id, task: step(at: item)?.aim)
    }

    /// What is struck out.
    var strikes: Set<PlanPlace> {
        Set(
            customers.flatMap { customer in
                customer.steps.filter(\.isStruck).map {
                    PlanPlace(customer: customer.id, task: $0.aim)
                }
            })
    }

    mutating func strike(_ places: Set<PlanPlace>) {
        guard !places.isEmpty else { return }
        for customer in customers.indices {
            let id = customers[customer].id
            for step in customers[customer].steps.indices
            where places.contains(
                PlanPlace(customer: id, task: customers[customer].steps[step].aim))
            {
                customers[customer].steps[step].isStruck = true
            }
        }
    }

    /// What is cancelled instead of suspended.
    var choices: Set<PlanPlace> {
        Set(
            customers.flatMap { customer in
                customer.steps.filter(\.isCancelledInstead).map {
                    PlanPlace(customer: customer.id, task: $0.aim)
                }
            })
    }

    /// Cancels these instead of suspending them, where their windows are still open.
    mutating func choose(_ places: Set<PlanPlace>, for identity: Identity, at moment: Instant) {
        guard !places.isEmpty else { return }
        for index in customers.indices {
            let id = customers[index].id
            for step in customers[index].steps {
                guard let other = step.otherWay(at: moment),
                    places.contains(PlanPlace(customer: id, task: .write(other))),
                    let chosen = customers[index].choosingOtherWay(
                        of: customers[index].steps.first { $0.id == step.id } ?? step, by: rules,
                        for: identity, at: moment)
                else { continue }
                customers[index] = chosen
            }
        }
    }

    /// Strikes out a row, or takes it in again; a customer's row stands for all of its steps.
    mutating func toggle(_ item: PlanItem) {
        switch item {
        case .step(let customer, let index):
            customers[customer].steps[index].isStruck.toggle()
        case .customer(let customer):
            let isStruck = customers[customer].steps.contains { !$0.isStruck }
            for index in customers[customer].steps.indices {
                customers[customer].steps[index].isStruck = isStruck
            }
        }
    }
}

extension Plan {
    /// The earliest moment at which all that clears by itself is clear; nil if nothing has to.
    var earliestEnd: Instant? {
        customers.flatMap(\.steps).compactMap { step in
            if case .wait(_, let until) = step.task, !step.isStruck { until } else { nil }
        }.max()
    }

    /// Counts steps that are not struck out.
    func count(_ isCounted: (PlanStep) -> Bool) -> Int {
        customers.reduce(0) { $0 + $1.steps.count { !$0.isStruck && isCounted($0) } }
    }
}

extension State {
    /// Returns the rows of a plan, narrowed by a search. A customer stays if one of its steps does,
    /// and steps stay if their customer matches. Without a search, the steps of `folded` customers
    /// are hidden.
    func listed(
        _ plan: Plan, by field: SearchField, folding folded: Set<Customer.ID>
    ) -> [PlanItem] {
        if field.text.isEmpty, !folded.isEmpty {
            return plan.items.filter { item in
                item == .customer(item.customer)
                    || !folded.contains(plan.customers[item.customer].id)
            }
        }
        return narrowed(plan.items, by: field) { item in
            let customer = plan.customers[item.customer]
            let steps = plan.step(at: item).map { [$0] } ?? customer.steps
            return [customer.customer.companyName, customer.customer.domain, customer.id.text]
                + steps.map(words.task)
        }
    }
}

extension Plan {
    /// Every write that is not struck out, in its order.
    package var namedWrites: [NamedWrite] {
        customers.flatMap { customer in
            customer.steps.filter { !$0.isStruck }.compactMap { step in
                step.write.map { NamedWrite($0, of: customer.customer, named: step.name) }
            }
        }
    }
}

extension State {
    /// What the key does that opens a row of a plan or a run: a customer's row has steps below it.
    var openingPhrase: Phrase? {
        switch pages.last {
        case .plan(let page):
            guard let plan = page.plan, case .customer(let index)? = selectedInPlan,
                page.field.text.isEmpty
            else { return nil }
            return page.hidesSteps(of: plan.customers[index].id) ? \.unfoldKey : \.foldKey
        case .run(let page):
            guard let run, case .customer(let index)? = selectedInRun, page.field.text.isEmpty
            else { return nil }
            let isHidden = page.hidesSteps(of: run.plan.customers[index].id)
            if case .rests(.some) = run.phase, !isHidden { return nil }
            return isHidden ? \.unfoldKey : \.foldKey
        default: return nil
        }
    }

    /// Why the steps of the customer under the cursor cannot be hidden or shown: a search shows
    /// those that match of all customers. Nil where they can, or where the key does something else.
    var offFold: Off? {
        switch pages.last {
        case .plan(let page):
            guard case .customer? = selectedInPlan, !page.field.text.isEmpty else { return nil }
        case .run(let page):
            guard case .customer? = selectedInRun, !page.field.text.isEmpty else { return nil }
            if case .rests(.some)? = run?.phase { return nil }
        default: return nil
        }
        return .said(\.searchShowsSteps)
    }
}
