import Domain
import Foundation
import Storage

/// Looks for what the service accepted and does not show yet: after 2, 4, 8 … seconds, for about
/// ten minutes. What it does not show then stays marked; whoever reads that customer next may
/// find it. A removal ends by then: who still shows is a customer again.
struct Settling: Sendable {
    let reading: any PartnerCenterReading
    let intake: Intake
    /// Begins the waits anew: something was added.
    let bell = Bell()

    func run() async {
        var delay = Self.shortest
        var waited = 0.0
        var rings = bell.rings
        while !Task.isCancelled, waited < Self.longest {
            guard let customers = try? awaited(), !customers.isEmpty else { return }
            let rang = await intake.time.wait(
                until: intake.time.now.addingTimeInterval(delay), orUntil: bell, since: rings)
            if Task.isCancelled { return }
            if rang {
                (delay, waited, rings) = (Self.shortest, 0, bell.rings)
                continue
            }
            waited += delay
            delay = min(delay * 2, Self.longestDelay)
            let door = ReplicatedReading(of: reading, intake: intake)
            for customer in customers where !Task.isCancelled {
                _ = try? await door.holdings(of: customer)
                // Only the account tells the relationship.
                if hasOldRemoval(customer) { _ = try? await door.account(of: customer) }
            }
        }
    }

    private func hasOldRemoval(_ customer: Customer.ID) -> Bool {
        let pending = (try? intake.directory.pending(of: customer)) ?? []
        return pending.contains { $0.holding == nil && $0.since < intake.lagEnd }
    }

    /// Those something is pending for. What did not come within a day is no lag, and forgotten; a
    /// removal is not, before the customer shows or does not.
    private func awaited() throws -> [Customer.ID] {
        let customers = try intake.directory.customersWithPending()
        let oldest = intake.time.now.addingTimeInterval(-86_400)
        for customer in customers {
            for change in try intake.directory.pending(of: customer)
            where change.since < oldest && change.holding != nil {
                try intake.write { writer throws(DirectoryError) in
                    try writer.clearPending(change.holding, of: customer)
                }
            }
        }
        return try intake.directory.customersWithPending()
    }

    private static let shortest = 2.0
    private static let longestDelay = 128.0
    static let longest = 600.0
}
