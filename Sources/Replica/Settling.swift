import Domain
import Foundation
import Storage

/// Looks for changes that the service accepted and does not show yet: after 2, 4, 8 … seconds, for
/// about ten minutes. Changes it does not show by then stay marked, and a later read of the
/// customer may find them. A removal is given up by then: a customer that still shows is one again.
struct Settling: Sendable {
    let reading: any PartnerCenterReading
    let replicaWriter: ReplicaWriter
    /// Is woken when a change was added: the waits begin anew, with the shortest.
    let addition = Waker()

    func run() async {
        let replicated = ReplicatedReading(of: reading, replicaWriter: replicaWriter)
        var delay = Self.shortest
        var waited = 0.0
        var wakes = addition.wakes
        while !Task.isCancelled, waited < Self.longest {
            guard let customers = try? awaited(), !customers.isEmpty else { return }
            let wasWoken = await replicaWriter.time.wait(
                until: replicaWriter.time.now.addingTimeInterval(delay), or: addition,
                since: wakes)
            if Task.isCancelled { return }
            if wasWoken {
                (delay, waited, wakes) = (Self.shortest, 0, addition.wakes)
                continue
            }
            waited += delay
            delay = min(delay * 2, Self.longestDelay)
            for customer in customers where !Task.isCancelled {
                _ = try? await replicated.holdings(of: customer)
                // Only the account tells the relationship.
                if hasOldRemoval(customer) { _ = try? await replicated.account(of: customer) }
            }
        }
    }

    private func hasOldRemoval(_ customer: Customer.ID) -> Bool {
        let pending = (try? replicaWriter.directory.pending(of: customer)) ?? []
        return pending.contains { $0.holding == nil && $0.since < replicaWriter.lagEnd }
    }

    /// The customers that have pending changes. Changes that do not show within a day are no lag,
    /// and are deleted; removals stay until the customer shows or is gone.
    private func awaited() throws -> [Customer.ID] {
        let customers = try replicaWriter.directory.customersWithPending()
        let oldest = replicaWriter.time.now.addingTimeInterval(-86_400)
        for customer in customers {
            for change in try replicaWriter.directory.pending(of: customer)
            where change.since < oldest && change.holding != nil {
                try replicaWriter.write { writer throws(DirectoryError) in
                    try writer.clearPending(change.holding, of: customer)
                }
            }
        }
        return try replicaWriter.directory.customersWithPending()
    }

    // In seconds.
    private static let shortest = 2.0
    private static let longestDelay = 128.0
    static let longest = 600.0
}
