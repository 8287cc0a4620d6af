import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Samples
import Storage
import Testing

@testable import Sandbox

/// The admin relationships of the sandbox itself, and those that a client reads from its Graph.
@Suite struct `The admin relationships of a Partner Center` {
    private func expectSame(
        _ center: any PartnerCenter, _ remote: RemoteSandbox
    ) async throws {
        for customer in try remote.seeded.ids() {
            let told = try await center.holdings(of: customer).adminAccess
            let known = try await remote.seeded.sandbox.holdings(of: customer).adminAccess
            #expect(told == known)
            #expect(known.isWhole)
        }
        #expect(try await everything(center) == everything(remote.seeded.sandbox))
    }

    /// The whole list, page by page.
    private func everything(_ center: any PartnerCenter) async throws -> [AdminListing.Entry] {
        var all: [AdminListing.Entry] = []
        var mark: AdminListing.Mark?
        repeat {
            let page = try await center.adminRelationships(from: mark)
            #expect(page.unread == 0)
            all += page.entries
            mark = page.next
        } while mark != nil
        return all
    }

    @Test func `are the same embedded and served, in one process and over HTTP`() async throws {
        let remote = try RemoteSandbox(customers: 30)
        try await expectSame(try remote.client(graph: SandboxService.address), remote)
        try await remote.overHTTP(seesGraph: true) { try await expectSame($0, remote) }
    }

    @Test func `are all listed, however many pages there are`() async throws {
        let remote = try RemoteSandbox(customers: 500)
        let listed = try await everything(try remote.client(graph: SandboxService.address))
        #expect(listed.count > Sandbox.listed)
        #expect(listed == (try await everything(remote.seeded.sandbox)))
        #expect(Set(listed.map(\.relationship.id)).count == listed.count)
    }

    @Test func `are not told to who has not consented`() async throws {
        let remote = try RemoteSandbox(customers: 1)
        let demo = try remote.seeded.hanbit
        let client = try remote.client()
        #expect(try await client.holdings(of: demo).adminAccess == .notRead)
        let denied = try RemoteSandbox(customers: 1, mischief: "no-consent=1")
        let holdings = try await denied.client(graph: SandboxService.address).holdings(of: demo)
        #expect(holdings.adminAccess == .unavailable(.notConsented))
        #expect(holdings.subscriptions == (try await client.holdings(of: demo).subscriptions))
    }

    @Test func `end once, embedded and served alike`() async throws {
        let embedded = try SeededSandbox()
        try await ends(at: embedded.sandbox, of: embedded.hanbit, in: embedded)
        let remote = try RemoteSandbox()
        try await ends(
            at: try remote.client(graph: SandboxService.address), of: remote.seeded.hanbit,
            in: remote.seeded)
        let served = try RemoteSandbox()
        try await served.overHTTP(seesGraph: true) {
            try await ends(at: $0, of: served.seeded.hanbit, in: served.seeded)
        }
    }

    private func ends(
        at center: any PartnerCenter, of customer: Customer.ID, in seeded: SeededSandbox
    ) async throws {
        let access = try await center.holdings(of: customer).adminAccess.all
        let active = try #require(access.first { $0.status == .active })
        let over = try #require(access.first { $0.status.isOver })
        let write = Write.endAdminAccess(active.id)
        let context = ActContext(trace: ActTrace(correlationID: "c", requestID: "first"))
        let change = try await center.perform(write, of: customer, under: context)
        #expect(change.adminRelationships.map(\.id) == [active.id])
        #expect(change.adminRelationships.allSatisfy { $0.status.isEnding })
        let rules = try await center.rules()
        let now = try await center.holdings(of: customer)
        #expect(rules.isDone(write, in: now, at: SeededSandbox.now))
        // A repeat, and the end of one that is over, change nothing and are no errors.
        try await center.perform(write, of: customer)
        try await center.perform(.endAdminAccess(over.id), of: customer)
        let log = try await center.activity(of: customer, limit: 20)
        let requests = log.filter {
            $0.details
                == .changes([
                    .changed(field: "status", before: "active", after: "terminationRequested")
                ])
        }
        #expect(requests.count == 1)
        #expect(log.allSatisfy { $0.operation == .endAdminAccess })
        #expect(log.allSatisfy { $0.resourceKind == "adminRelationship" })
        #expect(log.allSatisfy { $0.resourceID == active.id.text })
        let acts = try WriteAudit(of: seeded.directory).acts
        #expect(acts.map(\.outcome) == [.succeeded])
        let unknown = AdminRelationship.ID("nothing")
        do throws(Refusal) {
            try await center.perform(.endAdminAccess(unknown), of: customer)
            Issue.record("no such relationship")
        } catch {
            #expect(error.cause == .holdingNotFound(.adminRelationship(unknown)))
        }
    }

    @Test(arguments: [
        "latency=300ms", "lag=2", "lag=90s", "throttle=0.3", "failure=0.3", "cut-before=0.3",
        "cut-after=0.3", "truncated=0.3", "malformed=0.3", "bom", "pascal-case",
        "unknown-status=0.3", "missing-fields", "expired-token=0.3", "mfa=0.3", "next-link=0.3",
        "no-consent=0.3", "mixed-types=0.5", "other-operator=0.5", "all",
    ])
    func `end at most once, and never seem ended while they are not`(mischief: String) async throws
    {
        for seed in UInt64(1)...4 {
            let remote = try RemoteSandbox(customers: 8, seed: seed, mischief: mischief)
            let client = try remote.client(graph: SandboxService.address)
            for entry in try await remote.seeded.sandbox.adminRelationships(from: nil).entries {
                guard entry.relationship.status == .active, let customer = entry.customer else {
                    continue
                }
                let id = entry.relationship.id
                let trace = ActTrace(correlationID: "c", requestID: "\(seed)-\(id)")
                var refusal: Refusal?
                do throws(Refusal) {
                    try await client.perform(
                        .endAdminAccess(id), of: customer, under: ActContext(trace: trace))
                } catch {
                    refusal = error
                }
                let isEnding = try remote.seeded.sandbox.adminRelationship(id)?.relationship.status
                    .isEnding
                let done = try WriteAudit(of: remote.seeded.directory).acts.filter {
                    $0.outcome == .succeeded && $0.resourceID == id.text
                }
                #expect(done.count <= 1, "\(mischief): \(id) twice")
                if refusal == nil { #expect(isEnding == true, "\(mischief): \(id) was not ended") }
            }
        }
    }
}
