import Domain
import Execution
import Foundation
import Harness
import Samples
import Sandbox
import Storage
import Synchronization
import Testing

@Suite struct `Looking up the end of an admin relationship that was cut off` {
    private func lookup(
        _ access: AdminAccess?, isGone: Bool = false
    ) async throws -> (LookedUpAct.Fate, Outcome?) {
        var holdings = Holdings.of("contoso")
        holdings.adminAccess = .read([.a("a")], unread: 0)
        let harness = try RunHarness(holdings)
        let write = Write.endAdminAccess(.init("a"))
        try harness.journalWriter.append(
            .intended(.of(write, trace: .request("r"), before: holdings.slice(for: write))),
            about: holdings.customer)
        if isGone {
            try harness.directory.write { writer throws(DirectoryError) in
                try writer.set(.none, of: .init("contoso"))
            }
        }
        let open = try #require(try harness.entries().openActs(place: "here").first)
        let told = PartnerCenterWithAccess(reading: harness.sandbox) { access }
        let fate = await ActLookup(
            at: told, journal: harness.journalWriter, time: harness.time, retries: .usual, lag: 0
        ) { _ in nil }.lookUp(open).fate
        guard case .ended(_, let outcome)? = try harness.entries().last?.event else {
            return (fate, nil)
        }
        return (fate, outcome)
    }

    @Test func `finds it ending, or still in force`() async throws {
        let ending = try await lookup(.read([.a("a", .terminating)], unread: 0))
        #expect(ending.0 == .requested)
        guard case .done(let after?)? = ending.1 else {
            Issue.record("\(String(describing: ending.1))")
            return
        }
        #expect(after.adminRelationship(.init("a"))?.status == .terminating)
        let over = try await lookup(.read([.a("a", .terminated)], unread: 0))
        #expect(over.0 == .done)
        let active = try await lookup(nil)
        #expect(active.0 == .notDone)
        #expect(active.1 == .refused(.service(.cutOff)))
    }

    @Test func `leaves it open while it cannot be read, or understood`() async throws {
        for (access, refusal) in [
            (AdminAccess.unavailable(.notConsented), Refusal.service(.consentMissing)),
            (
                .read([], unread: 1),
                .asked(.graph, .service(.unreadable(.noAdminRelationships)))
            ), (.read([.a("a", .unrecognized("odd"))], unread: 0), .statusUnrecognized("odd")),
        ] {
            let found = try await lookup(access)
            #expect(found.0 == .unknown(refusal))
            #expect(found.1 == nil)
        }
    }

    @Test func `does not take the end of the relationship for it`() async throws {
        let gone = Refusal.notACustomer(.init("contoso"))
        let found = try await lookup(nil, isGone: true)
        #expect(found.0 == .unknown(gone))
        #expect(found.1 == .unknown(gone))
    }
}
