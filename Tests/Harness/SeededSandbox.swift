import Domain
import Foundation
import Samples
import Sandbox
import Storage

/// A sandbox of sample customers in a folder of its own, which is deleted after the test.
package final class SeededSandbox: Sendable {
    /// The moment at which a sandbox is seeded, and stays if it gets no clock.
    package static let now = Date(timeIntervalSince1970: 1_790_000_000)

    /// The folder of the store.
    package let folder: TemporaryFolder
    /// The store.
    package let directory: Directory
    /// The Partner Center on that store.
    package let sandbox: Sandbox

    /// Seed a sandbox at the moment of its clock. Throws if the store cannot be made.
    package init(
        customers: Int = 20, seed: UInt64 = 1, edition: Rules.Edition = .y2020,
        identity: Identity = Sandbox.defaultIdentity,
        time: any Timekeeper = StoppedTime(at: SeededSandbox.now)
    ) throws {
        folder = try TemporaryFolder(inMemory: customers <= 100)
        let path = folder.path("partnerdeck.db")
        let now = time.now
        try StoreTemplates.write("\(customers) \(seed) \(edition) \(identity) \(now)", to: path) {
            try Sandbox.seed(
                at: path, customers: customers, seed: seed, edition: edition, identity: identity,
                now: now, replacing: false, progress: nil)
        }
        directory = try Directory(path: path)
        sandbox = Sandbox(directory: directory) { time.now }
    }

    /// The customer of the demonstrations.
    package var hanbit: Customer.ID {
        get throws { try directory.find("hanbit.onmicrosoft.com")[0].id }
    }

    /// The ids of all customers.
    package func ids() throws -> [Customer.ID] {
        try directory.customers(after: nil, limit: .max).map(\.id)
    }
}
