import Domain
import FoundationEssentials

/// Runs plans without writing: it has no write access.
package struct DryRun: Sendable {
    private let partnerCenter: any PartnerCenterReading
    private let journal: any JournalKeeping
    private let time: any Timekeeper
    private let customersAtOnce: Int
    private let newID: @Sendable () -> String

    /// `newID` makes GUIDs.
    package init(
        on partnerCenter: any PartnerCenterReading, journal: any JournalKeeping,
        time: any Timekeeper, customersAtOnce: Int = 4, newID: @escaping @Sendable () -> String
    ) {
        self.partnerCenter = partnerCenter
        self.journal = journal
        self.time = time
        self.customersAtOnce = max(1, customersAtOnce)
        self.newID = newID
    }

    /// Read each customer afresh and return what each write would meet if all before it went as the
    /// rules say. The findings are written to the journal if possible.
    package func rehearse(_ plan: Plan) async -> [Finding] {
        let found = Findings()
        // All reads of a dry run belong to one act, as those of a run do: Microsoft Graph is waited
        // for as it is there, and an earlier failure of it is not taken for its answer.
        let traced = partnerCenter.traced(
            by: ActTrace(correlationID: newID(), requestID: newID()))
        await plan.eachCustomer(atOnce: customersAtOnce) { customer in
            await found.add(rehearse(customer, of: plan, on: traced), for: customer.id)
        }
        var findings: [Finding] = []
        for customer in plan.customers { findings += await found.all[customer.id] ?? [] }
        let sole = plan.customers.count == 1 ? plan.customers[0].customer : nil
        _ = try? journal.append(.rehearsed(plan, findings), about: sole)
        return findings
    }

    private func rehearse(
        _ customer: CustomerPlan, of plan: Plan, on partnerCenter: any PartnerCenterReading
    ) async -> [Finding] {
        let writes = customer.steps.compactMap { step in
            step.isStruck ? nil : step.write.map { (step: step, write: $0) }
        }
        do throws(Refusal) {
            var holdings = try await partnerCenter.holdings(of: customer.id)
            holdings.customer = try await partnerCenter.account(of: customer.id).customer
            let differences = holdings.customer.differences(fromPlanned: customer.customer)
            guard differences.isEmpty else { throw .changedMeanwhile(differences) }
            var rehearsal = Rehearsal(
                plan: customer, rules: try await partnerCenter.rules(),
                identity: try await partnerCenter.identity(),
                forecast: Forecast(customer, by: plan.rules, at: plan.madeAt), read: holdings,
                ahead: holdings, now: time.now)
            return writes.map { step, write in
                do throws(Refusal) {
                    try rehearsal.take(write, step)
                    return Finding(customer: customer.id, step: step.id, refusal: nil)
                } catch {
                    return Finding(customer: customer.id, step: step.id, refusal: error)
                }
            }
        } catch {
            return writes.map { Finding(customer: customer.id, step: $0.step.id, refusal: error) }
        }
    }
}

/// Collects the findings of all customers.
private actor Findings {
    private(set) var all: [Customer.ID: [Finding]] = [:]

    func add(_ findings: [Finding], for customer: Customer.ID) { all[customer] = findings }
}

/// Walks the steps of one customer over the holdings that they would leave.
private struct Rehearsal {
    let plan: CustomerPlan
    let rules: Rules
    let identity: Identity
    let forecast: Forecast
    let read: Holdings
    var ahead: Holdings
    let now: Date

    /// Throw the refusal that the step would meet.
    mutating func take(_ write: Write, _ step: PlanStep) throws(Refusal) {
        let isAchieved =
            write.concernsTheCustomer
            ? rules.isDone(write, in: ahead, at: now) : rules.hasAchieved(write, in: ahead, at: now)
        if isAchieved { return }
        let surprises = forecast.surprises(in: read, at: step)
        guard !surprises.contains(where: \.stopsActs) else { throw .changedMeanwhile(surprises) }
        if let refusal = try rules.refusal(of: write, in: ahead, to: identity) { throw refusal }
        if plan.endsTheRelationship(with: write) {
            switch rules.eligibility(of: ahead, at: now) {
            case .eligible: break
            case .blocked(let first, let others): throw .blocked([first] + others)
            case .noRelationship: throw .notACustomer(ahead.customer.id)
            }
        }
        guard write != .removeRelationship else { return }
        ahead = ahead.applying(try rules.change(by: write, in: ahead, at: now))
    }
}

/// The holdings that a customer's plan expected after each of its steps, when it was made.
struct Forecast: Sendable {
    /// The holdings as captured, and as each step should leave them.
    private let stages: [(step: PlanStep.ID, holdings: Holdings)]
    private let captured: Holdings

    init(_ customer: CustomerPlan, by rules: Rules, at moment: Date) {
        captured = customer.holdings
        var ahead = customer.holdings
        var stages: [(step: PlanStep.ID, holdings: Holdings)] = []
        for step in customer.steps where !step.isStruck {
            guard let write = step.write,
                let change = try? rules.change(by: write, in: ahead, at: moment)
            else { continue }
            ahead = ahead.applying(change)
            stages.append((step.id, ahead))
        }
        self.stages = stages
    }

    /// Return the holdings expected before this step.
    func before(_ step: PlanStep) -> Holdings {
        stages.last { $0.step < step.id }?.holdings ?? captured
    }

    /// Return the unexpected differences of a step's target.
    func surprises(in holdings: Holdings, at step: PlanStep) -> [Difference] {
        guard let target = step.holding else { return [] }
        var surprises = holdings.differences(since: captured, regarding: target)
        for stage in stages where stage.step < step.id {
            let others = holdings.differences(since: stage.holdings, regarding: target)
            surprises.removeAll { surprise in !others.contains { $0.isAbout(surprise) } }
        }
        return surprises
    }
}

extension Difference {
    /// Whether it is about the same field of the same holding, whatever it was before.
    fileprivate func isAbout(_ other: Difference) -> Bool {
        switch (self, other) {
        case (.field(let one, let holding, _, _, _), .field(let two, let target, _, _, _)):
            one == two && holding == target
        default: self == other
        }
    }
}
