import Domain
import Execution
import Harness
import Samples
import Sandbox
import Synchronization
import Testing

/// A Partner Center that notes under which ids each call was made.
private struct TracedPartnerCenter: PartnerCenterForwarding {
    /// The calls, each with the id of its act; nil where it has none.
    final class Calls: Sendable {
        private let made = Mutex<[(call: String, trace: ActTrace?)]>([])

        var all: [(call: String, trace: ActTrace?)] { made.withLock { $0 } }

        func add(_ call: String, _ trace: ActTrace?) { made.withLock { $0.append((call, trace)) } }
    }

    let reading: Sandbox
    let calls: Calls
    var trace: ActTrace?

    func traced(by trace: ActTrace) -> TracedPartnerCenter {
        TracedPartnerCenter(reading: reading.traced(by: trace), calls: calls, trace: trace)
    }

    func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        calls.add("account", trace)
        return try await reading.account(of: customer)
    }

    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        calls.add("holdings", trace)
        return try await reading.holdings(of: customer)
    }
}

@Suite struct `A dry run of a plan` {
    @Test func `writes nothing, and finds nothing where nothing is in the way`() async throws {
        let harness = try RunHarness(
            .of(
                "contoso", .a(.azurePlan, id: "plan", cancellableUntil: nil),
                .a(.legacyLicence, id: "e3"), azureSubscriptions: [.a(id: "web")]))
        let plan = try harness.offboarding("contoso")
        let findings = await harness.dryRun.rehearse(plan)
        #expect(
            findings.map(\.step) == plan.customers[0].steps.filter { $0.write != nil }.map(\.id))
        #expect(!findings.contains { $0.refusal != nil })
        #expect(try harness.audit().acts.isEmpty)
        #expect(try harness.entries().map(\.event) == [.rehearsed(plan, findings)])
    }

    @Test func `says what each step would meet`() async throws {
        let harness = try RunHarness(
            .of("contoso", .a(.legacyLicence, id: "e3"), reservations: [.a(id: "vm")]),
            .of("fabrikam", .a(.legacyLicence, id: "e5")),
            rules: Rules(edition: .y2020, venue: .production))
        var plan = try harness.offboarding("contoso", "fabrikam")
        plan.customers[1].steps[0].isStruck = true
        let findings = await harness.dryRun.rehearse(plan)
        let contoso = findings.filter { $0.customer == .init("contoso") }
        let blocked = contoso.map { finding -> [String] in
            if case .blocked(let blockers) = finding.refusal { blockers.map(\.name) } else { [] }
        }
        // A dry run has no finding for a ticket. The privileges stay while the reservation holds.
        #expect(blocked == [[], ["VM_RI_vm"], ["VM_RI_vm"]])
        // A struck step is skipped, and what it would have cleared blocks.
        let fabrikam = findings.filter { $0.customer == .init("fabrikam") }
        #expect(fabrikam.map(\.step) == [2, 3])
        #expect(fabrikam.last?.refusal != nil)
    }

    /// Reads without ids show what they have quickly: Graph may be left out of them, and its failure
    /// of a moment ago is taken for an answer.
    @Test func `reads everything under the ids of one act, as a run does`() async throws {
        var contoso = Holdings.of("contoso", .a(.legacyLicence, id: "e3"))
        contoso.adminAccess = .read([.a("a")], unread: 0)
        let harness = try RunHarness(contoso, .of("fabrikam", .a(.legacyLicence, id: "e5")))
        let calls = TracedPartnerCenter.Calls()
        let center = TracedPartnerCenter(reading: harness.sandbox, calls: calls)
        let plan = try harness.offboarding("contoso", "fabrikam")
        #expect(plan.customers[0].steps.contains { $0.write == .endAdminAccess(.init("a")) })
        _ = await harness.dryRun(on: center).rehearse(plan)
        #expect(calls.all.map(\.call).sorted() == ["account", "account", "holdings", "holdings"])
        let ids = calls.all.map { $0.trace?.correlationID }
        #expect(ids.allSatisfy { $0 == "id-1" }, "\(ids)")
    }

    @Test func `says which role would be missing`() async throws {
        let harness = try RunHarness(
            .of("contoso", .a(.legacyLicence, id: "e3")), identity: .agent([.helpdeskAgent]))
        let findings = await harness.dryRun.rehearse(try harness.offboarding("contoso"))
        #expect(findings[0].refusal == nil)
        #expect(findings.last?.refusal == .roleMissing(anyOf: [[.globalAdmin]]))
    }
}
