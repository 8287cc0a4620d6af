import Domain
import Foundation
import Harness
import Storage
import Testing

@testable import Sandbox

/// The admin relationships of the sample customers.
@Suite struct `The sample of admin relationships` {
    private static let sample = Sample(
        seed: 1, day: SeededSandbox.now.startOfDay, partner: Sandbox.defaultIdentity.supportContact)
    private static let members = (0..<1000).map(sample.customer)
    private static let access = members.map(\.holdings.adminAccess)

    private func share(_ fits: (AdminAccess) -> Bool) -> Double {
        Double(Self.access.count(where: fits)) / Double(Self.access.count)
    }

    @Test func `is known of every customer, and read as it was invented`() throws {
        #expect(Self.access.allSatisfy { $0.isWhole })
        let directory = try SeededSandbox(customers: 30).directory
        for member in Self.members.prefix(30) {
            let held = try #require(try directory.holdings(of: member.account.customer.id))
            #expect(
                held.adminAccess.all.sorted { $0.id.text < $1.id.text }
                    == member.holdings.adminAccess.all.sorted { $0.id.text < $1.id.text })
            #expect(held.adminAccess.isWhole)
        }
    }

    @Test func `has most customers with one, and some of every sort`() {
        func live(_ access: AdminAccess) -> Int { access.all.count(where: \.status.givesAccess) }
        #expect((0.65...0.81).contains(share { live($0) == 1 }))
        #expect((0.06...0.14).contains(share { live($0) == 2 }))
        #expect(
            (0.05...0.12).contains(
                share { access in
                    access.all.contains {
                        $0.status == .active && !$0.extendsItself
                            && $0.endsAt! < SeededSandbox.now.addingTimeInterval(30 * 86_400)
                    }
                }))
        #expect((0.02...0.08).contains(share { $0.all.contains(where: \.status.isPending) }))
        #expect((0.14...0.26).contains(share { $0.all.contains(where: \.status.isOver) }))
        #expect((0.01...0.06).contains(share { $0.all.contains(where: \.hasGlobalAdministrator) }))
        #expect((0.005...0.05).contains(share { $0.all.contains { $0.indirectProvider != nil } }))
        let words = Set(Self.access.flatMap { $0.all.map(\.status.word) })
        #expect(
            words.isSuperset(of: [
                "active", "approvalPending", "activating", "created", "terminated", "expired",
            ]))
    }

    @Test func `has dates in their order, and names that are unique and not too long`() {
        let all = Self.access.flatMap(\.all)
        #expect(Set(all.map(\.name)).count == all.count)
        #expect(Set(all.map(\.id)).count == all.count)
        for one in all {
            #expect(one.name.count <= 50)
            #expect(!one.roles.isEmpty)
            #expect(Set(one.roles).count == one.roles.count)
            #expect(one.createdAt <= SeededSandbox.now)
            #expect(one.id.text.split(separator: "-").count == 10)
            guard let activated = one.activatedAt, let end = one.endsAt else {
                #expect(one.status.isPending || one.status == .created)
                #expect(one.endsAt == nil)
                continue
            }
            #expect(one.createdAt <= activated)
            #expect(activated <= SeededSandbox.now)
            #expect(end.timeIntervalSince(activated) <= 730 * 86_400)
            #expect((end > SeededSandbox.now) == !one.status.isOver)
        }
    }

    @Test func `shows a bit of everything at Hanbit`() throws {
        let hanbit = try #require(Self.access.first).all
        #expect(hanbit.map(\.name).first == "Hanbit helpdesk")
        #expect(hanbit.count { $0.status == .active } == 2)
        #expect(hanbit.count(where: \.status.isOver) == 1)
        #expect(hanbit.contains { $0.extendsItself && $0.roles.count == 5 })
        #expect(hanbit.contains { $0.hasGlobalAdministrator && $0.indirectProvider != nil })
    }
}
