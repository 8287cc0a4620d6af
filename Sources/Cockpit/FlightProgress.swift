import Domain
import FoundationEssentials

/// A flight as it comes along: the one place where it changes, is written down and reported.
actor FlightProgress {
    private var flight: Flight
    /// How far each step has come by the journal; the flight shows more than that on the way.
    private var told: [StepReference: StepState] = [:]
    private var doubts: [StepReference: ActTrace]
    private let retryingRefused: Bool
    private let customersAtOnce: Int
    private let journal: any JournalKeeping
    private let time: any Timekeeper
    private let signal: StopSignal
    private let report: @Sendable (Flight) -> Void
    private var cause: Refusal?
    private var pace = Pace()

    init(
        _ flight: Flight, doubts: [StepReference: ActTrace], retryingRefused: Bool, for pilot: Pilot
    ) {
        self.flight = flight
        self.doubts = doubts
        self.retryingRefused = retryingRefused
        customersAtOnce = pilot.customersAtOnce
        journal = pilot.journal
        time = pilot.time
        signal = pilot.signal
        report = pilot.report
        for (customer, step) in flight.steps {
            told[flight.reference(customer.id, step.id)] = flight.state(of: step, for: customer.id)
        }
    }

    /// Writes down that it moves. Answers the flight at rest if the journal does not take it.
    func begin(with event: JournalEntry.Event) -> Flight? {
        do throws(Refusal) {
            try journal.append(event, about: sole)
            flight.phase = .running
        } catch {
            flight.phase = .rests(error)
        }
        report(flight)
        return flight.phase == .running ? nil : flight
    }

    func reference(_ customer: CustomerPlan, _ step: PlanStep) -> StepReference {
        flight.reference(customer.id, step.id)
    }

    /// How far a step has come by the journal.
    func state(of step: PlanStep, for customer: CustomerPlan) -> StepState {
        step.isStruck ? .struck : told[reference(customer, step)] ?? .pending
    }

    /// Whether there is something left to do for a step.
    func isDue(_ step: PlanStep, for customer: CustomerPlan) -> Bool {
        switch state(of: step, for: customer) {
        case .confirmed, .struck: false
        case .refused: retryingRefused
        case .pending, .underway, .accepted, .waiting, .unknown: true
        }
    }

    /// The ids of a write of which nobody knows whether it was done.
    func doubt(about step: PlanStep, for customer: CustomerPlan) -> ActTrace? {
        doubts[reference(customer, step)]
    }

    /// Shows where a step is without writing it down; nil is where the journal has it.
    func show(_ state: StepState?, _ step: PlanStep, of customer: CustomerPlan) {
        flight.set(state ?? self.state(of: step, for: customer), of: step.id, for: customer.id)
        report(flight)
    }

    /// What the end of a write, which is in the journal, says of its step.
    func took(
        _ state: StepState, sentWith trace: ActTrace, _ step: PlanStep, of customer: CustomerPlan
    ) {
        let reference = reference(customer, step)
        switch state {
        case .accepted: doubts[reference] = nil
        case .unknown: doubts[reference] = trace
        default: break
        }
        told[reference] = state
        show(state, step, of: customer)
    }

    /// Writes down how far a step has come. Throws if the journal does not take it.
    func note(
        _ state: StepState, _ step: PlanStep, of customer: CustomerPlan
    ) throws(Interruption) {
        let reference = reference(customer, step)
        // What waits as it waited is no news.
        if case .waiting = state, told[reference] == state {
            return show(state, step, of: customer)
        }
        do throws(Refusal) {
            try journal.append(.stepped(reference, state), about: customer.customer)
        } catch {
            throw .grounded(error)
        }
        told[reference] = state
        switch state {
        case .confirmed, .refused: doubts[reference] = nil
        default: break
        }
        show(state, step, of: customer)
    }

    /// A write took so many seconds, from its first look to its last.
    func timed(_ seconds: Double) {
        pace.add(seconds)
        let left = flight.plan.customers.map { customer in
            customer.steps.count { $0.write != nil && isDue($0, for: customer) }
        }
        flight.expectedEnd = pace.end(of: left, atOnce: customersAtOnce, from: time.now)
        report(flight)
    }

    /// A customer goes no further for now.
    func rest(_ interruption: Interruption) {
        switch interruption {
        case .stopped: break
        case .exhausted(let refusal, _): cause = cause ?? refusal
        case .grounded(let refusal):
            cause = refusal
            signal.raise()
        }
    }

    /// No further step is begun.
    func stopping() {
        flight.phase = .stopping
        report(flight)
    }

    /// Writes down that it moves no more. It has landed if every step came to its end, the good
    /// and the bad.
    func end() -> Flight {
        let isOver = flight.steps.allSatisfy { customer, step in
            switch state(of: step, for: customer) {
            case .confirmed, .refused, .struck: true
            case .pending, .underway, .accepted, .waiting, .unknown: false
            }
        }
        do throws(Refusal) {
            try journal.append(isOver ? .finished(flight.id) : .stopped(flight.id), about: sole)
        } catch {
            cause = error
        }
        flight.phase = isOver && cause == nil ? .landed : .rests(cause)
        flight.expectedEnd = nil
        report(flight)
        return flight
    }

    /// Whom the flight is about, if it is one alone.
    private var sole: Customer? {
        flight.plan.customers.count == 1 ? flight.plan.customers[0].customer : nil
    }
}
