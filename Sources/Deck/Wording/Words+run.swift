import Domain

extension Words {
    /// What a plan is for.
    package func purpose(_ purpose: Plan.Purpose) -> String {
        switch purpose {
        case .offboarding: self(PlanWords.offboarding)
        case .suspension: self(PlanWords.suspension)
        case .reactivation: self(PlanWords.reactivation)
        case .undo(let entry): self(PlanWords.undo, entry)
        }
    }

    /// For whom a plan is, in a line: the first by name, the others by number.
    func whom(_ plan: Plan) -> String {
        let first = plan.customers.first?.customer.companyName ?? ""
        let others = plan.customers.count - 1
        return others > 0 ? self(RunWords.andMore, first, others) : first
    }

    /// How far a step has come: a mark and a word.
    package func state(_ state: StepState, at now: Instant) -> String {
        switch state {
        case .pending: self(RunWords.statePending)
        case .underway: self(RunWords.stateUnderway)
        case .accepted: self(RunWords.stateAccepted)
        case .confirmed(let byOthers):
            self(byOthers ? RunWords.stateByOthers : .stateConfirmed)
        case .refused: self(RunWords.stateRefused)
        case .waiting(let until?, _): self(RunWords.stateUntil, until.moment(at: now))
        case .waiting(nil, _): self(RunWords.stateWaits)
        case .unknown: self(RunWords.stateUnknown)
        case .struck: "– " + self(PlanWords.struck)
        }
    }

    /// The steps of a run by how far they have come, those there are none of left out.
    package func parts(of tally: Run.Tally, withConfirmed: Bool) -> [String] {
        let all: [(RunWords, Int)] = [
            (.confirmed, withConfirmed ? tally.confirmed : 0), (.accepted, tally.accepted),
            (.refused, tally.refused), (.waiting, tally.waiting), (.unknown, tally.unknown),
            (.struck, tally.struck), (.pending, tally.pending),
        ]
        return all.filter { $0.1 > 0 }.map { self($0.0, $0.1) }
    }
}
