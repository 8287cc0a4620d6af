import Chance
import Domain
import Execution
import Foundation
import Samples
import Testing

@Suite struct `Privileges the account does not tell of` {
    /// A service whose accounts say nothing of delegated admin privileges.
    private struct Silent<Reading: PartnerCenter>: PartnerCenterPassingOn {
        let reading: Reading

        func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
            let account = try await reading.account(of: customer)
            var silent = account.customer
            silent.allowsDelegatedAccess = nil
            return CustomerAccount(
                customer: silent, profile: account.profile, customDomains: account.customDomains,
                supportContacts: account.supportContacts)
        }
    }

    @Test func `are given up, and confirmed when the relationship has ended`() async throws {
        let field = try RunHarness(.of("contoso"))
        let plan = try field.offboarding("contoso")
        let run = await field.runner(on: Silent(reading: field.sandbox)).run(plan)
        #expect(field.reported.contains { $0.states("contoso")[0] == .accepted })
        #expect(
            run.states("contoso") == [.confirmed(byOthers: false), .confirmed(byOthers: false)])
        #expect(run.isComplete)
        #expect(
            try field.audit().done == [
                "remove-delegated-access contoso", "remove-relationship contoso",
            ])
    }
}
