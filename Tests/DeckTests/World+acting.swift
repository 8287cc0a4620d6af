import Deck
import Domain
import Samples

extension World {
    /// Does what was asked, as the rules say it ends.
    mutating func carryOut(_ cleared: ClearedWrite) throws {
        let (rules, id) = (rules, cleared.customer)
        remember(cleared.write, of: id)
        switch cleared.write {
        case .suspend, .reactivate, .cancel, .reactivateAzure, .setRenewal:
            try change(id) { try rules.change(by: cleared.write, in: $0, at: .today) }
        case .removeRelationship:
            former += list.map(\.customer).filter { $0.id == id }.map(\.left)
            list.removeAll { $0.customer.id == id }
        case .order, .removeDelegatedAccess: break
        case .accept(let included):
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

extension ClearedWrite {
    static func suspend(_ subscription: Subscription.ID, of customer: Customer.ID) -> Self {
        one(.suspend(subscription), customer)
    }

    static func order(_ offer: Offer.ID, quantity: Int, for customer: Customer.ID) -> Self {
        one(.order(offer, quantity: quantity), customer)
    }

    static func accept(_ customer: Customer.ID, includingDelegatedAccess: Bool) -> Self {
        one(.accept(includingDelegatedAccess: includingDelegatedAccess), customer)
    }

    private static func one(_ write: Write, _ customer: Customer.ID) -> Self {
        do { return try ClearedWrite(write, of: customer) } catch { fatalError("\(error)") }
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
