import Domain
import FoundationEssentials

/// What reading a customer afresh shows.
enum Sight {
    /// All that is held, judged by these rules; the customer as the account tells it.
    case held(Holdings, Rules)
    /// There is no relationship with it.
    case gone(Refusal)
    case refused(Refusal)
}

extension CustomerRun {
    /// How often a no to a token that was renewed a moment ago is taken for one of the kind that
    /// the next token does not meet.
    static let renewals = 2

    /// Reads the customer afresh, again while what stands against that passes.
    func look(_ step: PlanStep) async throws(Interruption) -> Sight {
        var pauses = patience.trying[...]
        var renewals = patience.trying.prefix(Self.renewals)
        while true {
            switch await glance(at: step) {
            case .held(let holdings, let rules): return .held(holdings, rules)
            case .gone(let refusal): return .gone(refusal)
            case .refused(let refusal):
                switch refusal.bearing {
                case .final: return .refused(refusal)
                case .stopped: throw .stopped
                case .needsAttention:
                    guard refusal.isAboutTheToken, !renewals.isEmpty else {
                        throw .needsAttention(refusal)
                    }
                    try await outlast(refusal, until: nil, &renewals, step)
                case .passing(let until):
                    try await outlast(refusal, until: until, &pauses, step)
                case .stale, .open, .late:
                    try await outlast(refusal, until: nil, &pauses, step)
                }
            }
        }
    }

    /// Waits for what passes, and says so meanwhile. Throws once it has lasted too long.
    func outlast(
        _ refusal: Refusal, until told: Date?, _ pauses: inout ArraySlice<Double>, _ step: PlanStep
    ) async throws(Interruption) {
        guard let pause = pauses.popFirst() else { throw .exhausted(refusal, until: told) }
        let moment = max(told ?? .distantPast, time.now.addingTimeInterval(pause))
        guard moment.timeIntervalSince(time.now) <= patience.longestWait else {
            throw .exhausted(refusal, until: told)
        }
        await progress.show(.waiting(until: moment, refusal), step, of: customer)
        try await self.pause(until: moment)
        await progress.show(.underway, step, of: customer)
    }

    /// Whether what a write wants shows, now or after one of the pauses. What keeps it from being
    /// read is no answer: the next look may tell. Throws where the last look was turned away for
    /// its token: nothing is known then.
    func shows(
        _ write: Write, _ step: PlanStep, within pauses: [Double]
    ) async throws(Interruption) -> Bool {
        var turnedAway: Refusal?
        for pause in [0] + pauses {
            if pause > 0 { try await self.pause(pause) }
            turnedAway = nil
            switch await glance(at: step) {
            // The privileges end with the relationship.
            case .gone: return write.concernsTheCustomer
            case .held(let holdings, let rules):
                if rules.hasAchieved(write, in: holdings, at: time.now) { return true }
            case .refused(let refusal):
                guard refusal.bearing == .needsAttention else { continue }
                guard refusal.isAboutTheToken else { throw .needsAttention(refusal) }
                turnedAway = refusal
            }
        }
        if let turnedAway { throw .needsAttention(turnedAway) }
        return false
    }

    private func glance(at step: PlanStep) async -> Sight {
        await partnerCenter.glance(at: customer.customer, for: step.write)
    }
}

extension PartnerCenterReading {
    /// Reads a customer afresh, once; it has to be who was meant.
    func glance(at customer: Customer, for write: Write?) async -> Sight {
        do throws(Refusal) {
            let rules = try await rules()
            var holdings = try await holdings(of: customer.id)
            if write?.concernsTheCustomer == true {
                // Only the account tells these.
                holdings.customer = try await account(of: customer.id).customer
            }
            if holdings.customer.relationship == .none { return .gone(.notACustomer(customer.id)) }
            let differences = holdings.customer.differences(fromPlanned: customer)
            return differences.isEmpty
                ? .held(holdings, rules) : .refused(.changedMeanwhile(differences))
        } catch {
            return error.cause == .notACustomer(customer.id) ? .gone(error) : .refused(error)
        }
    }
}

extension Write {
    /// Whether it is about the relationship, or the privileges in it.
    var concernsTheCustomer: Bool {
        self == .removeRelationship || self == .removeDelegatedAccess
    }
}
