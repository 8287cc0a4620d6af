import Domain
import Foundation
import Records
import Sandbox
import Storage

/// A sandbox whose every write is in a journal.
struct Scene {
    static let now = Date(timeIntervalSince1970: 1_790_000_000)

    let folder: Folder
    let directory: Directory
    let sandbox: Sandbox
    let customer: Customer.ID
    let holdings: Holdings

    init() async throws {
        folder = try Folder()
        let path = folder.path + "/store.sqlite"
        try Sandbox.seed(
            at: path, customers: 1, seed: 1, edition: .y2020, identity: Sandbox.defaultIdentity,
            now: Self.now, replacing: false, progress: nil)
        directory = try Directory(path: path)
        sandbox = Sandbox(directory: directory) { Self.now }
        customer = try directory.find("hanbit.onmicrosoft.com")[0].id
        holdings = try await sandbox.holdings(of: customer)
    }

    /// One that can be suspended.
    var subscription: Subscription.ID {
        holdings.subscriptions.first { $0.status == .active && $0.kind == .newCommerce }!.id
    }

    var status: Subscription.Status? {
        get throws { try directory.holdings(of: customer)?.subscription(subscription)?.status }
    }

    var partnerCenter: JournaledPartnerCenter<Sandbox> { journaled(sandbox) }

    /// Journals another one beside it.
    func journaled<Center: PartnerCenter>(
        _ center: Center, aftermath: Aftermath? = nil
    ) -> JournaledPartnerCenter<Center> {
        JournaledPartnerCenter(
            of: center, journal: JournalWriter(folder.journal, for: .agent),
            known: { [directory] in try? directory.holdings(of: $0) },
            aftermath: { _ in aftermath }, newID: { UUID().uuidString.lowercased() })
    }

    /// What the journal tells, without the numbers.
    var events: [JournalEvent] { get throws { try folder.journal.entries().map(\.event) } }

    /// The intents in the journal.
    var intents: [Intent] {
        get throws {
            try events.compactMap { if case .intended(let intent) = $0 { intent } else { nil } }
        }
    }
}

/// What a call threw; nil if it threw nothing.
func refusal<T>(_ body: () async throws -> T) async -> Refusal? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? Refusal
    }
}
