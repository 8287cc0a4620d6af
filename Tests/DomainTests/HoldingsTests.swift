import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `What changed meanwhile` {
    let e3 = Holding.subscription(.init("e3"))
    let before = Holdings.contoso(
        .a(.newCommerce), .a(.newCommerce, id: "other"), azureSubscriptions: [.a()],
        reservations: [.a()], software: [.a()])

    @Test func `is nothing where nothing did`() {
        #expect(before.differences(since: before, regarding: nil) == [])
        #expect(before.differences(since: before, regarding: e3) == [])
    }

    @Test func `is every field an operator decides by`() {
        var after = before
        after.subscriptions[0].status = .suspended
        after.subscriptions[0].quantity = 30
        after.subscriptions[0].autoRenewEnabled = false
        after.subscriptions[0].commitmentEndDate = nil
        after.subscriptions[0].cancellationAllowedUntil = .day(6)
        after.subscriptions[0].scheduledNextTermInstructions = "P3Y"
        after.subscriptions[0].scheduledActions = .cancelAtTermEnd
        after.subscriptions[0].friendlyName = "Ours"
        let found = after.differences(since: before, regarding: e3)
        let fields = found.compactMap { difference -> HoldingField? in
            if case .field(let field, e3, "Ours", _, _) = difference { field } else { nil }
        }
        #expect(Set(fields) == Set(HoldingField.allCases))
        #expect(
            found.first
                == .field(.status, of: e3, name: "Ours", before: "active", after: "suspended"))
        #expect(
            found.contains(
                .field(
                    .commitmentEndDate, of: e3, name: "Ours", before: Date.day(300).iso8601,
                    after: "none")))
    }

    @Test func `leaves out what the dialog did not name`() {
        var after = before
        after.subscriptions[1].status = .deleted
        after.customer.relationship = .none
        #expect(after.differences(since: before, regarding: e3) == [])
    }

    @Test func `tells a holding that went, and one that came`() {
        var after = before
        after.subscriptions.removeFirst()
        let name = "Offer of e3"
        #expect(
            after.differences(since: before, regarding: e3) == [.disappeared(e3, name: name)])
        #expect(before.differences(since: after, regarding: e3) == [.appeared(e3, name: name)])
    }

    @Test func `for a removal, is all that may hold the relationship`() {
        var after = before
        after.customer.relationship = .none
        after.subscriptions[0].status = .suspended
        after.subscriptions[0].quantity = 1
        after.azureSubscriptions[0].status = .cancelled
        after.reservations = []
        after.software.append(.a(id: "windows"))
        #expect(
            after.differences(since: before, regarding: nil) == [
                .relationship(before: "reseller", after: "none"),
                .disappeared(.reservation(.init("vm")), name: "VM_RI_vm"),
                .field(
                    .status, of: .azureSubscription(.init("web")), name: "Web shop",
                    before: "active", after: "cancelled"),
                .field(
                    .status, of: e3, name: "Offer of e3", before: "active", after: "suspended"),
                .appeared(.software(.init("windows")), name: "SQL Server 2022"),
            ])
    }

    @Test func `is not a fraction of a second, which nobody is shown`() {
        var after = before
        after.subscriptions[0].commitmentEndDate = Date.day(300).addingTimeInterval(0.0004)
        #expect(after.differences(since: before, regarding: e3) == [])
    }

    @Test func `is told of reservations, software and Azure subscriptions, too`() {
        var after = before
        after.reservations[0].quantity = 9
        after.software[0].cancellationAllowedUntil = .day(1)
        after.azureSubscriptions[0].friendlyName = "New"
        let all: [Holding] = [
            .reservation(.init("vm")), .software(.init("sql")), .azureSubscription(.init("web")),
        ]
        for holding in all {
            #expect(after.differences(since: before, regarding: holding).count == 1)
        }
    }
}

@Suite struct `All that a customer holds` {
    @Test func `is named by kind and id`() {
        let holdings = Holdings.contoso(
            .a(.legacyLicence), azureSubscriptions: [.a()], reservations: [.a()], software: [.a()])
        #expect(
            holdings.all.map { "\($0.kind) \($0.id)" } == [
                "subscription e3", "azureSubscription web", "reservation vm", "software sql",
            ])
    }

    @Test func `is found by its id, or not at all`() {
        let holdings = Holdings.contoso(.a(.legacyLicence), .a(.legacyAzure, id: "azure"))
        #expect(holdings.subscription(.init("azure")) == .a(.legacyAzure, id: "azure"))
        #expect(holdings.subscription(.init("AZURE")) == nil)
    }
}

extension Holdings {
    /// The names of all holdings.
    var all: [Holding] {
        subscriptions.map { .subscription($0.id) }
            + azureSubscriptions.map { .azureSubscription($0.id) }
            + reservations.map { .reservation($0.id) } + software.map { .software($0.id) }
    }
}
