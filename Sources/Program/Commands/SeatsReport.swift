import ArgumentParser
import Deck
import Domain
import Foundation
import PartnerCenterAPI
import Wording

/// What became of a change of seats that dropped something of the renewal: both writes are one run.
struct SeatsReport {
    let run: Run
    /// The subscription's.
    let name: String
    let quantity: Int
    let store: Store
    let options: WriteOptions

    private var words: Words { options.words }

    /// Print the result. Throw how it ended, if not all was done: 1 where the seats are changed and
    /// the rest is owed.
    func print() throws {
        guard let part = run.plan.customers.first, let first = part.steps.first else { return }
        if run.isComplete {
            let said = words.seatsSet(name, seats: quantity)
            return try options.json
                ? JSONOutput.print(try done(part)) : StandardOutput.print(said)
        }
        switch run.state(of: first, for: part.id) {
        case .confirmed, .accepted, .requested: try tellOwed(part, after: first)
        case .unknown(let refusal): throw try failure(refusal, wasSent: true)
        case .refused(let refusal), .waiting(_, let refusal?):
            throw try notDone(refusal, part, first)
        case .pending, .underway, .waiting, .struck:
            throw try notDone(stopped, part, first)
        }
    }

    /// Why nothing was done where no step tells.
    private var stopped: Refusal {
        if case .rests(let refusal?) = run.phase { return refusal }
        guard let service = store.service, let limit = options.ask.wait else {
            return .service(.stopped)
        }
        return service.lapse(after: limit)
    }

    /// Nothing was changed: then there is nothing to go on with.
    private func notDone(
        _ refusal: Refusal, _ part: CustomerPlan, _ step: PlanStep
    ) throws -> Failure {
        if run.phase != .finished {
            _ = try? store.journalWriter.append(.finished(run.id), about: part.customer)
        }
        let wasSent = run.trail(of: step.id, for: part.id)?.trace != nil
        return try failure(refusal, wasSent: wasSent)
    }

    private func failure(_ refusal: Refusal, wasSent: Bool) throws -> Failure {
        if options.json { try JSONOutput.print(RefusalOutput(refusal, wasSent: wasSent)) }
        return wasSent && !refusal.isUnsent ? .answered(refusal) : .refused(refusal)
    }

    /// The seats are changed, or will be, and the rest is still to be set: say what, and how.
    private func tellOwed(_ part: CustomerPlan, after first: PlanStep) throws {
        guard options.json else {
            StandardError.write(words.owing(run, name, seats: quantity))
            throw ExitCode(1)
        }
        let isShown = run.state(of: first, for: part.id) != .accepted
        var output = try done(part)
        output.outcome = isShown ? "incomplete" : "pending"
        output.reason = Language.ofPrograms.owing(run, name, seats: quantity)
        if !isShown { output.subscription = nil }
        try JSONOutput.print(output)
        throw ExitCode(1)
    }

    private func done(_ part: CustomerPlan) throws -> DoneOutput {
        var output = DoneOutput(customer: part.id.text)
        let trace = part.steps.reversed().lazy.compactMap {
            run.trail(of: $0.id, for: part.id)?.trace
        }.first
        if store.service != nil {
            (output.requestId, output.correlationId) = (trace?.requestID, trace?.correlationID)
        }
        let held = try store.directory.holdings(of: part.id)
        let target = part.steps.first?.holding.flatMap { held?.subscription(of: $0) }
        output.subscription = try target.map {
            SubscriptionOutput($0, by: try store.directory.rules())
        }
        return output
    }
}

extension Wording {
    /// What a change of seats that stopped half way has done, what it still owes of the renewal,
    /// why, and the commands that set it.
    func owing(_ run: Run, _ name: String, seats: Int) -> String {
        guard let part = run.plan.customers.first,
            let last = part.steps.last(where: \.setsAgain),
            case .setRenewal(let renewal, let id)? = last.write,
            let held = part.holdings.subscription(id)
        else { return summary(of: run) }
        let isShown = part.steps.first.map { run.state(of: $0, for: part.id) } != .accepted
        let (rules, changed) = (run.plan.rules, held.withQuantity(seats))
        let owed = owed(renewal, of: changed, by: rules)
        let command = RenewalWay.options(for: rules.choice(of: renewal, for: changed)).map {
            renewalCommand(
                customer: part.customer.domain, subscription: id.text, options: $0)
        }
        let why = run.state(of: last, for: part.id).refusal.map { reason(of: $0) }
        return paragraph(
            [
                isShown
                    ? seatsSetOwing(name, seats: seats, owed: owed)
                    : seatsAcceptedOwing(name, seats: seats, owed: owed),
                isShown ? why : nil,
                seatsOwedAdvice(
                    list([command, resumeCommand].compactMap(\.self).map { "`\($0)`" })),
            ].compactMap(\.self))
    }

    /// What is owed of a renewal, in a few words: `next term: 33 seats`.
    func owed(_ renewal: Renewal, of subscription: Subscription, by rules: Rules) -> String {
        let choice = rules.choice(of: renewal, for: subscription)
        if case .change(let next)? = choice { return costRenewsWith(changes(of: next)) }
        return self.renewal(renewal, chosen: choice)
    }
}

extension Subscription {
    /// The same with so many seats.
    fileprivate func withQuantity(_ quantity: Int) -> Subscription {
        var changed = self
        changed.quantity = quantity
        return changed
    }
}
