import Deck
import Domain
import FoundationEssentials
import Samples

extension World {
    /// What undoes the last act on a holding, or why nothing does.
    func undoRead(_ read: Read, _ holding: Holding?, of customer: Customer.ID?) -> Event {
        guard let holdings = list.first(where: { $0.customer.id == customer }),
            let done = holding.flatMap({ history[$0] }), done.before.customer.id == customer
        else { return .readFailed(read, .irreversible) }
        do throws(Refusal) {
            let writes = try rules.undoing(
                done.write, before: done.before, now: holdings, at: .today)
            let steps = rules.plan(writes, on: holdings, by: identity, at: .today)
            return .undoRead(
                .a(
                    [CustomerPlan(holdings: holdings, steps: steps)], id: "undo",
                    purpose: .undo(of: 1), rules: rules))
        } catch {
            return .readFailed(read, error)
        }
    }
}
