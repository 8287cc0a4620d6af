import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `What an answer does not tell` {
    private let known = Subscription.a(.newCommerce, name: "Office 365 E3", friendlyName: "Sales")

    @Test func `keeps the known name of its offer`() {
        var told = known
        (told.offerName, told.termDuration, told.quantity) = ("", "", 30)
        let kept = told.keepingUntold(of: known)
        #expect(kept.offerName == known.offerName && kept.termDuration == known.termDuration)
        #expect(kept.quantity == 30)
        // Another offer has another name.
        told.offerID = .init("other")
        #expect(told.keepingUntold(of: known).offerName == "")
        #expect(told.keepingUntold(of: nil) == told)
    }

    @Test func `is no name of its own where the name of the offer stands for it`() {
        let unnamed = Subscription.a(.newCommerce, name: "Office 365 E3")
        var told = unnamed
        (told.offerName, told.friendlyName) = ("", "Office 365 E3")
        #expect(told.keepingUntold(of: unnamed) == unnamed)
    }

    @Test(arguments: Subscription.Untold.allCases)
    func `keeps its known value only where it is said to be untold`(field: Subscription.Untold) {
        var told = known
        (told.friendlyName, told.quantity, told.isTrial) = ("", 0, true)
        (told.publisherName, told.creationDate) = ("Microsoft Corporation", .distantPast)
        told.effectiveStartDate = .distantPast
        #expect(told.keepingUntold(of: known) == told)
        told.untold = [field]
        let kept = told.keepingUntold(of: known)
        #expect(kept.untold == nil)
        #expect((kept.friendlyName == known.friendlyName) == (field == .friendlyName))
        #expect((kept.quantity == known.quantity) == (field == .quantity))
        #expect((kept.isTrial == known.isTrial) == (field == .isTrial))
        #expect((kept.creationDate == known.creationDate) == (field == .creationDate))
        #expect(
            (kept.effectiveStartDate == known.effectiveStartDate) == (field == .effectiveStartDate))
    }

    @Test func `has not changed`() {
        let before = Holdings.contoso(known, azureSubscriptions: [.a()])
        var after = before
        after.subscriptions[0].offerName = ""
        after.subscriptions[0].friendlyName = ""
        after.subscriptions[0].untold = [.friendlyName]
        after.azureSubscriptions[0].friendlyName = after.azureSubscriptions[0].id.text
        for holding in before.all {
            #expect(after.differences(since: before, regarding: holding) == [])
        }
    }

    @Test func `has not changed where it is told later`() {
        let after = Holdings.contoso(.a(.newCommerce, name: "Office 365 E3"))
        var before = after
        (before.subscriptions[0].offerName, before.subscriptions[0].friendlyName) =
            ("", "Office 365 E3")
        #expect(after.differences(since: before, regarding: .subscription(.init("e3"))) == [])
    }
}

@Suite struct `A changed display name` {
    @Test func `is told, and stops nothing`() {
        let before = Holdings.contoso(.a(.newCommerce))
        var after = before
        after.subscriptions[0].friendlyName = "Ours"
        let holding = Holding.subscription(.init("e3"))
        let differences = after.differences(since: before, regarding: holding)
        #expect(differences.map(\.stopsActs) == [false])
        after.subscriptions[0].quantity = 30
        let more = after.differences(since: before, regarding: holding)
        #expect(more.map(\.stopsActs) == [true, false])
    }
}
