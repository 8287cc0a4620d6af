import Deck
import Domain
import Samples

extension World {
    /// Does what was asked, as the rules say it ends.
    mutating func carryOut(_ act: Act) throws {
        let rules = rules
        remember(act.write, of: act.customer)
        switch act {
        case .suspend(let id, let customer):
            try change(customer) { try rules.suspension(of: $0.subscription(id)!, in: $0) }
        case .reactivate(let id, let customer):
            try change(customer) {
                try rules.reactivation(of: $0.subscription(id)!, in: $0, at: .today)
            }
        case .cancel(let holding, let customer):
            try change(customer) {
                try rules.cancellation(of: holding, in: $0, at: .today)
            }
        case .removeRelationship(let clearance):
            former += list.map(\.customer).filter { $0.id == clearance.customer }.map(\.left)
            list.removeAll { $0.customer.id == clearance.customer }
        case .order: break
        case .accept(let id, let included):
            list += former.filter { $0.id == id }.map {
                Holdings(customer: $0.back(allowingDelegatedAccess: included))
            }
            former.removeAll { $0.id == id }
        }
    }

    /// Runs a plan to its end, as far as the rules let it come.
    mutating func carryOut(_ plan: Plan) {
        let rules = rules
        for customer in plan.customers {
            for write in customer.steps.compactMap(\.write) {
                remember(write, of: customer.id)
                try? change(customer.id) { try rules.change(by: write, in: $0, at: .today) }
            }
        }
    }

    private mutating func remember(_ write: Write, of customer: Customer.ID?) {
        guard let holding = write.holding,
            let before = list.first(where: { $0.customer.id == customer })
        else { return }
        history[holding] = (write, before)
    }

    private mutating func change(
        _ customer: Customer.ID, _ make: (Holdings) throws -> Change
    ) throws {
        for place in list.indices where list[place].customer.id == customer {
            list[place] = list[place].applying(try make(list[place]))
        }
    }
}

extension Act {
    fileprivate var customer: Customer.ID? {
        switch self {
        case .suspend(_, let customer), .reactivate(_, let customer), .cancel(_, let customer):
            customer
        case .removeRelationship, .order, .accept: nil
        }
    }
}

extension Customer {
    /// As it is once the relationship has ended.
    fileprivate var left: Customer {
        var left = self
        left.relationship = .none
        left.allowsDelegatedAccess = false
        return left
    }

    fileprivate func back(allowingDelegatedAccess: Bool) -> Customer {
        var back = self
        back.relationship = .reseller
        back.allowsDelegatedAccess = allowingDelegatedAccess
        return back
    }
}
