import Domain
import Foundation
import Replica
import Samples
import Storage
import Testing

/// Only a customer that is opened by id tells its country and whether there are delegated admin
/// privileges (reference, 3.2).
@Suite struct `The profiles of customers` {
    @Test func `are read last, once for each, and fill the list`() async throws {
        let setup = try ReplicaSetup(customers: 30)
        #expect(try await setup.replica().sync() == .finished(troubles: [:]))
        let calls = setup.remote.calls
        #expect(calls.count { $0.hasPrefix("profile") } == 30)
        #expect(calls.suffix(30).allSatisfy { $0.hasPrefix("profile") })
        #expect(
            setup.reports.phases.contains(.profiles(done: 0, total: 30))
                && setup.reports.phases.contains(.profiles(done: 30, total: 30)))
        for customer in try await setup.service.allCustomers() {
            let theirs = try await setup.service.account(of: customer.id)
            let ours = try #require(try setup.directory.account(of: customer.id))
            #expect(ours.profile.country == theirs.profile.country)
            #expect(ours.customer.allowsDelegatedAccess == theirs.customer.allowsDelegatedAccess)
        }
    }

    @Test func `are read again after a week, and not before`() async throws {
        let setup = try ReplicaSetup(customers: 12)
        await (try setup.replica()).sync()
        for (days, reads) in [(1, 0), (5, 0), (2, 12)] {
            setup.time.pass(Double(days) * 86_400)
            setup.remote.forgetCalls()
            #expect(try await setup.replica().sync() == .finished(troubles: [:]))
            #expect(setup.remote.calls.count { $0.hasPrefix("profile") } == reads)
        }
    }

    @Test func `leave the support contacts that were read with an account`() async throws {
        let setup = try ReplicaSetup(customers: 12)
        let partnerCenter = try setup.partnerCenter()
        await (try setup.replica()).sync()
        let customer = try #require(
            try await setup.service.allCustomers().first?.id)
        let account = try await partnerCenter.account(of: customer)
        #expect(!account.supportContacts.isEmpty)
        setup.time.pass(8 * 86_400)
        await (try setup.replica()).sync()
        #expect(
            try setup.directory.account(of: customer)?.supportContacts == account.supportContacts)
    }

    @Test func `that cannot be read are a trouble of these customers alone`() async throws {
        let setup = try ReplicaSetup(customers: 12)
        let ids = try await setup.service.allCustomers().map(\.id)
        setup.remote.whenCalled { [remote = setup.remote] _ in
            if remote.calls.last?.hasPrefix("profile") == true {
                remote.refuse(.service(.accessDenied), of: ids[3])
            }
        }
        let ending = try await setup.replica().sync()
        guard case .finished(let troubles) = ending else {
            Issue.record("it did not go on: \(ending)")
            return
        }
        #expect(Set(troubles.keys).isSubset(of: [ids[3]]))
        #expect(try setup.freshness().holdingsReadAt(ids[3]) != nil)
        #expect(try setup.freshness().profileReadAt(ids[4]) != nil)
    }
}
