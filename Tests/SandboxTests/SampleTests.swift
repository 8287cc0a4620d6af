import Domain
import Foundation
import Harness
import Storage
import Testing

@testable import Sandbox

@Suite struct `The sample directory` {
    static let sample = Sample(
        seed: 1, day: SeededSandbox.now.startOfDay, partner: Sandbox.defaultIdentity.supportContact)

    @Test func `is the same for the same seed and day`() throws {
        let evening = SeededSandbox.now.startOfDay.addingTimeInterval(80_000)
        let again = Sample(
            seed: 1, day: evening.startOfDay, partner: Sandbox.defaultIdentity.supportContact)
        let other = Sample(seed: 2, day: again.day, partner: again.partner)
        for number in 0..<50 {
            let first = Self.sample.customer(number)
            #expect(first.account == again.customer(number).account)
            #expect(first.holdings == again.customer(number).holdings)
            #expect(first.account != other.customer(number).account)
        }
    }

    @Test(arguments: [0, 1, 3, 200, 1001])
    func `has exactly as many customers as asked for`(count: Int) throws {
        #expect(try SeededSandbox(customers: count).directory.summary().customers == count)
    }

    @Test func `is read as it was invented`() throws {
        let directory = try SeededSandbox(customers: 30).directory
        for number in 0..<30 {
            let member = Self.sample.customer(number)
            let id = member.account.customer.id
            var read = try #require(try directory.account(of: id))
            #expect(
                Set(read.supportContacts.map(\.name))
                    == Set(member.account.supportContacts.map(\.name)))
            read.supportContacts = member.account.supportContacts
            #expect(read == member.account)
            let held = try #require(try directory.holdings(of: id))
            #expect(
                held.subscriptions
                    == member.holdings.subscriptions.sorted { $0.id.text < $1.id.text })
            #expect(
                held.reservations == member.holdings.reservations.sorted { $0.id.text < $1.id.text }
            )
            #expect(held.software == member.holdings.software.sorted { $0.id.text < $1.id.text })
        }
    }

    @Test(arguments: [1, 2, 99] as [UInt64])
    func `begins with Hanbit, which holds some of everything`(seed: UInt64) throws {
        let seeded = try SeededSandbox(customers: 1, seed: seed)
        let hanbit = try seeded.hanbit
        let account = try #require(try seeded.directory.account(of: hanbit))
        #expect(account.customer.companyName == "Hanbit Trading 한빛무역")
        #expect(account.customer.allowsDelegatedAccess == true)
        let holdings = try #require(try seeded.directory.holdings(of: hanbit))
        func count(_ kind: Subscription.Kind, _ status: Subscription.Status) -> Int {
            holdings.subscriptions.count { $0.kind == kind && $0.status == status }
        }
        #expect(holdings.subscriptions.count == 7)
        #expect(count(.legacyLicence, .active) == 1)
        #expect(count(.legacyAddOn, .active) == 1)
        #expect(count(.legacyLicence, .suspended) == 1)
        #expect(count(.legacyAzure, .active) == 1)
        #expect(count(.azurePlan, .active) == 1)
        let newCommerce = holdings.subscriptions.filter { $0.kind == .newCommerce }
        #expect(newCommerce.allSatisfy { $0.status == .active })
        #expect(
            newCommerce.filter { $0.cancellationAllowedUntil! > SeededSandbox.now }
                .map(\.termDuration) == ["P1M"])
        #expect(
            newCommerce.filter { $0.cancellationAllowedUntil! < SeededSandbox.now }
                .map(\.termDuration) == ["P1Y"])
        #expect(holdings.azureSubscriptions.map(\.status) == [.active, .active])
        #expect(holdings.reservations.map(\.status) == [.completed])
        #expect(holdings.software.map(\.status) == [.completed])
        #expect(holdings.software[0].cancellationAllowedUntil! > SeededSandbox.now)
    }

    @Test func `has a pair easily mistaken, and a good first of the list`() throws {
        let directory = try SeededSandbox(customers: 200).directory
        #expect(
            try directory.find("fabrikam.onmicrosoft.com").map(\.companyName) == ["Fabrikam Ltd"])
        #expect(
            try directory.find("fabrikan.onmicrosoft.com").map(\.companyName) == ["Fabrikan Ltd"])
        let first = try directory.customers(matching: "", offset: 0, limit: 1).rows
        #expect(first.map(\.companyName) == ["Adatum Corporation"])
    }

    @Test func `shows every kind and every status among two hundred`() {
        let all = (0..<200).map { Self.sample.customer($0).holdings }
        let subscriptions = all.flatMap(\.subscriptions)
        #expect(Set(subscriptions.map(\.kind)) == Set(Subscription.Kind.allCases))
        #expect(
            Set(subscriptions.map(\.status))
                == Set(Subscription.Status.known + [.unrecognized("underReview")]))
        let azure = Set(all.flatMap(\.azureSubscriptions).map(\.status))
        #expect(azure == [.active, .cancelled, .unrecognized("warned")])
        let reservations = Set(all.flatMap(\.reservations).map(\.status))
        #expect(
            reservations
                == [.completed, .pending, .cancelled, .expired, .unrecognized("processing")])
        let software = Set(all.flatMap(\.software).map(\.status))
        #expect(software == [.completed, .pending, .cancelled])
        #expect(subscriptions.contains { $0.isTrial })
    }

    @Test func `keeps ids and domains apart, and holdings consistent`() {
        let members = (0..<1000).map(Self.sample.customer)
        let domains = members.map(\.account.customer.domain)
        #expect(Set(domains).count == 1000)
        #expect(domains.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } && !$0.contains(" ") })
        #expect(Set(members.map(\.account.customer.id)).count == 1000)
        #expect(members.contains { $0.account.customer.companyName.unicodeScalars.count > 80 })
        for holdings in members.map(\.holdings) {
            for one in holdings.subscriptions {
                #expect(one.creationDate <= SeededSandbox.now)
                if let parent = one.parentID.flatMap(holdings.subscription) {
                    #expect(one.status != .active || parent.status == .active)
                }
                if one.kind == .azurePlan, one.status != .active {
                    #expect(holdings.liveAzureSubscriptions(under: one.id).isEmpty)
                }
                if one.kind == .newCommerce, one.status == .suspended {
                    #expect(!one.autoRenewEnabled)
                }
                if one.status == .active || one.status == .suspended,
                    let end = one.commitmentEndDate
                {
                    #expect(end > SeededSandbox.now)
                }
                if one.status == .expired || one.status == .disabled,
                    let end = one.commitmentEndDate
                {
                    #expect(end < SeededSandbox.now)
                }
            }
        }
    }

    @Test func `can be cleared for seven in ten under the rules of 2020`() {
        let rules = Rules(edition: .y2020, venue: .sandbox)
        let members = (0..<600).map { Self.sample.customer($0).holdings }
        let ready = members.count {
            rules.eligibility(of: $0, at: SeededSandbox.now).blockers.isEmpty
        }
        let clearable = members.count { cleared($0, under: rules) }
        let held = members.reduce(0) {
            $0 + $1.subscriptions.count + $1.azureSubscriptions.count + $1.reservations.count
                + $1.software.count
        }
        #expect((30...72).contains(ready))
        #expect((390...450).contains(clearable))
        #expect((9.0...11.0).contains(Double(held) / 600))
    }

    private func cleared(_ start: Holdings, under rules: Rules) -> Bool {
        var holdings = start
        while true {
            let blockers = rules.eligibility(of: holdings, at: SeededSandbox.now).blockers
            if blockers.isEmpty { return true }
            var change: Change?
            for blocker in blockers where change == nil {
                switch (blocker.wayOut, blocker.holding) {
                case (.suspendBase(let id, _), _), (.suspend, .subscription(let id)):
                    change = try? rules.suspension(of: holdings.subscription(id)!, in: holdings)
                case (.cancel, let holding), (.cancelAzureSubscription, let holding):
                    change = try? rules.cancellation(
                        of: holding, in: holdings, at: SeededSandbox.now)
                default: break
                }
            }
            guard let change else { return false }
            let after = holdings.applying(change)
            if after == holdings { return false }
            holdings = after
        }
    }
}
