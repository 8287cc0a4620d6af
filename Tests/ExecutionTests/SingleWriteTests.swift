import Domain
import Execution
import Harness
import Samples
import Testing

@Suite struct `A write that was confirmed by itself` {
    private let contoso = Holdings.of("contoso", .a(.legacyLicence, id: "e3"))
    private let fabrikam = Holdings.of("fabrikam", .a(.legacyLicence, id: "e3"))

    private func suspend(_ shown: Holdings, _ harness: RunHarness) async throws -> Refusal? {
        let write = try ClearedWrite(.suspend(.init("e3")), of: Customer.ID("contoso"))
        return await refusal {
            _ = try await harness.runner().perform(write, basis: shown, under: ActContext())
        }
    }

    @Test func `is sent where its target is as it was shown`() async throws {
        let harness = try RunHarness(contoso, fabrikam)
        let shown = try #require(try harness.holdings("contoso"))
        #expect(try await suspend(shown, harness) == nil)
        #expect(try harness.audit().done == ["suspend e3"])
    }

    @Test func `is not sent where its target has changed since`() async throws {
        let harness = try RunHarness(contoso, fabrikam)
        var shown = try #require(try harness.holdings("contoso"))
        shown.subscriptions[0].quantity += 1
        guard case .changedMeanwhile? = try await suspend(shown, harness)?.cause else {
            Issue.record("it was not refused for the change")
            return
        }
        #expect(try harness.audit().done.isEmpty)
    }

    @Test func `is not sent where another customer was shown`() async throws {
        let harness = try RunHarness(contoso, fabrikam)
        let shown = try #require(try harness.holdings("fabrikam"))
        #expect(
            try await suspend(shown, harness)
                == .changedMeanwhile([
                    .customer(field: "id", before: "fabrikam", after: "contoso")
                ]))
        #expect(try harness.audit().done.isEmpty)
    }
}
