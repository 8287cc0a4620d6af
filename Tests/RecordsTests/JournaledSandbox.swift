import Domain
import Foundation
import Harness
import Records
import Samples
import Sandbox
import Storage

/// A sandbox with one customer, all writes to which are journaled.
struct JournaledSandbox {
    let folder: JournalFolder
    private let seeded: SeededSandbox
    let customer: Customer.ID
    let holdings: Holdings

    init() async throws {
        folder = try JournalFolder()
        seeded = try SeededSandbox(customers: 1)
        customer = try seeded.hanbit
        holdings = try await seeded.sandbox.holdings(of: customer)
    }

    var sandbox: Sandbox { seeded.sandbox }

    var directory: Directory { seeded.directory }

    /// A subscription that can be suspended.
    var subscription: Subscription.ID {
        holdings.subscriptions.first { $0.status == .active && $0.kind == .newCommerce }!.id
    }

    var status: Subscription.Status? {
        get throws { try directory.holdings(of: customer)?.subscription(subscription)?.status }
    }

    var partnerCenter: JournaledPartnerCenter<Sandbox> { journaled(sandbox) }

    /// Journal the writes of another Partner Center in the same journal.
    func journaled<Center: PartnerCenter>(
        _ center: Center, aftermath: Aftermath? = nil
    ) -> JournaledPartnerCenter<Center> {
        JournaledPartnerCenter(
            of: center, journal: JournalWriter(folder.journal, for: .agent),
            known: { [directory] in try? directory.holdings(of: $0) },
            aftermath: { _ in aftermath }, newID: { UUID().uuidString.lowercased() })
    }

    /// The events in the journal.
    var events: [JournalEvent] { get throws { try folder.journal.entries().map(\.event) } }

    /// The intents in the journal.
    var intents: [Intent] {
        get throws {
            try events.compactMap { if case .intended(let intent) = $0 { intent } else { nil } }
        }
    }
}

/// Refuses every write, and passes reads on.
struct RefusingPartnerCenter: PartnerCenter, PartnerCenterForwarding {
    let reading: Sandbox
    let refusal: Refusal

    func perform(_: ClearedWrite, under _: ActContext) async throws(Refusal) -> Change {
        throw refusal
    }
}

/// Does every write, and something else at a suspension. Claims to end any relationship.
struct MeddlingPartnerCenter: PartnerCenter, PartnerCenterForwarding {
    let reading: Sandbox
    let meddle: @Sendable () -> Void

    func perform(
        _ write: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        if write.write == .removeRelationship { return Change(consequences: []) }
        if case .suspend = write.write { meddle() }
        return try await reading.perform(write, under: act)
    }
}
