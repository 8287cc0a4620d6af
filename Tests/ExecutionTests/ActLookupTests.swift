import Domain
import Execution
import Foundation
import Samples
import Testing

@Suite struct `Looking up an act that was cut off` {
    private func field() throws -> RunHarness {
        try RunHarness(.of("contoso", .a(.legacyLicence, id: "a"), software: [.a()]))
    }

    /// A process that died after its intent, and after Partner Center had done it if it is done.
    private func cutOff(
        _ write: Write, done: Bool, in field: RunHarness
    ) async throws -> OpenAct {
        let holdings = try #require(try field.holdings("contoso"))
        let trace = ActTrace(correlationID: "c", requestID: "r")
        try field.journalWriter.append(
            .intended(
                Intent(
                    write: write, name: "A", trace: trace, before: holdings.slice(for: write),
                    step: nil)), about: holdings.customer)
        if done {
            let clearance = try field.directory.rules()
                .eligibility(of: holdings, at: field.time.now).clearance
            try await field.sandbox.perform(
                write, of: holdings.customer.id, clearance: clearance,
                under: ActContext(trace: trace))
        }
        return try #require(try field.entries().openActs(place: "here").first)
    }

    private func lookup(
        _ open: OpenAct, in field: RunHarness, at center: (any PartnerCenterReading)? = nil,
        lag: Double = 0
    ) async -> LookedUpAct.Fate {
        let directory = field.directory
        return await ActLookup(
            at: center ?? field.sandbox, journal: field.journalWriter, now: field.time.now, lag: lag
        ) { id in
            (try? directory.account(of: id)).map {
                Aftermath(
                    customer: $0.customer, isListed: false, supportContacts: [],
                    partner: Identity.mina.partnerTenantID)
            }
        }.lookUp(open).fate
    }

    @Test func `tells the journal that it was done, with what is so then`() async throws {
        let field = try field()
        let open = try await cutOff(.suspend("a"), done: true, in: field)
        #expect(await lookup(open, in: field) == .done)
        let after = try #require(try field.holdings("contoso")).slice(for: .suspend("a"))
        #expect(try field.entries().last?.event == .ended(intent: open.entry, .done(after: after)))
        #expect(try field.entries().openActs(place: "here") == [])
    }

    @Test func `tells the journal that it was not, and sends nothing`() async throws {
        for write: Write in [
            .suspend("a"), .cancel(.software(.init("sql"))), .order(.init("offer-a"), quantity: 25),
        ] {
            let field = try field()
            let open = try await cutOff(write, done: false, in: field)
            #expect(await lookup(open, in: field) == .notDone)
            #expect(
                try field.entries().last?.event
                    == .ended(intent: open.entry, .refused(.service(.cutOff))))
            #expect(try field.audit().acts.isEmpty)
        }
    }

    @Test func `finds a removal by the customer who is none any more, with the evidence`()
        async throws
    {
        let field = try RunHarness(.of("contoso"))
        let open = try await cutOff(.removeRelationship, done: true, in: field)
        #expect(await lookup(open, in: field) == .done)
        let events = try field.entries().suffix(2).map(\.event)
        #expect(events.first == .ended(intent: open.entry, .done(after: nil)))
        guard case .aftermath(let seen)? = events.last else {
            Issue.record("no evidence")
            return
        }
        #expect(seen.customer.relationship == .none)
    }

    @Test func `leaves it open while it may still come, and while nothing can be read`()
        async throws
    {
        let field = try field()
        let open = try await cutOff(.suspend("a"), done: false, in: field)
        #expect(await lookup(open, in: field, lag: 900) == .notShownYet)
        let away = Interposed(
            reading: field.sandbox,
            before: { _ throws(Refusal) in throw .unreachable("no route") })
        #expect(await lookup(open, in: field, at: away) == .unknown(.unreachable("no route")))
        #expect(try field.entries().openActs(place: "here") == [open])
    }

    @Test func `says of a customer who left meanwhile that nobody can know`() async throws {
        let field = try RunHarness(.of("contoso", .a(.legacyLicence, .suspended, id: "a")))
        let open = try await cutOff(.suspend("a"), done: false, in: field)
        try await field.sandbox.carryOut(.removeRelationship, for: .init("contoso"))
        let gone = Refusal.notACustomer(.init("contoso"))
        #expect(await lookup(open, in: field) == .unknown(gone))
        #expect(try field.entries().last?.event == .ended(intent: open.entry, .unknown(gone)))
    }
}
