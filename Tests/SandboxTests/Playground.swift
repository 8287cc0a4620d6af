import Domain
import Foundation
import Sandbox
import Storage

/// A seeded sandbox in a folder of its own, which is removed after the test.
final class Playground: Sendable {
    static let now = Date(timeIntervalSince1970: 1_790_000_000)

    let folder: URL
    let directory: Directory
    let sandbox: Sandbox

    init(
        customers: Int = 20, seed: UInt64 = 1, edition: Rules.Edition = .y2020,
        identity: Identity = Sandbox.defaultIdentity
    ) throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("partnerdeck-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("partnerdeck.db").path
        try Sandbox.seed(
            at: path, customers: customers, seed: seed, edition: edition, identity: identity,
            now: Self.now, replacing: false, progress: nil)
        directory = try Directory(path: path)
        sandbox = Sandbox(directory: directory) { Self.now }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The customer of the demonstrations.
    var hanbit: Customer.ID {
        get throws { try directory.find("hanbit.onmicrosoft.com")[0].id }
    }

    func ids() throws -> [Customer.ID] {
        try directory.customers(after: nil, limit: .max).map(\.id)
    }
}

/// The refusal a call threw, without the service's answer; nil if it threw none.
func refusal<T>(_ body: () async throws -> T) async -> Refusal? {
    do {
        _ = try await body()
        return nil
    } catch {
        return (error as? Refusal)?.cause
    }
}
