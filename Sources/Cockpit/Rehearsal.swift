import Domain
import FoundationEssentials

/// Runs plans without writing: there is nothing here to write with.
package struct DryRun: Sendable {
    private let partnerCenter: any PartnerCenterReading
    private let journal: any JournalKeeping
    private let time: any Timekeeper
    private let customersAtOnce: Int

    package init(
        on partnerCenter: any PartnerCenterReading, journal: any JournalKeeping,
        time: any Timekeeper, customersAtOnce: Int = 4
    ) {
        self.partnerCenter = partnerCenter
        self.journal = journal
        self.time = time
        self.customersAtOnce = max(1, customersAtOnce)
    }

    /// Reads each customer afresh and says what each step would meet, if all before it goes as the
    /// rules say. The journal is told, if it takes it.
    package func rehearse(_ plan: Plan) async -> [Finding] {
        let found = Findings()
        await plan.eachCustomer(atOnce: customersAtOnce) { customer in
            await found.add(rehearse(customer, of: plan), for: customer.id)
        }
        var findings: [Finding] = []
        for customer in plan.customers { findings += await found.all[customer.id] ?? [] }
        let sole = plan.customers.count == 1 ? plan.customers[0].customer : nil
        _ = try? journal.append(.rehearsed(plan, findings), about: sole)
        return findings
    }

    private func rehearse(_ customer: CustomerPlan, of plan: Plan) async -> [Finding] {
        let steps = customer.steps.filter { !$0.isStruck }
        do throws(Refusal) {
            var holdings = try await partnerCenter.holdings(of: customer.id)
            holdings.customer = try await partnerCenter.account(of: customer.id).customer
            let differences = holdings.customer.differences(fromPlanned: customer.customer)
            guard differences.isEmpty else { throw .changedMeanwhile(differences) }
            var rehearsal = Rehearsal(
                rules: try await partnerCenter.rules(),
                identity: try await partnerCenter.identity(),
                forecast: Forecast(customer, by: plan.rules, at: plan.madeAt), read: holdings,
                ahead: holdings, now: time.now)
            return steps.map {
                Finding(customer: customer.id, step: $0.id, refusal: rehearsal.take($0))
            }
        } catch {
            return steps.map { Finding(customer: customer.id, step: $0.id, refusal: error) }
        }
    }
}

/// What the customers' rehearsals found, as they come in.
private actor Findings {
    private(set) var all: [Customer.ID: [Finding]] = [:]

    func add(_ findings: [Finding], for customer: Customer.ID) { all[customer] = findings }
}

/// The steps of one customer, walked on what they would leave.
private struct Rehearsal {
    let rules: Rules
    let identity: Identity
    let forecast: Forecast
    let read: Holdings
    var ahead: Holdings
    let now: Date

    /// What the step would meet; nil if nothing stands against it.
    mutating func take(_ step: PlanStep) -> Refusal? {
        switch step.task {
        case .ticket(let holding, _), .wait(let holding, _):
            let blocker = rules.eligibility(of: ahead, at: now).blockers.first {
                $0.holding == holding
            }
            return blocker.map { .blocked([$0]) }
        case .write(let write):
            do throws(Refusal) {
                try take(write, step)
                return nil
            } catch {
                return error
            }
        }
    }

    private mutating func take(_ write: Write, _ step: PlanStep) throws(Refusal) {
        let isAchieved =
            write.concernsTheCustomer
            ? rules.isDone(write, in: ahead, at: now) : rules.hasAchieved(write, in: ahead, at: now)
        if isAchieved { return }
        let surprises = forecast.surprises(in: read, at: step)
        guard surprises.isEmpty else { throw .changedMeanwhile(surprises) }
        if let deed = try rules.deed(of: write, in: ahead),
            let refusal = rules.refusal(of: deed, to: identity)
        {
            throw refusal
        }
        if write == .removeRelationship {
            switch rules.eligibility(of: ahead, at: now) {
            case .eligible: return
            case .blocked(let first, let others): throw .blocked([first] + others)
            case .noRelationship: throw .notACustomer(ahead.customer.id)
            }
        }
        ahead = ahead.applying(try rules.change(by: write, in: ahead, at: now))
    }
}
