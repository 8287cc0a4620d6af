import Domain
import FoundationEssentials

/// What a fresh look at a customer shows.
enum CustomerGlance {
    /// The holdings and the rules; the customer as the account tells it.
    case held(Holdings, Rules)
    /// There is no relationship.
    case gone(Refusal)
    case refused(Refusal)

    /// Whether a holding is missing in what was read: one short list does not prove that it is
    /// gone.
    func misses(_ holding: Holding?) -> Bool {
        guard case .held(let holdings, _) = self, let holding else { return false }
        return holdings.status(of: holding) == nil
    }
}

extension PartnerCenterReading {
    /// Read a customer, and once more where what a write aims at is missing.
    func sureGlance(
        at customer: Customer, for write: Write, on time: any Timekeeper, _ retries: RetryPolicy
    ) async -> CustomerGlance {
        let first = await glance(at: customer, for: write)
        guard first.misses(write.holding), let pause = retries.doubleChecking.first else {
            return first
        }
        await time.wait(until: time.now.addingTimeInterval(pause))
        return Task.isCancelled
            ? .refused(.service(.stopped)) : await glance(at: customer, for: write)
    }

    /// Read a customer once. It must be the customer that was meant.
    func glance(at customer: Customer, for write: Write?) async -> CustomerGlance {
        do throws(Refusal) {
            let rules = try await rules()
            var holdings = try await holdings(of: customer.id)
            if write?.concernsTheCustomer == true {
                // Only the account tells the relationship and the privileges.
                holdings.customer = try await account(of: customer.id).customer
            }
            if holdings.customer.relationship == .none { return .gone(.notACustomer(customer.id)) }
            let differences = holdings.customer.differences(fromPlanned: customer)
            guard differences.isEmpty else { return .refused(.changedMeanwhile(differences)) }
            // What could not be read proves nothing.
            if case .endAdminAccess(let id)? = write, holdings.adminRelationship(id) == nil,
                let refusal = holdings.adminAccess.refusal
            {
                return .refused(refusal)
            }
            return .held(holdings, rules)
        } catch {
            return error.cause == .notACustomer(customer.id) ? .gone(error) : .refused(error)
        }
    }
}

extension Holdings {
    /// The subscription that a write aims at; nil if it aims at something else.
    func subscription(at holding: Holding?) -> Subscription? {
        guard case .subscription(let id)? = holding else { return nil }
        return subscription(id)
    }
}
