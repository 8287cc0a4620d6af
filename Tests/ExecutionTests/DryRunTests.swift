import Domain
import Execution
import Harness
import Samples
import Testing

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

    @Test func `says which role would be missing`() async throws {
        let harness = try RunHarness(
            .of("contoso", .a(.legacyLicence, id: "e3")), identity: .agent([.helpdeskAgent]))
        let findings = await harness.dryRun.rehearse(try harness.offboarding("contoso"))
        #expect(findings[0].refusal == nil)
        #expect(findings.last?.refusal == .roleMissing(anyOf: [[.globalAdmin]]))
    }
}
