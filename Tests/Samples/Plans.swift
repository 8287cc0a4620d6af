import Domain
import FoundationEssentials

extension Plan {
    /// A plan, by default to end the relationships, made today.
    package static func a(
        _ customers: [CustomerPlan], id: String = "plan", purpose: Purpose = .offboarding,
        madeAt moment: Date = .today, rules: Rules = .of2020
    ) -> Plan {
        Plan(
            id: .init(id), purpose: purpose, madeAt: moment, rules: rules, customers: customers)
    }

    /// The same plan under another id.
    package func renamed(_ id: String) -> Plan {
        Plan(id: .init(id), purpose: purpose, madeAt: madeAt, rules: rules, customers: customers)
    }
}

extension CustomerPlan {
    /// A plan of these writes for a customer who holds nothing, the first step being 1.
    package static func a(_ writes: Write..., for customer: Customer = .a()) -> CustomerPlan {
        CustomerPlan(holdings: Holdings(customer: customer), steps: .of(writes))
    }
}

extension [PlanStep] {
    /// A step for each write, the first being 1.
    package static func of(_ writes: [Write], named name: String = "") -> [PlanStep] {
        writes.enumerated().map { .a($0.offset + 1, .write($0.element), name: name) }
    }
}

extension PlanStep {
    /// A step without consequences.
    package static func a(_ id: Int, _ task: Task, name: String = "") -> PlanStep {
        PlanStep(id: id, task: task, name: name, consequences: [])
    }
}

extension StepReference {
    /// A step of a plan for a customer.
    package static func of(
        _ step: Int, in plan: String = "plan", for customer: Customer.ID = Customer.contoso.id
    ) -> StepReference {
        StepReference(plan: .init(plan), customer: customer, step: step)
    }
}
