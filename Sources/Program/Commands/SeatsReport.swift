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

    /// Print the result. Throw how it ended, if not all was done.
    func print() throws {
        guard let part = run.plan.customers.first else { return }
        switch SeatsEnding(of: run) {
        case .done:
            let said = words.seatsSet(name, seats: quantity)
            try options.json
                ? JSONOutput.print(try done(part)) : StandardOutput.print(said)
        case .notDone(let refusal, let wasSent):
            throw try options.execution.failure(
                refusal ?? stopped, wasSent: wasSent, foundNotDone: run.foundFirstNotDone)
        case .owing(let owing): try tell(owing, part)
        }
    }

    /// Why nothing was done where no step tells.
    private var stopped: Refusal {
        if case .rests(let refusal?) = run.phase { return refusal }
        guard let service = store.service, let limit = store.limit else {
            return .service(.stopped)
        }
        return service.lapse(after: limit.seconds)
    }

    /// The seats are changed, or will be, and the rest does not show: say what, and how it is set.
    private func tell(_ owing: SeatsEnding.Owing, _ part: CustomerPlan) throws {
        if options.json {
            var output = try done(part)
            output.outcome = owing.outcome
            output.reason = Language.ofPrograms.owing(run, name, seats: quantity)
            if owing.status != 1 { output.subscription = nil }
            try JSONOutput.print(output)
        } else {
            StandardError.write(words.owing(run, name, seats: quantity))
        }
        throw ExitCode(owing.status)
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

extension Run {
    /// Whether its first step was sent and found not done, and is to be sent again.
    var foundFirstNotDone: Bool {
        guard let (part, first) = steps.first(where: { !$0.step.isStruck }),
            case .waiting = state(of: first, for: part.id)
        else { return false }
        return wasSent(reference(part.id, first.id))
    }
}

/// How a change of seats ended that dropped something of the renewal.
enum SeatsEnding: Equatable {
    case done
    /// No seats were changed, as far as is known. The refusal is nil where no step tells why.
    case notDone(Refusal?, wasSent: Bool)
    case owing(Owing)

    /// How far it came where the seats are changed, or will be, and not all is done.
    enum Owing: Equatable {
        /// The seats were accepted and do not show yet.
        case seatsPending
        /// Setting it again was accepted and does not show yet.
        case renewalPending
        /// Setting it again was sent, and it is not known whether it was done.
        case renewalUnknown
        /// The run has finished: only trying again what was refused goes on with it.
        case renewalRefused
        /// It is still to be set again.
        case renewalLeft

        /// As the statuses of a run.
        var status: Int32 {
            switch self {
            case .seatsPending, .renewalPending: Refusal.pendingStatus
            case .renewalUnknown: 70
            case .renewalRefused, .renewalLeft: 1
            }
        }

        /// The outcome in JSON.
        var outcome: String {
            switch self {
            case .seatsPending, .renewalPending: "pending"
            case .renewalUnknown: "unknown"
            case .renewalRefused, .renewalLeft: "incomplete"
            }
        }
    }

    init(of run: Run) {
        let steps = run.steps.filter { !$0.step.isStruck }
        guard !run.isComplete, let (part, first) = steps.first, let last = steps.last?.step else {
            self = .done
            return
        }
        let wasSent = run.trail(of: first.id, for: part.id)?.trace != nil
        self =
            switch run.state(of: first, for: part.id) {
            case .confirmed, .requested: .owing(Owing(run.state(of: last, for: part.id)))
            case .accepted: .owing(.seatsPending)
            case .unknown(let refusal): .notDone(refusal, wasSent: true)
            case .refused(let refusal): .notDone(refusal, wasSent: wasSent)
            case .waiting(_, let refusal): .notDone(refusal, wasSent: wasSent)
            case .pending, .underway, .struck: .notDone(nil, wasSent: wasSent)
            }
    }
}

extension SeatsEnding.Owing {
    /// By the state of the step that sets it again.
    fileprivate init(_ state: StepState) {
        self =
            switch state {
            case .accepted, .requested: .renewalPending
            case .unknown: .renewalUnknown
            case .refused: .renewalRefused
            case .pending, .underway, .waiting, .confirmed, .struck: .renewalLeft
            }
    }
}

extension Wording {
    /// What a change of seats that stopped half way has done, what it still owes of the renewal,
    /// why, and the commands that set it. A write that was sent is not advised once more: going on
    /// with the run looks first whether it was done.
    func owing(_ run: Run, _ name: String, seats: Int) -> String {
        guard case .owing(let owing) = SeatsEnding(of: run),
            let part = run.plan.customers.first,
            let last = part.steps.last(where: \.setsAgain),
            case .setRenewal(let renewal, let id)? = last.write,
            let held = part.holdings.subscription(id)
        else { return summary(of: run) }
        let (rules, changed) = (run.plan.rules, held.withQuantity(seats))
        let owed = owed(renewal, of: changed, by: rules)
        // Switching auto-renew on would set nothing again.
        let choice = rules.choice(of: renewal, for: changed)
        let options = choice == .renew ? nil : RenewalWay.options(for: choice)
        let command = options.map {
            renewalCommand(
                customer: part.customer.domain, subscription: id.text, options: $0)
        }
        let why = run.state(of: last, for: part.id).refusal.map { reason(of: $0) }
        func advice(_ resuming: String) -> String {
            guard let command else { return seatsOwedSoleAdvice(resuming) }
            return seatsOwedAdvice(list([command, resuming].map { "`\($0)`" }))
        }
        let goOn = seatsGoOnAdvice(resumeCommand(of: run))
        let (said, way): ([String?], String) =
            switch owing {
            case .seatsPending: ([seatsAcceptedOwing(name, seats: seats, owed: owed)], goOn)
            case .renewalPending:
                ([seatsSetRenewalAccepted(name, seats: seats, owed: owed)], goOn)
            case .renewalUnknown:
                ([seatsSetRenewalUnknown(name, seats: seats, owed: owed), why], goOn)
            case .renewalRefused:
                (
                    [seatsSetOwing(name, seats: seats, owed: owed), why],
                    advice(retryRefusedCommand(of: run))
                )
            case .renewalLeft:
                (
                    [seatsSetOwing(name, seats: seats, owed: owed), why],
                    advice(resumeCommand(of: run))
                )
            }
        // The commands stand on a line of their own.
        return paragraph(said.compactMap(\.self)) + "\n" + way
    }

    /// What is owed of a renewal, in a few words: `next term: 33 seats`.
    func owed(_ renewal: Renewal, of subscription: Subscription, by rules: Rules) -> String {
        let choice = rules.choice(of: renewal, for: subscription)
        var next = NextTerm()
        switch choice {
        case .change(let changed): next = changed
        case .renew: break
        case .extend, .endWithTerm, nil: return self.renewal(renewal, chosen: choice)
        }
        // They are what was scheduled, also where they are the seats of today.
        next.quantity = next.quantity ?? renewal.scheduledQuantity
        return next.isEmpty
            ? self.renewal(renewal, chosen: choice) : costRenewsWith(changes(of: next))
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
